"""One renderer for all cards: a card becomes lines of styled text, its sources numbered at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from adapters import wording
from adapters.commands import words_of
from adapters.terminal.safe import safe, safe_address
from briefings import Answer, Card, Claim, Evidence, NoAnswer, Passage, Remark, Section

_TITLE, _HEADING, _DATE, _VOICE, _SMALL, _NUMBER = "bold", "bold cyan", "yellow", "bold", "dim", "cyan"
_STATUS = {"alleged": "magenta", "denied": "magenta", "planned": "green"}
_DATED = ("events", "upcoming", "latest", "changes", "contested")  # sections that are read along their dates
_ACCOUNT_INDENT = 2


@dataclass(frozen=True, slots=True)
class Source:
    """One article that a card stands on, with the number that its claims carry."""

    number: int
    outlet: str
    headline: str
    date: str
    url: str | None


def sources_of(card: Card, zone: tzinfo) -> tuple[Source, ...]:
    """The articles that the card's lines stand on, numbered in the order in which they are first needed."""
    found: dict[tuple[str, int], Source] = {}
    for evidence in card.evidence():
        place = (evidence.article, evidence.version)
        if place not in found:
            date = wording.say_day(evidence.published.astimezone(zone).date()) if evidence.published else "undated"
            found[place] = Source(len(found) + 1, evidence.outlet, evidence.headline, date, evidence.url)
    return tuple(found.values())


def render(answer: Answer, zone: tzinfo) -> RenderableType:
    """What the terminal shows for an answer. Pure: printing it is the console's business."""
    return _problem(answer) if isinstance(answer, NoAnswer) else _card(answer, zone)


def printed(answer: Answer, zone: tzinfo, width: int = 80, colour: bool = False) -> str:
    """The rendered answer as text."""
    console = Console(width=width, force_terminal=colour, no_color=not colour, highlight=False, markup=False,
                      emoji=False, color_system="standard" if colour else None, legacy_windows=False)
    with console.capture() as captured:
        console.print(render(answer, zone))
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


def passage(found: Passage) -> RenderableType:
    """A piece of evidence in its context."""
    before, said, after = (safe(part) for part in wording.passage(found))
    text = Text.assemble((f"{before} ", _SMALL), (said, _TITLE), (f" {after}", _SMALL))
    return Group(text, Text(f"{safe(found.evidence.outlet)}, {wording.titled(safe(found.evidence.headline))}", _SMALL))


def _problem(answer: NoAnswer) -> RenderableType:
    parts: list[RenderableType] = [Text(safe(answer.message))]
    for number, choice in enumerate(answer.choices):
        question = answer.questions[number] if number < len(answer.questions) else None
        words = words_of(question) if question else ""
        line = Text("  ").append(safe(choice), _TITLE)
        if words and words != choice:
            line.append(f"   {safe(words)}", _SMALL)
        parts.append(line)
    return Group(*parts)


def _card(card: Card, zone: tzinfo) -> RenderableType:
    sources = sources_of(card, zone)
    numbers = {place: source.number for place, source in zip(_places(card), sources, strict=True)}
    head = Table.grid(expand=True, padding=(0, 1))
    head.add_column(ratio=1)
    head.add_column(justify="right", no_wrap=True)
    head.add_row(Text(safe(card.title), _TITLE), Text(wording.as_of(card, zone), _SMALL))
    parts: list[RenderableType] = [head, Rule(style=_SMALL)]
    parts += [_paragraph(_claim(claim, "summary", numbers)) for claim in card.lead]
    for section in card.sections:
        parts += [Text(), Text(wording.section_title(section.key, card.kind).upper(), _HEADING)]
        parts += list(_lines(section, numbers))
        if section.left_out:
            parts.append(_item("", Text(wording.more(section.left_out), _SMALL)))
    if sources:
        parts += [Text(), Text(wording.SECTION_TITLES["sources"].upper(), _HEADING)]
        parts += [_item(f"[{source.number}]", _source(source), len(sources)) for source in sources]
    return Group(*parts)


def _places(card: Card) -> tuple[tuple[str, int], ...]:
    return tuple(dict.fromkeys((evidence.article, evidence.version) for evidence in card.evidence()))


def _lines(section: Section, numbers: dict[tuple[str, int], int]) -> Iterator[RenderableType]:
    date = heading = None
    for line in section.lines:
        if isinstance(line, Remark):
            text = Text(f"{safe(line.heading)}  " if line.heading else "", _VOICE).append(safe(line.text), "not bold")
            yield _item("", text)
            continue
        said = wording.say_when(line.when) if line.when and section.key in _DATED else None
        if said is not None and said != date:
            yield _paragraph(Text(safe(said), _DATE))
        if line.heading and line.heading != heading:
            yield _paragraph(Text(safe(line.heading), _VOICE))
        date, heading = said, line.heading
        yield _item("•", _claim(line, section.key, numbers))
        for account in line.under:
            yield Padding(_item("–", _claim(account, "account", numbers)), (0, 0, 0, _ACCOUNT_INDENT))


def _claim(claim: Claim, section: str, numbers: dict[tuple[str, int], int]) -> Text:
    """The claim's words, who says them, when, how sure, and the numbers of its sources."""
    text = Text()
    quote = claim.mode in ("direct", "partial")
    if claim.voice and not (quote and section == "quotes"):
        text.append(f"{safe(claim.voice)}: ", _VOICE)
    text.append(safe(wording.quoted(claim)))
    if claim.voice and quote and section == "quotes":
        text.append(f" – {safe(claim.voice)}", _VOICE)
    if claim.when is not None and section not in _DATED and (said := wording.say_when(claim.when)) != wording.UNDATED:
        text.append(f" · {safe(said)}", _DATE)
    if status := wording.STATUS_WORDS.get(claim.status or "", ""):
        text.append(f" ({status})", _STATUS[status])
    for word in wording.small_words(claim):
        text.append(f" · {safe(word)}", _SMALL)
    text.append(" ").append("".join(f"[{number}]" for number in _numbers(claim.evidence, numbers)), _NUMBER)
    return text


def _numbers(evidence: tuple[Evidence, ...], numbers: dict[tuple[str, int], int]) -> list[int]:
    return sorted({numbers[each.article, each.version] for each in evidence})


def _source(source: Source) -> Text:
    text = Text(f"{safe(source.outlet)}, ")
    url = safe_address(source.url)
    text.append(wording.titled(safe(source.headline)), f"link {url}" if url else "")
    text.append(f", {source.date}")
    if url:
        text.append(f" {url}", _SMALL)
    return text


def _paragraph(text: Text) -> RenderableType:
    return Padding(text, (0, 0, 0, 2))


def _item(mark: str, text: Text, most: int = 1) -> RenderableType:
    """A hanging indent: the mark, and the text beside it."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=2 + len(str(most)) if mark.startswith("[") else 3, justify="right", no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_row(Text(mark, _NUMBER if mark.startswith("[") else _SMALL), text)
    return grid
