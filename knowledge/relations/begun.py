"""Sentences that tell when diplomatic relations began."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..dates import EdtfDate, Precision
from ..model import Locator, Passage, Row
from ..text.grammar import ACTOR, ADVERB, BOTH, RELATIONS, date_of
from ..text.reading import Line, Reading
from ..text.skeleton import DATE, DEMONYM, LAND

__all__ = ["ENDS", "Beginning", "Key", "told_in_words"]

Key = str | Locator
"""The code of a country, or the place of a row that names none."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """When relations began, as a sentence tells it."""

    key: Key
    date: EdtfDate
    words: Sequence[Passage]
    row: Row | None
    roots: bool
    """Whether it is only told how far relations go back, by no day: that may be before there were diplomatic ones."""


ENDS = re.compile(r"(?i)\b(?:sever|suspend|broke|cut|restor|resum|re-?establish|ended|interrupt|renew)")
"""What tells of an end, or of another beginning."""
_VERB = (
    r"(?:establish(?:ed)?|opened|began|initiated|entered into|started|set up|formed|inaugurated|took up|taken up|tied)"
)
_WERE = (
    rf"(?:(?:were|was|have been|had been) {ADVERB}{{0,2}}"
    r"(?:established|initiated|opened|set up|inaugurated|formed|begun|taken up(?! again| anew))"
)
_BEGAN = (
    rf"{_WERE}|{ADVERB}?(?:(?:began|started|commenced)(?! (?:again|to [a-z]))|dates?|dated|go(?:es)? back"
    rf"|have existed|have been in place)(?: back)?|established(?= (?:on |in )?{DATE}))"
)
_OPENING = r"(?:^|[^\w\s] |\b(?:[Tt]he|[Tt]hat|when|while|since|although|[Aa]s) )"
"""What may stand before "relations", so that "trade relations" are none."""
_PARTNERS = r"(?P<b><[SN]\d+>(?:(?:, and |, | and )<N\d+>){0,15})"
_ADVERBS = rf"{ADVERB}{{0,2}}"
_THEIRS = rf"(?:the |their )?{RELATIONS}\b(?: between (?:them|the two)| with (?:each other|one another))?"
_SIDE = rf"(?:{LAND}|{DEMONYM})"
_AGAIN = r" (?:again|anew|once more)\b"
_SIGNED = (
    r"signed (?:an? |the |their )?(?:joint )?(?:instruments?|protocols?|agreements?|communiqu[eé]s?|documents?"
    r"|declarations?|notes|statements?)"
)
_DIPLOMATIC = r"(?=[a-z ]*diplomatic )"
""" "An agreement on relations" need not be the beginning of them."""
_SAYS_SO = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<a>{LAND}) and (?P<b>{LAND}),? (?:have |had )?{_ADVERBS}{_VERB} {_THEIRS}(?! with| again| anew)",
        (
            rf"(?P<a>{LAND}) (?:has |have |had )?{_ADVERBS}(?:recogni[sz]ed and )?{_VERB} {RELATIONS} with {_PARTNERS}"
            rf"(?!{_AGAIN})"
        ),
        (
            rf"(?P<a>{LAND}) (?:has |had )?{_ADVERBS}recogni[sz]ed (?:the independence of )?(?P<b>{LAND})"
            rf"(?:['’]s? independence)? (?:in|on) {DATE},? and {_ADVERBS}(?:(?:they |both )?{_VERB} {RELATIONS}"
            rf"|{RELATIONS} were {_ADVERBS}established)\b(?! with)"
        ),
        (
            rf"(?P<a>{LAND}) was (?:one of the |among the |the )(?:very )?(?:first|second|third|last) (?:[\w-]+"
            rf" ){{0,4}}"
            rf"to establish {RELATIONS} with (?P<b>{LAND})"
        ),
        (
            rf"^(?P<a>{LAND}) [^;]{{3,240}}? (?:until|till|in|on) (?P<date>{DATE}),? when (?:it|the country) "
            rf"{_ADVERBS}{_VERB} {RELATIONS} with (?P<b>{LAND})(?!,? (?:in|on) {DATE})"
        ),
        (
            rf"(?P<a>{LAND}) and (?P<b>{LAND}) (?:have |had )?{_ADVERBS}(?:{_SIGNED}) (?:establishing|to establish"
            rf"|(?:on|about|for|of) (?:the )?establish(?:ment of|ing)) {_DIPLOMATIC}{RELATIONS}"
        ),
        (
            rf"(?P<a>{LAND})(?:, for (?:instance|example),)? (?:have |had |has )?{_ADVERBS}(?:{_SIGNED}) (?:of|on"
            r"|establishing|to establish|(?:on|about|for|of) (?:the )?establish(?:ment of|ing))"
            rf" {_DIPLOMATIC}{RELATIONS} with (?P<b>{ACTOR})"
        ),
        (
            rf"{_OPENING}{RELATIONS} between (?:governments of )?(?P<a>{_SIDE}) and (?P<b>{_SIDE})"
            rf"(?: (?:governments|states|authorities|nations))? {_BEGAN}"
        ),
        rf"{_OPENING}{RELATIONS} with (?P<b><N\d+>) {_BEGAN}",
        rf"(?P<a>{_SIDE})(?:['’]s?)? {RELATIONS} with (?P<b>{LAND})(?: \([A-Z.]{{2,9}}\))? {_BEGAN}",
        rf"(?P<a>{LAND}) and (?P<b>{LAND})['’]s? {RELATIONS} {_BEGAN}",
        rf"(?P<a>{_SIDE})(?:-| ?– ?|/| and )(?P<b>{_SIDE}) {RELATIONS} {_BEGAN}",
        (
            r"(?i:communiqu[eé]|declaration|protocol|agreement) (?:on|about|for|of) (?:the )?"
            rf"[Ee]stablish(?:ment of|ing) {RELATIONS} between (?P<a>{LAND}) and (?P<b>{LAND}) was signed"
        ),
        rf"[Ee]stablishment of {RELATIONS} between (?P<a>{LAND}) and (?P<b>{LAND})",
        rf"(?P<a>{LAND})['’]s? first {RELATIONS}(?: with [^.;,<]{{3,60}})? {_WERE}) with (?P<b>{LAND})",
        (
            rf"(?P<a>{LAND}) and (?P<b>{LAND}) (?:have |had )?{_ADVERBS}(?:had|maintained|enjoyed|been in)"
            rf" {RELATIONS}(?= since| from {DATE} (?:to|until|till) )"
        ),
        rf"(?P<a>{LAND}) (?:has |have )?{_ADVERBS}(?:had|maintained|enjoyed) {RELATIONS} with (?P<b><N\d+>)(?= since)",
    )
)
_SAYS_SO_IN_ROW = tuple(
    re.compile(pattern)
    for pattern in (
        (rf"(?:^|[;,] (?:and )?|\band )(?:{BOTH}) (?:have |had )?{_ADVERBS}{_VERB} {_THEIRS}(?! with)"),
        rf"(?:^|[;,] (?:and )?)(?:{BOTH}) (?:have |had )?{_ADVERBS}(?:had|maintained|enjoyed) {RELATIONS}(?= since)",
        (
            rf"^(?:(?:[Oo]n|[Ii]n) {DATE},? )?(?:The )?{RELATIONS}(?: between (?:them|(?:the two|both|these two)"
            rf"(?: countries| nations| states| sides| republics)?))? {_BEGAN}(?!{_AGAIN})"
            r"(?: between (?:(?:the two|both|these two)(?: (?:countries|nations|states|sides|republics))?|them))?"
        ),
        rf"^{RELATIONS} (?=since {DATE})",
        rf"(?:^|[,;] )(?:[Oo]n|[Ii]n) {DATE},? (?:{BOTH}) {_ADVERBS}{_VERB} {RELATIONS}(?! with)",
        rf"^[Ee]stablished {RELATIONS}\b(?! with)",
        rf"(?:^|[.\]] and )(?:Date of |The )?[Ee]stablishment of {RELATIONS}(?= ?:| on| in| is| was| –)",
        rf"^(?:Since|After|Following) (?:the |they )?establish(?:ed|ing|ment of) {RELATIONS}(?= (?:on|in) {DATE})",
    )
)
_IT_DID = re.compile(
    rf"^(?:(?:[Ii]n|[Oo]n|[Ss]ince) {DATE},? )?[Ii]t (?:has |had )?{_ADVERBS}{_VERB} {RELATIONS} with "
    rf"{_PARTNERS}(?!{_AGAIN})"
)
_AT_FIRST = r"(?:(?:Since|In|On|From|Until|After|Before|By|During)\b(?:[^,;<]|<T\d+>){1,60}, )?"
_OWN_DOES = re.compile(rf"{_AT_FIRST}<S\d+> (?!and\b|or\b)[a-z]")
_IT_DOES = re.compile(rf"{_AT_FIRST}(?:[Ii]t|[Tt]he country) [a-z]")
""" "In 1993, it established relations with Peru", where all sentences before are on the article's own country."""
_WHEN = re.compile(rf" when [^.;,]{{3,120}}? (?:in|on) (?P<date>{DATE})")
""" "Relations began when Peru opened a consulate in 1950"."""
_ALONGSIDE = re.compile(
    r"\b(?:with|since|after|upon|following|before|until) the establishment (?:of|(?!and |or |with)[a-z]+)"
    rf" (?:the |their )?{RELATIONS}(?: between (?:them|the two(?: countries| nations| states)?))?(?= (?:in|on) {DATE})"
    rf"|(?:,|,? and|;|,? while) {RELATIONS} {_WERE})(?= (?:in|on) {DATE})"
)
""" "The friendship became formal with the establishment of …": of the row, where nobody else is named. The "of" may be
mistyped."""
_SOME_TIME = re.compile(rf" (?:some ?time |at some point )?between (?P<first>{DATE}) and (?P<last>{DATE})")
_ROOTS = re.compile(r"\b(?:dat(?:es?|ed|ing)|go(?:es)?|went)(?: all the way)? (?:back )?(?:to|from)\b")
_ESTABLISHED = re.compile(r"\b(?:[Ee]stablish(?:ed|ment)|initiated|opened|set up|entered into) (?:of )?")
_IN_THE_END = re.compile(
    r"\b(?:culminat(?:ed|ing) (?:in|with)|(?:led|leading) to|result(?:ed|ing) in|end(?:ed|ing) (?:in|with)"
    rf"|brought(?: about)?|crowned by) the (?:formal )?establishment of {RELATIONS}(?! with| between)"
)
_NEXT = re.compile(r"(?:, and|,| and) (?:with )?(?P<b><N\d+>) (?:in|on) (?P<date><T\d+>)")


def told_in_words(reading: Reading) -> Iterator[Beginning]:
    """The beginnings that the sentences of an article tell, in their order."""
    own = False
    for before, line in pairwise((None, *reading.lines)):
        same = before is not None and line is not None and before.passage.paragraph == line.passage.paragraph
        its = own and same
        own = line is not None and bool(_OWN_DOES.match(line.text) or (its and _IT_DOES.match(line.text)))
        if (
            line is None
            or not ("<T" in line.text or _SAME_DAY.search(line.text))
            or not line.says("relation", "ties", "links")
        ):
            continue
        told = (
            _between_two(line, reading.subject),
            _it_did(line) if its else (),
            _of_the_row(line, before, reading.subject),
            _in_the_end(line, before, reading.subject),
        )
        for key, date in (each for several in told for each in several):
            goes_back = _ROOTS.search(line.text) and not _ESTABLISHED.search(line.text)
            roots = bool(goes_back) and date.precision is not Precision.DAY
            said = [line.passage] if before is None or "<T" in line.text else [before.passage, line.passage]
            yield Beginning(key, date, said, line.row, roots=roots)


def _between_two(line: Line, subject: str) -> Iterator[tuple[Key, EdtfDate]]:
    """ "Kenya and Ghana established diplomatic relations on 12 December 1963": both are named."""
    skeleton = line.skeleton
    match = next((found for each in _SAYS_SO if (found := each.search(line.text))), None)
    if match is None:
        return
    date = skeleton.date(match.groupdict().get("date")) or _date(line, match)
    if date is None and (told := _WHEN.match(line.text, match.end())):
        date = skeleton.date(told["date"])
    sides = [marker for marker in (match.groupdict().get("a"),) if marker] + skeleton.markers(match["b"])
    codes = {code for marker in sides if (code := skeleton.code(marker))}
    others = codes - {subject}
    if "a" in match.groupdict() and subject not in codes:
        return
    if line.row and line.other and others != {line.other}:
        return
    if date and (len(others) == 1 or match.groupdict().get("a")):
        yield from ((code, date) for code in sorted(others))
    for more in _NEXT.finditer(line.text, match.end()):
        code, when = skeleton.code(more["b"]), skeleton.date(more["date"])
        if code and when and line.row is None:
            yield code, when


def _it_did(line: Line) -> Iterator[tuple[Key, EdtfDate]]:
    """ "In 1993, it established relations with Peru", of the article's own country."""
    match = _IT_DID.match(line.text) if line.row is None and line.other is None else None
    date = (_date(line, match) or _leading(line, match)) if match else None
    if match and date:
        yield from (
            (code, date) for marker in line.skeleton.markers(match["b"]) if (code := line.skeleton.code(marker))
        )


def _leading(line: Line, match: re.Match[str]) -> EdtfDate | None:
    """The date that stands within the words themselves, where none stands behind."""
    told = re.search(DATE, match[0])
    return line.skeleton.date(told[0]) if told else None


def _in_the_end(line: Line, before: Line | None, subject: str) -> Iterator[tuple[Key, EdtfDate]]:
    """ "Talks culminated in the establishment of relations in 1993": between the two that it has been about."""
    match = _IN_THE_END.search(line.text) if line.row is None else None
    date = date_of(line.skeleton, match) if match else None
    if date is None:
        return
    named = [line]
    if before and before.passage.paragraph == line.passage.paragraph:
        named.append(before)
    codes = {mention.codes for each in named for mention in each.skeleton.lands}
    others = codes - {(subject,)}
    if len(others) == 1 and (subject,) in codes and len(code := others.pop()) == 1:
        yield code[0], date


def _of_the_row(line: Line, before: Line | None, subject: str) -> Iterator[tuple[Key, EdtfDate]]:
    """ "Both countries established diplomatic relations in 2004": the row says which countries."""
    if line.row is None and line.other is None:
        return
    match = next((found for each in _SAYS_SO_IN_ROW if (found := each.search(line.text))), None)
    if match is None and all(line.other in each.codes or subject in each.codes for each in line.skeleton.lands):
        match = _ALONGSIDE.search(line.text) if not ENDS.search(line.text) else None
    date = (_leading(line, match) or _date(line, match)) if match else None
    if date is None and match and _SAME_DAY.match(line.text, match.end()):
        date = _day_before(line, before)
    if date:
        key = line.other or (line.row.locator if line.row else None)
        if key:
            yield key, date


_SAME_DAY = re.compile(r",? on the (?:same|very same) day\b")


def _day_before(line: Line, before: Line | None) -> EdtfDate | None:
    """The one day that the sentence before tells of: "… on 21 March 1990. They began relations on the same day"."""
    if before is None or before.passage.paragraph != line.passage.paragraph:
        return None
    days = [before.skeleton.date(each) for each in re.findall(DATE, before.text)]
    day = days[0] if len(days) == 1 else None
    return day if day and day.precision is Precision.DAY else None


def _date(line: Line, match: re.Match[str]) -> EdtfDate | None:
    """When it was; of two dates between which it was, the time from one to the other."""
    if between := _SOME_TIME.match(line.text, match.end()):
        first, last = line.skeleton.date(between["first"]), line.skeleton.date(between["last"])
        return first.until(last) if first and last and first.precedes(last) else None
    return date_of(line.skeleton, match)
