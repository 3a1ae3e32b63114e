"""Who gives and who gets: what one bought is told by what the other sold, and who got something not by who gave it to
somebody else."""

import re

from .pair import Pair
from .positions import positions
from .small_words import DO
from .taking_apart import Sentence
from .wanted import Wanted

__all__ = ["goes_to_the_same", "is_given_up", "is_turned"]


def goes_to_the_same(pair: Pair) -> bool:
    """Whether nothing goes from or to others than in the question, where something is bought, given or given up."""
    if is_given_up(pair) and not _gets_it(pair):
        return False
    if is_turned(pair) and not (_sells_it(pair.wanted, pair.sentence) and _names_the_other_side(pair)):
        return False
    land = _WHO_GOT_IT.search(pair.typed) or (pair.question.names and _WHO_GOT_ONE.search(pair.typed))
    if land and not _CAME_TO.search(pair.sentence.folded):
        return False  # who got the islands is not told by who fought over them
    if _WHO_OWES.search(pair.typed) and not _OWES.search(pair.sentence.folded):
        return False  # who owes it something is not told by who lent it money, nor by who forgave its debt
    return not (_gives_instead(pair) or _gets_instead(pair) or _has_givers(pair) or _gives_to_another(pair))


_WHO_OWES = re.compile(r"\b(?:who|which (?:country|countries|nation|state)) (?:still )?ow(?:e|es|ed)\b")
_OWES = re.compile(r"\bow(?:e|es|ed|ing)\b|\bin debt to\b")


_LAND = (
    r"(?:islands?|islets?|archipelago|peninsula|territor(?:y|ies)|lands?|areas?|regions?|provinces?|temples?|towns?"
    r"|cit(?:y|ies)|valley|reefs?|waters|lakes?)"
)
_WHO_GOT_IT = re.compile(
    r"^(?:and |so )?(?:who|which (?:country|state|nation|side)) (?:finally |eventually )?(?:"
    rf"(?:gets?|got|w[io]ns?|(?:end|ends|ended) up with) (?:\w+ ){{0,4}}?{_LAND}"
    rf"|(?:was|were|is|are) (?:\w+ ){{0,4}}?{_LAND} (?:\w+ )?(?:given|awarded|handed|assigned|granted))\b"
)
_WHO_GOT_ONE = re.compile(
    r"^(?:and |so )?who (?:gets?|got|(?:end|ends|ended) up with) (?:the )?[\w’'-]+(?: [\w’'-]+)??"
    r"(?: in the end| eventually| finally| after all)?\W*$"
)
""" "Who got Badme in the end?": a place by its name."""
_CAME_TO = re.compile(
    r"\b(?:(?:giv|award|belong|ced|cess|transfer|hand|receiv|obtain|acquir|gain|return|annex|incorporat|divid|shar|grant"
    r"|assign|allot|purchas|renounc|relinquish|surrender|seiz|occup|captur|conquer|own)[a-z]*|gave|g[eo]ts?|w[io]ns?|kept"
    r"|keeps?|left to|fell to|pass(?:ed|es)? to|went to|goes? to|t[ao]kes?|took|taken|part of|possession|sovereignty"
    r"|recogni[sz]ed as|split|s[eo]ld|bought)\b"
)


def is_turned(pair: Pair) -> bool:
    """What one bought from the other is told by what that sold."""
    asked, said = pair.wanted.roots_of_words, pair.sentence.has
    return any(
        not here.isdisjoint(asked) and here.isdisjoint(said) and not there.isdisjoint(said)
        for here, there in ((_BUYS, _SELLS), (_SELLS, _BUYS))
    )


_BUYS, _SELLS = frozenset({"buy", "bought", "purchad"}), frozenset({"sell", "sold"})
"""Roots of verbs that tell the same from the other side."""


def is_given_up(pair: Pair) -> bool:
    """Whether it is asked who got something, and the sentence tells by whom it was given up."""
    return bool(
        _GETS.search(pair.typed) and _GAVE_UP.search(pair.sentence.folded) and not _GOT.search(pair.sentence.folded)
    )


def _gets_it(pair: Pair) -> bool:
    """Whether those who get it in the question do not give it up in the sentence, and are named where it is asked who
    they are."""
    folded = pair.sentence.folded
    gave = _GAVE_UP.search(folded)
    assert gave is not None  # noqa: S101  (callers have found it)
    if _WHO_GETS.search(pair.typed) and not _TO_WHOM.match(folded, gave.end()):
        return False
    given = pair.sentence.words_before(gave.start())
    sides = (*pair.question.parties, *pair.question.own)
    return not any(
        party.before in DO and any(at < given for at in positions(party, pair.sentence.words)) for party in sides
    )


_GETS = re.compile(
    r"\b(?:get|got|gets|obtain(?:ed)?|acquire[ds]?|regain(?:ed)?|recover(?:ed)?|receive[ds]?|reclaim(?:ed)?"
    r"|t[ao]ke? (?:over|back)|took (?:over|back)|w[io]n back)\b"
)
_GOT = re.compile(r"\b(?:got|obtained|acquired|regained|recovered|received|reclaimed|took (?:over|back))\b")
_GAVE_UP = re.compile(
    r"\b(?:gave up|given up|ceded|relinquished|handed (?:it |them )?(?:over|back)|surrendered|gave (?:it )?back"
    r"|given back|renounced)\b"
)
_WHO_GETS = re.compile(
    r"\b(?:who|which (?:country|state|nation)) (?:[a-z]+ )?"
    r"(?:get|got|gets|obtain|acquir|regain|receiv|recl|t[ao]ke?|took)"
)
_TO_WHOM = re.compile(r"[^.;]* to [^\W\d_]")


def _names_the_other_side(pair: Pair) -> bool:
    """ "Who *sold* it?" is told by who bought it only where it says from whom, and the other way round."""
    if not pair.question.asks("who", "which_country") or not _WHO_TRADES.search(pair.typed):
        return True
    sells = not _SELLS.isdisjoint(pair.wanted.roots_of_words)
    words = pair.sentence.words
    before = {"from"} if sells else {"to", "sold", "sells", "sell"}  # "sold *the Kenyan* Navy six boats"
    unasked = {at for at in pair.sentence.capitals if words[at] not in pair.wanted.words}
    return any(word in before and {at + 1, at + 2} & unasked for at, word in enumerate(words))


_WHO_TRADES = re.compile(r"\b(?:who|which (?:country|state|nation)) (?:\w+ )?(?:sells?|sold|buys?|bought|purchased)\b")


def _sells_it(wanted: Wanted, sentence: Sentence) -> bool:
    """Where the verb is the other side's: whether who does it in the question does not do so in the sentence too."""
    sides = (*wanted.question.parties, *wanted.question.own)
    done = next(iter(sentence.places_of(_BUYS | _SELLS)), 0)
    for party in sides:
        named = list(positions(party, sentence.words))
        if party.before in DO and any(at < done for at in named):
            return False
        if party.before in {"from", "to"} and named and all(at > done for at in named):
            return False
    return True


def _gives_instead(pair: Pair) -> bool:
    """ "Who gave *Cuba* money?", where the sentence has Cuba give something."""
    question, sentence, roots = pair.question, pair.sentence, pair.roots
    if not question.asks("who", "which_country"):
        return False
    gives = roots.alike("give") | set(map(roots.of, _GIVES))
    for party in (*question.parties, *question.own):
        if roots.of(party.before) in _HELPS:
            gives = gives | _HELPS
        if roots.of(party.before) in gives or (party.before in DO and party.after in _GETTING):
            told = sentence.places_of(gives)
            done = [at for at in told if sentence.words[at + 1 : at + 2] != ("for",)]  # "provided for" is no gift
            named = list(positions(party, sentence.words))
            if not done:
                return not gives.isdisjoint(sentence.roots)
            named = [at for at in named if sentence.words[at + 1 : at + 2] != ("s",)]  # whose supplier somebody is
            if named and max(named) < min(done) and not any(sentence.words[at - 1] == "to" for at in named):
                return True
    return False


_GIVES = ("gave", "lend", "lent", "sell", "sold", "send", "sent", "pay", "paid")
_HELPS = frozenset({"help", "support", "aid", "assist", "back", "fund", "financ"})
"""Roots of verbs for the same, with whom it is done right behind them."""
_GETTING = frozenset("get gets got receive receives received obtain obtains obtained accept accepted take".split())


def _gets_instead(pair: Pair) -> bool:
    """ "Who does *Cuba* give aid to?", where the sentence has Cuba receive some, or somebody else give it."""
    sentence, roots = pair.sentence, pair.roots
    if not pair.question.asks("who", "which_country") or not _GIFTS.search(pair.typed):
        return False
    gives = roots.alike("give") | set(map(roots.of, _GIVES))
    for party in (*pair.question.parties, *pair.question.own):
        from_it = party.before == "from" and not _GETTING.isdisjoint(pair.wanted.words)
        if not from_it and not (party.before in DO and roots.of(party.after) in gives):
            continue
        done = sentence.places_of(gives)
        named = list(positions(party, sentence.words))
        if not _RECIPIENTS.isdisjoint(sentence.words) and not any(sentence.words[at - 1] == "from" for at in named):
            return True
        begun = sentence.words[:1] in _GOES_ON or not sentence.capitals or not done
        if done and not begun and not any(at < min(done) or sentence.words[at - 1] == "by" for at in named):
            return True
    return False


_GIFTS = re.compile(r"\b(?:aid|assistance|help|money|support|loans?|grants?|funds|funding|relief|donations?|gifts?)\b")
_RECIPIENTS = _GETTING | {"recipient", "recipients", "beneficiary", "beneficiaries", "receiver", "receivers"}
_GOES_ON = (("it",), ("the",), ("its",), ("they",))


def _has_givers(pair: Pair) -> bool:
    """ "To whom does *Cuba* sell arms?", where the sentence tells of "Cuba's suppliers"."""
    words, gives = pair.sentence.words, pair.roots.alike("give") | set(map(pair.roots.of, _GIVES))
    giving = (
        party
        for party in (*pair.question.parties, *pair.question.own)
        if party.before in DO and pair.roots.of(party.after) in gives
    )
    return any(
        words[at + 1 : at + 2] == ("s",) and not _GIVERS.isdisjoint(words[at + 2 : at + 7])
        for party in giving
        for at in positions(party, words)
    )


_GIVERS = frozenset("supplier suppliers donor donors provider providers lender lenders seller sellers".split())


def _gives_to_another(pair: Pair) -> bool:
    """ "How much does *Sudan* get?", where what is told is given to somebody else."""
    asked = _WHO_GOT.search(pair.typed)
    sides = (*pair.question.parties, *pair.question.own)
    getting = [party for party in sides if asked and party.before in DO]
    given = _GIVEN_TO.search(pair.sentence.folded)
    if not getting or not given:
        return False
    theirs = pair.codes(given[1])
    return bool(theirs) and all(theirs.isdisjoint(party.codes) for party in getting)


_WHO_GOT = re.compile(r"\b(?:did|does|do|has|have|had) .*\b(?:get|gets|got|gotten|receive[ds]?|obtain(?:ed)?)\b")
_GIVEN_TO = re.compile(
    r"\b(?:gives?|gave|given to|grant(?:s|ed)|award(?:s|ed)|allot(?:s|ted)|allocate[sd]?) (?:the )?([^\W\d_]+)\b"
)
