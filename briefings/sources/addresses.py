"""Web addresses: which of them are the same article, what may be shown of one, and which pages share a site."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_SCHEMES = {"http": 80, "https": 443}
_LONGEST = 2_000  # characters; no browser took more for decades
# What publishers and networks hang on to an address to learn where a reader came from: it names no other article.
_TRACKING = re.compile(
    r"(?i)(?:utm_\w+|at_\w+|ns_\w+|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|ocid|cmpid"
    r"|icid|ito|ref_src|smid|smtyp|spm|xtor|_ga|__twitter_impression|amp|taid|traffic_source|mkt_tok|guccounter"
    r"|guce_\w+|_hs\w+)")
_SUBSITE = re.compile(r"^(?:www|m|mobile|amp|edition|uk|us)\.")
_SPACES = re.compile(r"[\s\x00-\x1f\x7f]+")


def absolute(address: str, base: str = "") -> str | None:
    """The http(s) address that is meant, without its fragment; None for anything else ("javascript:", "mailto:")."""
    try:
        whole = urljoin(base, _SPACES.sub("", address)) if base else _SPACES.sub("", address)
        parts = urlsplit(whole)
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in _SCHEMES or not host or len(whole) > _LONGEST:
        return None
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != _SCHEMES[parts.scheme]:
        netloc += f":{port}"
    if parts.username is not None:
        netloc = parts.netloc.rpartition("@")[0] + "@" + netloc
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))


def untracked(address: str) -> str:
    """The address without what only says where its reader came from; one that has nothing of it stays as it is."""
    parts = urlsplit(address)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not _TRACKING.fullmatch(key)]
    return address if len(kept) == len(pairs) else urlunsplit((*parts[:3], urlencode(kept), ""))


def canonical(address: str) -> str | None:
    """The identity of an address: the same for http and https, with and without tracking, with and without a slash."""
    whole = absolute(address)
    if whole is None:
        return None
    parts = urlsplit(whole)
    query = urlencode(sorted(parse_qsl(urlsplit(untracked(whole)).query, keep_blank_values=True)))
    netloc = parts.netloc.rpartition("@")[2]
    if parts.scheme == "http" and not netloc.rpartition("]")[2].count(":") and _is_name(netloc):
        scheme = "https"  # a publisher that moves to https publishes nothing twice
    else:
        scheme = parts.scheme
    path = re.sub(r"/(?:index\.(?:html?|php))?$", "", parts.path)
    return urlunsplit((scheme, netloc, path or "/", query, ""))


def _is_name(host: str) -> bool:
    """Whether this is a name in the DNS and no number."""
    return not re.fullmatch(r"[\d.]+|\[.*\]|localhost", host)


def host_of(address: str) -> str:
    """The host of an address, in small letters; empty when there is none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are one publisher's: the same host but for "www.", "m." and the like."""
    first, second = (_SUBSITE.sub("", host_of(address)) for address in (one, other))
    return bool(first) and (first == second or first.endswith(f".{second}") or second.endswith(f".{first}"))


def shown(address: str) -> str:
    """The address as it may be printed: no user, no password, no parameters, in which keys like to hide."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "an address that cannot be read"
    hidden = "?…" if parts.query else ""
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", "")) + hidden
