"""What is disputed, with whom, and since when?"""

from ..answer import Answer
from ..intent import Intent, Scope, allow, kinds, ways
from ..matters import found, told


def reply(scope: Scope) -> Answer:
    codes = scope.question.codes
    what = scope.say("a dispute with {countries}", countries=scope.say.several(codes)) if codes else ""
    return told(scope, found(scope, "dispute"), what or scope.say("such a dispute"))


INTENT = Intent(
    name="disputes",
    title="border and other disputes",
    ways=ways("""
        dispute_word @country
        dispute_word @subject
        dispute_word border_word
        dispute_word who|what|why|when|where|list|how_many|yes_no|which_country|country_word|about
        what dispute_word @country
        who dispute_word @subject
        why dispute_word @country
        border_word yes_no end @country
        what border_word dispute_word @country
        yes_no border_word dispute_word @country
    """),
    allows=allow(
        "dispute_word border_word who what why when where how how_long list how_many yes_no there about @country",
        "@subject @place @words @name relations country_word which_country speech begin end still",
    ),
    lookup=kinds("dispute", "listed"),
    reply=reply,
    searches=True,
    examples=(
        "what is disputed with burundi",
        "Which countries have a border dispute with Rwanda?",
        "is there a territorial dispute with Belgium",
        "with whom does Rwanda have disputes",
    ),
)
