"""What the articles call the offices of somebody, gathered: each office once, with everything told of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from briefings.archive.evidence import cite
from briefings.archive.shelf import Holding
from briefings.cards.dossier import Dossier, sentence_span, unique
from briefings.linking.cutting import Calendar, when_of
from briefings.linking.same_person import Known
from briefings.linking.telling import Telling
from briefings.news import Evidence, Role, RoleStatus, When
from briefings.reading.lexicon.verb_titles import wants_object
from briefings.reading.note import RoleNote
from briefings.reading.spelling import name_key, search_words
from briefings.values import dataclass

FRESH_DAYS = 60  # a role told within so many days of the newest one counts as told now; an older one stands behind it
STOPGAP = ("interim", "acting", "caretaker", "temporary")
_LESSER = ("deputy", "vice", "assistant", "shadow", "associate", "junior", *STOPGAP)
_CHARGE = frozenset(
    (
        "president minister chancellor governor mayor chairman chairwoman chair chief director leader mp senator secretary ceo "
        "head judge bishop archbishop manager coach captain owner founder editor commissioner superintendent principal provost "
        "premier taoiseach councillor"
    ).split()
)
_RUNS = tuple(
    "has run,runs,has directed,directs,has coached,coaches,captains,has led"
    ",leads,has headed,heads,has chaired,chairs,has managed,manages,has edited,edits".split(",")
)

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Told:
    """One article's word for a role."""

    article: int
    status: RoleStatus
    when: When | None
    passage: Evidence
    published: datetime | None


@dataclass(slots=True)
class _Open:
    """A role while its tellings are gathered."""

    title: str
    organisation: str | None
    told: list[_Told]

    def in_order(self) -> list[_Told]:
        """Oldest first, undated ones last."""
        return sorted(self.told, key=lambda t: (t.published is None, t.published.timestamp() if t.published else 0.0, t.article))

    @property
    def newest(self) -> float:
        """The moment of the newest dated article that tells it; 0 when none is dated."""
        return max((t.published.timestamp() for t in self.told if t.published is not None), default=0.0)


def gathered(dossier: Dossier, known: Known, today: date | None = None) -> list[tuple[Role, float]]:
    """Every office that the articles tell of somebody, and the moment of the newest article that does; `today` is the asker's day."""
    groups = _gathered(dossier, known)
    newest = max((holding.published.date() for holding in dossier.holdings if holding.published is not None), default=None)
    if newest is not None:
        _until_they_go(dossier, known, groups, newest)
    _join(groups)
    if newest is not None:
        _whose_day_has_passed(dossier, known, groups, max(newest, today or newest))
    return [(_role(each), each.newest) for each in groups.values()]


def is_charge(role: Role) -> bool:
    """Whether a role is the charge of something: a chairman, who is "kit woman" too."""
    return not _CHARGE.isdisjoint(search_words(role.title))


_GOES = frozenset(("leave", "resign", "retire"))
_ELSEWHERE = re.compile(r"\b(?:hospital|country|home|house|town|jail|prison|court|for|party|eu|union)\b", re.IGNORECASE)


def _until_they_go(dossier: Dossier, known: Known, groups: dict[_Key, _Open], newest: date) -> None:
    """Who has resigned and is still to leave, on a day that no article has reached, holds the office until then."""
    days = [
        happening.when
        for happening in dossier.happenings
        if happening.status == "planned"
        and happening.when.last is not None and happening.when.last > newest and not happening.when.alternatives
        and any(_goes(telling, known) for telling in happening.tellings)
    ]
    if not days:
        return
    until = replace(days[0], first=None, edtf=f"../{days[0].edtf.rpartition('/')[2]}")
    for group in groups.values():
        said = re.compile(rf"(?i)\b(?:former|ex|previous|then)[ -](?:[\w-]+ ){{0,3}}{re.escape(group.title.split()[-1])}")
        ended = [told for told in group.told if told.status == "former"]
        if ended and _told_lately(ended, newest) and not any(said.search(told.passage.sentence) for told in ended):
            group.told = [replace(told, status="current", when=until) if told.status == "former" else told for told in group.told]


def _whose_day_has_passed(dossier: Dossier, known: Known, groups: dict[_Key, _Open], newest: date) -> None:
    """Whether somebody went on the day that an older article gave is not known where no newer one has them in the office."""
    for happening in dossier.happenings:
        last = happening.when.last
        if happening.status != "planned" or last is None or last >= newest or happening.when.alternatives:
            continue
        going = [telling for telling in happening.tellings if _goes(telling, known)]
        lines = [telling.note.text for telling in going]
        charges = [group for group in groups.values() if any(told.status == "current" for told in group.told) and _is_left(group.title)]
        one = len({office_key(each.title) for each in charges if not each.title.startswith(_RUNS)}) <= 1 and not any(map(_AS.search, lines))
        for group in groups.values() if lines else ():
            days = [told.published.date() for told in group.told if told.published is not None and told.status == "current"]
            left = re.compile(rf"(?i)\bas\s+(?:(?:the|its|their|an?)\s+)?(?:[\w’'-]+\s+){{0,3}}?{re.escape(group.title)}\b")
            if days and max(days) < last and (one and group in charges or any(left.search(line) for line in lines)):
                group.told = [replace(told, status="unknown") if told.status == "current" else told for told in group.told]


# "Will step down as chair", "from the committee": of one office among several.
_AS = re.compile(r"\bas\s+(?:the|its|their|an?|chief|chair)\b|\bfrom\s+(?:the|its|their|his|her)\b|\b(?:party|cabinet|committee|board)\b")
_SEATS = frozenset("mp msp mep td senator councillor peer lord baroness founder owner".split())


def _is_left(title: str) -> bool:
    """Whether a title is of an office that is left with the house: not a seat, not what somebody founded."""
    words = search_words(title)
    return title.startswith(_RUNS) or not _CHARGE.isdisjoint(words) and _SEATS.isdisjoint(words)


def _goes(telling: Telling, known: Known) -> bool:
    elsewhere = telling.note.kind == "leave" and _ELSEWHERE.search(telling.note.text)
    return telling.note.kind in _GOES and known.id in telling.patients and not elsewhere


def _told_lately(told: Sequence[_Told], newest: date) -> bool:
    """Whether the end of an office is told by the articles of the last weeks alone."""
    return all(each.published is not None and (newest - each.published.date()).days <= FRESH_DAYS for each in told)


def _fullest(title: str) -> tuple[int, bool]:
    return len(title), title[:1].islower()  # "Regional organiser" only opens a sentence


_CHAIRS = re.compile(r"^(?:has |had )?chair(?:s|ed)(?: ((?:the|its|an?) ))?")  # "chairs the trustees"
_CHAIR = re.compile(r"\bchair(?:man|woman|person)\b")  # one office, whoever holds it
_OF_THE_BODY = re.compile(  # "leader of the council" is the council leader
    r"(leader|president|speaker|chair|clerk|secretary|captain) of the (council|party|group|house|senate|assembly|board|club|union)$")
_LONG = {
    "ceo": "chief executive", "cfo": "chief financial officer", "coo": "chief operating officer",
    "chief executive officer": "chief executive", "skipper": "captain", "interim": "acting",
}  # fmt: skip
_SHORT = re.compile(rf"\b(?:{'|'.join(_LONG)})\b")
_MEASURE = re.compile(r"(\d)[\s-]?met(?:re|er)s?\b")  # the "200 metres" champion is the 200m champion


def _gathered(dossier: Dossier, known: Known) -> dict[_Key, _Open]:
    groups: dict[_Key, _Open] = {}
    for index, entity in known.places:
        holding = dossier.holdings[index]
        for note in holding.notes.roles:
            if note.entity != entity:
                continue
            org = dossier.company.who(index, note.organisation)
            name = org.name if org is not None and org.name else note.organisation_as_written
            key = (office_key(note.title), name_key(name) if name else "")
            told = _Told(
                index, note.status, tenure(holding, note, dossier.calendar),
                cite(holding, sentence_span(holding, note.sentence)), holding.published)
            group = groups.setdefault(key, _Open(note.title, name, []))
            group.told.append(told)
            group.title = max(group.title, note.title, key=_fullest)
    return groups


def office_key(title: str) -> str:
    """A title as it is compared: "CEO" and "chief executive", "leader of the council" and "council leader" are one."""
    key = _CHAIR.sub("chair", _CHAIRS.sub(_chair_of, _MEASURE.sub(r"\1m", name_key(title))))
    return _OF_THE_BODY.sub(r"\2 \1", _SHORT.sub(lambda said: _LONG[said.group()], key))


def _chair_of(told: re.Match[str]) -> str:
    return f"chair of {told.group(1)}" if told.group(1) else "chair"


def tenure(holding: Holding, note: RoleNote, calendar: Calendar) -> When | None:
    """From when to when: "since 2015" leaves the end open, "until May" and the day of a dismissal leave the beginning open."""
    if note.date is None:
        return None
    when = when_of(holding, note.date, "past" if note.status == "former" else "unknown", calendar)
    if when.first is None or when.last is None or when.alternatives:
        return when
    before = holding.body[:holding.notes.dates[note.date].span[0]][-24:].casefold()
    written = (when.as_written or "").casefold()
    if note.ended or _UNTIL.search(before) or written.startswith(("until ", "till ")):
        return replace(when, first=None, edtf=f"../{when.edtf}" if "/" not in when.edtf else when.edtf)
    if _SINCE.search(before) or written.startswith("since "):
        return replace(when, last=None, edtf=f"{when.edtf}/.." if "/" not in when.edtf else when.edtf)
    return when


_SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?$")
_UNTIL = re.compile(r"\b(?:until|till|up to)\s+(?:\w+\s+)?$")


def _join(groups: dict[_Key, _Open]) -> None:
    """Fold a bare title into the fuller one that it means, where there is one."""
    for key in sorted(groups):  # "director of the Centre for Botany" at a university heads the Centre for Botany
        head, _, house = key[0].partition(" of ")
        within = (head, house.removeprefix("the "))
        if house and key != within and within in groups:
            groups[within].told.extend(groups.pop(key).told)
    _join_of_one_house([key for key in groups if key[1]], groups)  # "leader" and "council leader" of one council
    for key in sorted(groups):
        if key in groups and not key[1]:
            fuller = [other for other in groups if other[1] and _one_office(other[0], key[0])]
            if len(fuller) == 1 and not _back_in(groups[key], groups[fuller[0]]):
                _fold(groups, key, fuller[0])
    _join_of_one_house(list(groups), groups)
    for key in [key for key in groups if not key[1] and is_charge(_role(groups[key]))]:
        deeds = [other for other in groups if other[1] and runs(groups[other].title)]
        if len(deeds) != 1 or not _all_current(groups[key], groups[deeds[0]]):
            continue
        if not any(other[1] == deeds[0][1] for other in groups if other != deeds[0]):
            deed = groups.pop(deeds[0])  # "chief executive Ann Marsh, who has run the bank since 2018"
            groups[key].organisation = deed.organisation
            groups[key].told.extend(deed.told)


def runs(title: str) -> bool:
    """Whether a title is a verb that says no more than the charge of something ("has led")."""
    return title.startswith(_RUNS) and wants_object(title)


def _all_current(*groups: _Open) -> bool:
    return all(told.status == "current" for group in groups for told in group.told)


def _join_of_one_house(keys: Sequence[_Key], groups: dict[_Key, _Open]) -> None:
    for key in sorted(keys, key=lambda k: (len(k[0]), k)):
        if key in groups:  # "minister" within "transport minister" goes; "leader" beside "deputy leader" stays
            fuller = [other for other in groups if other != key and other[1] == key[1] and _one_office(other[0], key[0])]
            if len(fuller) == 1:
                _fold(groups, key, fuller[0])


def _back_in(bare: _Open, fuller: _Open) -> bool:
    """Whether a bare word ("an engineer") is told later of somebody who had left the office by then."""
    later = bare.newest > fuller.newest > 0.0
    return later and fuller.in_order()[-1].status == "former" and all(told.status == "current" for told in bare.told)


def _one_office(a: str, b: str) -> bool:
    """Whether two titles may name one office: equal, or one is the other with more said ("head coach", "coach")."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if long.startswith(f"{short} for ") or long.startswith(f"{short} in "):
        return True  # "MP" and "MP for Aldmere", "candidate" and "candidate in Aldmere"
    return long.endswith(f" {short}") and not long.startswith(_LESSER)


def _fold(groups: dict[_Key, _Open], key: _Key, into: _Key) -> None:
    folded, home = groups.pop(key), groups[into]
    home.told.extend(folded.told)
    home.title = max(home.title, folded.title, key=len)


def _role(found: _Open) -> Role:
    told = found.in_order()
    dated = [t for t in told if t.published is not None]
    newest = [t for t in dated if t.published == dated[-1].published] if dated else told
    statuses: set[RoleStatus] = {t.status for t in newest} | {t.status for t in told if t.published is None and t.status == "former"}
    status: RoleStatus = next((s for s in ("former", "current", "candidate") if s in statuses), "unknown")
    when = next((t.when for t in reversed(told) if t.when is not None and t.status == status), None)
    return Role(found.title, found.organisation, status, when, unique(t.passage for t in reversed(told)))
