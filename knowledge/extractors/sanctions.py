"""Sanctions and embargoes: who imposed them on whom, who lifted them, and when."""

import re
from collections.abc import Iterator

from ..model import Fact
from ..text.grammar import ADVERBS, HAVE, date_of, is_doubtful
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, CITY, LAND

KIND = "sanction"

_WHO = rf"(?:{LAND}|{CITY}|{BODY})"
_ACTORS = rf"(?P<by>{_WHO}(?:(?:, and |, | and |, as well as ){_WHO}){{0,8}})"
_ACTING = rf"{_ACTORS}(?: (?:[a-z]+ )?(?:[Gg]overnment|administration|Congress|authorities))?"
_WHOM = rf"(?P<on>{LAND}(?:(?:, and |, | and ){LAND}){{0,8}})(?!['’]|,? and <|, <)"
_SORT = (
    r"(?:(?:economic|trade|financial|diplomatic|military|political|targeted|limited|new|further|additional|severe|strict"
    r"|partial|full|total|comprehensive|travel|arms|oil|weapons|grain|import|export|individual|personal|international"
    r"|several|its|their|the|an?|first|and|all|remaining|smart|unilateral"
    r"|broad|broader|wide-ranging|sweeping|tough|tougher|harsh|harsher|heavy|fresh|renewed|more|punitive|wide) ){0,6}"
)
_WERE = rf"(?:were|was|have been|had been|has been) {ADVERBS}"
_WHAT = rf"(?P<what>{_SORT}(?:sanctions|embargo(?:es)?|boycott))"
_IMPOSED = r"(?:imposed|placed|introduced|adopted|applied|declared|decreed|slapped|put in place)"
_LIFTED = r"(?:lifted|removed|ended|eased|dropped|repealed|revoked|waived|rescinded)"
_ON = r"(?:on|upon|against|to)"
_ON_WHOM = rf"(?: (?:imposed )?{_ON} {_WHOM}|(?! (?:imposed )?(?:on|upon|against) (?!<T)))"
"""On a country; or on nobody that the sentence names."""
_PATTERNS = tuple(
    (change, re.compile(pattern))
    for change, pattern in (
        ("imposed", rf"{_ACTING} {HAVE}{_IMPOSED} {_WHAT}{_ON_WHOM}"),
        ("imposed", rf"{_ACTORS} {HAVE}(?:sanctioned|embargoed) {_WHOM}"),
        ("imposed", rf"\b(?i:{_WHAT}) (?:{_WERE}|{ADVERBS}){_IMPOSED} {_ON} {_WHOM}(?: by {_ACTORS})?"),
        ("imposed", rf"\b(?i:{_WHAT}) (?:{_WERE}|{ADVERBS}){_IMPOSED} by {_ACTORS}{_ON_WHOM}"),
        ("lifted", rf"{_ACTING} {HAVE}{_LIFTED} {_WHAT}{_ON_WHOM}"),
        ("lifted", rf"\b(?i:{_WHAT})(?: (?:imposed )?{_ON} {_WHOM})? {_WERE}{_LIFTED}(?: by {_ACTORS})?"),
    )
)


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``change`` (imposed, lifted), ``what`` in the source's words, ``by`` (the codes of those who did it,
    separated by spaces), ``organisation`` (the ids of bodies among them), ``on`` (the codes of those it was done to).
    """
    for line in reading.lines:
        if not line.says("sanction", "embargo", "boycott"):
            continue
        seen = set()
        for change, pattern in _PATTERNS:
            for match in pattern.finditer(line.text):
                for fact in _facts(reading, line, change, match):
                    if (change, fact.object) not in seen:
                        seen.add((change, fact.object))
                        yield fact


def _facts(reading: Reading, line: Line, change: str, match: re.Match[str]) -> Iterator[Fact]:
    if is_doubtful(line.text, match.start()):
        return
    named = match.groupdict()
    actors, skeleton = re.findall(_WHO, named.get("by") or ""), line.skeleton
    bodies = [skeleton.body(each) for each in actors if re.fullmatch(BODY, each)]
    doers = [skeleton.code(each) for each in actors if not re.fullmatch(BODY, each)]
    targets = [skeleton.code(each) for each in re.findall(LAND, named.get("on") or "")]
    if None in (*doers, *targets):
        return
    for other in _others(line, reading.subject, set(doers), set(targets), by_body=bool(bodies)):
        yield Fact(
            kind=KIND,
            subject=reading.subject,
            object=other,
            date=date_of(skeleton, match),
            slots=(
                ("change", change),
                ("what", skeleton.words(named.get("what") or "sanctions")),
                ("by", " ".join(filter(None, doers))),
                ("organisation", " ".join(bodies)),
                ("on", " ".join(filter(None, targets))),
            ),
            provenance=(reading.evidence(line.passage),),
        )


def _others(
    line: Line, subject: str, doers: set[str | None], targets: set[str | None], *, by_body: bool
) -> Iterator[str | None]:
    """The other countries that have a part in it; None where a body alone did it to the article's own. Nobody where it
    is between others, or nothing says whom it was done to."""
    if subject in targets:
        yield from sorted(filter(None, doers - {subject}))
        if by_body or not doers:
            yield None
    elif subject in doers:
        yield from sorted(filter(None, targets))
        if line.other and not targets:
            yield line.other
    elif line.other and not targets and doers == {line.other}:
        yield line.other
