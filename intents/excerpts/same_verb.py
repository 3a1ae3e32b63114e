"""Whether a verb of a sentence means what it does in the question: "paid a visit" is no buying, and who became
president is not told by what a president did."""

import re
from collections import Counter
from collections.abc import Sequence

from ..questions.question import Party
from .pair import Ground, Pair
from .small_words import OF_A_LAND
from .wording import asks_of_return

__all__ = ["GROUNDS"]


def _is_no_turn_of_phrase(pair: Pair) -> bool:
    """ "Paid a visit" is no buying, "held talks" no arrest, and what "came into force" no army: a word that says next
    to nothing there is no other word for one that says something."""
    told = (idiom["word"] or idiom["back"] for idiom in _IDIOMS.finditer(pair.sentence.folded))
    idioms = Counter(map(pair.roots.of, told))
    for empty, times in idioms.items():
        if pair.sentence.roots.count(empty) > times:
            continue  # "pulled back" beside "backing the rebels"
        for term in pair.wanted.terms:
            said = term.like.intersection(pair.sentence.has)
            # who "sent it back" returned it, and backs nobody; who knew "in advance" helped nobody, but knew before
            turned = empty not in _NO_HELP or _HELPS.match(term.word)
            if term.root != empty and said == {empty} and turned:
                return False
    return True


_NO_HELP = frozenset({"back", "advanc"})
"""Roots of what turned round is no help, and may still be another word for something else."""
_HELPS = re.compile(r"(?:help|support|back|aid|assist|fund|financ|sponsor|side)")
_IDIOMS = re.compile(
    r"\b(?P<word>(?:paid|pays|pay|paying)(?= (?:an?|his|her|their|its) (?:[\w-]+ ){0,2}(?:visits?|call|homage)\b)"
    r"|(?:held|holds|hold|holding)(?= (?:[\w-]+ ){0,4}(?:talks?|seats?|presidency|elections?|office|summits?|meetings?"
    r"|conferences?|referendums?|exercises|membership)\b)"
    r"|(?<=vote |alks |tion |ions |mmit |ting )held|(?<=into |t in |n in )force(?! of)|(?<=by |of )force\b"
    r"|free(?= trade| movement)|(?<=in )advance\b"
    r"|(?:assistance|aid|relief|support)(?= (?:missions?|treat(?:y|ies)|pacts?|agreements?|operations?|troops)\b))"
    r"|\b(?:t[ao]ke[ns]?|took|pull(?:ed)?|br(?:ing|ought)|c[ao]mes?|go|went|g[ai]ven?|sent|send|turn(?:ed)?|held|w[io]n"
    r"|bought|fought|drew|dr[ai]wn|called|handed|dat(?:es|ing)|moved|fell|scaled|cut|paid|kept?|got|get|rolled|flown?"
    r"|flew|put|bounced|pushed|driven|drove|invited|welcomed|allowed|let)(?: (?:it|them|him|her|their|its|his))? "
    r"(?P<back>back)\b"
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
            if not word.endswith(OF_A_LAND)
        )
        return (named or not sides) and _is_itself_independent(pair, sides)
    return _BECAME.search(pair.sentence.folded) is not None


def _is_itself_independent(pair: Pair, sides: Sequence[Party]) -> bool:
    """ "Chad recognised Singapore's sovereignty when *it* became independent": Singapore, named last before that."""
    sentence = pair.sentence
    told = (at for at, word in enumerate(sentence.words) if word.startswith("independ"))
    at = next((at for at in told if not (at and at in sentence.capitals)), None)  # no "Independent States"
    if at is None:
        return False
    before = [lands for place, lands in sentence.named if place < at]
    if "former" in sentence.words[max(0, at - _NEAR) : at]:  # "Chad and Kenya …, after *the former* gained its …"
        before = before[:-1]
    asked = {code for party in sides for code in party.codes}
    return not before or not asked or not before[-1].isdisjoint(asked)


_NEAR = 4


_BECOMES = re.compile(
    r"\b(?:become|became) (?:an? |the )?(?:\w+ )??"
    r"(?P<what>president|prime minister|premier|king|queen|emperor|chancellor|pope|minister|independent)\b"
)
_BECAME = re.compile(
    r"\b(?:became|become|elect\w*|took office|took power|came to power|sworn|inaugurat\w+|appointed|succe\w+|crowned|"
    r"enthroned|acceded|since|won|named|governed|ruled|in office)\b"
)


def _is_done(pair: Pair) -> bool:
    """ "What did Peru *ban*?" is not told by a sentence on "the ban", nor what it shipped by one on a ship."""
    asked = _DID_WHAT.search(pair.typed)
    term = pair.wanted.term(asked["verb"]) if asked else None
    if term is None:
        return True
    roots, words = pair.sentence.roots, pair.sentence.words
    places = [at for at, root in enumerate(roots) if root in term.alike]
    named = [at for at in places if words[at].removesuffix("s") == term.word and _is_noun(words, at)]
    return not named or len(named) < len(places)


def _is_noun(words: Sequence[str], at: int) -> bool:
    """Whether "the" or the like stands before a word, and nothing behind it to which it is done: "a ban *on* fish"."""
    return bool(at) and words[at - 1] in _ARTICLES and words[at + 1 : at + 2] not in _OF_WHAT


_DID_WHAT = re.compile(
    r"\bwhat (?:else )?(?:did|does|do|has|have|had) (?:(?!(?:for|on|about|with|from|to|in|by|at)\b)[^\W_]+ ){1,4}?"
    r"(?P<verb>[^\W_]+)(?: to| in|\W*$)"
)
"""The last word of "what did it pay for the ship" is nothing that was done."""
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "their"})
_OF_WHAT = frozenset((word,) for word in ("on", "of", "to", "for", "against", "that"))


def _is_in_no_name(pair: Pair) -> bool:
    """ "Who *supported* it?" is not told by a sentence that has but a Monetary *Fund*, nor "who made *peace*?" by one
    that names a *Ceasefire* Agreement."""
    if not pair.question.asks("who", "which_country"):
        return True
    sentence, act = pair.sentence, pair.wanted.act
    done = pair.wanted.done | ({act.verb} if act else set()) | set(_MADE.findall(pair.typed))
    for term in pair.wanted.terms:
        if term.word in done and term.word not in pair.wanted.capitalised:
            at = sentence.places_of(term.alike | term.near if term.word == "peace" else term.alike)
            if at and all(place and place in sentence.capitals for place in at):
                return False
    return True


_MADE = re.compile(r"\bma(?:d|k)es? (peace)\b")


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
    "think": "think thought consider see saw view regard believe opinion call called hold held praise criticise "
    "criticize condemn welcome doubt support oppose accuse judge deem",
    "take instead": "replace swap switch substitute adopt choose prefer use instead place",
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
    verb = next((verb for verb in _LIGHT if pair.roots.of(verb) == pair.base(act.verb)), "")
    if not verb or (verb in _WITH_PARTICLES and not _PARTICLES.isdisjoint(act.rest[:1])):
        return True
    instead = _LIGHT.get(f"{verb} {act.rest[0]}", "") if act.rest else ""
    told = {*map(pair.roots.of, f"{_LIGHT[verb]} {instead}".split())}
    of_it = verb == "think" and not _ABOUT.isdisjoint(act.rest[:1])  # no "agreement" is a thought
    like = told if of_it else told | pair.roots.alike_or_near(act.verb)
    return not like.isdisjoint(pair.sentence.has) or not like.isdisjoint(pair.sentence.bases)


_ELSEWHERE = frozenset("article source text reason reasons".split())
_PAPERS = frozenset(
    "treaty agreement accord pact law ruling judgment resolution constitution charter report deal".split()
)
""" "What did the treaty *say*?": whatever it laid down."""
_ABOUT = frozenset({"of", "about"})
_WITH_PARTICLES = frozenset({"take", "give", "build", "burn"})
_PARTICLES = frozenset("off in up down out on over back away apart part place care".split())


def _is_at_no_edge(pair: Pair) -> bool:
    """ "Who *ended* the war?" is not told by what somebody did "at the end of the war"."""
    if _AT_AN_EDGE.search(pair.typed):
        return True
    edges = {pair.sentence.words_before(match.end()) - 1 for match in _AT_AN_EDGE.finditer(pair.sentence.folded)}
    places = (pair.sentence.places_of(term.alike) for term in pair.wanted.terms)
    return not edges or not any(at and edges.issuperset(at) for at in places)


_AT_AN_EDGE = re.compile(
    r"\b(?:at|by|until|till|to|since|towards?|near|before|after|from) the (?:very )?"
    r"(?:end|beginning|start|close|outset)(?= of\b)"
)


def _begins_itself(pair: Pair) -> bool:
    """Why a war *began* is not told by "the first of them"."""
    act = pair.wanted.act
    if act is None or act.passive or pair.base(act.verb) not in {"begin", "start"} or pair.question.asks("when", "who"):
        return True
    first = {*map(pair.roots.of, ("first", "initial", "early"))}
    told = (pair.roots.alike_or_near(act.verb) & pair.sentence.has) - {pair.roots.of(act.verb)}
    return not told or not told <= first


def _is_in_return(pair: Pair) -> bool:
    """Who came in return for a visit is told by a sentence that says so."""
    return not asks_of_return(pair.typed) or any(word.startswith("return") for word in pair.sentence.words)


def _fights_it(pair: Pair) -> bool:
    """Which wars a country fought is not told by what came after some war, nor by who settled one."""
    return not _WHICH_WARS.search(pair.typed) or bool(_FOUGHT.search(pair.sentence.folded))


_WHICH_WARS = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:wars?|battles?|conflicts?) (?:did|does|has|have|had|was|were|is) (?:\w+ ){1,6}?"
    r"(?:fight|fought|fighting|wage|waged|join|joined|enter|entered|win|won|lose|lost|involved|part|in)\b"
)
_FOUGHT = re.compile(
    r"\b(?:f(?:ight|ought)\w*|wag(?:e|ed|ing)|declar\w+ war|wars? (?:against|on|with|between)|at war|(?:join|enter)\w*"
    r"|participa\w+|(?:took|take|taking) part|involve\w+|invad\w+|defeat\w*|won|lost"
    r"|(?:sent|rotations of) (?:\w+ ){0,4}(?:troops|soldiers)|[a-z]+[-–][a-z]+ war)\b"
)


def _rules_so(pair: Pair) -> bool:
    """What a court ruled is told by a sentence that says that it decided something."""
    return not _WHAT_RULED.search(pair.typed) or bool(_RULED.search(pair.sentence.folded))


_WHAT_RULED = re.compile(
    r"\bwhat (?:was|were|is) (?:the |its )?(?:[a-z]+ )?(?:courts?|tribunals?|judges?|arbitrators?)(?:['’]s?)? "
    r"(?:ruling|verdict|decision|judge?ment|award|finding)\b"
    r"|\b(?:what|how) did (?:the )?(?:[a-z]+ )?(?:court|tribunal|judges?) (?:rule|decide)\b"
)
_RULED = re.compile(
    r"\b(?:rul(?:ed|es|ing|ings)|decid\w+|decision|judge?ments?|verdict|award\w*|found|sentenc\w+|ordered|upheld"
    r"|dismiss\w+|declared|rejected|granted|convict\w+|acquit\w+|held that|confirmed|settled)\b"
)


def _was_sent(pair: Pair) -> bool:
    """Who was sent, or chosen, is told by a sentence in which somebody is."""
    return not _WHO_WAS.search(pair.typed) or bool(_SENT.search(pair.sentence.folded))


_WHO_WAS = re.compile(
    r"^(?:and |so )?who(?: else)? (?:was|were|got|has been|have been) (?:sent|dispatched|chosen|picked|appointed)\b"
)
_SENT = re.compile(r"\b(?:sen[dt]s?|dispatch\w*|cho+se\w*|pick\w*|named|appoint\w*|delegat\w*|envoys?|emissar\w+)\b")


GROUNDS: Sequence[Ground] = (
    _fights_it,
    _rules_so,
    _was_sent,
    _is_no_turn_of_phrase,
    _comes_to_be,
    _is_done,
    _is_in_no_name,
    _says_the_light_verb,
    _is_at_no_edge,
    _begins_itself,
    _is_in_return,
)
