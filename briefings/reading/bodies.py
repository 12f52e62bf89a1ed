"""Which organisation or writer "the union said", "it said", "the letter said" and "a spokesman said" stand for."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable

from briefings.reading.cues import Attribution, verbs_in
from briefings.reading.lexicon.telling import AS_TO, BODY, FROM, HIS_PAPER, KINDS, PAPER, PAPERS, UNNAMED_PERSON, VOICE_FOR, WRITES, WRITTEN
from briefings.reading.shape import O, P, Q
from briefings.reading.subjects import main_subject, subject_of
from briefings.reading.text import Text
from briefings.reading.told import Told


def writer(told: Told, at: int, word: str, person: Callable[[int, str], int | None]) -> int | None:
    """ "The letter said": whoever the sentence before says wrote, sent or read it; "it said": that, or the organisation it is about."""
    wanted = WRITTEN.search(word)
    within = _within(told, at) if word == "it" else None
    if within is not None:
        return within
    for number, _, end in told.sentences_before(at)[:4]:
        shape = told.shape(number)
        if shape is None or (end > at and shape.at(at) < 3):
            continue
        said = shape.text[: shape.at(min(end, at))]
        if re.fullmatch(rf"\W*{Q}\W*", said):
            continue
        by = FROM.search(said)
        if by is not None and (wanted is None or wanted.group() in by.group()):
            return told.entity(shape, by.start(1))
        his = _HIS_PAPER_AT_FIRST.match(said)
        if his is not None and (wanted is None or wanted.group() in his.group()):
            return told.entity(shape, his.start(1))
        subject = main_subject(said, 0, len(said))
        if subject is None and wanted is not None and wanted.group() in said:  # "In a memo to staff, chief executive P wrote that …"
            subject = next((one for verb in verbs_in(said) if (one := subject_of(said, 0, verb[0])) is not None and one.letter is not None), None)
        if subject is None and end >= at:
            continue  # "In a statement, it said"
        if subject is None:
            return None
        if subject.letter is None:
            words = said[subject.start : subject.end].casefold()
            if words == "it" and wanted is None:
                named = AS_TO.match(said)
                if named:
                    return told.entity(shape, named.start(1))
                continue
            if wanted is None and BODY.fullmatch(words):  # "The panel believed her. Her coach it called …"
                return body(told, shape.place(subject.start), words.split()[-1])
            if wanted and words in ("he", "she") and end >= at:
                continue  # "He could not recall it, the statement said"
            if wanted and words in ("he", "she") and (_IN_IT.match(said) or wanted.group() in said[: subject.start]):
                return person(shape.place(subject.start), words)  # "In it, she says …"
            of = _BOARD_OF.search(said, subject.start, subject.end) if wanted is None else None
            if of:
                return told.entity(shape, of.start(1))
            if HIS_PAPER.fullmatch(words):
                return person(shape.place(subject.start), "he" if words.startswith("his") else "she")
            return None
        entity = told.entity(shape, subject.letter)
        if _ONLINE.search(told.text.view, shape.place(subject.end), min(end, at)) and (wanted is None or wanted.group() in _POSTED):
            return entity
        if wanted:
            spoken = word == "a statement" and re.match(O, said[subject.letter]) and verbs_in(said)
            return entity if spoken or wanted.group() in said or WRITES.search(said) or _IN_IT.match(said) else None
        if re.match(O, said[subject.letter]):
            return entity
        writes = WRITES.search(said) is not None
        return entity if any(writes or paper.group(1) for paper in PAPER.finditer(said)) else None
    return None


def _within(told: Told, at: int) -> int | None:
    """ "Shares in O fell after it said": the only organisation named in the sentence before "it"."""
    for number, start, _ in told.sentences_before(at)[:1]:
        shape = told.shape(number)
        said = shape.text[: shape.at(at)] if shape is not None and start < at else ""
        named = {told.entity(shape, match.start()) for match in re.finditer(O, said)} if shape is not None else set()
        if len(named) == 1 and _AFTER_WHICH.search(said):
            return named.pop()
    return None


_IN_IT = re.compile(r"\W*In\s+(?:it|them)\b")
_BOARD_OF = re.compile(rf"\b(?:board|trustees|governors|directors)\s+of\s+(?:the\s+)?({O})$")
_ONLINE = re.compile(r"\bon\s+(?:Instagram|Facebook|Twitter|TikTok|LinkedIn|X|social\s+media|WhatsApp|(?:his|her|its|their)\s+(?:\w+\s+)?(?:page|account|website|blog))\b")
_POSTED = frozenset("post tweet message caption statement note blog text".split())
_AFTER_WHICH = re.compile(r"\b(?:after|when|as|because|although|though|but|and|while|since|before),?\s+$")
_HIS_PAPER_AT_FIRST = re.compile(rf"\W*({P}|{O})'s?\s+(?:[\w-]+\s+){{0,3}}?(?:{PAPERS})\b")


def body(told: Told, at: int, noun: str) -> int | None:
    """ "The union said": the organisation that the sentence before is about or the only such one that it names, else the article's only one."""
    for number, start, end in told.sentences_before(at)[:3]:
        if told.quoted((start, end)):
            continue
        shape = told.shape(number)
        if shape is None:
            return None
        said = shape.text[: shape.at(min(end, at))]
        named = {told.entity(shape, match.start()) for match in re.finditer(O, said)}
        such = {entity for entity in named if _is_such(told, entity, noun)}
        subject = main_subject(said, 0, len(said))
        if not such:
            if said.strip() and end <= at and not named and (subject is None or said[subject.start : subject.end].casefold() not in ("it", "they", f"the {noun}")):
                break
            continue
        if len(such) == 1 and subject is not None and subject.letter is not None and told.entity(shape, subject.letter) in such:
            return such.pop()
        if len(such) == len(named) == 1 and noun in _PLAIN_KINDS and _by_its_name(told, min(such), noun):
            return such.pop()
        if len(such) == 1 and ((len(named) > 1 or noun in _CAUSES) and _NAMED_LAST.search(said) or len(named) == 1 and _TOLD_OF.search(said)):
            return such.pop()
        break
    return _only_such(told, at, noun)


_CAUSES = frozenset("group charity body tank".split())  # "the campaign group", "the trade body", "the think tank"
_TOLD_OF = re.compile(rf"\b(?:by|to|from|at|for)\s+(?:the\s+)?{O},\s+(?:which|whose|an?|the)\s")  # "It was paid for by O, which makes the drug."
_NAMED_LAST = re.compile(rf"\b(?:for|by|to|at|from|angered|alarmed|pleased|delighted|accused\s[^,;]*)\s+(?:the\s+)?{O}\W*$|\b(?:accused|blamed|sued|attacked|criticised|criticized|asked)\s+(?:the\s+)?{O}")


def _only_such(told: Told, at: int, noun: str) -> int | None:
    """The one organisation named so far that a noun may stand for, when the article opens with it or comes back to it."""
    called_so = {
        mention.entity
        for mention in told.mentions
        if told.kinds[mention.entity] == "organisation"
        and mention.kind in ("name", "alias")
        and noun in told.text.view[slice(*mention.span)].casefold().split()
    }
    if called_so:  # "the council" in an article that names one council
        return called_so.pop() if len(called_so) == 1 else None
    if noun not in _FIRMS:
        return None
    opens = next((paragraph.span[1] for paragraph in told.text.paragraphs if paragraph.kind == "text"), 0)
    found: dict[int, int] = {}
    for mention in told.mentions:
        if mention.span[0] >= at:
            break
        if told.kinds[mention.entity] == "organisation" and mention.kind in ("name", "alias") and not _PAPER_TOLD.search(told.text.view, max(0, mention.span[0] - 30), mention.span[0]):
            found[mention.entity] = found.get(mention.entity, 0) + (2 if mention.span[0] < opens else 1)
    fits = [entity for entity in found if _is_such(told, entity, noun)]
    return fits[0] if len(fits) == 1 and found[fits[0]] > 1 else None


_PAPER_TOLD = re.compile(r"\b(?:told|(?:obtained|seen|reviewed|viewed|heard|approached|contacted)\s+by|passed\s+to|leaked\s+to|shared\s+with|shown\s+to|interview\s+with)\s+(?:the\s+)?$")  # "told O": a paper
_PLAIN_KINDS = frozenset("club company firm council union party university school college hospital bank charity airline museum newspaper station".split())


def _by_its_name(told: Told, entity: int, noun: str) -> bool:
    """Whether an organisation's own name says that it is such a body: a club "Rovers", a company "Foods"."""
    said = {word for mention in told.mentions if mention.entity == entity for word in told.text.view[slice(*mention.span)].casefold().split()}
    return noun in said or any(noun in KINDS[kind] for kind, words in KINDS.items() if words & said)


_FIRMS = frozenset("board company firm retailer airline chain manufacturer bank club union party".split())


def _is_such(told: Told, entity: int, noun: str) -> bool:
    """Whether neither a name of an organisation nor the noun before it says that it is another kind of body than a noun."""
    said: set[str] = set()
    for mention in told.mentions:
        if mention.entity == entity:
            said.update(told.text.view[slice(*mention.span)].casefold().split())
            said.update(told.text.view[max(0, mention.span[0] - 16) : mention.span[0]].split()[-1:])
    kinds = {kind for kind, words in KINDS.items() if words & said}
    if noun == "board":
        return kinds.isdisjoint(_WITHOUT_BOARD)
    return not kinds or any(noun in KINDS[kind] for kind in kinds)


_WITHOUT_BOARD = ("council", "party", "police", "state")


def own(told: Told, at: int) -> int | None:
    """ "Its board": of the one organisation that the sentence names before it, else of the one that the sentence before is about."""
    for number, start, end in told.sentences_before(at)[:2]:
        shape = None if told.quoted((start, end)) else told.shape(number)
        if shape is None:
            return None
        said = shape.text[: shape.at(min(end, at))]
        named = {told.entity(shape, match.start()) for match in re.finditer(O, said)}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


def police(told: Told) -> int | None:
    """ "Police said": the one force that the article names."""
    named = {
        mention.entity
        for mention in told.mentions
        if told.kinds[mention.entity] == "organisation" and _FORCE.search(told.text.view, *mention.span)
    }
    return named.pop() if len(named) == 1 else None


_FORCE = re.compile(r"\b(?:Police|Constabulary)\b(?!\s+(?:Federation|Association|Union|Benevolent|Complaints|Conduct|and\b))")


def spoken_for(told: Told, at: int) -> int | None:
    """ "A spokesman said": for the organisation that the sentence before is about."""
    for number, start, end in told.sentences_before(at):
        if told.quoted((start, end)):
            continue
        shape = told.shape(number)
        if shape is None:
            return None
        said = shape.text[: shape.at(min(end, at))]
        if not said.strip():
            continue
        named = {told.entity(shape, match.start()) for match in re.finditer(O, said)}
        subject = main_subject(said, 0, len(said))
        if subject is not None and subject.letter is not None and re.match(O, said[subject.letter]):
            return told.entity(shape, subject.letter)
        if (
            subject is not None
            and subject.letter is None
            and said[subject.start : subject.end].casefold() in ("it", "they")
            and not named
        ):
            continue
        return None
    return None


def voice_of(text: Text, got: Attribution, held: str) -> str:
    """As whom somebody may go on who speaks for a body ("A spokesman for O said"): "he", "she", either; `held`: by what was told before."""
    if got.cue is None or got.as_written.casefold() in ("he", "she"):
        return held
    voice = VOICE_FOR.search(text.view, max(0, min(got.place or got.cue[0], got.cue[0]) - _TITLE), max(got.cue[1], got.place + _TITLE))
    return "" if voice is None else {"man": "he", "woman": "she"}.get(voice.group(1), "he she")


def goes_on_for(told: Told, spoke: int, at: int) -> bool:
    """Whether "he" behind a quotation that ends at a place is who spoke there: nobody else is told of ("A spokesman for O said: “…” He added")."""
    view = told.text.view
    number = bisect.bisect_right(told.text.sentences, spoke - 1, key=lambda each: each.span[0]) - 1
    start = max(spoke, min(told.text.sentences[number].span[1], at))
    if view.count("\n\n", spoke, at) > 1 or any(spoke <= run.outer[0] < at for run in told.runs):
        return False
    return UNNAMED_PERSON.search(view, start, at) is None and not any(start <= mention.span[0] < at and told.kinds[mention.entity] == "person" for mention in told.mentions)


_TITLE = 40  # letters around a body's name in which its spokesman stands
