"""The command line, and the one place where settings, store, understanding and Discord are put together."""

import asyncio
import io
import sys
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer
from rich.console import Console

from config.settings import BadSettings, Settings, read_settings
from config.teacher import read_teacher_file
from intents.conversation import Conversation
from intents.messages import LANGUAGES, closest_language
from intents.question import Side
from knowledge.corrections import BadCorrection
from knowledge.folding import fold
from knowledge.source_report import Severity, source_report
from knowledge.stores import StoreUnavailable
from knowledge.unreadable import UnreadableArticle

from . import terminal
from .assembly import Parts, open_dialogue
from .explain_command import explain_question
from .failures import Refused
from .import_command import Options, Stopped, import_files, list_sources, roll_back
from .importing import NothingToGoBackTo
from .render.contract import error_line
from .render.explanation import explanation_line
from .render.report import print_report, report_json

if TYPE_CHECKING:
    from .records.sealing import Seal

__all__ = ["main"]

app = typer.Typer(
    name="attache",
    help="Attaché answers questions about a country's foreign relations, and shows the words behind every answer.\n\n"
    "Start with:  attache chat",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)

T = TypeVar("T")
Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--source",
        metavar="FILE",
        help="Answer from this article only, in memory; may be given several times.",
    ),
]
Subject = Annotated[
    str | None,
    typer.Option(
        metavar="COUNTRY",
        help="Whose foreign relations the file describes, if it does not say so: a code such as KE, or a name.",
    ),
]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="Read JSON lines, write one JSON reply a line.")]
Language = Annotated[
    str | None,
    typer.Option(metavar="TAG", help="Answer in en or fr, whatever language the questions are in."),
]

_HOW_TO_GET_IN = (
    "There is no DISCORD_TOKEN. 1. Open https://discord.com/developers/applications, press “New Application”,\n"
    "2. open “Bot” there, press “Reset Token” and copy the token that it shows once,\n"
    "3. put it into a file .env beside the Makefile, as  DISCORD_TOKEN=the-token  , and start again."
)


@app.command()
def chat(source: Sources = None, subject: Subject = None, language: Language = None) -> None:
    """Talk with Attaché here in the terminal. Reads piped input too, one question a line.

    Example:  echo 'When did relations begin with Belgium?' | attache chat
    """
    settings = _settings()
    console = Console(highlight=False)
    parts = _parts()
    code, tag = _code(parts, subject, source), _tag(language)

    async def talk() -> None:
        async with open_dialogue(
            parts, database=settings.database, files=source or (), subject=code, progress=_progress
        ) as dialogue:
            if sys.stdin.isatty():
                titles = ", ".join(f"“{each.title}”" for each in dialogue.sources)
                console.print(f"Ask me about {titles}. “help” says what can be asked, “exit” ends.", markup=False)
                lines = terminal.typed_lines(_history(settings))
            else:
                lines = terminal.piped_lines(sys.stdin)
            await terminal.chat(dialogue, lines, console, tag)

    _run(talk())


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in quotation marks.")] = None,
    jsonl: JsonLines = False,
    source: Sources = None,
    subject: Subject = None,
    language: Language = None,
) -> None:
    """Ask one question, or with --jsonl many: {"conversation": "a", "question": "When …?"} a line."""
    settings = _settings()
    if jsonl == (question is not None):
        _fail('Give either a question in quotation marks or --jsonl, for example:  attache ask "Who was first?"')
    parts = _parts()
    code, tag = _code(parts, subject, source), _tag(language)

    async def answer() -> None:
        async with open_dialogue(
            parts, database=settings.database, files=source or (), subject=code, progress=_progress
        ) as dialogue:
            if question is None:
                await terminal.answer_lines(dialogue, sys.stdin.buffer, _write, tag)
            else:
                await terminal.ask(dialogue, question, Console(highlight=False), tag)

    _run(answer())


@app.command()
def explain(
    question: Annotated[str | None, typer.Argument(help="The question, in quotation marks.")] = None,
    jsonl: JsonLines = False,
    source: Sources = None,
    subject: Subject = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="As one JSON object, with everything that was found.")
    ] = False,
) -> None:
    """Show in words how a question is understood and answered; with --jsonl many, as JSON: {"question": "When …?"}."""
    settings = _settings()
    if jsonl == (question is not None):
        _fail('Give either a question in quotation marks or --jsonl, for example:  attache explain "Who was first?"')
    parts = _parts()
    country = _code(parts, subject, source) or _country_of(parts, source or [])

    def line(text: str, indent: int | None = None) -> str:
        clauses = parts.analyser.clauses(text)
        understood = parts.understander.understand(clauses, Side(subject=country), Conversation())
        return explanation_line(text, understood, parts.understander.nearest(understood[0]), indent=indent)

    if question is not None:
        if as_json:
            _write(line(question, indent=2))
        else:
            code = _code(parts, subject, source)
            console = Console(highlight=False)
            _run(
                explain_question(
                    parts,
                    question,
                    console,
                    database=settings.database,
                    files=source or (),
                    subject=code,
                    progress=_progress,
                )
            )
        return
    for raw in sys.stdin.buffer:
        text = raw.decode("utf-8", errors="replace").strip()
        if text:
            try:
                _write(line(terminal.read_line(text)["question"]))
            except terminal.BadLine as error:
                _write(error_line(str(error), text))


@app.command()
def check(
    file: Annotated[Path, typer.Argument(help="The article.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
    subject: Subject = None,
) -> None:
    """Read an article and report what it leaves open or gets wrong, each with its place.

    The exit status is 1 where something is to be mended in the source.
    """
    parts = _parts()
    try:
        read = parts.ingestion.file(file, subject=_code(parts, subject, [file]))
    except UnreadableArticle as error:
        _fail(str(error))
    findings = source_report(read.article, read.facts, parts.ingestion.countries)
    if as_json:
        _write(report_json(read.article.source.title, findings))
    else:
        print_report(Console(), read.article.source.title, findings)
    raise typer.Exit(int(any(each.severity is Severity.WRONG for each in findings)))


@app.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Articles, each with its records beside it.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Store although golden questions fare worse.")] = False,
    subject: Subject = None,
) -> None:
    """Import articles: show the source report and what changes, ask the golden questions, then store.

    Beside kenya.txt may stand its source record kenya.toml and its questions kenya.questions.jsonl. The exit status
    is 1 where a question that was answered right is not any more; then nothing of that article is stored.
    """
    settings = _settings()
    parts = _parts()
    options = Options(dry_run=dry_run, force=force, subject=_code(parts, subject, files))
    _run(import_files(parts, settings.database, files, options=options, console=Console(), progress=_progress))


@app.command()
def sources(as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False) -> None:
    """List the articles that are stored, each with the version of it that answers."""
    settings = _settings()
    _run(list_sources(_parts(), settings.database, Console(), _progress, as_json=as_json))


@app.command()
def rollback(source: Annotated[str, typer.Argument(help="Its id; “attache sources” lists them.")]) -> None:
    """Undo the last import of an article: the version that was there before it answers again."""
    settings = _settings()
    _run(roll_back(_parts(), settings.database, source, Console(), _progress))


@app.command()
def run() -> None:
    """Run the Discord bot. DISCORD_TOKEN comes from the environment or from a file .env."""
    settings = _settings()
    token = _token(settings)
    from .resources import ClassRules, open_resources  # noqa: PLC0415
    from .service import serve  # noqa: PLC0415  (takes a second, and nothing else needs discord.py)

    parts, seal = _parts(), _seal(settings)
    rules = ClassRules(unwanted_words=_class_words(), kept=timedelta(days=settings.class_days))

    async def work() -> None:
        async with open_resources(
            parts, database=settings.database, seal=seal, class_rules=rules, progress=_progress
        ) as resources:
            await serve(
                resources,
                token,
                api=settings.discord_api,
                gateway=settings.discord_gateway,
                message_content=settings.message_content,
            )

    _run(work())


@app.command()
def sync(
    guild: Annotated[int | None, typer.Option(help="Publish for this server only, where it shows at once.")] = None,
) -> None:
    """Publish the slash commands to Discord; needed once, and again when they change."""
    settings = _settings()
    token = _token(settings)
    from .service import publish  # noqa: PLC0415

    names = _run(publish(token, api=settings.discord_api, gateway=settings.discord_gateway, guild=guild))
    where = f"in server {guild}" if guild else "everywhere"
    _write(f"Published {where}: {', '.join(f'/{name}' for name in names)}.")


def _settings() -> Settings:
    try:
        return read_settings()
    except BadSettings as error:
        _fail(str(error))


def _parts() -> Parts:
    """Everything that is loaded once, with the files that a teacher may edit."""
    try:
        return Parts.load(aliases=read_teacher_file("aliases.toml"), corrections=read_teacher_file("corrections.toml"))
    except (BadSettings, BadCorrection) as error:
        _fail(str(error))
    except KeyError as error:
        _fail(f"config/aliases.toml gives names to {error}, which is no known country code.")


def _class_words() -> tuple[str, ...]:
    try:
        return tuple(word for words in read_teacher_file("class_words.toml").values() for word in words)
    except BadSettings as error:
        _fail(str(error))


def _seal(settings: Settings) -> "Seal":
    """With the keys of the settings, else with the one in the data folder."""
    from .records.sealing import BadKey, Seal, key_in  # noqa: PLC0415  (only classes need cryptography)

    try:
        return Seal(settings.class_keys or (key_in(settings.data_folder, _progress),))
    except BadKey as error:
        _fail(str(error))


def _tag(language: str | None) -> str | None:
    known = closest_language(language) if language else None
    if language and not known:
        _fail(f"I cannot answer in {language!r}; --language takes {' or '.join(LANGUAGES)}.")
    return known


def _token(settings: Settings) -> str:
    token = settings.discord_token.get_secret_value().strip() if settings.discord_token else ""
    if not token:
        _fail(_HOW_TO_GET_IN)
    return token


def _code(parts: Parts, subject: str | None, files: list[Path] | None) -> str | None:
    """The code of the country that ``--subject`` names."""
    if subject is None:
        return None
    if not files:
        _fail("--subject says whose foreign relations a file describes; name the file with --source.")
    if subject.upper() in parts.ingestion.countries:
        return subject.upper()
    named = {mention.codes for mention in parts.ingestion.countries.exact(fold(subject))}
    codes = named.pop() if len(named) == 1 else ()
    if len(codes) != 1:
        _fail(f"--subject {subject!r} is no country; give a code such as KE, or a name such as Kenya.")
    return codes[0]


def _country_of(parts: Parts, files: list[Path]) -> str:
    if not files:
        return "RW"
    try:
        return parts.ingestion.file(files[0]).article.source.subject
    except UnreadableArticle as error:
        _fail(str(error))


def _history(settings: Settings) -> Path | None:
    try:
        settings.data_folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return settings.data_folder / "history"


def _progress(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _write(line: str) -> None:
    print(line, flush=True)


def _fail(message: str, status: int = 2) -> NoReturn:
    print(message, file=sys.stderr)
    raise typer.Exit(status)


def _run(work: Coroutine[Any, Any, T]) -> T:
    try:
        return asyncio.run(work)
    except Stopped as error:
        _fail(str(error), error.status)
    except (UnreadableArticle, StoreUnavailable, Refused, NothingToGoBackTo) as error:
        _fail(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def main() -> None:
    """The entry point of ``attache`` and of ``python -m bot``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show “ shows its number
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BytesIO())
    app()


if __name__ == "__main__":
    main()
