"""Whether it was at the same time: on the same side of a war, as long before a meeting, now and not until then."""

import re
from collections.abc import Sequence

from ..words.roots import WORD
from .pair import Ground, Pair
from .unlooked_for import THEN_TOO, asks_what_was_before
from .wording import about_now

__all__ = ["GROUNDS"]


def _was_done_then(pair: Pair) -> bool:
    """What was allowed in 2020 is not told by "banned in 2020 and let in again in July 2022"."""
    act, sentence = pair.wanted.act, pair.sentence
    times = [time for time in pair.question.times if not time.relation]
    if act is None or len(times) != 1 or len({date.year for date in sentence.dates}) == 1 or not sentence.dates:
        return True
    like = pair.roots.alike_or_near(act.verb) | {pair.base(act.verb)}
    own = []
    for at in sentence.places_of(like):
        end = sentence.ends_at(at)
        later = ((start, date) for start, date in sentence.dated if start >= end)
        behind = next((each for each in later if not _NAMED_FOR_YEAR.match(sentence.folded, each[0])), None)
        if behind is None or _ANOTHER_PART.search(sentence.folded[end : behind[0]]):
            return True
        own.append(behind[1])
    return not own or any(times[0].span.touches(date) for date in own)


_NAMED_FOR_YEAR = re.compile(
    r"\d{4} (?:[\w-]+ ){0,2}(?:convention|treaty|agreement|protocol|declaration|pact|accords?|charter)\b"
)
""" "Ratified *the 1988* Vienna Convention": the year is of its name, and no other time."""
_ANOTHER_PART = re.compile(r"[,;:()]|\b(?:and|but|which|who|that|after|before|since|until)\b")


def _tells_what_was_before(pair: Pair) -> bool:
    """What something was before it changed is told by what it changed from."""
    return not asks_what_was_before(pair.typed) or _CHANGED.search(pair.sentence.folded) is not None


_CHANGED = re.compile(
    r"\bfrom\b.*\bto\b|\b(?:replac\w+|instead|former\w*|previous\w*|before|until|originally|initially|used to)\b"
)


def _is_so_then_too(pair: Pair) -> bool:
    return not THEN_TOO.search(pair.typed) or _ALSO.search(pair.sentence.folded) is not None


_ALSO = re.compile(r"\b(?:also|same|as well|together|too|simultaneous\w*|in addition|additionally|at once|then)\b")


def _is_there_now(pair: Pair) -> bool:
    """Where somebody is now, no visit and no naming tells."""
    asks = pair.question.asks("where") and about_now(pair.typed)
    return not asks or _IS_THERE.search(pair.sentence.folded) is not None


_IS_THERE = re.compile(
    r"\b(?:lives?|living|has (?:lived|been|stayed)|have (?:lived|been|stayed)|resides?|stays"
    r"|(?:is|are) (?:still |now )?(?:in|at|based|held|buried|kept|housed))\b"
)


def _is_so_now(pair: Pair) -> bool:
    """Where something is done *now* is not told by where it was until then."""
    now = about_now(pair.typed) and not pair.question.asks("yes_no", "when")
    return not now or not _NO_MORE.search(pair.sentence.folded) or bool(_SINCE.search(pair.sentence.folded))


_NO_MORE = re.compile(r"\b(?:until|till) (?:\w+ ){0,2}\d{4}\b")
_SINCE = re.compile(r"\b(?:since|now|today|still|currently|is|are|has|have)\b")


def _on_the_same_side(pair: Pair) -> bool:
    """What was before the war is not told by what came after it, nor the other way round."""
    sentence = pair.sentence
    for match in _BESIDE_AN_EVENT.finditer(pair.typed):
        root, against = pair.roots.of(match["event"]), _AFTER if match["side"] == "before" else _BEFORE
        at = sentence.places_of({root})
        sides = [sentence.words[max(0, place - _NEAR_EVENT) : place] for place in at]
        if sides and all(not against.isdisjoint(words) and match["side"] not in words for words in sides):
            return False
    return True


_BESIDE_AN_EVENT = re.compile(
    r"\b(?P<side>before|after) (?:the|its|his|her|their|that|this) (?:\w+ )?(?P<event>[^\W\d_]+)\W*$"
)
""" "… before the war": at the end of a question."""
_AFTER = frozenset({"after", "since", "following", "end"})
_BEFORE = frozenset({"before", "until", "prior"})
_NEAR_EVENT = 5
"""Words before an event that tell on which side of it something was."""


def _came_after(pair: Pair) -> bool:
    """ "What happened after independence?" is told neither by whose independence somebody recognised, nor by who came
    as "the first since"."""
    asked = _WHAT_CAME.search(pair.typed)
    if asked is None:
        return True
    sentence = pair.sentence
    event = pair.roots.of(WORD.findall(asked["event"])[-1])
    words, against = sentence.words, _AFTER if asked["side"] != "before" else _BEFORE
    for at in sentence.places_of(pair.roots.alike_or_near(event) | {event}):
        before = words[max(0, at - _NEAR_EVENT) : at]
        of = words[at + 1 : at + 2] == ("of",)
        others = of and any(
            lands and pair.fact.subject not in lands for lands in map(pair.codes, words[at + 2 : at + _NEAR_EVENT])
        )
        near = not against.isdisjoint(before) and not ("first" in words[:at] and "since" in before)
        behind = _THEN_ON.search(sentence.folded, sentence.ends_at(at))
        if (near or behind) and not others:
            return True
    return False


_WHAT_CAME = re.compile(
    r"^(?:and |so |but )?what (?:else )?(?:happened|changed|came|followed|was done) (?:there |right |just |soon )?"
    r"(?P<side>after|since|following|before) (?:the |its |their )?(?P<event>[a-z]+(?: [a-z]+)?)\W*$"
)
_THEN_ON = re.compile(r"\b(?:since then|after that|afterwards|thereafter|later|then|soon)\b")


def _at_the_same_distance(pair: Pair) -> bool:
    """What was done "a month before the meeting" is told by a sentence that says so, not by one on the meeting."""
    asked = _DISTANCE.search(pair.typed)
    if asked is None:
        return True
    told = _TOLD_DISTANCE.finditer(pair.sentence.folded)
    return any(_measured(each) == _measured(asked) for each in told)


def _measured(distance: re.Match[str]) -> tuple[str, str, bool]:
    """How many of what, and whether before."""
    found = distance.groupdict()
    some = "one" if not found["some"] or found["some"] in _ONE else found["some"]
    return some, found["unit"] or found["one_unit"], bool(found["before"] or found.get("one_before"))


_SOME = r"(?P<some>an?|the|same|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\w+ )?"
_DISTANCE = re.compile(
    rf"\b{_SOME}(?P<unit>day|week|month|year|decade)s? (?:(?P<before>before|ahead of|prior to|previous to|preceding"
    r"|earlier than)|after|following|later than|subsequent to) (?=\w)"
)
_TOLD_DISTANCE = re.compile(
    rf"\b{_SOME}(?P<unit>day|week|month|year|decade)s? (?:(?P<before>before|ahead|prior|previous|preceding|earlier|ago)"
    r"|after|following|later|subsequent)"
    r"|\bthe (?:(?P<one_before>previous|preceding)|following|next) (?P<one_unit>day|week|month|year|decade)\b"
)
_ONE = frozenset({"a", "an", "the", "same", "1"})


def _is_no_year_of_a_name(pair: Pair) -> bool:
    """ "Ratified the 1990 Cusco Convention" tells nothing of 1990, unless that convention is asked about."""
    folded, dated = pair.sentence.folded, pair.sentence.dated
    for time in pair.question.times:
        starts = [start for start, date in dated if time.span.touches(date)]
        named = [start for start in starts if _NAMED_FOR_YEAR.match(folded, start)]
        if starts and len(named) == len(starts) and folded[named[0] : named[0] + 6] not in pair.typed:
            return False
    return True


def _is_no_earlier_deed(pair: Pair) -> bool:
    """When troops *came* is not told by a sentence on some, "who *had come* to join the others", were sent home."""
    act = pair.wanted.act
    term = pair.wanted.term(act.verb) if act and pair.question.asks("when") else None
    if term is None:
        return True
    words, broader = pair.sentence.words, pair.sentence.broader
    told = [
        at
        for at, root in enumerate(pair.sentence.roots)
        if root and not {root, broader.base(root)}.isdisjoint(term.like)
    ]
    earlier = [words[max(0, at - 2) : at] in _HAD for at in told]
    return not told or not all(earlier) or any(date > told[0] for date in pair.sentence.date_words)


_HAD = frozenset({("who", "had"), ("which", "had"), ("that", "had")})


def _in_the_same_world_war(pair: Pair) -> bool:
    """What was done in the First World War is not told by what was done in the Second."""
    asked, told = (
        {match.lastgroup for match in _WORLD_WAR.finditer(text)} for text in (pair.typed, pair.sentence.folded)
    )
    return not asked or not told or not asked.isdisjoint(told)


_WORLD_WAR = re.compile(
    r"\b(?:(?P<first>(?:first|1st) world war|world war (?:i|1|one)|ww ?(?:i|1))"
    r"|(?P<second>(?:second|2nd) world war|world war (?:ii|2|two)|ww ?(?:ii|2)))\b"
)


GROUNDS: Sequence[Ground] = (
    _in_the_same_world_war,
    _is_no_earlier_deed,
    _is_no_year_of_a_name,
    _was_done_then,
    _on_the_same_side,
    _came_after,
    _at_the_same_distance,
    _tells_what_was_before,
    _is_so_then_too,
    _is_there_now,
    _is_so_now,
)
