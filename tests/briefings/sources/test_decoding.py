"""Bytes in any encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings import UnreadableText
from briefings.sources.decoding import decode

COPY = "“We paid £40 for it,” said Zoë Lund – and that was that.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_british_copy_survives_every_usual_encoding(encoding: str) -> None:
    assert decode(COPY.encode(encoding)) == COPY


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_by_its_zeros_when_the_mark_is_missing(encoding: str) -> None:
    assert decode(COPY.encode(encoding)) == COPY


def test_one_foreign_byte_does_not_spoil_a_utf_8_text() -> None:
    raw = COPY.encode() + b"It cost \xa35 more.\n"
    assert decode(raw) == COPY + "It cost £5 more.\n"


def test_another_script_is_guessed_by_its_letters() -> None:
    russian = "Паром на остров не будет ходить по воскресеньям, сообщила компания. Жителей никто не спросил. " * 5
    assert decode(russian.encode("cp1251")) == russian


def test_a_wrong_mark_is_said() -> None:
    with pytest.raises(UnreadableText, match="claims to be UTF-8"):
        decode(b"\xef\xbb\xbf\xff\xfe\xfd")


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))))
def test_whatever_is_written_in_utf_8_is_read_as_it_was(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused_and_twice_the_same(raw: bytes) -> None:
    def result() -> str:
        try:
            return decode(raw)
        except UnreadableText:
            return ""

    assert result() == result()
    assert "\x00" not in result()
