"""Date symbols and an article's day: intervals, precision, EDTF, honest alternatives."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.news import When
from briefings.reading import dates
from briefings.reading.dates import Anchor, DateSymbol
from briefings.reading.dates.symbol import Unit


def resolved(text: str, published: date | None, **anchor: object) -> When:
    one = dates.read(text)[-1]
    return dates.resolve(one.symbol, Anchor(published, **anchor), as_written=one.as_written, article="a1")  # type: ignore[arg-type]


AUGUST, JANUARY, MONDAY = date(2022, 8, 25), date(2023, 1, 29), date(2024, 3, 11)

KNOWN = [
    ("It closed in July 2022.", None, "2022-07-01", "2022-07-31", "month", "2022-07"),
    ("It closed on 14 July 2022.", None, "2022-07-14", "2022-07-14", "day", "2022-07-14"),
    ("It closed in the 1990s.", None, "1990-01-01", "1999-12-31", "decade", "199X"),
    ("It closed in spring 2019.", None, "2019-03-01", "2019-05-31", "season", "2019-21"),
    ("It fell in the third quarter of 2021.", None, "2021-07-01", "2021-09-30", "quarter", "2021-35"),
    ("It fell in early March 2020.", None, "2020-03-01", "2020-03-10", "month", "2020-03-01/2020-03-10"),
    ("He ran it between 2015 and 2018.", None, "2015-01-01", "2018-12-31", "year", "2015/2018"),
    ("It shut around 1990.", None, "1990-01-01", "1990-12-31", "year", "1990~"),
    ("They meet at the end of September.", AUGUST, "2022-09-21", "2022-09-30", "month", "2022-09-21/2022-09-30"),
    ("He was sacked last July.", JANUARY, "2022-07-01", "2022-07-31", "month", "2022-07"),
    ("He was sacked last July.", AUGUST, "2022-07-01", "2022-07-31", "month", "2022-07"),
    ("He was sacked last October.", JANUARY, "2022-10-01", "2022-10-31", "month", "2022-10"),
    ("He spoke last month.", AUGUST, "2022-07-01", "2022-07-31", "month", "2022-07"),
    ("He spoke earlier this week.", AUGUST, "2022-08-22", "2022-08-25", "week", "2022-08-22/2022-08-25"),
    ("He spoke last week.", MONDAY, "2024-03-04", "2024-03-10", "week", "2024-03-04/2024-03-10"),
    ("It burst over the weekend.", MONDAY, "2024-03-09", "2024-03-10", "week", "2024-03-09/2024-03-10"),
    ("He spoke on Monday.", MONDAY, "2024-03-11", "2024-03-11", "day", "2024-03-11"),
    ("He spoke on Thursday.", MONDAY, "2024-03-07", "2024-03-07", "day", "2024-03-07"),
    ("He will speak on Thursday night.", MONDAY, "2024-03-14", "2024-03-14", "day", "2024-03-14"),
    ("The council meets on Thursday.", MONDAY, "2024-03-14", "2024-03-14", "day", "2024-03-14"),
    ("He spoke last night.", MONDAY, "2024-03-10", "2024-03-10", "day", "2024-03-10"),
    ("They sang on Easter Monday 2024.", None, "2024-04-01", "2024-04-01", "day", "2024-04-01"),
    ("They sang on Thanksgiving 2023.", None, "2023-11-23", "2023-11-23", "day", "2023-11-23"),
    ("He was born on Saturday 16 September.", date(2023, 8, 1), "2023-09-16", "2023-09-16", "day", "2023-09-16"),
    ("The ban ends next autumn.", date(2023, 10, 5), "2024-09-01", "2024-11-30", "season", "2024-23"),
    ("A year ago he had nothing.", MONDAY, "2023-03-01", "2023-03-31", "month", "2023-03"),
    ("They vote three weeks tomorrow.", MONDAY, "2024-04-02", "2024-04-02", "day", "2024-04-02"),
    ("The match kicks off at noon on Saturday.", MONDAY, "2024-03-16", "2024-03-16", "day", "2024-03-16"),
    ("The show opens June 14-September 22.", MONDAY, "2024-06-14", "2024-09-22", "day", "2024-06-14/2024-09-22"),
    ("Sales fell in the first nine months of 2021.", None, "2021-01-01", "2021-09-30", "month", "2021-01/2021-09"),
    ("The striker scored nine last season.", MONDAY, "2022-01-01", "2023-12-31", "year", "2022/2023"),
    ("The striker has scored nine this season.", MONDAY, "2023-01-01", "2024-12-31", "year", "2023/2024"),
    ("The striker will play in France next season.", date(2024, 6, 20), "2024-01-01", "2025-12-31", "year", "2024/2025"),
    ("The pitcher lost nine games last season.", MONDAY, "2023-01-01", "2023-12-31", "year", "2023"),
    ("The quarterback was hurt twice this season.", date(2024, 1, 20), "2023-01-01", "2023-12-31", "year", "2023"),
    ("He died two years ago.", MONDAY, "2022-01-01", "2022-12-31", "year", "2022"),
    ("Strikes are planned on 20, 21 and 22 March.", MONDAY, "2024-03-22", "2024-03-22", "day", "2024-03-22"),
    ("The offer runs Friday through Sunday.", MONDAY, "2024-03-15", "2024-03-17", "day", "2024-03-15/2024-03-17"),
    ("She will decide tomorrow week.", MONDAY, "2024-03-19", "2024-03-19", "day", "2024-03-19"),
    ("He left three weeks ago today.", MONDAY, "2024-02-19", "2024-02-19", "day", "2024-02-19"),
    ("He left two years ago this month.", MONDAY, "2022-03-01", "2022-03-31", "month", "2022-03"),
    ("It will shut between Christmas and New Year.", MONDAY, "2024-12-25", "2025-01-01", "day", "2024-12-25/2025-01-01"),
    ("Polls close at 8 p.m. on Election Day.", date(2024, 10, 1), "2024-11-05", "2024-11-05", "day", "2024-11-05"),
    ("The bridge reopens in spring.", date(2024, 10, 1), "2025-03-01", "2025-05-31", "season", "2025-21"),
    ("It will stay open until at least 2027.", MONDAY, "2027-01-01", "2027-12-31", "year", "2027"),
    ("Asked by a reporter Thursday whether he knew, he laughed.", MONDAY, "2024-03-07", "2024-03-07", "day", "2024-03-07"),
    ("They met on 3 January. The following week she left.", MONDAY, "2024-01-08", "2024-01-14", "week", "2024-01-08/2024-01-14"),
    ("They met on 3 January. A week later she left.", MONDAY, "2024-01-10", "2024-01-10", "day", "2024-01-10"),
    ("They met on 3 January, he said. She recalled: “It was Christmas.” He had left four days earlier.", MONDAY, "2023-12-30", "2023-12-30", "day", "2023-12-30"),
    ("At 9.15 on the morning of the 4th she rang.", MONDAY, "2024-03-04", "2024-03-04", "day", "2024-03-04"),
    ("By Monday it had been sold.", date(2024, 3, 14), "2024-03-11", "2024-03-11", "day", "2024-03-11"),
    ("By Monday it will be sold.", date(2024, 3, 14), "2024-03-18", "2024-03-18", "day", "2024-03-18"),
    ("She left this past weekend.", MONDAY, "2024-03-09", "2024-03-10", "week", "2024-03-09/2024-03-10"),
    ("A White Paper is promised for the autumn.", MONDAY, "2024-09-01", "2024-11-30", "season", "2024-23"),
    ("A trial, which had been set for June, was put off.", MONDAY, "2024-06-01", "2024-06-30", "month", "2024-06"),
    ("Asked about that Sunday, he said nothing.", MONDAY, "2024-03-10", "2024-03-10", "day", "2024-03-10"),
    ("The company had forecast a gain in October.", date(2024, 1, 31), "2023-10-01", "2023-10-31", "month", "2023-10"),
    ("The debate resumes a fortnight today.", MONDAY, "2024-03-25", "2024-03-25", "day", "2024-03-25"),
    ("On Tuesday he sold a 1974 Norton.", MONDAY, "2024-03-05", "2024-03-05", "day", "2024-03-05"),
    ("It was in May of last year.", MONDAY, "2023-05-01", "2023-05-31", "month", "2023-05"),
    ("They camped over the Easter weekend.", date(2024, 4, 9), "2024-03-29", "2024-04-01", "day", "2024-03-29/2024-04-01"),
    ("The lake was full on Memorial Day weekend.", date(2024, 6, 4), "2024-05-25", "2024-05-26", "week", "2024-05-25/2024-05-26"),
    ("They landed on the sixth of June.", date(2024, 6, 9), "2024-06-06", "2024-06-06", "day", "2024-06-06"),
    ("The fair, May-June, is off.", MONDAY, "2024-05-01", "2024-06-30", "month", "2024-05/2024-06"),
    ("It was 2017's best film.", None, "2017-01-01", "2017-12-31", "year", "2017"),
    ("He said he wanted two strikers in January.", date(2023, 11, 6), "2024-01-01", "2024-01-31", "month", "2024-01"),
    ("Her term ends in December.", MONDAY, "2024-12-01", "2024-12-31", "month", "2024-12"),
    ("After the riot on Saturday, the square is quiet.", MONDAY, "2024-03-09", "2024-03-09", "day", "2024-03-09"),
    ("The hall will be sold in the new year.", MONDAY, "2025-01-01", "2025-02-28", "month", "2025-01/2025-02"),
    ("The hall was sold in the New Year.", MONDAY, "2024-01-01", "2024-02-29", "month", "2024-01/2024-02"),
    ("This coming Saturday they march.", MONDAY, "2024-03-16", "2024-03-16", "day", "2024-03-16"),
    ("The fair lasted from Friday to Sunday.", MONDAY, "2024-03-08", "2024-03-10", "day", "2024-03-08/2024-03-10"),
    ("It was approved in June 2021 and dropped in October.", MONDAY, "2021-10-01", "2021-10-31", "month", "2021-10"),
    ("It was approved in June 2021 and dropped in April.", MONDAY, "2022-04-01", "2022-04-30", "month", "2022-04"),
    ("Dell, who joined in June 2021, was dropped in January.", MONDAY, "2024-01-01", "2024-01-31", "month", "2024-01"),
    ("The report was due in February.", MONDAY, "2024-02-01", "2024-02-29", "month", "2024-02"),
    ("She was last seen shortly before midnight on Saturday.", MONDAY, "2024-03-09", "2024-03-09", "day", "2024-03-09"),
    ("He plans to name Ida Crewe, who ran a bank, as chair in May.", MONDAY, "2024-05-01", "2024-05-31", "month", "2024-05"),
    ("Talks restart on Thursday.", MONDAY, "2024-03-14", "2024-03-14", "day", "2024-03-14"),
    ("United, beaten at home, travel to Spain on Wednesday.", MONDAY, "2024-03-13", "2024-03-13", "day", "2024-03-13"),
    ("Sunday's attack will be investigated.", MONDAY, "2024-03-10", "2024-03-10", "day", "2024-03-10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "first", "last", "precision", "edtf"), KNOWN)
def test_a_date_is_an_interval_with_a_precision(
    text: str, published: date | None, first: str, last: str, precision: str, edtf: str
) -> None:
    when = resolved(text, published)
    assert (str(when.first), str(when.last), when.precision, when.edtf) == (first, last, precision, edtf)
    assert when.relative_to is None


@pytest.mark.parametrize(
    ("text", "precision", "edtf"),
    [
        ("He was sacked last July.", "month", "XXXX-07"),
        ("He was sacked on 14 March.", "day", "XXXX-03-14"),
        ("He was sacked last month.", "month", ".."),
        ("They vote next autumn.", "season", "XXXX-23"),
        ("He was sacked on Tuesday.", "day", ".."),
        ("They meet at the end of September.", "month", "XXXX-09"),
    ],
)
def test_without_the_articles_day_the_phrase_stays_open(text: str, precision: str, edtf: str) -> None:
    when = resolved(text, None)
    assert (when.first, when.last, when.precision, when.edtf) == (None, None, precision, edtf)
    assert (when.basis, when.relative_to) == ("relative", "a1")


def test_next_autumn_in_winter_has_two_readings() -> None:
    when = resolved("An election is expected next autumn.", JANUARY)
    assert (when.first, when.last) == (None, None)
    assert [(str(one.first), str(one.last)) for one in when.alternatives] == [
        ("2023-09-01", "2023-11-30"), ("2024-09-01", "2024-11-30"),
    ]  # fmt: skip
    assert when.edtf == "[2023-23,2024-23]"


def test_next_thursday_on_a_monday_has_two_readings() -> None:
    assert [str(one.first) for one in resolved("He speaks next Thursday.", MONDAY).alternatives] == [
        "2024-03-14",
        "2024-03-21",
    ]


def test_next_thursday_on_a_friday_has_one() -> None:
    assert str(resolved("He speaks next Thursday.", date(2024, 3, 15)).first) == "2024-03-21"


def test_the_house_style_settles_which_number_is_the_month() -> None:
    text = "Stamped 12/03/2024 by a clerk."
    assert len(resolved(text, None).alternatives) == 2
    assert str(resolved(text, None, style="british").first) == "2024-03-12"
    assert str(resolved(text, None, style="american").first) == "2024-12-03"


def test_a_year_before_christ_has_an_edtf_but_no_days() -> None:
    when = resolved("Athens fell in 480 BC.", None)
    assert (when.first, when.last, when.precision, when.edtf) == (None, None, "year", "-0479")


def test_a_quarter_in_the_talk_of_business_is_the_last_that_was_over_or_the_next_that_comes() -> None:
    assert resolved("Profits fell in the third quarter.", MONDAY).edtf == "2023-35~"
    assert resolved("The sale is expected to close in the third quarter.", MONDAY).edtf == "2024-35~"
    assert str(resolved("The group cut its third-quarter dividend.", MONDAY).first) == "2023-07-01"


@pytest.mark.parametrize("text", ["He scored twice in the third quarter.", "Profits fell in the third fiscal quarter.", "He threw two touchdown passes in the second quarter."])
def test_a_quarter_of_a_game_or_of_a_firms_own_year_is_not_guessed(text: str) -> None:
    assert not dates.read(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Work will begin in mid-March.", "2024-03-11/2024-03-20"),
        ("Prices have risen since April.", "2023-04"),
        ("The new rules come into force in October.", "2024-10"),
        ("The bridge is closed until at least June.", "2024-06"),
        ("She had been due to stand trial in May.", "2024-05"),
        ("On 17 January Marlock cut its profit forecast and its dividend.", "2024-01-17"),
        ("Hale, who is up for re-election in November, spoke first.", "2024-11"),
        ("Dunmere United travel to Corby on Sunday.", "2024-03-17"),
        ("The plant will run with salaried staff beginning Wednesday.", "2024-03-13"),
        ("A vote is due later this year.", "2024"),
        ("A trial date of Dec. 2 has been set.", "2024-12-02"),
        ("The brothers planned a vigil for Friday night.", "2024-03-15"),
        ("He may go to prison when he is sentenced on Jan. 22.", "2025-01-22"),
        ("She was sacked three weeks ago.", "2024-02-19~"),
    ],
)
def test_a_date_looks_the_way_its_clause_looks(text: str, edtf: str) -> None:
    assert resolved(text, MONDAY).edtf == edtf


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ada Pell was shot on 8 May 2021. Her brother was seen two days after the shooting.", "2021-05-10"),
        ("Ada Pell resigned on 8 May 2021. The letter was sent the day before she resigned.", "2021-05-07"),
        ("The jury convicted him on 8 May 2021. A week after the verdict he fled.", "2021-05-15"),
        ("He drowned on March 4, 2021. The boat was found on March 9.", "2021-03-09"),
    ],
)
def test_a_day_is_counted_from_what_the_text_has_dated(text: str, days: str) -> None:
    last = dates.read(text)[-1]
    assert str(dates.resolve(last.symbol, Anchor(MONDAY)).first) == days


def test_a_day_counted_beside_its_date_or_from_what_has_none_is_not_marked() -> None:
    assert len(dates.read("He died last Thursday, three days after the verdict. She was convicted on 8 May 2021.")) == 2
    assert not dates.read("He was seen two days after the shooting.")


def test_days_are_not_counted_from_before_a_later_month() -> None:
    told = dates.read("It burned on 6 May 2023. Nobody knew until August 2023. He was fired two days later. The council backed her the following Monday.")
    assert [one.as_written for one in told] == ["6 May 2023", "August 2023"]


def test_a_stored_symbol_resolves_when_an_editor_states_the_day() -> None:
    stored = str(dates.read("He was sacked last July.")[0].symbol)
    assert str(dates.resolve(dates.parse(stored), Anchor(JANUARY)).first) == "2022-07-01"


def test_the_chain_of_a_tale_hangs_on_the_articles_day() -> None:
    told = dates.read("She resigned on Tuesday. The following day her deputy went.")
    assert str(dates.resolve(told[1].symbol, Anchor(date(2024, 3, 15))).first) == "2024-03-13"


UNITS = st.sampled_from(get_args(Unit))
TENSES = st.sampled_from(get_args(dates.Tense))
TEXTS = st.sampled_from([text for text, *_ in KNOWN]) | st.text(max_size=60)
SYMBOLS = st.builds(
    DateSymbol,
    unit=UNITS,
    year=st.none() | st.integers(-600, 2200),
    number=st.none() | st.integers(1, 12) | st.integers(21, 24),
    day=st.none() | st.integers(1, 31),
    weekday=st.none() | st.integers(0, 6),
    hang=st.sampled_from(["calendar", "publication", "narrative", "either"]),
    step=st.none() | st.integers(-60, 60),
    which=st.sampled_from([None, "last", "this", "next", "that", "previous", "following"]),
    part=st.sampled_from([None, "early", "mid", "late", "so_far", "rest"]),
    tense=TENSES,
)


@settings(deadline=None)
@given(TEXTS, st.dates(), TENSES)
def test_whatever_is_found_resolves_to_an_ordered_interval(text: str, published: date, tense: dates.Tense) -> None:
    for one in dates.read(text):
        for anchor in (Anchor(), Anchor(published)):
            when = dates.resolve(one.symbol, anchor, tense, as_written=one.as_written)
            assert when.first is None or when.last is None or when.first <= when.last
            assert when.edtf
            assert when == dates.resolve(one.symbol, anchor, tense, as_written=one.as_written)


@settings(deadline=None)
@given(SYMBOLS, st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_any_symbol_resolves(symbol: DateSymbol, published: date | None) -> None:
    when = dates.resolve(symbol, Anchor(published))
    assert when.first is None or when.last is None or when.first <= when.last


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("Her contract, which expires on December 31, is for the club to renew.", date(2024, 12, 31)),
        ("Mr Hale, who steps down in September, declined to comment.", date(2024, 9, 1)),
        ("Mr Hale has been banned from the ground until October 31.", date(2024, 10, 31)),
        ("Mr Hale, until December head of sales, argues that it was his.", date(2023, 12, 1)),
        ("Beside her sat her boss until Monday, Omar Hale.", date(2024, 3, 11)),
    ],
)
def test_what_runs_out_is_ahead_and_an_office_held_until_a_day_is_behind(body: str, first: date) -> None:
    found = dates.read(body)[0]
    assert dates.resolve(found.symbol, Anchor(date(2024, 3, 13))).first == first


@pytest.mark.parametrize("body", ["She went back each July.", "He came every other Sunday.", "From everything, including Sunday dinner.", "I'd hire her tomorrow.", "“What do I do tomorrow?” she said.", "“He was so happy that day,” she said.", "The shop sells hats this season."])
def test_habits_and_manners_of_speaking_are_no_dates(body: str) -> None:
    assert dates.read(body) == ()


def test_an_obituary_tells_its_own_death_and_its_service_from_its_day_not_from_the_year_told_last() -> None:
    body = (
        "Ina Colt, who has died at 91, was a botanist.\n\nShe was born in 1933, went up in 1951 and in 1955 she sailed.\n\n"
        "In 1961 she married; in 1966 she was made a professor; he died in 2004.\n\nIna Colt died on February 28. A service will be held in May."
    )
    told = [dates.resolve(one.symbol, Anchor(date(2024, 3, 8))).edtf for one in dates.read(body)]
    assert told[-2:] == ["2024-02-28", "2024-05"]


@pytest.mark.parametrize("text", ["The Sept. 11 attacks changed the airport.", "The Jan. 6 riot was cited.", "The Class of 2010 met at the hall."])
def test_a_day_that_is_a_name_is_no_date(text: str) -> None:
    assert not dates.read(text)


def test_by_monday_something_was_so_looks_back() -> None:
    assert resolved("By Monday morning the fire was out.", date(2025, 10, 15)).first == date(2025, 10, 13)
    assert resolved("He died on Thanksgiving Day in 2022.", None).first == date(2022, 11, 24)
