"""What was a country called before?"""

import re
from collections.abc import Iterator

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.answer import Answer, Answered, Gap, GapKind, Unknown
from ..questions.intent import Intent, Scope, allow, kinds, ways

_CALLED = re.compile(
    r"\b(?:known as|called|named|under the name(?: of)?) (?:the )?[\w' -]{3,40}\b(?:until|till|before|up to)\b"
    r"|\b(?:formerly|previously|then|once) (?:known as|called|named)\b|\((?:formerly|previously) \w"
    r"|\b(?:formerly|previously|once|originally) (?:an? |the )?(?:[\w-]+ )?(?:protectorate|colony|mandate) of "
)

_THE_KINGDOM = re.compile(
    r"the (?:country|kingdom|republic|state|nation|sultanate|emirate|islands?|territory),? "
    r"(?:which (?:was|had been) )?(?:known as|called|named|under the name)\b"
)
""" "The kingdom, known as Siam until 1939": the article's own country."""


def reply(scope: Scope) -> Answer:
    named = (code for party in scope.question.parties if party.before not in _RULERS for code in party.codes)
    code = next(named, scope.question.subject)
    facts = list(_telling(scope, code))[:1]
    if not facts:
        what = scope.say("what {country} was called before", country=scope.say.country(code))
        return Unknown(gap=Gap(GapKind.PIECE, what))
    return Answered(claims=tuple(map(scope.quoted, facts)))


_RULERS = frozenset({"under", "by"})
""" "What was it called under the British?" asks for no name of theirs."""


def _telling(scope: Scope, code: str) -> Iterator[Fact]:
    """Sentences that begin with the country, or "The kingdom", and give it another name for a time."""
    name = fold(scope.say.name(code)).folded
    for fact in scope.of_kind("statement"):
        words = fold(fact.quote.exact).folded
        itself = code == fact.subject and not fact.object and _THE_KINGDOM.match(words)
        if (itself or words.removeprefix("the ").startswith(name)) and _CALLED.search(words):
            yield fact


INTENT = Intent(
    name="former_names",
    title="former name",
    ways=ways("""
        former_name
        former_name @subject
        former_name @country -@countries
        former_name there
        what named @subject @time -@country
        what named country_word @time -@country
        what named @country @time -@subject -@countries
        what named there @time -@country
        who named @subject earlier -@country
        what named @subject earlier -@country
        when former_name
    """),
    allows=allow("former_name named what who how when @subject @country @time there country_word list operate earlier"),
    lookup=kinds("statement"),
    reply=reply,
    examples=(
        "What was Rwanda called in the old days?",
        "former name of Rwanda",
        "under what name was Rwanda known before 1962?",
    ),
)
