"""Happenings told by phrases, by nouns and by participles: "was shown the door", "a 4-0 defeat by", "…, killing two"."""

from __future__ import annotations

import pytest

from briefings.reading.lexicon.past_forms import base_of
from tests.briefings.situations import events, notes


def kinds(body: str) -> set[tuple[str, str]]:
    """(kind, standing) of every event."""
    return {(event.kind, event.status) for event in notes(body).events if event.kind != "say"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Martin Keogh was shown the door by Brinklow Town.", "dismiss"),
        ("Derek Lunt was given his marching orders by Ashby United.", "dismiss"),
        ("Colin Frayne got the nod as the candidate in Weston Vale.", "select"),
        ("Pemberton Travel went under in January.", "collapse"),
        ("Norris Brothers called in administrators.", "collapse"),
        ("Imogen Hale took silk in 2009.", "appoint"),
        ("Lee Harding was handed a 12-month suspended sentence.", "sentence"),
        ("Carrow City were held to a 1-1 draw by Denby Albion.", "draw"),
        ("The Dalton Bears fell to the Mesa Hawks.", "lose"),
        ("Carrow City came from behind to beat Denby Albion.", "defeat"),
        ("Ann Marsh — for years the voice of the fens — took the oath in York.", "swear"),
        ("Dunmarsh Rovers sacked Ann Marsh two days after a 4-0 defeat by Castle Vale.", "defeat"),
        ("Ann Marsh opened a file after a complaint from Bob Day.", "complain"),
        ("A wall came down at Tolland Mill, killing Bob Day.", "kill"),
        ("The judge dismissed the appeal by Bob Day.", "rule"),
        ("Ann Marsh dismissed suggestions that she was ill.", "deny"),
    ],
)
def test_a_phrase_a_noun_or_a_participle_tells_it_as_well(sentence: str, kind: str) -> None:
    assert (kind, "happened") in kinds(sentence)


def test_whoever_receives_a_sentence_is_the_one_it_happens_to() -> None:
    for body in ("Lee Harding received a life sentence.", "Judge Mary Holt handed Lee Harding a life sentence.", "Lee Harding was given a life sentence."):
        assert ("sentence", "happened", ("Lee Harding",)) in [(k, s, p) for k, s, p, _ in events(body)], body


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Meeks said he would appeal, arguing that the judge should not have let jurors hear it.", "appeal"),
        ("Bob Day threatened to sue.", "sue"),
        ("The Beacon was considering an appeal.", "appeal"),
        ("Bob Day faces a motion of no confidence.", "vote"),
        ("Bob Day has yet to decide whether to appeal.", "appeal"),
        ("Bob Day left York on Friday. The vote is set for Tuesday.", "vote"),
    ],
)
def test_a_step_that_is_weighed_faced_or_set_is_planned(sentence: str, kind: str) -> None:
    assert (kind, "planned") in kinds(sentence)
    assert (kind, "happened") not in kinds(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind", "standing"),
    [
        ("Ann Marsh dismissed suggestions she was sacked by Calder Council.", "dismiss", {"denied"}),
        ("Ann Marsh rejected claims that she had bribed Bob Day.", "bribe", {"denied"}),
        ("Ann Marsh denied reports that Moss House would be sold.", "sell", {"denied"}),
        ("It is not true that Ann Marsh resigned, Bob Day said.", "resign", {"denied"}),
        ("Reports that Ann Marsh had resigned were wrong.", "resign", {"alleged"}),
        ("Ann Marsh was indicted on charges that she stole £4,000 from Calder Council.", "steal", {"alleged"}),
        ("It was put to Bob Day that Ann Marsh had bribed him.", "bribe", {"alleged"}),
        ("Bob Day phoned Ann Marsh and sacked her, according to one ally.", "dismiss", {"alleged"}),
        ("Ann Marsh, who police say shot Bob Day, was arrested.", "kill", {"alleged"}),
        ("Ann Marsh nearly resigned in May.", "resign", set()),
        ("Nobody at Calder Council has been sacked over the fire at Moss House.", "dismiss", set()),
        ("Calder Council voted not to sack Ann Marsh.", "dismiss", set()),
        ("Bob Day demanded the resignation of Ann Marsh.", "resign", set()),
        ("Bob Day pleaded not guilty to the murder of Ann Marsh.", "kill", set()),
        ("The attempted murder of Ann Marsh shocked York.", "kill", set()),
        ("The train could derail, killing Bob Day.", "kill", set()),
    ],
)
def test_what_is_only_said_or_kept_off_never_happened(sentence: str, kind: str, standing: set[str]) -> None:
    assert {s for k, s in kinds(sentence) if k == kind} == standing


@pytest.mark.parametrize(
    ("past", "base"),
    [("went", "go"), ("stopped", "stop"), ("carried", "carry"), ("corrected", "correct"), ("shared", "share"), ("visited", "visit"), ("agreed", "agree"), ("changed", "change")],
)
def test_a_past_form_has_its_base(past: str, base: str) -> None:
    assert base_of(past) == base


@pytest.mark.parametrize(
    ("sentence", "kind", "standing"),
    [
        ("A farmer shot Bob Day dead in his yard, York Crown Court heard today.", "kill", "alleged"),
        ("York Crown Court heard that Ann Marsh had stolen £4,000.", "steal", "alleged"),
        ("The Supreme Court heard arguments on Monday in the case of Ann Marsh, who was sacked in May.", "dismiss", "happened"),
        ("Ann Marsh said she had warned the board in May.", "warn", "alleged"),
        ("One said Ann Marsh was sacked in May.", "dismiss", "alleged"),
        ("Bob Day maintains she sacked Ann Marsh.", "dismiss", "alleged"),
        ("It was reported on Sunday that Ann Marsh would resign.", "resign", "alleged"),
        ("The court's ruling led the board to dismiss Ann Marsh.", "dismiss", "happened"),
        ("A jury took three hours to acquit Ann Marsh.", "acquit", "happened"),
        ("Ann Marsh said the new line would not open until May.", "open", "planned"),
        ("Alder Council is considering sacking Ann Marsh.", "dismiss", "planned"),
        ("Bob Day spoke. Sentencing was set for July 8.", "sentence", "planned"),
        ("Bob Day spoke. There will be an election in May.", "elect", "planned"),
        ("Bob Day ran the club until ill health forced him out.", "dismiss", "happened"),
        ("Ann Marsh answered a complaint filed last August by Bob Day.", "complain", "happened"),
        ("The bodies of Ann Marsh and Bob Day were found in the ruins.", "discover", "happened"),
        ("Shares in Alder Bank fell 12%.", "fall", "happened"),
        ("Ann Marsh, who becomes the leader of Alder Council, spoke.", "become", "happened"),
        ("Bob Day has left the club. An independent inquiry has concluded that he lied.", "find", "happened"),
    ],
)
def test_courts_voices_and_bodies_are_told_apart(sentence: str, kind: str, standing: str) -> None:
    assert {s for k, s in kinds(sentence) if k == kind} == {standing}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ann Marsh fired the gun at Moss House.", "dismiss"),
        ("The jury retired to consider its verdict on Bob Day.", "retire"),
        ("Ann Marsh grew up in Alder.", "rise"),
        ("Ann Marsh is survived by Bob Day.", "survive"),
        ("Ann Marsh brought in a new rule.", "appoint"),
        ("Ann Marsh tapped the table.", "appoint"),
    ],
)
def test_the_same_words_tell_no_such_thing_elsewhere(sentence: str, kind: str) -> None:
    assert kind not in {k for k, _ in kinds(sentence)}


@pytest.mark.parametrize(
    ("sentence", "kind", "standing"),
    [
        ("Ann Marsh took secret payments from Bob Day, the Alder Monitor can reveal.", "pay", "alleged"),
        ("Ann Marsh and Bob Day have split, the Alder Monitor can reveal.", "separate", "happened"),
        ("Bob Day testified that Ann Marsh had stolen £4,000.", "steal", "alleged"),
        ("Ann Marsh resigned hours later, according to two people with knowledge of it.", "resign", "happened"),
    ],
)
def test_what_a_witness_says_and_what_an_outlet_lays_open_is_a_claim(sentence: str, kind: str, standing: str) -> None:
    assert {s for k, s in kinds(sentence) if k == kind} == {standing}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The officer who shot Ann Marsh resigned on Monday.", ("resign", ())),
        ("Ann Marsh, charged with theft, appeared in court on Monday.", ("charge", ("Ann Marsh",))),
        ("A driver accused of killing Bob Day was jailed on Monday.", ("sentence", ())),
        ("Norse Foods has parted company with its chief executive, Ann Marsh.", ("dismiss", ("Ann Marsh",))),
        ("Bob Day was given six years for the robbery.", ("sentence", ("Bob Day",))),
        ("The death of the firm's founder, Ann Marsh, was announced on Sunday.", ("die", ("Ann Marsh",))),
        ("Bob Day lost his battle with cancer on Sunday.", ("die", ("Bob Day",))),
        ("Bob Day has ruled himself out of the race.", ("withdraw", ("Bob Day",))),
        ("Ann Marsh was kidnapped in York.", ("abduct", ("Ann Marsh",))),
    ],
)
def test_a_relative_clause_an_aside_or_a_phrase_tells_whom_it_befell(sentence: str, told: tuple[str, tuple[str, ...]]) -> None:
    assert told in [(kind, patients) for kind, status, patients, _ in events(sentence) if status == "happened"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Prosecutors contend Ann Marsh, driven by envy, replaced the tablets and burned the barn.", "burn"),
        ("Norse Foods claims that Ann Marsh copied its plans, hired its drivers and sold its maps.", "sell"),
    ],
)
def test_all_that_follows_who_alleges_it_is_alleged(sentence: str, kind: str) -> None:
    assert (kind, "alleged") in kinds(sentence)
    assert (kind, "happened") not in kinds(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind", "standing"),
    [
        ("Ann Marsh resigned on Thursday, a condition, her critics say, of the deal.", "resign", "happened"),
        ("Ann Marsh's claims that she was bullied were rejected on Friday.", "block", "happened"),
        ("A vote among members will follow on 4 June.", "vote", "planned"),
        ("The breakthrough came in June 1996.", "discover", "happened"),
        ("Divorce followed in 1988.", "divorce", "happened"),
        ("Ann Marsh will make her debut on Saturday.", "play", "planned"),
        ("Bob Day said the operation was set for Tuesday.", "set", "planned"),
    ],
)
def test_a_voice_aside_and_a_verb_that_only_carries_change_nothing(sentence: str, kind: str, standing: str) -> None:
    assert (kind, standing) in kinds(sentence)


def test_no_defeat_and_a_plan_that_is_over() -> None:
    assert "defeat" not in {kind for kind, _ in kinds("The dismissal of Ann Marsh stunned the town.")}
    assert ("resign", "planned") in kinds("Ann Marsh was to have resigned on Monday.")


def test_the_day_of_the_sentence_is_not_that_of_an_aside() -> None:
    found = notes("Ann Marsh, jailed for theft, was freed on Monday.")
    assert [event.date for event in found.events if event.kind == "sentence"] == [None]


@pytest.mark.parametrize(
    ("sentence", "kind", "standing"),
    [
        ("Ann Marsh said she would not seek re-election.", "retire", "planned"),
        ("The job went to Ann Marsh.", "award", "happened"),
        ("Ann Marsh polled 900 votes to be elected leader of Norse Union.", "elect", "happened"),
        ("Bob Day would serve until a special election on 8 November.", "elect", "planned"),
        ("The winner cannot start until 1 August.", "start", "planned"),
        ("It is understood that Ann Marsh, who left in May, has been elected by the staff.", "elect", "alleged"),
        ("It opened, by Ann Marsh's account, on 12 June.", "open", "alleged"),
        ("Ann Marsh voted against the deal, according to someone familiar with the talks.", "vote", "alleged"),
        ("Ann Marsh rejected any notion that she had retired in a rage.", "retire", "denied"),
    ],
)
def test_a_step_is_as_sure_as_its_sentence_says(sentence: str, kind: str, standing: str) -> None:
    assert (kind, standing) in kinds(sentence)


def test_behind_two_asides_each_has_its_own_verb() -> None:
    told = events("Ann Marsh, who was two when her father, Bob Day, was killed at York, opened the road on Monday.")
    assert ("kill", "happened", ("Bob Day",)) in [(kind, status, patients) for kind, status, patients, _ in told]
    found = notes("Ann Marsh, who was two when her father, Bob Day, was killed at York, opened the road on Monday.")
    opened = next(event for event in found.events if event.kind == "open")
    assert [found.entities[one].name for one in opened.agents] == ["Ann Marsh"]


@pytest.mark.parametrize(
    ("sentence", "kind", "standing"),
    [
        ("Bob Day got five years and four months.", "sentence", "happened"),
        ("Ann Marsh said she'd resigned in March.", "resign", "happened"),
        ("Norse Union, of which Ann Marsh was once president, is looking into it.", "investigate", "happened"),
        ("Norse Trains said it was sending a team.", "send", "planned"),
        ("The mayor, Ina Colt, said Norse Trains had promised in May that no depot would close.", "vow", "alleged"),
        ("Ann Marsh was let go to save, by one account, £200.", "dismiss", "happened"),
    ],
)
def test_a_term_a_short_form_and_what_two_say_to_each_other(sentence: str, kind: str, standing: str) -> None:
    assert (kind, standing) in kinds(sentence)


def test_a_chop_is_not_interviewed_and_nothing_got_better_is_a_sentence() -> None:
    assert "interview" not in {kind for kind, _ in kinds("Bob Day grilled a pork chop.")}
    assert "sentence" not in {kind for kind, _ in kinds("Bob Day got better over ten years.")}


@pytest.mark.parametrize(
    ("sentence", "kind", "standing"),
    [
        ("Ina Colt made an apology to the families on Friday.", "apologise", "happened"),
        ("Ina Colt has backed down over the levy.", "withdraw", "happened"),
        ("A blaze tore through the Norse Hotel on Friday.", "burn", "happened"),
        ("Bob Day was held on suspicion of theft on Friday.", "arrest", "happened"),
        ("Bob Day completed a £4m move to Norse Town on Friday.", "transfer", "happened"),
        ("The opening of Norse Road has been put back to May.", "delay", "happened"),
        ("Storm Ina hit York on Friday, killing at least eight people.", "kill", "happened"),
        ("Ann Marsh left the party in protest at its leader.", "leave", "happened"),
        ("Norse Foods is recalling 300 jars.", "recall", "happened"),
        ("Bob Day quit amid a row.", "resign", "happened"),
        ("Bob Day's arrest came hours after the vote.", "arrest", "happened"),
        ("The government has bowed to pressure and will hold an inquiry.", "investigate", "planned"),
        ("The crew of the trawler Norse Dawn were winched to safety on Friday.", "rescue", "happened"),
        ("Bob Day's header earned Norse Town a 1-1 draw on Sunday.", "draw", "happened"),
        ("The chancellor cut fuel duty by 2p on Wednesday.", "cut", "happened"),
        ("Bob Day walked away from the deal on Friday.", "withdraw", "happened"),
        ("The mayor, Ann Marsh, cut the ribbon on Saturday.", "open", "happened"),
        ("Bob Day hit out at the board on Monday.", "criticise", "happened"),
        ("Ann Marsh came from a set down to beat Ina Colt on Sunday.", "defeat", "happened"),
        ("Ann Marsh reshuffled her team on Monday, dropping the winger and demoting Bob Day.", "demote", "happened"),
        ("Born in Cork in 1931, Ann Marsh moved to York.", "born", "happened"),
    ],
)
def test_everyday_phrases_of_the_papers(sentence: str, kind: str, standing: str) -> None:
    assert (kind, standing) in kinds(sentence)


@pytest.mark.parametrize(("sentence", "kind"), [("Bob Day had a penalty saved on Friday.", "rescue"), ("Bob Day picked up his keys on Friday.", "select")])
def test_a_penalty_saved_is_no_rescue_and_keys_picked_up_no_choice(sentence: str, kind: str) -> None:
    assert kind not in {each for each, _ in kinds(sentence)}
