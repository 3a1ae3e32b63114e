"""What does an entry of the source's own reference list say?"""

from ..answer import Answer, Answered, Claim, Gap, GapKind, Unknown
from ..intent import Intent, Scope, allow, kinds, ways


def reply(scope: Scope) -> Answer:
    claims: list[Claim] = []
    missing: list[int] = []
    for number in scope.question.references:
        entries = [fact for fact in scope.of_kind("reference") if fact["number"] == str(number)]
        for fact in entries:
            if fact["text"]:
                entry = scope.say("Reference {number} is: {text}", number=number, text=fact["text"])
            else:
                entry = scope.say("Reference {number} is empty: the source gives no details for it.", number=number)
            claims.append(Claim(entry, (fact,)))
        if not entries:
            missing.append(number)
    if claims:
        return Answered(claims=tuple(claims))
    return Unknown(gap=Gap(GapKind.SOURCE, scope.say("a reference number {number}", number=missing[0])))


INTENT = Intent(
    name="reference",
    title="entry of the reference list",
    ways=ways("""
        @reference
        what @reference
        @reference list
        where @reference
    """),
    allows=allow(
        "@reference what who list where source_word about there yes_no how speech backs operate begin_weak preside"
    ),
    lookup=kinds("reference"),
    reply=reply,
    examples=("what is reference 24?", "show reference 13", "what does reference 7 say", "[5]"),
)
