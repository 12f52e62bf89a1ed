"""The deploy step: registers the commands with Discord, once for a version of the table and not at every start."""

from __future__ import annotations

import discord

from adapters.discord.settings import DiscordSettings
from adapters.discord.tree import Interaction, Values, grow
from briefings import KINDS, Action, ConfigurationError, CuttingsError, Kind, Parameter


class _Closed:
    """A counter with nobody behind it: while the tree is only being read, nothing is asked."""

    async def ask(self, interaction: Interaction, kind: Kind, action: Action | None, values: Values) -> None:
        raise NotImplementedError("the tree is only read here, never asked")

    async def suggest(self, interaction: Interaction, parameter: Parameter, typed: str) -> list[str]:
        raise NotImplementedError("the tree is only read here, never asked")

    async def brief_this(self, interaction: Interaction, message: discord.Message) -> None:
        raise NotImplementedError("the tree is only read here, never asked")


async def deploy(
    token: str, settings: DiscordSettings | None = None, kinds: tuple[Kind, ...] = KINDS
) -> tuple[str, ...]:
    """Replace the bot's registered commands by those of the table; what they are called now, menus included.

    One request over REST, no gateway: a running bot is not disturbed. Raises CuttingsError when Discord refuses.
    """
    settings = settings or DiscordSettings()
    client = discord.Client(intents=discord.Intents.none())
    tree = discord.app_commands.CommandTree(client)
    grow(tree, _Closed(), kinds, settings.user_install)
    try:
        async with client:
            await client.login(token)
            registered = await tree.sync()
    except discord.LoginFailure as error:
        raise ConfigurationError("DISCORD_TOKEN", f"Discord refused the token: {error}") from error
    except (discord.HTTPException, discord.app_commands.AppCommandError) as error:
        raise CuttingsError(f"Discord refused the commands: {error}") from error
    names: list[str] = []
    for command in registered:
        inner = [option.name for option in command.options if isinstance(option, discord.app_commands.AppCommandGroup)]
        names += [f"{command.name} {name}" for name in inner] or [command.name]
    return tuple(names)
