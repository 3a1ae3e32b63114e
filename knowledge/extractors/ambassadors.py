"""Ambassadors who were exchanged, appointed, recalled, expelled or sent back, or who presented their credentials."""

import re
from collections.abc import Iterator

from ..model import Fact
from ..text.grammar import ACTOR, ADVERBS, BOTH, HAVE, date_of, is_doubtful
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, DATE, DEMONYM, LAND

KIND = "ambassador"

_BOTH = rf"(?:(?P<a>{ACTOR}) and (?P<b>{ACTOR})|(?P<both>{BOTH}))"
_ENVOY = r"(?:ambassadors?|high commissioners?)"
_NAME = r"[A-ZÀ-Þ][\w’'.-]{1,30}(?: (?:de |la |van |von |al-|bin |wa )?[A-ZÀ-Þ][\w’'.-]{0,30}){1,3}"
_PERSON = rf"(?:,? (?P<person>{_NAME})\b)?"
_STAFF = (
    r"(?:,? (?:and|with|along with|together with|as well as) (?:(?:his|her|its|their|the|all|some|several|other|senior"
    r"|\d+|one|two|three|four|five|ten|a dozen|dozens|of|whole|entire|embassy) ){1,4}"
    r"(?:staff|family|diplomats?|deputy|deputies|aides?|attach[ée]s?|officials?|consuls?|personnel|employees?))?"
)
"""Who had to go with the ambassador, before the words for when that was."""
_WHOSE = rf"(?:(?P<of>{DEMONYM})|(?P<of2>{ACTOR})['’]s?)"
_OWN = r"(?:its|their|his|her)"
_POST = rf"(?:from|to|in|at) (?P<at>{ACTOR})"
_SENT = r"(?:appointed|named|sent|dispatched|accredited)"
_AS = rf"(?:its |the |an? )?(?:(?:new|first|second|next|resident|non-resident) ){{0,2}}(?:{DEMONYM} )?{_ENVOY}"
_PATTERNS = tuple(
    (change, re.compile(pattern))
    for change, pattern in (
        (
            "expelled",
            (
                rf"(?P<by>{ACTOR}) {HAVE}(?:(?:answered|responded|retaliated|replied|reacted)"
                rf" by )?(?:expelled|expelling|threw out) (?:(?:its |their )?{_WHOSE} {_ENVOY}{_PERSON}"
                rf"|(?:the )?{_ENVOY} of (?P<of3>{LAND})){_STAFF}"
            ),
        ),
        (
            "expelled",
            (
                rf"{_WHOSE} (?i:{_ENVOY})(?: (?:to|for|in) (?P<at>{ACTOR}))?"
                rf"(?:, {_NAME},| {_NAME})?{_STAFF} (?:was|were) {ADVERBS}expelled"
                rf"(?: (?:by|from) (?P<by>{ACTOR}))?"
            ),
        ),
        (
            "expelled",
            (
                rf"(?:^|[;,] )(?:President |Prime Minister )?{_NAME} {HAVE}(?:expelled|threw out)"
                rf" {_WHOSE} {_ENVOY}{_PERSON}"
            ),
        ),
        (
            "expelled",
            (
                rf"(?:^|[;,] |{DATE} )(?:President |Prime Minister )?{_NAME} [a-z]+ed [^;.]{{3,80}}?,(?: and)? "
                rf"expelled {_WHOSE} {_ENVOY}{_PERSON}"
            ),
        ),
        (
            "recalled",
            (
                rf"(?P<by>{ACTOR}) {HAVE}(?:recalled|withdrew|called back|called home) {_OWN} {_ENVOY}"
                rf"{_PERSON}(?: for consultations)?(?:,? {_POST})?"
            ),
        ),
        ("recalled", rf"(?P<by>{ACTOR}) {HAVE}called {_OWN} {_ENVOY} (?:{_POST} )?(?:home|back)"),
        (
            "recalled",
            rf"{_WHOSE} {_ENVOY}(?: {_POST})? (?:was|were) {ADVERBS}(?:recalled|withdrawn|called home|called back)",
        ),
        (
            "recalled",
            (
                r"\b(?:announced|ordered|decreed) the recall of (?P<several>all|most|some|several|\d+|[a-z]+)"
                rf"(?: of)?(?: the)? {_WHOSE} {_ENVOY}"
            ),
        ),
        (
            "returned",
            (
                rf"(?P<by>{ACTOR}) {HAVE}(?:returned|sent back|reinstated) {_OWN} {_ENVOY}{_PERSON}"
                rf"(?: {_POST})?"
            ),
        ),
        (
            "exchanged",
            (
                rf"{_BOTH} {HAVE}exchanged (?:the"
                rf" |their )?(?:(?:first|new|resident) )?{_ENVOY}"
            ),
        ),
        (
            "exchanged",
            (
                rf"{_BOTH} {HAVE}(?:appointed|sent)"
                rf" {_ENVOY} to each other(?:['’]s? capitals?)?"
            ),
        ),
        ("exchanged", rf"\b(?P<both>{_ENVOY}) (?:were|had been|have been) {ADVERBS}exchanged"),
        (
            "appointed",
            (
                rf"(?P<by>{ACTOR}) {HAVE}{_SENT} (?:(?P<person>{_NAME})(?: as|,)? )?{_AS}"
                rf"(?:, (?P<person2>{_NAME}),?)? to (?P<at>{ACTOR})"
            ),
        ),
        (
            "appointed",
            (
                rf"(?P<person>{_NAME}) (?:was|had been|has been) {ADVERBS}(?:appointed|named|accredited)(?: as)? (?:"
                rf"{_WHOSE} |the )?(?:(?:new|first|resident|non-resident) ){{0,2}}(?:(?P<of3>{DEMONYM}) )?{_ENVOY}"
                rf" to (?P<at>{ACTOR})"
            ),
        ),
        (
            "credentials",
            (
                rf"(?:{_WHOSE} |[Tt]he )?(?:(?:new|first|second|resident|non-resident) ){{0,2}}(?:(?P<of3>{DEMONYM}) )?"
                rf"(?i:{_ENVOY})(?: (?:of (?P<by>{LAND}))?(?: to (?P<at>{ACTOR}))?)?{_PERSON},? {HAVE}"
                r"(?:presented|handed in|handed over) (?:his|her|their) (?:letters? of credence|credentials)"
            ),
        ),
    )
)
_TO_A_BODY = re.compile(rf",? (?:to|at|from|with) (?:the )?{BODY}")
"""An envoy to no country: "recalled its ambassador to the United Nations"."""
_HAD = re.compile(r"\bhad\s+(?:that )?(?:\w+ )?$")
""" "It had had its ambassador recalled": before what the sentence tells."""


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``change`` (exchanged, appointed, credentials, recalled, returned, expelled), ``by`` (the code of who
    did it, empty where both did or the sentence does not say), ``of`` (the code of whose ambassador it is), ``person``.
    The object is None where several were recalled from all over the world.
    """
    for line in reading.lines:
        if not line.says("ambassador", "high commissioner"):
            continue
        seen = set()
        for change, pattern in _PATTERNS:
            for match in pattern.finditer(line.text):
                fact = _fact(reading, line, change, match)
                if fact and (change, fact.object) not in seen:
                    seen.add((change, fact.object))
                    yield fact


def _fact(reading: Reading, line: Line, change: str, match: re.Match[str]) -> Fact | None:
    named = {name: words for name, words in match.groupdict().items() if words}
    if (
        _TO_A_BODY.match(line.text, match.end())
        or is_doubtful(line.text, match.start())
        or _HAD.search(line.text[: match.start()])
    ):
        return None
    sides = [line.skeleton.code(named[name]) for name in ("a", "b", "by", "of", "of2", "of3", "at") if name in named]
    other = _other(line, reading.subject, sides)
    if other is None and not ("several" in named and set(sides) == {reading.subject}):
        return None
    by = line.skeleton.code(named.get("by"))
    of = line.skeleton.code(named.get("of") or named.get("of2") or named.get("of3"))
    if change in {"recalled", "returned", "appointed", "credentials"}:
        by = of = by or of
    return Fact(
        kind=KIND,
        subject=reading.subject,
        object=other,
        date=date_of(line.skeleton, match),
        slots=(
            ("change", change),
            ("by", by or ""),
            ("of", of or ""),
            ("person", (named.get("person") or named.get("person2") or "").rstrip(".,")),
        ),
        provenance=(reading.evidence(line.passage),),
    )


def _other(line: Line, subject: str, sides: list[str | None]) -> str | None:
    """The one other country that has a part in it; None where a third one has, or nothing says which it is."""
    others = set(sides) - {subject}
    if None in others or len(others) > 1:
        return None
    other = next((code for code in others if code), None)
    if line.other:
        return line.other if other in (None, line.other) else None
    return other if subject in sides else None
