"""Reading one article, the steps in order: text, names, who is who, roles, relations, quotes, dates, events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.news import Article, EventStatus
from briefings.reading import aliases, dates, events, people, quote_marks, quotes, relations, reported, roles
from briefings.reading.accounts import accounts_of
from briefings.reading.aliases import Cast
from briefings.reading.clauses import segments_of
from briefings.reading.happened import Happened
from briefings.reading.lexicon.happenings import happenings, meaning_of
from briefings.reading.lines import line_of
from briefings.reading.names import Tagger, default_tagger, find_names
from briefings.reading.note import DateNote, EventNote, Mention, Notes, QuoteNote, RelationNote, RoleNote, Span
from briefings.reading.shape import QUOTE_FLOOR, Piece, Shape, piece_of, shape_of
from briefings.reading.text import Text, read_text

READER = 1  # raise it when notes of unchanged articles would come out differently, so that they are read again
_FEEDING = ("text", "list")


def read(article: Article, tagger: Tagger | None = None) -> Notes:
    """Everything that one version says. The same article gives the same notes, on any machine and in any order."""
    return _Reading(read_text(article.body, article.headline), tagger or default_tagger()).notes()


class _Reading:
    """The steps share one document; each adds to it and none goes back."""

    def __init__(self, text: Text, tagger: Tagger) -> None:
        self.text = text
        names = find_names(text, tagger)
        self.cast: Cast = aliases.cast_of(text, names)
        self.titles: dict[Span, int] = {}
        self.title_words: dict[Span, str] = {}
        for name in names:
            if name.title:
                found = text.view.rfind(name.title.split()[0], max(0, name.span[0] - len(name.title) - 8), name.span[0])
                if found >= 0:
                    self.titles[name.span] = found
                    self.title_words[name.span] = name.title
        self.runs = quote_marks.runs_of(text)
        self.masked = [run.outer for run in self.runs]
        self.mentions: list[Mention] = sorted(self.cast.mentions, key=lambda m: m.span)

    # -- the steps ---------------------------------------------------------------------------------------------

    def notes(self) -> Notes:
        text = self.text
        first_roles = self._roles()
        described = people.link_descriptions(text, self.cast, [(r.entity, r.title, r.organisation) for r in first_roles], self.masked)
        self._add(described)
        self._add(people.link_pronouns(text, self.cast, self.mentions, self.masked))
        related = self._relations()
        role_notes = self._roles()
        date_notes = self._dates()
        quote_notes = self._quotes(date_notes)
        self._add(self._first_persons(quote_notes))
        event_notes = [*self._events(date_notes, quote_notes), *self._sayings(quote_notes)]
        event_notes.sort(key=lambda event: event.trigger)
        event_notes = accounts_of(text, event_notes, quote_notes, self.mentions, self.kinds())
        role_notes = self._settle(role_notes, event_notes, date_notes)
        return Notes(
            READER,
            text.paragraphs,
            text.sentences,
            self.cast.entities(),
            tuple(self.mentions),
            tuple(role_notes),
            tuple(related),
            tuple(quote_notes),
            tuple(date_notes),
            tuple(event_notes),
        )

    def kinds(self) -> list[str]:
        return [draft.type for draft in self.cast.drafts]

    def _add(self, more: Sequence[Mention]) -> None:
        taken = {m.span for m in self.mentions}
        self.mentions = sorted([*self.mentions, *(m for m in more if m.span not in taken)], key=lambda m: m.span)

    def _pieces(self, span: Span, pronouns: frozenset[str], with_quotes: bool) -> list[Piece]:
        kinds = [draft.type for draft in self.cast.drafts]
        pieces = []
        if with_quotes:
            for index, run in enumerate(self.runs):
                if run.outer[0] < span[1] and span[0] < run.outer[1]:
                    pieces.append(Piece(max(run.outer[0], span[0]), min(run.outer[1], span[1]), QUOTE_FLOOR, index))
        for index, mention in enumerate(self.mentions):
            if mention.span[1] <= span[0]:
                continue
            if mention.span[0] >= span[1]:
                break
            if mention.kind == "pronoun" and self.text.view[mention.span[0] : mention.span[1]].casefold() not in pronouns:
                continue
            if (
                mention.kind == "pronoun"
                and self.text.view[mention.span[0] : mention.span[1]].casefold() == "her"
                and "his" not in pronouns
                and people._possessive(self.text.view, mention.span)
            ):
                continue
            pieces.append(piece_of(mention, index, kinds[mention.entity], self.titles))
        pieces.sort(key=lambda piece: (piece.begin, -piece.end))
        return pieces

    def _shapes(self, pronouns: frozenset[str], with_quotes: bool) -> list[Shape]:
        found = []
        for number, sentence in enumerate(self.text.sentences):
            if self.text.kind_of(sentence) not in _FEEDING or sentence.span[1] - sentence.span[0] > 1500:
                continue
            found.append(shape_of(self.text, sentence.span, number, self._pieces(sentence.span, pronouns, with_quotes)))
        return found

    def _roles(self) -> list[RoleNote]:
        said = roles.mention_words(self.mentions, self.text.view)
        by_span = {index: self.title_words.get(m.span, "") for index, m in enumerate(self.mentions)}
        found: list[RoleNote] = []
        seen: set[tuple[int, str, int | None, str]] = set()
        for shape in self._shapes(frozenset(("he", "she")), with_quotes=True):
            for role in roles.roles_in(shape, by_span):
                mention = self.mentions[role.mention]
                if mention.kind == "pronoun" and role.pattern in ("before", "calling", "honorific"):
                    continue
                entity = mention.entity
                title = roles.place_letters(shape, role.title, said)
                org = self.mentions[role.org_mention].entity if role.org_mention is not None else None
                if org is None and role.possessive in ("its", "their"):
                    org = self._owner(shape, role.span)
                if org is not None and self.cast.drafts[org].type != "organisation":
                    org = None
                key = (entity, title.casefold(), org, role.status)
                if key in seen or not title:
                    continue
                seen.add(key)
                written = self.cast.drafts[org].full if org is not None else None
                found.append(RoleNote(entity, title, org, written, role.status, None, shape.sentence, role.span))
        return found

    def _owner(self, shape: Shape, span: Span) -> int | None:
        orgs = {
            self.mentions[index].entity
            for index in shape.mentions
            if index < len(self.mentions)
            and self.mentions[index].span[1] <= span[0]
            and self.cast.drafts[self.mentions[index].entity].type == "organisation"
        }
        return orgs.pop() if len(orgs) == 1 else None

    def _relations(self) -> list[RelationNote]:
        found: list[RelationNote] = []
        extra: list[Mention] = []
        seen: set[tuple[int, str, int]] = set()
        nameless: list[tuple[int, str, Span, int, bool]] = []
        for shape in self._shapes(frozenset(("he", "she", "his", "her", "him")), with_quotes=True):
            for related in relations.relations_in(shape):
                holder = self.mentions[related.holder].entity
                if related.other is None:
                    nameless.append((holder, related.relation, related.span, shape.sentence, related.former))
                    continue
                other = self.mentions[related.other].entity
                if holder == other or (holder, related.relation, other) in seen:
                    continue
                seen.add((holder, related.relation, other))
                found.append(RelationNote(holder, related.relation, other, shape.sentence, related.span, related.former))
        for holder, relation, span, sentence, former in nameless:
            known = {note.other for note in found if note.entity == holder and note.relation == relation}
            if len(known) > 1 or relation not in (
                "partner",
                "spouse",
                "predecessor",
                "successor",
                "parent",
                "child",
                "sibling",
            ):
                continue
            words = " ".join(self.text.body[span[0] : span[1]].split())
            if known:
                other = known.pop()
            elif relation in ("partner", "spouse"):
                other = len(self.cast.drafts)
                self.cast.drafts.append(aliases.Draft("person"))
                found.append(RelationNote(holder, relation, other, sentence, span, former))
            else:
                continue
            self.cast.drafts[other].descriptions.append(words)
            extra.append(Mention(span, other, "description"))
        self._replace(extra)
        return found

    def _replace(self, extra: Sequence[Mention]) -> None:
        """A description such as "Ann Marsh's partner" outranks, as a mention, the name within it."""
        self.mentions = sorted([*self.mentions, *extra], key=lambda m: (m.span[0], -m.span[1]))

    def _dates(self) -> list[DateNote]:
        found: list[DateNote] = []
        number = 0
        for expression in dates.read(self.text.view):
            span = (expression.start, expression.end)
            while number < len(self.text.sentences) - 1 and self.text.sentences[number].span[1] <= span[0]:
                number += 1
            sentence = self.text.sentences[number]
            if not sentence.span[0] <= span[0] < sentence.span[1] or self.text.kind_of(sentence) not in _FEEDING:
                continue
            if any(m.span[0] <= span[0] and span[1] <= m.span[1] for m in self.mentions if m.kind in ("name", "alias")):
                continue
            found.append(DateNote(span, str(expression.symbol), number))
        return found

    def _quotes(self, found_dates: Sequence[DateNote]) -> list[QuoteNote]:
        kinds = [draft.type for draft in self.cast.drafts]
        found = quotes.find_quotes(self.text, self.runs, self.mentions, kinds, self.titles, [draft.gender for draft in self.cast.drafts])
        for shape in self._shapes(frozenset(("he", "she")), with_quotes=True):
            speech = reported.reported_speech(self.text, shape, self.mentions, self.runs)
            if speech is not None:
                found.append(speech)
        found.sort(key=lambda note: (note.spans[0], note.mode))
        dated = []
        for note in found:
            sentence = note.sentence
            if note.cue is not None:
                sentence = next((i for i, s in enumerate(self.text.sentences) if s.span[0] <= note.cue[0] < s.span[1]), sentence)
            inside = [
                i
                for i, d in enumerate(found_dates)
                if d.sentence == sentence
                and not any(run[0] <= d.span[0] < run[1] for run in self.masked)
                and not (note.mode == "indirect" and note.spans[0][0] <= d.span[0] < note.spans[0][1])
            ]
            dated.append(replace(note, date=inside[0] if len(inside) == 1 else None))
        return dated

    def _first_persons(self, found: Sequence[QuoteNote]) -> list[Mention]:
        extra: list[Mention] = []
        for note in found:
            if note.speaker is None or note.mode == "indirect" or self.cast.drafts[note.speaker].type != "person":
                continue
            for span in note.spans:
                for match in re.finditer(r"\b(?:I|me|myself)\b", self.text.view[span[0] : span[1]]):
                    extra.append(Mention((match.start() + span[0], match.end() + span[0]), note.speaker, "pronoun"))
        return extra

    def _events(self, found_dates: Sequence[DateNote], found_quotes: Sequence[QuoteNote]) -> list[EventNote]:
        notes: list[EventNote] = []
        for shape in self._shapes(frozenset(("he", "she", "him", "her")), with_quotes=True):
            main: EventNote | None = None
            led = False
            for event in events.events_in(shape):
                led = event.segment.joint in ("after", "following") or (led and event.segment.joint in ("and", "or"))
                note = self._event(shape, event, found_dates, found_quotes)
                if note is None:
                    continue
                if led and main is not None:
                    note = replace(note, precedes=main.trigger)
                elif event.segment.joint in ("", "main") and main is None:
                    main = note
                notes.append(note)
        return notes

    def _event(self, shape: Shape, event: Happened, found_dates: Sequence[DateNote], found_quotes: Sequence[QuoteNote]) -> EventNote | None:
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
        for quote in found_quotes:
            if quote.mode == "indirect" and quote.sentence == shape.sentence and quote.spans[0][0] <= trigger[0] < quote.spans[0][1]:
                source = quote.speaker
                cue = self.text.view[quote.cue[0] : quote.cue[1]].casefold() if quote.cue else ""
                if cue.startswith(("alleg", "claim", "accus", "suggest", "believe", "think", "thought", "fear")) and status == "happened":
                    status = "alleged"
                elif cue.startswith(("denie", "denying")):
                    status = "denied"
        date = self._date_for(shape, event, trigger, found_dates)
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
            clause = self._noun_phrase(shape, event)
        else:
            clause = shape.span(*self._clause(shape, event))
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
        if source is not None or self._reported(found_quotes, shape.sentence, trigger):
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
            event.tense,
            shape.sentence,
            source,
            (),
            meaning.weight if event.form != "noun" else max(0, meaning.weight - 1),
        )

    def _reported(self, found_quotes: Sequence[QuoteNote], sentence: int, trigger: Span) -> bool:
        return any(
            quote.mode == "indirect" and quote.sentence == sentence and quote.spans[0][0] <= trigger[0] < quote.spans[0][1]
            for quote in found_quotes
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

    def _sayings(self, found: Sequence[QuoteNote]) -> list[EventNote]:
        """Quotations as something that somebody did: one a sentence, shown as the sentence that holds the words."""
        notes: list[EventNote] = []
        seen: set[int] = set()
        for quote in found:
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

    def _date_for(self, shape: Shape, event: Happened, trigger: Span, found_dates: Sequence[DateNote]) -> int | None:
        inside = [
            i
            for i, d in enumerate(found_dates)
            if d.sentence == shape.sentence and not any(run[0] <= d.span[0] < run[1] for run in self.masked)
        ]
        if not inside:
            return None
        segments = segments_of(shape.text)
        segment = event.segment
        span = shape.span(segment.start, segment.end)
        index = segments.index(segment) if segment in segments else 0
        mine = [i for i in inside if span[0] <= found_dates[i].span[0] < span[1]]
        if mine:
            return min(
                mine,
                key=lambda i: (
                    min(abs(found_dates[i].span[0] - trigger[1]), abs(trigger[0] - found_dates[i].span[1])),
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
                tied = [i for i in inside if start <= found_dates[i].span[0] < end]
                if tied:
                    return tied[0]
        if segment.joint in ("", "main") or (segment.joint in ("and", "but", "yet", "so") and before in ("", "main", "and", "but")):
            leading = [
                i
                for i in inside
                if found_dates[i].span[0] < trigger[0]
                and not any(
                    s.joint in ("after", "before", "when", "who", "which", "because", "that", "since")
                    and shape.span(s.start, s.end)[0] <= found_dates[i].span[0] < shape.span(s.start, s.end)[1]
                    for s in segments
                )
            ]
            if leading:
                return leading[-1]
        return None

    def _settle(self, found: list[RoleNote], happened: Sequence[EventNote], found_dates: Sequence[DateNote]) -> list[RoleNote]:
        """A role that the same sentence says has ended is a former one from that day."""
        settled = []
        dead = {entity for event in happened if event.kind == "die" and event.status == "happened" for entity in event.patients}
        dead |= {entity for event in happened if event.kind == "kill" and event.status == "happened" for entity in event.patients}
        for role in found:
            if role.entity in dead and role.status == "current":
                role = replace(role, status="former")
            for event in happened:
                if event.sentence != role.sentence or event.status != "happened" or role.status not in ("current", "former"):
                    continue
                if event.kind in ("dismiss", "resign", "retire", "remove", "demote", "die") and role.entity in event.patients:
                    if event.kind in ("resign", "retire") and event.tense != "past":
                        continue
                    role = replace(role, status="former", date=event.date if event.date is not None else role.date, ended=True)
                elif (
                    event.kind in ("appoint", "elect", "join")
                    and role.entity in (*event.patients, *event.agents)
                    and role.status == "current"
                    and role.date is None
                    and event.date is not None
                    and role.span[0] > event.trigger[0]
                ):
                    role = replace(role, date=event.date)
            if role.date is None and role.status in ("current", "former"):
                since = [
                    i
                    for i, d in enumerate(found_dates)
                    if d.sentence == role.sentence
                    and re.search(r"\b(?:since|from)\s+$", self.text.view[max(0, d.span[0] - 6) : d.span[0]])
                    and 0 <= d.span[0] - role.span[1] < 60
                ]
                term = re.match(
                    r"[^.;]{0,30}?\bfrom\s+(?:\w+\s+)?\d{4}\s+(?:to|until)\s+(?:\w+\s+)?\d{4}",
                    self.text.view[role.span[1] : role.span[1] + 70],
                )
                if term:
                    role = replace(role, status="former")
                until = [
                    i
                    for i, d in enumerate(found_dates)
                    if d.sentence == role.sentence
                    and re.search(r"\b(?:until|till)\s+$", self.text.view[max(0, d.span[0] - 7) : d.span[0]])
                    and 0 <= d.span[0] - role.span[1] < 60
                ]
                if until:
                    role = replace(role, date=until[0], ended=True)
                elif since:
                    role = replace(role, date=since[0])
            settled.append(role)
        return settled
