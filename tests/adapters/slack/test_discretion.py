"""What the Slack libraries log is read over first; the same words without the filter would have told everything."""

from __future__ import annotations

import logging

import pytest

from adapters.slack.discretion import Discretion

TOLD = (
    "Sending a request - url: POST https://hooks.slack.com/commands/T1/22/x1y2z3",
    "data: {'response_url': 'https://127.0.0.1/commands/T1/x1y2z3', 'text': 'who'}",
    'Received message (data: \'{"response_url": "https://hooks.slack.com/actions/T1/1/x1y2z3", "user": "U1"}\')',
    "body: payload=%7B%22response_url%22%3A%22https%3A%2F%2Fhooks.slack.com%2Fapp%2FT1%2Fx1y2z3%22%7D",
    r'{\"response_url\":\"https:\/\/hooks.slack.com\/x1y2z3\"}',
    "url: wss://wss-primary.slack.com/link/?ticket=x1y2z3&app_id=A1",
    "{'ok': True, 'access_token': 'xoxb-1-x1y2z3', 'scope': 'commands'}",
    "Failed to fetch oauth.v2.access result with code: x1y2z3 - error",
    "query {'code': ['x1y2z3'], 'state': ['x1y2z3']}",
    "'client_secret': 'x1y2z3', 'client_id': '1.2'",
    "token xapp-1-A1-x1y2z3 is wrong", "Authorization: Bearer xoxb-x1y2z3",
    "the secret signing-x1y2z3-secret by itself",
)


@pytest.mark.parametrize("told", TOLD)
def test_a_secret_is_hidden_and_the_rest_stays(told: str) -> None:
    discretion = Discretion()
    discretion.keep("signing-x1y2z3-secret", None)
    hidden = discretion.hide(told)
    assert "x1y2z3" not in hidden
    assert "(hidden)" in hidden


@pytest.mark.parametrize("told", [
    "status: 200, headers: {'Content-Type': 'application/json'}", "Mara Quill is the mayor of Ossly.",
    "see https://ossly-courier.test/news/quill-cannery?id=7"])
def test_what_is_no_secret_is_left_alone(told: str) -> None:
    assert Discretion().hide(told) == told


def test_tracebacks_are_read_over_too() -> None:
    try:
        raise RuntimeError("POST https://hooks.slack.com/commands/T1/x1y2z3")
    except RuntimeError as error:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "it %s", ("broke",), (type(error), error, None))
    Discretion().filter(record)
    assert "x1y2z3" not in logging.Formatter().format(record)
    assert "RuntimeError" in logging.Formatter().format(record)
