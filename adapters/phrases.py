"""What people type instead of a command ("who is Sam Tarry?", "what's new about X"), and the command that they mean."""

from __future__ import annotations

import re

# Tried in order; the first that fits wins. \1, \2 are what was typed. A phrase whose command the table lacks is left.
# Before each stands how it may begin: only what may fit is made into a pattern.
_PHRASES: tuple[tuple[str, str, str], ...] = (
    ("please can could", r"(?:please |can you |could you )+(.+)", r"\1"),
    ("? h command menu what", r"(?:\?|h|commands?|menu|what can (?:you do|i ask))", "help"),
    ("help", r"help (?:me|please)", "help"),
    ("help", r"help with (.+)", r"help \1"),
    ("who", r"who(?:['’]?s| is| was| are| were) (.+)", r"who \1"),
    ("tell profile brief background", r"(?:tell me about|profile of|brief me on|background on) (.+)", r"who \1"),
    ("a the time", r"(?:a |the )?time ?line between (.+) and (.+)", r"timeline \1 vs \2"),
    ("a the time", r"(?:a |the )?time ?line (?:of|for|about|on) (.+)", r"timeline \1"),
    ("time", r"time ?line (.+) against (.+)", r"timeline \1 vs \2"),
    ("chronology", r"chronology (?:of |for |about )?(.+)", r"timeline \1"),
    ("what", r"what (?:has )?happened (?:to|with|between) (.+) and (.+)", r"timeline \1 vs \2"),
    ("what", r"what (?:has )?happened (?:to|with|in|at) (.+)", r"timeline \1"),
    ("what", r"what (?:did|has|does) (.+?) (?:say|said|says) (?:about|on) (.+)", r"quotes \1 on \2"),
    ("what", r"what (?:did|has|does) (.+?) (?:say|said)", r"quotes \1"),
    ("quote", r"quotes? (?:from|by|of) (.+?) about (.+)", r"quotes \1 on \2"),
    ("quote", r"quotes? (?:from|by|of) (.+)", r"quotes \1"),
    ("quote", r"quotes? (.+?) about (.+)", r"quotes \1 on \2"),
    ("quote", r"quote (.+)", r"quotes \1"),
    ("what", r"what(?:['’]?s| is) (?:coming up|next|ahead)(?: (?:for|with|about|in) (.+))?", r"diary \1"),
    ("what", r"what(?:['’]?s| is) (?:new|the latest)(?: (?:about|on|with|in|from|for) (.+))?", r"latest \1"),
    ("any the news latest", r"(?:any )?(?:the )?(?:news|latest|latest news) (?:about|on|with|of|for|from) (.+)",
     r"latest \1"),
    ("any news the", r"(?:any )?news|anything new|the latest", "latest"),
    ("search look", r"(?:search|look) for (.+)", r"search \1"),
    ("find look", r"(?:find|look up) (.+)", r"search \1"),
    ("article", r"articles? (?:about|on|with|by) (.+)", r"search \1"),
    ("the story", r"(?:the )?story (?:of|about|behind|on) (.+)", r"story \1"),
    ("reload", r"reload( \S+)?", r"sources reload\1"),
    ("source", r"sources? (?:update|refresh)( \S+)?", r"sources reload\1"),
)


def meant(words: str, kinds: frozenset[str]) -> str:
    """The command that the words mean, in the kinds there are; the words as they are when no phrase fits."""
    lowered = words.lower()
    for begins, pattern, command in _PHRASES:
        match = re.fullmatch(f"(?i){pattern}", words) if lowered.startswith(tuple(begins.split())) else None
        if match is None:
            continue
        said = match.expand(command).strip()
        if command == r"\1":
            return meant(said, kinds)
        if said.partition(" ")[0] in kinds:
            return said
    return words
