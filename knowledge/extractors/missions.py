"""Who has which mission where: embassies, high commissions, consulates and offices; those of ``accredited`` too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..folding import fold
from ..missions.accredited import from_afar, to_a_body
from ..missions.going_on import GOES_ON, from_there, in_return, of_it, of_its_envoy, of_the_same
from ..missions.in_lists import ANY_KIND, of_heading
from ..missions.in_tables import of_tables
from ..missions.one_sided import of_both, with_no_place, with_no_sender
from ..missions.represented import represented_there
from ..missions.senders import one_by_one
from ..missions.themselves import another_one, located, moved, opened_or_closed, upgraded
from ..missions.together import in_each_other, of_each, of_several, there_too
from ..missions.understood import besides, of_its_own, of_the_state, they_are_in
from ..missions.words import Mission
from ..model import Fact, Passage
from ..text.reading import Reading

KIND = "mission"

_WORDS = (
    "embass", "mission", "consul", "office", "section", "accredited", "ambassador", "nunciature", "delegation",
    "representation", "representative", "legation", "nuncio", "envoy", " covers ", "looks after",
)  # fmt: skip


def extract(reading: Reading) -> Iterator[Fact]:
    """Subject is who sends, object who receives.

    Slots: ``type`` (empty where it is only said to be accredited); ``city``; ``via`` (the land that it is in, if it is
    accredited from there); ``to`` (the id of the organisation that it is accredited to, else empty); ``change``
    (opened, reopened, closed, upgraded, former; empty for one that is simply there). The date is when it was opened or
    closed, until when there was a former one, and since when there is one.
    """
    recent: tuple[int, set[Mission]] = (-1, set())
    shut: set[Mission] = set()
    known: set[tuple[str, str, str]] = set()
    for before, line in pairwise((None, *reading.lines)):
        if line is None or not (line.says(*_WORDS) or (recent[1] and any(each.match(line.text) for each in GOES_ON))):
            continue
        seen = set()
        same = recent[1] if recent[0] == line.passage.paragraph else set()
        recent = line.passage.paragraph, set()
        for found in (
            *from_afar(line, reading),
            *to_a_body(line, reading),
            *upgraded(line, reading),
            *one_by_one(line, reading),
            *of_it(line, before, reading),
            *of_the_same(line, same),
            *of_its_envoy(line, before, reading),
            *from_there(line, same - shut),
            *of_both(line, reading),
            *in_return(line, same, reading),
            *opened_or_closed(line, reading),
            *with_no_sender(line, reading),
            *another_one(line, reading),
            *with_no_place(line, reading),
            *located(line, reading),
            *of_several(line, reading),
            *of_each(line, reading),
            *there_too(line, before, reading),
            *moved(line, reading),
            *in_each_other(line, reading),
            *they_are_in(line, reading),
            *of_its_own(line, reading),
            *of_the_state(line, before, reading),
            *besides(line, reading),
            *represented_there(line, reading),
        ):
            later = found.change if found.change in {"reopened", "closed"} else ""
            key = found.sender, found.host, found.city, found.type, found.to, later
            itself = replace(found, change="", date=None)
            recent[1].add(itself)
            shut = shut | {itself} if found.change in {"closed", "former"} else shut - {itself}
            if found.sender != found.host and key not in seen:
                seen.add(key)
                known.add((found.sender, found.host, _plain(found.city)))
                yield _fact(reading, [line.passage], found)
    for line in reading.lines:
        for found in of_heading(line, reading):
            if found.type != ANY_KIND or (found.sender, found.host, _plain(found.city)) not in known:
                yield _fact(reading, [line.passage], found)
    for found, cells in of_tables(reading):
        if (found.sender, found.host, _plain(found.city)) not in known:
            yield _fact(reading, cells, found)


def _plain(city: str) -> str:
    """ "Washington, D.C." and "Washington, DC" are one, and so are "Brasilia" and "Brasília"."""
    return fold(city).folded.replace(".", "")


def _fact(reading: Reading, told: Sequence[Passage], found: Mission) -> Fact:
    return Fact(
        kind=KIND,
        subject=found.sender,
        object=found.host,
        about=frozenset({found.via} - {""}),
        date=found.date,
        slots=(
            ("type", found.type), ("city", found.city), ("via", found.via), ("to", found.to), ("change", found.change),
        ),
        provenance=tuple(map(reading.evidence, told)),
    )  # fmt: skip
