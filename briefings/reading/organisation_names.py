"""Organisations' names: their key, short forms, acronyms and kind words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefings.reading.lexicon import NEWSPAPER_HEADS, ORG_HEADS, TEAM_HEADS, known_names, words
from briefings.reading.lexicon.firms import OF_A_FIRM
from briefings.reading.note import Mention
from briefings.reading.spelling import name_key
from briefings.values import dataclass

if TYPE_CHECKING:  # keys are compared where nothing is read
    from briefings.reading.cast import Cast
    from briefings.reading.named import Named
    from briefings.reading.text import Text

_ORG_TAILS = words(
    "party council university union club fc afc rfc plc ltd limited inc corp corporation company co group holdings llc llp police department school college association"
)
_OF_A_TRUST = frozenset("nhs trust foundation hospital hospitals university teaching health healthcare care community mental partnership services".split())
_OF_A_PLACE = frozenset("council police department school".split())
# What is named for its town is not called by the town's name.
_OF_A_TOWN = _OF_A_PLACE | NEWSPAPER_HEADS | frozenset("radio court infirmary open cup classic championship championships marathon festival derby race regatta show airport station".split())
_CHAMBERS = frozenset("commons lords senate house parliament congress cabinet government state county city royal national federal first american british".split())


@dataclass(frozen=True, slots=True)
class Seen:
    """How an article writes its names."""

    first: Mapping[str, int]  # where each name stands first
    determined: frozenset[str]  # what stands behind "the"
    others: frozenset[str]  # the keys of its people and places, and their last words: no body is meant by those

    @classmethod
    def of(cls, text: Text, names: Sequence[Named]) -> Seen:
        """From all names of an article, in their order."""
        first = {text.said(name.span): name.span[0] for name in reversed(names)}
        determined = frozenset(text.said(name.span) for name in names if name.type == "organisation" and text.view.endswith(("the ", "The "), 0, name.span[0]))
        others = [name_key(text.said(name.span)) for name in names if name.type != "organisation"]
        return cls(first, determined, frozenset(others).union(key.rpartition(" ")[2] for key in others))


def home_of_organisation(cast: Cast, said: str, seen: Seen) -> int | None:
    """The organisation named so far that a name means, if any."""
    key = org_key(said)
    orgs = [(number, draft) for number, draft in enumerate(cast.drafts) if draft.type == "organisation"]
    for number, draft in orgs:
        if key in {org_key(each) for each in draft.names}:
            return number
    tokens = key.split()
    named = [(number, draft.full, org_key(draft.full).split()) for number, draft in orgs]
    longer = [number for number, _, long in named if same_organisation(tokens, long)]
    if not longer:  # "Calderon" is Calderon Foods
        longer = [number for number, _, long in named if is_firm_short(tokens, long) or _is_town_of_team(tokens, long)]
    if not longer:  # a trust by its short name; what was named before the trust is a firm with a trust of its own
        longer = [number for number, full, long in named if [*tokens, "trust"] == long and seen.first.get(full, 0) < seen.first.get(said, 0)]
    if not longer:
        longer = [number for number, full, long in named if _is_part(said, tokens, full, long, seen)]
    return longer[0] if len(longer) == 1 else None


def _is_part(said: str, short: Sequence[str], full: str, long: Sequence[str], seen: Seen) -> bool:
    """Whether a name is the beginning or, behind "the", the last word of one that the article has named before."""
    if not 0 < len(short) < len(long) or said in known_names() or seen.first.get(full, 0) > seen.first.get(said, 0):
        return False
    head = long[: next((place for place, word in enumerate(long) if word in ("of", "for")), len(long))]
    if said in seen.determined and list(short) in (list(long[-len(short) :]), list(head[-len(short) :])):
        return True  # "the Guild" is the Rail Guild, or the Guild of Engineers
    return list(long[: len(short)]) == list(short) and said.rpartition(" ")[2] not in ORG_HEADS and _OF_A_TOWN.isdisjoint(long[len(short) :]) and " ".join(short) not in seen.others and not _CHAMBERS.issuperset(short)


def _is_town_of_team(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether what an article takes for an organisation is its team by the town alone ("Milburn" and "Milburn Herons")."""
    return 0 < len(short) == len(long) - 1 and list(long[:-1]) == list(short) and _is_team_name(long[-1])


def is_firm_short(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the shorter name is a firm's without its trade and form ("Calderon" and "Calderon Foods")."""
    return 0 < len(short) < len(long) and list(long[: len(short)]) == list(short) and OF_A_FIRM.issuperset(long[len(short) :])


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
    if len(short) == 1 and len(long) <= 4 and short[0] == long[-1] and (_is_team_name(short[0]) or short[0] in CLUB_WORDS):
        return True  # "the Herons" are the Mill City Herons, "City" is Harlow City
    if list(long[: len(short)]) != list(short):
        return False
    rest = long[len(short) :]
    if len(short) > 1 and "nhs" in rest and _OF_A_TRUST.issuperset(rest):
        return True
    if _OF_A_PLACE & set(rest):
        return False  # "Harrow" is the town, not "Harrow City Council"
    return all(word in _ORG_TAILS or word in TEAM_HEADS for word in rest)


CLUB_WORDS = frozenset("rovers united city town athletic wanderers albion rangers villa county wednesday orient argyle".split())
"""Last words of clubs by which an article calls the one club of it that has them; each is borne by many."""

# Last words in -s of firms, unions and bodies, which many of them share.
_SHARED_LAST_WORDS = frozenset(
    "sports news workers holdings stores motors systems partners ferries buses foods homes estates industries technologies services resources studios records pictures times airways airlines "
    "railways labs sciences solutions networks brothers sons associates trustees commons lords states nations police teachers nurses engineers miners democrats republicans conservatives liberals "
    "greens progressives nationalists schools colleges hospitals courts affairs sciences arts games properties developments electronics logistics pharmaceuticals therapeutics dynamics analytics "
    "robotics materials metals mills works breweries bakeries farms ventures investments securities communications enterprises products supplies brands markets parks gardens".split()
)


def _is_team_name(word: str) -> bool:
    """Whether a last word is a team's own plural ("Herons"), not one that firms and bodies share ("Holdings")."""
    return len(word) > 4 and word.endswith("s") and not word.endswith("ss") and word not in _SHARED_LAST_WORDS


_DEFINED = re.compile(r"^\s*\((?:the |or |known as )?[\"“']?([A-Z][A-Za-z&.]{1,9}?)s?[\"”']?\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&.]{1,6}")


def find_acronyms(text: Text, cast: Cast) -> None:
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
        if draft.type == "organisation" and _ACRONYM.fullmatch(draft.full) and sum(c.isupper() for c in draft.full) >= 2
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


_CLUB = re.compile(r"([A-Z]{2,4}?)(?:RUFC|RLFC|AFC|RFC|LFC|FC|CC)")


def _initials_fit(acronym: str, name: str) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", acronym).upper()
    tokens = re.findall(r"[A-Za-zÀ-ÿ]+", name)
    with_small = "".join(token[0] for token in tokens).upper()
    without = "".join(token[0] for token in tokens if token[0].isupper()).upper()
    club = _CLUB.fullmatch(letters)
    if club and tokens[-1].casefold() in TEAM_HEADS and club[1] == without:
        return True  # "BRFC" is Brackley Rovers
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


