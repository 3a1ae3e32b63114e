"""Whether a question asks for what is not so, or for what was not done: "who did not sign it"."""

import re

__all__ = ["denies"]

_AUXILIARY = "is|are|was|were|has|have|had|do|does|did|ca|can|could|wo|would|ai"
_DENIED = re.compile(
    rf"\b(?:{_AUXILIARY}) ?n['’ ]?t\b(?! (?:it|that|they|there|he|she|i|you|we)\s*(?:[^\w\s]|$))|\b(?:cannot|never)\b"
    r"|(?<!why )(?<!or )(?<!if )\bnot\b(?! (?:only|just|long|far|until|sure|met|seen|spoken)\b|\W*$)"
)


def denies(typed: str) -> bool:
    """Of a question in English, in lower case; what is turned round in a tag ("it is, isn't it?") denies nothing."""
    return _DENIED.search(typed) is not None
