"""What people type instead of a command ("who is Sam Tarry?", "what's new about X"), and the command that they mean."""

from __future__ import annotations

import re

# Tried in order; the first that fits wins. \1, \2 are what was typed. A phrase whose command the table lacks is left.
_PHRASES: tuple[tuple[str, str], ...] = tuple((rf"(?i){pattern}", meant) for pattern, meant in (
    (r"(?:please |can you |could you )+(.+)", r"\1"),
    (r"(?:\?|h|commands?|menu|what can (?:you do|i ask))", "help"),
    (r"help (?:me|please)", "help"),
    (r"help with (.+)", r"help \1"),
    (r"who(?:['’]?s| is| was| are| were) (.+)", r"who \1"),
    (r"(?:tell me about|profile of|brief me on|background on) (.+)", r"who \1"),
    (r"(?:a |the )?time ?line between (.+) and (.+)", r"timeline \1 vs \2"),
    (r"(?:a |the )?time ?line (?:of|for|about|on) (.+)", r"timeline \1"),
    (r"time ?line (.+) against (.+)", r"timeline \1 vs \2"),
    (r"chronology (?:of |for |about )?(.+)", r"timeline \1"),
    (r"what (?:has )?happened (?:to|with|between) (.+) and (.+)", r"timeline \1 vs \2"),
    (r"what (?:has )?happened (?:to|with|in|at) (.+)", r"timeline \1"),
    (r"what (?:did|has|does) (.+?) (?:say|said|says) (?:about|on) (.+)", r"quotes \1 on \2"),
    (r"what (?:did|has|does) (.+?) (?:say|said)", r"quotes \1"),
    (r"quotes? (?:from|by|of) (.+?) about (.+)", r"quotes \1 on \2"),
    (r"quotes? (?:from|by|of) (.+)", r"quotes \1"),
    (r"quotes? (.+?) about (.+)", r"quotes \1 on \2"),
    (r"quote (.+)", r"quotes \1"),
    (r"what(?:['’]?s| is) (?:coming up|next|ahead)(?: (?:for|with|about|in) (.+))?", r"diary \1"),
    (r"what(?:['’]?s| is) (?:new|the latest)(?: (?:about|on|with|in|from|for) (.+))?", r"latest \1"),
    (r"(?:any )?(?:the )?(?:news|latest|latest news) (?:about|on|with|of|for|from) (.+)", r"latest \1"),
    (r"(?:any )?news|anything new|the latest", "latest"),
    (r"(?:search|look) for (.+)", r"search \1"),
    (r"(?:find|look up) (.+)", r"search \1"),
    (r"articles? (?:about|on|with|by) (.+)", r"search \1"),
    (r"(?:the )?story (?:of|about|behind|on) (.+)", r"story \1"),
    (r"reload( \S+)?", r"sources reload\1"),
    (r"sources? (?:update|refresh)( \S+)?", r"sources reload\1"),
))


def meant(words: str, kinds: frozenset[str]) -> str:
    """The command that the words mean, in the kinds there are; the words as they are when no phrase fits."""
    for pattern, command in _PHRASES:
        match = re.fullmatch(pattern, words)
        if match is None:
            continue
        said = match.expand(command).strip()
        if command == r"\1":
            return meant(said, kinds)
        if said.partition(" ")[0] in kinds:
            return said
    return words
