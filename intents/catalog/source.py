"""Where does that come from? The references behind the last reply, or behind a date."""

from knowledge.model import Fact

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Scope, allow, ways


def reply(scope: Scope) -> Answer:
    if scope.question.asks("list") and not scope.question.parties:
        entries = [fact for fact in scope.of_kind("reference") if fact["text"]]
        if entries:
            return Answered(
                claims=tuple(Claim(f"Reference {each['number']}: {each['text']}", (each,)) for each in entries)
            )
    facts = _asked_about(scope)
    if facts:
        return Answered(claims=tuple(_claim(fact) for fact in facts[:5]))
    if scope.question.codes:
        pair = scope.say.relations(scope.question.subject, scope.question.codes[0])
        return Unknown(gap=Gap(GapKind.SOURCE, pair))
    articles = scope.of_kind("statement")[:1]
    if not articles:
        return Unknown(gap=Gap(GapKind.SOURCE, "itself"))
    source = articles[0].source
    by = f", {source.publisher}" if source.publisher else ""
    licence = f" ({source.licence})" if source.licence else ""
    return Answered(
        claims=(
            Claim(
                f"I answer from the article “{source.title}”{by}{licence}, which begins with these words.",
                articles,
            ),
        )
    )


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


def _claim(fact: Fact) -> Claim:
    title = fact.source.title
    cited = [
        f"reference {each.number}, {each.text}"
        if each.text
        else f"reference {each.number}, whose entry the source leaves empty"
        for each in fact.references
    ]
    if not cited:
        return Claim(f"It stands in “{title}” itself, which gives no reference at that place.", (fact,))
    return Claim(f"It stands in “{title}”, which refers there to {'; '.join(cited)}.", (fact,))


INTENT = Intent(
    name="source",
    title="source of an answer",
    ways=ways("""
        source_word
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
    """),
    allows=allow(
        "@place speech source_word what where who there when begin relations",
        "@country mission embassy how @subject yes_no list",
    ),
    reply=reply,
    examples=("what's the source?", "Where does the date for China come from?", "says who", "source?"),
)
