"""To which of the sentences before it a sentence may leave what it does not say: "*The move* angered …"."""

import re
from collections.abc import Sequence

from .essential import ENOUGH, TAKES_IT
from .pair import Codes
from .pointing_nouns import meant_before
from .taking_apart import Sentence
from .terms import Term
from .wanted import Wanted
from .wording import is_known

__all__ = ["leaned_on", "takes_up", "tells_of_another"]

_THEN = re.compile(r"\bat (?:that|this) (?:point|time|moment|stage)\b")
_AT_A_TIME = re.compile(r"\b(?:in|during|at|throughout|amid|when) (?:the|this|that) ((?:[^\W_]+ ?){1,6})")
_OF_THEM = re.compile(
    r"\d of (?:them|these|those)\b|\b(?:\w+teen|two|three|four|five|six|seven|eight|nine|ten|\w+ty) of them\b"
)
_BOTH_BACK = re.compile(r"\b(?:the pair|both|the two|each other|they)\b")
_HOW = re.compile(r"(?:and |so |but )?how (?:did|does|was|were|is)\b")
_TAKEN_UP = frozenset(
    (word,)
    for word in (
        "move decision step action act incident announcement ruling statement attack event measure affair vote".split()
    )
)
""" "*The move* angered …": all that was told in the sentence before."""
_SUBJECTS = frozenset({("they",), ("it",), ("he",), ("she",)})
_SPEAKS = re.compile(r"\bwho (?:talk|sp[eo]+k|mention|refer|sa[iy]|describ|call)")
_DOES = frozenset({"did", "does", "do", "were", "was", "had", "have"})
_OPENS_BACK = re.compile(
    r"(?:[\w.,'’-]+ ){0,7}?(?:the|both|these|those|this|such|that|it|its|he|his|she|her|they|their|there"
    r"|another|then)\b"
)
_FIRST_WORDS = 4
"""Of a sentence, in which its subject stands."""


def leaned_on(
    wanted: Wanted,
    sentence: Sentence,
    own: Sequence[Term],
    unsaid: Sequence[Term],
    before: Sequence[Sentence],
    *,
    codes: Codes,
) -> Sequence[Sentence]:
    """The sentences before it to which a sentence may leave what it does not say.

    None where it says less than half; what is so, and when it was, only of what it takes up ("The tribunal").
    """
    if not before:
        return ()
    question, last = wanted.question, before[-1:]
    if question.asks("how_long") and _BOTH_BACK.search(sentence.folded):
        return before  # "The pair spent two hours together", behind who met
    counted = frozenset[str]().union(*wanted.counted)
    if (
        " of th" in sentence.folded
        and _OF_THEM.search(sentence.folded)
        and all(term.root in counted for term in unsaid)
    ):
        return last  # "900,000 of them", behind a sentence on refugees
    meant = meant_before(
        sentence,
        own,
        unsaid,
        wanted.words,
        before,
        names=question.names,
        roots=wanted.roots,
        does_it=_names_who_does(wanted, sentence, codes),
    )
    if meant and not question.asks("yes_no"):
        return [meant]
    then = _AT_A_TIME.search(wanted.typed) if _THEN.search(sentence.folded) and own else None
    if then and all(term.word in then[1].split() for term in unsaid):
        return last  # "the only one at that point", behind what went on then
    if any(term.root in wanted.asked_for and not codes(term.word) for term in unsaid):
        return ()
    if question.asks("yes_no", "when"):
        named = {wanted.roots.of(name) for name in question.names}
        if question.asks("when") and last and own and _stands_for_subject(sentence, last[0], unsaid):
            return last if _names_who_does(wanted, last[0], codes) else ()
        only_names = all(not term.alike.isdisjoint(named) for term in unsaid)
        return last if only_names and is_known(sentence, [term.alike for term in own]) else ()
    if question.asks("who", "which_country", "where") and any(term.word in wanted.done for term in unsaid):
        return ()
    if _HOW.match(wanted.typed) and _leaves_what_came_about(wanted, sentence, unsaid):
        return ()
    if takes_up(sentence) and own and question.asks("who", "which_country"):
        return last
    near = sum(term.is_near(sentence) for term in wanted.terms if term not in own) if own else 0
    if question.asks("who") and _SPEAKS.search(
        wanted.typed
    ):  # "who talked about a giant step" is not told by whoever met, behind one
        own = [term for term in own if term.root in sentence.has]
    only_names = all(term.word in question.names for term in unsaid)
    if not only_names and _tells_anew(wanted, sentence, codes):
        return ()
    does = any(sentence.broader.is_verb(term.root) for term in unsaid)
    if does and len(wanted.terms) <= ENOUGH and not _OPENS_BACK.match(sentence.folded):
        return ()  # "many of *them*" are those of the sentence itself
    if only_names or _is_one_phrase(wanted, unsaid, last) or len(unsaid) <= len(own) + near or wanted.for_words:
        return before
    return last if question.asks("source_word") else ()


def _leaves_what_came_about(wanted: Wanted, sentence: Sentence, unsaid: Sequence[Term]) -> bool:
    """ "How did it *end*?": the sentence before may tell of another end; "how did *the war* end?": what ended may be
    another thing, unless the sentence begins with "it"."""
    act = wanted.act
    if act is None or any(term.word == act.verb for term in unsaid):
        return act is not None
    whole = all(term in unsaid for term in wanted.terms if term.word in act.who)
    subject = not act.rest and whole and any(term.word in act.who for term in unsaid)
    return subject and sentence.words[:1] not in _SUBJECTS


def _tells_anew(wanted: Wanted, sentence: Sentence, codes: Codes) -> bool:
    """Whether it begins with somebody whom the question names, and so with no one of whom was told before."""
    if wanted.for_words or TAKES_IT.search(sentence.folded):
        return False
    first = [word for at, word in enumerate(sentence.words[:_FIRST_WORDS]) if at in sentence.capitals]
    return bool(first) and any(word in wanted.question.names and not codes(word) for word in first)


def _names_who_does(wanted: Wanted, before: Sentence, codes: Codes) -> bool:
    """Whether those who do it in the question are the subject of the sentence too."""
    does = [party for party in (*wanted.question.parties, *wanted.question.own) if party.before in _DOES]
    named = [codes(word) for word in before.words[:_FIRST_WORDS]]
    return all(any(not lands.isdisjoint(party.codes) for lands in named) for party in does)


def _stands_for_subject(sentence: Sentence, before: Sentence, unsaid: Sequence[Term]) -> bool:
    """Whether it begins with a pronoun, and leaves to the sentence before it only what is the subject there: "Kenyan
    *troops* went in. They were withdrawn in 2003."."""
    subject = frozenset(before.roots[:_FIRST_WORDS])
    return sentence.words[:1] in _SUBJECTS and all(not term.alike.isdisjoint(subject) for term in unsaid)


def _is_one_phrase(wanted: Wanted, unsaid: Sequence[Term], before: Sequence[Sentence]) -> bool:
    """Whether the words that are left unsaid are one name of a thing, which opens the sentence before: "under it",
    behind "The *technical cooperation programme* …"."""
    words = [term.word for term in unsaid]
    typed = list(wanted.words)
    at = typed.index(words[0]) if words and words[0] in typed else -1
    if len(words) < ENOUGH or at < 0 or typed[at : at + len(words)] != words or not before:
        return False
    roots = before[0].roots[: _FIRST_WORDS + len(words)]
    first = next((i for i, root in enumerate(roots) if root in unsaid[0].alike), len(roots))
    return all(first + i < len(roots) and roots[first + i] in term.alike for i, term in enumerate(unsaid))


def takes_up(sentence: Sentence) -> bool:
    """ "The move angered …": whether what was told before does what it tells."""
    return sentence.words[:1] in (("the",), ("this",), ("that",)) and sentence.words[1:2] in _TAKEN_UP


def tells_of_another(wanted: Wanted, sentence: Sentence, unsaid: Sequence[Term]) -> bool:
    """Whether a sentence brings up one of the things that a word left unsaid would tell apart: "*a* pact on rail" is
    not the "pact on *fish*" of the sentence before."""
    words = ("", "", *wanted.words, "")
    for term in unsaid:
        at = words.index(term.word) if term.word in words else 0
        noun = words[at - 2] if at > 1 and words[at - 1] in _ON_WHAT else ""
        thing = (
            next((other for other in wanted.terms if other.word == noun and other not in unsaid), None)
            if noun
            else None
        )
        places = sentence.places_of(thing.alike) if thing else ()
        if places and all(not _ANEW.isdisjoint(sentence.words[max(0, place - 2) : place]) for place in places):
            return True
    return False


_ON_WHAT = frozenset({"on", "of", "over", "for", "about", "against"})
_ANEW = frozenset({"a", "an", "another"})
