"""The configuration: what it may say, and how every mistake is named."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import Configuration, Loaded, find, load
from briefings import Desk

EXAMPLE = Path(__file__).parents[2] / "config.example.yaml"


def loaded(tmp_path: Path, text: str, environment: dict[str, str] | None = None) -> Loaded:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path, environment or {})


def good(tmp_path: Path, text: str, environment: dict[str, str] | None = None) -> Configuration:
    found = loaded(tmp_path, text, environment)
    assert found.mistakes == ()
    assert found.configuration is not None
    return found.configuration


def mistakes(tmp_path: Path, text: str) -> list[str]:
    return [str(mistake) for mistake in loaded(tmp_path, text).mistakes]


def test_the_example_is_right_and_documents_every_setting() -> None:
    found = load(EXAMPLE, {})
    assert found.mistakes == ()
    assert found.configuration is not None
    assert [source.name for source in found.configuration.sources] == ["tarry", "town"]
    text = EXAMPLE.read_text(encoding="utf-8")
    for key in ("database", "timezone", "log", "sources", "digests", "desks", "discord", "slack", "folder", "outlet",
                "language", "every", "at", "days", "topics", "to", "silent", "channels", "editors", "admins", "quiet",
                "reports", "user_install", "pictures", "host", "port", "public_url", "unfurl", "embargo_until"):
        assert f"{key}:" in text or f" {key}" in text, key


def test_what_the_contract_writes_is_understood(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    found = good(tmp_path, """
database: sqlite:///cuttings.db          # or postgresql
timezone: Europe/London
sources:
  - {name: seeds, folder: seeds/}
digests:
  - {name: morning, at: "07:00", days: weekdays, timezone: Europe/London, topics: [Sam Tarry, Labour],
     to: [slack:C012345, discord:123456789]}
desks:
  - {name: politics, sources: [seeds], channels: [slack:C012345, discord:123456789], editors: [slack:U1],
     admins: [discord:42]}
""")
    assert found.database == f"sqlite:///{tmp_path / 'cuttings.db'}"
    assert found.sources[0].place == str(tmp_path / "seeds")
    assert (found.digests[0].at, found.digests[0].days) == (time(7), frozenset(range(5)))
    assert found.digests[0].to == ("slack:C012345", "discord:123456789")
    assert found.desks == (Desk("politics", frozenset({"seeds"}), frozenset({"slack:C012345", "discord:123456789"}),
                                frozenset({"slack:U1"}), frozenset({"discord:42"})),)


def test_an_unquoted_hour_is_an_hour(tmp_path: Path) -> None:
    found = good(tmp_path, "sources: []\ndigests:\n  - {name: evening, at: 17:00, days: [mon, Thursday]}\n")
    assert (found.digests[0].at, found.digests[0].days) == (time(17), frozenset({0, 3}))


def test_defaults_and_options_of_a_source(tmp_path: Path) -> None:
    found = good(tmp_path, "timezone: America/New_York\nsources:\n"
                           "  - {name: a, folder: /srv/a, outlet: Island Echo, every: 15m, language: en}\n"
                           "  - {name: b, folder: /srv/b, timezone: Europe/Paris}\n")
    a, b = found.sources
    assert (a.outlet, a.every, a.language, a.timezone) == ("Island Echo", 900, "en", ZoneInfo("America/New_York"))
    assert b.timezone == ZoneInfo("Europe/Paris")


def test_the_environment_fills_in_and_its_values_are_secrets(tmp_path: Path) -> None:
    found = loaded(tmp_path, "database: postgresql://me:${DB_PASSWORD}@db/news\nsources: []\n",
                   {"DB_PASSWORD": "correct horse", "SLACK_BOT_TOKEN": "xoxb-1"})
    assert found.configuration is not None
    assert found.configuration.database == "postgresql+psycopg://me:correct horse@db/news"
    assert {"correct horse", "xoxb-1"} <= found.secrets


@pytest.mark.parametrize(("text", "said"), [
    ("databse: sqlite:///a.db\nsources: []", "databse: unknown key; did you mean database? (line 1)"),
    ("database: mysql://x/y\nsources: []", "database: this must begin with sqlite:///"),
    ("database: sqlite://\nsources: []", "database: the archive needs a file"),
    ("timezone: Europe/Londn\nsources: []", "timezone: unknown time zone 'Europe/Londn'; did you mean Europe/London?"),
    ("timezone: london\nsources: []", "did you mean Europe/London?"),
    ("database: sqlite:///a.db", "sources: this key is missing: there is nothing to read"),
    ("sources: {a: b}", "sources: this must be a list"),
    ("sources: [x]", "sources[0]: this must consist of “key: value” pairs"),
    ("sources:\n  - {folder: a}", "sources[0].name: this key is missing (line 2)"),
    ("sources:\n  - {name: a}", "sources[0]: this source says not where it is; give one of folder"),
    ("sources:\n  - {name: a, foldr: a}", "sources[0].foldr: unknown key; did you mean folder?"),
    ("sources:\n  - {name: a, folder: a}\n  - {name: a, folder: b}", "another source is called 'a' already"),
    ("sources:\n  - {name: a, folder: [a, b]}", "sources[0].folder: this must be a text"),
    ("sources:\n  - {name: a, folder: a, every: soon}", "sources[0].every: 'soon' is no time span"),
    ("sources:\n  - {name: a, folder: a, every: 1s}", "must be between 10 seconds and 168 hours"),
    ("sources:\n  - {name: a, folder: a, outlet: }", "sources[0].outlet: this is empty"),
    ("sources:\n  - {name: a, folder: '${NOWHERE}'}", "sources[0].folder: the environment has no variable NOWHERE"),
    ("sources: []\nsources: []", "sources: this key is given twice"),
    ("sources: []\nlog: loud", "log: unknown value 'loud'; known are debug, error, info, warning"),
    ("sources: []\nslack: {unfurl: ['https://courier.example/']}", "slack.unfurl: 'https://courier.example/' is no domain"),
    ("sources: []\nslack: {port: ninety}", "slack.port: 'ninety' is not a whole number from 1 to 65535"),
    ("sources: []\ndiscord: {pictures: maybe}", "discord.pictures: 'maybe' is neither true nor false"),
    ("sources: []\ndigests:\n  - {name: m, at: '27:00'}", "digests[0].at: '27:00' is no time of day"),
    ("sources: []\ndigests:\n  - {name: m}", "digests[0].at: this key is missing"),
    ("sources: []\ndigests:\n  - {name: m, at: '7:00', days: wekdays}", "digests[0].days: unknown day 'wekdays'"),
    ("sources: []\ndigests:\n  - {name: m, at: '7:00', to: [slak:C1]}", "did you mean slack?"),
    ("sources: []\ndesks:\n  - {name: d, sources: [wire]}", "desks[0].sources: there is no source called 'wire'"),
    ("- a\n- b", "the configuration must consist of “key: value” lines"),
    ("sources: [", "this is not valid YAML"),
])
def test_every_mistake_is_named_by_its_key(tmp_path: Path, text: str, said: str) -> None:
    assert said in "\n".join(mistakes(tmp_path, text))


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    said = mistakes(tmp_path, "timezone: Mars\nsources:\n  - {name: a, foldr: x}\nlog: loud\nfoo: bar\n")
    assert [line.split(":")[0] for line in said] == ["timezone", "sources[0].foldr", "log", "foo"]


def test_a_mistake_in_one_source_leaves_the_others(tmp_path: Path) -> None:
    found = loaded(tmp_path, "sources:\n  - {name: a, foldr: x}\n  - {name: b, folder: y}\n")
    assert found.configuration is not None
    assert [source.name for source in found.configuration.sources] == ["b"]


@pytest.mark.parametrize("desks", [
    "desks:\n  - {name: d, source: [b]}", "desks:\n  - {name: d, sources: [bb]}", "desk:\n  - {name: d}", "desks: d",
])
def test_a_mistake_in_a_desk_grants_nothing(tmp_path: Path, desks: str) -> None:
    found = loaded(tmp_path, f"sources:\n  - {{name: b, folder: y}}\n{desks}\n")
    assert found.configuration is not None
    assert [desk.sources for desk in found.configuration.desks] == [frozenset()]


def test_a_misspelt_database_does_not_start_another_archive(tmp_path: Path) -> None:
    assert loaded(tmp_path, "databse: sqlite:///a.db\nsources: []").configuration is None


def test_a_file_that_is_not_there_is_a_mistake_too(tmp_path: Path) -> None:
    found = load(tmp_path / "nowhere.yaml", {})
    assert found.configuration is None
    assert "there is no such file" in str(found.mistakes[0])


def test_without_a_name_config_yaml_comes_before_the_example(tmp_path: Path) -> None:
    (tmp_path / "config.example.yaml").write_text("")
    assert find(None, tmp_path).name == "config.example.yaml"
    (tmp_path / "config.yaml").write_text("")
    assert find(None, tmp_path) == tmp_path / "config.yaml"
    assert find("other.yaml", tmp_path) == Path("other.yaml")
