"""Lines of cards are whole clauses: nothing cut in mid-phrase, no bare noun, no letter's "I", nothing told twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings import Card
from briefings.cards.contents import as_json
from briefings.cards.cut_off import has_verb, in_first_person
from briefings.cards.once import closed
from briefings.cards.who import WhoContents
from tests.briefings.situations import archive_of, article, asked


def who(tmp_path: Path, *bodies: str, name: str = "Ellery Voss") -> WhoContents:
    told = [article(body, f"Headline {number}", published=f"2026-03-1{number}") for number, body in enumerate(bodies)]
    card = asked(archive_of(tmp_path, told), "who", name=name)
    assert isinstance(card, Card), as_json(card)
    assert isinstance(card.contents, WhoContents)
    return card.contents


def lines(found: WhoContents) -> list[str]:
    return [event.text for event in (*found.events, *found.upcoming)]


@pytest.mark.parametrize(
    ("body", "cut"),
    [
        ("Mayor Ellery Voss announced the review at a meeting, saying: “We will look at it all.”", "saying"),
        ("Ellery Voss demanded on Tuesday: “Where is the money?”", "Tuesday"),
        ("Ellery Voss took six months off in 2009, later revealing he had been treated in hospital.", "he"),
        ("On its site the Vale Trust released the text of a letter from Ellery Voss, which reads: Dear all, thank you.", "reads"),
    ],
)
def test_a_line_does_not_stop_where_words_are_still_to_come(tmp_path: Path, body: str, cut: str) -> None:
    assert not [line for line in lines(who(tmp_path, body)) if line.rstrip(" .:").endswith(cut)]


def test_half_of_a_joined_subject_is_no_line(tmp_path: Path) -> None:
    body = "Doctors are already working to end the outbreak, but Vale Aid and Brackley Relief are now calling for more help."
    found = lines(who(tmp_path, body, name="Brackley Relief"))
    assert not [line for line in found if line.startswith("Brackley Relief") or line.endswith("Vale Aid")]


def test_what_a_letter_says_as_i_is_not_told_in_the_outlets_voice(tmp_path: Path) -> None:
    found = who(tmp_path, "Ellery Voss wrote to the staff on Monday.\n\nI have asked Alan Dray to run the day to day business.", name="Alan Dray")
    assert not [line for line in lines(found) if in_first_person(line)]
    assert in_first_person("I have asked him")
    assert not in_first_person("“I have asked him,” Mr Voss said.")


def test_a_bare_noun_is_no_line(tmp_path: Path) -> None:
    body = "Alan Dray has joined the contest, promising a period of calm after the bruising departure of Ellery Voss."
    assert not [line for line in lines(who(tmp_path, body)) if line.startswith("The bruising")]
    assert not has_verb("the bruising departure of Ellery Voss")
    assert has_verb("Harrow beat Brackley, 31-27")


def test_a_piece_of_a_line_is_not_told_again(tmp_path: Path) -> None:
    body = "In a letter Ellery Voss admitted that he had written the note about Vale Trust, but rejected any suggestion of a deal."
    found = lines(who(tmp_path, body))
    assert not [a for a in found for b in found if a != b and a.rstrip(".") in b]


def test_what_a_reason_says_already_is_no_line_of_its_own(tmp_path: Path) -> None:
    body = "Ellery Voss was sacked as transport chief in July after he appeared on a picket line and supported the Vale Union strikes."
    found = lines(who(tmp_path, body))
    assert [line for line in found if "sacked" in line]
    assert not [line for line in found if "picket" in line and "sacked" not in line]


def test_the_news_opens_the_card_and_not_an_old_story_told_without_its_day(tmp_path: Path) -> None:
    body = (
        "Ellery Voss, a Vale businessman, was killed on Tuesday when a light aircraft crashed near Brackley, police said.\n\n"
        "He was 61.\n\nHe had a bakery once.\n\nThe weather was fine.\n\nNo one else was hurt.\n\n"
        "The county awarded Mr Voss contracts for school meals.\n\nMr Voss won a race for veteran cars."
    )
    assert "killed" in who(tmp_path, body).summary[-1].text


def test_an_office_goes_before_a_membership(tmp_path: Path) -> None:
    found = who(tmp_path, "Ellery Voss, MP for Harrow Vale, spoke on Monday.", "Ellery Voss is a member of the Vale Group. He spoke on Tuesday.")
    assert found.summary[0].text == "Ellery Voss: MP for Harrow Vale"


@pytest.mark.parametrize("line", ["Q. You told Mrs Voss a machine would be used?", "Why did Ellery Voss resign on Monday?"])
def test_a_question_is_no_line(tmp_path: Path, line: str) -> None:
    assert not [each for each in lines(who(tmp_path, f"{line}\n\nEllery Voss left the hall on Tuesday.")) if "?" in each]


def test_what_has_lost_its_object_is_no_line(tmp_path: Path) -> None:
    body = "The board asked him to destroy the letter. Ellery Voss had refused.\n\nEllery Voss was sacked on Tuesday."
    assert not [line for line in lines(who(tmp_path, body)) if line.endswith("had refused.")]


def test_a_line_that_begins_within_a_quotation_has_its_mark() -> None:
    assert closed("Full stop,” said Mr Dray, who was sacked") == "“Full stop,” said Mr Dray, who was sacked"
    assert closed("Mr Dray said “full stop” twice") == "Mr Dray said “full stop” twice"


def test_a_role_is_over_when_a_later_article_tells_that_its_holder_left(tmp_path: Path) -> None:
    found = who(tmp_path, "Ellery Voss, chief seismologist of the Vale Observatory, spoke on Monday.", "Ellery Voss resigned on Tuesday.")
    assert [(role.title, role.status) for role in found.roles] == [("chief seismologist", "former")]


def test_whoever_left_one_post_keeps_another(tmp_path: Path) -> None:
    found = who(
        tmp_path,
        "Ellery Voss, MP for Harrow Vale and chairman of the Vale Trust, spoke on Monday.",
        "Ellery Voss resigned as chairman of the Vale Trust on Tuesday.",
    )
    assert ("MP for Harrow Vale", "current") in [(role.title, role.status) for role in found.roles]


def test_a_claim_of_two_words_is_no_account(tmp_path: Path) -> None:
    found = who(tmp_path, "Alan Dray accused Ellery Voss of selling the name to “rubber merchants”.")
    assert not [account for event in found.events for account in event.accounts if account.text == "rubber merchants"]


def test_what_was_denied_keeps_its_because(tmp_path: Path) -> None:
    found = lines(who(tmp_path, "Ellery Voss rejected any notion that she had retired because of the case."))
    assert found
    assert all("because of the case" in line for line in found)


@pytest.mark.parametrize(
    ("body", "piece"),
    [
        ("Ellery Voss, father of Jane, has asked for and been refused a picture with the referee.", "been refused"),
        ("Ellery Voss, father of Jane, has asked for and been refused a picture with the referee.", "asked for"),
        ("It was Ellery Voss that had booked the trip and Vale Tours that supplied the rope.", "Vale Tours"),
        ("The manager himself, dismissed on 8 March after a row with Ellery Voss over, of all things, paperwork, thinks so.", "8 March"),
    ],
)
def test_half_of_a_pair_is_no_line(tmp_path: Path, body: str, piece: str) -> None:
    assert not [line for line in lines(who(tmp_path, body)) if line.rstrip(".").endswith(piece) or line.startswith(f"[Ellery Voss] {piece}")]


def test_the_charge_of_something_goes_before_a_lesser_role(tmp_path: Path) -> None:
    body = "Harrow chairman Ellery Voss, who is also the club’s secretary and its kit man, spoke on Monday."
    assert who(tmp_path, body).roles[0].title in ("chairman", "secretary")


def test_a_surname_asked_for_is_whoever_has_it_in_full(tmp_path: Path) -> None:
    bodies = (
        "Harrow Vale Council sacked Ellery Voss on Tuesday. Mr Voss will appeal.",
        "Mr Voss was sacked by Harrow Vale Council on Tuesday. He will appeal.",
    )
    assert who(tmp_path, *bodies, name="Voss").subject.name == "Ellery Voss"


def test_a_name_in_capitals_at_the_head_of_an_article_is_not_the_one_shown(tmp_path: Path) -> None:
    bodies = ("HUGH Lavenby, the MP for Arrow, has entered the contest.", "Hugh Lavenby, the MP for Arrow, won on Monday.")
    assert who(tmp_path, *bodies, name="Lavenby").subject.name == "Hugh Lavenby"


def test_a_line_never_opens_with_somebody_who_is_not_known(tmp_path: Path) -> None:
    body = "Alan Dray played for nine years, and was an assistant under Tom Ellery, where he joined Ellery Voss in May. The second will be Ellery Voss."
    assert not [line for line in lines(who(tmp_path, body)) if line.startswith(("He ", "The second"))]


def test_no_comment_is_no_event_and_an_office_stands_apart_from_its_club(tmp_path: Path) -> None:
    found = who(tmp_path, "Ellery Voss, captain of Brackley Rovers, was sacked on Monday. Voss declined to comment.")
    assert not [line for line in lines(found) if "comment" in line]
    card = asked(archive_of(tmp_path, [article("Ellery Voss was named captain of Brackley Rovers in May.", "A captain", published="2026-03-10")]), "who", name="Ellery Voss")
    assert isinstance(card, Card)
    assert "captain Brackley" not in str(card.lead) + str(card.sections)


def test_a_story_opens_with_its_latest_news(tmp_path: Path) -> None:
    old = "Ellery Voss, the treasurer of Harrow Vale Council, dismissed Ina Colt on 2 March. Ina Colt said nothing to Brackley Bank."
    told = [
        article(old, "Treasurer dismisses deputy", "Harrow Gazette", "2026-03-03"),
        article(old.replace("said nothing", "did not speak"), "Deputy dismissed", "Brackley Courier", "2026-03-04"),
        article(
            "Ellery Voss, the treasurer of Harrow Vale Council, pleaded guilty to fraud on Wednesday. Voss dismissed Ina Colt on 2 March.",
            "Treasurer pleads guilty",
            "Harrow Gazette",
            "2026-03-12",
        ),
    ]
    card = asked(archive_of(tmp_path, told), "story", words="Voss dismissed Colt")
    assert isinstance(card, Card)
    assert card.lead[0].text.startswith("Ellery Voss, the treasurer of Harrow Vale Council, pleaded guilty")
