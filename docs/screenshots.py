"""Draws replies as Discord shows them, from the very values that the bot sends: docs/*.png, on dark and on light.

make screenshots        (needs Chromium on the PATH, or its path in CHROMIUM)
"""

import asyncio
import base64
import html
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import discord

from bot.assembly import Parts, open_dialogue
from bot.dialogue import Dialogue
from bot.pictures.drawing import draw
from bot.pictures.values import DecadesMap, Timeline, decades_map, timeline
from bot.render.embed import pages_of
from bot.render.evidence import evidence_texts
from bot.render.layout import reply_view
from bot.render.pictures import picture_lines
from bot.texts import messages
from intents.languages import language_of
from knowledge.query import FactQuery

FOLDER = Path(__file__).parent
ARTICLE = FOLDER.parent / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"
QUESTION = "When did relations begin with China?"
SHARED = "When did relations begin with Congo?"
WIDTH, SCALE = 620, 2

THEMES = {
    "dark": "--ground:#1e1f22;--box:#2b2d31;--ink:#f2f3f5;--text:#dbdee1;--faint:#a3a6aa;--line:#4e5058;--key:#41434a;"
    "--link:#7cb7ff",
    "light": "--ground:#ffffff;--box:#f2f3f5;--ink:#060607;--text:#2e3338;--faint:#4e5058;--line:#c4c9ce;--key:#e3e5e8;"
    "--link:#0055aa",
}
STYLE = """
body { margin: 0; padding: 16px; width: 588px; background: var(--ground); color: var(--text);
       font: 15px/1.4 "Noto Sans", "DejaVu Sans", "Noto Color Emoji", Arial, sans-serif; }
.message { display: flex; gap: 14px; padding: 5px 0; } .message > div:last-child { min-width: 0; flex: 1; }
.avatar { width: 38px; height: 38px; border-radius: 50%; background: #2f6f8f; color: #fff; flex: none;
          display: grid; place-items: center; font-weight: 600; }
.name { font-weight: 600; color: var(--ink); margin-right: 6px; }
.tag { background: #4653c9; color: #fff; border-radius: 3px; font-size: 10px; padding: 1px 5px; vertical-align: 2px; }
.private { color: var(--faint); font-size: 12px; margin-top: 4px; }
.embed { margin-top: 6px; background: var(--box); border-left: 4px solid #2f6f8f; border-radius: 4px;
         padding: 6px 14px 10px 12px; font-size: 13.5px; }
.field { margin-top: 7px; } b { color: var(--ink); font-weight: 600; } .field > b { display: block; }
blockquote { margin: 2px 0; padding-left: 10px; border-left: 4px solid var(--line); }
small { color: var(--faint); font-size: 12px; overflow-wrap: anywhere; } a { color: var(--link); }
footer { margin-top: 8px; font-size: 12px; color: var(--faint); }
.row { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; }
.key { background: var(--key); color: var(--ink); border-radius: 6px; padding: 5px 11px; font-size: 13px; }
.primary { background: #4653c9; color: #fff; }
.menu { background: var(--box); border: 1px solid var(--line); border-radius: 6px; margin-top: 6px; width: 340px; }
.menu div { padding: 7px 12px; } .menu .hint { color: var(--faint); border-bottom: 1px solid var(--line); }
img { margin-top: 6px; border-radius: 6px; max-width: 500px; display: block; }
"""


def shown(markdown: str) -> str:
    """The few marks that a reply uses, as Discord shows them."""
    lines = []
    for line in markdown.split("\n"):
        text = html.escape(re.sub(r"\\([^\w\s])", r"\1", line), quote=False)
        text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
        text = re.sub(r"&lt;(https?://[^&]+(?:&amp;[^&]+)*)&gt;", r"<a>\1</a>", text)
        if text.startswith("&gt; "):
            text = f"<blockquote>{text[5:]}</blockquote>"
        elif text.startswith("-# "):
            text = f"<small>{text[3:]}</small>"
        elif text.startswith("- "):
            text = f"• {text[2:]}"
        lines.append(text)
    return "<br>".join(lines).replace("</blockquote><br>", "</blockquote>")


def said(content: str, *, more: str = "", private: bool = False) -> str:
    """A message of the bot."""
    only = '<div class="private">Only you can see this</div>' if private else ""
    return (
        '<div class="message"><div class="avatar">A</div><div><span class="name">Attaché</span>'
        f'<span class="tag">APP</span><div>{shown(content)}</div>{more}{only}</div></div>'
    )


def evidence(embed: discord.Embed | None) -> str:
    if embed is None:
        return ""
    fields = "".join(
        f'<div class="field"><b>{html.escape(each.name or "")}</b>{shown(each.value or "")}</div>'
        for each in embed.fields
    )
    footer = html.escape(embed.footer.text or "").replace("\n", "<br>")
    return f'<div class="embed">{fields}<footer>{footer}</footer></div>'


def below(view: discord.ui.View | None) -> str:
    """Buttons and an opened menu."""
    made = ""
    rows: list[Any] = view.to_components() if view else []
    for row in rows:
        keys = [_key(each) for each in row["components"] if each["type"] == 2]  # noqa: PLR2004
        made += f'<div class="row">{"".join(keys)}</div>' if keys else ""
        for each in row["components"]:
            if each["type"] == 3:  # noqa: PLR2004
                options = "".join(f"<div>{html.escape(option['label'])}</div>" for option in each["options"])
                made += f'<div class="menu"><div class="hint">{html.escape(each["placeholder"])}</div>{options}</div>'
    return made


def _key(button: dict[str, Any]) -> str:
    emoji = (button.get("emoji") or {}).get("name", "")
    kind = "key primary" if button["style"] == discord.ButtonStyle.primary.value else "key"
    return f'<span class="{kind}">{emoji} {html.escape(button["label"])}</span>'


async def pages() -> dict[str, str]:
    """Name -> the messages in it."""
    parts = Parts.load()
    async with open_dialogue(parts, database="", files=[ARTICLE]) as dialogue:
        made = {
            "ask": await _asked(dialogue, QUESTION),
            "clarification": await _asked(dialogue, SHARED),
            "evidence": await _evidence(dialogue),
        }
        facts = await dialogue.answerer.store.find(FactQuery())
    language, countries, say = language_of("en"), parts.ingestion.countries, messages("en")
    began = say("Timeline of when relations of {country} began", country="Rwanda")
    where = say("Where relations of {country} began, by decade", country="Rwanda")
    made["timeline"] = _picture(timeline(facts, began, countries=countries, language=language))
    made["map"] = _picture(decades_map(facts, where, "RW", countries=countries, language=language))
    return made


async def _asked(dialogue: Dialogue, question: str) -> str:
    card = await dialogue.reply(question, key=question)
    (page, *_) = pages_of(card, question=question)
    return said(page.content, more=evidence(page.embed) + below(reply_view(card, 1, may_thread=True)))


async def _evidence(dialogue: Dialogue) -> str:
    card = await dialogue.reply(QUESTION, key="evidence")
    source = dialogue.sources[0].id
    texts = evidence_texts(card, {source: await dialogue.answerer.store.text(source)}, messages("en"))
    return said(texts[0], private=True)


def _picture(picture: Timeline | DecadesMap) -> str:
    lines = [f"**{picture.title}**", *(f"- {line}" for line in picture_lines(picture, messages("en")))]
    image = base64.b64encode(draw(picture)).decode()
    return said("\n".join([*lines, f"-# {picture.credit}"]), more=f'<img src="data:image/png;base64,{image}">')


def photograph(chromium: str, body: str, theme: str, target: Path) -> None:
    """Once to measure the page, once to take it."""
    with tempfile.TemporaryDirectory() as folder:
        _photograph(chromium, Path(folder), body, theme, target)


def _photograph(chromium: str, folder: Path, body: str, theme: str, target: Path) -> None:
    page = folder / "page.html"
    measure = "<script>document.title = document.documentElement.scrollHeight</script>"
    document = f'<!doctype html><meta charset="utf-8"><style>:root{{{THEMES[theme]}}}{STYLE}</style>{body}{measure}'
    page.write_text(document, "utf-8")
    common = [
        chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
        f"--user-data-dir={folder}/profile",
    ]  # fmt: skip
    dumped = subprocess.run(  # noqa: S603  (a program of the developer's own)
        [*common, f"--window-size={WIDTH},100", "--dump-dom", page.as_uri()], check=True, capture_output=True, text=True
    ).stdout
    found = re.search(r"<title>(\d+)</title>", dumped)
    height = int(found[1]) if found else 800
    shot = [f"--force-device-scale-factor={SCALE}", f"--window-size={WIDTH},{height}", f"--screenshot={target}"]
    subprocess.run([*common, *shot, page.as_uri()], check=True, capture_output=True)  # noqa: S603
    width, tall = struct.unpack(">II", target.read_bytes()[16:24])
    print(f"{target.name}: {width} × {tall}")


def chromium_here() -> str | None:
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def main() -> None:
    chromium = chromium_here()
    if chromium is None:
        print("No screenshots: Chromium is not on the PATH; install it, or name it in CHROMIUM.", file=sys.stderr)
        return
    made = asyncio.run(pages())
    for name, body in made.items():
        for theme in THEMES:
            photograph(chromium, body, theme, FOLDER / f"{name}-{theme}.png")


if __name__ == "__main__":
    main()
