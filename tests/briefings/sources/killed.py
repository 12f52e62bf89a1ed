"""Reloads that are killed at random moments: `python -m tests.briefings.sources.killed FOLDER ROUNDS SEED`.

A process of its own, so that it can fork: a fork costs a hundredth of what a new interpreter costs.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from tests.briefings.sources.press import Press, settings
from tests.briefings.sources.test_hostile import STORY, item, rss
from tests.briefings.sources.test_wire import ninjs

_FEEDS = 3
_ITEMS_A_ROUND = 2  # of each feed
_KEPT = 8  # items that a feed still shows
_LONGEST = 0.25  # seconds until the kill, at most


def sources(folder: Path) -> list[object]:
    """The sources of the newsroom that gets killed."""
    feeds = [settings(f"feed{number}", "feed", str(folder / f"{number}.xml"), outlet="Echo") for number in range(_FEEDS)]
    return [*feeds, settings("wire", "wire", str(folder / "drop"))]


def write_news(folder: Path, turn: int) -> set[str]:
    """New items in every feed, one of them edited, and a new wire item; the headlines that must be filed."""
    first = max(0, (turn + 1) * _ITEMS_A_ROUND - _KEPT)
    headlines = set()
    for feed in range(_FEEDS):
        names = [f"{feed}x{number}" for number in range(first, (turn + 1) * _ITEMS_A_ROUND)]
        edited = f"It was edited in round {turn}."
        (folder / f"{feed}.part").write_text(rss(*(
            item(title=f"Story {name}", link=f"https://echo.example/{name}", guid=name,
                 body=STORY + name + (edited if name == names[0] else "")) for name in names)))
        (folder / f"{feed}.part").rename(folder / f"{feed}.xml")
        headlines |= {f"Story {name}" for name in names}
    ninjs(folder / "drop", f"{turn:03}.json", uri=f"urn:coast:{turn}", headline=f"Wire {turn}")
    if turn % 5 == 4:
        ninjs(folder / "drop", f"{turn:03}-kill.json", uri=f"urn:coast:{turn - 1}", pubstatus="canceled", version="2",
              body_html="")
    return headlines | {f"Wire {turn}"}


def reload_in_a_child(folder: Path, seconds: float | None) -> None:
    """Reload once; killed after so many seconds, or else left to end."""
    child = os.fork()
    if child == 0:
        try:
            press = Press(folder, *sources(folder))  # type: ignore[arg-type]
            lines = asyncio.run(press.reload())
            os._exit(0 if all(line.failed is None and not line.problems for line in lines.values()) else 3)
        except BaseException as error:  # a child must never go on as its parent
            print(f"a reload broke off: {error!r}", file=sys.stderr)
            os._exit(4)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0:
        raise SystemExit(f"a reload ended with {os.WEXITSTATUS(status)}")


def check_whole(folder: Path) -> set[str]:
    """Raise unless the archive is whole and nothing is filed twice; the headlines that stand."""
    with sqlite3.connect(folder / "press.db") as archive:
        assert archive.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        twice = archive.execute("SELECT key FROM article GROUP BY key HAVING count(*) > 1").fetchall()
        assert not twice, twice
        same = archive.execute(
            "SELECT article, fingerprint FROM version GROUP BY article, fingerprint HAVING count(*) > 1").fetchall()
        assert not same, same
        half = archive.execute("SELECT id FROM article WHERE withdrawn_by IS NULL AND id NOT IN "
                               "(SELECT article FROM version)").fetchall()
        assert not half, half
        unshelved = archive.execute(
            "SELECT a.id FROM article a WHERE withdrawn_by IS NULL AND a.id NOT IN (SELECT article FROM shelved)"
        ).fetchall()
        assert not unshelved, unshelved
        lost = archive.execute("SELECT key FROM place WHERE key IS NOT NULL AND key NOT IN (SELECT key FROM article)"
                               ).fetchall()
        assert not lost, lost
        found = archive.execute("SELECT v.headline FROM version v JOIN shelved s ON s.version = v.id").fetchall()
    archive.close()
    return {headline for (headline,) in found}


def main() -> None:
    """Kill, look, and in the end let one reload finish."""
    folder, rounds, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    (folder / "drop").mkdir()
    filed = 0
    for turn in range(rounds):
        write_news(folder, turn)
        if turn % 4 == 3:
            reload_in_a_child(folder, None)  # as in life, some reloads come to their end
        else:
            reload_in_a_child(folder, chance.uniform(0.0, _LONGEST))
        if (folder / "press.db").exists() and turn % 5 == 3:
            now = len(check_whole(folder))
            assert now >= filed, "something that was filed is gone"
            filed = now
    expected = write_news(folder, rounds)
    reload_in_a_child(folder, None)
    standing = check_whole(folder)
    killed = {f"Wire {turn - 1}" for turn in range(rounds + 1) if turn % 5 == 4}
    wires = {f"Wire {turn}" for turn in range(rounds + 1)} - killed
    missing = (expected | wires) - killed - standing
    assert not missing, missing
    assert not standing & killed, standing & killed
    print(f"{rounds} rounds, {len(standing)} articles stand")


if __name__ == "__main__":
    main()
