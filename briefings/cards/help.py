"""What can be asked, from the table of questions."""

from __future__ import annotations

from datetime import datetime

from briefings.archive.shelf import Shelf
from briefings.cards.card import Answer, Card, NoAnswer, Remark, Section
from briefings.linking.cutting import Calendar
from briefings.questions import KINDS, Kind, Question, kind_named
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """A command as help shows it."""

    command: str
    help: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpContents:
    """What can be asked."""

    kind: str
    as_of: datetime
    commands: tuple[CommandHelp, ...]


def compose(question: Question, shelf: Shelf, now: datetime, calendar: Calendar) -> Answer:
    """The commands, or one of them."""
    wanted = question.text("command")
    if wanted is None:
        kinds: tuple[Kind, ...] = KINDS
    else:
        kind = kind_named(wanted.strip().casefold())
        if kind is None:
            return NoAnswer(
                "bad_command",
                f"There is no command “{wanted}”.",
                tuple(each.name for each in KINDS),
                tuple(Question("help", None, (("command", each.name),)) for each in KINDS),
            )
        kinds = (kind,)
    lines = tuple(Remark(_told(kind), heading=kind.name) for kind in kinds)
    commands = tuple(CommandHelp(kind.name, kind.help, kind.examples) for kind in kinds)
    return Card(
        "help",
        now,
        "What can be asked",
        (),
        (Section("commands", lines),),
        (),
        HelpContents("help", now, commands),
        question,
    )


def _told(kind: Kind) -> str:
    actions = " · ".join(f"{kind.name} {action.name}: {action.help}" for action in kind.actions)
    return ". ".join(part for part in (kind.help, actions, "For example: " + ", ".join(kind.examples)) if part)
