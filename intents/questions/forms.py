"""What form a question has: yes or no, of every one, what something is for, with nothing but a time."""

import re

from ..typed.analysis import Analysis, WordKind

__all__ = [
    "ASKING",
    "OPENERS",
    "asks_for_all",
    "asks_of_things",
    "asks_what_for",
    "is_bare",
    "is_universal",
    "is_yes_no",
    "measures_from",
    "says_when",
]

_AUXILIARIES = frozenset(
    "is are was were do does did has have had can could will would should isn't aren't wasn't didn't doesn't don't "
    "hasn't haven't ese".split()
)
_INVERTED = re.compile(
    r"(?:^|\s)(?:est (?:- )?ce (?:que|qu')|n' est - ce pas"
    r"|(?!peux|pouvez|sais|savez|dis|donne)\w+ - (?:t - )?(?:il|elle|on|ils|elles|nous|vous)\b)"
)
"""French questions that are answered with yes or no: "est-ce que …", "… a-t-il …"."""
ASKING = frozenset(
    {
        "which_country",
        "how_often",
        "when",
        "how_long",
        "where",
        "who",
        "what",
        "why",
        "how_many",
        "how",
        "list",
        "order",
        "about",
    }
)
OPENERS = frozenset("k so and but hey hi hello ok okay well please sir um uh bro yo then or also".split())
_UNIVERSAL = frozenset("every all each everyone everybody always".split())
_BESIDE_TIME = OPENERS | frozenset(
    "in on was were is are 's it about from the year of there all else and or which any others other then that for as "
    "at during by did so what show had has have do does we us with around tho though then again s".split()
)
_BESIDE_NAMED_TIME = _BESIDE_TIME | {"one", "ones"}
""" "The one of 8 June 2011"."""
_OF_EACH = re.compile(r"(?:do|does|did|is|are|was|were|has|have|had) (?:every|each|all)(?: one)?\b")


def is_yes_no(clause: Analysis) -> bool:
    if clause.checks or "is_it_true" in clause.found or says_when(clause):
        return True
    if not clause.found.isdisjoint(_ASKS_FOR_MORE):
        return False
    typed = [word.own for word in clause.words]
    if ("-" in typed or "ce" in typed) and _INVERTED.search(" ".join(typed)):
        return True
    words = [word.text for word in clause.words if word.kind is not WordKind.SIGN]
    opening = next((word for word in words if word not in OPENERS), "")
    stranded = words[-1:] and words[-1] in _STRANDED
    checked = (
        bool(clause.times or clause.organisations)
        and not stranded
        and (clause.asked or words[-1:] in (["right"], ["correct"], ["true"], ["yes"]))
    )
    states = (
        clause.asked
        and not stranded
        and any(word in _FINITE for word in words[1:-1])
        and clause.words[0].kind is not WordKind.SIGN
    )
    return opening in _AUXILIARIES or checked or states or bool(_GOT_ANY.match(clause.said))


_GOT_ANY = re.compile(r"(?:(?:so|and|but) )?(?:the )?@country (?:got|has|have) (?:any|anything|something)\b")
""" "Mexico got anything in Kigali?" """
_ASKS_FOR_MORE = (ASKING | {"gap"}) - {"about", "list"}


def says_when(clause: Analysis) -> bool:
    """ "Was 1971 the year China began?" does not ask when."""
    return bool(_WAS_THE_YEAR.match(clause.said))


def measures_from(clause: Analysis) -> bool:
    """ "What did they do a month before the summit?" does not ask when; it only says how far off."""
    if "when" not in clause.found or not (distances := list(_DISTANCE.finditer(clause.said))):
        return False
    measured = {len(clause.said[: each.start("unit")].split()) for each in distances}
    whens = (each for each in clause.meanings if each.name == "when")
    return all(measured.issuperset(range(each.start, each.end)) for each in whens)


_DISTANCE = re.compile(
    r"\b(?:an?|the|one) (?P<unit>day|week|month|year) (?:before|after|ahead of|prior to|previous to|following"
    r"|earlier than|later than) (?=[\w@])"
)
_WAS_THE_YEAR = re.compile(
    r"(?:is|was|were|isn't|wasn't) (?:(?:it )?(?:in )?@time (?:the|a) (?:\w+ )?(?:year|day|date|month|time)\b"
    r"|it (?:in |on )?@time (?:when|that)\b)"
)
_STRANDED = frozenset("in at for from of with to by".split())
""" "It is short *for*?": what it is, and not whether it is so."""
_FINITE = frozenset("is are was were has have had does do did belongs isn't aren't wasn't hasn't haven't".split())


def asks_of_things(clause: Analysis) -> bool:
    """ "Which two illnesses …": of nobody, and of no countries."""
    things = [match[1] for match in _WHICH_FEW.finditer(clause.said)]
    return bool(things) and not any(_SOMEBODY.match(each) for each in things)


_WHICH_FEW = re.compile(r"\b(?:which|what) (?:two|three|four|five|2|3|4|5) (?:@country )?(?:\w+ )?([a-z]{3,}s)\b")
_SOMEBODY = re.compile(
    r"(?:(?:count|part)(?:r?ies|ners)|nations|states|governments|powers|neighbou?rs|leaders|presidents|ministers|ambassadors"
    r"|kings|queens|popes|bodies|members|sides|parties|ones|visitors|officials|others|was|has|does|is)$"
)


def asks_what_for(clause: Analysis) -> bool:
    """ "What is the office for?", "what did the minister go there for?" """
    return bool(_WHAT_FOR.match(clause.said))


_WHAT_FOR = re.compile(r"what (?:is|was|are|were|did|does|do|has|have|had) (?:\S+ )+for$")


def is_universal(clause: Analysis, *, yes_no: bool) -> bool:
    """ "Does every country have a date?"; what is asked of all need not have the form of a yes-or-no question."""
    said = [word.text for word in clause.words if word.kind is not WordKind.SIGN]
    words = [word for word, behind in zip(said, [*said[1:], ""], strict=False) if (word, behind) != ("each", "other")]
    if _UNIVERSAL.isdisjoint(words):
        return False
    opening = words[:1] and words[0] in _AUXILIARIES and words[1:2] and words[1] in _UNIVERSAL
    each = _OF_EACH.match(" ".join(word for word in words if word not in OPENERS))
    ranked = not clause.found.isdisjoint({"first", "last"})
    told = [
        word
        for word, before in zip(words, ("", *words), strict=False)
        if not (ranked and before == "of") and before != "at"
    ]
    return bool(opening or each) or (yes_no and not _UNIVERSAL.isdisjoint(told))  # but "the first of all", "at all"


def is_bare(clause: Analysis) -> bool:
    """ "Who in 1963?", "which countries were before 1970": nothing is done then, so a beginning is meant."""
    beside = _BESIDE_NAMED_TIME if clause.times else _BESIDE_TIME
    return all(
        word.kind is not WordKind.WORD or word.text in beside or not _ASKS.isdisjoint(clause.meant.get(at, ()))
        for at, word in enumerate(clause.words)
    )


_ASKS = ASKING | {"country_word", "table_word"}


def asks_for_all(clause: Analysis) -> bool:
    """ "Embassies?", "any disputes": a message of one noun asks for all that there are."""
    if _NOUNS.isdisjoint(clause.found):
        return False
    words = [at for at, word in enumerate(clause.words) if word.kind is not WordKind.SIGN and word.text not in _ANY]
    return len(words) == 1 and not _NOUNS.isdisjoint(clause.meant.get(words[0], ()))


_ANY = frozenset({"the", "any", "all"})
_NOUNS = frozenset({"mission", "agreement_word", "dispute_word", "aid_word", "country_word", "table_word"})
