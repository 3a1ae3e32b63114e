"""Whether a sentence tells of the same turn of things: how *high* a wall is is not told by how long it is, when flights
stopped not by when they were resumed, nor why somebody came by why the visit was called off."""

import re
from collections.abc import Callable, Sequence

from knowledge.folding import fold
from knowledge.names.countries import MentionKind

from ..words.roots import WORD
from .pair import Pair

__all__ = ["GROUNDS_OF_COURSES"]

_SIDES = {
    "high": "high height tall",
    "tall": "high height tall",
    "deep": "deep depth",
    "wide": "wide width broad across breadth",
    "long": "long length",
    "heavy": "heavy weigh weighs weighed weight tonnes tons kilograms kilos kg",
}


def _on_the_same_side(pair: Pair) -> bool:
    """How *high* something is is not told by how long it is."""
    asked = _HOW.search(pair.typed)
    if asked is None:
        return True
    words = frozenset(pair.sentence.words)
    others = {word for side, said in _SIDES.items() if side != asked[1] for word in said.split()}
    own = set(_SIDES[asked[1]].split())
    compared = _COMPARED.search(pair.sentence.folded) and not _MEASURED.search(pair.sentence.folded)
    return not own.isdisjoint(words) or ((others - own).isdisjoint(words) and not compared)


_COMPARED = re.compile(r"\b(?:larger|bigger|smaller) than\b|\bas (?:large|big) as\b")
_MEASURED = re.compile(r"\d ?(?:met(?:re|er)|f(?:ee|oo)t|kilomet|km|mile|m\b)")
_HOW = re.compile(r"\bhow (high|tall|deep|wide|heavy)\b")


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


def _was_somebody_so_long(pair: Pair) -> bool:
    """How long somebody *was president* is not told by how long a president did something else."""
    asked = _HOW_LONG_SO.search(pair.typed)
    if asked is None or not pair.question.asks("how_long"):
        return True
    what = pair.roots.of(asked["what"])
    places = [at for at, root in enumerate(pair.sentence.roots) if root == what]
    return not all(at + 1 in pair.sentence.capitals for at in places)


_HOW_LONG_SO = re.compile(
    r"\bhow long (?:was|is|were|has|had) (?:\w+ ){1,4}?(?:been )?(?:an? |the )?(?P<what>president|minister|premier|king"
    r"|queen|chancellor|governor|ambassador|consul|leader|emperor|chairman|pope|premier)\b"
)


def _is_so_now(pair: Pair) -> bool:
    """Where something is done *now* is not told by where it was until then."""
    now = _NOW.search(pair.typed) and not pair.question.asks("yes_no", "when")
    return not now or not _NO_MORE.search(pair.sentence.folded) or bool(_SINCE.search(pair.sentence.folded))


_NOW = re.compile(r"\b(?:now|today|nowadays|these days|currently|at present)\b")
_NO_MORE = re.compile(r"\b(?:until|till) (?:\w+ ){0,2}\d{4}\b")
_SINCE = re.compile(r"\b(?:since|now|today|still|currently|is|are|has|have)\b")


def _of_the_same_sum(pair: Pair) -> bool:
    """Two million dollars are not nine million."""
    asked = _SUM.search(pair.typed)
    if asked is None:
        return True
    said = {(pair.roots.alike(each["much"]), each["unit"]) for each in _SUM.finditer(pair.sentence.folded)}
    return not said or any(asked["much"] in alike and asked["unit"] == unit for alike, unit in said)


_SUM = re.compile(
    r"\b(?P<much>\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundred) (?P<unit>million|billion|thousand|hundred)\b"
)


def _was_there_so_long(pair: Pair) -> bool:
    """How long somebody was in Canada is told by what names that, and not by what calls them Canadian."""
    question = pair.question
    if not question.asks("how_long") or any(term.word not in question.names for term in pair.wanted.terms):
        return True
    places = [party for party in question.parties if party.before == "in" and party.kind is MentionKind.NAME]
    return all(WORD.findall(fold(party.english).folded)[-1] in pair.sentence.words for party in places)


def _lasts_itself(pair: Pair) -> bool:
    """How long a flight *is* is not told by "a pause of two years"."""
    return not _HOW_LONG_IS.search(pair.typed) or not _PAUSE.search(pair.sentence.folded)


_HOW_LONG_IS = re.compile(
    r"^how long (?:is|are|was|were) (?!.*\b(?:pause|break|gap|delay|suspended|closed|cut|shut|off)\b)"
)
_PAUSE = re.compile(
    r"\b(?:pause|break|gap|delay|interval|absence|silence|interruption) of (?:\w+ ){1,2}(?:year|month|week|day)"
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


GROUNDS_OF_COURSES: Sequence[Callable[[Pair], bool]] = (
    _on_the_same_side,
    _goes_the_same_way,
    _was_somebody_so_long,
    _is_so_now,
    _of_the_same_sum,
    _was_there_so_long,
    _lasts_itself,
    _did_take_place,
    _lends_it,
)
