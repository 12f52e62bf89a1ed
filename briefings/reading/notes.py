"""Reading one article, the steps in order: text, names, who is who, roles, relations, quotes, dates, events."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from briefings.news import Article
from briefings.reading import (
    aliases,
    body_homes,
    dates,
    its,
    office_homes,
    people,
    quote_marks,
    quotes,
    relation_notes,
    reported,
    role_ends,
)
from briefings.reading.accounts import accounts_of
from briefings.reading.accused import with_accused
from briefings.reading.adjourned import with_new_days
from briefings.reading.aliases import Cast
from briefings.reading.bodies_meant import link_bodies
from briefings.reading.epithets import link_epithets
from briefings.reading.event_notes import EventsOfArticle
from briefings.reading.held_back import held_back
from briefings.reading.held_roles import roles_of_held
from briefings.reading.names import Tagger, default_tagger, find_names
from briefings.reading.note import DateNote, Mention, Notes, QuoteNote, RelationNote, RoleNote, Span
from briefings.reading.old_scenes import as_of_then
from briefings.reading.outlines import Outlines
from briefings.reading.pronouns import link_pronouns
from briefings.reading.quote_days import of_another
from briefings.reading.relation_offices import successions
from briefings.reading.relation_vacancies import vacancies_filled
from briefings.reading.role_heirs import inherited
from briefings.reading.role_notes import RolesOfArticle
from briefings.reading.role_said import said_of_themselves
from briefings.reading.speakers import Conversation
from briefings.reading.text import Text, read_text

READER = 6  # raise it when notes of unchanged articles would come out differently, so that they are read again
_FEEDING = ("text", "list")
# Which pronouns a step looks at as letters.
_SUBJECTS = frozenset(("he", "she"))
_PARTIES = frozenset(("he", "she", "him", "her", "it"))
_ALL = frozenset(("he", "she", "him", "her", "his"))
_HE_SAID, _SAID_HE = re.compile(r"\b([Ss]?[Hh]e)\s+(?:[a-z]+\s+){0,2}$"), re.compile(r"\s+(s?he)\b")
_WHO_OF_THEM = re.compile(r"\s+of\s+(?:[A-Z][\w'-]+\s+){1,3}?[A-Z][\w'-]+,\s+(?:\d{1,3},\s+)?(?:who|whose)\b")  # "the mother of Ann Marsh, 24, who": which of the two
_FIRST_PERSON = re.compile(r"\b(?:I|me|myself)\b")


def read(article: Article, tagger: Tagger | None = None) -> Notes:
    """Everything that one version says. The same article gives the same notes, on any machine and in any order."""
    return _Reading(read_text(article.body, article.headline), tagger or default_tagger()).notes()


def unread(article: Article) -> Notes:
    """The paragraphs and sentences of a version and nothing that would be a claim."""
    text = read_text(article.body, article.headline)
    return Notes(READER, text.paragraphs, text.sentences, (), (), (), (), (), (), ())


_BY_PLACE = attrgetter("span")


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
        self.offices = RolesOfArticle(text, self.cast, self.title_words)
        self.runs = quote_marks.runs_of(text)
        self.masked = [run.outer for run in self.runs]
        self.outlines = Outlines(text, self.cast, self.titles, self.runs)
        self.mentions: list[Mention] = sorted(self.cast.mentions, key=_BY_PLACE)

    # -- the steps ---------------------------------------------------------------------------------------------

    def notes(self) -> Notes:
        text = self.text
        first_roles = self._roles()
        described = people.link_descriptions(text, self.cast, [(r.entity, r.title, r.organisation) for r in first_roles], self.masked)
        self._add(described)
        before = self._genders()
        self._add(link_pronouns(text, self.cast, self.mentions, self.masked))
        asked = self._genders() | before
        self._replace(link_bodies(text, self.cast, self.mentions, [(r.entity, r.title, r.organisation) for r in first_roles], self.masked))
        varied, told_by_them = link_epithets(text, self.cast, self.mentions, first_roles, self.masked)
        self._replace(varied)
        self.offices.add(told_by_them)
        related = self._relations(first_roles)
        role_notes = self._roles()
        held = held_back(text, self.cast, self.mentions)
        self._add(held)
        role_notes = [*role_notes, *roles_of_held(text, held, role_notes)]
        date_notes = self._dates()
        quote_notes = self._quotes(date_notes, related)
        self._add(self._speaking(quote_notes))
        self._add(link_pronouns(text, self.cast, self.mentions, self.masked, asked))  # once more: who "his daughter" is, is known now
        self._add(its.link_its(text, self.mentions, self.kinds(), self.outlines.shapes(self.mentions, _SUBJECTS), quote_notes))
        quote_notes = its.said_by_bodies(text.view, quote_notes, self.mentions)
        self._add(self._first_persons(quote_notes))
        role_notes = [*role_notes, *said_of_themselves(text, self.cast, self.mentions, quote_notes, role_notes)]
        told = EventsOfArticle(text, self.cast, self.mentions, self.masked, date_notes, quote_notes, role_notes)
        event_notes = [*told.events(self.outlines.shapes(self.mentions, _PARTIES)), *told.sayings()]
        event_notes.sort(key=lambda event: event.trigger)
        event_notes = with_new_days(text, event_notes, date_notes)
        event_notes = with_accused(text, self.cast, self.mentions, event_notes)
        event_notes = accounts_of(text, event_notes, quote_notes, self.mentions, self.kinds(), told.speaks_for)
        role_notes = role_ends.settled(text.view, role_notes, event_notes, date_notes, self.mentions)
        role_notes = as_of_then(text, self.cast, self.mentions, role_notes, quote_notes)
        role_notes = body_homes.owned(text, self.cast, self.mentions, role_notes)
        role_notes = office_homes.housed(text, self.cast, self.mentions, role_notes)
        people_here = frozenset(index for index, draft in enumerate(self.cast.drafts) if draft.type == "person")
        related = [*related, *vacancies_filled(text, self.mentions, role_notes, event_notes, related, people_here)]
        role_notes = [*role_notes, *inherited(text.view, role_notes, related)]
        related = [*related, *successions(text.view, role_notes, related, self.mentions)]
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

    def _genders(self) -> dict[Span, str]:
        return {mention.span: self.cast.drafts[mention.entity].gender for mention in self.mentions}

    def _add(self, more: Sequence[Mention]) -> None:
        taken = {m.span for m in self.mentions}
        self.mentions = sorted([*self.mentions, *(m for m in more if m.span not in taken)], key=_BY_PLACE)

    def _roles(self) -> list[RoleNote]:
        return self.offices.roles(self.outlines.shapes(self.mentions, _PARTIES, apposed=False), self.mentions)

    def _relations(self, held: Sequence[RoleNote]) -> list[RelationNote]:
        shapes = self.outlines.shapes(self.mentions, _ALL, apposed=False)
        found, extra = relation_notes.relations_of(self.text, self.cast, self.mentions, shapes, held)
        self._replace([each for each in extra if not _WHO_OF_THEM.search(self.text.view, each.span[0], each.span[1] + 24)])
        return found

    def _replace(self, extra: Sequence[Mention]) -> None:
        """A description such as "Ann Marsh's partner" outranks, as a mention, the name within it."""
        self.mentions = sorted([*self.mentions, *extra], key=lambda m: (m.span[0], -m.span[1]))

    def _dates(self) -> list[DateNote]:
        found: list[DateNote] = []
        named = [m.span for m in self.mentions if m.kind in ("name", "alias")]
        begun = [start for start, _ in named]
        number = 0
        for expression in dates.read(self.text.view):
            span = (expression.start, expression.end)
            while number < len(self.text.sentences) - 1 and self.text.sentences[number].span[1] <= span[0]:
                number += 1
            sentence = self.text.sentences[number]
            if not sentence.span[0] <= span[0] < sentence.span[1] or self.text.kind_of(sentence) not in _FEEDING:
                continue
            name = bisect_right(begun, span[0]) - 1
            if name >= 0 and span[1] <= named[name][1]:
                continue
            found.append(DateNote(span, str(expression.symbol), number))
        return found

    def _quotes(self, found_dates: Sequence[DateNote], related: Sequence[RelationNote]) -> list[QuoteNote]:
        parents = [(r.entity, r.other) if r.relation == "parent" else (r.other, r.entity) for r in related if r.relation in ("parent", "child")]
        kinds = [draft.type for draft in self.cast.drafts]
        shapes = {shape.sentence: shape for shape in self.outlines.shapes(self.mentions, _SUBJECTS)}
        genders = [draft.gender for draft in self.cast.drafts]
        conversation = Conversation(self.text, shapes.get, self.mentions, kinds, genders, self.runs, self.titles, parents)
        found = quotes.find_quotes(self.text, self.runs, self.mentions, kinds, self.titles, conversation)
        for shape in shapes.values():
            found.extend(reported.reported_speech(self.text, shape, self.mentions, self.runs, conversation))
        found.sort(key=lambda note: (note.spans[0], note.mode))
        dated = []
        starts = [sentence.span[0] for sentence in self.text.sentences]
        open_dates = [(i, d) for i, d in enumerate(found_dates) if not any(run[0] <= d.span[0] < run[1] for run in self.masked)]
        for note in found:
            sentence = note.sentence
            if note.cue is not None:
                place = bisect_right(starts, note.cue[0]) - 1
                sentence = place if place >= 0 and note.cue[0] < self.text.sentences[place].span[1] else sentence
            inside = [
                i
                for i, d in open_dates
                if d.sentence == sentence
                and not (note.mode == "indirect" and note.spans[0][0] <= d.span[0] < note.spans[0][1])
                and not of_another(self.text.view, self.text.sentences[sentence].span, note, d.span)
            ]
            dated.append(replace(note, date=inside[0]) if len(inside) == 1 else note)
        return dated

    def _speaking(self, found: Sequence[QuoteNote]) -> list[Mention]:
        """The "he" of "he said", of whom a quotation has been found to be."""
        known = {mention.span for mention in self.mentions}
        extra: dict[Span, Mention] = {}
        for note in found:
            if note.speaker is None or note.cue is None or note.mode != "direct" or note.speaker_as_written.casefold() not in _SUBJECTS:
                continue
            said = _HE_SAID.search(self.text.view, max(0, note.cue[0] - 30), note.cue[0]) or _SAID_HE.match(self.text.view, note.cue[1])
            if said is not None and said.span(1) not in known and self.cast.drafts[note.speaker].type == "person":
                extra[said.span(1)] = Mention(said.span(1), note.speaker, "pronoun")
        return list(extra.values())

    def _first_persons(self, found: Sequence[QuoteNote]) -> list[Mention]:
        extra: list[Mention] = []
        for note in found:
            if note.speaker is None or note.mode == "indirect" or self.cast.drafts[note.speaker].type != "person":
                continue
            for span in note.spans:
                said = self.text.view[span[0] : span[1]]
                if "I" not in said and "me" not in said and "myself" not in said:
                    continue
                for match in _FIRST_PERSON.finditer(said):
                    extra.append(Mention((match.start() + span[0], match.end() + span[0]), note.speaker, "pronoun"))
        return extra
