"""Importing as a person does it: real processes, a real database, and sudden ends."""

import asyncio
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.assembly import Parts, import_shipped, open_dialogue, open_store
from bot.golden_questions import BadQuestions, Row, ask_all, questions_beside, read_rows, regressions
from bot.import_command import Options, Stopped, import_files, list_sources, remove_source, roll_back
from bot.importing import NothingToGoBackTo, keep, prepare_document
from bot.render.difference import print_difference
from knowledge.document import Document
from knowledge.importing import difference
from knowledge.ingest import Ingestion, shipped_articles
from knowledge.model import Fact
from knowledge.query import FactQuery
from knowledge.stores.memory import MemoryStore
from knowledge.stores.sql import SqlStore
from tests import golden
from tests.bot.test_command_line import attache
from tests.conftest import ROOT

KENYA = "foreign_relations_of_kenya"
OLD = """Kenya is a member of the African Union.[1] It trades with its neighbours.

Bilateral relations

+---------+------------------+------------------------------------+
| Country | Date             | Notes                              |
+=========+==================+====================================+
| Belgium | 1 July 1964      | Belgium has an embassy in Nairobi. |
+---------+------------------+------------------------------------+
| Oman    | 12 December 1963 | Oman has an embassy in Nairobi.    |
+---------+------------------+------------------------------------+

References

[1] A book
"""
NEW = (
    OLD.replace("1 July 1964", "2 July 1964")
    .replace("Oman has an embassy in Nairobi.    ", "Oman has a consulate in Nairobi.   ")
    .replace("It trades with its neighbours.", "It is a member of the United Nations.")
    .replace("A book", "Another book")
)
QUESTIONS: list[dict[str, object]] = [
    {
        "id": "1", "cat": "began", "conv": "a", "q": "When did relations begin with Belgium?",
        "status": ["answered"], "must": ["1 July 1964"], "mustnot": [], "quote": [], "refs": [],
    },
    {
        "id": "2", "cat": "began", "conv": "a", "q": "and Oman?",
        "status": ["answered"], "must": ["12 December 1963"], "mustnot": [], "quote": ["Oman|1963"], "refs": [],
    },
]  # fmt: skip


class Desk:
    """Someone at work in a folder, with a database there; what is shown is kept."""

    def __init__(self, parts: Parts, folder: Path) -> None:
        self.parts, self.folder, self.path = parts, folder, folder / "data" / "attache.db"
        self.shown = ""
        self.said: list[str] = []

    @property
    def database(self) -> str:
        return f"sqlite:///{self.path}"

    def write(self, text: str | bytes, name: str = f"{KENYA}.txt") -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def ask(self, *rows: dict[str, object]) -> None:
        self.write("".join(json.dumps(row) + "\n" for row in rows), f"{KENYA}.questions.jsonl")

    async def imports(
        self, *files: Path, dry_run: bool = False, force: bool = False, subject: str | None = None
    ) -> str:
        options = Options(dry_run=dry_run, force=force, subject=subject)
        return await self._show(
            lambda console: import_files(
                self.parts, self.database, files, options=options, console=console, progress=self.said.append
            )
        )

    async def rolls_back(self, source: str = KENYA) -> str:
        return await self._show(lambda console: roll_back(self.parts, self.database, source, console, self.said.append))

    async def removes(self, source: str) -> str:
        return await self._show(
            lambda console: remove_source(self.parts, self.database, source, console, self.said.append)
        )

    async def lists(self) -> str:
        return await self._show(
            lambda console: list_sources(self.parts, self.database, console, self.said.append, as_json=False)
        )

    async def refuses(self, *files: Path, subject: str | None = None) -> str:
        """The sentence; and nothing has changed."""
        before = self.content()
        with pytest.raises(Stopped) as stopped:
            await self.imports(*files, subject=subject)
        assert stopped.value.status == 2
        assert "\n" not in str(stopped.value)
        assert self.content() == before
        return str(stopped.value)

    async def facts(self) -> tuple[Fact, ...]:
        async with SqlStore.open(self.database) as store:
            return await store.find(FactQuery(sources=frozenset({KENYA})))

    async def versions(self, source: str = KENYA) -> list[tuple[int, bool]]:
        async with SqlStore.open(self.database) as store:
            return [(each.number, each.current) for each in await store.versions(source)]

    def content(self) -> list[str]:
        """Everything in the database."""
        if not self.path.exists():
            return []
        with closing(sqlite3.connect(self.path)) as connection:
            return list(connection.iterdump())

    async def _show(self, work: "Callable[[Console], object]") -> str:
        file = StringIO()
        await work(Console(file=file, width=120, highlight=False))  # type: ignore[misc]
        return file.getvalue()


@pytest.fixture
def desk(parts: Parts, tmp_path: Path) -> Desk:
    return Desk(parts, tmp_path)


def facts_of(parts: Parts, text: str) -> tuple[Fact, ...]:
    return parts.ingestion.read(Document(f"{KENYA}.txt", text.encode())).facts


# --- importing


async def test_the_report_and_the_difference_are_shown_and_then_it_is_stored(desk: Desk) -> None:
    first = await desk.imports(desk.write(OLD))
    assert "To mend in the source" in first or "Left open by the source" in first
    assert "Nothing was there before. Facts: " in first
    assert "2 start dates" in first
    assert f"is stored as {KENYA}, version 1" in first
    assert "A question that names no country is about “Foreign relations of Rwanda”, as before." in first
    second = await desk.imports(desk.write(NEW))
    assert f"Compared with version 1 ({KENYA}.txt):" in second
    assert "~ start date with Belgium: 1 July 1964 → 2 July 1964" in second
    assert "+ Kenya is a member of the United Nations." in second
    assert "- Oman has an embassy in Nairobi." in second
    assert "version 2" in second
    assert await desk.facts() == facts_of(desk.parts, NEW)
    assert await desk.versions() == [(1, False), (2, True)]


def test_the_difference_as_it_is_printed(parts: Parts) -> None:
    file = StringIO()
    found = difference(facts_of(parts, OLD), facts_of(parts, NEW))
    print_difference(Console(file=file, width=80), found, parts.say)
    print_difference(Console(file=file, width=80), difference([], facts_of(parts, OLD)), parts.say)
    print_difference(Console(file=file, width=80), difference([], []), parts.say)
    golden.check("difference.txt", file.getvalue())


def test_a_long_difference_is_cut(parts: Parts) -> None:
    file = StringIO()
    many = facts_of(parts, "".join(f"Kenya has {number} elephants. " for number in range(300)))
    print_difference(Console(file=file, width=80), difference([], many), parts.say)
    assert "+ … and 200 more" in file.getvalue()
    assert file.getvalue().endswith("Facts: 300 added, 0 changed, 0 removed.\n")


async def test_the_same_article_twice_changes_nothing(desk: Desk) -> None:
    path = desk.write(OLD)
    await desk.imports(path)
    before = desk.content()
    assert "nothing changed" in await desk.imports(path)
    assert desk.content() == before


async def test_another_text_with_the_same_facts_is_a_new_version(desk: Desk) -> None:
    await desk.imports(desk.write(OLD))
    assert "No fact differs" in await desk.imports(desk.write(OLD + "\n"))
    assert await desk.versions() == [(1, False), (2, True)]


@pytest.mark.parametrize("text", [OLD, NEW])
async def test_a_dry_run_shows_the_same_and_writes_nothing(desk: Desk, text: str) -> None:
    path = desk.write(OLD)
    await desk.imports(path)
    before = desk.content()
    shown = await desk.imports(desk.write(text), dry_run=True)
    assert ("nothing changed" if text == OLD else "start date with Belgium") in shown
    assert desk.content() == before


async def test_a_dry_run_makes_no_database(desk: Desk) -> None:
    assert "2 start dates" in await desk.imports(desk.write(OLD), dry_run=True)
    shipped = ROOT / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"
    assert "nothing changed" in await desk.imports(shipped, dry_run=True)
    assert not desk.path.parent.exists()


async def test_utf_16_and_latin_1_are_read(desk: Desk) -> None:
    words = "Kenya has an embassy in Muscat. The café in Orléans is “closed”. "
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "latin-1"):
        text = words if encoding != "latin-1" else words.replace("“", '"').replace("”", '"')
        await desk.imports(desk.write(text.encode(encoding)))
        assert "café in Orléans" in "".join(fact.quote.exact for fact in await desk.facts()), encoding


async def test_a_subject_in_place_of_the_one_found(desk: Desk) -> None:
    text = "It has an embassy in Muscat. It is a member of the African Union. They trade with Oman."
    path = desk.write(text, "notes.txt")
    await desk.imports(path, subject="KE")
    assert "nothing changed" in await desk.imports(path, subject="KE")
    async with open_store(desk.parts, database=desk.database) as store:
        assert {source.id: source.subject for source in await store.sources()}["notes"] == "KE"
    assert "no country's code" in await desk.refuses(path, subject="ZZ")


async def test_a_person_s_article_is_left_alone_by_the_next_start(desk: Desk) -> None:
    name, data, record = next(shipped_articles())
    path = desk.write(data.replace(b"1 July 1962", b"2 July 1962"), name.name)
    path.with_suffix(".toml").write_text(record, "utf-8")
    assert "~ start date with Belgium: 1 July 1962 → 2 July 1962" in await desk.imports(path)
    for status in ([(1, False), (2, True)], [(1, True), (2, False)]):
        async with open_store(desk.parts, database=desk.database, progress=pytest.fail):
            pass
        assert await desk.versions(path.stem) == status
        if status[1][1]:
            assert "is back at version 1" in await desk.rolls_back(path.stem)


async def test_a_new_text_of_the_program_replaces_its_old_one(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()
    shipped = [*shipped_articles()]
    await import_shipped(parts, store)
    name, data, record = shipped[0]
    monkeypatch.setattr("bot.assembly.shipped_articles", lambda: iter([(name, data + b"\n", record)]))
    for _ in range(2):
        await import_shipped(parts, store)
        source = (await store.sources())[0].id
        assert [(each.number, each.current) for each in await store.versions(source)] == [(1, False), (2, True)]


async def test_newer_rules_read_every_article_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    await desk.imports(desk.write(OLD))
    monkeypatch.setattr("knowledge.ingest._RULES", 1000)
    async with open_store(desk.parts, database=desk.database) as store:
        editions = [source.edition for source in await store.sources()]
    assert editions == [Ingestion.edition(data) for data in (OLD.encode(), next(shipped_articles())[1])]
    assert await desk.versions() == [(1, True)]


async def test_what_has_an_owner_is_read_again_and_answers_nobody_else(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    owned = Document(f"{KENYA}.txt", OLD.encode(), owner="1")
    async with open_store(desk.parts, database=desk.database) as store:
        await keep(store, await prepare_document(desk.parts, store, owned))
    monkeypatch.setattr("knowledge.ingest._RULES", 1000)
    async with open_store(desk.parts, database=desk.database) as store:
        assert {source.id: source.edition for source in await store.sources()}[f"1/{KENYA}"] == Ingestion.edition(
            OLD.encode()
        )
        assert await store.document(f"1/{KENYA}", 1) == owned
    await desk.imports(desk.write(NEW))
    assert f"1/{KENYA}: “Foreign relations of Kenya”" in await desk.lists()
    async with open_dialogue(desk.parts, database=desk.database) as dialogue:
        assert "2 July 1964" in (await dialogue.reply("When did Kenya's relations begin with Belgium?", key=1)).text


# --- bad input


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        (f"{KENYA}.txt", b"", "is empty"),
        (f"{KENYA}.txt", b" \n\t", "is empty"),
        (f"{KENYA}.txt", bytes(range(256)) * 20, "no text file"),
        (f"{KENYA}.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text file"),
        (f"{KENYA}.txt", b"\xff\xfe" + bytes(range(256)) * 3 + b"\0", "no text"),
        (f"{KENYA}.txt", "Kenya trades\0 with Oman.".encode("utf-16"), "no text"),
        (f"{KENYA}.pdf", b"%PDF-1.7\nwords", "no text file"),
        ("notes.txt", b"It rained all day, and nobody came.", "does not say whose foreign relations"),
        ("copy_of_kenya.txt", OLD.encode(), f"is stored as {KENYA}"),
        ("missing.txt", None, "There is no file"),
    ],
)
async def test_bad_input_gets_one_sentence_and_changes_nothing(
    desk: Desk, name: str, data: bytes | None, why: str
) -> None:
    await desk.imports(desk.write(OLD))
    path = desk.folder / name if data is None else desk.write(data, name)
    sentence = await desk.refuses(path)
    assert why in sentence
    assert name in sentence


async def test_200_megabytes_are_refused_at_once(desk: Desk) -> None:
    path = desk.write(b"")
    with path.open("wb") as file:
        file.truncate(200_000_000)
    await desk.lists()
    started = time.perf_counter()
    assert "larger than 32 MB" in await desk.refuses(path)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("not json", "no JSON object"),
        ("[" * 50_000, "no JSON object"),
        ("7", "no JSON object"),
        ('{"id": "1"}', "'q' is missing"),
        ('{"id": "1", "q": 7}', "'q' has to be a text"),
        ('{"id": "1", "q": "Belgium?", "must": "1964"}', "'must' has to be a list of texts"),
        ('{"id": "1", "q": "Belgium?", "refs": ["1"]}', "'refs' has to be a list of numbers"),
        ('{"id": "1", "q": "Belgium?", "most": []}', "no field 'most'"),
        ('{"id": "1", "q": "Belgium?", "must": ["("]}', "no regular expression"),
        ('{"id": "1", "q": "Belgium?", "status": ["right"]}', "no status"),
    ],
)
async def test_questions_that_cannot_be_asked(desk: Desk, line: str, why: str) -> None:
    await desk.lists()
    desk.write(f"\n{line}\n", f"{KENYA}.questions.jsonl")
    sentence = await desk.refuses(desk.write(OLD))
    assert why in sentence
    assert "line 2" in sentence


async def test_questions_that_are_no_file_of_text(desk: Desk) -> None:
    await desk.lists()
    desk.write(b"\xff\xfe", f"{KENYA}.questions.jsonl")
    assert "not written in UTF-8" in await desk.refuses(desk.write(OLD))
    path = questions_beside(desk.write(OLD, "kenya.txt"))
    path.mkdir()
    with pytest.raises(BadQuestions, match="cannot be read"):
        read_rows(path)


# --- several files


async def test_several_articles_and_one_that_fails(desk: Desk) -> None:
    good = desk.write(OLD)
    bad = desk.write(b"", "foreign_relations_of_oman.txt")
    rest = desk.write("Uganda trades with Oman.", "foreign_relations_of_uganda.txt")
    with pytest.raises(Stopped) as stopped:
        await desk.imports(good, bad, rest)
    assert str(stopped.value) == (
        f"{bad.name} is empty; put the text of the article into it. "
        f"Stored before it: {good.name}. Not looked at: {rest.name}."
    )
    assert await desk.facts() == facts_of(desk.parts, OLD)
    assert "foreign_relations_of_uganda" not in await desk.lists()
    with pytest.raises(Stopped, match=r"into it\. Nothing was stored\."):
        await desk.imports(bad, good)


async def test_an_article_that_is_named_twice(desk: Desk) -> None:
    await desk.lists()
    (desk.folder / "other").mkdir()
    assert "named twice" in await desk.refuses(desk.write(OLD), desk.write(NEW, f"other/{KENYA}.txt"))


async def test_questions_go_to_the_article_whose_country_they_name(desk: Desk) -> None:
    uganda = OLD.replace("Kenya", "Uganda").replace("Nairobi", "Kampala").replace("1 July 1964 ", "3 March 1965")
    await desk.imports(desk.write(OLD), desk.write(uganda, "foreign_relations_of_uganda.txt"))
    async with open_dialogue(desk.parts, database=desk.database) as dialogue:
        asked = {
            "When did relations begin with Belgium?": "Rwanda and Belgium began on 1 July 1962",
            "When did Kenya's relations begin with Belgium?": "Kenya and Belgium began on 1 July 1964",
            "When did Uganda's relations begin with Belgium?": "Uganda and Belgium began on 3 March 1965",
            "When did Rwanda's relations begin with Belgium?": "Rwanda and Belgium began on 1 July 1962",
        }
        for question, said in asked.items():
            assert said in (await dialogue.reply(question, key=question)).text


# --- going back


async def test_going_back_twice(desk: Desk) -> None:
    texts = [OLD, NEW, OLD.replace("Oman", "Peru")]
    for text in texts:
        await desk.imports(desk.write(text))
    for number in (2, 1):
        assert f"is back at version {number} ({KENYA}.txt)" in await desk.rolls_back()
        assert await desk.facts() == facts_of(desk.parts, texts[number - 1])
    before = desk.content()
    with pytest.raises(NothingToGoBackTo, match="there is nothing to go back to"):
        await desk.rolls_back()
    with pytest.raises(NothingToGoBackTo, match=rf"no source 'kenia'; those stored are: {KENYA}, foreign_"):
        await desk.rolls_back("kenia")
    assert desk.content() == before


async def test_what_came_after_going_back_goes_back_to_what_answered_before_it(desk: Desk) -> None:
    for text in (OLD, NEW):
        await desk.imports(desk.write(text))
    await desk.rolls_back()
    await desk.imports(desk.write(OLD.replace("Oman", "Peru")))
    assert "is back at version 1" in await desk.rolls_back()
    assert await desk.facts() == facts_of(desk.parts, OLD)


async def test_an_article_is_removed_with_its_versions(desk: Desk) -> None:
    for text in (OLD, NEW):
        await desk.imports(desk.write(text))
    assert "is removed with all its versions." in await desk.removes(KENYA)
    assert await desk.facts() == ()
    before = desk.content()
    for source, why in ((KENYA, "no source"), ("foreign_relations_of_rwanda", "comes with the program")):
        with pytest.raises(Stopped, match=why):
            await desk.removes(source)
    assert desk.content() == before
    assert "as foreign_relations_of_kenya, version 1" in await desk.imports(desk.write(NEW))


# --- golden questions


async def test_questions_that_are_answered_as_well_as_before(desk: Desk) -> None:
    desk.ask(*QUESTIONS)
    assert "Golden questions: 2 of 2 right." in await desk.imports(desk.write(OLD))
    desk.ask({**QUESTIONS[0], "must": ["1964"]}, QUESTIONS[1])
    assert "Golden questions: 2 of 2 right." in await desk.imports(desk.write(NEW))


async def test_a_regression_stops_the_import_unless_it_is_forced(desk: Desk) -> None:
    await desk.imports(desk.write(OLD))
    before = desk.content()
    desk.ask(*QUESTIONS)
    path = desk.write(NEW)
    for dry_run in (True, False):
        with pytest.raises(Stopped) as stopped:
            await desk.imports(path, dry_run=dry_run)
        assert stopped.value.status == 1
        lines = str(stopped.value).splitlines()
        assert lines[0] == "1 of 2 golden questions: each was right before and is not right now."
        assert lines[1].startswith("  1 “When did relations begin with Belgium?”: lacks /1 July 1964/. The reply: ")
        assert lines[2].endswith("--force stores it all the same.")
        assert desk.content() == before
    await desk.imports(path, force=True)
    assert await desk.facts() == facts_of(desk.parts, NEW)


async def test_a_question_that_was_not_right_before_stops_nothing(desk: Desk) -> None:
    await desk.imports(desk.write(OLD))
    desk.ask({**QUESTIONS[0], "must": ["3 July 1964"]})
    assert "Golden questions: 0 of 1 right, 1 wrong." in await desk.imports(desk.write(NEW))


async def test_a_first_import_is_stopped_by_a_wrong_fact_only(desk: Desk) -> None:
    await desk.lists()
    desk.ask({**QUESTIONS[0], "q": "When did relations begin with Peru?"})
    assert "0 of 1 right, 1 missed" in await desk.imports(desk.write(OLD), dry_run=True)
    desk.ask({**QUESTIONS[0], "must": ["3 July 1964"]})
    with pytest.raises(Stopped, match="gets a wrong fact"):
        await desk.imports(desk.write(OLD))
    await desk.imports(desk.write(OLD), force=True)


async def test_a_row_without_conversation_is_one_of_its_own(desk: Desk) -> None:
    rows = [Row(id="1", q="When did relations begin with Belgium?"), Row(id="2", q="and Oman?")]
    async with open_dialogue(desk.parts, database="", files=[desk.write(OLD)]) as dialogue:
        alone = await ask_all(dialogue, rows)
        together = await ask_all(dialogue, [Row(id=row.id, q=row.q, conv="c") for row in rows])
    assert "12 December 1963" in together[1].card.text
    assert alone[1].card != together[1].card
    assert regressions(alone, alone) == ()


# --- as processes


def test_the_commands(tmp_path: Path) -> None:
    path = tmp_path / f"{KENYA}.txt"
    path.write_text(OLD, "utf-8")
    first = attache(tmp_path, "import", path.name)
    assert first.returncode == 0, first.stderr
    assert "version 1" in first.stdout
    path.write_text(NEW, "utf-8")
    path.with_suffix(".questions.jsonl").write_text(json.dumps(QUESTIONS[0]), "utf-8")
    stopped = attache(tmp_path, "import", path.name)
    assert stopped.returncode == 1
    assert "was right before" in stopped.stderr
    assert attache(tmp_path, "import", path.name, "--force", "--subject", "ke").returncode == 0
    listed = json.loads(attache(tmp_path, "sources", "--json").stdout)
    assert [(each["id"], each["subject"], each["version"], each["licence"]) for each in listed] == [
        (KENYA, "KE", 2, ""),
        ("foreign_relations_of_rwanda", "RW", 1, "CC BY-SA 4.0"),
    ]
    assert all(each["facts"] for each in listed)
    table = attache(tmp_path, "sources").stdout
    assert KENYA in table
    assert "CC BY-SA" in table
    removed = attache(tmp_path, "remove", "kenia")
    assert (removed.returncode, removed.stdout) == (2, "")
    assert "no source 'kenia'" in removed.stderr
    back = attache(tmp_path, "rollback", KENYA)
    assert "is back at version 1" in back.stdout
    nothing = attache(tmp_path, "rollback", KENYA)
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert "nothing to go back to" in nothing.stderr
    assert "1 July 1964" in attache(tmp_path, "ask", "When did Kenya's relations begin with Belgium?").stdout
    missing = attache(tmp_path, "import", "missing.txt", "")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "Traceback" not in missing.stderr


ROUNDS = 24
IMPORTER = """
import asyncio, os, sys
from pathlib import Path
from rich.console import Console
from bot.assembly import Parts
from bot.import_command import Options, import_files

parts = Parts.load()
for line in sys.stdin:
    file, database = line.split()
    child = os.fork()
    if not child:
        print(os.getpid(), flush=True)  # the clock starts with the import
        asyncio.run(import_files(parts, database, [Path(file)], options=Options(), console=Console(quiet=True),
                                 progress=lambda said: None))
        print("done", flush=True)
        os._exit(0)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    print("over", flush=True)
    sys.stdin.readline()  # until then the number of the process is nobody else's
    os.waitpid(child, 0)
"""


class Importer:
    """A process that has loaded everything; each import is a process of its own, which can be killed."""

    def __init__(self, process: "subprocess.Popen[str]", database: str) -> None:
        assert process.stdin
        assert process.stdout
        self.tell, self.said, self.database = process.stdin, process.stdout, database

    def imports(self, file: Path, killed_after: float | None = None) -> float | None:
        """How long it took if it came to its end, in seconds; it is killed (-9) after as many."""
        self._say(f"{file} {self.database}")
        process = int(self.said.readline())
        started = time.perf_counter()
        if killed_after is not None:
            time.sleep(killed_after)
            os.kill(process, signal.SIGKILL)
        lines = list(iter(self.said.readline, "over\n"))
        took = time.perf_counter() - started
        self._say("next")
        return took if lines == ["done\n"] else None

    def _say(self, line: str) -> None:
        self.tell.write(f"{line}\n")
        self.tell.flush()


async def test_a_sudden_end_at_any_moment_leaves_the_old_article(desk: Desk) -> None:
    """Processes are killed (-9) at random moments of an import; what answers is the old article, whole."""
    chance = random.Random(20240407)
    (desk.folder / "new").mkdir()
    old, new = desk.write(OLD), desk.write(NEW, f"new/{KENYA}.txt")
    await desk.imports(old)
    with importer_to(desk.database) as importer:
        usual = 60.0
        for _ in range(2):  # the first takes longer than those that follow
            took = await asyncio.to_thread(importer.imports, new)
            assert took is not None
            usual = min(usual, took)
            await desk.rolls_back()
        killed = 0
        for moment in [chance.uniform(0, 1.2 * usual) for _ in range(ROUNDS)]:
            finished = await asyncio.to_thread(importer.imports, new, moment) is not None
            killed += not finished
            await _is_whole(desk, finished=finished)
    assert killed >= ROUNDS / 6


@contextmanager
def importer_to(database: str) -> Iterator[Importer]:
    run = [sys.executable, "-c", IMPORTER]
    with subprocess.Popen(run, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Importer(process, database)
        assert process.stdin
        process.stdin.close()


async def _is_whole(desk: Desk, *, finished: bool) -> None:
    """The old article or the new one answers, and nothing of the other; then the old one is there again."""
    found = await desk.facts()
    assert found in (facts_of(desk.parts, OLD), facts_of(desk.parts, NEW))
    assert found == facts_of(desk.parts, NEW) or not finished
    async with SqlStore.open(desk.database) as store:
        current = next(each for each in await store.versions(KENYA) if each.current)
        document = await store.document(KENYA, current.number)
        assert facts_of(desk.parts, document.data.decode()) == found
        assert await store.text(KENYA) == document.data.decode()
    with closing(sqlite3.connect(desk.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    if found == facts_of(desk.parts, NEW):
        await desk.rolls_back()
