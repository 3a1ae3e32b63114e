"""What somebody who is asked for is: the judge of "who was the judge?"."""

import re

__all__ = ["role"]


def role(typed: str) -> str:
    """What somebody who is asked for is: the judge of "who was the judge"; empty where it is not said."""
    match = _ROLE.search(typed)
    return _BEHIND_ROLE.split(match[1] or match[2] or match[3])[0].split()[-1] if match else ""


_ROLE = re.compile(
    r"\bwho(?:'s| is| was| were| are)?(?: currently| now| then)? (?:the|its|their|his|her|a) "
    r"((?:[^\W\d_]+ ){0,2}[^\W\d_]+)|\bname of (?:the|its|their|his) ((?:[^\W\d_]+ ){0,2}[^\W\d_]+)"
    r"|\b(?:which|what) (?!(?:is|was|were|are|did|does|do|has|had)\b)([^\W\d_]+)"
)
_BEHIND_ROLE = re.compile(r" (?:of|in|at|for|to|from|on|that|who|during|they|he|she|it|we|when|before|after)\b")
