"""Evidence: how a passage is cited, and the check that every citation stands in a stored version that may be seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefings.archive.shelf import Holding, Shelf
from briefings.counter import Passage
from briefings.errors import UnfoundedClaim
from briefings.news import Evidence
from briefings.reading.note import Span

_CONTEXT = 300  # letters before and after a passage, from and to the end of a word


def cite(holding: Holding, span: Span) -> Evidence:
    """The passage of an article at [start, end). Raises UnfoundedClaim where the article has no such passage."""
    start, end = span
    if not 0 <= start < end <= len(holding.body):
        raise UnfoundedClaim(f"{holding.article} version {holding.version} has no passage at {start}–{end}")
    return Evidence(holding.article, holding.version, holding.outlet, holding.headline, holding.url, holding.published,
                    holding.body[start:end], (start, end))


def passage(evidence: Evidence, shelf: Shelf) -> Passage | None:
    """The passage with the text around it; None when its article was withdrawn, embargoed or replaced."""
    held = shelf.holdings([evidence.article])
    if not held or not _stands(evidence, held[0]):
        return None
    body, (start, end) = held[0].body, evidence.span
    before, after = body[max(0, start - _CONTEXT) : start], body[end : end + _CONTEXT]
    if start > _CONTEXT:
        before = before.partition(" ")[2]
    if end + _CONTEXT < len(body):
        after = after.rpartition(" ")[0]
    return Passage(evidence, before, after, held[0].byline)


def _stands(evidence: Evidence, holding: Holding) -> bool:
    start, end = evidence.span
    return holding.version == evidence.version and evidence.sentence == holding.body[start:end] != ""


def check(evidence: Iterable[Evidence], shelf: Shelf) -> None:
    """Raise UnfoundedClaim unless each passage is, letter by letter, in the version that this desk may quote now."""
    evidence = tuple(evidence)
    check_against(evidence, shelf.texts({passage.article for passage in evidence}))


def check_against(evidence: Iterable[Evidence], held: Mapping[str, Holding]) -> None:
    """The same, against texts that were read before. What is raised names the place and never the words."""
    for passage in evidence:
        holding = held.get(passage.article)
        if holding is None:
            raise UnfoundedClaim(f"{passage.article} is not an article that may be quoted here")
        if holding.version != passage.version:
            raise UnfoundedClaim(f"{passage.article} stands at version {holding.version}, not {passage.version}")
        if cite(holding, passage.span) != passage:
            raise UnfoundedClaim(f"{passage.article} version {passage.version} does not say that at {passage.span}")
