"""Another country of the same name: "the equatorial one", after a question on Guinea."""

import re
from dataclasses import replace

from knowledge.folding import fold
from knowledge.names.countries import Countries

from ..questions.question import Party, Question
from ..typed.analysis import Analysis
from .pointing import with_parties

__all__ = ["same_name"]

_THE_ONE = re.compile(
    r"(?:(?:no|not that one|i mean|i meant|sorry|and|but|so|what about|how about|,) )*the (?P<which>[a-z-]+) one"
)


def same_name(clause: Analysis, previous: Question | None, countries: Countries) -> Question | None:
    """The question before, of the country whose name has this word before the one that was used."""
    if previous is None or len(previous.parties) != 1 or not (told := _THE_ONE.fullmatch(clause.said)):
        return None
    (party,) = previous.parties
    named = countries.exact(fold(f"{told['which']} {party.english}"))
    codes = {mention.codes for mention in named if len(mention.codes) == 1 and mention.codes != party.codes}
    if len(codes) != 1:
        return None
    other = replace(Party.of(codes.pop()[0]), before=party.before, after=party.after)
    return with_parties(replace(previous, text=clause.text, in_english=""), (other,))
