"""Cues of speech: the words behind and before a quotation that say whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.inverted import other_voice, subject_behind
from briefings.reading.lexicon import voicing
from briefings.reading.lexicon.speech import BEFORE_NOUNS, HEARD_TO, NOUNS, SAID_WORDS, WEAK
from briefings.reading.lexicon.voicing import AUTHOR, GOT, HAS_A_MESSAGE, ISSUED, PRESSED_WHEN, PRESSING, RECEIVED, SENDER, WHOSE_PAPER
from briefings.reading.note import Mention, Span
from briefings.reading.shape import NAMEY, O, P, Q, Shape, is_mention
from briefings.reading.subjects import Subject, main_subject, subject_of
from briefings.reading.text import Text
from briefings.reading.vocabulary import may_end, runs_at, words_in
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a run, in which words, and where the cue stands in the body."""

    speaker: int | None
    as_written: str
    cue: Span | None
    how: str
    place: int = 0  # where the words for the speaker begin in the body


@dataclass(frozen=True, slots=True)
class Quoting:
    """A paragraph that holds quotations, with what is worked out once for all of them (places are the shape's)."""

    shape: Shape
    text: Text
    mentions: Sequence[Mention]
    places: tuple[int, ...]  # of the letters of the quotations
    lasts: tuple[str, ...]  # the last character within the marks of each
    verbs: tuple[Span, ...]  # words of saying


_WITH_OBJECT = re.compile(rf"put(?:s|ting)?\s+it\b|put(?:s|ting)?\s+(?:[\w'-]+\s+){{1,5}}?down\s+to\b|put(?:s)?\s+(?:the|his|her|its|their)\s+(?:[\w'-]+\s+){{1,6}}?at\b|g(?:i|a)ves?\s+(?:the|his|her|its|a|as\s+(?:the|his|her|its))\s+reasons?\s+(?:as|for\s+[^.;,]{{1,40}}\s+as)\b|let(?:s)?\s+it\s+be\s+known\b|ma(?:de|kes)\s+(?:it\s+)?(?:clear|plain)\b|pa(?:id|ys)\s+tribute\b|(?:went|goes)\s+on(?=[,.:;]|\s+{Q}|$)|sum(?:med|s)\s+(?:it\s+)?up\b|point(?:ed|s)\s+out\b|(?:hits?|shot|fired)\s+back\b|(?:hits?|hitting|lash(?:es|ed|ing))\s+out\s+at\b|(?:took|takes|taking)\s+aim\s+at\b|rail(?:s|ed|ing)\s+(?:against|at)\b|(?:chipped|chimed)\s+in\b|piped\s+up\b")
_PLEA = re.compile(r"\s+(?:not\s+guilty|guilty|no\s+contest|innocent|the\s+Fifth)\b")
_FIRST = frozenset("give gives gave put puts putting let lets made makes paid pays went goes summed sums pointed points hit hits shot fired chipped chimed piped hitting lashes lashed lashing took takes taking rails railed railing".split())
_VOICED = SAID_WORDS | set(HEARD_TO)
_SAYING = _FIRST | {word for word in _VOICED if word.isalpha()}
_IS_QUOTE = re.compile(Q)


def quoting(shape: Shape, text: Text, mentions: Sequence[Mention]) -> Quoting:
    """A paragraph made ready."""
    places = tuple(match.start() for match in _IS_QUOTE.finditer(shape.text))
    lasts = tuple(text.view[max(0, shape.place(at + 1) - 4) : shape.place(at + 1)].rstrip("”\"' ")[-1:] for at in places)
    return Quoting(shape, text, mentions, places, lasts, verbs_in(shape.text))


def verbs_in(said: str) -> tuple[Span, ...]:
    """Where words of saying stand."""
    found: list[Span] = []
    for place, word in runs_at(said, _SAYING & words_in(said)):
        longer = _WITH_OBJECT.match(said, place) if word in _FIRST else None
        if longer:
            found.append(longer.span())
        elif said.endswith(BEFORE_NOUNS, 0, place) or (word in HEARD_TO and not said.endswith(HEARD_TO[word], 0, place)):
            continue  # "his claims", "no regrets"
        elif word in _VOICED and not (word == "pleaded" and _PLEA.match(said, place + len(word))):
            found.append((place, place + len(word)))
    return tuple(found)


def _named_behind(shape: Shape, subject: Subject, letter: int, mentions: Sequence[Mention]) -> Subject:
    """ "The outgoing prime minister, P," is P, whoever else the words could be linked to."""
    if mentions[shape.mention(shape.text[letter])].kind != "description":
        return subject
    named = _APPOSED_NAME.match(shape.text, letter + 1)
    if named is None or mentions[shape.mention(named.group(1))].kind == "description":
        return subject
    return Subject(named.start(1), named.end(1), named.start(1))


_APPOSED_NAME = re.compile(rf",\s+({P})(?=[,.;]|$|\s+who\b)")


def attributed(shape: Shape, subject: Subject, cue: Span, text: Text, mentions: Sequence[Mention], how: str) -> Attribution:
    """An attribution from a subject and a cue at their places in the shape."""
    if subject.letter is not None:
        subject = _named_behind(shape, subject, subject.letter, mentions)
        letter = subject.letter if subject.letter is not None else 0
        begin, end = shape.span(letter, letter + 1)
        entity: int | None = mentions[shape.mention(shape.text[letter])].entity
    else:
        begin, end = shape.span(subject.start, subject.end)
        entity = None
    return Attribution(entity, " ".join(text.view[begin:end].split()).strip(" ,"), shape.span(*cue), how, begin)


# -- behind -----------------------------------------------------------------------------------------------------------

_ACCORDING_BEHIND = re.compile(r",?\s+according\s+to\s+(?=\S)")
_WAS_WORDS = re.compile(rf",?\s+(?:was|is)\s+({P}|{O})'s?\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUNS})\b")
_NEEDS_OBJECT = frozenset(
    "told tells calls called describes described accused praised thanked blamed urged hailed dubbed branded criticised criticized".split()
)
_SO_IT_IS_SAID = re.compile(r"\s+to\s+have\s")  # "P is said to have replied"
_DENIES = frozenset("denied denies rejected rejects disputed disputes refuted condemned condemns".split())
_WORDS_BEHIND = re.compile(
    rf",?\s+(?:ran|reads?|came|comes|went|goes|says|said)\s+(?:an?|the|one|her|his)\s+(?:[\w-]+\s+){{0,2}}?(?:message|text|reply|answer|response|tweet|post|note|letter|verdict|e-?mail|statement|caption)\s+(?:from|of|by)\s+(?:the\s+)?({P}|{O})"
    rf"|,?\s+(?:ran|reads?|went)\s+({P}|{O})'s?\s+(?:[\w-]+\s+){{0,2}}?(?:message|text|reply|answer|response|tweet|post|note|letter|verdict|e-?mail|statement|caption|headline|banner)\b"
    rf"|,?\s+(?:is|was)\s+(?:the|an?|one)\s+(?:[\w-]+\s+){{0,2}}?(?:verdict|view|conclusion|assessment|opinion|answer|message|motto|boast|explanation|complaint|summary|warning|advice)\s+(?:of|from)\s+(?:the\s+)?({P}|{O})(?!'s?\s)"
    rf"|,?\s+as\s+({P})\s+(?:likes?|used|is\s+fond|was\s+fond)\s+(?:to|of)\s+(?:say|put|saying|putting)\b|\s+(?:So|Thus)\s+(?:said|says|spoke|wrote)\s+({P})|\s+(?:Those|These)\s+(?:are|were)\s+the\s+(?:[\w-]+\s+){{0,2}}words\s+of\s+(?:[\w-]+\s+){{0,3}}?({P})"
    rf"|,?\s+(?:in\s+the\s+words\s+of|to\s+quote)\s+(?:[a-z]+\s+){{0,3}}?(?:[a-z]+,\s+)?({P})|,?\s+as\s+({P})(?:\s+(?:later|once|has))*\s+(?:put|puts|phrased|described|said|says)\b|,?\s+in\s+({P})'s\s+(?:own\s+)?(?:words|phrase)"
)
_DASHED = re.compile(rf"\s+[—–-]\s+({P})(?=[,.]|$|\s+\()")
# After a comma within the marks whatever verb follows is a tag: "he began", "Voss shrugged", "growls Dray".
_TAG = re.compile(
    rf"\s+(?:(?P<who>[{P[1:-1]}{O[1:-1]}]|he|she)\s+(?:\w+ly\s+|would\s+|had\s+|has\s+)?(?P<verb>(?!is\b|was\b|has\b|had\b|and\b)[a-z]{{3,}}(?:ed|(?<!s)s|gan|ew|ote|ang|oke|id)\b)"
    rf"|(?P<it>it)\s+(?P<verb3>began|begins|ended|ends|ran|runs|continued|concluded|opened|finished)\b"
    rf"|(?P<verb2>(?!as\b|was\b|his\b|its\b|this\b|is\b|has\b)[a-z]{{3,}}(?:ed|s))\s+(?P<other>{P}))"
)
SAID_THAT_HE = re.compile(r"\s+(?:that\s+)?(?:he|she|it|they)\s+(?:is|was|had|has|would|will|could|did|[a-z]+ed)\b")
# "“…?” P asked his coach, P."
_TELLS = frozenset(("told", "tells"))
_TOLD_WHOM = re.compile(rf"\s+(?:the|his|her|its|their|an?)\s+(?:[\w'-]+\s+){{0,3}}?(?:[\w'-]+|{O})(?:[.,;]|$|\s+(?:on|in|at|after|before|during|through|last|yesterday|from|this|earlier)\b)")
_ASKED_WHOM = re.compile(r"ask(?:ed|s)\s+(?:the|his|her|its|their)\s+(?:(?!(?:to|whether|if|for|about|that|why|how|what|when|where|who|not)\b)[^\s:;]+\s*){1,8}$")
_JOINED = re.compile(r"\b(?:and|but|that|which|when|who|while|as|because|if|or|by|to|with|of|for|from|in|on|at)\s")


def cue_behind(here: Quoting, index: int, begins: bool) -> Attribution | None:
    """The cue right behind a quotation; `begins`: nothing of its sentence stands before it."""
    said, at, last = here.shape.text, here.places[index], here.lasts[index]
    end = sentence_end(said, at + 1)
    following = said[at + 1 : at + 4].lstrip(" ,—–-")[:1]
    if not following or following in ".;:":
        return None
    stop = next((place for place in here.places if place > at), len(said))
    comma = last == "," or said[at + 1 : at + 2] == ","
    closed = last in (".", "?", "!", "…")
    words = _WORDS_BEHIND.match(said, at + 1) or (_DASHED.match(said, at + 1) if begins and last in ".?!…," else None)
    if words:
        letter = words.start(words.lastindex or 1)
        return attributed(here.shape, Subject(letter, letter + 1, letter), (at + 1, words.end()), here.text, here.mentions, "behind")
    owned = _WAS_WORDS.match(said, at + 1)
    if owned:
        return attributed(
            here.shape, Subject(owned.start(1), owned.end(1), owned.start(1)), owned.span(), here.text, here.mentions, "behind"
        )
    other = other_voice(said, at + 1, end)
    if other is not None:
        got = attributed(here.shape, other[0], other[1], here.text, here.mentions, "behind")
        return replace(got, as_written=other[2] or got.as_written)
    by = _ACCORDING_BEHIND.match(said, at + 1) if begins else None
    if by:
        subject = main_subject(said, by.end(), end)
        return attributed(here.shape, subject, (at + 1, by.end()), here.text, here.mentions, "behind") if subject else None
    verb = next((verb for verb in here.verbs if at < verb[0] < min(stop, end) and not _SO_IT_IS_SAID.match(said, verb[1])), None)
    if last == "," or (closed and following.islower()):
        any_verb = _TAG.match(said, at + 1, end)
        if any_verb and (verb is None or any_verb.end() < verb[1]):
            who = next(group for group in ("who", "it", "other") if any_verb[group])
            letter = any_verb.start(who)
            subject = Subject(letter, any_verb.end(who), letter if len(any_verb[who]) == 1 else None)
            said_so = {"who": "verb", "it": "verb3", "other": "verb2"}[who]
            return attributed(here.shape, subject, any_verb.span(said_so), here.text, here.mentions, "behind")
    if verb is None or verb[0] - at > 230:
        return None
    between = said[at + 1 : verb[0]].strip(" ,—–-")
    if not between:
        if (closed and last == "." and not following.islower()) or said[verb[0] : verb[1]] in _NEEDS_OBJECT:
            return None
        if not begins and said[verb[0] : verb[1]] in _DENIES:
            return None  # "P “totally and utterly” denied the claim"
        if not begins and SAID_THAT_HE.match(said, verb[1], end):
            return None  # "P, who played in “…”, said he was tired"
        subject = subject_behind(said, verb[1], min(end, stop))
        return attributed(here.shape, subject, verb, here.text, here.mentions, "behind") if subject else None
    if not (comma or (closed and (following.islower() or last != ".")) or (begins and last not in ".") or last in "—–-"):
        return None
    if (
        closed
        and not following.islower()
        and not (said[verb[0] : verb[1]] in _TELLS and _TOLD_WHOM.match(said, verb[1], end))
        and re.match(rf"[^.]{{0,90}}?(?::|,)?\s*{Q}|\s+(?:that|it|he|she|they|the|his|her|to)\b", said[verb[1] : min(len(said), stop + 1)])
        and not (last == "?" and _ASKED_WHOM.match(said, verb[0], end))
    ):
        return None  # `…” P said: “…”` belongs to the next
    subject = subject_of(said, at + 2 if said[at + 1 : at + 2] == "," else at + 1, verb[0])
    if subject is None:
        return None
    author = AUTHOR.search(said, at + 1, verb[0]) if subject.letter is None and " by " in said[subject.start : verb[0]] else None
    subject = Subject(author.start(1), author.end(1), author.start(1)) if author else subject
    lead = said[at + 1 : subject.start]
    if len(lead) > 90 or (
        lead.strip(" ,—–-")
        and (
            _JOINED.search(lead)
            and subject.letter is None
            or re.match(r"[,\s]*(?:and|but|which|that|who|when|while|as|or|because|to|after)\b", lead)
        )
    ):
        return None
    if subject.letter is None and re.match(
        r"(?:and|but|which|that|who|when|while|as|or|because|to|after)\b", said[subject.start : subject.end]
    ):
        return None
    return attributed(here.shape, subject, verb, here.text, here.mentions, "behind")


# -- before -----------------------------------------------------------------------------------------------------------

_BARE_COLON = re.compile(rf"\s*((?:[{P[1:-1]}{O[1:-1]}]))(?:\s+\([^)]{{1,30}}\))?:\s*$")
_AGENT = re.compile(r"\s+(?:\w+\s+){0,3}?by\s+(?=\S)")


def cue_before(here: Quoting, at: int, floor: int) -> Attribution | None:
    """The last verb of saying before a quotation in its sentence, with its subject."""
    said = here.shape.text
    bare = _BARE_COLON.match(said, floor, at)
    if bare:
        return attributed(here.shape, Subject(bare.start(1), bare.end(1), bare.start(1)), bare.span(1), here.text, here.mentions, "colon")
    if _ANSWERED_WITH.search(said, floor, at):
        return None
    his = voicing.HIS_WORD.match(said, floor, at)
    if his:
        who = his.start(1) if his.group(1) else his.start(2)
        return attributed(here.shape, Subject(who, who + 1, who), his.span(3), here.text, here.mentions, "colon" if said[floor:at].rstrip().endswith(":") else "before")
    came = _CAME_FROM.search(said, floor, at)
    if came:
        return attributed(here.shape, Subject(came.start(1), came.end(1), came.start(1)), came.span(2), here.text, here.mentions, "before")
    inside = [verb for verb in here.verbs if floor <= verb[0] and verb[1] <= at]
    second: Attribution | None = None
    for number in range(len(inside) - 1, -1, -1):
        verb = inside[number]
        word = said[verb[0] : verb[1]]
        if RECEIVED.search(said, floor, verb[1]):
            if sender := SENDER.search(said, floor, verb[1]):
                return attributed(here.shape, Subject(sender.start(1), sender.end(1), sender.start(1)), verb, here.text, here.mentions, "before")
            continue  # "He got a reply that read: “…”": somebody else's words
        if _A_NOUN.search(said, max(floor, verb[0] - 40), verb[0]):
            continue  # "P's latest claims"
        if number and word in PRESSING and said[floor:at].rstrip()[-1:] in ":," and PRESSED_WHEN.search(said, inside[number - 1][1], verb[0]):
            continue
        if word == "read" and voicing.ALOUD_BY.match(said, verb[1], at):
            continue  # "P said in a statement read by his barrister": P's words
        theirs = voicing.THEIR_CLAIM.search(said, verb[1], at) if word in _DENIES or word in voicing.SPURNS else None
        if theirs:  # "P rejected P's claim that it was “…”"
            return attributed(here.shape, Subject(theirs.start(1), theirs.end(1), theirs.start(1)), theirs.span(2), here.text, here.mentions, "before")
        participle = word.endswith("ing")
        if participle and _PLACARD.search(said, floor, verb[0]):
            return None  # "held a placard saying “…”": nobody says it
        tag = _TAG_WITHIN.match(said, verb[1], at) if said[floor : verb[0]].rstrip().endswith(",") else None
        if tag:  # "He was, says P, “…”"
            inserted = Subject(tag.start(1), tag.end(1), tag.start(1))
            return attributed(here.shape, inserted, verb, here.text, here.mentions, "before")
        at_once = None if participle else _BY_AT_ONCE.match(said, verb[1], at)
        doer = main_subject(said, at_once.end(), at) if at_once else None
        if doer is not None and doer.letter is not None:  # "described by P as “…”"
            return attributed(here.shape, doer, verb, here.text, here.mentions, "before")
        turned = _TURNED_TO.search(said, verb[1], at)
        if turned and len(said[verb[1] : turned.start()].split()) <= 4:
            continue  # "P spoke of “…”, P saw “…”"
        subject = _participle(said, floor, inside[:number], verb) if participle else subject_of(said, floor, verb[0])
        if subject is None:
            agent = _AGENT.match(said, verb[1], at)
            subject = main_subject(said, agent.end(), at) if agent and not participle else None
        author = (AUTHOR if subject is not None else WHOSE_PAPER).search(said, floor, verb[0]) if subject is None or subject.letter is None else None
        if author:
            subject = Subject(author.start(1), author.end(1), author.start(1))
        if subject is None or (subject.letter is None and (_no_speaker(said[subject.start : subject.end]) or said.endswith((" no ", " No "), 0, subject.start))):
            continue  # "P said no one had accused him, “…”"
        got = attributed(here.shape, subject, verb, here.text, here.mentions, "saying" if participle else "before")
        if subject.letter is not None or got.as_written.casefold() in ("he", "she", "it") or _SOMEBODY.search(got.as_written.casefold()):
            return got
        second = second or (None if word in WEAK else got)
    return second or _issued(here, at, floor) or _blunt(here, at, floor)
# "It came from P, the head coach, and read: “…”"
_CAME_FROM = re.compile(rf"\bcame\s+[^.;:]{{0,40}}?\bfrom\s+(?:the\s+)?({P}|{O})(?:,[^,.;:]{{1,60}},)?\s+and\s+(read|said)\b[^.;:]{{0,20}}[:,]\s*$")
_TAG_WITHIN = re.compile(rf"\s+(?:(?:the|its|his|her)\s+(?:[a-z][\w-]*\s+){{1,3}}?)?({P}|{O}),")
_BY_AT_ONCE = re.compile(r"\s+by\s+(?=\S)")
# Behind a quotation of its own somebody else does something.
_TURNED_TO = re.compile(rf"{Q}[,;]?\s+(?:(?:and|but|while|as|though)\s+)?(?:{P}|{O})\s+(?!and\b|,)[a-z]+\b[^{Q[1:-1]}]*$")


def _blunt(here: Quoting, at: int, floor: int) -> Attribution | None:
    """ "Ina Colt was blunt: “No.”": what stands behind a colon is the subject's, unless it was got, heard or read."""
    said = here.shape.text
    if not said[floor:at].rstrip().endswith(":"):
        return None
    ends = _IT_ENDS.match(said, floor, at)
    if ends:
        return attributed(here.shape, Subject(ends.start(1), ends.end(1), None), ends.span(2), here.text, here.mentions, "colon")
    subject = main_subject(said, floor, at - 1)
    if subject is not None and _IS_BLUNT.match(said, subject.end, at):
        return attributed(here.shape, subject, (subject.end, at - 1), here.text, here.mentions, "colon")
    if subject is None or (GOT.search(said, floor, at) and not HAS_A_MESSAGE.match(said, subject.end, at)) or said[subject.end : subject.end + 1] == "'":
        return None
    named = subject.letter is not None and re.match(P, said[subject.letter])
    if not named and said[subject.start : subject.end].casefold() not in ("he", "she"):
        return None
    return attributed(here.shape, subject, (subject.end, at - 1), here.text, here.mentions, "colon")
_IS_BLUNT = re.compile(r",?\s+(?:was|is|were|are|sounded|put\s+it)\s+(?:(?:more|less|even|equally|rather|just|as|far|much|a\s+little|still)\s+)*(?:blunt|blunter|bluntly|scathing|furious|adamant|defiant|unrepentant|categorical|forthright|damning|unequivocal|dismissive|sceptical|cautious|optimistic|upbeat|emphatic|clear)\b[^.;:]{0,30}:\s*$")
_IT_ENDS = re.compile(r"\s*([Ii]t)\s+(ends|ended|begins|began|opens|opened|concludes|concluded|closes|closed|continues|continued|goes\s+on|went\s+on)\b[^.;:]{0,30}:\s*$")
_A_NOUN = re.compile(
    r"(?:'s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]n?|[Tt]hese|[Tt]hose|[Tt]his|[Aa]ny|[Nn]o|[Ss]uch|[Mm]y|[Oo]ur|of))"
    r"\s+(?:(?:own|latest|first|last|earlier|later|repeated|public|initial|recent|previous|original|only|new|final|official|written)\s+){0,2}$"
)
_ANSWERED_WITH = re.compile(r"\b(?:answered|met|greeted|returned)\s+with\b[^.;]*:\s*$")


def _issued(here: Quoting, at: int, floor: int) -> Attribution | None:
    """ "He released a one-line statement: “…”"."""
    match = ISSUED.search(here.shape.text, floor, at)
    subject = subject_of(here.shape.text, floor, match.start()) if match else None
    if match is None or subject is None:
        return None
    return attributed(here.shape, subject, (match.start(), match.start() + 4), here.text, here.mentions, "before")


def _no_speaker(words: str) -> bool:
    return not words or words.split()[-1].casefold() in _NO_SUBJECT or words.casefold() in _NOBODY
_NOBODY = frozenset(("no one", "nobody", "none", "nothing", "neither"))
_SOMEBODY = re.compile(
    r"^(?:one|another|some|others|both|two|several|who|they|we|i|police|officials|prosecutors|critics|friends|campaigners|residents|experts|witnesses|officers)\b"
    r"|\b(?:man|woman|boy|girl|wife|husband|mother|father|son|daughter|brother|sister|widow|friend|mum|dad|mom|client|defendant|accused|plaintiff|prosecutor|claimant|suspect|caller|protester|voter|fan|reporter|journalist|patient|victim|customer|student|pupil|parent|tenant|neighbou?r|colleague|lawyer|solicitor|barrister|player|spokes\w+|source|sources|insider|official|officer|"
    r"resident|witness|teacher|doctor|nurse|driver|worker|manager|aide|adviser|judge|coroner|minister|sheriff|mayor|governor|senator|boss|chief|chairman|chairwoman|detective|sergeant|bishop|vicar|company|council|party|club|board|union|committee|report|statement|letter|tweet|post|caption|message|e-?mail|note|review|inquiry|panel|tribunal|court|jury|government|firm|charity)\b"
)
_NO_SUBJECT = frozenset("the a an his her its their this that of to in on for by no any such".split())


def _participle(said: str, floor: int, before: Sequence[Span], verb: Span) -> Subject | None:
    """Who is adding, saying, calling: whoever the sentence's last full verb of saying has, else its own subject."""
    left = said[floor : verb[0]].rstrip()
    if left.split()[-1:] in (["is"], ["was"], ["are"], ["were"], ["been"]):
        return subject_of(said, floor, verb[0])
    if left.endswith(("quoted as", "reported as")):
        return main_subject(said, floor, verb[0])
    other_voice = _QUOTED_HIM.search(left)
    if other_voice:  # "The paper quoted a source as saying"
        at = floor + len(said[floor : verb[0]].rstrip()) - len(left) + other_voice.start(1)
        return main_subject(said, at, at + len(other_voice.group(1)))
    overheard = _OVERHEARD.search(left)
    if overheard:  # "a recording of his client joking that"
        at = floor + len(said[floor : verb[0]].rstrip()) - len(left) + overheard.start(1)
        return main_subject(said, at, at + len(overheard.group(1)))
    for other in reversed(before):
        if not said[other[0] : other[1]].endswith("ing") and not said[other[0]].isupper():
            behind = (
                None
                if said[floor : other[0]].strip() and not re.search(rf"{Q}[,.]?\s*$", said[floor : other[0]])
                else subject_behind(said, other[1], verb[0])
            )
            subject = behind or subject_of(said, floor, other[0])
            if subject is not None and said[subject.start : subject.end] != "who":  # "a suit by those who say …, calling it “…”"
                return subject
    return main_subject(said, floor, verb[0])
_PLACARD = re.compile(r"\b(?:placards?|signs?|banners?|posters?|T-shirts?|badges?|stickers?|plaques?|tattoos?|flags?|notices?|billboards?)\s+$")
_OVERHEARD = re.compile(
    r"\b(?:(?:recording|video|footage|tape|clip|film)\s+(?:of|in\s+which)|(?:hear|hears|heard|overheard|filmed|caught|recall(?:s|ed)?|remember(?:s|ed)?)(?!\s+(?:from|that)\b))\s+((?:[^\s,.;:]+\s+){0,4}[^\s,.;:]+)$"
)
_QUOTED_HIM = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:ed|s))\s+(?!(?:in|by|on|at|as)\b)(\S.*?)\s+as$")
_ENDS = re.compile(rf"[.!?…][)\]]?\s+(?=[A-Z\"'£$0-9{NAMEY[3:-1]}])")
_SHORT = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|St|Prof|Rev|Gen|Sgt|Lt|Col|Capt|Sen|Rep|Gov|[A-Z]|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)


def sentence_floor(here: Quoting, at: int) -> int:
    """Where the sentence that holds a place begins."""
    said = here.shape.text
    floor = 0
    for match in _ENDS.finditer(said, 0, min(len(said), at + 1)) if may_end(said, 0, at) else ():
        if match.end() <= at and not _SHORT.search(said[max(0, match.start() - 6) : match.start()]):
            floor = match.end()
    for number in range(len(here.places) - 1, -1, -1):
        place = here.places[number]
        if place < at and here.lasts[number] in (".", "?", "!", "…") and place + 1 > floor:
            following = said[place + 1 : place + 3]
            if following[:1] == " " and following[1:] and not following[1:].islower():
                verb = next((verb for verb in here.verbs if verb[0] > place), None)
                cued = here.lasts[number] != "." and verb is not None and verb[0] < at and len(said[place + 1 : verb[0]].split()) <= 1
                if not cued:
                    floor = place + 2
            break
    return floor


def sentence_end(said: str, at: int) -> int:
    """Where the sentence that goes on at a place ends."""
    for match in _ENDS.finditer(said, at) if may_end(said, at, len(said) - 2) else ():
        if not _SHORT.search(said[max(0, match.start() - 6) : match.start()]):
            return match.start() + 1
    return len(said)


def made(shape: Shape, speaker: str, at: int, cue: tuple[int, int], text: Text, mentions: Sequence[Mention], how: str) -> Attribution:
    """An attribution from the words of a speaker at a place in the shape."""
    letter = next((at + index for index, word in enumerate(speaker) if is_mention(word)), None)
    return attributed(shape, Subject(at, at + len(speaker), letter), cue, text, mentions, how)
