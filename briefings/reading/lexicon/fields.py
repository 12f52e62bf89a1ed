"""Walks of life by the words of roles: what tells a councillor from a striker of the same name."""

from __future__ import annotations

from functools import cache

_FIELDS = {
    "politics": "MP MPs MSP minister secretary councillor mayor governor senator congressman congresswoman representative lawmaker legislator whip premier president candidate nominee peer councilman councilwoman alderman backbencher assemblyman campaigner councilmember lord baroness",
    "sport": "striker midfielder defender goalkeeper winger forward coach captain manager quarterback pitcher batsman bowler all-rounder sprinter runner swimmer cyclist jockey player fly-half scrum-half prop hooker wicketkeeper linebacker catcher shortstop golfer boxer referee umpire athlete footballer cricketer",
    "law": "judge barrister solicitor lawyer attorney prosecutor magistrate coroner recorder counsel justice",
    "police": "inspector superintendent sergeant constable detective sheriff trooper officer",
    "science": "professor scientist researcher biologist chemist physicist astronomer geologist virologist epidemiologist lecturer fellow ecologist climatologist neuroscientist cosmologist",
    "arts": "actor actress singer novelist poet playwright author guitarist drummer composer conductor musician artist painter sculptor director filmmaker comedian choreographer dancer curator photographer",
    "business": "executive chairman chairwoman founder owner banker investor trader entrepreneur financier businessman businesswoman CEO CFO COO developer",
    "health": "doctor surgeon nurse midwife paramedic consultant cardiologist oncologist GP dentist pharmacist physician",
    "education": "headteacher headmaster headmistress teacher principal student vice-chancellor provost dean",
    "faith": "bishop archbishop vicar rector priest pastor rabbi imam canon",
}


@cache
def _by_word() -> dict[str, str]:
    return {word.casefold(): field for field, words in _FIELDS.items() for word in words.split()}


def field_of(title: str) -> str:
    """The walk of life of a role's head noun ("shadow transport minister" is politics), or an empty string."""
    head = title.casefold().split(" of ")[0].split(" for ")[0].split(" at ")[0].split(" in ")[0].split()
    for word in reversed(head):
        found = _by_word().get(word)
        if found:
            return "business" if found == "sport" and word == "manager" and len(head) > 1 and head[0] not in ("football", "team", "first-team", "club", "interim", "caretaker") else found
    return ""
