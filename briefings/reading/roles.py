"""What somebody is or was: head nouns of offices, what stands around them, and the person they hang on.

Method: every head noun of the lexicon is widened to the left over its modifiers and to the right over its complement
("deputy leader of the Labour Party"), then hung on a person by the pattern it stands in: apposition, title before a
name, copula, "as" after a verb of taking or leaving office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.news import RoleStatus
from briefings.reading.lexicon.offices import (
    CANDIDATE_HEADS,
    FORMER_LEFT,
    HONORIFIC_ROLES,
    ROLE_HEADS,
    STOP_BEFORE,
    WEAK_HEADS,
)
from briefings.reading.note import Mention, Span
from briefings.reading.shape import ANY, L, O, P, Shape, is_person

_HEAD = re.compile(
    r"(?<![\w-])((?:ex-|vice-|co-)?(?:" + "|".join(sorted((re.escape(h) for h in ROLE_HEADS), key=len, reverse=True)) + r"))(-elect|-designate)?(?![\w-])", re.IGNORECASE)
_WORD_LEFT = re.compile(rf"(?:^|(?<=[^\w'-]))((?:{ANY}(?:'s)?|[\w][\w'&/-]*\.?))(\s+)$")
_DETERMINER = re.compile(r"(?:^|(?<=\W))(a|an|the|his|her|its|their|our)\s+$", re.IGNORECASE)
_COMPLEMENT = re.compile(
    rf"\s+(?:elect\s+)?(of|for|at|in|with|to|on|and)\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+)?((?:{O}|{L})(?:'s)?(?:(?:,)?\s+(?:and|&)\s+(?:the\s+)?(?:{O}|{L}))?|(?:[A-Z][\w'-]+(?:\s+(?:and|of|upon|under|the|&)\s+)?\s*){{1,5}}|[a-z][\w-]+(?:(?:,?\s+(?:and|of|for)\s+|\s+)(?:the\s+)?(?:[a-z][\w-]+|{O}|{L})){{0,4}})")
_OF_STATE = re.compile(r"\s+of\s+state(?:\s+for\s+((?:[a-zA-Z][\w-]+)(?:(?:,\s+|\s+and\s+|\s+)(?!who\b|said\b|has\b|is\b|was\b|will\b)[a-z][\w-]+){0,4}))?")
_AFTER_PERSON = re.compile(rf"({P})(?:\s+\([^)]{{1,12}}\)|,\s+(?:aged\s+)?\d{{1,3}})?,\s+(?:who\s+(?:is|was|has\s+been|had\s+been|served\s+as|serves\s+as|works\s+as|worked\s+as|became|remains|later\s+became)\s+)?(?:also\s+|now\s+|currently\s+|once\s+|then\s+|later\s+|formerly\s+|previously\s+|still\s+|until\s+(?:\w+\s+){{1,3}})?(?:an?|the|its|their|his|her|{ANY}(?:'s)?|(?:the|its|their|his|her|this)\s+[\w-]+'s?)?\s*$")
_WHO = re.compile(r"who\s+(is|was|has\s+been|had\s+been|served\s+as|serves\s+as|works\s+as|worked\s+as|became|remains|later\s+became)")
_COPULA = re.compile(rf"({P})(?:,\s+\d{{1,3}},|\s+\([^)]{{1,12}}\)|,\s+[^,]{{1,90}},)?\s+(is|was|became|becomes|will\s+be|will\s+become|is\s+to\s+become|has\s+been|had\s+been|remains|remained|served\s+as|serves\s+as|has\s+served\s+as|had\s+served\s+as|works\s+as|worked\s+as|acted\s+as|is\s+set\s+to\s+become|is\s+to\s+be|would\s+be|would\s+become|may\s+become|could\s+become)\s+(?:also\s+|now\s+|currently\s+|once\s+|then\s+|still\s+|already\s+|elected\s+(?:as\s+)?|appointed\s+(?:as\s+)?|named\s+(?:as\s+)?|made\s+(?:as\s+)?)?(?:an?|the|its|their|{ANY}'s|(?:the|its|their)\s+[a-z]+'s)?\s*$")
_TAKE = r"appointed|named|elected|re-elected|reelected|confirmed|installed|unveiled|announced|hired|promoted|recruited|selected|chosen|adopted|nominated|crowned|ordained|sworn\s+in|returned|made|reinstated|reappointed|picked|voted\s+in|brought\s+in|signed"
_LEAVE = r"resigned|resigns|resign|quit|quits|stepped\s+down|steps\s+down|step\s+down|stepping\s+down|stood\s+down|stands\s+down|stand\s+down|retired|retires|sacked|fired|dismissed|removed|ousted|axed|suspended|stood\s+aside|forced\s+out|deposed|replaced|dropped|voted\s+out|demoted|departed|left\s+(?:his|her|their|the)\s+(?:post|job|role|position)|shunted|relieved"
_TAKE_AS = re.compile(rf"({P})(?:,[^,{{}}]{{1,60}},)?\s+(?:has\s+been\s+|had\s+been\s+|have\s+been\s+|was\s+|is\s+|is\s+being\s+|were\s+|will\s+be\s+|is\s+to\s+be\s+|would\s+be\s+|being\s+)?(?:today\s+|formally\s+|officially\s+|unanimously\s+|also\s+|first\s+|later\s+|narrowly\s+|re-)?({_TAKE})\s+(?:as\s+|to\s+be\s+|to\s+serve\s+as\s+|to\s+become\s+)?(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$")
_TAKE_OBJECT = re.compile(rf"(?:{_TAKE}|appoint|name|elect|hire|choose|select|appointing|naming|electing|hiring|chose)\s+({P})(?:,[^,]{{1,40}},)?\s+(?:as\s+|to\s+be\s+|to\s+become\s+)?(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$")
_LEAVE_AS = re.compile(rf"({P})(?:,[^,]{{1,80}},)?[^,.;{P[1:-1]}]{{0,40}}?\s(?:has\s+been\s+|had\s+been\s+|was\s+|is\s+|being\s+|has\s+|had\s+|will\s+|would\s+|may\s+|is\s+to\s+|to\s+)?(?:abruptly\s+|suddenly\s+|dramatically\s+|immediately\s+)?({_LEAVE})[^,.;{P[1:-1]}]{{0,45}}?\s(?:as|from\s+(?:his|her|their|the)\s+(?:post|job|role|position)\s+as)\s+(?:an?|the|its|their|his|her|{ANY}(?:'s)?)?\s*$")
_REPLACE = re.compile(rf"({P})[^.;{P[1:-1]}]{{0,60}}?\s(?:replaced|replaces|replacing|succeeded|succeeds|succeeding|succeed|replace|will\s+replace|took\s+over\s+from|takes\s+over\s+from)\s+({P})(?:,[^,]{{1,40}},)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$")
_AS_SUBJECT = re.compile(r"(?:^|(?<=[\s“,]))[Aa]s\s+(?:an?|the|its|{ANY}(?:'s)?)?\s*$")
_SERVED = re.compile(rf"({P})(?:,[^,]{{1,60}},)?[^.;{P[1:-1]}]{{0,50}}?\s(?:his|her|their)\s+(?:time|career|tenure|work|stint|spell|term|years?|decade|days?|post|job|role|position|return)\s+as\s+(?:an?|the|its|{ANY}(?:'s)?)?\s*$")
_OFFICE_VERB = re.compile(rf"({P})[^.;{P[1:-1]}]{{0,50}}?\s(took\s+over|takes\s+over|started|began|returned|joined|joins|worked|served|continues|stays|remains|standing|stood|stands|stand|running|ran|run|acting|employed)(?:\s[^,.;]{{0,40}}?)?\s+as\s+(?:an?|the|its|their|{ANY}(?:'s)?)?\s*$")


_PERSON = re.compile(P)


@dataclass(frozen=True, slots=True)
class Found:
    """A role as found in a sentence's shape, before organisations and dates are settled."""

    mention: int
    title: str
    org_mention: int | None
    status: RoleStatus
    span: Span
    pattern: str
    possessive: str = ""


def roles_in(shape: Shape, titles: dict[int, str]) -> list[Found]:
    """The roles of one sentence; `titles` holds the title words of mentions ("Cllr", "Det Ch Insp")."""
    found: list[Found] = []
    text = shape.text
    for person in _PERSON.finditer(text):
        place, letter = person.start(), person.group()
        title = titles.get(shape.mention(letter), "")
        role = _honorific_role(title) if title else ""
        if role:
            found.append(Found(shape.mention(letter), role, _org_before(shape, place), "former" if title.split()[0].casefold() in ("former", "ex", "late", "then") or re.search(r"(?:^|\W)(?:former|ex|late|then)[ -]$", text[max(0, place - 8):place].lower()) else "current", shape.span(place, place + 1), "honorific"))
    for match in _heads_in(text):
        phrase = _phrase(shape, match)
        if phrase is None:
            continue
        found.extend(_hang(shape, phrase))
    found.extend(_callings(shape, found))
    return found


_CALLING = r"(?!(?:other|another|daughter|mother|father|brother|sister|partner|member|number|winter|summer|order|matter|letter|paper|water|father|river|centre|center|former|later|earlier|latter|rather|either|never|ever|after|over|under|however|whether|together|major|minor|prior|superior|interior|junior|senior|Friday|patient|student|parent|agent|moment|event|present|recent|different|independent|client|resident|tenant|infant|defendant|descendant|relevant|distant|elephant|stranger|neighbour|neighbor|supporter|follower|customer|user|owner|lover|killer|survivor|victim|winner|loser|holder|offer|answer|dinner|corner|chapter|quarter|shoulder|power|tower|flower|computer|character|disaster|newspaper|cancer|october|september|november|december|tumor|tumour|error|mirror|terror|horror|favour|favor|labour|labor|colour|color|rumour|rumor|factor|sector|motor|doctor|vigour|human|german|italian|russian|australian|canadian|american|egyptian|christian|european|ukrainian|norwegian|iranian|woman|man|list|twist|mist|fist|wrist|exist|resist|assist|partner|chair|scorer|programmer|author)\b)(?=[a-z-]{4})(?:[a-z][\w-]*(?:er|or|eur|ist|ian|ician|man|woman|men|women|smith|wright|hand|maker|keeper|monger|herd|ant|ard|boss|chief|nun|monk|cook|cop|guide|clerk|judge|coach|vet|don|tutor|lad|magnate|mogul|tycoon|guru|pundit|expert|specialist|graduate|apprentice|trainee|volunteer|veteran|laureate|consultant|assistant|attendant|accountant|sergeant))"
_LED = r"(?:(?:former|retired|ex|one-time|veteran|young|senior|junior|chief|lead|assistant|part-time|freelance|self-employed|local|trainee|[a-z]+-based|[a-z]+)[\s-]+){0,2}?"
_APPOSED_CALLING = re.compile(rf"({P})(?:,\s+(?:aged\s+)?\d{{1,3}})?,\s+(?:who\s+is\s+(?:now\s+)?)?(?:an?|the)\s+({_LED}{_CALLING})(?=,|\.|;|$|\s+(?:who|from|at|in|of|for|with|and|by|whose|turned|based)\b)")
_CALLING_BEFORE = re.compile(rf"\b(?:the|an?)\s+({_LED}{_CALLING})\s+({P})")
_SILK = re.compile(rf"({P})\s+([QK]C)\b")


def _callings(shape: Shape, known: Sequence[Found]) -> list[Found]:
    """Callings that the lexicon of offices does not hold ("a deckhand", "the haulier"), where their place leaves no doubt."""
    found: list[Found] = []
    held = {role.mention for role in known}
    for match in _APPOSED_CALLING.finditer(shape.text):
        mention = shape.mention(match.group(1))
        if mention not in held:
            org = re.match(rf"\s+(?:at|of|for|with|from)\s+(?:the\s+)?({O})", shape.text[match.end():])
            found.append(_calling(shape, match.group(1), match.group(2), match.span(2), org.group(1) if org else None))
    for match in _CALLING_BEFORE.finditer(shape.text):
        if shape.mention(match.group(2)) not in held:
            found.append(_calling(shape, match.group(2), match.group(1), match.span(1), None))
    for match in _SILK.finditer(shape.text):
        found.append(_calling(shape, match.group(1), match.group(2), match.span(2), None))
    return found


def _calling(shape: Shape, person: str, title: str, at: tuple[int, int], org: str | None) -> Found:
    former = re.match(r"(?:former|retired|ex|one-time)[\s-]+", title)
    words = title[former.end():] if former else title
    words = re.sub(r"^(?:young|veteran|local|[a-z]+-based)\s+", "", words)
    return Found(shape.mention(person), " ".join(words.split()), shape.mention(org) if org else None, "former" if former else "current", shape.span(*at), "calling")


_WORD = re.compile(r"[\w-]+")
_HEAD_STARTS = frozenset(head.split()[0].casefold() for head in ROLE_HEADS)


def _heads_in(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        low = word.group().casefold()
        low = low[3:] if low.startswith(("ex-", "co-")) and low[3:] in _HEAD_STARTS else low.removesuffix("-elect").removesuffix("-designate")
        if low in _HEAD_STARTS:
            match = _HEAD.match(text, word.start())
            if match:
                found.append(match)
    return found


def _honorific_role(title: str) -> str:
    words = [word.rstrip(".").casefold() for word in title.split() if word.rstrip(".") not in ("Sir", "Dame", "Mr", "Mrs", "Ms", "Lord", "Lady", "Dr")]
    held = [word for word in words if word not in ("former", "ex", "late", "then")]
    stand_in = held[:1] if held and held[0] in ("acting", "interim", "deputy", "assistant") and " ".join(held) not in HONORIFIC_ROLES else []
    role = HONORIFIC_ROLES.get(" ".join(held[len(stand_in):]), "")
    return " ".join([*stand_in, role]) if role else ""


def _org_before(shape: Shape, place: int) -> int | None:
    return None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A title phrase in a shape: words from `start` to `end`, complement included; `left` is where its determiner ends."""

    start: int
    end: int
    title: str
    head: str
    org: str | None
    former: bool
    candidate: bool
    determined: bool
    possessive: str
    has_complement: bool


def _phrase(shape: Shape, match: re.Match[str]) -> Phrase | None:
    text = shape.text
    head = match.group(1)
    start, end = match.start(), match.end()
    if head[0].isupper() and head.casefold() in ("general", "major", "lord", "baron", "justice", "chair", "head", "chief") and not text[end:end + 2].strip().startswith((",", "o", "f")) and not (text[end:end + 1] == " " and text[end + 1:end + 2] and is_person(text[end + 1:end + 2])):
        return None
    org: str | None = None
    former = head.lower().startswith("ex-")
    candidate = bool(match.group(2)) or head.casefold() in CANDIDATE_HEADS
    possessive = ""
    taken = 0
    if former:
        start += 3
    while taken < 7:
        left = _WORD_LEFT.search(text, max(0, start - 40), start)
        if not left:
            break
        word = left.group(1)
        low = word.casefold()
        bare = low[:-2] if low.endswith("'s") else low
        if len(bare) == 1 and not bare.isalpha() or (len(bare) == 1 and ord(bare) >= 0xE000):
            if re.match(O, bare) and org is None:
                org = bare
                start = left.start(1)
                taken += 1
                continue
            break
        if low.endswith("'s") or low in STOP_BEFORE:
            break
        if low in FORMER_LEFT or low == "former":
            former = True
            start = left.start(1)
            break
        if low.startswith("ex-"):
            former = True
            start = left.start(1)
            break
        if low in ("then", "then-"):
            former = True
            start = left.start(1)
            break
        if re.search(r"ly$", low) and low not in ("early", "family", "daily", "weekly", "deputy"):
            break
        if low.endswith("ed") and low not in ("united", "embattled", "veteran") and not word[0].isupper() and low not in ("retired", "embattled", "disgraced", "suspended", "elected"):
            break
        start = left.start(1)
        taken += 1
    words = _title_words(text[start:end], org)
    has_complement = False
    state = _OF_STATE.match(text, end) if head.casefold().endswith("secretary") or head.casefold() == "minister" else None
    if state:
        words += " " + " ".join(text[state.start():state.end()].split())
        end = state.end()
        has_complement = True
    else:
        complement = _COMPLEMENT.match(text, end)
        if complement and complement.group(1) != "and":
            got = _take_complement(text, head, complement)
            if got is not None:
                extra, letter, new_end = got
                if letter and org is None:
                    org = letter
                words += extra
                end = new_end
                has_complement = True
    if "candidate" in head.casefold() or head.casefold() in CANDIDATE_HEADS:
        candidate = True
    before = text[:start]
    owner = re.search(rf"({O})'s?\s+$", before)
    if owner and org is None:
        org = owner.group(1)
    determiner = _DETERMINER.search(before) or re.search(r"\b(the|its|their|his|her|this)\s+[\w-]+'s?\s+$", before, re.IGNORECASE)
    if determiner and determiner.group(1).casefold() in ("its", "their", "his", "her", "our") and "'" not in determiner.group():
        possessive = determiner.group(1).casefold()
    determined = bool(determiner) or bool(owner)
    if not words.strip():
        return None
    return Phrase(start, end, words.strip(), head, org, former, candidate, determined, possessive, has_complement)


def _title_words(raw: str, org: str | None) -> str:
    said = raw
    if org is not None:
        said = re.sub(rf"^.*{re.escape(org)}(?:'s)?\s*", "", said, flags=re.DOTALL)
    said = re.sub(r"^(?:former|ex-|then-?|one-time|retired|late|sacked|axed|ousted|deposed|disgraced|embattled|erstwhile|onetime|sometime)\s*", "", said, flags=re.IGNORECASE)
    said = re.sub(r"^(?:\d{1,3}-year-old|new|newly|veteran|longtime|long-time|long-serving|popular|outspoken|beleaguered|current|elected|embattled|controversial|senior-most|first|long-standing)\s+", "", said, flags=re.IGNORECASE)
    said = re.sub(ANY, "", said)
    return " ".join(said.split())


_PLAIN_COMPLEMENT_HEADS = frozenset("minister secretary professor director head spokesman spokeswoman spokesperson commissioner lecturer chief officer adviser editor vice-president president manager student minister chair correspondent ambassador researcher fellow reader curator engineer coach".split())
_NOT_COMPLEMENT = re.compile(r"^(?:more|less|over|about|nearly|almost|around|years?|months?|weeks?|days?|a|an|this|that|which|whom|charge|question|\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|next|early|late|recent|protest|response|order|return|addition|court|hospital|public|private|person|time|place|least|first|work|home|all|many|most|what|who|whose|being|his|her|their|its|our|my|breach|tears|favour|favor)\b", re.IGNORECASE)
_CUT_COMPLEMENT = re.compile(r"\s+(?:who|whose|which|that|said|says|was|is|has|had|will|would|when|after|before|since|until|while|where|because|and\s+(?:said|was|is|has|then|later)|told|on|in|at|to|from|by|during|over|amid|as|with|but|if|than|last|next|this|yesterday|today|tomorrow|earlier|later|resigned|quit|stepped|announced|believes|believed|insists|insisted|added|warned|argued|claimed)\b.*$", re.DOTALL)


def _take_complement(text: str, head: str, complement: re.Match[str]) -> tuple[str, str | None, int] | None:
    preposition, thing = complement.group(1), complement.group(2)
    low = head.casefold()
    first = thing[0]
    if re.match(O, first):
        if preposition in ("of", "at", "for", "with", "in"):
            return "", first, complement.start(2) + 1
        return None
    if re.match(L, first):
        if preposition in ("of", "for", "in", "to", "at"):
            letter_end = complement.start(2) + 1
            return f" {preposition} {first}", None, letter_end
        return None
    if preposition not in ("of", "for", "in", "at", "to") or _NOT_COMPLEMENT.match(thing):
        return None
    if thing[0].isupper():
        said = _CUT_COMPLEMENT.sub("", thing.strip())
        said = re.sub(r"\s+(?:and|of|upon|under|the|&)$", "", said.strip())
        if not said:
            return None
        start = complement.start(2)
        the = "the " if re.search(r"\bthe\s+$", text[complement.start():start]) else ""
        return f" {preposition} {the}{said}", None, start + len(said)
    if low in _PLAIN_COMPLEMENT_HEADS and preposition in ("of", "for", "in"):
        said = _CUT_COMPLEMENT.sub("", " " + thing).strip()
        if not said or len(said.split()) > 5 or re.search(ANY, said) and preposition != "of":
            return None
        letter = re.search(O, said)
        end = complement.start(2) + len(said)
        if letter:
            said = re.sub(rf"\s*(?:of|for|at|in)\s+(?:the\s+)?{O}.*$", "", said)
            return f" {preposition} {said}", letter.group(), complement.start(2) + len(thing[:thing.index(letter.group()) + 1])
        tail = re.match(rf"\s+(?:at|for|with|of)\s+(?:the\s+)?({O})", text[end:])
        if tail:
            return f" {preposition} {said}", tail.group(1), end + tail.end()
        return f" {preposition} {said}", None, end
    return None


def _hang(shape: Shape, phrase: Phrase) -> list[Found]:
    text = shape.text
    before, after = text[:phrase.start], text[phrase.end:]
    weak = phrase.head in WEAK_HEADS or phrase.head.casefold() in WEAK_HEADS
    span = shape.span(phrase.start, phrase.end)
    status: RoleStatus = "former" if phrase.former else "candidate" if phrase.candidate else "current"

    def made(letter: str, how: str, state: RoleStatus | None = None) -> Found:
        org = shape.mention(phrase.org) if phrase.org else None
        return Found(shape.mention(letter), _expanded(shape, phrase.title), org, state or status, span, how, phrase.possessive)

    follows = re.match(rf"(\s+|,\s+)({P})", after)
    if follows and follows.group(1).strip() == "" and not (weak and not (phrase.org or " " in phrase.title or phrase.former or phrase.determined)):
        if phrase.title.split()[-1].casefold() not in ("leaders", "mps"):
            return [made(follows.group(2), "before")]
    replace = _REPLACE.search(before)
    if replace:
        return [made(replace.group(1), "replace", "current" if not phrase.former else "former"), made(replace.group(2), "replaced", "former")]
    leave = _LEAVE_AS.search(before)
    if leave:
        gone = re.search(r"(?:will|would|may|is to|to)\s+(?:\w+\s+)?" + leave.group(2), before[leave.start():]) or leave.group(2).split()[0] in ("resign", "step", "stand") or leave.group(2).endswith("s") and leave.group(2) in ("steps down", "stands down", "retires")
        return [made(leave.group(1), "leave", "current" if gone or leave.group(2) == "suspended" else "former")]
    if follows and follows.group(1).strip() == "," and (phrase.determined or phrase.org):
        rest = after[follows.end():]
        if re.match(r"(?:,|\s+(?:said|has|had|was|is|told|will|and|who|—|–|\()|[.;:'’])", rest) or not rest or phrase.possessive:
            if not re.search(rf"{P}(?:,\s+\d+)?,\s*(?:an?|the|its)?\s*$", before):
                return [made(follows.group(2), "before")]
    copula = _COPULA.search(before)
    if copula:
        verb = " ".join(copula.group(2).split())
        state: RoleStatus = status
        if verb in ("was", "served as", "had been", "worked as", "acted as", "had served as", "remained") and re.search(r"(?:elected|appointed|named|made)\s+(?:as\s+)?(?:an?|the|its|their)?\s*$", before) is None:
            state = "former" if status != "candidate" else "candidate"
        elif verb in ("will be", "will become", "is to become", "is set to become", "is to be", "would be", "would become", "may become", "could become"):
            state = "candidate"
        if state == "current" and re.search(r"\b(?:not|never)\s+(?:an?|the)?\s*$", before):
            return []
        return [made(copula.group(1), "copula", state)]
    take = _TAKE_AS.search(before) or _TAKE_OBJECT.search(before)
    if take:
        planned = re.search(r"(?:will be|is to be|would be|is expected to be|could be|may be)\s+(?:\w+\s+)?\w+\s+(?:as\s+|to be\s+)?(?:an?|the|its)?\s*$", before)
        state = "former" if phrase.former else "candidate" if planned or phrase.candidate else "current"
        return [made(take.group(1), "take", state)]
    apposed = _AFTER_PERSON.search(before)
    if apposed:
        who = _WHO.search(before[apposed.start():])
        state = status
        if who and who.group(1).split()[0] in ("was", "served", "had", "worked"):
            state = "former"
        ends = re.match(r"\s*(?:[,.;:)—–-]|$|\s(?:and|who|since|until|from|which|whose|in|at|between|when|but|during|under|for|or|said|told|has|was)\b)", after)
        if ends and (not weak or phrase.org or phrase.determined or phrase.has_complement or " " in phrase.title):
            return [made(apposed.group(1), "apposition", state)]
    served = _SERVED.search(before)
    if served:
        return [made(served.group(1), "served", "unknown" if status == "current" else status)]
    office = _OFFICE_VERB.search(before)
    if office:
        verb = office.group(2).split()[0]
        state = "former" if verb in ("worked", "served", "employed") else "candidate" if verb in ("standing", "stood", "stands", "running", "ran", "stand", "run") else "current"
        return [made(office.group(1), "office", state if not phrase.former else "former")]
    return []


def _expanded(shape: Shape, title: str) -> str:
    """The title with place letters put back as the article writes them; the caller knows the text."""
    return title


def place_letters(shape: Shape, title: str, said: Sequence[str]) -> str:
    """Put names back for the letters that a title holds; `said` is each mention's words by the document's index."""
    return re.sub(ANY, lambda m: said[shape.mention(m.group())], title)


def mention_words(mentions: Sequence[Mention], view: str) -> list[str]:
    """The words of each mention."""
    return [view[m.span[0]:m.span[1]] for m in mentions]
