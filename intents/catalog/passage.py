"""The last resort: one sentence of the source, word for word, if it answers the very question that was asked."""

from knowledge.folding import fold

from ..answer import Answer, Answered, Claim, Gap, GapKind, OutOfScope, Unknown
from ..excerpt import Finder
from ..intent import Intent, Scope


def intent(finder: Finder) -> Intent:
    """The intent of questions that no other fits; it needs the finder, so it is made at start."""

    def reply(scope: Scope) -> Answer:
        question = scope.question
        found = finder.find(question, scope.of_kind("statement"))
        if found:
            return Answered(claims=(Claim(scope.say.excerpt(found), (found,)),))
        stranger = _stranger(scope)
        if stranger and question.asks("relations", "mission", "begin"):
            return Unknown(gap=Gap(GapKind.NAME, stranger))
        named = question.parties or question.own or question.organisations
        if not (named or question.asks("relations", "mission")):
            speaks = not question.asks("personal") and finder.speaks_of(question, scope.of_kind("statement"))
            return Unknown(gap=Gap(GapKind.SOURCE, _what(scope))) if speaks else OutOfScope()
        return Unknown(gap=Gap(GapKind.SOURCE, _what(scope)))

    return Intent(
        name="passage",
        title="a sentence of the source",
        ways=(),
        reply=reply,
        examples=("With whom did Rwanda invade the Congo?", "how many ngos worked there"),
    )


def _stranger(scope: Scope) -> str:
    """A name in the place of a country that neither we nor the source know; empty where there is none."""
    text = " ".join(fold(fact.quote.exact).folded for fact in scope.of_kind("statement"))
    typed = fold(scope.question.text).folded
    for name in scope.question.names:
        as_name = name.capitalize() in scope.question.text or f"with {name}" in typed
        if as_name and name not in text and not scope.question.parties:
            return name.capitalize()
    return ""


def _what(scope: Scope) -> str:
    """The thing asked about, in the asker's own words, as words and not as a statement."""
    asked = " ".join(scope.question.text.split())
    short = asked if len(asked) <= 120 else asked[:117] + "…"  # noqa: PLR2004
    names: list[str] = [scope.say.country(code) for code in scope.question.codes]
    names += [scope.say.organisation(body) for body in scope.question.organisations]
    words = scope.say.quoted(short)
    if names:
        return scope.say("that ({names}): {words}", names=", ".join(names), words=words)
    return scope.say("that: {words}", words=words)
