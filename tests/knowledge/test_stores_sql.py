"""What the store in a database promises beyond the contract: it lasts, starts, and says what is wrong."""

import asyncio
import gc
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from bot.assembly import Parts, import_shipped
from knowledge.document import Document, Version
from knowledge.model import Fact, Locator, Provenance, Quote, Reference, Source
from knowledge.query import FactQuery
from knowledge.stores import ReadOnly, StoreUnavailable, engine
from knowledge.stores.migrate import ARTICLES
from knowledge.stores.packing import packed
from knowledge.stores.schema import HEAD, metadata
from knowledge.stores.sql import SqlStore
from knowledge.stores.unpacked import Unpacked
from tests.contracts.test_stores import article_of, postgresql, put

__all__ = ["postgresql"]

EVERYTHING = FactQuery()
OLD = article_of("Rwanda has an embassy there. ", 40)
NEW = article_of("It was closed. ", 900)
NEW = NEW[0], [*NEW[1][:-1], replace(NEW[1][-1], kind="statement")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made" / "on the way" / "facts.db"


def address(path: Path) -> str:
    return f"sqlite:///{path}"


async def test_facts_outlive_the_store_that_kept_them(path: Path) -> None:
    async with SqlStore.open(address(path)) as store:
        await put(store, *OLD)
    async with SqlStore.open(address(path)) as store:
        assert await store.find(EVERYTHING) == tuple(OLD[1])
        assert await store.text("rwanda") == OLD[0].text
        assert await store.sources() == (OLD[0].source,)


ONE = frozenset({"rwanda"})


@pytest.mark.parametrize(
    "query",
    [
        FactQuery(sources=ONE, about=frozenset({"CA"}), kinds=frozenset({"mission"})),
        FactQuery(sources=ONE, about=frozenset({"CA", "RW"})),
        FactQuery(sources=ONE, kinds=frozenset({"mission"})),
        FactQuery(sources=ONE),
        FactQuery(about=frozenset({"CA"}), kinds=frozenset({"mission"})),
        FactQuery(sources=ONE, before=10_000),
        FactQuery(sources=ONE, about=frozenset({"CA"}), before=10_000),
    ],
    ids=[
        "of a kind and a country",
        "of two countries",
        "of a kind",
        "all",
        "in any source",
        "at the beginning",
        "at the beginning, of a country",
    ],
)
@pytest.mark.parametrize("more", [(), (FactQuery(sources=ONE, kinds=frozenset({"began"})),)], ids=["alone", "together"])
async def test_a_lookup_is_one_statement_that_reads_no_table_through(
    path: Path, query: FactQuery, more: tuple[FactQuery, ...]
) -> None:
    article, facts = OLD
    statements: list[str] = []
    async with SqlStore.open(address(path), most_held=0) as store:
        await put(store, article, facts)
        await store.find(query)  # the first time, the record of the source is read as well
        assert store._database.here
        store._database.here.connection.set_trace_callback(statements.append)
        assert await store.find(query, *more) == tuple(facts)
        (statement,) = statements
        async with store._database.reading() as connection:
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")
            steps = [str(row["detail"]) for row in plan.mappings()]
    assert steps
    assert not [step for step in steps if step.startswith("SCAN")]


async def test_what_another_process_imports_answers_at_once(path: Path) -> None:
    async with SqlStore.open(address(path)) as ours, SqlStore.open(address(path)) as another:
        await put(ours, *OLD)
        assert await ours.find(EVERYTHING) == tuple(OLD[1])
        await put(another, *NEW)
        assert await ours.find(EVERYTHING) == tuple(NEW[1])
        await another.put(OLD[0], OLD[1], await ours.document("rwanda", 1), version=1)
        assert await ours.find(EVERYTHING) == tuple(OLD[1])


async def test_what_another_process_removes_answers_no_more(path: Path) -> None:
    async with SqlStore.open(address(path)) as here, SqlStore.open(address(path)) as there:
        await put(here, *OLD)
        await put(here, *article_of("y", 2, "kenya"))
        assert len(await there.find(EVERYTHING)) == len(OLD[1]) + 2
        await here.remove("kenya")
        await put(here, *article_of("z", 1, "oman"))
        assert {fact.source.id for fact in await there.find(EVERYTHING)} == {OLD[0].source.id, "oman"}


async def test_a_store_that_outgrows_memory_is_looked_up_in_the_database(path: Path) -> None:
    async with SqlStore.open(address(path), most_held=len(OLD[1])) as store:
        await put(store, *OLD)
        assert await store.find(EVERYTHING) == tuple(OLD[1])
        assert store._held is not None
        await put(store, *NEW)
        assert await store.find(EVERYTHING) == tuple(NEW[1])
        assert store._held is None


async def test_a_large_store_keeps_what_it_unpacked_until_that_is_too_much(path: Path) -> None:
    async with SqlStore.open(address(path), most_held=0) as store:
        await put(store, *OLD)
        query = FactQuery(sources=ONE)
        (first, *_), (again, *_) = await store.find(query), await store.find(query)
        assert again is first
        await put(store, *NEW)
        assert await store.find(query) == tuple(NEW[1])


def test_of_what_was_unpacked_the_latest_is_kept() -> None:
    facts = OLD[1]
    data = packed(list(enumerate(facts, 1)))
    kept = Unpacked(2 * len(facts))
    for number in (1, 2, 1, 3):
        assert list(kept.of(number, facts[0].kind, data, OLD[0].source).values()) == list(facts)
    assert [kept.has(number, facts[0].kind) for number in (1, 2, 3)] == [True, False, True]


async def test_readers_and_a_writer_do_not_wait_for_each_other(path: Path) -> None:
    async with SqlStore.open(address(path)) as store, store._database.reading() as connection:
        found = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 1, "busy_timeout": 20_000}


def test_every_field_of_the_model_has_its_place() -> None:
    """A field that is added to these classes needs a column, or a place in one; else it would get lost."""
    known = {
        Source: set(metadata.tables["sources"].c.keys()) - {"number"},
        Version: set(metadata.tables["versions"].c.keys()) - {"source", "record", "data"},
        Document: {"name", "record", "data", "shipped", "owner"},  # the owner stands in the id of the source
        Reference: {"number", "text", "url", "fields"},
        Quote: {"start", "end", "exact"},
        Locator: {"section", "table", "row", "column", "item"},
        Provenance: {"source", "quote", "locator", "references"},
        Fact: {"kind", "subject", "object", "about", "date", "slots", "provenance"},
    }
    for each, stored in known.items():
        assert {field.name for field in fields(each)} == stored


# --- migrations


def _differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_migrations_make_the_tables_of_the_schema(path: Path) -> None:
    async with SqlStore.open(address(path)) as store, store._database.reading() as connection:
        assert await connection.run_sync(_differences) == []
        migrated = await connection.run_sync(_tables)
    drawn = create_engine("sqlite://")
    with drawn.connect() as plain:
        metadata.create_all(plain)
        assert migrated == _tables(plain)
    drawn.dispose()


def _tables(connection: Connection) -> set[tuple[str, ...]]:
    """The statements that made the tables and indexes, each as the set of its lines in order."""
    made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE sql NOT LIKE '%alembic%'").scalars()
    return {tuple(sorted(line.strip(" \t,") for line in sql.splitlines())) for sql in made}


async def test_migrations_make_the_tables_of_the_schema_in_postgresql(postgresql: str) -> None:
    async with SqlStore.open(postgresql) as store, store._database.reading() as connection:
        assert await connection.run_sync(_differences) == []


def test_the_newest_migration_is_the_one_that_a_start_looks_for() -> None:
    assert ScriptDirectory.from_config(ARTICLES.configuration()).get_current_head() == HEAD


async def test_migrations_can_be_undone_and_done_again(path: Path) -> None:
    async with SqlStore.open(address(path)) as store:
        await put(store, *OLD)
        await _take_back(store, "base")
    async with SqlStore.open(address(path)) as store:
        assert await store.find(EVERYTHING) == ()


async def _take_back(store: SqlStore, version: str) -> None:
    def back(connection: Connection) -> None:
        config = ARTICLES.configuration()
        config.attributes["connection"] = connection
        command.downgrade(config, version)

    async with store._database.writing() as connection:
        await connection.run_sync(back)


async def test_articles_without_their_documents_are_forgotten(path: Path) -> None:
    """Before versions, only articles that come with the program were stored; the next start imports them again."""
    async with SqlStore.open(address(path)) as store:
        await put(store, *OLD)
        await _take_back(store, "0001")
    async with SqlStore.open(address(path)) as store:
        assert await store.sources() == ()
        assert await store.find(EVERYTHING) == ()


async def test_facts_of_older_tables_are_read_from_their_documents_again(parts: Parts, path: Path) -> None:
    document = Document("kenya.txt", b"Kenya and Ghana established diplomatic relations on 12 December 1963.")
    async with SqlStore.open(address(path)) as store:
        read = parts.ingestion.document(document.path, document.data)
        await store.put(read.article, read.facts, document)
        await _take_back(store, "0002")
    async with SqlStore.open(address(path)) as store:
        assert await store.find(EVERYTHING) == ()
        assert len(await store.versions("kenya")) == 1
        await import_shipped(parts, store)
        assert await store.find(FactQuery(sources=frozenset({"kenya"}))) == read.facts


@pytest.mark.parametrize("version", ["0003", "0006"])
async def test_facts_of_older_tables_are_packed(path: Path, version: str) -> None:
    mission = FactQuery(sources=ONE, kinds=frozenset({"mission"}))
    async with SqlStore.open(address(path)) as store:
        await put(store, *OLD)
        await put(store, *article_of("Nothing is said. ", 0, "kenya"))
        await _take_back(store, version)
    async with SqlStore.open(address(path), most_held=0) as store:
        assert await store.find(mission) == tuple(OLD[1])


@pytest.mark.parametrize("version", ["0004", "0005", "0006"])
async def test_articles_in_older_tables_stay(path: Path, version: str) -> None:
    async with SqlStore.open(address(path)) as store:
        await put(store, *OLD)
        await _take_back(store, version)
    async with SqlStore.open(address(path)) as store:
        assert await store.find(EVERYTHING) == tuple(OLD[1])
        await put(store, *NEW)
        assert await store.find(EVERYTHING) == tuple(NEW[1])


def test_whether_a_database_is_there(path: Path) -> None:
    assert not SqlStore.is_there(address(path))
    assert not path.parent.exists()
    _finished(path)
    assert SqlStore.is_there(address(path))
    assert SqlStore.is_there("postgresql://attache@127.0.0.1:1/facts")
    with pytest.raises(StoreUnavailable):
        SqlStore.is_there("mysql://someone@example.org/facts")


def test_a_start_without_migration_does_not_load_alembic(path: Path) -> None:
    code = """
        import asyncio, sys
        from knowledge.stores.sql import SqlStore

        async def start():
            async with SqlStore.open(sys.argv[1]):
                print("alembic" in sys.modules)

        asyncio.run(start())
    """
    assert [_python(code, address(path)).stdout for _ in range(2)] == ["True\n", "False\n"]


async def test_a_database_of_a_newer_version_is_left_alone(path: Path) -> None:
    async with SqlStore.open(address(path)) as store:
        await put(store, *OLD)
    _change(path, "UPDATE alembic_version SET version_num = ?", "9999")
    with pytest.raises(StoreUnavailable, match="newer version"):
        async with SqlStore.open(address(path)):
            pass
    _change(path, "UPDATE alembic_version SET version_num = ?", HEAD)
    async with SqlStore.open(address(path)) as store:
        assert await store.find(EVERYTHING) == tuple(OLD[1])


def _change(path: Path, sql: str, *values: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(sql, values)
    connection.close()


# --- several at once, and a sudden end


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    run = [sys.executable, "-c", _flush_left(code), *arguments]
    return subprocess.run(run, capture_output=True, text=True, check=False, timeout=50)


def _flush_left(code: str) -> str:
    return "\n".join(line[8:] for line in code.splitlines())


async def test_several_may_open_an_empty_file_at_once(path: Path) -> None:
    async def start(number: int) -> None:
        async with SqlStore.open(address(path)) as store:
            await put(store, *article_of("Rwanda. ", 3, f"article_{number}"))

    await asyncio.gather(*(start(number) for number in range(8)))
    async with SqlStore.open(address(path)) as store:
        assert len(await store.sources()) == 8


async def test_several_processes_may_open_an_empty_file_at_once(path: Path) -> None:
    code = """
        import asyncio, sys
        from knowledge.stores.sql import SqlStore
        from tests.contracts.test_stores import article_of, put

        async def start():
            async with SqlStore.open(sys.argv[1]) as store:
                await put(store, *article_of("Rwanda. ", 3, sys.argv[2]))

        print("ready", flush=True)
        sys.stdin.readline()
        asyncio.run(start())
    """
    run = [sys.executable, "-c", _flush_left(code), address(path)]
    started = [
        await asyncio.create_subprocess_exec(*run, f"article_{number}", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for number in range(4)
    ]
    for each in started:
        assert each.stdout
        assert await each.stdout.readline() == b"ready\n"
    for each in started:
        assert each.stdin
        each.stdin.write(b"go\n")
    assert [await each.wait() for each in started] == [0] * 4
    async with SqlStore.open(address(path)) as store:
        assert len(await store.sources()) == 4
        assert len(await store.find(EVERYTHING)) == 12


@pytest.mark.parametrize(
    "last",
    [
        *("DELETE FROM sources", "UPDATE versions", "UPDATE changes"),
        *(f"INSERT INTO {table.name}" for table in metadata.sorted_tables if table.name != "changes"),
    ],
)
async def test_a_sudden_end_leaves_the_old_article(path: Path, last: str) -> None:
    """The process is killed in the middle of an import, right after a statement of each sort."""
    code = """
        import asyncio, os, signal, sys
        from sqlalchemy import event
        from knowledge.stores.sql import SqlStore
        from tests.contracts.test_stores import put
        from tests.knowledge.test_stores_sql import NEW

        def end(connection, cursor, statement, *rest):
            if statement.startswith(sys.argv[2]):
                os.kill(os.getpid(), signal.SIGKILL)

        async def start():
            async with SqlStore.open(sys.argv[1]) as store:
                event.listen(store._database.clerk._engine, "after_cursor_execute", end)
                await put(store, *NEW)

        asyncio.run(start())
    """
    async with SqlStore.open(address(path)) as store:
        await put(store, *OLD)
    ended = await asyncio.to_thread(_python, code, address(path), last)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    async with SqlStore.open(address(path)) as store:
        assert await store.find(EVERYTHING) == tuple(OLD[1])
        assert await store.text("rwanda") == OLD[0].text
        assert [(each.number, each.current) for each in await store.versions("rwanda")] == [(1, True)]
        await put(store, *NEW)
        assert await store.find(EVERYTHING) == tuple(NEW[1])


async def test_imports_that_are_given_up_keep_no_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_PATIENCE", 2)
    async with SqlStore.open(address(path)) as store:
        gc.disable()  # for what is given up may not wait to be collected
        try:
            for milliseconds in range(1, 60, 3):
                with suppress(TimeoutError):
                    await asyncio.wait_for(put(store, *NEW), milliseconds / 1000)
                await put(store, *OLD)
        finally:
            gc.enable()
        assert await store.find(EVERYTHING) == tuple(OLD[1])


# --- what is wrong, in one sentence


async def _refusal(of: str) -> str:
    with pytest.raises(StoreUnavailable) as refused:
        async with SqlStore.open(of) as store:
            await put(store, *OLD)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("facts", "cannot be understood"),
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
        ("mysql://someone@example.org/facts", "mysql is not supported"),
        ("postgresql+psycopg://someone@example.org/facts", "not supported"),
        ("postgresql://someone:secret@127.0.0.1:1/facts", "postgresql"),
    ],
)
async def test_an_address_that_leads_nowhere(given: str, sentence: str) -> None:
    refusal = await _refusal(given)
    assert sentence in refusal
    assert "secret" not in refusal


def _garbage(path: Path) -> None:
    path.write_bytes(b"no database, " * 1000)


def _a_folder(path: Path) -> None:
    path.mkdir()


def _cut_short(path: Path) -> None:
    _finished(path)
    path.write_bytes(path.read_bytes()[:10_000])


def _foreign(path: Path) -> None:
    _change(path, "CREATE TABLE facts (other TEXT)")


def _finished(path: Path) -> None:
    async def make() -> None:
        async with SqlStore.open(address(path)) as store:
            await put(store, *NEW)

    asyncio.run(make())


@pytest.mark.parametrize("harm", [_garbage, _a_folder, _cut_short, _foreign])
def test_a_file_that_is_no_sound_database(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    path = tmp_path / "facts.db"
    harm(path)
    assert str(path) in asyncio.run(_refusal(address(path)))


def test_damage_inside_is_told_when_it_is_met(path: Path) -> None:
    _finished(path)
    content = bytearray(path.read_bytes())
    for page in range(8, len(content) // 4096):
        content[page * 4096 : page * 4096 + 2000] = b"\xff" * 2000
    path.write_bytes(content)

    async def read() -> None:
        async with SqlStore.open(address(path)) as store:
            await store.find(EVERYTHING)

    with pytest.raises(StoreUnavailable, match=r"damaged|does not answer"):
        asyncio.run(read())


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be made" in asyncio.run(_refusal(address(tmp_path / "file" / "facts.db")))


def _protect(path: Path, mode: int) -> None:
    path.chmod(mode)
    if os.access(path, os.W_OK):
        pytest.skip("whoever runs this may write everywhere")


def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    _protect(tmp_path, 0o500)
    assert "cannot be opened" in asyncio.run(_refusal(address(tmp_path / "facts.db")))


def test_a_file_that_may_not_be_written_to(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    _finished(path)
    _protect(path, 0o400)
    assert "may not be written to" in asyncio.run(_refusal(address(path)))


@pytest.mark.parametrize("folder_too", [False, True])
def test_what_may_only_be_read_is_read(tmp_path: Path, folder_too: bool) -> None:
    """As another user, because root may write everywhere; in a folder of its own, because pytest's is root's alone."""
    code = """
        import asyncio, os, pwd, sys
        from knowledge.query import FactQuery
        from knowledge.stores import ReadOnly
        from knowledge.stores.sql import SqlStore
        from tests.contracts.test_stores import article_of, put

        async def start():
            async with SqlStore.open(sys.argv[2]) as store:  # all modules are loaded, while we may read them
                await put(store, *article_of("Rwanda. ", 1))
            os.setuid(pwd.getpwnam("nobody").pw_uid)
            async with SqlStore.open(sys.argv[1]) as store:
                print(len(await store.find(FactQuery())), (await store.sources())[0].id)
                try:
                    await put(store, *article_of("Rwanda. ", 1))
                except ReadOnly as error:
                    print(error)

        asyncio.run(start())
    """
    if os.geteuid() != 0:
        pytest.skip("only root may become another user")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "facts.db"
        _finished(path)
        path.chmod(0o444)
        path.parent.chmod(0o555 if folder_too else 0o777)
        done = _python(code, address(path), address(tmp_path / "other.db"))
        path.parent.chmod(0o755)
    assert done.stdout.splitlines() == [
        "900 rwanda",
        f"The database {path} may not be written to; check the permissions of the file and of its folder.",
    ], done.stderr


async def test_a_user_who_may_only_read_on_a_server(postgresql: str) -> None:
    async with SqlStore.open(postgresql) as store:
        await put(store, *OLD)
        async with store._database.writing() as connection:
            await connection.exec_driver_sql("CREATE ROLE reader LOGIN")
            await connection.exec_driver_sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    try:
        async with SqlStore.open(postgresql.replace("attache@", "reader@")) as store:
            assert await store.find(FactQuery(sources=ONE)) == tuple(OLD[1])
            with pytest.raises(ReadOnly, match="may not be written to by this user"):
                await put(store, *NEW)
    finally:
        async with SqlStore.open(postgresql) as store, store._database.writing() as connection:
            await connection.exec_driver_sql("DROP OWNED BY reader")
            await connection.exec_driver_sql("DROP ROLE reader")


@pytest.mark.parametrize(
    ("given", "ssl"),
    [("", None), ("?sslmode=require", "require"), ("?sslmode=disable&channel_binding=require", "disable")],
)
async def test_addresses_of_hosted_servers(given: str, ssl: str | None) -> None:
    database = engine.Database.at(f"postgresql://someone@127.0.0.1:1/facts{given}")
    assert database.reader.url.query.get("ssl") == ssl
    assert set(database.reader.url.query) <= {"ssl"}
    with pytest.raises(StoreUnavailable, match="does not answer"):
        async with database.reading():
            pass
    await database.close()


async def test_another_program_at_work_for_too_long(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_PATIENCE", 0.1)
    async with SqlStore.open(address(path)) as store:
        await put(store, *OLD)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="busy"):
            await put(store, *NEW)
        assert await store.find(EVERYTHING) == tuple(OLD[1])
        other.execute("ROLLBACK")
        other.close()
        await put(store, *NEW)
        assert await store.find(EVERYTHING) == tuple(NEW[1])


async def test_another_program_at_work_for_too_long_in_postgresql(
    postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_PATIENCE", 0.1)
    async with SqlStore.open(postgresql) as store, SqlStore.open(postgresql) as other:
        async with store._database.writing() as connection:
            await connection.exec_driver_sql("DELETE FROM sources")
        await put(store, *OLD)
        async with other._database.writing():
            with pytest.raises(StoreUnavailable, match="busy"):
                await put(store, *NEW)
            assert await store.find(EVERYTHING) == tuple(OLD[1])
        await put(store, *NEW)
        assert await store.find(EVERYTHING) == tuple(NEW[1])


async def test_a_driver_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    assert "asyncpg" in await _refusal("postgresql://someone@example.org/facts")
