"""Missions of several countries at once: "Peru, Chile and Cuba maintain embassies in Nairobi"."""

import re
from collections.abc import Iterator

from .grammar import ADVERB, BOTH, date_of
from .mission_changes import change_of
from .mission_words import TYPE, Mission, type_of
from .reading import Line, Reading
from .skeleton import CITY, LAND

__all__ = ["in_each_other", "of_several"]

_MUTUAL = re.compile(
    rf"(?:(?P<one>{LAND}) and (?P<other>{LAND})|(?P<both>{BOTH})) (?:both |also |each )?(?:have |had )?"
    rf"{ADVERB}?(?:(?P<now>have|maintain|operate|keep)|(?P<opened>opened|established|set up)) "
    rf"(?:resident |their |an? |permanent ){{0,2}}{TYPE} in (?:each other|one another|their respective|each|the other"
    r")(?:['’]s?)?(?: (?:capitals?|countr(?:y|ies)|capital cit(?:y|ies)|territor(?:y|ies)))?"
)
_KINDS = r"(?P<type>(?:diplomatic |resident )?missions?|embass(?:y|ies)|high commissions?|consulates?)"
_BODY_NAME = r"(?:[Tt]he )?(?:[A-ZÀ-Þ][\w’'-]{1,25} ){1,4}of <N\d+>"
_LISTED = rf"(?:<N\d+>|<O\d+>|{_BODY_NAME})"
_LIST = rf"(?P<senders>(?:<N\d+>(?:, and |, | and )){{1,60}}{_LISTED})"
_TOGETHER = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"{_LIST} (?:(?:all|each|also|both) )?(?:maintain|have|operate|keep) (?:an? |their )?{_KINDS} in"
            rf" (?P<place>{CITY})"
        ),
        (
            rf"(?:[Cc]ountries|[Ss]tates|[Nn]ations) (?:with|that have|which have|having|maintaining) (?:an? )?{_KINDS}"
            rf" in (?P<place>{CITY}) "
            rf"(?:are|include):? {_LIST}"
        ),
        (
            rf"[Tt]he following (?:countries|states|nations) (?:have|maintain) (?:an? |their )?{_KINDS} in"
            rf" (?P<place>{CITY}):? {_LIST}"
        ),
        rf"{_KINDS} of {_LIST} (?:are |is )?(?:located |based |situated )?in (?P<place>{CITY})",
    )
)


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


def of_several(line: Line) -> Iterator[Mission]:
    for match in (found for each in _TOGETHER for found in each.finditer(line.text)):
        host = line.skeleton.code(match["place"])
        for each in re.split(r"(?:,| and)+ ", match["senders"]):
            sender = line.skeleton.code(each) if re.fullmatch(LAND, each) else None
            if sender and host:
                yield Mission(sender, host, type_of(match["type"]), line.skeleton.words(match["place"]))
