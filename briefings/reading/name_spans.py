"""How far an organisation's name reaches: partners joined by "&", an owned "'s", "of" and a place, a branch's number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.reading.lexicon import NOT_NAMES, TEAM_HEADS, known_names, words
from briefings.reading.named import NAMED_KINDS, Named
from briefings.reading.note import Span
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

_WORD = r"[A-ZÀ-Þ][\w'-]*\.?"
# "Lovell, Tench & Partners", "J. T. Nash & Sons Ltd"; a list before it holds single words only.
_PARTNERS = re.compile(rf"(?<![\w'&-])(?:{_WORD}, ){{0,3}}(?:{_WORD} ){{0,3}}{_WORD} & {_WORD}(?:(?<![a-z]\.) (?!(?:The|Mr|Mrs|Ms)\b){_WORD})*(?<!\.)(?:(?<=Co)\.|(?<=Inc)\.|(?<=Ltd)\.)?")
# Behind "'s" these show that nothing is owned: the name ends there ("At Flett's a sign read", "worked for Hobday's.").
_OWNS_NOTHING = re.compile(
    r"'s(?=[,.;:?!)\]”\"]|\s*$|\s+(?:to|in|at|on|is|was|were|will|would|has|have|had|by|from|with|and|or|for|until|since|after|before|when|where|which|who|that|but|because|"
    r"said|says|declined|refused|agreed|announced|closed|opened|sold|bought|made|gave|still|the|an?|his|her|their|as|during)\b)"
)
_AT = re.compile(r"\b(?:[Aa]t|joined|into|behind|outside)\s+$")
_IN = re.compile(r"\b(?:[Ii]n|near|from|to|of)\s+$")
_SAINT = re.compile(r"(?:\b(?:St|Saint)\.? )$")
_SAINTLY = re.compile(r"(?:St\.?|Saint) [A-ZÀ-Þ][\w-]+$")
_OF_A_PLACE = words("""
Court University Bank Library Survey Church Diocese Archdiocese Institute Ministry Department College Museum Academy Society Federation Sisters Brothers Knights Sons Daughters Friends
Queens Kings Order Council Board Commission Chamber Parliament Party Congress Union Government Bureau House Company Senate Assembly Municipality Corporation Association League Front Guild
Presbytery Archbishopric Bishopric Radio Orchestra
""")
_NAMED_BEHIND = frozenset(("College", "University", "Radio", "Museum", "Festival"))
_OF = re.compile(r" of (?:the )?")
# Before a country's name these make a body of it ("Police Scotland", "Team Estonia").
_OF_A_COUNTRY = re.compile(
    r"(?<![\w'-])(?:Team|Environment|Sport|Cricket|Historic|Natural|Police|Transport|Visit|Swim|Electricity|Health|Hockey|Rugby|Tennis|Athletics|Cycling|Rowing|Water|Energy|"
    r"Creative|Highways|Universities|Homes|Statistics|Elections|Parks|Air|Netball|Basketball|Gymnastics|Triathlon|Boxing|Equestrian|Ski|Snow|Golf|Football|Skate|Standards) $"
)
# Public bodies that serve two places and are called after both ("Harrow and Vale NHS Trust").
_OF_TWO_PLACES = re.compile(r"[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?(?: (?:City|County|District|Borough|Metropolitan|Regional|University|Hospitals?|Community|Mental|Health))* (?:NHS (?:Foundation )?Trust|Hospitals Trust|Council|Police|Constabulary|Health Board|Fire (?:and Rescue )?Service|Ambulance Service|Building Society)")
_BOTH = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Bb]etween|[Bb]oth|[Ff]rom|[Tt]o|across|around|and|[Tt]owns? of)\s+$")
_CAPITAL = re.compile(r" [A-ZÀ-Þ]")
_NUMBERED = re.compile(r"(?: - |-)\d")
_INITIALS = re.compile(r"(?:^|[ .,])[A-Z]\.[A-Z]$")
_BRANCH = re.compile(r" (?:(?:Local|Post|Lodge|Branch|Chapter|District) (?:No\.? )?|No\.? (?=\d{3}))\d+\b")  # "the Saints No 10" plays for them
_OF_STATE = ("Department ", "Ministry ", "Office ", "Bureau ", "Institute ")
_PAPER = re.compile(
    r"\b[Tt]he ((?:(?:Sunday|Daily|Evening|Morning|Weekly) (?:[A-ZÀ-Þ][\w-]+ )?(?:Star|News|Mail|Post|Record|Mirror|Express|Register|Standard|Times|Telegraph|Gazette|Courier|Herald|"
    r"Tribune|Chronicle|Echo|Argus|Ledger|Dispatch)"
    r"|(?:[A-ZÀ-Þ][\w-]+ ){1,2}(?:Gazette|Courier|Herald|Tribune|Chronicle|Echo|Telegraph|Argus|Sentinel|Examiner|Advertiser))(?:-[A-ZÀ-Þ][a-z]+)?)(?![\w-]| [A-ZÀ-Þ])"
)
_OF_PAPERS = words("""
sunday daily evening morning weekly gazette courier herald tribune chronicle echo telegraph argus sentinel examiner advertiser
""")
_BRANCHES = words("Local Post Lodge Branch Chapter Channel Division")
_NUMBER = re.compile(r" (?:No\.? )?\d+\b")
_LIST = r"[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*"
_DEPARTMENT = re.compile(rf"(?<![\w'-])(?:Department|Ministry|Office|Bureau|Institute) (?:for|of) (?:the )?{_LIST}(?:, {_LIST})*,? and {_LIST}")


def with_spans(text: Text, names: Sequence[Named]) -> list[Named]:
    """The names with the reach that the letters about them show, in order, none overlapping."""
    names = _of_headlines(text, names)
    said = Counter(text.said(name.span) for name in names)
    persons = {text.said(name.span).rsplit(None, 1)[-1] for name in names if name.type == "person"}
    grown = [_grown(text, _without_owned(text, name, said, persons)) for name in _of_places(text, names) if not _is_a_number(text, name)]
    partners = list(_partners(text, grown)) if " & " in text.view else []
    partners += [*_departments(text, names), *_papers(text, grown)]
    if partners:
        kept = [name for name in grown if not any(span[0] < name.span[1] and name.span[0] < span[1] for span, _ in partners)]
        grown = [*kept, *(Named(span, "organisation", "", sentence) for span, sentence in partners)]
    return sorted(grown, key=lambda name: name.span)


def _of_headlines(text: Text, names: Sequence[Named]) -> Sequence[Named]:
    """Where all words of a headline begin with a capital, the names that the article below has tell its names."""
    lines = [number for number, one in enumerate(text.sentences[:4]) if text.kind_of(one) == "headline" or number == 0]
    lines = [number for number in lines if _is_in_capitals(text.said(text.sentences[number].span))]
    if not lines:
        return names
    below = {text.said(name.span): name.type for name in names if name.sentence not in lines}
    taken: list[Named] = []
    for number in lines:
        span = text.sentences[number].span
        line = text.said(span)
        upper = line.isupper()
        for said in sorted((one for one in below if len(one) > 2 and (one.upper() if upper else one) in line), key=lambda one: (-len(one), one)):
            for start in _places(said.upper() if upper else said, line):
                at = (span[0] + start, span[0] + start + len(said))
                if not any(one.span[0] < at[1] and at[0] < one.span[1] for one in taken):
                    taken.append(Named(at, below[said], "", number))
    spare = [
        name
        for name in names
        if name.sentence not in lines or not any(one.span[0] < name.span[1] and name.span[0] < one.span[1] for one in taken)
        or any(name.span[0] <= one.span[0] and one.span[1] <= name.span[1] and _is_surname_of(text, one, name) for one in taken)
    ]
    kept = [one for one in taken if not any(name.sentence == one.sentence and name.span[0] < one.span[1] and one.span[0] < name.span[1] for name in spare)]
    return sorted([*spare, *kept], key=lambda name: name.span)


def _places(said: str, line: str) -> Iterator[int]:
    """Where words stand in a line as words of their own."""
    start = line.find(said)
    while start >= 0:
        before, after = line[start - 1 : start], line[start + len(said) : start + len(said) + 1]
        if not (before.isalnum() or before == "-" or after.isalnum() or after == "-"):
            yield start
        start = line.find(said, start + 1)


def _is_surname_of(text: Text, inner: Named, outer: Named) -> bool:
    """Whether the headline's name is the longer one of the same person ("Ina Marsh" where the article goes on with "Marsh")."""
    words_of = text.said(outer.span).split()
    if outer.type == inner.type == "organisation" and outer.span[0] == inner.span[0] and words_of[-1].casefold() in TEAM_HEADS:
        return True  # "Harlow United" where the article goes on with "Harlow"
    return outer.type == inner.type == "person" and len(words_of) < 4 and text.said(outer.span).casefold().endswith(text.said(inner.span).casefold())


def _is_in_capitals(line: str) -> bool:
    long = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _is_a_number(text: Text, name: Named) -> bool:
    """ "STS-135", "LARK-1": a flight or a make, no body."""
    if name.type == "place" or name.span[1] - name.span[0] > 5 or not text.said(name.span).isupper():
        return False
    return _NUMBERED.match(text.view, name.span[1]) is not None


_IS_A_FIRM = re.compile(
    r"'s\s+(?:(?:has|had|said|says|would|announced|declined|agreed)\s|will\s(?:\w+ly\s)?(?:not|now|be|remain|stay|keep|close|open|pay|sell|buy|have|make|become|cut|move|shed|take|hold|start|stop)\b)"
)


def _without_owned(text: Text, name: Named, said: Counter[str], persons: set[str]) -> Named:
    """ "The gate was Chalk's" names no firm, where Chalk is somebody."""
    whole = text.said(name.span)
    if name.type == "person" and not name.title and " " not in whole and _IS_A_FIRM.match(text.view, name.span[1]):
        return replace(name, span=(name.span[0], name.span[1] + 2), type="organisation")  # "the brewer Thaxted's will remain independent"
    if name.type == "organisation" and whole.endswith("'s") and _IS_A_FIRM.match(text.view, name.span[1] - 2):
        return name
    if name.type == "organisation" and whole.endswith("'s") and said[whole[:-2]]:
        return replace(name, span=(name.span[0], name.span[1] - 2))  # "while Novara's fell"
    if name.type == "organisation" and whole.endswith("'s") and said[whole] == 1 and whole[:-2].rsplit(None, 1)[-1] in persons:
        return replace(name, span=(name.span[0], name.span[1] - 2), type="person")
    return name


def _partners(text: Text, names: Sequence[Named]) -> list[tuple[Span, int]]:
    found = []
    whole = [name.span for name in names if name.type == "organisation" and " & " in text.said(name.span)]
    towns = {edge for name in names if name.type == "place" for edge in name.span}
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) not in NAMED_KINDS or " & " not in text.said(sentence.span):
            continue
        for match in _PARTNERS.finditer(text.view, *sentence.span):
            start, end = match.span()
            first = match.group().split(maxsplit=1)[0].rstrip(",.")
            if first in NOT_NAMES:
                start += match.group().index(" ") + 1
            if text.view[start:end].endswith("'s") and not _OWNS_NOTHING.match(text.view, end - 2):
                end -= 2
            between = match.start() + match.group().index(" & ")
            longer = {between, between + 3} <= towns or any(span[0] <= start and end <= span[1] for span in whole)
            if " & " in text.view[start:end] and not longer:
                found.append(((start, end), number))
    return found


def _departments(text: Text, names: Sequence[Named]) -> list[tuple[Span, int]]:
    """The whole of "Department for Environment, Food and Rural Affairs", unless somebody or a body of its own stands behind the "and"."""
    found = []
    for number in sorted({name.sentence for name in names if name.type != "person"}):
        said = text.said(text.sentences[number].span)
        if " and " not in said or not any(head in said for head in _OF_STATE):
            continue
        for match in _DEPARTMENT.finditer(text.view, *text.sentences[number].span):
            start, end = match.span()
            tail = start + match.group().rindex(" and ") + 5
            whole = any(name.span[0] <= start and tail < name.span[1] and name.type == "organisation" for name in names)
            alone = any(name.span[0] == tail and (name.type != "organisation" or ", " not in match.group()) for name in names)
            if not whole and not alone:
                found.append(((start, end), number))
    return found


def _papers(text: Text, names: Sequence[Named]) -> list[tuple[Span, int]]:
    """Newspapers by the words that only they are called by, where nothing was taken for a name ("told the Evening Star")."""
    found = []
    for number, sentence in enumerate(text.sentences):
        said = text.said(sentence.span)
        if text.kind_of(sentence) not in NAMED_KINDS or _OF_PAPERS.isdisjoint(words_in(said)):
            continue
        inside = [name for name in names if name.sentence == number]
        for match in _PAPER.finditer(text.view, *sentence.span):
            start, end = match.span(1)
            if all(name.span[1] <= start or end <= name.span[0] or start < name.span[0] and name.span[1] == end and name.type == "organisation" for name in inside):
                found.append(((start, end), number))
    return found


def _of_places(text: Text, names: Sequence[Named]) -> list[Named]:
    """The names with a body and the place or body it is of made one ("Survey of India"), and a country's body whole."""
    joined: list[Named] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and name.type == "organisation" and last.type != "person" and _is_of_both(text, last, name):
            joined[-1] = replace(last, span=(last.span[0], name.span[1]), type="organisation")
            continue  # "Harrow and Vale NHS Trust"
        if last is not None and last.type == "organisation" and last.sentence == name.sentence and name.type != "person":
            between = text.view[last.span[1] : name.span[0]]
            if between == " " and name.type == "place" and text.said(last.span).rsplit(None, 1)[-1] in _NAMED_BEHIND:
                joined[-1] = replace(last, span=(last.span[0], name.span[1]))
                continue  # "Trinity College Dublin"
            if _OF.fullmatch(between) and _may_be_of_a_place(text.said(last.span)):
                joined[-1] = replace(last, span=(last.span[0], name.span[1]))
                continue
        if name.type == "place" and known_names().get(text.said(name.span)) == "place":
            before = _OF_A_COUNTRY.search(text.view, max(text.sentences[name.sentence].span[0], name.span[0] - 16), name.span[0])
            if before and (last is None or last.span[1] <= before.start()):
                name = replace(name, span=(before.start(), name.span[1]), type="organisation")
        joined.append(name)
    return joined


def _is_of_both(text: Text, place: Named, body: Named) -> bool:
    """Whether a place, "and" and a public body are one body's name; a body that the article names without the place is not."""
    if body.sentence != place.sentence or text.view[place.span[1] : body.span[0]] != " and ":
        return False
    said, first = text.said(body.span), text.said(place.span)
    if not _OF_TWO_PLACES.fullmatch(said) or _BOTH.search(text.view, max(text.sentences[place.sentence].span[0], place.span[0] - 10), place.span[0]):
        return False
    if place.type == "organisation" and (" " in first or known_names().get(first) == "organisation" or _named_alone(text.view, first, said)):
        return False  # "Harrow Rovers and Vale Council"
    return text.view.count(said) == text.view.count(f"{first} and {said}")


def _named_alone(view: str, first: str, said: str) -> bool:
    """Whether a word stands for something by itself, with no body's name behind it ("Harrow General" is another's)."""
    return any(
        not view.startswith(f" and {said}", match.end()) and not _CAPITAL.match(view, match.end()) for match in re.finditer(rf"\b{re.escape(first)}\b", view)
    )


def _may_be_of_a_place(said: str) -> bool:
    last = said.rsplit(None, 1)[-1]
    return last in _OF_A_PLACE and (last != "University" or said == last)  # "Harrow State University of the US"


def _grown(text: Text, name: Named) -> Named:
    ceiling = text.sentences[name.sentence].span[1]
    if name.type == "organisation":
        branch = _BRANCH.match(text.view, name.span[1], ceiling)
        if branch is None and text.view[name.span[1] : name.span[1] + 1] == " " and text.said(name.span).rsplit(None, 1)[-1] in _BRANCHES:
            branch = _NUMBER.match(text.view, name.span[1], ceiling)  # "Fraternal Lodge" before "26"
        if branch:
            return replace(name, span=(name.span[0], branch.end()))
    if name.span[1] < ceiling and text.view[name.span[1]] == "." and name.type != "person" and _INITIALS.search(text.said(name.span)):
        return replace(name, span=(name.span[0], name.span[1] + 1))  # "Washington D.C."
    if name.title or not text.view.startswith("'s", name.span[1]):
        return name
    owned = _OWNS_NOTHING.match(text.view, name.span[1], ceiling)
    saint = _SAINTLY.search(text.said(name.span)) or _SAINT.search(text.view, max(0, name.span[0] - 7), name.span[0])
    if saint and not text.view.startswith(" Day", name.span[1] + 2):
        start = name.span[0] if " " in text.said(name.span) else text.view.rindex("S", 0, name.span[0])
        return replace(name, span=(start, name.span[1] + 2), type="place" if _IN.search(text.view, max(0, start - 8), start) else "organisation")
    if owned and _AT.search(text.view, max(0, name.span[0] - 12), name.span[0]):
        return replace(name, span=(name.span[0], name.span[1] + 2), type="organisation")
    return name
