"""Copies of one text are one origin."""

from __future__ import annotations

import random

from briefings.archive import Archive, Filing
from tests.briefings.archive.cuttings import LATER, NOON, article, notes

_CHANCE = random.Random(11)
WORDS = ["".join(_CHANCE.choice("abdeilmnorstu") for _ in range(_CHANCE.randint(3, 9))) for _ in range(3_000)]


def text(seed: int, words: int = 300) -> list[str]:
    chance = random.Random(seed)
    return chance.choices(WORDS, k=words)


def edited(words: list[str], share: float, seed: int = 1) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(WORDS) if chance.random() < share else word for word in words]


def origins(archive: Archive, *texts: tuple[str, str | None], at_once: bool = False) -> list[str]:
    """The origins of texts (with the agency they name) from as many outlets."""
    filings = [Filing(article(f"k{number}", body, outlet=f"Outlet {number}", credit=credit), notes(body))
               for number, (body, credit) in enumerate(texts)]
    for batch in [filings] if at_once else [[filing] for filing in filings]:
        archive.file_all(batch, NOON)
    return [one.origin for one in archive.shelf(None, LATER).holdings(f"a{number + 1}" for number in range(len(texts)))]


def test_the_same_words_are_one_origin_whatever_the_layout(archive: Archive) -> None:
    body = " ".join(text(1))
    first, second, third = origins(archive, (body, None), (body.upper().replace(" ", "\n\n", 9), None),
                                   (" ".join(text(2)), None))
    assert first == second != third


def test_an_edited_copy_is_of_the_same_origin(archive: Archive) -> None:
    words = text(3)
    cut, changed = " ".join(words[:200]), " ".join(edited(words, 0.1))
    found = origins(archive, (" ".join(words), "PA"), (cut, None), (changed, None), (" ".join(text(4)), "PA"))
    assert found[0] == found[1] == found[2] != found[3]


def test_copies_within_one_transaction_are_found_too(archive: Archive) -> None:
    words = text(5)
    found = origins(archive, (" ".join(words), None), (" ".join(edited(words, 0.1)), None), at_once=True)
    assert found[0] == found[1]


def test_two_articles_that_share_a_statement_are_two_origins(archive: Archive) -> None:
    statement = text(6, 60)
    found = origins(archive, (" ".join(text(7) + statement), None), (" ".join(statement + text(8)), None))
    assert found[0] != found[1]


def test_a_new_version_stays_with_its_origin(archive: Archive) -> None:
    words = text(9)
    before = origins(archive, (" ".join(words), None), (" ".join(edited(words, 0.05)), None))
    body = " ".join(edited(words, 0.05, seed=2))
    archive.file(article("k0", body), notes(body), LATER)
    after = archive.shelf(None, LATER).holdings(["a1", "a2"])
    assert [one.version for one in after] == [2, 1]
    assert {one.origin for one in after} == set(before)


def test_a_withdrawn_text_is_nobodys_origin(archive: Archive) -> None:
    body = " ".join(text(10))
    first, = origins(archive, (body, None))
    archive.withdraw(["k0"], NOON)
    archive.file(article("k9", body), notes(body), LATER)
    assert archive.shelf(None, LATER).latest()[0].origin != first


def test_short_texts_are_copies_only_when_they_are_the_same(archive: Archive) -> None:
    found = origins(archive, ("No play today.", None), ("No play today!", None), ("No play today at all.", None),
                    ("", None), ("", None))
    assert found[0] == found[1] != found[2]
    assert found[3] != found[4]
