"""Whose words they are when the name stands in another paragraph, beside somebody else, or in the words themselves."""

from __future__ import annotations

import pytest

from tests.briefings.situations import quotes


def _speakers(body: str) -> list[str | None]:
    return [speaker for _, speaker, _ in quotes(body)]


@pytest.mark.parametrize(
    "words",
    [
        "A person close to the club's owner, Grant Lassiter, said he was “furious and looking at maps”.",
        "Two people familiar with the thinking of its owner, Grant Lassiter, said he was “furious and looking at maps”.",
        "Another ally of the mayor, Grant Lassiter, described it as “a slow and costly muddle”.",
        "“He is furious and looking at maps,” said a friend of the former captain, Grant Lassiter.",
    ],
)
def test_whose_friend_somebody_is_does_not_speak(words: str) -> None:
    assert _speakers(words) == [None]


@pytest.mark.parametrize(
    "words",
    [
        "A spokesman for the council, Grant Lassiter, said it was “a slow and costly muddle”.",
        "“It was a slow and costly muddle,” said the club's former captain, Grant Lassiter.",
    ],
)
def test_who_holds_the_office_does(words: str) -> None:
    assert _speakers(words) == ["Grant Lassiter"]


def test_nobody_calls_himself_by_his_title() -> None:
    body = (
        "Kit Dellow gave evidence. “It was loud,” he told Wexport Crown Court.\n\n"
        "Asked by Simon Threlfall KC, prosecuting, if he had seen the man, he replied: “I saw a lot of people that night.”\n\n"
        "“That isn't an answer, Mr Dellow.”\n\n“It's the one I've got.”"
    )
    assert _speakers(body) == ["Kit Dellow", "Kit Dellow", "Simon Threlfall", "Kit Dellow"]


def test_a_lead_is_said_by_whom_the_next_paragraph_names() -> None:
    chief = (
        "Westmorland's chief fire officer has resigned, saying that he could no longer “sign off rotas I would not let my children depend on”.\n\n"
        "Gavin Threlkeld, 55, handed in his resignation on Wednesday night."
    )
    assert _speakers(chief) == ["Gavin Threlkeld"]
    judge = (
        "A federal judge on Thursday dismissed a lawsuit by residents who say they were overcharged, calling their claims “stale as well as thin.”\n\n"
        "In a 22-page opinion, U.S. District Judge Harriet Lindqvist wrote that they “knew what was on their bills.”"
    )
    assert _speakers(judge) == ["Harriet Lindqvist", "Harriet Lindqvist"]


def test_a_memo_and_a_letter_go_on() -> None:
    memo = (
        "Staff at Lumenary, the software company, are to return to their desks.\n\n"
        "In a memo sent to all 2,300 employees on Monday and obtained by Trade Wire, chief executive Devon Achterberg wrote that work had become “polite and slow”.\n\n"
        "“I don't want to see you on a screen,” the memo says.\n\nA company spokesperson said the policy “reflects what our customers deserve”."
    )
    assert _speakers(memo) == ["Devon Achterberg", "Devon Achterberg", "Lumenary"]
    letter = (
        "Gavin Threlkeld handed in his resignation on Wednesday night. In it, he says: “I have run out of ways to say no.”\n\n"
        "The letter, a copy of which has been passed to the Star, goes on: “Every engine that stands idle is a decision somebody made.”"
    )
    assert _speakers(letter) == ["Gavin Threlkeld", "Gavin Threlkeld"]


def test_a_daughter_in_between_leaves_the_father_speaking() -> None:
    body = (
        "Ivor Tredwell, 78, tells the story often. He has kept bees since he was a boy.\n\n"
        "His daughter, Nesta, who did the paperwork, says he was impossible. “He'd ring me at six in the morning,” she says. “I don't need paragraphs.”\n\n"
        "What would he have done if he had lost?\n\n“Chained myself to the gate,” he says."
    )
    assert _speakers(body) == ["Nesta", "Nesta", "Ivor Tredwell"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Ann Marsh, who did not attend, said in a statement read by her barrister, Toby Quill: “I am sorry for what happened to the family.”", "Ann Marsh"),
        ("Ann Marsh said in a statement read out by her barrister, Toby Quill, that she was “sorry for what happened”.", "Ann Marsh"),
        ("Ty Brannock said Hank Dorsett rang him at six and told him to “take care of my guys”.", "Hank Dorsett"),
        ("Ty Brannock said the coach had left and told reporters that he was “glad of the chance”.", "Ty Brannock"),
    ],
)
def test_who_reads_it_out_or_reports_it_does_not_say_it(words: str, speaker: str) -> None:
    assert _speakers(words) == [speaker]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Ina Colt rejected Alan Dray's claim that it was “not fit for purpose”.", "Alan Dray"),
        ("Ina Colt denied Alan Dray's charge that the plan was “shabby and cynical”.", "Alan Dray"),
        ("Ina Colt dismissed as “shabby and cynical” a claim by Alan Dray that the bridge was safe.", "Ina Colt"),
        ("Ina Colt's letter to Alan Dray said: “The bridge was never going to be finished.”", "Ina Colt"),
        ("Ina Colt's verdict was blunt: “The bridge was never going to be finished.”", "Ina Colt"),
        ("The response from Ina Colt was “a slow-motion disaster”.", "Ina Colt"),
    ],
)
def test_whose_claim_verdict_or_letter_it_is_says_it(words: str, speaker: str) -> None:
    assert _speakers(words) == [speaker]


def test_who_pauses_goes_on() -> None:
    assert _speakers("“Nobody told us anything about it.” Ina Colt paused. “We knew in March.”") == ["Ina Colt", "Ina Colt"]


def test_who_goes_on_behind_somebody_without_a_name_has_none() -> None:
    body = (
        "Rowan Thistlewood, 34, said that she had laughed at first. “Then my mum read it,” she said.\n\n"
        "A churchwarden described the vicar as “a good man with a bad editor”. “He edits it himself,” she added.\n\n“It was odd,” said Rowan Thistlewood."
    )
    assert _speakers(body) == ["Rowan Thistlewood", None, None, "Rowan Thistlewood"]


def test_of_two_in_a_lead_the_next_name_may_be_either() -> None:
    body = (
        "A head teacher told a whistleblowing colleague that she was “a drip in search of a bucket”, a tribunal has heard.\n\n"
        "Claire Benbow, 44, is claiming unfair dismissal from St Aldhelm's Academy."
    )
    assert _speakers(body) == [None]
