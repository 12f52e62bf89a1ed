"""Whose words are whose, and which quotation marks are nobody's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.reading.note import Notes
from briefings.reading.notes import read
from tests.briefings.reading.quoted import QUOTED
from tests.briefings.reading.quoted_by_others import QUOTED_BY_OTHERS
from tests.briefings.reading.quoted_in_turn import QUOTED_IN_TURN
from tests.briefings.situations import article, notes, quotes


def test_a_cue_behind_before_and_between_gives_the_speaker() -> None:
    body = (
        "“We were never asked about the bridge,” said Ina Colt.\n\n"
        "Alan Dray replied: “You were asked three times last year.”\n\n"
        "“The letters,” Ms Colt added, “went to the wrong office.”"
    )
    assert [(words, speaker) for words, speaker, _ in quotes(body)] == [
        ("We were never asked about the bridge,", "Ina Colt"),
        ("You were asked three times last year.", "Alan Dray"),
        ("The letters,", "Ina Colt"),
        ("went to the wrong office.", "Ina Colt"),
    ]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    body = "Alan Dray told the meeting: “We have had enough of this.\n\n“We have waited nine years for a bridge.\n\n“We will not wait a tenth.”\n\nThe meeting ended at nine."
    assert {speaker for _, speaker, _ in quotes(body)} == {"Alan Dray"}
    assert len(quotes(body)) == 3


def test_a_fragment_belongs_to_whoever_the_verb_names() -> None:
    body = "Ina Colt called the plan “a bridge to nowhere in particular” and left. Alan Dray was not there."
    assert quotes(body) == [("a bridge to nowhere in particular", "Ina Colt", "partial")]


def test_titles_and_scare_quotes_are_nobodys() -> None:
    assert quotes("The campaign “Bridges for Brackley” met in the hall. The “bridge” has no middle.") == []


def test_a_pronoun_with_two_readings_names_nobody() -> None:
    body = "Alan Dray met Tom Ellery at the bridge. “It will never be finished,” he said."
    assert quotes(body)[0][1] is None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("abc AB.,“”\"'’:\n said Ina Colt"), max_size=200))
def test_whatever_the_text_quotes_are_byte_for_byte_in_it(body: str) -> None:
    found: Notes = read(article(body))
    for quote in found.quotes:
        for start, end in quote.spans:
            assert 0 <= start < end <= len(body)


def test_reported_speech_is_the_content_alone() -> None:
    body = "Ina Colt said that the bridge would open in May."
    found = notes(body)
    indirect = [body[slice(*quote.spans[0])] for quote in found.quotes if quote.mode == "indirect"]
    assert indirect == ["that the bridge would open in May"]


@pytest.mark.parametrize(("body", "wanted"), [*QUOTED, *QUOTED_BY_OTHERS, *QUOTED_IN_TURN])
def test_every_way_of_attributing_gives_its_speaker_or_nobody(body: str, wanted: tuple[tuple[str, str], ...]) -> None:
    found = [(words, speaker or "") for words, speaker, _ in quotes(body)]
    assert [speaker for _, speaker in found] == [speaker for _, speaker in wanted]
    assert all(words.startswith(first) for (words, _), (first, _) in zip(found, wanted, strict=True))


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("“The bridge is safe,” Ina Colt said, adding that it had cost too much.", [("that it had cost too much", "Ina Colt")]),
        ("Ina Colt, who chairs the board, said by telephone that the bridge was safe.", [("that the bridge was safe", "Ina Colt")]),
        ("Ina Colt said afterwards that the bridge was safe.", [("that the bridge was safe", "Ina Colt")]),
        ("Alan Dray asked Tom Ellery to close the bridge. Ina Colt asked her deputy what to do.", []),
        ("Alan Dray asked whether the bridge was safe.", [("whether the bridge was safe", "Alan Dray")]),
        ("Ina Colt of Marsh Vale Council said the bridge was safe.", [("the bridge was safe", "Ina Colt")]),
        ("A surveyor from Marsh Vale Council, Tom Ellery, said the bridge was safe.", [("the bridge was safe", "Tom Ellery")]),
        (
            "Alan Dray said the bridge was safe, something he had long denied.",
            [("the bridge was safe", "Alan Dray")],
        ),
        (
            "The bridge would be repaired, Ina Colt said, and painted in the spring.",
            [("The bridge would be repaired", "Ina Colt"), ("and painted in the spring", "Ina Colt")],
        ),
        (
            "The bridge will be closed for a year, a surveyor said Friday, hours before the vote.",
            [("The bridge will be closed for a year", None)],
        ),
        (
            "Mr Tom Ellery was sacked after defying Sir Alan Dray in an interview in which he said that the bridge was safe.",
            [("that the bridge was safe", "Tom Ellery")],
        ),
        ("The bridge would be repaired, Ina Colt said, as she left the hall.", [("The bridge would be repaired", "Ina Colt")]),
    ],
)
def test_what_is_reported_has_its_source_and_nothing_more(body: str, wanted: list[tuple[str, str | None]]) -> None:
    found = notes(body)
    reported = [quote for quote in found.quotes if quote.mode == "indirect"]
    assert [body[slice(*quote.spans[0])] for quote in reported] == [words for words, _ in wanted]
    assert [found.entities[q.speaker].name if q.speaker is not None else None for q in reported] == [who for _, who in wanted]


def test_a_plea_is_no_word_of_saying() -> None:
    body = 'Colley\'s lawyer, Martin Fee, called the charges "a fairy tale told by a man trying to save himself," a reference to Owen Tarn, who pleaded guilty in February.'
    told = read(article(body))
    assert [told.entities[quote.speaker].name for quote in told.quotes if quote.speaker is not None and quote.mode != "indirect"] in ([], ["Martin Fee"])


def test_a_clause_of_its_apposition_alone_has_no_subject() -> None:
    found = notes("After Mr Pike left the he one “the story”, while his wife, has suggested he")
    assert all(quote.speaker_as_written != "wife" for quote in found.quotes)
