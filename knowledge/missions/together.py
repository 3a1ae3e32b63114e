"""Missions of several countries at once: "Peru, Chile and Cuba maintain embassies in Nairobi"."""

import re
from collections.abc import Iterator

from ..dates import EdtfDate
from ..text.grammar import ADVERBS, BOTH, date_of
from ..text.reading import Line, Reading
from ..text.skeleton import CITY, DATE, LAND
from .changes import CHANGED, change_of
from .words import KINDS, PLACE, TYPE, Mission, city_of, land_of, type_of

__all__ = ["in_each_other", "of_each", "of_several", "there_too"]

_MUTUAL = re.compile(
    rf"(?:(?P<one>{LAND}) and (?P<other>{LAND})|(?P<both>{BOTH})) (?:both |also |each )?(?:have |had )?"
    rf"{ADVERBS}(?:(?P<now>have(?: had)?|maintain|operate|keep|host)|(?P<opened>opened|established|set up)"
    r"|(?:have|maintain|enjoy) [^.;<]{3,60}, with|are represented (?:by|through)) "
    rf"(?:resident |their |an? |permanent ){{0,2}}{TYPE} (?:in|to) "
    r"(?:(?:the )?each other|one another|their respective|each|the other(?: (?:one|country|side|nation))?)"
    r"(?:['’]s?)?(?: (?:capitals?|countr(?:y|ies)|capital cit(?:y|ies)|territor(?:y|ies)))?"
)
_FROM_AFAR = re.compile(
    rf"(?:(?P<one>{LAND}) and (?P<other>{LAND})|(?P<both>{BOTH})) are (?:both |each )?(?:represented|accredited) "
    r"(?:in|to) (?:each other|one another)(?:['’]s? (?:countr(?:y|ies)|capitals?))? (?:from|by|through|via) their "
    rf"(?:respective )?{TYPE} in {PLACE}"
)
""" "Both are represented in each other through their embassies in Vienna"."""
_SORT = r"(?:(?:an?|their|its|the|joint|own|full|foreign|new|accredited) ){0,3}(?:resident (?=dipl|emb|high|cons))?"
_KINDS = rf"(?P<type>(?i:{KINDS}|(?:resident )?missions?))"
_BODY_NAME = r"(?:[Tt]he )?(?:[A-ZÀ-Þ][\w’'-]{1,25} ){1,4}of <N\d+>"
_LISTED = rf"(?:<N\d+>|<O\d+>|{_BODY_NAME})"
_ONE = rf"(?P<senders>{_LISTED}(?:(?:, and |, | and ){_LISTED}){{0,60}})"
_LIST = rf"(?P<senders>{_LISTED}(?:(?:, and |, | and ){_LISTED}){{1,60}})"
_IN = rf"(?:in (?P<place>{CITY}|<S\d+>)|(?P<here>on the islands?|in the (?:country|capital|republic|kingdom)))"
_KEEP = (
    rf"(?:(?:all|also|both|now|still) )?(?:each (?:has |have )?)?{ADVERBS}"
    r"(?:maintain|retain|share|have(?: had)?|operate|keep|run|(?<=each )(?:has|maintains))"
)
_STATES = r"(?:[Cc]ountries|[Ss]tates|[Nn]ations|[Gg]overnments|[Pp]owers)"
_WITH = r"(?:(?:that |which )?(?:have|maintain|keep|operate|run)|with|having|maintaining|(?:are )?represented by)"
_AMONG = r"(?:among them|including|such as|notably|among others|namely)"
_ENDS = r"(?=[.,;)]|$| (?:and|while|as well as|since|but|so|in)\b)"
_FIRST = r"(?:(?:among|one of) )?the first(?: (?:[a-z]+|<D\d+>)){0,3}"
_OPEN = r"(?:open|establish|set up)"
_TOGETHER = tuple(
    (words, re.compile(pattern))
    for words, pattern in (
        (
            ("maintain", "retain", "have", "operate", "keep", "run", "share", "each "),
            rf"{_LIST}(?:, among others,)? {_KEEP} {_SORT}{_KINDS} {_IN}",
        ),
        (
            ("among them", "including", "such as", "notably"),
            rf"(?:[\w-]+ ){{1,4}}{_STATES},? {_AMONG} {_LIST},? {_KEEP} {_SORT}{_KINDS} {_IN}",
        ),
        (
            ("countries", "states", "nations", "governments", "powers"),
            rf"{_STATES} {_WITH} {_SORT}{_KINDS} {_IN}(?:: ?|, {_AMONG}:? | (?:are|include|is):? ){_ONE}{_ENDS}",
        ),
        (
            ("among those", "among the "),
            (
                rf"{_ONE} (?:are|is|were) among (?:those|the [\w ]{{1,30}}) (?:that|which|who) {_KEEP} {_SORT}{_KINDS}"
                rf" {_IN}"
            ),
        ),
        (
            ("hosts", "houses", "home to", "seat of", " has "),
            (
                r"(?P<place><[HS]\d+>) (?:(?:also|now) )?(?:hosts|houses|is (?:also )?(?:home to|the seat of)|has) "
                rf"(?:(?:the|[\w-]+) ){{0,3}}?{_KINDS}(?:,? {_AMONG} (?:those|that))? of {_ONE}{_ENDS}"
            ),
        ),
        (
            (" of <", " of the ", " of "),
            (
                rf"(?:^|(?<=[;,] )|(?<=there are )|(?<=There are ))(?:[Tt]he )?{_KINDS} of {_LIST} (?:are |is |exist )?"
                rf"(?:located |based |situated )?{_IN}(?: {CHANGED}|(?! (?:was|were|had|will|would|could|should"
                r"|did)\b))"
            ),
        ),
        (
            ("those of", "that of", "the ones of", "the one of"),
            (
                rf"(?:(?:Among|among) the )?{_KINDS} {_IN}(?: (?:are|is|include|includes|comprise)|, {_AMONG}) "
                rf"(?:those|that|the ones|the one) of {_ONE}{_ENDS}"
            ),
        ),
        (
            ("include",),
            (
                rf"(?:^|(?<=[;.] ))(?:[Tt]he )?(?:(?:[Ff]oreign|[Rr]esident) )?{_KINDS} {_IN} includes? (?!those|that)"
                rf"(?P<senders>{_LISTED}(?:(?:, and |, | and | )(?:the )?{_LISTED}){{1,60}}){_ENDS}"
            ),
        ),
        (
            ("represent",),
            rf"{_KINDS} {_IN} represents? {_ONE}{_ENDS}",
        ),
        (
            ("first",),
            rf"{_ONE} (?:was|were) {_FIRST} to (?P<first>{_OPEN}) {_SORT}{_KINDS} {_IN}",
        ),
        (
            ("first",),
            (
                rf"[Tt]he first (?:[a-z]+ ){{0,2}}(?:country|state|nation|power)s? to (?P<first>{_OPEN})"
                rf" {_SORT}{_KINDS} {_IN} "
                rf"(?:was|were) {_ONE}(?=[.,;]|$| (?:in|on) <T)"
            ),
        ),
    )
)
"""Each with words one of which stands in all that it fits."""
_OTHERS_TOO = re.compile(rf"(?:,? while|;|,? and) {_ONE} (?:has|have|maintains?|keeps?) {_SORT}{_KINDS}(?=[.;,]|$)")
_DENIED = re.compile(r"\b(?:[Nn]either|nor|not|no|[Uu]nlike|without|except|[Ff]ormer)\b[^.;]{0,30}$")


def in_each_other(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Both countries have embassies in each other's capitals"."""
    for match in _MUTUAL.finditer(line.text):
        one = line.skeleton.code(match["one"]) if match["one"] else reading.subject
        other = line.skeleton.code(match["other"]) if match["other"] else line.other
        if one and other and reading.subject in {one, other}:
            change = change_of(match.groupdict())
            date = date_of(line.skeleton, match) if change else None
            for sender, host in ((one, other), (other, one)):
                yield Mission(sender, host, type_of(match["type"]), "", change=change, date=date)
    for match in _FROM_AFAR.finditer(line.text):
        named = match.groupdict()
        one = line.skeleton.code(match["one"]) if match["one"] else reading.subject
        other = line.skeleton.code(match["other"]) if match["other"] else line.other
        base = land_of(line, named)
        if one and other and base and reading.subject in {one, other} and base not in {one, other}:
            for sender, host in ((one, other), (other, one)):
                yield Mission(sender, host, type_of(match["type"]), city_of(line, named), base)


def of_several(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Eighteen states have missions in Nairobi, among them Angola and Brazil"."""
    told = (pattern.finditer(line.text) for words, pattern in _TOGETHER if line.says(*words))
    for match in (found for each in told for found in each):
        named = match.groupdict()
        place = named["place"]
        host = line.skeleton.code(place) if place else reading.subject
        if host is None or (not place and line.other) or _DENIED.search(line.text[: match.start()]):
            continue
        city = line.skeleton.words(place) if place and re.fullmatch(CITY, place) else ""
        change = change_of(named)
        date = date_of(line.skeleton, match) if change else _since(line, match.end())
        yield from (
            Mission(sender, host, type_of(match["type"]), city, change=change, date=date)
            for sender in _codes(line, match["senders"])
            if reading.subject in {sender, host}
        )
        if more := _OTHERS_TOO.match(line.text, match.end()):
            for sender in _codes(line, more["senders"]):
                yield Mission(sender, host, type_of(more["type"]), city)


_THERE_TOO = re.compile(rf"^{_ONE} (?:also|too) (?:have|has|maintains?|keeps?) {_SORT}{_KINDS} there(?=[.;,]|$)")


def there_too(line: Line, before: Line | None, reading: Reading) -> Iterator[Mission]:
    """ "Norway also has an embassy there": in the one city of the sentence before, if that is the article's own."""
    match = _THERE_TOO.match(line.text)
    if match is None or before is None or before.passage.paragraph != line.passage.paragraph:
        return
    cities = set(re.findall(CITY, before.text))
    if len(cities) == 1 and (city := cities.pop()).startswith("<H"):
        for sender in _codes(line, match["senders"]):
            yield Mission(sender, reading.subject, type_of(match["type"]), before.skeleton.words(city))


_AND_THE_OTHER = re.compile(
    rf"^(?P<one>{LAND}) (?:has|maintains) an? {TYPE} in (?P<there>{CITY}),? and (?P<other>{LAND}) in "
    rf"(?P<here>{CITY})(?=[.;,]|$)"
)


_ONE_IN_EACH = re.compile(
    rf"(?:(?:^|[,;] |(?:[Oo]n|[Ii]n) (?P<on>{DATE}) )(?:{BOTH}) {ADVERBS}"
    r"(?:(?P<now>have|maintain|operate|keep)|(?P<opened>opened|established|set up))"
    rf"|, (?:and )?(?P<first>opening)) "
    rf"(?:resident |their ){{0,2}}{TYPE} in (?P<here>{CITY}) and (?P<second>{CITY})(?=[.;,]|$| (?:in|on) {DATE})"
)


def of_each(line: Line, reading: Reading) -> Iterator[Mission]:
    """ "Kenya has an embassy in Lima and Peru in Nairobi": the second one's, whose verb is left out; "they opened
    embassies in Nairobi and Lima": each in the city of the other. "Began relations in 1990, opening embassies …" tells
    no day for these."""
    if (match := _ONE_IN_EACH.search(line.text)) and line.other:
        change = change_of({"opened": match["opened"] or match["first"]})
        date = (date_of(line.skeleton, match) or line.skeleton.date(match["on"])) if change else None
        here, there = line.skeleton.codes(match["here"]), line.skeleton.codes(match["second"])
        cities = (match["here"], match["second"]) if line.other in there else (match["second"], match["here"])
        if {reading.subject, line.other} <= {*here, *there}:
            for sender, host, city in zip(
                (line.other, reading.subject), (reading.subject, line.other), cities, strict=True
            ):
                words = line.skeleton.words(city)
                yield Mission(sender, host, type_of(match["type"]), words, change=change, date=date)
    if match := _AND_THE_OTHER.match(line.text):
        one, other = line.skeleton.code(match["one"]), line.skeleton.code(match["other"])
        crossed = other in line.skeleton.codes(match["there"]) and one in line.skeleton.codes(match["here"])
        if one and other and one != other and crossed and reading.subject in {one, other}:
            yield Mission(other, one, type_of(match["type"]), line.skeleton.words(match["here"]))


def _codes(line: Line, senders: str) -> Iterator[str]:
    for each in re.split(r"(?:,| and)+ |(?<=>) (?:the )?(?=<)", senders):
        if re.fullmatch(LAND, each) and (code := line.skeleton.code(each)):
            yield code


_SINCE = re.compile(rf" since (?P<date>{DATE})(?=[,.;]|$)")


def _since(line: Line, at: int) -> EdtfDate | None:
    found = _SINCE.match(line.text, at)
    return line.skeleton.date(found["date"]) if found else None
