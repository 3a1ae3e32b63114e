"""Remarks beside a question, about the asker or the hurry: "…, quick, the bus is here", "I have a form to fill: …".

A remark is a segment of its own between signs, names nothing of the field and is built as a remark is. What could
restrict the question ("…, without a visa", "…, the ones with oil") is none, and stays to be accounted for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..typed.analysis import Analysis, Word, WordKind
from ..typed.numbers import ORDINALS
from ..words.lexicon import FILLER

__all__ = ["keeping", "without_cause_of_break", "without_description", "without_remarks", "without_sequence"]

_SEPARATORS = frozenset({",", ";", ":", "–", "—", "-", "--", "(", ")", ".", "..", "...", "…", "!"})
_SAYS_NOTHING = frozenset({FILLER, "greeting", "thanks", "asking", "help", "their", "begin_weak", "operate", "preside"})
_NOT = frozenset({"not", "n't", "nt", "no", "cannot"})
"""Of the words that deny, those that may deny what the asker says of themselves: "I have no clue"."""
_LONGEST = 14
_JOINING = frozenset("and but so as because cause cos cuz since now ok okay well hi hey hello sorry yes".split())
_ASKER = frozenset("i im ive id i'm we my our".split())
_VERBS = frozenset(
    "is are was were am has have had hurts hurt wants needs can ca will wo must do does did died left got broke lost "
    "crashed keeps keep forgot starts ends says isn't".split()
)
"""One of which a remark on what is the asker's holds: "my head hurts", but "my enemies"."""
_RESTRICTS = frozenset(
    "mean meant only just interested talking asking about one ones those these which that who whom whose where when "
    "while if unless until than then like such with without except excluding including other others any all both "
    "before after during care prefer count ignore skip said say says told heard think thought believe guess assume "
    "claim know them there".split()
)
_DANGLING = frozenset("to with in at of on by from for about there them here".split())
"""At the end of what says something of another thing: "…, I can walk to"."""
_WANTS = frozenset("need want wanted wanna looking look seeking".split())
_WANTED = frozenset("to it this help".split())
"""What an asker may want without saying anything of the question: "I need it fast", "we want to settle a bet"."""
_SUBJECT = frozenset("the this that it its class".split())
_SUBJECT_WORDS = 3
_IS = frozenset("is are 's s 're".split())
_STATE = frozenset(
    "here coming leaving waiting starting closing ending ringing running calling watching over up out near close late "
    "soon due urgent important tomorrow tonight".split()
)
"""What somebody in a hurry says of a thing: "the bus is here", "it's urgent"."""
_HASTE = frozenset(
    "quick quickly fast hurry urgent urgently asap help due deadline exam homework essay presentation sorry rush late "
    "rushing stat chop".split()
)
_BESIDE_HASTE = frozenset(
    "in a an the at by is my our be make it up this that please pls plz very so really too piece article paper report "
    "one two three five ten fifteen twenty thirty minutes minute mins min hour hours half today tomorrow tonight now "
    "soon here for few couple and need i'm im am i 'm".split()
)
_ANNOUNCED = frozenset("thing things dates question questions q qs query queries point points item items".split())
_BESIDE_ANNOUNCED = frozenset(
    "a an the my some just one two three four five few couple of quick short simple small more here are is 's".split()
)


_CHATTER = frozenset(
    "exam test quiz class homework phone battery laptop wifi bell bus train typing typos typo spelling grammar "
    "mobile keyboard autocorrect google googled nothing confused lost stuck struggling tired brain dead dying "
    "fried slow about ring prep debate group project presentation essay repeat spill hint clue no idea hard tough "
    "tricky one this it but the a my our is are was so very really for with on at in not again please here "
    "looking everywhere table article notes cant can't find help me missed absent yesterday pdf open file slides "
    "powerpoint lecture board zoom couldn't couldnt hear see skipped overslept argument bet wager because doing "
    "making writing asking friend mate ca n't nt could of an".split()
)
_TELLS_OF_CHATTER = frozenset(
    "exam test quiz class homework phone battery laptop wifi bell typos typo spelling googled googling stuck "
    "struggling brain dying debate essay repeat spill hint tricky help notes lost missed absent pdf powerpoint "
    "slides argument lecture overslept zoom bet wager".split()
)
"""A remark made of such words is no topic, as "the treaty: when was it signed" has one, if one of these is in it."""


def without_remarks(clause: Analysis) -> Analysis:
    """The clause without its remarks; the same value where it has none, or where nothing else would be left."""
    segments = tuple(_segments(clause.words))
    remarks = [each for each in segments if _is_remark(clause, *each)]
    dropped = {at for start, end in remarks for at in range(start, end)}
    rest = [at for at in range(len(clause.words)) if at not in dropped and clause.words[at].kind is not WordKind.SIGN]
    if not remarks or not _asks_something(clause, rest):
        return clause
    signs = {end for _, end in remarks} | {start - 1 for start, _ in remarks if start - 1 < rest[0]}
    kept = [at for at in range(len(clause.words)) if at not in dropped and at not in signs]
    return keeping(clause, kept)


def without_description(clause: Analysis) -> Analysis:
    """ "Which of the two *Gulf* states was first, Qatar or Saudi Arabia?" without what else they are called; the same
    value where no two are named."""
    words = clause.words
    named = {word.nth for word in words if word.kind is WordKind.COUNTRY}
    described = [
        at
        for at, (word, land) in enumerate(pairwise(words))
        if land.text in _LANDS and word.kind is WordKind.WORD and at not in clause.meant
    ]
    if len(named) < 2 or not described or clause.found.isdisjoint({"earlier", "later", "first", "last"}):  # noqa: PLR2004
        return clause
    return keeping(clause, [at for at in range(len(words)) if at not in described])


_LANDS = frozenset("country countries state states nation nations neighbour neighbours".split())


def without_sequence(clause: Analysis) -> Analysis:
    """ "And before that, when had they been resumed?" without its "and before that"; the same value without one."""
    said = [word.own for word in clause.words]
    at = next((at for at, word in enumerate(said) if word not in _JOINING), 0)
    if said[at : at + 1] and said[at] in {"before", "after"} and said[at + 1 : at + 3] in _THAT:
        return keeping(clause, range(at + 3, len(said)))
    return clause


_THAT = [[word, ","] for word in ("that", "this", "then", "it")]


def without_cause_of_break(clause: Analysis) -> Analysis:
    """ "When did they get back together *after the Taiwan stuff*?" without what they fell out over, which is told by
    what was resumed; the same value without it."""
    said = [word.own for word in clause.words]
    end = next((at for at in range(len(said), 0, -1) if clause.words[at - 1].kind is not WordKind.SIGN), 0)
    begin = next((at for at in range(end - 1, 0, -1) if said[at] == "after"), 0)
    vague = begin and not _AFFAIRS.isdisjoint(said[begin:end]) and end - begin <= _SHORT_AFFAIR
    vague = vague and all(word.kind in {WordKind.WORD, WordKind.COUNTRY} for word in clause.words[begin:end])
    return keeping(clause, range(begin)) if vague and "resume" in clause.found else clause


_AFFAIRS = frozenset(
    "stuff business thing affair affairs episode drama mess saga row spat quarrel trouble troubles fuss falling-out "
    "dispute crisis rift incident".split()
)
_SHORT_AFFAIR = 6
"""Words of "after the row over the embassy"."""


def keeping(clause: Analysis, kept: Sequence[int], *, in_part: bool = False) -> Analysis:
    """The clause with these of its words only; ``in_part`` keeps the meaning of a phrase of which a part is left."""
    moved = {at: number for number, at in enumerate(kept)}
    words = tuple(clause.words[at] for at in kept)
    held = any if in_part else all
    meant = (each for each in clause.meanings if held(at in moved for at in range(each.start, each.end)))
    return replace(
        clause,
        words=words,
        meanings=tuple(
            each._replace(start=min(places), end=max(places) + 1)
            for each in meant
            if (places := [moved[at] for at in range(each.start, each.end) if at in moved])
        ),
        names=tuple(name for name in clause.names if any(word.text == name for word in words)),
    )


def _segments(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Half-open ranges of words between signs; a hyphen inside a word separates nothing."""
    start = 0
    for at, word in enumerate(words):
        if word.text in _SEPARATORS and not _inside_word(words, at):
            if at > start:
                yield start, at
            start = at + 1
    if start and start < len(words):
        yield start, len(words)


def _inside_word(words: Sequence[Word], at: int) -> bool:
    joined_before = at > 0 and words[at - 1].end == words[at].start
    joined_after = at + 1 < len(words) and words[at + 1].start == words[at].end
    return joined_before and joined_after


def _asks_something(clause: Analysis, rest: Sequence[int]) -> bool:
    told = {at for each in clause.meanings if each.name not in _SAYS_NOTHING for at in range(each.start, each.end)}
    return any(at in told or clause.words[at].kind is not WordKind.WORD for at in rest)


def _is_remark(clause: Analysis, start: int, end: int) -> bool:
    words = clause.words[start:end]
    if end - start > _LONGEST or any(word.kind is not WordKind.WORD or word.text in ORDINALS for word in words):
        return False
    said = [word.text for word in words]
    while said and said[0] in _JOINING:
        del said[0]
    if not said:
        return False
    if _announces(said) or _addresses(said) or _is_game(said) or said[0] in _BUSY:
        return True
    if _CHATTER.issuperset(said) and not _TELLS_OF_CHATTER.isdisjoint(said):
        return True
    about_asker = said[0] in _ASKER and len(said) > 1
    for each in clause.meanings:
        if each.start < end and start < each.end and each.name not in _SAYS_NOTHING:
            denies = each.name == "negation" and clause.words[each.start].text in _NOT
            if not (about_asker and denies):
                return False
    return (about_asker and _tells_of_asker(said)) or _tells_of_hurry(said)


def _tells_of_asker(said: Sequence[str]) -> bool:
    if not _RESTRICTS.isdisjoint(said):
        return False
    if said[-1] in _DANGLING or (said[0] in {"my", "our"} and _VERBS.isdisjoint(said[2:])):
        return False
    return all(
        word not in _WANTS or (said[at + 1 : at + 2] and said[at + 1] in _WANTED) for at, word in enumerate(said)
    )


def _tells_of_hurry(said: Sequence[str]) -> bool:
    if not _HASTE.isdisjoint(said) and all(word in _HASTE or word in _BESIDE_HASTE or word.isdigit() for word in said):
        return said[0] not in {"in", "at", "by", "for"}
    verb = next((at for at, word in enumerate(said) if word in _IS), None)
    return (
        verb is not None
        and 0 < verb <= _SUBJECT_WORDS
        and said[0] in _SUBJECT
        and set(said[verb + 1 :]) <= _STATE | {"almost"}
    )


def _addresses(said: Sequence[str]) -> bool:
    """ "…, my dear": somebody who is spoken to."""
    return said[-1] in _ADDRESSED and all(word in _BESIDE_ADDRESSED for word in said[:-1])


_ADDRESSED = frozenset(
    "dear dearie love lovey darling sweetie sweetheart honey hon hun pet sunshine duck gov governor counsel counsellor "
    "honour honor majesty excellency comrade captain champ champion legend wizard mate pal buddy kiddo amigo".split()
)
_BESIDE_ADDRESSED = frozenset("my your oh dear good old".split())


def _is_game(said: Sequence[str]) -> bool:
    """ "For ten points: …"."""
    return not _GAME.isdisjoint(said) and all(word in _GAME or word in _BESIDE_GAME or word.isdigit() for word in said)


_GAME = frozenset("points point round bonus starter trivia quiz jackpot win fingers buzzers".split())
_BESIDE_GAME = frozenset(
    "for the a an our next last final first second third number one two three four five six seven eight nine ten "
    "twenty fifty hundred question to on and here is it's time up of and your".split()
)
_BUSY = frozenset("marking grading cooking driving revising studying cramming hurrying rushing".split())
"""What somebody who asks is doing meanwhile: "…, marking papers"."""


def _announces(said: Sequence[str]) -> bool:
    return said[-1] in _ANNOUNCED and all(word in _BESIDE_ANNOUNCED for word in said[:-1])
