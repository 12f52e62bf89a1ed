"""What one voice says about an event that another says differently: reasons, figures, denials and claims, each with its voice."""

from __future__ import annotations

import pytest

from tests.briefings.situations import notes


def accounts(body: str) -> set[tuple[str, str | None, str]]:
    """(kind, speaker, words) of every account."""
    found = notes(body)
    return {
        (account.kind, found.entities[account.speaker].name if account.speaker is not None else None, account.text)
        for event in found.events
        for account in event.accounts
    }


_SACKED = "Brackley Rovers have sacked their manager, Alan Dray."
_STRUCK = "Drivers at Coastline Buses walked out on Monday."


@pytest.mark.parametrize(
    ("body", "account"),
    [
        (f"{_SACKED} Ina Colt, the chairman, said the board had lost confidence in him.", ("reason", "Ina Colt", "lost confidence in him")),
        (f"{_SACKED} Ina Colt, the chairman, said the decision was purely about results.", ("reason", "Ina Colt", "decision was purely about results")),
        (f"{_SACKED}\n\nTom Ellery said he was pushed out for asking questions.", ("reason", "Tom Ellery", "was pushed out for asking questions")),
        (f"{_SACKED} Ina Colt blamed “a run of six defeats”.", ("reason", "Ina Colt", "a run of six defeats")),
        (f"{_SACKED} Two people close to the club said he was told to go after a row.", ("reason", None, "Two people close to the club said he was told to go after a row")),
        (
            "Alan Dray has gone. A director who asked not to be named said Alan Dray had been sacked for missing training.",
            ("reason", None, "A director who asked not to be named said Alan Dray had been sacked for missing training"),
        ),
        ("Alan Dray has resigned. In a statement he said he was leaving to spend more time with his pigeons.", ("reason", "Alan Dray", "leaving to spend more time with his pigeons")),
        (f"{_SACKED} Ina Colt, the chairman, cited “a loss of confidence”.", ("reason", "Ina Colt", "a loss of confidence")),
        (
            "Brackley Rovers have suspended Alan Dray.\n\nThe season opens in May. It will be wet.\n\nDray insists that he was at home all day.",
            ("claim", "Alan Dray", "that he was at home all day"),
        ),
        (f"{_STRUCK} Coastline Buses put the cost at £1.2m.", ("figure", "Coastline Buses", "£1.2m")),
        (f"{_STRUCK}\n\nThe Wharf Union said 640 drivers had taken part; Coastline Buses put the number at 410.", ("figure", "Coastline Buses", "410")),
        (f"{_STRUCK}\n\nThe Wharf Union's own figure is 640.", ("figure", "Wharf Union", "640")),
        (f"{_SACKED} The Wharf Union, which has 90 branches, blamed a leaflet for the sacking.", ("reason", "Wharf Union", "a leaflet for the sacking")),
        (f"{_SACKED} Ina Colt, the chairman, put it down to a run of six defeats.", ("reason", "Ina Colt", "a run of six defeats")),
        (f"{_SACKED} Tom Ellery, the captain, maintained it was over a missed bus.", ("reason", "Tom Ellery", "it was over a missed bus")),
        ("Rovers dropped Alan Dray to make room for a winger.", ("reason", None, "to make room for a winger")),
        (
            "Ina Colt was accused of hiding the drawings. Ms Colt, 50, brushed aside suggestions of a cover-up.",
            ("denial", "Ina Colt", "suggestions of a cover-up"),
        ),
        ("Ina Colt was charged with fraud on Monday. Ms Colt denied any wrongdoing.", ("denial", "Ina Colt", "any wrongdoing")),
        (
            "Ina Colt was accused of hiding the drawings. Ms Colt called the claim “a fairy tale with a boat in it”.",
            ("denial", "Ina Colt", "a fairy tale with a boat in it"),
        ),
        ("Ina Colt was accused of hiding the drawings. Ms Colt said she did not recall the meeting.", ("denial", "Ina Colt", "she did not recall the meeting")),
    ],
)  # fmt: skip
def test_a_voice_gives_its_account(body: str, account: tuple[str, str | None, str]) -> None:
    assert account in accounts(body)


def test_an_age_a_day_or_the_time_in_a_job_is_no_figure() -> None:
    body = "Rosa Pell, 74, said on Dec. 31 that Alan Dray had resigned after 26 years. She paid 43 cheques herself when he left."
    assert not {words for kind, _, words in accounts(body) if kind == "figure"} & {"74", "31", "26 years"}


def test_a_figure_belongs_to_one_event() -> None:
    found = notes("Police said Alan Dray had bet £214,000 after he opened accounts and left the club.")
    assert sum(account.text == "£214,000" for event in found.events for account in event.accounts) <= 1


def test_a_denial_of_that_is_told_by_what_was_denied() -> None:
    body = "Ina Colt was accused of hiding the drawings. Ms Colt denied that. Her brother, Tom Colt, disputed the claim."
    assert not any(kind == "denial" for kind, _, _ in accounts(body))


def test_been_dismissed_alone_is_no_reason() -> None:
    body = f"{_SACKED} Tom Ellery, the captain, said Dray had been dismissed."
    assert not any(kind == "reason" for kind, _, _ in accounts(body))


def test_no_comment_denies_nothing() -> None:
    body = "Ina Colt was accused of hiding the drawings. Ms Colt declined to comment. A spokesman said the council had no comment."
    assert not any(kind == "denial" for kind, _, _ in accounts(body))


def test_somebody_without_a_name_is_never_the_outlets_own_voice() -> None:
    body = f"{_SACKED} A friend said: “He was pushed out by people who cannot count.”"
    assert not any(words.startswith("was pushed") for _, _, words in accounts(body))


@pytest.mark.parametrize(
    "body",
    [
        # a ground of something else, a quotation that merely holds "never", a number of other things, whatever was told before
        f"{_SACKED} The ground was empty. Ina Colt, the chairman, said she had bought a new mower because the old one smoked.",
        f"{_SACKED}\n\nTom Ellery, a fan since 1980, said he never sat down at a match.",
        "Tom Ellery, who resigned in May, said Bo Pratt was late because he had missed a bus.",
        f"{_STRUCK} Tom Ellery said 300 swans had settled on the harbour.",
        "Tom Ellery quit as spokesman last week as it prepared to move to the coast.",
    ],
)
def test_what_speaks_of_something_else_is_no_account(body: str) -> None:
    first = notes(body).events[0]
    assert first.kind in ("dismiss", "strike", "resign")
    assert first.accounts == ()


def test_a_reason_ends_where_the_sentence_goes_on() -> None:
    said = accounts("A teacher who was sacked for refusing to sign the register sued Calder School on Monday.")
    assert ("reason", None, "for refusing to sign the register") in said


def test_a_reason_within_a_quotation_ends_before_its_closing_mark() -> None:
    found = accounts(f"{_SACKED} Ina Colt, the chairman, said she had no other way than to dismiss Dray “because he spent the money on himself”.")
    assert ("reason", "Ina Colt", "because he spent the money on himself") in found
    assert not [words for _, _, words in found if words.endswith("”")]


def test_a_claim_is_told_by_the_reported_words_alone() -> None:
    body = "Her words came after Tom Ellery claimed that the vote which deselected him was a stitch-up."
    assert ("claim", "Tom Ellery", "that the vote which deselected him was a stitch-up") in accounts(body)


def test_a_wing_of_politics_is_no_departure() -> None:
    assert not any(event.kind == "leave" for event in notes("Tom Ellery and the hard left want it back. The left hates Ina Colt.").events)


def test_the_following_monday_is_no_reason_and_a_day_no_figure() -> None:
    assert accounts("Ina Colt fired Alan Dray on Aug. 17, and the council backed her the following Monday.") == set()


def test_an_age_between_commas_is_no_figure() -> None:
    assert not any(kind == "figure" for kind, _, _ in accounts("Brackley Rovers named Tom Ellery, 49, their manager on Monday."))


def test_the_dismissal_itself_is_no_reason_of_it() -> None:
    assert not any(kind == "reason" for kind, _, _ in accounts("Corvane Pumps has shut. In all, 231 people were made redundant, according to the company."))


@pytest.mark.parametrize(
    ("body", "account"),
    [
        ("Brackley Foods sacked Alan Dray on Monday. The company said he had breached its expenses policy.", ("reason", "Brackley Foods", "he had breached its expenses policy")),
        (f"{_SACKED} Ina Colt, the chairman of Brackley Rovers, said results had not been good enough.", ("reason", "Ina Colt", "results had not been good enough")),
        ("Ina Colt resigned as mayor on Tuesday, saying she could not support the cuts.", ("reason", "Ina Colt", "could not support the cuts")),
        ("Judge Ina Colt jailed Alan Dray for 14 years. She said he had shown no remorse.", ("reason", "Ina Colt", "he had shown no remorse")),
        ("The Brackley Playhouse cancelled its spring season on Friday because of rising bills.", ("reason", None, "because of rising bills")),
        ("Ina Colt resigned on Friday, citing her health.", ("reason", "Ina Colt", "citing her health")),
        ("Ina Colt withdrew from the race on Friday with a knee injury.", ("reason", None, "with a knee injury")),
        ("Mayor Ina Colt vetoed the plan on Friday, arguing that it would drive up rents.", ("reason", "Ina Colt", "that it would drive up rents")),
        ("The Brackley Playhouse cancelled three shows on Sunday. The Brackley Playhouse blamed a shortage of actors.", ("reason", "Brackley Playhouse", "a shortage of actors")),
        ("Brackley Foods fired Alan Dray for “repeated breaches of its rules”.", ("reason", None, "for “repeated breaches of its rules")),
        ("Ina Colt was accused of hiding the drawings. Ms Colt insisted that she was at home all day.", ("denial", "Ina Colt", "that she was at home all day")),
        ("Councillors in Brackley rejected the plan on the grounds that the road was too narrow.", ("reason", None, "on the grounds that the road was too narrow")),
        ("Mayor Ina Colt vetoed the plan on Friday. Colt said it would drive up rents.", ("reason", "Ina Colt", "it would drive up rents")),
        ("Ina Colt voted against the bill because, Colt said, it would hurt farmers.", ("reason", "Ina Colt", "it would hurt farmers")),
        ("Alan Dray was dropped from the squad. The coach, Ina Colt, said he was not fit.", ("reason", "Ina Colt", "he was not fit")),
        ("Alan Dray quit amid a row over transfers.", ("reason", None, "amid a row over transfers")),
    ],
)  # fmt: skip
def test_who_did_a_thing_says_why(body: str, account: tuple[str, str | None, str]) -> None:
    assert account in accounts(body)


@pytest.mark.parametrize(
    "body",
    [
        f"{_SACKED} Ina Colt, the chairman of Brackley Rovers, said she wished him well and regretted nothing.",
        f"{_SACKED} Ina Colt, the chairman of Brackley Rovers, said a successor would be named within weeks.",
        f"{_SACKED} Tom Ellery, a supporter, said the ground was falling down.",
    ],
)
def test_a_wish_a_plan_and_a_strangers_remark_are_no_reasons(body: str) -> None:
    assert "reason" not in {kind for kind, _, _ in accounts(body)}


def test_a_number_that_nobody_disputes_is_no_account() -> None:
    told = accounts("Ina Colt opened the school in May. She said 430 people worked there.\n\nThe school won a prize on Friday.")
    assert "figure" not in {kind for kind, _, _ in told}


def test_what_is_not_being_considered_is_no_reason() -> None:
    told = accounts("Alan Dray was dismissed on Friday.\n\nThe acting chief executive, Ina Colt, told staff that redundancies were not being considered.")
    assert not [each for each in told if each[0] == "reason"]


def test_a_reason_goes_on_behind_that() -> None:
    assert ("reason", None, "over a claim that she had hired a ghost") in accounts("Ina Colt sued the Daily Comet over a claim that she had hired a ghost.")


def test_what_somebody_says_she_had_not_done_is_no_reason_why_she_left() -> None:
    body = "Ann Marsh left Pike Foods in July. She now works for the Harbour Board. Reached by phone, she said she had not leaked the email."
    found = notes(body)
    assert not [note for event in found.events if event.kind == "leave" for note in event.accounts]


def test_that_a_vote_was_taken_is_no_reason() -> None:
    found = notes("Ann Marsh, who has chaired the committee for 12 years, said she had left the room when the vote was taken.")
    assert not [note for event in found.events for note in event.accounts if note.kind == "reason"]


def test_a_defence_is_not_why_somebody_was_dismissed_nor_a_rebuke_why_her_husband_was_cleared() -> None:
    body = (
        "Mrs Ann Marsh was dismissed the following month.\n\nHer barrister, Tessa Lund, said her client had been acting on the orders of the late chief executive, Joe Pike."
        "\n\nThe jury cleared her husband, Tom Marsh.\n\nJudge Rita Hale told her that blaming a dead man had been “the meanest thing I have heard in this court”."
    )
    found = notes(body)
    assert not [note for event in found.events if event.kind in ("dismiss", "acquit") for note in event.accounts if note.kind == "reason"]


def test_a_player_is_not_dropped_because_of_the_match() -> None:
    found = notes("Westland have dropped their captain, Joe Pike, for the fifth Test against the Islanders at Port Clement on Friday.")
    assert [(event.date, event.accounts) for event in found.events if event.kind == "drop"] == [(None, ())]


def test_what_somebody_who_resigned_says_of_other_things_is_not_why() -> None:
    (event,) = [each for each in notes("Ina Colt, who resigned in June, said two cheaper bids were ignored.").events if each.kind == "resign"]
    assert not event.accounts


def test_a_reason_reaches_to_its_verb() -> None:
    body = "The contract came to light after a former director, Ina Colt, filed a complaint with the auditor in September."
    reasons = [account.text for event in notes(body).events for account in event.accounts if account.kind == "reason"]
    assert all("filed a complaint" in reason for reason in reasons)


def test_the_day_on_which_an_appeal_will_be_heard_is_the_hearings() -> None:
    (event,) = [each for each in notes("He has lodged an appeal, which will be heard on 4 December.").events if each.kind == "hear"]
    assert event.date is not None
