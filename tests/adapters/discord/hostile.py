"""Cards that mean harm, each made from a number, so that a failing one is told in one line."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime
from typing import cast, get_args

from briefings import Card, Claim, Evidence, Passage, Question, Remark, Section, When
from briefings.cards.card import SectionKey
from tests.adapters.discord.newsroom import NOW

_PIECES = (
    "Harbour ", "master ", "walked out", " in July. ", "@everyone ", "@here", "<@123456789012345678>", "<@&42>",
    "<#99>", "<t:0:R>", "</brief who:1>", "<:crab:12>", ":smile:",
    "[free](https://evil.example)", "https://evil.example/_x_ ",
    "```", "`", "**", "__", "~~", "||", "\n# ", "\n> ", "\n- ", "\n-# ", "1. ", "\\", "](<https://evil.example>)", "<",
    ">", "|", "\u202e", "\u2066", "\u200b", "\u200d", "\u0000", "\ufeff", "e\u0301\u0301\u0301", "שלום ", "مرحبا ",
    "👩\u200d👩\u200d👧 ", "🇬🇧", "🦀" * 9, "漢字", "x" * 60, "\U000e0041", "\ud800", "&amp;", '"', "“", " ", "\t",
    "\r\n", "{}", "%s", "=", "#", "*", "_", "-", "+",
)
_URLS = (
    None, "https://herald.example/a", "javascript:alert(1)", "https://good.example@evil.example/", "http://[::1]/",
    "https://[", "https://herald.example/a)b](c", "https://herald.example/" + "a" * 600,
    "HTTPS://Herald.example/ü?q=[x]&y=<z>", "ftp://x/",
)


class Hostile(random.Random):
    """Makes hostile things; the same number makes the same ones."""

    def text(self, longest: int = 10_000) -> str:
        """Anything from nothing to 10,000 characters of attacks."""
        pieces = "".join(self.choices(_PIECES, k=self.randrange(12)))
        return (pieces * self.choice((1, 1, 1, 3, 40, 400)))[:longest]

    def maybe(self, longest: int = 80) -> str | None:
        return self.choice((None, self.text(longest)))

    def evidence(self) -> Evidence:
        sentence = self.text(2_000)
        published = self.choice((None, NOW, datetime(1969, 1, 1, tzinfo=UTC)))
        start = self.randrange(9)
        return Evidence("a", 1, self.text(60), self.text(90), self.choice(_URLS), published, sentence,
                        (start, start + len(sentence)))

    def when(self) -> When | None:
        first = self.choice((None, date(2026, 3, 14)))
        return self.choice((None, When(first, first, "day" if first else "unknown", self.maybe(), "relative")))

    def claim(self, accounts: int = 3) -> Claim:
        return Claim(
            self.text(), tuple(self.evidence() for _ in range(self.randrange(1, 6))), self.maybe(), self.maybe(),
            self.when(), self.choice((None, "happened", "planned", "alleged", "denied")),
            self.choice((None, None, "direct", "partial", "indirect")), self.maybe(), self.randrange(9),
            self.randrange(9), tuple(self.claim(0) for _ in range(self.randrange(accounts + 1))))

    def question(self) -> Question:
        return Question("who", values=(("name", self.text() or "x"),))

    def remark(self) -> Remark:
        return Remark(self.text(), self.maybe(), self.choice((None, self.question())))

    def section(self) -> Section:
        lines = [self.claim() if self.random() < 0.7 else self.remark() for _ in range(self.randrange(4))]
        key = cast(SectionKey, self.choice(get_args(SectionKey)))
        return Section(key, tuple(lines) * self.choice((1, 1, 1, 20)), self.randrange(99))

    def card(self) -> Card:
        """Up to a hundred sections."""
        kind = self.choice(("who", "timeline", "latest"))
        sections = tuple(self.section() for _ in range(self.randrange(6))) * self.choice((1, 1, 1, 20))
        return Card(kind, NOW, self.text(), tuple(self.claim() for _ in range(self.randrange(3))), sections, (), None,
                    Question(kind), tuple(self.question() for _ in range(self.randrange(9))))

    def passage(self) -> Passage | None:
        return self.choice((None, Passage(self.evidence(), self.text(), self.text(), self.maybe())))
