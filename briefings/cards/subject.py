"""Whom a question is about: the words of the asker against the names that the desk may see."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.archive.lookup import KnownName
from briefings.archive.shelf import Holding, Shelf
from briefings.cards.card import NoAnswer
from briefings.linking.same_person import Company, Known, company_of
from briefings.questions import Question
from briefings.reading.lexicon import HONORIFICS
from briefings.reading.organisation_names import org_key, same_organisation
from briefings.reading.person_names import slip
from briefings.reading.spelling import name_key
from briefings.values import dataclass

MOST_ARTICLES = 400  # the newest articles about somebody that a card is made from; older ones are found by search
_RELATED = 60  # and of those closest to them, whom articles may mean without a name ("Ann Marsh's husband")
_LONGEST_ASKED = 60  # letters of a name that nobody has, repeated to whoever asked for it
_LABEL = re.compile(r"^(.*?)\s*\(([^()]+)\)\s*$")


@dataclass(frozen=True, slots=True)
class Found:
    """A subject with the articles that name them and everybody in those."""

    known: Known
    holdings: tuple[Holding, ...]
    company: Company


def find(shelf: Shelf, words: str, question: Question, parameter: str) -> Found | NoAnswer:
    """The one subject that the words name, or what they may have meant. `parameter` is what a choice would replace."""
    asked = " ".join(words.split())
    label = _LABEL.match(asked)
    wanted = label.group(1) if label else asked
    key = _bare(wanted)
    if not key:
        return NoAnswer("bad_command", "Whom do you mean? Give a name, for example “who Sam Tarry”.")
    names = [known for known in shelf.names_with(key) if known.type != "place"]
    exact = [known for known in names if _agrees(key, known.name)]
    if all(known.type == "person" and " " not in known.name for known in exact):
        exact = []  # "Tarry" is Sam Tarry's, where an article gives the first name
    parts = org_key(wanted).split()
    fuller = [known for known in names if known.type == "organisation" and same_organisation(parts, org_key(known.name).split())]
    candidates = [*exact, *fuller] if exact else names
    if not candidates:
        return _fuller(shelf, wanted, question, parameter)
    holdings = shelf.naming({name_key(known.name) for known in candidates[:25]} | {key, org_key(wanted)}, MOST_ARTICLES)
    company = company_of(holdings)
    fits = _fits(company, key)
    if label:
        fits = [known for known in fits if known.told_apart.casefold() == label.group(2).casefold()] or fits
    if not fits:
        return _fuller(shelf, wanted, question, parameter)
    fits = _one_of_each(fits)
    if len(fits) > 1:
        return _ambiguous(fits, asked, question, parameter)
    more = _closest(shelf, holdings, company, fits[0])
    more = _by_other_names(shelf, more, fits[0])
    if len(more) > len(holdings):
        holdings = more
        company = company_of(holdings)
        again = _one_of_each([known for known in _fits(company, key) if known.told_apart == fits[0].told_apart])
        if len(again) != 1:
            return _ambiguous(again or fits, asked, question, parameter)
        fits = again
    mine = {index for index, _ in fits[0].places}
    if not mine:
        return _unknown(shelf, wanted, question, parameter)
    return Found(fits[0], holdings, company)


def _fuller(shelf: Shelf, asked: str, question: Question, parameter: str) -> Found | NoAnswer:
    """The one person who bears the first and last name that were asked for and others between: "Ann Marsh" of Ann Louise Marsh."""
    words = name_key(asked).split()
    near = [known for known in shelf.names_like(asked, 8) if known.type == "person"] if len(words) == 2 else []
    keys = {known.name: name_key(known.name).split() for known in near}
    names = [name for name, key in keys.items() if len(key) > 2 and [key[0], key[-1]] == words]
    return find(shelf, names[0], question, parameter) if len(names) == 1 else _unknown(shelf, asked, question, parameter)


def _bare(words: str) -> str:
    tokens = words.split()
    while len(tokens) > 1 and (
        tokens[0] in HONORIFICS or tokens[0].rstrip(".").title() in HONORIFICS or tokens[0].casefold() == "the"
    ):
        tokens = tokens[1:]
    key = name_key(" ".join(tokens))
    return key[:-2] if key.endswith(" s") else key


def _agrees(key: str, name: str) -> bool:
    return key in (name_key(name), org_key(name))


def _fits(company: Company, key: str) -> list[Known]:
    exact, spelt, within = [], [], []
    for known in company.known:
        if known.type == "place" or not known.name:
            continue
        keys = {name_key(known.name), org_key(known.name)}
        if key in keys:
            exact.append(known)
        elif key in {name_key(form) for form in known.also} or key in {org_key(form) for form in known.also}:
            spelt.append(known)
        elif f" {key} " in f" {name_key(known.name)} ":
            within.append(known)
    if exact and spelt and " " not in key and all(known.type == "person" and " " not in known.name for known in exact):
        return _weighty(spelt)  # "Rao" that one article names by surname only, beside Anil Rao whom others call Rao
    if not exact and len(spelt) > 1 and all(known.type == "person" for known in spelt):
        spelt += [known for known in within if known.type == "person"]  # everybody of that name is a choice
    return _weighty(exact) or _weighty(spelt) or _weighty(within)


def _one_of_each(fits: list[Known]) -> list[Known]:
    """One for each name as a choice would show it: the one that most articles mean, for nobody could choose between them."""
    best: dict[str, Known] = {}
    for known in sorted(fits, key=lambda known: (-len(known.places), known.type, known.id)):
        best.setdefault(shown(known), known)
    return [known for known in fits if best[shown(known)] is known]


def _weighty(fits: list[Known]) -> list[Known]:
    """Without what is named so little beside a namesake of another type that it is likelier a slip of reading."""
    most = max((len(known.places) for known in fits), default=0)
    types = {known.type for known in fits if len(known.places) == most}
    return [known for known in fits if known.type in types or len(known.places) * 3 > most]


def _closest(shelf: Shelf, holdings: tuple[Holding, ...], company: Company, known: Known) -> tuple[Holding, ...]:
    names: set[str] = set()
    for index, entity in known.places:
        for note in holdings[index].notes.relations:
            if note.relation in ("partner", "spouse") and entity in (note.entity, note.other):
                other = company.who(index, note.other if entity == note.entity else note.entity)
                if other is not None and other.name:
                    names.add(name_key(other.name))
    if not names:
        return holdings
    have = {holding.article for holding in holdings}
    extra = [
        holding
        for holding in shelf.naming(names, _RELATED)
        if holding.article not in have
        and any(not entity.name and entity.descriptions for entity in holding.notes.entities)
    ]
    return (*holdings, *extra)


def _by_other_names(shelf: Shelf, holdings: tuple[Holding, ...], known: Known) -> tuple[Holding, ...]:
    """With the articles that may use a short form only ("the Herons", "Tarry"); linking decides whether they mean the same."""
    forms = {name_key(known.name), *(name_key(form) for form in known.also[:12])}
    words = name_key(known.name).split()
    if len(words) > 1:
        forms.add(words[-1])
        if known.type == "organisation":
            words = words[1:] if words[0] == "the" else words
            forms.update(" ".join(words[:end]) for end in range(1, len(words)) if end == 1 or same_organisation(words[:end], words))
    have = {holding.article for holding in holdings}
    extra = [holding for holding in shelf.naming(sorted(forms), _RELATED) if holding.article not in have]
    return (*holdings, *extra)


def shown(known: Known) -> str:
    """A name with what tells it from a namesake."""
    return f"{known.called} ({known.told_apart})" if known.told_apart else known.called


def with_value(question: Question, parameter: str, value: str) -> Question:
    """The same question about somebody else."""
    return Question(
        question.kind,
        question.action,
        tuple((name, value if name == parameter else old) for name, old in question.values),
    )


def _ambiguous(fits: list[Known], asked: str, question: Question, parameter: str) -> NoAnswer:
    ordered = sorted(fits, key=lambda known: (-len(known.places), known.name))[:10]
    names = tuple(dict.fromkeys(shown(known) for known in ordered))
    return NoAnswer(
        "ambiguous_subject",
        f"More than one “{asked}” is in the cuttings. Whom do you mean?",
        names,
        tuple(with_value(question, parameter, name) for name in names),
    )


def _unknown(shelf: Shelf, asked: str, question: Question, parameter: str) -> NoAnswer:
    near = [known for known in shelf.names_like(asked, 8) if known.type != "place"]
    given = name_key(asked).split()
    # "Rita Marsh", whom the articles call only Rita, the wife of Dan Marsh
    bare = [known.name for known in shelf.names_with(given[0]) if known.type == "person" and name_key(known.name) == given[0]]
    alone = bare if len(given) > 1 else []
    names = tuple(dict.fromkeys((*alone, *_without_slips(near))))[:5]
    said = asked if len(asked) <= _LONGEST_ASKED else f"{asked[:_LONGEST_ASKED]}…"
    message = f"“{said}” is not in this desk's cuttings." + (
        " Did you mean one of these?" if names else " Check the spelling, or try “search”."
    )
    return NoAnswer("unknown_subject", message, names, tuple(with_value(question, parameter, name) for name in names))


def _without_slips(near: Sequence[KnownName]) -> tuple[str, ...]:
    """Names to choose from, without the misprint of another of them ("Martin Greeves" beside Martin Greaves)."""
    names = tuple(dict.fromkeys(known.name for known in near))
    articles = {known.name: known.articles for known in reversed(near)}

    def misprinted(name: str) -> bool:
        first, _, last = name_key(name).rpartition(" ")
        return any(
            other != name
            and articles[other] > articles[name]
            and first
            and name_key(other).rpartition(" ")[0] == first
            and slip(last, name_key(other).rpartition(" ")[2])
            for other in names
        )

    return tuple(name for name in names if not misprinted(name))
