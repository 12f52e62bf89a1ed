"""What kind of organisation a name stands for, and so whom "the company", "the club", "the council" can mean.

A kind is learnt from the words of the name ("Buses", "Rovers"), from what is said beside it ("X, the retailer",
"the retailer X") and from the offices held in it ("X's chief executive").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefings.reading.cast import Cast
from briefings.reading.lexicon import NEWSPAPER_HEADS
from briefings.reading.note import Mention, Span
from briefings.reading.text import Text
from briefings.reading.vocabulary import longest_runs, lower_in_place, places_of, words_in

_A_FIELD = re.compile(r"\s(?:secretary|minister|ministry|department|editor|correspondent|communit(?:y|ies)|world|leaders?|people|owners?|rates|case|model|plans?|parks?|school|trip|class|lobby|groups?|degree|studies|partner|district|cards?)\b")
_OF_TWO = re.compile(r"\s+and\s+[a-z]+\s+(?:committee|department|panel|commission|ministry|secretary|minister|correspondent|editor)\b")  # "the business and trade committee"

Held = tuple[int, str, int | None]  # (person, title, organisation)


def _table(lines: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        kind, _, said = line.partition(":")
        found.update(dict.fromkeys(said.split(), kind.strip()))
    return found


# Nouns that stand for an organisation, by kind.
_NOUNS = _table("""
party: party
council: council
club: club team side
union: union
company: company firm retailer airline manufacturer business supermarket start-up startup chain carmaker developer employer
company: insurer publisher brewer brewery operator grocer builder housebuilder conglomerate maker drugmaker contractor consultancy utility
bank: bank lender
university: university
college: college
school: school academy
hospital: hospital
charity: charity
police: force constabulary
trust: trust
agency: agency regulator watchdog
authority: authority
commission: commission
committee: committee
board: board
newspaper: newspaper paper
institute: institute
museum: museum
gallery: gallery
group: group
association: association
federation: federation
foundation: foundation
court: court
tribunal: tribunal
department: department
ministry: ministry
network: network
festival: festival
laboratory: laboratory lab
observatory: observatory
league: league
society: society
orchestra: orchestra
theatre: theatre theater
guild: guild
bureau: bureau
inspectorate: inspectorate
mill: mill
dairy: dairy
kingdom: kingdom
fair: fair
alliance: alliance
congress: congress
assembly: assembly
parliament: parliament
""")
# Words within a name and the kind that they show, wherever they stand; a noun of the table above counts at the name's end.
_WORDS = _table(f"""
company: Plc PLC Ltd Ltd. Limited Inc Inc. Corp Corp. Corporation Holdings Co Co. LLC LLP Company Stores Motors Airlines Airways Pharmaceuticals
company: Pharma Therapeutics Biosciences Technologies Systems Industries Buses Ferries Railways Railway Trains Rail Energy Foods Supermarkets Homes Developments
company: Construction Engineering Steel Shipping Logistics Coaches Breweries Brewery Software Properties Estates Ales Bakeries Bakery
company: Studios Records Pictures Minerals Mining Telecom Wireless Robotics Semiconductors Chemicals Aerospace Aviation Cruises Hotels
company: Coal Solar Fruit Paper Kitchens Couriers Foundry Press Contracting Cements Cement Retail Glass Tiles Furniture Cosmetics Clothing Fashions Beverages Brands
company: Electric Power Gas Water Telecoms Semiconductor Biotech Genomics Batteries Timber Textile Shipyard Shipyards Fisheries Seafood Poultry Meats Printers Builders
company: Restaurants Markets Oil Petroleum Dairies Farms Mills Textiles Bros Brothers Lines Freight Cars Trucks Labs Games Insurance Mutual Waste
bank: Bank Bancorp Savings
council: Council
union: Union Nurses Workers Teachers Teamsters Steelworkers Ironworkers Machinists Electricians Carpenters Drivers Firefighters Miners Labourers
union: Employees Unison Local
investor: Capital Ventures Partners
club: Rovers United Athletic Wanderers Albion Rangers FC AFC RFC CC Club Harriers Hotspur Villa Argyle Orient Tigers Lions Eagles Hawks Bears Wildcats
club: Falcons Giants Bulls Knights Panthers Sharks Warriors Raiders Cougars Bulldogs Mustangs Pirates Braves Mariners Miners Steelheads Blazers Bruins
hospital: Hospital Hospitals Infirmary Clinic Health Healthcare Medical
orchestra: Philharmonic Symphony
police: Police Constabulary Sheriff's
newspaper: {' '.join(sorted(word.capitalize() for word in NEWSPAPER_HEADS))}
university: University Polytechnic
party: Party Conservatives Democrats Republicans Liberals Greens Nationalists Labour
school: School Academy
""")
_OF_NO_KIND = frozenset("Subcommittee Department Ministry Office Administration Inquiry Panel Tribunal Service Services Ombudsman Regulator Inquiry Prize Awards".split())  # the "Medical Tribunal Service" is no hospital
_HELD = (
    ("party", re.compile(r"\b(?:party leader|chief whip|whip|mp|msp|frontbencher|backbencher|party chair\w*|parliamentary candidate)$")),
    (
        "club",
        re.compile(r"\b(?:striker|goalkeeper|midfielder|defender|winger|captain|head coach|quarterback|pitcher|manager|fly-half|physio)$"),
    ),
    ("union", re.compile(r"\b(?:general secretary|shop steward|branch secretary|regional organi[sz]er|convenor|regional secretary)$")),
    (
        "company",
        re.compile(
            r"\b(?:chief executive|chief executive officer|ceo|cfo|coo|chief financial officer|chief operating officer|finance director|founder and ceo|co-founder|managing director)$"
        ),
    ),
    ("school", re.compile(r"\b(?:head ?teacher|headmaster|headmistress|superintendent of schools)$")),
    ("university", re.compile(r"\b(?:vice-chancellor|provost|associate professor|dean)$")),
    ("court", re.compile(r"\b(?:coroner)$")),
    ("council", re.compile(r"\bcouncil leader$")),
    ("police", re.compile(r"\b(?:chief constable|police chief)$")),
    ("museum", re.compile(r"\b(?:curator)$")),
)
_UNION_OFFICES = ("general secretary", "shop steward", "branch secretary")
_NOUN = "|".join(sorted(_NOUNS, key=len, reverse=True))
_DESCRIPTION = re.compile(
    rf"\b([Tt]he)\s+((?:{_NOUN}))\b"
    r"(?!\s+(?:of(?!\s+\W?[a-z]+ing\b)|for(?!\s+(?:not|its|his|her|their|[a-z]+ing)\b)|at|leader|leadership|chief|chair|members?|tax|conference|house|room|table|trust|which|to\s+(?:the|an?|this|any|which))\b|-)(?!\s+[A-Z])"
)
_NOUN_RUNS = longest_runs(_NOUNS)
_LOOSE = frozenset("group board network trust paper side fair authority commission committee agency bureau court department school".split())
_BESIDE = re.compile(
    r"'?s?,?\s+(?:an?|the)\s+(?:(?!(?:within|in|of|for|at|from|that|which|by|on|to|with|inside|the|whose)\b)[\w'-]+\s+){0,4}?(" + _NOUN + r")\b(?!\s+(?:(?!(?:the|an?|its|his|her|their|that|which|and|or|of|in|for)\b)[a-z-]+\s+)?(?:" + _NOUN + r")\b)"
)
_BEFORE = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[\w'-]+'s)\s+(?:[a-z'-]+\s+){{0,3}}({_NOUN})(?:,(?:\s+the)?)?\s+$")
_BESIDE_NAME = re.compile(
    rf"\b((?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?:(?!(?:of|and|for|in|at|to)\b)[a-z-]+'?\s+){{0,2}}(?:{_NOUN})),\s+(?:the\s+)?$"
)
# What else may be called so, by the kind that the noun stands for; None: also a body of which nothing tells what it is.
ALSO: Mapping[str, frozenset[str | None]] = {
    "company": frozenset(("company", "investor", "bank", None)),
    "bank": frozenset(("bank", "company", None)),
    "union": frozenset(("union", "association", "federation", "guild", "society", "alliance", None)),
    "charity": frozenset(("charity", "foundation", "institute", "association", "society", None)),
    "club": frozenset(("club", None)),
    "trust": frozenset(("trust", "hospital")),
    "agency": frozenset(("agency", "authority", "bureau", "commission")),
    "authority": frozenset(("authority", "council")),
    "newspaper": frozenset(("newspaper", None)),
    "board": frozenset(("board", "company", "authority", "charity", "hospital", "trust", "festival", "museum", "theatre", None)),
    "group": frozenset(("group", "company", "alliance", "association", "charity", None)),
    "council": frozenset(("council",)),
    "party": frozenset(("party", "alliance")),
    "committee": frozenset(("committee",)),
    "school": frozenset(("school", "college")),
    "college": frozenset(("college", "university")),
    "university": frozenset(("university",)),
    "hospital": frozenset(("hospital", "trust")),
    "police": frozenset(("police",)),
    "society": frozenset(("society",)),
    "association": frozenset(("association",)),
    "federation": frozenset(("federation",)),
    "foundation": frozenset(("foundation", "charity")),
    "museum": frozenset(("museum", "gallery")),
    "festival": frozenset(("festival",)),
    "orchestra": frozenset(("orchestra",)),
    "theatre": frozenset(("theatre",)),
}
_MAY_BE_ANOTHER = frozenset("firm company union agency regulator watchdog".split())  # nouns of which that is so where no body of their own kind is named
_PLAIN_NOUNS = frozenset("club side team company firm business charity retailer manufacturer".split())
_CLOSED = frozenset(",.;:()")


_NAMED_NEXT = re.compile(r",\s+(?:the\s+)?[A-Z][\w'’&.-]*(?:\s+(?:of|and|the|&|[A-Z][\w'’&.-]*))*,")  # "The firm, Hargrove & Lyle, is to report"


def link_organisations(text: Text, cast: Cast, held: Sequence[Held], taken: Sequence[Span]) -> list[Mention]:
    """ "The company", "the union" where one organisation named so far can be meant; `taken` are names and quotations."""
    by_noun, by_kind = _kinds(text, cast, held)
    told = {number for numbers in by_kind.values() for number in numbers}
    first: dict[int, int] = {}
    for mention in cast.mentions:
        first[mention.entity] = min(mention.span[0], first.get(mention.entity, mention.span[0]))
    found: list[Mention] = []
    for number, (base, _), said in text.feeding:
        words = words_in(said)
        if "the" not in words or _NOUN_RUNS.isdisjoint(words):
            continue
        for place in places_of(lower_in_place(said), ("the",)):
            match = _DESCRIPTION.match(said, place)
            if match is None:
                continue
            span = (match.start() + base, match.end() + base)
            if any(start < span[1] and span[0] < end for start, end in taken) or _OF_TWO.match(text.view, span[1]) or _NAMED_NEXT.match(text.view, span[1]):
                continue
            noun = match.group(2)
            if noun == "business" and _A_FIELD.match(text.view, span[1]):
                continue  # "the business secretary"
            fits = {n for n in by_noun.get(noun, ()) if first[n] < span[0]} or (
                {n for n in by_kind.get(_NOUNS[noun], ()) if first[n] < span[0]} if noun not in _LOOSE or _NOUNS[noun] in by_kind else set()
            )
            if not fits and noun in _MAY_BE_ANOTHER and not by_kind.get(_NOUNS[noun]):
                fits = {n for kind in ALSO[_NOUNS[noun]] if kind is not None for n in by_kind.get(kind, ()) if first[n] < span[0] and " " in cast.drafts[n].full}
                if noun in _PLAIN_NOUNS and any(at < span[0] and n not in told and cast.drafts[n].type == "organisation" for n, at in first.items()):
                    fits = set()
            if len(fits) > 1:
                fits = in_question(text, cast, number, span, fits)
            elif not fits and noun in _PLAIN_NOUNS and first:
                fits = _without_kind(text, cast, span, told)
            if len(fits) == 1:
                found.append(Mention(span, fits.pop(), "description"))
    found.extend(_beside_their_names(text, cast, [*taken, *(mention.span for mention in found)]))
    return found


def kinds_of(text: Text, cast: Cast, held: Sequence[Held]) -> Mapping[str, set[int]]:
    """The organisations of an article by kind; one of which nothing tells what it is has none."""
    return _kinds(text, cast, held)[1]


def kind_of_noun(noun: str) -> str:
    """The kind of organisation that a noun stands for."""
    return _NOUNS[noun]


def is_body(noun: str) -> bool:
    """Whether a noun stands for organisations ("operator", "housebuilder")."""
    return noun in _NOUNS


def in_question(text: Text, cast: Cast, number: int, span: Span, fits: set[int]) -> set[int]:
    """Which of several organisations something at a place of a sentence is about: the one just named, or the article's; else none."""
    return _just_named(text, cast, number, span, fits) or _of_the_story(text, cast, number, span, fits)


def _just_named(text: Text, cast: Cast, number: int, span: Span, fits: set[int]) -> set[int]:
    """Which of several is meant: the only one that this sentence has named, or that the sentence before in its paragraph opens with."""
    sentence = text.sentences[number]
    here = {m.entity for m in cast.mentions if m.entity in fits and sentence.span[0] <= m.span[0] < span[0]}
    if here or not number or text.sentences[number - 1].paragraph != sentence.paragraph:
        return here
    before = text.sentences[number - 1].span
    named = [m for m in cast.mentions if m.entity in fits and before[0] <= m.span[0] < before[1]]
    return {m.entity for m in named} if named and min(m.span[0] for m in named) - before[0] <= 4 else set()


_ONCE_OF = re.compile(r"\b(?:former|once|previously|formerly)\s[^.;,]*$")


def _of_the_story(text: Text, cast: Cast, number: int, span: Span, fits: set[int]) -> set[int]:
    """Which of several the article is about: named at its beginning and far oftener than the others, of which none was just named."""
    near = text.sentences[max(0, number - 1)].span[0]
    said = Counter(mention.entity for mention in cast.mentions if mention.entity in fits)
    (most, times), (_, next_most) = said.most_common(2)
    others = fits - {most}
    opening = text.sentences[min(1, len(text.sentences) - 1)].span[1]
    first = min((mention.span[0], mention.entity) for mention in cast.mentions if mention.entity in fits)  # the bidder is not whom it bids for
    begins = first[0] < opening and first[1] == most
    just = any(
        mention.entity in others and near <= mention.span[0] < span[0] and _ONCE_OF.search(text.view, near, mention.span[0]) is None
        for mention in cast.mentions
    )
    return {most} if begins and times >= 2 * next_most and not just else set()


def _without_kind(text: Text, cast: Cast, span: Span, told: set[int]) -> set[int]:
    """The one organisation named so far of which nothing says what it is, where the article begins with it and goes on about it."""
    said = Counter(mention.entity for mention in cast.mentions if mention.span[0] < span[0] and cast.drafts[mention.entity].type == "organisation" and mention.entity not in told)
    opening = text.sentences[min(2, len(text.sentences) - 1)].span[1]
    early = {mention.entity for mention in cast.mentions if mention.span[0] < opening and mention.entity in said}
    return early if len(early) == 1 and len(said) == 1 else set()


def _beside_their_names(text: Text, cast: Cast, taken: Sequence[Span]) -> list[Mention]:
    """ "His union, the Guild of Signalmen, said", "the operator, Coast Buses": the description of the name that follows."""
    found = []
    for mention in cast.mentions:
        if cast.drafts[mention.entity].type != "organisation":
            continue
        start = max(0, mention.span[0] - 60)
        match = _BESIDE_NAME.search(text.view, start, mention.span[0])
        if match and text.view[mention.span[1] : mention.span[1] + 1] in _CLOSED:
            span = match.span(1)
            if not any(begin < span[1] and span[0] < end for begin, end in taken):
                found.append(Mention(span, mention.entity, "description"))
    return found


_WORKERS = frozenset(word for word, kind in _WORDS.items() if kind == "union") - {"Local"}
_NAME_WORD = re.compile(r"[\w'.-]+")


def _kinds(text: Text, cast: Cast, held: Sequence[Held]) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    """Organisations by the noun in their name ("the festival") and by kind."""
    by_noun: dict[str, set[int]] = defaultdict(set)
    by_kind: dict[str, set[int]] = defaultdict(set)
    for number in {mention.entity for mention in cast.mentions}:
        draft = cast.drafts[number]
        if draft.type != "organisation":
            continue
        for name in draft.names:
            words = _NAME_WORD.findall(name)
            ends = [words[-1], *(words[i - 1] for i, word in enumerate(words) if i and word in ("of", "for"))]
            for word in ends:
                if word.casefold() in _NOUNS and (word[:1].isupper() or len(words) > 1):
                    by_noun[word.casefold()].add(number)
                    by_kind[_NOUNS[word.casefold()]].add(number)
            if not any(word.casefold() in _NOUNS for word in ends) and _OF_NO_KIND.isdisjoint(words):  # the "Union of Stores Staff" is no company
                for kind in {_WORDS[word] for word in words if word in _WORDS}:
                    by_kind[kind].add(number)
    known = {number for numbers in by_kind.values() for number in numbers}
    members = set().union(*(by_kind.get(kind, ()) for kind in ("association", "federation", "league", "society", "guild", "alliance")))
    for number in members:  # the "Haulage Workers' Federation"
        if any(word.rstrip("'’") in _WORKERS for name in cast.drafts[number].names for word in name.split()):
            by_kind["union"].add(number)
    for mention in cast.mentions:
        if cast.drafts[mention.entity].type != "organisation" or mention.entity in known and mention.entity not in members:
            continue
        start, end = mention.span
        after = _BESIDE.match(text.view[end : end + 70])
        before = _BEFORE.search(text.view[max(0, start - 60) : start])
        for beside in (after, before):
            if beside and (mention.entity not in known or _NOUNS[beside.group(1)] == "union"):
                by_kind[_NOUNS[beside.group(1)]].add(mention.entity)
    told = {number for numbers in by_kind.values() for number in numbers}
    for _, title, org in held:
        if org is None:
            continue
        if org in told:
            if org in members and title.casefold().endswith(_UNION_OFFICES):
                by_kind["union"].add(org)  # the "Prison Staff Association", of which somebody is the general secretary
            continue
        for kind, pattern in _HELD:
            if pattern.search(title.casefold()):
                by_kind[kind].add(org)
    return by_noun, by_kind
