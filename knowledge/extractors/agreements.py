"""Agreements: what was signed, with whom, where and when; and treaties that are simply said to be there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import EdtfDate
from ..model import Fact
from ..text.grammar import ADVERB, BOTH, PLACE, date_of
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, DATE, DEMONYM, LAND

KIND = "agreement"

_NOUN = (
    r"(?i:(?:status of forces )?agreements?"
    r"|treat(?:y|ies)|memorand(?:um|a)(?: of (?:understanding|cooperation|agreement|intent))?|MoUs?"
    r"|accords?|pacts?"
    r"|conventions?|protocols?(?! agreements?\b)|joint (?:communiqu[eé]s?|statements?|declarations?)"
    r"|declarations?(?: of intent)?"
    r"|compacts?|letters? of intent|deals?)\b"
)
_NOT_IN_IT = (
    r"(?:and|of|that|which|to|in|have|has|had|signed|concluded|ratified|although|though|while|whereas|because|since"
    r"|when|negotiations|talks|discussions|consultations) "
)
_PIECE = r"(?:[\w’'/&-]+|<[NSTDRHCO]\d+>)"
_THING = (
    r"(?:(?:over|more than|at least|some|about) (?=\d))?"
    rf"(?:(?:an?|the|its|their|several|various|many|some|two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}}) )?"
    rf"(?:a number of |a series of )?(?:(?!{_NOT_IN_IT}|[OI]n <T){_PIECE},? (?:and (?=[\w-]+ (?:and"
    rf" )?[\w-]{{0,20}} ?{_NOUN}))?){{0,7}}?{_NOUN}"
)
_NO_END = r"(?!signed|which\b|in <|on <|at <|with <|between <)"
_ABOUT = (
    r"(?: (?:on|for|of|concerning|regarding|covering|about"
    r"|to (?!sign\b|be\b)(?:(?:further|better|jointly|mutually) )?[a-z]+) "
    rf"(?!{DATE})(?:[A-Z][a-z]+(?:, [A-Z][a-z]+){{0,4}},? and [A-Z][a-z]+"
    rf"|(?:{_NO_END}[\w’'/&<>-]+,? ){{0,18}}?{_NO_END}[\w’'/&<>-]+)(?=[.;]|$|, | (?:in|on|at|with|between"
    r"|during|was|were) ))?"
)
_WHAT = rf"(?P<what>{_THING}{_ABOUT}(?:(?:,? and |, ){_THING}){{0,4}})"
_SIGNED = r"(?:signed|concluded|ratified|initialled|initialed|entered into|agreed on|agreed to sign)"
_WITH = rf"(?: with (?P<b>{LAND})| with each other)?"
_IN = (
    r"(?:(?: (?P<when>(?:on|in) "
    rf"{DATE}))?,? (?:in|at) (?:the )?(?![Ff]ields?\b|[Aa]reas?\b|[Ss]ectors?\b)(?P<place>{BODY}|{PLACE}))?"
)
_WHO = (
    rf"(?:(?P<a>{LAND}) and (?P<a2>{LAND})|(?P<a3>{LAND})|(?P<both>{BOTH})|[Tt]he governments? of (?P<a4>{LAND})"
    rf"|(?:[Tt]he )?(?P<a5>{DEMONYM}) and (?P<a6>{DEMONYM}) governments)"
)
_BETWEEN = rf"(?: between (?P<c>{LAND}) and (?P<d>{LAND})| between (?:the two|both)(?: \w+)?)?"
_LEADERS = (
    r"(?:[a-z]+ ){0,2}(?:presidents|leaders|ministers|kings|heads of (?:state|government))"
    r"(?: [^,;.<]{3,60}?)?(?= (?:in|at|on) [<A-Z]|[.,;]|$)"
)
_BY = (
    rf"(?: between (?P<c2>{LAND}) and (?P<d2>{LAND})"
    rf"| by (?:both|the two)(?: (?!{_LEADERS})\w+)?(?! [A-Z])| by the {_LEADERS})?"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHO} (?:have |has |had )?{ADVERB}{{0,2}}{_SIGNED}(?: with (?P<e>{LAND}))? {_WHAT}{_WITH}{_BETWEEN}{_IN}",
        (
            rf"(?:^|(?<=[,;:] )|\b(?:and|when|although|though|while) ){_WHAT}{_BETWEEN}{_WITH}"
            r"(?:, [^,;.]{3,80},| that [^,;.<]{3,80}?)?"
            rf" (?:were|was|have been|has been) {ADVERB}{{0,2}}{_SIGNED}{_BY}{_IN}"
        ),
        rf"\b(?:[Uu]nder|[Bb]y|[Tt]hrough) {_WHAT}{_BETWEEN}, (?:which was )?signed{_BY}{_IN}",
        rf"(?:^|, |\b)(?:{BOTH}) (?:also )?(?P<there>have|share) {_WHAT}{_WITH}(?: in (?:force|place))?",
        (
            rf"(?:^|[,;] ){_WHAT} (?P<there>exists?|(?:is|are) in (?:force|place)) between "
            rf"(?:(?P<a>{LAND}) and (?P<a2>{LAND})|(?:the two|both)(?: (?:countries|states|nations|sides))?)(?=[.,;]|$)"
        ),
        rf"\b(?P<by>after|by|through|upon|following|(?<!along )with) (?:the )?signing (?:of )?{_WHAT}{_WITH}{_IN}",
    )
)
_MORE_BEFORE = re.compile(rf"{LAND}, $")
"""Three signed, of whom the pattern has two: that is left to be quoted."""
_WITH_ANOTHER = re.compile(
    r"[^.;,]{0,60}?\b(?:with|between) (?:the )?(?!President|Prime|Foreign|King|Queen|Emperor|Chancellor|Minister)"
    rf"(?:[A-ZÀ-Þ]|(?P<land>{LAND})|{BODY})"
)
"""Behind what was signed: with whom, if with no country of the sentence's pattern ("with Somaliland")."""
_SINCE = re.compile(rf"(?:^|[,;] )[Ss]ince {DATE},? ?$")
""" "Since 1991 they have signed over thirty": the date of none of them."""
_NOUNS = (
    "agreement", "treat", "memorand", "mou", "accord", "pact", "convention", "protocol", "communiqu", "statement",
    "declaration", "letter", "deal",
)  # fmt: skip
_WORTH_A_LOOK = re.compile(
    rf"\b(?:sign|conclud|ratif|initial|entered into|agreed|have|share).{{0,250}}?{_NOUN}|{_NOUN}.{{0,160}}?\b(?:sign"
    r"|conclu|ratif|exist|in force|in place)"
)


@dataclass(frozen=True, slots=True)
class _Found:
    what: str
    place: str
    date: EdtfDate | None
    verb: str
    other: str | None


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``what`` in the source's words, ``place``, ``verb`` (signed, or have for one that is simply there).

    The object is None where the row does not say which country it is about.
    """
    for line in reading.lines:
        if not line.says(*_NOUNS) or not _WORTH_A_LOOK.search(line.text):
            continue
        seen = set()
        for found in _agreements(line, reading.subject):
            if found.what not in seen:
                seen.add(found.what)
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    object=found.other,
                    about=reading.codes([line.passage]),
                    date=found.date,
                    slots=(("what", found.what), ("place", found.place), ("verb", found.verb)),
                    provenance=(reading.evidence(line.passage),),
                )


def _is_with_another(line: Line, subject: str, match: re.Match[str]) -> bool:
    """Whether the row's country only speaks of it, and somebody else signed."""
    another = _WITH_ANOTHER.match(line.text, match.end())
    return another is not None and line.skeleton.code(another["land"]) not in (subject, line.other or subject)


def _agreements(line: Line, subject: str) -> Iterator[_Found]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(line.text):
            named = match.groupdict()
            markers = [
                marker
                for name in ("a", "a2", "a3", "a4", "a5", "a6", "b", "c", "d", "c2", "d2", "e")
                if (marker := named.get(name))
            ]
            parties = {line.skeleton.code(marker) for marker in markers}
            others = parties - {subject}
            if None in parties or len(others) > 1 or (line.other and others and line.other not in others):
                continue
            if (not others and _is_with_another(line, subject, match)) or _MORE_BEFORE.search(
                line.text, max(0, match.start() - 20), match.start()
            ):
                continue
            other = line.other or next(iter(others), None)
            named_both = len(parties) > 1 and subject in parties
            if line.row is None and line.other is None and not (named_both or (other and named.get("by"))):
                continue
            when = re.search(DATE, named.get("when") or "")
            date = line.skeleton.date(when[0]) if when else None
            open_date = named.get("by") or named.get("there") or _SINCE.search(line.text, 0, match.start())
            yield _Found(
                what=line.skeleton.words(match["what"]).strip(),
                place=line.skeleton.words(named.get("place") or ""),
                date=date or (None if open_date else date_of(line.skeleton, match)),
                verb="have" if named.get("there") else "signed",
                other=other,
            )
