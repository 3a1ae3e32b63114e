"""Aid and programmes: who gives, to whom, what, how much, and how it changed."""

import re
from collections.abc import Iterator

from ..dates import EdtfDate
from ..model import Fact
from ..text.grammar import ADVERB, date_of
from ..text.reading import Line, Reading
from ..text.skeleton import BODY, DATE, DEMONYM, LAND

KIND = "aid"

_GIVER = rf"(?P<giver>{LAND}|{DEMONYM}|{BODY})(?:['’]s?)?"
_GOVERNMENT = r"(?: [Gg]overnment)?"
_SORT = (
    r"(?:(?:foreign|development|developmental|humanitarian|economic|financial|technical|military|bilateral|food"
    r"|emergency|official"
    r"|medical|annual|overall|total|budgetary|and) ){0,4}"
)
_HELP = rf"{_SORT}(?:assistance|aid|support|cooperation|grants?|loans?)"
_AMOUNT = (
    r"(?:(?:about |around |over |more than |nearly |some |up to )?"
    r"(?:(?<![A-Za-z])(?:US|AU|CA|A|C|NZ|HK|S)?[$€£¥]|\b(?:Euros?|EUR|USD|GBP)) ?\d[\d.,]{0,15}(?:"
    r" (?:million|billion|thousand|trillion))?"
    r"|(?:about |around |over |more than |nearly |some |up to )?\d[\d.,]{0,15} (?:million |billion )?(?:[Uu][Ss]"
    r" )?(?:dollars|euros?|pounds|yen|yuan|tonnes|tons))"
)
_GAVE = (
    r"(?:provided|provides|gave|gives|given|granted|grants|donated|donates|pledged|lent|committed|contributed|extended"
    r"|disbursed"
    r"|allocated|offered|sent|promised|spent|cancelled|canceled|forgave)"
)
_REST = r"(?:(?! and (?:was|were|is|has|had|also|later|then|in <T\d+>)\b)(?:[^;.<]|\.(?=\d)|<[NSTDRHCO]\d+>)){2,220}"
"""As far as the sentence does not go on to tell what else the giver did."""
_CHANGE = (
    r"(?P<change>(?:has |have |was |were |had )?(?:also |since )?(?:increased|doubled|tripled|quadrupled|risen|rose"
    r"|grew|grown|fell|fallen"
    r"|decreased|declined|been (?:cut|suspended|resumed|reduced|halved)|suspended|resumed|cut|halved"
    r"|dropped|come to|came to|amounts? to|amounted to|totals|totall?ed|reached|stands at|stood at|exceeds|exceeded"
    r"|averages|averaged|is worth|was worth)\b(?:[^;.<]|\.(?=\d)|<T\d+>){0,80})"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_GIVER}{_GOVERNMENT} {_HELP}(?: (?:to|for|in) (?P<to>{LAND}))? {_CHANGE}",
        rf"\b(?:[Aa]id|[Aa]ssistance) from {_GIVER}(?: (?:to|for) (?P<to>{LAND}))? {_CHANGE}",
        (
            rf"(?:largest|main|biggest|major|principal|key|[Tt]he|[Oo]ther) {_GIVER}{_GOVERNMENT}"
            r" (?P<programmes>(?:aid "
            r"|assistance |development )?"
            rf"(?:program(?:me)?s?|projects?|initiatives?))(?: in (?P<to>{LAND}))? (?:are|is|include|includes|included"
            rf"|were) (?P<what>{_REST}?)(?=, which|[.;]|$)"
        ),
        (
            rf"{_GIVER}{_GOVERNMENT} (?:also )?(?:runs|funds|finances|supports|operates)"
            rf" (?P<what>{_REST}?(?P<programmes>program(?:me)?s?|projects?|initiatives?))\b"
        ),
        (
            rf"{_GIVER}{_GOVERNMENT} (?:has |have |had )?{ADVERB}{{0,2}}{_GAVE} (?=[^.;]{{0,160}}?(?:aid|assistance"
            r"|grant"
            r"|loan|support|relief|[$€£¥]"
            rf"|scholarship|debt|million|billion|food|equipment|medicines?|vaccines?))(?P<what>{_REST})"
        ),
        (
            rf"(?<!because ){_GIVER}{_GOVERNMENT} (?:has |had )?{ADVERB}?"
            rf"(?P<gift>paid for|financed|funded|built|is building|is financing) (?P<what>{_REST})"
        ),
        rf"(?P<giver>{DEMONYM}) (?P<what>(?:loans?|grants?|credits?|aid) of {_AMOUNT}{_REST})",
        (
            rf"{_GIVER} (?:is|was|has been|remains|became) (?:also )?(?:[^.;,<>]{{1,40}} and )?"
            r"(?:(?:one of )?(?:the |an? |<[SR]\d+>(?:['’]s)? )?){1,2}"
            r"(?:[\w-]+ ){0,3}?(?P<donor>donors?|development partners?|aid providers?"
            r"|(?:providers?|givers?|contributors?|sources?) of (?:[a-z]+ )?(?:aid|assistance)|creditors?|lenders?)"
            rf"(?: (?:to|of|in|for) (?P<to>{LAND}))?"
        ),
        (
            rf"(?P<receiver>{LAND}) (?:has |have )?{ADVERB}{{0,2}}(?:received|receives|obtained|was granted|was given)"
            rf" (?=[^.;]{{0,160}}?(?:aid|assistance|grant"
            rf"|loan|support|relief|[$€£¥]|scholarship))(?P<what>{_REST}?) from {_GIVER}"
        ),
    )
)
_PRICE = re.compile(_AMOUNT)
_COSTS = re.compile(rf"\b(?:costs?|costing) (?:is |of |at )?{_AMOUNT}")
""" "A loan for a dam that costs $500 million": not what was lent; who paid for it gave that much."""
_WORDS = (
    "assistance", "grant", "loan", "donor", "program", "project", "initiative", "support", "donat", "pledg", "relief",
    "partner", "provid", "debt", "paid for", "financ", "fund", "built", "building", "promis", "spent", "dollars",
    "million", "billion", "credit", "lender", "scholar",
)  # fmt: skip
_WORTH_A_LOOK = re.compile(rf"(?i)\b(?:aid\b|{'|'.join(_WORDS)})")
_NOT_AID = re.compile(
    r"\b(?:refuge|asylum|rebel|insurgent|weapons? to|troops|independence)\b"
    r"|\b(?:aid|support|assistance|help) (?:to|for) (?:the )?(?:[a-z]+ )?(?:terroris\w+|militi\w+|guerrill\w+"
    r"|separatis\w+|extremis\w+|militants?)\b"
)


def extract(reading: Reading) -> Iterator[Fact]:
    """Slots: ``giver`` (a code, or the id of an organisation), ``what``, ``amount``, ``change`` in the source's words,
    and ``sort`` (change, programmes, donor, gift). The object is the other country that takes part, if one does."""
    for line in reading.lines:
        if not line.says("aid", *_WORDS) or not _WORTH_A_LOOK.search(line.text) or _NOT_AID.search(line.text):
            continue
        for pattern in _PATTERNS:
            match = pattern.search(line.text)
            if match and (parties := _parties(line, reading.subject, match)):
                giver, other = parties
                named = match.groupdict()
                if _is_for_another(line, named.get("what") or "", {reading.subject, other}):
                    break
                words = line.text if named.get("gift") else _COSTS.sub(_blank, line.text)
                amount = _PRICE.search(words, match.start())
                sort = next((name for name in ("change", "programmes", "donor") if named.get(name)), "gift")
                yield Fact(
                    kind=KIND,
                    subject=reading.subject,
                    object=other,
                    about=reading.codes([line.passage]),
                    date=date_of(line.skeleton, match) or _date_of_gift(line, named.get("what") or ""),
                    slots=(
                        ("giver", giver),
                        ("what", line.skeleton.words(named.get("what") or "").strip(" ,")),
                        ("amount", amount[0].strip(" ,.") if amount else ""),
                        ("change", line.skeleton.words(named.get("change") or "").strip(" ,")),
                        ("sort", sort),
                    ),
                    provenance=(reading.evidence(line.passage),),
                )
                break


_FOR_WHOM = re.compile(rf"^(?P<first>{BODY}|{LAND})(?!['’])|\b(?:help|assist|aid|to|for) (?P<land>{LAND})")


def _is_for_another(line: Line, what: str, two: set[str | None]) -> bool:
    """ "Granted NATO the use of its airspace", "$5 million to help Chad", in the row of a third country."""
    if line.other is None or any(line.skeleton.code(each) in two for each in re.findall(r"<[NDC]\d+>", what)):
        return False
    whom = _FOR_WHOM.search(what)
    if whom is None:
        return False
    marker = whom["first"] or whom["land"]
    return marker.startswith("<O") or line.skeleton.code(marker) not in two


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _date_of_gift(line: Line, what: str) -> EdtfDate | None:
    """ "A loan of $120 million for a port in 2015": not the date of something else that the words go on to tell."""
    told = _GOES_ON.split(what)[0]
    ending = re.search(rf"\b(?:in|on|during) ({DATE})\s*$", told)
    return line.skeleton.date(ending[1]) if ending else None


_GOES_ON = re.compile(r",|\b(?:which|that|who|where|opened|signed|bought|until|after|before|by)\b")


_TO_OURS = re.compile(r"\b(?:aid|assistance|support|relief|loans?|grants?|dollars) (?:to|for) <S\d+>")
"""Both are named, though it be in the row of a third country."""
_ABROAD = re.compile(r"\b(?:in|for) <[NCD]\d+>")
"""Where, or for whom, something is built that is a gift; what a country builds at home is none."""


def _parties(line: Line, subject: str, match: re.Match[str]) -> tuple[str, str | None] | None:
    """Who gives, and the other country of the two; None where the article's country has no part in it."""
    named = match.groupdict()
    giver = named["giver"] or ""
    body = line.skeleton.body(giver) if giver.startswith("<O") else ""
    codes = {line.skeleton.code(marker) for marker in (named.get("to"), named.get("receiver")) if marker}
    code = None if body else line.skeleton.code(giver)
    if None in codes or (not body and code is None):
        return None
    others = (codes | {code}) - {subject, None}
    both = subject in codes | {code} or _TO_OURS.search(named.get("what") or "")
    if len(others) > 1 or (line.other and others and line.other not in others and not both):
        return None
    other = next((each for each in others if each), line.other)
    told = subject in codes | {code} or subject in {each for mention in line.skeleton.lands for each in mention.codes}
    if not told and line.other is None:
        return None
    if code == subject and (
        other is None or (named.get("gift") and not named.get("to") and not _ABROAD.search(match[0]))
    ):
        return None
    return (body or code or ""), other
