"""Which tellings of several articles are one event, and which are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from briefings.linking.cutting import Calendar
from briefings.linking.same_event import Happening, happenings_of, overtaken, tellings_of
from briefings.linking.same_person import company_of
from briefings.reading.note import Notes
from tests.briefings.situations import notes


@dataclass(frozen=True, slots=True)
class Clipping:
    """An article as linking sees it."""

    article: str
    version: int
    outlet: str
    headline: str
    published: datetime | None
    origin: str
    body: str
    notes: Notes


def clipping(body: str, day: str) -> Clipping:
    return Clipping(day, 1, f"Outlet {day}", "A headline", datetime.fromisoformat(day).replace(tzinfo=UTC), day, body, notes(body))


def happened(*told: tuple[str, str]) -> list[Happening]:
    cuttings: Sequence[Clipping] = [clipping(body, day) for day, body in told]
    return happenings_of(cuttings, tellings_of(cuttings, company_of(cuttings), Calendar()))


def of_kind(found: Sequence[Happening], *kinds: str) -> list[Happening]:
    return [each for each in found if each.best.note.kind in kinds]


def test_two_words_for_losing_a_post_are_one_event_in_the_news_of_the_same_days() -> None:
    found = happened(
        ("2026-03-12", "Harrow Vale sacked Ivo Brandt on Wednesday."),
        ("2026-03-14", "Ivo Brandt lost his job at Harrow Vale on Wednesday."),
    )
    assert len(of_kind(found, "dismiss", "lose_post")) == 1


def test_a_toll_that_rises_is_of_one_crash() -> None:
    names = "Ann Marsh of Northmoor Trains and Bob Day of the Rail Bureau visited Ravensby Council."
    found = happened(
        ("2026-03-12", f"Four people were killed in Ravensby on Wednesday. {names}"),
        ("2026-03-13", f"Six people were killed in Ravensby on Wednesday. {names}"),
    )
    assert len(of_kind(found, "kill")) == 1


def test_another_man_arrested_that_day_is_another_arrest() -> None:
    names = "Ann Marsh of Northmoor Trains and Bob Day of the Rail Bureau visited Ravensby Council."
    found = happened(
        ("2026-03-12", f"Damon Rusk was arrested on Wednesday. {names}"),
        ("2026-03-13", f"Another man was arrested on Wednesday. {names}"),
        ("2026-03-14", f"Wanda Pryce was arrested on Wednesday. {names}"),
    )
    assert len(of_kind(found, "arrest")) == 3


def test_a_plan_is_overtaken_by_what_happened_in_its_days() -> None:
    found = happened(
        ("2026-03-12", "Peers are due to vote on the ban in April."),
        ("2026-04-16", "Peers voted for the ban on Wednesday."),
    )
    plan = next(each for each in found if each.status == "planned")
    assert overtaken(plan, [each for each in found if each.status == "happened"])
