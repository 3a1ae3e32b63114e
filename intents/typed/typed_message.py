"""A message as it is read: its text, whom and what it names, and the language it is in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.folding import FoldedText
from knowledge.names.countries import CountryMention
from knowledge.names.organisations import OrganisationMention

from ..languages.messages import ENGLISH
from ..words.glosses import Glosses
from ..words.lexicon import Meaning
from ..words.tongues import FRENCH
from .analysis import Word, WordKind
from .fillers import in_their_place
from .from_which_end import with_ends
from .glossing import without_pronouns
from .ranks import with_few
from .settled import settled
from .word_mending import WordMender

__all__ = ["TypedMessage", "plain_words"]

_TYPED = re.compile(r"[a-z]'|[a-z]+(?:[-'][a-z]+)*")


@dataclass(frozen=True, slots=True)
class TypedMessage:
    """What is found in the whole of a message, before it is asked what each clause of it says."""

    text: FoldedText
    countries: Sequence[CountryMention]
    organisations: Sequence[OrganisationMention]
    words: WordMender
    """Of its language."""
    tongue: str
    """BCP 47."""
    mended: bool = False
    """Whether the text is not as it was typed."""

    @property
    def glosses(self) -> Glosses | None:
        return None if self.tongue == ENGLISH else Glosses.load(self.tongue)

    def named(self, first: int, last: int) -> tuple[list[CountryMention], list[OrganisationMention]]:
        """The countries and organisations between two places of the original; of two in one place the longer."""
        inside = [each for each in self.countries if first <= each.start < last]
        inside = [each for each in inside if each.score == 1 or not _is_body(each, self.organisations)]
        inside = [each for each in inside if "EU" in each.codes or not _is_as_long(each, self.organisations)]
        longer = [(each.start, each.end) for each in inside]
        groups = [each for each in self.organisations if first <= each.start < last and not _overlaps(each, longer)]
        return [each for each in inside if not any(_contains(group, each) for group in groups)], groups

    def meanings(self, words: Sequence[Word]) -> tuple[Meaning, ...]:
        said = [word.text for word in words]
        meanings = with_few(settled(in_their_place(self.words.lexicon.meanings(said), said), words), words)
        meanings = with_ends(meanings, words)
        return without_pronouns(meanings, words) if self.tongue == FRENCH else meanings

    def is_mended_in(self, words: Iterable[Word]) -> bool:
        """Whether one of the words is not as it stands in the text."""
        folded = self.text.folded
        return bool(
            [each for each in words if each.kind is WordKind.WORD and each.text != folded[each.start : each.end]]
        )


def plain_words(folded: str, bodies: Iterable[OrganisationMention]) -> tuple[str, ...]:
    """The words that tell a language: "un" and "au" are French, but not where they are organisations."""
    words, named = _TYPED.findall(folded), {each.text.casefold() for each in bodies}
    return tuple([word for word in words if word not in named] if named else words)


def _overlaps(each: OrganisationMention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(a <= each.start and each.end <= b for a, b in spans)


def _is_body(each: CountryMention, bodies: Sequence[OrganisationMention]) -> bool:
    """Whether what could be a mistyped country is an organisation: "brics" is no "brits"."""
    return any(body.start <= each.start and each.end <= body.end for body in bodies)


def _is_as_long(each: CountryMention, bodies: Sequence[OrganisationMention]) -> bool:
    """Whether what could be a country is an organisation by its spelling or the words beside it: "GUAM"."""
    return any((body.start, body.end) == (each.start, each.end) for body in bodies)


def _contains(group: OrganisationMention, each: CountryMention) -> bool:
    return group.start <= each.start and each.end <= group.end and group.end - group.start > each.end - each.start
