"""The program as a person starts it: a process of its own, with a data folder of its own."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from bot.class_questions import drafted
from bot.classes import Classes
from bot.classroom.moves import BOT, Ask, Draft
from bot.command_line import application
from bot.dialogue import Dialogue
from bot.records.class_sql import SqlClassLog
from bot.records.sealing import Seal
from tests.bot.classroom.lesson import at, opened
from tests.conftest import ARTICLE, ROOT

SCHEMA = json.loads((ROOT / "tests" / "data" / "answer.schema.json").read_text("utf-8"))


def attache(folder: Path, *words: str, given: str | bytes = "", **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in {"DISCORD_TOKEN", "DATABASE_URL"}}
    run = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        cwd=folder,
        env={
            **clean,
            "ATTACHE_DATA": str(folder / "data"),
            "PYTHONPATH": str(ROOT),
            "COLUMNS": "100",
            **environment,
        },
        timeout=50,
        check=False,
    )
    return subprocess.CompletedProcess(run.args, run.returncode, run.stdout.decode(), run.stderr.decode())


def test_chat_answers_piped_lines_and_imports_only_once(tmp_path: Path) -> None:
    first = attache(tmp_path, "chat", given="When did relations begin with Belgium?\n\nand Canada?\n")
    assert first.returncode == 0, first.stderr
    assert "Relations between Rwanda and Belgium began on 1 July 1962." in first.stdout
    assert "Relations between Rwanda and Canada began in 1963." in first.stdout
    assert "Importing foreign_relations_of_rwanda.txt" in first.stderr
    second = attache(tmp_path, "chat", given="Who was first?\nexit\nWho was last?\n")
    assert "Belgium was the first" in second.stdout
    assert "Saudi Arabia" not in second.stdout
    assert "Import" not in second.stderr


def test_json_lines_keep_their_order_and_a_bad_line_gets_a_reply(tmp_path: Path) -> None:
    lines = [
        json.dumps({"conversation": "a", "question": "When did relations begin with Mexico?"}).encode(),
        b"not json",
        b'{"question": 7}',
        b"[" * 100_000,
        b'{"conversation": 3, "question": "x"}',
        b"\xff\xfe",
        json.dumps({"conversation": "b", "question": "and China?"}).encode(),
        json.dumps({"conversation": "a", "question": "and China?"}).encode(),
        json.dumps({"question": ""}).encode(),
    ]
    run = attache(tmp_path, "ask", "--jsonl", "--source", str(ARTICLE), given=b"\n".join(lines))
    assert run.returncode == 0, run.stderr
    replies = [json.loads(line) for line in run.stdout.splitlines()]
    for reply in replies:
        jsonschema.validate(reply, SCHEMA)
    assert ["error" in reply for reply in replies] == [
        False,
        True,
        True,
        True,
        True,
        True,
        False,
        False,
        False,
    ]
    assert "21 January 1976" in replies[0]["text"]
    assert "1971" in replies[7]["text"]
    assert replies[6]["intent"] != replies[7]["intent"], "another conversation has no context"
    assert not (tmp_path / "data").exists(), "--source writes nothing"


def test_explain(tmp_path: Path) -> None:
    asked = ["When did relations begin with Belgium?", "who began before 1970", "hello"]
    given = "".join(json.dumps({"question": each}) + "\n" for each in asked) + "oops\n"
    run = attache(tmp_path, "explain", "--jsonl", given=given)
    assert run.returncode == 0, run.stderr
    belgium, before, hello, bad = (json.loads(line) for line in run.stdout.splitlines())
    assert belgium["intent"] == "began"
    assert [(each["code"], each["start"], each["end"], each["text"]) for each in belgium["countries"]] == [
        ("BE", 30, 37, "Belgium")
    ]
    assert belgium["countries"][0]["score"] == 1.0
    assert before["dates"] == ["../1969-12-31"]
    assert all({"intent", "score"} <= each.keys() for each in before["runners_up"])
    assert before["runners_up"]
    assert hello["countries"] == []
    assert "not JSON" in bad["error"]


def test_explain_tells_in_words_or_in_json(tmp_path: Path) -> None:
    told = attache(tmp_path, "explain", "belguim start date?", "--source", str(ARTICLE))
    assert told.returncode == 0, told.stderr
    words = " ".join(told.stdout.split())
    assert "“belguim” is Belgium, as far as I can tell from the spelling" in words
    assert "I read it as a question about “start date”" in words
    found = attache(tmp_path, "explain", "belguim start date?", "--source", str(ARTICLE), "--json")
    assert json.loads(found.stdout)["intent"] == "began"


def test_run_without_a_token_says_how_to_get_one(tmp_path: Path) -> None:
    run = attache(tmp_path, "run")
    assert run.returncode == 2
    assert len(run.stderr.strip().splitlines()) == 3
    assert "discord.com/developers" in run.stderr
    assert attache(tmp_path, "sync").returncode == 2


def test_the_token_goes_nowhere_but_to_discord(tmp_path: Path) -> None:
    run = attache(tmp_path, "run", DISCORD_TOKEN="s3cret", ATTACHE_DISCORD_API="http://evil.example/api/v10")
    assert run.returncode == 2
    assert "ATTACHE_DISCORD_API" in run.stderr
    assert "s3cret" not in run.stderr + run.stdout


def test_nobody_answers_at_the_address(tmp_path: Path) -> None:
    run = attache(
        tmp_path, "run", DISCORD_TOKEN="s3cret",
        ATTACHE_DISCORD_API="http://127.0.0.1:1/api/v10", ATTACHE_DISCORD_GATEWAY="ws://127.0.0.1:1/",
    )  # fmt: skip
    assert run.returncode == 2
    assert "Discord cannot be reached" in run.stderr
    assert "s3cret" not in run.stderr + run.stdout
    assert "Made a key for what is typed in class" in run.stderr
    assert (tmp_path / "data" / "class.key").stat().st_mode & 0o777 == 0o600


def test_a_key_of_the_settings_that_is_none(tmp_path: Path) -> None:
    run = attache(tmp_path, "run", DISCORD_TOKEN="s3cret", ATTACHE_CLASS_KEY="tooshort")
    assert run.returncode == 2
    assert run.stderr.startswith("ATTACHE_CLASS_KEY holds no key of 32 bytes")
    assert "tooshort" not in run.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["ask", "Belgium?", "--source", "missing.txt"],
            "There is no file missing.txt; look at its name and its folder.",
        ),
        (["ask"], "Give either a question in quotation marks or --jsonl"),
        (["ask", "Belgium?", "--jsonl"], "Give either a question in quotation marks or --jsonl"),
        (["explain"], "Give either a question in quotation marks or --jsonl"),
    ],
)
def test_bad_input_gets_one_sentence(tmp_path: Path, words: list[str], said: str) -> None:
    run = attache(tmp_path, *words)
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_a_database_that_cannot_be_opened_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_bytes(b"this is not a database, however long it may be" * 50)
    run = attache(tmp_path, "ask", "Belgium?", DATABASE_URL=f"sqlite:///{tmp_path / 'broken.db'}")
    assert run.returncode == 2
    assert "is no database" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_question_needs_no_quotation_marks(tmp_path: Path) -> None:
    assert "Belgium was the first" in attache(tmp_path, "ask", "who", "was", "first?").stdout
    assert "You asked: who was first?" in attache(tmp_path, "explain", "who", "was", "first?").stdout
    assert json.loads(attache(tmp_path, "explain", "--json", "who", "was", "first?").stdout)["question"] == (
        "who was first?"
    )


def test_the_sources_are_listed_a_line_each_in_a_narrow_terminal_too(tmp_path: Path) -> None:
    assert attache(tmp_path, "sources", COLUMNS="40").stdout.splitlines() == [
        "foreign_relations_of_rwanda: “Foreign relations of Rwanda” (Rwanda), version 1, 155 facts, CC BY-SA 4.0"
    ]


def test_what_stands_below_an_answer_stays_indented_where_it_goes_on_in_the_next_line(tmp_path: Path) -> None:
    _, *below = attache(tmp_path, "ask", "belguim start date?", COLUMNS="60").stdout.splitlines()
    assert [line.rstrip() for line in below if line.startswith("    ")] == [
        "    Bilateral relations, table 1, row 2, column “Formal",
        "    Relations Began”",
        "    Bilateral relations, table 1, row 2, column “Notes”",
        "    [3] Embassy of Belgium in Kigali (in Dutch, English and",
        "    French)",
    ]


def test_help_teaches(tmp_path: Path) -> None:
    text = attache(tmp_path, "--help").stdout
    assert all(command in text for command in ("chat", "ask", "explain", "run", "sync"))
    assert attache(tmp_path).returncode in {0, 2}


COMMANDS = ("ask", "chat", "check", "explain", "import", "remove", "replay", "rollback", "run", "sources", "sync")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_shows_examples_and_no_types_of_the_program(command: str) -> None:
    shown = CliRunner().invoke(application(), [command, "--help"], env={"COLUMNS": "80"}, prog_name="attache")
    assert shown.exit_code == 0
    assert f"  attache {command}" in shown.output.partition("Example")[2]
    assert [sign for sign in ("<", "list[", "bool") if sign in shown.output] == []


def test_each_command_has_a_line_that_is_not_cut_off() -> None:
    shown = CliRunner().invoke(application(), ["--help"], env={"COLUMNS": "80"}, prog_name="attache").output
    lines = shown.partition("Commands:")[2].strip().splitlines()
    assert sorted(line.split()[0] for line in lines) == sorted(COMMANDS)
    assert [line for line in lines if not line.endswith(".") or line.endswith("...")] == []


def test_a_file_that_does_not_say_whose_relations_it_describes(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("It has an embassy in Muscat.[1] They trade.\n\n[1] A book\n", "utf-8")
    nameless = attache(tmp_path, "check", "notes.txt")
    assert nameless.returncode == 2
    assert "name it with --subject KE" in nameless.stderr
    assert attache(tmp_path, "check", "notes.txt", "--subject", "ke").returncode == 0
    asked = ("ask", "Which embassies are there?", "--source", "notes.txt", "--subject")
    assert attache(tmp_path, *asked, "Kenya").returncode == 0
    unknown = attache(tmp_path, *asked, "Atlantis")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "is no country" in unknown.stderr
    alone = attache(tmp_path, "explain", "Who was first?", "--subject", "KE")
    assert "name the file with --source" in alone.stderr


@pytest.mark.parametrize("same", [True, False])
async def test_a_class_is_replayed(tmp_path: Path, dialogue: Dialogue, same: bool) -> None:
    database, key = f"sqlite:///{tmp_path / 'attache.db'}", "A" * 43 + "="
    question = "When did relations with Mexico begin?"
    async with SqlClassLog.open(database, Seal([key])) as log:
        classes = await Classes.load(log)
        session = (await classes.open(opened())).session
        await classes.move(1, Ask(by=1, at=at(), text=question))
        await classes.move(1, Ask(by=2, at=at(), text="Never drafted"))
        answered, _ = await drafted(dialogue, session, question)
        draft = answered if same else replace(answered, text="They began on a Tuesday.")
        await classes.move(1, Draft(by=BOT, at=at(), question=1, draft=draft))
    run = attache(tmp_path, "replay", "1", DATABASE_URL=database, ATTACHE_CLASS_KEY=key)
    assert run.returncode == int(not same), run.stderr
    assert f"{int(same)} of 1 questions of class 1 are answered as they were." in run.stdout
    assert ("then: They began on a Tuesday." in run.stdout) is not same
    assert ("now: Relations between Rwanda and Mexico began on 21 January 1976." in run.stdout) is not same
    missing = attache(tmp_path, "replay", "2", DATABASE_URL=database, ATTACHE_CLASS_KEY=key)
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "There is no class 2 here" in missing.stderr
