"""What a sentence tells of the one body that has been named: "… and left it in 1999", "the country joined in 1995"."""

import re
from collections.abc import Iterator

from ..text.lists_of_bodies import BODIES
from ..text.reading import Line
from ..text.skeleton import DATE
from .clauses import names_another
from .items import term_after
from .words import Membership, role_of

__all__ = ["applied_to", "of_the_same"]

_NOUN = r"(?:the|that|this) (?:organi[sz]ation|body|bloc|group|union|cartel|pact|alliance)"
_IT_DID = (
    r"(?:(?:It|The country|<S\d+>)|,? (?:and|but|before|until|when)|[,;]) (?:(?:it|the country|<S\d+>|was|had|has|been"
    r"|later|then|soon|finally|eventually|again|officially|formally|only) ){0,4}"
)
_LEFT_IT = re.compile(
    rf"{_IT_DID}(?:left|withdrew|pulled out|walked out|dropped out|resigned|quit)"
    rf"(?: (?:again|it|from it|of it|(?:from |of )?{_NOUN}))?"
    rf"(?: again)? (?:in|on) (?P<date>{DATE})"
)
""" "It left on 1 January 2024", "… and left it in 1999": the one body that was spoken of."""
_JOINED_IT = re.compile(
    rf"{_IT_DID}(?:(?P<late>not )?(?:(?:re-?)?join(?:ed|ing)|(?:re-?)?admitted|acceded|entered|reinstated"
    r"|came back|returned|(?:became|become) (?:an? |its )?(?:(?:full|[\w-]+(?:st|nd|rd|th)) )?member)"
    rf"(?: (?:again|there|it|to it|{_NOUN}))?|a full member)(?: (?:in|on)|(?P<until> until)) (?P<date>{DATE})"
)
_AND_ROLE = re.compile(
    rf"(?:,? and|,|;)? (?:in|since) (?P<date>{DATE}),? (?:an? )?(?P<role>[a-z]+ (?:member|observer))(?=[.,;]|$)"
)
_SUSPENDED = re.compile(
    r"(?:^(?:Its|The country['’]s|<S\d+>['’]s) membership (?:was|has been|had been) (?:suspended|frozen)"
    r"|(?:,? and|,? but|;) (?:it )?(?:suspended|froze) its membership) "
    r"(?P<when>(?:in|on|after|from|between|following|twice) [^;]{1,120}?)(?=[.;]|$)"
)
_APPLIED = re.compile(
    r"\b(?:appl(?:ied|ication)|admission|accession|membership|bid|request|negotiat\w+|talks|treaty)\b[^.;<]{0,60}?"
    rf"(?:to join|on joining|of|in|to|for|with|on entering) (?P<body>{BODIES})"
)
_CHAIRED_IT = re.compile(r"(?:,? and|;|It|The country)(?: it)?(?: has)? (?:chaired|presided over|headed) it\b")


_LEFT_BODY = re.compile(rf"<S\d+> (?:left|withdrew from|quit|(?:walked|pulled|dropped) out of) {BODIES}")
_BACK = re.compile(r"\b(?:came back|returned|re-?joined|re-?admitted|reinstated)\b")


def applied_to(line: Line) -> str | None:
    """The marker of the body that membership is asked for, "applied to join NATO", or spoken of without a date."""
    found = _APPLIED.search(line.text)
    return found["body"] if found else None


def of_the_same(line: Line, body: str, *, told: bool) -> Iterator[Membership]:
    """``told`` is whether the sentence itself names it; if not, its subject has to be named by name or by "it"."""
    for match in _LEFT_IT.finditer(line.text):
        by_name = match[0].startswith(("It", "The", "<"))
        if (match.start() == 0) is by_name and (told or by_name):
            yield Membership(body, "withdrawn", line.skeleton.date(match["date"]))
    left = any(_LEFT_BODY.search(line.text, 0, match.start()) for match in _BACK.finditer(line.text))
    for match in _JOINED_IT.finditer(line.text):
        by_name = match.start() == 0 and match[0].startswith(("It", "The", "<"))
        sure = (told or by_name) and bool(match["late"]) is bool(match["until"])
        back = left and _BACK.search(match[0])  # who else than the one that left
        if sure and (back or not names_another(line.skeleton, line.text[: match.end()])):
            yield Membership(body, "member", line.skeleton.date(match["date"]))
    for match in _SUSPENDED.finditer(line.text):
        if told or match.start() == 0:
            yield Membership(body, "suspended", when=line.skeleton.words(match["when"]))
    for match in _AND_ROLE.finditer(line.text) if told else ():
        yield Membership(body, role_of(match["role"]), line.skeleton.date(match["date"]))
    for match in _CHAIRED_IT.finditer(line.text):
        yield Membership(body, "president", when=term_after(line, match.end()))
