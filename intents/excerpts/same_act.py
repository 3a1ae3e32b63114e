"""Whether a sentence tells that the same was done by the same: "how many llamas did *Bolivia* buy?" is not answered by
what was bought from Bolivia, nor "whom did it arrest?" by whom it was asked to arrest."""

import re
from collections.abc import Callable, Iterator, Sequence

from .main_verb import Act
from .pair import Pair
from .small_words import SMALL_WORDS, WAS
from .taking_apart import Sentence

__all__ = ["GROUNDS_OF_ACTS"]

_LIGHT = {
    "give": "give gave given giving grant donate present cede handed award let",
    "say": "say said call declare tell told describe announce answer reply argue claim complain warn state speak "
    "spoke promise insist accuse demand maintain",
    "tell": "tell told say said inform order warn call ask",
    "take": "take took taken seize capture occupy annex obtain acquire grab receive conquer get got carry confiscate "
    "steal stole win won keep kept",
    "write": "write wrote written author publish compose letter pen",
    "build": "build built construct erect put raise lay laid made",
    "burn": "burn burnt burned fire torch set",
    "know": "know knew known aware learn",
}
"""Verbs that are used of so much that they are not looked for, and roots of which a sentence has one where it tells
that it was done."""


def _says_the_light_verb(pair: Pair) -> bool:
    """ "What did he *say* in Mombasa?" is told by nothing that he did there."""
    act = pair.wanted.act
    if act is None or act.passive or pair.question.asks("yes_no", "how_long") or "would" in act.rest:
        return True
    if not _ELSEWHERE.isdisjoint(pair.wanted.words) or not _PAPERS.isdisjoint(act.who):
        return True
    verb = next((verb for verb in _LIGHT if pair.roots.of(verb) == _base(pair, act.verb)), "")
    if not verb or (verb in _WITH_PARTICLES and not _PARTICLES.isdisjoint(act.rest[:1])):
        return True
    told = _LIGHT[verb]
    like = pair.roots.alike_or_near(act.verb) | {*map(pair.roots.of, told.split())}
    return not like.isdisjoint(pair.sentence.has) or not like.isdisjoint(pair.sentence.bases)


_ELSEWHERE = frozenset("article source text reason reasons".split())
_PAPERS = frozenset(
    "treaty agreement accord pact law ruling judgment resolution constitution charter report deal".split()
)
""" "What did the treaty *say*?": whatever it laid down."""
_WITH_PARTICLES = frozenset({"take", "give", "build", "burn"})
_PARTICLES = frozenset("off in up down out on over back away apart part place care".split())


def _base(pair: Pair, word: str) -> str:
    return pair.sentence.broader.base(pair.roots.of(word))


def _is_told_of_the_doer(pair: Pair) -> bool:
    """Whoever does it in the question does not stand only behind it in the sentence, after another one who does."""
    act = pair.wanted.act
    if act is None or not act.who or act.passive or pair.question.asks("yes_no"):
        return True
    verbs = list(_done_at(pair, act))
    theirs = list(_places_of(pair, act.who, max(verbs, default=0)))
    if not theirs:
        return not _is_done_to_them(pair, act, verbs)
    if not verbs or _was_done_only(pair, act, theirs):
        return not verbs
    return any(_does(pair.sentence, at, verb) for at in theirs for verb in verbs) or not any(
        _another_does(pair, verb, theirs) for verb in verbs
    )


def _is_done_to_them(pair: Pair, act: Act, verbs: Sequence[int]) -> bool:
    """ "What did the *town* give?", where it was "given to the town"."""
    heads = [word for word in act.who if word not in _ARTICLES and word != "s"]
    if not heads or not verbs or pair.codes(heads[-1]):
        return False
    root = pair.roots.of(heads[-1])
    places = [at for at, each in enumerate(pair.sentence.roots) if each == root]
    return bool(places) and all(at > min(verbs) and _goes_to(pair.sentence.words, at) for at in places)


def _goes_to(words: Sequence[str], at: int) -> bool:
    before = next((word for word in words[:at][::-1] if word not in _ARTICLES), "")
    return before in {"to", "from", "against"}


def _was_done_only(pair: Pair, act: Act, theirs: Sequence[int]) -> bool:
    """ "Why did he *refuse*?", where something of his "was refused", and nothing says that it was by him."""
    if pair.roots.of(act.verb) not in map(pair.roots.of, _TO_SOMEBODY):
        return False
    like = pair.roots.alike(act.verb) | {_base(pair, act.verb)}
    words = pair.sentence.words
    done = [at for at, root in enumerate(pair.sentence.roots) if root in like and words[at].endswith(("ed", "en"))]
    passive = [at for at in done if not WAS.isdisjoint(words[max(0, at - 2) : at]) and not _is_by(words, at, theirs)]
    return bool(done) and done == passive and any(at < done[0] for at in theirs)


def _is_by(words: Sequence[str], done: int, theirs: Sequence[int]) -> bool:
    by = next((at for at, word in enumerate(words) if word == "by" and done < at <= done + _SOON), None)
    return by is not None and any(by < at <= by + _SOON for at in theirs)


_SOON = 5
_TO_SOMEBODY = frozenset(
    "refuse refused reject rejected ban banned invite invited accuse accused blame blamed arrest arrested sack sacked "
    "expel expelled rescue rescued capture captured seize seized attack attacked kidnap kidnapped kill killed punish "
    "punished fine fined praise praised thank thanked insult insulted warn warned".split()
)
"""What one does to another, who has not done it himself."""


def _places_of(pair: Pair, who: Sequence[str], verb: int) -> Iterator[int]:
    """Where the sentence has a name of those who do it, and not for a place behind the verb."""
    words = pair.sentence.words
    names = [word for word in who if word in pair.question.names or pair.codes(word)]
    codes = frozenset[str]().union(*map(pair.codes, names))
    for at, word in enumerate(words):
        if at > verb and words[at - 1 : at] in _PLACES:
            continue
        if word in names or (codes and not codes.isdisjoint(pair.codes(word))):
            yield at


_PLACES = (("in",), ("at",), ("near",))


def _done_at(pair: Pair, act: Act) -> Iterator[int]:
    """Where the sentence has the verb of the question, or another one for it, as a verb."""
    root = pair.roots.of(act.verb)
    for like in (frozenset({root, _base(pair, act.verb)}), pair.roots.alike(act.verb)):
        base = pair.sentence.broader.base
        places = [at for at, each in enumerate(pair.sentence.roots) if each in like or base(each) in like]
        places = [at for at in places if _is_active(pair.sentence.words, at) is not None]
        if places:
            yield from places
            return


_ARTICLES = frozenset("the a an its their his her this that of no any".split())


def _is_active(words: Sequence[str], at: int) -> bool | None:
    """Whether a verb stands in the active there; None: it is no verb."""
    if words[at - 1 : at] and words[at - 1] in _ARTICLES:
        return None
    return WAS.isdisjoint(words[max(0, at - 2) : at]) or words[at].endswith("ing")


def _does(sentence: Sentence, who: int, verb: int) -> bool:
    words = sentence.words
    if words[max(0, who - 1)] == "by":
        return True
    if _is_active(words, verb):
        whom = words[who + 1 : who + 2] == ("whom",)
        return who < verb and not whom
    return False


_OBJECT_BEFORE = frozenset("from to against of with for that which whom".split())


def _another_does(pair: Pair, verb: int, theirs: Sequence[int]) -> bool:
    """Whether somebody else, who is named, stands before the verb in the same sentence, and those of the question only
    behind it as those from whom or to whom it was done; or whether it was done to them."""
    sentence = pair.sentence
    words = sentence.words
    active = _is_active(words, verb)
    if active and all(at > verb for at in theirs):
        others = [at for at in sentence.capitals if at < verb and at not in theirs and (at or sentence.opening)]
        behind = any(words[at - 1] in _OBJECT_BEFORE or at - verb <= _RIGHT_BEHIND for at in theirs)
        return bool(others) and behind and _next_to(sentence, others[-1], verb)
    return bool(active) and any(at < verb and words[at + 1 : at + 2] == ("whom",) for at in theirs)


_RIGHT_BEHIND = 2
_BOTH = frozenset("two both they each".split())


def _next_to(sentence: Sentence, who: int, verb: int) -> bool:
    """Whether nothing parts the two: no comma, and nobody else."""
    return _PARTS.search(sentence.between(who, verb)) is None and _BOTH.isdisjoint(sentence.words[who + 1 : verb])


_PARTS = re.compile(r"[,;:()]|\b(?:who|which|that|and|but|where|when)\b")


def _is_no_order(pair: Pair) -> bool:
    """Whom it was asked to arrest, and what it refused to do, it has not arrested and not done."""
    act = pair.wanted.act
    if act is None or act.verb in _ASKING or _UNREAL.search(pair.typed) or _NOT.search(pair.typed):
        return True
    like = pair.roots.alike(act.verb) | {pair.roots.of(act.verb)}
    places = [at for at, root in enumerate(pair.sentence.roots) if root in like]
    if not places:
        return True
    ordered = {pair.sentence.words_before(match.start("done")) for match in _UNREAL.finditer(pair.sentence.folded)}
    return not all(at in ordered for at in places)


_ASKING = frozenset(
    "ask asked order ordered tell told urge urged refuse refused decline declined want wanted demand demanded plan "
    "planned try tried promise promised offer offered threaten threatened agree agreed fail failed".split()
)
_UNREAL = re.compile(
    r"\b(?:ask|order|urg|tell|told|invit|requir|oblig|forbad|forbid|warn|press|want|demand)\w*"
    r"(?: (?!to\b)[\w'’]+){0,5}? (?:not )?to (?P<done>\w+)"
)
_NOT = re.compile(r"\b(?:not|never|supposed|meant|should|would|could)\b|n['’]t\b")


def _is_of_another(pair: Pair) -> bool:
    """ "*Zambia's* opposition" is not the Kenyan one: whose something is, where the sentence says that too."""
    act = pair.wanted.act
    if act is None or not act.who:
        return False
    thing = act.who[-1]
    if thing in SMALL_WORDS or thing in pair.question.names or pair.codes(thing):
        return False
    like = pair.roots.alike_or_near(thing)
    held = [_holder(pair, at) for at, root in enumerate(pair.sentence.roots) if root in like]
    owners = [codes for codes in map(pair.codes, act.who[:-1]) if codes]
    return bool(held and owners) and all(each and each.isdisjoint(owners[-1]) for each in held)


def _holder(pair: Pair, at: int) -> frozenset[str]:
    words = pair.sentence.words
    before = words[at - 2] if at > 1 and words[at - 1] == "s" else words[at - 1] if at else ""
    return pair.codes(before)


def _is_of_the_same(pair: Pair) -> bool:
    return not _is_of_another(pair)


def _is_counted_there(pair: Pair) -> bool:
    """ "How many ministers were *sacked*?" is not told by four who resigned, beside another one who was sacked."""
    act = pair.wanted.act
    if act is None or not act.passive or act.who or not pair.wanted.counted or not pair.question.asks("how_many"):
        return True
    counted = frozenset[str]().union(*pair.wanted.counted)
    things = [at for at, root in enumerate(pair.sentence.roots) if root in counted]
    done = pair.roots.alike_or_near(act.verb)
    verbs = [at for at, root in enumerate(pair.sentence.roots) if root in done]
    pairs = [(min(pair_), max(pair_)) for pair_ in ((thing, verb) for thing in things for verb in verbs)]
    return not pairs or any(not _NEXT_CLAUSE.search(pair.sentence.between(one, other)) for one, other in pairs)


_NEXT_CLAUSE = re.compile(r";|, (?:and|but|while|whereas) (?:in|at|on|the|an?|its?|their|his|her)\b")


def _has_its_doer(pair: Pair) -> bool:
    """ "Who *burned* it?" is not told by who rebuilt what "had burnt"."""
    act = pair.wanted.act
    if act is None or act.who or act.passive or not pair.question.asks("who"):
        return True
    words = pair.sentence.words
    places = list(_done_at(pair, act))
    return not places or not all(
        _OF_ITSELF.search(" ".join((*words[max(0, at - 4) : at], ""))) and not _is_a_name(pair.sentence, at)
        for at in places
    )


def _is_a_name(sentence: Sentence, at: int) -> bool:
    """Whether a name stands before the "which" that is before a verb, or a "by" behind that."""
    before = [place for place in range(max(0, at - 4), at) if sentence.words[place] in _RELATIVES]
    return "by" in sentence.words[at : at + 4] or any(place - 1 in sentence.capitals for place in before)


_RELATIVES = frozenset({"that", "which", "who"})
_OF_ITSELF = re.compile(r"\b(?:that|which) (?:had |has |have )?(?:been |already )?$")


def _was_done_then(pair: Pair) -> bool:
    """What was allowed in 2020 is not told by "banned in 2020 and let in again in July 2022"."""
    act, sentence = pair.wanted.act, pair.sentence
    times = [time for time in pair.question.times if not time.relation]
    if act is None or len(times) != 1 or len({date.year for date in sentence.dates}) == 1 or not sentence.dates:
        return True
    like = pair.roots.alike_or_near(act.verb) | {_base(pair, act.verb)}
    own = []
    for at, each in enumerate(sentence.roots):
        if each not in like:
            continue
        end = sentence.ends_at(at)
        behind = next(((start, date) for start, date in sentence.dated if start >= end), None)
        if behind is None or _ANOTHER_PART.search(sentence.folded[end : behind[0]]):
            return True
        own.append(behind[1])
    return not own or any(times[0].span.touches(date) for date in own)


_ANOTHER_PART = re.compile(r"[,;:()]|\b(?:and|but|which|who|that|after|before|since|until)\b")


def _is_done_by_them(pair: Pair) -> bool:
    """Which ban was imposed *by Kenya* is not told by a sentence that has only another country."""
    act = pair.wanted.act
    if act is None or not act.passive or act.rest[:1] != ("by",):
        return True
    codes = pair.codes(next((word for word in act.rest[1:] if word not in _ARTICLES), ""))
    if codes != {pair.fact.subject} or not pair.sentence.lands - codes:
        return True
    return any(codes <= pair.codes(word) for word in pair.sentence.words)


def _is_one_of_them(pair: Pair) -> bool:
    """Which *Kenyan* was a spy is not told by a Pole who was one for Nairobi."""
    asked = _WHICH_ONE.search(pair.typed)
    codes = pair.codes(asked["who"]) if asked else frozenset[str]()
    if not asked or not codes:
        return True
    return any(not codes.isdisjoint(pair.codes(word)) and word[:4] == asked["who"][:4] for word in pair.sentence.words)


_WHICH_ONE = re.compile(r"\b(?:which|what) (?P<who>[^\W\d_]+) (?:was|is|were|are|won|got|did|became|served|spied)\b")

GROUNDS_OF_ACTS: Sequence[Callable[[Pair], bool]] = (
    _says_the_light_verb,
    _is_told_of_the_doer,
    _is_no_order,
    _is_of_the_same,
    _is_counted_there,
    _has_its_doer,
    _was_done_then,
    _is_one_of_them,
    _is_done_by_them,
)
