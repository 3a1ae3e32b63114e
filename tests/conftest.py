"""What many tests need: everything that is loaded once, and a dialogue over the shipped article."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.records.memory import MemoryRecords
from bot.resources import Resources
from config.teacher import read_teacher_file
from knowledge.document import Document
from knowledge.ingest import Ingested
from knowledge.stores.memory import MemoryStore
from tests.discord_server.fixtures import discord_server

__all__ = ["discord_server"]

# How long an example takes depends on the machine; no test here is about that.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"


@pytest.fixture(scope="session")
def parts() -> Parts:
    """As the program loads them, with the files of the folder ``config``."""
    return Parts.load(aliases=read_teacher_file("aliases.toml"), corrections=read_teacher_file("corrections.toml"))


@pytest.fixture(scope="session")
def rwanda(parts: Parts) -> Ingested:
    return parts.ingestion.file(ARTICLE)


@pytest.fixture
async def dialogue(parts: Parts) -> AsyncIterator[Dialogue]:
    """Over the shipped article, in memory."""
    async with open_dialogue(parts, database="", files=[ARTICLE]) as opened:
        yield opened


@pytest.fixture
async def resources(parts: Parts, rwanda: Ingested) -> Resources:
    """What the bot in Discord works with: the shipped article and empty records, in memory."""
    store = MemoryStore()
    await store.put(rwanda.article, rwanda.facts, Document.at(ARTICLE))
    return await Resources.over(parts, store, MemoryRecords())
