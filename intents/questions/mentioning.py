"""Whether a question asks if, or where, the article has anything on something: "does it mention malaria?"."""

import re

from ..typed.analysis import Analysis

__all__ = ["ARTICLE", "MENTIONED", "asks_if_mentioned"]

MENTIONED = "@mentioned"
"""Asked whether the article speaks of something."""
ARTICLE = (
    r"(?:it|they|you|u|this|that|(?:(?:the|this|that|your|our|any) )?"
    r"(?:article|page|source|text|wiki|wikipedia|entry|document|material|piece|bot)s?)"
)
_MENTIONED = re.compile(
    rf"\b(?:do|does|did|will) {ARTICLE} (?:\w+ly |even |ever |also |at all |perhaps )?"
    r"(?:mention|name|discuss|cover|contain|include|refer to|talk (?:about|of)|speak of|touch (?:on|upon)|bring up)\b"
    r"|^(?:is|are|was|were) (?!there\b|it\b|they\b|that\b).* (?:mentioned|discussed|brought up|touched on|talked about)"
    r"(?: (?:at all|anywhere|somewhere|here|there|in .*|by .*))?$"
    rf"|\b(?:do|does|did) {ARTICLE} (?:say|tell|have|know|give|contain) (?:(?:anything|something|us|me|much|more) )+"
    r"(?:about|on|regarding|concerning)\b"
    r"|\bwhat (?:do|does|did) (?:it|(?:the|this|your) (?:article|page|source|text|wiki|wikipedia|entry|document)s?) "
    r"(?:say|tell us|know|have) (?:about|on|regarding|concerning)\b"
    r"|\b(?:any|a|some|no|every|all) mentions? of\b|^mentions? of\b"
)

_MAY = re.compile(
    "mention|name|discuss|cover|contain|include|refer|talk|speak|touch|bring|brought|say|tell|have|know|give"
)
"""Without one of these it does not, which is sooner told."""


def asks_if_mentioned(clause: Analysis) -> bool:
    may = clause.found.isdisjoint(_OF_SOMETHING_ELSE) and _MAY.search(clause.said)
    return bool(may and _MENTIONED.search(clause.said))


_OF_SOMETHING_ELSE = frozenset({"who", "when", "how_many"})
