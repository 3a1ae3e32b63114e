"""The sentences and rows of an article as extractors read them."""
