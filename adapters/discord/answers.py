"""What the bot does with each thing it is asked: a command, a press, a choice, a form, a message to brief on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from adapters import commands, wording
from adapters.adapter import Newsroom, editors_channel
from adapters.discord import limits, says, wrong
from adapters.discord.briefing import Mentioned, mentioned, questions_about
from adapters.discord.page import Attached, Page
from adapters.discord.picks import Picks
from adapters.discord.reloading import reload_with_progress
from adapters.discord.render import card_page, no_answer_page, sentence_page, sources_page
from adapters.discord.replies import Interaction, Reply, asker_of, incident
from adapters.discord.settings import DiscordSettings
from adapters.discord.tree import Values
from adapters.drawing import DrawingRoom
from adapters.workroom import Workroom
from briefings import Action, Answer, Asker, Card, CuttingsError, Issued, Kind, NoAnswer, Parameter, Question

if TYPE_CHECKING:
    from adapters.discord.client import CuttingsClient

log = logging.getLogger(__name__)

_SUGGEST_SECONDS = 2.0  # of the three that Discord allows
_PASSAGES = 60  # of one card that are looked up for "Sources"; a card of more lines is read in parts anyway


class Answers:
    """Joins Discord's interactions to the newsroom's answers."""

    client: CuttingsClient

    def __init__(
        self, newsroom: Newsroom, clock: Callable[[], datetime], settings: DiscordSettings, kinds: tuple[Kind, ...]
    ) -> None:
        self.newsroom = newsroom
        self.clock = clock
        self.settings = settings
        self.kinds = kinds
        self.picks = Picks()
        self.workroom = Workroom("discord", settings.workers)
        self.drawing = DrawingRoom(settings.picture_seconds)

    def open(self) -> None:
        """Make ready what takes a moment to start."""
        if self.settings.pictures:
            self.drawing.open()

    def close(self) -> None:
        """Nobody is left to answer."""
        self.workroom.close()
        self.drawing.close()

    # ---- commands and autocomplete

    async def ask(self, interaction: Interaction, kind: Kind, action: Action | None, values: Values) -> None:
        """A slash command."""
        reply, quiet = Reply(interaction, self.workroom), self._quiet(interaction)
        if not await reply.defer(ephemeral=quiet):
            return
        asker = asker_of(interaction)

        async def work() -> Page:
            question = commands.question_of(kind, action, values, self.clock().date(), self.kinds)
            if isinstance(question, NoAnswer):
                return no_answer_page(question, self.picks)
            return await self._page(question, asker, quiet, reply)

        await self._answer(reply, work)

    async def suggest(self, interaction: Interaction, parameter: Parameter, typed: str) -> list[str]:
        """Names for autocomplete, within the asker's desk; none when the archive takes too long to be of use."""
        asker, now = asker_of(interaction), self.clock()

        def look_up() -> list[str]:
            if parameter.type == "subject":
                return [one.name for one in self.newsroom.suggest(typed, asker, now, limits.CHOICES)]
            names, letters = self.newsroom.source_names(asker), typed.casefold()
            found = [name for name in names if letters in name.casefold()]
            return sorted(found, key=lambda name: (not name.casefold().startswith(letters), name))

        try:
            async with asyncio.timeout(_SUGGEST_SECONDS):
                return await self.workroom.quick(look_up)
        except Exception:  # an empty list is all that autocomplete can say
            log.exception("%s: no suggestions for interaction %s", incident(), interaction.id)
            return []

    async def brief_this(self, interaction: Interaction, message: discord.Message) -> None:
        """The links and names in a message become a card."""
        reply, quiet = Reply(interaction, self.workroom), self._quiet(interaction)
        if not await reply.defer(ephemeral=quiet):
            return
        asker, found = asker_of(interaction), mentioned(message)
        await self._answer(reply, lambda: self.workroom.work(partial(self._brief, found, asker, quiet)))

    def _brief(self, found: Mentioned, asker: Asker, quiet: bool) -> Page:
        """Plain and slow: a card of the first link or name that has one, with a menu of the others."""
        now = self.clock()
        questions = questions_about(found, self.kinds, lambda name: self.newsroom.suggest(name, asker, now, 5))
        refused: NoAnswer | None = None
        for position, question in enumerate(questions):
            answer = self.newsroom.answer(question, asker, now)
            others = questions[:position] + questions[position + 1:]
            if isinstance(answer, Card):
                also = tuple(one for one in others if one.kind == question.kind)
                return self._issued(answer, asker, now, quiet, also=also)
            refused = refused or answer
        return no_answer_page(refused, self.picks) if refused else sentence_page(says.NOBODY_NAMED)

    async def unknown(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        """A command that the library refused: as a rule one that was renamed since Discord loaded it."""
        if interaction.type is discord.InteractionType.autocomplete:
            log.info("autocomplete for a command that is not there: %s", error)
            return
        number = incident()
        changed = isinstance(error, (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch))
        log.error("%s: interaction %s: %s", number, interaction.id, error, exc_info=None if changed else error)
        reply = Reply(interaction, self.workroom)
        if interaction.response.is_done() or await reply.defer(ephemeral=True):
            await reply.show(sentence_page(says.EARLIER_COMMAND if changed else wording.broken(number)))

    # ---- buttons, menus and forms

    async def pressed(self, interaction: Interaction, verb: str, token: str, rest: str) -> None:
        """A button under a card. What needs the archive is acknowledged first; only a form must be the first answer."""
        if verb == "wrong":
            await wrong.show_form(interaction, token)
            return
        reply = Reply(interaction, self.workroom)
        in_place = _is_ephemeral(interaction) and (verb in ("go", "more") or (verb == "src" and bool(rest)))
        public = verb == "share" or interaction.guild_id is None
        if not await reply.defer(ephemeral=not public, update=in_place):
            return
        asker = asker_of(interaction)
        presses: dict[str, Callable[[Issued, str, Asker], Page]] = {
            "src": self._sources, "more": self._more, "share": self._share, "go": self._follow}
        press = presses.get(verb)

        def work() -> Page:
            issued = self.newsroom.recall(token, asker, self.clock())
            return press(issued, rest, asker) if issued and press else sentence_page(wording.EXPIRED)

        await self._answer(reply, lambda: self.workroom.work(work))

    def _sources(self, issued: Issued, rest: str, asker: Asker) -> Page:
        now = self.clock()
        found = tuple(self.newsroom.passage(one, asker, now) for one in issued.evidence[:_PASSAGES])
        return sources_page(issued.token, found, _number(rest))

    def _more(self, issued: Issued, rest: str, asker: Asker) -> Page:
        return self._again(issued, asker, True, _number(rest))

    def _share(self, issued: Issued, rest: str, asker: Asker) -> Page:
        return self._again(issued, asker, False, _number(rest))

    def _again(self, issued: Issued, asker: Asker, quiet: bool, number: int) -> Page:
        """The card once more, as the archive answers now; under its old token while it stands on the same passages."""
        now = self.clock()
        answer = self.newsroom.answer(issued.question, asker, now)
        if isinstance(answer, Card) and quiet and answer.evidence() == issued.evidence:
            return card_page(answer, issued.token, self.picks, number, share=True)
        return self._page_of(answer, asker, now, quiet, number)

    def _follow(self, issued: Issued, rest: str, asker: Asker) -> Page:
        """Timeline ↔ Who and the like: what the button says, else the follow-up of the card as the archive makes it now."""
        now = self.clock()
        position, _, kind = rest.partition(":")
        if (said := self.picks.question(kind)) is not None:
            return self._found(said, asker, True)
        card = self.newsroom.answer(issued.question, asker, now)
        if isinstance(card, NoAnswer):
            return no_answer_page(card, self.picks)
        offered = card.follow_ups[_number(position):_number(position) + 1] + card.follow_ups
        question = next((one for one in offered if one.kind == kind), None)
        return self._found(question, asker, True) if question else sentence_page(wording.EXPIRED)

    async def picked(self, interaction: Interaction, menu: str, value: str) -> None:
        """A choice from a menu: in the place of the menu for whoever was asked, else for the chooser alone."""
        reply = Reply(interaction, self.workroom)
        message = interaction.message
        asked = message.interaction_metadata if message else None
        own = _is_ephemeral(interaction) or (asked is not None and asked.user.id == interaction.user.id)
        replaces = own and menu == "pick:names"
        if not await reply.defer(ephemeral=interaction.guild_id is not None, update=replaces):
            return
        asker, question = asker_of(interaction), self.picks.question(value)
        quiet = _is_ephemeral(interaction) if replaces else interaction.guild_id is not None
        if question is None:
            await reply.show(sentence_page(wording.EXPIRED))
            return
        await self._answer(reply, lambda: self._page(question, asker, quiet, reply))

    async def submitted(self, interaction: Interaction) -> None:
        """A filled-in form: "Wrong?" is the only one."""
        report = wrong.read_form(interaction)
        if report is None:
            return
        reply = Reply(interaction, self.workroom)
        if not await reply.defer(ephemeral=True):
            return
        asker = asker_of(interaction)

        def file() -> Page | None:
            now = self.clock()
            issued = self.newsroom.recall(report.token, asker, now)
            if issued is None:
                return None
            answer = self.newsroom.answer(issued.question, asker, now)
            claim = wrong.claim_of(report.line, answer) if isinstance(answer, Card) else None
            self.newsroom.report(report.token, claim.text if claim else report.shown, report.words, asker, now)
            return wrong.report_page(report, claim, asker.user)

        async def work() -> Page:
            page = await self.workroom.work(file)
            if page is None:
                return sentence_page(wording.EXPIRED)
            await self._tell_editors(asker, page, f"report:{interaction.id}")
            return sentence_page(wording.WRONG_THANKS)

        await self._answer(reply, work)

    async def _tell_editors(self, asker: Asker, page: Page, key: str) -> None:
        """Post a report; it is in the archive already, so a channel that refuses it costs a log line only."""
        channel = editors_channel(self.settings.reports, asker.channel, asker.team)
        if channel is None:
            return
        try:
            await self.client.send(channel, page, key)
        except CuttingsError as error:
            log.error("%s: a report did not reach the editors: %s", incident(), error)

    # ---- cards

    async def page_for(self, card: Card, asker: Asker) -> Page:
        """The page of a card that is posted without having been asked for."""
        page = await self.workroom.work(lambda: self._issued(card, asker, self.clock(), False))
        return await self._illustrated(page)

    async def record(self, page: Page, message: str) -> None:
        """Tell the archive which message carries the card; the answer stands, whether or not that works."""
        token = page.token
        if token is None:
            return
        try:
            await self.workroom.work(lambda: self.newsroom.posted(token, message))
        except Exception:  # the asker has the card already
            log.exception("%s: message %s of card %s was not recorded", incident(), message, token)

    async def _answer(self, reply: Reply, work: Callable[[], Awaitable[Page]]) -> None:
        async def illustrated() -> Page:
            return await self._illustrated(await work())

        page, message = await reply.work_out(illustrated)
        if message is not None:
            await self.record(page, message)

    async def _page(self, question: Question, asker: Asker, quiet: bool, reply: Reply) -> Page:
        """The answer to a question; a reload is the one question that takes its time and tells how far it is."""
        if (question.kind, question.action) == ("sources", "reload"):
            refusal = await self.workroom.work(lambda: self.newsroom.may(commands.audience_of(question, self.kinds), asker))
            if refusal is not None:
                return no_answer_page(refusal, self.picks)
            return await reload_with_progress(
                self.newsroom, asker, self.clock, question.text("source"), reply, self.picks,
                self.settings.progress_seconds)
        return await self.workroom.work(partial(self._found, question, asker, quiet))

    def _found(self, question: Question, asker: Asker, quiet: bool) -> Page:
        """Plain and slow: what the newsroom answers, if this asker may ask it."""
        refusal = self.newsroom.may(commands.audience_of(question, self.kinds), asker)
        if refusal is not None:
            return no_answer_page(refusal, self.picks)
        now = self.clock()
        return self._page_of(self.newsroom.answer(question, asker, now), asker, now, quiet)

    def _page_of(self, answer: Answer, asker: Asker, now: datetime, quiet: bool, number: int = 0) -> Page:
        if isinstance(answer, NoAnswer):
            return no_answer_page(answer, self.picks)
        return self._issued(answer, asker, now, quiet, number)

    def _issued(
        self, card: Card, asker: Asker, now: datetime, quiet: bool, number: int = 0, also: tuple[Question, ...] = ()
    ) -> Page:
        token = self.newsroom.issue(card, asker, now)
        return card_page(card, token, self.picks, number, share=quiet, also=also)

    async def _illustrated(self, page: Page) -> Page:
        """The page with its picture, where there is one."""
        if page.drawn is None or not self.settings.pictures:
            return page
        picture = await self.drawing.picture(page.drawn)
        if picture is None:
            return page
        alt = limits.within(picture.alt, limits.ALT_CHARACTERS)
        return replace(page, picture=Attached("timeline.png", picture.png, alt))

    def _quiet(self, interaction: Interaction) -> bool:
        """For the asker first: where the newsroom says so, and where the bot came along in somebody's own account."""
        asker = asker_of(interaction)
        if interaction.guild_id is None:
            return not interaction.context.dm_channel or asker.channel in self.settings.quiet
        return not interaction.is_guild_integration() or self.settings.is_quiet(asker.channel, asker.team)


def _is_ephemeral(interaction: Interaction) -> bool:
    return interaction.message is not None and interaction.message.flags.ephemeral


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0

