"""How events become lines: each reads as a sentence with whom it is about, and none tells what another line tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.archive.shelf import Holding
from briefings.cards.cut_off import cut_off, has_verb, in_first_person
from briefings.cards.groups import group_before
from briefings.linking.same_event import told_aside
from briefings.linking.same_person import Company
from briefings.linking.telling import Happening, Telling
from briefings.reading.lexicon.past_forms import PASTS
from briefings.reading.spelling import search_words

_INSERTED = re.compile(r"\[([^\[\]]+?)(’s)?\]")
_NO_SUBJECT = re.compile(r"(?:was|were|is|are|has|had|have|will|would|be|been|and|but|who|which|that|to|[a-z]+ed)\b")
_PARTICIPLE = re.compile(r"\[[^\]]+\],? (?:[a-z]+ly )?(?!(?:br|s|r|sw|spr|cl|fl|st|wr|k|th)ing\b)[a-z]+ing\b")
_OF_NOTHING = re.compile(r"\b(?:it|this|that|so|them)[.”\"]?$")  # "Reyes denied it."
_OF_A_TRANSCRIPT = re.compile(r"[QA][.:] ")  # "Q. You told Mrs Hale a machine would be used?"
# "[Ann Marsh] had refused.", "[Ann Marsh] turned it down.", "[Ann Marsh] ran it for 16 years."
_OF_WHAT = re.compile(
    r"(?:\[[^\]]+\]|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}|The [a-z]+) "
    r"(?:(?:has|had|also|later|then|never) ){0,2}(?:(?:refused|agreed|declined|accepted|denied|disagreed|did so|confirmed|said|added|"
    r"insisted|admitted|claimed|replied|warned)|"
    r"(?:disput|reject|contest|question)(?:s|es|ed)? (?:the|that|this|those|these) "
    r"(?:figures?|claims?|sum|number|account|version|estimate)s?|"
    r"[a-z]+ (?:(?:it|them|this)\b(?: [a-z0-9]+){0,4}|that(?: (?:again|away|back|down|off|out|over|then|too|up|yesterday))?))[.]?$"
)
_WHAT = re.compile(r"What (?:\[[^\]]+\]|he|she|they|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?) (?:described|called|termed|considered)\b")
_BEEN = re.compile(r"\[[^\]]+\] (?:been|being)\b")
_SOMEBODY = re.compile(  # whoever is meant is not known
    r"(?:he|she|they|his|her|their) |It (?:says|alleges|claims|states|said|alleged|claimed|adds|argues) "
    r"|The (?:second|first|third|fourth|other|others|latter|former|two|three|pair|same) "
    r"(?:was|were|is|are|will|would|has|had|have|could)\b"
    r"|It (?:has been|had been|was|will be|is to be|would be|will|would|had) (?!(?:\w+ly )?(?:understood|alleged|claimed|reported"
    r"|said|told|thought|believed|expected|announced"
    r"|revealed|confirmed|unclear|not clear|the|an?|in|on|at|only|not until|there|also the|his|her|their|because|when)\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(He|She|They|It|His|Her|Their|Its)\b")
_IN_PASSING = re.compile(r"\w (?:at|in|after|during|on|for|with|before|by|from|over) (?:[\w’'-]+ )*$")
_APPOSED = re.compile(r"\w,\s+(?:the|an?|his|her|its|one)\s(?:(?!(?:who|which|has|had|was|were|is|are|will|would)\b)[^,;.\s]+\s){1,9}$")
_FEWEST = 3  # words, with the name; fewer than that and one more tell nothing
_MATTERS = 2
_GRAVE = 3  # a death, a dismissal, an election: told by its own line even beside a longer one
_LONGEST = 320  # letters of a whole sentence that stands for a piece of it
_VOICED = frozenset("say confirm insist claim promise announce plan vow tell want hope expect".split())  # they only voice a plan


def words_for(holdings: Sequence[Holding], company: Company, telling: Telling) -> str:
    """The line of a telling: its clause, or its whole sentence where the clause does not stand alone; "" for neither."""
    holding = holdings[telling.cutting]
    said = telling.note.text
    if len(said.split()) <= _FEWEST and telling.note.weight < _MATTERS and telling.note.date is None:
        return ""  # "Mr Prentice arrived."
    if not _is_piece(holding, telling):
        if said[:1].islower() and said[:2].isalpha():
            said = f"{said[0].upper()}{said[1:]}"
        return closed(_with_full_names(said, company, telling.cutting, holding))
    if _is_noun(telling):
        return ""
    whole = _whole_sentence(holding, telling.note.sentence)
    if not whole or len(whole) > _LONGEST or not _stands_alone(whole) or in_first_person(whole):
        return ""
    return closed(_with_full_names(whole, company, telling.cutting, holding))


def _is_piece(holding: Holding, telling: Telling) -> bool:
    """Whether a clause cannot be a line by itself: no subject, cut in mid-phrase, or a letter's "I" without its marks."""
    note = telling.note
    return (
        not _stands_alone(note.text)
        or in_first_person(note.text)
        or _is_noun(telling)
        or _is_inside_a_phrase(holding, telling)
        or cut_off(holding.body, holding.notes.sentences[note.sentence].span, note)
    )


def _is_noun(telling: Telling) -> bool:
    """Whether an undated event is a noun only: "the departure of Ann Marsh", of which its sentence speaks in passing."""
    return telling.note.date is None and telling.note.kind != "say" and not has_verb(telling.note.text)


def _is_inside_a_phrase(holding: Holding, telling: Telling) -> bool:
    """Whether a line without a verb names its event only in passing: "the document at a meeting in Brackley"."""
    said = telling.note.text
    before = said[: max(said.find(holding.body[slice(*telling.note.trigger)]), 0)]
    return telling.note.kind != "say" and _IN_PASSING.search(before) is not None and not has_verb(said)


def _stands_alone(said: str) -> bool:
    if _PARTICIPLE.match(said) or _SOMEBODY.match(said) or re.match(r"\d{4}, ", said) or said.rstrip().endswith(":"):
        return False
    if said[:1].islower() and (_NO_SUBJECT.match(said) or said.partition(" ")[0] in PASTS):
        return False  # "took his degree at night"
    if _BEEN.match(said) or _WHAT.match(said) or said.rstrip().endswith("?") or _OF_A_TRANSCRIPT.match(said) or _OF_WHAT.match(said):
        return False
    return not (len(said.split()) <= 4 and _OF_NOTHING.search(said))


def _whole_sentence(holding: Holding, number: int) -> str:
    """A sentence with the pronoun that it begins with replaced; "" where nobody is known to be meant."""
    start, end = holding.notes.sentences[number].span
    said = " ".join(holding.body[start:end].split())
    opens = _OPENS.match(said)
    if opens is None:
        return said
    for mention in holding.notes.mentions:
        if mention.kind == "pronoun" and start <= mention.span[0] <= start + 1:
            name = holding.notes.entities[mention.entity].name
            if name:
                owner = opens.group(1) in ("His", "Their", "Its") or (opens.group(1) == "Her" and not said.startswith("Her,"))
                return f"[{name}{'’s' if owner else ''}]{said[opens.end():]}"
    if opens.group(1) in ("His", "Her") and (owner_name := _whose_relation(holding, number)):
        return f"[{owner_name}’s]{said[opens.end():]}"
    group = group_before(holding, number) if opens.group(1) == "They" else ""
    return f"[{group}]{said[opens.end():]}" if group else ""


def _whose_relation(holding: Holding, number: int) -> str:
    """The one whom a sentence tells a relation of without naming them: "[Kyle Dray’s] cousin, Jordan Dray, was sentenced"."""
    start, end = holding.notes.sentences[number].span
    named = {mention.entity for mention in holding.notes.mentions if start <= mention.span[0] < end and mention.kind != "pronoun"}
    told = {who for note in holding.notes.relations if note.sentence == number for who in (note.entity, note.other)}
    left = sorted(told - named)
    return holding.notes.entities[left[0]].name if len(left) == 1 else ""


def _with_full_names(said: str, company: Company, cutting: int, holding: Holding) -> str:
    """What we put in brackets is our word: the full name, spelt as most articles spell it."""

    def full(match: re.Match[str]) -> str:
        for entity in holding.notes.entities:
            if entity.name == match.group(1):
                known = company.who(cutting, entity.id)
                if known is not None and known.name:
                    return f"[{known.name}{match.group(2) or ''}]"
        return match.group()

    return _INSERTED.sub(full, said) if "[" in said else said


def closed(said: str) -> str:
    """A line whose quotation begins or ends with it, with the mark that the sentence before it has or its trimming took away."""
    if 0 <= said.find("”") < (said.find("“") if "“" in said else len(said)):
        said = f"“{said}"
    if said.count("“") > said.count("”"):
        return f"{said}”"
    if said.count('"') % 2 and re.search(r'(?:^|[\s(\[])"\S[^"]*$', said):
        return f'{said}"'
    if re.search(r"[:,] ‘[A-Z][^’]*$", said):
        return f"{said}’"
    if re.search(r"[:,] '[A-Z](?:[^']|(?<=\w)'(?=\w))*$", said):
        return f"{said}'"
    return said


def without_repeats(
    holdings: Sequence[Holding], company: Company, past: Sequence[Happening], coming: Sequence[Happening]
) -> tuple[list[Happening], list[Happening]]:
    """What happened and what is coming up, in their order, without what does not read and what another line tells."""
    said = {id(each): words_for(holdings, company, each.best) for each in (*past, *coming)}
    pieces = {id(each) for each in (*past, *coming) if _is_piece(holdings[each.best.cutting], each.best)}
    clauses = [each for each in (*past, *coming) if id(each) not in pieces]
    for each in (*past, *coming):  # a whole sentence stands for its piece only where no other line tells the sentence
        if id(each) in pieces and any(_of_one_sentence(each, other) for other in clauses):
            said[id(each)] = ""
    words = {key: tuple(search_words(line)) for key, line in said.items()}
    past = _best_of_each(holdings, [each for each in past if said[id(each)]], words)
    coming = _best_of_each(holdings, [each for each in coming if said[id(each)]], words)
    gone = {id(each) for each in past if any(_tells(other, each, words) for other in past if other is not each)}
    left = [each for each in past if id(each) not in gone]
    gone |= {
        id(each) for each in left
        if any(_tells_again(each, other, words) or _is_voice_of(each, other) for other in left if other is not each)
    }  # fmt: skip
    for plan in coming:  # "he fully intends to stand", told whole beside "will challenge the result, and fully intends to stand"
        if any(_holds_plan(other, plan, words) for other in coming if other is not plan and id(other) not in gone):
            gone.add(id(plan))
    plans = [each for each in (*past, *coming) if each.status == "planned" and id(each) not in gone]
    dated = {words[id(each)] for each in plans if each.when.first is not None}
    gone |= {id(plan) for plan in coming if plan.when.first is None and words[id(plan)] in dated}  # one sentence, two plans
    ahead = {words[id(plan)] for plan in coming if id(plan) not in gone}
    gone |= {id(each) for each in past if each.status == "planned" and words[id(each)] in ahead}  # one sentence stands once
    for plan in (*coming, *(each for each in past if each.status == "planned")):
        for told in past:
            if told.status == "planned" or id(told) in gone or not _of_one_sentence(plan, told):
                continue
            if told.best.note.kind in _VOICED and _within(words[id(told)], words[id(plan)]):
                gone.add(id(told))  # "has confirmed his intention to challenge the result": the plan says it
            elif words[id(told)] == words[id(plan)]:
                # "has agreed to buy": the agreement is made; "is to go after investors failed to back it": the sentence tells the plan.
                gone.add(id(plan) if told.best.note.trigger < plan.best.note.trigger else id(told))
    return [each for each in past if id(each) not in gone], [each for each in coming if id(each) not in gone]


def _holds_plan(other: Happening, plan: Happening, words: dict[int, tuple[str, ...]]) -> bool:
    """Whether a plan of one telling and no day of its own stands, word for word, in the line of another of the same sentence."""
    mine, theirs = words[id(plan)], words[id(other)]
    return (
        len(plan.tellings) == 1
        and len(mine) < len(theirs)
        and (plan.when == other.when or plan.when.first is None)
        and _of_one_sentence(plan, other)
        and _within(mine, theirs)
    )


def _best_of_each(
    holdings: Sequence[Holding], happenings: Sequence[Happening], words: dict[int, tuple[str, ...]]
) -> list[Happening]:
    """One line for the same words: the one that tells most, where a clause told several things at once; none of them in an aside."""

    def worth(happening: Happening) -> tuple[object, ...]:
        first = happening.best.note.trigger[0]
        aside = told_aside(holdings[happening.best.cutting], happening.best)
        return (not _is_apposed(holdings, happening), *_worth(happening), not aside, -first)

    best: dict[tuple[str, ...], Happening] = {}
    for happening in happenings:
        other = best.get(words[id(happening)])
        if other is None or worth(happening) > worth(other):
            best[words[id(happening)]] = happening
    kept = {id(happening) for happening in best.values()}
    return [happening for happening in happenings if id(happening) in kept]


def _is_apposed(holdings: Sequence[Holding], happening: Happening) -> bool:
    """Whether a line's own words only say who somebody is: "dropped the charge against Ann Marsh, the banker accused of fraud"."""
    note = happening.best.note
    before = holdings[happening.best.cutting].body[note.clause[0] : note.trigger[0]]
    return _APPOSED.search(before) is not None


def _worth(happening: Happening) -> tuple[int, int, int]:
    """How many tell it, how grave it is, how many accounts there are of it."""
    accounts = sum(len(telling.note.accounts) for telling in happening.tellings)
    return len(happening.tellings), happening.best.note.weight, accounts


def _tells(fuller: Happening, lesser: Happening, words: dict[int, tuple[str, ...]]) -> bool:
    """Whether the fuller event was told by the very clause of the lesser one: "sacked him, hours after a defeat left them last"."""
    mine = lesser.best
    if len(lesser.tellings) > 1 or mine.note.kind == "say" or fuller.status != lesser.status:
        return False
    if _part_of(fuller, lesser, words):
        return True
    if mine.note.source is not None or mine.note.weight >= _GRAVE and not _within(words[id(lesser)], words[id(fuller)]):
        return False  # "resigned four weeks after the council sacked P": the line of the sacking has no resignation
    return _worth(fuller) > _worth(lesser) and any(
        telling.cutting == mine.cutting
        and telling.note.sentence == mine.note.sentence
        and telling.note.source is None
        and telling.note.weight >= mine.note.weight
        and _within(words[id(lesser)], tuple(search_words(telling.note.text)))
        for telling in fuller.tellings
    )


def _part_of(fuller: Happening, lesser: Happening, words: dict[int, tuple[str, ...]]) -> bool:
    """Whether the line of the lesser event is a piece of the fuller one's, and tells no day or grave deed that the other has not."""
    one, other = lesser.best, fuller.best
    return (
        one.cutting == other.cutting
        and one.note.sentence == other.note.sentence
        and len(words[id(lesser)]) < len(words[id(fuller)])
        and (one.note.weight <= other.note.weight or one.note.weight < _GRAVE)
        and (one.note.date is None or one.note.date == other.note.date)
        and _run_of(words[id(lesser)], words[id(fuller)])
    )


def _tells_again(longer: Happening, other: Happening, words: dict[int, tuple[str, ...]]) -> bool:
    """Whether a line begins with the line of a graver event of its sentence: what it adds is that event's reason or circumstance."""
    mine, theirs = words[id(longer)], words[id(other)]
    return (
        len(longer.tellings) == 1
        and longer.best.note.date is None
        and longer.best.note.weight < other.best.note.weight
        and len(theirs) < len(mine)
        and mine[: len(theirs)] == theirs
        and _of_one_sentence(longer, other)
    )


def _is_voice_of(lesser: Happening, graver: Happening) -> bool:
    """Whether all that an event tells stands under a graver one as what a voice says of it: its reason, a denial."""
    if lesser.best.note.weight >= graver.best.note.weight or any(telling.note.date is not None for telling in lesser.tellings):
        return False
    said = {
        (telling.cutting, *note.span) for telling in graver.tellings for note in telling.note.accounts
        if note.kind != "figure" and note.speaker is not None
    }  # fmt: skip
    return all(
        any(
            cutting == telling.cutting and start <= telling.note.trigger[0] < end and telling.note.clause[1] <= end + 1
            for cutting, start, end in sorted(said)
        )
        for telling in lesser.tellings
    )


def _run_of(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether words stand in others one behind the other; a name put in brackets may differ at the beginning."""
    for skipped in range(min(4, max(len(part) - 3, 1))):
        rest = part[skipped:]
        if any(whole[at : at + len(rest)] == rest for at in range(len(whole) - len(rest) + 1)):
            return True
    return False


def _of_one_sentence(a: Happening, b: Happening) -> bool:
    places = {(telling.cutting, telling.note.sentence) for telling in a.tellings}
    return any((telling.cutting, telling.note.sentence) in places for telling in b.tellings)


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    return bool(part) and set(part) <= set(whole)
