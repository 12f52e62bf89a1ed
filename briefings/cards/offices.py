"""What somebody is and was: one role from several articles once, how far it is over, and the present one first."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import UTC, date, datetime

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

_STATUS_ORDER: dict[RoleStatus, int] = {"current": 0, "candidate": 1, "unknown": 2, "former": 3}
_FRESH_DAYS = 60  # a role told within so many days of the newest one counts as told now; an older one stands behind it
_STOPGAP = ("interim", "acting", "caretaker", "temporary")
_ENDS = frozenset("dismiss resign leave retire die remove lose_post".split())
_CHARGE = frozenset(
    (
        "president minister chancellor governor mayor chairman chairwoman chair chief director leader mp senator secretary ceo "
        "head judge bishop archbishop manager coach captain owner founder editor commissioner superintendent principal provost "
        "premier taoiseach councillor"
    ).split()
)
_NO_OFFICE = frozenset(
    "witness victim defendant suspect survivor member supporter activist"
    " graduate student fellow resident fan volunteer owner shareholder partner".split()
)
_A_YEAR = 400  # days
_OLD_NEWS = 14  # days: who left so long before an article holds the office no longer in which it speaks of them
_WORKED = frozenset(("works for", "works at", "worked for", "worked at", "has worked at", "works", "worked"))
_LESSER = ("deputy", "vice", "assistant", "shadow", "associate", "junior", *_STOPGAP)

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


def roles_of(dossier: Dossier, known: Known) -> tuple[Role, ...]:
    """What somebody is and was; a later article that ends a role has the last word, and so has an undated one that does."""
    groups = _gathered(dossier, known)
    _until_they_go(dossier, known, groups)
    _join(groups)
    roles = [(_role(each), each.newest) for each in groups.values()]
    roles = [(_stepped_up(role, moment, roles), moment) for role, moment in roles]
    roles = _still_standing(dossier, known, _followed(dossier, known, _left(dossier, known, roles)))
    roles = [(role, moment) for role, moment in roles if not _said_by_an_office(role, roles)]
    latest = max((moment for role, moment in roles if role.status == "current"), default=0.0)
    newest = max((moment for _, moment in roles), default=0.0)

    charged = {role.status for role, _ in roles if role.organisation is not None and is_charge(role) and not wants_object(role.title)}
    offices = {(role.organisation, role.status) for role, _ in roles if not wants_object(role.title)}

    def order(pair: tuple[Role, float]) -> tuple[object, ...]:
        role, moment = pair
        aged = 0.0 < moment < latest - _FRESH_DAYS * 86400
        # "councillor" stands behind "leader, Ardley Borough Council"
        bare = role.organisation is None and " " not in role.title and role.status in charged
        deed = wants_object(role.title) and (role.organisation, role.status) in offices
        over = (not is_charge(role), not _lately(role, newest), -_last_day(role)) if role.status == "former" else (False, False, 0)
        return (
            _STATUS_ORDER[role.status], _slight(role), deed, aged, bare, *over, -len(role.evidence), not is_charge(role), -moment,
            -len(role.title), role.title, role.organisation or "")

    return tuple(role for role, _ in sorted(roles, key=order))


_GOES = frozenset(("leave", "resign", "retire"))
_ELSEWHERE = re.compile(r"\b(?:hospital|country|home|house|town|jail|prison|court|for|party|eu|union)\b", re.IGNORECASE)


def _until_they_go(dossier: Dossier, known: Known, groups: dict[_Key, _Open]) -> None:
    """Who has resigned and is still to leave, on a day that no article has reached, holds the office until then."""
    newest = max((holding.published.date() for holding in dossier.holdings if holding.published is not None), default=None)
    if newest is None:
        return
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


def _goes(telling: Telling, known: Known) -> bool:
    elsewhere = telling.note.kind == "leave" and _ELSEWHERE.search(telling.note.text)
    return telling.note.kind in _GOES and known.id in telling.patients and not elsewhere


def _told_lately(told: Sequence[_Told], newest: date) -> bool:
    """Whether the end of an office is told by the articles of the last weeks alone."""
    return all(each.published is not None and (newest - each.published.date()).days <= _FRESH_DAYS for each in told)


def held_in(dossier: Dossier, house: Known) -> list[tuple[Known, Role]]:
    """Who holds or held which office in an organisation: those in office first, whoever has charge of it before others."""
    holders: dict[int, Known] = {}
    for index, holding in enumerate(dossier.holdings):
        for note in holding.notes.roles:
            home, holder = dossier.company.who(index, note.organisation), dossier.company.who(index, note.entity)
            if home is not None and home.id == house.id and holder is not None and holder.type == "person" and holder.name:
                holders[holder.id] = holder
    found: list[tuple[Known, Role]] = []
    for holder in holders.values():
        offices = [role for role in roles_of(dossier, holder) if role.organisation == house.name]
        found.extend((holder, role) for role in offices[:1])
    return sorted(found, key=lambda pair: (_STATUS_ORDER[pair[1].status], not is_charge(pair[1]), -len(pair[1].evidence), pair[0].name))


def _last_day(role: Role) -> int:
    """The day that a role ended as a number; 0 where no article tells it."""
    return role.when.last.toordinal() if role.when is not None and role.when.last is not None else 0


def _lately(role: Role, newest: float) -> bool:
    """Whether a role ended in the year before the newest article, or on a day that is not told."""
    return not newest or not _last_day(role) or datetime.fromtimestamp(newest, UTC).toordinal() - _last_day(role) <= _A_YEAR


def _said_by_an_office(role: Role, roles: Sequence[tuple[Role, float]]) -> bool:
    """Whether "worked for Alder Bank" says no more than "lobbyist, Alder Bank" beside it."""
    if role.title not in _WORKED or role.organisation is None:
        return False
    beside = (other for other, _ in roles if not wants_object(other.title))
    return any(other.organisation == role.organisation and other.status == role.status for other in beside)


def _left(dossier: Dossier, known: Known, roles: Sequence[tuple[Role, float]]) -> list[tuple[Role, float]]:
    """A role is over when a later article tells that its holder has left it, or has died."""
    found = list(roles)
    for happening in dossier.happenings:
        for telling in happening.tellings if happening.status == "happened" else ():
            published = dossier.holdings[telling.cutting].published
            if telling.note.kind not in _ENDS or known.id not in telling.patients or published is None:
                continue
            source = dossier.company.who(telling.cutting, telling.note.source)
            houses = {each.name for each in dossier.company.known if each.type == "organisation" and each.id in telling.people}
            own = source is not None and (source.type == "organisation" or _of_house(dossier, source, houses))
            if telling.note.source is not None and not own:
                continue  # "her lawyer said she had left"; what a body or its chair says of its own people stands
            day = published.timestamp()
            over = happening.when.last is not None and (published.date() - happening.when.last).days > _OLD_NEWS
            present = [(role, moment) for role, moment in found if role.status == "current"]
            current = [(role, moment) for role, moment in present if not _slight(role) or role.organisation in houses]
            held = [role for role, moment in current if 0.0 < moment < day] or [role for role, moment in current if over and moment == day]
            if houses and telling.note.kind != "die":  # who "left Pike Systems in July" has not left where she works now
                held = [role for role in held if role.organisation is None or role.organisation in houses]
            posts = frozenset(word for each in happening.tellings for word in each.held - _of_others(dossier, each, known))
            for number, (role, moment) in enumerate(found):
                named = not posts.isdisjoint(search_words(role.title))
                theirs = source is not None and role.organisation == source.name  # the body itself says whom it has dismissed
                if role in held and (telling.note.kind == "die" or named or theirs or not posts and len(held) == 1):
                    found[number] = replace(role, status="former"), moment
    return found


def _followed(dossier: Dossier, known: Known, roles: Sequence[tuple[Role, float]]) -> list[tuple[Role, float]]:
    """A charge is over for whoever is told to have gone, when a later article has somebody else in it, be it for the time being."""
    gone = any(
        telling.note.kind in _ENDS and known.id in telling.patients
        for happening in dossier.happenings for telling in (happening.tellings if happening.status == "happened" else ()))
    found = []
    for role, moment in roles:
        charge = gone and role.status == "current" and role.organisation is not None and is_charge(role)
        if charge and _held_by_another(dossier, known, role, moment):
            role = replace(role, status="former")
        found.append((role, moment))
    return found


def _held_by_another(dossier: Dossier, known: Known, role: Role, moment: float) -> bool:
    office = _without_stopgap(_office_key(role.title))
    for index, holding in enumerate(dossier.holdings):
        if holding.published is None or not 0.0 < moment < holding.published.timestamp():
            continue
        for note in holding.notes.roles:
            if note.status != "current" or _without_stopgap(_office_key(note.title)) != office:
                continue
            house, holder = dossier.company.who(index, note.organisation), dossier.company.who(index, note.entity)
            if house is not None and house.name == role.organisation and holder is not None and holder.id != known.id:
                return True
    return False


def _without_stopgap(key: str) -> str:
    first, _, rest = key.partition(" ")
    return rest if rest and first in _STOPGAP else key


def _of_others(dossier: Dossier, telling: Telling, known: Known) -> frozenset[str]:
    """The words of offices that a sentence gives to others than whoever leaves: "…, its chair of trustees, Baroness Pell, said"."""
    mine = {entity for index, entity in known.places if index == telling.cutting}
    notes = dossier.holdings[telling.cutting].notes.roles
    theirs = (note.title for note in notes if note.sentence == telling.note.sentence and note.entity not in mine)
    return frozenset(word for title in theirs for word in search_words(title))


def _of_house(dossier: Dossier, person: Known, houses: Set[str]) -> bool:
    """Whether somebody holds an office in one of some organisations, as an article tells."""
    for index, entity in person.places:
        for note in dossier.holdings[index].notes.roles:
            house = dossier.company.who(index, note.organisation) if note.entity == entity and note.status == "current" else None
            if house is not None and house.name in houses:
                return True
    return False


_CONTESTS = frozenset("primary election race runoff nomination ballot contest leadership".split())


def _still_standing(dossier: Dossier, known: Known, roles: Sequence[tuple[Role, float]]) -> list[tuple[Role, float]]:
    """The roles without what somebody stood for and, as a later article tells, did not get: "lost the primary in June"."""
    lost = [
        published.timestamp()
        for happening in dossier.happenings
        for telling in (happening.tellings if happening.status == "happened" else ())
        if telling.note.kind == "lose" and known.id in telling.agents and not _CONTESTS.isdisjoint(search_words(telling.note.text))
        and (published := dossier.holdings[telling.cutting].published) is not None
    ]
    return [(role, moment) for role, moment in roles if role.status != "candidate" or not any(0.0 < moment < day for day in lost)]


def _slight(role: Role) -> bool:
    """Whether a role is no office: "member of a group" stands behind "MP for Aldmere"."""
    words = role.title.casefold().split()
    return len(words) <= 2 and words[-1] in _NO_OFFICE


def is_charge(role: Role) -> bool:
    """Whether a role is the charge of something: a chairman, who is "kit woman" too."""
    return not _CHARGE.isdisjoint(search_words(role.title))


def _fullest(title: str) -> tuple[int, bool]:
    return len(title), title[:1].islower()  # "Regional organiser" only opens a sentence


_CHAIR = re.compile(r"\bchair(?:man|woman|person)\b")  # one office, whoever holds it
_OF_THE_BODY = re.compile(  # "leader of the council" is the council leader
    r"(leader|president|speaker|chair|clerk|secretary|captain) of the (council|party|group|house|senate|assembly|board|club|union)$")
_LONG = {
    "ceo": "chief executive", "cfo": "chief financial officer", "coo": "chief operating officer",
    "chief executive officer": "chief executive",
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
            key = (_office_key(note.title), name_key(name) if name else "")
            told = _Told(
                index, note.status, tenure(holding, note, dossier.calendar),
                cite(holding, sentence_span(holding, note.sentence)), holding.published)
            group = groups.setdefault(key, _Open(note.title, name, []))
            group.told.append(told)
            group.title = max(group.title, note.title, key=_fullest)
    return groups


def _office_key(title: str) -> str:
    """A title as it is compared: "CEO" and "chief executive", "leader of the council" and "council leader" are one."""
    key = _CHAIR.sub("chair", _MEASURE.sub(r"\1m", name_key(title)))
    return _OF_THE_BODY.sub(r"\2 \1", _SHORT.sub(lambda said: _LONG[said.group()], key))


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
    _join_of_one_house([key for key in groups if key[1]], groups)  # "leader" and "council leader" of one council
    for key in sorted(groups):
        if key in groups and not key[1]:
            fuller = [other for other in groups if other[1] and _one_office(other[0], key[0])]
            if len(fuller) == 1 and not _back_in(groups[key], groups[fuller[0]]):
                _fold(groups, key, fuller[0])
    _join_of_one_house(list(groups), groups)


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


def _stepped_up(role: Role, moment: float, roles: Sequence[tuple[Role, float]]) -> Role:
    """An interim director is that no longer when a later article has them as the director."""
    first, _, rest = name_key(role.title).partition(" ")
    if role.status != "current" or first not in _STOPGAP or not rest:
        return role
    over = any(
        other.status == "current" and name_key(other.title) == rest and newer > moment > 0.0 for other, newer in roles)
    return replace(role, status="former") if over else role
