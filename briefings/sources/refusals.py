"""Why an address gave nothing, in words that an editor can act on."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import aiohttp

from briefings.sources.guard import Forbidden

_ANSWERS = {
    400: "answers 400: it does not understand this address",
    401: "answers 401: it wants a password",
    402: "answers 402: it wants to be paid",
    403: "answers 403: it may block robots; ask the publisher to let us in",
    404: "answers 404: nothing is there any more; look for its new address",
    406: "answers 406: it may block robots",
    410: "answers 410: the publisher has taken it down for good",
    429: "answers 429: we come too often; we leave it alone for a while",
    451: "answers 451: it is withheld here for legal reasons",
    500: "answers 500: the site has an error; we try again",
    502: "answers 502: the site is in trouble; we try again",
    503: "answers 503: the site is overloaded or closed for maintenance; we try again",
    504: "answers 504: the site is too slow; we try again",
}
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 527, 529})


def answer(status: int) -> str:
    """What a status other than success means for us."""
    if status in _ANSWERS:
        return _ANSWERS[status]
    return f"answers {status}: " + ("the site has an error; we try again" if status >= 500 else "that is no article")


def passing(status: int) -> bool:
    """Whether another try may bring something else."""
    return status in _PASSING


def forbidden_in(error: BaseException) -> Forbidden | None:
    """The guard's refusal, if that is what an error of the connection comes from."""
    return next((each for each in _causes(error) if isinstance(each, Forbidden)), None)


def refused_address(error: Forbidden) -> str:
    """Why we do not connect."""
    return (f"leads to {error.host}, which is at a {error.what} address; we do not go there unless the source's "
            f"allow_hosts names {error.host}")


def connection(error: Exception, host: str, seconds: float) -> str:
    """Why no connection came about, or why it broke."""
    causes = list(_causes(error))
    said = " ".join(str(each) for each in causes).casefold()
    if any(isinstance(each, TimeoutError) for each in causes):
        return f"did not answer in full within {seconds:.0f} seconds"
    if any(isinstance(each, ssl.SSLError | aiohttp.ClientSSLError | ssl.CertificateError) for each in causes):
        untrusted = "certificate" in said
        return "has a certificate that cannot be trusted" if untrusted else "speaks no TLS that we understand"
    if any(isinstance(each, aiohttp.ClientConnectorDNSError) for each in causes) or "name or service" in said:
        return f"cannot be found: there is no host called {host}"
    if any(isinstance(each, ConnectionRefusedError) for each in causes) or "refused" in said:
        return f"cannot be reached: {host} refuses the connection"
    if isinstance(error, aiohttp.ClientPayloadError):
        return "broke off in the middle"
    if isinstance(error, aiohttp.ServerDisconnectedError | ConnectionResetError):
        return f"cannot be reached: {host} hung up"
    if isinstance(error, aiohttp.ClientResponseError | aiohttp.http.HttpProcessingError):
        return "answers something that is no HTTP"
    if isinstance(error, aiohttp.ClientConnectionError | OSError):
        return f"cannot be reached: no connection to {host}"
    return "has an address that cannot be used"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and everything that led to it."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        each = waiting.pop(0)
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [getattr(each, "os_error", None), each.__cause__, each.__context__]
        waiting += getattr(each, "exceptions", ())
