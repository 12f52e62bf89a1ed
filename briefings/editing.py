"""The editions desk: what a channel subscribed to and watches, what its edition says, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from briefings.archive import Archive
from briefings.archive.subscriptions import FOR_EVER
from briefings.cards import subject
from briefings.cards.card import Answer, Card, NoAnswer
from briefings.cards.digest import Wish, asked, edition_card, rest_card, why_card
from briefings.cards.editions import Span
from briefings.cards.subscriptions import Standing, subscriptions_card, watching_card
from briefings.counter import Desk, Digest
from briefings.linking.cutting import Calendar
from briefings.pools import Pools
from briefings.postings import Subscription
from briefings.questions import Asker, Question
from briefings.timetable import DAILY, Timetable, due_before, due_times, latest_due, read_timetable

_MOST_WATCHED = 50  # names a channel
_MOST_SUBSCRIPTIONS = 20
_LATE = timedelta(hours=3)
_MORNING = time(7)


class Editing:
    """Answers `digest`, `watch`, `unwatch` and `watching`, and makes the editions that are posted."""

    def __init__(self, archive: Archive, digests: Sequence[Digest], zone: ZoneInfo,
                 desk_of: Callable[[Asker], Desk | None], calendar: Callable[[Desk], Calendar]) -> None:
        self._archive = archive
        self._digests = tuple(digests)
        self._zone = zone
        self.desk_of = desk_of
        self._calendar = calendar

    def pools(self, now: datetime) -> Pools:
        """Fresh pools, for one answer or one round."""
        return Pools(self._archive, self._calendar, now)

    # answers

    def answer(self, question: Question, asker: Asker, desk: Desk, now: datetime) -> Answer:
        """The answer to a question about editions or watches."""
        if question.kind in ("watch", "unwatch", "watching"):
            return self._watches(question, asker, desk, now)
        if question.kind == "rest":
            return self._again(question, desk)
        match question.action:
            case "list":
                return self._listed("Editions of this channel", question, asker, now)
            case "set":
                return self._set(question, asker, now)
            case "pause" | "resume" | "remove":
                return self._changed(question, asker, now)
            case "edition":
                return self._again(question, desk)
            case "why":
                return self._why(question, asker, desk, now)
            case _:
                return self._now(question, asker, desk, now)

    def _now(self, question: Question, asker: Asker, desk: Desk, now: datetime) -> Answer:
        chosen = self._chosen(question, asker, now)
        if isinstance(chosen, NoAnswer):
            return chosen
        pools = self.pools(now)
        return self.edition(chosen, self.span(chosen, pools), pools, desk=self._desk_for(chosen, desk))

    def edition(self, subscription: Subscription, span: Span, pools: Pools, note: str | None = None,
                desk: Desk | None = None) -> Card:
        """The edition of a subscription; raises UnfoundedClaim when a passage of it stands no more."""
        desk = desk or self._desk_for(subscription, None)
        wish, zone = self._wish(subscription, note, pools), ZoneInfo(subscription.zone)
        question = _edition_question(subscription, span, note)
        card = pools.card((desk.sources, span, wish, zone.key), lambda: edition_card(
            pools.news(desk, span), pools.coming(desk, span), wish, question, zone))
        return pools.checked(asked(card, question), desk, span)

    def span(self, subscription: Subscription, pools: Pools) -> Span:
        """From what the channel was last shown until the moment of the round."""
        reach = pools.register.reaches.get(subscription.id) or self._archive.deliveries.reach(subscription.id)
        if reach.shown is not None:
            return Span(reach.shown[0], pools.now, after=reach.shown[1], upto=pools.upto)
        zone = ZoneInfo(subscription.zone)
        due = latest_due(subscription.at, subscription.days, zone, pools.now)
        begins = [moment for moment in (reach.first_due, None if due is None else due.instant) if moment is not None]
        return Span(due_before(subscription.at, subscription.days, zone, min(begins, default=pools.now)), pools.now, True,
                    upto=pools.upto)

    def _again(self, question: Question, desk: Desk) -> Answer:
        """An edition as it was: the same words from the archive, without what may no longer be quoted."""
        subscription = self._by_id(question.text("subscription") or "", question.text("name") or "")
        try:
            since, as_of = (datetime.fromisoformat(question.text(name) or "") for name in ("since", "as_of"))
        except ValueError:
            return NoAnswer("bad_command", "There is no such edition.")
        amended = frozenset((question.text("amended") or "").split())
        after, upto = (int(written) if (written := question.text(name)) is not None and written.isdecimal() else None
                       for name in ("after", "upto"))
        span = Span(since, as_of, question.text("first") is not None, amended, after, upto)
        pools = self.pools(as_of)
        wish = self._wish(subscription, question.text("note"), pools)
        pool, zone = pools.news(desk, span), ZoneInfo(subscription.zone)
        if question.kind == "rest":
            return pools.checked(rest_card(pool, wish, question, zone), desk, span)
        return pools.checked(edition_card(pool, pools.coming(desk, span), wish, question, zone), desk, span)

    def _why(self, question: Question, asker: Asker, desk: Desk, now: datetime) -> Answer:
        chosen = self._chosen(question, asker, now)
        if isinstance(chosen, NoAnswer):
            return chosen
        desk = self._desk_for(chosen, desk)
        last, pools = self._archive.deliveries.last(chosen.id), self.pools(now)
        if last is not None and last.state == "posted" and last.since and last.as_of:
            span = Span(last.since, last.as_of, last.first, after=last.after, upto=last.upto)
        else:
            span = self.span(chosen, pools)
        card = why_card(pools.news(desk, span), self._wish(chosen, None, pools), question.number("item") or 0, question,
                        ZoneInfo(chosen.zone))
        if card is None:
            return NoAnswer("nothing_found", f"The edition “{chosen.name}” has no item {question.number('item')}.")
        return pools.checked(card, desk, span)

    # subscriptions

    def _listed(self, title: str, question: Question, asker: Asker, now: datetime) -> Card:
        found = self._of_channel(asker, now)
        return subscriptions_card([self._standing(each, now) for each in found], title, question, now)

    def _standing(self, subscription: Subscription, now: datetime) -> Standing:
        zone = ZoneInfo(subscription.zone)
        table = Timetable(subscription.at, subscription.days, zone)
        last = self._archive.deliveries.last(subscription.id)
        said = None if last is None else f"last {last.day.isoformat()}: {last.state}" + (
            f" ({last.trouble})" if last.trouble else "")
        return Standing(subscription.name, subscription.channel, table.said(), subscription.topics,
                        tuple(islice(_next_times(subscription, now), 3)), subscription.paused_until,
                        subscription.trouble, said)

    def _set(self, question: Question, asker: Asker, now: datetime) -> Answer:
        table = read_timetable(question.text("when") or "", self._zone)
        if isinstance(table, str):
            return NoAnswer("bad_command", f"{table} Write for example “digest set 07:00 weekdays Europe/London”.")
        held = self._archive.subscriptions.of(channel_of(asker))
        name = " ".join((question.text("name") or _usual_name(table)).split())[:60]
        known = next((each for each in held if each.name.casefold() == name.casefold()), None)
        if known is not None and known.origin == "configuration":
            return NoAnswer("not_allowed", f"“{known.name}” stands in the configuration; change it there, or call "
                                           "this one otherwise: “digest set … called NAME”.")
        if known is None and len(held) >= _MOST_SUBSCRIPTIONS:
            return NoAnswer("not_allowed", "This channel has as many editions as a channel may have.")
        topics = tuple(dict.fromkeys(" ".join(each.split()) for each in (question.text("topics") or "").split(",")
                                     if each.strip()))
        made = Subscription(
            known.id if known else f"{name}@{channel_of(asker)}", name, channel_of(asker), table.at, table.days,
            table.zone.key, now, topics, owner=f"{asker.platform}:{asker.user}" if asker.user else None)
        self._archive.subscriptions.put(made)
        return subscriptions_card([self._standing(made, now)], f"Edition “{name}” is set", question, now)

    def _changed(self, question: Question, asker: Asker, now: datetime) -> Answer:
        wanted = (question.text("name") or "").casefold()
        held = [each for each in self._archive.subscriptions.of(channel_of(asker))
                if not wanted or each.name.casefold() == wanted]
        if not held:
            return NoAnswer("nothing_found", "This channel has no such edition. “digest list” shows what it has.")
        if question.action == "remove":
            if len(held) > 1:
                names = tuple(each.name for each in held)
                return NoAnswer("bad_command", "Which one?", names, tuple(
                    Question("digest", "remove", (("name", name),)) for name in names))
            if held[0].origin == "configuration":
                return NoAnswer("not_allowed", f"“{held[0].name}” stands in the configuration; pause it here, or "
                                               "remove it there.")
            self._archive.subscriptions.remove(held[0].id)
            return self._listed(f"Edition “{held[0].name}” is removed", question, asker, now)
        until = (question.day("until") or FOR_EVER) if question.action == "pause" else None
        for each in held:
            self._archive.subscriptions.pause(each.id, until)
        done = "paused" if question.action == "pause" else "resumed"
        return self._listed(f"{', '.join(each.name for each in held)}: {done}", question, asker, now)

    def _of_channel(self, asker: Asker, now: datetime) -> tuple[Subscription, ...]:
        """What the register has for this channel, and what the configuration states; the operator sees all of that."""
        channel = channel_of(asker)
        found = {each.id: each for each in self._archive.subscriptions.of(channel)}
        for digest in self._digests:
            shown = digest.to if channel not in digest.to else (channel,)
            for place in shown or (channel,):
                if place == channel or asker.platform == "terminal":
                    made = _of_digest(digest, place, now)
                    found.setdefault(made.id, self._archive.subscriptions.named(made.id) or made)
        return tuple(found.values())

    def _chosen(self, question: Question, asker: Asker, now: datetime) -> Subscription | NoAnswer:
        held = self._of_channel(asker, now)
        name = (question.text("name") or "").strip().casefold()
        if not name:
            plain = Subscription(f"now@{channel_of(asker)}", "digest", channel_of(asker), _MORNING, DAILY,
                                 self._zone.key, now)
            return held[0] if held else plain
        found = next((each for each in held if each.name.casefold() == name), None)
        if found is not None:
            return found
        names = tuple(dict.fromkeys(each.name for each in held))
        return NoAnswer("nothing_found", f"This channel has no edition called “{question.text('name')}”.", names, tuple(
            Question("digest", question.action, (("name", each),)) for each in names))

    def _by_id(self, key: str, name: str) -> Subscription:
        """The subscription that an edition was made for, as it is now; a plain one where it was removed."""
        held = self._archive.subscriptions.named(key)
        if held is not None:
            return held
        channel = key.partition("@")[2]
        digest = next((each for each in self._digests if each.name == name), None)
        made = datetime.fromtimestamp(0, UTC)
        if digest is not None:
            return _of_digest(digest, channel, made)
        return Subscription(key, name, channel, _MORNING, DAILY, self._zone.key, made)

    def _desk_for(self, subscription: Subscription, otherwise: Desk | None) -> Desk:
        """The channel's desk: an edition holds what its channel may see, whoever looks at it beforehand."""
        desk = self.desk_of(asker_in(subscription.channel))
        return desk or otherwise or Desk("nobody", frozenset())

    def _wish(self, subscription: Subscription, note: str | None, pools: Pools) -> Wish:
        if subscription.id in pools.register.subscriptions:
            watched = pools.register.watched.get(subscription.channel, ())
        else:
            watched = tuple(each.words for each in self._archive.subscriptions.watches(subscription.channel))
        return Wish(subscription.name, subscription.topics, watched, note)

    # watches

    def _watches(self, question: Question, asker: Asker, desk: Desk, now: datetime) -> Answer:
        register, channel = self._archive.subscriptions, channel_of(asker)
        said, words = None, " ".join((question.text("name") or "").split())[:100]
        if question.kind == "watch":
            with self._archive.shelf(desk.sources, now) as shelf:
                found = subject.find(shelf, words, question, "name")
            if isinstance(found, NoAnswer) and found.code != "unknown_subject":
                return found
            known = not isinstance(found, NoAnswer)
            words = found.known.name if not isinstance(found, NoAnswer) else words
            if len(register.watches(channel)) >= _MOST_WATCHED:
                return NoAnswer("not_allowed", f"A channel can watch {_MOST_WATCHED} names; “unwatch” one first.")
            owner = f"{asker.platform}:{asker.user}" if asker.user else None
            new = register.watch(channel, words, owner, now, self._archive.shelf(None, now).newest())
            said = f"“{words}” is watched{'' if new else ' already'}" + (
                "." if known else "; the cuttings do not name it yet, so its words are watched.")
        elif question.kind == "unwatch":
            if not register.unwatch(channel, words):
                names = tuple(each.words for each in register.watches(channel))
                return NoAnswer("nothing_found", f"“{words}” is not watched here.", names, tuple(
                    Question("unwatch", None, (("name", name),)) for name in names))
            said = f"“{words}” is watched no more."
        return watching_card([each.words for each in register.watches(channel)], said, question, now)


def late_note(due: datetime, now: datetime, zone: ZoneInfo, folded: Sequence[date]) -> str | None:
    """What an edition says of itself when it is late, or takes up one that never came."""
    parts = []
    if now - due > _LATE:
        parts.append(f"This edition is late: it was due at {due.astimezone(zone):%H:%M}.")
    if folded:
        days = ", ".join(f"{day.day} {day:%B}" for day in folded[-3:])
        parts.append(f"It takes up the edition of {days}, which could not be posted.")
    return " ".join(parts) or None


def channel_of(asker: Asker) -> str:
    """The channel that a question came from, as the configuration writes it; a person alone is a channel too."""
    return f"{asker.platform}:{asker.channel or asker.user}"


def asker_in(channel: str) -> Asker:
    """Nobody in particular, in a channel."""
    platform, _, place = channel.partition(":")
    team, _, place = place.rpartition("/")
    return Asker(platform, "", place, team or None)


def _of_digest(digest: Digest, channel: str, now: datetime) -> Subscription:
    return Subscription(f"{digest.name}@{channel}", digest.name, channel, digest.at, digest.days, digest.zone, now,
                        digest.topics, digest.silent, "configuration")


def _edition_question(subscription: Subscription, span: Span, note: str | None) -> Question:
    """What an edition answers, with all that is needed to make it again."""
    values = [("name", subscription.name), ("subscription", subscription.id), ("since", span.since.isoformat()),
              ("as_of", span.as_of.isoformat())]
    values += [(name, str(number)) for name, number in (("after", span.after), ("upto", span.upto))
               if number is not None]
    if span.first:
        values.append(("first", "yes"))
    if note:
        values.append(("note", note))
    return Question("digest", "edition", tuple(values))


def _next_times(subscription: Subscription, now: datetime) -> Iterator[datetime]:
    zone = ZoneInfo(subscription.zone)
    if subscription.paused_until == FOR_EVER:
        return
    for due in due_times(subscription.at, subscription.days, zone, now):
        if subscription.paused_until is None or due.day > subscription.paused_until:
            yield due.instant.astimezone(zone)


def _usual_name(table: Timetable) -> str:
    return "morning" if table.at.hour < 12 else "afternoon" if table.at.hour < 18 else "evening"
