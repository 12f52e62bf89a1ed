"""What a clause says happened, is planned, alleged or denied: trigger, who did it to whom, how sure, and why it is said to be.

Method: every form of the lexicon of happenings is read as a verb or a noun by what stands around it; its clause is
cut at conjunctions; subject and object are the mentions in their slots; modality comes from the verb group, the verb
that governs it and the speech it stands in. What is only possible, asked, negated or conditional is no event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefings.reading.clauses import GROUP, Segment, Standing, segments_of, standing_of, tense_of_group
from briefings.reading.lexicon.happenings import Form, happenings, meaning_of, triggers
from briefings.reading.shape import ANY, O, P, Shape, is_mention

_SUBJECT_GAP = re.compile(rf"({ANY})(?:\s+\([^)]{{1,30}}\)|,\s+[^,]{{1,110}}(?:,\s+[^,]{{1,60}})?,|,\s+\d{{1,3}},)?\s*$")
_PREPOSITION = re.compile(r"\b(?:of|in|at|with|by|for|from|to|against|between|on|over|near|under|about|alongside|despite|like|than|including|outside|inside|into|via|per|after|before)\s+(?:(?:the|a|an|his|her|its|their|former|then|fellow|\w+|[\U000f0000-\U0010fffd\ue000-\uf8ff]'s?)\s+){0,3}$")
_NOUN_LEFT = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|this|that|any|no|of|for|in|on|after|before|following|over|amid|despite|since|by|with|from|to|against|another|first|second|latest|recent|new|snap|early|general|public|formal|possible|his own|[\w-]*(?:al|ive|ous|ic|ful|ary|less|year-old|day|month|week|hour))|'s|s')\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_PAST_ONLY_TRANSITIVE = frozenset("dismiss remove appoint elect select deselect suspend expel arrest charge accuse convict acquit sentence fine release kill injure rescue ban block approve found build demolish buy publish award investigate raid reinstate demote retain discover replace".split())


@dataclass(frozen=True, slots=True)
class Happened:
    """An event in a sentence's shape; mention letters are kept as letters until the document is known."""

    kind: str
    form: Form
    base: str
    start: int
    end: int
    segment: Segment
    standing: Standing
    tense: Literal["past", "future", "unknown"]
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    others: tuple[str, ...]
    subject_at: int | None     # where the subject stands in the shape, if it is within reach of the clause
    possessor: int | None      # place of a possessive pronoun ("his dismissal"), to be linked by the caller
    reasons: tuple[tuple[int, int], ...]


_WORD = re.compile(r"(?<![\w'-])[A-Za-z][\w-]*(?![\w'])")


@cache
def _phrases() -> dict[str, tuple[re.Pattern[str], ...]]:
    """For each first word of a trigger, what to match there: the longest phrase first."""
    firsts: dict[str, list[str]] = {}
    for words in triggers():
        firsts.setdefault(words.split()[0], []).append(words)
    return {first: tuple(re.compile(re.escape(words) + r"(?![\w'-]|\s?-\w)", re.IGNORECASE) for words in sorted(every, key=len, reverse=True))
            for first, every in firsts.items()}


def _triggers_in(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        for pattern in _phrases().get(word.group().casefold(), ()):
            match = pattern.match(text, word.start())
            if match:
                found.append(match)
                end = match.end()
                break
    return found


def events_in(shape: Shape) -> list[Happened]:
    """The events of one sentence."""
    text = shape.text
    segments = segments_of(text)
    found: list[Happened] = []
    last_subject: tuple[int, str] | None = None
    for match in _triggers_in(text):
        word = match.group()
        if word[0].isupper() and match.start() > 0 and not re.match(r"[.:—–“\"]\s*$", text[max(0, match.start() - 2):match.start()]) and not word.casefold().endswith("ing"):
            continue
        segment = next(s for s in segments if s.start <= match.start() < s.end or s is segments[-1])
        read = _read(text, match, segment)
        if read is None:
            continue
        kind, form, base, group_start = read
        event = _noun(shape, match, segment, kind, base) if form == "noun" else _verb(shape, match, segments, segment, kind, form, base, group_start, last_subject, found)
        if event is None:
            continue
        if event.form != "noun" and event.subject_at is not None and not event.form == "ing":
            last_subject = (event.subject_at, text[event.subject_at])
        found.append(event)
    found.extend(_announced(shape, segments, found))
    found.extend(_plain_verbs(shape, segments, found))
    return sorted(found, key=lambda event: event.start)


_WILL = re.compile(rf"({P}|{O})(?:\s+\([^)]{{1,30}}\)|,\s+[^,]{{1,110}},)?\s+(will|is to|are to|is due to|are due to|is set to|are set to|is expected to|are expected to|is scheduled to|are scheduled to|plans to|plan to|intends to|intend to)\s+(?:also\s+|then\s+|\w+ly\s+)?(?!not\b|never\b|be\s+(?:forced|able|asked|told|hoping|looking)\b|have\b|need\b|continue\b|want\b)(be|[a-z]+)\b")


def _announced(shape: Shape, segments: Sequence[Segment], found: Sequence[Happened]) -> list[Happened]:
    """What somebody named "will" do in a verb that the lexicon does not hold: planned all the same."""
    text = shape.text
    more: list[Happened] = []
    for match in _WILL.finditer(text):
        segment = next((s for s in segments if s.start <= match.start(3) < s.end), segments[-1])
        if any(event.segment is segment and event.form != "noun" for event in found) or re.match(r"(?:if|unless|whether)", segment.joint):
            continue
        if standing_of(text[segment.start:match.start(2)], match.group(2) + " ", "base", segment.joint, text) != "planned":
            continue
        others = tuple(text[at] for at in _slots(text, match.end(), segment.end))
        more.append(Happened("plan", "base", match.group(3), match.start(3), match.end(3), segment, "planned", "future", (match.group(1),), (), others, match.start(1), None, ()))
    return more


# Past forms of common verbs that the lexicon of happenings does not hold; regular ones end in -ed.
_PASTS = frozenset("""
went came took made got gave found saw knew kept held brought wrote sat ran paid met sent spent put set began grew drew flew drove wore ate drank sang swam threw blew hung caught
taught thought fought sought dealt felt slept swept wept stuck split shook swore tore woke bore became entered rose sank broke drowned burst bit fled forbade froze hid laid lay lit
rode rang sang spun spat sprang strode wound bound bred cast clung crept dug fed forgave leapt meant mistook overthrew proved rebuilt resold retook shone slid undertook underwent withstood
""".split())
_NOT_HAPPENINGS = frozenset("""
said told added called named needed wanted liked seemed appeared believed used based aged related concerned interested involved expected supposed allowed required asked
described hoped looked tried remained included lived owned loved hated knew thought felt meant talked considered decided continued helped turned followed worked
""".split())
_VERB_WORD = re.compile(r"(?<![\w'-])([a-z]{2,}ed|" + "|".join(sorted(_PASTS)) + r")(?![\w'-])")


def _plain_verbs(shape: Shape, segments: Sequence[Segment], found: Sequence[Happened]) -> list[Happened]:
    """A clause with somebody in it and a verb that the lexicon does not hold: the caller keeps it if it is dated."""
    text = shape.text
    more: list[Happened] = []
    last: tuple[int, str] | None = None
    for segment in segments:
        if any(event.segment is segment or (event.segment.start, event.segment.end) == (segment.start, segment.end) for event in found if event.form != "noun"):
            continue
        for match in _VERB_WORD.finditer(text, segment.start, segment.end):
            word = match.group(1)
            if word in _NOT_HAPPENINGS or word in triggers():
                continue
            left = text[segment.start:match.start()]
            group_match = GROUP.search(left)
            group = group_match.group(1) if group_match else ""
            start = segment.start + (group_match.start(1) if group_match else len(left))
            if re.search(r"\b(?:the|a|an|his|her|its|their|of|by|with|and|most|more|very|newly|highly|well)\s+$", left, re.IGNORECASE):
                continue
            subject = _subject(text, segments, segment, start, last)
            before = text[segment.start:start].rstrip()
            if subject is None and not re.search(r"(?:\b(?:he|she|it|they|who|which)|[a-z]{3,}|\))$", before, re.IGNORECASE):
                continue
            standing = standing_of(text[segment.start:start], group, "past", segment.joint, text)
            passive = bool(re.search(r"\b(?:was|were|been|is|are|be|being|got)\s+(?:\w+ly\s+)?$", group, re.IGNORECASE))
            slots = [at for at in _slots(text, match.end(), segment.end)]
            objects = tuple(text[at] for at in slots if not _PREPOSITION.search(text[match.end():at]))[:1]
            others = tuple(text[at] for at in slots if text[at] not in objects)
            doing = (text[subject],) if subject is not None else ()
            more.append(Happened(word, "participle" if passive else "past", word, match.start(), match.end(), segment, standing, tense_of_group(group, "past"),
                                 () if passive else doing, doing if passive else objects, others, subject, None, ()))
            if subject is not None:
                last = (subject, text[subject])
            break
    return more


def _read(text: str, match: re.Match[str], segment: Segment) -> tuple[str, Form, str, int] | None:
    """Which reading of a trigger word this place has; the place where its verb group begins."""
    entries = triggers()[match.group().casefold()]
    left = text[segment.start:match.start()]
    group_match = GROUP.search(left)
    group = group_match.group(1) if group_match else ""
    group_words = group.casefold().split()
    start = segment.start + (group_match.start(1) if group_match else len(left))
    forms = {form: (kind, base) for kind, form, base in reversed(entries)}
    right = text[match.end():match.end() + 30]
    only_adverbs = all(word.endswith("ly") or word in ("also", "now", "then", "later", "once", "first", "both", "all", "each", "again", "finally", "just", "already", "still", "soon", "only", "since", "twice", "eventually", "himself", "herself") for word in group_words)
    has_be = any(word in ("was", "were", "is", "are", "be", "been", "being", "'s", "'re", "get", "gets", "got", "am", "wasn't", "isn't", "weren't", "aren't") for word in group_words)
    has_have = any(word in ("has", "have", "had", "having", "'ve", "hasn't", "haven't", "hadn't") for word in group_words)
    has_modal = any(word in ("will", "'ll", "would", "may", "might", "could", "can", "should", "must", "shall", "to", "do", "does", "did", "didn't", "doesn't", "don't", "won't", "wouldn't", "couldn't", "can't", "cannot", "'d", "shouldn't") for word in group_words)
    preceding = text[:start].rstrip()
    subject_before = bool(preceding) and (is_mention(preceding[-1]) or bool(re.search(r"(?:\b(?:he|she|it|they|who|which|we|you|i)|[,)])$", preceding, re.IGNORECASE)))
    noun_left = bool(_NOUN_LEFT.search(left)) and not group_words
    if "participle" in forms and (has_be or has_have) and group_words:
        kind, base = forms["participle"]
        return kind, "participle", base, start
    if "base" in forms and has_modal and not noun_left:
        kind, base = forms["base"]
        return kind, "base", base, start
    if "base" in forms and re.search(r"no choice but to\s*$|\bto\s*$", left):
        kind, base = forms["base"]
        return kind, "base", base, start
    if "ing" in forms and (has_be or re.search(r"\b(?:after|by|following|since|accused of|guilty of|denied|admitted|denies|admits)\s+(?:\w+ly\s+)?(?:\w+ing\s+[^,.]{1,60}\s+and\s+)?$", left, re.IGNORECASE) or (not left.strip() and (segment.joint in ("after", "following", "since") or (segment.joint == "and" and re.search(r"\b(?:after|following|by)\s+\w+ing\b[^.;]*$", text[:segment.start]))))):
        if has_be or not noun_left or not left.strip():
            kind, base = forms["ing"]
            return kind, "ing", base, start
    if "noun" in forms and (noun_left or (not subject_before and not group_words and "past" not in forms)):
        if re.search(r"(?:\b(?:the|a|an|his|her|its|their|of|after|before|following|over|since)|'s|s')\s+(?:[\w-]+\s+){0,2}$", left, re.IGNORECASE) or not left.strip():
            kind, base = forms["noun"]
            return kind, "noun", base, match.start()
        if not any(form in forms for form in ("s", "base", "past")):
            kind, base = forms["noun"]
            return kind, "noun", base, match.start()
    if "past" in forms and (not group_words or only_adverbs):
        kind, base = forms["past"]
        if not left.strip() and segment.joint in ("", "main"):
            return (kind, "participle", base, start) if kind in _PAST_ONLY_TRANSITIVE and segment.joint == "" else None
        reduced = preceding.endswith(",") and kind in _PAST_ONLY_TRANSITIVE and not re.match(rf"\s+(?:{ANY}|the\b|a\b|an\b|his\b|her\b|its\b|their\b)", right)
        by = re.match(r"\s+(?:\w+ly\s+)?by\b", right)
        bare = kind in _PAST_ONLY_TRANSITIVE and re.match(r"\s+(?:in|on|at|last|after|for|over|during|with|yesterday|and|from|as)\b|[.,;]", right)
        if (reduced or by or bare) and "participle" in forms:
            return kind, "participle", base, start
        return kind, "past", base, start
    if "s" in forms and subject_before and only_adverbs and not re.search(r"'s?$", preceding):
        kind, base = forms["s"]
        if preceding.endswith((",", ")")) and "noun" in {f for _, f, _ in triggers().get(base, ())} and not is_mention(preceding[-1]):
            return None
        return kind, "s", base, start
    return None


def _slots(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if is_mention(text[at]) and not 0xF8000 <= ord(text[at]) < 0x100000]


def _subject(text: str, segments: Sequence[Segment], segment: Segment, group_start: int, last: tuple[int, str] | None) -> int | None:
    left = text[segment.start:group_start]
    if left.strip():
        direct = _SUBJECT_GAP.search(left)
        if direct and not _PREPOSITION.search(left[:direct.start(1)]) :
            return segment.start + direct.start(1)
        open_slots = [at for at in _slots(text, segment.start, group_start) if not _PREPOSITION.search(text[segment.start:at]) and not re.match(r"'s?\b", text[at + 1:at + 3])]
        if open_slots:
            return open_slots[0]
        if direct and re.search(r"^\s*(?:on|in|at|by|after|before|last|earlier)\b", left, re.IGNORECASE):
            return segment.start + direct.start(1)
        if re.search(r"\b(?:he|she|it|they|we|i|you)\s*$", left, re.IGNORECASE):
            return None
        return None
    if segment.joint in ("who", "which", "that", "whom"):
        before = _slots(text, max(0, segment.start - 40), segment.start)
        return before[-1] if before and segment.start - before[-1] < 12 else None
    if segment.joint == "resumed":
        index = next((i for i, s in enumerate(segments) if s.start == segment.start), 0)
        for before in reversed(segments[:index]):
            if before.joint not in ("who", "which", "whose", "whom", "where"):
                open_slots = [at for at in _slots(text, before.start, before.end) if not _PREPOSITION.search(text[before.start:at]) and not re.match(r"'s?\b", text[at + 1:at + 3])]
                return open_slots[0] if open_slots else None
        return None
    if segment.joint in ("and", "but", "or", "yet", "before", "after", "while", ",", "then", "following", "despite", "when", "since"):
        if last:
            return last[0]
        earlier = [at for at in _slots(text, 0, segment.start) if not _PREPOSITION.search(text[:at]) and not re.match(r"'s?\b", text[at + 1:at + 3])]
        return earlier[0] if earlier else None
    return None


def _verb(
    shape: Shape, match: re.Match[str], segments: Sequence[Segment], segment: Segment, kind: str, form: Form, base: str, group_start: int,
    last: tuple[int, str] | None, found: Sequence[Happened],
) -> Happened | None:
    text = shape.text
    group = text[group_start:match.start()]
    words = group.casefold().split()
    clause_left = text[segment.start:group_start]
    standing = standing_of(clause_left, group, form, segment.joint, text)
    passive = form == "participle" and (any(word in ("was", "were", "is", "are", "be", "been", "being", "get", "got", "gets", "wasn't", "weren't", "'s", "'re", "am") for word in words) or not words or not any(w in ("has", "have", "had", "having") for w in words))
    if form == "participle" and not words:
        passive = True
    subject = _subject(text, segments, segment, group_start, last)
    if subject is None and form == "ing" and not any(w in ("is", "was", "are", "were", "be", "been") for w in words):
        subject = last[0] if last else next(iter(_slots(text, 0, match.start())), None)
    if form == "base" and re.search(r"\bto\s*$", clause_left + group):
        open_slots = [at for at in _slots(text, segment.start, match.start()) if not _PREPOSITION.search(text[segment.start:at])]
        subject = open_slots[-1] if open_slots else (last[0] if last else None)
    until = segment.end
    objects: list[int] = []
    others: list[int] = []
    by: list[int] = []
    for at in _slots(text, match.end(), until):
        before = text[match.end():at]
        if re.match(r"'s?\b", text[at + 1:at + 3]) and not re.match(r"'s?\s+[\w-]+\s*,?\s*[\U000f0000-\U0010fffd]", text[at + 1:at + 40]):
            others.append(at)
            continue
        if re.search(r"\bby\s+(?:(?:the|a|an|his|her|its)\s+)?(?:[\w-]+\s+){0,3}$", before) and passive:
            by.append(at)
        elif _PREPOSITION.search(before) and not re.match(r"\s*(?:from|to|for|with|of|on)\s+$", before) or objects:
            others.append(at)
        elif re.search(r"\b(?:as|to|that|and)\s+(?:[\w-]+\s+){0,3}$", before) and not re.fullmatch(r"\s*(?:the\s+|a\s+)?", before):
            others.append(at)
        else:
            objects.append(at)
    agents: list[int] = []
    patients: list[int] = []
    meaning = meaning_of(kind)
    if passive:
        patients = [subject] if subject is not None else []
        agents = by
        others = objects + others
    elif meaning.to_subject:
        agents = [subject] if subject is not None else []
        patients = list(agents)
        others = objects + others
    else:
        agents = [subject] if subject is not None else []
        patients = objects
    return Happened(
        kind, form, base, match.start(), match.end(), segment, standing, tense_of_group(group, form),
        tuple(text[a] for a in agents), tuple(text[p] for p in patients), tuple(text[o] for o in others), subject, None,
        _reasons(text, match.end(), segments, segment, meaning.reasoned))


_OWNER = re.compile(rf"(?:({P}|{O})'s?|\b(his|her|its|their))\s+(?:(?!(?:that|of|the|a|an|and|to|for|in|with|claims?|by)\b)[\w-]+\s+){{0,2}}$", re.IGNORECASE)


def _noun(shape: Shape, match: re.Match[str], segment: Segment, kind: str, base: str) -> Happened | None:
    text = shape.text
    meaning = meaning_of(kind)
    if meaning.weight < 2:
        return None
    owner = _OWNER.search(text[:match.start()])
    of = re.match(rf"\s+of\s+(?:the\s+)?(?:[\w-]+\s+){{0,4}}?(?:its\s+\w+,?\s+)?({P}|{O})", text[match.end():match.end() + 60])
    by = re.match(rf"[^,.;]{{0,50}}?\sby\s+(?:the\s+)?({P}|{O})", text[match.end():match.end() + 80])
    holder: str | None = None
    possessor: int | None = None
    if of:
        holder = of.group(1)
    elif owner and owner.group(1):
        holder = owner.group(1)
    elif owner and owner.group(2):
        possessor = owner.start(2)
    if holder is None and possessor is None:
        return None
    left = text[max(0, match.start() - 60):match.start()].casefold()
    standing: Standing = "happened"
    if re.search(r"\b(?:possible|potential|alleged|any|calls? for|called for|demand(?:ed|ing|s)? (?:for )?|threat(?:s|ened)? (?:of|to)|faces?|facing|avoid(?:ed)?|risks?|fears? of|if|without|no|against|suspicion of|accused of|charged with|denie[sd]|prevent(?:ed)?|for)\s+(?:\w+\s+){0,3}$", left):
        standing = "open"
    if re.search(r"\b(?:upcoming|planned|proposed|forthcoming|expected|future|pending|next)\s+(?:[\w'-]+\s+){0,2}$", left):
        standing = "planned"
    if re.search(r"\balleged\s+(?:\w+\s+)?$", left):
        standing = "alleged"
    agents: tuple[str, ...] = (by.group(1),) if by else ()
    patients: tuple[str, ...] = (holder,) if holder else ()
    if owner and owner.group(1) and of and owner.group(1) != holder:
        agents = (owner.group(1),)
    if not meaning.to_subject and kind in ("buy", "launch", "found", "win", "vote", "protest", "strike", "announce", "appeal", "criticise", "ban", "publish") and owner and not of:
        agents, patients = patients, ()
    others = tuple(text[at] for at in _slots(text, match.end(), segment.end) if text[at] not in agents and text[at] not in patients)
    return Happened(kind, "noun", base, match.start(), match.end(), segment, standing, "past" if standing == "happened" else "future",
                    agents, patients, others, None, possessor, _reasons(text, match.end(), segments_of(text), segment, meaning.reasoned))


_REASON_IN = re.compile(r"\s(?:(?P<for>for\s+(?=(?:\w+ly\s+)?(?:\w+ing\b|his\b|her\b|their\b|its\b|the\b|what\b|alleged\b|breach|gross|misconduct|poor|repeated)))|(?P<over>(?:over|amid|due\s+to|owing\s+to|because\s+of|on\s+(?:the\s+)?grounds\s+(?:of|that)|citing|blaming|in\s+protest\s+(?:at|over|against)|on\s+suspicion\s+of|in\s+(?:the\s+)?wake\s+of|following|as\s+a\s+result\s+of|in\s+response\s+to)\s+))")


def _reasons(text: str, at: int, segments: Sequence[Segment], segment: Segment, reasoned: bool) -> tuple[tuple[int, int], ...]:
    """Where the words stand that the sentence gives as the reason, the joining word included."""
    if not reasoned:
        return ()
    found: list[tuple[int, int]] = []
    for match in _REASON_IN.finditer(text, at, segment.end):
        end = segment.end
        found.append((match.start() + 1, _until(text, match.end(), end)))
        break
    index = segments.index(segment) if segment in segments else -1
    for following in segments[index + 1:]:
        if following.joint in ("because", "after", "as", "following", "amid", "despite", "when"):
            if following.joint == "despite" or (following.joint in ("after", "following", "when", "amid") and not _gives_reason(text[following.start:following.end])):
                continue
            start = text.rfind(following.joint, 0, following.start)
            if start < 0:
                start = text.casefold().rfind(following.joint, 0, following.start)
            end = following.end
            for more in segments[segments.index(following) + 1:]:
                if more.joint in ("and", "or", "that", "which", "who", "where") :
                    end = more.end
                else:
                    break
            found.append((max(start, at), _until(text, following.start, end)))
            break
        if following.joint in (";", "but", "who", "which"):
            break
    if segment.joint in ("", "main", "and", "but"):
        for leading in segments[:max(index, 0)]:
            if leading.joint == "because" or (leading.joint in ("after", "following") and _gives_reason(text[leading.start:leading.end])):
                start = text.casefold().rfind(leading.joint, 0, leading.start)
                found.append((max(start, 0), leading.end))
    return tuple(found)


_TROUBLE = re.compile(r"\b(?:rows?|scandals?|revelations?|allegations?|accusations?|claims?|complaints?|disputes?|criticism|defeats?|failures?|failings?|errors?|mistakes?|breach(?:es)?|leaks?|losses|loss|losing|protests?|outcry|backlash|pressure|"
                      r"disagreements?|clash(?:es)?|misconduct|conviction|charges?|investigation|inquiry|review|audit|remarks?|comments|tweets?|posts?|refusal|resignation|collapse|string\s+of|series\s+of|run\s+of|poor|damning|controversy|controversial|reports?\s+(?:of|that))\b", re.IGNORECASE)
_OCCASION = re.compile(r"^(?:an?|the|its|their|his|her|\w+|\w+-\w+)\s+(?:[\w-]+\s+){0,3}?(?:meetings?|hearings?|votes?|trials?|deliberations?|talks|interviews?|process|recruitment|ballots?|elections?|sessions?|hours?|days?|weeks?|months?|years?|minutes?|season|match|game|lunch|dinner)\b", re.IGNORECASE)


def _gives_reason(clause: str) -> bool:
    """Whether what stands behind "after" can be why: something done or gone wrong, not just the occasion before it."""
    said = clause.strip()
    if _TROUBLE.search(said):
        return True
    if _OCCASION.match(said) or re.match(r"(?:\w+ly\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|just|only|nearly|almost|more|less|that|this|which)\b", said):
        return False
    return bool(re.match(r"(?:\w+ly\s+)?\w+ing\b", said)) or bool(re.match(rf"(?:{ANY}|he|she|they|it|the\s+\w+(?:\s\w+)?)(?:\s+(?:was|were|had|has|did|is|also|\w+ly))*\s+\w+", said))


def _until(text: str, start: int, end: int) -> int:
    cut = re.search(rf",\s+(?:{P}|he|she|they|it|police|officials)\s+(?:said|says|told|added|claimed)\b|[,]?\s+(?:last|next|on)\s+(?:night|week|month|year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b\s*[.]?$", text[start:end])
    stop = start + cut.start() if cut else end
    while stop > start and text[stop - 1] in " .,;:!?”\"":
        stop -= 1
    return stop
