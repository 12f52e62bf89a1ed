"""Who "they" are at the beginning of a line: a group that the sentence before has for its subject, where one reading is left."""

from __future__ import annotations

import re

from briefings.archive.shelf import Holding

_GROUPS = (
    "jurors|prosecutors|police|detectives|officers|investigators|inspectors|agents|councillors|councilors|lawmakers|legislators|senators|MPs|ministers|peers|judges|magistrates|"
    "directors|shareholders|investors|creditors|residents|villagers|tenants|campaigners|protesters|demonstrators|strikers|workers|miners|drivers|teachers|nurses|doctors|surgeons|"
    "researchers|scientists|astronomers|engineers|archaeologists|divers|firefighters|crews|paramedics|rescuers|soldiers|troops|rebels|gunmen|militants|kidnappers|thieves|burglars|"
    "robbers|raiders|hackers|regulators|auditors|trustees|governors|voters|members|delegates|organisers|organizers|players|fans|supporters|students|pupils|parents|families|relatives|"
    "neighbours|neighbors|colleagues|officials|leaders|lawyers|defenders|diplomats|negotiators|commissioners|bosses|managers|executives|owners|visitors|passengers|survivors|witnesses|"
    "defendants|clubs|unions|banks|firms|companies|airlines|ministers|farmers|fishermen|growers|doctors|experts|critics|opponents|activists"
)
_SUBJECT = re.compile(rf"(?:The )?(?:[A-Z]?[a-z-]+ )?({_GROUPS})(?= )", re.IGNORECASE)
_ANY = re.compile(rf"\b(?:{_GROUPS}|men|women|people|children|boys|girls|others|both|pair|couple)\b", re.IGNORECASE)
_TWO_NAMED = re.compile(r"[A-Z][\w’'-]+ and [A-Z]")


def group_before(holding: Holding, number: int) -> str:
    """The words of the group that opens the sentence before the one with this number; "" where none or several may be meant."""
    sentences = holding.notes.sentences
    if number == 0 or sentences[number - 1].paragraph != sentences[number].paragraph:
        return ""
    before = holding.body[slice(*sentences[number - 1].span)]
    opens = _SUBJECT.match(before)
    if opens is None or _ANY.search(before, opens.end()) is not None or _TWO_NAMED.search(before, opens.end()) is not None:
        return ""
    return opens.group().removeprefix("The ")
