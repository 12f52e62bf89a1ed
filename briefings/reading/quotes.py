"""Whose words are whose: each quoted run with its speaker where the article leaves no doubt.

Method: a run takes its speaker from the cue behind it, before it, from an interrupted or continued quotation, or, for a
fragment, from the verb or noun of saying that governs it. "She said", "a spokesman said" are settled by what was told before.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from briefings.news import QuoteMode
from briefings.reading.cues import Attribution, Quoting, quoting
from briefings.reading.governing import introduced
from briefings.reading.lexicon.telling import ANSWER
from briefings.reading.note import Mention, NameType, QuoteNote, Span
from briefings.reading.paragraph_quotes import addressed, again, attribute, only_quote, vocative
from briefings.reading.quote_marks import Run
from briefings.reading.shape import QUOTE_FLOOR, Piece, Shape, piece_of, shape_of
from briefings.reading.speakers import Conversation
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in
from briefings.values import dataclass


def find_quotes(
    text: Text,
    runs: Sequence[Run],
    mentions: Sequence[Mention],
    kinds: Sequence[NameType],
    titles: dict[Span, int],
    conversation: Conversation,
) -> list[QuoteNote]:
    """The quotations of an article, in order, one note a run; scare quotes, titles of works and nicknames are left out."""
    if not runs:
        return []
    starts = [mention.span[0] for mention in mentions]
    by_paragraph: dict[int, list[Run]] = {}
    for run in runs:
        by_paragraph.setdefault(run.paragraph, []).append(run)
    speeches = _Speeches(text, conversation, _is_interview(text, by_paragraph))
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.kind == "heading":
            speeches.broken_off()
        if paragraph.kind not in ("text", "list"):
            continue
        mine = by_paragraph.get(number, [])
        if not mine and not text.view[paragraph.span[0] : paragraph.span[1]].endswith(":"):
            speeches.asked(number)
            continue
        shape = _paragraph_shape(text, number, mine, mentions, starts, kinds, titles)
        speeches.read(number, quoting(shape, text, mentions), mine)
    speeches.broken_off()
    return sorted(speeches.found, key=lambda note: note.spans[0])


def _is_interview(text: Text, runs: dict[int, list[Run]]) -> bool:
    """Whether an article prints questions and answers as paragraphs of their own: nothing says there that a speech goes on."""
    bare = {number for number, mine in runs.items() if not mine[-1].open and _quotes_only(text, mine, text.paragraphs[number].span)}
    asked = [number for number in bare if _last_letter(text, runs[number][-1]) == "?" and number + 1 in bare]
    return len(asked) >= _QUESTIONS


_QUESTIONS = 3  # printed with their answers, and an article is an interview


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph that begins with a quotation: its speaker, and whether it ends with a question."""

    paragraph: int
    speaker: int | None
    asks: bool
    addressed: int | None = None  # whom a question names as "Mr Hale"


class _Speeches:
    """What goes on from paragraph to paragraph: a speech, a colon, turns of a conversation, a speech whose cue is still to come."""

    def __init__(self, text: Text, conversation: Conversation, interview: bool) -> None:
        self._text, self._conversation, self._interview = text, conversation, interview
        self.found: list[QuoteNote] = []
        self._before: Attribution | None = None  # who speaks on when the next paragraph that is text only quotes
        self._before_colon: Attribution | None = None  # who was about to speak when the last paragraph ended
        self._waiting: list[Run] = []  # paragraphs of a speech whose cue stands behind a later one
        self._else: Attribution | None = None  # whose it is when no cue comes
        self._turns: list[_Turn] = []
        self._asker: tuple[int, int] | None = None  # who asked in the narrator's words, and in which paragraph

    def broken_off(self) -> None:
        """Nobody speaks on."""
        self._before = self._before_colon = None
        self._told_behind(None)

    def asked(self, number: int) -> None:
        """A paragraph that quotes nothing: the narrator may only have asked whoever spoke last ("Would she miss it?")."""
        self.broken_off()
        span = self._text.paragraphs[number].span
        said = self._text.view[slice(*span)].rstrip()
        asker = self._conversation.asker(span)
        self._asker = (number, asker) if asker is not None else self._asker
        if said.endswith("?") and len(said.split()) <= _SHORT_QUESTION:
            entity = self._conversation.spoke_last(number - 1, span)
            self._before = Attribution(entity, "", None, "continued") if entity is not None else None

    def read(self, number: int, here: Quoting, mine: Sequence[Run]) -> None:
        """The next paragraph that quotes or ends with a colon."""
        asker = self._conversation.asked_by(self._text.paragraphs[number].span)
        self._asker = (number, asker) if asker is not None else self._asker
        text, span = self._text, self._text.paragraphs[number].span
        order = [here.shape.mention(here.shape.text[place]) for place in here.places]  # nicknames within a name have no letter
        got: dict[int, Attribution | None] = dict.fromkeys(range(len(mine)))
        got.update(zip(order, attribute(here, self._conversation, [mine[index] for index in order]), strict=True))
        leads = 0 in order and not text.view[span[0] : mine[0].outer[0]].strip()
        if leads and got[0] is None:
            first = self._but_not(vocative(here, mine[0]), self._goes_on(number, mine))
            if first is None and mine[0].open and len(mine) == 1:
                if not self._waiting:
                    self._else = self._conversation.left_with(number)
                self._waiting.append(mine[0])
                return
            if first is not None:
                got = _passed_on(here, order, got, first)
        self._told_behind(got[0] if leads else None)
        for index, run in enumerate(mine):
            self._keep(run, got[index])
        last = got[len(mine) - 1] if mine else None
        if leads:
            spoken = got[0]
            self._turns.append(_Turn(number, spoken.speaker if spoken else None, _last_letter(text, mine[-1]) == "?", vocative(here, mine[-1]) if (asked := addressed(here, mine[-1])) is None else asked))
        elif last is not None and last.speaker is not None and _last_letter(text, mine[-1]) == "?" and not text.view[mine[-1].outer[1] : span[1]].strip():
            self._turns.append(_Turn(number, last.speaker, True, addressed(here, mine[-1])))  # "P asked P: “…?”"
        self._before = last if last is not None and _may_go_on(text, last, mine[-1], span) else None
        colon = introduced(here)
        self._before_colon = self._conversation.settled(colon, mine[-1].outer[0] if mine else span[1]) if colon else None

    def _goes_on(self, number: int, mine: Sequence[Run]) -> Attribution | None:
        """Who speaks in a paragraph that begins with a quotation and does not say whose it is."""
        if self._before_colon is not None:
            return self._before_colon
        if not mine[0].open and _last_letter(self._text, mine[0]) not in (".", "?", "!", "…"):
            return None
        answer = self._answers(number, mine)
        if answer is not None:
            return Attribution(answer, "", None, "continued")
        if (other := self._told_by_you(number, mine)) is not None:
            return other
        turn = self._takes_turns(number, mine[0])
        if turn and len(mine) == 1 and (other := self._asks_on(mine[0])) is not None:
            return other
        if self._asks_again(mine[0]):
            asked = self._asker is not None and self._asker[0] == number - 2
            return Attribution(self._asker[1], "", None, "continued") if asked and self._asker is not None else None
        if self._interview and not mine[0].open and (self._before is None or self._before.cue is None):
            return None
        if self._before is not None:
            return None if turn else again(self._before)
        if self._turns and self._turns[-1].paragraph == number - 1 and self._turns[-1].asks and self._turns[-1].speaker is None:
            return None  # the answer to somebody whom nothing names: an interview printed as such
        if not self._waiting and not mine[0].open and _last_letter(self._text, mine[0]) != "?" and _quotes_only(self._text, mine, self._text.paragraphs[number].span):
            return self._conversation.left_with(number)
        return None

    def _but_not(self, called: int | None, got: Attribution | None) -> Attribution | None:
        """Nobody calls himself by his title: “That is no answer, Mr Hale.” is the other's who has just spoken or asked, where one has."""
        if called is None or got is None or got.speaker != called:
            return got
        other = next((turn.speaker for turn in reversed(self._turns[-3:]) if turn.speaker not in (None, called)), None)
        other = self._asker[1] if self._asker is not None and self._asker[1] != called else other
        return Attribution(other, "", None, "continued") if other is not None else None

    def _answers(self, number: int, mine: Sequence[Run]) -> int | None:
        """Whose a bare answer is: his whom the question before calls by his name, or his who answered the last question of nobody named."""
        last = self._turns[-1] if self._turns else None
        if last is None or last.paragraph != number - 1 or not (last.asks or last.addressed is not None) or len(mine) != 1 or mine[0].open or _last_letter(self._text, mine[0]) == "?":
            return None
        if last.addressed is not None and last.addressed != last.speaker:
            return last.addressed
        before = self._turns[-2:-1]
        if last.speaker is None and before and before[0].paragraph == number - 2 and not before[0].asks and len(self._turns) > 2 and self._turns[-3].addressed == before[0].speaker:
            return before[0].speaker
        return None

    def _told_by_you(self, number: int, mine: Sequence[Run]) -> Attribution | None:
        """Who answers a question put to "you" by somebody named, whoever else spoke last: "“Why did you?” P said. / “I don't know.”"."""
        last = self._turns[-1] if self._turns else None
        if last is None or last.paragraph != number - 1 or not last.asks or last.speaker is None or len(mine) != 1 or mine[0].open:
            return None
        asked = self._text.view[slice(*self._text.paragraphs[number - 1].span)]
        words = self._text.view[slice(*mine[0].inner)].split()
        if len(words) > _SHORT_TURN or _YOU.isdisjoint(words_in(asked)) or _last_letter(self._text, mine[0]) == "?":
            return None
        near = mine[0].outer[0] - _EXCHANGE
        other = next((note.speaker for note in reversed(self.found) if note.spans[0][0] > near and note.speaker not in (None, last.speaker)), None)
        return Attribution(other, "", None, "continued") if other is not None else None

    def _takes_turns(self, number: int, run: Run) -> bool:
        """Whether a bare quotation may be the other's answer: two have just spoken in turn, and it asks, answers a question or is short."""
        if run.open or [turn.paragraph for turn in self._turns[-2:]] != [number - 2, number - 1]:
            return False
        other, last = self._turns[-2:]
        if other.speaker == last.speaker is not None:
            return False
        said = self._text.view[slice(*run.inner)]
        return last.asks or _last_letter(self._text, run) == "?" or len(said.split()) <= _SHORT_TURN

    def _asks_again(self, run: Run) -> bool:
        """Whether a bare question follows an answer: `“No,” he replied. / “Would you lie?”`: nobody asks on who has just answered."""
        last = self._before
        if last is None or last.cue is None or run.open or _last_letter(self._text, run) != "?" or len(self._text.view[slice(*run.inner)].split()) > _SHORT_QUESTION:
            return False
        return ANSWER.match(self._text.view, *last.cue) is not None

    def _asks_on(self, run: Run) -> Attribution | None:
        """Whose a bare turn is where one asks and the other answers: "…?" asked P / "…," P said / "…?" / "…"."""
        other, last = self._turns[-2:]
        if other.speaker is None or last.speaker is None or other.asks == last.asks or last.asks == (_last_letter(self._text, run) == "?"):
            return None
        return Attribution(other.speaker, "", None, "continued")

    def _told_behind(self, got: Attribution | None) -> None:
        """The paragraphs of a speech, each left open, whose cue stands behind the last: “…  “…,” P said."""
        waiting, self._waiting = self._waiting, []
        for run in waiting:
            self._keep(run, again(got or self._else))
        self._else = None

    def _keep(self, run: Run, got: Attribution | None) -> None:
        self._conversation.heard(run, got)
        note = _note(self._text, run, got)
        if note is not None:
            self.found.append(note)


def _last_letter(text: Text, run: Run) -> str:
    return text.view[slice(*run.inner)].rstrip("'”\" ")[-1:]


def _quotes_only(text: Text, runs: Sequence[Run], paragraph: Span) -> bool:
    """Whether a paragraph is nothing but quotations."""
    at = paragraph[0]
    for run in runs:
        if text.view[at : run.outer[0]].strip():
            return False
        at = run.outer[1]
    return not text.view[at : paragraph[1]].strip(" .\n")


_YOU = frozenset(("you", "your"))
_EXCHANGE = 700  # letters within which the two of an exchange have spoken
_SHORT_QUESTION = 14  # words
_SHORT_TURN = 6  # words; what is longer and bare goes on with the speech before it


def _passed_on(
    here: Quoting, order: Sequence[int], got: dict[int, Attribution | None], first: Attribution
) -> dict[int, Attribution | None]:
    """The speech of the paragraph before goes on in this one, as long as it only quotes."""
    passed = dict(got)
    passed[0] = first
    for place, index in enumerate(order[1:], 1):
        if passed[index] is None and only_quote(here, place):
            passed[index] = again(passed[order[place - 1]])
    return passed


def _may_go_on(text: Text, last: Attribution, run: Run, paragraph: Span) -> bool:
    """Whether a next paragraph that only quotes may go on with the same speech: this one ends with it or its cue."""
    if run.open or not text.view[run.outer[1] : paragraph[1]].strip(" .,"):
        return True
    return last.cue is not None and last.cue[0] >= run.outer[1] and paragraph[1] - last.cue[1] < 60


def _paragraph_shape(
    text: Text,
    number: int,
    runs: Sequence[Run],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    kinds: Sequence[NameType],
    titles: dict[Span, int],
) -> Shape:
    start, end = text.paragraphs[number].span
    start = next((dateline.span[1] for dateline in text.datelines if dateline.paragraph == number), start)
    pieces: list[Piece] = [(run.outer[0], run.outer[1], QUOTE_FLOOR, index) for index, run in enumerate(runs)]
    outers = [run.outer for run in runs]
    for index in range(bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)):
        mention = mentions[index]
        at = mention.span[0]
        if mention.span[1] > end or any(outer[0] <= at < outer[1] for outer in outers):
            continue
        if mention.kind == "pronoun" and text.view[at : mention.span[1]].casefold() not in ("he", "she"):
            continue
        pieces.append(piece_of(mention, index, kinds[mention.entity], titles))
    pieces.sort(key=lambda piece: piece[:2])
    return shape_of(text, (start, end), number, pieces)


_ENDS_SENTENCE = re.compile(r"[.!?,…—–-]$")


def _note(text: Text, run: Run, got: Attribution | None) -> QuoteNote | None:
    said = text.view[run.inner[0] : run.inner[1]]
    words = said.split()
    if not words or not any(letter.isalpha() for letter in said):
        return None
    capitals = [word for word in words if word[:1].isalpha() and len(word) > 3]
    titled = (len(words) <= 8 and len(capitals) >= 1 and all(word[0].isupper() for word in capitals) and not re.search(r"[.!?,]$", said)) or (
        2 < len(words) <= 8 and len(capitals) >= 2 and said.endswith(",") and all(word[0].isupper() for word in capitals) and words[-1][:1].isupper()
    )  # “Girl in Green With a Bird,” its best-loved painting
    ends = bool(_ENDS_SENTENCE.search(said)) or run.open
    whole = said[:1].isupper() and (ends or len(words) >= 6)
    if got is None:
        if len(words) < 7 or titled or not ends:
            return None
    elif titled and got.how not in ("behind", "colon") and not (len(words) == 1 and got.how == "called"):
        before = text.view[max(0, run.outer[0] - 2) : run.outer[0]].strip()
        if before != ":" and not (got.cue and got.cue[1] < run.outer[0] and text.view[got.cue[0] : run.outer[0]].strip() in _ALOUD):
            return None
    if got is not None and len(words) <= 3 and (_between_names(text, run) or _coined(text, run)):
        return None
    if (
        len(words) <= 5
        and all(word[0].isupper() for word in capitals)
        and text.view[max(0, run.outer[0] - 3) : run.outer[0]].endswith("'s ")
    ):
        return None  # P's “Small Beer”: a work
    mode: QuoteMode = (
        "direct"
        if whole
        and (got is None or got.how in ("behind", "before", "colon", "continued", "saying", "sentence before", "according", "tail"))
        else "partial"
    )
    if got is not None and got.how == "before" and mode == "direct":
        lead = text.view[max(0, run.outer[0] - 3) : run.outer[0]].strip()
        if not lead.endswith((":", ",")) and len(words) < 5:
            mode = "partial"
    sentence = max(0, bisect.bisect_right(text.sentences, run.inner[0], key=lambda each: each.span[0]) - 1)
    return QuoteNote((run.inner,), got.speaker if got else None, got.as_written if got else "", mode, sentence, got.cue if got else None)


_ALOUD = frozenset("whispered shouted cried yelled replied answered muttered murmured mouthed chanted sang screamed gasped".split())


def _between_names(text: Text, run: Run) -> bool:
    """`Robert "Bob" Marsh`: a nickname between two capitalised words of one line."""
    if text.view[run.inner[1] - 1] in ",.?!":
        return False
    before = re.search(r"[A-ZÀ-Þ][\w'.-]*[^\S\n]$", text.view[max(0, run.outer[0] - 25) : run.outer[0]])
    after = re.match(r"[^\S\n][A-ZÀ-Þ][\w'-]+", text.view[run.outer[1] : run.outer[1] + 25])
    return bool(before and after) and not re.search(r"[.!?]\s$", text.view[max(0, run.outer[0] - 2) : run.outer[0]])


_COINED = re.compile(
    r"\b(?:(?:lead|part|role|star(?:s|red|ring)?|appear(?:s|ed|ing)?|play(?:s|ed|ing)?)\s+in|nicknamed|known\s+(?:\w+\s+)?as|goes\s+by|went\s+by|so-called|such|titled|entitled|with\s+(?:the|one)\s+(?:single\s+|one\s+)?word|(?P<work>TV|television|film|show|series|hit|album|song|book|novel|play|screenplay|memoirs?|musical|opera|poem|painting|exhibition|documentary|thriller|bestseller|podcast|autobiography)(?:'s)?,?)\s+(?:the\s+|an?\s+)?$"
)


def _coined(text: Text, run: Run) -> bool:
    """Words that nobody says: a nickname, a title, a thing called so (`such “straw” donations`)."""
    coined = _COINED.search(text.view[max(0, run.outer[0] - 30) : run.outer[0]])
    return coined is not None and (coined.group("work") is None or not text.view[run.inner[0]].islower())
