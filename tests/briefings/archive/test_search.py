"""Words, phrases and filters; the same in every database."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.archive import Archive, Filing, search, shelf
from briefings.archive import words as cutting
from briefings.archive.words import best_span, phrases, stem
from tests.briefings.archive.cuttings import LATER, NOON, article, notes


def file(archive: Archive, key: str, body: str, **changes: object) -> None:
    archive.file(article(key, body, **changes), notes(body), NOON)


def found(archive: Archive, query: str, **filters: object) -> list[str]:
    hits = archive.shelf(None, LATER).search(query, **filters)  # type: ignore[arg-type]
    assert hits.total == len(hits.hits)
    return [hit.holding.article for hit in hits.hits]


def test_every_word_must_be_there_in_any_order(archive: Archive) -> None:
    file(archive, "1", "The bus contract was signed in Aldmere.")
    file(archive, "2", "The contract for ferries.")
    assert found(archive, "contract bus") == ["a1"]
    assert set(found(archive, "contract")) == {"a1", "a2"}
    assert found(archive, "contract tram") == found(archive, "") == found(archive, "?!") == found(archive, '""') == []


def test_a_phrase_stands_together(archive: Archive) -> None:
    file(archive, "1", "They joined the picket line at dawn.")
    file(archive, "2", "A line of cars passed the picket.")
    assert found(archive, '"picket line"') == found(archive, "“Picket Line” dawn") == ["a1"]
    assert found(archive, '"line picket"') == []
    assert set(found(archive, "picket line")) == {"a1", "a2"}


def test_no_phrase_runs_from_the_headline_into_the_text(archive: Archive) -> None:
    file(archive, "1", "line workers met.", headline="The picket")
    assert found(archive, '"picket line"') == []
    assert found(archive, "picket line") == ["a1"]


def test_plurals_possessives_accents_and_case_do_not_matter(archive: Archive) -> None:
    file(archive, "1", "Lindqvist’s STRIKES over the café’s policies, the class of buses")
    for words in ("lindqvist", "strike", "Cafe", "policy", "bus", "class"):
        assert found(archive, words) == ["a1"], words


def test_a_word_in_the_headline_weighs_more(archive: Archive) -> None:
    filler = "nothing of note happened on the quay that morning " * 4
    for number in range(8):
        file(archive, f"filler{number}", f"{filler} {number}")
    file(archive, "body", f"The harbour {filler}")
    file(archive, "headline", f"The town {filler}", headline="Harbour sold")
    assert found(archive, "harbour") == ["a10", "a9"]


def test_filters_narrow_a_search(archive: Archive) -> None:
    file(archive, "1", "pier one", outlet="Aldmere Courier", byline="Ines Okafor", published=NOON.replace(day=1))
    file(archive, "2", "pier two", outlet="Tidewater Gazette", byline="Max O’Dell", published=NOON.replace(day=5))
    file(archive, "3", "pier three", published=None)
    assert found(archive, "pier", outlet="gazette") == ["a2"]
    assert found(archive, "pier", byline="odell") == ["a2"]
    assert found(archive, "pier", since=date(2026, 3, 2)) == ["a2"]
    assert found(archive, "pier", until=date(2026, 3, 1)) == ["a1"]
    assert set(found(archive, "pier", since=date(2026, 3, 1), until=date(2026, 3, 5))) == {"a1", "a2"}
    assert found(archive, "pier", outlet="100%_") == []
    assert len(found(archive, "pier")) == 3


def test_pages_of_hits_follow_one_another(archive: Archive) -> None:
    for number in range(7):
        file(archive, str(number), f"pier number {number}")
    shelf_ = archive.shelf(None, LATER)
    pages = [shelf_.search("pier", limit=3, offset=offset) for offset in (0, 3, 6, 9)]
    assert [len(page.hits) for page in pages] == [3, 3, 1, 0]
    assert {page.total for page in pages} == {7}
    assert len({hit.holding.article for page in pages for hit in page.hits}) == 7


def test_the_snippet_is_the_sentence_with_most_of_the_words(archive: Archive) -> None:
    file(archive, "1", "The town waited. The pier was closed on Monday. Nobody saw the pier.")
    hit, = archive.shelf(None, LATER).search("closed pier").hits
    assert hit.holding.body[slice(*hit.snippet_span)] == "The pier was closed on Monday."


def test_of_very_many_matches_the_newest_are_ranked_and_the_answer_says_so(
        archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_PROBED", 6)
    monkeypatch.setattr(shelf, "_RANKED", 4)
    archive.file_all([Filing(article(str(number), f"pier {number}"), notes("pier")) for number in range(9)], NOON)
    hits = archive.shelf(None, LATER).search("pier", limit=20)
    assert (hits.total, hits.complete) == (6, False)
    assert {hit.holding.article for hit in hits.hits} == {"a6", "a7", "a8", "a9"}
    assert archive.shelf(None, LATER).search("8").complete


def test_a_long_text_is_filed_whole(archive: Archive) -> None:
    body = "harbour " * 150_000 + "lighthouse"
    file(archive, "1", body)
    assert archive.shelf(None, LATER).holdings(["a1"])[0].body == body
    assert found(archive, "harbour") == ["a1"]
    file(archive, "1", "Short now.")
    assert found(archive, "harbour") == []


def test_queries_are_cut_into_phrases() -> None:
    assert phrases('strike "picket lines" over') == (("strike",), ("picket", "line"), ("over",))
    assert phrases('"unfinished phrase') == (("unfinished",), ("phras",))
    assert phrases("O’Brien's well-known") == (("obrien",), ("well", "known"))
    assert phrases("pier pier") == (("pier",),)


def test_only_plurals_are_taken_off() -> None:
    together = (("strike", "strikes"), ("policy", "policies"), ("class", "classes"), ("bus", "buses"), ("box", "boxes"),
                ("house", "houses"), ("church", "churches"), ("shoe", "shoes"), ("gas", "gases"), ("nurse", "nurses"))
    for one, many in together:
        assert stem(one) == stem(many), one
    apart = ("news", "new"), ("plan", "plane"), ("car", "care"), ("use", "us"), ("policy", "police")
    for one, other in apart:
        assert stem(one) != stem(other), one


def test_without_sentences_the_snippet_is_the_beginning() -> None:
    assert best_span("A short text", (), (("text",),)) == (0, 12)


def test_the_index_is_filled_anew_when_words_are_cut_otherwise(
        address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Archive.open(address)
    file(first, "1", "The pier was sold.")
    file(first, "2", "The pier was closed.")
    first.withdraw(["2"], NOON)
    first.close()
    monkeypatch.setattr(search, "CUT", "another way")
    monkeypatch.setattr(cutting, "stem", str.swapcase)
    monkeypatch.setattr(cutting, "_stems", cutting._Stems())
    second = Archive.open(address)
    assert found(second, "pier") == ["a1"]
    second.close()
    monkeypatch.undo()
    third = Archive.open(address)
    assert found(third, "pier sold") == ["a1"]
    file(third, "1", "Nothing any more.")
    assert found(third, "sold") == []
    third.close()
