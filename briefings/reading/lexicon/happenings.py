"""Verbs and nouns of happenings: each kind with its verbs, its nouns, how much it matters and who it happens to."""

from __future__ import annotations

from functools import cache
from typing import Literal

from briefings.reading.lexicon.happening_phrases import PHRASES
from briefings.reading.lexicon.happening_table import IRREGULAR, SPELT, TABLE
from briefings.values import dataclass

Form = Literal["base", "s", "past", "participle", "ing", "noun"]


@dataclass(frozen=True, slots=True)
class Happening:
    """One kind of happening."""

    kind: str
    weight: int
    once: bool
    to_subject: bool
    reasoned: bool


def _forms(verb: str) -> tuple[str, str, str, str]:
    head = verb.split("_")[0]
    if verb.startswith("hang_up"):
        head = "hang_up"
    if head in IRREGULAR:
        s, past, participle, ing = IRREGULAR[head].split()
        return s, past, participle, ing
    if head.endswith("e"):
        return head + "s", head + "d", head + "d", head[:-1] + "ing"
    if head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ies", head[:-1] + "ied", head[:-1] + "ied", head + "ing"
    if head.endswith(("s", "sh", "ch", "x", "z")):
        return head + "es", head + "ed", head + "ed", head + "ing"
    return head + "s", head + "ed", head + "ed", head + "ing"


@cache
def triggers() -> dict[str, tuple[tuple[str, Form, str], ...]]:
    """Every form of every verb and noun → its readings as (kind, form, base)."""
    found: dict[str, list[tuple[str, Form, str]]] = {}

    def put(word: str, kind: str, form: Form, base: str) -> None:
        entry = (kind, form, base)
        for spelt in (word, SPELT.get(word, word)):
            if entry not in found.setdefault(spelt, []):
                found[spelt].append(entry)

    def put_verb(kind: str, verb: str) -> None:
        rest = verb.strip("_").split("_")[1:]
        tail = (" " + " ".join(rest)) if rest else ""
        base = verb.strip("_").replace("_", " ")
        s, past, participle, ing = _forms(verb.strip("_"))
        if verb != "born":
            put(base, kind, "base", base)
            put(s + tail, kind, "s", base)
            put(past + tail, kind, "past", base)
            put(ing + tail, kind, "ing", base)
        put(participle + tail, kind, "participle", base)

    for line in PHRASES.strip().splitlines():
        kind, _, verbs = line.split("|")
        for verb in verbs.split():
            put_verb(kind, verb)
    for line in TABLE.strip().splitlines():
        kind, _, _, verbs, nouns = line.split("|")
        for verb in verbs.split():
            put_verb(kind, verb)
        for noun in nouns.split():
            put(noun.replace("_", " "), kind, "noun", noun.replace("_", " "))
    put("missing", "disappear", "participle", "go missing")
    put("under investigation", "investigate", "participle", "put under investigation")
    put("on trial", "try", "participle", "put on trial")
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def suffered() -> frozenset[str]:
    """Phrases whose subject is the one it happens to, whatever their kind says: "receive ~ sentence"."""
    rows = (line.split("|") for line in PHRASES.strip().splitlines())
    return frozenset(verb.replace("_", " ") for _, flags, verbs in rows if flags for verb in verbs.split())


@cache  # there are as many as the lexicon has kinds and plain verbs
def meaning_of(kind: str) -> Happening:
    """What is known of a kind; a verb that the lexicon does not hold matters little."""
    return happenings().get(kind) or Happening(kind, 1, False, False, False)


@cache
def happenings() -> dict[str, Happening]:
    """The kinds by name."""
    found = {}
    for line in TABLE.strip().splitlines():
        kind, weight, flags, _, _ = line.split("|")
        found[kind] = Happening(kind, int(weight), "o" in flags, "s" in flags, "r" in flags)
    return found


def is_once(kind: str) -> bool:
    """Whether a kind happens once to somebody in a story, so that two reports of it may be one event."""
    found = happenings().get(kind)
    return bool(found and found.once)
