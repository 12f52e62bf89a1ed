"""Buttons, menus, forms and the message menu, over a real socket and across a restart."""

from __future__ import annotations

from adapters.discord.client import DiscordAdapter
from adapters.discord.settings import DiscordSettings
from briefings import KINDS, Question
from tests.adapters.discord import payloads
from tests.adapters.discord.conftest import bot_on
from tests.adapters.discord.loopback import Loopback
from tests.adapters.discord.newsroom import FakeNewsroom
from tests.adapters.discord.people import Somebody


async def test_sources_shows_each_passage_in_its_context_to_the_presser_alone(
    server: Loopback, bot: DiscordAdapter
) -> None:
    asker = Somebody(server)
    card = await (await asker.says("who", name="Maud Ferris")).answered()
    sources = await (await Somebody(server, user="50").presses(card, "Sources")).answered()
    assert sources.ephemeral
    assert "The board had met since dawn. **She walked out of the harbour board.** No date was set." in sources.shown
    assert "[Harbour master walks out](<https://herald.example/a1>)" in sources.shown
    assert "Una Pell" in sources.shown
    assert "<t:1773475200:D>" in sources.shown


async def test_a_passage_of_a_withdrawn_article_leaves_no_trace(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    asker = Somebody(server)
    card = await (await asker.says("who", name="Maud Ferris")).answered()
    newsroom.withdrawn.add("a2")
    sources = await (await asker.presses(card, "Sources")).answered()
    assert "can no longer be shown" in sources.shown
    assert "Quay Gazette" not in sources.shown


async def test_timeline_and_who_lead_to_each_other_in_place(server: Loopback, newsroom: FakeNewsroom) -> None:
    async with bot_on(server, newsroom, settings=DiscordSettings(quiet=frozenset({"*"}), pictures=False)):
        asker = Somebody(server)
        who = await (await asker.says("who", name="Maud Ferris")).answered()
        timeline = await (await asker.presses(who, "Timeline")).answered()
        assert timeline.message == who.message
        assert "Sluice inspection number 0" in timeline.shown
        back = await (await asker.presses(timeline, "Who")).answered()
        assert "is the harbour master" in back.shown


async def test_a_follow_up_under_a_public_card_answers_the_presser_alone(server: Loopback, bot: DiscordAdapter) -> None:
    asker = Somebody(server)
    card = await (await asker.says("who", name="Maud Ferris")).answered()
    before = card.shown
    quotes = await (await asker.presses(card, "Quotes")).answered()
    assert quotes.ephemeral
    assert card.shown == before


async def test_more_turns_the_pages_until_every_claim_was_shown(server: Loopback, bot: DiscordAdapter) -> None:
    asker = Somebody(server)
    page = await (await asker.says("timeline", subject="Maud Ferris")).answered()
    shown = page.shown
    for _ in range(20):
        assert page.message is not None
        if "More" not in [part.get("label") for part in payloads.every_component(page.message["components"])]:
            break
        page = await (await asker.presses(page, "More")).answered()
        assert page.ephemeral or page.callback == {"type": 6}
        shown += page.shown
    missing = [number for number in range(120) if f"inspection number {number} was" not in shown]
    assert missing == []


async def test_buttons_work_after_a_restart(server: Loopback, newsroom: FakeNewsroom) -> None:
    asker = Somebody(server)
    async with bot_on(server, newsroom):
        card = await (await asker.says("who", name="Maud Ferris")).answered()
        names = await (await asker.says("who", name="Ferris")).answered()
    async with bot_on(server, newsroom):
        assert "walked out" in (await (await asker.presses(card, "Sources")).answered()).shown
        assert "Sluice" in (await (await asker.presses(card, "Timeline")).answered()).shown
        assert "Maud Ferris is" in (await (await asker.picks(names, "Maud Ferris")).answered()).shown


async def test_a_form_sent_after_a_restart_is_still_filed(server: Loopback, newsroom: FakeNewsroom) -> None:
    asker = Somebody(server)
    async with bot_on(server, newsroom):
        card = await (await asker.says("who", name="Maud Ferris")).answered()
        form = await (await asker.presses(card, "Wrong?")).acked()
    async with bot_on(server, newsroom):
        await (await asker.submits(form, words="She was pushed.")).answered()
    assert [words for _, _, words, _ in newsroom.reports] == ["She was pushed."]


async def test_a_button_of_a_card_that_is_no_longer_known_says_so(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    asker = Somebody(server)
    card = await (await asker.says("who", name="Maud Ferris")).answered()
    newsroom.issued.clear()
    assert "ask again" in (await (await asker.presses(card, "Sources")).answered()).shown


async def test_wrong_opens_a_form_with_the_lines_of_the_card_without_the_archive(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    asker = Somebody(server)
    card = await (await asker.says("who", name="Maud Ferris")).answered()
    newsroom.broken = True
    form = await (await asker.presses(card, "Wrong?")).acked()
    assert form.callback is not None
    assert form.callback["type"] == 9
    menu = next(part for part in payloads.every_component(form.callback["data"]["components"]) if part["type"] == 3)
    assert [option["label"] for option in menu["options"]] == [
        "Maud Ferris is the harbour master of Tarrow.", "harbour master of Tarrow",
        "“The gates stay shut until the sluice is mended.” — Maud Ferris (12 March 2026)",
        "12 March 2026 · walked out of the harbour board (2 outlets)",
        "Ferris: over the cost of the sluice (Tarrow Herald, )", "the board: over a missed meeting (Tarrow Herald, )",
        "Something else on this card"]


async def test_a_report_reaches_the_archive_and_the_editors_channel_with_its_evidence(
    server: Loopback, newsroom: FakeNewsroom
) -> None:
    async with bot_on(server, newsroom, settings=DiscordSettings(reports={"7002": "7777"})):
        asker = Somebody(server, user="61")
        card = await (await asker.says("who", name="Maud Ferris")).answered()
        form = await (await asker.presses(card, "Wrong?")).acked()
        thanks = await (await asker.submits(form, line="3", words="It was @everyone on **Friday**.")).answered()
    assert thanks.ephemeral
    assert "Thank you" in thanks.shown
    (token, line, words, who), = newsroom.reports
    assert (token, line, who.user) == ("t0", "walked out of the harbour board", "61")
    assert words == "It was @everyone on **Friday**."
    post, = server.posts
    assert post["channel_id"] == "7777"
    text = "\n".join(part["content"] for part in payloads.every_component(post["components"]) if part["type"] == 10)
    assert "walked out of the harbour board" in text
    assert "She walked out of the harbour board." in text
    assert "[Tarrow Herald](<https://herald.example/a1>)" in text
    assert "@everyone" not in text
    assert r"\*\*Friday\*\*" in text


async def test_an_account_under_a_claim_can_be_reported_by_itself(server: Loopback, newsroom: FakeNewsroom) -> None:
    async with bot_on(server, newsroom):
        asker = Somebody(server)
        card = await (await asker.says("who", name="Maud Ferris")).answered()
        form = await (await asker.presses(card, "Wrong?")).acked()
        await (await asker.submits(form, line="4", words="No, the price of stone.")).answered()
    assert newsroom.reports[0][1] == "over the cost of the sluice"


async def test_a_report_is_thanked_for_even_if_the_editors_channel_is_closed(
    server: Loopback, newsroom: FakeNewsroom
) -> None:
    from tests.adapters.discord.loopback import Fault

    server.faults.append(Fault("POST .*/channels/7777/messages", 403, times=9))
    async with bot_on(server, newsroom, settings=DiscordSettings(reports={"*": "7777"})):
        asker = Somebody(server)
        card = await (await asker.says("who", name="Maud Ferris")).answered()
        form = await (await asker.presses(card, "Wrong?")).acked()
        thanks = await (await asker.submits(form, words="Wrong year.")).answered()
    assert "Thank you" in thanks.shown
    assert len(newsroom.reports) == 1


async def test_brief_this_makes_a_card_of_the_names_in_a_message(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    asker = Somebody(server)
    said = "So has Maud Ferris really left the Tarrow Harbour Board? Ask Percy Vole."
    brief = await (await asker.briefs(said)).answered()
    assert "Maud Ferris is the harbour master" in brief.shown
    other = await (await asker.picks(brief, "Tarrow Harbour Board")).answered()
    assert other.ephemeral
    assert "Tarrow Harbour Board is" in other.shown


async def test_brief_this_on_a_message_without_a_known_name_says_so(server: Loopback, bot: DiscordAdapter) -> None:
    brief = await (await Somebody(server).briefs("lunch?")).answered()
    assert "No article and no name" in brief.shown


async def test_brief_this_asks_for_the_story_behind_a_link(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    await (await Somebody(server).briefs("see https://herald.example/2026/sluice-gates-fail.")).answered()
    assert newsroom.asked[0][0] == Question("story", values=(("words", "https://herald.example/2026/sluice-gates-fail"),))


async def test_brief_this_searches_for_the_words_of_a_link_where_there_are_no_stories(
    server: Loopback, newsroom: FakeNewsroom
) -> None:
    async with bot_on(server, newsroom, kinds=tuple(kind for kind in KINDS if kind.name != "story")):
        await (await Somebody(server).briefs("https://herald.example/2026/03/sluice-gates-fail")).answered()
    assert newsroom.asked[0][0] == Question("search", values=(("words", "sluice gates fail"),))


async def test_a_reload_tells_how_far_it_is_by_edits_of_one_message(server: Loopback, newsroom: FakeNewsroom) -> None:
    async with bot_on(server, newsroom, settings=DiscordSettings(progress_seconds=0.0)):
        asked = await Somebody(server, user="1").says("sources reload")
        await asked.until(lambda one: bool(one.edits) and "up to date\n" in one.shown and "Bringing" not in one.shown)
    assert len(asked.edits) >= 2
    assert asked.follow_ups == []
    assert "source-2: 2 new, 0 updated, 0 withdrawn, 4 unchanged" in asked.shown


async def test_a_reload_while_one_is_running_is_refused_with_its_state(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    newsroom.reloading = True
    asked = await (await Somebody(server, user="1").says("sources reload", source="herald")).answered()
    assert asked.shown == "A reload is running: 1 of 3 sources done."


async def test_a_reload_longer_than_the_interactions_token_ends_in_the_same_message(newsroom: FakeNewsroom) -> None:
    server = Loopback(deadline=0.1)
    server.token_life = 0.15
    newsroom.reload_steps = 15
    await server.start()
    try:
        async with bot_on(server, newsroom, settings=DiscordSettings(progress_seconds=60.0)):
            asked = await Somebody(server, user="1").says("sources reload")
            await asked.until(lambda one: 50027 in one.refused)
            await server.until(lambda _: "source-14" in asked.shown)
        assert server.problems == []
    finally:
        await server.close()


async def test_a_next_question_stays_what_the_button_said(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    asker = Somebody(server)
    card = await (await asker.says("who", name="Maud Ferris")).answered()
    newsroom.asked.clear()
    await (await asker.presses(card, "Timeline")).answered()
    [(question, _)] = newsroom.asked  # the card itself, which may say something else by now, is not made again
    assert question == Question("timeline", values=(("subject", "Maud Ferris"),))


async def test_a_next_question_too_long_for_a_button_is_found_by_its_place(
    server: Loopback, newsroom: FakeNewsroom, bot: DiscordAdapter
) -> None:
    name = "Maud Ferris of the " + "Very " * 16 + "Old Harbour"
    asker = Somebody(server)
    card = await (await asker.says("who", name=name)).answered()
    await (await asker.presses(card, "Quotes")).answered()
    question, _ = newsroom.asked[-1]
    assert question == Question("quotes", values=(("name", name),))
