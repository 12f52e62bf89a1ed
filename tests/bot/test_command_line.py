"""The command line as scripts use it: exit codes, what goes where, and one clear sentence for every mistake."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.__main__ import main

NOW = "2026-11-22T09:00:00+00:00"
FERRY = """\
---
headline: Marrow Ferries sacks its managing director
outlet: Island Echo
url: https://echo.example/ferry
published: 2026-03-14T06:30:00+00:00
---
Marrow Ferries dismissed its managing director, Ada Finch, on Friday.

“Nobody swims on a Sunday,” Ms Finch said.
"""


@pytest.fixture(autouse=True)
def _the_log_is_put_back() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(False)


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Desk:
    """A folder with a configuration and articles, and the command line in front of it."""

    folder: Path

    def do(self, *arguments: str, environment: dict[str, str] | None = None) -> Done:
        out, err = io.StringIO(), io.StringIO()
        code = main(["--config", str(self.folder / "config.yaml"), "--now", NOW, *arguments],
                    environment or {}, out, err)
        return Done(code, out.getvalue(), err.getvalue())

    def configure(self, *more: str) -> None:
        lines = ["database: sqlite:///cuttings.db", "timezone: Europe/London", "sources:",
                 "  - {name: island, folder: island/}", *more]
        (self.folder / "config.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.folder / "island" / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "island").mkdir()
    found = Desk(tmp_path)
    found.configure()
    found.file("ferry.md", FERRY)
    return found


def test_reload_tells_one_line_a_source_and_a_second_one_changes_nothing(desk: Desk) -> None:
    first, second = desk.do("reload"), desk.do("reload")
    assert (first.code, first.out) == (0, "island: 1 new, 0 updated, 0 withdrawn, 0 unchanged\n")
    assert (second.code, second.out) == (0, "island: 0 new, 0 updated, 0 withdrawn, 1 unchanged\n")
    assert first.err == second.err == ""


def test_a_changed_file_is_a_new_version_and_a_canceled_one_is_gone(desk: Desk) -> None:
    desk.do("reload")
    desk.file("ferry.md", FERRY.replace("on Friday", "on Thursday"))
    assert desk.do("reload").out == "island: 0 new, 1 updated, 0 withdrawn, 0 unchanged\n"
    desk.file("ferry.md", FERRY.replace("outlet:", "status: canceled\noutlet:"))
    assert desk.do("reload").out == "island: 0 new, 0 updated, 1 withdrawn, 0 unchanged\n"
    assert desk.do("ask", "who Ada Finch").code == 1


def test_ask_answers_right_after_checkout(desk: Desk) -> None:
    done = desk.do("ask", "who", "is", "Ada", "Finch?")
    assert done.code == 0
    assert "Ada Finch" in done.out
    assert "[1] Island Echo, “Marrow Ferries sacks its managing director”, 14 March 2026" in done.out
    assert "the archive is empty: reading the sources first" in done.err


def test_json_is_one_object_and_nothing_else(desk: Desk) -> None:
    desk.do("reload")
    done = desk.do("ask", "--json", "who Ada Finch")
    card = json.loads(done.out)
    assert (done.code, done.err, card["kind"], card["subject"]["name"]) == (0, "", "who", "Ada Finch")
    assert card["as_of"].startswith("2026-11-22T09:00:00")
    evidence = card["articles"] and card["quotes"][0]["evidence"][0]
    assert FERRY.split("---\n", 2)[2][evidence["span"][0]:evidence["span"][1]] == evidence["sentence"]


@pytest.mark.parametrize(("words", "code"), [
    ("who Ada Finch", 0), ("help", 0), ("latest", 0), ("who Nobody Atall", 1), ("whom Ada", 2), ("", 2),
])
def test_exit_codes_of_ask(desk: Desk, words: str, code: int) -> None:
    desk.do("reload")
    done = desk.do("ask", "--json", words)
    assert done.code == code
    assert (json.loads(done.out)["kind"] == "problem") == (code > 0)


@pytest.mark.parametrize(("name", "raw", "said"), [
    ("photo.txt", b"\x89PNG\x00\x01", "photo.txt: it holds NUL bytes"),
    ("broken.md", b"---\nheadline: [\n---\nText", "broken.md: line"),
    ("huge.txt", b"It went on. " * 200_000, "huge.txt: it is too large for one article"),
])
def test_a_file_that_cannot_be_read_is_one_sentence_and_the_rest_is_read(
    desk: Desk, name: str, raw: bytes, said: str,
) -> None:
    desk.file(name, raw)
    done = desk.do("reload")
    assert done.code == 0
    assert done.out.startswith("island: 1 new,")
    (line,) = done.err.splitlines()
    assert line.startswith("cuttings: island: ")
    assert said in line


def test_a_missing_and_an_empty_folder_leave_the_others(desk: Desk) -> None:
    (desk.folder / "empty").mkdir()
    desk.configure("  - {name: gone, folder: gone/}", "  - {name: empty, folder: empty/}")
    done = desk.do("reload")
    assert done.code == 0
    assert done.out.splitlines()[0].startswith("island: 1 new")
    assert done.out.splitlines()[1].startswith("gone: failed: ")
    gone, empty = sorted(done.err.splitlines(), reverse=True)
    assert "gone" in gone
    assert "does not exist" in gone
    assert "the folder holds no files to read" in empty


def test_when_every_source_fails_so_does_reload(desk: Desk) -> None:
    desk.file("ferry.md", FERRY).unlink()
    (desk.folder / "island").rmdir()
    assert desk.do("reload").code == 1


def test_a_wrong_key_is_one_sentence_and_the_other_sources_are_read(desk: Desk) -> None:
    desk.configure("  - {name: other, foldr: other/}")
    done = desk.do("reload")
    assert (done.code, done.out) == (0, "island: 1 new, 0 updated, 0 withdrawn, 0 unchanged\n")
    assert done.err == "cuttings: config.yaml: sources[1].foldr: unknown key; did you mean folder? (line 5)\n"


def test_check_names_every_mistake_by_its_key(desk: Desk) -> None:
    assert desk.do("check").code == 0
    desk.configure("  - {name: gone, folder: gone/}", "  - {name: other, foldr: x}", "log: loud")
    done = desk.do("check")
    assert done.code == 1
    assert all(key in done.out for key in ("sources[1].folder", "sources[2].foldr", "log"))


def test_check_sees_a_digest_that_could_never_be_posted(desk: Desk) -> None:
    desk.configure("digests:", '  - {name: morning, at: "07:00", to: [slack:C1]}')
    done = desk.do("check")
    assert (done.code, "digests[0].to: slack:C1 cannot be reached" in done.out) == (1, True)
    tokens = {"SLACK_BOT_TOKEN": "xoxb-123456789", "SLACK_APP_TOKEN": "xapp-123456789"}
    good = desk.do("check", environment=tokens)
    assert good.code == 0
    assert "xoxb" not in good.out


def test_run_does_not_start_with_a_mistake(desk: Desk) -> None:
    desk.configure("log: loud")
    done = desk.do("run")
    assert done.code == 1
    assert "log: unknown value 'loud'" in done.err


def test_a_digest_that_does_not_exist_is_named(desk: Desk) -> None:
    desk.configure("digests:", '  - {name: morning, at: "07:00"}')
    done = desk.do("digest", "mornign")
    assert done.code == 1
    assert "there is no digest called 'mornign'; did you mean morning?" in done.err


def test_deploy_without_a_token_says_which(desk: Desk) -> None:
    done = desk.do("deploy", "discord")
    assert (done.code, "DISCORD_TOKEN" in done.err, done.out) == (1, True, "")


def test_the_slack_manifest_is_written(desk: Desk) -> None:
    done = desk.do("deploy", "slack")
    assert done.code == 0
    assert json.loads(done.out)["features"]["slash_commands"][0]["command"] == "/brief"


def test_the_slack_manifest_names_the_domains_that_are_unfolded(desk: Desk) -> None:
    desk.configure("slack:", "  public_url: https://cuttings.example", "  unfurl: [courier.example, gazette.example]")
    features = json.loads(desk.do("deploy", "slack").out)["features"]
    assert features["unfurl_domains"] == ["courier.example", "gazette.example"]
    assert features["slash_commands"][0]["url"] == "https://cuttings.example/slack/events"


def test_a_time_that_is_none_is_refused(desk: Desk) -> None:
    out, err = io.StringIO(), io.StringIO()
    assert main(["--config", str(desk.folder / "config.yaml"), "--now", "soon", "ask", "help"], {}, out, err) == 1
    assert "--now: 'soon' is no time" in err.getvalue()


def test_a_channel_sees_only_what_its_desk_is_granted(desk: Desk) -> None:
    (desk.folder / "other").mkdir()
    desk.configure("  - {name: other, folder: other/}",
                   "desks:", "  - {name: far, sources: [other], channels: [slack:C1]}",
                   "  - {name: near, sources: [island], channels: [slack:C2]}")
    desk.do("reload")
    assert desk.do("ask", "--channel", "slack:C2", "who Ada Finch").code == 0
    far = desk.do("ask", "--channel", "slack:C1", "who Ada Finc")
    assert far.code == 1
    assert "Finch" not in far.out
    assert desk.do("ask", "--channel", "slack:C9", "latest").code == 1
