"""The events of one article as notes: who is in them, whose words they are, their day, and the line a card may show."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefings.news import EventStatus
from briefings.reading import events
from briefings.reading.aliases import Cast
from briefings.reading.beside import befalls_doer, behind_time, beside
from briefings.reading.clause_verbs import begins_with_verb
from briefings.reading.clauses import segments_of
from briefings.reading.event_dates import Day, day_of
from briefings.reading.event_lines import FINDS, JOINED, LEFT_OUT, LONGEST_WHOLE, clause_of, found_nothing, is_whose, leans, noun_phrase
from briefings.reading.event_nouns import DONE_BY_OWNER, announced_by_its_own, owner_of
from briefings.reading.happened import Happened, doer_of, slots_in
from briefings.reading.laid_to import laid_to
from briefings.reading.lexicon.happenings import happenings, meaning_of
from briefings.reading.lines import line_of
from briefings.reading.note import DateNote, EventNote, Mention, QuoteNote, RoleNote, Span
from briefings.reading.plain_verbs import subject_words
from briefings.reading.role_phrases import OFFICES
from briefings.reading.shape import ANY, Shape
from briefings.reading.standing import HEARING_WORDS, NO_SIGN, heard_in_court, only_told, unnamed_voice
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_RELATIVE = frozenset(("which", "where", "whom"))
_HEARSAY = re.compile(r"\b(?:had\s+told|told\s+(?:him|her|them|me|us)|had\s+(?:learned|learnt|heard)|(?:it|he|she|they)\s+believed)\b")
_CLAIM_OF = re.compile(r"(?:['’]s?|\bthe|\bhis|\bher|\btheir|\bits)\s(?:claims?|allegations?|suggestions?|assertions?|accusations?|reports?)$")
_OWNS_UP = ("admit", "acknowledg", "conced", "confess", "confirm")
_UNNAMED = re.compile(r"\banonym|\bnot (?:to )?be (?:named|identified)\b")
_DOUBTFUL = ("alleg", "claim", "accus", "suggest", "believe", "think", "thought", "fear", "complain", "assum", "suspect", "contend")
# Offices whose holder tells what others will do: the chief executive for the firm, the coach for the player.
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|chief|chair\w*|leader|president|director|head|manager|coach|secretary|general secretary|owner|founder|boss|mayor|governor|superintendent"
    r"|commissioner|editor|principal|provost|rector|dean|judge|lawyer|solicitor|barrister|attorney|agent|prosecutor|organi[sz]er|captain|prime minister|chancellor)\b(?<!shadow\schancellor)",
    re.IGNORECASE,
)
_WOULD = re.compile(r"(?:\bwould|'d)\b")
_SAID_NOW = frozenset("deny accuse admit insist criticise defend praise warn vow announce confirm propose apologise refuse agree".split())
_CHANGES_NOW = frozenset("become replace join leave succeed resign die win".split())
# What a person (no body: what it reported is on its files) says that he had done, and nobody else may have heard: "said he had warned the board".
_OWN_WORD = frozenset("warn complain report vow offer refuse send write ask".split())
# What courts do themselves stays so although the sentence says what they heard.
_OF_THE_COURT = frozenset("plead convict sentence charge arrest die bury hear appear acquit adjourn testify investigate".split())
_IS_DOING = re.compile(r"(?:is|are)\s(?!being\b)")
_PAST_DAY = re.compile(r"\d{4}|\b(?:today|yesterday|last|ago|earlier|previous|now|this)\b", re.IGNORECASE)
_CORRECTION = re.compile(r"\W*(?:(?:an?|the)\s+)?(?:correction|clarification|(?:earlier|previous|original)\s+version)\b", re.IGNORECASE)
_CORRECTED = frozenset(("correction", "clarification", "version"))
_NEXT = re.compile(r"next\b|tomorrow\b|(?:in\s+)?the coming\b", re.IGNORECASE)
_NEXT_DAY = re.compile(r"next\s+(?:day|morning|night|evening)\b", re.IGNORECASE)
def _to_come(day: str) -> bool:
    """Whether a day told in the present tense lies ahead: "opens Oct. 13", "starts next month"; "in 1998" and "today" do not."""
    return not _PAST_DAY.search(day)


# "The first occasion, she recalled, was in 1989": what somebody said of the rest of the sentence.
_INSERTED = re.compile(rf",\s+(?:(?:the\s+)?{ANY}|he|she|they|it|(?:the|his|her|a)\s+\w+)\s+(?:has\s+|had\s+|also\s+|later\s+)*$")
_ENDS_TELLING = re.compile(r"(?:\s(?:on\s|late\s|early\s|last\s|this\s|yesterday|today|earlier)[\w ]{0,24})?[ .”]*")
_ASIDES = frozenset(("who", "which"))
_WEIGHTY = 2  # what weighs so much concerns the organisations named in it
_REMARKED = frozenset(("report", "hear"))  # "…, the court heard": what is told is what stands before
_SAID_ASIDE = frozenset("report recall insist claim say admit add explain think believe remember note warn argue maintain hear suggest announce confirm reveal disclose".split())
_STATES = frozenset("lead run chair manage represent serve work live teach own hold head coach edit direct play captain".split())
_HELD_FOR = re.compile(r"\s(?:for\s+(?:[\w-]+\s+){1,4}(?:years|months|weeks|decades|seasons|decade|year)\b)")
_ASIDE_OPENS = re.compile(r",\s+(?:who|which|whose|whom)\s")
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
        held: Sequence[RoleNote] = (),
    ) -> None:
        self.text, self.cast, self.mentions = text, cast, mentions
        self.starts = [mention.span[0] for mention in mentions]
        self.found_dates, self.found_quotes = found_dates, found_quotes
        self.reported: dict[int, list[QuoteNote]] = defaultdict(list)
        for quote in found_quotes:
            if quote.mode == "indirect":
                self.reported[quote.sentence].append(quote)
        # who may say what others will do: the organisations (None: not told which) that somebody speaks for
        self.speaks_for: dict[int, set[int | None]] = defaultdict(set)
        for role in held:
            if _SPEAKS_FOR.search(role.title):
                self.speaks_for[role.entity].add(role.organisation)
        self.dates: dict[int, list[int]] = defaultdict(list)
        for index, date in enumerate(found_dates):
            if not any(run[0] <= date.span[0] < run[1] for run in masked):
                self.dates[date.sentence].append(index)

    def events(self, shapes: Sequence[Shape]) -> list[EventNote]:
        """What happens in the sentences."""
        notes: list[EventNote] = []
        for shape in shapes:
            happened = () if not _CORRECTED.isdisjoint(words_in(shape.text)) and _CORRECTION.match(shape.text) else events.events_in(shape)
            if not happened:
                continue
            days = self._days(shape)
            heard = heard_in_court(self.text.view[slice(*self.text.sentences[shape.sentence].span)]) if not HEARING_WORDS.isdisjoint(words_in(shape.text)) else None
            if heard is not None:
                heard = shape.at(self.text.sentences[shape.sentence].span[0] + heard)
            doubtful = unnamed_voice(shape.text)
            main: EventNote | None = None
            led = aside = False
            for event in happened:
                led = event.segment.joint in ("after", "following") or (led and event.segment.joint in ("and", "or"))
                aside = event.segment.joint in ("who", "which", "whose") or (aside and event.segment.joint in JOINED)
                told = heard is not None and heard <= event.start or doubtful[0] <= event.start < doubtful[1] and not aside
                note = self._event(shape, event, days, told)
                if note is None or main is not None and main.weight > 1 and self._in_passing(shape, note.trigger):
                    continue
                if led and main is not None:
                    note = replace(note, precedes=main.trigger)
                elif event.segment.joint in ("", "main") and main is None:
                    main = note
                notes.append(note)
        return notes

    def _days(self, shape: Shape) -> list[Day]:
        return [
            Day(i, shape.at(start), shape.at(end), self.text.view[start:end])
            for i in self.dates.get(shape.sentence, ())
            for start, end in (self.found_dates[i].span,)
        ]

    def _entities(self, shape: Shape, letters: Sequence[str]) -> list[int]:
        return list(dict.fromkeys([self.mentions[shape.mention(letter)].entity for letter in letters]))

    def _event(self, shape: Shape, event: Happened, days: Sequence[Day], in_court: bool) -> EventNote | None:
        if event.standing == "open":
            return None
        if event.kind in _STATES and event.form == "participle" and _HELD_FOR.search(shape.text, event.group_at, event.segment.end) and shape.text.startswith(("has ", "have "), event.group_at):
            return None  # "has led the group for nine years" is how things stand
        closes = shape.text.startswith(",", event.end) or (event.kind in _REMARKED or event.form == "past") and _ENDS_TELLING.fullmatch(shape.text, event.end) is not None
        if event.kind in _SAID_ASIDE and closes and _INSERTED.search(shape.text, max(0, event.group_at - 50), event.group_at):
            return None
        agents = self._entities(shape, event.agents) if event.agents else []
        patients = self._entities(shape, event.patients) if event.patients else []
        others = self._entities(shape, event.others) if event.others else []
        if event.possessor is not None:
            place = shape.place(event.possessor)
            owner = next((m.entity for m in self.mentions if m.span[0] == place), None)
            if owner is not None and event.form == "noun" and event.kind in DONE_BY_OWNER and not agents:
                agents = [owner]  # "her complaint"
            elif owner is not None:
                patients = [owner]
        trigger = shape.span(event.start, event.end)
        if event.kind == "injure" and event.form == "past" and not agents and not patients:  # "the midfielder broke her leg"
            patients = [m.entity for m in self.mentions[bisect_left(self.starts, trigger[0]) :][:1] if m.kind == "pronoun" and m.span[0] < trigger[1] + 3]
        if len(agents) == 1 and befalls_doer(self.text.view, self.mentions, self.starts, trigger[1], agents[0]):
            return None  # "and has called for her to be replaced": whoever has, it is not she
        status, source, reported = self._voiced(shape, event, trigger)
        if status == "happened" and not reported and only_told(shape.text, event.group_at, event.segment.joint):
            status, reported = "alleged", True  # "after a neighbour told police she had stolen it"
        to_come = event.kind == "retire" and event.form == "noun" and status == "happened" and self._in_office(patients) and announced_by_its_own(shape.text, event.start)
        if to_come:
            status = "planned"  # "Sheriff Ann Marsh announced her retirement in May"
        if in_court and status == "happened" and event.kind not in _OF_THE_COURT:
            status = "alleged"
        if status == "planned" and reported and _WOULD.search(shape.text, event.group_at, event.start):
            if in_court or (source is not None and not self._for_itself(shape, event, source, agents, patients)):
                status = "alleged"  # what one voice says that another would do
        day = day_of(shape.text, event, days) if days and not to_come else None
        tense = event.tense
        if event.form == "ing" and status == "happened" and day is not None and _IS_DOING.match(shape.text, event.group_at) and _to_come(day.words):
            status, tense = "planned", "future"  # "is standing down in May"
        if event.form == "s":
            if day is None and (event.kind not in _SAID_NOW and event.kind not in _CHANGES_NOW or event.subject_at is None):
                return None  # what somebody does in the present tense is a scene or a habit
            if day is not None and status == "happened":
                if not shape.text[: day.start].strip(" •") and shape.text[day.end : day.end + 1] in (":", "–", "—"):
                    tense = "past"  # a chronicle tells in the present: "Oct. 23: Senate votes for an inquiry"
                elif _to_come(day.words):
                    status, tense = "planned", "future"
                elif event.subject_at is None:
                    return None
        if source is not None and not agents and not patients and self._of_itself(shape, event, source):
            agents = [source]
        if not (agents or patients or others) and event.form != "noun":
            named = slots_in(shape.text, event.segment.start, event.group_at)
            others = self._entities(shape, [shape.text[at] for at in named])  # "shares in Alder Bank fell"
        if not self._stands(shape, event, day, bool(agents or patients or others), reported):
            return None
        date = day.index if day is not None else None
        if day is not None and status == "happened" and event.form == "past" and _NEXT.match(day.words) and not _NEXT_DAY.match(day.words):
            date = None  # "has promised the first ship next spring"
        if event.form == "noun":
            if day is not None and status == "happened" and (_NEXT.match(day.words) or not event.carried and "tense=future" in self.found_dates[day.index].symbol):
                status, tense = "planned", "future"  # "agreed to testify at her trial in March"
            if day is not None and not event.bare and day.end <= event.start:
                date = None  # the day of what another verb does to it: "on Friday overturned its suspension of …"
            clause: Span | None = noun_phrase(shape, event)
        else:
            clause = clause_of(shape, event)
        if clause is None:
            return None
        unproved = event.segment.joint == "that" and status == "denied" and NO_SIGN.search(shape.text, 0, event.segment.start) is not None
        reported = unproved or reported and event.segment.joint not in _ASIDES  # an aside stands by itself, whoever reports the rest
        if reported:
            clause = self.text.sentences[shape.sentence].span
        nothing = found_nothing(shape, event) if unproved else None
        if nothing is not None:
            clause = shape.place(nothing[0]), clause[1]
        finder = self.cast.drafts[self.mentions[shape.mention(shape.text[nothing[1]])].entity].full if nothing is not None else ""
        line = self._line(clause, finder if reported else self._subject(shape, event, clause[0]))
        if len(line.split()) < 3:  # "Ann Marsh quit | amid a row over pay"
            whole = self.text.sentences[shape.sentence].span
            if clause[0] != whole[0] or whole[1] - whole[0] > LONGEST_WHOLE or event.form == "noun" or not (agents or patients):
                return None
            line = self._line(whole, "")
        others = [*others, *self._beside(shape, event, clause)]
        weight = meaning_of(event.kind).weight
        return EventNote(
            event.kind, trigger, clause, line, status, tuple(agents), tuple(patients),
            tuple(dict.fromkeys(o for o in others if o not in agents and o not in patients)), date, tense, shape.sentence, source, (),
            weight if event.form != "noun" else max(1, weight - 1),
        )

    def _in_office(self, people: Sequence[int]) -> bool:
        """Whether somebody is named with a title of office."""
        return any(title.split()[-1].casefold() in OFFICES for one in people for title in self.cast.drafts[one].titles if title.strip())

    def _beside(self, shape: Shape, event: Happened, clause: Span) -> list[int]:
        """Who is named or meant in the words of an event, and the organisations where it matters."""
        span = clause
        if event.form != "noun":
            ends = next((s.end for s in segments_of(shape.text) if s.joint == "later" and s.start > event.end and shape.place(s.end) <= clause[1]), event.segment.end)
            span = shape.span(behind_time(shape.text, event.segment.start, event.group_at), ends)
        speakers = {quote.speaker for quote in self.reported.get(shape.sentence, ()) if quote.speaker is not None}
        bodies = meaning_of(event.kind).weight >= _WEIGHTY and event.form != "noun"
        return beside(self.text.view, self.mentions, self.starts, span, self.cast.drafts, speakers, bodies)

    def _line(self, clause: Span, subject: str) -> str:
        here = self.mentions[bisect_left(self.starts, clause[0]) : bisect_left(self.starts, clause[1])]
        return line_of(self.text.body, self.text.view, clause, here, self.cast.drafts, subject)

    def _voiced(self, shape: Shape, event: Happened, trigger: Span) -> tuple[EventStatus, int | None, bool]:
        """How sure, whose words, and whether it stands in reported speech at all."""
        assert event.standing != "open"
        status: EventStatus = event.standing
        source: int | None = None
        found = False
        for quote in self.reported.get(shape.sentence, ()):
            start, end = quote.spans[0]
            if not start <= trigger[0] < end:
                continue
            cue = self.text.view[quote.cue[0] : quote.cue[1]].casefold() if quote.cue else ""
            denied = cue.startswith(("denie", "denying"))
            if denied and event.segment.joint == "resumed":
                continue  # "X, who has always denied having been warned, was dismissed"
            if event.segment.joint == "resumed" and quote.cue and _CLAIM_OF.search(self.text.view, max(0, quote.cue[0] - 6), quote.cue[1]):
                continue  # "her claims that she was bullied were rejected"
            source, found = quote.speaker, True
            if status == "happened":
                if (
                    cue.startswith(_DOUBTFUL)
                    or event.kind == "threaten" and cue.startswith(("said", "says", "say", "told", "add"))
                    or _HEARSAY.search(self.text.view, start, trigger[0])
                    or _UNNAMED.search(shape.text)
                    or event.segment.joint == "because"
                    or laid_to(self.text, self.cast, self.mentions, shape, event, quote, trigger)
                    or event.kind in _OWN_WORD and not cue.startswith(_OWNS_UP) and source is not None and self.cast.drafts[source].type == "person" and (event.form == "participle" or "had " in shape.text[event.group_at : event.start])
                ):
                    status = "alleged"
                    continue
            if denied:
                status = "denied"
        return status, source, found

    def _in_passing(self, shape: Shape, trigger: Span) -> bool:
        """Whether it is said in a relative clause: on the line of the whole sentence the doubt would fall on what the sentence tells."""
        cues = [quote.cue for quote in self.reported.get(shape.sentence, ()) if quote.cue and quote.spans[0][0] <= trigger[0] < quote.spans[0][1]]
        return any(segment.joint in _RELATIVE and segment.start <= shape.at(cue[0]) < segment.end
                   for cue in cues for segment in segments_of(shape.text))

    def _for_itself(self, shape: Shape, event: Happened, source: int, agents: Sequence[int], patients: Sequence[int]) -> bool:
        """Whether a voice may tell of a plan: of its own, of its organisation's, or of what will be done to somebody."""
        doers = [*agents, *(patients if event.form == "base" and event.subject_at is not None else ())]
        if not doers or source in doers or event.form == "participle" or event.subject_at is None:
            return True
        if self.mentions[shape.mention(shape.text[event.subject_at])].kind == "description":
            return True  # "the company": whoever speaks calls his own so
        offices: set[int | None] = self.speaks_for.get(source, set())
        if self.cast.drafts[doers[0]].type == "organisation":
            return any(office is None or office in doers for office in offices)
        return bool(offices) or self.cast.drafts[source].type == "organisation"

    def _of_itself(self, shape: Shape, event: Happened, source: int) -> bool:
        """Whether an organisation speaks of what it does: "the union said it would appeal"."""
        if self.cast.drafts[source].type != "organisation" or event.form == "participle" and event.agents:
            return False
        return shape.text[event.segment.start : event.group_at].rstrip().rpartition(" ")[2] in ("it", "they")

    def _stands(self, shape: Shape, event: Happened, day: Day | None, named: bool, reported: bool) -> bool:
        """Whether an event has somebody in it or a day, and so something to tell."""
        if event.bare and not event.carried:
            return day is not None
        known = event.kind in happenings()
        if day is None and (not known or event.kind == "plan" and event.form == "participle"):
            return False
        if named:
            return True
        weight = meaning_of(event.kind).weight
        if event.kind == "find" and event.form != "noun" and FINDS.search(shape.text, event.segment.start, event.group_at):
            return True  # "an independent inquiry has concluded"
        if day is not None:
            return event.carried or event.standing == "planned" or weight >= 2 or known or subject_words(shape.text, event)
        if event.form == "noun":
            return False
        return (weight >= 2 or event.standing == "planned") and (reported or subject_words(shape.text, event))

    def _subject(self, shape: Shape, event: Happened, begins: int) -> str:
        """The name to put before a clause that shares its subject with another."""
        at, segment = event.subject_at, event.segment
        if segment.joint == "whose" and begins < shape.place(segment.start):
            return ""  # the line begins before "whose"
        if segment.joint == "whose" and event.form != "noun":
            owned = owner_of(shape.text, segment)
            holder = self.cast.drafts[self.mentions[shape.mention(owned)].entity].full if owned else ""
            return f"{holder}’s" if holder else ""
        named = (event.form == "noun" or event.form == "base" and at is None) and begins != shape.place(segment.start)  # "her dismissal in May" needs nobody before it
        if (at is None or at >= segment.start) and not named and segment.joint in LEFT_OUT and begins_with_verb(shape.text, segment.start):
            at = doer_of(shape.text, segments_of(shape.text), segment, segment.start, None)  # "resigned, | four years after she joined"
        if is_whose(shape, event):
            holder = self.cast.drafts[self.mentions[shape.mention(event.patients[0])].entity].full
            return f"{holder}’s" if holder else ""
        if named or at is None or shape.place(at) >= begins or segment.start <= at < segment.end or segment.joint in ("", "main", ","):
            return ""
        left = shape.text[segment.start : event.group_at]
        if left.strip(" ,") and not (segment.joint in (*LEFT_OUT, *JOINED) and (left.endswith(", ") and segment.joint == "resumed" or begins_with_verb(shape.text, segment.start))) and not events.GOVERNS.fullmatch(shape.text, segment.start, event.start):
            return ""
        if leans(shape, event):
            shared = segments_of(shape.text)[max(0, segments_of(shape.text).index(segment) - 1)]
            if segment.joint not in JOINED or not shared.start or at >= shared.start:
                return ""
        letters = [shape.text[place] for place in events.together(shape.text, at)]
        drafts = [self.cast.drafts[entity] for entity in self._entities(shape, letters)]
        names = [draft.full or next(iter(draft.descriptions), "") for draft in drafts]
        return " and ".join((", ".join(names[:-1]), names[-1])) if all(names[:-1]) and names[1:] else names[-1]

    def _in_an_aside(self, sentence: Span, quote: QuoteNote) -> bool:
        """Whether the day beside somebody's words is told of who speaks, not of the words: "X, who left in 2024, said"."""
        assert quote.cue is not None
        assert quote.date is not None
        start, end = self.found_dates[quote.date].span
        opened = next(reversed(list(_ASIDE_OPENS.finditer(self.text.view, sentence[0], start))), None)
        if opened is None or opened.start() < quote.cue[0] < start:
            return False
        return quote.cue[0] < start or "," in self.text.view[end : quote.cue[0]]

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
                self._line(clause, "")
                if holds_cue
                else f"“{' '.join(self.text.body[clause[0] : clause[1]].split())}”"
            )
            day = None if quote.date is None or holds_cue and self._in_an_aside(sentence, quote) else quote.date
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
                    day,
                    "past",
                    quote.sentence,
                    quote.speaker,
                    (),
                    1 if day is not None else 0,
                )
            )
        return notes
