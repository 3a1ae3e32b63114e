"""The last resort: one sentence of the source, word for word, if it answers the very question that was asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.query import FactQuery

from ..answer import Answer, Answered, Claim, Clarify, Gap, GapKind, OutOfScope, Unknown
from ..asking_more import AGAIN, NAMED, NEXT
from ..citing import cited_nearby
from ..entries import entries_named, entry_claim
from ..everyday import EVERYDAY
from ..excerpt import Finder
from ..intent import Intent, Queries, Scope
from ..mentioning import MENTIONED
from ..question import Question
from ..summary import excerpts
from ..topics import topic_of
from ..wanted import Wanted

_ASKER = re.compile(r"\b(?:i|me|my|we|us|our|you|your)\b")

_THAT_COUNTRY = re.compile(
    r"\b(?:that|the same|said) (?:country|nation|state)\b"
    r"|^(?:and |so |but )?(?:what|how) about (?:them|those|these)\W*$"
)
_MUCH_OF_THAT = re.compile(r"\bhow (?:much|many|long|big)\b.* (?:did|does|has|had) (?:that|this|it)\b(?! been\b)")
_OF_THAT = re.compile(r"^(?:and |so |but )?(?:did|does|has) (?:that|this|it)\b")
"""What was done by what was spoken of: another sentence than one around it would tell of something else."""
_MOST_CHOICES = 10
_GOES_ON = re.compile(
    r"(?:(?:ok|okay|k|well|and|but|so|or|then)\W+)*"
    r"(?:(?:both|neither|either|none|nobody|no one|again|then|so|next|what then|what next)\W*$"
    r"|(?:in|by|with|for|from|to|of|under|against) (?:\w+ ?){1,3}\W*$"
    r"|.*\b(?:he|she|they|them|him|her|his|their|its?|that|those|these|this)\b)"
)
""" "In dollars?", "how long did he stay": asked of the answer before."""
_AND_THE = re.compile(r"(?:and|but|so|ok|what about|how about)\b.*\bthe\b")
_OPENS_WITH_AND = re.compile(r"(?:and|but|so|or|then)\b")
_ASKED_ON = ("how_many", "how_long", "when", "why", "where")
"""What may be asked of the answer before: "and by how many dollars?"."""


def intent(finder: Finder) -> Intent:
    """The intent of questions that no other fits; it needs the finder, so it is made at start."""
    return Intent(
        name="passage",
        title="a sentence of the source",
        ways=(),
        lookup=_lookup,
        reply=partial(_reply, finder),
        examples=(
            "With whom did Rwanda invade the Congo?",
            "how many ngos worked there",
            "tell me about the genocide",
            "does the article mention malaria?",
        ),
    )


def _reply(finder: Finder, scope: Scope) -> Answer:
    question = scope.question
    statements = scope.of_kind("statement")
    said = [fact for claim in scope.claims for fact in claim.facts]
    if question.asks(NAMED):
        return _named_there(scope, said)
    if question.asks("source_word") and (entries := entries_named(scope)):
        return Answered(claims=tuple(entry_claim(scope, each) for each in entries))
    if question.asks(NEXT):
        return _next_there(scope, said, statements)
    if question.asks(EVERYDAY):
        return OutOfScope()
    if told := tuple(_told_on(finder, scope, statements, said)):
        return Answered(claims=told)
    found = _found(finder, question, statements, said)
    if found:
        excerpt = Claim(_quoted(scope, found), (found,))
        cited = (cited_nearby(scope, found, statements),) if question.asks("source_word") else ()
        later = _since_then(scope, found, statements) if question.asks("still") else ()
        return Answered(claims=(*_who_it_is(scope, found, statements), excerpt, *later, *cited))
    if each := tuple(_of_each(finder, question, statements)):
        return Answered(claims=tuple(Claim(_quoted(scope, fact), (fact,)) for fact in each))
    return _not_found(finder, scope, statements)


_EACH = re.compile(r"\b(?:both|each|respectively)\b|\bwith\b.*\band with\b|\bfor\b.*\band for\b")


def _of_each(finder: Finder, question: Question, statements: Sequence[Fact]) -> Iterator[Fact]:
    """ "When and where was it established with both Qatar and Saudi Arabia?": the sentence that answers of each, where
    there is one of every one."""
    several = len(question.codes) > 1 and question.asks("when", "where") and not question.asks("yes_no")
    if several and _EACH.search(fold(question.english).folded):
        alone = (replace(question, parties=(party,)) for party in question.parties)
        found = [finder.find(finder.wanted(each), statements) for each in alone]
        if all(found):
            yield from dict.fromkeys(filter(None, found))


def _told_on(finder: Finder, scope: Scope, statements: Sequence[Fact], said: Sequence[Fact]) -> Iterator[Claim]:
    """What is said of the matter that is asked about in general; a bare word is first of what was spoken of last."""
    topic = topic_of(scope.question, finder.roots)
    if topic is None:
        return
    spoken_of = {fact.object for fact in said if fact.object and topic.bare}
    for place in ([fact for fact in statements if fact.object in spoken_of], statements):
        named = topic.named(place, finder.sentence)
        told = list(excerpts(scope, named or topic.meant(place, finder.sentence)))
        if told:
            yield from (scope.yes(named[0]), *told[1:]) if named and scope.question.asks("yes_no") else told
            return


def _found(finder: Finder, question: Question, statements: Sequence[Fact], said: Sequence[Fact]) -> Fact | None:
    """The sentence that answers: around what was ``said``, in the same place, or anywhere."""
    typed = fold(question.english).folded
    found = None
    if not (question.asks("personal") and _ASKER.search(typed)):
        wanted = finder.wanted(question)
        found = finder.find_around(wanted, statements, said)
        if not found and said and _AND_THE.match(typed):  # of the same matter, if it can be
            place = said[-1].provenance[0].locator
            found = finder.find(wanted, [fact for fact in statements if fact.provenance[0].locator == place])
        if not found and question.asks(AGAIN):  # what was told says this too, perhaps
            quoted = {fact.quote for fact in said}
            found = finder.find(wanted, [fact for fact in statements if fact.quote in quoted])
        if not found and not _is_of_that(typed, said) and not _is_of_the_quoted(wanted, said):
            found = finder.find(wanted, statements)
    if not found and question.times and question.asks("yes_no") and question.names:
        at_any_time = finder.wanted(replace(question, times=()))  # "was Harris there in 2021?": at another time
        found = finder.find(at_any_time, statements)
    return found


def _not_found(finder: Finder, scope: Scope, statements: Sequence[Fact]) -> Answer:
    question = scope.question
    typed = fold(question.english).folded
    if _THAT_COUNTRY.search(typed) and not (question.parties or scope.claims):
        spoken_of = dict.fromkeys(scope.say.name(fact.object) for fact in statements if fact.object)
        return Clarify(what=scope.say("Which country do you mean?"), choices=tuple(spoken_of)[:_MOST_CHOICES])
    if _points_at_nothing(scope):
        asked_back = scope.say("What are you asking about? Please name the country, the organisation or the event.")
        return Clarify(what=asked_back, choices=())
    stranger = _stranger(scope) if question.asks("relations", "mission", "begin") else ""
    if stranger:
        return Unknown(gap=Gap(GapKind.NAME, stranger))
    named = question.parties or question.own or question.organisations
    in_field = named or question.asks("relations", "mission", "table_word")
    in_field = in_field or question.asks(MENTIONED)
    if in_field or (not question.asks("personal") and finder.speaks_of(question, statements)):
        told = tuple(_what_is_told(scope)) if question.asks("relations") and len(question.codes) == 1 else ()
        return Unknown(gap=Gap(GapKind.QUESTION, _names(scope)), claims=told)
    return Unknown(gap=Gap(GapKind.QUESTION, "")) if _is_of_the_last(scope) else OutOfScope()


def _points_at_nothing(scope: Scope) -> bool:
    """ "When was it opened?", where nothing was spoken of: nothing but the "it" could say what is asked about."""
    question = scope.question
    named = (question.parties, question.own, question.organisations, question.names, question.times, question.topics)
    return not (any(named) or scope.claims or question.asks("personal")) and bool(
        _PRONOUN_ALONE.search(fold(question.english).folded)
    )


_PRONOUN_ALONE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|well)\W+)*"
    r"(?:when|where|why|who|whom|what|how (?:many|much|long|big|old|far)|did|was|is|were|has)\b"
    r".{0,40}\b(?:it|they|them|he|she|him|her|that|those|these)\b"
)


def _is_of_that(typed: str, said: Sequence[Fact]) -> bool:
    """How much "it" got may be asked of the article's country too, as long as nothing else was spoken of."""
    return bool(_OF_THAT.search(typed) or (said and _MUCH_OF_THAT.search(typed)))


def _is_of_the_quoted(wanted: Wanted, said: Sequence[Fact]) -> bool:
    """ "What for?", "who decided?": names so little that a sentence elsewhere would be of something else."""
    question = wanted.question
    if question.asks(AGAIN) and question.asks("how_many") and not wanted.counted:
        return True
    if not said or not question.asks(AGAIN):
        return False
    named = (question.parties, question.organisations, question.names, question.times)
    few = len(wanted.terms) + sum(map(len, named)) < _ENOUGH
    return few or (question.asks("why") and not any(named) and not question.own)


_ENOUGH = 2
"""Words and names, of which one alone may be of anything."""


def _is_of_the_last(scope: Scope) -> bool:
    """Whether a question that says little by itself asks of what was told last."""
    question, asked = scope.question, fold(scope.question.english).folded
    if not scope.claims or question.asks("personal") or _TO_THE_BOT.search(asked):
        return False
    if question.asks(AGAIN, "how_many", "how_long") or _GOES_ON.match(asked):
        return True
    return bool(_OPENS_WITH_AND.match(asked)) and question.asks(*_ASKED_ON) and not question.names


_TO_THE_BOT = re.compile(r"\b(?:i|me|my|you|your|u|ur|lol|lmao)\b")
_SOMEBODY = re.compile(
    r"(?:(?:On|In|At|By|Since|After|Before|During|From|Until) [^,;.]{1,40}?,? )?(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)\b"
)
"""A sentence whose subject is nobody by name, perhaps behind its date."""


def _who_it_is(scope: Scope, found: Fact, statements: Sequence[Fact]) -> Iterator[Claim]:
    """The sentence before one that begins with "it" or "she", where it is asked who that is."""
    question = scope.question
    asked = question.asks("who", "which_country") or (question.asks("first") and question.asks("country_word"))
    at = statements.index(found)
    before = statements[at - 1] if at else None
    if before and asked and _SOMEBODY.match(found.quote.exact):
        same_place = before.provenance[0].locator == found.provenance[0].locator
        if same_place and not _SOMEBODY.match(before.quote.exact):
            yield Claim(_quoted(scope, before), (before,))


_TURNED = re.compile(
    r"(?:It|They|This|That|These|Both|The \w+) (?:[\w-]+ ){0,4}?(?:again|re-?\w{3,}ed|lifted|ended|closed|withdrawn"
    r"|left|withdrew|revoked|cancelled|abolished|dropped|expired|lapsed|moved|dissolved|opened|stopped)\b"
)
"""A sentence that goes on with how something came to be otherwise: "It was reopened in 1983"."""


def _since_then(scope: Scope, found: Fact, statements: Sequence[Fact]) -> Iterator[Claim]:
    """What became of that of which it is asked if it is still so, as the same place goes on to tell."""
    behind = statements[statements.index(found) + 1 :]
    for fact in behind:
        if fact.provenance[0].locator != found.provenance[0].locator or not _TURNED.match(fact.quote.exact):
            return
        yield Claim(_quoted(scope, fact), (fact,))


def _named_there(scope: Scope, said: Sequence[Fact]) -> Answer:
    """ "Which ones exactly?": the sentence that was quoted, if it gives names to what it speaks of."""
    naming = [fact for fact in said if _GIVES_NAMES.search(fact.quote.exact)]
    if not naming:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    return Answered(claims=tuple(Claim(_quoted(scope, fact), (fact,)) for fact in dict.fromkeys(naming)))


def _next_there(scope: Scope, said: Sequence[Fact], statements: Sequence[Fact]) -> Answer:
    """ "What happened next?": the sentence behind the last one that was quoted, in the same place. Whether that came
    later, the reader sees."""
    quoted = {fact.quote for fact in said}
    at = max((at for at, fact in enumerate(statements) if fact.quote in quoted), default=len(statements))
    behind = statements[at + 1 : at + 2]
    if not behind or behind[0].provenance[0].locator != statements[at].provenance[0].locator:
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    quote = scope.say.quoted(behind[0].quote.exact)
    return Answered(claims=(Claim(scope.say("The source goes on: {quote}", quote=quote), tuple(behind)),))


_GIVES_NAMES = re.compile(
    r"(?:\b(?:such as|including|includes?|namely|called|named|known as|are|were)|:) (?:the |a |an )?[“\"]?(?=[A-Z])"
)


def _quoted(scope: Scope, found: Fact) -> str:
    """The sentence; one that stands in the row of a country without naming it ("both states claim it") says whose."""
    other = found.object
    in_row = other and found.provenance[0].locator.row is not None and other not in scope.question.codes
    if not in_row or any(other in each.codes for each in scope.say.countries.exact(fold(found.quote.exact))):
        return scope.say.excerpt(found)
    return scope.say(
        "On {country}, the source says: {quote}",
        country=scope.say.country(other or ""),
        quote=scope.say.quoted(found.quote.exact),
    )


def _lookup(question: Question) -> Queries:
    told = FactQuery(kinds=frozenset({"began", "relations_changed"}), about=frozenset(question.codes))
    kinds = {"statement", "reference"} if question.asks("source_word") else {"statement"}
    return (FactQuery(kinds=frozenset(kinds), about=frozenset({question.subject})), told)


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


_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){0,3}\b")


def _names(scope: Scope) -> str:
    """Whom the question names. It is not repeated itself: what it takes for granted may be wrong."""
    question = scope.question
    names: list[str] = [scope.say.country(code) for code in question.codes]
    names += [scope.say.organisation(body) for body in question.organisations]
    if not names:
        said = _NAME.findall(question.text[1:])  # behind its first letter, a capital shows that it is a name
        names = [name for name in said if not set(fold(name).folded.split()).isdisjoint(question.topics)]
    return scope.say.join(names) if names else ""
