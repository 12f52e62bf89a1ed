"""`/brief` over Socket Mode: every command is acknowledged first, then answered by its response address."""

from __future__ import annotations

import pytest

from adapters import wording
from briefings import KINDS, Card, Kind, NoAnswer, Parameter, Question, Remark, Section
from tests.adapters.slack.conftest import House, running
from tests.adapters.slack.loopback import LoopbackSlack
from tests.adapters.slack.newsroom import NOW
from tests.adapters.slack.reading import buttons, said
from tests.adapters.slack.updates import command, shortcut

EXAMPLES = [example for kind in KINDS for example in kind.examples]


async def test_brief_who_is_acknowledged_and_then_answered_to_the_asker_alone(house: House) -> None:
    await house.slack.send("slash_commands", command("who Mara Quill", house.slack.response_url("who")), "e1")
    [answer] = await house.slack.answered("who")
    assert house.slack.order.index("ack e1") < house.slack.order.index("answer who")
    assert answer["response_type"] == "ephemeral"
    assert "Mara Quill is the mayor of Ossly." in said(answer)
    assert "Ossly Courier, 20 November 2026" in said(answer)
    assert answer["text"].startswith("Mara Quill. Mara Quill is the mayor of Ossly (Ossly Courier). mayor of")
    [(question, asker)] = house.newsroom.asked
    assert (question.kind, question.text("name")) == ("who", "Mara Quill")
    assert (asker.platform, asker.team, asker.channel, asker.user) == ("slack", "T1", "C1", "U1")


async def test_every_example_of_the_table_is_answered(house: House) -> None:
    for number, example in enumerate(EXAMPLES):
        url = house.slack.response_url(f"x{number}")
        await house.slack.send("slash_commands", command(example, url, user="UADMIN"), f"e{number}")
    for number, example in enumerate(EXAMPLES):
        [answer, *_] = await house.slack.answered(f"x{number}")
        assert house.slack.order.index(f"ack e{number}") < house.slack.order.index(f"answer x{number}"), example
        assert answer["blocks"]


async def test_nothing_after_brief_opens_help_whose_examples_are_buttons(house: House) -> None:
    await house.slack.send("slash_commands", command("", house.slack.response_url("help")), "e1")
    [answer] = await house.slack.answered("help")
    assert "What can be asked" in said(answer)
    assert {"who Mara Quill", "latest"} <= {button["text"]["text"] for button in buttons(answer)}


async def test_a_misspelt_command_offers_what_was_meant_and_an_example_of_each_kind(house: House) -> None:
    await house.slack.send("slash_commands", command("timelnie Mara Quill", house.slack.response_url("oops")), "e1")
    [answer] = await house.slack.answered("oops")
    labels = [button["text"]["text"] for button in buttons(answer)]
    assert labels[0] == "timeline Mara Quill"
    assert "search picket line" in labels
    assert not house.newsroom.asked


async def test_namesakes_are_offered_as_buttons_beside_a_menu_of_names(house: House) -> None:
    await house.slack.send("slash_commands", command("who Quill", house.slack.response_url("namesakes")), "e1")
    [answer] = await house.slack.answered("namesakes")
    assert [button["text"]["text"] for button in buttons(answer)] == ["Mara Quill", "Mara Quillon"]
    assert any(element["type"] == "external_select" for block in answer["blocks"]
               for element in block.get("elements", []))


async def test_a_command_that_an_admin_named_like_a_kind_is_that_kind(house: House) -> None:
    asked = command("Mara Quill", house.slack.response_url("own"), name="/timeline")
    await house.slack.send("slash_commands", asked, "e1")
    await house.slack.answered("own")
    assert [question.kind for question, _ in house.newsroom.asked] == ["timeline"]


async def test_a_reload_is_said_at_once_and_ends_with_a_line_a_source(house: House) -> None:
    asked = command("sources reload", house.slack.response_url("reload"), user="UADMIN")
    await house.slack.send("slash_commands", asked, "e1")
    first, last = await house.slack.answered("reload", 2)
    assert "Bringing the sources up to date" in said(first)
    assert "courier: 1 new, 0 updated, 0 withdrawn, 0 unchanged" in said(last)
    assert "wire: failed: the folder is not there" in said(last)
    [(source, asker)] = house.newsroom.reloads
    assert source is None
    assert asker is not None
    assert asker.user == "UADMIN"


async def test_a_reload_of_many_sources_tells_how_far_it_is_and_keeps_to_five_answers(house: House) -> None:
    house.newsroom.sources = tuple(f"feed {number}" for number in range(60))
    asked = command("sources reload", house.slack.response_url("many"), user="UADMIN")
    await house.slack.send("slash_commands", asked, "e1")
    answers = await house.slack.answered("many", 4)
    assert len(answers) == 4
    assert any("20/60" in said(answer) for answer in answers)
    assert house.slack.refused_answers == 0


async def test_a_reload_of_one_source_by_name(house: House) -> None:
    asked = command("sources reload gazette", house.slack.response_url("one"), user="UADMIN")
    await house.slack.send("slash_commands", asked, "e1")
    answers = await house.slack.answered("one", 2)
    assert "gazette: 1 new" in said(answers[-1])
    assert "courier" not in said(answers[-1])


async def test_a_reload_is_refused_to_others_with_who_may(house: House) -> None:
    await house.slack.send("slash_commands", command("sources reload", house.slack.response_url("no")), "e1")
    [answer] = await house.slack.answered("no")
    assert "Only the desk's admins may do this." in said(answer)
    assert not house.newsroom.reloads


async def test_what_is_for_admins_is_refused_to_others_whatever_it_is(house: House) -> None:
    await house.slack.send("slash_commands", command("sources status", house.slack.response_url("no")), "e1")
    [answer] = await house.slack.answered("no")
    assert "Only the desk's admins may do this." in said(answer)
    assert not house.newsroom.asked


async def test_a_broken_archive_is_one_sentence_with_the_number_that_the_log_has(
    house: House, log: list[str],
) -> None:
    house.newsroom.fails = True
    await house.slack.send("slash_commands", command("who Mara Quill", house.slack.response_url("broken")), "e1")
    [answer] = await house.slack.answered("broken")
    number = said(answer).partition("give an admin ")[2][:6]
    assert any(f"{number}: an update from Slack failed" in line and "harbour" in line for line in log)
    assert "harbour" not in said(answer)


@pytest.mark.parametrize("words", ["who   Mara Quill ", "WHO Mara Quill", "who is Mara Quill?"])
async def test_words_are_read_as_people_type_them(house: House, words: str) -> None:
    await house.slack.send("slash_commands", command(words, house.slack.response_url("typed")), "e1")
    [answer] = await house.slack.answered("typed")
    assert "Mara Quill is the mayor of Ossly." in said(answer)


async def test_a_kind_added_to_the_table_is_answered_shown_and_offered_without_a_line_here(
    slack: LoopbackSlack,
) -> None:
    toy = Kind("tide", "When the ferry can leave", ("tide Ossly",),
               (Parameter("harbour", "words", "a harbour", required=True),))
    async with running(slack, kinds=(*KINDS, toy)) as house:
        await slack.send("slash_commands", command("tide Ossly", slack.response_url("tide")), "e1")
        [answer] = await slack.answered("tide")
        assert "the ferry was late again" in said(answer)
        assert [question.text("harbour") for question, _ in house.newsroom.asked] == ["Ossly"]
        await slack.send("slash_commands", command("tied Ossly", slack.response_url("tied")), "e2")
        [opened] = await slack.answered("tied")
        assert "tide Ossly" in {button["text"]["text"] for button in buttons(opened)}
        await slack.send("interactive", shortcut("ask_cuttings"), "e3")
        await slack.until(lambda: bool(slack.views))
        options = slack.views[0]["view"]["blocks"][0]["element"]["options"]
        assert "tide: When the ferry can leave" in {option["text"]["text"] for option in options}


async def test_a_press_on_an_example_changes_nothing(house: House) -> None:
    await house.slack.send("slash_commands", command("wacth Mara", house.slack.response_url("oops")), "e1")
    [answer] = await house.slack.answered("oops")
    labels = [button["text"]["text"] for button in buttons(answer)]
    assert labels[0] == "watch Mara"
    assert "watch Sam Tarry" not in labels


async def test_a_receipt_of_ours_is_not_shared_and_its_next_questions_say_themselves(house: House) -> None:
    def receipt(question: Question) -> Card:
        lines = (Remark("An edition comes here at 07:00."),)
        return Card("digest", NOW, "Editions", (), (Section("subscriptions", lines),), (), object(), question,
                    (Question("digest", "list"),))

    house.newsroom.answers["digest"] = receipt
    asked = command("digest set 07:00 weekdays Europe/London", house.slack.response_url("set"))
    await house.slack.send("slash_commands", asked, "e1")
    [answer] = await house.slack.answered("set")
    [button] = buttons(answer)
    assert (button["text"]["text"], button["value"]) == (
        wording.BUTTONS.get("digest", "Digest"), '["digest","list",[]]')


async def test_a_refusal_is_shown_as_it_stands(house: House) -> None:
    house.newsroom.answers["latest"] = lambda _question: NoAnswer("nothing_found", "Nothing <new> & nothing old.")
    await house.slack.send("slash_commands", command("latest", house.slack.response_url("none")), "e1")
    [answer] = await house.slack.answered("none")
    assert "Nothing &lt;new&gt; &amp; nothing old." in said(answer)
