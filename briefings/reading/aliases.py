"""Who is who within one article: which names, short forms and misspellings stand for the same person or organisation."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.reading.birth_names import join_birth_names
from briefings.reading.cast import Cast, Draft
from briefings.reading.genders import gender_of_bare_name, gender_of_given_name, gender_of_title, is_guess
from briefings.reading.introductions import genders_told, generations, kin_places
from briefings.reading.named import Named
from briefings.reading.note import Mention, MentionKind
from briefings.reading.organisation_names import Seen, find_acronyms, home_of_organisation, org_key, same_organisation
from briefings.reading.person_names import SUFFIXES, compatible_names, name_parts, slip
from briefings.reading.shared_surnames import shared_surnames
from briefings.reading.short_names import Family, home_of_short_name, is_short, note_full_name
from briefings.reading.spelling import name_key
from briefings.reading.text import Text

__all__ = ["Cast", "Draft", "cast_of", "compatible_names", "org_key", "same_organisation", "slip"]


def cast_of(text: Text, names: Sequence[Named]) -> Cast:
    """Group the names of an article: full names first, then short forms, initials and slips of spelling."""
    cast = Cast([], [])
    chosen: dict[int, int] = {}
    _people(text, cast, names, chosen)
    seen = Seen.of(text, names)
    for wanted in ("organisation", "place"):
        mine = [(index, name) for index, name in enumerate(names) if name.type == wanted]
        for index, name in sorted(mine, key=lambda pair: (-min(2, len(name_key(text.said(pair[1].span)).split())), pair[0])):
            said = text.said(name.span)
            home = home_of_organisation(cast, said, seen) if wanted == "organisation" else _home_of_place(cast, said)
            chosen[index] = _filed(cast, name, said, home)
    for index, home in sorted(chosen.items()):
        said = text.said(names[index].span)
        kind: MentionKind = "name" if said == cast.drafts[home].full else "alias"
        cast.mentions.append(Mention(names[index].span, home, kind))
    find_acronyms(text, cast)
    return cast


def _filed(cast: Cast, name: Named, said: str, home: int | None) -> int:
    if home is None:
        cast.drafts.append(Draft(name.type))
        home = len(cast.drafts) - 1
    cast.drafts[home].add(said, name.title)
    return home


def _people(text: Text, cast: Cast, names: Sequence[Named], chosen: dict[int, int]) -> None:
    mine = [(index, name, text.said(name.span)) for index, name in enumerate(names) if name.type == "person"]
    shared = shared_surnames(text, [name for _, name, _ in mine])
    mine = [(index, name, f"{said} {shared[name.span]}" if name.span in shared else said) for index, name, said in mine]
    family = Family()
    kin = kin_places(text)
    short: list[tuple[int, Named, str]] = []
    for index, name, said in sorted(mine, key=lambda each: (-len(name_parts(each[2])), each[0])):
        people = list(enumerate(cast.drafts))
        if is_short(said, people):
            short.append((index, name, said))
            continue
        chosen[index] = _filed(cast, name, said, _home_of_full_name(people, said))
        note_full_name(family, chosen[index], name.span)
    told = genders_told(text, [(name.span, chosen[index]) for index, name, _ in mine if index in chosen], kin)
    for number, draft in enumerate(cast.drafts):
        if not draft.gender and number not in told and is_guess(draft.full):
            family.guessed.add(number)
        draft.gender = draft.gender or told.get(number, "") or gender_of_given_name(draft.full)
    family.elders, family.juniors = generations(text, [(name.span, chosen[index]) for index, name, _ in mine if index in chosen], kin)
    for _, name, said in short:
        if gender_of_title(name.title):
            family.titled.setdefault(" ".join(name_parts(said)), set()).add(gender_of_title(name.title))
    for index, name, said in sorted(short, key=lambda each: each[0]):
        home = home_of_short_name(text, list(enumerate(cast.drafts)), family, name, said)
        if home == -2:
            continue
        chosen[index] = _filed(cast, name, said, home)
        word = " ".join(name_parts(said))
        family.bare.setdefault(word, []).append((name.span[0], chosen[index]))
        elders, juniors = generations(text, [(name.span, chosen[index])], kin)
        family.elders |= elders
        family.juniors |= juniors
    told = genders_told(text, [(name.span, chosen[index]) for index, name, _ in mine if index in chosen], kin)
    for number, draft in enumerate(cast.drafts):
        draft.gender = draft.gender or told.get(number, "") or gender_of_bare_name(draft.full)
    if " born " in text.view:
        join_birth_names(text, cast.drafts, [(index, name) for index, name, _ in mine], chosen)


def _home_of_full_name(people: Sequence[tuple[int, Draft]], said: str) -> int | None:
    key = name_key(said)
    for number, draft in people:
        if key in draft.keys:
            return number
    parts = name_parts(said)
    fits = [
        number
        for number, draft in people
        if " " in draft.full
        and compatible_names(parts, draft.parts())
        and bool(SUFFIXES & set(parts)) == bool(SUFFIXES & set(draft.parts()))  # "Al Dray III" and "Al Dray" are two
    ]
    return fits[0] if len(fits) == 1 else None


def _home_of_place(cast: Cast, said: str) -> int | None:
    key = name_key(said)
    for number, draft in enumerate(cast.drafts):
        if draft.type == "place" and key in draft.keys:
            return number
    return None
