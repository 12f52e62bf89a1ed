"""What date expressions are found, and what they mean before the article's day is known."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.reading import dates
from briefings.reading.dates.lexicon import in_order

FOUND = [
    ("He quit on Tuesday, 3 March 2020.", "Tuesday, 3 March 2020", "day year=2020 number=3 day=3 weekday=1"),
    ("She left on March 3, 2020.", "March 3, 2020", "day year=2020 number=3 day=3"),
    ("It opens on the 3rd of May.", "the 3rd of May", "day number=5 day=3"),
    ("It was filed on 2021-02-28.", "2021-02-28", "day year=2021 number=2 day=28"),
    ("Stamped 14/03/2020 by a clerk.", "14/03/2020", "day year=2020 number=3 day=14"),
    ("Stamped 10-26-89 by a clerk.", "10-26-89", "day year=1989 number=10 day=26"),
    ("Stamped 12/03/2024 by a clerk.", "12/03/2024", "day year=2024 number=3 day=12 swap"),
    ("The hearing is on Oct. 25.", "Oct. 25", "day number=10 day=25"),
    ("In July 2022 the yard closed.", "July 2022", "month year=2022 number=7"),
    ("The yard closed last July.", "last July", "month number=7 which=last"),
    ("A vote comes next autumn.", "next autumn", "season number=23 which=next"),
    ("They meet at the end of September.", "the end of September", "month number=9 part=late"),
    ("In early March 2020 it rained.", "early March 2020", "month year=2020 number=3 part=early"),
    ("By mid-2019 it was over.", "mid-2019", "year year=2019 part=mid"),
    ("By the end of the year it will be.", "the end of the year", "year hang=either step=0 part=late"),
    ("It will come later this year.", "later this year", "year hang=publication step=0 part=rest"),
    ("Earlier this week he spoke.", "Earlier this week", "week hang=publication step=0 part=so_far"),
    ("She wrote two weeks ago.", "two weeks ago", "day hang=publication step=-14 circa"),
    ("She wrote a fortnight ago.", "a fortnight ago", "day hang=publication step=-14 circa"),
    ("He rang the day before yesterday.", "the day before yesterday", "day hang=publication step=-2"),
    ("It broke last night.", "last night", "day hang=publication step=-1"),
    ("It reopens in three weeks' time.", "in three weeks' time", "week hang=publication step=3"),
    ("The works will reopen in three weeks.", "in three weeks", "week hang=publication step=3"),
    ("The weir burst over the weekend.", "the weekend", "weekend hang=publication"),
    ("On Thursday night they sang.", "Thursday night", "day weekday=3"),
    ("Monday's vote was close.", "Monday", "day weekday=0"),
    ("The following day she left.", "The following day", "day hang=narrative step=1"),
    ("Two years later she returned.", "Two years later", "year hang=narrative step=2"),
    ("She had left the day before.", "the day before", "day hang=narrative step=-1"),
    ("That summer the mill burned.", "That summer", "season number=22 which=that"),
    ("In the 1990s it thrived.", "the 1990s", "decade year=1990"),
    ("In the late 1990s it thrived.", "the late 1990s", "decade year=1990 part=late"),
    ("A mill of the 19th century.", "the 19th century", "century year=1800"),
    ("In spring 2019 it thrived.", "spring 2019", "season year=2019 number=21"),
    ("In the winter of 1941-42 it froze.", "the winter of 1941-42", "season year=1941 number=24"),
    ("Sales in Q3 2021 fell.", "Q3 2021", "quarter year=2021 number=3"),
    ("Sales in the third quarter of 2021 fell.", "the third quarter of 2021", "quarter number=3 base=(year year=2021)"),
    ("Between 2015 and 2018 she ran it.", "Between 2015 and 2018", "year year=2015 until=(year year=2018)"),
    ("The 2022/23 accounts are late.", "2022/23", "year year=2022 until=(year year=2023)"),
    ("From 3 to 5 May it shut.", "From 3 to 5 May", "day number=5 day=3 until=(day number=5 day=5)"),
    ("Athens fell in 480 BC.", "480 BC", "year year=-479"),
    ("It snowed on Christmas Day.", "Christmas Day", "day holiday=christmas"),
    ("It snowed on New Year's Eve 2019.", "New Year's Eve 2019", "day year=2019 holiday=new-year's-eve"),
    ("They meet on the first Monday in May.", "the first Monday in May", "day weekday=0 nth=1 base=(month number=5)"),
    ("On Tuesday of last week he rang.", "Tuesday of last week", "day weekday=1 base=(week hang=publication step=-1)"),
    ("He rang in July last year.", "July last year", "month number=7 base=(year hang=publication step=-1)"),
    ("He died five days before Christmas Eve.", "five days before Christmas Eve",
     "day hang=narrative step=-5 base=(day holiday=christmas-eve)"),
    ("They vote a week on Tuesday.", "a week on Tuesday",
     "day hang=narrative step=7 base=(day weekday=1 tense=future)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "symbol"), FOUND)
def test_a_date_is_found_with_its_meaning(text: str, words: str, symbol: str) -> None:
    found = dates.find(text)
    assert [(one.as_written, str(one.symbol)) for one in found] == [(words, symbol)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr May said he may march on the town hall.",
        "Theresa May and April Jones met June Ellery.",
        "The Sunday Times and the Mail on Sunday disagree.",
        "The choir sings every Friday, on Fridays and each Monday.",
        "It drew 2,000 people, 2000 people and 1998 votes.",
        "Ring 0800 2020 or pay £1990 for room 2015.",
        "She ran it for three years and swam in ten minutes.",
        "The crash came in the days before the vote.",
        "He is in his nineties.",
        "I came in on a Thursday.",
        "The Good Friday Agreement held.",
        "He won in three days.",
        "The fall of the mill was long.",
        "Voted sportswoman of the year.",
        "The ratio was 1939:45 and the score 21-14.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert dates.find(text) == ()


def test_a_range_knows_its_two_ends() -> None:
    (found,) = dates.find("It ran from July to September 2020.")
    assert [(part.as_written, str(part.symbol)) for part in found.parts] == [
        ("July", "month year=2020 number=7"),
        ("September 2020", "month year=2020 number=9"),
    ]


def test_a_list_of_days_is_two_dates() -> None:
    found = dates.find("It shut on 3 and 4 May 2021.")
    assert [str(one.symbol) for one in found] == ["day year=2021 number=5 day=3", "day year=2021 number=5 day=4"]


def test_words_for_now_and_then_are_found_only_when_asked_for() -> None:
    text = "She recently left and now sails."
    assert dates.find(text) == ()
    assert [one.as_written for one in dates.find(text, vague=True)] == ["recently", "now"]


def test_the_football_club_is_not_a_day() -> None:
    found = dates.find("Sheffield Wednesday lost. Wednesday had led until a goal on Wednesday.")
    assert [one.start for one in found] == [60]


def test_a_date_told_later_counts_from_the_one_before() -> None:
    found = dates.read("On 3 March 2020 she resigned. The following day her deputy went.")
    assert [str(one.symbol) for one in found] == ["day year=2020 number=3 day=3", "day year=2020 number=3 day=4"]


def test_a_history_goes_on_in_the_year_it_is_in() -> None:
    text = (
        "In 1811 the canal was dug. In May 1812 it froze. By July 1812 it was dry. In August it flooded. "
        "In December 1813 the lock broke. By January it was mended. On 4 June 1815 it was sold. In 1816 it closed."
    )
    found = {one.as_written: str(one.symbol) for one in dates.read(text)}
    assert found["August"] == "month year=1812 number=8"
    assert found["January"] == "month year=1814 number=1"


def test_news_gives_bare_dates_the_tense_of_their_clause() -> None:
    found = dates.read("The council met on Tuesday. It will vote on Thursday.")
    assert [one.symbol.tense for one in found] == ["past", "future"]


@pytest.mark.parametrize(
    ("clause", "tense"),
    [
        ("She resigned", "past"),
        ("The court heard", "past"),
        ("The council will vote", "future"),
        ("He is due to appear", "future"),
        ("The trial was adjourned until", "future"),
        ("They plan to march", "future"),
        ("He would not comment", "past"),
        ("A row over buses", "unknown"),
    ],
)
def test_the_tense_of_a_clause(clause: str, tense: str) -> None:
    assert dates.tense_of(clause) == tense


def test_an_event_has_the_date_of_its_clause() -> None:
    text = "She was sacked on Tuesday, and on Thursday her deputy resigned."
    told = dates.read(text)
    sacked = dates.date_of(text, text.index("sacked"), text.index("sacked") + 6, told)
    resigned = dates.date_of(text, text.index("resigned"), text.index("resigned") + 8, told)
    assert [one and one.as_written for one in (sacked, resigned)] == ["Tuesday", "Thursday"]


WORDS = st.sampled_from(in_order(
    "on in of the last next this July March 3 3rd 14 1998 2020 Tuesday - / , . and to from between year years week ago "
    "two later Christmas early end mid BC spring fall quarter century a before after 12/03/2024 's not she"
))  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(WORDS, max_size=30).map(" ".join),
    st.lists(WORDS, max_size=30).map("".join),
    st.lists(WORDS, max_size=30).map("\n".join),
)


@settings(deadline=None)
@given(TEXTS)
def test_any_text_can_be_read(text: str) -> None:
    found = dates.find(text)
    assert found == dates.find(text)
    edge = 0
    for one in found:
        assert text[one.start : one.end] == one.as_written
        assert edge <= one.start < one.end
        edge = one.end
        assert dates.parse(str(one.symbol)) == one.symbol
        for part in one.parts:
            assert text[part.start : part.end] == part.as_written
    for one in dates.read(text, vague=True):
        assert text[one.start : one.end] == one.as_written
        assert dates.parse(str(one.symbol)) == one.symbol


@settings(deadline=None)
@given(st.text(alphabet="day week=()number -1 until base", max_size=60))
def test_a_line_that_is_no_symbol_is_refused_kindly(line: str) -> None:
    try:
        symbol = dates.parse(line)
    except ValueError:
        return
    assert dates.parse(str(symbol)) == symbol
