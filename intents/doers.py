"""Whether a sentence says that the same one did it, to the same other, in the same order."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from knowledge.countries import MentionKind
from knowledge.folding import fold
from knowledge.model import Fact

from .kinds_of_answer import Sentence
from .question import Party, Question
from .roots import WORD, Roots
from .terms import BESIDE, Wanted, parts

__all__ = ["same_direction", "same_doer"]

_FAR = 6
"""Words between "was" and what was done: "was the Cuban ambassador expelled"."""
_PASSIVE = frozenset("is are was were be been being get got gets".split())
_DOES = frozenset(
    {"", "did", "does", "do", "has", "have", "had", "is", "was", "were", "are", "will", "why", "when", "how"}
)
"""Before a country that does what the question asks about."""
_TOGETHER = frozenset({"both", "two", "pair"})
"""Stands for the two sides of a question."""
_THE_COUNTRY = re.compile(r"\bthe (?:country|kingdom|republic|nation|state|islands?)\b")
_DENIES = re.compile(r"^(?:no|none|neither) ")
"""At the beginning of a sentence: nobody did what it tells."""
_AUXILIARIES = frozenset({"did", "does", "do", "has", "have", "had", "will", "would", "can", "could"})
_DIRECTED = frozenset(
    {
        "invad",
        "attack",
        "visit",
        "back",
        "support",
        "overthrow",
        "recogn",
        "help",
        "accus",
        "expel",
        "occup",
        "veto",
        "block",
    }
)
"""Roots of verbs that one side does to another: who stands before them matters."""
_BEFORE_A_NOUN = tuple((word,) for word in ("much", "many", "any", "some", "which", "what", "no", "more"))
""" "How much *aid* did it receive?": no verb."""
_NOUNS = frozenset({"assistance", "aid", "supplies"})
"""Nothing that one does to another: "the *assistance* mission"."""
_WHILE = frozenset({"when", "while", "as", "whilst"})
_LIGHT_VERBS = frozenset({"take", "took", "taken", "part", "make", "made", "get", "got"})
"""Of "take part in", "make a visit": what is done stands in the noun."""
_DONE_TO = frozenset(
    "kill kills killed exterminate exterminated replace replaced defeat defeated beat betray betrayed threaten "
    "threatened save saved shoot shot".split()
)
_COUNTING = frozenset("one two three more both".split())
_INSIDE = frozenset({"in", "inside", "within", "during", "throughout"})
_WHEN = frozenset({"before", "after", "earlier", "later", "previous"})
_ALONGSIDE = frozenset({"with", "alongside", "together"})


def same_direction(wanted: Wanted, sentence: Sentence, roots: Roots, own_names: Collection[str]) -> bool:
    """ "Did Uganda invade Rwanda?" is not answered by a sentence in which Rwanda invaded, nor "what did Chad forgive
    China?" by one in which China forgave."""
    question = wanted.question
    typed = wanted.words
    turned = _is_turned(wanted, sentence, roots)
    if not (_sells_it(wanted, sentence) if turned else _does_it_to(wanted, sentence)):
        return False
    if _gives_instead(wanted, sentence, roots) or _is_done_to_the_other(wanted, sentence, roots):
        return False
    for pivot, word in enumerate(typed):
        alike = roots.alike(word)
        if alike.isdisjoint(_DIRECTED) or typed[pivot - 1 : pivot] in _BEFORE_A_NOUN or word in _NOUNS:
            continue
        own = roots.of(word)
        at = next((i for i, root in enumerate(sentence.roots) if root == own), None)
        if at is None:
            at = next((i for i, root in enumerate(sentence.roots) if root in alike), None)
        before_it = typed[max(0, pivot - _FAR) : pivot]
        said_passive = at is not None and _is_passive(sentence.words, at)
        passive = "by" in typed[pivot + 1 : pivot + 2] or not _PASSIVE.isdisjoint(
            before_it[-1:] if word.endswith("ing") or before_it[-1:] == ("to",) else before_it
        )
        for party in (*question.parties, *question.own):
            if party.before in _ALONGSIDE or (party.before == "in" and party in question.own):
                continue
            asked, said = _position(party, typed), list(_positions(party, sentence.words))
            if not said and party in question.own:
                said = [at for at, word in enumerate(sentence.words) if word in own_names]
            if asked is not None and not _WHILE.isdisjoint(typed[asked:pivot]):
                continue  # "who ruled Congo when Rwanda invaded"
            if at is not None and asked is not None and said:
                before_verb = (asked < pivot) != (passive or _is_fronted(party, asked, pivot, wanted))
                if not any(
                    before_verb == ((place < at) != said_passive or sentence.words[place - 1] == "by") for place in said
                ):
                    return False
        return True
    return True


def _is_turned(wanted: Wanted, sentence: Sentence, roots: Roots) -> bool:
    """What one bought from the other is told by what that sold."""
    asked, said = set(map(roots.of, wanted.words)), sentence.has
    return any(
        not here.isdisjoint(asked) and here.isdisjoint(said) and not there.isdisjoint(said)
        for here, there in ((_BUYS, _SELLS), (_SELLS, _BUYS))
    )


_BUYS, _SELLS = frozenset({"buy", "bought", "purchas"}), frozenset({"sell", "sold"})
"""Roots of verbs that tell the same from the other side."""


def _sells_it(wanted: Wanted, sentence: Sentence) -> bool:
    """Where the verb is the other side's: whether who does it in the question does not do so in the sentence too."""
    sides = (*wanted.question.parties, *wanted.question.own)
    done = next((at for at, root in enumerate(sentence.roots) if root in _BUYS | _SELLS), 0)
    for party in sides:
        named = list(_positions(party, sentence.words))
        if party.before in _AUXILIARIES and any(at < done for at in named):
            return False
        if party.before in {"from", "to"} and named and all(at > done for at in named):
            return False
    return True


def _gives_instead(wanted: Wanted, sentence: Sentence, roots: Roots) -> bool:
    """ "Who gave *Cuba* money?", where the sentence has Cuba give something."""
    gives = roots.alike("give") | set(map(roots.of, _GIVES))
    for party in (*wanted.question.parties, *wanted.question.own):
        if wanted.question.asks("who", "which_country") and roots.of(party.before) in gives:
            told = (at for at, root in enumerate(sentence.roots) if root in gives)
            done = [at for at in told if sentence.words[at + 1 : at + 2] != ("for",)]  # "provided for" is no gift
            named = list(_positions(party, sentence.words))
            if not done:
                return not gives.isdisjoint(sentence.roots)
            if named and max(named) < min(done) and not any(sentence.words[at - 1] == "to" for at in named):
                return True
    return False


_GIVES = ("gave", "lend", "lent", "sell", "sold", "send", "sent", "pay", "paid")


def _is_fronted(party: Party, asked: int, pivot: int, wanted: Wanted) -> bool:
    """ "How many *Norwegian* diplomats did Ethiopia expel": to whom it is done stands before who does it."""
    sides = (*wanted.question.parties, *wanted.question.own)
    doers = (other for other in sides if other is not party and other.before in _AUXILIARIES)
    return any(asked < place < pivot for other in doers for place in _positions(other, wanted.words))


def _is_passive(words: Sequence[str], at: int) -> bool:
    """ "Was formally recognised", unlike "was recognising"."""
    return words[at].endswith("ed") and not _PASSIVE.isdisjoint(words[max(0, at - 2) : at])


def _is_done_to_the_other(wanted: Wanted, sentence: Sentence, roots: Roots) -> bool:
    """ "When did Ama betray Kofi?", where the sentence has Kofi betray Ama."""
    named = {roots.of(name) for name in wanted.question.names}
    typed = [word for word in wanted.words if word not in _ARTICLES]
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


_ARTICLES = frozenset({"the", "a", "an"})
_NEXT = 3
"""Words behind a verb, in which stands to whom it is done."""


def _does_it_to(wanted: Wanted, sentence: Sentence) -> bool:
    """Where the question has one country do something to another: whether the one stands before the other, or before
    what is done, where the other does."""
    question = wanted.question
    sides = (*question.parties, *question.own)
    does = [party for party in sides if party.before in _AUXILIARIES]
    others = [party for party in sides if party not in does]
    if len(does) != 1:
        return True
    one = list(_positions(does[0], sentence.words))
    if one and all(sentence.words[max(0, at - 1)] == "to" for at in one):
        return False  # what was ceded to Brazil, Brazil did not give
    if not others:
        return True
    first = min((at for party in others for at in _positions(party, sentence.words)), default=None)
    verb = next((term for term in wanted.terms if does[0].after and term.word == does[0].after), None)
    done = next((at for at, root in enumerate(sentence.roots) if verb and root in verb.alike | verb.near), None)
    if not one:
        if first is not None and done is not None and first < done and any(each.before == "to" for each in others):
            return False  # "what did we sell to Chad?", where Chad sells
        done_to = any(party.before in question.content for party in others)
        return not (done_to and first == 0)
    if first is None or one[0] < first or "by" in sentence.words[max(0, one[0] - 2) : one[0]]:
        return True
    return done is None or not first < done < one[0]


def _in_order(wanted: Wanted, sentence: Sentence, roots: Roots) -> bool:
    """Whether what a yes-or-no question says comes in the sentence in the same order, names included; "the
    president of Chad" is "the Chadian president" too."""
    question = wanted.question
    typed = wanted.typed
    names = [WORD.findall(fold(party.english).folded) for party in (*question.own, *question.parties)]
    typed = _WHEREIN.sub("", typed)
    turned = typed
    for name in filter(None, names):
        words = r"\W+".join(map(re.escape, name))
        turned = re.sub(rf"\b(\w+) of (?:the )?({words})\b", r"\2 \1", turned)
    told = {
        word: roots.alike(word)
        for word in (*parts(question.content), *question.names)
        if word in _COUNTING or (roots.of(word) not in roots.generic and word != "still")
    }
    told |= {term.word: term.alike | term.near for term in wanted.terms if term.word != "still"}
    beginnings = {name[-1]: name[-1][:5] for name in names if name}
    ways: list[tuple[Sequence[str], Sequence[str]]] = [(sentence.words, sentence.roots)]
    if "by" in sentence.words:
        at = len(sentence.words) - sentence.words[::-1].index("by")
        one, other = ((*each[at:], *each[:at]) for each in ways[0])
        ways.append((one, other))  # "it was known by the officials"
    return any(
        _follows(WORD.findall(each), told, beginnings, words, its) for each in {typed, turned} for words, its in ways
    )


def _matters_who(wanted: Wanted, sentence: Sentence, roots: Roots) -> bool:
    """Whether a question names two who could have changed places in it, or says what one does to another."""
    question = wanted.question
    sides = [*question.parties, *(party for party in question.own if party.before not in _INSIDE)]
    apart = (at for at in sentence.capitals if at and at - 1 not in sentence.capitals)  # one a name
    named = frozenset(sentence.roots[at] for at in apart)
    others = [term for term in wanted.terms if term.word not in question.names and not term.alike.isdisjoint(named)]
    actors = len(sides) + len(question.organisations) + len(set(question.names)) + len(others)
    return actors > 1 or any(word in _DONE_TO or roots.of(word) in _DIRECTED for word in wanted.words)


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


def same_doer(wanted: Wanted, fact: Fact, sentence: Sentence, roots: Roots, *, stands_for_own: bool = False) -> bool:
    """ "Did Rwanda remove its peacekeepers?": who does it in the question stands before what is done."""
    question = wanted.question
    while_it_was = set(WORD.findall(" ".join(_DURING.findall(wanted.typed))))
    doing = [term for term in wanted.terms if term.word not in _WHEN and term.word not in while_it_was]
    alike = frozenset[str]().union(*(term.alike for term in doing))
    if alike.isdisjoint(sentence.roots):
        alike = alike.union(*(term.near for term in doing))
    nothing_else = len(sentence.roots) if while_it_was and not alike else 0
    first = next((i for i, root in enumerate(sentence.roots) if root in alike), nothing_else)
    if _is_of_others(wanted, sentence, fact):
        return False
    turned = _is_turned(wanted, sentence, roots)
    for party in question.own:
        if party.kind is not MentionKind.NAME or party.before in BESIDE:
            continue
        place = _position(party, sentence.words)
        joined = "and" in (party.before, *(other.before for other in question.parties))
        if question.parties and (place is None or joined):
            both = next((i for i, word in enumerate(sentence.words) if word in _TOGETHER), place)
            place = both if place is None or both is None else min(both, place)
        if place is None and stands_for_own and (not question.asks("yes_no") or sentence.words[0] == "the"):
            place = 0
        own_verb = next((term.alike for term in wanted.terms if term.word == party.after), roots.alike(party.after))
        does = own_verb if party.after in question.content else ()
        done = min((i for i, root in enumerate(sentence.roots) if root in does), default=first)
        told_aside = party.before not in _DOES or fact.provenance[0].locator.row is not None
        if place is None and _is_given_to(party, question, fact, sentence):
            continue
        if place is None and told_aside and _is_implied(question, fact, sentence):
            continue
        if place is None and "and" in {party.before, party.after} and _goes_on(question, fact, sentence):
            continue
        if place is None or (party.before in _DOES and (place > done) != turned):
            return False
    return (
        not question.asks("yes_no") or not _matters_who(wanted, sentence, roots) or _in_order(wanted, sentence, roots)
    )


def _is_of_others(wanted: Wanted, sentence: Sentence, fact: Fact) -> bool:
    """ "Which town did the *Chilean* navy shell?" is not answered by what a Spanish one did."""
    theirs = _DID_THE.search(wanted.typed)
    doers = [party for party in wanted.question.own if theirs and fold(party.text).folded == theirs[1]]
    if not doers or doers[0].kind is not MentionKind.DEMONYM:
        return False
    return bool(sentence.lands - {fact.subject}) and _position(doers[0], sentence.words) is None


_DID_THE = re.compile(r"\b(?:did|does|do|has|have|had) (?:the )?([^\W\d_]+) (?=[^\W\d_]+ [^\W\d_]+)")
_DURING = re.compile(r"\b(?:during|throughout|amid) (?:the |this |that )?((?:[^\W\d_]+ ?){1,4})")
""" "… during the Falklands conflict" is not what anybody did."""


def _goes_on(question: Question, fact: Fact, sentence: Sentence) -> bool:
    """Whether it is told of both sides alike: a sentence that names neither, behind one on the two."""
    others = {code for party in question.parties for code in party.codes}
    return fact["goes_on_from"] in others and not sentence.lands and not question.asks("yes_no")


def _is_given_to(party: Party, question: Question, fact: Fact, sentence: Sentence) -> bool:
    """ "Did Brazil lend *Cuba* money?": of whom a sentence in the row of Brazil need not say that it was Cuba."""
    others = {code for each in question.parties for code in each.codes}
    return party.before in question.content and fact.object in others and sentence.lands <= others


def _is_implied(question: Question, fact: Fact, sentence: Sentence) -> bool:
    """Whether the sentence means the article's country without its name: it says "the kingdom" and names no other;
    it is a note in a table, which has no doer; or it stands in the row of the one other country, and names nobody
    else to whom something could be done."""
    if question.asks("yes_no") and not _DENIES.search(sentence.folded) and (fact.object or sentence.lands):
        return False
    if question.asks("yes_no") and not fact.object and not sentence.lands and not _DENIES.search(sentence.folded):
        return question.own[0].before not in _DOES
    if question.asks("yes_no"):
        others = {code for party in question.parties for code in party.codes}
        return fact.object in others and sentence.lands <= others
    if fact.provenance[0].locator.row is not None and fact.object is None and not sentence.lands:
        return True
    if not question.asks("what", "who"):
        return False
    others = {code for party in question.parties for code in party.codes}
    if fact.object is None:
        return bool(_THE_COUNTRY.search(sentence.folded)) and not sentence.lands
    return fact.object in others and sentence.lands <= others


def _position(party: Party, words: Sequence[str]) -> int | None:
    """Where the country stands among the words first."""
    return next(_positions(party, words), None)


def _positions(party: Party, words: Sequence[str]) -> Iterator[int]:
    """Told by the beginning of its name, which its demonym shares."""
    name = WORD.findall(fold(party.english).folded)
    return (i for i, word in enumerate(words) if name and word.startswith(name[-1][:5]))
