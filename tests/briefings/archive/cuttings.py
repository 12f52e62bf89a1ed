"""Invented cuttings, with notes that name whom the test says; nothing is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from briefings.news import Article
from briefings.reading.note import Entity, EventNote, NameType, Notes, Paragraph, Sentence
from briefings.reading.notes import READER

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
TOMORROW = NOON + timedelta(days=1)

BODY = ("Petra Lindqvist closed the ferry pier at Aldmere on Monday.\n\n"
        "The harbour board said the timbers were rotten. Fishermen have moored there for ninety years.")


def article(key: str = "pier", body: str = BODY, **changes: Any) -> Article:
    """An article of the Aldmere Courier, brought by the source "courier"."""
    plain = Article(key=key, source="courier", outlet="Aldmere Courier", headline="Pier closed", body=body,
                    url=f"https://courier.example/{key}", published=NOON, published_basis="metadata")
    return replace(plain, **changes)


def notes(body: str = BODY, *names: str | Entity, plans: int = 0, reader: int = READER) -> Notes:
    """Notes with a sentence per full stop, and the people who are named."""
    sentences, paragraphs, start = [], [], 0
    for index, paragraph in enumerate(body.split("\n\n")):
        paragraphs.append(Paragraph((start, start + len(paragraph)), "text"))
        place = start
        for part in paragraph.split(". "):
            end = min(place + len(part) + 1, start + len(paragraph))
            sentences.append(Sentence((place, end), index))
            place = end + 1
        start += len(paragraph) + 2
    people = names or ("Petra Lindqvist",)
    entities = tuple(replace(name, id=number) if isinstance(name, Entity) else entity(name, number)
                     for number, name in enumerate(people))
    events = tuple(EventNote("close", (0, 5), (0, 9), body[:9], "planned", (), (), (), None, "future", 0)
                   for _ in range(plans))
    return Notes(reader, tuple(paragraphs), tuple(sentences), entities, (), (), (), (), (), events)


def entity(name: str, number: int = 0, *spellings: str, kind: NameType = "person",
           acronyms: tuple[str, ...] = ()) -> Entity:
    """Somebody, called by the full name and by the last word of it unless the test says how."""
    return Entity(number, kind, name, (name, *(spellings or (name.split()[-1],))), acronyms=acronyms)
