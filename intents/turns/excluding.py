"""Countries, or kinds of missions, that a question leaves out: "who else began in 1963, besides Canada?", "all except
China and Qatar", "its consulates, not the honorary ones".

What is asked is then the rest of the clause, and what the source says of those countries is no part of the answer.
"""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.names.countries import MentionKind

from ..languages.sentences import Sentences
from ..questions.answer import Answer, Answered, GapKind, Unknown
from ..typed.analysis import Analysis, Word, WordKind
from .asides import keeping

__all__ = ["leaving_out", "without_excluded", "without_kinds"]

_PHRASES = [
    phrase.split()
    for phrase in (
        "other than", "apart from", "aside from", "besides", "beside", "except for", "except from", "except",
        "excepting", "excluding", "excludes", "exclude", "save for", "not counting", "without counting",
        "not including", "leaving out", "leaving aside", "leave out", "but not", "ignoring", "omitting", "minus",
        "barring", "in addition to", "if not", "sauf", "hormis", "excepte", "en dehors de", "outre", "a part",
    )
]  # fmt: skip
_BY_FIRST_WORD = {first: [phrase for phrase in _PHRASES if phrase[0] == first] for first, *_ in _PHRASES}
_FIRST_WORDS = _BY_FIRST_WORD.keys() | {"but"}
_EVERY = frozenset("everyone everybody all anyone anybody nobody countries one country nations".split())
"""Before a "but" that leaves somebody out."""
_BEFORE = frozenset("the those that one ones of from with in to for la le les l' celles celle de des".split())
_BETWEEN = frozenset({"and", "or", ",", "&", "et", "ou", "the", "'s", "nor", "also"})


def without_excluded(clause: Analysis) -> tuple[Analysis, tuple[str, ...]] | None:
    """The clause without what it leaves out, and the codes of those countries; None where it leaves out none."""
    if _FIRST_WORDS.isdisjoint([word.own for word in clause.words]):
        return None
    for at in range(len(clause.words)):
        behind = _behind_phrase(clause.words, at)
        if not behind:
            continue
        end = behind
        while end < len(clause.words) and clause.words[end].own in _BEFORE:
            end += 1
        while end < len(clause.words) and (clause.words[end].kind is WordKind.COUNTRY or _joins(clause.words, end)):
            end += 1
        left = [clause.countries[word.nth] for word in clause.words[behind:end] if word.kind is WordKind.COUNTRY]
        if left and all(len(each.codes) == 1 and each.kind is not MentionKind.CAPITAL for each in left):
            kept = [place for place in range(len(clause.words)) if not at <= place < end]
            return keeping(clause, _trimmed(clause.words, kept)), tuple(mention.codes[0] for mention in left)
    return None


def without_kinds(clause: Analysis) -> Analysis:
    """The clause without the kinds of missions that it leaves out, which ``missions.wanted`` tells from the text; the
    same value where it leaves out none, or asks for no others."""
    words = clause.words
    kinds = {at for each in clause.meanings if each.name == "mission" for at in range(each.start, each.end)}
    narrows = (
        _JOINS if clause.found & {"who", "which_country"} else frozenset[str]()
    )  # "who has one *and no* consulate"
    for at in range(1, len(words)):
        denied = words[at].own in _NOT and (
            words[at - 1].kind is WordKind.SIGN or words[at - 1].own in _JOINS - narrows
        )
        behind = _behind_phrase(words, at) or (at + 1 if denied else 0)
        while behind and behind < len(words) and words[behind].own in _DETERMINERS:
            behind += 1
        end = behind
        while end and end < len(words) and (end in kinds or words[end].own in _OF_KINDS):
            end += 1
        if end == behind or (end < len(words) and words[end].kind is not WordKind.SIGN and words[end].own != "please"):
            continue
        start = at - 1 if words[at - 1].own in _JOINS else at
        kept = [place for place in range(len(words)) if not start <= place < end]
        if not kinds.isdisjoint(kept):
            return keeping(clause, _trimmed(words, kept))
    return clause


_NOT = frozenset({"not", "no"})
_JOINS = frozenset({"but", "and"})
_DETERMINERS = frozenset("the any its their those all".split())
_OF_KINDS = frozenset("honorary career ones one".split())


def _behind_phrase(words: Sequence[Word], at: int) -> int:
    """Where the phrase that leaves somebody out ends; 0 where none begins here."""
    first = words[at].own
    if first == "but" and at and words[at - 1].own in _EVERY:
        return at + 1
    for phrase in _BY_FIRST_WORD.get(first, ()):
        if [word.own for word in words[at : at + len(phrase)]] == phrase:
            return at + len(phrase)
    return 0


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether a small word stands before or behind one of the countries that are left out."""
    return words[at].own in _BETWEEN and (
        words[at].own == "'s" or any(word.kind is WordKind.COUNTRY for word in words[at + 1 : at + 3])
    )


def _trimmed(words: Sequence[Word], kept: Sequence[int]) -> Sequence[int]:
    """Without a sign that then begins or ends the clause."""
    while kept and words[kept[0]].kind is WordKind.SIGN:
        kept = kept[1:]
    while kept and words[kept[-1]].kind is WordKind.SIGN:
        kept = kept[:-1]
    return kept


def leaving_out(answer: Answer, codes: Sequence[str], say: Sentences) -> Answer:
    """An answer made without what is said of these countries, which says so."""
    countries = say.several(codes)
    match answer:
        case Answered(claims=(first, *rest)):
            said = say("Apart from {countries}: {fact}", countries=countries, fact=say.within(first.sentence))
            return replace(answer, claims=(replace(first, sentence=said), *rest))
        case Unknown(gap=gap) if gap.kind is not GapKind.QUESTION:
            what = say("{what}, apart from {countries}", what=gap.what, countries=countries)
            return replace(answer, gap=replace(gap, what=what))
        case _:
            return answer
