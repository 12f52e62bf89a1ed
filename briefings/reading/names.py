"""Where an article names persons, organisations and places: the name model (or the rules), then what the document itself teaches."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from briefings.reading.lexicon import HONORIFICS, NATIONALS, NOT_NAMES, ORG_HEADS, PLACE_HEADS, TEAM_HEADS, first_names
from briefings.reading.name_deeds import with_deeds
from briefings.reading.name_kinds import with_kinds
from briefings.reading.name_memory import HEADS, with_memory
from briefings.reading.name_spans import with_spans
from briefings.reading.named import NAMED_KINDS, Named, title_before
from briefings.reading.no_names import kind_of_known, without_no_names
from briefings.reading.note import NameType, Span
from briefings.reading.teams import with_teams
from briefings.reading.text import Text

# The sentences of an article in; the names of each out, at places in their sentence.
Tagger = Callable[[Sequence[str]], Iterable[Iterable[tuple[Span, NameType]]]]

_LONGEST_SENTENCE = 1500  # characters; what is longer is a table or a list that lost its lines

# Titles that a model or a rule may leave glued to the front of a name.
_GLUED = re.compile(
    r"^(?:(?:the|then|ex|former|acting|interim|deputy|vice|shadow|prime|foreign|home|attorney|lieutenant|district|police|chief|detective|"
    + "|".join(sorted((re.escape(h.rstrip(".")) for h in HONORIFICS), key=len, reverse=True))
    + r")\.?\s+)+(?=[A-Z])",
    re.IGNORECASE,
)
_GLUED_WORDS = frozenset(
    "the then ex former acting interim deputy vice shadow prime foreign home attorney lieutenant district police chief detective".split()
) | {honorific.rstrip(".").split()[0].lower() for honorific in HONORIFICS}
_TAILS = frozenset("MP MSP MEP QC KC OBE MBE CBE Jr Sr PhD".split())
_OFFICES = re.compile(
    r"(?:Member(?:s)? of Parliament|Prime Minister|Home Secretary|Foreign Secretary|Chief Executive|Attorney General|Secretary of State|State|T[áa]naiste|Taoiseach|Ceann Comhairle|(?:Minister|Secretary)(?: of State)? for (?:the )?[A-Z][a-z]+(?:(?:,| and|, and) [A-Z][a-z]+)*|Minister (?:of State|of [A-Z][\w]+)|Vice President|First Minister|Chief Constable|Lord Chancellor|Lord Mayor|Mayor|President|Chancellor|Chief Whip|General Secretary|MPs?|Government|Cabinet|Opposition|Sunday|Christmas|Covid(?:-19)?|Brexit|Sheriff|Undersecretary|Administrator|T[DA]s?)"
)
_OFFICE_AND = re.compile(r"(?:T[áa]naiste|Taoiseach|Prime Minister|Chancellor|President|Mayor|Governor|First Minister|Home Secretary|Foreign Secretary) and ")
_SIDE_OF = re.compile(r"(?:(?:north|south|east|west|central|upstate|downtown|rural|mid|inner|greater)(?:ern|-?east(?:ern)?|-?west(?:ern)?)? )+(?=[A-ZÀ-Þ])")
_OPPOSED = re.compile(r"(?:anti|pro|non|post|pre|ex)-(?=[A-ZÀ-Þ])")
_SITE_ENDS = re.compile(r"\.(?:com|org|net|gov|info|tv|io|co|eu|us|ca|ie|uk|au)(?:\.(?:uk|au|nz|za|ie))?(?![\w])")
_GIVEN_TOO = frozenset("Dane Finn Scot Pole Turk Norman German Roman Serb Czech Thai".split())  # nationals that are given names or surnames as well
_GIVEN_AND_TITLE = frozenset(("Dean", "Earl", "Duke", "Con"))  # "Dean Marsh" is oftener so christened than a dean
_ONE_OF_THEM = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ff]ellow|[Yy]oung|[Vv]eteran|[Ff]ormer)|-year-old)\s+$")
_CALLED = re.compile(r"([A-Z][a-z-]+)\s+([A-Z][\w'-]+)\s+[A-Z]")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_HEADS = ORG_HEADS | PLACE_HEADS
_FIRM_WORDS = frozenset("Railway Railways Airlines Airways Ferries Buses Council Police Party University Rovers Wanderers Ltd plc Playhouse Polytechnic Constabulary Conservatoire Seminary".split())
_AGE_TAIL = re.compile(r",?\s+\d{1,2}$|\s+(?:MP|MSP|MEP|QC|KC|OBE|MBE|CBE|Jr\.?|Sr\.?|PhD)$")


@lru_cache(maxsize=1)
def default_tagger() -> Tagger:
    """The trained name model; the rules where it cannot be loaded (no processor support, no onnxruntime)."""
    try:
        from briefings.reading.model.tagger import NameTagger

        model = NameTagger.load()
    except Exception:  # whatever keeps the model from loading, reading goes on by rules
        from briefings.reading.names_rules import rule_names

        return rule_names
    return lambda sentences: [[((t.start, t.end), t.type) for t in tagged] for tagged in model.tag_all(sentences)]


_PERSONAL = frozenset("Ven Rev Revd Mr Mrs Ms Miss Dr Prof Canon Cllr Coun".split())


def _is_titled(said: str) -> bool:
    """Whether what was taken for an organisation is somebody with title and given name: "Ven Philip Coates"."""
    title, _, name = said.removeprefix("the ").partition(" ")
    first, _, last = name.partition(" ")
    return title.rstrip(".") in _PERSONAL and first in first_names() and bool(last) and last.rsplit(None, 1)[-1] not in ORG_HEADS


def find_names(text: Text, tagger: Tagger) -> list[Named]:
    """All names of the paragraphs that may feed a card, in order, none overlapping."""
    found: list[Named] = []
    asked = [
        (number, sentence)
        for number, sentence in enumerate(text.sentences)
        if text.kind_of(sentence) in NAMED_KINDS and sentence.span[1] - sentence.span[0] <= _LONGEST_SENTENCE
    ]
    for (number, sentence), tagged in zip(asked, tagger([text.said(sentence.span) for _, sentence in asked]), strict=True):
        for (start, end), kind in tagged:
            if kind == "organisation" and _is_titled(text.view[start + sentence.span[0] : end + sentence.span[0]]):
                kind = "person"
            span = _clean(text.view, (start + sentence.span[0], end + sentence.span[0]), kind)
            if span is not None:
                found.append(Named(span, kind, title_before(text.view, span, sentence.span[0]) if kind == "person" else "", number))
    found = _heal(text, [*_of_datelines(text), *_joined(text, found)])
    found = with_teams(text, with_deeds(text, with_kinds(text, with_memory(text, with_spans(text, sorted(found, key=lambda name: name.span))))))
    return sorted(without_no_names(text, found), key=lambda name: name.span)


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
        first = said.partition(" ")[0]
        glued = _GLUED.match(said) if first.rstrip(".").lower() in _GLUED_WORDS else None
        if glued and not (
            glued.end() < len(said)
            and said[: glued.end()].strip() in first_names()
            and " " not in said.strip()[glued.end() :].strip()
            and glued.group().strip().count(" ") == 0
            and (glued.group().strip() not in HONORIFICS or glued.group().strip() in _GIVEN_AND_TITLE)
        ):
            start += glued.end()
        callings = _CALLED.match(view, start, end) if view[start:end].partition(" ")[0].casefold() in HEADS else None
        if callings and callings[1].casefold() in HEADS and (callings[1] not in first_names() or callings[2] in first_names()):
            start = callings.start(2)  # "Plumber Mark Thwaite"
        last = view[start:end].rsplit(None, 1)[-1:]
        tail = _AGE_TAIL.search(view[start:end]) if last and (last[0].isdigit() or last[0].rstrip(".") in _TAILS) else None
        if tail and not tail.group().strip(" ,.").startswith(("Jr", "Sr")):
            end = start + tail.start()
    office = _OFFICE_AND.match(view, start, end) if kind == "organisation" and view.find(" and ", start, end) > 0 else None
    if office:
        start = office.end()  # "the Tánaiste and Labour leader"
    said = view[start:end]
    if said.lower().startswith("the ") and kind != "organisation":
        start += 4
    opposed = _OPPOSED.match(view, start, end) if said[:1].islower() and "-" in said else None
    if opposed:
        start = opposed.end()  # "anti-Harnley"
    side = _SIDE_OF.match(view, start, end) if kind == "place" and said[0].islower() else None
    if side:
        start = side.end()  # "western Chad"
    if view.endswith("'s", start, end) and kind != "organisation":
        end -= 2
    while end > start and view[end - 1] in " ,;:'\"”)(“":
        end -= 1
    while start < end and view[start] in " ,;:'\"“”()":
        start += 1
    if view.startswith(".", end) or view.endswith(".", start, end):
        site = _SITE_ENDS.match(view, end - view.endswith(".", start, end))
        if site:
            end = site.end()  # "Harnley.org"
        elif view.endswith(" .", start, end):
            end -= 2
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


_NO_PERSONS_TITLE = frozenset(
    "Chief President Deputy Private General Major Count Justice Judge Director Speaker Mayor Former Acting Assistant Minister Secretary".split()
)
_AT_A_PLACE = re.compile(r"\b(?:in|at|near|from|to|outside)\s+$")


def _has_team(town: str, organisations: set[str]) -> bool:
    return town in organisations or any(each.startswith(f"{town} ") and each.split()[-1].casefold() in TEAM_HEADS for each in organisations)


_IN_A_PLACE = re.compile(r"\b(?:of|in|across)\s+$")
_PLAYED = re.compile(r"\b(?:against|v|vs|versus|beat|beats|beating|defeated|thrashed)\s+$")  # a town after these is its team
_COACHED = re.compile(
    r"(?:'s)?\s+(?:head\s+coach|assistant\s+coach|coach|goalkeeper|striker|midfielder|defender|winger|captain|skipper|full-back|fly-half|scrum-half|centre-back|international|batsman|batter|bowler|hooker)"
    r"(?:,|\s+[A-ZÀ-Þ])"
    r"|\s+(?:full-back|fly-half|scrum-half|centre-back|wicketkeeper|midfielder|fast bowler|opening batsman|all-rounder|prop|flanker|Under-\d\d|[Uu]nder-\d\ds)\b"
)
# Who is elected there, before and behind the name of a seat in a parliament.
_SAT_FOR = re.compile(r"\b(?:sat|sits|MP|MSP|TD|deputy|Member of Parliament)\s+for\s+$")
_SEAT = re.compile(r"\s+(?:deputy|MP|MSP|TD|seat|constituency|by-?election|independent|voters)\b")
_ABBREVIATED = re.compile(r"\s\(\s?([A-Z]{2,6})\s?\)")
_COMPASS = frozenset("North South East West Central".split())
_OF_TOWNS = re.compile(r"(?P<town>.+?)(?: City| Town| County| Borough| District| Parish)? (?:Council|Police|Police Department|Fire Department)")


def _abbreviated(text: Text, found: list[Named]) -> dict[str, NameType]:
    """Initials in brackets behind the name that they stand for, with its kind ("Harrow Space Centre (HSC)")."""
    short: dict[str, NameType] = {}
    for name in found:
        if name.type != "person" and text.view.startswith(" (", name.span[1]):
            letters = _ABBREVIATED.match(text.view, name.span[1])
            if letters and letters[1] == "".join(word[0] for word in text.said(name.span).split() if word[0].isupper()):
                short[letters[1]] = name.type
    return short


def _is_seat(view: str, span: Span, said: str) -> bool:
    """Whether a name is the seat that somebody holds ("the Mayo West deputy", "has sat for Fenny Marston since")."""
    if " " in said and said.rsplit(None, 1)[1] in _COMPASS and _SEAT.match(view, span[1]):
        return True
    return said.rsplit(None, 1)[-1] not in ORG_HEADS and _SAT_FOR.search(view, max(0, span[0] - 24), span[0]) is not None


def _towns(said: Iterable[str]) -> set[str]:
    """Places that the names of their councils and police show ("Harrow" of "Harrow City Council")."""
    return {match["town"] for name in said for match in [_OF_TOWNS.fullmatch(name)] if match}


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
    short = _abbreviated(text, found)
    bearers = {word for said, types in votes.items() if types["person"] and " " in said for word in said.split()}
    healed: list[Named] = []
    for name in found:
        said = text.said(name.span)
        kind = name.type if said not in short or name.type == "person" else short[said]
        title = title_before(text.view, name.span, text.sentences[name.sentence].span[0])
        first_title = title.split()[0] if title else ""
        if (
            first_title
            and kind != "person"
            and first_title
            not in _NO_PERSONS_TITLE
        ):
            if said.split()[-1] not in ORG_HEADS:
                kind = "person"
        elif not first_title and kind == "person" and (known := kind_of_known(said)) and said not in bearers and said not in first_names():
            kind = known  # type: ignore[assignment]
        elif not first_title and said not in short:
            types = votes[said]
            top, count = types.most_common(1)[0] if len(types) > 1 else (kind, 0)
            if (
                top != kind
                and count >= 2 * types[kind]
                and (top != "organisation" or not _AT_A_PLACE.search(text.view[max(0, name.span[0] - 9) : name.span[0]]))
            ):
                kind = top  # type: ignore[assignment]
            elif kind == "place" and " " in said and said.split()[-1] not in _HEADS and types["organisation"] == types["place"] and not _AT_A_PLACE.search(text.view, max(0, name.span[0] - 9), name.span[0]):
                kind = "organisation"  # "Barrow Stanley's analyst", a firm a line before
        if kind != "person" and said in towns:
            kind = "organisation" if _PLAYED.search(text.view[max(0, name.span[0] - 16) : name.span[0]]) else "place"
        elif kind != "place" and not title and _is_seat(text.view, name.span, said):
            kind = "place"
        elif kind == "place" and " " in said and said.split()[-1] in _FIRM_WORDS:
            kind = "organisation"
        elif kind == "organisation" and said.endswith(" County") and _IN_A_PLACE.search(text.view[max(0, name.span[0] - 10) : name.span[0]]):
            kind = "place"
        elif kind == "place" and _COACHED.match(text.view, name.span[1]) or kind == "place" and said in teams and _PLAYED.search(text.view[max(0, name.span[0] - 16) : name.span[0]]):
            kind = "organisation"
        title = title if kind == "person" else ""
        healed.append(name if kind == name.type and title == name.title else Named(name.span, kind, title, name.sentence))
    return healed


# Before the name of a body these say nothing of a person.
