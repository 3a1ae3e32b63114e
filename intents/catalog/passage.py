"""The last resort: one sentence of the source, word for word, if it answers the very question that was asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from knowledge.folding import fold
from knowledge.model import Fact
from knowledge.query import FactQuery

from ..excerpts.excerpt import Finder
from ..excerpts.topics import cited_topic, topic_of
from ..excerpts.wanted import Wanted
from ..excerpts.when_it_was import BEGUN, HAPPENED, OVER, tells_when
from ..questions.answer import Answer, Answered, Claim, Gap, GapKind, OutOfScope, Unknown
from ..questions.everyday import EVERYDAY
from ..questions.intent import Intent, Queries, Scope
from ..questions.question import Question
from ..replies.beside_the_excerpt import excerpt_of, named_there, next_there, others_there, since_then, who_it_is
from ..replies.citing import cited_nearby
from ..replies.entries import asks_of_entries, asks_whether_cited, entries_named, entry_claim
from ..replies.listed_rows import names_of, under_heading
from ..replies.matters import nameless
from ..replies.nothing_found import nothing_found
from ..replies.own_pronoun import naming_the_own
from ..replies.reactions import reaction_there
from ..replies.summary import excerpts
from ..turns.alongside import ALONGSIDE
from ..turns.asking_more import AGAIN, NAMED, NEXT, REACTION
from ..turns.of_him import OF_HIM

_ASKER = re.compile(r"\b(?:i|me|my|we|us|our|you|your)\b")

_MUCH_OF_THAT = re.compile(r"\bhow (?:much|many|long|big)\b.* (?:did|does|has|had) (?:that|this|it)\b(?! been\b)")
_OF_THAT = re.compile(r"^(?:and |so |but )?(?:did|does|has) (?:that|this|it)\b")
"""What was done by what was spoken of: another sentence than one around it would tell of something else."""
_AND_THE = re.compile(r"(?:and|but|so|ok|what about|how about)\b.*\bthe\b")


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
        return named_there(scope, said)
    if question.asks(ALONGSIDE):
        return others_there(scope, said)
    if entries := entries_named(scope):
        return Answered(claims=tuple(entry_claim(scope, each) for each in entries))
    if rows := under_heading(scope):
        return Answered(claims=(_under(scope, rows),))
    if asks_whether_cited(question):
        return Unknown(gap=Gap(GapKind.QUESTION, ""))
    if question.asks(NEXT):
        return next_there(scope, said, statements)
    if question.asks(REACTION):
        return reaction_there(scope, said, statements)
    if question.asks(EVERYDAY):
        return OutOfScope()
    if told := tuple(_told_on(finder, scope, statements, said)):
        return Answered(claims=told)
    found = _found(finder, question, statements, said)
    if found and (named := naming_the_own(scope)) is not question:
        of_its_own = replace(finder.wanted(named), terms=finder.wanted(question).terms)  # no word weighs less for it
        found = finder.find(of_its_own, statements)
    if found:
        excerpt = Claim(excerpt_of(scope, found), (found,))
        cited = (cited_nearby(scope, found, statements),) if question.asks("source_word") else ()
        later = since_then(scope, found, statements) if question.asks("still") else ()
        blank = (nameless(scope, found),) if _is_of_nobody(found) and question.asks("who", "which_country") else ()
        return Answered(claims=(*who_it_is(scope, found, statements), excerpt, *blank, *later, *cited))
    if each := tuple(_of_each(finder, question, statements)):
        return Answered(claims=tuple(Claim(excerpt_of(scope, fact), (fact,)) for fact in each))
    if of_topic := tuple(_cited(finder, scope, statements)):
        return Answered(claims=of_topic)
    return nothing_found(finder, scope, statements)


def _under(scope: Scope, rows: Sequence[Fact]) -> Claim:
    said = scope.say.plural(
        "Under {heading} the source names {number} country: {countries}.",
        "Under {heading} the source names {number} countries: {countries}.",
        len(rows),
        heading=scope.say.quoted(rows[0].provenance[0].locator.section[-1]),
        countries=names_of(scope, rows),
    )
    return Claim(said, tuple(rows))


def _cited(finder: Finder, scope: Scope, statements: Sequence[Fact]) -> Iterator[Claim]:
    """ "Where is the camel story taken from?": the sentences that tell it, those with a reference first, and where each
    of them stands."""
    topic = cited_topic(scope.question, finder.reader.roots)
    if topic:
        ways = (topic.named, topic.meant, topic.nearly)
        told = next(filter(None, (way(statements, finder.reader) for way in ways)), ())
        for fact in sorted(told, key=lambda each: not each.references)[:_MOST_CITED]:
            yield Claim(excerpt_of(scope, fact), (fact,))
            yield cited_nearby(scope, fact, statements)


_MOST_CITED = 2


def _is_of_nobody(found: Fact) -> bool:
    """Whether it tells of both sides of a row that leaves the country's name blank."""
    in_row = found.provenance[0].locator.row is not None
    return in_row and found.object is None and found.quote.exact.startswith(("Both", "The two"))


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
    topic = topic_of(scope.question, finder.reader.roots)
    if topic is None:
        return
    spoken_of = {fact.object for fact in said if fact.object and topic.bare}
    for place in ([fact for fact in statements if fact.object in spoken_of], statements):
        named = topic.named(place, finder.reader)
        meant = () if named or topic.bare else topic.meant(place, finder.reader)
        told = list(excerpts(scope, named or meant))
        if told:
            yield from (scope.yes(named[0]), *told[1:]) if named and scope.question.asks("yes_no") else told
            return


def _found(finder: Finder, question: Question, statements: Sequence[Fact], said: Sequence[Fact]) -> Fact | None:
    """The sentence that answers: around what was ``said``, in the same place, or anywhere."""
    typed = fold(question.english).folded
    if question.asks(HAPPENED, BEGUN, OVER) and (told := _when_told(finder, question, statements, said)):
        return told
    found = None
    if not (question.asks("personal") and _ASKER.search(typed)):
        wanted = finder.wanted(question)
        nameless = finder.wanted(replace(question, names=())) if question.asks(OF_HIM) else wanted
        found = finder.find_around(nameless, statements, said)
        if not found and said and _AND_THE.match(typed):  # of the same matter, if it can be
            place = said[-1].provenance[0].locator
            found = finder.find(wanted, [fact for fact in statements if fact.provenance[0].locator == place])
        if not found and (theirs := _of_the_same_country(question, typed, statements, said)):
            found = finder.find(wanted, theirs)
        if not found and question.asks(AGAIN):  # what was told says this too, perhaps
            quoted = {fact.quote for fact in said}
            found = finder.find(wanted, [fact for fact in statements if fact.quote in quoted])
        if not found and not _is_of_that(typed, said) and not _is_of_the_quoted(wanted, said):
            found = finder.find(wanted, statements)
    if not found and question.times and question.asks("yes_no") and question.names:
        at_any_time = finder.wanted(replace(question, times=()))  # "was Harris there in 2021?": at another time
        found = finder.find(at_any_time, statements)
    return found


def _when_told(finder: Finder, question: Question, statements: Sequence[Fact], said: Sequence[Fact]) -> Fact | None:
    """The sentence that was quoted last, where it tells when that was."""
    quoted = {fact.quote for fact in said}
    told = (fact for fact in statements if fact.quote in quoted)
    return next((fact for fact in told if tells_when(question.features, finder.reader.of(fact))), None)


_DEFINITE = re.compile(r"\b(?:the|their|its)\b")


def _of_the_same_country(
    question: Question, typed: str, statements: Sequence[Fact], said: Sequence[Fact]
) -> Sequence[Fact]:
    """What is told of the one country that was spoken of: "how long is *the* border?" asks for theirs; none, where the
    question names somebody or something itself."""
    named = (question.parties, question.own, question.organisations, question.names, question.times)
    spoken_of = {fact.object for fact in said}
    if any(named) or len(spoken_of) != 1 or None in spoken_of or not _DEFINITE.search(typed):
        return ()
    return [fact for fact in statements if fact.object in spoken_of]


def _is_of_that(typed: str, said: Sequence[Fact]) -> bool:
    """How much "it" got may be asked of the article's country too, as long as nothing else was spoken of."""
    return bool(_OF_THAT.search(typed) or (said and _MUCH_OF_THAT.search(typed)))


def _is_of_the_quoted(wanted: Wanted, said: Sequence[Fact]) -> bool:
    """ "What for?", "who decided?": names so little that a sentence elsewhere would be of something else."""
    question = wanted.question
    if question.asks(AGAIN) and question.asks("how_many") and not wanted.counted:
        return True
    named = (question.parties, question.organisations, question.names, question.times)
    if said and not any(named) and _WITH_WHAT.fullmatch(wanted.typed):
        return True
    if not said or not question.asks(AGAIN):
        return False
    few = len(wanted.terms) + sum(map(len, named)) < _ENOUGH
    return few or (question.asks("why") and not any(named) and not question.own)


_WITH_WHAT = re.compile(
    r"(?:(?:and|but|so|ok)\W+)*(?:on|in|at|with|by|from|for|under|through|aboard|during|to|against|over) "
    r"(?:which|what|whose) \w+(?: \w+)?\W*"
)
""" "On what ship?": says nothing of what was done."""
_ENOUGH = 2
"""Words and names, of which one alone may be of anything."""


def _lookup(question: Question) -> Queries:
    told = FactQuery(kinds=frozenset({"began", "relations_changed"}), about=frozenset(question.codes))
    kinds = {"statement", "reference"} if asks_of_entries(question) else {"statement"}
    if question.asks("who", "which_country", "list", "country_word", "table_word", "how_many"):  # whose row it is
        kinds |= {"listed", "began"}
    return (FactQuery(kinds=frozenset(kinds), about=frozenset({question.subject})), told)
