"""What is asked of whoever answers: which articles there are, and what can be talked about."""

import re

from ..typed.analysis import Analysis

__all__ = ["asks_which_articles"]

_LEAD = r"(?:(?:so|and|but|ok|okay|well|hi|hey|hello|then|now|,) )*"
_WHOM = r"(?:you|i|we|one|people)"
_ARTICLES = (
    r"(?:(?:which|what|how many|list|show|name|tell|give)(?: me)?|all)"
    r"(?: (?:all|of|the|your|these|those|other))* articles"
    r"(?: (?:there|loaded|available|here|please"
    rf"|(?:is|are|do|can|have|has|did) (?:{_WHOM}|there|loaded|available|known|here|in|the)\b.*))?"
)
_ON = r"(?: (?:to|with|me|us|questions?|things?|stuff))* (?:on|about)"
_MAY = rf"(?:can|could|do|may) {_WHOM}(?: (?:even|actually|all))?"
_TALK = (
    r"(?:which|what)(?: (?:other|else|all))* "
    rf"(?:(?:countries|country|nations|topics?|subjects?|matters) {_MAY} "
    rf"(?:(?:talk|speak|know|ask|answer){_ON}|discuss|cover|have|know)"
    rf"|{_MAY} (?:talk|speak|chat){_ON})(?: here)?"
)
_ONLY = (
    r"(?:do|can|are) you (?:only|just) (?:know|talk|speak|chat|answer|have|cover|about)\b[^@]*@country"
    r"|(?:do|can) you (?:(?:also|even) )?(?:know|have|cover|talk|speak)(?: (?:about|to|of|any|some|more))*"
    r" other (?:countries|articles|ones|nations)(?: (?:too|also|as well))?"
)
_WHICH_ARTICLES = re.compile(rf"{_LEAD}(?:{_ARTICLES}|{_TALK}|{_ONLY})[ ?.!]*")


def asks_which_articles(clause: Analysis) -> bool:
    """ "Which articles do you know?", "what can you talk about?", "do you only know Rwanda?"."""
    return bool(_WHICH_ARTICLES.fullmatch(clause.said))
