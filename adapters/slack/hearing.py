"""What Slack may send us, each acknowledged first and then passed on: commands, presses, menus, modals, events."""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.listener.async_builtins import AsyncTokenRevocationListeners
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.web.async_client import AsyncWebClient

from adapters import wording
from adapters.drawing import DrawingRoom
from adapters.slack import labels, limits, views
from adapters.slack.answering import Asked, Counter, Issued, fingerprint
from adapters.slack.message import Message
from adapters.slack.mrkdwn import unescaped
from adapters.slack.pictures import add_picture
from adapters.slack.posting import PostRefused, Posts, conversation
from adapters.slack.pressed import question_in
from adapters.slack.reload import reload_sources
from adapters.slack.render import plain as plain_message
from adapters.slack.reply import Reply
from adapters.slack.vault import Inbox
from adapters.slack.visit import Body, Visit, asker_in, key_in, thread_in
from adapters.workroom import Workroom
from briefings import Asker, Card, Claim, CuttingsError, NoAnswer, Question, Suggestion

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
TellEditors = Callable[[Asker, Message, str], Awaitable[None]]  # a report under its key
_FOR_ONE = {("digest", "preview")}  # what is shown to its asker alone, also where others read along
_FAREWELL = 5.0  # seconds that answers under way have when the bot stops
_MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^>]*)?>")


class Hearing:
    """The listeners. Every one acknowledges in its first line (menus and modals with their answer), works, and returns;
    the answer is made in a task of its own."""

    def __init__(self, counter: Counter, posts: Posts, inbox: Inbox, room: Workroom, drawing: DrawingRoom,
                 tell_editors: TellEditors, clock: Callable[[], datetime], logger: logging.Logger) -> None:
        self._counter, self._posts, self._inbox, self._room = counter, posts, inbox, room
        self._drawing, self._tell_editors = drawing, tell_editors
        self._clock, self._logger = clock, logger
        self._under_way: set[asyncio.Task[None]] = set()

    def listen(self, app: AsyncApp) -> None:
        """Register every listener with Bolt."""
        app.command(re.compile(r"/.+"))(self.command)
        app.options(views.NAME)(self.suggest_names)
        app.options(views.LINE)(self.suggest_lines)
        app.action(re.compile(r"brief:(?:sources|more|share).*"))(self.press)
        app.action(re.compile(r"brief:ask.*"))(self.press_question)
        app.action(views.NAME)(self.pick_name)
        app.action("brief:wrong")(self.open_wrong)
        app.action(re.compile(r".*"))(self.nothing)
        app.view(views.WRONG)(self.submit_wrong)
        app.view(views.QUESTION)(self.submit_question)
        app.shortcut({"callback_id": views.BRIEF_THIS, "type": "message_action"})(self.brief_this)
        app.shortcut({"callback_id": views.ASK, "type": "shortcut"})(self.open_question)
        app.event("app_home_opened")(self.home_opened)
        app.event("app_mention")(self.mentioned)
        app.event("message")(self.written_to)
        app.event("link_shared")(self.link_shared)

    def listen_for_removal(self, app: AsyncApp, installations: AsyncInstallationStore) -> None:
        """Forget a workspace that has removed us."""
        removal = AsyncTokenRevocationListeners(installations)
        app.event("tokens_revoked")(removal.handle_tokens_revoked_events)
        app.event("app_uninstalled")(removal.handle_app_uninstalled_events)

    # commands

    async def command(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """`/brief WORDS`; a command named like a kind of the table (an admin's `/timeline`) is read as its words."""
        await ack()
        name, words = str(body.get("command", "")).removeprefix("/"), str(body.get("text") or "")
        if any(kind.name == name for kind in self._counter.kinds):
            words = f"{name} {words}"
        self._later(self._answer(self._visit(body, client), words))

    # presses

    async def press(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """A button under a card; its value is the token that the card was issued under."""
        await ack()
        action = body["actions"][0]
        _, verb, *rest = str(action["action_id"]).split(":")
        visit, token = self._visit(body, client), str(action.get("value", ""))

        async def act() -> None:
            asker, now = visit.asker, visit.now
            if verb == "share":
                await self._share(visit, token)
            elif verb == "sources":
                await visit.reply.say(await self._room.work(lambda: self._counter.sources_of(token, asker, now)))
            else:
                page = int(rest[0])
                again = await self._room.work(lambda: self._counter.again(token, asker, now, page=page))
                await visit.reply.say(again.message)

        self._later(self._once(visit, act))

    async def press_question(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """An example, a choice or a next question: the button says it itself, so it stays what it was."""
        await ack()
        question = question_in(str(body["actions"][0].get("value", "")))
        gone = NoAnswer("nothing_found", wording.EXPIRED)
        self._later(self._answer(self._visit(body, client), question or gone, instead=_is_ephemeral(body)))

    async def pick_name(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """A name chosen from the menu; in a modal it is only filled in."""
        await ack()
        chosen = (body["actions"][0].get("selected_option") or {}).get("value")
        if chosen and (body.get("view") or {}).get("type") != "modal":
            question = Question("who", values=(("name", chosen),))
            self._later(self._answer(self._visit(body, client), question))

    async def nothing(self, ack: AsyncAck) -> None:
        """A press that needs no answer: a link's button."""
        await ack()

    # menus

    async def suggest_names(self, ack: AsyncAck, body: Body) -> None:
        """Names as somebody types; none when the archive is slow, since this answer is the acknowledgement."""
        words, asker, now = str(body.get("value") or ""), asker_in(body), self._clock()
        no_names: tuple[Suggestion, ...] = ()
        found = await self._quietly(
            lambda: self._counter.newsroom.suggest(words, asker, now, limit=limits.OPTIONS), no_names)
        await ack(options=views.name_options(found))

    async def suggest_lines(self, ack: AsyncAck, body: Body) -> None:
        """The lines of the card that somebody says is wrong."""
        token, asker, now = views.token_in(body), asker_in(body), self._clock()
        no_lines: tuple[Claim, ...] = ()
        found = await self._quietly(lambda: self._counter.lines_of(token, asker, now), no_lines)
        await ack(options=views.line_options(tuple((claim.text, fingerprint(claim)) for claim in found),
                                             str(body.get("value") or "")))

    # modals

    async def open_wrong(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """"Wrong?": ask which line, and what is wrong with it."""
        await ack()
        token, asker = str(body["actions"][0].get("value", "")), asker_in(body)
        self._later(self._open(client, body, views.wrong(token, asker.channel)))

    async def submit_wrong(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """File the report; an empty one is sent back with the field named."""
        said, chosen = views.words_in(body), views.chosen_in(body, views.LINE)
        if not said:
            await ack(response_action="errors", errors={views.WORDS_BLOCK: labels.SAY_WHAT_IS_WRONG})
            return
        await ack(response_action="update", view=views.thanks())
        visit = self._visit(body, client, channel=views.channel_in(body))
        token = views.token_in(body)

        async def act() -> None:
            filed = await self._room.work(
                lambda: self._counter.report(token, chosen, said, visit.asker, visit.now))
            await self._tell_editors(visit.asker, filed, f"report/{visit.key}")

        self._later(self._once(visit, act))

    async def open_question(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """The global shortcut: every kind of the table, a name, further words."""
        await ack()
        self._later(self._open(client, body, views.question(self._counter.kinds)))

    async def submit_question(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """Ask what the modal says, or name the field that is wrong; the answer comes as a direct message."""
        words, now = views.command_in(body), self._clock()
        read = self._counter.read(words, now)
        if isinstance(read, NoAnswer):
            await ack(response_action="errors", errors={views.blamed_in(body): read.message[:limits.INPUT]})
            return
        await ack()
        visit = self._visit(body, client)
        self._later(self._answer_in_channel(visit, read, visit.asker.user, None))

    # shortcuts and events

    async def brief_this(self, ack: AsyncAck, body: Body, client: AsyncWebClient) -> None:
        """The message shortcut: who is named in a message, or the article it links to."""
        await ack()
        visit, text = self._visit(body, client), str((body.get("message") or {}).get("text") or "")

        async def act() -> None:
            found = await self._room.work(lambda: self._counter.brief_message(text, visit.asker, visit.now))
            await visit.reply.say(found.message)

        self._later(self._once(visit, act))

    async def mentioned(self, body: Body, event: Body, client: AsyncWebClient) -> None:
        """`@Cuttings WORDS` in a channel: answered in the thread, since a slash command cannot be typed in one."""
        self._written(body, event, client, str(event.get("thread_ts") or event["ts"]))

    async def written_to(self, body: Body, event: Body, client: AsyncWebClient) -> None:
        """A direct message; messages in channels are none of our business."""
        if event.get("channel_type") == "im":
            self._written(body, event, client, event.get("thread_ts"))

    def _written(self, body: Body, event: Body, client: AsyncWebClient, thread: str | None) -> None:
        if event.get("subtype") or event.get("bot_id") or not event.get("user"):
            return
        words = _MENTION.sub(" ", str(event.get("text") or "")).strip()
        visit = self._visit(body, client)
        self._later(self._answer_in_channel(visit, unescaped(words), str(event["channel"]), thread))

    async def home_opened(self, body: Body, event: Body, client: AsyncWebClient) -> None:
        """The home tab, made anew each time it is opened."""
        if event.get("tab") not in (None, "home"):
            return
        visit = self._visit(body, client)

        async def act() -> None:
            blocks = await self._room.work(lambda: self._counter.home(visit.asker, visit.now))
            await client.views_publish(user_id=visit.asker.user, view={"type": "home", "blocks": blocks})

        self._later(self._once(visit, act))

    async def link_shared(self, body: Body, event: Body, client: AsyncWebClient) -> None:
        """Links to articles that the channel's desk holds are unfolded; others are left alone."""
        visit = self._visit(body, client)
        addresses = [str(link["url"]) for link in event.get("links", [])][:5]

        async def act() -> None:
            def work() -> dict[str, Any]:
                found = {address: self._counter.unfurl(address.replace("&amp;", "&"), visit.asker, visit.now)
                         for address in addresses}
                return {address: {"blocks": blocks} for address, blocks in found.items() if blocks}

            unfurls = await self._room.work(work)
            if unfurls:
                await client.chat_unfurl(channel=event["channel"], ts=event["message_ts"], unfurls=unfurls)

        self._later(self._once(visit, act))

    # what they have in common

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin it when the acknowledgement is on its way: Bolt sends that as soon as the listener returns."""
        task = asyncio.get_running_loop().create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def finish(self) -> None:
        """Give what is under way a moment, then leave it."""
        if self._under_way:
            _done, late = await asyncio.wait(self._under_way, timeout=_FAREWELL)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _visit(self, body: Body, client: AsyncWebClient, channel: str | None = None) -> Visit:
        asker, thread = asker_in({**body, "channel_id": channel} if channel else body), thread_in(body)
        reply = Reply(client, _response_url(body), asker.channel, asker.user, thread, self._clock, self._logger)
        return Visit(asker, self._clock(), reply, client, key_in(body), thread)

    async def _once(self, visit: Visit, act: Callable[[], Awaitable[None]]) -> None:
        """Do it unless the same update was heard before; whatever goes wrong becomes one sentence and a log line."""
        try:
            if await self._room.work(lambda: self._inbox.first_time(visit.key)):
                await act()
        except Exception as error:  # an asker must never be left without a word
            incident = secrets.token_hex(3).upper()
            _log.exception("%s: an update from Slack failed", incident)
            said = error.plain if isinstance(error, CuttingsError) else None
            try:
                await visit.reply.say(plain_message(said or wording.broken(incident)))
            except Exception:
                _log.exception("%s: and the asker could not be told", incident)

    async def _answer(self, visit: Visit, asked: Asked, *, instead: bool = False) -> None:
        """Answer to the asker alone; `instead` of the message that was pressed."""

        async def act() -> None:
            found = await self._room.work(lambda: self._counter.answer(asked, visit.asker, visit.now))
            if isinstance(found, Question):
                await reload_sources(self._counter, found, visit, self._room.work)
            else:
                await visit.reply.say(found.message, replace=instead)

        await self._once(visit, act)

    async def _answer_in_channel(self, visit: Visit, asked: Asked, channel: str, thread: str | None) -> None:
        """Answer where everybody in the place can read it, once, also when the connection breaks on the way."""

        async def act() -> None:
            place = await conversation(visit.client, channel)
            asker = replace(visit.asker, channel=place)
            found = await self._room.work(lambda: self._counter.answer(asked, asker, visit.now, shareable=False))
            if isinstance(found, Question):
                await reload_sources(self._counter, found, visit, self._room.work)
            elif found.question is not None and (found.question.kind, found.question.action) in _FOR_ONE:
                await visit.reply.say(found.message)
            else:
                stamp = await self._posts.once(visit.client, place, found.message, visit.key, thread)
                await self._posted(found, visit.client, place, stamp, thread or stamp)

        await self._once(visit, act)

    async def _share(self, visit: Visit, token: str) -> None:
        """Post the card for everybody; where the bot may not, by the response address, which may."""
        issued = await self._room.work(
            lambda: self._counter.again(token, visit.asker, visit.now, shareable=False))
        if not isinstance(issued.answer, Card) or visit.asker.channel is None:
            await visit.reply.say(issued.message)
            return
        try:
            stamp = await self._posts.once(
                visit.client, visit.asker.channel, issued.message, f"share/{token}", visit.thread)
        except PostRefused:
            await visit.reply.say(issued.message, public=True)
            return
        await self._posted(issued, visit.client, visit.asker.channel, stamp, visit.thread or stamp)

    async def _posted(self, issued: Issued, client: AsyncWebClient, channel: str, stamp: str, thread: str) -> None:
        token = issued.token
        if token is not None:
            await self._room.work(lambda: self._counter.newsroom.posted(token, stamp))
        if isinstance(issued.answer, Card):
            await add_picture(client, issued.answer, channel, thread, self._inbox, self._room.work, self._drawing)

    async def _quietly(self, task: Callable[[], _T], otherwise: _T) -> _T:
        try:
            return await asyncio.wait_for(self._room.quick(task), limits.ACKNOWLEDGE)
        except Exception:
            _log.exception("a menu could not be filled")
            return otherwise

    async def _open(self, client: AsyncWebClient, body: Body, view: Body) -> None:
        try:
            await client.views_open(trigger_id=body["trigger_id"], view=view)
        except Exception:  # Slack gives three seconds to open a modal; after that the asker presses again
            _log.exception("a modal could not be opened")


def _is_ephemeral(body: Body) -> bool:
    return bool((body.get("container") or {}).get("is_ephemeral"))


def _response_url(body: Body) -> str | None:
    found = body.get("response_url")
    return str(found) if found else None
