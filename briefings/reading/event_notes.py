"""The events of one article as notes: who is in them, whose words they are, their day, and the line a card may show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.news import EventStatus
from briefings.reading import events
from briefings.reading.aliases import Cast
from briefings.reading.clauses import segments_of
from briefings.reading.happened import Happened
from briefings.reading.lexicon.happenings import happenings, meaning_of
from briefings.reading.lines import line_of
from briefings.reading.note import DateNote, EventNote, Mention, QuoteNote, Span
from briefings.reading.shape import Shape
from briefings.reading.text import Text

_LONGEST_WHOLE = 260  # code points of a sentence shown whole because the clause's own subject is out of reach
# A verb between an event and a day takes the day: "came under fire for telling parents last week", "matched one taken Sunday".
_OTHER_VERB = re.compile(
    r"\b(?:who|which|that|when|whose|where)\b|\b(?:by|before|after|without)\s+(?:\w+ly\s+)?[a-z]{2,}ing\b|\bto\s+(?:have\s+)?(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|one\b|two\b|three\b|mid\b|late\b|early\b|last\b|next\b)[a-z]{3,}\s+(?:the|a|an|his|her|its|their|him|them|it|[\U000f0000-\U0010fffd\ue000-\uf8ff])"
    r"|\b(?:one|ones|those|law|rule|rules|bill|accounts?|letter|report|test|tests|deal|contract|email|sample|samples|statement|interview|article|book|film|video|document|documents)\s+(?:[a-z]{3,}ed|taken|made|given|written|sent|found|sold|bought|held|set|brought|drawn|seen|shot|won|lost|built|begun|told)\b"
)
_HEARSAY = re.compile(r"\b(?:had\s+told|told\s+(?:him|her|them|me|us)|had\s+(?:learned|learnt|heard)|(?:it|he|she|they)\s+believed)\b")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|last night", re.IGNORECASE)
_DOING = re.compile(r"\b(?:for|of|from|about|against|over)\s+(?:\w+ly\s+)?[a-z]{2,}ing\b")
_SAID_THEN = re.compile(r"\b(?:said|says|told\s+\S+|announced|heard|revealed|confirmed|claimed)\s+(?:on\s+|earlier\s+)?$")
_OF_A_NOUN = re.compile(r"\b(?:over|about)\s+(?:the|an?|his|her|its|their)\s[^,]*\bin\s+$")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|said|says|told|won|lost|made|took|went|came|got|gave|led|left|became|began|held|found)\b|[\w\U000f0000-\U0010fffd]\s+[a-z]{3,}ed\s"
)


def _verbs_of(words: str) -> bool:
    return bool(_FINITE.search(words))


_SAID_NOW = frozenset("deny accuse admit insist criticise defend praise warn vow announce confirm propose apologise refuse agree".split())
_PAST_DAY = re.compile(r"\d{4}|\b(?:today|yesterday|last|ago|earlier|previous|now|this)\b", re.IGNORECASE)


def _to_come(day: str) -> bool:
    """Whether a day told in the present tense lies ahead: "opens Oct. 13", "starts next month"; "in 1998" and "today" do not."""
    return not _PAST_DAY.search(day)


class EventsOfArticle:
    """Makes notes of the events in the sentences' shapes; the rest of the document is read and not changed."""

    def __init__(
        self,
        text: Text,
        cast: Cast,
        mentions: Sequence[Mention],
        masked: Sequence[Span],
        found_dates: Sequence[DateNote],
        found_quotes: Sequence[QuoteNote],
    ) -> None:
        self.text, self.cast, self.mentions, self.masked = text, cast, mentions, masked
        self.found_dates, self.found_quotes = found_dates, found_quotes

    def events(self, shapes: Sequence[Shape]) -> list[EventNote]:
        """What happens in the sentences."""
        notes: list[EventNote] = []
        for shape in shapes:
            main: EventNote | None = None
            led = False
            for event in events.events_in(shape):
                led = event.segment.joint in ("after", "following") or (led and event.segment.joint in ("and", "or"))
                note = self._event(shape, event)
                if note is None:
                    continue
                if led and main is not None:
                    note = replace(note, precedes=main.trigger)
                elif event.segment.joint in ("", "main") and main is None:
                    main = note
                notes.append(note)
        return notes

    def _event(self, shape: Shape, event: Happened) -> EventNote | None:
        if event.standing == "open":
            return None

        def entities(letters: Sequence[str]) -> list[int]:
            return list(dict.fromkeys(self.mentions[shape.mention(letter)].entity for letter in letters))

        agents, patients, others = entities(event.agents), entities(event.patients), entities(event.others)
        if event.possessor is not None:
            place = shape.place(event.possessor)
            owner = next((m.entity for m in self.mentions if m.span[0] == place), None)
            if owner is not None:
                patients = [owner]
        trigger = shape.span(event.start, event.end)
        status: EventStatus = event.standing
        source: int | None = None
        for quote in self.found_quotes:
            if quote.mode == "indirect" and quote.sentence == shape.sentence and quote.spans[0][0] <= trigger[0] < quote.spans[0][1]:
                source = quote.speaker
                cue = self.text.view[quote.cue[0] : quote.cue[1]].casefold() if quote.cue else ""
                if cue.startswith(("alleg", "claim", "accus", "suggest", "believe", "think", "thought", "fear")) and status == "happened":
                    status = "alleged"
                elif status == "happened" and _HEARSAY.search(self.text.view[quote.spans[0][0] : trigger[0]]):
                    status = "alleged"  # reported speech inside reported speech
                elif cue.startswith(("denie", "denying")):
                    status = "denied"
        date = self._date_for(shape, event, trigger)
        tense = event.tense
        if event.form == "s":
            if date is None and event.kind not in _SAID_NOW:
                return None  # what somebody does in the present tense is a scene or a habit
            if date is not None and status == "happened" and _to_come(self.text.view[slice(*self.found_dates[date].span)]):
                status, tense = "planned", "future"
        if event.kind not in happenings() and date is None:
            return None
        if (
            not agents
            and not patients
            and not others
            and (date is None or (event.standing != "planned" and meaning_of(event.kind).weight < 2))
        ):
            return None
        if event.form == "noun":
            if date is not None and self._before_its_article(shape, event, date):
                date = None
            clause = self._noun_phrase(shape, event)
        else:
            clause = shape.span(*self._clause(shape, event))
            if (
                not shape.text[event.segment.start : event.start].strip(" ,")
                and event.subject_at is None
                and event.segment.joint not in ("", "main")
                and event.form != "ing"
            ):
                whole = shape.span(0, event.segment.end)
                if whole[1] - whole[0] > _LONGEST_WHOLE:
                    return None
                clause = whole  # without its subject a clause would begin in mid-phrase
        subject = ""
        if (
            event.form != "noun"
            and event.subject_at is not None
            and not event.segment.start <= event.subject_at < event.segment.end
            and event.segment.joint not in ("", "main")
        ):
            entity = self.mentions[shape.mention(shape.text[event.subject_at])].entity
            subject = self.cast.drafts[entity].full or next(iter(self.cast.drafts[entity].descriptions), "")
        keep_voice = False
        if source is not None or self._reported(shape.sentence, trigger):
            clause, keep_voice = self.text.sentences[shape.sentence].span, True
        line = line_of(
            self.text.body,
            self.text.view,
            clause,
            self.mentions,
            self.cast.drafts,
            "" if keep_voice else subject,
            keep_voice,
        )
        if len(line.split()) < 3:
            return None
        meaning = meaning_of(event.kind)
        return EventNote(
            event.kind,
            trigger,
            clause,
            line,
            status,
            tuple(agents),
            tuple(p for p in patients),
            tuple(o for o in others if o not in agents and o not in patients),
            date,
            tense,
            shape.sentence,
            source,
            (),
            meaning.weight if event.form != "noun" else max(0, meaning.weight - 1),
        )

    def _before_its_article(self, shape: Shape, event: Happened, date: int) -> bool:
        """Whether a day stands before what another verb does to an event: "on Friday overturned its suspension of …"."""
        return self.found_dates[date].span[1] <= shape.place(event.start)

    def _reported(self, sentence: int, trigger: Span) -> bool:
        return any(
            quote.mode == "indirect" and quote.sentence == sentence and quote.spans[0][0] <= trigger[0] < quote.spans[0][1]
            for quote in self.found_quotes
        )

    def _clause(self, shape: Shape, event: Happened) -> tuple[int, int]:
        segments = segments_of(shape.text)
        segment = event.segment
        start, end = segment.start, segment.end
        index = segments.index(segment) if segment in segments else 0
        # a relative clause or a list inside the clause belongs to it; a reason or a time clause stands apart
        for following in segments[index + 1 :]:
            if following.joint in ("that", "which", "whom", "where", "whether", "if") or (
                following.joint == "who" and following.end - following.start < 60
            ):
                end = following.end
            else:
                break
        if event.subject_at is not None and event.subject_at < start and start - event.subject_at <= 2:
            start = event.subject_at
        return start, end

    def _noun_phrase(self, shape: Shape, event: Happened) -> Span:
        text = shape.text
        left = re.search(
            r"(?:[\U000f0000-\U0010fffd]'s?\s+|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?)\s+)(?:[\w-]+\s+){0,4}$",
            text[: event.start],
        )
        start = left.start() if left else event.start
        right = re.match(
            r"(?:\s+(?:of|from|by|as|at|in|on|last|for|with)\s+[^,.;:]{1,80}?(?=\s+(?:after|which|who|that|has|have|had|was|were|is|are|will|would|could|and|but|led)\b|[,.;:]|$)|\s+(?:last|next)\s+\w+)?",
            text[event.end :],
        )
        end = event.end + (right.end() if right else 0)
        return shape.span(start, end)

    def sayings(self) -> list[EventNote]:
        """Quotations as something that somebody did: one a sentence, shown as the sentence that holds the words."""
        notes: list[EventNote] = []
        seen: set[int] = set()
        for quote in self.found_quotes:
            if quote.mode == "indirect" or quote.speaker is None or quote.sentence in seen or (quote.cue is None and quote.date is None):
                continue
            seen.add(quote.sentence)
            sentence = self.text.sentences[quote.sentence].span
            holds_cue = quote.cue is not None and sentence[0] <= quote.cue[0] < sentence[1]
            clause = sentence if holds_cue else quote.spans[0]
            line = (
                line_of(self.text.body, self.text.view, clause, self.mentions, self.cast.drafts, "", True)
                if holds_cue
                else f"“{' '.join(self.text.body[clause[0] : clause[1]].split())}”"
            )
            notes.append(
                EventNote(
                    "say",
                    quote.cue or quote.spans[0],
                    clause,
                    line,
                    "happened",
                    (quote.speaker,),
                    (),
                    (),
                    quote.date,
                    "past",
                    quote.sentence,
                    quote.speaker,
                    (),
                    1 if quote.date is not None else 0,
                )
            )
        return notes

    def _belongs(self, shape: Shape, event: Happened, day: Span) -> bool:
        """Whether a day in the clause of an event is its own: no other verb between them, not "until", not "since" a past deed."""
        start, end = shape.at(day[0]), shape.at(day[1])
        before = shape.text[max(0, start - 24) : start]
        if re.search(r"\b(?:until|till|up\s+to)\s+(?:\w+\s+)?$", before) and event.kind not in ("delay", "suspend", "extend"):
            return False
        group = shape.text[max(event.segment.start, event.start - 24) : event.start]
        if re.search(r"\bsince\s+(?:\w+\s+)?$", before) and not re.search(r"\b(?:has|have|had|'ve|been)\b", group):
            return False
        if end < event.start and re.search(r"(?:\band|;|\bbut)\s+(?:on|in|at|late|early)?\s*$", before) and shape.text[end : end + 1] == ",":
            return True  # "… and on 29 September, in the middle of the strike, he was dismissed"
        between = shape.text[event.end : start] if start >= event.end else shape.text[end : event.start]
        if start >= event.end:
            if event.kind not in happenings() and _DOING.search(between):
                return False
            return not _OTHER_VERB.search(between) and not (event.form != "noun" and _OF_A_NOUN.search(between))
        return (
            event.form == "noun"
            or not _verbs_of(shape.text[event.segment.start : start])
            or not re.search(r",|\b(?:he|she|they|it|who)\b|^\s*(?:[a-z]+\s)*(?:the|a|an)\s", between)
        )

    def _listed(self, shape: Shape, event: Happened, day: Span) -> bool:
        """A further deed of the same subject on the day of the first: "put down her racket Saturday, walked off and dismissed …"."""
        if event.segment.joint != "and" or not shape.text[event.segment.start : event.segment.start + 1].islower() or event.segment.start < event.start:
            return False
        return bool(_WEEKDAY.search(self.text.view[slice(*day)])) and not re.search(r"\b(?:said|says|told|found|taken|who|which|that)\b", shape.text[: event.start])

    def _verb_before(self, shape: Shape, day: int) -> bool:
        return _verbs_of(shape.text[: shape.at(day)])

    def _date_for(self, shape: Shape, event: Happened, trigger: Span) -> int | None:
        inside = [
            i
            for i, d in enumerate(self.found_dates)
            if d.sentence == shape.sentence and not any(run[0] <= d.span[0] < run[1] for run in self.masked)
        ]
        if not inside:
            return None
        if event.segment.joint in ("that", "who", "which", "whom", "whose"):
            inside = [i for i in inside if not _SAID_THEN.search(shape.text[max(0, shape.at(self.found_dates[i].span[0]) - 30) : shape.at(self.found_dates[i].span[0])])]
        segments = segments_of(shape.text)
        segment = event.segment
        span = shape.span(segment.start, segment.end)
        index = segments.index(segment) if segment in segments else 0
        mine = [i for i in inside if span[0] <= self.found_dates[i].span[0] < span[1] and self._belongs(shape, event, self.found_dates[i].span)]
        if mine:
            return min(
                mine,
                key=lambda i: (
                    min(abs(self.found_dates[i].span[0] - trigger[1]), abs(trigger[0] - self.found_dates[i].span[1])),
                    i,
                ),
            )
        before = segments[index - 1].joint if index else ""
        if index + 1 < len(segments) and segments[index + 1].joint in ("which", "that") and event.standing == "planned":
            following = shape.text[segments[index + 1].start : segments[index + 1].end]
            if re.match(
                r"(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:expected|due|scheduled|planned|set|slated|likely)\b|takes\s+place|begins?\b|starts?\b",
                following,
            ):
                start, end = shape.span(segments[index + 1].start, segments[index + 1].end)
                tied = [i for i in inside if start <= self.found_dates[i].span[0] < end]
                if tied:
                    return tied[0]
        if segment.joint in ("when", "where"):
            tied = [i for i in inside if 0 <= shape.at(self.found_dates[i].span[1]) - segment.start + 8 <= 8]
            if tied:
                return tied[0]  # "… to November 2021, when candidates won"
        if segment.joint in ("", "main") or (segment.joint in ("and", "but", "yet", "so") and before in ("", "main", "and", "but")):
            leading = [
                i
                for i in inside
                if self.found_dates[i].span[0] < trigger[0]
                and (not self._verb_before(shape, self.found_dates[i].span[0]) or self._listed(shape, event, self.found_dates[i].span))
                and not any(
                    s.joint in ("after", "before", "when", "who", "which", "because", "that", "since")
                    and shape.span(s.start, s.end)[0] <= self.found_dates[i].span[0] < shape.span(s.start, s.end)[1]
                    for s in segments
                )
            ]
            if leading:
                return leading[-1]
        return None
