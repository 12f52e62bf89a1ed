"""Colourful words that are an outlet's own judgement: what they claim is that outlet's word, never a fact on a card."""

import re

LOADED = re.compile(
    r"\b(?:coup|plot(?:s|ted|ting|ters)?|putsch|purge[ds]?|bloodbath|civil war|witch[ -]hunt|betray(?:s|ed|al)?|stab(?:s|bed)? in the back|revolt|mutiny|rebellion|insurrection|"
    r"humiliat(?:e[sd]?|ing|ion)|disgrace(?:d|ful)?|shameful|crippl(?:e[sd]?|ing)|destroy(?:s|ed|ing)? (?:his|her|their) (?:authority|reputation|career|credibility)|chaos|shambles|fiasco|meltdown|bombshell|"
    r"cronyism|sleaze|stitch(?:ed)?[ -]up|smear(?:s|ed)?|vendetta|hatchet job|power grab|land grab|bully boys?|thugs?|cowardly|ruthless(?:ly)?|brutal(?:ly)?|hypocri(?:sy|te|tical)|"
    r"radical(?:s)?|extremists?|hard[ -]left|far[ -]left|hard[ -]right|far[ -]right|loony|zealots?|fanatics?|woke|farce|farcical|sham|whitewash|cover-up)\b", re.IGNORECASE)
_STEMS = (
    "coup", "plot", "putsch", "purge", "bloodbath", "civil war", "witch", "betray", "stab", "revolt", "mutiny", "rebellion",
    "insurrection", "humiliat", "disgrace", "shameful", "crippl", "destroy", "chaos", "shambles", "fiasco", "meltdown", "bombshell",
    "cronyism", "sleaze", "stitch", "smear", "vendetta", "hatchet", "power grab", "land grab", "bully", "thug", "cowardly", "ruthless",
    "brutal", "hypocri", "radical", "extremist", "hard", "far", "loony", "zealot", "fanatic", "woke", "sham", "whitewash", "cover-up",
)  # fmt: skip


def loaded_word(text: str) -> re.Match[str] | None:
    """The first colourful word of a clause."""
    return LOADED.search(text) if any(map(text.lower().__contains__, _STEMS)) else None
