"""What the source says on something that is no country: "tell me about the genocide", "does the article mention
malaria?"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from knowledge.folding import fold
from knowledge.model import Fact

from ..questions.mentioning import ARTICLE, MENTIONED
from ..questions.question import Question
from ..questions.questioning import CITED
from ..words.roots import WORD, Roots
from .looked_for import parts
from .source_reader import SourceReader
from .taking_apart import Sentence
from .wanted import TYPED

__all__ = ["Topic", "asks_for_source", "cited_topic", "topic_of"]

_ON = r"(?:about|on(?! (?:which|what (?!happen|became|went)|whose|whom))|regarding|concerning)\b"
""" "On *which ship* did she come?" asks for a ship."""
_IN_GENERAL = re.compile(
    r"^(?:(?:and|so|ok|okay|well|but|then|please|just|a|any|all|some|much|more|is|are|there|do|have|has|you|we|got|the"
    r"|everything|anything|something|info\w*|details?|facts?|sentences?|parts?|passages?|sections?|lines?|bits?|what"
    r"|how|show|quote|give|us|me) )*"
    rf"(?:{_ON}|explain|describe|summari[sz]e)"
    rf"|\b{ARTICLE} (?:(?:says?|tells?|knows?|has|have|had|got|writes?|states?|anything|something|much|us|me) )+{_ON}"
    rf"|\b(?:is|was|are|has been) (?:said|written|told|known|stated) {_ON}"
)
_IN_FRENCH = re.compile(
    r"\b(?:parle|parlez|dis|dites|raconte|racontez)(?: |-)(?:moi|nous)\b|\b(?:que|qu'est-ce que) (?:dit|sait|disent)\b"
    r"|\bque .* (?:dit|sait|sais|savez) sur\b|\b(?:l'article|la page|la source|il|on) (?:parle|mentionne)\b"
)
_SAYS = frozenset(
    "mention mentions mentioned mentioning name discuss discussed cover contain include refer talk talked speak touch "
    "touched bring brought say says said tell know sentence sentences quote part parts passage passages line lines bit "
    "bits paragraph section article page text source stuff story stories thing things".split()
)
"""Words that speak of the article, not of what it is about."""
_ASKS_NOTHING = frozenset({"brief", "bare", "filler", "@name", "@city", "border_word"})
_EVIDENCE = re.compile(
    r"\b(?:sources?(?! of\b)|references?|refs?|foot ?notes?|citations?|articles?|links?|proof|evidence)\b"
)
""" "Who wrote the poem?" asks of a poet, and "the source of the conflict" is none of an article; "which footnote has
the poem?" asks for one."""
_FEWEST_LETTERS = 4
_MOST_BARE = 3
_MOST = 3


@dataclass(frozen=True, slots=True)
class Topic:
    """What is asked about: the words of ``question`` that say it, each as the roots that may stand for it."""

    question: Question
    very: frozenset[str]
    """The roots of the very words."""
    alike: Sequence[frozenset[str]]
    bare: bool = False
    """Whether nothing was said but these words."""
    near: Sequence[frozenset[str]] = ()
    """Each word as the roots of what people say for it, where that may do."""

    def named(self, statements: Sequence[Fact], reader: SourceReader) -> tuple[Fact, ...]:
        """The first sentences that have all its words, its countries, bodies and times."""
        return self._those(statements, reader, lambda has: self.very <= has)

    def meant(self, statements: Sequence[Fact], reader: SourceReader) -> tuple[Fact, ...]:
        """The first that have others in their place which say the same."""
        return self._those(statements, reader, lambda has: not any(map(has.isdisjoint, self.alike)))

    def nearly(self, statements: Sequence[Fact], reader: SourceReader) -> tuple[Fact, ...]:
        """The first that say one of its words only nearly and all others: the residence that was *seized*, for the
        *hostages* of the residence."""

        def has_words(has: frozenset[str]) -> bool:
            unsaid = [at for at, alike in enumerate(self.alike) if has.isdisjoint(alike)]
            return len(unsaid) == 1 < len(self.alike) and not has.isdisjoint(self.near[unsaid[0]])

        return self._those(statements, reader, has_words)

    def _those(
        self, statements: Sequence[Fact], reader: SourceReader, has_words: Callable[[frozenset[str]], bool]
    ) -> tuple[Fact, ...]:
        def fits(fact: Fact) -> bool:
            sentence, headed = reader.of(fact), reader.headed(fact)
            if has_words(sentence.has):
                return self._is_of(sentence, sentence.lands | fact.about | headed)
            heading = fact.provenance[0].locator.section[-1:] if self.near and headed else ()
            under = (reader.roots.all_of(WORD.findall(fold(each).folded)) for each in heading)
            return has_words(sentence.has.union(*under)) and self._is_of(sentence, headed)

        return tuple(islice(filter(fits, statements), _MOST))

    def _is_of(self, sentence: Sentence, lands: frozenset[str]) -> bool:
        asked = self.question
        return (
            not any(map(lands.isdisjoint, (party.codes for party in asked.parties)))
            and sentence.bodies.issuperset(asked.organisations)
            and all(any(map(time.span.touches, sentence.dates)) for time in asked.times)
        )


def topic_of(question: Question, roots: Roots) -> Topic | None:
    """What a question asks about in general; None where it asks for something of it (when, who), or what somebody has
    to do with a country, which is more than that both are named."""
    words = [part for part in parts(question.content) if part not in _SAYS]
    bare = False
    if question.asks(MENTIONED):
        asks = not question.asks("negation") and not (words and question.parties)
    else:
        bare = _is_bare(question, words, roots)
        asks = bool(words) and not question.parties and (bare or _asks_in_general(question))
        asks = asks and not question.asks(*TYPED, "negation", "source_word")
    if not asks or not (words or question.parties or question.organisations):
        return None
    return Topic(question, frozenset(map(roots.of, words)), tuple(map(roots.alike, words)), bare)


def asks_for_source(question: Question) -> bool:
    """Whether it asks what stands behind something that the article says, in so many words."""
    evidence = question.asks("source_word") and _EVIDENCE.search(fold(question.english).folded)
    return question.asks(CITED) or bool(evidence)


def cited_topic(question: Question, roots: Roots) -> Topic | None:
    """What a question asks the source of, as far as it has words of its own; None where it asks for none, or whether
    something is so, or for something of it."""
    words = [part for part in parts(question.content) if part not in _SAYS]
    asks = asks_for_source(question) and not question.asks(*TYPED, "yes_no", "negation")
    if not asks or roots.generic.issuperset(map(roots.of, words)):
        return None
    alike, near = (tuple(map(each, words)) for each in (roots.alike, roots.alike_or_near))
    return Topic(question, frozenset(map(roots.of, words)), alike, near=near)


def _asks_in_general(question: Question) -> bool:
    if _IN_GENERAL.search(fold(question.english).folded):
        return True
    return question.asks("about") and bool(_IN_FRENCH.search(fold(question.text).folded))


def _is_bare(question: Question, words: Sequence[str], roots: Roots) -> bool:
    """ "Genocide?", "the rivers": a few words and nothing else."""
    return (
        question.features <= _ASKS_NOTHING
        and len(words) <= _MOST_BARE
        and any(len(word) >= _FEWEST_LETTERS for word in words)
        and roots.generic.isdisjoint(map(roots.of, words))
    )
