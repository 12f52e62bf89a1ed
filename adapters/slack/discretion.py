"""No secret in a log: what the Slack libraries write at any level passes through here first."""

from __future__ import annotations

import logging
import re

_HIDDEN = "(hidden)"
_TOKEN = re.compile(r"\bx(?:ox[a-z]|app|oxe\.xox[a-z])-[\w.-]+")
_NAMED = re.compile(
    r"""(?P<name>(?<![a-z_])(?:response_url|client_secret|signing_secret|access_token|refresh_token|authorization|token
        |ticket|code|state|upload_url|x-slack-signature|signature|verification_token)
        (?:["'\\\\]|%22|%5C|%27)*\s*(?:[:=]|%3D|%3A)\s*(?:["'\\\\\[]|%22|%5C|%27)*)
        (?P<value>[^\s"'&,;)\]}]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"""(?:https?|wss?)(?:://|%3A%2F%2F)[^\s"'<>,)\]}&]*?
        (?:hooks\.slack\.com|(?:/|%2F)(?:commands|actions|app|upload|link)(?:/|%2F|\?))[^\s"'<>,)\]}&]*""",
    re.VERBOSE | re.IGNORECASE,
)
# Loggers that slack_sdk uses when nobody hands it one (Bolt's refusal of an unknown workspace; a test found it),
# and the one of ours that logs whole tracebacks.
_THEIR_OWN = ("slack_sdk.web.async_base_client", "slack_sdk.web.async_client", "slack_sdk.webhook.async_client",
              "slack_sdk.socket_mode.aiohttp", "adapters.slack.hearing")


class Discretion(logging.Filter):
    """Rewrites records: tokens, secrets, response addresses and sign-in codes become "(hidden)"."""

    def __init__(self) -> None:
        super().__init__()
        self._secrets: tuple[str, ...] = ()

    def keep(self, *secrets: str | None) -> None:
        """Hide these words too, wherever they stand."""
        known = {*self._secrets, *(secret for secret in secrets if secret)}
        self._secrets = tuple(sorted(known, key=len, reverse=True))

    def filter(self, record: logging.LogRecord) -> bool:
        """Always True; the record's text and traceback are made harmless in place."""
        record.msg, record.args = self.hide(record.getMessage()), None
        if record.exc_info:
            record.exc_text = self.hide(logging.Formatter().formatException(record.exc_info))
            record.exc_info = None
        return True

    def hide(self, text: str) -> str:
        """The text without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        text = _TOKEN.sub(_HIDDEN, _ADDRESS.sub(_HIDDEN, text))
        return _NAMED.sub(lambda found: found["name"] + _HIDDEN, text)


def discreet_logger(*secrets: str | None) -> logging.Logger:
    """The logger to hand to slack_bolt and slack_sdk; Bolt copies its filter to the loggers it makes itself."""
    logger = logging.getLogger("adapters.slack.library")
    discretion = next((known for known in logger.filters if isinstance(known, Discretion)), None)
    if discretion is None:
        discretion = Discretion()
        for name in (logger.name, *_THEIR_OWN):
            logging.getLogger(name).addFilter(discretion)
    discretion.keep(*secrets)
    return logger
