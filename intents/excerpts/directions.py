"""Whether a sentence has the same one do something to the same other: "did Uganda invade Rwanda?" is not answered by
one in which Rwanda invaded, nor "what did Chad forgive China?" by one in which China forgave."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.names.countries import MentionKind

from ..questions.acting import PASSIVE
from ..questions.question import Party
from ..words.roots import Roots
from .giving import goes_to_the_same, is_turned
from .looked_for import BESIDE
from .pair import Pair
from .positions import position, positions
from .small_words import ARTICLES, DO
from .taking_apart import Sentence
from .wanted import Wanted

__all__ = ["DIRECTED", "is_impersonal_war", "same_direction"]

_ISNT = frozenset("isnt wasnt arent werent aint isn wasn aren weren".split())
_FAR = 6
"""Words between "was" and what was done: "was the Cuban ambassador expelled"."""
DIRECTED = frozenset(
    "invad attack visit back support overthrow recogn help accud blame critic condemn denounc punish sue insult invit "
    "urg expel occup veto block kill shoot shot murder bomb raid defeat threaten betray deport arrest".split()
)
"""Roots of verbs that one side does to another: who stands before them matters."""
_BEFORE_A_NOUN = tuple(
    (word,)
    for word in "much many any some which what no more military financial humanitarian medical economic food".split()
)
""" "How much *aid* did it receive?": no verb."""
_NOUNS = frozenset(
    "explosives explosive bombs attackers killers assistance aid supplies died die dies dying dead deaths death "
    "lives".split()
)
"""Nothing that one does to another: "the *assistance* mission", "how many died"."""
_OF_TRAVEL = frozenset(
    "ban bans restriction restrictions advisory advisories warning warnings document documents".split()
)
_VISITS = frozenset({"visit", "visits", "trip", "trips"})
_DONE = ("ed", "en", "nt", "ld", "ught")
_WHILE = frozenset({"when", "while", "as", "whilst"})
_ALONGSIDE = frozenset({"with", "alongside", "together"})
_AS_NOUNS = ("sion", "tion")
_BESIDE_A_NOUN = frozenset({"of", "by"})
""" "The invasion *of* the one *by* the other": whoever else is named did not take part in it."""


def same_direction(pair: Pair) -> bool:
    wanted, sentence, roots = pair.wanted, pair.sentence, pair.roots
    if is_impersonal_war(pair):
        return True
    if not goes_to_the_same(pair) or not (is_turned(pair) or _does_it_to(wanted, sentence)):
        return False
    if _angers_instead(pair) or _is_done_to_the_other(wanted, sentence, roots):
        return False
    verb = next((at for at, word in enumerate(wanted.words) if _is_directed(wanted.words, at, roots)), None)
    return verb is None or _on_the_same_sides(pair, verb)


def is_impersonal_war(pair: Pair) -> bool:
    """Who fought "a war over the town" that "was fought" is told by the row alone."""
    return bool(_FIGHTS.search(pair.typed)) and bool(_IMPERSONAL_WAR.search(pair.sentence.folded))


_IMPERSONAL_WAR = re.compile(
    r"^(?:in [^,]{4,30} )?(?:an?|the|several) (?:\w+ )?(?:war|battle|conflict)s? (?:over|about|for) "
    r"[^,;.]{2,60} (?:was|were) (?:fought|waged)\b"
)
_FIGHTS = re.compile(r"\b(?:fight|fought|fighting|war|battle)\b")


def _angers_instead(pair: Pair) -> bool:
    """ "Why were the *Chileans* angry at Peru?", where Peru was critical of Chile."""
    felt = _ANGRY_AT.search(pair.sentence.folded)
    if felt is None or not _ANGRY_AT.search(pair.typed):
        return False
    first = pair.sentence.words_before(felt.start())
    for party in (*pair.question.parties, *pair.question.own):
        named = list(positions(party, pair.sentence.words))
        named = named or [at for at, lands in pair.sentence.named if not lands.isdisjoint(party.codes)]
        if party.before in PASSIVE | {"the"} and _FEELS.search(f"{party.text} {party.after}".casefold()) and named:
            return min(named) > first
    return False


_ANGRY_AT = re.compile(
    r"\b(?:critical of|(?:angry|cross|furious|annoyed|mad|upset) (?:at|with|over|about)|critici[sz]ed)\b"
)
_FEELS = re.compile(r" (?:angry|cross|furious|annoyed|mad|upset|critical)$")


def _is_directed(words: Sequence[str], at: int, roots: Roots) -> bool:
    """Whether a word of a question is a verb that one side does to another."""
    word = words[at]
    noun = word in _NOUNS or tuple(words[at - 1 : at]) in _BEFORE_A_NOUN
    adverb = word == "back" and at > 0 and words[at - 1].endswith(_DONE)  # "is leased back"
    paid = word in _VISITS and words[at + 1 : at + 2] == ("to",)  # "the minister's *trip to* Lima"
    kind = word == "travel" and not _OF_TRAVEL.isdisjoint(words[at + 1 : at + 2])
    return not (noun or adverb or paid or kind) and not roots.alike(word).isdisjoint(DIRECTED)


def _on_the_same_sides(pair: Pair, verb: int) -> bool:
    """Whether who stands before the verb of a question does so in the sentence, and who stands behind it behind it."""
    question, typed, sentence = pair.question, pair.wanted.words, pair.sentence
    said = _verb_in(sentence, typed[verb], pair.roots)
    if said is None or sentence.words[said] in _NOUNS:
        return True
    sides = (*question.parties, *question.own)
    done_to = any(party.before in PASSIVE and party.after == typed[verb] for party in sides)
    said_passive, passive = _is_passive(sentence.words, said), done_to or _asks_passively(typed, verb)
    for party in sides:
        asked, places = position(party, typed), list(positions(party, sentence.words))
        if asked == verb - 1 and typed[verb] in _VISITS and party.kind is MentionKind.NAME:
            continue  # "on that *Chad trip*": where it went
        if not places and party in question.own:
            places = [at for at, word in enumerate(sentence.words) if word in pair.own_names]
        if (
            asked is None
            or not places
            or party.before in _ALONGSIDE
            or (party.before == "in" and (party in question.own or _is_only_where(party, sentence)))
        ):
            continue
        if typed[verb].endswith(_AS_NOUNS) and party.before not in _BESIDE_A_NOUN:
            continue
        if not _WHILE.isdisjoint(typed[asked:verb]):
            continue  # "who ruled Congo when Rwanda invaded"
        does = (asked < verb) != (passive or _is_fronted(party, asked, verb, pair.wanted))
        if not does and sentence.words[said + 1 : said + 2] in _POINTS:
            continue  # "broke with Kenya, accusing it of …"
        if all(does != ((at < said) != said_passive or sentence.words[at - 1] == "by") for at in places):
            return False
    return True


_POINTS = tuple((word,) for word in "it him her them its his their".split())


def _is_only_where(party: Party, sentence: Sentence) -> bool:
    """ "Which war in Chad did he help to end?": it is no more than the place of it in the sentence, too."""
    return all(sentence.words[max(0, at - 1)] == "in" for at in positions(party, sentence.words))


def _verb_in(sentence: Sentence, verb: str, roots: Roots) -> int | None:
    """Where the sentence has the verb, or else another word for it."""
    own, alike = roots.of(verb), roots.alike(verb)
    return next(iter(sentence.places_of({own}) or sentence.places_of(alike)), None)


def _asks_passively(typed: Sequence[str], verb: int) -> bool:
    """ "Was the Cuban ambassador expelled", "was it invaded by …"."""
    begins = max((at + 1 for at in range(verb) if typed[at] in _WHILE), default=0)
    before = typed[max(begins, verb - _FAR) : verb]
    near = before[-1:] if typed[verb].endswith("ing") or before[-1:] == ("to",) else before
    return "by" in typed[verb + 1 : verb + 2] or not (PASSIVE | _ISNT).isdisjoint(near)


def _is_fronted(party: Party, asked: int, pivot: int, wanted: Wanted) -> bool:
    """ "How many *Norwegian* diplomats did Ethiopia expel": to whom it is done stands before who does it."""
    sides = (*wanted.question.parties, *wanted.question.own)
    doers = (other for other in sides if other is not party and other.before in DO)
    return any(asked < place < pivot for other in doers for place in positions(other, wanted.words))


def _is_passive(words: Sequence[str], at: int) -> bool:
    """ "Was formally recognised", unlike "was recognising"."""
    return words[at].endswith("ed") and not PASSIVE.isdisjoint(words[max(0, at - 2) : at])


def _is_done_to_the_other(wanted: Wanted, sentence: Sentence, roots: Roots) -> bool:
    """ "When did Ama betray Kofi?", where the sentence has Kofi betray Ama."""
    named = {roots.of(name) for name in wanted.question.names}
    typed = [word for word in wanted.words if word not in ARTICLES]
    for verb, name in pairwise(typed):
        before = {roots.of(word) for word in typed[: typed.index(verb)]}
        others = (named & before) - {roots.of(name)}
        if roots.of(name) not in named or not others or verb in BESIDE or "did" not in typed[: typed.index(verb)]:
            continue
        alike = roots.alike(verb)
        behind = [
            [root for root in sentence.roots[at + 1 : at + 1 + _NEXT] if root in named]
            for at, root in enumerate(sentence.roots)
            if root in alike
        ]
        if any(behind) and all(each[:1] and each[0] in others for each in behind if each):
            return True
    return False


_NEXT = 3
"""Words behind a verb, in which stands to whom it is done."""
_PAYS = frozenset({"pay", "pays", "paid", "paying"})
_LET_TO = re.compile(r"\b(?:let|leased|rented|sold|hired out) (?:out )?to\b")
""" "What does Chad pay?", of what is let to it."""


def _does_it_to(wanted: Wanted, sentence: Sentence) -> bool:
    """Where the question has one country do something to another: whether the one stands before the other, or before
    what is done, where the other does."""
    question = wanted.question
    sides = (*question.parties, *question.own)
    does = [party for party in sides if party.before in DO]
    others = [party for party in sides if party not in does]
    if len(does) != 1:
        return True
    one = list(positions(does[0], sentence.words))
    pays = not _PAYS.isdisjoint(wanted.words) and _LET_TO.search(sentence.folded)
    if one and not pays and all(sentence.words[max(0, at - 1)] == "to" for at in one):
        return False  # what was ceded to Brazil, Brazil did not give
    if not others:
        return True
    first = min((at for party in others for at in positions(party, sentence.words)), default=None)
    verb = wanted.term(does[0].after)
    done = next((at for at, root in enumerate(sentence.roots) if verb and root in verb.like), None)
    if not one:
        if first is not None and done is not None and first < done and any(each.before == "to" for each in others):
            return False  # "what did we sell to Chad?", where Chad sells
        done_to = any(party.before in question.content for party in others)
        return not (done_to and first == 0)
    if first is None or one[0] < first or "by" in sentence.words[max(0, one[0] - 2) : one[0]]:
        return True
    return done is None or not first < done < one[0]
