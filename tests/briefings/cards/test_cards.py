"""Cards over small invented archives: what they say, what they leave open, and what they never show."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefings import Card, Claim, NoAnswer, UnfoundedClaim
from briefings.archive.evidence import check
from briefings.cards.contents import as_json
from briefings.cards.timeline import TimelineContents
from briefings.cards.who import WhoContents
from briefings.news import Article
from tests.briefings.situations import NOW, archive_of, article, asked

SACKED = article(
    "Harrow Vale Council sacked its chief executive, Ellery Voss, on Tuesday because he had signed the bus contract alone.\n\nMr Voss will appeal on 3 May.",
    "Council sacks Voss",
    "Brackley Courier",
)
SACKED_TOO = article(
    "Ellery Voss, 51, was dismissed by Harrow Vale Council on Tuesday over a row about overtime.\n\n“I told them twice,” Mr Voss said.",
    "Voss out",
    "Vale Gazette",
    "2026-03-13",
)
NAMESAKE = article(
    "Ellery Voss, a striker who is 19, scored twice for Brackley Rovers.", "Rovers win", "Vale Gazette", "2026-03-14"
)


def who(tmp_path: Path, *articles: Article) -> WhoContents:
    card = asked(archive_of(tmp_path, articles), "who", name="Ellery Voss")
    assert isinstance(card, Card)
    assert isinstance(card.contents, WhoContents)
    return card.contents


def test_one_sacking_told_twice_stands_once_with_both_reasons(tmp_path: Path) -> None:
    found = who(tmp_path, SACKED, SACKED_TOO)
    sackings = [event for event in found.events if event.kind == "dismiss"]
    assert len(sackings) == 1
    assert sackings[0].outlets == 2
    assert [(a.kind, a.speaker) for a in sackings[0].accounts] == [("reason", None), ("reason", None)]
    assert sackings[0].when.edtf == "2026-03-10"
    assert sackings[0] in found.contested


def test_a_plan_is_upcoming_only_until_its_day(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, [SACKED])
    before = asked(archive, "who", now=datetime(2026, 4, 1, tzinfo=UTC), name="Ellery Voss")
    after = asked(archive, "who", now=datetime(2026, 6, 1, tzinfo=UTC), name="Ellery Voss")
    assert isinstance(before, Card)
    assert isinstance(after, Card)
    assert [event.kind for event in before.contents.upcoming] == ["appeal"]  # type: ignore[attr-defined]
    assert not after.contents.upcoming  # type: ignore[attr-defined]


def test_a_plan_stays_on_the_card_until_the_card_itself_tells_how_it_came_to_pass(tmp_path: Path) -> None:
    plan = article("Ellery Voss is to step down as chairman of Brackley Homes at the annual meeting on April 28.", "Voss to go", "Vale Gazette")
    other = article("Brackley Homes held its annual meeting in Harrow yesterday and Ina Colt, its chairman, was jeered.", "Colt jeered", "Courier", "2026-04-29")
    card = asked(archive_of(tmp_path, [plan, other]), "timeline", now=datetime(2026, 5, 2, tzinfo=UTC), subject="Ellery Voss")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert [(event.kind, event.status) for event in card.contents.events if event.kind == "resign"] == [("resign", "planned")]


def test_what_happened_never_has_a_day_behind_its_article(tmp_path: Path) -> None:
    card = asked(archive_of(tmp_path, [article("A judge ordered Ellery Voss to surrender his passport by 4 May.", "Voss ordered", "Courier")]), "timeline", subject="Ellery Voss")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert [event.when.edtf for event in card.contents.events] == ["../2026-03-12"]


@pytest.mark.parametrize(("name", "found"), [("Ellery Voss", True), ("Ellery Colt", False)])
def test_first_and_last_name_find_whom_the_articles_give_more_names(tmp_path: Path, name: str, found: bool) -> None:
    archive = archive_of(tmp_path, [article("Ellery John Voss was sacked on Tuesday. Ina Marsh Colt was not.", "Voss sacked", "Courier")])
    answer = asked(archive, "who", name=name)
    assert isinstance(answer, Card) is found
    assert not found or answer.title == "Ellery John Voss"  # type: ignore[union-attr]


def test_a_namesake_of_another_walk_of_life_is_a_choice(tmp_path: Path) -> None:
    answer = asked(archive_of(tmp_path, [SACKED, NAMESAKE]), "who", name="Ellery Voss")
    assert isinstance(answer, NoAnswer)
    assert answer.code == "ambiguous_subject"
    assert len(answer.choices) == 2
    for choice in answer.choices:
        assert isinstance(asked(archive_of(tmp_path, []), "who", name=choice), Card)


def test_an_embargoed_article_leaves_no_trace_until_its_hour(tmp_path: Path) -> None:
    secret = replace(
        article(
            "Ellery Voss was arrested on Friday, and Zelda Quince with him.", "Secret", "Vale Gazette", "2026-03-14"
        ),
        embargo_until=NOW + timedelta(hours=1),
    )
    archive = archive_of(tmp_path, [SACKED, secret])
    text = as_json(asked(archive, "who", name="Ellery Voss"))
    assert "arrest" not in text
    assert "Secret" not in text
    unknown = asked(archive, "who", name="Zelda Quince")
    assert isinstance(unknown, NoAnswer)
    assert unknown.choices == ()
    assert isinstance(asked(archive, "search", words="arrested"), NoAnswer)
    later = asked(archive, "who", now=NOW + timedelta(hours=2), name="Zelda Quince")
    assert isinstance(later, Card)


def test_an_unknown_and_a_misspelt_name_are_problems_with_choices(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, [SACKED])
    nobody = asked(archive, "who", name="Brand Discounts")
    assert isinstance(nobody, NoAnswer)
    assert nobody.code == "unknown_subject"
    misspelt = asked(archive, "who", name="Ellery Vos")
    assert isinstance(misspelt, NoAnswer)
    assert misspelt.choices == ("Ellery Voss",)


def test_every_passage_of_every_card_is_in_its_article(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, [SACKED, SACKED_TOO])
    with archive.shelf(None, NOW) as shelf:
        for kind, values in (
            ("who", {"name": "Ellery Voss"}),
            ("timeline", {"subject": "Ellery Voss"}),
            ("quotes", {"name": "Ellery Voss"}),
            ("search", {"words": "council"}),
            ("latest", {}),
            ("story", {"words": "Voss"}),
        ):
            card = asked(archive, kind, **values)  # type: ignore[arg-type]
            assert isinstance(card, Card), kind
            check(card.evidence(), shelf)
            assert card.evidence(), kind


def test_a_claim_without_evidence_cannot_be_made() -> None:
    with pytest.raises(UnfoundedClaim):
        Claim("Ellery Voss was sacked.", ())


def test_the_json_has_every_key_of_the_contract(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, [SACKED, SACKED_TOO])
    card = json.loads(as_json(asked(archive, "who", name="Ellery Voss")))
    assert set(card) == {
        "kind",
        "as_of",
        "subject",
        "summary",
        "roles",
        "relations",
        "quotes",
        "events",
        "upcoming",
        "contested",
        "articles",
    }
    event = card["events"][0]
    assert set(event) == {
        "id",
        "text",
        "kind",
        "status",
        "when",
        "participants",
        "accounts",
        "outlets",
        "origins",
        "evidence",
    }
    assert set(event["when"]) == {
        "from",
        "to",
        "precision",
        "as_written",
        "basis",
        "edtf",
        "relative_to",
        "alternatives",
    }
    assert set(event["evidence"][0]) == {
        "article",
        "version",
        "outlet",
        "headline",
        "url",
        "published",
        "sentence",
        "span",
    }


def test_a_timeline_runs_oldest_first_and_keeps_its_limits(tmp_path: Path) -> None:
    old = article(
        "Ellery Voss was appointed chief executive of Harrow Vale Council in May 2019.",
        "Voss appointed",
        "Vale Gazette",
        "2026-01-02",
    )
    card = asked(archive_of(tmp_path, [SACKED, old]), "timeline", subject="Ellery Voss")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert [event.kind for event in card.contents.events if event.kind in ("appoint", "dismiss")] == [
        "appoint",
        "dismiss",
    ]
    few = asked(archive_of(tmp_path, []), "timeline", subject="Ellery Voss", top=1)
    assert isinstance(few, Card)
    assert len(few.contents.events) == 1  # type: ignore[attr-defined]


def test_words_behind_an_inserted_tag_are_no_line_of_their_own(tmp_path: Path) -> None:
    told = article("Ellery Voss was seen at noon. The bridge would be repaired, Mr Voss said, and painted in the spring.", "Bridge")
    card = asked(archive_of(tmp_path, [told]), "quotes", name="Ellery Voss")
    assert isinstance(card, Card)
    assert [quote.text for quote in card.contents.quotes] == ["The bridge would be repaired"]  # type: ignore[attr-defined]


def test_a_plan_within_the_line_of_another_is_told_once(tmp_path: Path) -> None:
    plans = article("Ellery Voss has said that he will challenge the result, and he told the Courier that he fully intends to be a candidate.", "Voss", "Courier")
    card = asked(archive_of(tmp_path, [plans]), "timeline", subject="Ellery Voss")
    assert isinstance(card, Card)
    assert isinstance(card.contents, TimelineContents)
    assert len([event for event in card.contents.upcoming + card.contents.events if "fully intends" in event.text]) == 1
