"""Who is who within one article: which names, short forms and misspellings stand for the same person or organisation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefings.reading.lexicon import HONORIFICS_F, HONORIFICS_M, ORG_HEADS, first_names, words
from briefings.reading.names import Named
from briefings.reading.note import Entity, Mention, MentionKind, NameType
from briefings.reading.spelling import name_key
from briefings.reading.text import Text

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PARTICLES = frozenset("van von der den de da del della di la le du al bin ben ibn ap dos das ter ten st".split())
_NICKNAMES = [
    set(group.split())
    for group in (
        "william will bill billy liam",
        "robert rob bob bobby robbie",
        "richard rick dick richie",
        "james jim jimmy jamie",
        "john jack johnny jon jonathan",
        "thomas tom tommy",
        "michael mike mick micky",
        "david dave davy",
        "daniel dan danny",
        "samuel sam sammy samantha",
        "edward ed eddie ted teddy ned",
        "anthony tony",
        "andrew andy drew",
        "christopher chris kit",
        "joseph joe joey",
        "charles charlie chuck",
        "matthew matt",
        "nicholas nick nicky",
        "patrick pat paddy",
        "peter pete",
        "stephen steven steve",
        "benjamin ben benny",
        "alexander alex sandy alexandra",
        "gregory greg",
        "timothy tim",
        "elizabeth liz beth betty lizzie eliza",
        "margaret maggie meg peggy",
        "katherine catherine kate cathy kathy katie kat",
        "jennifer jen jenny",
        "susan sue susie",
        "deborah deb debbie",
        "patricia pat trish",
        "rebecca becky",
        "victoria vicky tori",
        "jessica jess",
        "philip phil phillip",
        "geoffrey geoff jeff jeffrey",
        "ronald ron ronnie",
        "donald don",
        "kenneth ken kenny",
        "lawrence larry",
        "leonard len lenny",
        "raymond ray",
        "francis frank",
        "frederick fred freddie",
        "harold harry hal",
        "henry harry hank",
        "gerald gerry jerry",
        "terence terry",
        "vincent vince",
        "walter walt",
        "abigail abby",
        "amanda mandy",
        "barbara barb",
        "christine chris tina",
        "eleanor ellie nell",
        "jacqueline jackie",
        "theodore ted theo",
        "nathaniel nathan nate",
        "zachary zach",
        "joshua josh",
        "cameron cam",
    )
]
_ORG_TAILS = words(
    "party council university union club fc afc rfc plc ltd limited inc corp corporation company co group holdings llc llp trust police department school college association"
)
_TEAM_HEADS = words(
    "rovers united city town athletic wanderers albion rangers hotspur villa county fc afc rfc cc harriers tigers lions eagles hawks bears wildcats falcons giants bulls knights"
)


@dataclass(slots=True)
class Draft:
    """An entity while it is being put together (the only mutable noun of reading; it never leaves this folder)."""

    type: NameType
    names: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)
    full: str = ""
    titles: Counter[str] = field(default_factory=Counter)
    gender: str = ""
    descriptions: list[str] = field(default_factory=list)
    acronyms: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)

    def tokens(self) -> list[str]:
        """The key words of the fullest name."""
        return name_key(self.full).split()

    def surname(self) -> str:
        """The last key word that is no suffix."""
        tokens = [token for token in self.tokens() if token not in _SUFFIXES]
        return tokens[-1] if tokens else ""

    def add(self, said: str, title: str) -> None:
        """One more naming."""
        self.names[said] += 1
        self.keys.add(name_key(said))
        if len(name_key(said).split()) > len(self.tokens()) or not self.full:
            self.full = said
        if title:
            self.titles[title] += 1
            for word in title.split():
                if word in HONORIFICS_M:
                    self.gender = self.gender or "m"
                elif word in HONORIFICS_F:
                    self.gender = self.gender or "f"


@dataclass(slots=True)
class Cast:
    """Everybody and everything named so far, with the mentions."""

    drafts: list[Draft]
    mentions: list[Mention]

    def entities(self) -> tuple[Entity, ...]:
        """The drafts as frozen entities."""
        return tuple(
            Entity(
                number,
                draft.type,
                draft.full,
                tuple(name for name, _ in sorted(draft.names.items(), key=lambda item: (-item[1], item[0]))),
                tuple(title for title, _ in sorted(draft.titles.items(), key=lambda item: (-item[1], item[0]))),
                tuple(dict.fromkeys(draft.descriptions)),
                tuple(dict.fromkeys(draft.acronyms)),
            )
            for number, draft in enumerate(self.drafts)
        )


def cast_of(text: Text, names: Sequence[Named]) -> Cast:
    """Group the names of an article: full names first, then short forms, initials and slips of spelling."""
    cast = Cast([], [])
    chosen: dict[int, int] = {}
    for wanted in ("person", "organisation", "place"):
        mine = [(index, name) for index, name in enumerate(names) if name.type == wanted]
        order = sorted(mine, key=lambda pair: (-_fullness(text.said(pair[1].span)), pair[0]))
        for index, name in order:
            said = text.said(name.span)
            home = (_home_of_person if wanted == "person" else _home_of_org if wanted == "organisation" else _home_of_place)(
                cast, said, name, text
            )
            if home == -2:
                continue
            if home is None:
                cast.drafts.append(Draft(name.type))
                home = len(cast.drafts) - 1
            cast.drafts[home].add(said, name.title)
            chosen[index] = home
    for index, home in sorted(chosen.items()):
        said = text.said(names[index].span)
        kind: MentionKind = "name" if said == cast.drafts[home].full else "alias"
        cast.mentions.append(Mention(names[index].span, home, kind))
    for draft in cast.drafts:
        if draft.type == "person" and not draft.gender:
            first = draft.full.split()[0] if " " in draft.full else ""
            gender = first_names().get(first, "" if first in first_names() or not _WOMANS_NAME.search(first) else "f")
            draft.gender = gender if gender in ("m", "f") else ""
    _acronyms(text, cast)
    return cast


_WOMANS_NAME = re.compile(
    r"(?<!sh)(?<!o)(?:[b-df-hj-np-tv-z]a|ia|ah|ette|elle|ita|ina|een|lyn|wen)$"
)  # of names no list holds, nearly all a woman's


def _fullness(said: str) -> int:
    tokens = [token for token in name_key(said).split() if token not in _SUFFIXES and len(token) > 1]
    return 2 if len(tokens) >= 2 else 1


def _home_of_person(cast: Cast, said: str, name: Named, text: Text) -> int | None:
    key = name_key(said)
    people = [(number, draft) for number, draft in enumerate(cast.drafts) if draft.type == "person"]
    for number, draft in people:
        if key in draft.keys and " " in key:
            return number
    tokens = key.split()
    if not tokens:
        return -2
    if len([t for t in tokens if len(t) > 1 and t not in _SUFFIXES]) >= 2 or (len(tokens) > 1 and len(tokens[0]) == 1):
        fits = [number for number, draft in people if " " in draft.full and compatible_names(tokens, draft.tokens())]
        return fits[0] if len(fits) == 1 else None
    if len(tokens) > 1 and tokens[-1] in _SUFFIXES:
        tokens = tokens[:-1]
    word = tokens[-1]
    gender = (
        "m" if any(t in HONORIFICS_M for t in name.title.split()) else "f" if any(t in HONORIFICS_F for t in name.title.split()) else ""
    )
    by_surname = [
        (n, d)
        for n, d in people
        if " " in d.full and (d.surname() == word or word in name_key(d.full.split()[-1]).split("-") or word in _tail(d.tokens()))
    ]
    first_hit = [(n, d) for n, d in people if " " in d.full and (d.tokens()[0] == word or _nick(d.tokens()[0], word))]
    knightly = any(
        t in ("Sir", "Dame", "Lord", "Lady", "Baroness", "Prince", "Princess", "King", "Queen", "Sister", "Fr", "Brother")
        for t in name.title.split()
    )
    pool = (first_hit or by_surname) if knightly else (by_surname or first_hit)
    if not pool and name.title:
        near = [
            (n, d)
            for n, d in people
            if " " in d.full and ((knightly and d.titles and slip(d.tokens()[0], word)) or (len(word) > 4 and slip(d.surname(), word)))
        ]
        pool = near
    if not pool:
        singles = [n for n, d in people if " " not in d.full and key in d.keys]
        return singles[0] if singles else None
    if len(pool) > 1 and gender:
        of_gender = [(n, d) for n, d in pool if (d.gender or _first_gender(d)) in ("", gender)]
        pool = of_gender or pool
    if len(pool) > 1 and not name.title:
        # relatives share the surname; the bare surname goes to the one the paper named in full last before, if only one was
        before = [
            (m.start(), n)
            for n, d in pool
            for m in re.finditer(re.escape(d.full.translate(str.maketrans("’", "'"))), text.view[: name.span[0]])
        ]
        last_paragraph = text.paragraphs[text.sentences[name.sentence].paragraph].span[0]
        close = {n for at, n in before if at >= last_paragraph}
        if len(close) == 1:
            return close.pop()
        everyone = {n for _, n in before}
        if len(everyone) == 1:
            return everyone.pop()
        return -2
    return pool[0][0] if len(pool) == 1 else -2


def _first_gender(draft: Draft) -> str:
    gender = first_names().get(draft.full.split()[0], "") if " " in draft.full else ""
    return gender if gender in ("m", "f") else ""


def _tail(tokens: list[str]) -> tuple[str, ...]:
    """Surnames of several words: "van der Merwe", "Ortega Ruiz" may be shortened to any of their later words."""
    return tuple(token for token in tokens[1:] if len(token) > 2 and token not in _PARTICLES) if len(tokens) > 2 else ()


def compatible_names(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two full names in key words may be one person's: same surname, given names equal, initial, nickname or a slip."""
    a_suffix, b_suffix = {t for t in a if t in _SUFFIXES}, {t for t in b if t in _SUFFIXES}
    if a_suffix and b_suffix and a_suffix != b_suffix:
        return False
    a = [t for t in a if t not in _SUFFIXES]
    b = [t for t in b if t not in _SUFFIXES]
    if not a or not b:
        return False
    if a[-1] != b[-1]:
        if len(a) == len(b) and a[:-1] == b[:-1] and len(a[-1]) > 4 and slip(a[-1], b[-1]):
            return True
        short, long = (a, b) if len(a) < len(b) else (b, a)
        return len(short) >= 2 and len(long) > len(short) and long[: len(short)] == list(short) and long[len(short)] not in ("of",)
    if a[0] == b[0]:
        middle_a, middle_b = a[1:-1], b[1:-1]
        if middle_a and middle_b:
            return middle_a[0][0] == middle_b[0][0]
        return True
    if len(a[0]) == 1 or len(b[0]) == 1:
        return a[0][0] == b[0][0]
    return _nick(a[0], b[0]) or (len(a[0]) > 3 and slip(a[0], b[0]))


def _nick(a: str, b: str) -> bool:
    return a != b and any(a in group and b in group for group in _NICKNAMES)


def slip(a: str, b: str) -> bool:
    """One letter wrong, missing, added or two neighbours swapped (Damerau-Levenshtein distance 1)."""
    if a == b or abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return False
    if len(a) == len(b):
        wrong = [i for i in range(len(a)) if a[i] != b[i]]
        return len(wrong) == 1 or (
            len(wrong) == 2 and wrong[1] == wrong[0] + 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
        )
    short, long = (a, b) if len(a) < len(b) else (b, a)
    at = next((i for i in range(len(short)) if short[i] != long[i]), len(short))
    return short[at:] == long[at + 1 :]


def _home_of_org(cast: Cast, said: str, name: Named, text: Text) -> int | None:
    key = org_key(said)
    orgs = [(number, draft) for number, draft in enumerate(cast.drafts) if draft.type == "organisation"]
    for number, draft in orgs:
        if key in {org_key(each) for each in draft.names}:
            return number
    tokens = key.split()
    longer = [number for number, draft in orgs if same_organisation(tokens, org_key(draft.full).split())]
    return longer[0] if len(longer) == 1 else None


def org_key(name: str) -> str:
    """The key of an organisation's name, without a leading "the"."""
    key = name_key(name)
    return key[4:] if key.startswith("the ") else key


def same_organisation(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the shorter name is the longer one without its kind word ("Labour" and "Labour Party", "Brackley" and "Brackley Rovers")."""
    if len(short) > len(long):
        short, long = long, short
    if len(short) == len(long) or not short:
        return False
    if list(long[: len(short)]) != list(short):
        return False
    rest = long[len(short) :]
    return all(word in _ORG_TAILS or word in _TEAM_HEADS for word in rest)


def _home_of_place(cast: Cast, said: str, name: Named, text: Text) -> int | None:
    key = name_key(said)
    for number, draft in enumerate(cast.drafts):
        if draft.type == "place" and key in draft.keys:
            return number
    return None


_DEFINED = re.compile(r"^\s*\((?:the |or |known as )?[\"“']?([A-Z][A-Za-z&.]{1,9}?)s?[\"”']?\)")


def _acronyms(text: Text, cast: Cast) -> None:
    """ "Harrow Vale Transport Union (HVTU)", and initials that fit exactly one long name."""
    homes: dict[str, int] = {}
    for mention in cast.mentions:
        draft = cast.drafts[mention.entity]
        if draft.type != "organisation":
            continue
        match = _DEFINED.match(text.view[mention.span[1] : mention.span[1] + 24])
        if match and _initials_fit(match.group(1), draft.full):
            homes[match.group(1)] = mention.entity
    short = {
        draft.full: number
        for number, draft in enumerate(cast.drafts)
        if draft.type == "organisation" and re.fullmatch(r"[A-Z][A-Za-z&.]{1,6}", draft.full) and sum(c.isupper() for c in draft.full) >= 2
    }
    for acronym, number in short.items():
        target = homes.get(acronym)
        if target is None:
            fits = [
                n
                for n, d in enumerate(cast.drafts)
                if d.type == "organisation" and n != number and " " in d.full and _initials_fit(acronym, d.full)
            ]
            target = fits[0] if len(fits) == 1 and len(acronym.replace(".", "")) >= 3 else None
        if target is not None and target != number:
            _merge(cast, number, target)
            cast.drafts[target].acronyms.append(acronym)
    for acronym, target in homes.items():
        cast.drafts[target].acronyms.append(acronym)
        cast.drafts[target].names.setdefault(acronym, 1)
        cast.drafts[target].keys.add(name_key(acronym))


def _initials_fit(acronym: str, name: str) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", acronym).upper()
    tokens = re.findall(r"[A-Za-zÀ-ÿ]+", name)
    with_small = "".join(token[0] for token in tokens).upper()
    without = "".join(token[0] for token in tokens if token[0].isupper()).upper()
    return len(letters) >= 2 and (
        letters in (with_small, without) or (without.startswith(letters) and len(letters) >= 3) or letters.rstrip("S") == without
    )


def _merge(cast: Cast, source: int, target: int) -> None:
    old, new = cast.drafts[source], cast.drafts[target]
    new.names.update(old.names)
    new.keys |= old.keys
    old.names.clear()
    old.keys.clear()
    old.full = ""
    cast.mentions[:] = [Mention(m.span, target, "alias") if m.entity == source else m for m in cast.mentions]


def head_word(name: str) -> str:
    """The kind word of an organisation's name ("council" of "Harrow Vale Council"), or an empty string."""
    last = name.split()[-1] if name.split() else ""
    return last.casefold() if last in ORG_HEADS or last.casefold() in _TEAM_HEADS else ""
