"""What the country did in a body: that it presided over it, sat on its council, or was its host."""

import re
from collections.abc import Iterator, Sequence

from ..text.grammar import ADVERB
from ..text.reading import Line
from ..text.skeleton import BODY, DATE
from .clauses import Clause
from .items import term_after
from .words import Membership

__all__ = ["offices"]

_CHAIR = r"(?:the |its )?(?:rotating )?(?:presidency|chairmanship|chair)"
_PRESIDED = re.compile(
    r"\b(?:presid(?:ed|ing) over(?: [^.;]{1,120}? and over)?"
    rf"|(?:held|holds|assumed|took over) {_CHAIR} of|(?:was|has been) in the chair of"
    rf"|chaired|chairing) (?P<body>{BODY})"
)
_ELECTED = re.compile(
    rf"(?:{BODY}|[Aa]ssembly) (?:has |had )?{ADVERB}?(?:re-?)?elected (?:<S\d+>|the country) to "
    rf"(?:the )?(?P<body>{BODY})"
)
_AND_CHAIRED = re.compile(rf"(?: (?:in|from) {DATE}(?: to {DATE})?)? and (?:of )?(?P<body>{BODY}) (?=in |from )")
_LED = re.compile(
    rf"(?:has |had )?{ADVERB}?(?:(?:led|headed)|(?:(?:gained|won) election|(?:was|been) (?:re-?)?elected)"
    r" (?:as )?(?:the )?(?i:president|chair(?:man|person)?) of)"
    rf" (?P<body>{BODY})(?: (?:in|at|of) {BODY}(?= (?:in|from|for) ))?(?=[ ,.])"
)
_WHOSE_CHAIR = re.compile(rf"(?P<body>{BODY}), whose (?:chair|chairmanship|presidency) it (?:held|took over|assumed)")
_WHICH_IT_CHAIRED = re.compile(
    rf"(?P<body>{BODY})(?: \(|, )which it (?:has )?(?:chaired|presided over|headed)"
    rf"(?P<when> (?:in|from|during|since) {DATE}(?: to {DATE})?)?(?=[),;.]| and\b)"
)
""" "The OSCE (which it chaired in 2010), …": within a list of those that it belongs to."""
_DONE = r"(?!elected|re-elected|chosen|seated|voted)[a-z]+(?:ed|id|en|wn|ght|lt|ade|ung)\b"
"""What was done to it, or to something of its, in a body: "was *discussed* in the Security Council"."""
_SEAT = re.compile(
    rf"(?:has |had )?{ADVERB}{{0,2}}(?:(?:once|twice|[a-z]+ times) )?"
    rf"(?:served|sat|been elected|was elected|held|won|(?:was|has been|been)(?! (?:[a-z]+ly )?{_DONE})"
    r"|had(?= an? (?:[a-z-]+ )?seat)|occupied(?= an? (?:[a-z-]+ )?seat)"
    r"|(?:began|started|completed|finished)(?= (?:its|an?) (?:[a-z\d-]+ ){0,3}term))"
    r"(?: [a-z\d-]+){0,6}? (?:non-permanent )?(?:members? of|on|in|to|seat on|seat in) "
    rf"(?P<body>{BODY})(?: of {BODY})?(?! [Rr]esolutions?\b)"
)
_YEARS = rf"(?:{DATE}(?:(?:[-–—]| to | and )(?:{DATE}|\d\d))?|\d{{4}}[-–—](?:\d{{4}}|\d\d))"
_SAT = re.compile(
    rf"\b(?:having|and|it|It)(?:,? (?:in|from) (?P<years>{_YEARS}),?)?"
    r" (?:served|sat|held(?= an? (?:[a-z-]+ )?seat))"
    rf"(?: [a-z-]+){{0,6}}? (?:members? of|on|in) (?P<body>{BODY})(?: of {BODY})?(?! [Rr]esolutions?\b)"
)
_HOSTED = re.compile(
    rf"(?:has |had )?{ADVERB}?(?:hosted|hosts|will host|was host to|played host to)"
    rf" (?P<what>(?:the |an? )?(?:[\w’'-]+ ){{0,8}}?(?:of"
    rf" )?(?P<body>{BODY})(?! (?!Summit|Conference|General)[A-Z])"
    r"(?: [\w’'-]+){0,5}?(?: (?:summit|meeting|conference|headquarters|session|assembly))?)"
)


def offices(line: Line, clauses: Sequence[Clause]) -> Iterator[Membership]:
    """Those that a sentence tells of, with the words for their time."""
    body = line.skeleton.body
    for match in _PRESIDED.finditer(line.text):
        yield Membership(body(match["body"]), "president", when=term_after(line, match.end()))
        if more := _AND_CHAIRED.match(line.text, match.end()):
            yield Membership(body(more["body"]), "president", when=term_after(line, more.end() - 1))
    for match in (*_at(_LED, line, clauses), *_WHOSE_CHAIR.finditer(line.text)):
        yield Membership(body(match["body"]), "president", when=term_after(line, match.end()))
    for match in _WHICH_IT_CHAIRED.finditer(line.text) if clauses else ():
        yield Membership(body(match["body"]), "president", when=line.skeleton.words((match["when"] or "").strip()))
    for match in (*_at(_SEAT, line, clauses), *_SAT.finditer(line.text), *_ELECTED.finditer(line.text)):
        if body(match["body"]) == "unsc":
            when = term_after(line, match.end())
            if "elected" in match[0] and _MONTH.match(when):  # when it was elected, and not for when
                sits = _SITS.match(line.text, match.end())
                when = term_after(line, sits.end()) if sits else ""
            if not when and (years := match.groupdict().get("years")):
                when = f"in {line.skeleton.words(years)}"
            if not when and _BEGINS.search(match[0]) and (day := _ON_A_DAY.match(line.text)):
                when = f"from {line.skeleton.words(day['day'])}"
            since = _SINCE.match(line.text, match.end())
            date = (
                line.skeleton.date(since["date"]) if since and line.skeleton.words(since[0]).strip() == when else None
            )
            yield Membership("unsc", "non-permanent member", date, when)
    for match in _at(_HOSTED, line, clauses):
        yield Membership(body(match["body"]), "host", when=term_after(line, match.end()))


def _at(pattern: re.Pattern[str], line: Line, clauses: Sequence[Clause]) -> Iterator[re.Match[str]]:
    found = (pattern.match(line.text, each.verb) for each in clauses)
    return (match for match in found if match)


_SITS = re.compile(
    rf"(?: for the first time)? (?:in|on) {DATE},?"
    r"(?: (?:and|where it) (?:it )?(?:sits|sat|serves|served|will sit)(?: there)?(?= (?:in|from|for) )"
    r"|(?= for (?:the (?:term|years|period)|<T|\d)))"
)
_BEGINS = re.compile(r"\b(?:began|started)\b")
_ON_A_DAY = re.compile(rf"(?:On|In) (?P<day>{DATE}),? (?:<S\d+>|it|the country) ")
_MONTH = re.compile(r"(?:in|on) (?:[A-Z]|\d{1,2} [A-Z])")
_SINCE = re.compile(rf" (?:in|since) (?P<date>{DATE})")
