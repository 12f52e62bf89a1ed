"""Reported speech: who is said to have said what, without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.cues import Attribution, attributed, made, verbs_in
from briefings.reading.inverted import subject_behind
from briefings.reading.lexicon.speech import SAID, SAYING, SAYS_WITH_THAT, TELLS, TELLS_OF
from briefings.reading.note import Mention, QuoteNote, Span
from briefings.reading.quote_marks import Run
from briefings.reading.shape import NAMEY, L, O, P, Q, Shape
from briefings.reading.speakers import Conversation
from briefings.reading.subjects import PRONOUNS, Subject, main_subject, subject_of
from briefings.reading.text import Text
from briefings.reading.vocabulary import runs_at, words_in

_NAMED = f"{P[1:-1]}{O[1:-1]}{L[1:-1]}"
_VERB = re.compile(rf"\b(?:({TELLS})|({TELLS_OF})|({SAYS_WITH_THAT})|({SAYING}))\b")

_DIGITS = re.compile(r"about\s+[£$€]?\d")
# Set between a verb of saying and a clause without "that": "said in a statement the union had …", "said by phone he had …".
_SETTING = re.compile(
    r"\s+(?:in\s+(?:an?|his|her|its|their|the)\s+(?:\w+\s+)?(?:statement|interview|e-?mail|letter|post|tweet|message|speech|filing|report|call|affidavit|broadcast)|by\s+(?:phone|telephone|e-?mail|text)|"
    r"at\s+(?:an?|the)\s+(?:\w+\s+)?(?:news\s+|press\s+)?(?:conference|briefing|hearing|meeting)|in\s+court|outside\s+court|on\s+(?:television|Twitter|Facebook|X|air))(?=\s)"
)
_FIRST_WORDS = frozenset(re.findall(r"(?:^|\|)([a-z]+)", f"{TELLS}|{TELLS_OF}|{SAYS_WITH_THAT}|{SAYING}"))
_ADDRESSED = re.compile(
    rf"\s+(?:(?:an?|the|his|her|its|their|our|this)\s+)?(?:[\w'-]+\s+){{0,3}}?(?:{P}|{O}|{L}|[a-z]+|[A-Z][A-Za-z]*s)(?:\s+(?:in|on|at|outside|after|during|by|before|last|yesterday|today|this)\b[^,.;:]{{0,60}}?)?\s+(?=that\s)"
    rf"|\s+(?:(?:an?|the|his|her|its|their)\s+[\w-]+|(?:the\s+)?{O}|{P}|{L}|reporters|journalists|them|him|her|us|me|colleagues|jurors|members|friends|investors|supporters|fans|staff|[A-Z]+s|parents|delegates|councillors|police|detectives|officers)(?:\s+(?:on|last|yesterday|today|this|earlier)(?:\s+[A-Z\w]+){{0,2}})?\s+(?=(?:(?:he|she|it|they|there|{P}|{O}|{L}|the|an?|his|her|its|their|no|some|all|every|\d)\b|{P}|{O}|{L}))"
)

_WHEN = re.compile(
    r"\s+(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|yesterday|today|last\s+(?:night|week|month|year)|earlier(?:\s+this\s+\w+)?|this\s+\w+|tonight|afterwards|later|again|publicly|openly|simply|unanimously|(?:by\s+)?\d{1,3}(?:[-–]|\s+to\s+)\d{1,3}|(?:in|on|at|through|via|during|to|by|from|outside|after|when|before|of|afterwards|later)\s[^,.;:]{1,60}?)(?=\s+that\s)"
    r"|\s+(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|yesterday|today|tonight|last\s+(?:night|week|month|year)|(?:earlier\s+)?this\s+(?:week|month|year|morning|afternoon|evening)|in\s+(?:19|20)\d\d|at\s+the\s+time)(?=\s)"
)

_FINITE = re.compile(
    r"(?:\b(?:is|are|was|were|has|had|have|would|will|could|can|cannot|may|might|must|should|did|does|do|got|heard|caught|stuck|hurt|sought|taught|slept|stole|tore|woke|drove|ate|drank|flew|forgot|froze|lay|rang|sang|sank|shook|struck|withdrew|quit|built|dealt|fed|lent|spread|let|cut|shut|split|beat|begun|bought|fought|swept|went|came|took|made|gave|knew|felt|left|kept|found|told|saw|ran|began|became|lost|won|paid|sold|bought|met|held|led|put|set|meant|wanted|owed|sent|brought|spent|stood|wrote|read|thought|caused|cost|hit|fell|rose|broke|drew|threw|chose|spoke|grew|needs?|wants?|means|shows?|makes|takes|goes|comes|\w+ed)\b|\w+n't\b|'(?:s|d|ll|re|ve)\b)"
)

_NO_START = re.compile(
    r"(?:to|for|of|in|on|at|by|with|from|as|after|before|during|and|but|or|about|against|into|so|last|yesterday|today|earlier|later|again|when|while|not|outside|inside|near|amid|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this\s+(?:morning|afternoon|evening|week|month)|nothing|out|off|up|down|than|is|are|was|were|be|been|had|has|which|who|whom|what|little|goodbye|yes|anything|the\s+(?:next|following|same)\s+\w+)\b",
    re.IGNORECASE,
)

_BUT = (
    rf"(?:but|and|though|although|while)\s+(?:(?:{P}|{O}|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|the\s+\w+|others?|some)\s+)?(?:(?:also|later|then|has|had|would|did\s+not|didn't|declined\s+to|refused\s+to)\s+)*(?:{SAID}|comment|identify|elaborate)\b"
    r"|(?:but|and|while)\s+(?:did\s+not\s+deny|disputes?|denies|rejects?|accepts?|declines|refuses|confirming|denying|declining|refusing)\b|(?:but|and)\s+(?:(?:he|she|they|it)\s+)?(?:could|would|will|can)\s+not\s+(?:say|comment|confirm|be)\b"
    r"|but\s+(?:declined|refused|did\s+not|didn't|gave\s+no|would\s+not)\b"
)
_CUT = re.compile(
    rf"[;,\s](?:(?<=;)\s|(?<=,)\s+(?:(?:adding|saying|arguing|insisting|claiming|noting|calling|citing|according\s+to|describing|although|though|while|whereas)\b"
    rf"|(?:something|an?\s+(?:figure|number|claim|charge|suggestion|view|allegation|assertion|accusation|promise|description|position))\s+(?:that\s+|which\s+)?(?:he\b|she\b|they\b|it\b|the\s+\w+|{P}|{O})"
    rf"|then\s+(?:that\b|thought\b|changed\b|went\b|left\b|walked\b|turned\b|hung\b|called\b|rang\b|added\b)|(?:said|says)\s+(?=the\b|that\b|he\b|she\b|it\b|they\b|there\b)|{_BUT})"
    rf"|(?<=\s)\s*(?:but,\s|—\s|–\s|\(|{_BUT}))"
)
_SECOND_VERB = re.compile(r",?\s+(?:but|and|before)\s+(?:(?:later|then|also|now|eventually|subsequently)\s+)?(?:was|were|is|are|has|had|have|will|faces?|pleaded|changed|went|being)\b")
_QUESTION = re.compile(r"(?:that|whether|if|why|how|what|where|when|who|whom|whose|which)\s+(?!to\b)")
_DENY = frozenset(("denied", "denies", "deny", "denying"))
_DENIABLE = re.compile(
    r"(?:any|all|(?:ever\s+)?\w{2,}ing|reports?\s+(?:that|of)|claims?\s+(?:that|of)|suggestions?\s+(?:that|of)|allegations?\s+(?:that|of))\s"
)
_WHEN_BEHIND = re.compile(
    r"\s+(?:last\s+(?:night|week|month|year)|yesterday|today|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this\s+(?:week|morning|month|year))$"
)
_STARTS = re.compile(r";\s+|:\s+|,?\s+(?:but|and|while|although|though|because|when|after|as|whereas|yet)\s+|,\s+")
_SUBJECT = re.compile(rf"({P}|{O})(?:\s+\([^)]{{1,30}}\))?(?:,\s+[^;:.{Q[1:-1]}]{{1,150}},|,)?$")
_TWO = re.compile(rf"(?:^|[,;]\s+|\b(?:but|while)\s+)(?:both\s+)?{P}(?:\s+\([^)]{{1,30}}\)|,\s[^;:{Q[1:-1]}]{{1,60}},)?\s+and\s+(?:[a-z]+,?\s+){{0,4}}{P}$")  # "P and P said"
_MAIN = re.compile(rf"(?:[^,{_NAMED}]{{1,70}},\s+)?(?:[\w'{O[1:-1]}-]+\s+){{0,6}}?({P}|{O}(?!\s+(?:[a-z][\w-]*\s+){{0,4}}{P}))(?!')")
_ADVERBS_BEFORE = re.compile(
    r"(?:\s+(?:also|later|then|once|simply|just|only|repeatedly|previously|earlier|yesterday|today|has|had|have|would|will|used\s+to|went\s+on\s+to|goes\s+on\s+to|continue[sd]?\s+to|publicly|recently|now|reportedly|always|never|still|since|both|each|all|did|not|said\s+to\s+have|(?:late\s+|early\s+)?on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:night|morning|evening|afternoon))?|last\s+(?:night|week|month|year)|(?:earlier\s+)?this\s+(?:week|month|year|morning|evening|afternoon)|\w+ly))+$"
)
_PASSIVE = re.compile(
    r"\b(?:is|was|were|are|be|been|being|to|a|an|the|of|for|his|her|its|their|no|not|that|which|what|as|by|in|on|with|from|this)$",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother|[Ss]everal|[Ss]ome|[Oo]ther|[Tt]wo|[Tt]hree|[Ff]our|[Mm]ost|[Mm]any|[Bb]oth|[Nn]either)\s+)?[\w\U000f0000-\U0010ffff\ue000-\uf8ff'-]+(?:\s+[\w\U000f0000-\U0010ffff\ue000-\uf8ff'-]+){0,9}"
)
_TAIL = re.compile(
    rf",\s+(?:((?:(?:the|an?|his|her|its|their)\s+)?(?:[\w'-]+\s+){{0,5}}?(?:{P}|{O})(?:,\s[^,;]{{1,80}},)?(?:\s+(?:has|have|had))?|it\s+was|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?:the|an?|his|her|its|their)\s+(?:[\w'-]+\s+){{0,3}}[\w'-]+|(?:[a-z]+\s+){{0,2}}(?!is\b|was\b|has\b|as\b|this\b|his\b|its\b)[a-z]+s|police)\s+({SAYING}|say|announced|told\s+(?:{P}|{O}|{L}|[\w\s]{{1,25}}))\b|({SAYING})\s+((?:[\w'-]+\s+){{0,5}}?(?:{P}|{O}))|according\s+to\s+((?:[\w'-]+\s+){{0,6}}?(?:{P}|{O}|[\w'-]+)))(?=[,.;]|$|\s+(?:on|in|at|last|yesterday|today|to|after|during|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|who|told|this|as|late|early)\w*\b)"
)

_TAIL_WORDS = frozenset(SAYING.split("|")) | {"announced", "told", "according"}


# What may follow a tag and is not said: "…, she said, adding that", "…, he said, as he left".
_NOT_SAID = re.compile(
    r",\s+(?:\w+ing|who|whom|whose|which|as|after|when|while|before|although|though|despite|citing|speaking|in|at|on|during|following|from|outside|with|without|to|by|a|an|the|his|her|its|"
    r"(?:but|and)\s+(?:he|she|they|it|his|her|some|others?|declined|refused|would|did|has|had|was|is|the|a|an))\b|,\s+(?:and|but|yet)\s+[\U000f0000-\U0010fffd]"
)


def reported_speech(
    text: Text, shape: Shape, mentions: Sequence[Mention], runs: Sequence[Run], conversation: Conversation
) -> list[QuoteNote]:
    """The indirect speech of a sentence: speaker and exactly what was said, "that" included."""
    said = shape.text
    if len(said) < 3:  # a quotation and nothing else
        return []
    stop = len(said.rstrip(" .!?\"”'\n"))
    found: list[QuoteNote] = []
    at = 0
    words = words_in(said)
    for place, _ in runs_at(said, _FIRST_WORDS & words):
        if place < at:
            continue
        verb = _VERB.match(said, place)
        if verb is None:
            continue
        content = _content(said, verb, stop)
        if content is None:
            continue
        source = _source(text, shape, mentions, verb, found[-1] if found else None)
        if source is None:
            continue
        source = _better(text, shape, mentions, verb, source)
        source = conversation.settled(source, shape.span(verb.start(), verb.end())[0])
        found.append(QuoteNote((shape.span(*content),), source.speaker, source.as_written, "indirect", shape.sentence, source.cue))
        at = content[1]
    if not found and "ccording" in said and (led := _led_in(text, shape, mentions, runs, conversation)):
        return led
    return found or (_in_the_tail(text, shape, mentions, runs) if "," in said and not _TAIL_WORDS.isdisjoint(words) else [])


def _speaker_of_last(shape: Shape, end: int) -> Subject | None:
    """Who the last full verb of saying before a place has for its subject: "“…,” P said, adding that"."""
    said = shape.text
    spoken = [verb for verb in verbs_in(said[:end]) if not said[verb[0] : verb[1]].endswith("ing")]
    if not spoken:
        return None
    start, stop = spoken[-1]
    behind = subject_behind(said, stop, end) if re.search(rf"{Q}[,.]?\s*$", said[:start]) else None
    subject = behind or subject_of(said, 0, start)
    pronoun = subject is not None and said[subject.start : subject.end].casefold() in ("he", "she")
    return subject if subject is not None and (subject.letter is not None or pronoun) else None


_WORDED = re.compile(rf"[a-z]{{2}}|[{_NAMED}]")


def _better(text: Text, shape: Shape, mentions: Sequence[Mention], verb: re.Match[str], source: Attribution) -> Attribution:
    """A source by the verb's subject: "…, a friend of P, said", "P of the O said", "the O's owner, P, said"."""
    if verb.group().endswith("ing") or source.as_written.casefold() in PRONOUNS:
        subject = None
    else:
        subject = subject_of(shape.text, 0, verb.start())
    place = shape.span(verb.start(), verb.start())[0]
    if subject is not None and subject.letter is not None:
        return attributed(shape, subject, verb.span(), text, mentions, "report")
    if source.speaker is not None and subject is not None and _WORDED.search(shape.text, subject.start, subject.end):
        return attributed(shape, subject, verb.span(), text, mentions, "report")
    if source.speaker is not None:
        return source
    begin = text.view.rfind(source.as_written.split()[0], text.sentences[shape.sentence].span[0], place) if source.as_written else -1
    return replace(source, place=begin if begin >= 0 else place)


_PLAIN_NOUNS = r"(?:the|his|her|its|their|this|that|these|those)\s+(?:[\w-]+\s+){0,3}?[\w-]+"
_THAT_NEXT = re.compile(r"\s+that\s")
_GAP = re.compile(r"\s+(?:(?:only|both|now)\s+(?=that\s))?")
_THAT = re.compile(r"that\s+(?!of\b|in\b)")
_WHETHER = re.compile(r"(?:whether|why|how|if)\s")
_WORDLIKE = re.compile(rf"[\w{_NAMED}]")
_QUOTE = re.compile(Q)
# "a name he could not make out", "her husband, she nodded", "it, and said": an object, or another clause.
_NO_CLAUSE = re.compile(
    rf"(?:an?|the|one|some|any)\s+\w+\s+(?:he|she|they|it)\s|(?:it|that|this|him|them),?\s+(?:and|but)\s|(?:(?!{_FINITE.pattern})[^,])*,\s+(?:he|she|they|it)\s"
)
_PLAIN_SAID = frozenset("said says insisted insists argued claimed claims".split())
_CLAUSE_OF_QUOTE = re.compile(rf"(?:he|she|it|they|{_PLAIN_NOUNS}|{P}|{O})\s+{Q}$")  # "said the talks “are over”"


def _content(said: str, verb: re.Match[str], stop: int) -> Span | None:
    """From where to where the words go that a verb of saying reports, or None."""
    begin = verb.end()
    if verb.group(1) or verb.group(2):
        addressed = _ADDRESSED.match(said, begin)
        if addressed is None and verb.group(1):
            return None
        begin = addressed.end() if addressed else begin
    elif not _THAT_NEXT.match(said[begin : begin + 7]):
        when = _WHEN.match(said, begin) or _SETTING.match(said, begin)
        begin = when.end() if when else begin
    if said[begin - 1 : begin] != " ":
        space = _GAP.match(said, begin)
        if space is None:
            return None
        begin = space.end()
    that = _THAT.match(said, begin)
    whether = _WHETHER.match(said, begin) if verb.group() in ("say", "said", "saying") else None
    if verb.group(3) and not that:
        return None
    if not that and not whether and verb.group() not in _DENY and (verb.group() in ("wrote", "writes") or _NO_START.match(said, begin) and not _DIGITS.match(said, begin)):
        return None
    cut = _CUT.search(said, begin + 5)
    end = min(stop, cut.start()) if cut else stop
    content = said[begin:end].rstrip(" .,;:!?")
    second = _SECOND_VERB.search(content) if not that else None
    if second and not _FINITE.search(content[: second.start()]):
        content = content[: second.start()]  # "denied murder | but was convicted": what follows is nobody's word
    end = begin + len(content)
    bare = content[that.end() - begin :] if that else content
    words = bare.split()
    if len(words) < (2 if verb.group() in _DENY else 3) or (
        not _WORDLIKE.match(bare) and bare[:1] not in "£$€" and not (that and _QUOTE.match(bare))
    ):
        return None
    if verb.group() in ("asked", "asks") and not _QUESTION.match(content):
        return None  # "asked them to go"
    denied = verb.group() in _DENY and _DENIABLE.match(bare)
    if denied:
        when = _WHEN_BEHIND.search(said, begin, end)
        return begin, when.start() if when else end
    if that or whether:
        return begin, end
    if verb.group() in _DENY and _NO_START.match(bare) and not _DIGITS.match(bare) or _NO_CLAUSE.match(bare):
        return None
    if not _FINITE.search(" ".join(words[:14])) and not (verb.group() in _PLAIN_SAID and _CLAUSE_OF_QUOTE.match(bare)):
        return None
    return begin, end


_IS_DOING = re.compile(r"\s+(?:is|are|was|were|has\s+been|have\s+been|had\s+been)(?:\s+(?:now|also|still))?$")  # "P is claiming that"


_WHO_OF_NOBODY, _WHO_OF = re.compile(rf"(?<![{_NAMED},])\s+who$"), re.compile(rf"({P}|{O}),?\s+who$")
_HE_LEFT = re.compile(r"\s(he|she)$")
_IS_PRONOUN = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]ho|I|[Ww]e)")
_SPEAKS_FOR = re.compile(rf"\bspokes\w+\s+(?:for|of)\s+(?:the\s+)?({O})|^({O})'s?\s+(?:board|management|leadership|lawyers|spokes\w+|statement)$")
_OF_SUBJECT = re.compile(r"([\w-]+)\s+(?:for|of|to)\s+(?:the\s+)?$")
_LEADS_OFF = re.compile(r"(?:after|because|when|whereas|as)\s+$")
_IN_PASSING = re.compile(r"\b(?:by|in|at|on|with|from|about|after|before|against|like)\s+(?:the\s+)?$")


def _source(text: Text, shape: Shape, mentions: Sequence[Mention], verb: re.Match[str], last: QuoteNote | None) -> Attribution | None:
    """Who a verb of saying has for its subject; None where it has none."""
    said = shape.text
    cue = shape.span(*verb.span())
    left = said[: verb.start()].rstrip()
    participle = verb.group().endswith("ing")
    doing = _IS_DOING.search(left) if participle else None
    if doing:
        participle, left = False, left[: doing.start()]
    if participle:
        if last is not None and re.search(r",$", left):
            return Attribution(last.speaker, last.speaker_as_written, cue, "report")
        told = _speaker_of_last(shape, verb.start()) if left.endswith(",") else None
        if told is not None:
            return attributed(shape, told, verb.span(), text, mentions, "report")
        main = _MAIN.match(said)
        if main and main.end() <= len(left) and left.endswith((",", Q)):
            return made(shape, main.group(1), main.start(1), verb.span(), text, mentions, "report")
        return None
    adverbs = _ADVERBS_BEFORE.search(left)
    if adverbs:
        left = left[: adverbs.start()]
    if left.endswith("who") and _WHO_OF_NOBODY.search(left):
        return None
    who = _WHO_OF.search(left) if left.endswith("who") else None
    if who:
        return made(shape, who.group(1), who.start(1), verb.span(), text, mentions, "report")
    subject = _SUBJECT.search(left)
    if subject and _TWO.search(left, 0, subject.end(1)):
        return None
    if subject and not _IN_PASSING.search(left[: subject.start()]):
        of = _OF_SUBJECT.search(left[: subject.start()])
        if of is None or of.group(1).startswith("spokes"):
            return made(shape, subject.group(1), subject.start(1), verb.span(), text, mentions, "report")
        return _unnamed(text, shape, len(left) - len(" ".join(left.rsplit(None, 6)[-6:])), len(left), cue)
    pronoun = _HE_LEFT.search(left) if left.endswith("he") else None
    if pronoun:
        return Attribution(None, pronoun.group(1), cue, "report")
    breaks = [match.end() for match in _STARTS.finditer(left + " ")]
    begin = breaks[-1] if breaks else 0
    behind = said[verb.end() :].lstrip()[:1]
    inverted = left[-1:] in (",", "?", "!") or re.search(rf"{Q},?$", left) is not None
    if inverted and (re.match(Q, left.rstrip(",")[-1:]) or (re.match(f"[{_NAMED}]", behind) and _FINITE.search(left))):
        return None
    if _LEADS_OFF.search(left[:begin] + " ") and begin and not re.search(f"[{_NAMED}]", left[begin:]):
        return None
    clause = left[begin:].strip(' “"')
    if not clause:
        first = main_subject(said, 0, len(left)) if left else None
        if first is not None and (first.letter is not None or said[first.start : first.end].casefold() in PRONOUNS):
            return attributed(shape, first, verb.span(), text, mentions, "report")
        return Attribution(None, "", cue, "report") if left else None
    at = begin + left[begin:].index(clause)
    if _IS_PRONOUN.fullmatch(clause):
        return Attribution(None, clause, cue, "report")
    if _PASSIVE.search(clause) or not _PLAIN.fullmatch(clause):
        return None
    of = _SPEAKS_FOR.search(clause)
    if of:
        group = 1 if of.group(1) else 2
        place = left.rindex(of.group(group))
        return made(shape, of.group(group), place, verb.span(), text, mentions, "report")
    return _unnamed(text, shape, at, at + len(clause), cue)


def _unnamed(text: Text, shape: Shape, start: int, end: int, cue: Span) -> Attribution:
    """A source in the words for it alone, names within them as they are written."""
    return Attribution(None, " ".join(text.view[slice(*shape.span(start, end))].split()), cue, "report")


def _in_the_tail(text: Text, shape: Shape, mentions: Sequence[Mention], runs: Sequence[Run]) -> list[QuoteNote]:
    """`The road will close, P said on Tuesday`; `Sales rose, according to P`."""
    said = shape.text
    least = 3 if said[:1] >= "\ue000" else 4  # words, of which a name is one: "Ann Marsh stole £4m, police said"
    tail = next((match for match in _TAIL.finditer(said) if len(said[: match.start()].split()) >= least or _inserted(said, match)), None)
    if tail is None or said[: tail.start()].rstrip()[-1:] in ",." or re.match(Q, said[: tail.start()].rstrip()[-1:]):
        return []
    content = said[: tail.start()]
    begin = 0
    joined = [match.end() for match in re.finditer(r";\s+", content)]
    if joined:
        begin = joined[-1]
    lead = re.match(r"(?:But|And|Yet|So)\s+", content[begin:])
    begin += lead.end() if lead else 0
    if re.search(r"\b(?:and|or|but|though|although|which|that)$", content):
        return []
    inserted = _inserted(said, tail)
    rest = said[tail.end() + 1 :]
    is_that = _IS_THAT.match(rest) if inserted else None
    behind_only = inserted and (is_that is not None or _CONDITION.match(content, begin) is not None)
    if behind_only:  # "If it fails, P said, the bridge would close", "The truth, she says, is that it was hers"
        pass
    elif not (_FINITE.search(content[begin:]) or (inserted and len(content[begin:].split()) < 4)) or re.match(
        r"(?:asked|speaking|writing|in\s+a\s+|after|when|if|although|while|as|at|on)\b", content[begin:], re.IGNORECASE
    ):
        return []
    span = shape.span(begin, len(content))
    if any(run.outer[0] < span[1] and span[0] < run.outer[1] and run.outer[1] - run.outer[0] > (span[1] - span[0]) * 0.7 for run in runs):
        return []
    group = next(g for g in (1, 4, 5) if tail.group(g))
    words = tail.group(group)
    letter = re.search(rf"({P}|{O})", words)
    verb = tail.span(2) if tail.group(2) else tail.span(3) if tail.group(3) else (tail.start(), tail.start(5))
    if letter and (words[letter.end() :].startswith(",") or not words[letter.end() :].strip()):
        got = made(shape, letter.group(), tail.start(group) + letter.start(), verb, text, mentions, "report")
    else:
        got = _unnamed(text, shape, tail.start(group), tail.end(group), shape.span(*verb))
    if got.speaker is not None and got.as_written.casefold() in ("he", "she"):
        named = [mentions[shape.mention(each)] for each in re.findall(P, content[begin:])]
        if any(mention.entity == got.speaker and mention.kind in ("name", "alias") for mention in named):
            got = replace(got, speaker=None)  # "P had been ill, she said": somebody else
    spans = [] if behind_only else [span]
    if inserted:
        end = tail.end() + 1 + len(rest.rstrip(" .,;:!?\"”'\n"))
        start = tail.end() + 1 + (is_that.end() if is_that else len(rest) - len(rest.lstrip()))
        spans.append(shape.span(start, end))
    return [QuoteNote((each,), got.speaker, got.as_written, "indirect", shape.sentence, got.cue) for each in spans]


_LED_IN = re.compile(rf"(?:(?:But|And|Yet)\s+)?(?:(?P<first>(?:The|An?|His|Her|Its|Their|{P}|{O})(?:'s)?(?:\s+[\w'-]+){{0,8}}),\s+)?[Aa]ccording\s+to\s+(?=\S)")
_ASIDE = re.compile(r"(?:who|whom|whose|which|of|from|in|at|an?|the|its|his|her|published|\d+)\b")
_CLAUSE = re.compile(rf"(?:{P}|{O}|{L}|[a-z0-9£$€])")


def _led_in(text: Text, shape: Shape, mentions: Sequence[Mention], runs: Sequence[Run], conversation: Conversation) -> list[QuoteNote]:
    """`According to P, the mayor, the road will close`, `The road, according to P, will close`: what stands around the words for whoever says it."""
    said, stop = shape.text, len(shape.text.rstrip(" .!?\"”'\n"))
    lead = _LED_IN.match(said)
    subject = main_subject(said, lead.end(), len(said)) if lead else None
    if lead is None or subject is None or subject.start < lead.end() or (lead["first"] and _FINITE.search(lead["first"])):
        return []
    cuts = [match.end() for match in re.finditer(r",\s+", said) if match.start() >= subject.end]
    for cut, after in zip(cuts, [*cuts[1:], stop + 2], strict=False):
        part = said[cut : after - 2]
        verb = _FINITE.search(part)
        begins = verb is not None and not part[: verb.start()].strip()
        if verb is None or begins is not bool(lead["first"]) or not _CLAUSE.match(part) or _OPEN.search(part, 0, verb.end()):
            described = re.match(P, part) is not None and mentions[shape.mention(part[0])].kind == "description"
            if part[:1] and not described and _ASIDE.match(part) is None and subject.letter is not None:
                return []  # "According to P, Q, the mayor, resigned"
            continue
        spans = [shape.span(*lead.span("first"))] if lead["first"] else []
        spans.append(shape.span(cut, stop))
        start, end = spans[-1]
        if verbs_in(said[cut:stop]) or any(run.outer[0] < end and start < run.outer[1] and run.outer[1] - run.outer[0] > (end - start) * 0.7 for run in runs):
            return []
        got = conversation.settled(attributed(shape, subject, lead.span(), text, mentions, "report"), start)
        return [QuoteNote((span,), got.speaker, got.as_written.removesuffix(" who"), "indirect", shape.sentence, got.cue) for span in spans]
    return []


_OPEN = re.compile(r"\b(?:who|whose|which|that)\s")
_IS_THAT = re.compile(r"\s+(?:is|was)\s+(?=that\s)")
_CONDITION = re.compile(r"(?:If|Unless|Were|Should|Had|Without)\s")


def _inserted(said: str, tail: re.Match[str]) -> bool:
    """Whether a tag stands within what is said, which goes on behind it: "It was, she said, a matter of time"."""
    rest = said[tail.end() :]
    if not tail.group(1) or re.match(r"[A-Z]", said) is None and not re.match(NAMEY, said):
        return False
    return rest[:1] == "," and len(rest.split()) >= 2 and not _NOT_SAID.match(rest) and not re.search(Q, rest) and ";" not in rest
