"""An article that reading stumbles over is filed all the same, and claims nothing."""

from __future__ import annotations

import logging

import pytest

from briefings.news import Article
from briefings.reading import notes
from briefings.reading.note import Notes
from briefings.reading_room import read_or_file_unread
from tests.briefings.situations import article


def test_a_stumble_files_the_paragraphs_and_logs_no_word_of_the_article(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(one: Article) -> Notes:
        raise ValueError(one.body)

    monkeypatch.setattr(notes, "read", stumble)
    with caplog.at_level(logging.DEBUG):
        found = read_or_file_unread(article("Oda Fenwright resigned in secret."))
    assert len(found.sentences) == 1
    assert not found.events
    assert "ValueError" in caplog.text
    assert "Fenwright" not in caplog.text
