"""What a teacher takes home of a class, as files."""

import asyncio
import io
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import discord

from intents.languages.sentences import Sentences
from knowledge.model import Source

from .classroom.called import called
from .classroom.forgetting import is_forgotten
from .classroom.record.bibliography import bibliography
from .classroom.record.blocks import Block, Bullets, Heading
from .classroom.record.markdown import markdown
from .classroom.record.page import page
from .classroom.record.recap import recap
from .classroom.record.table import table
from .classroom.record.transcript import transcript
from .classroom.session import Naming, Session
from .render.citing import STYLES, csl_text, formatted
from .sending import sentences

if TYPE_CHECKING:
    from .client import AttacheBot

__all__ = ["Record", "record_files"]

log = logging.getLogger(__name__)

_MEMBERS_AT_ONCE = 100
"""As many as Discord tells for one request."""


@dataclass(frozen=True, slots=True)
class Record:
    files: list[discord.File]
    names_missing: bool = False
    """Whether people stand with their pseudonyms only because Discord did not tell what they are called."""


async def record_files(client: "AttacheBot", session: Session) -> Record:
    """Transcript (Markdown, and a page to print), table, bibliography (CSL-JSON, and formatted), with people called as
    the teacher chose.
    """
    names = await _names(client, session) if session.naming is Naming.NAMES else {}
    say = sentences(client, session.language)
    sources = await client.resources.store.sources()  # also those that answer no more: it may have cited them
    texts = await asyncio.to_thread(_texts, session, names or {}, sources, say)
    files = [
        discord.File(io.BytesIO(text.encode()), filename=name, description=description)
        for name, (description, text) in texts.items()
    ]
    return Record(files, names_missing=names is None)


def _texts(
    session: Session, names: Mapping[int, str], sources: Sequence[Source], say: Sentences
) -> dict[str, tuple[str, str]]:
    """By the name of the file, with a description."""
    people = called(session, names)
    document = (*recap(session, say), *transcript(session, say, people))
    items = [item | {"accessed": _day(session.opened.date())} for item in bibliography(session, sources)]
    title = session.title or say("A class")
    return {
        "transcript.md": (say("The transcript"), markdown(document)),
        "transcript.html": (
            say("The transcript as a page to print"),
            page(document, title=title, language=say.language.tag),
        ),
        "class.csv": (say("Questions and answers as a table"), table(session, people)),
        "bibliography.json": (say("What was cited, as CSL-JSON"), csl_text(items)),
        "bibliography.md": (say("What was cited, in the styles of schools"), markdown(_formatted(items, say))),
    }


def _formatted(items: Sequence[dict[str, object]], say: Sentences) -> list[Block]:
    blocks: list[Block] = [Heading(1, say("Bibliography"))]
    if items:
        for style in STYLES:
            blocks += [Heading(2, style), Bullets(formatted(list(items), style))]
    return blocks


def _day(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


async def _names(client: "AttacheBot", session: Session) -> dict[int, str] | None:
    """What those who are still on the server are called there; None where Discord does not tell in time."""
    guild = client.get_guild(session.server)
    if guild is None:
        return None
    people = [each for each in session.people if not is_forgotten(each)]
    try:
        async with asyncio.timeout(client.names_within):
            found = [
                member
                for some in discord.utils.as_chunks(people, _MEMBERS_AT_ONCE)
                for member in await guild.query_members(user_ids=some, limit=_MEMBERS_AT_ONCE, cache=False)
            ]
    except (TimeoutError, discord.DiscordException) as error:
        log.warning("Discord did not tell what the people of a class are called: %r", error)
        return None
    return {member.id: member.display_name for member in found}
