"""What is said where no sentence of the source answers.

Either nothing is found on whom the question names, or it has to be asked back what is meant, or the question is not of
this field at all.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.folding import fold
from knowledge.model import Fact

from ..excerpts.excerpt import Finder
from ..excerpts.topics import asks_for_source
from ..questions.answer import Answer, Claim, Clarify, Gap, GapKind, OutOfScope, Unknown
from ..questions.intent import Scope
from ..questions.mentioning import MENTIONED
from ..turns.asking_more import AGAIN

__all__ = ["nothing_found"]

_THAT_COUNTRY = re.compile(
    r"\b(?:that|the same|said) (?:country|nation|state)\b"
    r"|^(?:what about |and |how about )*the other (?:one|country|nation|state)\W*$"
    r"|^(?:and |so |but )?(?:what|how) about (?:them|those|these)\W*$"
)
_MOST_CHOICES = 10
_GOES_ON = re.compile(
    r"(?:(?:ok|okay|k|well|and|but|so|or|then)\W+)*"
    r"(?:(?:both|neither|either|none|nobody|no one|again|then|so|next|what then|what next)\W*$"
    r"|(?:in|by|with|for|from|to|of|under|against) (?:\w+ ?){1,3}\W*$"
    r"|.*\b(?:he|she|they|them|him|her|his|their|its?|that|those|these|this)\b)"
)
""" "In dollars?", "how long did he stay": asked of the answer before."""
_WHAT_ABOUT = re.compile(
    r"\W*(?:(?:and|so|but|ok|well) )*(?:what|how) about (?:(?:the|mr|mrs|president|king|queen) )*[\w'-]+\W*"
)
_OPENS_WITH_AND = re.compile(r"(?:and|but|so|or|then)\b")
_ASKED_ON = ("how_many", "how_long", "when", "why", "where")
"""What may be asked of the answer before: "and by how many dollars?"."""
_PRONOUN_ALONE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|well)\W+)*"
    r"(?:(?:on|in|at|since|until|from) (?=what|which))?"
    r"(?:when|where|why|who|whom|what|which|how (?:many|much|long|big|old|far)"
    r"|did|was|is|were|has|do|does|are|have|had)\b"
    r".{0,40}\b(?:it|they|them|he|she|him|her|that|those|these|this(?=\W*$))\b"
)
_BEEN_SOMETHING = re.compile(
    r"\W*(?:and |so |but |ok )*(?:(?:for )?how long|since when) (?:have|had|has|are|is) (?:they|the two|those two|both)"
    r" (?:all |both |actually |even )*(?:been )?(?:[a-z]+ )?[a-z]+\W*$"
)
""" "How long have they been allies?": who they are, nobody said."""
_TO_THE_BOT = re.compile(r"\b(?:i|me|my|you|your|u|ur|lol|lmao)\b")
_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){0,3}\b")


def nothing_found(finder: Finder, scope: Scope, statements: Sequence[Fact]) -> Answer:
    """That of the question's matter nothing is found, as far as it is plain what that is."""
    question = scope.question
    typed = fold(question.english).folded
    if _THAT_COUNTRY.search(typed) and not (question.parties or scope.claims):
        spoken_of = dict.fromkeys(scope.say.name(fact.object) for fact in statements if fact.object)
        return Clarify(what=scope.say("Which country do you mean?"), choices=tuple(spoken_of)[:_MOST_CHOICES])
    if _points_at_nothing(scope):
        asked_back = scope.say("What are you asking about? Please name the country, the organisation or the event.")
        return Clarify(what=asked_back, choices=())
    if question.asks("relations", "mission", "begin") and (stranger := _stranger(scope)):
        return Unknown(gap=Gap(GapKind.NAME, stranger))
    named = question.parties or question.own or question.organisations
    in_field = named or question.asks("relations", "mission", "table_word", MENTIONED)
    in_field = in_field or asks_for_source(question)
    if in_field or (not question.asks("personal") and finder.speaks_of(question, statements)):
        told = tuple(_what_is_told(scope)) if question.asks("relations") and len(question.codes) == 1 else ()
        return Unknown(gap=Gap(GapKind.QUESTION, _names(scope)), claims=told)
    return Unknown(gap=Gap(GapKind.QUESTION, "")) if _is_of_the_last(scope) else OutOfScope()


def _points_at_nothing(scope: Scope) -> bool:
    """ "When was it opened?", where nothing was spoken of: nothing but the "it" could say what is asked about."""
    question = scope.question
    named = (question.parties, question.own, question.organisations, question.names, question.times)
    if any(named) or scope.claims or question.asks("personal"):
        return False
    typed = fold(question.english).folded
    return bool(_BEEN_SOMETHING.match(typed) or (not question.topics and _PRONOUN_ALONE.search(typed)))


def _is_of_the_last(scope: Scope) -> bool:
    """Whether a question that says little by itself asks of what was told last."""
    question, asked = scope.question, fold(scope.question.english).folded
    if not scope.claims or question.asks("personal") or _TO_THE_BOT.search(asked):
        return False
    if question.asks(AGAIN, "how_many", "how_long") or _GOES_ON.match(asked) or _WHAT_ABOUT.fullmatch(asked):
        return True
    return bool(_OPENS_WITH_AND.match(asked)) and question.asks(*_ASKED_ON) and not question.names


def _what_is_told(scope: Scope) -> Iterator[Claim]:
    """What the facts say of relations with the one country; a question on them may take something wrong for granted."""
    (code,) = scope.question.codes
    if scope.question.asks("why", "negation"):
        known = (*scope.of_kind("began", object=code), *scope.of_kind("relations_changed", object=code))
        yield from (scope.claim(fact) for fact in known if fact.date)


def _stranger(scope: Scope) -> str:
    """A name in the place of a country that neither we nor the source know; empty where there is none."""
    if scope.question.parties or not scope.question.names:
        return ""
    typed = fold(scope.question.text).folded
    statements = scope.of_kind("statement")
    for name in scope.question.names:
        as_name = name.capitalize() in scope.question.text or f"with {name}" in typed
        if as_name and not any(name in fold(fact.quote.exact).folded for fact in statements):
            return name.capitalize()
    return ""


def _names(scope: Scope) -> str:
    """Whom the question names. It is not repeated itself: what it takes for granted may be wrong."""
    question = scope.question
    names: list[str] = [scope.say.country(code) for code in question.codes]
    names += [scope.say.organisation(body) for body in question.organisations]
    if not names:
        said = _NAME.findall(question.text[1:])  # behind its first letter, a capital shows that it is a name
        names = [name for name in said if not set(fold(name).folded.split()).isdisjoint(question.topics)]
    return scope.say.join(names) if names else ""
