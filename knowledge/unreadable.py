"""What reading an article raises."""

__all__ = ["UnknownSubject", "UnreadableArticle"]


class UnreadableArticle(Exception):
    """The file cannot be read as an article; the message tells its owner why and what to do, in one sentence."""


class UnknownSubject(UnreadableArticle):
    """It does not say whose foreign relations it describes."""
