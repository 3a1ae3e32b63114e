"""Draws a reply as Discord shows it, from the very card that the bot sends: docs/reply.png.

python -m docs.draw_reply        (needs Chromium on the PATH, or its path in CHROMIUM)
"""

import asyncio
import html
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import discord

from bot.assembly import Parts, open_dialogue
from bot.render.embed import pages_of

FOLDER = Path(__file__).parent
ARTICLE = FOLDER.parent / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"
QUESTION = "When did relations begin with China?"

STYLE = """
body { margin: 0; padding: 16px; width: 560px; background: #313338; color: #dbdee1;
       font: 16px/1.375 "Noto Sans", "gg sans", "Helvetica Neue", Arial, sans-serif; }
.message { display: flex; gap: 16px; padding: 4px 0; }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #2f6f8f; color: #fff; flex: none;
          display: grid; place-items: center; font-weight: 600; }
.name { font-weight: 500; color: #f2f3f5; margin-right: 6px; }
.tag { background: #5865f2; color: #fff; border-radius: 3px; font-size: 10px; padding: 1px 5px; vertical-align: 2px; }
.mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px; }
.embed { margin-top: 6px; background: #2b2d31; border-left: 4px solid #2f6f8f; border-radius: 4px;
         padding: 8px 16px 12px 12px; font-size: 14px; }
.field { margin-top: 8px; } .field b { color: #f2f3f5; font-weight: 600; display: block; }
blockquote { margin: 2px 0; padding-left: 10px; border-left: 4px solid #4e5058; }
small { color: #a3a6aa; font-size: 12px; overflow-wrap: anywhere; } a { color: #00a8fc; text-decoration: none; }
footer { margin-top: 8px; font-size: 12px; color: #b5bac1; }
"""


def shown(markdown: str) -> str:
    """The few marks that a reply uses, as Discord shows them."""
    lines = []
    for line in markdown.split("\n"):
        text = html.escape(re.sub(r"\\([^\w\s])", r"\1", line), quote=False)
        text = re.sub(r"&lt;(https?://[^&]+(?:&amp;[^&]+)*)&gt;", r"<a>\1</a>", text)
        if text.startswith("&gt; "):
            text = f"<blockquote>{text[5:]}</blockquote>"
        elif text.startswith("-# "):
            text = f"<small>{text[3:]}</small>"
        lines.append(text)
    return "<br>".join(lines).replace("</blockquote><br>", "</blockquote>")


def page(question: str, answer: str, embed: discord.Embed | None) -> str:
    fields = "".join(
        f'<div class="field"><b>{html.escape(each.name or "")}</b>{shown(each.value or "")}</div>'
        for each in (embed.fields if embed else ())
    )
    footer = html.escape(embed.footer.text or "") if embed else ""
    return f"""<!doctype html><meta charset="utf-8"><style>{STYLE}</style>
<div class="message"><div class="avatar" style="background:#8f5f2f">a</div>
<div><span class="name">ana</span><div><span class="mention">@Attaché</span> {html.escape(question)}</div></div></div>
<div class="message"><div class="avatar">A</div>
<div><span class="name">Attaché</span><span class="tag">APP</span><div>{shown(answer)}</div>
<div class="embed">{fields}<footer>{footer.replace(chr(10), "<br>")}</footer></div></div></div>"""


async def main() -> None:
    async with open_dialogue(Parts.load(), database="", files=[ARTICLE]) as dialogue:
        card = await dialogue.reply(QUESTION, key="picture")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("Chromium is not on the PATH; install it, or name it in CHROMIUM.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reply.html"
        path.write_text(page(QUESTION, pages_of(card)[0].content, pages_of(card)[0].embed), "utf-8")
        subprocess.run(  # noqa: S603, ASYNC221  (a program of the developer's own, run by hand)
            [
                chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
                f"--user-data-dir={folder}/profile", "--force-device-scale-factor=2", "--window-size=592,356",
                f"--screenshot={FOLDER / 'reply.png'}", path.as_uri(),
            ],
            check=True, capture_output=True,
        )  # fmt: skip


if __name__ == "__main__":
    asyncio.run(main())
