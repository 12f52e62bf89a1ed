"""Whom a surname, a given name or a titled name alone means: relatives and namesakes kept apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from briefings.reading.cast import Draft
from briefings.reading.genders import gender_of_title
from briefings.reading.lexicon import first_names
from briefings.reading.lexicon.offices import HONORIFIC_ROLES
from briefings.reading.named import Named
from briefings.reading.note import Span
from briefings.reading.person_names import PARTICLES, SUFFIXES, name_parts, nicknamed, slip, without_suffix
from briefings.reading.text import Text
from briefings.values import dataclass

Numbered = tuple[int, Draft]  # a draft with its index

_GIVEN_TITLES = frozenset("Sir Dame Prince Princess King Queen Sister Brother Fr Father Mother Pope Saint".split())
_COUPLE = re.compile(r"\bMr\.?\s+and\s+(?:Mrs|Ms|Dr)\.?\s+$")
_SENIOR = re.compile(r"\b(elder|older|younger|senior|junior)\s+$")
_SENIOR_AFTER = re.compile(r"\s+(?:senior|junior|the\s+(?:elder|younger))\b")
_RELATIVE = (
    r"(?:mother|father|son|daughter|brother|sister|wife|husband|widow|widower|partner|uncle|aunt|nephew|niece|cousin|"
    r"grandfather|grandmother|grandson|granddaughter|stepson|stepdaughter|stepfather|stepmother|twin|parents|sons|daughters|"
    r"brothers|sisters|children|ex-wife|ex-husband|fiancée?|son-in-law|daughter-in-law|brother-in-law|sister-in-law)"
)
_RELATED_BEFORE = re.compile(rf"\b{_RELATIVE},?\s+(?:(?:the|a|an|and|former|late)\s+)?(?:[\w'-]+,?\s+){{0,3}}$", re.IGNORECASE)
_RELATED_AFTER = re.compile(rf",?\s+(?:\d+,\s+)?(?:his|her|whose|their|the\s+[\w'-]+'s|[A-Z][\w-]+'s)\s+(?:[\w'-]+\s+)?{_RELATIVE}\b")


@dataclass(slots=True)
class Family:
    """The people of an article who share a surname, where they are named in full, and whose the bare surname is."""

    places: dict[int, list[int]] = field(default_factory=dict)  # draft → where it is named in full
    bare: dict[str, list[tuple[int, int]]] = field(default_factory=dict)  # surname → (place, draft) of bare ones linked
    titled: dict[str, set[str]] = field(default_factory=dict)  # surname → genders of the honorifics it is given
    elders: set[int] = field(default_factory=set)  # introduced as somebody's father, mother …
    juniors: set[int] = field(default_factory=set)  # … or son, daughter
    guessed: set[int] = field(default_factory=set)  # whose gender only the ending of a given name tells


def note_full_name(family: Family, draft: int, span: Span) -> None:
    """Somebody is named in full there."""
    family.places.setdefault(draft, []).append(span[0])


def is_short(said: str, drafts: Sequence[Numbered]) -> bool:
    """Whether a name is a surname or a given name alone, particles and a double barrel counted as one word."""
    parts = [part for part in name_parts(said) if part not in SUFFIXES]
    if len([part for part in parts if len(part) > 1]) < 2:
        return not (len(parts) > 1 and len(parts[0]) == 1)
    if parts[0] not in PARTICLES:
        return False
    if any(len(draft.parts()) > len(parts) and without_suffix(draft.parts())[-len(parts) :] == parts for _, draft in drafts):
        return True
    return said[:1].islower() and all(part in PARTICLES for part in parts[:-1])


def home_of_short_name(text: Text, people: Sequence[Numbered], family: Family, name: Named, said: str) -> int | None:
    """The draft that a short name means, None when it is somebody new, -2 when a reader cannot tell."""
    parts = without_suffix(name_parts(said))
    if not parts:
        return -2
    if name.title and _COUPLE.search(text.view, max(0, name.span[0] - 16), name.span[0]):
        return -2  # "Mr and Mrs Hale"
    word = " ".join(parts)
    if len(parts) == 1 and (suffix := SUFFIXES & set(name_parts(said))):  # "Arthur Quade's son, Arthur Jr., who has been its president"
        bearers = [n for n, d in people if suffix & set(d.parts()) and word in d.key()]
        return bearers[0] if len(bearers) == 1 else None
    gender = gender_of_title(name.title)
    title_words = name.title.split()
    full = [(n, d) for n, d in people if " " in d.full]
    by_surname = [(n, d) for n, d in full if word in d.key() and _bears(d, parts)]
    given_first = any(t in _GIVEN_TITLES for t in title_words)
    by_given = [] if by_surname and not given_first else [(n, d) for n, d in full if (given := d.given()) == word or nicknamed(given, word)]
    pool = (by_given or by_surname) if given_first else (by_surname or by_given)
    if not pool and name.title:
        pool = [
            (n, d)
            for n, d in full
            if (given_first and d.titles and slip(d.parts()[0], word)) or (len(word) > 4 and slip(d.surname(), word))
        ]
    place = name.span[0]
    if pool is by_surname and pool and all(min(family.places.get(n, [place])) > place for n, _ in pool):
        pool = _introduced_before(text, full, pool, family, name, word)
    if gender:
        fitting = [(n, d) for n, d in pool if d.gender in ("", gender)]
        if any(d.gender == "" for _, d in fitting):  # "Brian and Jean Hale … Mrs Hale … their daughter, Alison Hale": who has been named
            fitting = [(n, d) for n, d in fitting if min(family.places.get(n, [place])) < place] or fitting
        if not fitting and len(pool) == 1 and pool[0][0] in family.guessed and min(family.places[pool[0][0]]) < place:
            pool[0][1].gender, fitting = gender, list(pool)  # "Mr Tuohey" is Donncha Tuohey
        sure = [(n, d) for n, d in fitting if d.gender == gender]
        told_apart = len(family.titled.get(word, ())) > 1 and all(d.gender in ("", gender) for _, d in pool)  # nobody else has the other title
        pool = sure if told_apart or (len(sure) == 1 and pool is not by_given) else fitting
    if not pool:
        single = [n for n, d in people if " " not in d.full and word in {" ".join(name_parts(each)) for each in d.names}]
        of_gender = [n for n in single if not gender or people_gender(people, n) in ("", gender)]
        return of_gender[0] if of_gender else None
    if _SENIOR.search(text.view[max(0, name.span[0] - 12) : name.span[0]]):
        return _generation(text, people, pool, family, name)
    if _SENIOR_AFTER.match(text.view[name.span[1] : name.span[1] + 14]):
        return -2
    if len(pool) == 1:
        rival = [at for at, n in family.bare.get(word, ()) if n != pool[0][0]]  # "Lord Pennar" beside his wife's full name
        own = family.places.get(pool[0][0], [len(text.view)])
        return next(n for at, n in family.bare[word] if at == rival[0]) if rival and rival[0] < own[0] and not gender else pool[0][0]
    titled = [n for n, d in pool if name.title and any(name.title == have for have in d.titles)]
    if len(titled) != 1 and name.title:
        titled = _of_the_office(text, pool, family, name.title)
    if len(titled) == 1:
        return titled[0]
    return _of_family(text, pool, family, name, word)


_STRANGER = re.compile(r"\b[Aa]n?\s+(?:[a-z][\w-]*\s+){1,4}(?:called|named)\s+$")


def _introduced_before(
    text: Text, full: Sequence[Numbered], pool: Sequence[Numbered], family: Family, name: Named, word: str
) -> list[Numbered]:
    """Whom a surname means whose bearers are named in full only afterwards: the one named before with a slip, never "a man called …"."""
    place = name.span[0]
    slips = [(n, d) for n, d in full if len(word) > 4 and slip(d.surname(), word) and min(family.places.get(n, [place])) < place]
    if len(slips) == 1 and text.kind_of(text.sentences[name.sentence]) != "headline":
        return slips
    strangers = {n for n, _ in pool for at in (min(family.places[n]),) if _STRANGER.search(text.view, max(0, at - 60), at)}
    return [(n, d) for n, d in pool if n not in strangers]


def _of_the_office(text: Text, pool: Sequence[Numbered], family: Family, title: str) -> list[int]:
    """Who of one surname "Cllr Marsh" is: whoever bears that office where they are named in full."""
    office = HONORIFIC_ROLES.get(title.rstrip(".").casefold(), "")
    if not office:
        return []
    fits = []
    for number, draft in pool:
        held = {HONORIFIC_ROLES.get(have.rstrip(".").casefold(), "") for have in draft.titles}
        at = min(family.places.get(number, [-1]))
        beside = text.view[at : at + len(draft.full) + 40].split(". ")[0].casefold() if at >= 0 else ""
        if office in held or re.search(rf",\s[^.;]*\b{office}\b", beside):
            fits.append(number)
    return fits


def people_gender(people: Sequence[Numbered], number: int) -> str:
    """The gender noted for a draft."""
    return next((d.gender for n, d in people if n == number), "")


def _bears(draft: Draft, parts: Sequence[str]) -> bool:
    have = without_suffix(draft.parts())
    if len(have) < 2:
        return False
    if have[-len(parts) :] == list(parts) and len(have) > len(parts):
        return True
    if len(parts) > 1:
        return False
    word = parts[0]
    last = have[-1].split("-")
    if len(last) > 1 and last[0] in PARTICLES and "-".join(last[1:]) == word:
        return True  # "al-Rashidi", "Rashidi"
    # of "Ortega Ruiz" and "van der Merwe" any later word will do
    return len(have) > 2 and word in have[1:] and len(word) > 2 and word not in PARTICLES and word not in first_keys()


def first_keys() -> frozenset[str]:
    """Given names as keys."""
    return _FIRST_KEYS


_FIRST_KEYS = frozenset(name.casefold() for name in first_names())


def _of_family(text: Text, pool: Sequence[Numbered], family: Family, name: Named, word: str) -> int | None:
    """The bare surname is the one's who bore it alone before the relatives came in, or whom they are introduced by.

    Newspapers keep to it all through an article and give the others their given names; where a relative has been named
    in full since, in the same paragraph, nobody is linked.
    """
    place = name.span[0]
    numbers = [n for n, _ in pool]
    named = sorted((at, n) for n in numbers for at in family.places.get(n, ()))
    before = [(at, n) for at, n in named if at < place]
    everyone = {n for _, n in before}
    if len(everyone) == 1:
        return everyone.pop()
    if not everyone:
        return -2
    start = text.paragraphs[text.sentences[name.sentence].paragraph].span[0]
    owner = _owner(text, family, name, word, named, before)
    recent = {n for at, n in before if at >= start}
    if owner is None:
        return recent.pop() if len(recent) == 1 else -2
    since = max((at for at, n in family.bare.get(word, ()) if n == owner), default=-1)
    last_own = max([since, *(at for at, n in before if n == owner)])
    rivals = {n for at, n in before if at >= start and n != owner and at > last_own}
    return -2 if rivals else owner


def _generation(text: Text, people: Sequence[Numbered], pool: Sequence[Numbered], family: Family, name: Named) -> int:
    """ "The elder Voss": the one who was introduced as a parent, or the one left when the other is the child."""
    match = _SENIOR.search(text.view[max(0, name.span[0] - 12) : name.span[0]])
    elder = match is not None and match[1] in ("elder", "older", "senior")
    mine, others = (family.elders, family.juniors) if elder else (family.juniors, family.elders)
    numbers = {n for n, _ in pool}
    fits = {n for n, d in people if n in mine and (n in numbers or " " not in d.full)}
    if len(fits) == 1:
        return fits.pop()
    left = numbers - others
    return left.pop() if len(numbers) == 2 and len(left) == 1 else -2


def _owner(
    text: Text, family: Family, name: Named, word: str, named: Sequence[tuple[int, int]], before: Sequence[tuple[int, int]]
) -> int | None:
    first = before[0][1]
    entry = min(at for at, n in named if n != first)
    if any(at < entry and n == first for at, n in family.bare.get(word, ())):
        return first
    if name.title:
        return None  # "Mr Harlow" may be the founder or his grandson
    lead = [s.span for s in text.sentences if text.kind_of(s) == "text"][:2]
    if lead and before[0][0] < lead[0][1] and entry >= lead[-1][1]:
        return first
    subordinate = {n for n in {n for _, n in named} if _introduced_by_kin(text, n, named)}
    others = {n for _, n in named} - {first}
    if others <= subordinate and first not in subordinate:
        return first
    return None


def _introduced_by_kin(text: Text, number: int, named: Sequence[tuple[int, int]]) -> bool:
    at = min(at for at, n in named if n == number)
    floor = max(0, at - 60)
    if _RELATED_BEFORE.search(text.view[floor:at].rsplit(". ", 1)[-1]):
        return True
    end = re.compile(r"[^,.;]{0,40}").match(text.view, at)
    return bool(end and _RELATED_AFTER.match(text.view[end.end() : end.end() + 50]))
