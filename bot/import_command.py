"""The commands that change what is stored, and show it: ``import``, ``sources``, ``rollback``, ``remove``."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

from intents.languages.sentences import Sentences
from knowledge.model import Source
from knowledge.store import FactStore
from knowledge.stores import StoreUnavailable
from knowledge.unreadable import UnreadableArticle

from .assembly import Parts, Progress, library, open_store, peek_store
from .golden_questions import BadQuestions, Outcome
from .importing import Import, Shelved, go_back, keep, prepare, shelved
from .render.difference import print_difference, print_first
from .render.report import print_report

__all__ = ["Options", "Stopped", "import_files", "list_sources", "remove_source", "roll_back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    dry_run: bool = False
    """Show everything and write nothing."""
    force: bool = False
    """Store also where golden questions are answered worse than before."""
    subject: str | None = None
    """The code of the country whose articles these are; None: the country that each names."""


class Stopped(Exception):
    """An import went no further; the message says why, and what was stored before. ``status`` is for the shell."""

    def __init__(self, message: str, status: int = 2) -> None:
        super().__init__(message)
        self.status = status


async def import_files(
    parts: Parts, database: str, files: Sequence[Path], *, options: Options, console: Console, progress: Progress
) -> None:
    """Import one after the other, each in its own transaction.

    Raises:
        Stopped: one of them cannot or should not be stored; what came before it is.
        StoreUnavailable: the database cannot be opened.
    """
    _check(parts, files, options)
    opened = (
        peek_store(parts, database=database)
        if options.dry_run
        else open_store(parts, database=database, progress=progress)
    )
    async with opened as store:
        for at, path in enumerate(files):
            try:
                await _one(parts, store, path, options=options, console=console, progress=progress)
            except (UnreadableArticle, BadQuestions, StoreUnavailable) as error:
                said = str(error) if path.name in str(error) else f"{path.name}: {error}"
                raise Stopped(said + _so_far(files, at, options)) from error
            except Stopped as error:
                raise Stopped(str(error) + _so_far(files, at, options), error.status) from error


def _check(parts: Parts, files: Sequence[Path], options: Options) -> None:
    if options.subject is not None and options.subject not in parts.ingestion.countries:
        raise Stopped(f"{options.subject!r} is no country's code; give one such as KE.")
    ids = Counter(Source.id_for(path) for path in files)
    if twice := [path.name for path in files if ids[Source.id_for(path)] > 1]:
        raise Stopped(f"The same article is named twice: {', '.join(twice)}. Name it once. Nothing was stored.")


async def _one(
    parts: Parts, store: FactStore, path: Path, *, options: Options, console: Console, progress: Progress
) -> None:
    new = await prepare(parts, store, path, subject=options.subject, progress=progress)
    title = f"“{new.source.title}”"
    if new.changes_nothing:
        _print(console, f"{title} is stored already, just like this: nothing changed.")
        return
    _show(console, new, parts.say)
    if new.regressions:
        told = _regressions(new)
        if not options.force:
            raise Stopped(f"{told}\n{path.name} was not stored; --force stores it all the same.", 1)
        progress(told)
    if options.dry_run:
        _print(console, f"{title} would be stored. This was a dry run: nothing was written.")
        return
    progress(f"Storing {title} …")
    version = await keep(store, new)
    _print(console, f"{title} is stored as {new.source.id}, version {version.number}: {version.facts} facts.")
    if (focus := library(await store.sources())[0]).id != new.source.id:
        _print(console, f"A question that names no country is about “{focus.title}”, as before.")


def _show(console: Console, new: Import, say: Sentences) -> None:
    whose = say.country(new.source.subject)
    _print(console, f"“{new.source.title}”, the foreign relations of {whose}, in {new.document.name}")
    print_report(console, new.source.title, new.findings)
    if new.before is None:
        print_first(console, new.read.facts)
    else:
        _print(console, f"Compared with version {new.before.number} ({new.before.name}):")
        print_difference(console, new.difference, say)
    if new.asked:
        outcomes = Counter(each.outcome for each in new.asked)
        rest = "".join(f", {outcomes[each]} {each}" for each in (Outcome.MISSED, Outcome.WRONG) if outcomes[each])
        _print(console, f"Golden questions: {outcomes[Outcome.RIGHT]} of {len(new.asked)} right{rest}.")


def _regressions(new: Import) -> str:
    bad = "was right before and is not right now" if new.before else "gets a wrong fact"
    lines = [f"{len(new.regressions)} of {len(new.asked)} golden questions: each {bad}."]
    for each in new.regressions:
        said = " ".join(each.card.text.split())
        lines.append(f"  {each.row.id} “{each.row.q}”: {each.why}. The reply: {said}")
    return "\n".join(lines)


def _so_far(files: Sequence[Path], at: int, options: Options) -> str:
    """What came of the other files, where there are others."""
    if len(files) == 1 or options.dry_run:
        return ""
    done, rest = (", ".join(path.name for path in part) for part in (files[:at], files[at + 1 :]))
    return f" {f'Stored before it: {done}.' if done else 'Nothing was stored.'}" + (
        f" Not looked at: {rest}." if rest else ""
    )


async def list_sources(parts: Parts, database: str, console: Console, progress: Progress, *, as_json: bool) -> None:
    """A line each, or as JSON a list of objects."""
    async with open_store(parts, database=database, progress=progress) as store:
        found = await shelved(store, await store.sources())
    if as_json:
        print(json.dumps([_record(each) for each in found], ensure_ascii=False, indent=2), flush=True)
        return
    for each in found:
        source, version = each.source, each.version
        whose = parts.say.country(source.subject)
        told = f"“{source.title}” ({whose}), version {version.number}, {version.facts} facts"
        _print(console, ", ".join(part for part in (f"{source.id}: {told}", source.licence) if part))


def _record(each: Shelved) -> dict[str, str | int]:
    return {
        "id": each.source.id,
        "owner": each.source.owner,
        "title": each.source.title,
        "subject": each.source.subject,
        "version": each.version.number,
        "facts": each.version.facts,
        "licence": each.source.licence,
        "name": each.version.name,
    }


async def roll_back(parts: Parts, database: str, source_id: str, console: Console, progress: Progress) -> None:
    """Raises NothingToGoBackTo, UnreadableArticle: nothing has changed."""
    async with open_store(parts, database=database, progress=progress) as store:
        now = await go_back(parts, store, source_id)
    _print(
        console,
        f"“{now.source.title}” is back at version {now.version.number} ({now.version.name}): "
        f"{now.version.facts} facts.",
    )


async def remove_source(parts: Parts, database: str, source_id: str, console: Console, progress: Progress) -> None:
    """Forget a source with all its versions.

    Raises:
        Stopped: there is no such source, or it comes with the program; nothing has changed.
    """
    async with open_store(parts, database=database, progress=progress) as store:
        known = {source.id: source for source in await store.sources()}
        if source_id not in known:
            raise Stopped(f"There is no source {source_id!r}; those stored are: {', '.join(known)}.")
        if any(each.shipped for each in await store.versions(source_id)):
            raise Stopped(f"“{known[source_id].title}” comes with the program, and every start brings it back.")
        await store.remove(source_id)
    title = known[source_id].title
    _print(console, f"“{title}” is removed with all its versions.")


def _print(console: Console, line: str) -> None:
    console.print(Text(line), soft_wrap=True)
