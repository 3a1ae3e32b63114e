"""Whether a sentence says what the small words of a question say: "back", "not", "the first", "before the war", whose
president, which city. Each ground stands by itself; one that fails is enough."""

import re
from collections.abc import Callable, Sequence

from knowledge.names.countries import MentionKind

from ..questions.supposing import TO_COME
from . import role_holders, who_did, wording
from .claiming import claims_it
from .dates_told import same_distance
from .founding import founds_the_same
from .held_by import names_the_holder
from .kinds_of_answer import names_nobody
from .named_agreements import goes_as_far, says_names
from .objects import does_it_to_the_same, is_given_to
from .other_doers import no_other_does_it
from .other_names import tells_another_name
from .pair import Pair
from .positions import name_of
from .ranked import says_the_same_rank
from .same_act import GROUNDS_OF_ACTS
from .same_count import counts_the_same
from .same_course import GROUNDS_OF_COURSES
from .same_office import has_the_same_office
from .same_place import GROUNDS_OF_PLACE
from .same_verb import GROUNDS_OF_VERBS
from .told_about import asks_kin, asks_kinship, same_kin, tells_kinship, tells_subject
from .unlooked_for import THEN_TOO, asks_what_was_before
from .with_whom import says_with_whom

__all__ = ["says_the_same"]


def says_the_same(pair: Pair) -> bool:
    return all(ground(pair) for ground in _GROUNDS)


def _happens_again(pair: Pair) -> bool:
    resumed = not pair.question.asks("resume") or not pair.question.asks("relations")
    return wording.says_again(pair.typed, pair.sentence) and (resumed or wording.says_resumed(pair.sentence))


def _is_not_undone(pair: Pair) -> bool:
    """Why or when relations were cut is not told by what only says that they were restored."""
    if not (pair.question.asks("end") and pair.question.asks("relations")) or pair.question.asks("resume"):
        return True
    if _BEGAN_AFTER.search(pair.sentence.folded):
        return False
    return not _RESTORED.search(pair.sentence.folded) or _CUT.search(pair.sentence.folded) is not None


_BEGAN_AFTER = re.compile(
    r"\b(?:established|began|opened)\b[^.;]{0,40} "
    r"(?:after|since|with|upon|before|until|at) the (?:end|fall|collapse) of\b"
)
""" "They were established after the *end* of the dictatorship": that ended, not they."""
_RESTORED = re.compile(r"\b(?:restor|resum|re-?establish|renew|reopen|normali[sz])\w*")
_CUT = re.compile(
    r"\b(?:cut|br[eo]ak|sever|suspend|froze|freez|ended|ending|end of|terminat|ruptur|interrupt|withdr|recall|expel"
    r"|clos)"
)


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


def _is_so_then_too(pair: Pair) -> bool:
    return not THEN_TOO.search(pair.typed) or _ALSO.search(pair.sentence.folded) is not None


_ALSO = re.compile(r"\b(?:also|same|as well|together|too|simultaneous\w*|in addition|additionally|at once|then)\b")
_CHANGED = re.compile(
    r"\bfrom\b.*\bto\b|\b(?:replac\w+|instead|former\w*|previous\w*|before|until|originally|initially|used to)\b"
)


def _means_the_same_verb(pair: Pair) -> bool:
    if wording.asks_of_return(pair.typed) and not wording.says_returned(pair.sentence):
        return False
    return wording.backs_too(pair.typed, pair.sentence) and who_did.gained_from(pair.typed, pair.sentence)


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
        and goes_as_far(pair.question, sentence.folded)
    )


def _is_signed_with(pair: Pair) -> bool:
    """What was signed with one country is not told of another that the sentence has only as an adjective: "a pact
    against Somali claims"."""
    question, fact = pair.question, pair.fact
    if fact.object is None or not question.asks("sign", "agreement_word"):
        return True
    return all(
        fact.object in party.codes or set(name_of(party)) <= set(pair.sentence.words)
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


def _is_done_at_all(pair: Pair) -> bool:
    """ "Who recognised it?" is not told by "refused to recognise it", nor when it was done."""
    asked = pair.question.asks("who", "when", "which_country", "where", "how_many")
    if not asked or pair.question.asks("yes_no", "why", "negation") or _UNDONE.search(pair.typed):
        return True
    sentence, refused = pair.sentence, set[int]()
    for match in _UNDONE.finditer(sentence.folded):
        refused.add(sentence.words_before(match.end()))
    for term in pair.wanted.terms:
        done = {at for at, root in enumerate(sentence.roots) if root in term.alike}
        if done and done <= refused:
            return False
    return True


_UNDONE = re.compile(
    r"\b(?:refus\w+|declin\w+|fail(?:s|ed|ing)?|declined|unable|unwilling) to\b"
    r"|\b(?:did|does|do|has|have|had|could|would|will) (?:not|never)(?: yet)?\b|\bn[’']t\b"
)


def _tells_what_was_done(pair: Pair) -> bool:
    """What somebody did is not told by what "it was": that is said of what the sentence before tells."""
    return not _ASKS_WHAT_WAS_DONE.search(pair.typed) or not _IT_WAS.match(pair.sentence.folded)


_ASKS_WHAT_WAS_DONE = re.compile(r"\bwhat (?:did|does|do|has|have|had) .+ (?:do|done|doing)\b")
_IT_WAS = re.compile(r"(?:it|this|that|they|these|those) (?:was|were|is|are|has been|had been) (?:the|an?|one)\b")


def _in_the_same_currency(pair: Pair) -> bool:
    return all(name[0] in pair.sentence.folded for name in _CURRENCY.finditer(pair.typed))


_CURRENCY = re.compile(r"\bthe (?:euro|dollar|pound|franc|mark|rouble|ruble|yen|lev|peso)\b")
"""A currency itself, not an amount of it."""


def _of_the_same_one(pair: Pair) -> bool:
    """ "How long was Ada Oloo *detained*": whoever that was done to, and in whose stead."""
    wanted, sentence = pair.wanted, pair.sentence
    told = (term for term in wanted.terms if term.word not in wanted.question.names and _DONE.search(term.word))
    done = (term.alike | term.near for term in told if term.word in wanted.question.content[-1:])
    return wording.same_object(wanted.words, sentence, pair.roots) and who_did.same_one(
        wanted.words, wanted.question.names, frozenset[str]().union(*done), sentence
    )


_DONE = re.compile(r"(?:ed|en|wn|ung|ilt|ought|sent|held|sold|shot|made|left|lost|put|hit)$")


def _in_the_same_role(pair: Pair) -> bool:
    has_role = asks_kin(pair.typed) or role_holders.has_role(pair.typed, pair.sentence, pair.roots)
    same_rank = wording.same_rank(pair.typed, pair.sentence, pair.roots)
    return has_role and same_rank and not _is_anothers_role(pair)


def _is_anothers_role(pair: Pair) -> bool:
    """ "Who is the president of France?" is not answered by "the Rwandan president" in a French matter."""
    question, sentence, noun = pair.question, pair.sentence, role_holders.role(pair.typed)
    if not noun or not question.asks("who") or len(question.parties) != 1 or question.own:
        return False
    asked = question.parties[0].codes
    others = (sentence.lands | {pair.fact.subject}).difference(asked)
    owners = frozenset[str]().union(*map(pair.names, others)) - frozenset[str]().union(*map(pair.names, asked))
    alike = pair.roots.alike(noun)
    held = [at for at, root in enumerate(sentence.roots) if root in alike]
    return bool(held) and all(at and sentence.words[at - 1] in owners for at in held)


def _has_doer(pair: Pair) -> bool:
    if not pair.question.asks("who") or names_nobody(pair.sentence):
        return True
    joins = any(party.before in _ALONGSIDE for party in pair.question.parties)  # "who invaded Congo with Uganda?"
    ours = frozenset[str]() if joins or _has_our_people(pair) else pair.own_names
    return who_did.has_doer(pair.typed, pair.sentence, set(pair.wanted.words) | ours, pair.roots)


def _has_our_people(pair: Pair) -> bool:
    """ "Rwandan *troops*" are somebody."""
    words = pair.sentence.words
    return any(word in _PEOPLE and words[at - 1] in pair.own_names for at, word in enumerate(words) if at)


_ALONGSIDE = frozenset({"with", "alongside"})
_PEOPLE = frozenset("troops soldiers forces army officials rebels officers diplomats workers".split())


def _is_done_to_the_same(pair: Pair) -> bool:
    given = any(
        party.kind is MentionKind.NAME
        and party.after in pair.question.content
        and is_given_to(party, pair.question, pair.fact, pair.sentence)
        for party in pair.question.own
    )
    return given or does_it_to_the_same(pair.wanted, pair.sentence, pair.names)


def _counts_the_same(pair: Pair) -> bool:
    return counts_the_same(pair.wanted, pair.sentence)


def _is_to_come(pair: Pair) -> bool:
    """What will be is told only by what may be, or is planned."""
    return not pair.question.asks(TO_COME) or _MAY_COME.search(pair.sentence.folded) is not None


_MAY_COME = re.compile(
    r"\b(?:will|would|may|might|could|should|shall|plan\w*|intend\w*|expect\w*|aim\w*|hope\w*|wants?|scheduled|due|"
    r"propos\w+|promis\w+|until|is to|are to)\b"
)


def _is_there_now(pair: Pair) -> bool:
    """Where somebody is now, no visit and no naming tells."""
    asks = pair.question.asks("where") and wording.about_now(pair.typed)
    return not asks or _IS_THERE.search(pair.sentence.folded) is not None


_IS_THERE = re.compile(
    r"\b(?:lives?|living|has (?:lived|been|stayed)|have (?:lived|been|stayed)|resides?|stays"
    r"|(?:is|are) (?:still |now )?(?:in|at|based|held|buried|kept|housed))\b"
)

_GROUNDS: Sequence[Callable[[Pair], bool]] = (
    _happens_again,
    _is_not_undone,
    _on_the_same_side,
    _at_the_same_end,
    _at_the_same_distance,
    _tells_what_was_before,
    _is_so_then_too,
    _means_the_same_verb,
    _is_on_the_subject,
    _is_signed_with,
    _is_so_of_all,
    _was_not_done_either,
    _is_done_at_all,
    _tells_what_was_done,
    _in_the_same_currency,
    _of_the_same_one,
    _in_the_same_role,
    _has_doer,
    _is_to_come,
    _is_there_now,
    _is_done_to_the_same,
    no_other_does_it,
    names_the_holder,
    says_the_same_rank,
    _counts_the_same,
    says_with_whom,
    claims_it,
    tells_another_name,
    founds_the_same,
    has_the_same_office,
    *GROUNDS_OF_PLACE,
    *GROUNDS_OF_VERBS,
    *GROUNDS_OF_ACTS,
    *GROUNDS_OF_COURSES,
)
