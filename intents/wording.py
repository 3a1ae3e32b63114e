"""Whether a sentence answers the small words of a question too: "back", "now", "who *did* it", "replaced *with*"."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from .roots import Roots
from .taking_apart import Sentence

__all__ = [
    "about_now",
    "backs_too",
    "done_by_whom",
    "gained_from",
    "has_doer",
    "has_role",
    "is_known",
    "modified",
    "role",
    "same_end",
    "same_object",
    "same_one",
    "same_rank",
    "same_side_of",
    "says_again",
    "says_resumed",
]

_NOW = re.compile(
    r"\b(?:now|current|currently|at (?:the moment|present)|today|these days|nowadays|presently|as we speak)\b"
)
_AGAIN = re.compile(r"\b(?:back(?! then\b| in the day)|again|once more|anew)\b")
_BACKS = re.compile(
    r"\b(?:do|does|did|will|would|can|could) (?:the )?(?:\w+ )?(?!(?:come|go|get|give|send|bring|call|take|pay|hand|win"
    r"|pull|fall|move|turn|hit|fly|sail|report|hold|keep|buy|want|push|ship|return)\b)\w+ back\b"
    r"(?! (?:to|in|into|from|home)\b)"
)
""" "Whose claims do historians back": a verb."""
_SAYS_AGAIN = frozenset({"back", "re", "again", "anew", "return", "resum", "restor", "renew", "reopen"})
_STANDS_BY = re.compile(r"\b(?:back(?:s|ed|ing)|support\w*|aid(?:s|ed|ing)|help\w*|sid(?:e|es|ed|ing) with|to back)\b")
_WHO_DOES = re.compile(
    r"\bwho (?:was it that |were (?:they|those) (?:that|who) )?(?:first |also |then |has |have |had )?(\w+)"
)
_WHO_IS = re.compile(r"\bwho (?:is|was|are|were) (?:the|an?|its|their|his|her)\b")
"""Asks what somebody is, not what was done."""
_RANKED = re.compile(r"\b(first|second|third|last|only) ([^\W\d_]+)")
_WHICH = re.compile(r"\b(?:which|what) ([^\W\d_]+)")
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_INSTEAD = frozenset({"with", "for", "by"})
_SMALL = frozenset(
    "the a an its their his her of in on at to from for with by and or but as that which who is are was were be been "
    "has have had it he she they this these those both all some any "
    "between into since about after before did does do".split()
)


def about_now(typed: str) -> bool:
    """Whether it is asked how things are on the day of the question, which no source can know."""
    return bool(_NOW.search(typed))


def says_again(typed: str, sentence: Sentence) -> bool:
    """What goes back, or happens again, has to do so in the sentence too."""
    return not _AGAIN.search(_BACKS.sub("", typed)) or not _SAYS_AGAIN.isdisjoint(sentence.has)


def says_resumed(sentence: Sentence) -> bool:
    """Whether it tells that something was taken up again: why it was broken off is no reason for that."""
    return not (_SAYS_AGAIN | _MENDED).isdisjoint(sentence.has)


def same_end(sentence: Sentence, *, first: bool, last: bool) -> bool:
    """Who came last is not told by a sentence that speaks of the first alone."""
    if first == last:
        return True
    wanted, other = (_FIRST, _LAST) if first else (_LAST, _FIRST)
    return not wanted.isdisjoint(sentence.words) or other.isdisjoint(sentence.words)


_FIRST = frozenset({"first", "earliest"})
_LAST = frozenset({"last", "latest", "final"})


def same_side_of(typed: str, sentence: Sentence, roots: Roots) -> bool:
    """What was before the war is not told by what came after it, nor the other way round."""
    for match in _BESIDE_AN_EVENT.finditer(typed):
        root, against = roots.of(match["event"]), _AFTER if match["side"] == "before" else _BEFORE
        at = [place for place, each in enumerate(sentence.roots) if each == root]
        sides = [sentence.words[max(0, place - _NEAR_EVENT) : place] for place in at]
        if sides and all(not against.isdisjoint(words) and match["side"] not in words for words in sides):
            return False
    return True


_MENDED = frozenset({"normal", "reviv", "mend", "repair", "heal", "thaw", "reconcil", "patch", "reconnect"})
_BESIDE_AN_EVENT = re.compile(
    r"\b(?P<side>before|after) (?:the|its|his|her|their|that|this) (?:\w+ )?(?P<event>[^\W\d_]+)\W*$"
)
""" "… before the war": at the end of a question."""
_AFTER = frozenset({"after", "since", "following", "end"})
_BEFORE = frozenset({"before", "until", "prior"})
_NEAR_EVENT = 5
"""Words before an event that tell on which side of it something was."""
_SUPPORTS = re.compile(r"\bwhat (?:else )?(?:do|does|did) .*\b(?:support|back|promote|fund)\W*(?:in @?\w+\W*)?$")
_DOES_SUPPORT = re.compile(
    r"\b(?:support(?:s|ed|ing)?|promot\w+|back(?:s|ed|ing)|fund(?:s|ed|ing)|financ\w+|help(?:s|ed)|foster\w*|aims?|runs?"
    r"|pa(?:ys|id)|spen[dt]s?)\b"
)


def backs_too(typed: str, sentence: Sentence) -> bool:
    """Who is backed is not told by who "pulled back", nor what is supported by how much support there is."""
    if _SUPPORTS.search(typed) and not _DOES_SUPPORT.search(sentence.folded):
        return False
    return "back" not in sentence.words or not _BACKS.search(typed) or bool(_STANDS_BY.search(sentence.folded))


def done_by_whom(typed: str) -> Sequence[str]:
    """What somebody who is asked for did: the "shot" of "who shot it"."""
    return _WHO_DOES.findall(typed)


def has_doer(typed: str, sentence: Sentence, known: Collection[str], roots: Roots) -> bool:
    """ "Who replaced it?": somebody who is not in the question stands before what is done, or behind a "by"."""
    match = _WHO_DOES.search(typed)
    if match is None or _WHO_IS.search(typed):
        return True
    does = roots.alike(match[1])
    at = [place for place, root in enumerate(sentence.roots) if root in does]
    if not at or not sentence.capitals:
        return True
    return any(
        place < max(at) or not _BY[sentence.words[max(at)].endswith(_NOUNS)].isdisjoint(sentence.words[max(at) : place])
        for place in sentence.capitals
        if sentence.words[place] not in known and sentence.words[place] not in _SMALL
    )


_NOUNS = ("tion", "ment", "ship")
_BY = (frozenset({"by"}), frozenset({"by", "of"}))
"""Before who did it: "mediated by him", and with a noun also "under the mediation of him"."""


def gained_from(typed: str, sentence: Sentence) -> bool:
    """ "Who did it get independence from?" is told by whom it gained it from."""
    return not _FREE_FROM.search(typed) or bool(_GAINED_FROM.search(sentence.folded))


_FREE_FROM = re.compile(r"\bindependen(?:ce|t)\b(?: \w+){0,4}? from\b|\bfrom (?:\w+ ){1,8}independen(?:ce|t)\b")
_GAINED_FROM = re.compile(
    r"\bindependen(?:ce|t)\b(?: \w+){0,3}? (?:from|of)\b|\bfrom (?:\w+ ){1,8}independen(?:ce|t)\b"
)


def same_one(words: Sequence[str], names: Collection[str], does: Collection[str], sentence: Sentence) -> bool:
    """ "How long was Ada Oloo detained?": whoever that was done to stands before it, or right behind it, and not in
    another clause. ``does`` are the roots of what was done."""
    named = [at for at, word in enumerate(words) if word in names]
    if not named or named[0] == 0 or words[named[0] - 1] not in _WAS or not does:
        return True
    done = [at for at, root in enumerate(sentence.roots) if root in does]
    places = [at for at, word in enumerate(sentence.words) if word in names]
    if not done or not places:
        return True
    return any(
        place < at or (place - at <= _RIGHT_BEHIND and _CLAUSE.isdisjoint(sentence.words[at + 1 : place]))
        for place in places
        for at in done
    )


_WAS = frozenset({"was", "were", "is", "are", "been", "being"})
_CLAUSE = frozenset("before after by until till when as and but which who because since while for with".split())
_RIGHT_BEHIND = 6
_ROLE = re.compile(
    r"\bwho(?:'s| is| was| were| are)?(?: currently| now| then)? (?:the|its|their|his|her|a) "
    r"((?:[^\W\d_]+ ){0,2}[^\W\d_]+)|\bname of (?:the|its|their|his) ((?:[^\W\d_]+ ){0,2}[^\W\d_]+)"
    r"|\b(?:which|what) (?!(?:is|was|were|are|did|does|do|has|had)\b)([^\W\d_]+)"
)
_BY_NAME = re.compile(
    r"\b(?:who(?:'s| is| was)(?: currently| now| then)? (?:the|its|their) "
    r"|name of (?:the|its|their|his) (?:\w+ )?\w+ (?:who|that) )(?!.*\b(?:against|by|with|to|for|from|at|on)\W*$)"
)
_BESIDE_ROLE = 3
"""Words between somebody's role and their name."""
_OF = frozenset({"of", "in", "to", "for", "at", "from", "had", "has", "and", "was", "were", "is"})
_PLACED = frozenset({"in", "at", "from", "near"})
"""A name behind one of these is a place's."""
_APPOSED = frozenset({"the", "as", "then", "former", "its", "a", "an", "became", "was", "is"})
_BEHIND_ROLE = re.compile(r" (?:of|in|at|for|to|from|on|that|who|during|they|he|she|it|we|when|before|after)\b")
_BODIES = frozenset(
    "agency agencies administration authority authorities bank cabinet commission commissions committee company "
    "council court courts embassies embassy government governments headquarters leadership ministries ministry mission "
    "missions office offices parliament presidency secretariat secretariats tribunal tribunals chairmanship chancery "
    "consulate consulates judgment judgments judgement judgements seat seats".split()
)
_LANDS = frozenset("country nation state one ones".split())
"""Who is that is told by its name, wherever it stands."""
_IS = frozenset({"is", "was", "became", "remains", "as"})
_BEFORE_PREDICATE = 5
""" "China *is* the largest trading *partner*"."""
_ABOARD = re.compile(r"\bwho (?:else )?(?:was|were|is|are) (?:on|aboard|inside)\b")
_CARRIES = re.compile(
    r"\b(?:aboard|on board|on (?:the|a|his|her|its|it)|inside|carr(?:y|ies|ied|ying)|passengers?|killed|died)\b"
)


def role(typed: str) -> str:
    """What somebody who is asked for is: the judge of "who was the judge"; empty where it is not said."""
    match = _ROLE.search(typed)
    return _BEHIND_ROLE.split(match[1] or match[2] or match[3])[0].split()[-1] if match else ""


def has_role(typed: str, sentence: Sentence, roots: Roots) -> bool:
    """ "Who was the judge" is not answered by a tribunal, nor "who was on the plane" by a plane."""
    if _ABOARD.search(typed) and not _CARRIES.search(sentence.folded):
        return False
    noun = role(typed)
    if not noun or noun in _LANDS:
        return True
    if _BY_NAME.search(typed) and not _names_holder(sentence, noun, typed, roots):
        return False
    alike = roots.alike(noun) | roots.near.get(roots.of(noun), frozenset())
    said = [word for word, root in zip(sentence.words, sentence.roots, strict=True) if root in alike]
    nouns = [word for word in said if not word.endswith("ed")]
    return noun in _BODIES or not nouns or not _BODIES.issuperset(nouns)


def _names_holder(sentence: Sentence, noun: str, typed: str, roots: Roots) -> bool:
    """Whether a name stands beside the role: "President Kagame", "Erik Solheim, the envoy"; not "the mayor of Riga"."""
    told = frozenset(re.findall(r"\w+", typed))
    alike = roots.alike(noun) | roots.near.get(roots.of(noun), frozenset())
    words = sentence.words
    roles = [at for at, root in enumerate(sentence.roots) if root in alike]
    named = [
        at
        for at in sentence.capitals
        if words[at] not in told and words[at] not in _SMALL and words[max(0, at - 1)] not in _PLACED
    ]
    behind = any(0 < name - at <= _BESIDE_ROLE and _OF.isdisjoint(words[at:name]) for at in roles for name in named)
    starts = [_start_of_role(words, at, told) for at in roles]
    before = any(1 < at - name <= _BESIDE_ROLE and words[at - 1] in _APPOSED for at in starts for name in named)
    predicate = any(
        words[at - back] in _IS
        and _OF.isdisjoint(words[at - back + 1 : at])
        and any(name < at - back for name in named)
        for at in roles
        for back in range(2, min(_BEFORE_PREDICATE, at) + 1)
    )
    return behind or before or predicate or not roles


def _start_of_role(words: Sequence[str], at: int, told: Collection[str]) -> int:
    """Where it begins, with the words before it that the question has too: "the *first foreign* minister"."""
    while at and words[at - 1] in told and words[at - 1] not in _APPOSED:
        at -= 1
    return at


def same_object(typed: Sequence[str], sentence: Sentence, roots: Roots) -> bool:
    """ "Replaced English" is not "replaced French with English"."""
    for one, other in _neighbours(typed):
        does, what = roots.alike(one), roots.alike(other)
        before = [at for at, root in enumerate(sentence.roots) if root in does and at not in sentence.capitals]
        places = [at for at, root in enumerate(sentence.roots) if root in what and before and at > before[0]]
        if places and all(_leads(sentence.words[:at]) in _INSTEAD for at in places):
            return False
    return True


def same_rank(typed: str, sentence: Sentence, roots: Roots) -> bool:
    """The first president is not "the first *American* president"."""
    known = set(re.findall(r"\w+", typed))
    for rank, noun in _RANKED.findall(typed):
        alike = roots.alike(noun)
        ranked = [at for at, word in enumerate(sentence.words) if word == rank]
        ends = [at for at in ranked if not alike.isdisjoint(sentence.roots[at + 2 : at + 3])]
        if ends and len(ends) == len(ranked) and all(sentence.words[at + 1] not in known for at in ends):
            return False
    return True


def is_known(sentence: Sentence, told: Collection[Collection[str]]) -> bool:
    """ "*The tribunal* ruled …": whether it speaks of something in the question as known from the sentence before;
    ``told`` are the roots of each word of the question that it has."""
    return sentence.words[:1] == ("the",) and any(root in alike for alike in told for root in sentence.roots[1:2])


def modified(typed: str, sentence: Sentence, roots: Roots) -> bool:
    """Whether the sentence says more of the thing that is asked for than that it is one: "which rebels" is answered
    by "Congolese rebels"."""
    match = _WHICH.search(typed)
    if match is None:
        return False
    asked = roots.alike(match[1])
    told = {roots.of(word) for word in re.findall(r"\w+", typed)}
    return any(
        at
        and root in asked
        and sentence.words[at - 1] not in _SMALL
        and told.isdisjoint(roots.alike(sentence.words[at - 1]))
        for at, root in enumerate(sentence.roots)
    )


def _neighbours(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Words that follow one another directly, or but for an article."""
    kept = [word for word in words if word not in _ARTICLES]
    return (pair for pair in pairwise(kept) if _SMALL.isdisjoint(pair))


def _leads(words: Sequence[str]) -> str:
    return next((word for word in reversed(words) if word not in _ARTICLES), "")
