"""Whom the subject of a lead means that names nobody: "A retired mechanic won the prize last night. | Alan Orrell, 71, was …".

The first sentence opens with a person in common words and the next one that names anybody opens with the name. They are one where
nothing tells them apart (an age, a gender, a verb of saying) and, where the lead speaks of somebody else besides, the name is
not told of as whoever suffered it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefings.reading.callings import CALLING
from briefings.reading.cast import Cast, Draft
from briefings.reading.genders import gender_of_bare_name, gender_of_given_name, tells_of_the_other
from briefings.reading.kinds import is_body
from briefings.reading.leading import goes_on
from briefings.reading.lexicon.telling import gender_of
from briefings.reading.lexicon.wider_words import HEADS
from briefings.reading.note import Mention, Span
from briefings.reading.text import Text
from briefings.reading.vocabulary import lower_in_place
from briefings.values import dataclass

_HEADS = HEADS - {"watchdog", "regulator"} | frozenset("man woman member boy girl mother father motorist prisoner inmate billionaire retiree great-grandmother daughter son widow widower brother sister".split())
_OPENS = re.compile(r"\W*((?:The|An?|THE|AN?)\s+|(?:[A-Z][\w-]*\s+){0,3}[A-Z][\w-]*['’][sS]\s+)")
_TOKEN = re.compile(r"([\w’'.-]+)(,?)\s*")
_NO_HEAD = frozenset("of in at for from to with by and or who which that was were is has had have will".split())
_AGED = re.compile(r"\b(\d{1,3})-year-old\b|^[^,]{3,40},\s(?:aged\s+)?(\d{1,3}),|\b(?:aged|of)\s(\d{1,2})\b")
_AGE_BEHIND = re.compile(r"(?:,\s+(?:aged\s+|who\s+is\s+)?|\s+\()(\d{1,3})\b")
_INTRODUCED = re.compile(r"(?:,\s+(?:aged\s+|who\s+is\s+)?\d{1,3}\b|\s+\(\d{1,3}\)|,\s+(?:who|whose|the|an?|of|from|chief|chairman|president|head|then|now|[a-z]+)\b)")
_SPEAKS = re.compile(r"(?:,[^.;“”]{1,90},)?\s+(?:said|says|told|announced|confirmed|warned|added|described|called|praised|urged|alleged|ruled|declared|estimated|argued)\b")
_SUFFERS = re.compile(
    r"(?:,[^.;“”]{1,90},)?\s+(?:died\b|suffered\b|drowned\b|collapsed\b|fell\b|(?:lost|took)\s+(?:his|her)\s+(?:own\s+)?life\b|bled\s+to\s+death|never\s+(?:recovered|regained|came\s+home)\b|was\s+(?:\w+ly\s+)?(?:found(?!\s+(?:not\s+)?guilty)|walking|hit|struck|stabbed|shot|killed|pronounced|attacked|beaten|crossing|cycling|riding|driving|asleep|waiting|playing|rescued|airlifted|pulled|last\s+seen|sitting|standing|returning|visiting|travelling|working|thrown|strangled))\b"
)
# Others in a lead, who may be the one that the next sentence names.
_OTHERS = re.compile(
    r"\b(?:man|woman|boy|girl|child|children|baby|toddler|teenager|schoolgirl|schoolboy|pensioner|widow|widower|father|mother|parent|grandmother|grandfather|wife|husband|passenger|victim|patient|pupil|student|"
    r"client|customer|rival|opponent|successor|predecessor|deputy|son|daughter|suspect|couple|brother|sister|friend|neighbou?r|teacher|cyclist|pedestrian|officer|driver|boyfriend|girlfriend|partner|roommate|colleague|boss)\b"
)
# What is told of somebody in the dock, and of who has won: of the two that such a lead speaks of the name is the first.
_IN_COURT = re.compile(
    r"\b(?:jailed|sentenced|convicted|guilty|charged|cleared|acquitted|appeared|admitted|pleaded|denie[sd]|arrested|accused|prison|walked\s+free|fined|freed|indicted)\b"
)
_ACCUSED = re.compile(
    r"(?:,[^.;“”]{1,120},)?\s+(?:must\s+serve|showed|faces|denie[sd]|admitted|pleaded|appeared|struck|strangled|killed|shot|stabbed|beat|attacked|stole|used|told\s+(?:the\s+)?(?:court|jur)|gripped|wept|smiled|bowed|"
    r"(?:was|had|has)\s+(?:\w+ly\s+)?(?:been\s+)?(?:jailed|sentenced|convicted|found\s+(?:not\s+)?guilty|arrested|charged|indicted|cleared|remanded|ordered|given|denied|pleaded|admitted|accused|acquitted|spent|served)|is\s+(?:charged|accused))\b"
)
_TRIED = re.compile(
    r"(?:,\s+(?:aged\s+)?\d{1,3}|\s+\(\d{1,3}\)|,\s+of\s+[A-Z][^.;,]{2,40})?,\s+who\s+(?:(?:was|had|has|is)\s+)?(?:been\s+|earlier\s+|previously\s+)?"
    r"(?:convicted|found\s+guilty|charged|accused|admitted|pleaded|pled|denie[sd]|jailed|sentenced|acquitted|cleared)\b"
)
_BEATS = re.compile(r"\b(?:defeated|beaten|beat|ousted|unseated|toppled|won|wins)\b")
_WINS = re.compile(r"(?:,[^.;“”]{1,120},)?\s+(?:won|beat|defeated|polled|took|secured|received|edged|saw\s+off|will\s+(?:now\s+)?(?:become|be|face|fight|stand))\b")
_ASIDE = re.compile(r"(?:,\s+(?:whose?\b|[^.;:“”]{1,120}?,)|\s+\([^()]{1,40}\))?\s*")
_BEFALLS = re.compile(
    r"\b(?:confidence\s+in|remov(?:e|ed|ing)|recall(?:ed|ing)?|oust(?:ed|ing)?|sack(?:ed|ing)?|dismiss(?:ed|ing)?|suspend(?:ed|ing)?|the\s+(?:conviction|trial|dismissal|suspension|arrest|resignation)\s+of|sentenced|jailed|convicted|named\s+(?:him|her|the\s+\w+|the\s+dead\s+\w+)\s+as|identified\s+(?:him|her|the\s+\w+)\s+as)\s+(?:[A-Z][a-z]*\.?\s+)?$"
)
_FARTHEST = 3  # sentences behind the lead in which the name is looked for
_OFFICER = re.compile(r"(?:Det|Insp|Supt|Sgt|PC|DC|DI|DCI|Detective|Inspector|Superintendent|Sergeant|Judge|Justice|Coroner|Prosecutor|Chief Constable)\b")


def held_back(text: Text, cast: Cast, mentions: Sequence[Mention]) -> list[Mention]:
    """The opening words of the lead as a description of whoever the next sentences name; nothing where that is not sure."""
    sentences = [sentence for sentence in text.sentences if text.kind_of(sentence) == "text"][: 1 + _FARTHEST]
    if not sentences:
        return []
    lead = sentences[0].span
    noun = _subject(text.view, lead)
    named = [m for m in mentions if m.kind in ("name", "alias") and cast.drafts[m.entity].type == "person"]
    if noun is None:
        spans = [sentence.span for sentence in sentences]
        return _named_late(text.view, cast.drafts, spans, named) or _suffered(text.view, spans, named)
    if any(m.span[0] < noun[1] and lead[0] <= m.span[0] and cast.drafts[m.entity].type == "person" for m in mentions):
        return []
    in_lead = [m for m in named if lead[0] <= m.span[0] < lead[1]]
    if in_lead and not _VERB_BETWEEN.search(text.view, noun[1], in_lead[0].span[0]):
        return []  # "The Dean of Wells, the Very Rev Ann Marsh, has resigned"
    if "dentified" in text.view or " named " in text.view:
        told = next((match.end() for sentence in sentences[1:] for match in _IDENTIFIED.finditer(text.view, *sentence.span)), None)
        whom = next((m.entity for m in named if told is not None and told <= m.span[0] <= told + 5), None)
        if whom is not None and not in_lead and _ONE.match(text.view, noun[0] - 4):
            return [Mention(noun, whom, "description")]
    for sentence in sentences[1:]:
        here = [m for m in named if sentence.span[0] <= m.span[0] < sentence.span[1]]
        if here:
            one = _Held(text.view, cast.drafts, lead, noun, {m.entity for m in in_lead}, _chief(named))
            whom = here[0].entity if one.is_named_by(here, sentence.span[0]) else one.in_the_dock(here, named)
            return [Mention(noun, whom, "description")] if whom is not None else []
    return []


def _named_late(view: str, drafts: Sequence[Draft], sentences: Sequence[Span], named: Sequence[Mention]) -> list[Mention]:
    """The one person of a lead that opens with something else, where the next sentence opens with whom the article is about."""
    lead = sentences[0]
    name = next((m for m in named if m.span[0] >= lead[0]), None)
    floor = next((start for start, end in sentences[1:] if name and start <= name.span[0] < end), None)
    if name is None or floor is None or name.span[0] - floor > 24 or name.entity != _chief(named):
        return []
    noun = _late(view, lead)
    if noun is None or not _Held(view, drafts, lead, noun, set(), name.entity).is_told(name, floor):
        return []
    return [Mention(noun, name.entity, "description")]


def _suffered(view: str, sentences: Sequence[Span], named: Sequence[Mention]) -> list[Mention]:
    """To whom it was done: "P has dismissed |the head of the regulator. Q, who had been its chief executive, …"."""
    lead = sentences[0]
    noun = _late(view, lead)
    here = {m.entity for m in named if lead[0] <= m.span[0] < lead[1]}
    name = next((m for m in named if m.span[0] >= lead[1]), None)
    floor, end = next(((start, end) for start, end in sentences[1:] if name and start <= name.span[0] < end), (0, 0))
    if noun is None or not here or name is None or name.entity in here or name.span[0] - floor > 8 or not _BOSS.search(view, *noun):
        return []
    fits = _WHO_IS.match(view, name.span[1]) and _BOSS_TOO.search(view, name.span[1], min(end, name.span[1] + 70))
    return [Mention(noun, name.entity, "description")] if fits else []


_BOSS = re.compile(r"\b(?:head|boss|chief|chief\s+executive|director|president|leader)$")
_BOSS_TOO = re.compile(r"\b(?:head|boss|chief|executive|director|president|leader)\b")
_WHO_IS = re.compile(r",\s+(?:\d{1,3},\s+)?(?:who|the|its)\b")
_ONE = re.compile(r"(?i:\W*(?:an?|the)\s)")
_SOMEBODY = r"(?:man|woman|victim|worker|driver|pilot|cyclist|pedestrian|officer|suspect|boy|girl|teenager|motorist|rider|climber|swimmer|hiker|soldier|firefighter|person|farmer|student|passenger)"
_IDENTIFIED = re.compile(
    rf"\b(?:identified|named)\s+(?:him|her|the\s+(?:dead\s+|slain\s+|injured\s+)?{_SOMEBODY})\s+as\s+|\b(?:[Hh]e|[Ss]he|[Tt]he\s+(?:dead\s+|slain\s+)?{_SOMEBODY})\s+(?:was|has\s+been)\s+(?:\w+\s+)?(?:identified|named)\s+(?:\w+\s+){{0,4}}?as\s+"
)
_VERB_BETWEEN = re.compile(r"\b(?:has|have|had|is|was|were|will|would|could|may|must|who|[a-z]{3,}ed|won|beat|quit|told|took|lost|led|shot|left)\b")


def _chief(named: Sequence[Mention]) -> int | None:
    """Whom an article names more often than anybody else."""
    counts = Counter(m.entity for m in named).most_common(2)
    return counts[0][0] if counts and counts[0][1] > (counts[1][1] if len(counts) > 1 else 1) else None


def _subject(view: str, lead: Span) -> Span | None:
    """The words that open a lead, up to the noun that says what somebody is: "The head teacher", "A 34-year-old man"."""
    opens = _OPENS.match(view, lead[0], lead[1])
    if opens is None:
        return None
    place, first = opens.end(), opens.start(1)
    for _ in range(9):
        token = _TOKEN.match(view, place, lead[1])
        if token is None:
            return None
        word, comma = token.groups()
        low = word.casefold()
        if low in _NO_HEAD:
            return None
        if low == "member" and _OF_MANY.match(view, token.end(1)):
            return None
        if _is_somebody(view, low, token.end(1), lead[1]) and (comma or goes_on(view, token.end())):
            return first, token.end(1)
        if comma and not low.endswith(("ed", "est", "ing", "ous", "ful", "ish", "ive")):
            return None
        place = token.end()
    return None


def _is_somebody(view: str, word: str, end: int, stop: int) -> bool:
    """Whether a noun is of a person: a calling that no list holds, or one of firms too, as somebody is told of ("A treasure hunter |who hid coins",
    "A builder |has been arrested")."""
    if word.removeprefix("ex-") in _HEADS and not is_body(word):
        return True
    if word not in _HEADS and (CALLING.fullmatch(word) is None or is_body(word)):
        return False
    return view.startswith(" who ", end) or _ONLY_PEOPLE.search(view, end, stop) is not None


_ONLY_PEOPLE = re.compile(r"\b(?:jailed|arrested|imprisoned|remanded|bailed|spared\s+(?:jail|prison)|behind\s+bars)\b")


_PEOPLE_IN = re.compile(rf"[ta](?<!\w.)(?:(?<=t)he|(?<=a)n?)\s+(?:(?!(?:the|an?|of|in|into|at|for|to|by|from|with|over|on|and|or|who|that|which)\b)[a-z-]+\s+){{0,3}}?({'|'.join(sorted(_HEADS, key=lambda word: (-len(word), word)))})\b(?!['’-])")  # of a text in lower case


_HIS_KIN = re.compile(r"\b(?:his|her)\s+(?:[a-z]+\s+)?[a-z-]+")


def _late(view: str, lead: Span) -> Span | None:
    """The one person in common words of a lead that opens with something else: "Police have dropped an inquiry into the councillor at its centre"."""
    start, end = lead
    people = [match.span() for match in _PEOPLE_IN.finditer(lower_in_place(view[start:end]))]
    if len(people) != 1 or people[0][0] <= 3 or _OTHERS.search(_HIS_KIN.sub("", view[start + people[0][1] : end])):
        return None
    return start + people[0][0], start + people[0][1]


@dataclass(frozen=True, slots=True)
class _Held:
    """A lead, the words that open it, and who else is in it."""

    view: str
    drafts: Sequence[Draft]
    lead: Span
    noun: Span
    in_lead: set[int]
    chief: int | None

    def is_named_by(self, here: Sequence[Mention], floor: int) -> bool:
        """Whether the first name of a following sentence is the one that the lead holds back."""
        view, name = self.view, here[0]
        draft = self.drafts[name.entity]
        if name.entity in self.in_lead or " " not in draft.full and not draft.titles or not self._gender_fits(name):
            return False
        rest = view[self.noun[1] : self.lead[1]]
        others = bool(self.in_lead) or _OTHERS.search(rest) is not None
        before = view[floor : name.span[0]]
        head = view[self.noun[1] - 24 : self.noun[1]].rpartition(" ")[2].casefold()
        if head in {word.casefold() for title in draft.titles for word in title.split()} and len(before) < 24:
            return True  # "The mayor fired …" | "Mayor Ann Marsh said …"
        if not self._opens(before, name):
            alone = len({m.entity for m in here}) == 1 and name.entity == self.chief and not others
            return alone and _BEFALLS.search(before) is not None
        told, age = _AGED.search(view, self.lead[0], self.noun[1] + 6), _AGE_BEHIND.match(view, name.span[1])
        speaks = None if age else _SPEAKS.match(view, name.span[1])
        if speaks and not self.in_lead and _LEAVING.search(rest) and _SAYING.search(rest) and _OF_HIMSELF.match(view, speaks.end() - len(speaks.group().split()[-1]) - 1):
            return True  # "A member of the board has resigned, saying …" | "Ann Marsh, a neurologist, told the Globe that she had asked …"
        if _OFFICER.search(before) or speaks and (others or "," in speaks.group() or name.entity != self.chief and not _OF_HIMSELF.match(view, name.span[1])):
            return False
        if told and age:
            return age.group(1) in told.groups()
        if age and int(age.group(1)) < _GROWN and not _YOUNG.search(view, *self.noun):
            return False
        if not others:
            return True
        if _SUFFERS.match(view, name.span[1]) and not _SUFFERS.match(view, self._verb()):
            return False
        if _IN_COURT.search(rest) and _ACCUSED.match(view, name.span[1]) or _BEATS.search(rest) and _WINS.match(view, name.span[1]):
            return True
        if _OF_OFFICE.search(rest):
            return False  # "A head teacher has been cleared after his deputy admitted it": either may be named first
        return name.entity == self.chief or view.startswith("The ", self.noun[0]) and _INTRODUCED.match(view, name.span[1]) is not None

    def is_told(self, name: Mention, floor: int) -> bool:
        """Whether the name opens its sentence and is told of rather than speaking."""
        view = self.view
        told = _AGE_BEHIND.match(view, name.span[1]) is not None or _IS_TOLD.match(view, name.span[1]) is not None
        opens = " " in self.drafts[name.entity].full and told and self._opens(view[floor : name.span[0]], name)
        tried = _IN_COURT.search(view, *self.lead) is not None and _ACCUSED.match(view, name.span[1]) is not None
        return opens and self._gender_fits(name) and (tried or not _SUFFERS.match(view, name.span[1]))

    def in_the_dock(self, here: Sequence[Mention], named: Sequence[Mention]) -> int | None:
        """The one person of the sentence who, it says, was tried, where the lead tells of a trial: "The judge spared X, 41, who was convicted";
        else the one of whom alone the article says so further down: "Judge Y said X had lied. … X was convicted in May"."""
        if self.in_lead or not _IN_COURT.search(self.view, self.noun[1], self.lead[1]):
            return None
        accused = {m.entity for m in named if _SENTENCED.match(self.view, m.span[1])}
        spoken_of = {m.entity for m in here if m.entity in accused and " " in self.drafts[m.entity].full and self._gender_fits(m)}
        if len(accused) == 1 and spoken_of and _OFFICER.search(self.view, self.lead[1], here[0].span[0]):
            return spoken_of.pop()
        tried = {m.entity for m in here if (_TRIED.match(self.view, m.span[1]) or _JUDGED.search(self.view, self.lead[1], m.span[0])) and " " in self.drafts[m.entity].full and self._gender_fits(m)}
        return tried.pop() if len(tried) == 1 else None

    def _verb(self) -> int:
        """Where the verb of the lead stands, as far as it is told without a parser: behind a relative clause or at once."""
        after = _AFTER_WHO.match(self.view, self.noun[1], self.lead[1])
        return after.end() if after else self.noun[1]

    def _opens(self, before: str, name: Mention) -> bool:
        """Whether a name opens its sentence, or stands behind words of time, and is its subject."""
        if len(before) > 24 or self.view.startswith(("'s", "’s", " and "), name.span[1]):
            return False
        if _AGE_BEHIND.match(self.view, name.span[1]):
            return True
        gap = _ASIDE.match(self.view, name.span[1])
        return gap is not None and (gap.group().endswith(("who", "whose")) or goes_on(self.view, gap.end()))

    def _gender_fits(self, name: Mention) -> bool:
        draft = self.drafts[name.entity]
        known = draft.gender or gender_of_given_name(draft.full) or gender_of_bare_name(draft.full)
        gender = gender_of(self.view[slice(*self.noun)].casefold())
        if gender and known:
            return gender == known
        rest = self.view[self.noun[1] : self.lead[1]]
        if not known or self.in_lead or _OTHERS.search(rest):
            return True
        return not tells_of_the_other(rest, known)


_JUDGED = re.compile(r"\b(?:find|finds|found|clear(?:s|ed)?|acquit(?:s|ted)?|convict(?:s|ed)?)\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\s+)?$")
_SENTENCED = re.compile(
    r"(?:,[^.;“”]{1,90},)?\s+(?:(?:was|had\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:convicted|found\s+(?:not\s+)?guilty|jailed|sentenced|acquitted|cleared|charged|indicted|remanded)|pleaded\s|pled\s|had\s+(?:denied|admitted|pleaded)|denied\s|admitted\s)"
)
_OF_OFFICE = re.compile(r"\b(?:rival|opponent|successor|predecessor|deputy|boss|colleague)\b")
_OF_HIMSELF = re.compile(r"\s+(?:said|told)\s[^.;:“”]{0,80}?(?:\bthat\s+)?(?:he|she)\s+(?:was|would|had|is|will)\s")  # "Ann Marsh told staff that she was leaving"
_IS_TOLD = re.compile(r"\s+(?:was|is|had|has)\s+(?:\w+\s+)?(?:been|accused|charged|suspended|cleared|elected|appointed|named|to)\b")
_OF_MANY = re.compile(r"\s+of\s+(?:the\s+)?(?:public|family|audience|crew|crowd|staff|team|household|gang)\b")
_LEAVING = re.compile(r"\b(?:resigned|quit|quits|stepped\s+down|stood\s+down|left|walked\s+out)\b")
_SAYING = re.compile(r",\s+(?:saying|claiming|arguing|complaining|warning|accusing|citing|blaming|after\s+(?:saying|accusing|claiming))\b")
_GROWN = 16
_YOUNG = re.compile(r"\b(?:boy|girl|child|teen\w*|pupil|schoolgirl|schoolboy|student)\b", re.IGNORECASE)
_AFTER_WHO = re.compile(r"\s+who\s[^,.;]{5,120}?(?=\s(?:was|has|had|is|will|must)\s)")
