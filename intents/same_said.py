"""Whether a sentence says what the small words of a question say: "back", "not", "the first", "before the war", whose
president, which city. Each ground stands by itself; one that fails is enough."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from knowledge.countries import MentionKind
from knowledge.folding import fold

from . import wording
from .dates_told import same_distance
from .held_by import Told, names_the_holder
from .named_agreements import says_names
from .objects import does_it_to_the_same, is_given_to
from .pair import Pair
from .question import Party
from .ranked import says_the_same_rank
from .reasons import gives_reason
from .roots import WORD
from .same_count import counts_the_same
from .supposing import TO_COME
from .taking_apart import Sentence
from .told_about import asks_kin, asks_kinship, same_kin, tells_kinship, tells_subject
from .unlooked_for import asks_what_was_before

__all__ = ["says_the_same"]


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


def _at_the_same_distance(pair: Pair) -> bool:
    return same_distance(pair.typed, pair.sentence)


def _tells_what_was_before(pair: Pair) -> bool:
    """What something was before it changed is told by what it changed from."""
    return not asks_what_was_before(pair.typed) or _CHANGED.search(pair.sentence.folded) is not None


_CHANGED = re.compile(
    r"\bfrom\b.*\bto\b|\b(?:replac\w+|instead|former\w*|previous\w*|before|until|originally|initially|used to)\b"
)


def _means_the_same_verb(pair: Pair) -> bool:
    return wording.backs_too(pair.typed, pair.sentence) and wording.gained_from(pair.typed, pair.sentence)


def _is_on_the_subject(pair: Pair) -> bool:
    """What a talk was about; whose son somebody is; and more than what the question leaves aside."""
    wanted, sentence = pair.wanted, pair.sentence
    left_aside = sum(not alike.isdisjoint(sentence.has) for alike in wanted.aside)
    return (
        tells_subject(pair.typed, sentence)
        and same_kin(pair.typed, sentence)
        and (not (pair.question.names and asks_kinship(pair.typed)) or tells_kinship(sentence))
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
    if pair.question.asks("how_many") and not _happened_there(pair):
        return False
    here = any(party.before == "in" and party.kind is MentionKind.NAME for party in pair.question.own)
    told = here and pair.question.asks("yes_no") and pair.own_names.isdisjoint(pair.sentence.words)
    return not told or not _IN_A_TOWN.search(pair.sentence.exact)


def _happened_there(pair: Pair) -> bool:
    """Whether those who are counted "in Chile" were not in another country, or "there" in the row of one."""
    asked = {
        code
        for party in (*pair.question.own, *pair.question.parties)
        if party.before in {"in", "inside"}
        and party.kind is MentionKind.NAME
        and fold(party.english).folded in pair.typed
        for code in party.codes
    }
    if not asked:
        return True
    words = pair.sentence.words
    behind = (words[at + 1 : at + 3] for at, word in enumerate(words[:-1]) if word in {"in", "to", "into"})
    placed = [pair.codes(next((word for word in named if word != "the"), "")) for named in behind]
    there = "there" in words and pair.fact.object and pair.fact.object not in asked
    others = [lands for lands in placed if lands and lands.isdisjoint(asked)]
    here = [lands for lands in placed if not lands.isdisjoint(asked)]
    return not there and not (others and (not here or placed[-1] in others))


_IN_A_TOWN = re.compile(
    r"\bin (?!(?:January|February|March|April|May|June|July|August|September)\b)(?!\w+ber\b)[A-ZÀ-Þ]"
)


def _tells_a_visit(pair: Pair) -> bool:
    """A visa that somebody was given, or what he was told, is no visit; being somewhere is one."""
    question, roots = pair.question, pair.roots
    if question.asks("visit") and not all(_may_come_from(party, pair.sentence) for party in question.parties):
        return False
    meant = question.names if question.asks("meet") else question.asks("visit")
    if not meant or not question.asks("when", "where", "who", "yes_no"):
        return True
    if question.asks("meet") and not question.asks("visit") and question.asks("who"):
        return _MEETS.search(pair.sentence.folded) is not None
    verbs = roots.alike("visit") | roots.alike("meet") | roots.alike("host") | set(map(roots.of, _RECEIVED))
    return not verbs.isdisjoint(pair.sentence.roots) or bool(_WAS_THERE.search(pair.sentence.folded))


def _may_come_from(party: Party, sentence: Sentence) -> bool:
    """ "Who came from Mexico?" is not told by who went there."""
    name = WORD.findall(fold(party.english).folded) if party.before == "from" else []
    if not name:
        return True
    places = [at for at, word in enumerate(sentence.words) if word.startswith(name[-1][:_STEM])]
    return not places or any(_THERE.isdisjoint(sentence.words[max(0, at - 2) : at]) for at in places)


_THERE = frozenset({"to", "in", "into", "at", "visited", "toured"})
_RECEIVED = frozenset(
    "welcomed received flew landed guest spent attended addressed stopped stopover stop passed".split()
)
_MEETS = re.compile(
    r"\b(?:met|meets?|meetings?|hosted|receiv\w+|welcom\w+|greeted|talks|summits?|spoke|talked|saw|introduced|joined|"
    r"called on|sat down|shook|encounter\w*|negotiat\w+)\b"
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
    done = (term.alike | term.near for term in told if term.word in wanted.question.content[-1:])
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
    joins = any(party.before in _ALONGSIDE for party in pair.question.parties)  # "who invaded Congo with Uganda?"
    ours = frozenset[str]() if joins or pair.sentence.words[1:2] in _OURS else pair.own_names
    return wording.has_doer(pair.typed, pair.sentence, set(pair.wanted.words) | ours, pair.roots)


_ALONGSIDE = frozenset({"with", "alongside"})
_OURS = frozenset((word,) for word in "troops soldiers forces army officials rebels officers diplomats workers".split())
""" "Rwandan *troops*" are somebody."""


def _is_done_to_the_same(pair: Pair) -> bool:
    given = any(
        party.kind is MentionKind.NAME
        and party.after in pair.question.content
        and is_given_to(party, pair.question, pair.fact, pair.sentence)
        for party in pair.question.own
    )
    return given or does_it_to_the_same(pair.wanted, pair.sentence, pair.names)


def _names_the_holder(pair: Pair) -> bool:
    told = Told(pair.fact, pair.sentence, pair.names, pair.codes)
    return names_the_holder(pair.question, pair.typed, told)


def _has_the_same_rank(pair: Pair) -> bool:
    return says_the_same_rank(pair.wanted, pair.sentence)


def _counts_the_same(pair: Pair) -> bool:
    return counts_the_same(pair.wanted, pair.sentence)


def _is_no_turn_of_phrase(pair: Pair) -> bool:
    """ "Paid a visit" is no buying, and "held talks" no arrest: a verb that says next to nothing there is no other word
    for one that says something."""
    for idiom in _IDIOMS.finditer(pair.sentence.folded):
        empty = pair.roots.of(idiom["verb"])
        for term in pair.wanted.terms:
            like = term.alike | term.near
            said = like.intersection(pair.sentence.has)
            if term.root != empty and said == {empty}:
                return False
    return True


_IDIOMS = re.compile(
    r"\b(?P<verb>(?:paid|pays|pay|paying)(?= (?:an?|his|her|their|its) (?:[\w-]+ ){0,2}(?:visits?|call|homage)\b)"
    r"|(?:held|holds|hold|holding)(?= (?:[\w-]+ ){0,4}(?:talks?|seats?|presidency|elections?|office|summits?|meetings?"
    r"|conferences?|referendums?|exercises|membership)\b)"
    r"|(?<=vote |alks |tion |ions |mmit |ting )held)"
)


def _comes_to_be(pair: Pair) -> bool:
    """When somebody became president is told by no day on which a president did something else; and who became
    independent is named itself."""
    became = _BECOMES.search(pair.typed)
    if became is None or not pair.question.asks("when", "who", "why", "where", "yes_no"):
        return True
    sides = (*pair.question.parties, *pair.question.own)
    if became["what"].startswith("independent"):
        named = any(
            pair.codes(word).intersection(code for party in sides for code in party.codes)
            for word in pair.sentence.words
            if not word.endswith(_DEMONYMS)
        )
        return (named or not sides) and any(word.startswith("independ") for word in pair.sentence.words)
    return _BECAME.search(pair.sentence.folded) is not None


_DEMONYMS = ("ench", "ish", "ese", "ian")
""" "French Cameroon" is not France."""
_BECOMES = re.compile(
    r"\b(?:become|became) (?:an? |the )?(?:\w+ )??"
    r"(?P<what>president|prime minister|premier|king|queen|emperor|chancellor|pope|minister|independent)\b"
)
_BECAME = re.compile(
    r"\b(?:became|become|elect\w*|took office|took power|came to power|sworn|inaugurat\w+|appointed|succe\w+|crowned|"
    r"enthroned|acceded|since|won|named|governed|ruled|in office)\b"
)


def _gives_its_reason(pair: Pair) -> bool:
    """Why something was done is not told by a time since when it is so, by "presided over", nor by what came of it
    ("after signing it")."""
    if not pair.question.asks("why") or not pair.wanted.terms:
        return True
    own = frozenset[str]().union(*(term.alike for term in pair.wanted.terms))

    def without(match: re.Match[str]) -> str:
        done = match["done"]
        return match[0] if done and pair.roots.of(done) not in own else " "

    if "which" in pair.sentence.words:
        return True  # "the rivers, which have changed course since the sixties"
    told = _NO_REASON.sub(without, pair.sentence.folded)
    return told == pair.sentence.folded or gives_reason(replace(pair.sentence, folded=told))


_NO_REASON = re.compile(
    r"\b(?:presid\w+|rul\w+|reign\w+|govern\w+|tak\w+|took|hand\w+|turn\w+|w[io]n|crossed?|fl[ei]w|held|talks) over\b"
    r"|\bsince (?:the )?(?:early |late |mid-?)?(?:\d{4}s?|(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b)"
    r"|\bover (?:the )?(?:past|last|next|more than|\d|two|three|four|five)\b"
    r"|\bafter (?P<done>\w+ing)\b"
)


def _is_to_come(pair: Pair) -> bool:
    """What will be is told only by what may be, or is planned."""
    return not pair.question.asks(TO_COME) or _MAY_COME.search(pair.sentence.folded) is not None


_MAY_COME = re.compile(
    r"\b(?:will|would|may|might|could|should|shall|plan\w*|intend\w*|expect\w*|aim\w*|hope\w*|wants?|scheduled|due|"
    r"propos\w+|promis\w+|until|is to|are to)\b"
)

_GROUNDS: Sequence[Callable[[Pair], bool]] = (
    _happens_again,
    _on_the_same_side,
    _at_the_same_end,
    _at_the_same_distance,
    _tells_what_was_before,
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
    _is_to_come,
    _is_done_to_the_same,
    _names_the_holder,
    _has_the_same_rank,
    _counts_the_same,
    _is_no_turn_of_phrase,
    _comes_to_be,
    _gives_its_reason,
)
