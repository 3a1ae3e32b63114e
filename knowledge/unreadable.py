"""The one error that reading an article raises."""

__all__ = ["UnreadableArticle"]


class UnreadableArticle(Exception):
    """The file cannot be read as an article; the message tells its owner why and what to do, in one sentence."""
