"""What answers a question about what was said last: "how long did it last?" is looked for around what was quoted."""

import re
from collections.abc import Sequence

from knowledge.model import Fact

from .asked import has_what_is_asked
from .grounds import says_the_same
from .leaning import takes_up
from .looked_for import LASTING
from .see_also import points_elsewhere
from .source_reader import SourceReader
from .taking_apart import Sentence
from .wanted import TYPED, Wanted

__all__ = ["around_the_quoted"]

_LAST_ONE = frozenset({"last", "previous", "one", "before"})
""" "How long since the last one": what the first for so long implies."""
_AROUND = (0, 1, 2, -1)
"""Places of the sentences, told from the one quoted last, where a question that points back finds its answer."""

_SHORT_QUESTION = 6
"""Words of a question that may leave to what was said before what it is about."""
_BARE_QUESTION = 4
"""Words of "and which rivers exactly?", which asks of what was said before."""
_NAMES_THEM = re.compile(
    r"\b(?:called|named)\W*$|\bnames? (?:of )?(?:the|those|these|all) (?!\w+ (?:on|in|of|that|who|which)\b)"
)
""" "What are the rivers called?", "name the rivers"."""
_ASKS_BACK = re.compile(
    r"\b(?:it|its|that|this|they|them|their|these|those|there|he|she|him|her|his|then|at the time|afterwards"
    r"|(?:the )?(?:last|previous) one|the one before)\b"
)
"""In a question: what was spoken of before."""
_OF_SOMEBODY = re.compile(
    r"\b(?:which|what) (?:\w+ (?:\w+ )?(?:did|does|was|is|were|had|has) (?:he|she|they|it|that)"
    r"|(?:was|is) (?:his|her|their) \w+)\b"
)
""" "Which conference did she go to?", however it goes on."""
_GOES_ON = re.compile(r"(?:he|she|they|his|her|their|both)\b")
_HELD = frozenset("go went attend hold held charge head headed run ran lead led join take part serve served".split())
"""What somebody does with an office or at a conference."""
_SAYS_NOTHING = frozenset(
    {"after", "before", "later", "earlier", "then", "else", "came", "next", "between", "middle", "in-between"}
)
_STEM = 4


def around_the_quoted(
    reader: SourceReader, wanted: Wanted, statements: Sequence[Fact], said: Sequence[Fact]
) -> Fact | None:
    """The sentence that answers a question about what was ``said``: the one quoted, or one beside it in the same
    place; None also where the question does not point back."""
    if not said or not _asks_of_what_was_said(wanted):
        return None
    source = statements[0].source.id if statements else ""
    quoted = [each.quote for fact in said for each in fact.provenance if each.source.id == source]
    told = [
        at
        for at, fact in enumerate(statements)
        if any(quote.start < fact.quote.end and fact.quote.start < quote.end for quote in quoted)
    ]
    for at in told:
        if _has_the_kind(wanted, reader.of(statements[at])):
            return statements[at]
    themselves, around = ((at, at) for at in told), ((at, at + step) for at in told for step in _AROUND)
    for at, place in (*themselves, *around):
        if (
            0 <= place < len(statements)
            and not points_elsewhere(statements[place])
            and (place <= at or not _asks_when_that_was(wanted))
            and (
                place == at
                or not _OF_SOMEBODY.search(wanted.typed)
                or _GOES_ON.match(reader.of(statements[place]).folded)
            )
            and _goes_on(reader, wanted, statements, at, place)
        ):
            return statements[place]
    return None


def _has_the_kind(wanted: Wanted, sentence: Sentence) -> bool:
    """ "Which ministry was he in charge of?": whether the sentence itself names something of that kind."""
    if not _OF_SOMEBODY.search(wanted.typed) or wanted.question.asks("yes_no"):
        return False
    kinds = [term for term in wanted.terms if term.word in wanted.things or term.word in wanted.typed.split()[-1:]]
    others = {term.word for term in wanted.terms} - {term.word for term in kinds} - _HELD
    return (
        bool(kinds)
        and not others
        and all(term.is_in(sentence) or term.is_near(sentence) for term in kinds)
        and _names_which(wanted, sentence)
    )


def _asks_of_what_was_said(wanted: Wanted) -> bool:
    """Whether a question for a certain kind of thing may be one about what was said last: it points back, or names
    little itself."""
    few = len(wanted.words) <= _BARE_QUESTION or _OF_SOMEBODY.search(wanted.typed) is not None
    names_them = _NAMES_THEM.search(wanted.typed) is not None and len(wanted.words) <= _SHORT_QUESTION
    which = bool(wanted.terms) and (names_them or (few and bool(wanted.asked_for)))
    short = len(wanted.words) <= _SHORT_QUESTION or _ASKS_BACK.search(wanted.typed) is not None
    says_nothing = _SAYS_NOTHING.issuperset(wanted.question.content) and not wanted.question.names
    if says_nothing and wanted.question.asks("who", "which_country", "earlier", "later"):
        return False  # "who else is in it?" says nothing that could be looked for
    return short and not wanted.question.asks("yes_no") and (which or wanted.question.asks(*TYPED))


def _asks_when_that_was(wanted: Wanted) -> bool:
    """A mere "when?", which a sentence behind that on something else does not tell."""
    return wanted.question.asks("when") and wanted.typed.rstrip("?! ").endswith("when")


def _goes_on(reader: SourceReader, wanted: Wanted, statements: Sequence[Fact], said: int, at: int) -> bool:
    """Whether a sentence beside the one that was quoted answers; the two together have the question's words."""
    question = wanted.question
    fact, before = statements[at], reader.of(statements[said])
    if fact.provenance[0].locator != statements[said].provenance[0].locator:
        return False
    sentence = reader.of(fact)
    pair = reader.pair(wanted, fact, sentence)
    # The only word, and what was done, are not taken from narrower ones.
    meant = wanted.done if len(wanted.terms) > 1 else {term.word for term in wanted.terms}
    rests_on_one = len(wanted.terms) == 1 and question.asks("who")  # "who supplied him?" is not told by who was sent
    return (
        all(
            any(
                term.is_in(each)
                or (term.is_near(each) and not rests_on_one)
                or (term.word not in meant and term.follows_from(each))
                for each in (sentence, before)
            )
            for term in wanted.terms
            if not (question.asks("how_long", "gap") and term.word in _LAST_ONE | LASTING)
            and not (term.word in _HELD and len(wanted.terms) > 1 and _OF_SOMEBODY.search(wanted.typed))
        )
        and all(
            reader.coverage.has_name(fact, sentence, name) or reader.coverage.has_name(fact, before, name)
            for name in question.names
        )
        and (sentence.bodies | before.bodies).issuperset(question.organisations)
        and not _tells_of_other_bodies(wanted, sentence)
        and not any(fact.about.isdisjoint(party.codes) for party in question.parties)
        and all(any(map(time.span.touches, (*sentence.dates, *before.dates))) for time in question.times)
        and has_what_is_asked(pair)
        and (at == said or not question.asks("who") or _speaks_of_it(wanted, sentence))
        and (at == said or not question.asks("where") or not takes_up(sentence))  # "the move angered them in Lima"
        and (question.asks(*TYPED) or _names_which(wanted, sentence))
        and says_the_same(pair)
    )


def _names_which(wanted: Wanted, sentence: Sentence) -> bool:
    """ "Which rivers?": whether a name stands beside what is asked for."""
    said = list(zip(sentence.words, sentence.roots, strict=True))
    near = not _NAMES_THEM.search(wanted.typed)
    nouns = {
        word
        for word, root in said
        for term in wanted.terms
        if term.word[:_STEM] == word[:_STEM] or (near and root in term.near)
    }
    return any(
        re.search(
            rf"[A-Z][\w/-]+(?: [\w/-]+){{0,2}} (?i:{noun})\b|\b(?i:{noun})(?: (?!{_WHERE}\b)\w+){{0,2}} _?[A-Z]",
            sentence.exact,
        )
        for noun in nouns
    )


_WHERE = "(?:near|in|at|from|to|by|with)"
""" "Five camps *near* Tindouf" have no name."""


def _tells_of_other_bodies(wanted: Wanted, sentence: Sentence) -> bool:
    """Whether it names bodies, and none of those that the question is about."""
    asked = wanted.question.organisations
    return bool(asked and sentence.bodies) and sentence.bodies.isdisjoint(asked)


def _speaks_of_it(wanted: Wanted, sentence: Sentence) -> bool:
    """Whether a sentence beside the one that was quoted has a word of what is asked, so that whom it names may be
    the one: "who was it?"."""
    return not wanted.terms or any(term.is_in(sentence) or term.is_near(sentence) for term in wanted.terms)
