"""Where an article names persons, organisations and places: the name model (or the rules), then what the document itself teaches."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.reading.lexicon import HONORIFICS, HONORIFICS_ANY, NATIONALS, NOT_NAMES, ORG_HEADS, TEAM_HEADS, first_names
from briefings.reading.lexicon.firms import OF_A_FIRM
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.note import NameType, Span
from briefings.reading.text import Text

Tagger = Callable[[str], Iterable[tuple[Span, NameType]]]

_TITLE_BEFORE = re.compile(r"(?:^|(?<=[\s“\"'(—–-]))((?:[A-Z][\w]*\.?\s+){1,5})$")
_TITLE_MARK = re.compile(r"[“\"'(—–-]")  # behind one of these a title may begin within a word
_BARE_HONORIFICS = frozenset(title.rstrip(".") for title in HONORIFICS)
_CAPITAL_WORD = re.compile(r"(?<![\w'-])[A-ZÀ-Þ][\w]*(?:['-][A-ZÀ-Þ\w][\w]*)*")
_POSSESSIVE = re.compile(r"'s?$")
NAMED_KINDS = frozenset(("text", "list", "headline"))
# Titles that a model or a rule may leave glued to the front of a name.
_GLUED = re.compile(
    r"^(?:(?:the|then|ex|former|acting|interim|deputy|vice|shadow|prime|foreign|home|attorney|lieutenant|district|police|chief|detective|"
    + "|".join(sorted((re.escape(h.rstrip(".")) for h in HONORIFICS), key=len, reverse=True))
    + r")\.?\s+)+(?=[A-Z])",
    re.IGNORECASE,
)
_OFFICES = re.compile(
    r"(?:Member(?:s)? of Parliament|Prime Minister|Home Secretary|Foreign Secretary|Chief Executive|Attorney General|Secretary of State|Vice President|First Minister|Chief Constable|Lord Chancellor|Lord Mayor|Mayor|President|Chancellor|Chief Whip|General Secretary|MPs?|Government|Cabinet|Opposition|Sunday|Christmas|Covid(?:-19)?|Brexit)"
)
_GIVEN_TOO = frozenset("Dane Finn Scot Pole Turk Norman German Roman Serb Czech Thai".split())  # nationals that are given names or surnames as well
_ONE_OF_THEM = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ff]ellow|[Yy]oung|[Vv]eteran|[Ff]ormer)|-year-old)\s+$")
_CALLED = re.compile(r"([A-Z][a-z-]+)\s+([A-Z][\w'-]+)\s+[A-Z]")
_HEADS = frozenset(head.casefold() for head in ROLE_HEADS if " " not in head) | {"lifeguard", "shopkeeper", "lorry-driver"}
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_FIRM_WORDS = frozenset("Railway Railways Airlines Airways Ferries Buses Council Police Party University Rovers Wanderers Ltd plc".split())
_AGE_TAIL = re.compile(r",?\s+\d{1,2}$|\s+(?:MP|MSP|MEP|QC|KC|OBE|MBE|CBE|Jr\.?|Sr\.?|PhD)$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands, titles and honorifics left out; `title` holds the ones before it ("Sir", "Det Ch Insp")."""

    span: Span
    type: NameType
    title: str
    sentence: int


@lru_cache(maxsize=1)
def default_tagger() -> Tagger:
    """The trained name model; the rules where it cannot be loaded (no processor support, no onnxruntime)."""
    try:
        from briefings.reading.model.tagger import NameTagger

        model = NameTagger.load()
    except Exception:  # whatever keeps the model from loading, reading goes on by rules
        from briefings.reading.names_rules import rule_names

        return rule_names
    return lambda sentence: [((t.start, t.end), t.type) for t in model.tag(sentence)]


def find_names(text: Text, tagger: Tagger) -> list[Named]:
    """All names of the paragraphs that may feed a card, in order, none overlapping."""
    found: list[Named] = []
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) not in NAMED_KINDS or sentence.span[1] - sentence.span[0] > 1500:
            continue
        said = text.said(sentence.span)
        for (start, end), kind in tagger(said):
            span = _clean(text.view, (start + sentence.span[0], end + sentence.span[0]), kind)
            if span is not None:
                found.append(Named(span, kind, _title_before(text.view, span, sentence.span[0]) if kind == "person" else "", number))
    found = _heal(text, [*_of_datelines(text), *_joined(text, found)])
    found = _with_memory(text, found)
    return sorted(found, key=lambda name: name.span)


_PLACE_OF_DATELINE = re.compile(r"([A-Z][\w.'-]+(?:[ -][A-Z][\w.'-]*)*)(?:,\s+((?:[A-Z][\w.]+)(?:\s[A-Z][\w.]+)?\.?)(?![\w.]))?")
_AGENCY_OF_DATELINE = re.compile(r"\(([A-Z][\w.&' -]{1,29})\)")
_MONTH = re.compile(r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:\s|$)")


def _of_datelines(text: Text) -> list[Named]:
    """ "BRACKLEY, Vt. (Wire Service) —": places and an agency, though they stand outside the sentence."""
    found: list[Named] = []
    for dateline in text.datelines:
        base = dateline.span[0]
        number = next((i for i, s in enumerate(text.sentences) if s.paragraph == dateline.paragraph), 0)
        said = text.said(dateline.span)
        places = _PLACE_OF_DATELINE.match(said)
        for group in (1, 2):
            if places and places[group] and not _MONTH.match(places[group]):
                found.append(Named((places.start(group) + base, places.end(group) + base), "place", "", number))
        agency = _AGENCY_OF_DATELINE.search(said)
        if agency:
            found.append(Named((agency.start(1) + base, agency.end(1) + base), "organisation", "", number))
    return found


def _joined(text: Text, found: list[Named]) -> list[Named]:
    """Two persons with nothing but a space between them are one ("Tom" and "Ellery"), unless an initial capital says otherwise."""
    joined: list[Named] = []
    for name in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.type == name.type == "person"
            and last.sentence == name.sentence
            and text.view[last.span[1] : name.span[0]] == " "
        ):
            joined[-1] = Named((last.span[0], name.span[1]), "person", last.title, last.sentence)
        else:
            joined.append(name)
    return joined


def _clean(view: str, span: Span, kind: NameType) -> Span | None:
    start, end = span
    said = view[start:end]
    if kind == "person":
        glued = _GLUED.match(said)
        if glued and not (
            glued.end() < len(said)
            and said[: glued.end()].strip() in first_names()
            and " " not in said.strip()[glued.end() :].strip()
            and glued.group().strip().count(" ") == 0
            and glued.group().strip() not in HONORIFICS
        ):
            start += glued.end()
        callings = _CALLED.match(view, start, end)
        if callings and callings[1].casefold() in _HEADS and (callings[1] not in first_names() or callings[2] in first_names()):
            start = callings.start(2)  # "Plumber Mark Thwaite"
        tail = _AGE_TAIL.search(view[start:end])
        if tail and not tail.group().strip(" ,.").startswith(("Jr", "Sr")):
            end = start + tail.start()
    said = view[start:end]
    if said.lower().startswith("the ") and kind != "organisation":
        start += 4
    possessive = _POSSESSIVE.search(view[start:end])
    if possessive and possessive.group() == "'s":
        end -= 2
    while end > start and view[end - 1] in " ,;:'\"”)(“":
        end -= 1
    while start < end and view[start] in " ,;:'\"“”()":
        start += 1
    said = view[start:end]
    if not said or not any(letter.isupper() or letter.isdigit() for letter in said):
        return None
    if kind != "place":
        first, _, rest = said.partition(" ")
        if first in NATIONALS and (not rest or " " in rest or first not in _GIVEN_TOO):
            if not rest and (first not in _GIVEN_TOO or _ONE_OF_THEM.search(view, max(0, start - 24), start)):
                return None
            if rest and kind == "person" and " " in rest:
                start, said = start + len(first) + 1, rest
    if said in NOT_NAMES or (kind == "person" and said in HONORIFICS) or _OFFICES.fullmatch(said):
        return None
    if (len(said) == 1 and not said.isalpha()) or _ORDINAL.fullmatch(said):
        return None
    return start, end


def _title_before(view: str, span: Span, floor: int) -> str:
    before = view[max(floor, span[0] - 60) : span[0]]
    if not before[-1:].isspace():
        return ""
    last = before.rsplit(None, 1)[-1:]
    if last and last[0].rstrip(".") not in _BARE_HONORIFICS and _TITLE_MARK.search(last[0]) is None:
        return ""  # nearly every word: the pattern is for the few that follow a title
    match = _TITLE_BEFORE.search(before)
    if not match:
        return ""
    kept: list[str] = []
    for word in reversed(match.group(1).split()):
        if word in HONORIFICS or word.rstrip(".") in HONORIFICS:
            kept.append(word)
        else:
            if kept and kept[-1] in _LAST_OF_OFFICE and word.isalpha():
                return ""  # "Chief Executive Officer", "Prime Minister": the office is read whole
            break
    if len(kept) == 2 and kept == ["Officer", "Chief"]:
        return ""
    return " ".join(reversed(kept))


_LAST_OF_OFFICE = frozenset("Officer Minister Secretary".split())


def _heal(text: Text, found: list[Named]) -> list[Named]:
    """One string, one type where the document is nearly agreed; honorifics make a person."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in found:
        votes[text.said(name.span)][name.type] += 1
    organisations = {said for said, types in votes.items() if types["organisation"]}
    towns = _towns(organisations)
    of_teams = {said for said in organisations if said.split()[-1].casefold() in TEAM_HEADS}
    teams = {said for said in votes if said in organisations or any(each.startswith(f"{said} ") for each in of_teams)}
    towns -= {town for town in towns if _has_team(town, organisations - {town})}
    healed: list[Named] = []
    for name in found:
        said = text.said(name.span)
        kind = name.type
        title = _title_before(text.view, name.span, text.sentences[name.sentence].span[0])
        first_title = title.split()[0] if title else ""
        if (
            first_title
            and kind != "person"
            and first_title
            not in _NO_PERSONS_TITLE
        ):
            if said.split()[-1] not in ORG_HEADS:
                kind = "person"
        elif not first_title:
            types = votes[said]
            top, count = types.most_common(1)[0] if len(types) > 1 else (kind, 0)
            if (
                top != kind
                and count >= 2 * types[kind]
                and (top != "organisation" or not _AT_A_PLACE.search(text.view[max(0, name.span[0] - 9) : name.span[0]]))
            ):
                kind = top  # type: ignore[assignment]
        if kind != "person" and said in towns:
            kind = "organisation" if _PLAYED.search(text.view[max(0, name.span[0] - 16) : name.span[0]]) else "place"
        elif kind == "place" and " " in said and said.split()[-1] in _FIRM_WORDS:
            kind = "organisation"
        elif kind == "organisation" and said.endswith(" County") and _IN_A_PLACE.search(text.view[max(0, name.span[0] - 10) : name.span[0]]):
            kind = "place"
        elif kind == "place" and _COACHED.match(text.view, name.span[1]) or kind == "place" and said in teams and _PLAYED.search(text.view[max(0, name.span[0] - 16) : name.span[0]]):
            kind = "organisation"
        healed.append(Named(name.span, kind, title if kind == "person" else "", name.sentence))
    return healed


# Before the name of a body these say nothing of a person.
_NO_PERSONS_TITLE = frozenset(
    "Chief President Deputy Private General Major Count Justice Judge Director Speaker Mayor Former Acting Assistant Minister Secretary".split()
)
_AT_A_PLACE = re.compile(r"\b(?:in|at|near|from|to|outside)\s+$")


def _has_team(town: str, organisations: set[str]) -> bool:
    return town in organisations or any(each.startswith(f"{town} ") and each.split()[-1].casefold() in TEAM_HEADS for each in organisations)


_IN_A_PLACE = re.compile(r"\b(?:of|in|across)\s+$")
_PLAYED = re.compile(r"\b(?:against|v|vs|versus|beat|beats|beating|defeated|thrashed)\s+$")  # a town after these is its team
_COACHED = re.compile(
    r"(?:'s)?\s+(?:head\s+coach|assistant\s+coach|coach|goalkeeper|striker|midfielder|defender|winger|captain|skipper|full-back|fly-half|scrum-half|centre-back)"
    r"(?:,|\s+[A-ZÀ-Þ])"
)
_OF_TOWNS = re.compile(r"(?P<town>.+?)(?: City| Town| County| Borough| District| Parish)? (?:Council|Police|Police Department|Fire Department)")


def _towns(said: Iterable[str]) -> set[str]:
    """Places that the names of their councils and police show ("Harrow" of "Harrow City Council")."""
    return {match["town"] for name in said for match in [_OF_TOWNS.fullmatch(name)] if match}


def _with_memory(text: Text, found: list[Named]) -> list[Named]:
    """Add what the model missed but the document teaches: surnames of people named in full, names seen elsewhere, Mr X."""
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
        if name.type != "person" and said in surnames and " " not in said and said not in team_towns:
            retyped[name.span] = Named(
                name.span,
                "person",
                _title_before(text.view, name.span, text.sentences[name.sentence].span[0]),
                name.sentence,
            )
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) not in NAMED_KINDS:
            continue
        said = text.said(sentence.span)
        for match in _CAPITAL_WORD.finditer(said):
            span = (match.start() + sentence.span[0], match.end() + sentence.span[0])
            word = match.group()
            bare = _POSSESSIVE.sub("", word) if word.endswith("'s") else word
            span = (span[0], span[0] + len(bare))
            if bare in NOT_NAMES or bare in HONORIFICS or bare.rstrip(".") in HONORIFICS or _overlaps(taken, span):
                continue
            title = _title_before(text.view, span, sentence.span[0])
            titled = title and title.split()[-1] in HONORIFICS and title.split()[-1] not in _WEAK_TITLES
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
    return [retyped.get(name.span, name) for name in found] + extra


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
    kept: list[Named] = []
    for name in found:
        said = text.said(name.span)
        if name.type == "organisation" or name.title or " " in said or said in persons:
            kept.append(name)
            continue
        before = text.view[max(0, name.span[0] - 9) : name.span[0]]
        behind = _LOWER.match(text.view, name.span[1])
        officer = behind is not None and behind[1] in _HEADS
        if said in firms and not _IN_TOWN.search(before):
            name = replace(name, type="organisation")
        elif name.type == "person" and said in first_names():
            pass  # "whose grandfather Ted opened the shop"
        elif name.type == "person" and (said in longer or said in other):
            team = any(rest.split()[-1].casefold() in TEAM_HEADS for rest in longer[said])
            of_other = other[said].most_common(1)
            kind: NameType = "organisation" if _THE.search(before) or team or officer else of_other[0][0] if of_other else "place"
            name = replace(name, type="place" if kind == "organisation" and _IN_TOWN.search(before) else kind)
        elif name.type == "person" and said.endswith(("ian", "ean", "ese", "ish")):
            if officer or _THE.search(before):  # "a Mercian peer", "told the Mercian"
                name = replace(name, type="organisation")
        kept.append(name)
    return kept


_IN_TOWN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|of|to|outside|around|across)\s+$")
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
_COMMON_SURNAMES = frozenset("party council city town united court house street north south east west may will".split())


def _team_towns(found: list[Named], text: Text) -> set[str]:
    return {text.said(name.span).split()[0] for name in found if name.type == "organisation" and " " in text.said(name.span)}


def _take(taken: bytearray, span: Span) -> None:
    taken[span[0] : span[1]] = b"\x01" * (span[1] - span[0])


def _overlaps(taken: bytearray, span: Span) -> bool:
    return taken.find(1, span[0], span[1]) >= 0
