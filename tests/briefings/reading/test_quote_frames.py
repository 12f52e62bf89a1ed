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
        ("Ina Colt, asked about Tom Ellery, laughed. “It was time to go.”", ["Ina Colt"]),
        ("“It was time to go”, Ina Colt, the shadow minister, said. Tom Ellery declined to comment.", ["Ina Colt"]),
        ("The court heard that Ina Colt, the shadow minister, told Tom Ellery: “It was time to go.”", ["Ina Colt"]),
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


_OPENERS = (
    "With Tom Ellery beside her, ",
    "When Tom Ellery, the mayor, resigned, ",
    "Responding to Tom Ellery, ",
    "In an interview with the Tarn Gazette on Friday, ",
    "Asked whether she would resign, ",
    "Hours after Tom Ellery's arrest, ",
)
_CLAUSES = (
    "Ina Colt, who lives nearby, called it “a complete disgrace”",
    "Ina Colt left the room, shouting that it was “a complete disgrace”",
    "Ina Colt hit out at “a complete disgrace”",
    "Ina Colt described the plan as “a complete disgrace”, the paper reported",
    "Ina Colt, in her ruling, found “a complete disgrace” and left",
)


@pytest.mark.parametrize(("opener", "clause"), list(product(_OPENERS, _CLAUSES)))
def test_whoever_is_named_in_what_brings_a_sentence_on_does_not_speak(opener: str, clause: str) -> None:
    assert [speaker for _, speaker, _ in quotes(f"{opener}{clause}.")] == ["Ina Colt"]


@pytest.mark.parametrize("speaker", ["Ina Colt", "Sen. Ina Colt, D-Ohio,", "The minister, Ina Colt,", "Tarn Trust chairwoman Ina Colt"])
@pytest.mark.parametrize("when", ["on Tuesday ", "last night ", ""])
@pytest.mark.parametrize("verb", ["told MPs that", "said", "insisted that"])
def test_what_somebody_says_on_a_day_is_his(speaker: str, when: str, verb: str) -> None:
    found = [quote for quote in notes(f"{speaker} {when}{verb} the bridge would never be built.").quotes if quote.speaker is not None]
    assert len(found) == 1
    assert found[0].mode == "indirect"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("According to Ina Colt, the bridge is closed.", ["the bridge is closed"]),
        ("According to the mayor, Ina Colt, the bridge is closed.", ["the bridge is closed"]),
        ("According to Ina Colt, 54, who runs the shop, it will close in May.", ["it will close in May"]),
        ("The bridge, according to Ina Colt, the mayor, will close in May.", ["The bridge", "will close in May"]),
        ("According to Ina Colt, Tom Ellery, the mayor, resigned.", []),
    ],
)
def test_according_to_somebody_is_reported_speech(body: str, said: list[str]) -> None:
    assert [body[slice(*quote.spans[0])] for quote in notes(body).quotes] == said


def test_he_who_was_criticised_by_another_and_then_speaks_may_be_either() -> None:
    assert quotes("Alan Dray was criticised by Tom Ellery on Monday. “It will never be finished,” he said.")[0][1] is None


@pytest.mark.parametrize(
    ("body", "kind", "voice", "said"),
    [
        ("Tarn Foods sacked 200 workers on Monday. The Bakers' Union said the number was nearer 350.", "figure", "Bakers' Union", "350"),
        ("The Tarn Trust dismissed Alan Dray on Monday. Ina Colt said Mr Dray had lost the confidence of the board.", "reason", "Ina Colt", "lost the confidence of the board"),
        ("The Tarn Trust dismissed Alan Dray on Monday. According to Ina Colt, Mr Dray went after a row over pay.", "reason", "Ina Colt", "went after a row over pay"),
        ("Alan Dray was banned for six months on Monday for doping. Mr Dray said he had never taken anything.", "denial", "Alan Dray", "he had never taken anything"),
    ],
)
def test_a_voice_behind_an_event_gives_its_account(body: str, kind: str, voice: str, said: str) -> None:
    found = notes(body)
    accounts = [(note.kind, found.entities[note.speaker].name, note.text) for event in found.events for note in event.accounts if note.speaker is not None]
    assert accounts == [(kind, voice, said)]


@pytest.mark.parametrize(
    "body",
    [
        "A letter to parents signed by Ina Colt, the head teacher, read: “It was time to go.”",
        "Tom Ellery received a text from Ina Colt that read: “It was time to go.”",
        "Ina Colt resigned on Monday. Her letter of resignation began: “It was time to go.”",
        "Ina Colt apologised on Instagram. “It was time to go,” the post read.",
        "Ina Colt beat Tom Ellery by nine votes. “It was time to go,” the winner said.",
        "Ina Colt beat Tom Ellery by nine votes. “It was time to go,” said the new MP.",
        "Tom Ellery said that Ina Colt had rung him to ask “whether it was time”.",
    ],
)
def test_who_sent_posted_rang_or_won_is_the_speaker(body: str) -> None:
    assert [speaker for _, speaker, _ in quotes(body)] == ["Ina Colt"]


@pytest.mark.parametrize(
    "body",
    [
        "Ina Colt was sacked by Tarn Rovers on Monday. A club statement said: “It was time to go.”",
        "Ina Colt was sacked by Tarn Rovers on Monday. “It was time to go,” a club spokesman said.",
        "The board of Tarn Rovers met on Monday. It called the sacking “long overdue”.",
    ],
)
def test_the_spokesman_of_a_body_told_of_in_the_sentence_before_speaks_for_it(body: str) -> None:
    assert [speaker for _, speaker, _ in quotes(body)] == ["Tarn Rovers"]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("The email, seen by the Tarn Gazette, reads: “You are fired.”", [None]),
        ("Parents were told in a letter signed by the head, Ina Colt, which went out on Monday. “Words fail me,” it began.", ["Ina Colt"]),
        ("Ina Colt herself posted one of the pictures on Instagram with the words: “Good vibes only.”", ["Ina Colt"]),
        ("Tom Ellery told jurors that Ina Colt rang him. “Bring matches,” he recalled her saying.", ["Ina Colt"]),
        ("Tom Ellery remembered Ina Colt telling him: “Bring matches.”", ["Ina Colt"]),
        ("Tarn Rovers lost to Hale Town on Saturday, when fans threw tickets on to the pitch and sang “You're getting sacked in the morning”.", [None]),
        ("Tom Ellery would not be drawn. “I'm here to play football,” was all he would offer.", ["Tom Ellery"]),
        ("“I'm here to play football,” was as much as Tom Ellery would offer.", ["Tom Ellery"]),
        ("Ina Colt, the union's bookkeeper, said she had raised it. “‘It's fine, Ina, it's only a tin,’ he told me,” she said.", ["Ina Colt"]),
        ("Ina Colt abstained. Her reason? “I have a view of it from my bath.”", ["Ina Colt"]),
        ("A Labour MP has called the merger “a disgrace”.\n\nIna Colt, who represents Tarn, said it should be stopped.", ["Ina Colt"]),
        ("A judge blocked the merger, ruling that it would “leave farmers with nobody to ring”.\n\nJudge Ina Colt sided with the state.", ["Ina Colt"]),
        (
            "Lawyer Ina Colt asked Tom Ellery whether he would do anything to get even.\n\n“No, ma'am,” he answered.\n\n“Would you lie?”\n\n“I'd like to think not.”",
            ["Tom Ellery", "Ina Colt", "Tom Ellery"],
        ),
        (
            "“It did,” Ina Colt replied. “I remember it well.”\n\nJudge Lydia Crane asked what had become of the money.\n\n“I was hoping you'd tell me,” the witness said.",
            ["Ina Colt"] * 3,
        ),
    ],
)
def test_words_seen_sung_recalled_or_asked_are_whose_they_are(body: str, wanted: list[str | None]) -> None:
    assert [speaker for _, speaker, _ in quotes(body)] == wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Ina Colt is a footnote. She's an assistant at the mill.\n\n“I got fired,” she said.", ["Ina Colt"]),
        ("The sponsor, Tom Ellery, is a grandson of Virgil Hale, the senator who led it. “This bill is late,” he said.", ["Tom Ellery"]),
        ("Ina Colt reacted with fury. “It's a whitewash,” she said.\n\nHer father, Tom Ellery, was calmer. “They did their best,” he said.", ["Ina Colt", "Tom Ellery"]),
        ("Tarn Council has apologised. In a statement, it said: “We got it wrong.”", ["Tarn Council"]),
        ("A spokesperson for Tarn Council said: “We got it wrong.”\n\n“We are sorry,” they added.", ["Tarn Council", "Tarn Council"]),
        ("Writing in the Tarn Gazette, Ina Colt called the play “a triumph”.", ["Ina Colt"]),
        ("Viscount Hale was filmed asleep as Ina Colt spoke. “I was listening,” the viscount told the Gazette.", ["Hale"]),
        ("Ina Colt held a placard saying “Let me stay”.", []),
    ],
)
def test_who_is_told_of_speaks_on_and_a_placard_says_nothing(body: str, wanted: list[str | None]) -> None:
    assert [speaker for _, speaker, _ in quotes(body)] == wanted


def test_who_is_asked_as_you_answers_though_he_has_spoken_only_in_a_fragment() -> None:
    body = (
        "Tom Ellery said he had “no recollection” of the email.\n\n“You answered 60 that day,” said Ina Colt. “What was it about this one?”\n\n"
        "“I don't know.”\n\n“Was it the mention of God?”\n\n“I don't know,” he repeated."
    )
    assert [speaker for _, speaker, _ in quotes(body)] == ["Tom Ellery", "Ina Colt", "Ina Colt", "Tom Ellery", "Ina Colt", "Tom Ellery"]
