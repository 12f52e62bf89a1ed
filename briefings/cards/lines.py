"""How typed contents become lines of a card: the same everywhere, so that platforms need one renderer."""

from __future__ import annotations

from briefings.cards.card import Claim
from briefings.news import Account, Event, Quote, Relation, Role


def role_line(role: Role) -> Claim:
    """A role with its organisation, status and dates."""
    text = role.title if role.organisation is None else f"{role.title}, {role.organisation}"
    note = {"former": "former", "candidate": "candidate", "unknown": "at some time"}.get(role.status)
    return Claim(text, role.evidence, when=role.when, note=note)


def relation_line(relation: Relation) -> Claim:
    """Somebody close to the subject."""
    return Claim(f"{relation.to.name} – {relation.relation}", relation.evidence)


def quote_line(quote: Quote, named: bool = False) -> Claim:
    """A quotation; with the speaker's name where a card holds several speakers'."""
    voice = quote.speaker.name if quote.speaker else quote.speaker_as_written or None
    return Claim(quote.text, quote.evidence, voice=voice if named else None, when=quote.when, mode=quote.mode)


def event_line(event: Event, accounts: bool = True) -> Claim:
    """An event with its accounts under it."""
    own = next((account for account in event.accounts if account.kind == "claim" and _same_words(account, event)), None)
    under = tuple(account_line(account) for account in event.accounts if account is not own) if accounts else ()
    voice = account_line(own).voice if own is not None and own.speaker is None else None
    return Claim(
        event.text,
        event.evidence,
        voice=voice,
        when=event.when,
        status=event.status,
        outlets=event.outlets,
        origins=event.origins,
        under=under,
    )


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


def contested_line(thing: Event | Account) -> Claim:
    """A contested event or a lone account."""
    return event_line(thing) if isinstance(thing, Event) else account_line(thing)
