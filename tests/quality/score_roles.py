"""Scores roles and relations end to end, with our own names: who is what, in which organisation, still or once.

A role of ours is a judged one when it is of the same person and the head words of the titles agree ("leader" of
"deputy leader of the council"), or one title is the other's words; "Sgt" is "sergeant". The organisation: where
the judged passage itself names it, ours must be it; where it does not, ours may be missing but not another. A
judged role that we note twice is found once.
Recall: judged roles found with their organisation. Precision: our roles that the judges give the person in this
article or another one of its story (they list a role once, not at every mention), and titles that stand
straight before the person's marked name ("Cllr <p>", "Supervisor <p>"); status and dates: of the matched ones.
Relations: the same two people in the same relation, told from either side; relations to unnamed people are left
out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.note import RelationNote, RoleNote
from tests.quality.figures import Score
from tests.quality.judged import JudgedRelation, JudgedRole, Part
from tests.quality.readings import Reading, overlap, readings_by_story, same_date

_BREAK = re.compile(r"\s+(?:of|for|at|in|to|on|with|from|and|,)\s+|,")
_INVERSE = {"parent": "child", "child": "parent", "predecessor": "successor", "successor": "predecessor"}


def score_roles(part: Part) -> Score:
    """Roles of a judged part."""
    score = Score("roles")
    found = found_whole = gold = 0
    ours = right = matched = status_right = dated = date_right = 0
    for told in readings_by_story(part).values():
        known = [role for reading in told for role in reading.judged.roles]
        for reading in told:
            where = reading.judged.title
            pairs = [
                (role, note)
                for note in reading.notes.roles
                for role in [_match(reading, note, reading.judged.roles)]
                if role
            ]
            for role in reading.judged.roles:
                gold += 1
                mine = [note for one, note in pairs if one is role]
                # a second role with the same head ("chair of A", "chair of B") may share the note of the first
                mine = mine or [note for note in reading.notes.roles if _fits(reading, note, role)]
                found += bool(mine)
                whole = any(_organisation_right(reading, note, role) for note in mine)
                found_whole += whole
                words = f"{role.who}: {role.title}, {role.organisation} | {reading.sentence(role.span[0])}"
                if not mine:
                    elsewhere = [note.title for note in reading.notes.roles if reading.who(note.entity) == role.who]
                    score.miss("role not found", where, f"{words} | ours: {elsewhere}")
                elif not whole:
                    score.miss(
                        "organisation of a role missing or wrong",
                        where,
                        f"{reading.name(mine[0].organisation)} for {words}",
                    )
            for note in reading.notes.roles:
                ours += 1
                who = reading.who(note.entity)
                ok = any(_fits(reading, note, role) and _no_other_organisation(reading, note, role) for role in known)
                ok = ok or _is_title(reading, note)
                right += ok
                if not ok:
                    of_person = [f"{role.title}, {role.organisation}" for role in known if role.who == who]
                    score.miss(
                        "role that nobody judged",
                        where,
                        f"{_told_role(reading, note)} | judged: {of_person}",
                    )
            for role, note in pairs:
                matched += 1
                status_right += note.status == role.status
                if note.status != role.status:
                    score.miss(
                        "status of a role",
                        where,
                        f"{note.status} for {role.status}: {role.who}, {role.title} | {reading.sentence(note.span[0])}",
                    )
                day = role.ended or role.begun
                if day and note.date is not None:
                    dated += 1
                    when = reading.when(note.date, "past")
                    lasting = f"{role.begun}/{role.ended}"  # "from 1971 to 1983" is one date of ours
                    date_right += same_date(when, day) or (bool(role.begun and role.ended) and same_date(when, lasting))
    score.share("recall", "roles: recall with person, title and organisation", found_whole, gold)
    score.part("recall.title", "… with person and title alone", found, gold)
    score.share("precision", "roles: precision", right, ours)
    score.share("status", "roles: status right", status_right, matched)
    score.share("dates", "roles: beginning or end right, of those we date", date_right, dated)
    return score


_WRITTEN = {
    "sgt": "sergeant", "cllr": "councillor", "coun": "councillor", "prof": "professor", "supt": "superintendent",
    "det": "detective", "insp": "inspector", "ch": "chief", "capt": "captain", "lt": "lieutenant", "col": "colonel",
    "gen": "general", "sen": "senator", "rep": "representative", "gov": "governor", "rev": "reverend", "dr": "doctor",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "spokesman": "spokesperson",
    "spokeswoman": "spokesperson", "councilor": "councillor", "ceo": "chief executive",
    "vice-president": "vice president",
    "chairmanship": "chair", "captaincy": "captain", "directorship": "director", "presidency": "president", "leadership": "leader",
    "editorship": "editor", "headship": "head", "mayoralty": "mayor", "governorship": "governor", "managership": "manager",
    "chaired": "chair", "chairs": "chair", "chairing": "chair", "captains": "captain", "captained": "captain", "edits": "editor",
    "edited": "editor", "coaches": "coach", "coached": "coach", "founded": "founder", "owns": "owner", "owned": "owner",
    "maj": "major", "pc": "constable", "asst": "assistant", "fr": "father", "ex": "former",
}  # fmt: skip


def _words(title: str) -> list[str]:
    """The words of a title, abbreviations written out; "chairman" and "chair" are one title."""
    found = re.findall(r"[\w'’-]+", title.casefold())
    return [word for each in found for word in _WRITTEN.get(each, each).split()]


def _told_role(reading: Reading, note: RoleNote) -> str:
    what = f"{reading.name(note.entity)}: {note.title}, {reading.name(note.organisation)} ({note.status})"
    return f"{what} | {reading.sentence(note.span[0])}"


def _head(title: str) -> str:
    words = _words(_BREAK.split(title.casefold(), maxsplit=1)[0])
    return words[-1] if words else title.casefold()


def _same_title(ours: str, judged: str) -> bool:
    a, b = set(_words(ours)), set(_words(judged))
    return _head(ours) == _head(judged) or (bool(a) and a <= b) or (bool(b) and b <= a)


def _is_title(reading: Reading, note: RoleNote) -> bool:
    """The title stands, as a title, straight before a name that is marked as this person's."""
    for mark in reading.judged.marked("p"):
        before = reading.judged.body[max(0, mark.span[0] - 60) : mark.span[0]].split()[-4:]
        while before and not before[0][:1].isupper():
            before = before[1:]
        titles = _words(" ".join(before))
        if mark.value == reading.who(note.entity) and titles[-len(_words(note.title)) :] == _words(note.title):
            return True
    return False


def _fits(reading: Reading, note: RoleNote, role: JudgedRole) -> bool:
    return reading.who(note.entity) == role.who and _same_title(note.title, role.title)


def _match(reading: Reading, note: RoleNote, judged: Sequence[JudgedRole]) -> JudgedRole | None:
    fits = [role for role in judged if _fits(reading, note, role)]
    org = reading.who(note.organisation)
    return max(
        fits,
        key=lambda r: (
            overlap(reading.sentence_span(note.span[0]), r.span) > 0,
            r.organisation == org,
            r.status == note.status,
        ),
        default=None,
    )


def _organisation_right(reading: Reading, note: RoleNote, role: JudgedRole) -> bool:
    return reading.who(note.organisation) == role.organisation or (
        not _named_there(reading, role) and note.organisation is None
    )


def _no_other_organisation(reading: Reading, note: RoleNote, role: JudgedRole) -> bool:
    """Ours is the judged one or none; where the judges give none, ours cannot be checked and passes."""
    org = reading.who(note.organisation)
    return note.organisation is None or role.organisation is None or org == role.organisation


def _named_there(reading: Reading, role: JudgedRole) -> bool:
    return any(
        mark.value == role.organisation and overlap(mark.span, role.span) for mark in reading.judged.marked("oc")
    )


# -- relations --------------------------------------------------------------------------------------------------------


def score_relations(part: Part) -> Score:
    """Relations of a judged part."""
    score = Score("relations")
    gold = found = ours = right = 0
    for told in readings_by_story(part).values():
        known = {key for reading in told for relation in reading.judged.relations for key in _keys(relation)}
        for reading in told:
            mine = [
                note
                for note in reading.notes.relations
                if reading.notes.entities[note.other].name and reading.notes.entities[note.entity].name
            ]
            keys = {(reading.who(n.entity), n.relation, reading.who(n.other)) for n in mine}
            for relation in reading.judged.relations:
                gold += 1
                hit = any(key in keys for key in _keys(relation))
                found += hit
                if not hit:
                    score.miss(
                        "relation not found",
                        reading.judged.title,
                        f"{relation.a} has {relation.relation} {relation.b} | {reading.sentence(relation.span[0])}",
                    )
            for note in mine:
                ours += 1
                hit = (reading.who(note.entity), note.relation, reading.who(note.other)) in known
                right += hit
                if not hit:
                    score.miss("relation that nobody judged", reading.judged.title, _told(reading, note))
    score.share("recall", "relations: recall", found, gold)
    score.share("precision", "relations: precision", right, ours)
    return score


def _told(reading: Reading, note: RelationNote) -> str:
    return (
        f"{reading.name(note.entity)} has {note.relation} {reading.name(note.other)} | {reading.sentence(note.span[0])}"
    )


def _keys(relation: JudgedRelation) -> list[tuple[str | None, str, str | None]]:
    """A relation told from both sides."""
    return [
        (relation.a, relation.relation, relation.b),
        (relation.b, _INVERSE.get(relation.relation, relation.relation), relation.a),
    ]
