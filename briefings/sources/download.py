"""The only HTTP: one polite, honest and careful way to get the bytes at an address."""

from __future__ import annotations

import asyncio
import hashlib
import random
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from briefings.errors import DownloadError
from briefings.sources import addresses, guard, refusals, robots, unpacking
from briefings.sources.guard import Allowed, Lookup
from briefings.values import dataclass

NAME = "Cuttings"
AGENT = f"{NAME}/0.1 (a newsroom's cuttings library; reads feeds and pages its editors chose, obeys robots.txt)"
_REDIRECTS = 5
_PERMANENT, _TEMPORARY = (301, 308), (302, 303, 307)
_PIECE = 65_536  # bytes
_LONGEST_PAUSE = 86_400.0  # seconds; whoever asks for more is asked again tomorrow
_ROBOTS_LAST = 4 * 3600.0  # seconds that a robots.txt is believed; RFC 9309 allows a day
_DEAD_FOR = 60.0  # seconds that a host which cannot be found or reached is not tried again


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of what (for the words) we take, in bytes after unpacking, and for how many seconds we wait."""

    what: str
    size: int
    seconds: float


FEED = Limits("the feed", 10_000_000, 60.0)
PAGE = Limits("the page", 5_000_000, 30.0)
SITEMAP = Limits("the sitemap", 50_000_000, 60.0)  # the largest that sitemaps.org allows
_ROBOTS = Limits("robots.txt", 512_000, 15.0)


@dataclass(frozen=True, slots=True)
class Manners:
    """How polite we are; tests hurry."""

    gap: float = 0.5  # seconds between two requests to one host; robots.txt may ask for more
    tries: int = 3
    wait: float = 1.0  # seconds before the second try, doubled before each further one
    longest_wait: float = 10.0  # seconds of Retry-After that we sit out; for more we come back another time
    at_once: int = 32  # connections in all
    patience: float = 60.0  # seconds for one answer in full, however much a document is allowed


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from an address: the bytes, or `unchanged` when the server says that they are as they were."""

    address: str  # where it was in the end
    raw: bytes = field(default=b"", repr=False)
    unchanged: bool = False
    moved_to: str | None = None  # when the way there was permanent from the first step
    kind: str = ""  # the media type, in small letters
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    pause: float | None = None  # seconds for which it stays fresh, as the server says

    @property
    def fingerprint(self) -> str:
        """What tells these bytes from others."""
        return hashlib.sha256(self.raw).hexdigest()[:24]


@dataclass(slots=True)
class _Host:
    """One host as we treat it: how many at once, and when the next one may go."""

    turns: asyncio.Semaphore
    free: float = 0.0


class Download:
    """Gets addresses. Use it within `async with download.open(allowed) as get:`; all who do share their connections."""

    def __init__(self, manners: Manners | None = None, lookup: Lookup | None = None,
                 sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._manners = manners or Manners()
        self._lookup = lookup
        self._sleep = sleep
        self._open: dict[frozenset[str], tuple[aiohttp.ClientSession, int]] = {}
        self._hosts: dict[str, _Host] = {}
        self._robots: dict[str, tuple[float, robots.Rules]] = {}
        self._asking: dict[str, asyncio.Lock] = {}
        self._dead: dict[str, tuple[float, str]] = {}

    @asynccontextmanager
    async def open(self, allowed: Allowed) -> AsyncIterator[Visit]:
        """Connections for one source; hosts that it may not reach it cannot reach over another's connections."""
        session, users = self._open.get(allowed.hosts) or (self._session(), 0)
        self._open[allowed.hosts] = (session, users + 1)
        try:
            yield Visit(self, session, allowed)
        finally:
            session, users = self._open[allowed.hosts]
            if users > 1:
                self._open[allowed.hosts] = (session, users - 1)
            else:
                del self._open[allowed.hosts]
                await session.close()
            if not self._open:  # locks belong to the loop that they were used in
                self._hosts.clear()
                self._asking.clear()

    def _session(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            resolver=guard.GuardedResolver(self._lookup or ThreadedResolver().resolve),
            socket_factory=guard.guarded_socket, use_dns_cache=False, limit=self._manners.at_once, limit_per_host=8)
        return aiohttp.ClientSession(
            connector=connector, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False, trust_env=False,
            max_line_size=32_768, max_field_size=65_536, timeout=aiohttp.ClientTimeout(total=None),
            headers={"User-Agent": AGENT, "Accept-Encoding": unpacking.ACCEPTED})

    # what a visit uses

    def dead(self, host: str) -> str | None:
        """Why a host was not to be reached a moment ago."""
        until, why = self._dead.get(host, (0.0, ""))
        return why if until > time.monotonic() else None

    def mourn(self, host: str, why: str) -> None:
        """A host cannot be reached: the other pages of it need not be tried for a while."""
        self._dead[host] = (time.monotonic() + _DEAD_FOR, why)

    async def rules(self, visit: Visit, address: str) -> robots.Rules:
        """The robots.txt that speaks for an address; asked once for all who want to know."""
        parts = URL(address)
        origin = str(parts.origin())
        async with self._asking.setdefault(origin, asyncio.Lock()):
            until, rules = self._robots.get(origin, (0.0, robots.EVERYTHING))
            if until <= time.monotonic():
                rules = await visit.robots(f"{origin}/robots.txt")
                last = _DEAD_FOR if rules is robots.NOTHING else _ROBOTS_LAST
                self._robots[origin] = (time.monotonic() + last, rules)
        return rules

    @asynccontextmanager
    async def turn(self, address: str, named: bool, delay: float | None) -> AsyncIterator[None]:
        """Our turn at a host: one after the other with a gap, except at hosts that the configuration names."""
        host = self._hosts.setdefault(addresses.host_of(address), _Host(asyncio.Semaphore(8 if named else 1)))
        gap = 0.0 if named else max(self._manners.gap, delay or 0.0)
        async with host.turns:
            wait = host.free - time.monotonic()
            if wait > 0:
                await self._sleep(wait)
            try:
                yield
            finally:
                host.free = time.monotonic() + gap

    @property
    def manners(self) -> Manners:
        """How polite we are."""
        return self._manners

    async def wait(self, seconds: float) -> None:
        """Let some time pass."""
        await self._sleep(seconds)


class Visit:
    """One source's way to the net."""

    def __init__(self, download: Download, session: aiohttp.ClientSession, allowed: Allowed) -> None:
        self._download = download
        self._session = session
        self._allowed = allowed

    async def get(self, address: str, limits: Limits, etag: str | None = None, modified: str | None = None,
                  accept: str = "*/*") -> Fetched:
        """What is at an address. Raises DownloadError whose `why` says what an editor can do about it."""
        headers = {"Accept": accept}
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        place, moved, permanent = address, None, True
        for _ in range(_REDIRECTS + 1):
            got, status = await self._tried(place, limits, headers)
            if status not in (*_PERMANENT, *_TEMPORARY):
                return replace(got, moved_to=moved)
            permanent = permanent and status in _PERMANENT
            place = got.address
            moved = place if permanent else moved
        raise _refused(limits, f"leads on and on: more than {_REDIRECTS} redirects", lasting=True)

    async def _tried(self, address: str, limits: Limits, headers: dict[str, str]) -> tuple[Fetched, int]:
        """One address without following, tried again where that may help."""
        host = addresses.host_of(address)
        if (why := self._download.dead(host)) is not None:
            raise _refused(limits, why)
        named = self._named(address)
        if not named:
            try:
                guard.judge_literal(host)
            except guard.Forbidden as error:
                raise _refused(limits, refusals.refused_address(error), lasting=True) from error
        rules = await self._download.rules(self, address)
        if rules is robots.NOTHING:
            raise _refused(limits, f"may not be read for now: robots.txt of {host} cannot be had")
        if not rules.allow(address):
            raise _refused(limits, f"may not be read: robots.txt of {host} asks robots to stay away", lasting=True)
        manners = self._download.manners
        wait = manners.wait
        for left in range(manners.tries - 1, -1, -1):
            try:
                async with self._download.turn(address, named, rules.delay):
                    return await self._once(address, limits, headers)
            except DownloadError as error:
                if error.lasting or left == 0 or (error.pause or 0.0) > manners.longest_wait:
                    if error.__cause__ is not None and "cannot be" in error.why:
                        self._download.mourn(host, error.why.removeprefix(f"{limits.what} "))
                    raise
                pause = error.pause if error.pause is not None else wait * random.uniform(0.8, 1.2)  # noqa: S311
            await self._download.wait(pause)
            wait *= 2
        raise AssertionError("the last try returns or raises")

    async def _once(self, address: str, limits: Limits, headers: dict[str, str]) -> tuple[Fetched, int]:
        guard.announce(self._named(address))
        host = addresses.host_of(address)
        seconds = min(limits.seconds, self._download.manners.patience)
        try:
            async with (asyncio.timeout(seconds),
                        self._session.get(URL(address), headers=headers, allow_redirects=False) as response):
                return await self._heard(address, limits, response), response.status
        except unpacking.TooLarge as error:
            raise _refused(limits, f"is larger than {limits.size // 1_000_000 or 1} MB; nothing of it was kept",
                           lasting=True) from error
        except unpacking.NotPacked as error:
            raise _refused(limits, "is damaged: it cannot be unpacked") from error
        except DownloadError:
            raise
        except (aiohttp.ClientError, aiohttp.http.HttpProcessingError, OSError, ValueError) as error:
            if (found := refusals.forbidden_in(error)) is not None:
                raise _refused(limits, refusals.refused_address(found), lasting=True) from error
            raise _refused(limits, refusals.connection(error, host, seconds)) from error

    async def _heard(self, address: str, limits: Limits, response: aiohttp.ClientResponse) -> Fetched:
        status, headers = response.status, response.headers
        if status in (*_PERMANENT, *_TEMPORARY):
            return Fetched(_next(address, headers.get("Location", ""), limits))
        told = Fetched(address, etag=headers.get("ETag"), modified=headers.get("Last-Modified"),
                       pause=_fresh_for(headers.get("Cache-Control", "")))
        if status == 304:
            return replace(told, unchanged=True)
        if not 200 <= status < 300 or status == 204:
            pause = _retry_after(headers.get("Retry-After", ""), headers.get("Date", ""))
            raise _refused(limits, refusals.answer(status), lasting=not refusals.passing(status), pause=pause)
        if (length := headers.get("Content-Length", "")).isdigit() and int(length) > limits.size:
            raise unpacking.TooLarge
        unpack = unpacking.unpacker(headers.get("Content-Encoding", ""), limits.size)
        pieces = [unpack.feed(piece) async for piece in response.content.iter_chunked(_PIECE)]
        return replace(told, raw=b"".join(pieces), kind=response.content_type.casefold(), charset=response.charset)

    async def robots(self, address: str) -> robots.Rules:
        """The rules at this address: none when there is no such file, no entry while the server is in trouble."""
        place = address
        for _ in range(_REDIRECTS + 1):
            try:
                if not self._named(place):
                    guard.judge_literal(addresses.host_of(place))
                got, status = await self._once(place, _ROBOTS, {"Accept": "text/plain, */*;q=0.5"})
            except guard.Forbidden:
                return robots.EVERYTHING
            except DownloadError as error:
                return robots.NOTHING if re.match(r"answers 5\d\d", error.why.partition(" ")[2]) else robots.EVERYTHING
            if status in (*_PERMANENT, *_TEMPORARY):
                place = got.address
                continue
            return robots.understood(got.raw, NAME)
        return robots.EVERYTHING

    def _named(self, address: str) -> bool:
        parts = URL(address)
        return self._allowed.names(parts.host or "", parts.port or 0)


def _refused(limits: Limits, why: str, lasting: bool = False, pause: float | None = None) -> DownloadError:
    return DownloadError("", f"{limits.what} {why}", lasting, pause)


def _next(address: str, location: str, limits: Limits) -> str:
    """Where a redirect leads."""
    target = addresses.absolute(location, address) if location else None
    if target is None:
        scheme = re.match(r"[a-zA-Z][\w+.-]*(?=:)", location)
        where = f"a {scheme.group()[:20]}: address" if scheme else "nowhere"
        raise _refused(limits, f"leads to {where}; only http and https are read", lasting=True)
    return target


def _fresh_for(control: str) -> float | None:
    """Seconds for which the server says that nothing will change."""
    if re.search(r"(?i)\bno-(?:cache|store)\b", control):
        return None
    found = re.search(r"(?i)\bmax-age\s*=\s*\"?(\d{1,9})", control)
    return min(float(found.group(1)), _LONGEST_PAUSE) if found else None


def _retry_after(written: str, date: str) -> float | None:
    """Seconds, given as such or as a time; the server's own clock tells how far away that is."""
    if re.fullmatch(r"\s*\d{1,9}\s*", written):
        return min(float(written), _LONGEST_PAUSE)
    try:
        until = parsedate_to_datetime(written)
        at = parsedate_to_datetime(date)
        return min(max((_aware(until) - _aware(at)).total_seconds(), 0.0), _LONGEST_PAUSE)
    except (ValueError, TypeError, IndexError):
        return None


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
