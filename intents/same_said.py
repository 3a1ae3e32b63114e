"""Whether a sentence says what the small words of a question say: "back", "not", "the first", "before the war", whose
president, which city. Each ground stands by itself; one that fails is enough."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from knowledge.countries import MentionKind
from knowledge.folding import fold
from knowledge.model import Fact

from . import wording
from .kinds_of_answer import Sentence
from .named_agreements import says_names
from .question import Question
from .roots import WORD, Roots
from .terms import Wanted
from .told_about import asks_kin, same_kin, tells_subject

__all__ = ["Names", "Pair", "says_the_same"]

Names = Callable[[str], frozenset[str]]
"""The words of a country's name and demonym, folded, by its code."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question beside a sentence that may answer it."""

    wanted: Wanted
    fact: Fact
    sentence: Sentence
    roots: Roots
    names: Names

    @property
    def question(self) -> Question:
        return self.wanted.question

    @property
    def typed(self) -> str:
        return self.wanted.typed

    @property
    def own_names(self) -> frozenset[str]:
        """Those of the article's country."""
        return self.names(self.fact.subject)


def says_the_same(pair: Pair) -> bool:
    return all(ground(pair) for ground in _GROUNDS)


def _happens_again(pair: Pair) -> bool:
    resumed = not pair.question.asks("resume") or not pair.question.asks("relations")
    return wording.says_again(pair.typed, pair.sentence) and (resumed or wording.says_resumed(pair.sentence))


def _at_the_same_end(pair: Pair) -> bool:
    question = pair.question
    return question.asks("how_long") or wording.same_end(
        pair.sentence, first=question.asks("first"), last=question.asks("last")
    )


def _on_the_same_side(pair: Pair) -> bool:
    return wording.same_side_of(pair.typed, pair.sentence, pair.roots)


def _means_the_same_verb(pair: Pair) -> bool:
    return wording.backs_too(pair.typed, pair.sentence) and wording.gained_from(pair.typed, pair.sentence)


def _is_on_the_subject(pair: Pair) -> bool:
    """What a talk was about; whose son somebody is; and more than what the question leaves aside."""
    wanted, sentence = pair.wanted, pair.sentence
    left_aside = sum(not alike.isdisjoint(sentence.has) for alike in wanted.aside)
    return (
        tells_subject(pair.typed, sentence)
        and same_kin(pair.typed, sentence)
        and left_aside * 2 <= len(wanted.aside)
        and says_names(pair.question, sentence.folded)
    )


def _in_the_same_city(pair: Pair) -> bool:
    """Who visited Paris was not in Lyon; elsewhere a capital may stand for its government."""
    question = pair.question
    cities = (party for party in (*question.parties, *question.own) if party.kind is MentionKind.CAPITAL)
    return not question.asks("visit", "meet") or all(
        set(WORD.findall(fold(party.english).folded)) <= set(pair.sentence.words) for party in cities
    )


def _in_the_same_country(pair: Pair) -> bool:
    """Whether somebody who is asked to have been in the article's country was not in another place."""
    here = any(party.before == "in" and party.kind is MentionKind.NAME for party in pair.question.own)
    told = here and pair.question.asks("yes_no") and pair.own_names.isdisjoint(pair.sentence.words)
    return not told or not _IN_A_TOWN.search(pair.sentence.exact)


_IN_A_TOWN = re.compile(
    r"\bin (?!(?:January|February|March|April|May|June|July|August|September)\b)(?!\w+ber\b)[A-ZÀ-Þ]"
)


def _tells_a_visit(pair: Pair) -> bool:
    """A visa that somebody was given, or what he was told, is no visit; being somewhere is one."""
    question, roots = pair.question, pair.roots
    meant = question.names if question.asks("meet") else question.asks("visit")
    if not meant or not question.asks("when", "where", "who", "yes_no"):
        return True
    verbs = roots.alike("visit") | roots.alike("meet") | roots.alike("host") | set(map(roots.of, _RECEIVED))
    return not verbs.isdisjoint(pair.sentence.roots) or bool(_WAS_THERE.search(pair.sentence.folded))


_RECEIVED = frozenset(
    "welcomed received flew landed guest spent attended addressed stopped stopover stop passed".split()
)
_WAS_THERE = re.compile(r"\b(?:was|were|is|are|been|stayed) (?:in|at|on|there|present)\b")


def _is_ours(pair: Pair) -> bool:
    """ "Rwandan troops" are not those of which a sentence in another country's row tells that names only others."""
    question, sentence, own_names = pair.question, pair.sentence, pair.own_names
    for party in question.own:  # "Kinyarwanda" is no Rwandan
        called = fold(party.english).folded
        other = party.kind is MentionKind.DEMONYM and all(each[:_STEM] != called[:_STEM] for each in own_names)
        if other and called not in sentence.words:
            return False
    if pair.fact.provenance[0].locator.row is None:
        return True
    ours = any(party.kind is MentionKind.DEMONYM and party.after in question.content for party in question.own)
    others = sentence.lands.difference(code for party in question.parties for code in party.codes)
    return not ours or not others or not own_names.isdisjoint(sentence.words)


_STEM = 4


def _was_the_same_visit(pair: Pair) -> bool:
    """A state visit is more than a visit."""
    kind = _KIND_OF_VISIT.search(pair.typed)
    return not kind or kind[1] in pair.sentence.words


_KIND_OF_VISIT = re.compile(r"\b(state|official|private|secret|farewell) (?:visit|trip)s?\b")


def _is_of_the_same_land(pair: Pair) -> bool:
    """ "*Cuban* children" are not the "children from Ukraine" of a sentence, and who came *from* there was not *in*
    it."""
    question, sentence = pair.question, pair.sentence
    for party in (*question.parties, *question.own):
        names = frozenset[str]().union(*map(pair.names, party.codes))
        if party.before == "to" and sentence.lands - set(party.codes):
            before = [_leading(sentence.words[:at]) for at, word in enumerate(sentence.words) if word in names]
            if before and _NOT_TO.issuperset(before) and _TO_SOMEBODY.search(sentence.exact):
                return False
        if party.before == "in":
            named = [at for at, word in enumerate(sentence.words) if word in names and len(word) > _STEM]
            if named and all(sentence.words[at - 1 : at] == ("from",) for at in named):
                return False
        noun = party.after if party.kind is MentionKind.DEMONYM and not party.text.endswith("s") else ""
        alike = pair.roots.alike(noun) if noun and "how many" in pair.typed else frozenset[str]()
        if any(not alike.isdisjoint(counted) for counted in pair.wanted.counted):
            others = frozenset[str]().union(*map(pair.names, sentence.lands.difference(party.codes))) - names
            owners = [
                frozenset((*sentence.words[max(0, at - 1) : at], *_from(sentence.words[at + 1 : at + 4])))
                for at, root in enumerate(sentence.roots)
                if root in alike
            ]
            if owners and all(not others.isdisjoint(each) for each in owners):
                return False
    return True


_NOT_TO = frozenset({"with", "from", "against", "by", "over", "of", "the"})
_TO_SOMEBODY = re.compile(r"\bto (?:the )?[A-Z]")
""" "Sent a ship to Algeria, which was at war *with Morocco*"."""


def _leading(words: Sequence[str]) -> str:
    return next((word for word in reversed(words) if word != "the"), "")


def _from(behind: Sequence[str]) -> Sequence[str]:
    return behind[1:] if behind[:1] in (("from",), ("of",)) else ()


def _is_signed_with(pair: Pair) -> bool:
    """What was signed with one country is not told of another that the sentence has only as an adjective: "a pact
    against Somali claims"."""
    question, fact = pair.question, pair.fact
    if fact.object is None or not question.asks("sign", "agreement_word"):
        return True
    return all(
        fact.object in party.codes or set(WORD.findall(fold(party.english).folded)) <= set(pair.sentence.words)
        for party in question.parties
        if party.before in {"with", "between", "and"} and party.kind is MentionKind.NAME
    )


def _is_so_of_all(pair: Pair) -> bool:
    """What is asked of all is told of all, or of most."""
    return not pair.question.asks("@universal") or _OF_ALL.search(pair.sentence.folded) is not None


_OF_ALL = re.compile(r"\b(?:all|every\w*|each|both|none|neither|whole|entire|always|never|virtually|most)\b")


def _was_not_done_either(pair: Pair) -> bool:
    asks = not pair.question.asks("yes_no") and _ASKS_NOT.search(pair.typed)
    return not asks or _SAYS_NOT.search(pair.sentence.folded) is not None


_ASKS_NOT = re.compile(
    r"\bwh\w+ (?:\w+ )?(?:(?:is|are|was|were|has|have|had|do|does|did|could|would) ?n['’ ]?t|cannot|never)\b"
)
_SAYS_NOT = re.compile(
    r"\b(?:not|never|no|nor|neither|none|without|cannot|refus\w+|declin\w+|fail\w+|unable|den(?:y|ied|ies))\b|n['’]t\b"
)


def _in_the_same_currency(pair: Pair) -> bool:
    return all(name[0] in pair.sentence.folded for name in _CURRENCY.finditer(pair.typed))


_CURRENCY = re.compile(r"\bthe (?:euro|dollar|pound|franc|mark|rouble|ruble|yen|lev|peso)\b")
"""A currency itself, not an amount of it."""


def _of_the_same_one(pair: Pair) -> bool:
    """ "How long was Ada Oloo *detained*": whoever that was done to, and in whose stead."""
    wanted, sentence = pair.wanted, pair.sentence
    told = (term for term in wanted.terms if term.word not in wanted.question.names and _DONE.search(term.word))
    done = (term.alike | term.near for term in told if term.word == wanted.question.content[-1])
    return wording.same_object(wanted.words, sentence, pair.roots) and wording.same_one(
        wanted.words, wanted.question.names, frozenset[str]().union(*done), sentence
    )


_DONE = re.compile(r"(?:ed|en|wn|ung|ilt|ought|sent|held|sold|shot|made|left|lost|put|hit)$")


def _in_the_same_role(pair: Pair) -> bool:
    has_role = asks_kin(pair.typed) or wording.has_role(pair.typed, pair.sentence, pair.roots)
    same_rank = wording.same_rank(pair.typed, pair.sentence, pair.roots)
    return has_role and same_rank and not _is_anothers_role(pair)


def _is_anothers_role(pair: Pair) -> bool:
    """ "Who is the president of France?" is not answered by "the Rwandan president" in a French matter."""
    question, sentence, noun = pair.question, pair.sentence, wording.role(pair.typed)
    if not noun or not question.asks("who") or len(question.parties) != 1 or question.own:
        return False
    asked = question.parties[0].codes
    others = (sentence.lands | {pair.fact.subject}).difference(asked)
    owners = frozenset[str]().union(*map(pair.names, others)) - frozenset[str]().union(*map(pair.names, asked))
    alike = pair.roots.alike(noun)
    held = [at for at, root in enumerate(sentence.roots) if root in alike]
    return bool(held) and all(at and sentence.words[at - 1] in owners for at in held)


def _has_doer(pair: Pair) -> bool:
    if not pair.question.asks("who"):
        return True
    ours = pair.own_names if pair.sentence.words[1:2] not in _OURS else frozenset[str]()
    return wording.has_doer(pair.typed, pair.sentence, set(pair.wanted.words) | ours, pair.roots)


_OURS = frozenset((word,) for word in "troops soldiers forces army officials rebels officers diplomats workers".split())
""" "Rwandan *troops*" are somebody."""

_GROUNDS: Sequence[Callable[[Pair], bool]] = (
    _happens_again,
    _on_the_same_side,
    _at_the_same_end,
    _means_the_same_verb,
    _is_on_the_subject,
    _in_the_same_city,
    _tells_a_visit,
    _is_ours,
    _is_of_the_same_land,
    _was_the_same_visit,
    _is_signed_with,
    _is_so_of_all,
    _in_the_same_country,
    _was_not_done_either,
    _in_the_same_currency,
    _of_the_same_one,
    _in_the_same_role,
    _has_doer,
)
