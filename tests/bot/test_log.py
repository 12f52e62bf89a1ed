"""What the log never shows."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from bot import log

SECRETS = frozenset({"hunter2hunter2", "short"})


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    log.start("debug", SECRETS, stream)
    yield stream
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(False)


@pytest.mark.parametrize("secret", [
    "hunter2hunter2",
    "xoxb-1234567890-abcdefghij",
    "xapp-1-A0B1C2-1234567890",
    "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0",
    "https://hooks.slack.com/commands/T1/2/abcdef",
    "https://discord.com/api/v10/webhooks/123456/abcdefghijklmnopqrstuvwxyz",
    "postgresql://cuttings:pass-word-1@db/cuttings",
])
def test_tokens_are_hidden_in_messages_arguments_and_tracebacks(written: io.StringIO, secret: str) -> None:
    hidden = secret.rsplit("/", 1)[-1] if "hooks" in secret or "webhooks" in secret else secret
    hidden = "pass-word-1" if "pass-word" in secret else hidden
    logging.getLogger("adapters.slack").debug("posting with %s", secret)
    try:
        raise ValueError(f"refused: {secret}")
    except ValueError:
        logging.getLogger("adapters.slack").exception("no luck")
    text = written.getvalue()
    assert "posting with" in text
    assert "ValueError" in text
    assert hidden not in text


def test_a_headline_cannot_forge_a_line_of_the_log(written: io.StringIO) -> None:
    logging.getLogger("x").info("read %s", "\x1b[2J fine\r2026-01-01 INFO all is well")
    assert "\x1b" not in written.getvalue()
    assert "\r" not in written.getvalue()


def test_values_too_short_to_be_secrets_are_left(written: io.StringIO) -> None:
    logging.getLogger("x").info("a short line")
    assert "a short line" in written.getvalue()
