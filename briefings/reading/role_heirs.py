"""Offices that pass from one to another: "his successor, Ann Marsh" holds what he held, as the article has told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.news import RoleStatus
from briefings.reading.note import RelationNote, RoleNote
from briefings.reading.role_patterns import KEPT
from briefings.reading.role_phrases import OFFICES

_HEAD = re.compile(r"\s+(?:of|for|at|in|to|on)\s+")
_TO_COME = re.compile(r"\b(?:will|would|may|might|could|should|can|likely|expected|hopes|wants|set|due|bid|race|contest|candidates?|favourite|favorite|tipped)\b")
_SOON = re.compile(r"\b(?:takes|steps|gets|fills|replaces|succeeds)\b[^.,;:]{0,24}?\s(?:on\s+[A-Z]|next\s|tomorrow\b|in\s+(?:the\s+new\s+year|January|February|March|April|May|June|July|August|September|October|November|December)\b)")  # "takes over on Monday"
_NOW = re.compile(r"\bnow\s+(?:an?\s+|the\s+|its\s+)?$")  # what a predecessor is now is not what was passed on
_CHAIRS = frozenset(("chairman", "chairwoman"))
_OF_HIS_OWN = OFFICES - KEPT - {"deputy"}  # whoever is told with one of these took no other: "Her deputy, Cllr Joe Pike, was elected in her place" took hers
_PASSING = frozenset(head for head in OFFICES - KEPT if not head.endswith(("man", "woman", "master", "mistress"))) | _CHAIRS | frozenset(("attorney", "general")) | frozenset(("whip", "coach", "conductor", "vicar", "bishop", "spokesman", "spokeswoman", "spokesperson"))
_LAW_OFFICES = ("district attorney", "attorney general", "county attorney", "city attorney", "state attorney", "public defender", "principal investigator", "general counsel")
_TAKEN_UP = re.compile(r"\b(?:became|become|becomes|named|appointed|elected|made|sworn\s+in|chosen|picked|hired|installed|confirmed|selected|promoted|(?:took|takes|taken)\s+over)\s+(?:as\s+|to\s+be\s+|to\s+)?(?:the\s+|its\s+|an?\s+|[\w'’-]+['’]s?\s+)?$")
_NATIONAL = re.compile(r"[A-Z]\w+(?:ian|ean|can|ish|ese|nch|tch|elsh|eek|aqi|aeli|tani)\s")  # "the Austrian conductor" is what he is, not a post
_LEAVES = re.compile(r"[^.;]{0,60}?\b(?:is\s+leaving|leaves|will\s+leave|is\s+to\s+leave|is\s+moving|is\s+to\s+(?:head|join|run|lead|become)|is\s+quitting)\b")  # what is left is not what is taken
_WHO_LEFT = re.compile(r",\s+who\s+(?:has\s+)?(?:resigned|stepped\s+down|quit|retired|left|died|was\s+(?:fired|sacked|dismissed|ousted|forced\s+out))\b")
_NAMED_TO = re.compile(r"\b(?:appointed|named|hired|chosen|picked|promoted|elected|confirmed)\b[^.;]{0,60}$")
_NO_OFFICE = re.compile(r"\b(?:took|takes|taken|taking)\s+over\s+(?:the|his|her|their)\s+(?:case|campaign|business|farm|shop|project|prosecution|investigation|inquiry|defen[cs]e|family|house|story|column|lease)\b")
_AWAY = re.compile(r"\b(?:in\s+(?:the\s+)?charge|filling\s+in|acting|runn?ing|run)\s[^.;]{0,40}?(?:since|while|after|when)\s[^.;]{0,40}?\b(?:suspended|suspension|on\s+leave|ill(?:ness)?|absen(?:t|ce)|away|sabbatical)\b")  # who stands in for somebody
_TO_SUCCEED = re.compile(r"\b(?:named|appointed|chose|chosen|picked|promoted|hired|selected|elected)\b.{0,120}\bto\s+(?:succeed|replace)\b", re.DOTALL)
_SEATED = frozenset("representative senator councillor councilor councilman councilwoman mp msp mep lawmaker legislator supervisor congressman congresswoman commissioner trustee alderman".split())
_STAND_IN = frozenset(("acting", "interim", "caretaker", "temporary"))
_PASSED_ON = re.compile(r"\b(?:predecessor|successor|replacement)\s+as\s+((?:[\w'’-]+\s*){1,5})")
_IN_SUCCESSION = re.compile(r"[^.;]{0,60}?\b(?:in\s+succession\s+to|in\s+place\s+of)\b")
_WHO_FOLLOWED = re.compile(r"[^.;]{2,60}?\bwho\s+(?:has\s+|had\s+)?(?:replaced|succeeded|took\s+over\s+from)\b")
_FOR_NOW = re.compile(
    r"[^.;]*?\b(?:for\s+the\s+(?:time\s+being|moment)|in\s+the\s+(?:meantime|interim)|temporarily|until\s+(?:an?\s+|his\s+|her\s+|the\s+)?(?:new\s+|permanent\s+|full-time\s+)*(?:successor|replacement|appointment|election|leader|one)\b|on\s+an?\s+(?:interim|acting|caretaker|temporary)\s+basis)"
)
_SECOND = re.compile(r"(?:deputy|assistant|vice|associate|acting)\b", re.IGNORECASE)


def inherited(view: str, held: Sequence[RoleNote], related: Sequence[RelationNote]) -> list[RoleNote]:
    """The office that a successor took over, and the one that a predecessor gave up, where only one can be meant."""
    found: list[RoleNote] = []
    for note in related:
        if note.relation == "successor":
            before, after = note.entity, note.other
        elif note.relation == "predecessor":
            before, after = note.other, note.entity
        else:
            continue
        passing = view[note.span[0] : note.span[1]]
        if _NO_OFFICE.search(passing) or _AWAY.search(view, note.span[0], note.span[1] + 40) or _offices_of(before, held) & _offices_of(after, held):
            continue  # what was passed on is told of both
        open_yet = _TO_COME.search(view, note.span[0], note.span[1]) is not None or _SOON.search(view, note.span[0], note.span[1] + 24) is not None
        said = _said_beside(view, note)
        told = any(each.entity == before and each.sentence == note.sentence and _head(each.title) in _PASSING for each in held)
        apart = not open_yet and not _TO_SUCCEED.search(passing) and any(each.entity == after and each.sentence == note.sentence and each.status != "former" and _head(each.title) in _OF_HIS_OWN for each in held)
        chairs: tuple[tuple[RoleNote | None, int, RoleStatus], ...] = (
            (None if apart else _only_office(held, before, note, near=True, view=view), after, "candidate" if open_yet else "current"),
            (None if open_yet and not _WHO_LEFT.match(view, note.span[1]) or told else _only_office(held, after, note, near=False, view=view), before, "former"),
        )
        for office, other, status in chairs:
            if office is not None and other == after and _FOR_NOW.match(view, note.span[0], note.span[1] + 60):
                continue  # "his deputy has been put in charge for the time being": a deputy still
            if office is not None and status == "former" and office.title.casefold().split()[0] in _STAND_IN:
                continue  # who is stood in for may come back
            if office is not None and _head(office.title) == "captain" and not said and "replace" in passing.casefold():
                continue  # "the captain's replacement, Tom Raine, equalised": one player for another
            if office is not None and not (" seat" in passing and _head(office.title) not in _SEATED) and not _NOW.search(view, max(0, office.span[0] - 12), office.span[0]) and (not said or _head(office.title) in said) and not _has_one(other, office, [*held, *found]):
                found.append(_passed(office, other, "current" if office.status == "candidate" and other == before else status, note))
    return found


def _offices_of(who: int, held: Sequence[RoleNote]) -> set[str]:
    return {_FOR_A_TIME.sub("", role.title.casefold()) for role in held if role.entity == who}


_FOR_A_TIME = re.compile(r"^(?:acting|interim|temporary|caretaker|new|permanent)\s+")


def _said_beside(view: str, note: RelationNote) -> frozenset[str]:
    """The offices that the sentence names with "as": "his successor as chairman" passes on no other."""
    start = max(view.rfind(". ", 0, note.span[0]), view.rfind("\n", 0, note.span[0])) + 1
    ends = [end for end in (view.find(". ", note.span[1]), view.find("\n", note.span[1])) if end >= 0]
    sentence = view[start : min(ends, default=len(view))].casefold()
    words = frozenset(word.strip(",.;'’") for word in sentence.partition(" as ")[2].split())
    passed_on = _PASSED_ON.search(sentence)
    return frozenset(passed_on.group(1).replace(",", "").split()) | words & OFFICES if passed_on else words & OFFICES


def _has_one(entity: int, office: RoleNote, held: Sequence[RoleNote]) -> bool:
    """Whether somebody is already said to hold such an office."""
    head = _head(office.title)
    alike = _ALIKE.get(head, (head,))
    below = _SECOND.match(office.title) is None  # a deputy leader may become the leader
    return any(each.entity == entity and _head(each.title) in alike and not (below and _SECOND.match(each.title)) for each in held)


_ALIKE = {
    head: group
    for group in (("chair", "chairman", "chairwoman", "chairperson"), ("executive", "boss", "chief", "ceo"), ("manager", "coach", "boss"))
    for head in group
}


def _taken_up(view: str, role: RoleNote, note: RelationNote) -> bool:
    """Whether the sentence says that an office itself was taken up: "became mayor in succession to", "the mayor, Ann Marsh, who replaced"."""
    start, end = role.span
    if _TAKEN_UP.search(view, max(0, start - 45), start) or _IN_SUCCESSION.match(view, end):
        return True
    return end <= note.span[0] + 2 and note.span[0] - end < 8 and _SECOND.match(role.title) is None and _WHO_FOLLOWED.match(view, note.span[0]) is not None


def _only_office(held: Sequence[RoleNote], holder: int, note: RelationNote, near: bool, view: str) -> RoleNote | None:
    """The one office of somebody; a successor's own sentence (not `near`) may still tell what they were before."""
    offices = [each for each in held if each.entity == holder and _head(each.title) in _PASSING and not each.title.startswith(("detective", "police", "non-executive", "Non-executive")) and not _NATIONAL.match(each.title)]
    to_come = [each for each in offices if each.status == "candidate" and _NAMED_TO.search(view, max(0, each.span[0] - 70), each.span[0])]
    offices = [each for each in offices if each.status in ("current", "former") and (near or not _LEAVES.match(view, each.span[1]))]
    here = [each for each in offices if each.sentence == note.sentence]
    if near:
        pool = here or [each for each in offices if each.sentence < note.sentence] or offices
    else:
        pool = [each for each in here if _taken_up(view, each, note)] if here else to_come or [each for each in offices if each.status == "current"] or [each for each in offices if _head(each.title) in ("coach", "manager")]
    if len({_head(each.title) for each in pool}) != 1 or len({each.organisation for each in pool if each.organisation is not None}) > 1:
        return None
    return max(pool, key=lambda each: (each.organisation is not None, -each.span[0]))


def _passed(office: RoleNote, other: int, status: RoleStatus, note: RelationNote) -> RoleNote:
    words = office.title.split()
    title = " ".join("chair" if word in _CHAIRS else word for word in words if word.casefold() not in _STAND_IN)  # who follows a chairman need not be one
    return RoleNote(other, title, office.organisation, office.organisation_as_written, status, None, note.sentence, note.span)


def head_of(title: str) -> str:
    """The office itself, one word for those that are the same: "chairwoman of the board" is a "chair"."""
    head = _head(title)
    return _ALIKE.get(head, (head,))[0]


def _head(title: str) -> str:
    office = _HEAD.split(title.casefold(), maxsplit=1)[0]
    if office.endswith(_LAW_OFFICES):
        return "general" if office.endswith("general") else "attorney"
    if office.endswith("head teacher"):
        return "headteacher"
    words = office.split()
    return words[-1] if words else ""
