"""Which other articles does the source point to?"""

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Scope, allow, kinds, ways


def reply(scope: Scope) -> Answer:
    codes = {code for party in scope.question.parties for code in party.codes}
    facts = [fact for fact in scope.of_kind("pointer") if not codes or codes & fact.about]
    if not facts:
        return Unknown(gap=Gap(GapKind.SOURCE, scope.say("other articles to read")))
    titles = scope.say.join(scope.say.quoted(fact["title"]) for fact in facts)
    return Answered(claims=(Claim(scope.say("The source points to {titles}.", titles=titles), tuple(facts)),))


INTENT = Intent(
    name="pointers",
    title="other articles",
    ways=ways("""
        pointers_word
        pointers_word @country
    """),
    allows=allow("pointers_word what list about @country @subject who where relations source_word table_word there"),
    lookup=kinds("pointer"),
    reply=reply,
    examples=("What are the see also links?", "further reading on India"),
)
