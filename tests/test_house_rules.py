"""The rules of the house, read from the code itself: who may import whom, where libraries live, who knows the time."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
PACKAGES = ("briefings", "adapters", "bot")
FILES = tuple(sorted(path.relative_to(HOUSE) for package in PACKAGES for path in (HOUSE / package).rglob("*.py")))
LONGEST = 400  # lines

# Who may import what of ours, by the longest path that fits. Inside briefings the order is
# values < news < sources, reading < linking < archive < cards < newsroom.
_VALUES = "briefings.values"
_BASE = (_VALUES, "briefings.news", "briefings.errors", "briefings.questions", "briefings.counter", "briefings.postings")
_READING = (*_BASE, "briefings.reading")
_LINKING = (*_READING, "briefings.linking")
_ARCHIVE = (*_LINKING, "briefings.archive", "briefings.sources.settings")
_CARDS = (*_ARCHIVE, "briefings.cards")
ALLOWED: dict[str, tuple[str, ...]] = {
    "briefings/values": (),
    "briefings/news": (_VALUES,),
    "briefings/errors": (),
    "briefings/questions": (_VALUES,),
    "briefings/counter": (_VALUES, "briefings.news", "briefings.questions"),
    "briefings/postings": (_VALUES, "briefings.questions"),
    "briefings/sources": (*_BASE, "briefings.sources"),
    "briefings/reading": _READING,
    "briefings/linking": _LINKING,
    "briefings/archive": _ARCHIVE,
    "briefings/cards": _CARDS,
    "briefings": ("briefings",),
    "adapters": ("briefings", "adapters"),
    "bot": ("briefings", "adapters", "bot"),
}
HOMES: dict[str, tuple[str, ...]] = {
    "discord": ("adapters/discord",),
    "slack_bolt": ("adapters/slack",),
    "slack_sdk": ("adapters/slack",),
    "aiohttp": ("briefings/sources/download", "briefings/sources/guard", "briefings/sources/refusals",
                "adapters/discord", "adapters/slack"),
    "sqlalchemy": ("briefings/archive", "bot/deliveries"),
    "alembic": ("briefings/archive",),
    "psycopg": ("briefings/archive",),
    "yaml": ("bot/keys", "briefings/sources/front_matter"),
    "rich": ("adapters/terminal",),
    "apscheduler": ("bot",),
    "feedparser": ("briefings/sources",),
    "trafilatura": ("briefings/sources",),
    "charset_normalizer": ("briefings/sources",),
    "onnxruntime": ("briefings/reading/model",),
    "resvg_py": ("adapters",),
    "PIL": ("adapters",),
    "cryptography": ("adapters/slack",),
    "requests": (), "httpx": (), "torch": (), "spacy": (), "dateparser": (),
}
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time"),
          ("time", "localtime"), ("time", "gmtime"), ("time", "time_ns")}
PLATFORM_WORDS = re.compile(r"\b(?:discord|slack|embeds?|block kit|mrkdwn|ephemeral|webhooks?)\b", re.IGNORECASE)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse((HOUSE / path).read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, "from a import b" as a.b; imports for types alone count too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import it by its full name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, places: tuple[str, ...]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def at_home(path: Path, places: tuple[str, ...]) -> bool:
    plain = path.with_suffix("").as_posix()
    return any(plain == place or plain.startswith(f"{place}/") for place in places)


def rule(path: Path) -> tuple[str, ...]:
    plain = path.with_suffix("").as_posix()
    fitting = [place for place in ALLOWED if plain == place or plain.startswith(f"{place}/")]
    return ALLOWED[max(fitting, key=len)]


each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.as_posix())


@each_file
def test_imports_run_from_bot_to_adapters_to_briefings_and_never_back(path: Path) -> None:
    ours = [name for name in imported(path) if name.split(".")[0] in PACKAGES]
    back = [name for name in ours if not within(name, rule(path))]
    assert back == [], f"{path} may not import these"


@pytest.mark.parametrize("path", [path for path in FILES if path.parts[0] == "adapters"], ids=str)
def test_adapters_take_only_what_the_front_counter_offers_and_know_no_other_platform(path: Path) -> None:
    deep = [name for name in imported(path) if name.startswith("briefings.") and name.count(".") > 1]
    assert deep == []
    own = path.parts[1] if len(path.parts) > 2 else None
    others = {"discord", "slack", "terminal"} - {own}
    assert [name for name in imported(path) if within(name, tuple(f"adapters.{other}" for other in others))] == []


@pytest.mark.parametrize("path", [path for path in FILES if path.parts[0] == "bot"], ids=str)
def test_only_assemble_knows_every_part(path: Path) -> None:
    if path.name == "assemble.py":
        return
    deep = [name for name in imported(path) if name.startswith("briefings.") and name.count(".") > 1]
    assert [name for name in deep if not name.startswith("briefings.sources.")] == []


@each_file
def test_every_library_has_one_home(path: Path) -> None:
    strangers = [name for name in imported(path)
                 if (home := HOMES.get(name.split(".")[0])) is not None and not at_home(path, home)]
    assert strangers == []


@pytest.mark.parametrize("path", [path for path in FILES if path.parts[0] != "bot"], ids=str)
def test_only_the_bot_reads_the_clock_and_the_environment(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            assert (owner, node.attr) not in CLOCKS, f"{path}:{node.lineno}: `now` is given, not read"
            assert (owner, node.attr) not in (("os", "environ"), ("os", "getenv")), f"{path}:{node.lineno}"


@each_file
def test_files_stay_short_and_say_first_what_they_are(path: Path) -> None:
    lines = (HOUSE / path).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST, f"{path} has {len(lines)} lines"
    docstring = ast.get_docstring(tree(path))
    assert docstring, f"{path} has no docstring"
    assert re.search(r"[.;:!?)]", docstring.split("\n\n")[0].strip()[-1:]), f"{path}: the first sentence has no end"


@pytest.mark.parametrize("path", [path for path in FILES if path.parts[0] == "briefings"], ids=str)
def test_no_platform_word_in_the_newsroom(path: Path) -> None:
    """In names, comments and docstrings; lists of words may hold the verb "to embed"."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    said = [ast.get_docstring(node) or "" for node in ast.walk(tree(path)) if isinstance(node, documented)]
    with (HOUSE / path).open("rb") as file:
        said += [token.string.replace("_", " ") for token in tokenize.tokenize(file.readline)
                 if token.type in (tokenize.NAME, tokenize.COMMENT)]
    assert [words for each in said if (words := PLATFORM_WORDS.findall(each))] == []


@each_file
def test_no_file_is_left_unfinished(path: Path) -> None:
    text = (HOUSE / path).read_text(encoding="utf-8")
    assert re.findall(r"\b(?:TODO|FIXME|XXX|HACK)\b(?!-)", text) == []


def test_the_newsroom_is_a_front_door_and_not_a_house() -> None:
    newsroom = HOUSE / "briefings" / "newsroom.py"
    assert len(newsroom.read_text(encoding="utf-8").splitlines()) <= 150


def test_every_library_that_is_imported_is_declared() -> None:
    """Each import of another's library in our packages stands in pyproject.toml under its distribution's name."""
    import sys
    import tomllib

    names = {"yaml": "pyyaml", "discord": "discord.py", "slack_bolt": "slack-bolt", "slack_sdk": "slack-sdk",
             "yarl": "aiohttp", "PIL": "pillow", "resvg_py": "resvg-py", "dateutil": "python-dateutil"}
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[\[<>=~! ]", each)[0].casefold()
                for each in (*project["dependencies"], *project["optional-dependencies"]["postgresql"])}
    used = {name.split(".")[0] for path in FILES for name in imported(path)}
    foreign = {name for name in used if name not in sys.stdlib_module_names and name not in PACKAGES}
    missing = {name for name in foreign if names.get(name, name).replace("_", "-") not in declared}
    assert missing == set()
