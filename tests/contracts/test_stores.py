"""What every store promises: one suite, run over each of them."""

import asyncio
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.dates import DateSpan, EdtfDate
from knowledge.document import Document, Version
from knowledge.model import Article, Fact, Locator, Provenance, Quote, Reference, Source
from knowledge.query import FactQuery
from knowledge.store import FactStore
from knowledge.stores.memory import MemoryStore
from knowledge.stores.sql import SqlStore

Imported = tuple[Article, list[Fact]]
Fresh = Callable[[], AbstractAsyncContextManager[FactStore]]
"""Opens a store that holds nothing."""

KINDS = ("began", "mission", "statement")
CODES = ("CA", "FR", "RW", "UG", "XK")
IDS = ("Rwanda", "kenya", "rwanda", "rwanda_2", "éthiopie", "中国", "🌍")
"""Sorted differently by almost every rule but that of their code points."""

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
references = st.lists(
    st.builds(Reference, st.integers(0, 3), st.sampled_from(["", "The Times"]), st.sampled_from(["", "https://x/é"])),
    max_size=3,
).map(tuple)
locators = st.builds(
    Locator,
    section=st.lists(words, max_size=2).map(tuple),
    table=st.none() | st.integers(1, 3),
    row=st.none() | st.integers(1, 900),
    column=words,
)
dates = st.sampled_from(["1962-07-01", "2009-11", "1963", "196X", "1964~", "0001"]).map(EdtfDate.parse)
days = st.none() | st.sampled_from(["1962-07-01", "1963-12-31", "2009-11-05", "0001-01-01"]).map(date.fromisoformat)
queries = st.builds(
    FactQuery,
    sources=st.none() | st.frozensets(st.sampled_from([*IDS, "nowhere"])),
    kinds=st.none() | st.frozensets(st.sampled_from([*KINDS, "nothing"])),
    about=st.none() | st.frozensets(st.sampled_from([*CODES, "ZZ"])),
    before=st.none() | st.integers(0, 60),
    dated=st.none() | st.builds(DateSpan, days, days),
)


@st.composite
def imports(draw: st.DrawFn, ids: Sequence[str] = IDS) -> Imported:
    """An article with facts whose quotes overlap, touch, repeat, and contain each other."""
    source = Source(id=draw(st.sampled_from(ids)), title=draw(words), subject="RW", language="en", edition=draw(words))
    letters = st.sampled_from("aeiou  ") | st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    text = draw(st.text(letters, max_size=60))
    article = Article(source=source, text=text, passages=())
    if not text:
        return article, []

    def provenance(ends: tuple[int, int]) -> Provenance:
        start, end = sorted(ends)
        quote = Quote(start, end, text[start:end])
        return Provenance(source=source, quote=quote, locator=draw(locators), references=draw(references))

    offsets = st.integers(0, len(text))
    quotes = st.tuples(offsets, offsets).filter(lambda ends: ends[0] != ends[1]).map(provenance)
    facts = st.builds(
        Fact,
        kind=st.sampled_from(KINDS),
        subject=st.sampled_from(CODES),
        object=st.none() | st.sampled_from(CODES),
        about=st.frozensets(st.sampled_from(CODES), max_size=3),
        date=st.none() | dates,
        slots=st.lists(st.tuples(words, words), max_size=3).map(tuple),
        provenance=st.lists(quotes, min_size=1, max_size=3).map(tuple),
    )
    return article, draw(st.lists(facts, max_size=6))


def in_order(stored: dict[str, Imported]) -> list[Fact]:
    return [fact for name in sorted(stored) for fact in sorted(stored[name][1], key=lambda fact: fact.quote.start)]


def article_of(words: str, facts: int, name: str = "rwanda") -> Imported:
    """An article that says the words again and again, with a fact for each time."""
    source = Source(id=name, title=words, subject="RW")
    article = Article(source=source, text=words * facts, passages=())
    return article, [
        Fact(
            kind="mission",
            subject="RW",
            object="CA",
            slots=(("said", words),),
            provenance=(
                Provenance(
                    source=source,
                    quote=Quote(at, at + len(words), words),
                    locator=Locator(row=at, item=at),
                    references=(
                        Reference(at, words, fields=(("title", words), ("author", "A, B"))),
                        Reference(at + 1, words),
                    ),
                ),
            ),
        )
        for at in range(0, len(words) * facts, len(words))
    ]


def document_of(article: Article) -> Document:
    return Document(f"{article.source.id}.txt", article.text.encode("utf-8", "surrogatepass"))


async def put(store: FactStore, article: Article, facts: Sequence[Fact]) -> None:
    await store.put(article, facts, document_of(article))


@asynccontextmanager
async def in_memory() -> AsyncIterator[FactStore]:
    yield MemoryStore()


def in_files(folder: Path, most_held: int = 100) -> Fresh:
    """Each store in a file of its own, copied from an empty one, because making tables takes long."""

    async def make() -> None:
        async with SqlStore.open(f"sqlite:///{folder / 'empty.db'}"):
            pass

    asyncio.run(make())
    numbers = iter(range(1_000_000))

    @asynccontextmanager
    async def fresh() -> AsyncIterator[FactStore]:
        path = folder / f"{next(numbers)}.db"
        shutil.copy(folder / "empty.db", path)
        async with SqlStore.open(f"sqlite:///{path}", most_held=most_held) as store:
            yield store
        path.unlink()

    return fresh


def on_server(address: str) -> Fresh:
    @asynccontextmanager
    async def fresh() -> AsyncIterator[FactStore]:
        async with SqlStore.open(address) as store:
            async with store._database.writing() as connection:
                await connection.exec_driver_sql("DELETE FROM sources")
                await connection.exec_driver_sql("DELETE FROM versions")
            yield store

    return fresh


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server that runs for these tests only, in a folder of its own."""
    if not (shutil.which("postgres") and shutil.which("initdb")):
        pytest.skip("no PostgreSQL server is installed here")
    if find_spec("asyncpg") is None:
        pytest.skip("asyncpg is not installed")
    # The server refuses to be run by root, and the path of a socket must be short.
    account = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    person: dict[str, Any] = {"user": account.pw_uid, "group": account.pw_gid} if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        os.chown(folder, account.pw_uid, account.pw_gid)
        data = str(folder / "data")
        make = ["initdb", "-D", data, "-U", "attache", "-A", "trust", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run(make, check=True, cwd=folder, stdout=subprocess.DEVNULL, **person)
        settings = ["listen_addresses=", "fsync=off", "log_min_messages=log"]
        run = ["postgres", "-D", data, "-k", name, *(f"-c{setting}" for setting in settings)]
        with subprocess.Popen(run, cwd=folder, stderr=subprocess.PIPE, **person) as server:
            assert server.stderr
            try:
                assert any(b"ready to accept connections" in line for line in server.stderr)
                yield f"postgresql://attache@/postgres?host={name}"
            finally:
                server.terminate()


@pytest.fixture(scope="module", params=["memory", "sqlite", "large sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    match request.param:
        case "memory":
            return in_memory
        case "sqlite":
            return in_files(tmp_path_factory.mktemp("stores"))
        case "large sqlite":
            return in_files(tmp_path_factory.mktemp("large_stores"), most_held=0)
        case _:
            return on_server(request.getfixturevalue("postgresql"))


@settings(max_examples=40, deadline=None)
@given(articles=st.lists(imports(), max_size=4))
async def test_what_is_put_comes_back_equal(fresh: Fresh, articles: list[Imported]) -> None:
    async with fresh() as store:
        for article, facts in articles:
            await put(store, article, facts)
        stored = {article.source.id: (article, facts) for article, facts in articles}
        assert await store.find(FactQuery()) == tuple(in_order(stored))
        assert await store.sources() == tuple(stored[name][0].source for name in sorted(stored))
        for name, (article, _) in stored.items():
            assert await store.text(name) == article.text


@settings(max_examples=25, deadline=None)
@given(articles=st.lists(imports(), min_size=1, max_size=4), asked=st.lists(queries, min_size=1, max_size=8))
async def test_find_agrees_with_matches(fresh: Fresh, articles: list[Imported], asked: list[FactQuery]) -> None:
    async with fresh() as store:
        for article, facts in articles:
            await put(store, article, facts)
        everything = in_order({article.source.id: (article, facts) for article, facts in articles})
        for query in asked:
            matching = tuple(fact for fact in everything if query.matches(fact))
            assert await store.find(query) == tuple(query.among(everything)) == matching
        several = asked[:3]
        together = tuple(fact for fact in everything if any(query.matches(fact) for query in several))
        assert await store.find(*several) == together
        assert await store.find() == ()


async def test_all_of_a_kind_and_a_few_facts_are_found_together(fresh: Fresh) -> None:
    article, (first, second, third) = article_of("Rwanda has an embassy there. ", 3)
    kenyan, (abroad, *_) = article_of("Kenya has one too. ", 1, "kenya")
    # Not every fact of an article is about its own country.
    facts = [first, replace(second, kind="visit"), replace(third, subject="UG", object="FR", about=frozenset())]
    ours, missions = frozenset({"rwanda", "kenya"}), frozenset({"mission"})
    async with fresh() as store:
        await put(store, article, facts)
        await put(store, kenyan, [abroad])
        own = FactQuery(sources=ours, kinds=missions, about=frozenset({"RW"}))
        assert await store.find(own) == (abroad, first)
        assert await store.find(FactQuery(sources=ours, kinds=missions)) == (abroad, first, facts[2])
        few = FactQuery(sources=ours, about=frozenset({"CA"}))
        assert await store.find(few, own) == await store.find(own, few) == (abroad, *facts[:2])
        assert await store.find(FactQuery(sources=ours, about=frozenset({"RW"}))) == (abroad, *facts[:2])
        assert await store.find(few, FactQuery(sources=frozenset({"rwanda"}))) == (abroad, *facts)


async def test_facts_that_start_together_stay_as_they_came(fresh: Fresh) -> None:
    article, facts = article_of("Rwanda has an embassy there. ", 3)
    first = [Fact(kind=kind, subject="RW", provenance=facts[0].provenance) for kind in "zax"]
    async with fresh() as store:
        await put(store, article, [facts[2], *first, facts[1]])
        assert await store.find(FactQuery()) == (*first, facts[1], facts[2])


async def test_nothing_is_known_of_an_unknown_source(fresh: Fresh) -> None:
    async with fresh() as store:
        await put(store, *article_of("Rwanda. ", 1))
        with pytest.raises(KeyError, match="kenya"):
            await store.text("kenya")
        assert await store.find(FactQuery(sources=frozenset({"kenya"}))) == ()


@pytest.mark.parametrize("facts", [1, 3, 1500])
async def test_replacing_leaves_nothing_of_the_old_article(fresh: Fresh, facts: int) -> None:
    other = article_of("Kenya. ", 2, "kenya")
    async with fresh() as store:
        await put(store, *other)
        for text in ("Old words. ", "New. "):
            article, new = article_of(text, facts)
            await put(store, article, new)
            assert await store.find(FactQuery()) == (*other[1], *new)
            assert await store.text("rwanda") == article.text


async def test_every_change_is_counted(fresh: Fresh) -> None:
    async with fresh() as store:
        counts = [await store.changes()]
        for text in ("x", "x", "y"):
            await put(store, *article_of(text, 1))
            counts.append(await store.changes())
        await store.remove("rwanda")
        counts.append(await store.changes())
        await store.find(FactQuery())
        assert await store.changes() == counts[-1]
        assert len(set(counts)) == len(counts)


async def test_nothing_is_left_of_what_is_removed(fresh: Fresh) -> None:
    kept, gone, new = (article_of("x", 3, name) for name in ("kenya", "1/kenya", "2/kenya"))
    async with fresh() as store:
        for each in (kept, gone):
            await put(store, *each)
        assert len(await store.find(FactQuery())) == 6
        await store.remove("1/kenya")
        assert await store.find(FactQuery()) == tuple(kept[1])
        assert await store.sources() == (kept[0].source,)
        await put(store, *new)
        assert await store.find(FactQuery()) == (*new[1], *kept[1])
        await store.remove("kenya")
        assert await store.find(FactQuery()) == tuple(new[1])
        for lost in (store.text, store.versions, store.remove):
            with pytest.raises(KeyError):
                await lost("1/kenya")
        await put(store, *gone)
        assert [each.number for each in await store.versions("1/kenya")] == [1]


async def test_what_does_not_fit_the_article_is_refused(fresh: Fresh) -> None:
    article, facts = article_of("Rwanda has an embassy there. ", 2)
    source, provenance = article.source, facts[0].provenance[0]
    stranger = Source(id="kenya", title="", subject="KE")
    wrong = EdtfDate("1962", EdtfDate.parse("1961").earliest, EdtfDate.parse("1963").latest)
    refused = [
        (Article(source=source, text=article.text.replace("there", "here!"), passages=()), facts),
        (Article(source=stranger, text=article.text, passages=()), facts),
        (article, [Fact(kind="began", subject="RW", date=wrong, provenance=(provenance,))]),
        (Article(source=source, text="half a pair: \ud800", passages=()), []),
        (Article(source=source, text="nothing: \0", passages=()), []),
    ]
    async with fresh() as store:
        await put(store, article, facts)
        for each, its_facts in refused:
            with pytest.raises(ValueError, match=r"."):
                await put(store, each, its_facts)
        assert await store.find(FactQuery()) == tuple(facts)
        assert await store.sources() == (source,)


async def test_readers_see_the_old_article_or_the_new_one(fresh: Fresh) -> None:
    versions = [article_of("Rwanda has an embassy there. ", 300), article_of("It was closed. ", 400)]
    texts = {article.text for article, _ in versions}
    answers = {tuple(facts) for _, facts in versions}
    query = FactQuery(sources=frozenset({"rwanda"}), about=frozenset({"CA", "RW"}))
    async with fresh() as store:
        await put(store, *versions[0])
        done = asyncio.Event()

        async def read() -> int:
            times = 0
            while not done.is_set():
                assert await store.find(query) in answers
                assert await store.text("rwanda") in texts
                times += 1
                await asyncio.sleep(0)
            return times

        async with asyncio.TaskGroup() as group:
            readers = [group.create_task(read()) for _ in range(3)]
            for turn in range(1, 7):
                await put(store, *versions[turn % 2])
                await asyncio.sleep(0)
            done.set()
        assert all(reader.result() for reader in readers)


async def test_writers_at_once_take_turns(fresh: Fresh) -> None:
    articles = [article_of(f"{number} is a number. ", 20, f"article_{number % 3}") for number in range(6)]
    async with fresh() as store:
        await asyncio.gather(*(put(store, *each) for each in articles))
        found = [list(await store.find(FactQuery(sources=frozenset({f"article_{n}"})))) for n in range(3)]
    assert all(found[n] in (articles[n][1], articles[n + 3][1]) for n in range(3))


@pytest.mark.parametrize("milliseconds", [0, 5, 20, 60])
async def test_an_import_that_is_given_up_changes_all_or_nothing(fresh: Fresh, milliseconds: int) -> None:
    old, new = article_of("Rwanda has an embassy there. ", 50), article_of("It was closed. ", 1200)
    async with fresh() as store:
        await put(store, *old)
        with suppress(TimeoutError):
            await asyncio.wait_for(put(store, *new), milliseconds / 1000)
        found = await store.find(FactQuery())
        assert found in (tuple(old[1]), tuple(new[1]))
        await put(store, *new)
        assert await store.find(FactQuery()) == tuple(new[1])


# --- versions

DOCUMENTS = [
    Document("rwanda.txt", b"Rwanda has an embassy there."),
    Document("rwanda.txt", b"Rwanda has an embassy there.", 'title = "Rwanda"'),
    Document("Rwanda.html", bytes(range(256)) * 100, shipped=True),
    Document("rwanda.txt", b""),
]


async def test_a_new_document_is_a_new_version_and_the_current_one_is_none(fresh: Fresh) -> None:
    article, facts = article_of("Rwanda has an embassy there. ", 3)
    async with fresh() as store:
        for document in (DOCUMENTS[0], DOCUMENTS[2], DOCUMENTS[2]):
            await store.put(article, facts, document)
        await store.put(article, facts[:1], DOCUMENTS[2])
        first, second = await store.versions("rwanda")
        assert first == Version(
            number=1, name="rwanda.txt", edition="", facts=3, before=None, shipped=False, current=False
        )
        assert second == Version(
            number=2, name="Rwanda.html", edition="", facts=1, before=1, shipped=True, current=True
        )
        assert await store.document("rwanda", 2) == DOCUMENTS[2]
        assert (await store.document("rwanda", 2)).shipped


async def test_an_older_version_answers_again_and_the_next_one_takes_its_place(fresh: Fresh) -> None:
    old, new = article_of("Rwanda has an embassy there. ", 3), article_of("It was closed. ", 2)
    async with fresh() as store:
        await store.put(*old, DOCUMENTS[0])
        await store.put(*new, DOCUMENTS[1])
        await store.put(*old, DOCUMENTS[0], version=1)
        assert await store.find(FactQuery()) == tuple(old[1])
        assert [(each.number, each.current) for each in await store.versions("rwanda")] == [(1, True), (2, False)]
        await store.put(*new, DOCUMENTS[3])
        assert [(each.number, each.before) for each in await store.versions("rwanda")] == [(1, None), (2, 1), (3, 1)]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["rwanda", "kenya"]), st.sampled_from(DOCUMENTS), st.none() | st.integers(1, 3)),
        max_size=8,
    )
)
async def test_every_store_counts_versions_alike(fresh: Fresh, puts: list[tuple[str, Document, int | None]]) -> None:
    model = MemoryStore()
    async with fresh() as store:
        for turn, (name, document, version) in enumerate(puts):
            article, facts = article_of("Words. ", turn + 1, name)
            refusals = []
            for each in (model, store):
                try:
                    await each.put(article, facts, document, version=version)
                    refusals.append("")
                except (KeyError, ValueError) as error:
                    refusals.append(type(error).__name__)
            assert refusals[0] == refusals[1]
            assert await store.find(FactQuery()) == await model.find(FactQuery())
        for source in await model.sources():
            versions = await model.versions(source.id)
            assert await store.versions(source.id) == versions
            assert [each.current for each in versions].count(True) == 1
            for version_ in versions:
                document = await model.document(source.id, version_.number)
                assert await store.document(source.id, version_.number) == document
                assert document.shipped == version_.shipped


async def test_a_version_that_is_not_there_changes_nothing(fresh: Fresh) -> None:
    old, new = article_of("Rwanda has an embassy there. ", 3), article_of("It was closed. ", 2)
    async with fresh() as store:
        await store.put(*old, DOCUMENTS[0])
        before = await store.versions("rwanda")
        with pytest.raises(KeyError):
            await store.put(*new, DOCUMENTS[0], version=2)
        with pytest.raises(ValueError, match="another document"):
            await store.put(*new, DOCUMENTS[1], version=1)
        with pytest.raises(ValueError, match=r"."):
            await store.put(*new, Document("rwanda.txt", b"", "half a pair: \ud800"))
        for name, number in (("rwanda", 2), ("kenya", 1)):
            with pytest.raises(KeyError):
                await store.document(name, number)
        with pytest.raises(KeyError):
            await store.versions("kenya")
        assert await store.find(FactQuery()) == tuple(old[1])
        assert await store.versions("rwanda") == before


async def test_writers_at_once_make_versions_one_by_one(fresh: Fresh) -> None:
    article, facts = article_of("Rwanda has an embassy there. ", 3)
    documents = [Document("rwanda.txt", str(number).encode()) for number in range(6)]
    async with fresh() as store:
        await asyncio.gather(*(store.put(article, facts, each) for each in documents))
        versions = await store.versions("rwanda")
        assert [(each.number, each.before) for each in versions] == [(n, n - 1 or None) for n in range(1, 7)]
        assert {(await store.document("rwanda", each.number)).data for each in versions} == {
            each.data for each in documents
        }
