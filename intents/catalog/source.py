"""Where does that come from? The references behind the last reply, or behind a date."""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.folding import fold
from knowledge.model import Fact, Reference
from knowledge.query import FactQuery

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, about_parties, allow, ways
from ..questions.question import Question
from ..replies.citing import cited_nearby, references_counted
from ..replies.entries import asks_for_empty, asks_of_entries, empty_entries, entry_claim
from ..turns.doubting import doubts


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
    if scope.question.parties and (listed := _of_a_piece(scope, facts)):
        return listed
    if len(facts) > _FEW and not doubts(scope.question) and (listed := _references(scope, facts)):
        return listed
    if facts:
        statements = scope.of_kind("statement")
        citing = (cited_nearby(scope, fact, statements) for fact in facts[:_MOST])
        told = list(_once([*_said_again(scope, facts), *citing]))
        sentences = [claim.sentence for claim in told]
        cited_once = (
            claim
            for at, claim in enumerate(told)
            if not any(each.endswith(claim.sentence) for each in sentences[:at])  # behind "but one after it has"
        )
        return Answered(claims=tuple(cited_once))
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


def _of_a_piece(scope: Scope, facts: Sequence[Fact]) -> Answer | None:
    """The references of all that is told of a country, or of what names it in passing; None where the question asks for
    those of something in particular, or where there are none."""
    asked = fold(scope.question.english).folded
    several, codes = _SEVERAL.search(asked), set(scope.question.codes)
    if not (several and facts) and not _A_PIECE.search(asked):
        return None
    about = [fact for fact in scope.facts if codes & {fact.subject, fact.object}]
    named = about or [fact for fact in scope.of_kind("statement") if codes & fact.about]
    none = Unknown(gap=Gap(GapKind.PIECE, scope.say("any reference there"))) if several else None
    return _references(scope, named) or none


def _references(scope: Scope, facts: Sequence[Fact]) -> Answer | None:
    """Every reference that the source gives for what these facts say, each once; None where it gives none."""
    behind = {each.number: (each, fact) for fact in facts for each in fact.references}
    if not behind:
        return None
    numbered = sorted(behind.items(), key=lambda each: each[0])[:_MOST_REFERENCES]
    claims = [_referred(scope, reference, fact) for _, (reference, fact) in numbered]
    if bare := tuple(fact for fact in facts if not fact.references):
        claims.append(Claim(scope.say("For the rest the source gives no reference."), bare))
    return Answered(claims=tuple(claims))


def _referred(scope: Scope, reference: Reference, fact: Fact) -> Claim:
    """What the reference of a fact says, as a sentence; an address stands as it is, without a full stop."""
    number, text = reference.number, reference.text
    if not text:
        said = scope.say("Reference {number}, whose entry the source leaves empty.", number=number)
    else:
        ended = text if text.endswith(".") or "://" in text.split()[-1] else f"{text}."
        said = scope.say("Reference {number}: {text}", number=number, text=ended)
    return Claim(said, (fact,))


def _once(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Each sentence once, with all the facts of which it is said."""
    facts: dict[str, list[Fact]] = {}
    for claim in claims:
        facts.setdefault(claim.sentence, []).extend(claim.facts)
    return (Claim(sentence, tuple(dict.fromkeys(behind))) for sentence, behind in facts.items())


_SEVERAL = re.compile(
    r"\b(?:references|footnotes|citations|sources|refs) (?:\w+ )*(?:about|on|of|for|to do with|concerning)\b"
)
""" "Which references are about France?" asks for them, and not where one thing stands."""
_A_PIECE = re.compile(r"\b(?:part|bit|section|paragraph|row|entry|passage|stuff|things?)\b")
""" "The source for the German part?": of all that is told of the country."""
_MOST_REFERENCES = 10
_FEW = 2
"""Facts of which it can be followed which citation belongs to which."""
_PRESS = re.compile(
    r"\b(?:which|what|any|name (?:of )?the|a) (?:news ?papers?|magazines?)\b"
    r"|\b(?:references?|refs|sources?|footnotes?|citations?|of (?:them|those|these)) (?:is|are|was|were|comes?) "
    r"(?:from )?(?:an? |the )?(?:news|press|papers?|magazines?|journalis\w+)\b"
    r"|\b(?:news ?papers?|magazines?) (?:is|are) (?:cited|quoted)"
)
_PAPER = re.compile(
    r"\b(?:Times|Post|Guardian|Herald|Gazette|Tribune|Telegraph|Journal|Daily|Observer|Independent|Chronicle|Star|"
    r"Monde|Figaro|Spiegel|Economist|Newsweek|Newspaper|Mail|Mirror|Nation|Standard|News|Express|Sun)\b"
)
"""In the names of newspapers and magazines."""
_ALL_THIS = re.compile(r"\b(?:all (?:of )?|cite )(?:this|that|it)\b")
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
    if scope.claims and not any(party.text in question.text for party in question.parties):
        return [fact for claim in scope.claims for fact in claim.facts]  # "a footnote for it": for what was told
    began = [fact for fact in scope.of_kind("began") if fact.object in codes]
    changed = [fact for fact in scope.of_kind("relations_changed") if fact["change"] == "recognised"]
    if question.asks("recognition") and (told := [fact for fact in changed if fact.object in codes]):
        return told
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
    searches=asks_of_entries,
    reply=reply,
    examples=("what's the source?", "Where does the date for China come from?", "says who", "source?"),
)
