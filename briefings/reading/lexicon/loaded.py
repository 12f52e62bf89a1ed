"""Colourful words that are an outlet's own judgement: what they claim is that outlet's word, never a fact on a card."""

import re

from briefings.reading.vocabulary import words_in

LOADED = re.compile(
    r"\b(?:coup|plot(?:s|ted|ting|ters)?|putsch|purge[ds]?|bloodbath|civil war|witch[ -]hunt|betray(?:s|ed|al)?|stab(?:s|bed)? in the back|revolt|mutiny|rebellion|insurrection|"
    r"humiliat(?:e[sd]?|ing|ion)|disgrace(?:d|ful)?|shameful|crippl(?:e[sd]?|ing)|destroy(?:s|ed|ing)? (?:his|her|their) (?:authority|reputation|career|credibility)|chaos|shambles|fiasco|meltdown|bombshell|"
    r"cronyism|sleaze|stitch(?:ed)?[ -]up|smear(?:s|ed)?|vendetta|hatchet job|power grab|land grab|bully boys?|thugs?|cowardly|ruthless(?:ly)?|brutal(?:ly)?|hypocri(?:sy|te|tical)|"
    r"radical(?:s)?|extremists?|hard[ -]left|far[ -]left|hard[ -]right|far[ -]right|loony|zealots?|fanatics?|woke|farce|farcical|sham|whitewash|cover-up)\b", re.IGNORECASE)
_WORDS = frozenset(
    "coup plot plots plotted plotting plotters putsch purge purged purges bloodbath civil witch betray betrays betrayed betrayal stab stabs stabbed revolt mutiny rebellion insurrection"
    " humiliate humiliated humiliates humiliating humiliation disgrace disgraced disgraceful shameful cripple crippled cripples crippling destroy destroys destroyed destroying chaos"
    " shambles fiasco meltdown bombshell cronyism sleaze stitch stitched smear smears smeared vendetta hatchet power land bully thug thugs cowardly ruthless ruthlessly brutal brutally"
    " hypocrisy hypocrite hypocritical radical radicals extremist extremists hard far loony zealot zealots fanatic fanatics woke farce farcical sham whitewash cover".split()
)


def may_be_loaded(words: frozenset[str]) -> bool:
    """Whether a sentence of these words may hold a colourful one."""
    return not _WORDS.isdisjoint(words)


def loaded_word(text: str) -> re.Match[str] | None:
    """The first colourful word of a clause."""
    return LOADED.search(text) if may_be_loaded(words_in(text)) else None
