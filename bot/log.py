"""The log: one line a record on standard error, without tokens, passwords or control characters."""

from __future__ import annotations

import logging
import re
import sys
from typing import TextIO

_HIDDEN = "…hidden…"
_SHORTEST_SECRET = 6  # a value of two letters would blot out half of the log
_PATTERNS = (
    re.compile(r"\bxox[a-z]-[\w-]{8,}|\bxapp-[\w-]{8,}"),  # Slack's tokens
    re.compile(r"\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}"),  # Discord's tokens
    re.compile(r"(?<=hooks\.slack\.com/)\S+"),  # response_url: whoever knows it may answer for us
    re.compile(r"(?<=/webhooks/)\d+/[\w-]{20,}|(?<=/interactions/)\d+/[\w-]{20,}"),
    re.compile(r"(?i)(?<=\bbearer )\S+|(?<=\bbot )[\w.-]{20,}"),
    re.compile(r"(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"),  # user and password in an address
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def redacted(text: str, secrets: frozenset[str]) -> str:
    """The text without the values given, without anything that looks like a token, and without control characters."""
    for secret in sorted(secrets, key=lambda value: (-len(value), value)):
        if len(secret) >= _SHORTEST_SECRET:
            text = text.replace(secret, _HIDDEN)
    for pattern in _PATTERNS:
        text = pattern.sub(_HIDDEN, text)
    return _CONTROLS.sub(lambda match: f"\\x{ord(match.group()):02x}", text)


class _Formatter(logging.Formatter):
    """Redacts the finished line, so that arguments and tracebacks are covered too."""

    def __init__(self, secrets: frozenset[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record), self._secrets)


def start(level: str, secrets: frozenset[str], stream: TextIO | None = None) -> logging.Handler:
    """Send every record of `level` and above to standard error (or `stream`); Python's warnings as well."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Formatter(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.captureWarnings(True)
    return handler
