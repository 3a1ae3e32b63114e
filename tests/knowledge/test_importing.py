"""What a document becomes, and what an import changes: every fact is accounted for, and nothing is made up."""

import os
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from pathlib import Path, PurePath
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Parts
from knowledge.dates import EdtfDate
from knowledge.document import Document
from knowledge.importing import Change, Difference, difference
from knowledge.model import Fact, Locator, Provenance, Quote, Source
from knowledge.unreadable import UnreadableArticle

SOURCE = Source(id="kenya", title="Kenya", subject="KE")
WORDS = (
    "They trade.",
    "They trade a lot.",
    "They trade a lot of tea.",
    "Both countries signed an agreement.",
    "Both countries signed a new agreement in 2004.",
)


def fact(
    kind: str,
    at: int = 0,
    words: str = "They trade.",
    *,
    date: str | None = None,
    about: str | None = "BE",
    **slots: str,
) -> Fact:
    place = Provenance(source=SOURCE, quote=Quote(at, at + len(words), words), locator=Locator(row=at))
    return Fact(
        kind=kind,
        subject="KE",
        object=about,
        date=EdtfDate.parse(date) if date else None,
        slots=tuple(slots.items()),
        provenance=(place,),
    )


facts = st.builds(
    fact,
    st.sampled_from(["began", "mission", "statement", "of a new kind"]),
    st.integers(0, 500),
    st.sampled_from(WORDS),
    date=st.sampled_from([None, "1963", "1963-12-12"]),
    about=st.sampled_from([None, "BE", "OM"]),
    type=st.sampled_from(["embassy", "consulate"]),
    city=st.sampled_from(["Ghent", "Muscat"]),
)
articles = st.lists(facts, max_size=12)


def said(fact: Fact) -> Hashable:
    """All but its place."""
    return fact.kind, fact.subject, fact.object, fact.date, fact.slots, fact.quote.exact


def count(facts: Iterable[Fact]) -> Counter[Hashable]:
    return Counter(map(said, facts))


@given(old=articles, new=articles)
def test_a_difference_leads_from_the_old_facts_to_the_new_ones(old: list[Fact], new: list[Fact]) -> None:
    found = difference(old, new)
    gone = count([*found.removed, *(each.old for each in found.changed)])
    come = count([*found.added, *(each.new for each in found.changed)])
    assert gone <= count(old)
    assert come <= count(new)
    assert count(old) - gone + come == count(new)
    assert bool(found) == (count(old) != count(new))


@given(old=articles, new=articles)
def test_what_is_changed_is_the_same_fact_and_says_something_else(old: list[Fact], new: list[Fact]) -> None:
    for each in difference(old, new).changed:
        assert (each.old.kind, each.old.object) == (each.new.kind, each.new.object)
        assert each.old.kind != "mission" or each.old["type"] == each.new["type"]
        assert each.old.kind != "of a new kind" or each.old.slots == each.new.slots
        assert said(each.old) != said(each.new)


@given(old=articles, new=articles)
def test_nothing_is_added_or_removed_that_could_have_changed(old: list[Fact], new: list[Fact]) -> None:
    found = difference(old, new)
    for kind in ("began", "of a new kind"):
        keys = [
            {(each.object, each.slots if kind != "began" else ()) for each in side if each.kind == kind}
            for side in (found.added, found.removed)
        ]
        assert not keys[0] & keys[1]


@given(old=articles, order=st.randoms(use_true_random=False), moved=st.integers(0, 1000))
def test_other_places_are_no_difference(old: list[Fact], order: Random, moved: int) -> None:
    new = []
    for each in old:
        quote = Quote(each.quote.start + moved, each.quote.end + moved, each.quote.exact)
        new.append(replace(each, provenance=(replace(each.provenance[0], quote=quote),)))
    order.shuffle(new)
    assert difference(old, new) == Difference()


@given(old=articles, new=articles)
def test_each_part_is_in_the_order_of_its_article(old: list[Fact], new: list[Fact]) -> None:
    found = difference(old, new)
    for part in (found.added, found.removed, [each.new for each in found.changed]):
        starts = [each.quote.start for each in part]
        assert starts == sorted(starts)


def test_another_date_is_a_change() -> None:
    old, new = fact("began", date="1962-07-01"), fact("began", date="1962-07-02")
    assert difference([old], [new]) == Difference(changed=(Change(old, new),))


def test_what_says_the_same_is_matched_first() -> None:
    old = [fact("mission", 0, type="consulate", city="Ghent"), fact("mission", 50, type="consulate", city="Oostende")]
    new = [fact("mission", 0, type="consulate", city="Oostende"), fact("mission", 50, type="consulate", city="Bruges")]
    assert difference(old, new) == Difference(changed=(Change(old[0], new[1]),))
    other = fact("mission", 0, type="embassy", city="Brussels")
    assert difference(old[:1], [other]) == Difference(added=(other,), removed=(old[0],))


def test_a_sentence_that_was_mended_is_changed_and_another_one_is_new() -> None:
    old = [fact("statement", 0, WORDS[0]), fact("statement", 50, WORDS[3])]
    new = [fact("statement", 0, "Elephants live there."), fact("statement", 70, WORDS[4])]
    assert difference(old, new) == Difference(added=(new[0],), changed=(Change(old[1], new[1]),), removed=(old[0],))


def test_line_breaks_are_no_difference() -> None:
    assert not difference([fact("statement", words="They trade.")], [fact("statement", words="They\n   trade.")])


def test_very_many_sentences_are_not_held_against_each_other() -> None:
    old, new = ([fact("statement", at, f"{side} sentence {at}") for at in range(1100)] for side in ("Old", "New"))
    found = difference(old, new)
    assert (len(found.added), len(found.changed), len(found.removed)) == (1100, 0, 1100)


# --- documents


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableArticle) as refused:
        Document.at(path)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_document_is_the_bytes_with_the_record_beside_them(tmp_path: Path) -> None:
    path = tmp_path / "Foreign relations of Kenya.txt"
    path.write_bytes(b"\xef\xbb\xbfKenya\r\n")
    assert Document.at(path) == Document(path.name, b"\xef\xbb\xbfKenya\r\n")
    path.with_suffix(".toml").write_text('subject = "KE"', "utf-8")
    assert Document.at(path) == Document(path.name, b"\xef\xbb\xbfKenya\r\n", 'subject = "KE"')
    assert Document.at(path).source_id == "foreign_relations_of_kenya"


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.questions.jsonl", b"{}", "holds questions"),
        ("a.toml", b"", "is a source record"),
    ],
)
def test_what_is_no_document(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert why in refusal(path)


def test_what_is_no_file(tmp_path: Path) -> None:
    assert "is no file" in refusal(tmp_path)
    assert "is no file" in refusal(Path())
    os.mkfifo(tmp_path / "pipe")
    assert "is no file" in refusal(tmp_path / "pipe")
    assert "There is no file" in refusal(tmp_path / "missing.txt")
    assert "not written in UTF-8" in refusal(tmp_path / os.fsdecode(b"k\xe9nya.txt"))


def test_an_endless_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "kenya.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert "larger than 32 MB" in refusal(path)


def test_a_record_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "kenya.txt").write_text("Kenya trades.", "utf-8")
    (tmp_path / "kenya.toml").write_bytes(b'title = "K\xe9nya"')
    assert "source record beside kenya.txt" in refusal(tmp_path / "kenya.txt")


def test_the_subject_that_is_asked_for_is_kept_in_the_record(parts: Parts) -> None:
    record = 'title = "Über “Kenya” \\\\ \\u007f"\nsubject = "UG"\nyear = 2004\n'
    document = Document("neighbours.txt", b"They trade with Oman.", record).about("KE")
    source = parts.ingestion.read(document).article.source
    assert (source.subject, source.title) == ("KE", "Über “Kenya” \\ \x7f")
    assert document.about("KE") == document
    with pytest.raises(UnreadableArticle, match="no valid TOML"):
        Document("neighbours.txt", b"", "title").about("KE")


@pytest.mark.parametrize("subject", ['"Kenya"', '"ZZ"', "7", '["KE"]'])
def test_a_record_whose_subject_is_no_country(parts: Parts, subject: str) -> None:
    with pytest.raises(UnreadableArticle, match="no country's code"):
        parts.ingestion.read(Document("kenya.txt", b"Kenya trades.", f"subject = {subject}"))


def test_a_title_out_of_the_text_begins_with_a_capital(parts: Parts) -> None:
    text = "The foreign relations of Ghana are those of a state on the coast. Ghana has an embassy in Paris.\n"
    ingested = parts.ingestion.document(PurePath("lesson.txt"), text.encode())
    assert ingested.article.source.title == "Foreign relations of Ghana"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("foreign_relations_of_sri_lanka.txt", "Foreign relations of Sri Lanka"),
        ("foreign_relations_of_czech_republic.txt", "Foreign relations of Czech Republic"),
        ("foreign_relations_of_trinidad_and_tobago.txt", "Foreign relations of Trinidad and Tobago"),
    ],
)
def test_a_title_from_a_file_name_has_the_capitals_of_a_name(parts: Parts, name: str, title: str) -> None:
    ingested = parts.ingestion.read(Document(name, b"There are relations with Peru.\n"))
    assert ingested.article.source.title == title
