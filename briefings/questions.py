"""What can be asked, as types; chat commands, options, choices and help all come from this one table."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Literal

from briefings.values import dataclass

ParameterType = Literal["subject", "words", "day", "number", "outlet", "byline", "source", "command", "choice", "text"]
Audience = Literal["everyone", "editor", "admin"]


@dataclass(frozen=True, slots=True)
class Asker:
    """The chat user who asks, and where: channel and team decide the desk, user and roles what may be done."""

    platform: str
    user: str
    channel: str | None = None
    team: str | None = None
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing a command takes. `keyword` is the word or prefix it follows in text ("vs", "from:"), None for the free words."""

    name: str
    type: ParameterType
    help: str
    required: bool = False
    keyword: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """One verb of a command that has several ("sources reload")."""

    name: str
    help: str
    parameters: tuple[Parameter, ...] = ()
    audience: Audience = "everyone"


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of the table: a chat command, its words and what it answers with."""

    name: str
    help: str
    examples: tuple[str, ...]
    parameters: tuple[Parameter, ...] = ()
    actions: tuple[Action, ...] = ()
    default_action: str | None = None
    audience: Audience = "everyone"


@dataclass(frozen=True, slots=True)
class Question:
    """One question as asked: the kind's name, the action where it has several, and the values of its parameters.

    Values are checked when the question is made (`adapters/commands.py` makes it from words, a platform's
    renderer from options); a day is a `date`, a number an `int`, everything else a string.
    """

    kind: str
    action: str | None = None
    values: tuple[tuple[str, str | int | date], ...] = field(default=())

    def text(self, name: str) -> str | None:
        """The value of a parameter in words, or None."""
        for key, value in self.values:
            if key == name:
                return str(value)
        return None

    def day(self, name: str) -> date | None:
        """The value of a day parameter, or None."""
        for key, value in self.values:
            if key == name and isinstance(value, date):
                return value
        return None

    def number(self, name: str) -> int | None:
        """The value of a number parameter, or None."""
        for key, value in self.values:
            if key == name and isinstance(value, int):
                return value
        return None


_SUBJECT = Parameter("name", "subject", "a person or an organisation", required=True)
_SINCE = Parameter("since", "day", "not before this day (2026-03-14, 14 March 2026, March 2026, yesterday)", keyword="since")
_UNTIL = Parameter("until", "day", "not after this day", keyword="until")
_TOPIC = Parameter("topic", "words", "a name or a topic in words")
_EDITION = Parameter("name", "text", "which edition, where there are several")
_WATCHED = Parameter("name", "subject", "a person, an organisation or a topic in words", required=True)

KINDS: tuple[Kind, ...] = (
    Kind("who", "Who is this: roles with dates, relations, quotes, the latest, what is contested",
         ("who Sam Tarry",), (_SUBJECT,)),
    Kind("timeline", "What happened when, what is coming up, and where accounts differ",
         ("timeline Sam Tarry vs Labour", "timeline Labour since 2026-03-01 top 10"),
         (Parameter("subject", "subject", "a person, an organisation or a topic in words", required=True),
          Parameter("other", "subject", "the other side of a dispute", keyword="vs"),
          _SINCE, _UNTIL,
          Parameter("top", "number", "only this many dates, those that matter most", keyword="top"))),
    Kind("quotes", "What somebody said, word for word, newest first",
         ("quotes Sam Tarry", "quotes Sam Tarry on strikes"),
         (_SUBJECT, Parameter("on", "words", "only quotes about these words", keyword="on"))),
    Kind("search", "Articles with these words, best first",
         ("search picket line", "search bus contract from:Courier since:2026-03-01"),
         (Parameter("words", "words", "words, or a \"phrase in quotation marks\"", required=True),
          Parameter("from", "outlet", "only this outlet", keyword="from:"),
          Parameter("by", "byline", "only this byline", keyword="by:"),
          Parameter("since", "day", "not before this day", keyword="since:"),
          Parameter("until", "day", "not after this day", keyword="until:"))),
    Kind("latest", "What is new, about everything or one name or topic",
         ("latest", "latest Labour"), (_TOPIC,)),
    Kind("story", "One story: what happened, who is who, what was said, what is next",
         ("story picket line", "story https://gazette.example/2026/baths-for-sale"),
         (Parameter("words", "words", "words from it, or an article's address", required=True),)),
    Kind("diary", "What is coming up, soonest first, as exactly as it is known",
         ("diary", "diary Labour"), (_TOPIC,)),
    Kind("digest", "Regular editions of what is new, for this channel",
         ("digest", "digest set 07:00 weekdays Europe/London topics Labour, Sam Tarry", "digest list",
          "digest pause until 1 December", "digest why 2"),
         actions=(
             Action("now", "What is new since the last edition, now", (_EDITION,)),
             Action("list", "The editions of this channel and when they are next due"),
             Action("set", "An edition for this channel at a time of day",
                    (Parameter("when", "text", "a time, days and a zone: 07:00 weekdays Europe/London", required=True),
                     Parameter("topics", "text", "only these names and topics, with commas between", keyword="topics"),
                     Parameter("name", "text", "what it is called", keyword="called"))),
             Action("preview", "What the next edition would say now, shown to you alone", (_EDITION,)),
             Action("pause", "No editions until a day, or until “digest resume”",
                    (Parameter("until", "day", "the last day without one", keyword="until"), _EDITION)),
             Action("resume", "Editions again", (_EDITION,)),
             Action("remove", "No such edition any more", (_EDITION,)),
             Action("why", "Why an item stands where it stands, and what was folded into it",
                    (Parameter("item", "number", "the item's number", required=True), _EDITION)),
         ),
         default_action="now"),
    Kind("watch", "Say at once in this channel when there is news of a name or topic",
         ("watch Sam Tarry", "watch picket line"), (_WATCHED,)),
    Kind("unwatch", "Stop watching a name or topic", ("unwatch Sam Tarry",), (_WATCHED,)),
    Kind("watching", "What is watched in this channel", ("watching",)),
    Kind("help", "What can be asked, with examples",
         ("help", "help timeline"), (Parameter("command", "command", "one command"),)),
    Kind("sources", "Where the articles come from",
         ("sources", "sources reload"),
         actions=(
             Action("list", "The sources of this desk and how they are"),
             Action("status", "The sources of this desk, and the editions whose outcome is not known", audience="admin"),
             Action("reload", "Bring the sources up to date now",
                    (Parameter("source", "source", "only this one"),), audience="admin"),
         ),
         default_action="list"),
)


def kind_named(name: str) -> Kind | None:
    """The row of the table with this name, or None."""
    return next((kind for kind in KINDS if kind.name == name), None)
