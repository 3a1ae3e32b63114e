"""Which entries of the source's list of references are empty, and which is the one on something: "which footnote is the
New York Times?"."""

import re

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..words.roots import WORD

__all__ = ["asks_for_empty", "empty_entries", "entries_named", "entry_claim"]

_EMPTY = re.compile(
    r"\b(?:empty|blank|bare|vides?"
    r"|without (?:any )?(?:text|details?|contents?|information|anything|an? (?:text|title|link))"
    r"|(?:have|has|got|with|give|say)s? (?:no|nothing)\b"
    r"(?! (?:sources?|references?|refs?|footnotes?|citations?|proof)\b))"
)
_ASKS_WHICH = re.compile(
    r"(?:(?:so|and|ok|but) )*(?:which|what)(?: number)? "
    r"(?:reference|ref|footnote|citation|source|link|entry)s?(?: number)? "
    r"(?:is|are|was|has|have|says?|mentions?|names?|(?:links?|points?|leads?|goes) to|comes? from|belongs? to) "
    r"(?:(?:the|an?|to|from|on|about|called) )*(?P<what>[^?]+?)\W*"
)
_SAYS_LITTLE = frozenset("the a an of in on from to one website site page web link article about s and".split())
_MOST = 5


def asks_for_empty(scope: Scope) -> bool:
    return bool(_EMPTY.search(fold(scope.question.english).folded))


def empty_entries(scope: Scope) -> Answer:
    """Which entries have a number and nothing else."""
    entries = scope.of_kind("reference")
    empty = tuple(fact for fact in entries if not fact["text"])
    if not empty:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("an empty entry in its list of references")))
    said = scope.say.plural(
        "{number} entry of the source's list of references is empty: {which}.",
        "{number} entries of the source's list of references are empty: {which}.",
        len(empty),
        which=scope.say.join(fact["number"] for fact in empty),
    )
    return Answered(claims=(Claim(said, empty),))


def entries_named(scope: Scope) -> tuple[Fact, ...]:
    """The entries that have every word of what is asked for; none where the question asks for no entry."""
    question = scope.question
    asks = _ASKS_WHICH.fullmatch(fold(question.english).folded)
    if asks is None:
        return ()
    lands = {word for party in question.parties for word in WORD.findall(fold(party.english).folded)}
    wanted = set(WORD.findall(asks["what"])) - _SAYS_LITTLE - lands
    if not wanted:
        return ()
    found = [fact for fact in scope.of_kind("reference") if wanted <= set(WORD.findall(fold(fact["text"]).folded))]
    return tuple(fact for fact in found if _names_all(scope, fact))[:_MOST]


def _names_all(scope: Scope, fact: Fact) -> bool:
    """Whether an entry names each country of the question."""
    named = {code for mention in scope.say.countries.exact(fold(fact["text"])) for code in mention.codes}
    return all(not named.isdisjoint(party.codes) for party in scope.question.parties)


def entry_claim(scope: Scope, fact: Fact) -> Claim:
    return Claim(scope.say("Reference {number}: {text}", number=fact["number"], text=fact["text"]), (fact,))
