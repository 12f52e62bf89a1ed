"""Speakers and the words around them, multiplied: whoever a sentence makes the speaker is the speaker however it is put together."""

from __future__ import annotations

from itertools import product

import pytest

from tests.briefings.situations import notes, quotes

_SPEAKERS = (
    ("Ina Colt", "Ina Colt"),
    ("Ina Colt, 54, who lost her job in the closure,", "Ina Colt"),
    ("Ina Colt, her voice breaking,", "Ina Colt"),
    ("the Labour leader, Ina Colt,", "Ina Colt"),
    ("the campaigners' lawyer, Ina Colt,", "Ina Colt"),
    ("a neighbour, who asked not to be named,", None),
    ("a spokesman for the Tarn Trust", "Tarn Trust"),
)
_FRAMES = (
    "“The road is a disgrace!” {s} told the court.",
    "“The road,” said {s} “is a disgrace.”",
    "The road is “a complete disgrace”, according to {e}.",
    "In the words of {s} the road is “a complete disgrace”.",
    "As {s} put it: “The road is a disgrace.”",
    "{s} was heard to shout: “The road is a disgrace.”",
)


@pytest.mark.parametrize(("speaker", "frame"), list(product(_SPEAKERS, _FRAMES)))
def test_a_speaker_with_asides_is_the_speaker_of_every_quotation(speaker: tuple[str, str | None], frame: str) -> None:
    words, name = speaker
    body = frame.format(s=words, e=words.rstrip(","))
    assert {said for _, said, _ in quotes(body[0].upper() + body[1:])} == {name}


@pytest.mark.parametrize("frame", ["“The road is a disgrace,” {s} said.", "{s} said: “The road is a disgrace.”", "The road, {s} said, was “a complete disgrace”."])
def test_who_speaks_without_a_name_is_written_in_the_words_for_him(frame: str) -> None:
    body = frame.format(s="a neighbour, who asked not to be named,")
    assert notes(body[0].upper() + body[1:]).quotes[0].speaker_as_written.casefold() == "a neighbour"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("A spokesman for the Tarn Trust said: “It is closed.” He added: “We have nothing to hide.”", ["Tarn Trust", "Tarn Trust"]),
        ("“It is closed,” said a Tarn Trust spokeswoman. “We have nothing to hide,” she went on.", ["Tarn Trust", "Tarn Trust"]),
        ("Tom Ellery was sacked. A spokesman for the Tarn Trust said: “It is over.” He added: “We wish Mr Ellery well.”", ["Tarn Trust", "Tarn Trust"]),
        ("“It is closed,” a Tarn Trust spokesman said. Tom Ellery, the warden, wept. “I am sorry,” he said.", ["Tarn Trust", "Tom Ellery"]),
        ("A Tarn Trust spokesman, Tom Ellery, said: “It is closed.” He added: “We had no choice.”", ["Tom Ellery", "Tom Ellery"]),
        ("Ina Colt replied when Tom Ellery pressed her on the figures: “They are right.”", ["Ina Colt"]),
        ("The union complained after Tom Ellery told members: “You will all be paid.”", ["Tom Ellery"]),
        ("Ina Colt has no regrets. “It was time to go.”", ["Ina Colt"]),
        ("Ina Colt and Tom Ellery said in a joint statement: “It was time to go.”", []),
        ("On Thursday, Ina Colt and Tom Ellery said in a joint statement: “It was time to go.”", []),
        ("The Tarn Trust was more blunt: “It was time for her to go.”", ["Tarn Trust"]),
        (
            "Ina Colt asked Tom Ellery: “Did you sign it?”\n\n“Not to my knowledge,” he replied.\n\n“Then who did?”\n\n“I cannot say.”",
            ["Ina Colt", "Tom Ellery", "Ina Colt", "Tom Ellery"],
        ),
    ],
)
def test_who_speaks_on_is_whoever_the_words_leave(body: str, wanted: list[str | None]) -> None:
    assert [speaker for _, speaker, _ in quotes(body)] == wanted
