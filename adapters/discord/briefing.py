"""What a message is about, for "Brief this": its links and the names in it that the archive knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

import discord

from briefings import Kind, Question, Suggestion

_LINK = re.compile(r"https?://[^\s<>|\"')\]]+")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_BETWEEN = frozenset((
    "of", "de", "da", "do", "van", "von", "der", "den", "du", "la", "le", "al", "el",
    "bin", "ibn", "ap", "and", "the", "for"))
_LONGEST_NAME = 5  # words
_MOST_NAMES = 12
_MOST_CHARACTERS = 4_000


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The addresses in a message, and the runs of capitalised words that may be names, both in order."""

    links: tuple[str, ...]
    names: tuple[str, ...]


def mentioned(message: discord.Message) -> Mentioned:
    """Links and possible names in a message, in what a link's preview says too."""
    parts = [message.content]
    links = []
    for embed in message.embeds:
        parts += [embed.title or "", embed.description or ""]
        links += [embed.url] if embed.url else []
    text = "\n".join(parts)[:_MOST_CHARACTERS]
    found = [link.rstrip(".,;:!?") for link in _LINK.findall(text)]
    return Mentioned(tuple(dict.fromkeys(found + links)), capitalised(_LINK.sub(" ", text)))


def capitalised(text: str) -> tuple[str, ...]:
    """Runs of capitalised words ("Ministry of Works" is one), and of each run its parts too, the longest first."""
    runs: list[list[str]] = []
    for sentence in re.split(r"[\n.!?;:,()“”\"]+(?=\s|$)|\n", text):
        run: list[str] = []
        for word in _WORD.findall(sentence):
            if word[0].isupper():
                run.append(re.sub(r"[’']s$", "", word))
            elif run and word.casefold() in _BETWEEN:
                run.append(word)
            else:
                runs.append(run)
                run = []
        runs.append(run)
    names: list[str] = []
    for run in runs:
        while run and not run[-1][0].isupper():
            run.pop()
        for length in range(min(len(run), _LONGEST_NAME), 0, -1):
            for first in range(len(run) - length + 1):
                part = run[first:first + length]
                if part[0][0].isupper() and part[-1][0].isupper():
                    names.append(" ".join(part))
    return tuple(dict.fromkeys(names))


def questions_about(
    found: Mentioned, kinds: Sequence[Kind], suggest: Callable[[str], Sequence[Suggestion]]
) -> tuple[Question, ...]:
    """What to ask about a message, best first: the story behind a link, each name the archive knows, a link's words."""
    named = {kind.name: kind.parameters[0].name for kind in kinds if kind.parameters}
    questions: list[Question] = []
    if "story" in named:
        questions += [Question("story", values=((named["story"], link),)) for link in found.links]
    if "who" in named:
        known: dict[str, None] = {}
        for name in found.names:
            if len(known) >= _MOST_NAMES or any(name in one for one in known):
                continue
            match = next((one.name for one in suggest(name) if one.name.casefold() == name.casefold()), None)
            if match is not None:
                known[match] = None
        questions += [Question("who", values=((named["who"], name),)) for name in known]
    if "search" in named:
        slugs = [words for words in map(_words_of, found.links) if words]
        questions += [Question("search", values=((named["search"], words),)) for words in slugs]
    return tuple(dict.fromkeys(questions))


def _words_of(link: str) -> str:
    """The words at the end of an address: "…/2026/03/harbour-master-quits" is about a harbour master who quits."""
    try:
        path = [part for part in unquote(urlsplit(link).path).split("/") if part]
    except ValueError:  # "https://[" is no address
        return ""
    slug = re.sub(r"\.\w{2,5}$", "", path[-1]) if path else ""
    words = [word for word in re.split(r"[^\w]+|_", slug) if word and not word.isdigit()]
    return " ".join(words) if len(words) > 1 else ""
