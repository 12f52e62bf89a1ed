"""What an article teaches about its own names: a name once read is found again, and one word is of one kind."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.lexicon import HONORIFICS, HONORIFICS_ANY, NOT_NAMES, ORG_HEADS, TEAM_HEADS, first_names, known_names
from briefings.reading.lexicon.firms import OF_A_FIRM
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.named import NAMED_KINDS, Named, title_before
from briefings.reading.note import NameType, Span
from briefings.reading.text import Text

_CAPITAL_WORD = re.compile(r"[A-ZÀ-Þ](?<![\w'-].)[\w]*(?:['-][A-ZÀ-Þ\w][\w]*)*")
_POSSESSIVE = re.compile(r"'s?$")
HEADS = frozenset(head.casefold() for head in ROLE_HEADS if " " not in head) | {"lifeguard", "shopkeeper", "lorry-driver"}

def with_memory(text: Text, found: list[Named]) -> list[Named]:
    """Add what the model missed but the document teaches: surnames of people named in full, names seen elsewhere, Mr X."""
    found = _whole_again(text, found)
    taken = bytearray(len(text.view))
    for name in found:
        _take(taken, name.span)
    surnames: dict[str, str] = {}
    orgs: set[str] = set()
    for name in found:
        said = text.said(name.span)
        if name.type == "person":
            tokens = said.split()
            if len(tokens) > 1:
                last = tokens[-1] if tokens[-1].rstrip(".") not in ("Jr", "Sr", "II", "III") else tokens[-2].rstrip(",")
                if last[:1].isupper() and last not in NOT_NAMES and last.casefold() not in _COMMON_SURNAMES:
                    surnames[last] = said
            elif name.title:
                surnames.setdefault(said, said)
        elif name.type == "organisation" and len(said) > 2 and said not in NOT_NAMES:
            orgs.add(said)
    extra: list[Named] = []
    retyped: dict[Span, Named] = {}
    team_towns = _team_towns(found, text)
    persons = {word for name in found if name.type == "person" for word in _words_of_person(text, name)}
    firms = {first for org in orgs for first, *rest in [org.split()] if rest and first not in persons and _names_firm(rest)}
    found = _not_persons(text, found, persons, orgs, firms)
    found = [name for name in found if not _is_family(text, name, surnames)]
    for name in found:
        said = text.said(name.span)
        if name.type != "person" and said in surnames and " " not in said and said not in team_towns and not _is_there(text, name, said):
            retyped[name.span] = Named(
                name.span,
                "person",
                title_before(text.view, name.span, text.sentences[name.sentence].span[0]),
                name.sentence,
            )
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) not in NAMED_KINDS:
            continue
        said = text.said(sentence.span)
        floor = sentence.span[0]
        for match in _CAPITAL_WORD.finditer(said):
            span = (match.start() + floor, match.end() + floor)
            if taken[span[0]]:
                continue
            word = match.group()
            bare = _POSSESSIVE.sub("", word) if word.endswith("'s") else word
            span = (span[0], span[0] + len(bare))
            if bare in NOT_NAMES or bare not in surnames and (bare in HONORIFICS or bare.rstrip(".") in HONORIFICS) or _overlaps(taken, span):
                continue
            title = title_before(text.view, span, sentence.span[0])
            titled = title and title.split()[-1] in HONORIFICS and title.split()[-1] not in _WEAK_TITLES
            if (bare in orgs or bare in firms or bare in surnames and not title) and _is_part(text, span, bare, floor, taken):
                continue
            if bare in surnames or (titled and bare[:1].isupper() and len(bare) > 1 and not bare.isupper()):
                end = span[1]
                following = _CAPITAL_BEHIND.match(text.view, end, sentence.span[1])
                if (
                    titled
                    and following
                    and bare not in surnames
                    and following.group(1) not in NOT_NAMES
                    and not _overlaps(taken, (end + 1, end + 1 + len(following.group(1))))
                ):
                    end = following.end()
                    if text.view[span[0] : end].endswith("'s"):
                        end -= 2
                extra.append(Named((span[0], end), "person", title, number))
                _take(taken, (span[0], end))
            elif (bare in orgs or bare in firms) and span[0] > sentence.span[0]:
                extra.append(Named(span, "organisation", "", number))
                _take(taken, span)
    return [retyped.get(name.span, name) for name in found] + _often_enough(text, extra, orgs - firms, found)


def _whole_again(text: Text, found: list[Named]) -> list[Named]:
    """The names with those of several words found wherever the article has them, also where only a part of them was found."""
    kinds: dict[str, Counter[NameType]] = defaultdict(Counter)
    for name in found:
        said = text.said(name.span)
        if " " in said:
            kinds[said][name.type] += 1
    again: list[Named] = []
    inside: set[Span] = set()
    starts = [sentence.span[0] for sentence in text.sentences]
    placed = sorted(found, key=lambda name: name.span)
    places = [name.span[0] for name in placed]
    taken = bytearray(len(text.view))
    for said in sorted(kinds, key=len, reverse=True):
        seen, there = sum(kinds[said].values()), text.view.count(said)
        if there <= seen or not kinds[said]["person"] and there > 2 * seen:
            continue  # nothing to add, or most likely a thing once taken for its maker
        at = text.view.find(said)
        while at >= 0:
            span = (at, at + len(said))
            at = text.view.find(said, span[1])
            number = bisect_right(starts, span[0]) - 1
            if number < 0 or span[1] > text.sentences[number].span[1] or text.kind_of(text.sentences[number]) not in NAMED_KINDS:
                continue
            about = _about(placed, places, span)
            if _overlaps(taken, span) or any(name.span[0] < span[0] or span[1] < name.span[1] or name.span == span for name in about) or not _stands_whole(text.view, span, starts[number]):
                continue
            inside.update(name.span for name in about)
            kind = kinds[said].most_common(1)[0][0]
            again.append(Named(span, kind, title_before(text.view, span, starts[number]) if kind == "person" else "", number))
            _take(taken, span)
    if not again:
        return found
    return sorted([name for name in [*found, *again] if name.span not in inside], key=lambda name: name.span)


def _about(found: Sequence[Named], places: Sequence[int], span: Span) -> list[Named]:
    """The names, in order and none overlapping, that share a letter with a place; `places` are their beginnings."""
    first = bisect_right(places, span[0]) - 1
    if first < 0 or found[first].span[1] <= span[0]:
        first += 1
    return list(found[first : bisect_left(places, span[1], first)])


def _stands_whole(view: str, span: Span, floor: int) -> bool:
    """Whether no letter and no capital beside a name may belong to a longer one."""
    if view[span[0] - 1 : span[0]].isalnum() or view[span[1] : span[1] + 1].isalnum() or view.startswith(("-", " & "), span[1]) or view.startswith("-", span[0] - 1):
        return False
    behind = _CAPITAL_BEHIND.match(view, span[1])
    before = _CAPITAL_BEFORE.search(view, max(floor, span[0] - _LONGEST_WORD), span[0])
    return (behind is None or behind[1] in NOT_NAMES) and (before is None or before.start(1) == floor or before[1] in NOT_NAMES or before[1] in HONORIFICS)


def _often_enough(text: Text, extra: list[Named], orgs: set[str], found: list[Named]) -> list[Named]:
    """What was added without the bodies that were found less often than not: most likely a thing that was once taken for its maker."""
    added = Counter(text.said(name.span) for name in extra if name.type == "organisation")
    if not added:
        return extra
    seen = Counter(text.said(name.span) for name in found)
    return [name for name in extra if name.type != "organisation" or (said := text.said(name.span)) not in orgs or added[said] <= seen[said]]


def _is_there(text: Text, name: Named, said: str) -> bool:
    """Whether a place bears somebody's surname by chance: a country, or a known town that somebody is in."""
    known = known_names().get(said) if name.type == "place" else None
    return known == "place" or known == "town" and _IN_TOWN.search(text.view, max(0, name.span[0] - 9), name.span[0]) is not None


def _is_part(text: Text, span: Span, bare: str, floor: int, taken: bytearray) -> bool:
    """Whether a word stands within a longer name that nothing was taken for ("the Old Harrow Church"), or is a country's."""
    if known_names().get(bare) == "place":
        return True
    if bare in ORG_HEADS and text.view.startswith(" of ", span[1]):
        return True
    behind = _CAPITAL_BEHIND.match(text.view, span[1])
    if behind and behind[1] not in NOT_NAMES and not _overlaps(taken, behind.span(1)):
        return True
    before = _CAPITAL_BEFORE.search(text.view, max(floor, span[0] - _LONGEST_WORD), span[0])
    return before is not None and before.start(1) > floor and before[1] not in NOT_NAMES and not _overlaps(taken, before.span(1))


def _words_of_person(text: Text, name: Named) -> list[str]:
    said = text.said(name.span).split()
    return said if len(said) > 1 or name.title else []


def _names_firm(rest: Sequence[str]) -> bool:
    return all(word.rstrip(".").casefold() in OF_A_FIRM for word in rest)


def _not_persons(text: Text, found: list[Named], persons: set[str], orgs: set[str], firms: set[str]) -> list[Named]:
    """A single word that no person of the article bears is the firm, paper, club or town that the article names so elsewhere."""
    other: dict[str, Counter[NameType]] = defaultdict(Counter)
    for name in found:
        if name.type != "person":
            other[text.said(name.span)][name.type] += 1
    longer: dict[str, list[str]] = defaultdict(list)
    for org in sorted(orgs):
        first, _, rest = org.partition(" ")
        if rest:
            longer[first].append(rest)
    towns = {text.said(name.span) for name in found if _INSIDE.search(text.view, max(0, name.span[0] - 9), name.span[0])}
    kept: list[Named] = []
    for name in found:
        said = text.said(name.span)
        if name.type == "organisation" or name.title or " " in said or said in persons:
            kept.append(name)
            continue
        before = text.view[max(0, name.span[0] - 9) : name.span[0]]
        behind = _LOWER.match(text.view, name.span[1])
        officer = behind is not None and behind[1] in HEADS
        if said in firms and not (_IN_TOWN if said in towns else _INSIDE).search(before):
            name = replace(name, type="organisation")
        elif name.type == "person" and said in first_names():
            pass  # "whose grandfather Ted opened the shop"
        elif name.type == "person" and (said in longer or said in other):
            team = any(rest.split()[-1].casefold() in TEAM_HEADS for rest in longer[said])
            of_other = other[said].most_common(1)
            kind: NameType = "organisation" if _THE.search(before) or team or officer else of_other[0][0] if of_other else "place" if _of_a_place(longer[said]) else "organisation"
            name = replace(name, type="place" if kind == "organisation" and _IN_TOWN.search(before) else kind)
        elif name.type == "person" and said.endswith(("ian", "ean", "ese", "ish")):
            if officer or _THE.search(before):  # "a Mercian peer", "told the Mercian"
                name = replace(name, type="organisation")
        kept.append(name)
    return kept


def _of_a_place(rests: Sequence[str]) -> bool:
    """Whether the bodies called after a word are such as towns have ("Harrow" of Harrow Council and Harrow Museum)."""
    return any(not _BODIES_OF_TOWNS.isdisjoint(rest.split()) for rest in rests)


_BODIES_OF_TOWNS = ORG_HEADS - {"Group", "Holdings", "Partners", "Company", "Corporation", "Industries", "Systems", "Technologies", "Motors", "Energy", "Foods", "Stores"}
_IN_TOWN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|of|to|outside|around|across)\s+$")
_INSIDE = re.compile(r"\b(?:[Ii]n|[Nn]ear|outside|around|across)\s+$")
_THE = re.compile(r"\b[Tt]he\s+$")
_LOWER = re.compile(r"\s([a-z][\w-]*)")


def _is_family(text: Text, name: Named, surnames: dict[str, str]) -> bool:
    """ "The Kowalczyks" are no organisation."""
    said = text.said(name.span)
    if name.type != "organisation":
        return False
    one = said[:-2] if said.endswith(("ses", "xes", "zes", "ches", "shes")) else said[:-1]
    return said.endswith("s") and one in surnames and text.view[max(0, name.span[0] - 4) : name.span[0]].casefold() == "the "


_WEAK_TITLES = HONORIFICS_ANY & frozenset(
    "Chief Deputy Assistant Acting Former Attorney Minister Secretary President Director Vice Private General Major Coach Mayor Judge Justice Count Speaker "
    "Police Officer Commissioner Chancellor Premier Governor Council Hon Chairman Marshal Detective Provost Dean".split()
)
_CAPITAL_BEHIND = re.compile(r"\s+([A-ZÀ-Þ][\w'-]+)")
_LONGEST_WORD = 60  # code points
_CAPITAL_BEFORE = re.compile(r"(?<![\w'.-])([A-ZÀ-Þ][\w-]+) $")
_COMMON_SURNAMES = frozenset("party council city town united court house street north south east west may will".split())


def _team_towns(found: list[Named], text: Text) -> set[str]:
    return {text.said(name.span).split()[0] for name in found if name.type == "organisation" and " " in text.said(name.span)}


def _take(taken: bytearray, span: Span) -> None:
    taken[span[0] : span[1]] = b"\x01" * (span[1] - span[0])


def _overlaps(taken: bytearray, span: Span) -> bool:
    return taken.find(1, span[0], span[1]) >= 0
