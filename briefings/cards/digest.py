"""An edition: what is new for a channel, what changed for the names it watches, what is next, and what was left out.

The order goes by the published formula (linking/news_value.py); each item can say why it stands where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from briefings.archive.shelf import Shelf
from briefings.cards import lines
from briefings.cards.card import Card, Remark, Section
from briefings.cards.dossier import dossier_of, event_of, ref, split_by_time
from briefings.cards.editions import Development, Pool, Span
from briefings.cards.editions_changes import Change, changes_for
from briefings.cards.editions_items import items_of
from briefings.linking.cutting import Calendar
from briefings.linking.same_person import company_of
from briefings.linking.telling import Happening
from briefings.news import ArticleRef, Event, Evidence
from briefings.questions import Question
from briefings.reading.spelling import name_key, search_words
from briefings.values import dataclass

MOST_ITEMS = 7
MOST_CHANGES = 8
MOST_LEFT_OUT = 20  # in the JSON and behind the button; the card counts all of them
MOST_DIARY = 8
_MOST_ALERTED = 3
DIARY_DAYS = 7  # today and the week after it
_PLANNED = 150  # articles that tell of something planned, the newest
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a channel wants in its edition: with topics only these; the watched names weigh more."""

    name: str
    topics: tuple[str, ...] = ()
    watched: tuple[str, ...] = ()
    late: str | None = None  # a note that the edition comes late, or takes up one that never came

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody whose changes are told."""
        return tuple(dict.fromkeys((*self.watched, *self.topics)))


@dataclass(frozen=True, slots=True)
class DigestItem:
    """The contract's Statement with why it stands where it stands, and how many articles were folded into it."""

    text: str
    evidence: tuple[Evidence, ...]
    why: str
    folded: int


@dataclass(frozen=True, slots=True)
class DigestSection:
    """A titled part of an edition."""

    title: str
    items: tuple[DigestItem, ...]


@dataclass(frozen=True, slots=True)
class DigestContents:
    """The contract's `digest`; `head` is the line that stands above the items."""

    kind: str
    as_of: datetime
    name: str
    since: datetime
    head: str
    sections: tuple[DigestSection, ...]
    articles: tuple[ArticleRef, ...]


def edition_card(pool: Pool, coming: Sequence[Event], wish: Wish, question: Question, zone: tzinfo) -> Card:
    """The edition of a channel, from what is new for its desk."""
    ranked = items_of(pool, wish.topics, wish.names, MOST_ITEMS + MOST_LEFT_OUT)
    shown, rest, left_out = ranked.items[:MOST_ITEMS], ranked.items[MOST_ITEMS:], max(0, ranked.count - MOST_ITEMS)
    cited = {evidence_key(each) for item in shown for each in item.evidence}
    changes = [
        change
        for name in wish.names
        for change in changes_for(pool, name)
        if not cited & {evidence_key(each) for each in change.evidence}
    ]
    changes = _corrections_first(changes)[:MOST_CHANGES]
    diary = _diary(pool, coming, wish)
    head = head_of(pool, wish, zone)
    sections = [Section("summary", (*((Remark(wish.late),) if wish.late else ()), Remark(head)))]
    if shown:
        sections.append(Section("latest", tuple(item.claim for item in shown), left_out))
    if changes:
        sections.append(Section("changes", tuple(change.claim for change in changes)))
    if diary:
        sections.append(Section("upcoming", tuple(lines.event_line(event, accounts=False) for event in diary)))
    if not shown and not changes:
        sections[0] = Section("summary", (*sections[0].lines[:-1], Remark(nothing_new(pool, wish, zone))))
    told = tuple(
        part
        for part in (
            DigestSection(
                "What is new", tuple(DigestItem(item.text, item.evidence, item.why, item.folded) for item in shown)
            ),
            DigestSection(
                "What changed",
                tuple(DigestItem(change.claim.text, change.evidence, change.why, 0) for change in changes),
            ),
            DigestSection("Coming up", tuple(_planned_item(event) for event in diary)),
            DigestSection(
                "Left out", tuple(DigestItem(item.text, item.evidence, item.why, item.folded) for item in rest)),
    ) if part.items)
    used = [each for part in told if part.title != "Left out" for item in part.items for each in item.evidence]
    articles = _refs(pool, coming, used)
    said = head if shown or changes else nothing_new(pool, wish, zone)
    contents = DigestContents("digest", pool.span.as_of, wish.name, pool.span.since, said, told, articles)
    more = (Question("rest", None, question.values),) if rest else ()
    return Card(
        "digest",
        pool.span.as_of,
        title_of(wish, pool.span, zone),
        (),
        tuple(sections),
        articles,
        contents,
        question,
        more,
    )


def asked(card: Card, question: Question) -> Card:
    """The same edition for another channel that wants the same."""
    return replace(card, asked=question, follow_ups=tuple(Question("rest", None, question.values) for _ in card.follow_ups))


def rest_card(pool: Pool, wish: Wish, question: Question, zone: tzinfo) -> Card:
    """What an edition left out."""
    rest = items_of(pool, wish.topics, wish.names, MOST_ITEMS + MOST_LEFT_OUT).items[MOST_ITEMS:]
    told = (
        (
            DigestSection(
                "Left out", tuple(DigestItem(item.text, item.evidence, item.why, item.folded) for item in rest)
            ),
        )
        if rest
        else ()
    )
    section = Section("latest", tuple(item.claim for item in rest) or (Remark("Nothing was left out."),))
    articles = _refs(pool, (), [each for item in rest for each in item.evidence])
    contents = DigestContents("digest", pool.span.as_of, wish.name, pool.span.since, "Left out", told, articles)
    return Card(
        "digest",
        pool.span.as_of,
        f"{title_of(wish, pool.span, zone)}: left out",
        (),
        (section,),
        articles,
        contents,
        question,
    )


def why_card(pool: Pool, wish: Wish, number: int, question: Question, zone: tzinfo) -> Card | None:
    """Why an item stands where it stands, with everything that was folded into it; None when there is no such item."""
    ranked = items_of(pool, wish.topics, wish.names, max(0, number))
    if not 1 <= number <= ranked.count:
        return None
    item = ranked.items[number - 1]
    folded = tuple(Remark(f"{holding.outlet}: {holding.headline}") for holding in item.others)
    told = (DigestSection("Why", (DigestItem(item.text, item.evidence, item.why, item.folded),)),)
    sections = [Section("latest", (item.claim,)), Section("summary", (Remark(item.why),))]
    if folded:
        sections.append(Section("articles", folded))
    articles = tuple(ref(holding) for holding in item.development.holdings)
    contents = DigestContents("digest", pool.span.as_of, wish.name, pool.span.since, item.why, told, articles)
    return Card(
        "digest",
        pool.span.as_of,
        f"{title_of(wish, pool.span, zone)}: item {number}",
        (),
        tuple(sections),
        articles,
        contents,
        question,
    )


def alert_card(pool: Pool, chosen: Sequence[Development], wish: Wish, question: Question) -> Card:
    """At once: what is new about one watched name."""
    found = items_of(pool, wish.watched, wish.watched, _MOST_ALERTED).items
    told = (
        DigestSection(
            "What is new", tuple(DigestItem(item.text, item.evidence, item.why, item.folded) for item in found)
        ),
    )
    articles = _refs(pool, (), [each for item in found for each in item.evidence])
    title = f"New: {wish.name}"
    contents = DigestContents("digest", pool.span.as_of, wish.name, pool.span.since, title, told, articles)
    section = Section("latest", tuple(item.claim for item in found), len(chosen) - len(found))
    return Card("digest", pool.span.as_of, title, (), (section,), articles, contents, question)


def coming_up(shelf: Shelf, span: Span, calendar: Calendar) -> tuple[Event, ...]:
    """What the articles that were there say of today and the next days, soonest first."""
    holdings = tuple(
        holding for holding in shelf.planned(_PLANNED) if holding.filed <= span.as_of or holding.article in span.amended
    )
    dossier = dossier_of(holdings, company_of(holdings), calendar)
    today = span.as_of.astimezone(calendar.zone).date()
    plans = [each for each in dossier.happenings if _is_soon(each, today)]
    told = {telling.cutting for plan in plans for telling in plan.tellings}  # what stands beside a plan may have overtaken it
    chosen = [each for each in dossier.happenings if each.best.note.weight >= 1 and each.best.cutting in told]
    _, soon = split_by_time(dossier, chosen, span.as_of)
    return tuple(event_of(dossier, plan) for plan in soon if _is_soon(plan, today))


def _is_soon(plan: Happening, today: date) -> bool:
    """Whether something is planned for today or the next days, by more than the day on which it was told."""
    first, last = plan.when.first, plan.when.last
    return (plan.status == "planned" and first is not None and last is not None and plan.when.basis != "publication"
            and last >= today and first <= today + timedelta(DIARY_DAYS) and (last - first).days <= DIARY_DAYS)


def title_of(wish: Wish, span: Span, zone: tzinfo) -> str:
    """Morning · Sunday 22 November 2026."""
    return f"{wish.name[:1].upper()}{wish.name[1:]} · {_day(span.as_of, zone)} {span.as_of.astimezone(zone).year}"


def head_of(pool: Pool, wish: Wish, zone: tzinfo) -> str:
    """How much was read since the last edition."""
    read = f"{_count(len(pool.holdings), 'article')} from {_count(pool.outlets, 'outlet')}"
    about = f"; here is what they say about {_listed(wish.topics)}" if wish.topics else ""
    return f"{read} read since {_moment(pool.span, zone)}{about}."


def nothing_new(pool: Pool, wish: Wish, zone: tzinfo) -> str:
    """The honest line."""
    about = f" about {_listed(wish.topics)}" if wish.topics else ""
    read = f" ({_count(len(pool.holdings), 'article')} read)" if pool.holdings else ""
    return f"Nothing new{about} since {_moment(pool.span, zone)}{read}."


def is_empty(card: Card) -> bool:
    """Whether an edition has nothing new to say."""
    return not any(section.key in ("latest", "changes") for section in card.sections)


def evidence_key(evidence: Evidence) -> tuple[str, tuple[int, int]]:
    """A passage by its place."""
    return evidence.article, evidence.span


def _corrections_first(changes: Sequence[Change]) -> list[Change]:
    once = {evidence_key(change.evidence[0]): change for change in reversed(changes)}
    return sorted(
        (change for change in changes if once[evidence_key(change.evidence[0])] is change),
        key=lambda change: change.rank,
    )


def _diary(pool: Pool, coming: Sequence[Event], wish: Wish) -> tuple[Event, ...]:
    if not wish.topics:
        return tuple(coming)[:MOST_DIARY]
    told = pool.once(("told", tuple(event.id for event in coming)), lambda: [_told(event) for event in coming])
    wanted = [(f" {name_key(topic)} ", frozenset(search_words(topic))) for topic in wish.topics]
    return tuple(event for event, (text, words) in zip(coming, told, strict=True)
                 if any(key in text or topic <= words for key, topic in wanted))[:MOST_DIARY]


def _told(event: Event) -> tuple[str, frozenset[str]]:
    """What the articles say of a plan, as keys and as words."""
    told = " ".join((event.text, *event.participants, *(each.sentence for each in event.evidence)))
    return f" {name_key(told)} ", frozenset(search_words(told))


def _planned_item(event: Event) -> DigestItem:
    first, last = event.when.first, event.when.last
    day = first.isoformat() if first == last and first else f"{first} to {last}"
    return DigestItem(event.text, event.evidence, f"planned for {day}", max(0, len(event.evidence) - 1))


def _refs(pool: Pool, coming: Sequence[Event], used: Sequence[Evidence]) -> tuple[ArticleRef, ...]:
    """The articles that are cited, newest first."""
    held = pool.by_article
    found: dict[str, ArticleRef] = {}
    for each in used:
        holding = held.get(each.article)
        found.setdefault(
            each.article,
            ref(holding)
            if holding is not None
            else ArticleRef(each.article, each.headline, each.outlet, each.url, each.published, None),
        )
    return tuple(
        sorted(
            found.values(),
            key=lambda article: (
                article.published is None,
                -(article.published.timestamp() if article.published else 0),
                article.article,
            ),
        )
    )


def _moment(span: Span, zone: tzinfo) -> str:
    return f"{_day(span.since, zone)}, {span.since.astimezone(zone):%H:%M}"


def _day(moment: datetime, zone: tzinfo) -> str:
    local = moment.astimezone(zone)
    return f"{_WEEKDAYS[local.weekday()]} {local.day} {local:%B}"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)
