"""Titles that are verbs: what people do with an organisation, and whose object it is ("founded Coast Buses", never "founded, Coast Buses")."""

from __future__ import annotations

NOW = ("chairs", "co-chairs", "heads", "leads", "runs", "directs", "manages", "edits", "owns", "co-owns", "captains", "coaches", "oversees", "presides over", "commands", "supervises")
DONE = ("chaired", "co-chaired", "headed", "led", "ran", "directed", "managed", "edited", "owned", "co-owned", "captained", "coached", "oversaw", "presided over", "commanded", "supervised")
FOUNDED = ("founded", "co-founded", "set up", "established", "started", "helped found", "helped to found", "helped establish", "helped to establish", "helped set up", "helped to set up")
GOING = ("chairing", "heading", "leading", "running", "directing", "managing", "editing", "captaining", "coaching", "overseeing", "presiding over")
TO_DO = ("chair", "head", "lead", "run", "direct", "manage", "edit", "captain", "coach", "oversee", "preside over", "own")
BY = (*FOUNDED, "chaired", "co-chaired", "headed", "led", "run", "directed", "managed", "edited", "owned", "co-owned", "captained", "coached", "overseen")

_SIDES = ("plays for", "sings with", "dances with", "sang with", "danced with", "works for", "works at", "has worked at", "had worked at", "drives for", "played for", "worked for", "worked at", "sits on", "serves on", "sat on", "served on", "standing for", "running for", "stood for", "ran for", "scouts for", "writes for", "rides for", "races for", "reports for", "wrote for", "took charge of",  "used to play for", "used to work for", "in charge of", "conducts", "conducted", "serves with", "served with", "served in", "flew with", "flew for", "danced for", "trains at", "volunteers at", "volunteers for", "volunteers with", "volunteered at", "volunteered for", "volunteered with")
_HAS = ("led", "run", "chaired", "headed", "edited", "managed", "directed", "coached", "captained", "owned", "overseen")
_TITLES = frozenset((*NOW, *DONE, *FOUNDED, *GOING, *TO_DO, *BY, *_SIDES, *(f"has {verb}" for verb in _HAS), *(f"has long {verb}" for verb in _HAS)))
_NOUNS_TOO = frozenset(("chair", "head", "captain", "coach", "lead"))
_OVER = frozenset((*DONE, *FOUNDED, "had worked at", "played for", "worked for", "worked at", "used to play for", "used to work for", "taught", "lectured", "sat on", "served on", "stood for", "ran for", "played", "wrote", "served with", "served in", "conducted", "volunteered", "flew", "danced"))


def wants_object(title: str) -> bool:
    """Whether a title reads on into its organisation."""
    return title in _TITLES and title not in _NOUNS_TOO or title.startswith(("plays ", "played ", "writes a ", "wrote a ", "writes an ", "wrote an ")) and title.endswith((" at", " for"))


def tells_it_is_over(title: str) -> bool:
    """Whether a title is a verb that says of itself that it is past: "ran the bakery" needs no "former"."""
    words = title.split()
    return title in _OVER or " ".join(words[:1]) in _OVER or " ".join(words[:2]) in _OVER
