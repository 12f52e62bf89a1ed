"""Pronouns that stand for a person: linked only where one reading is left."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field

from briefings.reading.befallen import somebody_elses
from briefings.reading.cast import Cast
from briefings.reading.leading import departed, goes_on_about_the_departed, is_subject, leading, said_by_another
from briefings.reading.lexicon.kin import FAMILY, KIN, MANY, SEX_OF
from briefings.reading.lexicon.offices import ROLE_HEADS
from briefings.reading.lexicon.speech import SAID
from briefings.reading.note import Mention, Span, touches, within
from briefings.reading.one_name import meant, still_the_first
from briefings.reading.text import Text
from briefings.reading.vocabulary import runs_at, words_in
from briefings.values import dataclass

# He, she, him, his, her, himself, herself in any case; begun with its first letters, which are found at once.
_PRONOUN = re.compile(r"([HhSs][EeIiHh](?<!\w..)(?:(?<=[Hh][Ee])(?:[Rr](?:[Ss][Ee][Ll][Ff])?)?|(?<=[Hh][Ii])(?:[Ss]|[Mm](?:[Ss][Ee][Ll][Ff])?)|(?<=[Ss][Hh])[Ee]))\b")
_PRONOUNS = frozenset("he she him his her himself herself".split())
_MALE = frozenset(("he", "him", "his", "himself"))
LOOK_BACK = 3  # sentences; farther back, readers too would have to guess


def link_pronouns(
    text: Text, cast: Cast, mentions: Sequence[Mention], masked: Sequence[Span], asked: Mapping[Span, str] | None = None
) -> list[Mention]:
    """He, she, him, his, her: linked when the nearest sentence that holds anybody it can mean holds only one such person.

    `masked` are direct quotations, in which a pronoun speaks from somebody else's mouth. Genders come from titles
    ("Mr", "Dame"), given names used for one only, and earlier links; they rule readings out and are never shown.
    Pronouns that `mentions` hold already are left as they are. `asked` are the mentions with which this was asked before, each
    with the gender known then: what stayed open is asked again where somebody else is told of, or more is known of somebody.
    """
    drafts = cast.drafts
    ends = [end for _, end in masked]
    everybody = sorted([m for m in mentions if drafts[m.entity].type == "person" and not within(masked, ends, m.span)], key=_place)
    people = [m for m in everybody if m.kind != "pronoun" and not (m.kind == "name" and text.view[m.span[0] - 4 : m.span[0]] in ("the ", "The ") and " " not in text.view[slice(*m.span)])]  # "the Bartlett"
    before = {m.span: m for m in everybody if m.kind == "pronoun"}
    again: list[int] | None = None  # the sentences of those of whom more is known than before
    if asked is not None:
        starts = [sentence.span[0] for sentence in text.sentences]
        again = [bisect_right(starts, m.span[0]) - 1 for m in everybody if asked.get(m.span) != drafts[m.entity].gender]
        if not again:
            return []
    unnamed = {gender: [place for place, _ in runs_at(text.view, nouns & words_in(text.view))] for gender, nouns in _UNNAMED_NOUNS.items()}
    linker = _Linker(text, cast, people, masked, unnamed, departed(text, people), list(before.values()))
    for number, (base, _), said in text.feeding:
        if _PRONOUNS.isdisjoint(words_in(said)):
            continue
        open_still = again is not None and not any(0 <= number - new <= LOOK_BACK for new in again)
        for match in _PRONOUN.finditer(said):
            span = (match.start() + base, match.end() + base)
            run = bisect_right(ends, span[0])
            if span in before or run < len(masked) and masked[run][0] < span[1]:
                continue
            gender = "m" if match.group(1).casefold() in _MALE else "f"
            if open_still:
                linker.unknown.append((span, gender))
            elif linker.link(number, span, gender) and again is not None:
                again.append(number)
    return linker.new


def _place(mention: Mention) -> Span:
    return mention.span


_LOWER_NEXT = re.compile(r"\s+[a-z]")
_NO_NOUN_NEXT = re.compile(
    r"\s+(?:to|for|in|on|at|as|and|by|with|from|of|that|when|after|before|because|into|about|if|but|while|over|during|last|this|next|the|a|an)\b"
)


def possessive(view: str, span: Span) -> bool:
    return (
        view[span[0] : span[1]].casefold() in ("her", "his")
        and _LOWER_NEXT.match(view[span[1] : span[1] + 2]) is not None
        and _NO_NOUN_NEXT.match(view[span[1] : span[1] + 10]) is None
    )

_CLAUSE_ENDS = re.compile(r"[,;:—–]|\b(?:and|but|that|who|which|when|after|before|because|while|if|as)\b")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())

_RELATIVE = re.compile(r",\s+(?:who|whose|whom|which|where)\s[^,;:]{1,90},\s|,\s+(?:aged\s+)?\d{1,3},\s")


def _clause_subject(text: Text, floor: int, span: Span, people: Sequence[Mention]) -> int | None:
    start = floor
    view = text.view[floor : span[0]]
    if "," in view:
        view = _RELATIVE.sub(_blank, view)  # "Mr Hale, whose firm failed, spoke against him": not himself
    for match in _CLAUSE_ENDS.finditer(view):
        start = floor + match.end()
    inside = [m for m in people if start <= m.span[0] < span[0]]
    return inside[0].entity if inside else None


_UNNAMED = {
    "f": re.compile(
        r"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Mm]y|'s?)\s+(?:[a-z-]+\s+)?(?:wife|mother|daughter|sister|widow|aunt|niece|grandmother|girlfriend)\b"
        r"|(?<!, )\b(?:[Tt]he|[Aa]n?|[Oo]ne)\s+(?:[a-z-]+\s+)?(?:woman|girl|widow|mother|actress)\b"
    ),
    "m": re.compile(
        r"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Mm]y|'s?)\s+(?:[a-z-]+\s+)?(?:husband|father|son|brother|uncle|nephew|grandfather|boyfriend)\b"
        r"|(?<!, )\b(?:[Tt]he|[Aa]n?|[Oo]ne)\s+(?:[a-z-]+\s+)?(?:man|boy|father|gunman|son)\b"
    ),
}


_UNNAMED_NOUNS = {
    "f": frozenset("wife mother daughter sister widow aunt niece grandmother girlfriend woman girl actress".split()),
    "m": frozenset("husband father son brother uncle nephew grandfather boyfriend man boy gunman".split()),
}
# "When he resigned, Mr Hale …": the pronoun comes first.
_LEADS_IN = re.compile(
    r"\s*(?:[“\"'‘]\s*)?(?:In|At|On|After|Before|When|While|As|Although|Though|If|Since|Until|Unless|Despite|Because|By|During|With|Without|Once|For|Upon|From)\b"
)
_TITLED = re.compile(
    r",\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Judge|Cllr|Councillor|Sen|Rep|Gov|President|Mayor)\.?\s+)?$"
)


_WHO_THEY_ARE = re.compile(r",\s+(?:[^,.;]{1,60},\s+)?[^,.;]{0,40}$")
_KIN_AHEAD = re.compile(r"\s+(?:[a-z-]+\s+){0,2}[a-z-]+,\s+")  # "his deputy, X"
_KIN_NEXT = re.compile(r"\s+(?:late\s+)?(?:father|mother|wife|husband|brother|sister|son|daughter|parents|uncle|aunt|grandfather|grandmother)\b")
_NAME_BEHIND = re.compile(r",\s+[A-Z]")
_KIN_JOINED = re.compile(
    rf"\s+(?:(?:late|elder|older|younger|eldest|youngest|teenage|twin|adult|own|two|three|four|baby|infant|estranged|former|first|second|third|pregnant|\d{{1,2}}-year-old)\s+){{0,2}}(?:{'|'.join(sorted((word for word, relation in (*KIN.items(), *MANY.items()) if relation in FAMILY), key=lambda word: (-len(word), word)))})\b"
)
_JOINED = re.compile(r"(?:,\s+(?:aged\s+)?\d{1,3},?|\s+\(\d{1,3}\)|,\s+(?:an?|the|of)\s[^,;:.]{2,60},)?\s+and\s+")
_SURVIVED_BY = re.compile(r"\s+(?:is|was)\s+survived\s+by\b|\s+leaves\s+(?:a|an|his|her|two|three|four|five|six)\s")
_SAYS = re.compile(rf"\s+(?:also\s+|then\s+|later\s+|has\s+)?(?:{SAID}|added|told|went\s+on|continued)\b")
_INTERJECTED = re.compile(rf"\s+(?:{SAID}|insists|insisted|maintains|believes|reckons|thinks|feels)\s*,")  # "Mr Hale, he insists, would have won"
_WHOM = re.compile(r",?\s+whom\s+$")  # "Mr Hale, whom he had made chairman"
# "In a letter to the prime minister, Ann Marsh, she wrote": she is not whom it went to.
_LETTER_TO = re.compile(
    r"\b(?:letter|letters|e-?mail|emails|message|messages|note|reply|text|memo|submission|complaint|speech|statement|report|apology|plea|appeal|call|presentation|address|answer)\s+(to)\s[^.;:“”]{2,90},\s+$"
)
# Between a name and "her" where the words behind it tell who the name is: "Ann Marsh KC, her daughter", "Ann Marsh, who had been her deputy".
_COMMA = re.compile(
    r"(?:\s+[A-Z]{2,4}\b)?\s*(?:\([^)]{1,20}\)|,\s+\d{1,3})?,\s+(?:(?:then|now|once|also|formerly|later)\s+)?"
    r"|(?:,[^.;]{1,60},)?,?\s+(?:who\s+)?(?:(?:is|was|has|had|been|being|became|becomes|become|will|would|be|remains|later|once|now|then|also|confirmed|named|appointed|chosen|hired|elected|unveiled)\s+)+(?:as\s+|to\s+be\s+)?"
)
OFFICE_DOES = re.compile(
    r"\b(?:that|said|told\s\w+|whether)\s+(the\s+(?:[a-z]+\s+){0,2}?(?:secretary|minister|president|chairman|chairwoman|mayor|governor|premier|leader|director|judge|manager|coach|captain|commissioner|ambassador|chancellor"
    r"|head\s?teacher|principal|speaker|superintendent|sheriff|senator))\s+(?:(?:had|has|was|were|did|would|will)\b|(?:[a-z]+ly\s+)?[a-z]+ed\b|knew|told|said|took|gave|went|came|left|held|kept|met|saw|wrote|spent|paid|sent|made)\b"
)
_SOMEBODYS = frozenset((*KIN, *MANY, *ROLE_HEADS))


@dataclass(slots=True)
class _Linker:
    """The pronouns of one article, from first to last; `people` are the names of persons outside quotations, in order."""

    text: Text
    cast: Cast
    people: Sequence[Mention]
    masked: Sequence[Span]
    unnamed: Mapping[str, Sequence[int]]  # the places of nouns that people without a name are called by, by gender
    departed: int | None = None
    linked: list[Mention] = field(default_factory=list)
    unknown: list[tuple[Span, str]] = field(default_factory=list)  # pronouns that nobody could be linked to, with their gender
    new: list[Mention] = field(default_factory=list)  # those of `linked` that this one has found
    starts: list[int] = field(default_factory=list)  # where each of `people` begins
    begun: list[int] = field(default_factory=list)  # and each of `linked`, which stay in order

    def __post_init__(self) -> None:
        self.starts, self.begun = [m.span[0] for m in self.people], [m.span[0] for m in self.linked]

    def _named(self, start: int, end: int) -> Sequence[Mention]:
        """The names that begin at [start, end), in order."""
        return self.people[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def link(self, number: int, span: Span, gender: str) -> bool:
        """Link one pronoun of a sentence, where one reading is left; whether it was."""
        entity = self.departed if self._of_the_departed(number, span, gender) else self._antecedent(number, span, gender)
        floor = self.text.sentences[number].span[0]
        entity = still_the_first(self.text.view, floor, span, gender, entity, self._named(floor, span[0]), self.linked, self.unknown)
        entity = meant(self.text.view, floor, span, gender, entity, self.people, self.cast.drafts)
        if entity is None or somebody_elses(self.text.view, floor, span, self.people, self.cast.drafts, gender, entity):
            self.unknown.append((span, gender))
            return False
        self.new.append(Mention(span, entity, "pronoun"))
        place = bisect_left(self.begun, span[0])
        self.begun.insert(place, span[0])
        self.linked.insert(place, self.new[-1])
        if not self.cast.drafts[entity].gender:
            self.cast.drafts[entity].gender = gender
        return True

    def _of_the_departed(self, number: int, span: Span, gender: str) -> bool:
        """Whether an obituary speaks on of whom it is about: nobody else whom the pronoun fits is told of in the paragraph before it."""
        drafts = self.cast.drafts
        if self.departed is None or drafts[self.departed].gender not in ("", gender):
            return False
        paragraph = self.text.paragraphs[self.text.sentences[number].paragraph].span[0]
        others = [m for m in self._named(paragraph, span[0]) if m.entity != self.departed]
        if _SURVIVED_BY.match(self.text.view, span[1]) or goes_on_about_the_departed(self.text, self.people, self.linked, self.departed, number, span, others):
            return True
        return not any(drafts[m.entity].gender in ("", gender) for m in others) and not any(
            paragraph <= place < span[0] for place in self.unnamed[gender]
        )

    def _antecedent(self, number: int, span: Span, gender: str) -> int | None:
        view, sentences, drafts = self.text.view, self.text.sentences, self.cast.drafts
        word = view[span[0] : span[1]].casefold()
        owns = possessive(view, span)
        nearby = max(sentences[number].span[0], span[0] - 70)
        if word in ("he", "she") and said_by_another(view, nearby, span[0]):
            return None  # "One eye witness stated he heard shots"
        if owns and (parallel := self._and_his(sentences[number].span[0], span, word)) is not None:
            return parallel
        if owns and (beside := self._with_his(sentences[number].span[0], span, gender)) is not None:
            return beside
        ahead = self._ahead(number, span, gender)
        if ahead is not None:
            return ahead
        if word in ("he", "she") and _SURVIVED_BY.match(view, span[1]):
            return self._departed(span, gender)
        floor = sentences[number].span[0]
        excluded = subject_left = None
        if word in ("him", "her") and not owns:
            excluded = _clause_subject(self.text, floor, span, self._told_here(floor, span))
            if excluded is None:
                subject_left = next((m.entity for m in self._named(floor, min(floor + 12, span[0]))), None)
        elif owns:
            excluded = self._whose_kin(floor, span)
        elif (whom := _WHOM.search(view, max(floor, span[0] - 9), span[0])) is not None:
            excluded = next((m.entity for m in self.people if m.span[1] == whom.start()), None)
        elif word in ("he", "she") and (letter := _LETTER_TO.search(view, floor, span[0])) is not None:
            excluded = next((m.entity for m in self._named(letter.end(1), span[0])), None)
        elif _INTERJECTED.match(view, span[1]):
            excluded = next((m.entity for m in self.people if m.span[1] == span[0] - 2 and view[m.span[1]] == ","), None)
        for back in range(LOOK_BACK + 1):
            index = number - back
            if index < 0:
                return None
            if self.text.kind_of(sentences[index]) not in ("text", "list"):
                continue
            start, end = sentences[index].span
            limit = min(end, span[0])
            here = self._named(start, limit)
            linked = self.linked[bisect_left(self.begun, start) : bisect_left(self.begun, limit)]
            if linked:
                here = sorted([*here, *linked], key=_place)
            fits = {m.entity for m in here if m.entity != excluded and drafts[m.entity].gender in ("", gender)}
            if not fits:
                continue
            if len(fits) == 1:
                only = next(iter(fits))
                if only == subject_left or (back and not self._is_only(here, only, start, limit, gender)):
                    return None
            else:
                if word not in ("he", "she") and not owns:
                    return None
                if back and sentences[number].paragraph != sentences[index].paragraph and opens_paragraph(self.text, number, span):
                    return None
                subject = leading(view, start, here, fits, back == 0, span)
                if subject is None:
                    return None
                only = subject
                if not self.cast.drafts[only].gender and any(self.cast.drafts[one].gender == gender for one in fits):
                    return None
            if self._somebody_unnamed(only, span, gender) or back == 0 and word in ("him", "her") and self._aside(only, floor, span):
                return None
            if sentences[number].paragraph != sentences[index].paragraph and not self._carries_on(only, here, start, span, gender):
                return None
            if self.cast.drafts[only].gender or not self._known_before(number, span, gender, only):
                return only
            going_on = back == 0 or (back == 1 and sentences[number].paragraph == sentences[index].paragraph)
            subject_of_it = next((m.entity for m in here if is_subject(view, start, m.span)), None)
            return only if going_on and (word in ("he", "she") or not back) and only == subject_of_it else None
        return None

    def _told_here(self, floor: int, span: Span) -> list[Mention]:
        """The names and the "he" and "she" of a sentence before a place: "he praised him" is of two."""
        here = [m for m in self.linked if floor <= m.span[0] < span[0] and self.text.view[slice(*m.span)].casefold() in ("he", "she")]
        return sorted([*self._named(floor, span[0]), *here], key=_place)

    def _is_only(self, here: Sequence[Mention], only: int, start: int, limit: int, gender: str) -> bool:
        """Whether nobody else may be meant where one person of a sentence fits: a pronoun that is not linked is somebody else's."""
        first = next(m.span[0] for m in here if m.entity == only)
        strangers = any(start <= span[0] < min(first, limit) and sex == gender for span, sex in self.unknown)
        return not strangers or any(m.entity == only and is_subject(self.text.view, start, m.span) for m in here)

    def _aside(self, only: int, floor: int, span: Span) -> bool:
        """Whether somebody has only been named in passing before a place: "Ann Marsh, who taught Mrs Hale, sat with her"."""
        if "," not in self.text.view[floor : span[0]]:
            return False
        asides = [match.span() for match in _RELATIVE.finditer(self.text.view, floor, span[0])]
        places = [m.span[0] for m in self._named(floor, span[0]) if m.entity == only]
        return bool(places) and all(any(begin < place < end for begin, end in asides) for place in places)

    def _carries_on(self, only: int, here: Sequence[Mention], start: int, span: Span, gender: str) -> bool:
        """Whether a new paragraph goes on about somebody: not where the article is about another who goes by this pronoun,
        unless whoever spoke last speaks on."""
        counts = Counter(
            m.entity for m in (*self.people, *self.linked) if m.span[0] < span[0] and self.cast.drafts[m.entity].gender == gender
        )
        most = max(counts.values(), default=0)
        if counts[only] == most or most < 3 or most < 2 * counts[only]:
            return True
        return _SAYS.match(self.text.view, span[1]) is not None and any(
            m.entity == only and is_subject(self.text.view, start, m.span) for m in here
        )

    def _whose_kin(self, floor: int, span: Span) -> int | None:
        """Whom "his" cannot mean because it tells who they are: "Mr Hale, his deputy"."""
        words = self.text.view[span[1] : span[1] + 40].split()[:4]
        if not any(word.rstrip(",.;:") in _SOMEBODYS for word in words):
            return None
        sex = next((SEX_OF[word] for each in words if (word := each.rstrip(",.;:")) in SEX_OF), "")
        mention = next(reversed(self._named(floor, span[0])), None)
        if mention is None or sex and self.cast.drafts[mention.entity].gender not in ("", sex):
            return None  # "Tom Hale, his wife, Ann, and their sons"
        return mention.entity if _COMMA.fullmatch(self.text.view, mention.span[1], span[0]) else None

    def _and_his(self, floor: int, span: Span, word: str) -> int | None:
        """Whose mother "his mother" is behind "his father, Joe Hale, was a miner and": his whose father that was."""
        view = self.text.view
        if not view.endswith(" and ", floor, span[0]) or not _KIN_NEXT.match(view, span[1]):
            return None
        for mention in self.linked:
            if floor <= mention.span[0] < span[0] and view[slice(*mention.span)].casefold() == word and _KIN_NEXT.match(view, mention.span[1]):
                return mention.entity
        return None

    def _with_his(self, floor: int, span: Span, gender: str) -> int | None:
        """Whose son "his son" is behind "the judge, Ann Marsh, jailed Tom Hale, 44, and": whom "and" joins to his kin."""
        view = self.text.view
        kin = _KIN_JOINED.match(view, span[1]) if view.endswith((" and ", ", "), floor, span[0]) else None
        if kin is None:
            return None
        before = next(reversed(self._named(floor, span[0])), None)
        if view[span[0] - 2] == ",":  # "Tom Hale, his wife, Ann Marsh, and their son"
            sex = SEX_OF.get(kin.group().split()[-1], "")
            apart = before is not None and "" not in (sex, gender) and sex != gender == self.cast.drafts[before.entity].gender
            return before.entity if apart and before is not None and before.span[1] == span[0] - 2 and _NAME_BEHIND.match(view, kin.end()) else None
        joined = before is not None and self.cast.drafts[before.entity].gender in ("", gender) and _JOINED.fullmatch(view, before.span[1], span[0])
        return before.entity if joined and before is not None else None

    def _departed(self, span: Span, gender: str) -> int | None:
        """Of whom an obituary tells: whoever was named most before."""
        counts = Counter(m.entity for m in (*self.people, *self.linked) if m.span[0] < span[0])
        fits = [(n, entity) for entity, n in counts.items() if self.cast.drafts[entity].gender in ("", gender)]
        best = max(fits, default=(0, -1))
        return best[1] if best[0] and sum(n == best[0] for n, _ in fits) == 1 else None

    def _known_before(self, number: int, span: Span, gender: str, other_than: int) -> bool:
        """Whether somebody known to go by this pronoun was named not long before, so that one of unknown gender is not the only reading."""
        floor = self.text.sentences[max(0, number - LOOK_BACK - 2)].span[0]
        drafts = self.cast.drafts
        return any(m.entity != other_than and drafts[m.entity].gender == gender for m in self._named(floor, span[0]))

    def _somebody_unnamed(self, entity: int, span: Span, gender: str) -> bool:
        """Whether somebody without a name, whom the pronoun fits as well, has come in since ("Mr Voss's wife")."""
        view, nouns = self.text.view, self.unnamed[gender]
        ends = [m.span[1] for m in self.linked if m.entity == entity and m.span[0] < span[0]]
        named = next((m.span[1] for m in reversed(self._named(0, span[0])) if m.entity == entity), 0)
        last = max(named, *ends) if ends else named or span[0]
        office = OFFICE_DOES.search(view, last, span[0]) if possessive(view, span) else None
        if office and ". " not in view[office.end() : span[0]] and not any(touches((office.span(1),), m.span) for m in self.people):
            return True  # "Ms Hale said the energy secretary knew of promises made by her adviser"
        if bisect_left(nouns, last) == bisect_left(nouns, span[0]):
            return False
        return any(
            not touches(self.masked, match.span())
            and not any(match.end() <= m.span[0] <= match.end() + 25 for m in self.people)
            and not _WHO_THEY_ARE.match(view[last : match.start()])
            for match in _UNNAMED[gender].finditer(view, last, span[0])
        )

    def _ahead(self, number: int, span: Span, gender: str) -> int | None:
        """The subject of a sentence whose opening clause holds the pronoun: "When he resigned, Mr Hale …"."""
        start, end = self.text.sentences[number].span
        view = self.text.view
        if not _LEADS_IN.match(view, start) or self._named(start, span[0]) or any(start <= m.span[0] < span[0] for m in self.linked):
            return None
        mention = next(iter(self._named(span[1], end)), None)
        if mention is None:
            return None
        fits = self.cast.drafts[mention.entity].gender in ("", gender)
        joined = _TITLED.search(view, max(start, mention.span[0] - 14), mention.span[0])
        kin = possessive(view, span) and _KIN_AHEAD.fullmatch(view[span[1] : mention.span[0]])
        return mention.entity if fits and joined and not kin and is_subject(view, start, mention.span) else None


def opens_paragraph(text: Text, number: int, span: Span) -> bool:
    """Whether a pronoun is the first word of a paragraph."""
    sentence = text.sentences[number]
    return span[0] - sentence.span[0] <= 1 and (number == 0 or text.sentences[number - 1].paragraph != sentence.paragraph)
