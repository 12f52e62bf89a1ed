"""Pronouns that stand for a person: linked only where one reading is left."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefings.reading.cast import Cast
from briefings.reading.lexicon.speech import SAID
from briefings.reading.note import Mention, Span, touches
from briefings.reading.text import Text
from briefings.reading.vocabulary import runs_at, words_in

# He, she, him, his, her, himself, herself in any case; begun with its first letters, which are found at once.
_PRONOUN = re.compile(
    r"([HhSs](?<!\w.)(?:(?<=[Hh])(?:[Ee]|[Ii][Ss]|(?:[Ii][Mm]|[Ee][Rr])(?:[Ss][Ee][Ll][Ff])?)|(?<=[Ss])[Hh][Ee]))\b"
)
_PRONOUNS = frozenset("he she him his her himself herself".split())
_MALE = frozenset(("he", "him", "his", "himself"))
LOOK_BACK = 3  # sentences; farther back, readers too would have to guess


def link_pronouns(text: Text, cast: Cast, mentions: Sequence[Mention], masked: Sequence[Span]) -> list[Mention]:
    """He, she, him, his, her: linked when the nearest sentence that holds anybody it can mean holds only one such person.

    `masked` are direct quotations, in which a pronoun speaks from somebody else's mouth. Genders come from titles
    ("Mr", "Dame"), given names used for one only, and earlier links; they rule readings out and are never shown.
    """
    people = sorted((m for m in mentions if cast.drafts[m.entity].type == "person"), key=lambda m: m.span)
    unnamed = {gender: [place for place, _ in runs_at(text.view, nouns)] for gender, nouns in _UNNAMED_NOUNS.items()}
    found: list[Mention] = []
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) not in ("text", "list"):
            continue
        said = text.said(sentence.span)
        if _PRONOUNS.isdisjoint(words_in(said)):
            continue
        for match in _PRONOUN.finditer(said):
            span = (match.start() + sentence.span[0], match.end() + sentence.span[0])
            if touches(masked, span):
                continue
            word = match.group(1).casefold()
            gender = "m" if word in _MALE else "f"
            subject = (
                _clause_subject(text, sentence.span[0], span, people)
                if word in ("him", "her") and not possessive(text.view, span)
                else None
            )
            entity = _antecedent(text, cast, people, found, number, span, gender, subject, masked, unnamed[gender])
            if entity is not None:
                found.append(Mention(span, entity, "pronoun"))
                if not cast.drafts[entity].gender:
                    cast.drafts[entity].gender = gender
    return found


def _known_before(
    text: Text, cast: Cast, people: Sequence[Mention], masked: Sequence[Span], number: int, span: Span, gender: str, other_than: int
) -> bool:
    """Whether somebody known to go by this pronoun was named not long before, so that one of unknown gender is not the only reading."""
    floor = text.sentences[max(0, number - LOOK_BACK - 2)].span[0]
    drafts = cast.drafts
    for m in people:
        if floor <= m.span[0] < span[0] and m.entity != other_than and drafts[m.entity].gender == gender and not touches(masked, m.span):
            return True
    return False


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


def _clause_subject(text: Text, floor: int, span: Span, people: Sequence[Mention]) -> int | None:
    start = floor
    for match in _CLAUSE_ENDS.finditer(text.view[floor : span[0]]):
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


# A name that stands so is nobody's subject: owned ("Ms Dray's"), or behind a preposition ("a letter from Ms Dray").
_OWNS = re.compile(r"['’]s?\b")
_BEHIND = re.compile(
    r"\b(?:of|for|with|by|to|against|from|in|on|at|about|over|behind|beside|alongside|including|than|like|between|into|under|through|around|near)"
    r"\s+(?:(?:the|his|her|their|its|an?)\s+)?(?:[a-z][\w-]*\s+){0,3}?(?:(?:[A-Z][a-z]{0,4}\.?|Councillor|Judge|Justice|Detective|Sergeant|Inspector|Professor|President|Senator|Governor|Mayor|Minister|Coach)\s+){0,3}$"
)
_APPOSED = re.compile(r",\s[^,.;:“”\"]{1,90}(?:,\s[^,.;:“”\"]{1,90})?,\s+|\s*\([^()]{1,60}\)\s*|\s+")
_VERB = re.compile(
    r"(?:(?:also|then|later|now|still|never|already|once|soon|only|just|both|himself|herself|\w+ly)\s+)*"
    r"(?:is|was|has|had|will|would|could|may|might|did|does|can|cannot|should|must|'s|won't|wouldn't|didn't|hasn't|hadn't|wasn't|isn't|couldn't"
    r"|said|says|told|went|took|made|gave|got|came|left|led|won|lost|quit|died|ran|met|began|became|held|kept|saw|found|paid|put|set|sat|stood"
    r"|spoke|wrote|fell|rose|drew|beat|broke|chose|sent|spent|sold|bought|built|grew|knew|thought|felt|taught|fought|sought|brought|caught|drove"
    r"|flew|threw|hit|cut|hurt|let|read|rang|sang|swore|wore|tore|hid|bit|ate|drank|slept|swam|withdrew|understood|bore|shot|stole|struck|woke"
    r"|[a-z]{2,}ed|(?!(?:as|its|this|his|us|across|towards|always|perhaps|besides|afterwards|sometimes|unless|plus|less|years|days|months|weeks|times)\b)[a-z]{3,}[b-rt-z]s)\b"
)
# "When he resigned, Mr Hale …": the pronoun comes first.
_LEADS_IN = re.compile(r"\s*(?:[“\"'‘]\s*)?(?:In|At|On|After|Before|When|While|As|Although|Though|If|Since|Until|Unless|Despite|Because|By|During|With|Without|Once|For|Upon|From)\b")
_TITLED = re.compile(r",\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Judge|Cllr|Councillor|Sen|Rep|Gov|President|Mayor)\.?\s+)?$")
_ASKS = re.compile(
    r"\b(?:asked|asks|told|tells|urged|urges|invited|ordered|begged|persuaded|advised|warned|reminded|encouraged|instructed|allowed|helped|wanted|pressed)"
    r"\s+(?:(?:[Tt]he|her|his|their)\s+(?:[a-z][\w-]*\s+){1,3}|(?:[A-Z][a-z]{1,9}\.?\s+){1,2})?$"
)
_ANSWERS = re.compile(r"\s+(?:replied|answered|responded|replies|answers|shot back)\b")
_AFTER_ASIDE = re.compile(rf",\s+(?:also\s+|then\s+|later\s+)?(?:{SAID})\s+(?:[a-z ]{{0,40}}\s)?(?:that\s+)?$")
_SUBORDINATE = re.compile(r"\b(?:who|whom|whose|that|which|when|after|before|because|while|if|as|where|since|until|whether|how|why|although)\b")
# What stands behind these is no party to what the subject does.
_ASIDE = re.compile(
    r"\b(?:of|for|about|over|under|from|in|on|at|than|like|between|into|including|replacing|succeeding|despite|without)"
    r"\s+(?:(?:the|his|her|their|its|an?)\s+)?(?:[a-z][\w-]*\s+){0,3}?(?:[A-Z][\w.]*\s+){0,3}$"
)
_SAID_BEFORE = re.compile(rf"[,”\"’?!]\s+(?:{SAID})\s+(?:(?:the|an?)\s+)?(?:[a-z][\w-]*\s+){{0,3}}(?:[A-Z][\w.]*\s+){{0,2}}$")


def _is_subject(view: str, floor: int, span: Span) -> bool:
    """Whether a name or pronoun is the subject of a clause: a finite verb follows, at once or behind an apposition."""
    before = view[max(floor, span[0] - 80) : span[0]]
    if _OWNS.match(view, span[1]) or _BEHIND.search(before):
        return False
    if _SAID_BEFORE.search(before):
        return True
    gap = _APPOSED.match(view, span[1])
    while gap is not None:
        if _VERB.match(view, gap.end()):
            return True
        if gap.end() - gap.start() > 1 or view[gap.end() : gap.end() + 3] != "who":
            return False
        gap = None
    return False


def _somebody_unnamed(
    text: Text,
    people: Sequence[Mention],
    linked: Sequence[Mention],
    entity: int,
    span: Span,
    gender: str,
    masked: Sequence[Span],
    nouns: Sequence[int],
) -> bool:
    """Whether somebody without a name, whom the pronoun fits as well, has come in since ("Mr Voss's wife").

    `nouns` are the places of the nouns that such people are called by.
    """
    last = max([m.span[1] for m in (*people, *linked) if m.entity == entity and m.span[0] < span[0]], default=span[0])
    if bisect_left(nouns, last) == bisect_left(nouns, span[0]):
        return False
    for match in _UNNAMED[gender].finditer(text.view, last, span[0]):
        if (
            not touches(masked, match.span())
            and not any(match.end() <= m.span[0] <= match.end() + 25 for m in people)
            and not re.match(r",\s+(?:[^,.;]{1,60},\s+)?[^,.;]{0,40}$", text.view[last : match.start()])  # it is who they are
        ):
            return True
    return False


def _antecedent(
    text: Text,
    cast: Cast,
    people: Sequence[Mention],
    linked: Sequence[Mention],
    number: int,
    span: Span,
    gender: str,
    excluded: int | None,
    masked: Sequence[Span],
    unnamed: Sequence[int],
) -> int | None:
    word = text.view[span[0] : span[1]].casefold()
    owns = possessive(text.view, span)
    ahead = _ahead(text, cast, people, linked, number, span, gender)
    if ahead is not None:
        return ahead
    subject_left = None
    if excluded is None and word in ("him", "her") and not owns:
        floor = text.sentences[number].span[0]
        subject_left = next((m.entity for m in people if floor <= m.span[0] < min(floor + 12, span[0])), None)
    for back in range(LOOK_BACK + 1):
        index = number - back
        if index < 0:
            return None
        if text.kind_of(text.sentences[index]) not in ("text", "list"):
            continue
        start, end = text.sentences[index].span
        limit = min(end, span[0])
        here = [m for m in people if start <= m.span[0] < limit and not touches(masked, m.span)]
        here += [m for m in linked if start <= m.span[0] < limit]
        fits = {m.entity for m in here if cast.drafts[m.entity].gender in ("", gender) and m.entity != excluded}
        if not fits:
            continue
        if len(fits) == 1:
            only = next(iter(fits))
            if only == subject_left and subject_left is not None:
                return None
        else:
            if word not in ("he", "she") and not owns:
                return None
            if back and text.sentences[number].paragraph != text.sentences[index].paragraph and opens_paragraph(text, number, span):
                return None
            subject = _leading(text.view, start, sorted(here, key=lambda m: m.span), fits, back == 0, span)
            if subject is None:
                return None
            only = subject
            if not cast.drafts[only].gender and any(cast.drafts[one].gender == gender for one in fits):
                return None
        if _somebody_unnamed(text, people, linked, only, span, gender, masked, unnamed):
            return None
        if cast.drafts[only].gender or not _known_before(text, cast, people, masked, number, span, gender, only):
            return only
        going_on = back == 0 or (back == 1 and text.sentences[number].paragraph == text.sentences[index].paragraph)
        subject_of_it = next((m.entity for m in sorted(here, key=lambda m: m.span) if _is_subject(text.view, start, m.span)), None)
        return only if going_on and word in ("he", "she") and only == subject_of_it else None
    return None


def _ahead(
    text: Text, cast: Cast, people: Sequence[Mention], linked: Sequence[Mention], number: int, span: Span, gender: str
) -> int | None:
    """The subject of a sentence whose opening clause holds the pronoun: "When he resigned, Mr Hale …"."""
    start, end = text.sentences[number].span
    view = text.view
    if not _LEADS_IN.match(view, start) or any(start <= m.span[0] < span[0] for m in (*people, *linked)):
        return None
    for mention in people:
        if span[1] <= mention.span[0] < end:
            fits = cast.drafts[mention.entity].gender in ("", gender)
            joined = _TITLED.search(view, max(start, mention.span[0] - 14), mention.span[0])
            kin = possessive(view, span) and re.fullmatch(r"\s+(?:[a-z-]+\s+){0,2}[a-z-]+,\s+", view[span[1] : mention.span[0]])  # "his deputy, X"
            return mention.entity if fits and joined and not kin and _is_subject(view, start, mention.span) else None
    return None


def opens_paragraph(text: Text, number: int, span: Span) -> bool:
    """Whether a pronoun is the first word of a paragraph."""
    sentence = text.sentences[number]
    return span[0] - sentence.span[0] <= 1 and (number == 0 or text.sentences[number - 1].paragraph != sentence.paragraph)


def _competes(view: str, subject: Mention, other: Mention) -> bool:
    """Whether somebody acts or is acted on beside the subject ("Dray met Ellery"), so that two readings are left."""
    if other.span[0] < subject.span[0]:
        return not _OWNS.match(view, other.span[1]) and not _BEHIND.search(view, max(0, other.span[0] - 80), other.span[0])
    between = view[subject.span[1] : other.span[0]]
    if _OWNS.match(view, other.span[1]) or _SUBORDINATE.search(between):
        return False
    return _ASIDE.search(between) is None


def _leading(view: str, floor: int, here: Sequence[Mention], fits: set[int], same_sentence: bool, span: Span) -> int | None:
    """Whom a sentence with several fitting people is about, so that what goes on speaks of them: its subject.

    In the pronoun's own sentence, the subject of the clause before it with nobody else between the two.
    """
    subjects = [m for m in here if _is_subject(view, floor, m.span)]
    if not subjects:
        return None
    first = subjects[0]
    if same_sentence:
        if _AFTER_ASIDE.search(view, max(floor, span[0] - 70), span[0]):
            return first.entity if first.entity in fits else None
        last = subjects[-1]
        between = [m for m in here if m.span[0] > last.span[0] and m.entity in fits and m.entity != last.entity]
        return last.entity if last.entity in fits and not between else None
    if first.entity not in fits:
        return None
    asked = [m.entity for m in here if m.entity != first.entity and m.entity in fits and _ASKS.search(view, floor, m.span[0])]
    if asked:
        return asked[0] if _ANSWERS.match(view, span[1]) else None
    competing = any(m.entity in fits and m.entity != first.entity and _competes(view, first, m) for m in here)
    return None if competing else first.entity
