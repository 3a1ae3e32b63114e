"""Sentences that tell a whole visit: who came, and where."""

import re

from ..text.skeleton import CITY, DATE, DEMONYM, LAND
from .words import (
    ASIDE,
    HEADS,
    HOSTED,
    OPTIONAL,
    PAY_A_VISIT,
    SAID_OF_VISITS,
    SOMEBODY,
    STOP,
    THERE,
    VISIT,
    WHO,
    WORD,
    Wording,
)

__all__ = ["DURING", "VISITS"]

_DID_BEFORE = (
    r"(?: (?!visited|toured|travel|arrived|landed|went|stayed|stopped)[a-z]+(?:ed|ook|ave|poke|eld|ent)\b"
    r"(?:(?! (?:that|who|whose|which|when|while|because|after|before|and)\b)[^.;:,]){1,80}"
    r" and(?: (?:also|then|later|afterwards))?)?"
)
"""What the same person did first: "… declined to sign and visited …"."""
_COMPANY = r"(?: (?:(?:together|along) )?with (?:(?!<T)[^.;:,]){1,80}(?= (?:on|in) <T))?"
"""Between the place and the day: "… with the leaders of Peru and Chad on 12 May 2008"."""
_FIRST_TO = (
    rf"(?:was|became)(?:,? (?:in|on) (?P<date>{DATE}),?)? the (?:first|second|third|last|only) (?:(?:{DEMONYM}|[a-z]+)"
    rf" ){{0,3}}?{HEADS}(?: of {LAND})?(?: ever)? (?:to (?:visit|come to|travel to|set foot (?:in|on)|land in"
    rf"|{PAY_A_VISIT} to)|(?:who|that) (?:visited|came to))"
)
""" "Was the first president of India to come to"."""
_BY_TRAIN = r"(?: by (?:bus|train|rail|air|sea|road|boat|ship|plane|car|helicopter))?"
_TOWN = rf"(?!{STOP})[A-ZÀ-Þ][\w’'-]{{2,30}}(?=(?:{_BY_TRAIN},? (?:in|on) <T|[.,]))"
"""A place of whose country we know nothing: in a row, that of the row or the article's own."""
DURING = Wording(
    ("during",),
    re.compile(
        rf"[Dd]uring (?:an?|his|her|their) (?:[\w-]+ ){{0,3}}visit to {THERE}(?: (?:in|on) (?P<date>{DATE}))?,"
        rf" {WHO}(?= )"
    ),
)
"""It is a visit, and what else the sentence tells was at the same place."""
VISITS = (
    Wording(
        SAID_OF_VISITS,
        re.compile(
            rf"{SOMEBODY}{ASIDE}{_DID_BEFORE} {OPTIONAL}{VISIT}"
            rf" (?:(?:the )?(?P<place_of>{DEMONYM}) "
            r"(?:(?:(?:port|capital|border|coastal) )?(?:city|town|port|resort) of|capital(?: of|,)?) )?"
            rf"(?P<place>{CITY}|{LAND}|{_TOWN}|(?(place_of)[A-ZÀ-Þ][\w’'-]{{2,30}}|(?!)))(?:{_COMPANY}|{_BY_TRAIN})"
            rf"(?P<more>(?:(?:,|,? and) (?:the )?(?:{CITY}|{LAND}|{WORD})(?: {WORD})?(?=,? (?:and|on|in) |, )){{0,3}})"
        ),
    ),  # "visited Lima, Cusco and Arequipa in May 2001"
    Wording(SAID_OF_VISITS, re.compile(rf"{SOMEBODY}{ASIDE} {OPTIONAL}{VISIT} the (?:country|islands?|kingdom)(?= )")),
    Wording(("first", "second", "third", "last", "only"), re.compile(rf"{SOMEBODY} {_FIRST_TO} {THERE}")),
    Wording(
        ("first", "second", "third", "last", "only"),
        re.compile(rf"{SOMEBODY} {_FIRST_TO} the (?:country|islands?|kingdom)\b"),
        only_dated=True,
    ),
    Wording(
        ("visit",),
        re.compile(
            rf"\b(?:visit|trip|stay) (?:of|by|from) {WHO} (?:to|in) {THERE}"
            rf"(?: took place| began)?(?= (?:in|on) {DATE})"
        ),
    ),
    Wording(("visit",), re.compile(rf"\b(?:visit|trip) to {THERE} (?:in|on) (?P<date>{DATE}) (?:of|by) {WHO}")),
    Wording(
        ("visit", "trip", "tour", "journey"),
        re.compile(
            rf"{SOMEBODY}['’]s (?:(?!(?:on|of|about|after|before|during|for|to)\b)[a-z-]+"
            rf" ){{0,3}}(?:visit(?:ed)?|trip|tour|journey) to {THERE}(?= (?:in|on) {DATE})"
        ),
    ),
    Wording(
        (" and visited", " and travelled to", " and flew to", " and went to", " and came to", " and arrived in"),
        re.compile(
            rf"{SOMEBODY} (?!was |were |is )[a-z]+(?:ed|ew|oke|ave|id|et|ent|ame) "
            r"(?:(?!\b(?:that|who|which|when|while|whose|after|before)\b)[^.;,<]){3,80} and (?:then |later )?"
            rf"(?:visited|travelled to|flew to|went to|came to|arrived in) {THERE}"
        ),
    ),
    Wording(
        ("when he", "when she"),
        re.compile(rf"{SOMEBODY} (?:was|became|had) [^.;]{{3,120}}? when (?:he|she) {OPTIONAL}{VISIT} {THERE}"),
        only_dated=True,
    ),
    Wording(
        ("received", "hosted", "welcomed"),
        re.compile(
            rf"{THERE} {OPTIONAL}{HOSTED} (?:an? (?:[a-z-]+ ){{0,3}}visit (?:by|from|of) )?"
            rf"{WHO}(?=[.,;]| (?:in|on|for|from|at)\b| of <)"
        ),
        only_dated=True,
    ),
    Wording(
        ("visited by",),
        re.compile(
            rf"(?:{THERE}|(?P<here>[Tt]he (?:country|islands?|kingdom))) (?:was|has been|were) "
            rf"(?:also |first )?visited by {WHO}"
        ),
        only_dated=True,
    ),
    Wording(
        ("visitors", "guests"),
        re.compile(
            rf"(?:[Vv]isitors|[Gg]uests) (?:to|in|of) {THERE},? (?:have |has )?(?:included?|were) "
            rf"{WHO}(?= (?:in|on) )"
        ),
        only_dated=True,
    ),
    Wording(
        ("to visit", "to come to"),
        re.compile(
            r"[Tt]he (?:first|last|latest|second|only) (?:[a-z-]+ ){0,3}?(?:[a-z]+) (?:ever )?to (?:visit|come to) "
            rf"{THERE} (?:was|has been) {WHO}(?=[.,;]| (?:in|on) )"
        ),
    ),
    Wording(
        ("chose",),
        re.compile(
            rf"{SOMEBODY} chose {THERE} "
            r"(?:for|as the (?:goal|destination) of) (?:his|her|their) (?:[a-z-]+ ){0,3}(?:visit|trip)"
            r"(?: (?:to|in) [\w -]{2,40}?)?(?=,? (?:in|on) <T)"
        ),
    ),
    Wording(("spent",), re.compile(rf"{SOMEBODY} spent (?P<date>{DATE}) in {THERE}")),
)
