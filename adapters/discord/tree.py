"""The command tree, made from the table of questions alone: a row added there is a command here."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Protocol

import discord
from discord import app_commands

from adapters.discord import limits
from briefings import Action, Kind, Parameter

ROOT = "brief"
ROOT_HELP = "Ask the cuttings library: who is this, what happened when, who said what"
MENU = "Brief this"

_SUGGESTED = ("subject", "outlet", "source")
Interaction = discord.Interaction[Any]
_Branch = app_commands.Command[Any, Any, Any] | app_commands.Group
Values = Mapping[str, str | int]


class Counter(Protocol):
    """What the tree hands what was asked to."""

    async def ask(self, interaction: Interaction, kind: Kind, action: Action | None, values: Values) -> None:
        """Answer one command."""
        ...

    async def suggest(self, interaction: Interaction, parameter: Parameter, typed: str) -> list[str]:
        """What could be meant by the letters typed so far."""
        ...

    async def brief_this(self, interaction: Interaction, message: discord.Message) -> None:
        """Answer "Brief this" on a message."""
        ...


def grow(tree: app_commands.CommandTree[Any], counter: Counter, kinds: tuple[Kind, ...], user_install: bool) -> None:
    """Add `/brief` with one subcommand a kind (a group for a kind with actions) and the message menu to the tree."""
    contexts = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=user_install)
    installs = app_commands.AppInstallationType(guild=True, user=user_install)
    root = app_commands.Group(
        name=ROOT, description=ROOT_HELP, allowed_contexts=contexts, allowed_installs=installs,
        default_permissions=discord.Permissions(send_messages=True))
    for kind in kinds:
        root.add_command(_branch(kind, counter, kinds))
    tree.add_command(root)

    async def brief_this(interaction: Interaction, message: discord.Message) -> None:
        await counter.brief_this(interaction, message)

    menu = app_commands.ContextMenu(
        name=MENU, callback=brief_this, allowed_contexts=contexts, allowed_installs=installs)
    menu.default_permissions = discord.Permissions(read_message_history=True)
    tree.add_command(menu)


def _branch(kind: Kind, counter: Counter, kinds: tuple[Kind, ...]) -> _Branch:
    if not kind.actions:
        return _command(kind.name, kind.help, kind.parameters, kind, None, counter, kinds)
    group = app_commands.Group(name=kind.name, description=_help(kind.help))
    for action in kind.actions:
        group.add_command(_command(action.name, action.help, action.parameters, kind, action, counter, kinds))
    return group


def _help(text: str) -> str:
    return limits.within(text, limits.DESCRIPTION_CHARACTERS)


def _command(
    name: str, help: str, parameters: tuple[Parameter, ...], kind: Kind, action: Action | None,
    counter: Counter, kinds: tuple[Kind, ...],
) -> app_commands.Command[Any, Any, Any]:
    """One subcommand, with a callback whose signature is written from the parameters."""
    written = {f"value_{position}": parameter for position, parameter in enumerate(parameters)}

    async def callback(interaction: Interaction, **values: str | int | None) -> None:
        given = {written[key].name: value for key, value in values.items() if value is not None}
        await counter.ask(interaction, kind, action, given)

    signature = [inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD)]
    for key, parameter in written.items():
        signature.append(inspect.Parameter(
            key, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=_option(parameter),
            default=inspect.Parameter.empty if parameter.required else None))
    callback.__signature__ = inspect.Signature(signature)  # type: ignore[attr-defined]
    callback.__qualname__ = callback.__name__ = name.replace("-", "_")  # a name with dots would pass for a method
    callback = app_commands.describe(**{key: _help(one.help) for key, one in written.items()})(callback)
    callback = app_commands.rename(**{key: one.name for key, one in written.items()})(callback)
    choices = {key: _choices(one, kinds) for key, one in written.items()}
    callback = app_commands.choices(**{key: found for key, found in choices.items() if found})(callback)
    written_out: Any = callback  # its signature is known to discord.py only when it runs
    command: app_commands.Command[Any, Any, Any] = app_commands.Command(
        name=name, description=_help(help), callback=written_out)
    for key, one in written.items():
        if one.type in _SUGGESTED or (_names(one, kinds) and not choices[key]):
            command.autocomplete(key)(_autocomplete(one, counter, _names(one, kinds)))
    return command


def _option(parameter: Parameter) -> Any:
    if parameter.type == "number":
        return app_commands.Range[int, 1, 1_000]
    if parameter.type in ("choice", "command"):
        return str
    return app_commands.Range[str, 1, limits.OPTION_CHARACTERS]


def _names(parameter: Parameter, kinds: tuple[Kind, ...]) -> tuple[str, ...]:
    """The fixed values of a parameter, where it has any."""
    return tuple(kind.name for kind in kinds) if parameter.type == "command" else parameter.choices


def _choices(parameter: Parameter, kinds: tuple[Kind, ...]) -> list[app_commands.Choice[str]]:
    """Fixed values as a list to pick from; more than Discord lists at once are suggested while typing instead."""
    names = _names(parameter, kinds)
    if len(names) > limits.CHOICES:
        return []
    return [app_commands.Choice(name=name, value=name) for name in names]


def _autocomplete(
    parameter: Parameter, counter: Counter, names: tuple[str, ...]
) -> Callable[[Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]:
    async def autocomplete(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        if names:
            found = [name for name in names if current.casefold() in name.casefold()]
        else:
            found = await counter.suggest(interaction, parameter, current)
        fitting = [name for name in dict.fromkeys(found) if 0 < limits.characters(name) <= limits.CHOICE_CHARACTERS]
        return [app_commands.Choice(name=name, value=name) for name in fitting[:limits.CHOICES]]

    return autocomplete
