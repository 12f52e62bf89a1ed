"""`run`: the platforms, the rounds and, without a token, a chat in the terminal, until somebody stops them."""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from adapters.adapter import Adapter
from bot import assemble
from bot.assemble import Clock, House
from bot.config import Configuration
from bot.rounds import keep_reading
from briefings import ConfigurationError

# Seconds after which a thread that computes lets another one in (Python's default is 0.005): with eight threads at work
# an acknowledgement would wait for each of them in turn.
TURN = 0.0005
_FIRST_WAIT, _LONGEST_WAIT = 5.0, 300.0  # seconds until a platform that broke is started again

log = logging.getLogger(__name__)


def run(configuration: Configuration, environment: Mapping[str, str], clock: Clock) -> int:
    """Run until stopped; 0 when that was asked for, 1 when no platform could be kept running."""
    sys.setswitchinterval(TURN)
    with assemble.opened(configuration) as house:
        platforms = assemble.platforms(house, configuration, environment, clock)
        if not platforms:
            return _chat(house, configuration, environment, clock)
        try:
            return asyncio.run(_serve(house, configuration, platforms, clock))
        except KeyboardInterrupt:
            log.info("stopped")
            return 0


async def _serve(
    house: House, configuration: Configuration, platforms: tuple[Adapter, ...], clock: Clock,
) -> int:
    """Everything side by side. The rounds and the deliveries end when the last platform has given up."""
    beside = (asyncio.create_task(keep_reading(house.newsroom, _rhythms(configuration), clock)),
              asyncio.create_task(_deliver(house, configuration, platforms, clock)))
    try:
        kept = await asyncio.gather(*(_kept_running(platform) for platform in platforms))
    finally:
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)
    return 0 if any(kept) else 1


async def _deliver(
    house: House, configuration: Configuration, platforms: tuple[Adapter, ...], clock: Clock,
) -> None:
    """Editions and alerts of every subscription, and corrections to what was posted, until cancelled."""
    from bot.deliveries import Deliverer
    from bot.ticker import keep_ticking

    await asyncio.to_thread(house.archive.subscriptions.configured, assemble.digests_of(configuration), clock())
    deliverer = Deliverer(house, {platform.name: platform for platform in platforms}, clock)
    await asyncio.to_thread(deliverer.tidy)
    await keep_ticking(deliverer.turn)


async def _kept_running(platform: Adapter) -> bool:
    """A platform that breaks is started again, later each time; a wrong token is not tried twice."""
    wait = _FIRST_WAIT
    while True:
        try:
            await platform.run()
            return True
        except ConfigurationError as error:
            log.error("%s: %s", platform.name, error)
            return False
        except Exception:
            log.exception("%s broke off; it is started again in %.0f seconds", platform.name, wait)
        await asyncio.sleep(wait)
        wait = min(wait * 2, _LONGEST_WAIT)


def _chat(
    house: House, configuration: Configuration, environment: Mapping[str, str], clock: Clock,
) -> int:
    """The terminal keeps the main thread, where readline and Ctrl-C live; the rounds have a thread of their own."""
    from adapters.terminal.client import TerminalAdapter
    from adapters.terminal.screen import screen

    home = environment.get("XDG_STATE_HOME") or str(Path(environment.get("HOME") or ".") / ".local" / "state")
    terminal = TerminalAdapter(house.newsroom, assemble.OPERATOR, clock, configuration.timezone,
                               screen(sys.stdout, environment), history=Path(home) / "cuttings" / "history")
    print("cuttings: no token of a chat platform is set, so the chat is here", file=sys.stderr)
    rounds = threading.Thread(target=_rounds, args=(house, configuration, clock), daemon=True, name="rounds")
    rounds.start()
    terminal.chat()
    return 0


def _rounds(house: House, configuration: Configuration, clock: Clock) -> None:
    asyncio.run(keep_reading(house.newsroom, _rhythms(configuration), clock))


def _rhythms(configuration: Configuration) -> dict[str, float | None]:
    return {source.name: None if source.every is None else float(source.every) for source in configuration.sources}
