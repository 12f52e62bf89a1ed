"""Which words of a sentence an event's line shows: its noun phrase, and whether its clause can stand by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.clause_verbs import begins_with_verb, has_verb, plan_behind
from briefings.reading.clauses import AFTER_RELATIVE, Segment, segments_of
from briefings.reading.event_nouns import announced_by_its_own
from briefings.reading.happened import Happened, doer_of
from briefings.reading.note import Span
from briefings.reading.shape import ANY, Shape

LONGEST_WHOLE = 260  # code points of a sentence shown whole because the clause's own subject is out of reach
LEFT_OUT = frozenset(("resumed", "who"))  # clauses whose subject stands before them
JOINED = frozenset(("and", "or", "but"))
_RELATIVES = frozenset(("who", "which", "whose", "whom", "where"))
_LEANING = JOINED | {"while", "when", "if", "once", "although", "though", "until", "unless"}


_PHRASE_LEFT = re.compile(
    r"(?:[\U000f0000-\U0010fffd]'s?\s+|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?)\s+)(?:(?!(?:over|about|against|after|before|for|by|from|his|her|its|their|the|an?)\b)[\w-]+\s+){0,4}$",
)
_PHRASE_RIGHT = re.compile(
    r"(?:\s+(?:of|from|by|as|at|in|on|last|for|with)\s+(?:[^,.;:]|(?<=Jan|Feb|Aug|Oct|Nov|Dec|Gov|Sen|Rep)\.|(?<=Sept)\.|(?<=\d)[.,](?=\d)){1,80}?(?=\s+(?:after|which|who|that|has|have|had|was|were|is|are|will|would|could|and|but|led)\b|(?<!Jan)(?<!Feb)(?<!Aug)(?<!Oct)(?<!Nov)(?<!Dec)(?<!Sept)[,.;:](?!\d)|$)|\s+(?:last|next)\s+\w+)?"
)
# "the price that Calderon Foods agreed to pay": the clause tells nothing without what stands before it
_OBJECT_BEFORE = re.compile(
    r"\b(?:(?i:the|an?|his|her|its|their|any|every)|[\w\U000f0000-\U0010fffd]+'s?|two|three|some|most|all|one|of)\s+(?:[\w-]+\s+){0,3}"
    r"(?!(?:claims?|facts?|allegations?|suggestions?|news|beliefs?|warnings?|statements?|reports?|ideas?|views?|fears?|rumou?rs?|evidence|signs?|chance|hopes?|"
    r"promises?|pledges?|assurances?|complaints?|argument|conclusion|confirmation|announcement|verdict|judge|court|jury|council|tribunal|panel|inquiry|press|police)\b)[a-z][\w-]*,?\s+$"
)
_NO_OBJECT = re.compile(r"\s*(?:[.,;:)]|$|(?:to\s+(?:[a-z]+)\s*(?:[.,;]|$|(?:for|in|on|at|by|from|last|next)\b))|(?:in|on|at|for|from|with|by|last|this|earlier|yesterday|to|after|before|as|about|over|were|was|is|are|has|had)\b)")
_WEIGHED = re.compile(r"\b(?:fac(?:e|es|ing)|consider(?:s|ing)|weighing|preparing|planning|threatening|mulling|threatens|plans)\s+[^,;]*$")
_NO_SUBJECT = re.compile(r"\s*(?:(?:now|also|still|then|later|soon|[a-z]+ly)\s+)*(?:could|may|might|will|would|must|should|is|are|was|were|has|have|had|faces?|faced|facing|considers?|considered|mulled|prepares?|threatens?|plans?)\b")
FINDS = re.compile(
    r"\b(?:inquiry|inquest|report|panel|review|committee|judge|court|tribunal|investigation|investigators|audit|auditors|inspectors?|watchdog|ombudsman|regulator|coroner|jury|commission|study|researchers|scientists)\s+(?:has\s+|have\s+)?$"
)


def of_an_object(text: str, event: Happened) -> bool:
    """Whether a verb stands in a relative clause whose object stands before it: "the price that X agreed to pay"."""
    segment = event.segment
    if segment.joint not in ("that", "which", "whom") or event.form == "noun" or not text[segment.start : event.group_at].strip(" ,"):
        return False
    if segment.joint != "that":
        return True
    before = text[: segment.start - len("that") - 1]
    return bool(_OBJECT_BEFORE.search(before[-60:])) and bool(_NO_OBJECT.match(text, event.end))


def leans(shape: Shape, event: Happened) -> bool:
    """Whether a passive verb has its auxiliary in the clause before: "was questioned | and released on bail", "while suspended"."""
    segment = event.segment
    return (
        event.form == "participle"
        and event.group_at == event.start
        and segment.joint in _LEANING
        and not shape.text[segment.start : event.start].strip(" ,")
    )


# "was questioned | and released on bail": the first word of a clause that has its auxiliary in the clause before
_BARE = re.compile(r"(?:\w+ly\s+|later\s+|then\s+)?(?:[a-z]+ed|found|held|given|sent|taken|told|made|put|shot|sold|bought|brought|thrown|beaten|driven|led|left|kept|paid|cut|hit)\b(?!\s+(?:the|an?|his|her|its|their|him|it|them)\s)")
_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|is|are|be|being|got)\s+(?:\w+ly\s+)?(?:[a-z]+ed|found|held|given|sent|taken|told|made|put|shot|sold|bought|brought|thrown|beaten|driven|led|left|kept|paid|cut|hit)\b[^,]*$")


def shares_auxiliary(text: str, segments: Sequence[Segment], index: int) -> bool:
    """Whether a clause leans on the one before for the auxiliary of its first verb."""
    segment = segments[index]
    if not index or segment.joint not in JOINED or not _BARE.match(text, segment.start, segment.end):
        return False
    return _PASSIVE_BEFORE.search(text, segments[index - 1].start, segments[index - 1].end) is not None


def subject_from(text: str, segments: Sequence[Segment], index: int) -> int:
    """Where the clause begins that holds the subject of a verb in or behind its relative clause: "and | the inquiry, which …, was completed"."""
    host = next((segment for segment in reversed(segments[:index]) if segment.joint not in _RELATIVES), None)
    own = host is not None and host.joint in JOINED and index - segments.index(host) <= 2 and not begins_with_verb(text, host.start)
    return host.start if host is not None and own else 0


def found_nothing(shape: Shape, event: Happened) -> tuple[int, int] | None:
    """Where "but |found no evidence that" begins, and where whoever found none stands; None where the whole sentence says so."""
    segments = segments_of(shape.text)
    index = segments.index(event.segment) if event.segment in segments else 0
    before = segments[index - 1]
    at = doer_of(shape.text, segments, before, before.start, None) if index > 1 and before.joint in JOINED else None
    return (before.start, at) if at is not None else None


def is_whose(shape: Shape, event: Happened) -> bool:
    """Whether a noun opens what is told of somebody by "whose": "Ann Marsh, whose dismissal in May …"."""
    segment = event.segment
    return event.form == "noun" and segment.joint == "whose" and bool(event.patients) and not shape.text[segment.start : event.start].strip()


def noun_phrase(shape: Shape, event: Happened) -> Span:
    """The words of an event that a noun tells."""
    text = shape.text
    if is_whose(shape, event) or event.kind == "retire" and announced_by_its_own(text, event.start):
        return shape.span(event.segment.start, event.segment.end)
    left = _PHRASE_LEFT.search(text, max(0, event.start - 70), event.start)
    start = left.start() if left else event.start
    right = _PHRASE_RIGHT.match(text, event.end)
    end = event.end + (right.end() - event.end if right else 0)
    if (event.bare and len(text[start:end].split()) < 6) or len(text[start:end].split()) < 3 or event.standing == "planned" and event.group_at == event.start and not event.carried and _WEIGHED.search(text, max(0, event.start - 60), event.start):
        whole = shape.span(0, event.segment.end)
        return whole if (event.segment.joint == "resumed" or event.segment.joint in JOINED and _NO_SUBJECT.match(text, event.segment.start)) and whole[1] - whole[0] <= LONGEST_WHOLE else shape.span(event.segment.start, event.segment.end)
    return shape.span(start, end)


_IT = re.compile(r"\s(?:it|them|the\s(?:post|job|role|title|position|seat|honour|honor|prize|award))\b(?!\s(?:of|as|that)\b)")
_SAID_BESIDE = re.compile(rf"\W*(?:[Tt]he\s)?{ANY},\s(?:the|an?)\s[^,;:]{{2,60}}$")
_TIME_BEFORE = re.compile(r"\b(?:hours?|days?|weeks?|fortnights?|months?|years?|decades?|minutes?|long|shortly|soon)\s(?:after|before)\s$")
_MIGHT = re.compile(r"[^,;:]*?\s(?:might|could|may|would|should|must)\s(?:not\s)?(?:have|be)\b")
# "the title he won", where nothing is told to anybody: "told the court he won".
_THING_DONE = re.compile(rf"\b(?:the|an?|his|her|its|their|any|every)\s(?:[\w'-]+\s){{0,4}}?(?!(?:that|when|who|which|after|before|day|days|week|month|year|time|moment|night|morning|way)\s)[a-z][\w-]*[a-z]\s(?:{ANY}|he|she|they|it)\s(?:had\s|has\s)?$|(?<=,\s)[\U00100000-\U0010fffd\ue000-\uf8ff]\s(?:[\U000f0000-\U000f7fff]|he|she|they|it)\s(?:had\s|has\s)?$")
_OF_WHICH = re.compile(r"[\U00100000-\U0010fffd\ue000-\uf8ff],\s$")
# "the coach who took her to the top ten, | a week before the Open": that is told of the whole.
_THEN_TOO = re.compile(r",\s(?:just\s|only\s|barely\s|less\sthan\s|more\sthan\s)?(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?:hour|day|week|fortnight|month|year)s?\s(?:before|after)\s")
_BY_WHOM = re.compile(rf"(?:{ANY}|\b(?:he|she|they|it))\s(?:had\s|has\s)?$")
_TOLD_TO = re.compile(r"\b(?:told|tells|telling|assured|informed|warned|reminded|convinced|promised|showed|taught|asked|said|says|in|at|to|on)\s$")
_IN_TIME = frozenset("when after before while once since until".split())
_CLOSED_BY_VERB = _IN_TIME | {"who"}  # their clause ends where the verb of the sentence follows a comma


_INNER = re.compile(r"\b(?:that|which|where|whether|if|what|how|because|who)\s")  # "…, when it planned a basin so that ships | could moor"
_HEDGE = re.compile(
    r"\b[Ii]t\s(?:is|was|has\sbeen|had\sbeen)\s(?:\w+ly\s|also\s|now\s|still\s)?"
    r"(?:understood|believed|thought|claimed|alleged|suggested|reported|rumou?red|feared|hoped|expected|said|likely|possible|probable)\sthat\s$"
)
_HAS = re.compile(r"\b(?:has|have)\s")
_NAMED_ASIDE = re.compile(r"(?:[A-Z][\w.]*\s)?[^\w\s],\s")


def clause_of(shape: Shape, event: Happened) -> Span | None:
    """The words of the clause that an event's line shows; None where it cannot stand by itself."""
    segments = segments_of(shape.text)
    segment = event.segment
    start, end = min(segment.start, event.start), max(segment.end, event.end)
    index = segments.index(segment) if segment in segments else 0
    if segment.joint == "that" and (hedge := _HEDGE.search(shape.text, max(0, segment.start - 60), segment.start)):
        start = hedge.start()  # "|It is understood that X will be paid"
    if segment.joint == "that" and event.standing == "alleged" and end <= LONGEST_WHOLE and has_verb(shape.text, 0, segment.start):
        start = 0  # "emails suggesting that X took it": the doubt stands before it
    if event.carried and event.start < segment.start:
        phrase = _PHRASE_LEFT.search(shape.text, max(0, event.start - 70), event.start)
        start = phrase.start() if phrase else start  # "|The funeral of X, who died in May, will be held on 13 June"
    if segment.joint == "main" and index == 2 and segments[1].joint in LEFT_OUT and _NAMED_ASIDE.match(shape.text, start) and end <= LONGEST_WHOLE:
        start = 0  # "The woman who led the inquiry, | X, was sentenced"
    if segment.joint == ",":
        whole = shape.span(0, segments[index + 1].end)
        return whole if whole[1] - whole[0] <= LONGEST_WHOLE else None  # "accused of theft" is nothing without the sentence
    # a relative clause or a list inside the clause belongs to it; a reason or a time clause stands apart
    for following in segments[index + 1 :]:
        until = following.joint == "until" or following.joint == "after" and shape.text.endswith("until ", 0, following.start - 6)
        if following.joint == "later" and following.end - start <= LONGEST_WHOLE:
            end = following.end  # "resigned, a day after the council sacked Y": the line keeps both
        elif (until or following.joint == "since" and _HAS.search(shape.text, segment.start, event.start)) and following.end - following.start < 90:
            end = following.end  # "delayed the vote until after Easter", "have won three times since selling X"
        elif following.joint in ("when", "once", "unless") and event.standing == "planned" and following.end - following.start < 90 and following.end - start <= LONGEST_WHOLE:
            end = following.end  # "will step down when the deal completes"
        elif following.joint in ("that", "which", "whom", "where", "whether", "if") or (
            following.joint == "who" and following.end - following.start < 60
        ):
            if segment.joint in ("who", "which", "where", "whose", "whom") and shape.text.endswith((" and ", " but ", " or "), 0, following.start - len(following.joint) - 1):
                break  # "has sat since 2015 and | who was thought a certainty"
            end = following.end
        else:
            break
    if index and segment.joint in JOINED and event.subject_at is not None and event.subject_at < segment.start and _IT.match(shape.text, event.end):
        start = segments[index - 1].start if event.subject_at < segments[index - 1].start else event.subject_at  # "was made an OBE in 1988 and returned it in 2003"
    if event.form == "ing" and _TIME_BEFORE.search(shape.text, segment.start, event.group_at) and has_verb(shape.text, segment.start, event.group_at):
        return shape.span(event.group_at, end)  # "agreed to the sale, four weeks after |rejecting a lower bid"
    if event.form == "participle" and event.group_at == event.start and segment.joint in ("", "main"):
        beside = _SAID_BESIDE.match(shape.text, segment.start, event.start)
        comma = shape.text.find(", ", event.end, segment.end) if beside else -1
        if comma > 0 and has_verb(shape.text, comma, segment.end):
            return shape.span(start, comma)  # "Halworth, the biscuit maker founded in Leeds in 1871, | has turned it down"
    if segment.joint == "who" and index == 1 and not segments[0].joint and not shape.mentions and _MIGHT.match(shape.text, event.end):
        whole = shape.span(0, len(shape.text))  # "Nine people who died might have lived": whose verb tells nothing by itself
        return whole if whole[1] - whole[0] <= LONGEST_WHOLE else None
    if segment.joint in _CLOSED_BY_VERB and event.form != "noun":
        over = AFTER_RELATIVE.search(shape.text, event.end, end)
        over = over or (_THEN_TOO.search(shape.text, event.end, end) if segment.joint == "who" else None)
        end = over.start() if over and not _INNER.search(shape.text, event.end, over.start()) else end  # "took over when Drury retired, | lasted four seasons"
    if event.form == "base" and event.standing == "planned" and (plan := plan_behind(shape.text, start, event.group_at)) is not None:
        return shape.span(plan, end)  # "resigned over |plans to close the library": none of it is planned but that
    if event.subject_at is not None and event.subject_at < start and start - event.subject_at <= 2:
        start = event.subject_at
    thing = _THING_DONE.search(shape.text, max(start, event.group_at - 90), event.group_at) if event.form == "past" and _BY_WHOM.search(shape.text, max(start, event.group_at - 6), event.group_at) and _NO_OBJECT.match(shape.text, event.end) else None
    if thing and thing.start() > start and has_verb(shape.text, start, thing.start()) and not _TOLD_TO.search(shape.text, start, thing.start()):
        named = _OF_WHICH.search(shape.text, start, thing.start())
        end = event.end if shape.text.startswith(",", event.end) else end  # "Pike Systems, the firm he founded, | a year after he had been moved aside"
        return shape.span(named.start() if named else thing.start(), end)  # "was stripped of |the title he won in May": that day is the title's
    if index and (leans(shape, event) or of_an_object(shape.text, event) or event.start > segment.start and shares_auxiliary(shape.text, segments, index)):
        shared = segments[index - 1]
        if event.segment.joint in JOINED and shared.start and event.subject_at is not None and event.subject_at < shared.start:
            return shape.span(shared.start, end)  # "[Ann Marsh] was questioned and released on bail"
        whole = shape.span(0, end)
        return whole if whole[1] - whole[0] <= LONGEST_WHOLE else None
    if (
        event.subject_at is None
        and segment.joint not in ("", "main")
        and (event.form == "ing" and segment.joint in ("before", "while", "when") and not shape.text[segment.start : event.group_at].strip() or event.form != "ing" and (segment.joint == "resumed" or not shape.text[segment.start : event.group_at].strip(" ,")) or begins_with_verb(shape.text, segment.start))
        and (segment.joint not in LEFT_OUT or doer_of(shape.text, segments, segment, segment.start, None) is None)
    ):
        whole = shape.span(subject_from(shape.text, segments, index), end)  # without its subject a clause would begin in mid-phrase
        return whole if whole[1] - whole[0] <= LONGEST_WHOLE else None
    return shape.span(start, end)
