"""Scores who is who: which of our entities each marked name, pronoun and description is linked to.

Names: B-cubed over the marks <p> and <o> (for every mark, how far our group of marks and the judged group
agree), within an article and, after linking, over a story. A mark that no mention of ours touches stands alone.
Pronouns and descriptions (<c>): ours is the same pronoun, or a description that ends with the judged one; right
when our entity stands for the judged one; precision over those that we link, recall over all. An entity stands
for the id that most of its names are marked with.
Namesakes: pairs of judged people whom linking all articles of the part together makes one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from briefings.linking.same_person import company_of
from briefings.reading.note import Mention
from tests.quality.figures import Score
from tests.quality.judged import Part, Span
from tests.quality.readings import Reading, nearest, outermost, readings, readings_by_story

Linked = tuple[str, Hashable]  # the judged id of a mark and our group for it


def score_people(part: Part) -> Score:
    """Who is who on a judged part."""
    score = Score("people")
    for letter, label in (("p", "persons"), ("o", "organisations")):
        within: list[list[Linked]] = [_name_links(reading, letter, None) for reading in readings(part)]
        _b_cubed(score, f"{letter}.article", f"{label}: names of one article", within)
        stories = [
            [link for index, reading in enumerate(told) for link in _name_links(reading, letter, (index, told))]
            for told in readings_by_story(part).values()
        ]
        _b_cubed(score, f"{letter}.story", f"{label}: names over a story", stories)
        for reading in readings(part):
            _named_misses(score, reading, letter)
    _described(score, part)
    _namesakes(score, part)
    return score


def _name_links(reading: Reading, letter: str, told: tuple[int, Sequence[Reading]] | None) -> list[Linked]:
    company = company_of([one.clipping for one in told[1]]) if told else None
    names = [mention for mention in reading.notes.mentions if mention.kind in ("name", "alias")]
    found: list[Linked] = []
    for mark in outermost(reading.judged.marked(letter)):
        mention = nearest(names, mark.span)
        group: Hashable = ("alone", reading.judged.title, mark.span)
        if mention is not None:
            known = company.who(told[0], mention.entity) if company and told else None
            group = ("known", known.id) if known else ("entity", reading.judged.title, mention.entity)
        found.append((mark.value, group))
    return found


def _named_misses(score: Score, reading: Reading, letter: str) -> None:
    """Names that are linked to nobody, or to another entity than most of their person's names."""
    what = "person" if letter == "p" else "organisation"
    marks = outermost(reading.judged.marked(letter))
    links = _name_links(reading, letter, None)
    groups: dict[str, Counter[Hashable]] = defaultdict(Counter)
    for value, group in links:
        groups[value][group] += 1
    for mark, (value, group) in zip(marks, links, strict=True):
        words = f"{reading.judged.body[slice(*mark.span)]} = {value} | {reading.sentence(mark.span[0])}"
        if isinstance(group, tuple) and group[0] == "alone":
            score.miss(f"{what}: name linked to nobody", reading.judged.title, words)
        elif groups[value].most_common(1)[0][0] != group:
            score.miss(f"{what}: made two in one article", reading.judged.title, words)
    for entity in reading.notes.entities:
        mine = sorted({value for value, group in links if group == ("entity", reading.judged.title, entity.id)})
        if len(mine) > 1:
            score.miss(f"{what}: two made one in one article", reading.judged.title, f"{entity.name}: {mine}")


def _b_cubed(score: Score, key: str, label: str, documents: Sequence[Sequence[Linked]]) -> None:
    precision = recall = 0.0
    marks = 0
    for links in documents:
        both = Counter(links)
        gold = Counter(value for value, _ in links)
        ours = Counter(group for _, group in links)
        marks += len(links)
        precision += sum(both[link] / ours[link[1]] for link in links)
        recall += sum(both[link] / gold[link[0]] for link in links)
    p, r = 100 * precision / max(1, marks), 100 * recall / max(1, marks)
    score.figure(
        f"{key}.bcubed", f"{label}, B-cubed F1 (P {p:.1f} R {r:.1f})", 2 * p * r / (p + r) if p + r else 0.0, marks
    )


def _described(score: Score, part: Part) -> None:
    right, linked, gold = Counter[str](), Counter[str](), Counter[str]()
    for reading in readings(part):
        others = [mention for mention in reading.notes.mentions if mention.kind in ("pronoun", "description")]
        for mark in reading.judged.marked("c"):
            said = reading.judged.body[slice(*mark.span)]
            kind = "pronoun" if said.casefold() in _PRONOUNS else "description"
            gold[kind] += 1
            mention = nearest(_standing_for(others, mark.span, kind), mark.span)
            words = f"{said} = {mark.value} | {reading.sentence(mark.span[0])}"
            if mention is None:
                score.miss(f"{kind} not linked", reading.judged.title, words)
                continue
            linked[kind] += 1
            if reading.who(mention.entity) == mark.value:
                right[kind] += 1
            else:
                score.miss(
                    f"{kind} linked wrongly", reading.judged.title, f"{reading.name(mention.entity)} for {words}"
                )
    score.share("links.precision", "pronouns and descriptions: right of those linked", right.total(), linked.total())
    score.share("links.recall", "pronouns and descriptions: right of all judged", right.total(), gold.total())
    for kind in ("pronoun", "description"):
        score.part(f"links.{kind}.precision", f"{kind}s: right of those linked", right[kind], linked[kind])
        score.part(f"links.{kind}.recall", f"{kind}s: right of all judged", right[kind], gold[kind])


def _standing_for(mentions: Sequence[Mention], span: Span, kind: str) -> list[Mention]:
    """The mentions that a mark can mean: the very pronoun, or a description that ends with it."""
    return [m for m in mentions if (m.span == span if kind == "pronoun" else m.span[1] == span[1])]


_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "him",
        "his",
        "her",
        "hers",
        "it",
        "its",
        "they",
        "them",
        "their",
        "theirs",
        "who",
        "himself",
        "herself",
        "itself",
        "themselves",
        "i",
        "me",
        "my",
        "we",
        "us",
        "our",
    ]
)


def _namesakes(score: Score, part: Part) -> None:
    """Over the whole part: judged people whom linking makes one, though they are two."""
    every = readings(part)
    company = company_of([reading.clipping for reading in every])
    homes: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for index, reading in enumerate(every):
        for entity in reading.notes.entities:
            known = company.who(index, entity.id)
            who = reading.who(entity.id)
            if known is not None and who in reading.judged.people and who is not None and entity.type == "person":
                homes[known.id].add((reading.judged.story, who))
    for known_id, people in sorted(homes.items()):
        if len(people) > 1:
            score.miss("two people made one", "", f"{company.known[known_id].name}: {sorted(people)}")
    wrong = sum(len(people) - 1 for people in homes.values())
    everybody = len({person for people in homes.values() for person in people})
    score.at_most("joined", "people wrongly made one, all articles together", wrong, everybody)
