"""How typed contents become lines of a card: the same everywhere, so that platforms need one renderer."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.cards.card import Claim
from briefings.news import Account, Event, Quote, Relation, Role
from briefings.reading.lexicon.verb_titles import tells_it_is_over, wants_object

_STANDS = re.compile(  # of whom an article says that he asks for an office; who was named to one is no candidate
    r"\b(?:candida(?:te|cy)s?|nominees?|nominations?|nominat(?:es?|ed|ing)|hopefuls?|contenders?|contest(?:s|ed|ing)?|(?:runs?|ran|running)\b(?!\s+(?:the|its|his|her|their|an?)\b)|r[au]ns?\s+for|stand(?:s|ing)?(?:\s+(?:for|in|as|again))?|stood"
    r"|bids?|bidding|campaign\w*|elections?|primary|ballot|shortlist\w*|short-list\w*|front-?runners?|tipped|favourites?|favorites?|seeks?|seeking|sought|vying|vies|rivals?|race|applied|appl(?:y|ies|ying)|interviewed|picked\s+to\s+fight|select(?:s|ed|ion)?|prospective)\b",
    re.IGNORECASE,
)
_NAMES_ITS_DAY = re.compile(r"\d|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter")
_FOUNDER = re.compile(r"(?:joint |original )?(?:co-?)?founder", re.IGNORECASE)  # whoever founded a house did so, gone or not
_AT_THE_TIME = "at the time"  # behind "planned": its day has passed, and no article here need tell what became of it


def in_prospect(sentence: str) -> str:
    """What somebody is to an office that is not theirs yet: a candidate, where the sentence says that they ask for it."""
    return "candidate" if _STANDS.search(sentence) else "prospective"


def word_for(role: Role) -> str | None:
    """How far somebody holds an office, where it is not simply theirs: former, a candidate, or named to it and not yet in it."""
    if role.status == "candidate":
        return in_prospect(" ".join(passage.sentence for passage in role.evidence))
    return {"former": "former", "unknown": "at some time"}.get(role.status)


def title_of(role: Role) -> str:
    """A title with its organisation: "chairman, Coast Buses", "founded Coast Buses"."""
    joint = " " if wants_object(role.title) else ", "
    told = role.organisation is None or role.organisation.casefold() in role.title.casefold()
    return role.title if told else f"{role.title}{joint}{role.organisation}"


def role_line(role: Role) -> Claim:
    """A role with its organisation, status and dates."""
    text = title_of(role)
    note = word_for(role)
    ever = tells_it_is_over(role.title) or _FOUNDER.fullmatch(role.title)
    if note is not None and (note in role.title.casefold().split() or note == "former" and ever):
        note = None
    when = role.when
    if note is None and when is not None and when.first is None and when.last is not None and _NAMES_ITS_DAY.search(when.as_written or ""):
        note, when = f"until {(when.as_written or '').removeprefix('until ')}".strip(), None  # "on a contract until 2029"
    return Claim(text, role.evidence, when=when, note=note)


def office_line(name: str, role: Role) -> Claim:
    """Somebody's office in the organisation that the card is of."""
    told = role_line(role if wants_object(role.title) else replace(role, organisation=None))
    return replace(told, text=f"{name}: {told.text}")


def held_as(role: Role) -> str:
    """What somebody is to the organisation that the card is of: "chairman", "former director"."""
    title, word = (title_of(role) if wants_object(role.title) else role.title), word_for(role)
    return title if word in (None, "at some time") or tells_it_is_over(role.title) else f"{word} {title}"


def relation_line(relation: Relation) -> Claim:
    """Somebody close to the subject."""
    return Claim(f"{relation.to.name} – {relation.relation}", relation.evidence)


def quote_line(quote: Quote, named: bool = False) -> Claim:
    """A quotation; with the speaker's name where a card holds several speakers'."""
    voice = quote.speaker.name if quote.speaker else quote.speaker_as_written or None
    return Claim(quote.text, quote.evidence, voice=voice if named else None, when=quote.when, mode=quote.mode)


def event_line(event: Event, accounts: bool = True, past: bool = False) -> Claim:
    """An event with its accounts under it. `past`: among what happened, where a plan is marked as one of its time."""
    own = next((account for account in event.accounts if account.kind == "claim" and _same_words(account, event)), None)
    shown = [each for each in event.accounts if each is not own and not _said_already(each, event)]
    under = tuple(account_line(account) for account in shown) if accounts else ()
    voice = account_line(own).voice if own is not None and own.speaker is None else None
    if event.kind == "say" and event.text[:1] in "“\"‘'" and event.participants:
        voice = event.participants[0]  # a line that is a quotation alone
    return Claim(
        event.text,
        event.evidence,
        voice=voice,
        when=event.when,
        status=event.status,
        note=_AT_THE_TIME if past and event.status == "planned" else None,
        outlets=event.outlets,
        origins=event.origins,
        under=under,
    )


def _said_already(account: Account, event: Event) -> bool:
    """Whether a denial stands word for word in the line that it belongs to."""
    return account.kind == "denial" and account.text.rstrip(".") in event.text and event.status != "denied"


def _same_words(account: Account, event: Event) -> bool:
    """Whether an account is no more than the line itself, with its voice in it."""
    return any(
        account.text.rstrip(".") in " ".join(evidence.sentence.split()) for evidence in event.evidence[:1]
    ) and len(account.text) * 2 > len(event.text)


def account_line(account: Account) -> Claim:
    """What one voice says; the outlet's own voice is named by the outlet."""
    return Claim(
        account.text,
        account.evidence,
        voice=account.speaker.name if account.speaker else account.evidence[0].outlet,
        note=account.kind,
    )
