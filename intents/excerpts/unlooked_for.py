"""Words of a question that a sentence which answers it need not have, or must not: what is left aside ("what else,
besides malaria?"), one of two choices ("planned or spontaneous?"), and those who only stand for their country ("Rwandan
troops attacked")."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from ..questions.question import Party
from ..words.roots import WORD

__all__ = [
    "THEN_TOO",
    "asks_interval",
    "asks_what_was_before",
    "choices",
    "entering",
    "left_aside",
    "named_day",
    "only_asking",
    "phrases_left_aside",
    "standing_for_country",
    "where_it_lies",
]

_ASIDE = re.compile(
    r"(?:^|[ ,])(?:besides|beside|apart from|aside from|other than|in addition to|except(?: for)?|on top of) "
    r"(?P<what>[^,?]+?)(?=,|\?|$| (?:what|which|who|how|where|when|did|does|do|is|are|was|were|has|have"
    r"|got|gets?|involved|helped|joined|stepped|took|gave|knew)\b)"
)
_CHOICE = re.compile(
    r"\b([^\W\d_]+),? or "
    r"(?:(?:just|only|rather|more|a|an|the|his|her|its|their|by|was it|were they|is it|is he|is she) )?"
    r"([^\W\d_]+)\b"
)
_SINCE = re.compile(
    r"\b(?:been|was it|is it|passed|elapsed|went by|gone by) since\b|\b(?:not|n't) (?:\w+ ){1,3}before\b"
    r"|\bfirst (?:\w+ ){0,9}(?:in|for|after) how (?:many|long)\b|\bhow (?:many|long) (?:\w+ )?since (?:an?|the|any)\b"
    r"|\bhow (?:many years|long)\b.*\b(?:no|without(?: an?)?|not|never|n't)\b|\bhow long (?:had|has) it been since\b"
    r"|\bafter how (?:many years|long)\b.*\bagain\b|\bnumber of years without\b|\bgap\b.*\bbetween\b.*\bmeetings\b"
)
_OF_AN_INTERVAL = frozenset("no not without never gap again after last since years year passed elapsed".split())
_WAS_BEFORE = re.compile(
    r"\bbefore (?:it|they|that|this|he|she|then) (?:became|turned|changed|shifted|switched|moved|was|were|went|got)\b"
    r"|\bbefore (?:becoming|turning|changing|shifting|switching|moving)\b"
    r"|^(?:and )?(?:where|what|which|who|whose|in which|in what)\b.*\b(?:before|previously|originally)\W*$"
)
_OF_A_CHANGE = frozenset(
    "before previously originally became becoming turned turning changed changing shifted shifting switched switching "
    "moved moving".split()
)
_OF_OLD = re.compile(
    r"\b(old|late|dead|poor|great|famous|holy|ancient|beloved) (?:\w+ )?"
    r"(?:debts?|loans?|kings?|queens?|emperors?|empress|chiefs?|presidents?|leaders?|rulers?|popes?|saints?|princes?|princess)\b"
)
""" "The *old* queen": who is spoken of is told by what she was."""
_FEW = re.compile(r"\b(?:which|what|the|these|those) ([2-5])\b")
""" "Which *2* illnesses"."""
_FIRST_DRAWN = re.compile(r"\bfirst(?= (?:ever )?(?:drawn|delimited|demarcated|marked out|traced|laid down)\b)")
""" "When was the line *first* drawn?": it is drawn once."""
_FALLS_UNDER = re.compile(r"\bunder (?:which|what)\b.*\b(fall|falls|fell|come|comes|came)\b")
""" "Under which chapter did it *fall*?" """
THEN_TOO = re.compile(r"\b(?:on|at|in) the (?:very )?(same) (occasion|time|moment|event|ceremony|meeting)\b")
""" "What else was signed on the same occasion?": what the source tells with an "also"."""
_FOUGHT = re.compile(r"\b(?:wars?|battles?|conflicts?|campaigns?) (?:was |were |is |are |being )?(fought|waged)\b")
""" "Which war was *fought* over it?": no war is not."""
_HELPED = re.compile(r"\b(help(?:s|ed|ing)?) (?:to )?(?:found|set up|establish|create|form|write|draft|draw up)\b")
""" "Who *helped* to found it?": whoever was one of its founders."""
_MOST_OF = re.compile(
    r"\b(?:owns?|holds?|buys?|bought|takes?|took|pa(?:y|ys|id)|bears?|ha[sd]|have|gets?|got) (?:the )?"
    r"(most|majority|bulk) of\b"
)
""" "Who owns *most* of it?": what part that is, the source may tell in a number."""
_THEY_CALL = re.compile(r"\bwhat (?:do|did) (?:they|people|we|you) (call)\b")
_DAY_KEPT = re.compile(r"\bday\b.* (celebrated|held|kept|marked|observed|commemorated)\W*$")
_NEAR_THE_END = re.compile(r"\b(near|towards?) the (?:very )?(?:end|close|start|beginning|middle)\b")
_AS_PLANNED = re.compile(
    r"\bas (planned|scheduled|expected|hoped|intended|foreseen|arranged|originally planned|first planned)\b"
)
""" "Why didn't they start in March *as planned*?" """
_AT_LEAST = re.compile(r"\bat (least|most) how\b")
_HOLDS = re.compile(r"\b(?:post|position|office|title|job|rank|role)s?\b.*\b(holds?|held|have|has|had)\b")
_FORCES = frozenset("troops troop soldiers army forces military".split())
"""What they do, their country does."""
_WARLIKE = frozenset(
    "invade invaded invading invasion attack attacked attacking occupy occupied enter entered entering march marched "
    "strike struck raid raided cross crossed".split()
)
_ENTERS = frozenset("enter entered entering march marched cross crossed".split())
_WHO_ENTERS = re.compile(
    r"\b(?:who|(?:which|what) (?:\w+ )?(?:country|nation|state|neighbour|pays))(?: is| has| had)? (?:enter|march|cross)"
)
_CONTINENTAL = re.compile(
    r"\b(?:which|what) (?:other )?(african|asian|european|american|oceanian|latin|western|arab) "
    r"(?:country|countries|nation|nations|state|states|government|governments)\b"
)


_NAMED_DAY = re.compile(
    r"(?:and |so )?(?:when(?:['’]?s| is| was| are| were)|(?:on )?(?:what|which) (?:date|day) (?:is|was)) "
    r"(?:the |their |its )?"
    r"(?P<name>day of (?:the )?[a-z]+|(?!(?:first|last|next|same|other|one|that|this|opening|final)\b)[a-z]+ day)\b"
)


def left_aside(typed: str) -> frozenset[str]:
    """The words of what is known already: "*besides AIDS*, what does it fight?"."""
    return frozenset(word for match in _ASIDE.finditer(typed) for word in WORD.findall(match[0]))


def phrases_left_aside(typed: str) -> Iterator[str]:
    """What is left aside, as it was typed."""
    return (match["what"] for match in _ASIDE.finditer(typed))


def named_day(typed: str) -> str:
    """The name of a day of which it is asked when that is: "day of the sea", "republic day"."""
    asked = _NAMED_DAY.match(typed)
    return asked["name"] if asked else ""


def asks_interval(typed: str) -> bool:
    """Whether it is asked how long ago the last such thing was."""
    return bool(_SINCE.search(typed))


def asks_what_was_before(typed: str) -> bool:
    """ "What was its focus before it became trade?": what something changed from."""
    return bool(_WAS_BEFORE.search(typed))


def only_asking(typed: str) -> frozenset[str]:
    """Words that only ask for what the rest of the question names."""
    held = _HOLDS.search(typed)
    interval = _OF_AN_INTERVAL if asks_interval(typed) else frozenset()
    changed = _OF_A_CHANGE if asks_what_was_before(typed) else frozenset()
    others = (
        *(_FEW, _FIRST_DRAWN, _FALLS_UNDER, _OF_OLD, _FOUGHT, _HELPED),
        *(_DAY_KEPT, _MOST_OF, _THEY_CALL, _NEAR_THE_END, _AS_PLANNED, _AT_LEAST),
    )
    then_too = frozenset(word for pair in THEN_TOO.findall(typed) for word in pair)
    return (
        then_too
        | interval
        | changed
        | frozenset(held.groups() if held else ()).union(*(each.findall(typed) for each in others))
    )


def choices(typed: str) -> Mapping[str, str]:
    """Words of which one is enough, each under the other: "planned or spontaneous"."""
    pairs = {one: other for one, other in _CHOICE.findall(typed) if one != other}
    return pairs | {other: one for one, other in pairs.items()}


def standing_for_country(parties: Iterable[Party], words: Collection[str]) -> Iterator[str]:
    """ "Rwandan *troops* invaded": what was done is what the country did."""
    if not _WARLIKE.isdisjoint(words):
        yield from (party.after for party in parties if party.after in _FORCES)


def entering(typed: str, parties: Iterable[Party]) -> Mapping[str, str]:
    """Where troops enter a country, they invade it, and so does the one that is asked for: "who entered Congo?"."""
    who = _WHO_ENTERS.search(typed)
    invades = any(party.after in _FORCES or (who and party.before in _ENTERS) for party in parties)
    return dict.fromkeys(_ENTERS, "invaded") if invades else {}


def where_it_lies(typed: str) -> frozenset[str]:
    """The continent of "which *African* country", of which a sentence that names the country says nothing."""
    return frozenset(_CONTINENTAL.findall(typed))
