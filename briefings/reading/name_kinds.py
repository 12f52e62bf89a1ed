"""What the words inside a name and beside it say of its kind: counties, firms cut short, ships, persons with a calling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.lexicon import ORG_HEADS, PLACE_HEADS, first_names, known_names, words
from briefings.reading.name_memory import HEADS
from briefings.reading.named import Named
from briefings.reading.note import NameType
from briefings.reading.text import Text

# Behind a name these belong to it and settle its kind.
_BODIES = words("""
Hospital University College School Academy Council Party Union Court Police Commission Committee Bank Church Museum Trust Foundation Institute Association
Federation Society Agency Authority Department Ministry Airlines Airways Ltd Inc Corp plc PLC LLC Group Holdings
""")
_NEXT_CAPITAL = re.compile(r" ([A-ZÀ-Þ][\w]+)(?![\w'-])(?! [A-ZÀ-Þ])")

_VESSEL = re.compile(
    r"(?:\b(?:HMS|HMNZS|HMAS|USS|USNS|RMS|MV|MT|SS|FV|(?:[Ss]pace )?[Ss]huttle|spacecraft|(?:cruise |container |cargo |research |sister |tall )?ships?|ferry|ferries|trawler|"
    r"yacht|tanker|tug|lifeboat|freighter|liner|submarine|destroyer|frigate|aircraft carrier|icebreaker|schooner|locomotive|probe|lander|orbiter)(?:,|\s+the)?\s+)$"
)
_PEOPLE_OF = re.compile(r" (?:man|woman|men|women|couple|resident|residents|teenager|pensioner|native|mother|father|motorist|schoolboy|schoolgirl)\b")
_THE = re.compile(r"\b[Tt]he\s+$")
_OF_SHIPS = frozenset("Lady Queen King Prince Princess Lord Sir Duchess Duke".split())
_SUFFIX = re.compile(r",? (?:Jr\b|Sr\b)\.?")
_AGE = re.compile(r",\s+\d{1,3}(?:,|\s+and\b|\.|\)|;)|\s+\(\d{2}\)")
_APPOSED = re.compile(r",\s+(?:an?|the|his|her|whose|who|their)\s+((?:[\w-]+\s+){0,3}?[\w-]+)[,.;]")
_KIN = re.compile(r"'s\s+(?:wife|husband|mother|father|son|daughter|brother|sister|widow|widower|partner|parents|girlfriend|boyfriend)\b")
_NO_PERSONS_LAST = ORG_HEADS | PLACE_HEADS


def with_kinds(text: Text, names: Sequence[Named]) -> list[Named]:
    """The names with the kinds that their own words and those beside them tell; ships and shuttles are left out."""
    said = [text.said(name.span) for name in names]
    vessels = {one for one, name in zip(said, names, strict=True) if name.type != "person" and _VESSEL.search(_before(text, name))}
    once = {one for one, times in Counter(said).items() if times == 1}
    surnames = {one.rsplit(None, 1)[-1] for one, name in zip(said, names, strict=True) if name.type == "person"}
    bodies = {first for one, name in zip(said, names, strict=True) if name.type == "organisation" for first in _short_names(one)}
    settled: list[Named] = []
    for number, name in enumerate(names):
        if name.type == "person":
            if name.title in _OF_SHIPS and _THE.search(text.view, max(0, name.span[0] - 16), name.span[0] - len(name.title) - 1):
                continue  # "the deck of the Lady Maud"
            suffix = _SUFFIX.match(text.view, name.span[1])
            if suffix and suffix.end() <= text.sentences[name.sentence].span[1]:
                name = replace(name, span=(name.span[0], suffix.end()))
        else:
            if said[number] in vessels:
                continue
            name = _extended(text, name, names[number + 1].span[0] if number + 1 < len(names) else len(text.view))
            kind = _kind(text, name, surnames if said[number] in once else set(), bodies)
            name = replace(name, type=kind) if kind != name.type else name
        settled.append(name)
    return settled


def _before(text: Text, name: Named) -> str:
    return text.view[max(text.sentences[name.sentence].span[0], name.span[0] - 24) : name.span[0]]


def _short_names(said: str) -> list[str]:
    """The first word of a body, by which an article may call it ("Garrowby" of "Garrowby Museum")."""
    first, _, rest = said.partition(" ")
    return [first] if first not in known_names() and rest.rsplit(None, 1)[-1:] and rest.rsplit(None, 1)[-1] in _BODIES else []


def _extended(text: Text, name: Named, limit: int) -> Named:
    """A name with the kind word that the model left outside ("Royal Wexcombe" before "Hospital")."""
    following = _NEXT_CAPITAL.match(text.view, name.span[1])
    if following is None or following.end() > limit or following[1] not in _BODIES:
        return name
    return replace(name, span=(name.span[0], following.end()), type="organisation")


def _kind(text: Text, name: Named, surnames: set[str], bodies: set[str]) -> NameType:
    said = text.said(name.span)
    first, _, last = said.partition(" ")
    if _is_somebody(text, name, first, last, surnames):
        return "person"
    if name.type == "organisation":
        if last.endswith("County") and known_names().get(said) is None:
            return "place"
        if not last and _THE.search(_before(text, name)) and _PEOPLE_OF.match(text.view, name.span[1]):
            return "place"  # "the Llanfair man"
    elif not last and said in bodies and _THE.search(_before(text, name)):
        return "organisation"  # "at the Garrowby"
    return name.type


def _is_somebody(text: Text, name: Named, first: str, last: str, surnames: set[str]) -> bool:
    """Whether a given name with one word behind it is a person: by others of that surname, an age, a calling or kin beside it."""
    if first not in first_names() or not last.isalpha() or last in _NO_PERSONS_LAST or known_names().get(f"{first} {last}"):
        return False
    if last in surnames:
        return True
    end = name.span[1]
    apposed = _APPOSED.match(text.view, end, end + 60)
    return bool((apposed and apposed[1].casefold().rsplit(None, 1)[-1] in HEADS) or _AGE.match(text.view, end) or _KIN.match(text.view, end))
