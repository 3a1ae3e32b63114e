"""A teacher's own names for countries, from the file to the answer."""

import pytest

from bot.assembly import Parts, open_dialogue
from tests.conftest import ARTICLE


async def test_a_teacher_s_own_name_is_understood() -> None:
    question = "When did relations begin with Waffleland?"
    async with open_dialogue(Parts.load(), database="", files=[ARTICLE]) as dialogue:
        assert "1962" not in (await dialogue.reply(question, key=1)).text
    parts = Parts.load(aliases={"BE": ["Waffleland"]})
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        card = await dialogue.reply(question, key=1)
    assert card.text == "Relations between Rwanda and Belgium began on 1 July 1962."


def test_a_name_for_no_country_is_refused() -> None:
    with pytest.raises(KeyError):
        Parts.load(aliases={"QQ": ["Waffleland"]})
