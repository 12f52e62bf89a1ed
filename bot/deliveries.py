"""Deliveries on their way: claim with a lease → post with the platform's key → record, in any number of processes."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from adapters.adapter import Adapter, PutOff, Refused
from bot.assemble import House
from bot.schedule import FOLDED_AFTER, editions_due
from briefings import Amendment, Card, CuttingsError, Delivery, DeliveryState, NoAnswer, UnfoundedClaim

if TYPE_CHECKING:
    from bot.assemble import Made, Pools

LEASE = timedelta(seconds=90)  # longer than a post may take, so that nobody takes over what is still being posted
_POST_TAKES = 60.0  # seconds after which we stop waiting for a platform's answer
_AT_ONCE = 50  # deliveries claimed in one go
_ROUND = timedelta(minutes=2)  # in which everything is dated at one moment and gathered once
_SIDE_BY_SIDE = 8  # posts of one process at a time
_FIRST_WAIT, _LONGEST_WAIT = 5.0, 900.0  # seconds until a delivery that was put off is tried again
_KEPT = timedelta(days=120)
# How long after the first try a platform still drops a second message under the same key. Of what it never forgets
# there is no row: there the message is looked for under the key.
KEY_LASTS: Mapping[str, timedelta] = {"discord": timedelta(minutes=3)}

log = logging.getLogger(__name__)


class Deliverer:
    """One process's hands: plans what is due, posts what it claimed, puts right what was corrected."""

    def __init__(self, house: House, platforms: Mapping[str, Adapter], clock: Callable[[], datetime],
                 lease: timedelta = LEASE) -> None:
        self._house, self._platforms, self._clock, self._lease = house, platforms, clock, lease
        self._store, self._register = house.archive.deliveries, house.archive.subscriptions
        self._making = house.issuing
        self._worker = f"{os.getpid()}-{secrets.token_hex(4)}"

    async def turn(self) -> int:
        """Everything that is to be done now; how many deliveries were worked on. Raises nothing that a next turn mends."""
        done = 0
        try:
            await asyncio.to_thread(self._plan)
            pools = None
            while claimed := await asyncio.to_thread(
                    lambda: self._store.claim(self._worker, self._clock(), self._lease, _AT_ONCE)):
                if pools is None or self._clock() - pools.now > _ROUND:
                    pools = await asyncio.to_thread(lambda: self._making.pools(self._clock()))
                await asyncio.to_thread(pools.look_up, claimed)
                await asyncio.gather(*self._side_by_side(claimed, pools))
                done += len(claimed)
            await self._put_right()
        except CuttingsError as error:
            log.error("deliveries: %s", error)
        return done

    def _plan(self) -> None:
        """Note what is due: editions of subscriptions, alerts of watches; and what is too late is folded."""
        now = self._clock()
        due = editions_due(self._register.all(), now)
        known = self._store.planned({delivery.day for delivery in due})
        self._store.plan(each for each in due if (each.subscription, each.day) not in known)
        self._store.fold(now - FOLDED_AFTER)
        upto = self._making.newest(now)
        alerts, idle = self._making.alerts_due(now, upto, self._making.pools(now))
        self._store.plan(alerts)
        self._register.shown([watch.id for watch in idle], now, upto)

    def _side_by_side(self, claimed: Iterable[Delivery], pools: Pools) -> Iterator[Awaitable[None]]:
        """Deliver these, a few at a time and the earliest first."""
        limit = asyncio.Semaphore(_SIDE_BY_SIDE)
        return (self._guarded(limit, each, pools) for each in claimed)

    async def _guarded(self, limit: asyncio.Semaphore, delivery: Delivery, pools: Pools) -> None:
        async with limit:
            try:
                await self._deliver(delivery, pools)
            except CuttingsError as error:
                log.error("%s: %s", delivery.key, error)
                await self._later(delivery, str(error))
            except Exception:
                log.exception("%s could not be made", delivery.key)
                await self._later(delivery, "it could not be made; the log says more")

    async def _deliver(self, delivery: Delivery, pools: Pools) -> None:
        """One delivery from its claim to its record."""
        platform, _, channel = delivery.channel.partition(":")
        adapter = self._platforms.get(platform)
        if adapter is None:
            await self._settle(delivery, delivery.state if delivery.state == "unsure" else "waiting",
                               trouble=f"{platform} is not connected", next_try=self._clock() + timedelta(minutes=5))
            return
        if self._lost_from_sight(delivery, platform):
            await self._settle(delivery, "unknown", trouble="nobody knows whether it arrived")
            log.error("%s: whether it arrived can no longer be found out", delivery.key)
            return
        made = await self._made(delivery, pools)
        if made.card is None:
            await self._settle(made.delivery, "quiet" if made.state == "quiet" else "folded")
            return
        if not await asyncio.to_thread(lambda: self._store.begin(made.delivery, self._worker, self._clock(), self._lease)):
            return  # our lease ran out, and another process has it
        await self._post(adapter, channel, made.delivery, made.card)

    async def _made(self, delivery: Delivery, pools: Pools) -> Made:
        """The card, once more from scratch when the archive has changed under it."""
        with suppress(UnfoundedClaim):
            made = await asyncio.to_thread(lambda: self._making.made(delivery, pools))
            if await asyncio.to_thread(lambda: self._making.stands(made)):
                return made
        return await asyncio.to_thread(lambda: self._making.made(delivery, self._making.pools(self._clock())))

    def _lost_from_sight(self, delivery: Delivery, platform: str) -> bool:
        """Whether a second try could double the message: the platform has forgotten our key since the first one."""
        lasts = KEY_LASTS.get(platform)
        return (delivery.state == "unsure" and lasts is not None and delivery.begun is not None
                and self._clock() - delivery.begun > lasts)

    async def _post(self, adapter: Adapter, channel: str, delivery: Delivery, card: Card) -> None:
        try:
            async with asyncio.timeout(_POST_TAKES):
                message = await adapter.post(channel, card, delivery.key)
        except Refused as error:
            await self._refused(delivery, error)
        except PutOff as error:
            await self._later(delivery, error.plain)
        except Exception as error:
            said = error.plain if isinstance(error, CuttingsError) else type(error).__name__
            log.warning("%s: %s", delivery.key, error if isinstance(error, CuttingsError) else type(error).__name__)
            await self._settle(delivery, "unsure", trouble=said, next_try=self._clock() + timedelta(
                seconds=_FIRST_WAIT * min(delivery.tries + 1, 4)))
        else:
            await self._settle(delivery, "posted", message=message)
            await asyncio.to_thread(lambda: self._making.told(delivery))

    async def _refused(self, delivery: Delivery, error: Refused) -> None:
        """For good: the subscription is paused, and its owner is told once."""
        log.error("%s: %s", delivery.key, error)
        await self._settle(delivery, "refused", trouble=error.plain)
        subscription = await asyncio.to_thread(lambda: self._register.named(delivery.subscription))
        if subscription is not None:
            await asyncio.to_thread(lambda: self._register.pause(subscription.id, None, error.plain))
        if subscription is None or subscription.owner is None or not await asyncio.to_thread(lambda: self._store.tell(delivery)):
            return
        platform, _, person = subscription.owner.partition(":")
        adapter = self._platforms.get(platform)
        if adapter is not None:
            with suppress(Exception):  # whoever cannot be told finds it in `digest list` and `check`
                card = self._making.trouble(subscription, delivery, error.plain, self._clock())
                team, _, _ = delivery.channel.partition(":")[2].rpartition("/")
                await adapter.tell(f"{team}/{person}" if team else person, card, f"trouble/{delivery.key}")

    async def _later(self, delivery: Delivery, trouble: str) -> None:
        """It was not posted, for a reason of ours; what had been begun before stays unsure."""
        state: DeliveryState = "unsure" if delivery.state == "unsure" else "waiting"
        with suppress(CuttingsError):
            await self._settle(delivery, state, trouble=trouble, next_try=self._next_try(delivery))

    def _next_try(self, delivery: Delivery) -> datetime:
        return self._clock() + timedelta(seconds=min(_FIRST_WAIT * 2 ** min(delivery.tries, 12), _LONGEST_WAIT))

    async def _settle(self, delivery: Delivery, state: DeliveryState, *, message: str | None = None,
                      trouble: str | None = None, next_try: datetime | None = None) -> None:
        await asyncio.to_thread(lambda: self._store.settle(
            delivery, self._worker, state, message=message, trouble=trouble, next_try=next_try))

    # corrections to what was said

    async def _put_right(self) -> None:
        """Edit every posted card that stands on an article which was corrected or killed; answer it where that fails."""
        register = self._house.archive.amendments
        await asyncio.to_thread(lambda: register.look(self._clock()))
        while claimed := await asyncio.to_thread(lambda: register.claim(self._clock(), self._lease, _AT_ONCE)):
            for amendment in claimed:
                try:
                    await self._amend(amendment)
                except Exception as error:
                    said = error.plain if isinstance(error, CuttingsError) else type(error).__name__
                    log.warning("a posted card could not be put right yet: %s", said)
                    wait = timedelta(seconds=min(_FIRST_WAIT * 2 ** min(amendment.tries, 12), _LONGEST_WAIT))
                    state = "waiting" if amendment.tries < 20 else "failed"
                    await asyncio.to_thread(register.settle, amendment.token, state, said, self._clock() + wait)

    async def _amend(self, amendment: Amendment) -> None:
        register = self._house.archive.amendments
        adapter = self._platforms.get(amendment.platform)
        if adapter is None:
            raise CuttingsError(f"{amendment.platform} is not connected")
        question, asker = self._making.asked_again(amendment)
        now = self._clock()
        answer = await asyncio.to_thread(lambda: self._house.newsroom.answer(question, asker, now))
        if isinstance(answer, NoAnswer) and answer.code in ("broken", "busy"):
            raise CuttingsError(answer.message)
        card = await asyncio.to_thread(lambda: self._making.amended(replace(amendment, question=question), answer, now))
        named = amendment.team is None or "/" in amendment.channel
        channel = amendment.channel if named else f"{amendment.team}/{amendment.channel}"
        try:
            await adapter.edit(channel, amendment.message, card)
        except Refused as error:  # too old, or deleted: say it below
            log.info("a posted card cannot be edited (%s); it is answered", error.plain)
            with suppress(Refused):
                await adapter.post(channel, card, f"amended/{amendment.token}")
        await asyncio.to_thread(lambda: register.settle(amendment.token, "done"))

    def tidy(self) -> None:
        """Forget what was delivered long ago."""
        self._store.forget_before(self._clock() - _KEPT)
