"""Whether a sentence tells of the same turn of things: when flights stopped is not told by when they were resumed, nor
why somebody came by why the visit was called off."""

import re
from collections.abc import Sequence

from ..mentions.days_of_the_year import MONTHS
from .pair import Ground, Pair
from .subject_of import SubjectOf, is_passive
from .taking_apart import Sentence
from .wording import BACKS

__all__ = ["GROUNDS"]


def _goes_the_same_way(pair: Pair) -> bool:
    """When something stopped is not told by when it was taken up again, nor when it began by when it was shut."""
    act = pair.wanted.act
    if act is None or not pair.question.asks("when") or pair.question.asks("resume"):
        return True
    folded = pair.sentence.folded
    if act.verb in _STOPS and not _AGAIN.search(pair.typed):
        return not _RESUMES.search(folded) or bool(_ENDS.search(folded))
    if act.verb in _STARTS:
        return not _ENDS.search(folded) or bool(_BEGINS.search(folded))
    return True


_STOPS = frozenset("stop stopped end ended cease ceased halt halted interrupt interrupted suspend suspended".split())
_STARTS = frozenset("start started begin begun began open opened launch launched".split())
_AGAIN = re.compile(r"\b(?:again|resum|restart)")
_RESUMES = re.compile(r"\b(?:resum|restor|restart|reopen|re-?establish|renew|reviv|taken up again)\w*")
_ENDS = re.compile(
    r"\b(?:stop|end(?:ed|ing|s)?\b|ceas|halt|cut|br[eo]ak|suspend|shut|clos|abandon|given up|gave up|dissol|abolish"
    r"|sever|phas(?:e|ed|ing) out|w[io]u?nd(?:ing)? (?:up|down)|terminat"
    r"|until|withdr|left\b|interrupt|discontinu|bankrupt|last(?:ed)?\b)"
)
_BEGINS = re.compile(
    r"\b(?:start|beg[aiu]n|open|launch|found|establish|set up|since|first|resum|from|creat|inaugurat|introduc"
    r"|built|build|after|when|join|enter|came|come|broke out|erupt|form|date|r[ou]n|hold|held|mov|tak|took|sen[dt])"
)


def _did_take_place(pair: Pair) -> bool:
    """Why somebody came is not told by why a visit was called off, or cut short; nor when he came back by when he was
    called back."""
    act = pair.wanted.act
    if act is None or not pair.question.asks("why", "when"):
        return True
    folded = pair.sentence.folded
    if act.verb in _OFFERS:
        return not _TAKEN_BACK.search(folded)
    if act.verb not in _COMES:
        return True
    if "back" in act.rest and _CALLED_BACK.search(folded):
        return False
    return bool(_NOT_SO.search(pair.typed)) or not _CALLED_OFF.search(folded)


_CALLED_BACK = re.compile(r"\b(?:call(?:s|ed|ing)? back|recall\w*)\b(?!.*\breturned\b)")
_COMES = frozenset("come came visit visited go went travel arrive arrived attend attended".split())
_OFFERS = frozenset("make made offer offered promise promised".split())
_TAKEN_BACK = re.compile(r"\b(?:(?:took|taken|take) back|withdr[ae]w\w*|revoked|broke)\b")
_NOT_SO = re.compile(r"\b(?:not|never|no|early|soon|home|away|back|late)\b|n['’]t\b")
_CALLED_OFF = re.compile(r"\b(?:called off|cancel\w+|postponed|put off|shortened|cut (?:\w+ ){0,5}short)\b")


def _lends_it(pair: Pair) -> bool:
    """What was lent is not told by what was forgiven."""
    act = pair.wanted.act
    lends = act is not None and act.verb in _LENDS
    return not lends or not _FORGIVES.search(pair.sentence.folded) or bool(_LENT.search(pair.sentence.folded))


_LENDS = frozenset("lend lent loan loaned borrow borrowed".split())
_LENT = re.compile(r"\b(?:len[dt]|loans?|loaned|borrow\w*|credits?)\b")
_FORGIVES = re.compile(r"\b(?:forg[ai]ve\w*|cancel\w*|wr(?:o|i)t\w+ off|waived)\b")


def _happens_again(pair: Pair) -> bool:
    resumed = not pair.question.asks("resume") or not pair.question.asks("relations")
    return _says_again(pair.typed, pair.sentence) and (resumed or _says_resumed(pair.sentence))


def _resumes_with_the_same(pair: Pair) -> bool:
    """When it made up with China is not told by when relations with Taiwan were restored, though the row be China's."""
    if not pair.question.asks("resume") or not pair.question.parties:
        return True
    meant = {code for party in pair.question.parties if party.before not in _BEHIND_AN_AFFAIR for code in party.codes}
    words = pair.sentence.words
    resumed = pair.sentence.words_before(match.start()) if (match := _RESTORED.search(pair.sentence.folded)) else None
    if resumed is None or not meant:
        return True
    behind = next((at for at in range(resumed, len(words)) if words[at] in _WITH), len(words))
    lands = [pair.codes(word) for word in words[behind + 1 : behind + 3] if pair.codes(word)]
    return not lands or not lands[0].isdisjoint(meant | {pair.fact.subject})


_BEHIND_AN_AFFAIR = frozenset({"after", "since", "over", "following", "despite", "before", "until"})
_WITH = frozenset({"with", "to"})


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


def _tells_what_was_done(pair: Pair) -> bool:
    """What somebody did is not told by what "it was": that is said of what the sentence before tells."""
    return not _ASKS_WHAT_WAS_DONE.search(pair.typed) or not _IT_WAS.match(pair.sentence.folded)


_ASKS_WHAT_WAS_DONE = re.compile(r"\bwhat (?:did|does|do|has|have|had) .+ (?:do|done|doing)\b")
_IT_WAS = re.compile(r"(?:it|this|that|they|these|those) (?:was|were|is|are|has been|had been) (?:the|an?|one)\b")


def _is_not_lifted(pair: Pair) -> bool:
    """ "When was it *suspended*?" is not told by when the suspension was lifted."""
    lifted = _LIFTED.search(pair.sentence.folded)
    if not lifted or _LIFTS.search(pair.typed) or not pair.question.asks("when", "who", "yes_no", "where"):
        return True
    noun = pair.roots.alike(lifted["what"])
    told = pair.sentence.places_of(noun)
    asked = any(not term.alike.isdisjoint(noun) for term in pair.wanted.terms)
    return not asked or len(told) > 1


_LIFTED = re.compile(
    r"\b(?P<what>suspension|ban|embargo|sanctions|blockade|boycott|siege|curfew|restrictions)\b(?: of [^,;.]{2,40})? "
    r"(?:was|were|has been|have been|is|are) (?:[a-z]+ly )?(?:lifted|ended|removed|dropped|withdrawn|eased|relaxed)\b"
)
_LIFTS = re.compile(r"\b(?:lift|end|remov|drop|eas|relax|over|withdr|until|till|still|how long)\w*")


def _says_again(typed: str, sentence: Sentence) -> bool:
    """What goes back, or happens again, has to do so in the sentence too."""
    if _SENT_BACK.search(typed) and _TURNED_AWAY in sentence.has:
        return True
    typed = _REMIND_ME.sub("", _LONG_AGO.sub(r"\g<word> ", BACKS.sub("", typed)))
    return not _ONCE_MORE.search(typed) or not _SAYS_AGAIN.isdisjoint(sentence.has)


def _says_resumed(sentence: Sentence) -> bool:
    """Whether it tells that something was taken up again: why it was broken off is no reason for that."""
    return not (_SAYS_AGAIN | _MENDED).isdisjoint(sentence.has)


_ONCE_MORE = re.compile(r"\b(?:(?<!turned )(?<!turn )back(?! then\b| in the day)|again|once more|anew)\b")
_LONG_AGO = re.compile(
    r"(?<!\w)(?!(?:c[oa]me|go|went|gone|g[ia]ven?|sen[dt]|bring|brought|call(?:ed)?|took|taken?|hand(?:ed)?|moved?|g[eo]t|paid|pay"
    r"|w[io]n|fl[eo]wn?|fly|welcomed|returned|allowed|let|pull(?:ed)?|turn(?:ed)?|it|them|him|her|troops|soldiers) )"
    r"(?P<word>\w+) (?:way )?back "
    rf"(?=(?:in|on) (?:the )?(?:early |late |mid[ -]?)?(?:['’]?\d|{'|'.join(MONTHS)}))"
)
""" "What did they sign *back in* 1998?": long ago, unlike who "came back in 1998"."""
_REMIND_ME = re.compile(r"\b(?:called|named|known as|titled) again(?=\W*$)")
_SAYS_AGAIN = frozenset({"back", "re", "again", "anew", "return", "resum", "restor", "renew", "reopen"})
_SENT_BACK = re.compile(r"\b(?:sent|send|turned|turn) (?:\w+ )?back\b")
_TURNED_AWAY = "reject"
_MENDED = frozenset({"normal", "reviv", "mend", "repair", "heal", "thaw", "reconcil", "patch", "reconnect"})


def _is_what_came_of_it(pair: Pair) -> bool:
    """ "It was opened in 1970, *only to* close again for want of money": why it closed, not why it was opened."""
    act, turned = pair.wanted.act, _ONLY_TO.search(pair.sentence.folded)
    if act is None or not pair.question.asks("why") or not turned:
        return True
    first = pair.sentence.words_before(turned.start())
    return any(at > first for at in pair.sentence.places_of(pair.roots.alike(act.verb)))


_ONLY_TO = re.compile(r"\bonly to\b")


def _happens_to_the_same(pair: Pair) -> bool:
    """When a *ban* was lifted is not told by "a contract was dropped for fear of a ban"."""
    act, sentence, roots = pair.wanted.act, pair.sentence, pair.roots
    if act is None or not act.passive or not 0 < len(act.who) <= _A_THING or not pair.question.asks("when"):
        return True
    verbs = sentence.places_of(roots.alike_or_near(act.verb))
    done = [at for at in verbs if is_passive(sentence.words, at)]
    things = sentence.places_of(roots.alike_or_near(act.who[-1]))
    fronted = any(at < max(done, default=0) for at in things)
    return not done or not things or fronted or not all(SubjectOf.find(sentence, at).words for at in done)


_A_THING = 3
"""Words for what something was done to, with its article: "the travel ban"."""


GROUNDS: Sequence[Ground] = (
    _happens_to_the_same,
    _is_what_came_of_it,
    _goes_the_same_way,
    _did_take_place,
    _lends_it,
    _happens_again,
    _resumes_with_the_same,
    _is_not_undone,
    _is_not_lifted,
    _tells_what_was_done,
)
