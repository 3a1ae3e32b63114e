"""Everything that the source has on one country."""

import re
from collections.abc import Iterator
from itertools import islice

from knowledge.folding import fold
from knowledge.names.other_names import named_in
from knowledge.query import FactQuery

from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..questions.intent import Intent, Queries, Scope, about_parties, allow, ways
from ..questions.question import Question
from ..replies.summary import about_country, excerpts


def reply(scope: Scope) -> Answer:
    if _asks_what_it_said(scope.question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))  # no embassy is anything that was said
    if not scope.question.codes:
        return _beginning(scope)
    claims = tuple(
        claim
        for code in scope.question.codes
        for claim in about_country(scope, code) or tuple(_only_listed(scope, code)) or _named_in_passing(scope, code)
    )
    if claims:
        return Answered(claims=claims)
    pair = scope.say.relations(scope.question.subject, *scope.question.codes)
    return Unknown(gap=Gap(GapKind.SOURCE, pair))


_WHAT_IT_SAID = re.compile(
    r"^(?:and |so |but )?what (?:did|does|do|has|have) (?!(?:it|this|that|you)\b).* (?:say|said)\W*$"
)


def _asks_what_it_said(question: Question) -> bool:
    return bool(_WHAT_IT_SAID.search(fold(question.english).folded))


def _beginning(scope: Scope) -> Answer:
    """ "Tell me about Rwanda", in its own article: how that begins."""
    claims = tuple(excerpts(scope, scope.of_kind("statement")[:_MOST_IN_PASSING]))
    if claims:
        return Answered(claims=claims)
    return Unknown(gap=Gap(GapKind.SOURCE, scope.say.country(scope.question.subject)))


def _only_listed(scope: Scope, code: str) -> Iterator[Claim]:
    """A row with nothing in it but the name."""
    for fact in scope.of_kind("listed", object=code)[:1]:
        listed = scope.say(
            "{country} {country:is/are} among the countries that the source lists, and nothing more is said of it.",
            country=scope.say.country(code),
        )
        yield Claim(listed, (fact,))


def _named_in_passing(scope: Scope, code: str) -> Iterator[Claim]:
    """What is said of others and names the country too."""
    countries = scope.say.countries
    naming = (
        fact
        for fact in scope.of_kind("statement")
        if code in fact.about
        and not fact.quote.exact.startswith("http")
        and any(mention.codes == (code,) for mention in named_in(fold(fact.quote.exact), countries))
    )
    yield from excerpts(scope, islice(naming, _MOST_IN_PASSING))


_MOST_IN_PASSING = 3


def lookup(question: Question) -> Queries:
    own = FactQuery(kinds=frozenset({"statement"}), about=frozenset({question.subject}))
    if not question.codes:
        return (own,)
    return (*about_parties()(question), own)


INTENT = Intent(
    name="about",
    title="everything on a country",
    ways=ways("""
        about @country
        about relations @country
        what relations @country
        how relations @country
        relations @country -yes_no -when -who
        @country @mentioned yes_no table_word
        what|who table_word @country -about
        list about @country
        about bare @subject -@country -@time -@organisation -@name -@place
        bare @subject -@country -@time -@organisation -@name -@place -when -who -where -why -how_many -how_long -how
        @country -yes_no -when -who -why -where -how_many -begin -mission
    """),
    allows=allow("about relations what how list @subject there"),
    lookup=lookup,
    reply=reply,
    searches=_asks_what_it_said,
    examples=(
        "Tell me about India",
        "what do you know about relations with France?",
        "belgium",
        "how are relations with Burundi",
    ),
)
