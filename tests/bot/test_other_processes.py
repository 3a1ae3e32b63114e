"""A bot that is running answers from what the command line has imported, gone back to or removed meanwhile."""

from pathlib import Path

import pytest

from bot.assembly import Parts, open_store, silent
from bot.importing import go_back, keep, prepare_document
from bot.records.memory import MemoryRecords
from bot.replies import Asked, Replies
from bot.resources import Resources
from knowledge.document import Document
from knowledge.store import FactStore
from tests.bot.test_commands import KENYA
from tests.contracts.test_stores import postgresql

__all__ = ["postgresql"]

CHINA, NAME = "When did Kenya's relations begin with China?", "foreign_relations_of_kenya"


async def imports(parts: Parts, store: FactStore, text: str) -> None:
    await keep(store, await prepare_document(parts, store, Document(f"{NAME}.txt", text.encode())))


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_what_another_process_changes_is_noticed_at_the_next_question(
    kind: str, parts: Parts, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    file = f"sqlite:///{tmp_path / 'attache.db'}"
    address = request.getfixturevalue("postgresql") if kind == "postgresql" else file
    async with (
        open_store(parts, database=address, progress=silent) as mine,
        open_store(parts, database=address, progress=silent) as other,
    ):
        replies = Replies(await Resources.over(parts, mine, MemoryRecords()))
        number = 0

        async def ask(question: str = CHINA) -> str:
            nonlocal number
            number += 1
            return (await replies.answer(question, Asked(key=number, person=1, channel=1))).card.text

        assert "1963" not in await ask()
        await imports(parts, other, KENYA)
        assert "14 December 1963" in await ask()
        await imports(parts, other, KENYA.replace("14 December", "15 December"))
        assert "15 December 1963" in await ask()
        assert "Foreign relations of Kenya" in await ask("source?"), "the conversation goes on"
        await go_back(parts, other, NAME)
        assert "14 December 1963" in await ask()
        await other.remove(NAME)
        assert "1963" not in await ask()


async def test_where_nothing_changes_the_conversation_goes_on(parts: Parts, tmp_path: Path) -> None:
    """What one server imports is no business of the others'."""
    async with open_store(parts, database=f"sqlite:///{tmp_path / 'attache.db'}") as store:
        spaces = (await Resources.over(parts, store, MemoryRecords())).spaces
        before = await spaces.of(1)
        document = Document(f"{NAME}.txt", KENYA.encode(), owner="2")
        await keep(store, await prepare_document(parts, store, document))
        assert await spaces.of(1) is before
        assert [each.owner for each in (await spaces.of(2)).sources] == ["", "2"]
