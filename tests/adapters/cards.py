"""Cards for tests: small builders, and cards as awkward as text can be."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from briefings import Card, Claim, Evidence, Question, Remark, Section, When

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PUBLISHED = datetime(2026, 3, 14, 6, 30, tzinfo=UTC)
NASTY = (
    "\x1b]0;owned\x07", "\x1b[2J", "@everyone", "<@123456789012345678>", "<!channel>", "<https://evil.example|here>",
    "[click](https://evil.example)", "*bold* _it_ ~~no~~ `code` ||spoiler||", "> quote\n# title", "```\ncode",
    "&lt;b&gt; & <b>", "\u202eesrever\u202c", "👩‍👩‍👧‍👦 family", "مرحبا بالعالم", "a\u0000b", "\r\n\r\n", "x" * 300,
)


def evidence(article: str = "ferry", sentence: str = "The ferry will not sail.", headline: str = "No ferry on Sundays",
             outlet: str = "Island Echo", url: str | None = "https://echo.example/ferry",
             published: datetime | None = PUBLISHED) -> Evidence:
    return Evidence(article, 1, outlet, headline, url, published, sentence, (0, len(sentence)))


def claim(text: str = "The ferry will not sail on Sundays", *articles: str, **options: object) -> Claim:
    return Claim(text, tuple(evidence(article) for article in articles or ("ferry",)), **options)  # type: ignore[arg-type]


def card(*sections: Section, lead: tuple[Claim, ...] = (), kind: str = "who", title: str = "Ada Finch") -> Card:
    return Card(kind, NOW, title, lead, sections, (), None, Question("who", None, (("name", title),)))


def ferry_card() -> Card:
    """Everything that a card can show, once."""
    march = When(date(2026, 3, 14), date(2026, 3, 14), "day", basis="explicit", edtf="2026-03-14")
    july = When(None, None, "month", "last July", "none", "XXXX-07", "letter")
    echo = evidence()
    post = evidence("timetable", "Ada Finch resigned.", "Ferry boss goes", "Harbour Post", None, None)
    return card(
        Section("roles", (Claim("managing director of Marrow Ferries", (echo,)),
                          Claim("harbour master", (post,), when=july, note="former"))),
        Section("events", (
            Claim("Ada Finch resigned as managing director", (echo, post), when=march, status="happened", outlets=2,
                  origins=2, under=(Claim("to spend time with her boats", (echo,), voice="Ada Finch", mode="partial"),
                                    Claim("after a row about Sundays", (post,), voice="Harbour Post"))),
            Claim("[Finch] took a boat without asking", (post,), when=july, status="alleged"))),
        Section("quotes", (
            Claim("Nobody swims on a Sunday", (echo,), voice="Ada Finch", mode="direct", when=march),), 3),
        Section("commands", (Remark("Who is this", "who NAME"),)),
        lead=(Claim("Ada Finch, managing director of Marrow Ferries, resigned", (echo, post)),),
    )


_long_texts = st.text(min_size=1, max_size=3).map(lambda text: text * 250)
_texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=80), _long_texts)
_evidence = st.builds(
    evidence, article=st.sampled_from("abcdefgh"), sentence=_texts.filter(bool), headline=_texts, outlet=_texts,
    url=st.sampled_from([None, "https://echo.example/a", "https://e.example/\x1b]8;;x", "javascript:alert(1)"]),
    published=st.sampled_from([None, PUBLISHED]))
_plain_claims = st.builds(
    Claim, text=_texts, evidence=st.lists(_evidence, min_size=1, max_size=4).map(tuple),
    heading=st.none() | _texts, voice=st.none() | _texts, note=st.none() | _texts,
    when=st.none() | st.just(When(as_written="last \x1b[31mJuly", edtf="XXXX-07")),
    status=st.sampled_from([None, "happened", "planned", "alleged", "denied"]),
    mode=st.sampled_from([None, "direct", "partial", "indirect"]), outlets=st.integers(0, 9), origins=st.integers(0, 9))
_claims = st.builds(lambda one, under: Claim(one.text, one.evidence, one.heading, one.voice, one.when, one.status,
                                             one.mode, one.note, one.outlets, one.origins, tuple(under)),
                    _plain_claims, st.lists(_plain_claims, max_size=2))
_sections = st.builds(
    Section, key=st.sampled_from(["summary", "roles", "events", "upcoming", "contested", "quotes", "articles", "hits"]),
    lines=st.lists(_claims | st.builds(Remark, text=_texts), max_size=4).map(tuple), left_out=st.integers(0, 50))
any_cards = st.builds(
    Card, kind=st.sampled_from(["who", "timeline", "search"]), as_of=st.just(NOW), title=_texts.filter(bool),
    lead=st.lists(_claims, max_size=3).map(tuple), sections=st.lists(_sections, max_size=4).map(tuple),
    articles=st.just(()), contents=st.none(), asked=st.just(Question("who", None, (("name", "Ada Finch"),))),
    follow_ups=st.just(()))
