"""Draws messages as Discord shows them, from the very payloads the bot sends: `python -m docs.discord.draw`.

The demonstration's articles are read into a fresh archive, a few questions are asked through the loopback Discord of
the tests, and each answer becomes a picture beside this file.
"""

from __future__ import annotations

import asyncio
import base64
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import resvg_py
from PIL import ImageFont

from adapters import wording
from adapters.discord.settings import DiscordSettings
from bot.assemble import OPERATOR, opened
from bot.config import load
from tests.adapters.discord import conftest
from tests.adapters.discord.loopback import Asked, Loopback
from tests.adapters.discord.people import Somebody

HERE = Path(__file__).parent
HOUSE = HERE.parent.parent
FONTS = tuple(HOUSE / "adapters" / "fonts" / name for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"))
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WIDTH, LEFT, PAD = 860, 72, 16
TEXT, FAINT, LINK, BOX = "#dbdee1", "#949ba4", "#4aa8f0", "#2b2d31"
GROUND, LINE, BUTTON = "#313338", "#3f4147", "#4e5058"

_MARKS = re.compile(r"\\(.)|(\*\*)|(\*)|\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)|<t:(-?\d+):(\w)>|(\s+)|(.)", re.DOTALL)


@dataclass(frozen=True)
class Style:
    """How a run of letters looks."""

    size: int = 15
    bold: bool = False
    italic: bool = False
    fill: str = TEXT


@cache
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS[bold]), size)


def runs(line: str, style: Style) -> Iterator[tuple[str, Style]]:
    """The words of a line of markdown, each with its look."""
    bold = italic = False
    word, look = "", style
    for escaped, two, one, label, moment, how, space, letter in _MARKS.findall(line):
        now = Style(style.size, style.bold or bold, italic, style.fill)
        if two:
            bold = not bold
        elif one:
            italic = not italic
        elif label or moment:
            if word:
                yield word, look
                word = ""
            said = re.sub(r"\\(.)", r"\1", label) if label else _moment(int(moment), how)
            parts = said.split(" ")
            for number, part in enumerate(parts):
                yield part + (" " if number < len(parts) - 1 else ""), Style(
                    now.size, now.bold, now.italic, LINK if label else now.fill)
        elif space:
            yield word + " ", look
            word = ""
        else:
            if word and now != look:
                yield word, look
                word = ""
            word, look = word + (escaped or letter), now
    if word:
        yield word, look


def _moment(seconds: int, how: str) -> str:
    when = datetime.fromtimestamp(seconds, UTC)
    return wording.say_day(when.date()) if how == "D" else wording.say_moment(when, UTC)


class Sheet:
    """What has been drawn so far, and how far down it reaches."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.y = 20.0

    def write(self, line: str, style: Style, x: float, width: float, mark: str = "") -> None:
        """One line of markdown, broken where it must be."""
        at, lead = x, style.size * 1.42
        self.y += lead
        if mark:
            self._put(mark, style, x - 14)
        for word, look in runs(line, style):
            length = _font(look.size, look.bold).getlength(word.rstrip())
            if at + length > x + width and at > x:
                at, self.y = x, self.y + lead
            self._put(word, look, at)
            at += _font(look.size, look.bold).getlength(word)

    def _put(self, word: str, look: Style, x: float) -> None:
        weight = ' font-weight="bold"' if look.bold else ""
        slant = ' font-style="italic"' if look.italic else ""
        self.drawn.append(f'<text x="{x:.1f}" y="{self.y:.1f}" font-size="{look.size}" fill="{look.fill}"'
                          f"{weight}{slant}>{escape(word.strip())}</text>")

    def text(self, content: str, x: float, width: float) -> None:
        """A text component."""
        for line in re.sub("[\u2060\u200b\u2068\u2069]", "", content).split("\n"):
            if line.startswith("## "):
                self.write(line[3:], Style(21, True, fill="#f2f3f5"), x, width)
            elif line.startswith("### "):
                self.y += 6
                self.write(line[4:], Style(17, True, fill="#f2f3f5"), x, width)
            elif line.startswith("-# "):
                self.write(line[3:], Style(12, fill=FAINT), x, width)
            elif line.startswith("  - "):
                self.write(line[4:], Style(14), x + 40, width - 40, "–")
            elif line.startswith("- "):
                self.y += 3
                self.write(line[2:], Style(), x + 18, width - 18, "•")
            elif line.startswith("> "):
                top = self.y + 6
                self.write(line[2:], Style(14), x + 14, width - 14)
                high = self.y - top + 4
                self.drawn.append(f'<rect x="{x}" y="{top}" width="4" height="{high}" rx="2" fill="{LINE}"/>')
            else:
                self.write(line, Style(), x, width)

    def row(self, components: list[dict[str, Any]], x: float, width: float) -> None:
        """A row of buttons, or a menu."""
        self.y += 12
        at = x
        for one in components:
            label = one.get("label") or one.get("placeholder") or ""
            long = width if one["type"] == 3 else _font(14, False).getlength(label) + 30
            fill = "#1e1f22" if one["type"] == 3 else BUTTON
            self.drawn.append(f'<rect x="{at}" y="{self.y}" width="{long}" height="34" rx="6" fill="{fill}"/>')
            shown = label + ("  ▾" if one["type"] == 3 else "")
            self.drawn.append(
                f'<text x="{at + 15}" y="{self.y + 22}" font-size="14" fill="{TEXT}">{escape(shown)}</text>')
            at += long + 8
        self.y += 34

    def picture(self, png: bytes, x: float, width: float) -> None:
        """A picture in a media gallery."""
        high = width * int.from_bytes(png[20:24]) / int.from_bytes(png[16:20])
        self.drawn.append(f'<image x="{x}" y="{self.y + 12}" width="{width}" height="{high:.0f}" '
                          f'href="data:image/png;base64,{base64.b64encode(png).decode()}"/>')
        self.y += high + 16

    def container(self, components: list[dict[str, Any]], uploads: dict[str, bytes], x: float, width: float) -> None:
        """A container with everything in it."""
        top, place = self.y, len(self.drawn)
        self.y += PAD - 8
        for one in components:
            if one["type"] == 10:
                self.text(one["content"], x + PAD, width - 2 * PAD)
            elif one["type"] == 14:
                self.y += 12
                ends = f'x1="{x + PAD}" x2="{x + width - PAD}" y1="{self.y}" y2="{self.y}"'
                self.drawn.append(f'<line {ends} stroke="{LINE}"/>')
            elif one["type"] == 12:
                self.picture(uploads["timeline.png"], x + PAD, width - 2 * PAD)
            elif one["type"] == 1:
                self.row(one["components"], x + PAD, width - 2 * PAD)
        self.y += PAD
        self.drawn.insert(place, f'<rect x="{x}" y="{top}" width="{width}" height="{self.y - top}" rx="8" fill="{BOX}" '
                                 f'stroke="{LINE}"/>')


def draw(asked: Asked, said: str, uploads: dict[str, bytes]) -> bytes:
    """One answer as a PNG, under the command that it answers."""
    assert asked.message is not None
    sheet = Sheet()
    sheet.drawn.append(f'<circle cx="36" cy="{sheet.y + 34}" r="20" fill="#1f7a4d"/>'
                       f'<text x="28" y="{sheet.y + 41}" font-size="20" font-weight="bold" fill="#fff">C</text>')
    sheet.write(f"you used {said}", Style(12, fill=FAINT), LEFT, WIDTH)
    sheet.write("**Cuttings** APP", Style(15, fill="#f2f3f5"), LEFT, WIDTH)
    sheet.y += 10
    for one in asked.message["components"]:
        sheet.container(one["components"], uploads, LEFT, WIDTH - LEFT - 24)
    if asked.ephemeral:
        sheet.write("Only you can see this", Style(12, fill=FAINT), LEFT, WIDTH)
    high = sheet.y + 24
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{high:.0f}" font-family="DejaVu Sans">'
           f'<rect width="100%" height="100%" fill="{GROUND}"/>{"".join(sheet.drawn)}</svg>')
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, zoom=1.5,
                                       font_files=[str(path) for path in FONTS]))


async def main() -> None:
    """Ask, and draw what comes back."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "config.yaml"
        seeds = HOUSE / "seeds"
        settings.write_text(
            f"database: sqlite:///{folder}/a.db\ntimezone: Europe/London\nsources:\n"
            f"  - {{name: town, folder: {seeds / 'town'}/}}\n", encoding="utf-8")
        configuration = load(settings, {}).configuration
        assert configuration is not None
        with opened(configuration) as house:
            await house.newsroom.reload(OPERATOR, NOW)
            await _pictures(house.newsroom)


async def _pictures(newsroom: Any) -> None:
    conftest.NOW = NOW
    conftest.CuttingsClient.before_identify_hook = conftest.at_once  # type: ignore[method-assign]
    server = Loopback()
    await server.start()
    async with conftest.bot_on(server, newsroom, settings=DiscordSettings(picture_seconds=60)):
        you = Somebody(server, user="1")

        async def asked(name: str, said: str, one: Asked) -> Asked:
            await one.until(lambda each: bool(each.edits), 60)
            (HERE / f"{name}.png").write_bytes(draw(one, said, server.uploads))
            return one

        who = await asked("who", "/brief who", await you.says("who", name="Priya Talwar"))
        await asked("sources", "Sources", await you.presses(who, "Sources"))
        await asked("timeline", "/brief timeline", await you.says("timeline", subject="Aldmere Town Council"))
    await server.close()
    if server.problems:
        raise SystemExit("\n".join(server.problems))


if __name__ == "__main__":
    asyncio.run(main())
