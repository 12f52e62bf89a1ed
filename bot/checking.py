"""`check`: the configuration, the database and the sources are looked at, and nothing is started or fetched."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot import assemble
from bot.assemble import House
from bot.config import Configuration, Loaded
from briefings import CuttingsError
from briefings.sources.source import SourceSettings


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was looked at, and whether it is well."""

    well: bool
    text: str


def check(path: Path, loaded: Loaded, environment: Mapping[str, str]) -> Iterator[Remark]:
    """Everything that is wrong, named by its key, and what is well."""
    yield from (Remark(False, f"{path.name}: {mistake}") for mistake in loaded.mistakes)
    configuration = loaded.configuration
    if configuration is None:
        return
    if not loaded.mistakes:
        yield Remark(True, f"{path.name}: {_said(configuration)}")
    yield from _database(configuration)
    yield from (_source(number, source) for number, source in enumerate(configuration.sources))
    yield from _platforms(configuration, environment)


def _said(configuration: Configuration) -> str:
    counts = ((len(configuration.sources), "source"), (len(configuration.digests), "digest"),
              (len(configuration.desks) or 1, "desk"))
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts)


def _database(configuration: Configuration) -> Iterator[Remark]:
    try:
        with assemble.opened(configuration) as house:
            read = "empty, nothing was read yet" if house.never_read() else "ready"
            wrong = tuple(_deliveries(house))
    except CuttingsError as error:
        yield Remark(False, f"database: {error}")
        return
    yield Remark(True, f"database: {read}")
    yield from wrong


def _deliveries(house: House) -> Iterator[Remark]:
    """Editions whose outcome nobody knows, those that were refused, and what was paused for it."""
    for each in house.archive.deliveries.in_state(("unknown", "refused", "unsure")):
        words = {"unknown": "nobody knows whether it arrived; look into the channel",
                 "unsure": "it is not known yet whether it arrived; it is being looked for"}.get(each.state)
        yield Remark(False, f"edition {each.key}: {words or f'refused: {each.trouble}'}")
    for paused in house.archive.subscriptions.all():
        if paused.trouble is not None:
            yield Remark(False, f"edition {paused.id} is paused: {paused.trouble}; “digest resume” starts it again")
    for channel, why in house.archive.amendments.failed():
        yield Remark(False, f"a posted card in {channel} could not be corrected: {why}")


def _source(number: int, source: SourceSettings) -> Remark:
    """A source that lies on a disk must be there; an address is only asked when it is read."""
    where = f"sources[{number}].{source.kind}"
    if "://" in source.place:
        return Remark(True, f"{where}: {source.name}, {source.place}")
    place = Path(source.place)
    if not place.exists():
        return Remark(False, f"{where}: {place} does not exist")
    if not os.access(place, os.R_OK):
        return Remark(False, f"{where}: {place} may not be read")
    if source.kind == "folder" and not place.is_dir():
        return Remark(False, f"{where}: {place} is not a folder")
    return Remark(True, f"{where}: {source.name}, {place}")


def _platforms(configuration: Configuration, environment: Mapping[str, str]) -> Iterator[Remark]:
    """A channel on a platform without a token would wait for its edition for ever."""
    ready = assemble.platforms_with_tokens(environment)
    for number, digest in enumerate(configuration.digests):
        for channel in digest.to:
            platform = channel.partition(":")[0]
            if platform not in (*ready, "terminal"):
                yield Remark(False, f"digests[{number}].to: {channel} cannot be reached: {assemble.NEEDS[platform]}")
    if half := assemble.half_a_token(environment):
        yield Remark(False, half)
    yield Remark(True, f"platforms: {', '.join(ready) or 'none, the bot would chat in the terminal'}")
