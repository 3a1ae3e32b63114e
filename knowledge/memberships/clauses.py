"""Where a sentence begins to tell of the article's own country, so that what follows is said of it and of no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..text.grammar import THE_COUNTRY
from ..text.reading import Line
from ..text.skeleton import DATE, Skeleton

__all__ = ["Clause", "names_another", "own_clauses"]

_ASIDE = (
    r"(?:, (?:(?:along|together) with|like) <N\d+>(?:(?:, and |, | and )<N\d+>){1,12},"
    r"|, (?:which|who|along with|together with|like|as|an?|the|one|once|after|having|although|though|whose)\b"
    r"[^.;,]{3,110},)?"
)
""" "Kenya, which joined the UN in 1963, is also …"."""
_START = (
    r"(?:^|(?<=[,;] )|(?<=\band )|(?<=\bbut )|(?<=\bwhen )|(?<=\bthat )|(?<=\balthough )|(?<=\bthough )"
    r"|(?<=[.”\"] )|(?<=,\[\d\] )|(?<=,\[\d\d\] )|(?<=<T\d> )|(?<=<T\d\d> ))"
)
_AT_SOME_TIME = (
    r"(?:(?:(?i:in|at|by|during|before|after|since|under|within|besides|until|with|from|following) "
    r"(?!(?:with|that|which|who)\b)[^,;.<]{3,90}?"
    r"|[a-z]+ (?:days|weeks|months|years) (?:later|before|earlier|after(?:wards)?)) )?"
)
""" "During the reign of the king the country …"."""
_SUBJECT = re.compile(
    rf"{_START}{_AT_SOME_TIME}(?:(?:(?:[Tt]he )?[Gg]overnment of )?<S\d+>"
    rf"(?P<others>(?:(?:, and |, | and )<N\d+>){{0,8}}){_ASIDE}"
    rf"|<R\d+> [Gg]overnment|(?P<it>{THE_COUNTRY}|[Ii]t)) "
)
_TOGETHER_IT = re.compile(r"(?:(?:Together|Along|Jointly) with|With(?= <N)) (?:[^.;,]|, (?=<)){2,60}?,? it ")
""" "Together with Chad it founded …"; whose "it" is, the sentence before tells."""
_NO_SUBJECT = re.compile(r"(?=(?:Is|Was|Has been|Remains|Became) (?:also )?(?:an?|one of|the) )")
""" "Is also a member of …", of which the sentence before tells who."""
_WHICH = re.compile(r"<S\d+>, (?:which |(?:(?:as|itself|being|already|also|still|long) )?(?=(?:an?|one of the|the) ))")
_AND = re.compile(
    rf"(?:,? (?:and|but|while)|;|,)(?:,? (?:in|on|since) (?P<day>{DATE}),?)?(?: (?:it|also|later|then|since|finally"
    r"|once|now|soon|so|thus|thereby))*"
    r" (?=(?:has|had|is|was|became|remains|joined|re-?joined|left|quit|acceded|entered|withdrew|belongs|belonged|holds"
    r"|takes part|participates|suspended|presided|chaired|chairs|served|sat|founded|helped|an?|no)\b)"
)
"""Another verb of the same country, or another part that it has: "…, and an observer at ASEAN"."""
_ON_THE_DAY = re.compile(
    rf"(?:^|[;,] |\band |\b[Ww]ith the [^;,<]{{3,60}} )(?:[Oo]n|[Ii]n|[Ss]ince) (?:early |late )?(?P<date>{DATE}),? $"
)
_SOMEBODY = re.compile(r"<N\d+>|\b(?:who|which|whose|where|that|when)\b")
_WITH_OTHERS = re.compile(r"\b(?:with|from|against|to) <N\d+>(?:(?:, and |, | and )<N\d+>){0,8}")
""" "It broke with Chad and left the Union": they are none that did something."""
_OF_THE_OBJECT = re.compile(r", (?:which|whose|where) [^,;]{1,80}(?=,)|, (?:which|whose|where) it [^,;]{1,80}$")


@dataclass(frozen=True, slots=True)
class Clause:
    """Where its subject and its verb stand, and the marker of the day that stands before it."""

    start: int
    verb: int
    day: str | None


def own_clauses(line: Line, *, named: bool = False) -> Iterator[Clause]:
    """Every place where a verb follows whose subject is the article's own country, in the order of the sentence; only
    where it is ``named``, if "it" may be another one."""
    text = line.text
    subjects = [each for each in _SUBJECT.finditer(text) if _is_own(line, each) and not (named and each["it"])]
    found: list[tuple[int, int, str | None]] = [(each.start(), each.end(), None) for each in subjects]
    found += [(each.start(), each.end(), None) for each in _WHICH.finditer(text)]
    if begins := None if named else _TOGETHER_IT.match(text) or _NO_SUBJECT.match(text):
        found.append((*begins.span(), None))
    for more in _AND.finditer(text):
        last = max((each.end() for each in subjects if each.end() <= more.start()), default=None)
        if last is not None and not _names_somebody(line.skeleton, text[last : more.start()]):
            found.append((more.start(), more.end(), more["day"]))
    seen = set()
    for start, verb, day in sorted(found, key=lambda each: each[1]):
        if verb not in seen:
            seen.add(verb)
            before = None if day else _ON_THE_DAY.search(text, 0, start)
            yield Clause(start, verb, day or (before["date"] if before else None))


def _is_own(line: Line, subject: re.Match[str]) -> bool:
    """ "It" within a sentence, and who is named together with others, only where no other country could be meant."""
    if subject.start() == 0 or not (subject["it"] or subject["others"]):
        return True
    if subject["it"] and re.match(r"(?:On|In|Since) <T\d+>,? $", line.text[: subject.start()]):
        return True
    return not names_another(line.skeleton, line.text[: subject.start()])


def names_another(skeleton: Skeleton, piece: str) -> bool:
    """Whether a piece of a sentence names a country by name that is not its own; the Union is none."""
    return any(skeleton.code(each) != "EU" for each in re.findall(r"<[NC]\d+>", piece))


def _names_somebody(skeleton: Skeleton, piece: str) -> bool:
    plain = _WITH_OTHERS.sub("", _OF_THE_OBJECT.sub("", piece))
    found = [each[0] for each in _SOMEBODY.finditer(plain)]
    return any(not each.startswith("<") or skeleton.code(each) != "EU" for each in found)
