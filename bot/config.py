"""The configuration file becomes frozen values; every mistake in it is named by its key, and all are told at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.discord.settings import DiscordSettings
from bot.keys import Keys, Mistakes, did_you_mean, tree
from briefings import ConfigurationError, Desk
from briefings.sources import SOURCE_KINDS, SourceKind
from briefings.sources.settings import SourceSettings

PLATFORMS = ("discord", "slack", "terminal")
TOKENS = ("DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_SECRET",
          "SLACK_STATE_SECRET", "CUTTINGS_KEY")
DEFAULT_DATABASE = "sqlite:///cuttings.db"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_SETS = {"weekdays": frozenset(range(5)), "weekends": frozenset((5, 6)), "daily": frozenset(range(7))}
_ADDRESS = re.compile(r"(?i)https?://[^\s/]+")
_DOMAIN = re.compile(r"(?i)[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_DOMAINS = 5
_ID = re.compile(r"(?:discord|slack|terminal):\S+")
_SHORTEST_ROUND, _LONGEST_ROUND = 10, 7 * 86400  # seconds between two readings of a source


@dataclass(frozen=True, slots=True)
class DigestSettings:
    """One line of `digests:`: an edition for channels at a local time on some days (Monday is 0)."""

    name: str
    at: time
    days: frozenset[int]
    timezone: ZoneInfo
    topics: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    silent: bool = False


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """Where Slack reaches us over HTTP, when SLACK_SIGNING_SECRET is used instead of SLACK_APP_TOKEN.

    `reports`: the editors' channel for "Wrong?" by channel or workspace; `unfurl`: domains whose links are unfolded.
    """

    host: str = "127.0.0.1"
    port: int = 3000
    public_url: str | None = None
    reports: Mapping[str, str] = field(default_factory=dict)
    unfurl: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Configuration:
    """Everything that the configuration file states, checked. `folder` is the folder that the file lies in."""

    folder: Path
    database: str
    timezone: ZoneInfo
    log: str
    sources: tuple[SourceSettings, ...]
    digests: tuple[DigestSettings, ...]
    desks: tuple[Desk, ...]
    discord: DiscordSettings
    slack: SlackSettings


@dataclass(frozen=True, slots=True)
class Loaded:
    """A configuration with what was wrong in it: what a mistake touches is left out, or shut, never guessed.

    `configuration` is None when nothing can be done at all; `secrets` are values that no log may show.
    """

    configuration: Configuration | None
    mistakes: tuple[ConfigurationError, ...]
    secrets: frozenset[str]


def find(given: str | None, here: Path) -> Path:
    """The configuration file: the one that was named, else config.yaml, else config.example.yaml."""
    if given is not None:
        return Path(given)
    beside_the_code = Path(__file__).resolve().parent.parent
    names = ("config.yaml", "config.example.yaml")
    candidates = [folder / name for name in names for folder in (here, beside_the_code)]
    return next((path for path in candidates if path.is_file()), candidates[0])


def load(path: Path, environment: Mapping[str, str]) -> Loaded:
    """Read the configuration file. Never raises: an unreadable file is a mistake like any other."""
    tokens = frozenset(environment[name] for name in TOKENS if environment.get(name))
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = "there is no such file" if isinstance(error, FileNotFoundError) else f"it cannot be read ({error})"
        return Loaded(None, (ConfigurationError(str(path), why),), tokens)
    mistakes = Mistakes(environment)
    configuration = parse(text, path.resolve().parent, mistakes)
    secrets = set(tokens | mistakes.filled_in)
    if configuration is not None and (password := re.search(r"://[^/@]*:([^@]+)@", configuration.database)):
        secrets.add(password.group(1))
    return Loaded(configuration, tuple(mistakes.found), frozenset(secrets))


def parse(text: str, folder: Path, mistakes: Mistakes) -> Configuration | None:
    """The configuration in a YAML text; relative paths start at `folder`. None when the database cannot be known."""
    top = tree(text, mistakes)
    if top is None:
        return None
    zone = top.zone("timezone", ZoneInfo("UTC"))
    database = _database(top, folder)
    level = top.choice("log", ("debug", "info", "warning", "error"), "info")
    names: set[str] = set()
    sources = tuple(_sources(top, folder, zone, names))
    digests = tuple(_digests(top, zone))
    desks = tuple(_desks(top, names))
    discord, slack = _discord(top), _slack(top)
    top.close()
    if not desks and any(mistake.key.startswith("desk") for mistake in mistakes.found):
        desks = (Desk("closed", frozenset()),)  # "desk:" for "desks:" must not open the archive to everybody
    if database is None or any("did you mean database?" in str(mistake) for mistake in mistakes.found):
        return None  # "databse:" must not start a second, empty archive
    return Configuration(folder, database, zone, level, sources, digests, desks, discord, slack)


def _database(top: Keys, folder: Path) -> str | None:
    """The database's address; a relative SQLite file lies beside the configuration."""
    before = len(top.mistakes.found)
    written = top.text("database") or DEFAULT_DATABASE
    if len(top.mistakes.found) > before:
        return None
    scheme, _, rest = written.partition("://")
    if scheme in ("postgresql", "postgresql+psycopg"):
        return f"postgresql+psycopg://{rest}"
    if scheme not in ("sqlite", "sqlite+pysqlite"):
        top.wrong("database", "this must begin with sqlite:/// or postgresql+psycopg://")
        return None
    name = rest.removeprefix("/")
    if name in ("", ":memory:"):
        top.wrong("database", "the archive needs a file, as in sqlite:///cuttings.db")
        return None
    return f"sqlite:///{folder / name}"


def _sources(top: Keys, folder: Path, zone: ZoneInfo, names: set[str]) -> Iterator[SourceSettings]:
    """The sources without a mistake; `names` takes those of all of them."""
    given = top.items("sources")
    if given is None and not any(mistake.key == "sources" for mistake in top.mistakes.found):
        top.mistakes.add("sources", "this key is missing: there is nothing to read")
    for keys in given or ():
        name = keys.text("name", required=True) or ""
        twice = name in names
        if twice:
            keys.wrong("name", f"another source is called {name!r} already")
        names.add(name)
        source = _source(keys, name, folder, zone)
        if source is not None and not twice:
            yield source


def _source(keys: Keys, name: str, folder: Path, zone: ZoneInfo) -> SourceSettings | None:
    """One source, or None when something in its line is wrong."""
    before = len(keys.mistakes.found)
    kinds = [kind for kind in SOURCE_KINDS if keys.has(kind.key)]
    kind = kinds[0] if kinds else None
    known = [kind.key for kind in SOURCE_KINDS]
    if len(kinds) > 1:
        keys.wrong(kinds[1].key, f"a source is either {kinds[0].key} or {kinds[1].key}: make two of them")
    place = _place(keys, kind, folder) if kind else None
    options = kind.options if kind else tuple(sorted({option for each in SOURCE_KINDS for option in each.options}))

    def wanted(option: str) -> bool:
        return option in options

    settings = SourceSettings(
        name=name, kind=kind.key if kind else "", place=place or "",
        outlet=keys.text("outlet") if wanted("outlet") else None,
        language=keys.text("language") if wanted("language") else None,
        timezone=keys.zone("timezone", zone) if wanted("timezone") else zone,
        every=keys.duration("every", _SHORTEST_ROUND, _LONGEST_ROUND) if wanted("every") else None,
        follow=keys.flag("follow") if wanted("follow") and keys.has("follow") else None,
        keep=keys.number("keep", 1, 100_000) if wanted("keep") else None,
        allow_hosts=(keys.texts("allow_hosts") or ()) if wanted("allow_hosts") else (),
    )
    keys.close(known)
    if kind is None and len(keys.mistakes.found) == before:
        keys.mistakes.add(keys.path, f"this source says not where it is; give one of {', '.join(known)}", keys.node)
    return settings if name and len(keys.mistakes.found) == before else None


def _place(keys: Keys, kind: SourceKind, folder: Path) -> str | None:
    written = keys.text(kind.key)
    if written is None:
        return None
    address = _ADDRESS.match(written) is not None
    if kind.place == "address" and not address:
        keys.wrong(kind.key, f"{written!r} is no web address; it must begin with https:// or http://")
    if kind.place == "address" or (address and kind.place == "file or address"):
        return written
    path = folder / Path(written).expanduser()
    # `sources: [{folder: seeds/}]` in a file elsewhere still means the seeds beside the command that is running.
    return str(path if path.exists() or not Path(written).exists() else Path(written).resolve())


def _digests(top: Keys, zone: ZoneInfo) -> Iterator[DigestSettings]:
    names: set[str] = set()
    for keys in top.items("digests") or ():
        before = len(keys.mistakes.found)
        name = keys.text("name", required=True) or ""
        digest = DigestSettings(
            name=name, at=_time_of_day(keys), days=_days_of(keys), timezone=keys.zone("timezone", zone),
            topics=keys.texts("topics") or (), to=_ids(keys, "to"), silent=keys.flag("silent"),
        )
        keys.close()
        if name in names:
            keys.wrong("name", f"another digest is called {name!r} already")
        names.add(name)
        if len(keys.mistakes.found) == before:
            yield digest


def _time_of_day(keys: Keys) -> time:
    written = keys.text("at", required=True)
    match = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)", written or "")
    if written and match is None:
        keys.wrong("at", f"{written!r} is no time of day; write 07:00")
    return time(int(match.group(1)), int(match.group(2))) if match else time()


def _days_of(keys: Keys) -> frozenset[int]:
    found: set[int] = set()
    for word in keys.texts("days") or ("daily",):
        plain = word.casefold()
        numbers = {number for number, day in enumerate(_DAYS) if len(plain) >= 3 and day.startswith(plain)}
        if plain in _DAY_SETS:
            found |= _DAY_SETS[plain]
        elif numbers:
            found |= numbers
        else:
            keys.wrong("days", f"unknown day {word!r}{did_you_mean(word, (*_DAY_SETS, *_DAYS))}")
    return frozenset(found)


def _ids(keys: Keys, key: str) -> tuple[str, ...]:
    """Channels or people as “platform:id”."""
    given = keys.texts(key) or ()
    for each in given:
        if not _ID.fullmatch(each):
            platform = each.partition(":")[0]
            keys.wrong(key, f"{each!r} is not of the form platform:id{did_you_mean(platform, PLATFORMS)}")
    return given


def _desks(top: Keys, sources: set[str]) -> Iterator[Desk]:
    """The desks; one whose line holds a mistake is granted nothing: a slip must not open an archive."""
    names: set[str] = set()
    served: dict[str, str] = {}
    for keys in top.items("desks") or ():
        before = len(keys.mistakes.found)
        name = keys.text("name", required=True) or ""
        granted = keys.texts("sources")
        for source in granted or ():
            if source not in sources:
                keys.wrong("sources", f"there is no source called {source!r}{did_you_mean(source, sources)}")
        channels, editors, admins = (frozenset(_ids(keys, key)) for key in ("channels", "editors", "admins"))
        keys.close()
        if name in names:
            keys.wrong("name", f"another desk is called {name!r} already")
        for channel in sorted(channels):
            if channel in served:
                keys.wrong("channels", f"{channel} is served by the desk {served[channel]!r} already")
            served[channel] = name
        names.add(name)
        if len(keys.mistakes.found) > before:
            yield Desk(name, frozenset(), channels, editors, admins)
        else:
            yield Desk(name, None if granted is None else frozenset(granted), channels, editors, admins)


def _slack(top: Keys) -> SlackSettings:
    keys = top.mapping("slack")
    if keys is None:
        return SlackSettings()
    public = keys.text("public_url")
    if public and not public.startswith("https://"):
        keys.wrong("public_url", f"{public!r} must begin with https://")
    reports = keys.mapping("reports")
    domains = keys.texts("unfurl") or ()
    for domain in domains:
        if not _DOMAIN.fullmatch(domain):
            keys.wrong("unfurl", f"{domain!r} is no domain; write it like courier.example")
    if len(domains) > _DOMAINS:
        keys.wrong("unfurl", f"Slack takes {_DOMAINS} domains at most")
    settings = SlackSettings(keys.text("host") or "127.0.0.1", keys.number("port", 1, 65535) or 3000, public,
                             reports.all_texts() if reports else {}, domains)
    keys.close()
    return settings


def _discord(top: Keys) -> DiscordSettings:
    keys = top.mapping("discord")
    if keys is None:
        return DiscordSettings()
    reports = keys.mapping("reports")
    settings = DiscordSettings(
        quiet=frozenset(keys.texts("quiet") or ()),
        reports=reports.all_texts() if reports else {},
        user_install=keys.flag("user_install"), pictures=keys.flag("pictures", default=True),
    )
    keys.close()
    return settings
