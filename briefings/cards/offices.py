"""What somebody is and was: one role from several articles once, how far it is over, and the present one first."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import UTC, date, datetime

from briefings.cards.dossier import Dossier
from briefings.cards.office_groups import FRESH_DAYS, STOPGAP, gathered, is_charge, office_key, runs
from briefings.linking.same_person import Known
from briefings.linking.telling import Telling
from briefings.news import Role, RoleStatus
from briefings.reading.lexicon.verb_titles import wants_object
from briefings.reading.spelling import name_key, search_words

_STATUS_ORDER: dict[RoleStatus, int] = {"current": 0, "candidate": 1, "unknown": 2, "former": 3}
_ENDS = frozenset("dismiss resign leave retire die remove lose_post".split())
_NO_OFFICE = frozenset(
    "witness victim defendant suspect survivor member supporter activist"
    " graduate student fellow resident fan volunteer owner shareholder partner".split()
)
_A_YEAR = 400  # days
_OLD_NEWS = 14  # days: who left so long before an article holds the office no longer in which it speaks of them
_WORKED = frozenset(("works for", "works at", "worked for", "worked at", "has worked at", "works", "worked"))


def roles_of(dossier: Dossier, known: Known, today: date | None = None) -> tuple[Role, ...]:
    """What somebody is and was; a later article that ends a role has the last word, and so has an undated one that does.

    `today` is the asker's day: whether somebody went on a day that was planned and has passed is not known.
    """
    roles = gathered(dossier, known, today)
    roles = [(_stepped_up(role, moment, roles), moment) for role, moment in roles]
    roles = _still_standing(dossier, known, _followed(dossier, known, _left(dossier, known, roles)))
    roles = [(role, moment) for role, moment in roles if not (_said_by_an_office(role, roles) or _of_an_office_left(role, moment, roles))]
    latest = max((moment for role, moment in roles if role.status == "current"), default=0.0)
    newest = max((moment for _, moment in roles), default=0.0)

    charged = {role.status for role, _ in roles if role.organisation is not None and is_charge(role) and not wants_object(role.title)}
    offices = {(role.organisation, role.status) for role, _ in roles if not wants_object(role.title)}

    def order(pair: tuple[Role, float]) -> tuple[object, ...]:
        role, moment = pair
        aged = 0.0 < moment < latest - FRESH_DAYS * 86400
        # "councillor" stands behind "leader, Ardley Borough Council"
        bare = role.organisation is None and " " not in role.title and role.status in charged
        deed = wants_object(role.title) and (role.organisation, role.status) in offices
        over = (not is_charge(role), not _lately(role, newest), -_last_day(role)) if role.status == "former" else (False, False, 0)
        return (
            _STATUS_ORDER[role.status], _slight(role), deed, aged, bare, *over, -len(role.evidence), not is_charge(role), -moment,
            -len(role.title), role.title, role.organisation or "")

    return tuple(role for role, _ in sorted(roles, key=order))


def held_in(dossier: Dossier, house: Known, today: date | None = None) -> list[tuple[Known, Role]]:
    """Who holds or held which office in an organisation: those in office first, whoever has charge of it before others."""
    holders: dict[int, Known] = {}
    for index, holding in enumerate(dossier.holdings):
        for note in holding.notes.roles:
            home, holder = dossier.company.who(index, note.organisation), dossier.company.who(index, note.entity)
            if home is not None and home.id == house.id and holder is not None and holder.type == "person" and holder.name:
                holders[holder.id] = holder
    found: list[tuple[Known, Role]] = []
    for holder in holders.values():
        offices = [role for role in roles_of(dossier, holder, today) if role.organisation == house.name]
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


def _of_an_office_left(role: Role, moment: float, roles: Sequence[tuple[Role, float]]) -> bool:
    """Whether "has led the union" is of an office in it that somebody has left since."""
    verb, _, thing = role.title.partition(" ")  # "directs the cancer institute", of which somebody was "director"
    if role.status != "current" or not (runs(role.title) or runs(verb)):
        return False
    left = [
        later
        for other, later in roles
        if other.status == "former" and _is_office(other)
        and (role.organisation is not None and other.organisation == role.organisation or thing and other.title.endswith(f" of {thing}"))
    ]
    return any(later >= moment for later in left)


def _is_office(role: Role) -> bool:
    return is_charge(role) and not wants_object(role.title)


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
            left = {name for name in houses if name and re.search(rf"\bleft\s+(?:the\s+)?{re.escape(name)}\b", telling.note.text)}
            if left:  # "left the Harwick Museum in July to become keeper of coins at the Ashgrove": of the museum alone
                for number, (role, moment) in enumerate(found):
                    if role.status == "current" and role.organisation in left and 0.0 < moment <= day:
                        found[number] = replace(role, status="former"), moment
                continue
            over = happening.when.last is not None and (published.date() - happening.when.last).days > _OLD_NEWS
            over = over and not any(  # "was her deputy until he resigned in May": that is what he left
                role.status == "former" and moment == day and role.when is not None and role.when.last == happening.when.last
                for role, moment in found
            )
            present = [(role, moment) for role, moment in found if role.status == "current"]
            current = [(role, moment) for role, moment in present if not _slight(role) or role.organisation in houses]
            held = [role for role, moment in current if 0.0 < moment < day] or [role for role, moment in current if over and moment == day]
            if houses and telling.note.kind != "die":  # who "left Pike Systems in July" has not left where she works now
                held = [role for role in held if role.organisation is None or role.organisation in houses]
            posts = frozenset(word for each in happening.tellings for word in each.held - _of_others(dossier, each, known))
            for number, (role, moment) in enumerate(found):
                named = not posts.isdisjoint(search_words(role.title))
                theirs = source is not None and role.organisation == source.name  # the body itself says whom it has dismissed
                kept = telling.note.kind != "die" and role.title.split()[-1].casefold() in ("author", "co-author")  # of a paper: for ever
                if role in held and not kept and (telling.note.kind == "die" or named or theirs or not posts and len(held) == 1):
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
    office = _without_stopgap(office_key(role.title))
    for index, holding in enumerate(dossier.holdings):
        if holding.published is None or not 0.0 < moment < holding.published.timestamp():
            continue
        for note in holding.notes.roles:
            if note.status != "current" or _without_stopgap(office_key(note.title)) != office:
                continue
            house, holder = dossier.company.who(index, note.organisation), dossier.company.who(index, note.entity)
            if house is not None and house.name == role.organisation and holder is not None and holder.id != known.id:
                return True
    return False


def _without_stopgap(key: str) -> str:
    first, _, rest = key.partition(" ")
    return rest if rest and first in STOPGAP else key


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


_OUT_OF_IT = re.compile(
    r"\b(?:end(?:s|ed)|suspend(?:s|ed)|drop(?:s|ped)(?:\s+out\s+of)?|abandon(?:s|ed)|quit(?:s)?|withdr[ae]w[ns]?(?:\s+from)?"
    r"|pull(?:s|ed)\s+out\s+of|bow(?:s|ed)\s+out\s+of)\s+(?:(?:his|her|their|the)\s+)(?:[\w’'-]+\s+){0,2}?(?:campaign|race|bid|candidacy|contest)\b")
_CONTESTS = frozenset("primary election race runoff nomination ballot contest leadership".split())


def _still_standing(dossier: Dossier, known: Known, roles: Sequence[tuple[Role, float]]) -> list[tuple[Role, float]]:
    """The roles without what somebody stood for and, as a later article tells, did not get ("lost the primary", "ended her campaign")."""
    lost = [
        published.timestamp()
        for happening in dossier.happenings
        for telling in (happening.tellings if happening.status == "happened" else ())
        if known.id in telling.agents and _is_out_of_it(telling)
        and (published := dossier.holdings[telling.cutting].published) is not None
    ]
    return [(role, moment) for role, moment in roles if role.status != "candidate" or not any(0.0 < moment < day for day in lost)]


def _is_out_of_it(telling: Telling) -> bool:
    lost = telling.note.kind == "lose" and not _CONTESTS.isdisjoint(search_words(telling.note.text))
    return lost or _OUT_OF_IT.search(telling.note.text) is not None


def _slight(role: Role) -> bool:
    """Whether a role is no office: "member of a group" stands behind "MP for Aldmere"."""
    words = role.title.casefold().split()
    return len(words) <= 2 and words[-1] in _NO_OFFICE


def _stepped_up(role: Role, moment: float, roles: Sequence[tuple[Role, float]]) -> Role:
    """An interim or a deputy director is that no longer when a later article has them as the director."""
    first, _, rest = name_key(role.title).partition(" ")
    if role.status != "current" or first not in _BELOW or not rest:
        return role
    over = any(
        other.status == "current" and name_key(other.title) == rest and newer > moment > 0.0
        and (first in STOPGAP or None in (role.organisation, other.organisation) or role.organisation == other.organisation)
        for other, newer in roles
    )  # fmt: skip
    return replace(role, status="former") if over else role


_BELOW = frozenset(STOPGAP) | {"deputy", "assistant", "vice"}
