"""What docs/discord.md tells an admin to copy is what the bot needs."""

from __future__ import annotations

import re
from pathlib import Path

import discord
import yaml

from adapters.adapter import editors_channel
from adapters.discord import says
from bot.config import load

_PAGE = Path(__file__).parents[3] / "docs" / "discord.md"


def test_the_invite_link_asks_for_exactly_the_permissions_that_are_explained() -> None:
    text = _PAGE.read_text(encoding="utf-8")
    needed = discord.Permissions(
        view_channel=True, send_messages=True, send_messages_in_threads=True, attach_files=True)
    assert re.findall(r"permissions=(\d+)", text) == [str(needed.value)]
    explained = sum(int(number) for number in re.findall(r"\((\d{4,})\)", text))
    assert explained == needed.value
    assert "scope=bot+applications.commands&" in text


def test_the_settings_shown_are_settings_that_are_read(tmp_path: Path) -> None:
    text = _PAGE.read_text(encoding="utf-8")
    shown = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert shown is not None
    document = {"database": "sqlite:///x.db", "sources": [{"name": "seeds", "folder": "."}], **yaml.safe_load(shown[1])}
    path = tmp_path / "config.yaml"
    path.write_text(yaml.safe_dump(document), encoding="utf-8")
    loaded = load(path, {})
    assert loaded.configuration is not None, loaded
    assert loaded.configuration.discord.is_quiet("111111111111111111", None)
    assert editors_channel(loaded.configuration.discord.reports, "111111111111111111", None) == "222222222222222222"


def test_sentences_quoted_are_said() -> None:
    text = _PAGE.read_text(encoding="utf-8")
    assert says.EARLIER_COMMAND.split(".")[0] in text


def test_every_picture_is_there() -> None:
    for name in re.findall(r"\]\((discord/[\w-]+\.png)\)", _PAGE.read_text(encoding="utf-8")):
        assert (_PAGE.parent / name).exists(), name
