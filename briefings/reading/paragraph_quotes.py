"""Whose the quotations of one paragraph are, from the words of the paragraph alone."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from briefings.reading.cues import Attribution, Quoting, attributed, cue_before, cue_behind, sentence_floor
from briefings.reading.governing import branded, governing, sentence_before
from briefings.reading.quote_marks import Run
from briefings.reading.shape import QUOTE_FLOOR, O, P, Q
from briefings.reading.speakers import Conversation
from briefings.reading.subjects import Subject


def again(attribution: Attribution | None) -> Attribution | None:
    return Attribution(attribution.speaker, attribution.as_written, None, "continued") if attribution else None


def attribute(here: Quoting, conversation: Conversation, runs: Sequence[Run]) -> list[Attribution | None]:
    """Each run of a paragraph with its speaker, from the words of the paragraph alone."""
    said = here.shape.text
    found: list[Attribution | None] = []
    for index, at in enumerate(here.places):
        floor = sentence_floor(here, at)
        got = cue_behind(here, index, not said[floor:at].strip())
        if got is not None and got.cue is not None and said[floor:at].strip() and here.text.view[slice(*got.cue)] in _REPORTS:
            own = cue_before(here, at, floor)  # "P called it “…”, the paper reported"
            got = got if own is None or own.speaker is None and own.as_written.casefold() not in ("he", "she") else own
        if got is None:
            got = branded(here, index, floor) or cue_before(here, at, floor)
        if got is not None:
            got = conversation.settled(got, runs[index].outer[0], _spoken_of(here, runs[index]))
        last = found[-1] if found else None
        if got is not None and last is not None and _TURNS.match(said, floor, at):
            got = again(last)  # "“…,” P said. Then, to P: “…”"
        gapped = _GAPPED.fullmatch(said, here.places[index - 1] + 1, at) if last is not None and last.cue is not None and floor <= here.places[index - 1] else None
        if gapped and last is not None and (got is None or got.cue == last.cue):
            letter = gapped.start(1)
            got = attributed(here.shape, Subject(letter, letter + 1, letter), gapped.span(1), here.text, here.mentions, "called")
        if got is None and last is not None:
            between = said[here.places[index - 1] + 1 : at]
            fragment = floor <= here.places[index - 1] and _goes_with(between, last, _governed(here, index - 1, floor), _broken(here, index))
            whole = _alone(here, index, floor) and _same_speech(here, index, last)
            if only_quote(here, index) or fragment or whole:
                got = again(last)
        if got is None:
            got = governing(here, index, floor)
            if got is None and floor and _alone(here, index, floor):
                got = sentence_before(here, floor)
            if got is not None:
                told = _named_in(here, floor, at) if got.how == "tail" else frozenset()  # "P had been “…”, she said": somebody else
                got = conversation.settled(got, runs[index].outer[0], told)
            elif floor and _alone(here, index, floor) and here.lasts[index] in tuple(".?!…"):
                got = conversation.reacting(runs[index].outer[0], here.shape.span(0, 0)[0], _spoken_of(here, runs[index]))
        found.append(got)
        conversation.heard(runs[index], got)
    # a run whose cue stands only behind its continuation
    for index in range(len(found) - 2, -1, -1):
        if (
            found[index] is None
            and found[index + 1] is not None
            and _ONE_SPEECH.fullmatch(said, here.places[index] + 1, here.places[index + 1])
        ):
            found[index] = again(found[index + 1])
    return found


def _named_in(here: Quoting, floor: int, at: int) -> frozenset[int]:
    """Who is named in some words of a paragraph."""
    return frozenset(here.mentions[here.shape.mention(letter)].entity for letter in re.findall(P, here.shape.text[floor:at]) if here.mentions[here.shape.mention(letter)].kind in ("name", "alias"))


def _spoken_of(here: Quoting, run: Run) -> frozenset[int]:
    """Who is named within a quotation."""
    begin = bisect.bisect_left(here.mentions, run.inner[0], key=lambda mention: mention.span[0])
    end = bisect.bisect_left(here.mentions, run.inner[1], key=lambda mention: mention.span[0])
    view = here.text.view
    return frozenset(
        mention.entity
        for mention in here.mentions[begin:end]
        if mention.kind in ("name", "alias")
        and not _I_AM.search(view, max(run.inner[0], mention.span[0] - 16), mention.span[0])
        and not _WITHIN.search(view, run.inner[0], mention.span[0])
    )


_WITHIN = re.compile(r"(?:(?<=[\"“])|[\s(,])'(?=\w)(?:[^']|(?<=\w)'(?=\w))*$")  # what he says that somebody else said to him: “It said, 'Dear Mr P”
_I_AM = re.compile(r"\b(?:I\s+am|I'm|I\s+was|name\s+is|name's|called|I\s+(?:thought|said|told\s+myself),?)\s+(?:an?\s+|the\s+)?$")


def vocative(here: Quoting, run: Run) -> int | None:
    """Whom the words of a quotation, a question or not, call by a titled name: “That is no answer, Mr Hale.”"""
    view = here.text.view
    begin = bisect.bisect_left(here.mentions, run.inner[0], key=lambda mention: mention.span[0])
    for mention in here.mentions[begin:]:
        if mention.span[0] >= run.inner[1]:
            break
        left = _TITLED_LAST.search(view, run.inner[0] - 1, mention.span[0])
        if left is not None and mention.kind in ("name", "alias") and view[mention.span[1] : mention.span[1] + 1] in tuple(".,?!"):
            return mention.entity
    return None


def addressed(here: Quoting, run: Run) -> int | None:
    """Whom a question calls by his name: “Mr Hale, where were you?”, “Where were you, Mr Hale?”."""
    view = here.text.view
    if not view[slice(*run.inner)].rstrip().endswith("?"):
        return None
    begin = bisect.bisect_left(here.mentions, run.inner[0], key=lambda mention: mention.span[0])
    for mention in here.mentions[begin:]:
        if mention.span[0] >= run.inner[1]:
            break
        if mention.kind in ("name", "alias") and (
            _CALLED_FIRST.fullmatch(view, run.inner[0], mention.span[0]) and view[mention.span[1]] == ","
            or _CALLED_LAST.search(view, run.inner[0], mention.span[0]) and view[mention.span[1] : run.inner[1]].strip() == "?"
        ):
            return mention.entity
    return None


_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Senator|Minister|Councillor|Inspector)\.?\s+)?"
_CALLED_FIRST = re.compile(rf"(?:(?:So|But|And|Now|Well),?\s+)?{_TITLE}")
_TITLED_LAST = re.compile(rf"[,.?!“\"'‘]\s*{_TITLE[:-1]}$")
_CALLED_LAST = re.compile(rf",\s+{_TITLE}$")


def _alone(here: Quoting, index: int, floor: int) -> bool:
    """Whether a run is a whole sentence with no words of its own around it."""
    at = here.places[index]
    behind = here.shape.text[at + 1 : at + 4].strip()
    if here.shape.text[floor:at].strip() or behind.strip(".").strip()[:1].islower():
        return False
    return here.lasts[index] in (".", "?", "!", "…") or behind[:1] in (".", "?", "!") or not behind


_PERSON = re.compile(P)
# "“…” P paused. “…”"
_ONE_SPEECH = re.compile(rf"[,.]?\s*(?:(?:{P}|[Hh]e|[Ss]he)\s+(?:paused|pauses|stopped|stops|smiled|smiles|laughed|laughs|sighed|sighs|shrugged|shrugs|nodded|nods|grinned|grins|hesitated|hesitates|sniffed|frowned)(?:\s[^.,;:]{{1,40}})?\.\s*)?")


def _same_speech(here: Quoting, index: int, last: Attribution) -> bool:
    """Whether only the speaker was spoken of between two quotations of a paragraph ("“…,” P says. She is back at the O. “…”")."""
    between = here.shape.text[here.places[index - 1] + 1 : here.places[index]]
    people = {here.mentions[here.shape.mention(letter)].entity for letter in _PERSON.findall(between)}
    return last.speaker is not None and people <= {last.speaker} and len(between) < 260


# "P called it “…”; P “…”", "P said that he was “…”, P that she was “…”"
_GAPPED = re.compile(rf"[,;]?\s+(?:(?:and|but|while)\s+)?({P}|{O})(?:,?\s+(?:more\s+\w+|meanwhile),?)?\s+(?:that\s[^.;{Q[1:-1]}]{{1,40}})?(?:an?\s+|the\s+)?")
_REPORTS = frozenset("reported reports confirmed confirms revealed reveals disclosed recalled recounted".split())
_WHO = re.compile(r"\bwho(?:se|m)?\b")
_TURNS = re.compile(rf"\s*(?:(?:And|But|Then|Later|And\s+then)\b,?\s+)+(?:to|of|on|about)\s+[^.;:{Q[1:-1]}]{{1,60}}:\s*$")
_SOMEBODY_ELSE = re.compile(rf"[,;]?\s+(?:(?:and|but|while|as|though)\s+)?(?:{P}|{O})\s+(?!and\b|,)[a-z]+\b")  # "“…”, P saw “…”"


def _governed(here: Quoting, index: int, floor: int) -> bool:
    """Whether a fragment is the object of a verb of saying itself ("spoke of “…”"), not part of what is reported ("said that it was “…”")."""
    at = here.places[index]
    verb = next((verb for verb in reversed(here.verbs) if floor <= verb[0] < at), None)
    return verb is not None and len(here.shape.text[verb[1] : at].split()) <= _OBJECT


def _broken(here: Quoting, index: int) -> bool:
    """Whether a cue with its asides stands between two commas within one speech: "“The road,” said P, who lives there, “is a disgrace.”"."""
    return here.lasts[index - 1] == "," and here.shape.text[: here.places[index]].endswith(", ") and here.text.view[here.shape.place(here.places[index]) + 1].islower()


_OBJECT = 4  # words between a verb and its quoted object, at most


def _goes_with(between: str, last: Attribution, governed: bool, broken: bool) -> bool:
    """Whether a fragment belongs to the cue of the fragment before it in its sentence; `broken`: its words go on with that one's."""
    if len(between) >= 90 or re.search(r"[.!?]\s", between) or (governed and _SOMEBODY_ELSE.match(between)) or (last.how == "behind" and _WHO.search(between) and not broken):
        return False
    return (
        last.cue is not None
        or re.fullmatch(r"\s*(?:,|and|or|but|,\s*and)?\s*(?:an?\s+|the\s+|as\s+|to\s+|it\s+was\s+)?", between) is not None
        or not re.search(P, between)
    )


def only_quote(here: Quoting, index: int) -> bool:
    """Whether a run is a sentence of its own right behind the sentence that holds the run before it."""
    said, at = here.shape.text, here.places[index]
    floor = sentence_floor(here, at)
    if not index or said[floor:at].strip(" ,.;:-—–"):
        return False
    tail = said[at + 1 : at + 3].strip()
    if tail and tail[0] not in ".!?" and not QUOTE_FLOOR <= ord(tail[0]) < 0x100000 and here.lasts[index] not in (".", "?", "!", "…"):
        return False
    previous = here.places[index - 1]
    return floor - 1 <= previous + 1 or sentence_floor(here, floor - 2) <= previous
