"""Wire states: versions, embargoes, withheld and killed items, in files that come in any order."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from briefings import Card, NoAnswer
from briefings.errors import UnreadableText
from briefings.sources.plain_xml import read
from tests.briefings.sources.press import NOW, SAMPLES, Press, settings

URI = "urn:newsml:coastwire.example:20261120:beacon"
TEXT = ("<p>Silas Wetherby resigned as keeper of the Beacon Trust on Friday.</p>"
        "<p>“The lamp stays lit,” Silas Wetherby said.</p>")


def ninjs(folder: Path, name: str, **stated: Any) -> None:
    """Drop an item."""
    item = {"uri": URI, "type": "text", "pubstatus": "usable", "version": "1",
            "versioncreated": "2026-11-20T10:00:00Z", "headline": "Keeper resigns", "body_html": TEXT,
            "infosource": [{"name": "Coast Wire"}], **stated}
    (folder / name).write_text(json.dumps({key: value for key, value in item.items() if value is not None}))


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    """The drop folder."""
    (tmp_path / "drop").mkdir()
    return tmp_path / "drop"


def press_of(drop: Path, **options: Any) -> Press:
    return Press(drop.parent, settings("wire", "wire", str(drop)), **options)


async def test_a_kill_changes_the_next_card_and_no_search_finds_a_word(
    drop: Path, caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    ninjs(drop, "1.json")
    press = press_of(drop, read=None)
    await press.reload()
    assert isinstance(press.ask("who Silas Wetherby"), Card)
    assert isinstance(press.ask("search lamp"), Card)
    ninjs(drop, "2.json", pubstatus="canceled", version="2", versioncreated="2026-11-20T11:00:00Z", body_html="",
          headline="")
    assert (await press.reload())["wire"].withdrawn == 1
    for words in ("who Silas Wetherby", "search lamp", "search Wetherby", "timeline Silas Wetherby"):
        assert isinstance(press.ask(words), NoAnswer), words
    assert "lamp" not in caplog.text
    assert "Wetherby" not in caplog.text


@pytest.mark.parametrize("stated", [
    {"pubstatus": "canceled", "body_html": ""},
    {"pubstatus": "Cancelled"},
    {"headline": "KILL: Keeper resigns", "body_html": "<p>Editors: kill this story.</p>"},
    {"ednote": "MANDATORY KILL. Please remove from all platforms.", "body_html": ""},
    {"signals": [{"uri": "http://cv.iptc.org/newscodes/signal/kill"}], "body_html": ""},
    {"uri": "urn:newsml:coastwire.example:20261120:note", "headline": "STORY KILL", "ednote": f"Please kill {URI}",
     "body_html": ""},
    {"uri": "urn:newsml:coastwire.example:20261120:note", "headline": "Kill notice", "body_html": "<p>Kill.</p>",
     "associations": {"killed": {"uri": URI}}},
])
async def test_a_kill_has_many_forms(drop: Path, stated: dict[str, Any]) -> None:
    ninjs(drop, "1.json")
    press = press_of(drop)
    await press.reload()
    ninjs(drop, "2.json", **{"version": "2", "versioncreated": "2026-11-20T11:00:00Z", **stated})
    line = (await press.reload())["wire"]
    assert (line.withdrawn, line.new, press.articles()) == (1, 0, {})


async def test_an_article_about_a_killing_is_no_kill(drop: Path) -> None:
    ninjs(drop, "1.json", headline="Killer whale seen off Sable")
    ninjs(drop, "2.json", uri=f"{URI}2", headline="Kill Devil Hills mourns its mayor")
    press = press_of(drop)
    assert (await press.reload())["wire"].new == 2


async def test_a_kill_that_comes_before_its_article_keeps_it_out(drop: Path) -> None:
    ninjs(drop, "1.json", pubstatus="canceled", version="2", body_html="")
    press = press_of(drop)
    await press.reload()
    ninjs(drop, "2.json", version="1")
    await press.reload()
    assert press.articles() == {}


async def test_versions_stand_in_their_own_order_whatever_the_files_are_called(drop: Path) -> None:
    ninjs(drop, "a.json", version="10", body_html="<p>The tenth text is the one that stands today.</p>")
    ninjs(drop, "b.json", version="9", body_html="<p>The ninth text.</p>")
    press = press_of(drop)
    line = (await press.reload())["wire"]
    assert (line.new, line.updated) == (1, 0)
    ninjs(drop, "c.json", version="2", body_html="<p>The second text.</p>")
    await press.reload()
    assert list(press.articles().values()) == ["The tenth text is the one that stands today."]
    ninjs(drop, "d.json", version="11", body_html="<p>The eleventh text.</p>")
    assert (await press.reload())["wire"].updated == 1
    assert list(press.articles().values()) == ["The eleventh text."]


async def test_an_embargo_opens_by_itself(drop: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ninjs(drop, "1.json", embargoed=(NOW + timedelta(hours=2)).isoformat())
    press = press_of(drop, read=None)
    await press.reload()
    assert isinstance(press.ask("who Silas Wetherby"), NoAnswer)
    assert isinstance(press.ask("search lamp"), NoAnswer)
    assert "lamp" not in caplog.text
    press.now = NOW + timedelta(hours=3)
    assert isinstance(press.ask("who Silas Wetherby"), Card)


@pytest.mark.parametrize("embargo", ["soon", "", " "])
async def test_an_embargo_that_cannot_be_understood_stays_shut(drop: Path, embargo: str) -> None:
    ninjs(drop, "1.json", embargoed=embargo or None, **({} if embargo else {"pubstatus": "on hold"}))
    press = press_of(drop)
    line = (await press.reload())["wire"]
    assert press.articles() == {}
    assert "stays shut" in line.problems[0]


async def test_withheld_takes_away_and_usable_gives_back(drop: Path) -> None:
    ninjs(drop, "1.json")
    press = press_of(drop)
    await press.reload()
    ninjs(drop, "2.json", pubstatus="withheld", version="2")
    await press.reload()
    assert press.articles() == {}
    ninjs(drop, "3.json", version="3", body_html="<p>The text that lawyers have read.</p>")
    await press.reload()
    assert list(press.articles().values()) == ["The text that lawyers have read."]


async def test_a_killed_article_stays_killed_when_the_folder_is_read_from_its_start(drop: Path) -> None:
    ninjs(drop, "1.json")
    ninjs(drop, "2.json", pubstatus="canceled", version="2", body_html="")
    press = press_of(drop)
    await press.reload()
    press.use(replace(settings("wire", "wire", str(drop)), language="en"))
    await press.reload()
    assert press.articles() == {}


async def test_a_newsml_kill_withdraws_what_came_as_newsml(drop: Path) -> None:
    sample = (SAMPLES / "wire" / "newsml-g2.xml").read_text()
    (drop / "1.xml").write_text(sample)
    press = press_of(drop)
    assert (await press.reload())["wire"].new == 1
    (drop / "2.xml").write_text(sample.replace("stat:usable", "stat:canceled").replace('version="3"', 'version="4"'))
    assert (await press.reload())["wire"].withdrawn == 1
    assert press.articles() == {}


@pytest.mark.parametrize(("change", "expected"), [
    (('<pubStatus qcode="stat:usable"/>', '<pubStatus qcode="stat:usable"/><embargoed/>'), "stays shut"),
    (("<newsMessage", '<!DOCTYPE newsMessage [<!ENTITY a "b">]><newsMessage'), "declares entities of its own"),
    (("</newsMessage>", ""), "damaged XML"),
    (('guid="urn:newsml:coastwire.example:20261121:orchard"', ""), "it has no guid"),
])
async def test_a_damaged_newsml_file_has_one_clear_line(drop: Path, change: tuple[str, str], expected: str) -> None:
    sample = (SAMPLES / "wire" / "newsml-g2.xml").read_text()
    assert change[0] in sample
    (drop / "1.xml").write_text(sample.replace(*change))
    ninjs(drop, "2.json")
    press = press_of(drop)
    line = (await press.reload())["wire"]
    assert line.new == 1
    assert [expected in each for each in line.problems] == [True]


async def test_nitf_alone_is_an_article(drop: Path) -> None:
    (drop / "1.xml").write_text(
        '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf><head><docdata management-status="usable">'
        '<doc-id id-string="coast.1" regsrc="Coast Wire"/><date.issue norm="20261120T100000Z"/></docdata></head>'
        "<body><body.head><hedline><hl1>Keeper resigns</hl1></hedline><byline>By Sunniva Drake</byline></body.head>"
        "<body.content><block><p>One.</p><p>Two, <person>Silas Wetherby</person> said.</p></block></body.content>"
        "</body></nitf>")
    press = press_of(drop)
    assert (await press.reload())["wire"].new == 1
    assert press.articles() == {"Keeper resigns": "One.\n\nTwo, Silas Wetherby said."}


def test_xml_that_has_no_bottom_is_refused() -> None:
    with pytest.raises(UnreadableText, match="beyond all measure"):
        read("<a>" * 100_000)
