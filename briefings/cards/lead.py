"""What a card about somebody begins with: why they are in the news, and the order of what happened, newest and weightiest first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from briefings.cards.dossier import Dossier
from briefings.linking.same_person import Known
from briefings.linking.telling import Happening
from briefings.news import Event
from briefings.reading.lexicon.happenings import meaning_of
from briefings.reading.spelling import search_words

_OPENING = 5  # sentences at the head of an article in which it tells its news
_FRESH_DAYS = 60  # an article's news happened within so many days before it; what is older is its background
_GRAVE = 3
_MATTERS = frozenset(
    (
        "dismiss resign appoint elect deselect suspend expel arrest charge convict acquit sentence die kill "
        "marry found close ban win lose buy sell merge sue retire crash award reinstate replace leave remove lose_post "
    ).split()
)


def matters(kind: str) -> bool:
    """Whether an event of a kind is news in itself: a dismissal, an election, a death."""
    return kind in _MATTERS or meaning_of(kind).weight >= _GRAVE


def newest_told_first(happened: Sequence[Happening]) -> list[Happening]:
    """Oldest first turned round; what one article tells of one day stays in the article's order, for it tells its news first."""
    turned = happened[::-1]
    return [
        each
        for _, told in groupby(turned, key=lambda each: (each.when.edtf, each.best.cutting))
        for each in reversed(list(told))
    ]


def once_told(happened: Sequence[Happening], events: Sequence[Event]) -> tuple[list[Happening], tuple[Event, ...]]:
    """Without what stands, undated, in the reason of another event already: "sacked after he appeared on a picket line"."""
    reasons = [(event, f" {' '.join(search_words(a.text))} ") for event in events for a in event.accounts if a.kind == "reason"]
    kept = [
        (each, event)
        for each, event in zip(happened, events, strict=True)
        if each.when.basis in ("explicit", "relative")
        or len(each.tellings) > 1
        or not any(other is not event and f" {_bare(event, each)} " in reason for other, reason in reasons)
    ]
    return [each for each, _ in kept], tuple(event for _, event in kept)


def _bare(event: Event, happening: Happening) -> str:
    """The words of a line without the name that was put before it in brackets."""
    text = event.text
    if text.startswith("["):
        text = text.partition("]")[2]
    return " ".join(search_words(text)) or happening.best.note.kind


def in_the_news(dossier: Dossier, known: Known, happened: Sequence[Happening]) -> int | None:
    """Which of these events, newest first, is why somebody is in the news.

    What an article tells as its news (in its opening, or of the days before it) goes before its background, what a person
    did or suffered before what only names them, and what matters (a dismissal, an election, a death) before a remark; for
    an organisation what matters goes before what it did itself. A plan that matters ("will step down") goes before what
    somebody else did, and of what is worth the same, what an article tells first goes before the rest of it.
    """
    ranked: dict[int, int] = {}
    for index, each in enumerate(happened):
        if each.status not in ("happened", "planned"):
            continue
        note = each.best.note
        doing = any(known.id in (*telling.agents, *telling.patients) for telling in each.tellings)
        grave = matters(note.kind)
        if each.status == "planned" and not (doing and grave and known.type == "person"):
            continue
        by, of = (2, 1) if known.type == "person" else (1, 2)
        ranked[index] = (0 if _is_news(dossier, each) else 4) + (0 if doing else by) + (0 if grave else of) + (each.status == "planned")
    if not ranked:
        return None
    first = min(ranked, key=lambda index: (ranked[index], index))
    same = [index for index, rank in ranked.items() if rank == ranked[first]]
    return min(same, key=lambda index: (_told_at(happened[index], happened[first]), index))


def _told_at(happening: Happening, newest: Happening) -> int:
    """How early an article tells an event, of those that tell the newest one: what it tells first is its news."""
    places = {telling.cutting for telling in newest.tellings}
    return min((telling.note.sentence for telling in happening.tellings if telling.cutting in places), default=9999)


def _is_news(dossier: Dossier, happening: Happening) -> bool:
    for telling in happening.tellings:
        holding = dossier.holdings[telling.cutting]
        published = dossier.calendar.day_of(holding)
        last = telling.when.last
        if telling.note.date is None or last is None or published is None:
            if telling.note.date is not None and last is None and published is not None and happening.status == "happened":
                continue  # "two years later"
            if telling.note.sentence < _OPENING or telling.note.date is not None and published is None:
                return True
        elif abs((published - last).days) <= _FRESH_DAYS or happening.status == "planned" and telling.note.sentence < _OPENING:
            return True
    return False
