"""Cards as Discord shows them, drawn by a real browser from the values that the bot sends."""

import re
from pathlib import Path

import pytest
from matplotlib.image import imread

from bot.dialogue import Dialogue
from bot.render.embed import pages_of
from bot.render.layout import reply_view
from docs.screenshots import SCALE, WIDTH, below, chromium_here, evidence, photograph, said

CHROMIUM = chromium_here()


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
async def test_a_card_is_drawn_with_its_text(dialogue: Dialogue, tmp_path: Path) -> None:
    card = await dialogue.reply("When did relations begin with China?", key="ana")
    (page, *_) = pages_of(card)
    body = said(page.content, more=evidence(page.embed) + below(reply_view(card, 1)))
    assert "12 November 1971" in body
    assert CHROMIUM is not None
    inks = []
    for name, drawn in (("card", body), ("blank", re.sub(r">[^<>]+<", "><", body))):
        target = tmp_path / f"{name}.png"
        photograph(CHROMIUM, drawn, "dark", target)
        pixels = imread(target)
        height, width = pixels.shape[:2]
        assert width == WIDTH * SCALE
        assert height > 100
        inks.append(int((pixels[:, :, :3].min(axis=2) > 0.75).sum()))  # what is nearly white is text
    with_text, without = inks
    assert with_text > 5000
    assert without < with_text / 10
