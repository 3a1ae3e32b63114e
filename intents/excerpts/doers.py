"""Whether a sentence says that the same one did it."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.names.countries import MentionKind

from ..questions.acting import PASSIVE
from ..questions.question import Party, Question
from ..words.roots import WORD
from .directions import is_impersonal_war
from .giving import is_given_up, is_turned
from .looked_for import BESIDE
from .objects import is_given_to
from .pair import Pair
from .positions import name_of, position, positions
from .same_order import in_order, matters_who
from .taking_apart import Sentence
from .terms import Term
from .told_about import asks_kin
from .wanted import Wanted

__all__ = ["same_doer"]

_DOES = frozenset(
    {"", "did", "does", "do", "has", "have", "had", "is", "was", "were", "are", "will", "why", "when", "how"}
)
"""Before a country that does what the question asks about."""
_IS = frozenset({"is", "was"})
_OWNS = frozenset({"'s", "’s"})
_VISITED = frozenset({"visit", "visited"})
_TOGETHER = frozenset({"both", "two", "pair"})
"""Stands for the two sides of a question."""
_TWO_TOGETHER = re.compile(r"(?:(?:in|on|since) [^,]{3,20},? )?(?:both|the two|these two)\b")
_THE_COUNTRY = re.compile(r"\bthe (?:country|kingdom|republic|nation|state|islands?)\b")
_NEIGHBOUR = re.compile(r"\b(?:his|her|its|their) (?:\w+ )?neighbou?r\b")
_DENIES = re.compile(r"^(?:no|none|neither) ")
"""At the beginning of a sentence: nobody did what it tells."""
_WHEN = frozenset("before after earlier later previous prior ahead preceding following".split())


def same_doer(pair: Pair, *, stands_for_own: bool = False) -> bool:
    """ "Did Rwanda remove its peacekeepers?": who does it in the question stands before what is done.
    ``stands_for_own`` tells whether the sentence begins with an "it" that is the article's country."""
    question = pair.question
    if _is_of_others(pair.wanted, pair.sentence, pair.fact) or _is_done_to_its_people(pair):
        return False
    if any(_is_done_to_another(pair, party) for party in (*question.own, *question.parties)):
        return False
    doers = [party for party in question.own if party.kind is MentionKind.NAME and party.before not in BESIDE]
    if question.asks("relations"):  # "how are Kenya's relations with its neighbours"
        doers = [] if question.asks("how") else [party for party in doers if party.after not in _OWNS]
    if question.asks("who"):  # whose minister somebody was
        doers = [party for party in doers if not (party.after == "'s" and party.before in _IS)]
    if not all(_does_it(pair, party, stands_for_own=stands_for_own) for party in doers):
        return False
    return not question.asks("yes_no") or asks_kin(pair.typed) or not matters_who(pair) or in_order(pair)


def _does_it(pair: Pair, party: Party, *, stands_for_own: bool) -> bool:
    """Whether the article's country stands before what it does in the question, or need not be named."""
    question, fact, sentence = pair.question, pair.fact, pair.sentence
    place = _place_of(pair, party, stands_for_own=stands_for_own)
    if is_impersonal_war(pair) or (place is not None and _is_done_to(pair, party, place)):
        return True
    if place is not None and _is_voted_for(pair):
        return True
    if place is not None:
        done_by = bool(question.parties) and _done_by(pair, place)
        in_place = any(place <= at for at in _done_at(pair, party)) != is_turned(pair)
        if party.before not in _DOES or in_place or done_by:
            return True
        return _does_next(pair, place) or _begins_late(pair, place)
    if _is_our_office(pair, party):
        return True
    if is_given_to(party, question, fact, sentence) or is_given_up(pair) or _is_voted_for(pair):
        return True
    told_aside = party.before not in _DOES or fact.provenance[0].locator.row is not None
    if told_aside and _is_implied(party, question, fact, sentence):
        return True
    return "and" in {party.before, party.after} and _goes_on(question, fact, sentence)


def _is_done_to(pair: Pair, party: Party, place: int) -> bool:
    """ "Why was *Kenya* fined?", of a court that "fined Kenya"."""
    if party.before not in PASSIVE or not party.after.endswith("ed"):
        return False
    return not pair.roots.alike(party.after).isdisjoint(pair.sentence.roots[max(0, place - 2) : place])


def _is_done_to_another(pair: Pair, party: Party) -> bool:
    """ "Why was *Kenya* blamed?", where Kenya "blamed Ghanaian forces"."""
    if not pair.question.asks("why") or party.before not in PASSIVE or not party.after.endswith("ed"):
        return False
    sentence, done = pair.sentence, pair.roots.alike(party.after)
    theirs = {place - back for place in positions(party, sentence.words) for back in range(_LONGEST)}
    for at, root in enumerate(sentence.roots):
        behind = at + 1 + (sentence.words[at + 1 : at + 2] == ("the",))
        active = root in done and PASSIVE.isdisjoint(sentence.words[max(0, at - 2) : at])
        if active and behind in sentence.capitals and behind not in sentence.date_words and behind not in theirs:
            return True
    return False


_LONGEST = 3
"""Words of a name, of which the last is looked for."""


def _is_voted_for(pair: Pair) -> bool:
    """How many votes somebody got is told by whoever elected them."""
    return bool(_GETS_VOTES.search(pair.typed)) and bool(_ELECTS.search(pair.sentence.folded))


_GETS_VOTES = re.compile(
    r"\bvotes? (?:did|does|has|had) .*\b(?:get|got|gotten|win|won|receive[d]?|obtain(?:ed)?|collect(?:ed)?)\b"
)
_ELECTS = re.compile(r"\belect(?:ed|ion)\b.*\bvotes\b")


def _place_of(pair: Pair, party: Party, *, stands_for_own: bool) -> int | None:
    """Where the article's country stands in the sentence, or what stands for it."""
    question, words = pair.question, pair.sentence.words
    place = position(party, words)
    joined = "and" in (party.before, *(other.before for other in question.parties))
    if question.parties and (place is None or joined):
        both = next((at for at, word in enumerate(words) if word in _TOGETHER), place)
        place = both if place is None or both is None else min(both, place)
    elif pair.fact.object and (together := _TWO_TOGETHER.match(pair.sentence.folded)):
        place = len(WORD.findall(together[0])) - 1
    if place is None:
        place = next((at for at, word in enumerate(words) if pair.codes(word) == frozenset(party.codes)), None)
    if stands_for_own and (place is None or not question.asks("yes_no") or words[0] == "the"):
        return 0
    return place


def _done_at(pair: Pair, party: Party) -> Sequence[int]:
    """Where the sentence has what the country does in the question, or the first of its words that tell what is done;
    the beginning, where it has none, so that only the country itself may stand there."""
    wanted, roots = pair.wanted, pair.sentence.roots
    if party.after in pair.question.content:
        term = wanted.term(party.after)
        verb = term.alike if term else pair.roots.alike(party.after)
        if not verb.isdisjoint(roots):
            first, *more = (at for at, root in enumerate(roots) if root in verb)
            near = term.near if term else frozenset[str]()
            more += (at for at, root in enumerate(roots) if root in near)  # the "votes", then "abstained"
            return [first, *(at for at in more if pair.sentence.words[at].endswith("ed"))]  # a "loan", then "borrowed"
    doing = _doing(pair)
    verb_term = next((term for term in doing if _is_the_act(wanted, term)), None)
    if verb_term and not verb_term.like.isdisjoint(roots):
        doing = [verb_term]
    done = frozenset[str]().union(*(term.alike for term in doing))
    if done.isdisjoint(roots):
        done = done.union(*(term.near for term in doing))
    nothing_else = len(roots) if _DURING.search(wanted.typed) and not done else 0
    return [next((at for at, root in enumerate(roots) if root in done), nothing_else)]


def _is_the_act(wanted: Wanted, term: Term) -> bool:
    """Whether a word says what was done, also where it stands for a verb of several words."""
    act = wanted.act
    return act is not None and not act.passive and (term.word == act.verb or term.word not in wanted.words)


def _does_next(pair: Pair, place: int) -> bool:
    """ "The frontier, shut for years, was opened again, but *Burundi closed* it": whatever was done to it before."""
    done = frozenset[str]().union(*(term.alike for term in _doing(pair)))
    sentence = pair.sentence
    verb = next((root for root in sentence.roots[place + 1 : place + 2]), "")
    return verb in done and sentence.words[place + 1].endswith("ed") and not is_turned(pair)


def _begins_late(pair: Pair, place: int) -> bool:
    """ "Reflecting its wealth in *tin*, *Peru is a member* of the *Tin* Council": its subject stands behind a comma."""
    sentence = pair.sentence
    begins = place in sentence.commas or (place - 1 in sentence.commas and sentence.words[place - 1] == "the")
    if not begins or sentence.words[0] not in _LEADS_IN or len([at for at in sentence.commas if at <= place]) > 1:
        return False
    done = frozenset[str]().union(*(term.alike for term in _doing(pair)))
    return any(root in done for root in sentence.roots[place + 1 :]) and not is_turned(pair)


_LEADS_IN = frozenset(
    "reflecting given being having fearing lacking needing under during as like despite with without through "
    "throughout unlike besides".split()
)
"""Words with which a sentence begins before it comes to its subject."""


def _is_our_office(pair: Pair, party: Party) -> bool:
    """ "When did *Peru's president* meet Clinton?", of a "President Luis Paredes" of whom no other country is said."""
    office = _OUR_OFFICE.search(pair.typed)
    if party.after not in _OWNS or office is None or pair.question.asks("yes_no"):
        return False
    sentence = pair.sentence
    held = sentence.places_of(frozenset({pair.roots.of(office[1])}))
    of_nobody = [
        at
        for at in held
        if not any(pair.codes(word) for word in sentence.words[max(0, at - 2) : at])
        and sentence.words[at + 1 : at + 2] != ("of",)
    ]
    theirs = [at for at in held if at not in of_nobody]
    return bool(of_nobody) and of_nobody[0] == min(held) and (pair.fact.object is None or bool(theirs))


_OUR_OFFICE = re.compile(
    r"['’]s (?:then |foreign |prime |former |first )?"
    r"(president|minister|premier|king|queen|chancellor|emperor|leader)\b"
)


def _done_by(pair: Pair, place: int) -> bool:
    """ "An invasion by Rwanda": whether who stands there did what is asked about."""
    sentence = pair.sentence
    done = frozenset[str]().union(*(term.alike for term in _doing(pair)))
    return sentence.words[place - 1] == "by" and not done.isdisjoint(sentence.roots[max(0, place - 2) : place - 1])


def _doing(pair: Pair) -> Sequence[Term]:
    """What is done in the question, without what it was done before, after or during."""
    meanwhile = set(WORD.findall(" ".join(_DURING.findall(pair.wanted.typed))))
    return [term for term in pair.wanted.terms if term.word not in _WHEN and term.word not in meanwhile]


def _is_of_others(wanted: Wanted, sentence: Sentence, fact: Fact) -> bool:
    """ "Which town did the *Chilean* navy shell?" is not answered by what a Spanish one did."""
    theirs = _DID_THE.search(wanted.typed)
    doers = [party for party in wanted.question.own if theirs and fold(party.text).folded == theirs[1]]
    if not doers or doers[0].kind is not MentionKind.DEMONYM:
        return False
    if theirs and theirs[1].endswith("s") and fact.subject in sentence.lands:
        return False  # what "the Kenyans" bought, "Kenya" did
    return bool(sentence.lands - {fact.subject}) and position(doers[0], sentence.words) is None


def _is_done_to_its_people(pair: Pair) -> bool:
    """ "What did *Peru* do after the bombing?" is not told by what was done to five Peruvian tourists."""
    words = pair.sentence.words
    for party in pair.question.parties:
        if party.before in _DOES and party.after in _ACTS:
            named = [at for at in positions(party, words) if words[at] != "s"]
            return bool(named) and all(_is_of_its_people(pair, party, at) for at in named)
    return False


def _is_of_its_people(pair: Pair, party: Party, at: int) -> bool:
    """Whether a word is a demonym before somebody who does not act for the country."""
    words = pair.sentence.words
    called = set(name_of(party))
    return words[at] not in called and at + 1 < len(words) and words[at + 1] not in _ACT_FOR_IT


_ACTS = frozenset({"do", "done"})
_ACT_FOR_IT = frozenset(
    "government authorities troops soldiers forces army navy police parliament president prime foreign minister king "
    "queen emperor court officials diplomats ambassador embassy administration cabinet rulers junta regime".split()
)


_DID_THE = re.compile(r"\b(?:did|does|do|has|have|had) (?:the )?([^\W\d_]+) (?=[^\W\d_]+ [^\W\d_]+)")
_DURING = re.compile(
    r"\b(?:(?:during|throughout|amid) (?:the |this |that )?"
    r"|(?:before|after|ahead of|prior to|previous to|earlier than|later than|following) (?:the|this|that|their|its) )"
    r"((?:[^\W\d_]+ ?){1,4})"
)
""" "… during the Falklands conflict", "before the summit": not what anybody did."""


def _goes_on(question: Question, fact: Fact, sentence: Sentence) -> bool:
    """Whether it is told of both sides alike: a sentence that names neither, behind one on the two."""
    others = {code for party in question.parties for code in party.codes}
    signed = fact.object in others and question.asks("sign", "agreement_word")  # in the row of the other
    return (signed or fact["goes_on_from"] in others) and not sentence.lands and not question.asks("yes_no")


def _is_implied(party: Party, question: Question, fact: Fact, sentence: Sentence) -> bool:
    """Whether the sentence means the article's country without its name: it says "the kingdom" and names no other;
    it is a note in a table, which has no doer; or it stands in the row of the one other country, and names nobody
    else to whom something could be done."""
    others = {code for each in question.parties for code in each.codes}
    is_of_others = fact.object in others and sentence.lands <= others
    if question.asks("yes_no"):
        if _DENIES.search(sentence.folded):
            return is_of_others
        return not fact.object and not sentence.lands and question.own[0].before not in _DOES
    if fact.provenance[0].locator.row is not None and fact.object is None and not sentence.lands:
        return True
    # "visited the islands", in the row of whoever came; "compared his neighbour to", in the row of the other one
    visited = party.before in _VISITED and _THE_COUNTRY.search(sentence.folded)
    if fact.object and (visited or (party.before in question.content and _NEIGHBOUR.search(sentence.folded))):
        return sentence.lands <= {fact.object}
    if not question.asks("what", "who"):
        return False
    if fact.object is None:
        return bool(_THE_COUNTRY.search(sentence.folded)) and not sentence.lands
    return is_of_others
