"""Which entries of the source's list of references are empty, and which is the one on something: "which footnote is the
New York Times?"."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Scope
from ..questions.question import Question
from ..words.roots import WORD

__all__ = ["asks_for_empty", "asks_of_entries", "asks_whether_cited", "empty_entries", "entries_named", "entry_claim"]

_EMPTY = re.compile(
    r"\b(?:empty|blank|bare|vides?"
    r"|without (?:any )?(?:text|details?|contents?|information|anything|an? (?:text|title|link))"
    r"|(?:have|has|got|with|give|say)s? (?:no|nothing)\b"
    r"(?! (?:sources?|references?|refs?|footnotes?|citations?|proof)\b))"
)
_ENTRY = r"(?:reference|ref|footnote|citation|source|link|entry|article|piece|report|story)s?"
_LIST = (
    r"(?: (?:listed |cited |used )?(?:in|among|from) (?:the|your|its|this) "
    r"(?:references?|refs|sources?|list|footnotes?|article|page))?"
)
_OPENS = r"(?:(?:so|and|ok|but|please|then|the|whats|give me|show me|tell me|what(?: is|s|'s| was)?) )*"
_SMALL = r"(?:(?:the|an?|to|from|on|about|called|by|in) )*"
_ASKS_WHICH = (
    re.compile(
        rf"{_OPENS}(?:which|what)(?: number)? (?:of the )?{_ENTRY}(?: number)? "
        r"(?:is|are|was|has|have|says?|mentions?|names?|(?:links?|points?|leads?|goes) to|comes? from|belongs? to) "
        rf"{_SMALL}(?P<what>[^?]+?)\W*"
    ),
    re.compile(
        rf"{_OPENS}(?:date|year|title|headline|url|address|author|number)s? (?:of|on|for) {_SMALL}(?P<what>.+?) "
        rf"{_ENTRY}{_LIST}\W*"
    ),
    re.compile(
        rf"{_OPENS}(?:date|year|title|headline|url|address|author)s? (?:of|on|for) the {_ENTRY} {_SMALL}"
        rf"(?P<what>[^?]+?){_LIST}\W*"
    ),
    re.compile(
        rf"{_OPENS}(?:when|what (?:year|date|day)) (?:was|is|did) {_SMALL}(?P<what>.+?) {_ENTRY}{_LIST} "
        r"(?:published|written|printed|dated|from|come out|appear)\W*"
    ),
    re.compile(rf"{_OPENS}(?P<what>.+?) {_ENTRY} (?:called|titled|entitled)\W*"),
)
"""Of an entry, and "what", which tells which one."""
_ASKS_WHETHER = (
    re.compile(
        rf"(?:so |and )?(?:is|are|was|were) {_SMALL}(?P<what>.+?) (?:(?:ever |even )?(?:cited|referenced)"
        r"|(?:one of |among |in |used as )?(?:the|your|its|an?)? ?(?:sources?|references?|citations?|footnotes?))"
        rf"(?: (?:here|anywhere|at all))?{_LIST}\W*"
    ),
    re.compile(
        r"(?:so |and )?(?:does|do|did) (?:it|you|the (?:article|source|page|text)) (?:ever |even )?(?:cite|reference) "
        rf"{_SMALL}(?P<what>[^?]+?)\W*"
    ),
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


def asks_of_entries(question: Question) -> bool:
    """Whether it is asked of an entry that is told by what it says, or whether there is such a one."""
    return _asked(question, (*_ASKS_WHICH, *_ASKS_WHETHER)) is not None


def asks_whether_cited(question: Question) -> bool:
    """ "Is the Guardian cited?"."""
    return _asked(question, _ASKS_WHETHER) is not None


def _asked(question: Question, forms: Sequence[re.Pattern[str]]) -> frozenset[str] | None:
    """The words that an entry has to have, if they are more than small ones and countries."""
    typed = fold(question.english).folded
    asks = next(filter(None, (form.fullmatch(typed) for form in forms)), None)
    if asks is None or question.references:
        return None
    lands = {word for party in question.parties for word in WORD.findall(fold(party.english).folded)}
    return frozenset(WORD.findall(asks["what"])) - _SAYS_LITTLE - lands or None


def entries_named(scope: Scope) -> tuple[Fact, ...]:
    """The entries that have every word of what is asked for; none where the question asks for no entry."""
    wanted = _asked(scope.question, (*_ASKS_WHICH, *_ASKS_WHETHER))
    if not wanted:
        return ()
    found = [fact for fact in scope.of_kind("reference") if wanted <= _words(fact["text"])]
    return tuple(fact for fact in found if _names_all(scope, fact))[:_MOST]


def _words(text: str) -> frozenset[str]:
    """The words of an entry, and the first letters of the names in it: "NYT"."""
    initials = ("".join(word[0] for word in name.split()) for name in _NAME.findall(text))
    return frozenset((*WORD.findall(fold(text).folded), *map(str.casefold, initials)))


_NAME = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+){1,3}\b")


def _names_all(scope: Scope, fact: Fact) -> bool:
    """Whether an entry names each country of the question."""
    named = {code for mention in scope.say.countries.exact(fold(fact["text"])) for code in mention.codes}
    return all(not named.isdisjoint(party.codes) for party in scope.question.parties)


def entry_claim(scope: Scope, fact: Fact) -> Claim:
    return Claim(scope.say("Reference {number}: {text}", number=fact["number"], text=fact["text"]), (fact,))
