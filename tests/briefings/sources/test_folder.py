"""A folder of files: what is brought, what is left, and what is said of files that cannot be read."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings import SourceError
from briefings.sources import make_source
from briefings.sources.source import Arrival, Brought, Problem, Seen, SourceSettings, Unchanged, Withdrawal

STORY = "The ferry to Marrow Island will not sail on Sundays.\n\nNobody was asked, the islanders say.\n"


def settings(folder: Path, **options: object) -> SourceSettings:
    return SourceSettings(name="island", kind="folder", place=str(folder), timezone=ZoneInfo("Europe/London"),
                          **options)  # type: ignore[arg-type]


def bring(folder: Path, known: dict[str, Seen] | None = None, **options: object) -> list[Brought]:
    async def all_of_it() -> list[Brought]:
        return [brought async for brought in make_source(settings(folder, **options)).bring(known or {})]

    return asyncio.run(all_of_it())


def arrivals(brought: list[Brought]) -> list[Arrival]:
    return [each for each in brought if isinstance(each, Arrival)]


def problems(brought: list[Brought]) -> list[str]:
    return [str(each) for each in brought if isinstance(each, Problem)]


def seen(brought: list[Brought]) -> dict[str, Seen]:
    return {each.place: Seen(each.validator, each.article.key) for each in arrivals(brought)}


def test_files_come_in_the_order_of_their_names_with_everything_below(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deeper/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    found = arrivals(bring(tmp_path))
    assert [each.article.key for each in found] == ["folder:island/a.md", "folder:island/b.txt",
                                                    "folder:island/deeper/c.txt"]
    assert {each.article.body for each in found} == {STORY}


def test_the_body_is_the_exact_text_with_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf  One.\r\n\r\nTwo\xc2\xa0words.\r\n")
    assert arrivals(bring(tmp_path))[0].article.body == "  One.\r\n\r\nTwo\u00a0words.\r\n"


def test_an_unchanged_file_is_not_opened_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    known = seen(bring(tmp_path))
    again = bring(tmp_path, known)
    assert again == [Unchanged("a.txt", known["a.txt"].validator)]


def test_a_changed_file_comes_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    known = seen(bring(tmp_path))
    (tmp_path / "a.txt").write_text(STORY + "\nThe company did not reply.\n")
    assert arrivals(bring(tmp_path, known))[0].article.body.endswith("did not reply.\n")


def test_new_terms_of_the_source_read_everything_once_more(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    known = seen(bring(tmp_path))
    assert arrivals(bring(tmp_path, known, outlet="Island Echo"))[0].article.outlet == "Island Echo"


def test_a_deleted_file_withdraws_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    known = seen(bring(tmp_path))
    (tmp_path / "a.txt").unlink()
    assert [type(each) for each in bring(tmp_path, known)] == [Unchanged]


def test_front_matter_says_what_the_article_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\nheadline: No ferry on Sundays\noutlet: Island Echo\nurl: https://echo.example/ferry\n"
        "published: 2026-03-14\nbyline: [Ada Finch, Bo Lund, Cy Marr]\nembargo_until: 2026-03-15T07:00\n"
        "credit: Coast Wire\n---\n" + STORY)
    article = arrivals(bring(tmp_path))[0].article
    assert (article.key, article.headline, article.outlet) == (
        "https://echo.example/ferry", "No ferry on Sundays", "Island Echo")
    assert article.published is not None
    assert article.published.isoformat() == "2026-03-14T12:00:00+00:00"
    assert article.embargo_until is not None
    assert article.embargo_until.isoformat() == "2026-03-15T07:00:00+00:00"
    assert (article.byline, article.credit, article.body) == ("Ada Finch, Bo Lund and Cy Marr", "Coast Wire", STORY)


def test_a_canceled_file_withdraws_its_article(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nstatus: canceled\n---\n")
    brought = bring(tmp_path)
    assert [(each.key, each.place) for each in brought if isinstance(each, Withdrawal)] == [
        ("folder:island/a.md", "a.md")]


def test_a_file_that_gets_an_address_gives_up_its_old_name(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(STORY)
    known = seen(bring(tmp_path))
    (tmp_path / "a.md").write_text("---\nurl: https://echo.example/ferry\n---\n" + STORY)
    brought = bring(tmp_path, known)
    assert arrivals(brought)[0].article.key == "https://echo.example/ferry"
    assert [each.key for each in brought if isinstance(each, Withdrawal)] == ["folder:island/a.md"]


@pytest.mark.parametrize(("name", "raw", "said"), [
    ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "NUL bytes"),
    ("noise.txt", bytes(range(1, 32)) * 40, "no text"),
    ("empty.txt", b" \n\n", "it is empty"),
    ("half.md", b"---\nheadline: Ferry\nNo second line.\n", "no second ---"),
    ("broken.md", b"---\nheadline: [Ferry\n---\nText.\n", "not valid YAML"),
    ("day.md", b"---\npublished: 2026-13-45\n---\nText.\n", "published: '2026-13-45' is no date"),
    ("slip.md", b"---\nembargo_untill: 2030-01-01\n---\nText.\n", "did you mean embargo_until?"),
    ("blank.md", b"---\nembargo_until:\n---\nText.\n", "embargo_until: it is empty"),
    ("twice.md", b"---\ntitle: One\nheadline: Two\n---\nText.\n", "headline: it is given twice"),
    ("state.md", b"---\nstatus: ready\n---\nText.\n", "status: 'ready' is none of"),
    ("year.md", b"---\npublished: 0026-03-14\n---\nText.\n", "the year in '0026-03-14' cannot be right"),
    ("address.md", b"---\nurl: javascript:alert(1)\n---\nText.\n", "is no web address"),
    ("sheet.xlsx", b"PK\x03\x04", "of no kind we read"),
])
def test_a_file_that_cannot_be_read_is_named_and_the_rest_still_comes(
    tmp_path: Path, name: str, raw: bytes, said: str,
) -> None:
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "z.txt").write_text(STORY)
    brought = bring(tmp_path)
    assert [each.place for each in arrivals(brought)] == ["z.txt"]
    (problem,) = problems(brought)
    assert problem.startswith(str(tmp_path / name))
    assert said in problem


def test_a_text_of_fifty_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
        file.write(b"It began like an article. " * 200)
    (problem,) = problems(bring(tmp_path))
    assert "huge.txt: it is too large for one article (50 MB; at most 2 MB)" in problem


def test_links_in_a_circle_are_walked_once(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "a.txt").write_text(STORY)
    (tmp_path / "deeper" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    brought = bring(tmp_path)
    assert [each.place for each in arrivals(brought)] == ["deeper/a.txt"]
    assert ["self: it cannot be read" in each for each in problems(brought)] == [True]


def test_pipes_hidden_files_and_half_written_files_are_left(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / ".hidden.txt").write_text(STORY)
    (tmp_path / "coming.txt.part").write_text(STORY)
    (tmp_path / "a.txt").write_text(STORY)
    assert [each.place for each in arrivals(bring(tmp_path))] == ["a.txt"]


def test_a_name_in_no_encoding_is_still_a_key_that_a_database_takes(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "w") as file:
        file.write(STORY)
    (arrival,) = arrivals(bring(tmp_path))
    assert arrival.article.key == "folder:island/caf\\xe9.txt"
    assert arrival.article.key.encode()


def test_of_many_files_of_an_unknown_kind_three_are_named(tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"{number}.jpg").write_bytes(b"\xff\xd8\xff")
    said = problems(bring(tmp_path))
    assert len(said) == 4
    assert said[-1].endswith("7 more .jpg files are of no kind we read")


def test_an_empty_folder_is_a_problem_and_a_missing_one_an_error(tmp_path: Path) -> None:
    assert problems(bring(tmp_path)) == [f"{tmp_path}: the folder holds no files to read"]
    with pytest.raises(SourceError, match="does not exist"):
        bring(tmp_path / "nowhere")
    (tmp_path / "file").write_text(STORY)
    with pytest.raises(SourceError, match="is not a folder"):
        bring(tmp_path / "file")


@pytest.mark.parametrize(("name", "text", "headline"), [
    ("a.txt", "No ferry on Sundays\nThe ferry will not sail, the company said.\n", "No ferry on Sundays"),
    ("a.md", "# No ferry on Sundays\n\nThe ferry will not sail.\n", "No ferry on Sundays"),
    ("a.txt", "The ferry will not sail on Sundays.\n\nNobody was asked.\n", "The ferry will not sail on Sundays"),
    ("03-no-ferry_on-sundays.txt", "The ferry will not sail. It is too costly.\n\nNobody was asked.\n",
     "no ferry on sundays"),
    ("ferry.txt", "The ferry will not sail on Sundays.\nNobody was asked.\n", "ferry"),
])
def test_without_a_headline_the_first_line_or_the_name_is_one(
    tmp_path: Path, name: str, text: str, headline: str,
) -> None:
    (tmp_path / name).write_text(text)
    assert arrivals(bring(tmp_path))[0].article.headline == headline


def test_a_headline_with_a_colon_needs_no_quotation_marks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nheadline: Costello: I was told: nothing\n---\nBody.\n", encoding="utf-8")
    assert [each.article.headline for each in arrivals(bring(tmp_path))] == ["Costello: I was told: nothing"]


def test_a_colon_in_another_programs_line_is_refused_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nslug: one: two\n---\nBody.\n", encoding="utf-8")
    (refused,) = [problem for problem in problems(bring(tmp_path)) if "quotation marks" in problem]
    assert "a.txt" in refused
