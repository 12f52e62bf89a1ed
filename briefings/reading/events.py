"""What a clause says happened, is planned, alleged or denied: trigger, who did it to whom, how sure, and why it is said to be.

Method: every form of the lexicon of happenings is read as a verb or a noun by what stands around it; its clause is
cut at conjunctions; subject and object are the mentions in their slots; modality comes from the verb group, the verb
that governs it and the speech it stands in. What is only possible, asked, negated or conditional is no event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.clauses import Segment, Standing, segments_of, standing_of, tense_of_group
from briefings.reading.forms import reading_of, triggers_in
from briefings.reading.happened import PREPOSITION, Happened, slots_in, subject_of
from briefings.reading.lexicon.happenings import Form, meaning_of
from briefings.reading.plain_verbs import announced, plain_verbs
from briefings.reading.reasons import reasons_in
from briefings.reading.shape import O, P, Shape


def events_in(shape: Shape) -> list[Happened]:
    """The events of one sentence."""
    text = shape.text
    segments = segments_of(text)
    found: list[Happened] = []
    last_subject: tuple[int, str] | None = None
    for match in triggers_in(text):
        word = match.group()
        if (
            word[0].isupper()
            and match.start() > 0
            and not re.match(r"[.:—–“\"]\s*$", text[max(0, match.start() - 2) : match.start()])
            and not word.casefold().endswith("ing")
        ):
            continue
        segment = next(s for s in segments if s.start <= match.start() < s.end or s is segments[-1])
        read = reading_of(text, match, segment)
        if read is None:
            continue
        kind, form, base, group_start = read
        event = (
            _noun(shape, match, segment, kind, base)
            if form == "noun"
            else _verb(shape, match, segments, segment, kind, form, base, group_start, last_subject, found)
        )
        if event is None:
            continue
        if event.form != "noun" and event.subject_at is not None and event.form != "ing":
            last_subject = (event.subject_at, text[event.subject_at])
        found.append(event)
    found.extend(announced(shape, segments, found))
    found.extend(plain_verbs(shape, segments, found))
    return sorted(found, key=lambda event: event.start)


def _verb(
    shape: Shape,
    match: re.Match[str],
    segments: Sequence[Segment],
    segment: Segment,
    kind: str,
    form: Form,
    base: str,
    group_start: int,
    last: tuple[int, str] | None,
    found: Sequence[Happened],
) -> Happened | None:
    text = shape.text
    group = text[group_start : match.start()]
    words = group.casefold().split()
    clause_left = text[segment.start : group_start]
    standing = standing_of(clause_left, group, form, segment.joint, text, text[: segment.start])
    if segment.joint in ("or", "and") and not clause_left.strip() and not words:
        standing = _shared(text, segment, standing, found)
    passive = form == "participle" and (
        any(
            word
            in (
                "was",
                "were",
                "is",
                "are",
                "be",
                "been",
                "being",
                "get",
                "got",
                "gets",
                "wasn't",
                "weren't",
                "'s",
                "'re",
                "am",
            )
            for word in words
        )
        or not words
        or not any(w in ("has", "have", "had", "having") for w in words)
    )
    if form == "participle" and not words:
        passive = True
    subject = subject_of(text, segments, segment, group_start, last)
    if subject is None and form == "ing" and not any(w in ("is", "was", "are", "were", "be", "been") for w in words):
        subject = last[0] if last else next(iter(slots_in(text, 0, match.start())), None)
    if form == "base" and re.search(r"\bto\s*$", clause_left + group):
        open_slots = [at for at in slots_in(text, segment.start, match.start()) if not PREPOSITION.search(text[segment.start : at])]
        subject = open_slots[-1] if open_slots else (last[0] if last else None)
    until = segment.end
    objects: list[int] = []
    others: list[int] = []
    by: list[int] = []
    for at in slots_in(text, match.end(), until):
        before = text[match.end() : at]
        if re.match(r"'s?\b", text[at + 1 : at + 3]) and not re.match(
            r"'s?\s+[\w-]+\s*,?\s*[\U000f0000-\U0010fffd]", text[at + 1 : at + 40]
        ):
            others.append(at)
            continue
        if re.search(r"\bby\s+(?:(?:the|a|an|his|her|its)\s+)?(?:[\w-]+\s+){0,3}$", before) and passive:
            by.append(at)
        elif (
            PREPOSITION.search(before)
            and not re.match(r"\s*(?:from|to|for|with|of|on)\s+$", before)
            or objects
            or re.search(r"\b(?:as|to|that|and)\s+(?:[\w-]+\s+){0,3}$", before)
            and not re.fullmatch(r"\s*(?:the\s+|a\s+)?", before)
        ):
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
        kind,
        form,
        base,
        match.start(),
        match.end(),
        segment,
        standing,
        tense_of_group(group, form),
        tuple(text[a] for a in agents),
        tuple(text[p] for p in patients),
        tuple(text[o] for o in others),
        subject,
        None,
        reasons_in(text, match.end(), segments, segment, meaning.reasoned),
    )


def _shared(text: str, segment: Segment, standing: Standing, found: Sequence[Happened]) -> Standing:
    """What two verbs share: "could be suspended or expelled", "police allege, he shot and killed"."""
    if segment.joint == "or":
        return "open"
    before = next((event for event in reversed(found) if event.form != "noun" and event.start < segment.start), None)
    if before is not None and standing == "happened" and before.standing in ("alleged", "open") and before.segment.end + 6 > segment.start:
        return before.standing
    return standing


# "death toll", "her victory speech": the noun only says of what kind another thing is
_COMPOUND = re.compile(
    r"\s+(?:speech|part(?:y|ies)|bid|parade|campaign|process|notice|row|battle|fund|fees?|deals?|date|day|night|terms?|rates?|tolls?|orders?|hearing|celebrations?|certificates?|threats?|plans?|costs?|package|policy|powers?|ceremony|dress|cake|venue|statements?|address|results?|prices?|pay|action|ballots?|vote|rules?|offer|talks|record|squad|team|charges?|case|trial|officers?|agreement|law|laws)\b"
)
_OWNER = re.compile(
    rf"(?:({P}|{O})'s?|\b(his|her|its|their))\s+(?:(?!(?:that|of|the|a|an|and|to|for|in|with|claims?|by)\b)[\w-]+\s+){{0,2}}$",
    re.IGNORECASE,
)


def _noun(shape: Shape, match: re.Match[str], segment: Segment, kind: str, base: str) -> Happened | None:
    text = shape.text
    meaning = meaning_of(kind)
    if meaning.weight < 2:
        return None
    owner = _OWNER.search(text[: match.start()])
    of = re.match(rf"\s+of\s+(?:the\s+)?(?:[\w-]+\s+){{0,4}}?(?:its\s+\w+,?\s+)?({P}|{O})", text[match.end() : match.end() + 60])
    by = re.match(rf"[^,.;]{{0,50}}?\sby\s+(?:the\s+)?({P}|{O})", text[match.end() : match.end() + 80])
    if _COMPOUND.match(text, match.end()):
        return None
    if of:
        behind = re.match(rf"(?:\s+[\w-]+){{1,3}}\s+({P})", text[match.end() + of.end() : match.end() + of.end() + 50])
        if re.match(r"\s+[a-z]", text[match.end() + of.end() :]) and text[match.end() + of.end() - 1] >= "\ue000":
            of = behind if behind and not re.match(r"\s+(?:and|by|in|at|on|to|from|for|with|was|were|is|has|had|after|as)\b", behind.group()) else of
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
    left = text[max(0, match.start() - 60) : match.start()].casefold()
    standing: Standing = "happened"
    if re.search(
        r"\b(?:possible|potential|alleged|any|calls? for|called for|demand(?:ed|ing|s)? (?:for )?|threat(?:s|ened)? (?:of|to)|faces?|facing|avoid(?:ed)?|risks?|fears? of|if|without|no|against|suspicion of|accused of|charged with|denie[sd]|prevent(?:ed)?|for)\s+(?:\w+\s+){0,3}$",
        left,
    ):
        standing = "open"
    if re.search(r"\b(?:upcoming|planned|proposed|forthcoming|expected|future|pending|next)\s+(?:[\w'-]+\s+){0,2}$", left):
        standing = "planned"
    if re.search(r"\balleged\s+(?:\w+\s+)?$", left):
        standing = "alleged"
    agents: tuple[str, ...] = (by.group(1),) if by else ()
    patients: tuple[str, ...] = (holder,) if holder else ()
    if owner and owner.group(1) and of and owner.group(1) != holder:
        agents = (owner.group(1),)
    if (
        not meaning.to_subject
        and kind
        in (
            "buy",
            "launch",
            "found",
            "win",
            "vote",
            "protest",
            "strike",
            "announce",
            "appeal",
            "criticise",
            "ban",
            "publish",
        )
        and owner
        and not of
    ):
        agents, patients = patients, ()
    others = tuple(text[at] for at in slots_in(text, match.end(), segment.end) if text[at] not in agents and text[at] not in patients)
    return Happened(
        kind,
        "noun",
        base,
        match.start(),
        match.end(),
        segment,
        standing,
        "past" if standing == "happened" else "future",
        agents,
        patients,
        others,
        None,
        possessor,
        reasons_in(text, match.end(), segments_of(text), segment, meaning.reasoned),
    )
