"""What a due delivery says: its edition or alert, fixed from when to when, and what takes the place of a posted card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from briefings.archive import Archive
from briefings.archive.deliveries import Reach
from briefings.cards.card import Answer, Card, NoAnswer, Remark, Section
from briefings.cards.digest import DigestContents, Wish, alert_card, is_empty
from briefings.cards.editions import Development, Span
from briefings.counter import Desk
from briefings.editing import Editing, asker_in, late_note
from briefings.pools import Pools
from briefings.postings import Amendment, Delivery, Subscription, Watch
from briefings.questions import Asker, Question
from briefings.values import dataclass

ALERT = "watch:"  # how the deliveries of a watch are named, before its number
_PAUSE = timedelta(hours=1)  # between two alerts of one name
_QUIET = time(22), time(7)  # alerts of these hours are held over to the morning
_OPEN = ("waiting", "claimed", "posting", "unsure")


@dataclass(frozen=True, slots=True)
class Made:
    """A delivery with the card to post; without one there is nothing to post: `state` says why."""

    delivery: Delivery
    card: Card | None
    state: str = "posting"


class Issuing:
    """Makes what is posted by itself; the same delivery says the same words whichever process makes it."""

    def __init__(self, archive: Archive, editing: Editing, zone: ZoneInfo) -> None:
        self._archive = archive
        self._editing = editing
        self._zone = zone

    def pools(self, now: datetime) -> Pools:
        """Fresh pools, for one round."""
        return self._editing.pools(now)

    def span_of(self, subscription: Subscription, pools: Pools) -> Span:
        """From when to when an edition of this round reaches."""
        return self._editing.span(subscription, pools)

    def made(self, delivery: Delivery, pools: Pools) -> Made:
        """The card of a delivery; what was begun before keeps its time, so that it says the same again."""
        with pools.one_at_a_time:  # two threads would work out the same pool twice
            return self._made(delivery, pools)

    def _made(self, delivery: Delivery, pools: Pools) -> Made:
        if delivery.subscription.startswith(ALERT):
            return self._alert(delivery, pools)
        if delivery.subscription not in pools.register.subscriptions:
            pools.look_up([delivery])
        subscription = pools.register.subscriptions.get(delivery.subscription)
        if subscription is None:
            return Made(delivery, None, "folded")
        if delivery.since is None or delivery.as_of is None or delivery.state != "unsure":
            span = self.span_of(subscription, pools)
            delivery = replace(delivery, since=span.since, as_of=span.as_of, first=span.first, after=span.after,
                               upto=span.upto)
        else:
            span = Span(delivery.since, delivery.as_of, delivery.first, after=delivery.after, upto=delivery.upto)
        zone = ZoneInfo(subscription.zone)
        reach = pools.register.reaches.get(subscription.id, Reach())
        note = late_note(delivery.due, span.as_of, zone, reach.folded)
        card = self._editing.edition(subscription, span, pools, note)
        if subscription.silent and is_empty(card):
            return Made(delivery, None, "quiet")
        return Made(delivery, card)

    def stands(self, made: Made) -> bool:
        """Whether everything on a card may still be quoted; asked right before it is posted."""
        if made.card is None:
            return True
        desk = self._editing.desk_of(asker_in(made.delivery.channel)) or Desk("nobody", frozenset())
        as_of = made.delivery.as_of
        if as_of is None:
            return False
        quoted = {(each.article, each.version) for each in made.card.evidence()}
        return self._archive.shelf(desk.sources, as_of).stands(quoted)

    # alerts

    def newest(self, now: datetime) -> int:
        """The number of the newest stored version."""
        return self._archive.shelf(None, now).newest()

    def alerts_due(self, now: datetime, upto: int, pools: Pools) -> tuple[list[Delivery], list[Watch]]:
        """The alerts that watched names call for, and the watches of which there is nothing to tell until now.

        At most one message a name and hour; none in quiet hours, whose news waits for the morning.
        """
        due: list[Delivery] = []
        idle: list[Watch] = []
        local = now.astimezone(self._zone)
        quiet = local.time() >= _QUIET[0] or local.time() < _QUIET[1]
        for watch in self._archive.subscriptions.watches():
            desk = self._editing.desk_of(asker_in(watch.channel))
            if desk is None:
                continue
            if not self._told_of(watch, desk, Span(watch.shown, now, after=watch.seen, upto=upto), pools):
                if watch.seen < upto:
                    idle.append(watch)
            elif not quiet and not self._too_soon(watch, now):
                due.append(Delivery(f"{ALERT}{watch.id}", local.date(), f"{local:%H}", watch.channel, now, "waiting",
                                    watch.shown, now, watch.seen, upto))
        return due, idle

    def _told_of(self, watch: Watch, desk: Desk, span: Span, pools: Pools) -> Sequence[Development]:
        pool = pools.news(desk, span)
        return [pool.developments[number] for number in pool.about(watch.words)]

    def _too_soon(self, watch: Watch, now: datetime) -> bool:
        last = self._archive.deliveries.last(f"{ALERT}{watch.id}")
        return last is not None and (now - last.due < _PAUSE or last.state in _OPEN)

    def _alert(self, delivery: Delivery, pools: Pools) -> Made:
        number = int(delivery.subscription.removeprefix(ALERT))
        watch = next((each for each in self._archive.subscriptions.watches(delivery.channel) if each.id == number), None)
        desk = self._editing.desk_of(asker_in(delivery.channel))
        if watch is None or desk is None or delivery.since is None or delivery.as_of is None:
            return Made(delivery, None, "folded")
        span = Span(delivery.since, delivery.as_of, after=delivery.after, upto=delivery.upto)
        chosen = self._told_of(watch, desk, span, pools)
        if not chosen:
            return Made(delivery, None, "quiet")
        question = Question("latest", None, (("topic", watch.words),))
        card = alert_card(pools.news(desk, span), chosen, Wish(watch.words, (), (watch.words,)), question)
        return Made(delivery, pools.checked(card, desk, span))

    def told(self, delivery: Delivery) -> None:
        """After an alert: its watch was shown everything until then."""
        if delivery.subscription.startswith(ALERT) and delivery.as_of is not None:
            number = int(delivery.subscription.removeprefix(ALERT))
            self._archive.subscriptions.shown([number], delivery.as_of, delivery.upto or 0)

    def troubles(self) -> tuple[Remark, ...]:
        """Deliveries whose outcome nobody knows, those that were refused, and how many are in each state."""
        counts = self._archive.deliveries.counts()
        said = ", ".join(f"{count} {state}" for state, count in sorted(counts.items())) or "none yet"
        return (Remark(said, heading="Deliveries"), *(
            Remark(f"{each.state}{f': {each.trouble}' if each.trouble else ''}", heading=each.key)
            for each in self._archive.deliveries.in_state(("unknown", "unsure", "refused"), 20)))

    def trouble(self, subscription: Subscription | None, delivery: Delivery, why: str, now: datetime) -> Card:
        """What an owner is told when a channel takes no editions any more."""
        name = subscription.name if subscription is not None else delivery.subscription
        remark = Remark(f"The edition “{name}” for {delivery.channel} could not be posted and is paused: {why}. "
                        "When that is put right, “digest resume” in the channel starts it again.")
        contents = DigestContents("digest", now, name, now, remark.text, (), ())
        return Card("digest", now, f"Edition “{name}” is paused", (), (Section("settings", (remark,)),), (), contents,
                    Question("digest", "list"))

    # corrections to what was said

    def amended(self, amendment: Amendment, answer: Answer, now: datetime) -> Card:
        """The card that takes a posted one's place: the same question answered anew, with what changed above it."""
        standing = self._standing(amendment, now)
        gone = len(amendment.articles) - len(standing)
        said = [Remark(f"{outlet} changed its article “{headline}”; the lines below say what it says now.")
                for outlet, headline in standing]
        if gone:
            said.append(Remark("An article that stood here was withdrawn; its lines are gone." if gone == 1 else
                               f"{gone} articles that stood here were withdrawn; their lines are gone."))
        changes = Section("changes", tuple(said))
        if isinstance(answer, NoAnswer):
            contents = DigestContents("digest", now, amendment.question.kind, now, said[0].text if said else "", (), ())
            return Card(amendment.question.kind, now, "Corrected", (), (changes,), (), contents, amendment.question)
        return replace(answer, sections=(changes, *answer.sections))

    def asked_again(self, amendment: Amendment) -> tuple[Question, Asker]:
        """What a posted card answers now: an edition takes the newest text of what changed."""
        question = amendment.question
        if (question.kind, question.action) == ("digest", "edition"):
            values = tuple(value for value in question.values if value[0] != "amended")
            before = (question.text("amended") or "").split()
            articles = " ".join(sorted({*before, *amendment.articles}))
            question = Question("digest", "edition", (*values, ("amended", articles)))
        return question, Asker(amendment.platform, "", amendment.channel, amendment.team)

    def _standing(self, amendment: Amendment, now: datetime) -> list[tuple[str, str]]:
        desk = self._editing.desk_of(Asker(amendment.platform, "", amendment.channel, amendment.team))
        if desk is None:
            return []
        return [(holding.outlet, holding.headline)
                for holding in self._archive.shelf(desk.sources, now).holdings(amendment.articles)]
