"""No passage goes out that is not, letter by letter, in a version that may be quoted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.archive import Archive
from briefings.archive.evidence import check, cite, passage
from briefings.errors import UnfoundedClaim
from briefings.news import Evidence
from tests.briefings.archive.cuttings import BODY, LATER, NOON, TOMORROW, article, notes


@pytest.fixture
def cited(archive: Archive) -> Evidence:
    """A passage of a filed article."""
    archive.file(article(byline="Ines Okafor"), notes(), NOON)
    return cite(archive.shelf(None, LATER).latest()[0], (0, 58))


def test_a_citation_holds_the_words_and_where_they_stand(cited: Evidence) -> None:
    assert cited.sentence == BODY[:58] == "Petra Lindqvist closed the ferry pier at Aldmere on Monday"
    assert (cited.article, cited.version, cited.span) == ("a1", 1, (0, 58))


@pytest.mark.parametrize("span", [(5, 5), (9, 3), (-1, 4), (0, 10_000)])
def test_a_passage_that_the_article_does_not_have_cannot_be_cited(archive: Archive, span: tuple[int, int]) -> None:
    archive.file(article(), notes(), NOON)
    with pytest.raises(UnfoundedClaim):
        cite(archive.shelf(None, LATER).latest()[0], span)


def test_what_stands_there_passes(archive: Archive, cited: Evidence) -> None:
    check([cited, cited], archive.shelf(None, LATER))
    check([], archive.shelf(None, LATER))


@pytest.mark.parametrize("change", [
    {"sentence": "Petra Lindqvist closed the ferry pier at Aldmere on Sunday"}, {"span": (1, 59)}, {"version": 2},
    {"article": "a2"}, {"outlet": "Another"}, {"url": None}, {"headline": "Pier open"}, {"published": None}])
def test_what_does_not_is_refused(archive: Archive, cited: Evidence, change: dict[str, object]) -> None:
    with pytest.raises(UnfoundedClaim):
        check([cited, replace(cited, **change)], archive.shelf(None, LATER))  # type: ignore[arg-type]


def test_what_was_replaced_withdrawn_or_is_not_granted_is_refused(archive: Archive, cited: Evidence) -> None:
    with pytest.raises(UnfoundedClaim):
        check([cited], archive.shelf(frozenset({"wire"}), LATER))
    archive.file(article(body=BODY + " More."), notes(), LATER)
    with pytest.raises(UnfoundedClaim):
        check([cited], archive.shelf(None, LATER))
    archive.withdraw(["pier"], LATER)
    with pytest.raises(UnfoundedClaim):
        check([cited], archive.shelf(None, LATER))


def test_a_passage_comes_with_the_text_around_it(archive: Archive) -> None:
    body = "word " * 200 + "The pier is closed. " + "more " * 200
    archive.file(article(body=body, byline="Ines Okafor"), notes(body), NOON)
    shelf = archive.shelf(None, LATER)
    quoted = cite(shelf.latest()[0], (1000, 1019))
    shown = passage(quoted, shelf)
    assert shown is not None
    assert shown.evidence.sentence == "The pier is closed."
    assert shown.before.startswith("word ")
    assert shown.before.endswith("word ")
    assert shown.after.startswith(" more")
    assert 250 < len(shown.before) <= 300
    assert 250 < len(shown.after) <= 300
    assert shown.byline == "Ines Okafor"
    archive.file(article(body=body, embargo_until=TOMORROW), notes(body), LATER)
    assert passage(quoted, archive.shelf(None, LATER)) is None
