"""Whose copy an article is, where a line of it says so: the agency's byline, its dateline or its closing credit."""

from __future__ import annotations

import re

# An agency's one name here, and how outlets write it.
_WRITTEN: tuple[tuple[str, str], ...] = (
    ("PA", r"PA|PA Media|Press Association|PA News|PA Wire|PA News Agency|PA Reporters?"),
    ("AP", r"AP|A\.P\.|Associated Press|The Associated Press|AP News"),
    ("Reuters", r"Reuters|Thomson Reuters|Reuters Staff"),
    ("AFP", r"AFP|A\.F\.P\.|Agence France[- ]Presse"),
    ("dpa", r"dpa|Deutsche Presse-Agentur|dpa international"),
    ("UPI", r"UPI|United Press International"),
    ("Bloomberg", r"Bloomberg|Bloomberg News"),
    ("AAP", r"AAP|Australian Associated Press"),
    ("CP", r"The Canadian Press|Canadian Press"),
    ("ANSA", r"ANSA"),
    ("EFE", r"EFE|Agencia EFE"),
    ("Kyodo", r"Kyodo|Kyodo News"),
    ("Xinhua", r"Xinhua|Xinhua News Agency"),
    ("ANI", r"ANI"),
    ("PTI", r"PTI|Press Trust of India"),
)
_NAMES = tuple((name, re.compile(f"(?:{written})")) for name, written in _WRITTEN)
_ANY = "|".join(written for _, written in _WRITTEN)
_AGENCY = re.compile(f"(?:{_ANY})")
_DATELINE = re.compile(rf"^\s*(?:[A-Z][^\n(—–]{{1,70}}?)?\(({_ANY})\)\s*(?:[-–—:]|--)")
_CLOSING = re.compile(r"(?:^|\n)\W*(?:(?:Source|Credit|Copyright)\s*:?\s*)?(?:©\s*)?(?:\d{4}\s*)?"
                      rf"({_ANY})\W*$")
_REPORTING = re.compile(r"(?i)\(\s*(?:additional )?reporting by [^()]{3,300}?(?:editing|writing) by [^()]{3,200}\)\s*$")
_BYLINE = re.compile(rf"(?:^|[,;/|(]|\bby|\bwith|\band|\bfor|\bof|\bat|\s[-–—])\s*({_ANY})\s*\)?"
                     r"(?:\s+(?:reporters?|staff|correspondent|and agencies))?\s*(?:$|[,;/|)])")


def named(written: str | None) -> str | None:
    """The agency's one name for a credit as it is written; an unknown credit stays as it is."""
    if not written or not written.strip():
        return None
    line = " ".join(written.split())
    return next((name for name, pattern in _NAMES if pattern.fullmatch(line.removeprefix("By "))), line)


def credited(body: str, byline: str | None, outlet: str) -> str | None:
    """The agency that an article is credited to; None where no line says so."""
    candidates = [outlet if _is_agency(outlet) else None]
    if byline and (found := _BYLINE.search(byline)):
        candidates.append(found.group(1))
    if found := _DATELINE.search(body[:200]):
        candidates.append(found.group(1))
    if found := _CLOSING.search(body[-120:].rstrip()):
        candidates.append(found.group(1))
    first = next((each for each in candidates if each), None)
    if first is None and _REPORTING.search(body[-600:].rstrip()):
        first = "Reuters"  # no other agency signs like this
    return named(first)


def _is_agency(outlet: str) -> bool:
    return _AGENCY.fullmatch(outlet.strip()) is not None
