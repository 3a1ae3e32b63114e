"""Whether what a yes-or-no question says comes in the sentence in the same order, where it matters who did it."""

import re
from collections.abc import Collection, Mapping, Sequence

from ..questions.question import Party
from ..words.roots import WORD
from .directions import DIRECTED
from .looked_for import parts
from .pair import Pair
from .positions import name_of

__all__ = ["in_order", "matters_who"]

_LIGHT_VERBS = frozenset({"take", "took", "taken", "part", "make", "made", "get", "got"})
"""Of "take part in", "make a visit": what is done stands in the noun."""
_DONE_TO = frozenset(
    "kill kills killed exterminate exterminated replace replaced defeat defeated beat betray betrayed threaten "
    "threatened save saved shoot shot".split()
)
_COUNTING = frozenset("one two three more both".split())
_INSIDE = frozenset({"in", "inside", "within", "during", "throughout"})


def in_order(pair: Pair) -> bool:
    """Whether what a yes-or-no question says comes in the sentence in the same order, names included; "the
    president of Chad" is "the Chadian president" too."""
    wanted, sentence, roots = pair.wanted, pair.sentence, pair.roots
    question = wanted.question
    typed = wanted.typed
    names = [name_of(party) for party in (*question.own, *question.parties)]
    typed = _WHEREIN.sub("", typed)
    turned = typed
    for name in filter(None, names):
        words = r"\W+".join(map(re.escape, name))
        turned = re.sub(rf"\b(\w+) of (?:the )?({words})\b", r"\2 \1", turned)
    beside = _BESIDE.fullmatch(turned)
    told = {
        word: roots.alike(word)
        for word in (*parts(question.content), *question.names)
        if word in _COUNTING or (roots.of(word) not in roots.generic and word != "still")
    }
    told |= {term.word: term.like for term in wanted.terms if term.word != "still"}
    beginnings = {name[-1]: name[-1][:5] for name in names if name}
    ways: list[tuple[Sequence[str], Sequence[str]]] = [(sentence.words, sentence.roots)]
    if "by" in sentence.words:
        at = len(sentence.words) - sentence.words[::-1].index("by")
        one, other = ((*each[at:], *each[:at]) for each in ways[0])
        ways.append((one, other))  # "it was known by the officials"
    return any(
        _follows(WORD.findall(each), told, beginnings, words, its)
        for each in {typed, turned, beside.expand(r"\2 \1") if beside else typed}
        for words, its in ways
    )


def matters_who(pair: Pair) -> bool:
    """Whether a question names two who could have changed places in it, or says what one does to another."""
    wanted, sentence, roots = pair.wanted, pair.sentence, pair.roots
    question = wanted.question
    sides = [*question.parties, *(party for party in question.own if party.before not in _INSIDE)]
    apart = (at for at in sentence.capitals if at and at - 1 not in sentence.capitals)  # one a name
    named = frozenset(sentence.roots[at] for at in apart)
    others = [term for term in wanted.terms if term.word not in question.names and not term.alike.isdisjoint(named)]
    actors = (
        (1 if _act_together(sides) else len(sides))
        + len(question.organisations)
        + len(set(question.names))
        + len(others)
    )
    return actors > 1 or any(word in _DONE_TO or roots.of(word) in DIRECTED for word in wanted.words)


def _act_together(sides: Sequence[Party]) -> bool:
    """ "Did Riyadh and Kigali sign it?": what both did."""
    return (
        len(sides) > 1
        and sum(party.before != "and" for party in sides) == 1
        and any(party.after == "and" for party in sides)
    )


_BESIDE = re.compile(r"(.*?)\b(?:together with|along with|alongside|jointly with|side by side with) (?:the )?(\w+)\W*")
""" "Did Uganda invade it together with Rwanda?": Rwanda did, along with Uganda."""
_WHEREIN = re.compile(
    r" (?:in|during|at|throughout|amid) (?:the|this|that) (?:(?!by\b|to\b|from\b|with\b)[^\W\d_]+ ?){1,5}\W*$"
)
""" "… in the civil war" may stand anywhere in a sentence."""


def _follows(
    typed: Sequence[str],
    told: Mapping[str, Collection[str]],
    beginnings: Mapping[str, str],
    words: Sequence[str],
    roots: Sequence[str],
) -> bool:
    at = -1
    for word in typed:
        if word in beginnings:
            fits = [i for i, each in enumerate(words) if i > at and each.startswith(beginnings[word])]
        elif word in told and word not in _LIGHT_VERBS:
            fits = [i for i, root in enumerate(roots) if i > at and root in told[word]]
        else:
            continue
        if not fits and word not in beginnings:
            return False
        at = fits[0] if fits else at
        if not fits and any(each.startswith(beginnings[word]) for each in words):
            return False
    return True
