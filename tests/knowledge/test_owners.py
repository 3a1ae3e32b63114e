"""Which articles answer whom."""

import pytest

from knowledge.document import Document
from knowledge.model import Source
from knowledge.owners import answering

SOURCES = tuple(
    Source(id=source_id, title="", subject=subject)
    for source_id, subject in (
        ("1/kenya", "KE"),
        ("1/our_kenya", "KE"),
        ("1/rwanda", "UG"),
        ("2/rwanda", "RW"),
        ("kenya", "KE"),
        ("rwanda", "RW"),
        ("rwanda_2", "RW"),
    )
)


@pytest.mark.parametrize(
    ("owner", "ids"),
    [
        ("", ["kenya", "rwanda", "rwanda_2"]),
        ("1", ["1/kenya", "1/our_kenya", "1/rwanda", "rwanda", "rwanda_2"]),
        ("2", ["2/rwanda", "kenya"]),
        ("3", ["kenya", "rwanda", "rwanda_2"]),
    ],
)
def test_an_owners_article_takes_the_place_of_everybodys_on_its_country(owner: str, ids: list[str]) -> None:
    assert [each.id for each in answering(SOURCES, owner)] == ids


def test_no_name_of_a_file_makes_an_article_somebody_elses() -> None:
    document = Document("2/Foreign relations of Kenya.txt", b"", owner="1")
    source = Source(id=document.source_id, title="", subject="KE")
    assert (source.owner, source.name) == ("1", "foreign_relations_of_kenya")
    assert Document("2/kenya.txt", b"").source_id == "kenya"
