"""By which pronoun an article will go on about somebody: only to rule readings out, never printed."""

from __future__ import annotations

import re

from briefings.reading.lexicon import HONORIFICS_F, HONORIFICS_M, first_names
from briefings.reading.note import Entity

# Of names that no list holds, those that end so are nearly all women's.
_WOMANS_NAME = re.compile(r"(?<!sh)(?<!o)(?:[b-df-hj-np-tv-z]a|ia|ah|ette|elle|ita|ina|een|lyn|wen)$")


def gender_of_given_name(full: str) -> str:
    """ "m" or "f" where the given name of a full name is used for one only."""
    first = full.split()[0] if " " in full else ""
    known = _known(first)
    if known is None:
        return "f" if _WOMANS_NAME.search(first) else ""
    return known if known in ("m", "f") else ""


def is_guess(full: str) -> bool:
    """Whether only the ending of a given name says what it is used for: "Donncha" is a man's."""
    return " " in full and _known(full.split()[0]) is None


def _known(first: str) -> str | None:
    return first_names().get(first) or first_names().get(first.split("-")[0])


def gender_of_bare_name(said: str) -> str:
    """ "m" or "f" where somebody goes by a given name alone ("Nansi")."""
    known = "" if " " in said else first_names().get(said, "")
    return known if known in ("m", "f") else ""


_HIS, _HERS = re.compile(r"\b(?:he|his|him|himself)\b"), re.compile(r"\b(?:she|her|hers|herself)\b")


def tells_of_the_other(words: str, gender: str) -> bool:
    """Whether the pronouns of a lead are only those of whoever is not of a gender."""
    mine, theirs = (_HIS, _HERS) if gender == "m" else (_HERS, _HIS)
    return theirs.search(words) is not None and mine.search(words) is None


def gender_of_title(title: str) -> str:
    """ "m" or "f" where an honorific says so."""
    for word in title.split():
        if word in HONORIFICS_M:
            return "m"
        if word in HONORIFICS_F:
            return "f"
    return ""


def gender_of(entity: Entity) -> str:
    """ "m" or "f" where the honorifics or the given name of somebody say so; how an unknown name ends says too little."""
    told = {gender_of_title(title) for title in entity.honorifics} - {""}
    return told.pop() if len(told) == 1 else "" if is_guess(entity.name) else gender_of_given_name(entity.name)
