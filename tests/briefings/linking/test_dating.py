"""Dates from several articles together: unknown days narrowed, contradictions reported, nothing guessed."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.linking.dating import (
    Mention,
    Order,
    Telling,
    best,
    compatible,
    narrow,
    nominal_days,
    publication_bounds,
    sort_key,
)
from briefings.news import DayRange, When
from briefings.reading import dates
from briefings.reading.dates import Anchor, DateSymbol


def symbol(text: str) -> DateSymbol:
    return dates.read(text)[0].symbol


def when(text: str, published: date | None = None) -> When:
    one = dates.read(text)[0]
    return dates.resolve(one.symbol, Anchor(published), as_written=one.as_written, article="a")


LAST_JULY = Mention("evening", "dismissal", symbol("She was dismissed last July."), "last July")


def test_one_dated_article_dates_the_event_for_all() -> None:
    dating = narrow({"morning": None, "evening": date(2023, 1, 29)}, [LAST_JULY], [Telling("morning", "dismissal")])
    assert dating.when("dismissal").edtf == "2022-07"
    learnt = dating.when("dismissal", "morning")
    assert (str(learnt.first), str(learnt.last), learnt.basis) == ("2022-07-01", "2022-07-31", "aligned")


def test_an_undated_article_that_tells_of_the_event_came_after_it() -> None:
    dating = narrow({"morning": None, "evening": date(2023, 1, 29)}, [LAST_JULY], [Telling("morning", "dismissal")])
    assert dating.published("morning") == DayRange(date(2022, 7, 1), None)


def test_two_undated_articles_share_the_month_without_a_year() -> None:
    july = Mention("morning", "dismissal", symbol("She was dismissed in July."), "July")
    dating = narrow({"morning": None, "evening": None}, [LAST_JULY, july])
    assert dating.when("dismissal").edtf == "XXXX-07"
    assert dating.when("dismissal").first is None


def test_a_dated_event_bounds_the_article_that_says_last_july() -> None:
    explicit = Mention("morning", "dismissal", symbol("She was dismissed on 12 July 2022."))
    dating = narrow({"morning": None, "evening": None}, [LAST_JULY, explicit])
    assert dating.published("evening") == DayRange(date(2022, 8, 1), date(2023, 7, 31))
    assert str(dating.when("dismissal").first) == "2022-07-12"


def test_a_plan_bounds_the_article_from_above() -> None:
    vote = Mention("evening", "vote", symbol("They vote on 3 May 2024."))
    dating = narrow({"morning": None, "evening": None}, [vote], [Telling("morning", "vote", planned=True)])
    assert dating.published("morning") == DayRange(None, date(2024, 5, 3))


def test_order_carries_days_from_event_to_event() -> None:
    mentions = [
        Mention("a", "arrest", symbol("He was arrested on 3 May 2024.")),
        Mention("a", "verdict", symbol("He was convicted on 9 July 2024.")),
    ]
    dating = narrow({"a": None}, mentions, orders=[Order("arrest", "charge"), Order("charge", "verdict")])
    charge = dating.when("charge")
    assert (str(charge.first), str(charge.last), charge.basis) == ("2024-05-03", "2024-07-09", "aligned")


def test_dates_that_cannot_both_be_right_are_reported_and_not_merged() -> None:
    mentions = [
        Mention("a", "fire", symbol("It burned on 3 May 2024.")),
        Mention("b", "fire", symbol("It burned on 5 May 2024.")),
    ]
    dating = narrow({"a": None, "b": None}, mentions)
    (conflict,) = dating.conflicts
    assert (conflict.event, conflict.articles) == ("fire", ("b",))
    assert [one.edtf for one in conflict.whens] == ["2024-05-03", "2024-05-05"]


def test_a_month_and_a_day_in_it_agree() -> None:
    assert compatible(when("in July 2022"), when("on 14 July 2022"))
    assert compatible(when("It was last July."), when("on 14 July 2022"))
    assert not compatible(when("It was last July."), when("on 14 May 2022"))
    assert not compatible(when("in July 2022"), when("on 14 July 2021"))
    assert compatible(when("It was last week."), when("on 14 July 2021"))


def test_the_best_date_is_the_most_exact_that_most_agree_with() -> None:
    chosen = best([when("in July 2022"), when("on 14 July 2022"), when("on 2 May 2021"), when("in 2022")])
    assert chosen.edtf == "2022-07-14"


def test_nothing_known_stays_nothing_known() -> None:
    assert best([]) == When()
    assert narrow({"a": None}, (), [Telling("a", "x")]).when("x") == When()


def test_an_undated_article_appeared_after_what_it_tells_and_before_what_it_announces() -> None:
    told = dates.read("She was born on 3 May 1980 and left on 9 June 2022. They will vote on 4 July 2022.")
    bounds = publication_bounds([one.symbol for one in told], ["past", "past", "future"])
    assert bounds == DayRange(date(2022, 6, 9), date(2022, 7, 4))


def test_undated_articles_stand_in_a_likely_order() -> None:
    tellings = [Telling("morning", "dismissal"), Telling("evening", "dismissal")]
    days = nominal_days({"morning": None, "evening": None}, [LAST_JULY], tellings)
    dismissal = dates.resolve(LAST_JULY.symbol, Anchor(days["evening"]))
    assert dismissal.last is not None
    assert dismissal.last < days["morning"] < days["evening"]


def test_an_article_that_dates_what_both_tell_anchors_the_other_however_much_that_one_says() -> None:
    own = [Mention("morning", f"own {n}", symbol(text), text) for n, text in enumerate(("He spoke last month.", "It was earlier this week."))]
    later = Mention("evening", "vote", symbol("Members voted last October."), "last October")
    tellings = [Telling("morning", "dismissal"), Telling("evening", "dismissal"), Telling("evening", "vote")]
    days = nominal_days({"morning": None, "evening": None}, [*own, LAST_JULY, later], tellings)
    vote = dates.resolve(later.symbol, Anchor(days["evening"]))
    assert vote.first is not None
    assert days["morning"] < vote.first


def test_a_timeline_sorts_years_before_christ_first_and_unknown_last() -> None:
    whens = [When(), when("on 14 July 2022"), when("in 480 BC"), when("in 1990")]
    assert [one.edtf for one in sorted(whens, key=sort_key)] == ["-0479", "1990", "2022-07-14", ".."]


def test_a_july_of_no_year_stands_by_its_articles_day() -> None:
    july = When(edtf="XXXX-07", precision="month")
    assert sort_key(july, date(2023, 1, 29)) < sort_key(When(), date(2023, 1, 29))


DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
PHRASES = st.sampled_from([
    "It was last July.", "It was on Tuesday.", "It was last week.", "It was in 2020.", "It was on 3 May 2021.",
    "It will be next autumn.", "It was two years ago.", "It will be at the end of September.", "It was in spring 2020.",
])  # fmt: skip
ARTICLES, EVENTS = st.sampled_from("abc"), st.sampled_from("xyz")
MENTIONS = st.builds(
    lambda article, event, text: Mention(article, event, symbol(text), text), ARTICLES, EVENTS, PHRASES
)


@settings(deadline=None)
@given(
    st.fixed_dictionaries({name: st.none() | DAYS for name in "abc"}),
    st.lists(MENTIONS, max_size=5),
    st.lists(st.builds(Telling, ARTICLES, EVENTS, st.booleans()), max_size=4),
    st.lists(st.builds(Order, EVENTS, EVENTS), max_size=4),
)
def test_narrowing_ends_and_contradicts_no_article(
    published: dict[str, date | None], mentions: list[Mention], tellings: list[Telling], orders: list[Order]
) -> None:
    dating = narrow(published, mentions, tellings, orders)
    assert dating == narrow(published, mentions, tellings, orders)
    for article, day in published.items():
        if day is not None:
            assert dating.published(article) == DayRange(day, day)
    for event in "xyz":
        found = dating.when(event)
        assert found.first is None or found.last is None or found.first <= found.last
    assert set(nominal_days(published, mentions, tellings, orders)) == set("abc")


@settings(deadline=None)
@given(DAYS, st.lists(st.tuples(PHRASES, DAYS), min_size=1, max_size=4))
def test_narrowing_never_takes_the_true_day_away(event_day: date, tried: list[tuple[str, date]]) -> None:
    true_days = {}
    mentions = []
    for place, (text, published) in enumerate(tried):
        said = dates.resolve(symbol(text), Anchor(published))
        if said.first and said.last and said.first <= event_day <= said.last:
            true_days[str(place)] = published
            mentions.append(Mention(str(place), "x", symbol(text)))
    dating = narrow(dict.fromkeys(true_days), mentions)
    assert dating.conflicts == ()
    for article, published in true_days.items():
        bounds = dating.published(article)
        assert bounds.first is None or bounds.first <= published
        assert bounds.last is None or bounds.last >= published
