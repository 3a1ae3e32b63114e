"""Where does that come from? The references behind the last reply, or behind a date."""

import re
from collections.abc import Iterator, Sequence

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.query import FactQuery

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..citing import cited_nearby, references_counted
from ..doubting import doubts
from ..entries import asks_for_empty, empty_entries, entry_claim
from ..intent import Intent, Queries, Scope, about_parties, allow, ways
from ..question import Question


def reply(scope: Scope) -> Answer:
    if scope.question.asks("negation"):
        empty = asks_for_empty(scope) and not scope.question.parties
        return empty_entries(scope) if empty else Unknown(gap=Gap(GapKind.QUESTION, ""))
    everything = _ALL_THIS.search(fold(scope.question.english).folded)
    if scope.question.asks("list", "how_many") and not (scope.question.parties or everything):
        entries = [fact for fact in scope.of_kind("reference") if fact["text"]]
        if scope.of_kind("reference") and scope.question.asks("how_many"):
            return Answered(claims=(references_counted(scope),))
        if entries:
            return Answered(claims=tuple(entry_claim(scope, each) for each in entries))
    if _PRESS.search(fold(scope.question.english).folded):
        papers = [fact for fact in scope.of_kind("reference") if _PAPER.search(fact["text"])]
        if papers:
            return Answered(claims=tuple(entry_claim(scope, each) for each in papers))
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a newspaper among its references")))
    writer = _WRITER.search(fold(scope.question.english).folded)
    facts = [] if writer and writer["article"] else _asked_about(scope)
    if facts:
        statements = scope.of_kind("statement")
        citing = [cited_nearby(scope, fact, statements) for fact in facts[:_MOST]]
        return Answered(claims=tuple(dict.fromkeys([*_said_again(scope, facts), *citing])))
    if scope.question.codes:
        pair = scope.say.relations(scope.question.subject, scope.question.codes[0])
        return Unknown(gap=Gap(GapKind.SOURCE, pair))
    articles = scope.of_kind("statement")[:1]
    if not articles:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("itself")))
    source = articles[0].source
    by = f", {source.publisher}" if source.publisher else ""
    licence = f" ({source.licence})" if source.licence else ""
    article = f"{scope.say.quoted(source.title)}{by}{licence}"
    said = Claim(
        scope.say("I answer from the article {article}, which begins with these words.", article=article), articles
    )
    if _WHEN_WRITTEN.search(fold(scope.question.english).folded):
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("when it was written")), claims=(said,))
    if writer:
        return Unknown(gap=Gap(GapKind.PIECE, scope.say("who wrote it")), claims=(said,))
    return Answered(claims=(said,))


_PRESS = re.compile(
    r"\b(?:which|what|any|name (?:of )?the|a) (?:news ?papers?|magazines?)\b"
    r"|\b(?:news ?papers?|magazines?) (?:is|are) (?:cited|quoted)"
)
_PAPER = re.compile(
    r"\b(?:Times|Post|Guardian|Herald|Gazette|Tribune|Telegraph|Journal|Daily|Observer|Independent|Chronicle|Star|"
    r"Monde|Figaro|Spiegel|Economist|Newsweek|Newspaper|Mail|Mirror|Nation|Standard|News|Express|Sun)\b"
)
"""In the names of newspapers and magazines."""
_ALL_THIS = re.compile(r"\ball (?:of )?(?:this|that|it)\b")
_WRITER = re.compile(
    r"\b(?:authors?|writers?|wrote|written by|who edit\w*)\b"
    r"(?:.*\b(?P<article>(?:this|the|your) (?:article|page|text|entry|document)))?"
)

_WHEN_WRITTEN = re.compile(r"\b(?:when|what year|how old|last)\b.*\b(?:article|page|text|entry)\b")


_MOST = 5
"""Facts of which it is told where they stand."""


def _said_again(scope: Scope, facts: Sequence[Fact]) -> Iterator[Claim]:
    """What is doubted, as it was said: all of the last answer, or what the source has on the country that is named."""
    if not doubts(scope.question):
        return
    if scope.question.parties:
        yield from map(scope.claim, facts[:_MOST])
    else:
        yield from (scope.claim(each.facts[0]) if len(each.facts) == 1 else each for each in scope.claims[:_MOST])


_OPENING = 20_000
"""Characters in which an article's first sentence is found, also where a table comes before it."""


def lookup(question: Question) -> Queries:
    if question.parties:
        return about_parties()(question)
    own = frozenset({question.subject})
    if question.asks("list", "how_many", "negation") or _PRESS.search(fold(question.english).folded):
        return (FactQuery(kinds=frozenset({"reference"}), about=own), _opening(own))
    return (FactQuery(kinds=frozenset({"statement"}), about=own),)


def _opening(about: frozenset[str]) -> FactQuery:
    return FactQuery(kinds=frozenset({"statement"}), about=about, before=_OPENING)


def _asked_about(scope: Scope) -> list[Fact]:
    question = scope.question
    if not question.parties:
        return [fact for claim in scope.claims for fact in claim.facts]
    codes = set(question.codes)
    began = [fact for fact in scope.of_kind("began") if fact.object in codes]
    if began and question.asks("when", "begin", "relations"):
        return began
    missions = [fact for fact in scope.of_kind("mission") if codes & {fact.subject, fact.object}]
    if question.asks("mission"):
        return missions
    return began or missions or list(scope.of_kind("statement", object=question.codes[0]))


INTENT = Intent(
    name="source",
    title="source of an answer",
    ways=ways("""
        source_word
        how_many source_word -@country
        source_word negation what|list|how_many|yes_no -@country
        source_word there
        what source_word
        where source_word
        source_word @country
        source_word when @country
        where source_word when @country
        source_word begin @country
        source_word relations @country
        source_word mission @country
        how source_word
        who source_word
        when|how_long source_word -@country
    """),
    allows=allow(
        "@place speech source_word what where who there when begin relations",
        "@country mission embassy how how_many @subject yes_no list backs negation",
    ),
    lookup=lookup,
    reply=reply,
    examples=("what's the source?", "Where does the date for China come from?", "says who", "source?"),
)
