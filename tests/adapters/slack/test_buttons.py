"""What can be pressed, chosen and filled in under a card."""

from __future__ import annotations

import threading

from briefings import Question
from tests.adapters.slack.blockkit import complaints_about_options
from tests.adapters.slack.conftest import House, running
from tests.adapters.slack.loopback import Json, LoopbackSlack
from tests.adapters.slack.newsroom import FakeNewsroom, plain_card
from tests.adapters.slack.reading import buttons, labelled, said
from tests.adapters.slack.updates import command, press, shortcut, submission, suggestion


async def who(house: House, words: str = "who Mara Quill", name: str = "who") -> Json:
    """A card that was asked for."""
    await house.slack.send("slash_commands", command(words, house.slack.response_url(name)), f"e-{name}")
    return (await house.slack.answered(name))[0]


async def pressed(house: House, action: Json, name: str, **more: object) -> None:
    """Press it; the answers come to the response address of this name."""
    await house.slack.send("interactive", press(action, house.slack.response_url(name), **more), f"p-{name}")  # type: ignore[arg-type]
    await house.slack.acked(f"p-{name}")


async def test_a_card_carries_its_token_and_the_next_questions_in_its_buttons(house: House) -> None:
    card = await who(house)
    assert [button["text"]["text"] for button in buttons(card)] == [
        "Sources", "Timeline", "Quotes", "Share here", "Wrong?"]
    values = [button["value"] for button in buttons(card)]
    assert values == ["tok000001", '["timeline",null,[["subject","Mara Quill"]]]',
                      '["quotes",null,[["name","Mara Quill"]]]', "tok000001", "tok000001"]


async def test_sources_shows_each_passage_in_its_context(house: House) -> None:
    await pressed(house, labelled(await who(house), "Sources"), "sources")
    [answer] = await house.slack.answered("sources")
    assert answer["response_type"] == "ephemeral"
    assert answer["replace_original"] is False
    text = said(answer)
    assert "It rained over Ossly. *Mara Quill is the mayor of Ossly. it was said.* Nobody clapped." in text
    assert ("<https://ossly-courier.test/news/quill-cannery?id=7&amp;from=front|Quill stands by the cannery &amp; its "
            "40 jobs> · Ossly Courier · 20 November 2026 · By Tamsin Orde") in text


async def test_a_withdrawn_passage_is_gone_from_sources(house: House) -> None:
    card = await who(house)
    house.newsroom.gone.add("a1")
    await pressed(house, labelled(card, "Sources"), "sources")
    [answer] = await house.slack.answered("sources")
    assert "can no longer be shown" in said(answer)
    assert "mayor" not in said(answer)


async def test_timeline_and_who_lead_to_each_other_in_the_same_place(house: House) -> None:
    await pressed(house, labelled(await who(house), "Timeline"), "there")
    [timeline] = await house.slack.answered("there")
    assert timeline["replace_original"] is True
    assert "timeline Mara Quill" in said(timeline)
    await pressed(house, labelled(timeline, "Who"), "back")
    [again] = await house.slack.answered("back")
    assert "Mara Quill is the mayor of Ossly." in said(again)


async def test_more_turns_the_page_until_everything_was_shown(house: House) -> None:
    house.newsroom.answers["latest"] = lambda question: plain_card(question, "Ferry", lines=200)
    message, seen = await who(house, "latest", "p0"), ""
    for page in range(1, 20):
        seen += said(message)
        if "More" not in {button["text"]["text"] for button in buttons(message)}:
            break
        await pressed(house, labelled(message, "More"), f"p{page}")
        [message] = await house.slack.answered(f"p{page}")
    else:
        raise AssertionError("there was always more")
    assert page > 1
    assert all(f"for the {number}th time" in seen for number in range(1, 201))


async def test_share_posts_the_card_for_everybody_once_however_often_it_is_pressed(house: House) -> None:
    card = await who(house)
    for time in range(3):
        await pressed(house, labelled(card, "Share here"), f"share{time}")
    await house.slack.until(lambda: len(house.newsroom.messages) >= 1)
    await house.slack.until(lambda: len(house.newsroom.messages) >= 3)
    [posted] = house.slack.posted
    assert posted["channel"] == "C1"
    assert "Share here" not in {button["text"]["text"] for button in buttons(posted)}
    assert posted["ts"] in house.newsroom.messages.values()


async def test_share_in_a_channel_that_the_bot_may_not_post_to_goes_by_the_response_address(house: House) -> None:
    house.slack.not_in.add("C1")
    await pressed(house, labelled(await who(house), "Share here"), "share")
    [answer] = await house.slack.answered("share")
    assert answer["response_type"] == "in_channel"
    assert not house.slack.posted


async def test_share_in_a_thread_stays_in_the_thread(house: House) -> None:
    await pressed(house, labelled(await who(house), "Share here"), "share", thread="1699999999.000001")
    await house.slack.until(lambda: bool(house.slack.posted))
    assert house.slack.posted[0]["thread_ts"] == "1699999999.000001"


async def test_an_example_of_help_is_asked_by_pressing_it(house: House) -> None:
    await pressed(house, labelled(await who(house, "help", "help"), "who Mara Quill"), "example")
    [answer] = await house.slack.answered("example")
    assert "Mara Quill is the mayor of Ossly." in said(answer)


async def test_a_namesake_is_chosen_by_its_button(house: House) -> None:
    await pressed(house, labelled(await who(house, "who Quill", "two"), "Mara Quillon"), "chosen")
    [answer] = await house.slack.answered("chosen")
    assert "Mara Quillon is the mayor" in said(answer)


async def test_a_name_chosen_from_the_menu_is_briefed(house: House) -> None:
    option = {"text": {"type": "plain_text", "text": "Joss Brill"}, "value": "Joss Brill"}
    await pressed(house, {"type": "external_select", "action_id": "brief:name", "selected_option": option}, "menu")
    [answer] = await house.slack.answered("menu")
    assert "Joss Brill is the mayor" in said(answer)


async def test_the_menu_suggests_names_as_they_are_typed(house: House) -> None:
    await house.slack.send("interactive", suggestion("brief:name", "mara"), "s1")
    answer = await house.slack.acked("s1")
    assert [option["value"] for option in answer["options"]] == ["Mara Quill", "Mara Quillon"]
    assert not complaints_about_options(answer["options"])


async def test_the_menu_is_empty_rather_than_late_while_the_archive_is_held(slack: LoopbackSlack) -> None:
    async with running(slack, newsroom=FakeNewsroom(hold=threading.Event())) as house:
        await slack.send("interactive", suggestion("brief:name", "mara"), "s1")
        assert (await slack.acked("s1"))["options"] == []
        assert not house.newsroom.asked


async def test_a_card_of_another_workspace_is_not_known_here(house: House) -> None:
    action = labelled(await who(house), "Sources")
    house.slack.tokens["xoxb-loopback-2"] = "T2"
    await pressed(house, action, "spy", team="T2", user="U9")
    [answer] = await house.slack.answered("spy")
    assert "too old" in said(answer)
    assert "Quill" not in said(answer)


async def test_a_button_of_an_older_release_is_told_so(house: House) -> None:
    await pressed(house, {"type": "button", "action_id": "brief:ask::0", "value": "{}"}, "old")
    [answer] = await house.slack.answered("old")
    assert "ask again" in said(answer)


async def test_wrong_opens_a_modal_whose_lines_are_those_of_the_card(house: House) -> None:
    await pressed(house, labelled(await who(house), "Wrong?"), "wrong")
    await house.slack.until(lambda: bool(house.slack.views))
    view = house.slack.views[0]["view"]
    await house.slack.send("interactive", suggestion("brief:line", "", view=view), "s1")
    options = (await house.slack.acked("s1"))["options"]
    assert options[0]["text"]["text"] == "Mara Quill is the mayor of Ossly."
    assert "The owners speak of 12 jobs" in {option["text"]["text"] for option in options}
    values = {"line": {"brief:line": {"type": "external_select", "selected_option": options[0]}},
              "words": {"words": {"type": "plain_text_input", "value": "She is the deputy."}}}
    await house.slack.send("interactive", submission(view, values), "v1")
    assert (await house.slack.acked("v1"))["response_action"] == "update"
    await house.slack.until(lambda: bool(house.newsroom.reports) or bool(house.slack.complaints))
    [(token, line, words, asker)] = house.newsroom.reports
    assert (token, line, words) == ("tok000001", "Mara Quill is the mayor of Ossly.", "She is the deputy.")
    assert (asker.user, asker.team, asker.channel) == ("U1", "T1", "C1")


async def reported(house: House, line: int | None = None) -> None:
    """Somebody says that a line of a card (None: no line in particular) is wrong."""
    await pressed(house, labelled(await who(house), "Wrong?"), "wrong")
    await house.slack.until(lambda: bool(house.slack.views))
    view = house.slack.views[0]["view"]
    await house.slack.send("interactive", suggestion("brief:line", "", view=view), "s1")
    options = (await house.slack.acked("s1"))["options"]
    values = {"line": {"brief:line": {"type": "external_select", "selected_option": None if line is None else options[line]}},
              "words": {"words": {"type": "plain_text_input", "value": "She is the <!channel> *deputy*."}}}
    await house.slack.send("interactive", submission(view, values), "v1")
    await house.slack.until(lambda: bool(house.newsroom.reports))


async def test_a_report_reaches_the_editors_channel_with_its_evidence_and_pings_nobody(slack: LoopbackSlack) -> None:
    async with running(slack, reports={"*": "C9", "C2": "C8"}) as house:
        await reported(house, 0)
        await slack.until(lambda: bool(slack.posted))
        [posted] = slack.posted
        assert posted["channel"] == "C9"
        told = said(posted)
        assert "*Reported as wrong*\n• Mara Quill is the mayor of Ossly." in told
        assert "&gt; Mara Quill is the mayor of Ossly. it was said." in told
        assert "Quill stands by the cannery &amp; its 40 jobs" in told
        assert "Reported by <https://slack.com/app_redirect?channel=U1|U1>: She is the &lt;!channel&gt; *deputy*." in told.replace("\u2060", "")
        assert "<!channel>" not in told
        await house.slack.send("interactive", press(
            labelled(posted, "Sources"), slack.response_url("src"), user="U7", channel="C9"), "p9")
        [sources] = await slack.answered("src")
        assert "It rained over Ossly." in said(sources)


async def test_a_report_on_a_whole_card_says_so(slack: LoopbackSlack) -> None:
    async with running(slack, reports={"C1": "C9"}) as house:
        await reported(house)
        await slack.until(lambda: bool(slack.posted))
        assert "• Something on this card" in said(slack.posted[0])


async def test_a_report_is_filed_even_if_the_editors_channel_is_closed(slack: LoopbackSlack, log: list[str]) -> None:
    slack.not_in.add("C9")
    async with running(slack, reports={"T1": "C9"}) as house:
        await reported(house, 0)
        await slack.until(lambda: any("did not reach the editors in C9" in line for line in log))
        assert len(house.newsroom.reports) == 1
        assert not slack.posted


async def test_an_empty_report_is_sent_back_with_the_field_named(house: House) -> None:
    await pressed(house, labelled(await who(house), "Wrong?"), "wrong")
    await house.slack.until(lambda: bool(house.slack.views))
    values = {"words": {"words": {"type": "plain_text_input", "value": "   "}}}
    await house.slack.send("interactive", submission(house.slack.views[0]["view"], values), "v1")
    answer = await house.slack.acked("v1")
    assert answer["response_action"] == "errors"
    assert list(answer["errors"]) == ["words"]
    assert not house.newsroom.reports


def asked(kind: str, name: str | None = None, words: str | None = None) -> Json:
    """What somebody put into the question modal."""
    option = {"text": {"type": "plain_text", "text": name}, "value": name} if name else None
    return {"kind": {"kind": {"type": "static_select", "selected_option": {"value": kind}}},
            "name": {"brief:name": {"type": "external_select", "selected_option": option}},
            "words": {"words": {"type": "plain_text_input", "value": words}}}


async def opened(house: House) -> Json:
    """The question modal."""
    await house.slack.send("interactive", shortcut("ask_cuttings"), "m1")
    await house.slack.until(lambda: bool(house.slack.views))
    view: Json = house.slack.views[0]["view"]
    return view


async def test_the_question_modal_is_answered_by_a_direct_message(house: House) -> None:
    view = await opened(house)
    await house.slack.send("interactive", submission(view, asked("timeline", "Mara Quill", "vs Joss Brill")), "v1")
    await house.slack.until(lambda: bool(house.slack.posted))
    assert house.slack.posted[0]["channel"] == "D1"
    [(question, asker)] = house.newsroom.asked
    assert question == Question("timeline", values=(("subject", "Mara Quill"), ("other", "Joss Brill")))
    assert (asker.team, asker.channel) == ("T1", "D1")


async def test_a_modal_without_a_name_names_that_field(house: House) -> None:
    view = await opened(house)
    await house.slack.send("interactive", submission(view, asked("who")), "v1")
    answer = await house.slack.acked("v1")
    assert list(answer["errors"]) == ["name"]
    assert "a person or an organisation" in answer["errors"]["name"]


async def test_a_modal_with_a_day_that_is_none_names_the_words(house: House) -> None:
    view = await opened(house)
    await house.slack.send("interactive", submission(view, asked("timeline", "Mara Quill", "since Blursday")), "v1")
    answer = await house.slack.acked("v1")
    assert list(answer["errors"]) == ["words"]
    assert "Blursday" in answer["errors"]["words"]
    assert not house.newsroom.asked


async def test_brief_this_briefs_whom_a_message_names(house: House) -> None:
    url = house.slack.response_url("this")
    text = "Yesterday Mara Quill told <@U2> that <https://elsewhere.test/x|this> was *nonsense*."
    await house.slack.send("interactive", shortcut("brief_this", response_url=url, text=text), "m1")
    [answer] = await house.slack.answered("this")
    assert "Mara Quill is the mayor of Ossly." in said(answer)
    assert answer["response_type"] == "ephemeral"


async def test_brief_this_asks_whom_when_a_message_names_several(house: House) -> None:
    url = house.slack.response_url("this")
    text = "Mara Quill met Joss Brill"
    await house.slack.send("interactive", shortcut("brief_this", response_url=url, text=text), "m1")
    [answer] = await house.slack.answered("this")
    assert [button["text"]["text"] for button in buttons(answer)] == ["Mara Quill", "Joss Brill"]


async def test_brief_this_finds_the_article_that_a_message_links_to(house: House) -> None:
    url = house.slack.response_url("this")
    text = "see <https://ossly-courier.test/news/quill-cannery?id=7&amp;from=front>"
    await house.slack.send("interactive", shortcut("brief_this", response_url=url, text=text), "m1")
    [answer] = await house.slack.answered("this")
    assert "the council met" in said(answer)


async def test_brief_this_says_so_when_a_message_names_nobody(house: House) -> None:
    url = house.slack.response_url("this")
    await house.slack.send("interactive", shortcut("brief_this", response_url=url, text="lunch?"), "m1")
    [answer] = await house.slack.answered("this")
    assert "No article and no name" in said(answer)
