"""What a question asks that has not happened: what is to come, what would have been, and what anybody ought to do.

A source tells what was. Such a question is told so, and what the source does say of the matter.
"""

import re

from ..typed.analysis import Analysis

__all__ = ["SUPPOSED", "TO_COME", "asks_of_the_future", "asks_to_judge"]

SUPPOSED = "@supposed"
"""Asked what should be, whether it is good, or what would be if something else were so."""
TO_COME = "@to_come"
"""Asked what will be."""

_OPENS = r"(?:(?:and|but|so|then|ok|well|also|or) )*"
_ASKED = (
    r"(?:(?:(?:in|on|at|for|by|to|with) )?(?:which|what) (?:(?!the\b)\S+ ){0,3}"
    r"|(?:when|where|why|who|whom|how)(?: \S+){0,2}? )?"
)
_OUGHT = re.compile(
    rf"{_OPENS}{_ASKED}(?:should|shouldn't|ought) (?!(?:i|we|it|this|that|these|those|you|u|one|be)\b|@time)"
    r"|.*\bshould (?:i|we) (?:visit|(?:go|travel)(?! (?:to (?:find|reach|see|get)|for)\b)"
    r"|move|work|live|stay|trust|fear)\b"
    r"|.*@country (?:really |ever |still )?(?:should|ought to)\b"
)
_GOOD = (
    r"(?:good|bad|great|awful|terrible|wise|unwise|moral|immoral|ethical|unethical|just|unjust|justified|smart|stupid"
    r"|foolish|dumb|sad|happy|nice|evil|cruel|silly|sensible|reasonable|shameful|(?:good|bad|great) (?:idea|thing)"
    r"|shame|pity|mistake|crime|better|worse|best|worst)"
)
_SAYING = r"(?:say|think|assume|claim|call|speak|conclude)"
_JUDGED = re.compile(
    rf"{_OPENS}(?:is|was|isn't|wasn't|would) (?:it|this|that) (?:not )?(?:be )?(?:(?:really|so|very|a|an|actually) )*"
    rf"(?:{_GOOD}(?! to {_SAYING}\b)(?: (?:that|if|to|for|of|when)\b|$)"
    rf"|(?:right|wrong|fair|ok|okay) (?:of|to (?!{_SAYING}\b)))"
)
_IF = re.compile(
    r"(?:if(?! (?:you|u|i|we|it is|it's|that is|that's)\b)|suppose|supposing|imagine|assuming)\b"
    r".*\b(?:would|could|might|had|were)\b"
    r"|had @country (?:not|never) "
)
_WHAT_IF = re.compile(
    r"what (?:if\b|(?:would|will|'ll|might|could) (?:have )?(?:happen|be|become)(?:ed)?\b(?:.*\bif\b|$))"
)
_WOULD_IF = re.compile(r"would(?:n't)? .*\bif\b")
_WILL = re.compile(
    rf"{_OPENS}{_ASKED}(?:(?:will|'ll|won't) (?!do\b|you\b|u\b)"
    r"|(?:is|are|'s) (?:\S+ ){0,3}(?:going to|gon na) (?!\S*@country$))"
    r"|.*\b(?:(?<!the )next (?:week|month|year|decade)|in the (?:near )?future|tomorrow|some day|one day soon)$"
)

_MAY = re.compile(r"will|'ll|won't|going to|gon na|next|future|tomorrow|day")
"""Without one of these nothing is to come, which is sooner told."""


def asks_to_judge(clause: Analysis) -> bool:
    said = clause.said
    ought = ("should" in said or "ought" in said) and _OUGHT.match(said)
    supposed = _IF.match(said) or _WHAT_IF.search(said) or _WOULD_IF.search(said)
    return bool(ought or _JUDGED.match(said) or supposed)


def asks_of_the_future(clause: Analysis) -> bool:
    """What has a time of the past in it ("will they have begun by 1975?") is meant to have been."""
    may = not clause.times and "goodbye" not in clause.found and _MAY.search(clause.said)
    return bool(may and _WILL.match(clause.said))
