"""Keeps requests away from private, loopback and link-local addresses, at the moment of connecting.

A name is judged by every address that it resolves to, and the socket is made only for an address that was judged:
between the check and the connection nothing is resolved a second time.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Awaitable, Callable
from contextvars import ContextVar

from aiohttp.abc import AbstractResolver, ResolveResult

from briefings.sources import addresses
from briefings.sources.source import SourceSettings

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Lookup = Callable[[str, int, socket.AddressFamily], Awaitable[list[ResolveResult]]]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_TEREDO = ipaddress.ip_network("2001::/32")
# Whether the host of the request that is on its way was named in the configuration.
_named: ContextVar[bool] = ContextVar("named", default=False)


class Forbidden(OSError):
    """An address that we do not connect to."""

    def __init__(self, host: str, what: str) -> None:
        super().__init__(f"{host} is at a {what} address")
        self.host = host
        self.what = what


class Allowed:
    """The hosts that the configuration names, as "host" (any port) or "host:port"."""

    def __init__(self, hosts: tuple[str, ...] = ()) -> None:
        self.hosts = frozenset(host.casefold().strip() for host in hosts)

    def names(self, host: str, port: int) -> bool:
        """Whether this host may be wherever it is."""
        bare = host.casefold().strip("[]")
        written = (bare, f"[{bare}]", f"{bare}:{port}", f"[{bare}]:{port}")
        return any(each in self.hosts for each in written)


def allowed(settings: SourceSettings) -> Allowed:
    """The hosts that a source may reach wherever they are: those it names, and its own when that is a number."""
    return Allowed((*settings.allow_hosts, *_own_host(settings.place)))


def _own_host(address: str) -> tuple[str, ...]:
    """The host and port of an address in the configuration when it is written as a number or as "localhost".

    Whoever writes 127.0.0.1 means it; a name that leads to a private address must be allowed by name.
    """
    host = addresses.host_of(address)
    bare = host.replace(".", "").isdigit() or ":" in host or host == "localhost"
    port = address.split("://", 1)[-1].split("/", 1)[0].rpartition("@")[2].rpartition("]")[2].rpartition(":")[2]
    default = "443" if address.startswith("https") else "80"
    return (f"{host}:{port if port.isdigit() else default}",) if bare else ()


def announce(named: bool) -> None:
    """Say of the request that this task is about to make whether its host was named."""
    _named.set(named)


def forbidden(written: str) -> str | None:
    """What kind of address this is when it is none for us ("private", "loopback" …); None for a public one."""
    try:
        address = ipaddress.ip_address(written.partition("%")[0])
    except ValueError:
        return "malformed"
    for one in (*_inner(address), address):
        for what, told in (("loopback", one.is_loopback), ("link-local", one.is_link_local),
                           ("multicast", one.is_multicast), ("unspecified", one.is_unspecified),
                           ("private", one.is_private), ("reserved", not one.is_global or one.is_reserved)):
            if told and not (what == "reserved" and one in _NAT64):
                return what
    return None


def _inner(address: Address) -> tuple[Address, ...]:
    """The IPv4 addresses that an IPv6 address leads to."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    found: list[Address] = [each for each in (address.ipv4_mapped, address.sixtofour) if each is not None]
    if address in _NAT64:
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    if address in _TEREDO and address.teredo is not None:
        found += address.teredo
    return tuple(found)


def judge_literal(host: str) -> None:
    """Raise Forbidden when the host is itself an address that is none for us. Names are judged when they resolve."""
    try:
        ipaddress.ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        return
    if (what := forbidden(host.strip("[]"))) is not None:
        raise Forbidden(host, what)


class GuardedResolver(AbstractResolver):
    """Resolves a name and refuses it when any of its addresses is none for us."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET,
                      ) -> list[ResolveResult]:
        """The addresses of a host."""
        found = await self._lookup(host, port, family)
        if not _named.get():
            for each in found:
                if (what := forbidden(each["host"])) is not None:
                    raise Forbidden(host, what)
        return found

    async def close(self) -> None:
        """Nothing is held."""


def guarded_socket(info: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
    """A socket for an address that was resolved; the last look before anything is sent."""
    family, kind, protocol, _, place = info
    if not _named.get() and (what := forbidden(str(place[0]))) is not None:
        raise Forbidden(str(place[0]), what)
    made = socket.socket(family, kind, protocol)
    made.setblocking(False)
    return made
