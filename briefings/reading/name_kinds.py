"""What the words inside a name and beside it say of its kind: counties, firms cut short, ships, persons with a calling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefings.reading.lexicon import ORG_HEADS, PLACE_HEADS, first_names, known_names, words
from briefings.reading.name_memory import HEADS
from briefings.reading.named import Named
from briefings.reading.note import NameType
from briefings.reading.text import Text
from briefings.reading.vocabulary import words_in

# Behind a name these belong to it and settle its kind.
_BODIES = words("""
Hospital University College School Academy Council Party Union Court Police Commission Committee Bank Church Museum Trust Foundation Institute Association
Federation Society Agency Authority Department Ministry Airlines Airways Ltd Inc Corp plc PLC LLC Group Holdings
""")
_NEXT_CAPITAL = re.compile(r" ([A-ZÀ-Þ][\w]+)(?![\w'-])(?! [A-ZÀ-Þ])")

_SHIPS = (
    r"\b(?:HMS|HMNZS|HMAS|USS|USNS|RMS|MV|MT|SS|FV|(?:[Ss]pace )?[Ss]huttle|spacecraft|(?:cruise |container |cargo |research |sister |tall )?ships?|ferry|ferries|trawler|"
    r"yacht|tanker|tug|lifeboat|freighter|liner|submarine|destroyer|frigate|aircraft carrier|icebreaker|schooner|locomotive|probe|lander|orbiter)(?:,|\s+the)?\s+"
)
_VESSEL = re.compile(rf"(?:{_SHIPS})$")
_VESSEL_NAMED = re.compile(rf"{_SHIPS}((?:[A-ZÀ-Þ][\w'-]+\s)*[A-ZÀ-Þ][\w'-]+)")
_OF_VESSELS = words("""
hms hmnzs hmas uss usns rms mv mt ss fv shuttle spacecraft ship ships ferry ferries trawler yacht tanker tug lifeboat freighter liner submarine destroyer frigate carrier icebreaker
schooner locomotive probe lander orbiter
""")
_PEOPLE_OF = re.compile(r" (?:man|woman|men|women|couple|resident|residents|teenager|pensioner|native|mother|father|motorist|schoolboy|schoolgirl)\b")
_THE = re.compile(r"\b[Tt]he\s+$")
_STORM = re.compile(r"\b(?:[Ss]torms?|[Hh]urricane|[Tt]yphoon|[Cc]yclone)\s+$")
_STORM_WORD = re.compile(r"Storm|Hurricane|Typhoon|Cyclone")
_STORM_NAMED = re.compile(r"\b(?:Storm|Hurricane|Typhoon|Cyclone) ([A-ZÀ-Þ][a-zà-ÿ]+)(?! [A-ZÀ-Þ])(?![\w-])")
# What an organisation is, said beside its name; the second group may be somebody's calling too.
_INSTITUTIONS = (
    "firm|company|chain|bakery|newspaper|paper|charity|militia|lobby|bank|fund|club|band|trio|quartet|choir|group|agency|union|school|college|university|hospital|brewery|website|"
    "magazine|studio|restaurant|café|cafe|airline|subsidiary|practice|consultancy|inspectorate|regulator|network|orchestra|start-?up|business|co-?operative|"
    "trust|foundation|museum|gallery|theatre|nonprofit|conglomerate|watchdog|think[ -]?tank|family office|(?:care|nursing|funeral) home|solicitors|accountants|bakers|"
    "brewers|publishers|supermarket|carmaker|automaker|drugmaker|chipmaker|party|coalition|league"
)
_TRADES = "broadcaster|retailer|supplier|operator|manufacturer|brewer|publisher|developer|grocer|lender|insurer|contractor|maker|distributor|wholesaler|caterer|bookmaker|builder|rival|arm|unit|outfit"
_APPOSED_BODY = re.compile(
    rf",\s+(?![a-z]+ed\s)(?:(?:an?|the|its|his|her|their|our)\s+)?(?:(?!(?:of|in|into|at|for|to|by|from|over|under|about|against|through|during|after|before|since|until|across|who|whose|was|were|is|has|had|said|says|on|with|and|which|that|as|now|then|once|later|runs?|ran|owns|heads|leads|chairs|manages|works|joined|left|founded|set|he|she|they)\b)[\w'-]+\s+){{0,4}}?(?:(?P<body>{_INSTITUTIONS})|(?P<trade>{_TRADES}))"
    r"(?=[,.;:)]|\s+(?:of|in|on|for|which|that|based|run|owned|founded|near|from|behind|with)\b)"
)
_BODY_BEFORE = re.compile(
    r"\b(?:(?P<body>firm|company|chain|newspaper|airline|carmaker|supermarket|charity|start-?up|think tank|practice|parent|consultancy|hospital group|"
    r"retailer|lender|insurer)|(?P<trade>broadcaster|accountants|solicitors|consultants|engineers|administrators|architects|auditors|bakers|brewers|publishers|bookmakers|bookies|practitioners))\s+$"
)
# Without one of these a sentence names no ship and says of no name that it is a body.
_BESIDE = words("""
hms hmnzs hmas uss usns rms mv mt ss fv shuttle spacecraft ship ships ferry ferries trawler yacht tanker tug lifeboat freighter liner submarine destroyer frigate carrier icebreaker
schooner locomotive probe lander orbiter firm company chain bakery newspaper paper charity militia lobby bank fund club band trio quartet choir group agency union school college
university hospital brewery website magazine studio restaurant cafe caf airline subsidiary practice consultancy inspectorate regulator broadcaster network orchestra start startup
business operative cooperative trust foundation museum gallery theatre nonprofit conglomerate watchdog tank office home solicitors accountants bakers brewers publishers supermarket
carmaker automaker drugmaker chipmaker party coalition league retailer supplier operator manufacturer brewer publisher developer grocer lender insurer contractor maker distributor
wholesaler caterer bookmaker builder rival arm unit outfit parent consultants engineers administrators architects auditors bookmakers bookies practitioners
""")
_INSIDE = re.compile(r"(?<!confidence )(?<!faith )(?<!trust )(?<!belief )(?<!interest )(?<!believe )(?<!believed )(?<!believes )(?<!disappointed )\b(?:[Ii]n|[Nn]ear|across|around|outside|throughout)\s+$")
# "Ardley's new council leader", "Ardley's high street": what towns have and people have not.
_OF_A_TOWN = re.compile(
    r"'s\s+(?:(?:new|former|next|first|acting|outgoing|current|main|historic|old|medieval)\s+){0,2}(?:(?:city|town|borough|county|district)\s+)?(?:council|mayor|mayoral|cathedral|high\s+street|seafront|harbour|harbor|"
    r"city|town|borough|streets|residents|guildhall|marketplace|market\s+square|corn\s+exchange|police\s+(?:chief|department|force|station)|fire\s+(?:chief|station))\b", re.IGNORECASE
)
_AT_SITE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]n|near|from|to|along|outside|inside|of|by|via|past)\s+(?:the\s+)?$")
_SITES = words("""
Hotel Tower Towers Rooms Courthouse Jail Hall Minster Cathedral Castle Cemetery Abbey Pier Fairgrounds Ballroom Arena Stadium Terminal Building Plaza Motorway Street Road Avenue Lane
""")
# Behind a word that the article has as a firm elsewhere: what firms have and towns have not, or not by that name alone.
_OF_A_FIRM = re.compile(
    r"(?:'s)?\s(?:factory|factories|plants?|workers|workforce|works|stores?|shops|depot|warehouse|headquarters|shares|shareholders|investors|boss|bosses|employees|staff|brand|board|"
    r"chief\s+executive|chairman|chairwoman|chair|founder|spokes(?:man|woman|person)|customers|profits?|sales|revenues?|earnings|rivals?)\b"
)
_OF_SHIPS = frozenset("Lady Queen King Prince Princess Lord Sir Duchess Duke".split())
_SUFFIX = re.compile(r",? (?:Jr\b|Sr\b)\.?")
_AGE = re.compile(r",\s+\d{1,3}(?:,|\s+and\b|\.|\)|;)|\s+\(\d{2}\)")
_APPOSED = re.compile(r",\s+(?:until\s+[\w ]{3,20}\s)?(?:an?|the|his|her|its|whose|who|their)\s+((?:[\w-]+\s+){0,3}?[\w-]+)[,.;]")
# The lander "Halcyon 2" is no body; and with what campaigns begin, which are no given names.
_CRAFT = re.compile(r"\s+(?:Moon\s+|lunar\s+|Mars\s+)?(?:lander|rover|probe|spacecraft|rocket|satellite|telescope|orbiter|capsule|shuttle|craft|mission|launch|crew|crash|aircraft|jet|drone|reactor|turbine|train|missile)s?\b")
_URGED = frozenset("Save Stop Keep Protect Breathe Reclaim Defend Fight Rethink Restore Rescue Support Respect Transform Unite Rebuild Build Believe Choose Scrap Block Halt Oppose Demand".split())
_IS_A = re.compile(r",\s+an?\s+(?:(?!(?:and|of|to|in)\b)[a-z-]+\s+){0,3}?([a-z-]+)(?=,|\s+(?:in|from|at|with|who|and|for|of|by)\b)")
_OF_FIRMS_TOO = _BESIDE | frozenset("consultant adviser agent broker carrier partner member leader champion runner host rival buyer bidder winner loser owner producer specialist player shipper trader dealer".split())
_KIN = re.compile(r"'s\s+(?:wife|husband|mother|father|son|daughter|brother|sister|widow|widower|partner|parents|girlfriend|boyfriend)\b")
_KIN_BEFORE = re.compile(
    r"\b(?:[Hh]is|[Hh]er|'s|[Tt]heir|whose|and)\s+(?:[a-z-]+\s+)?(?:wife|husband|mother|father|son|daughter|(?:half-|step)?(?:brother|sister)|widow|partner|girlfriend|boyfriend|fiancée?"
    r"|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|deputy|predecessor|successor|mentor),?\s+$"
    r"|(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he)|['’]s)\s+(?:[a-z-]+\s+){0,2}(?:agent|lawyer|attorney|solicitor|barrister|manager|coach|trainer|chairman|chairwoman|chief executive|director|spokesman|spokeswoman|secretary|adviser|doctor|teacher|neighbou?r|friend|colleague|landlord|owner|founder|editor|leader|treasurer|president|captain),\s+$"
    r"|\b(?:deputy|married|engaged)\s+to\s+$|\b(?:running|stood|ran|stand|standing)\s+against\s+$|\b(?:succeeded|replaced|appointed|beaten|interviewed|coached|mentored)\s+by\s+$|\b(?:told|married|divorced)\s+$|\b(?:handed\s+over|gave\s+way|hand\s+over|give\s+way)\s+to\s+$|\b(?:made|make|makes)\s+way\s+for\s+$"
)
_STREETS = words("Street Road Avenue Lane Crescent Close Drive Terrace Grove Way Gardens Row Place Court Boulevard Square")
_NO_PERSONS_LAST = ORG_HEADS | PLACE_HEADS
# What only firms are called by, also behind a given name: "Morwenna Bakeries".
_OF_FIRMS_ALONE = words("""
Bakeries Dairies Fisheries Potteries Quarries Utilities Pipelines Seafoods Distillers Distilleries Shipbuilders Shipyards Boatyards Jewellers Helicopters Satellites Diagnostics Genomics Instruments
Renewables Ceramics Packaging Recycling Confectionery Footwear Couriers Kitchens Fashions Chemicals Electronics Robotics Aerospace Hotels Restaurants Supermarkets Enterprises Industries Foods Textiles
Minerals Petroleum Semiconductors Cruises Ferries Cosmetics Beverages Contractors Pharmaceuticals Therapeutics Technologies Airways Airlines Holdings Ltd Limited Plc Inc
""")


def with_kinds(text: Text, names: Sequence[Named]) -> list[Named]:
    """The names with the kinds that their own words and those beside them tell; ships and shuttles are left out."""
    said = [text.said(name.span) for name in names]
    told = {number for number in {name.sentence for name in names} if not _BESIDE.isdisjoint(words_in(text.said(text.sentences[number].span)))}
    vessels = {one for one, name in zip(said, names, strict=True) if name.sentence in told and _VESSEL.search(_before(text, name))}
    vessels |= _named_vessels(text) | {one for one, name in zip(said, names, strict=True) if one[-1].isdigit() and _CRAFT.match(text.view, name.span[1])}
    storms = {match[1] for match in _STORM_NAMED.finditer(text.view)} if _STORM_WORD.search(text.view) else set()
    whole = {word for one, name in zip(said, names, strict=True) if name.type == "person" and (" " in one or name.title) for word in one.split()}
    people = {one for one, name in zip(said, names, strict=True) if name.type == "person" and " " in one}
    called = {one for one, name in zip(said, names, strict=True) if name.type != "organisation" and name.sentence in told and _is_called_a_body(text, name, one, whole)}
    callers = _of_a_calling(text, names, said)
    once = {one for one, times in Counter(said).items() if times == 1}
    surnames = {one.rsplit(None, 1)[-1] for one, name in zip(said, names, strict=True) if name.type == "person"}
    bodies = {first for one, name in zip(said, names, strict=True) if name.type == "organisation" for first in _short_names(one)}
    firms = {one for one, name in zip(said, names, strict=True) if name.type == "organisation" and " " not in one and one not in known_names()}
    settled: list[Named] = []
    for number, name in enumerate(names):
        if said[number] in vessels and (name.type != "person" or not name.title):
            continue
        if said[number] in storms and not name.title and said[number] not in whole:
            continue  # "Edwina then turned east"
        if said[number] in called and not name.title:
            name = replace(name, type="organisation")
        if callers and name.type != "person" and _is_one_of(said[number], callers):
            name = replace(name, type="person")
        if name.type != "organisation" and not name.title and " " in said[number] and said[number].partition(" ")[0] in _URGED:
            name = replace(name, type="organisation")  # "campaigners from Breathe Tarrow"
        if name.type == "person" and not name.title and said[number].rpartition(" ")[0] and said[number].rsplit(None, 1)[-1] in _OF_FIRMS_ALONE:
            settled.append(replace(name, type="organisation"))
            continue
        if name.type == "person":
            before = _before(text, name)
            if _STORM.search(before):
                continue
            if name.title in _OF_SHIPS and _THE.search(text.view, max(0, name.span[0] - 16), name.span[0] - len(name.title) - 1):
                continue  # "the deck of the Lady Maud"
            suffix = _SUFFIX.match(text.view, name.span[1])
            if suffix and suffix.end() <= text.sentences[name.sentence].span[1]:
                name = replace(name, span=(name.span[0], suffix.end()))
            if not name.title and _is_bracketed(text, name, names[number - 1] if number else None) and not _is_given(said[number], whole):
                name = replace(name, type="organisation")  # "Pat Wills (Saor)"
            elif not name.title and not _is_given(said[number], whole) and (
                _is_of_address(text, name, names[number - 1] if number else None) or _OF_A_TOWN.match(text.view, name.span[1]) or _INSIDE.search(before) and not text.view.startswith("'s", name.span[1])
            ):
                name = replace(name, type="place")
        else:
            name = _extended(text, name, names[number + 1].span[0] if number + 1 < len(names) else len(text.view))
            kind = name.type if said[number] in called else _kind(text, name, surnames if said[number] in once else set(), bodies, people)
            if kind == "place" and said[number] in firms and _OF_A_FIRM.match(text.view, name.span[1]):
                kind = "organisation"  # "workers at the Brightwater factory"
            name = replace(name, type=kind) if kind != name.type else name
        settled.append(name)
    return settled


def _of_a_calling(text: Text, names: Sequence[Named], said: Sequence[str]) -> set[str]:
    """What the model takes for a body or a place and the article for somebody: "Matthijs, a film director, wants"."""
    return {
        one
        for one, name in zip(said, names, strict=True)
        if name.type != "person" and one.isalpha() and one not in _NO_PERSONS_LAST and (name.type == "organisation" or one in first_names())
        and (calling := _IS_A.match(text.view, name.span[1])) and calling[1] in HEADS and calling[1] not in _OF_FIRMS_TOO
    }


def _is_one_of(said: str, callers: set[str]) -> bool:
    first, _, last = said.partition(" ")
    return first in callers and (not last or last.isalpha() and last not in _NO_PERSONS_LAST)


def _named_vessels(text: Text) -> set[str]:
    """What stands behind the word for a ship, whether or not it was taken for a name there."""
    found: set[str] = set()
    for sentence in text.sentences:
        said = text.said(sentence.span)
        if not _OF_VESSELS.isdisjoint(words_in(said)):
            found.update(match[1] for match in _VESSEL_NAMED.finditer(said))
    return found


def _is_called_a_body(text: Text, name: Named, said: str, whole: set[str]) -> bool:
    """Whether the words beside a name say that it is a firm, a paper, a band ("the accountants Penrose Tully", "Betty Crisp, the bakers")."""
    if name.title or (" " not in said and said in whole) or said in known_names():
        return False
    given = said.split(maxsplit=1)[0] in first_names()
    beside = (_APPOSED_BODY.match(text.view, name.span[1], name.span[1] + 80), _BODY_BEFORE.search(_before(text, name)))
    return any(one and (one["body"] or not given) for one in beside)


def _is_given(said: str, whole: set[str]) -> bool:
    """Whether a name holds a word of somebody's name, a given name or initials."""
    first, _, _ = said.partition(" ")
    return not whole.isdisjoint(said.split()) or len(first.rstrip(".")) < 2 or (first in first_names() and known_names().get(said) is None)


def _is_bracketed(text: Text, name: Named, last: Named | None) -> bool:
    """Whether a name stands in brackets right behind a person's."""
    return last is not None and last.type == "person" and text.view[last.span[1] : name.span[0]] == " (" and text.view[name.span[1] : name.span[1] + 1] == ")"


def _is_of_address(text: Text, name: Named, last: Named | None) -> bool:
    """Whether a word stands behind a street and a comma ("of Elm Crescent, Harwick, denied it")."""
    if last is None or last.type != "place" or text.view[last.span[1] : name.span[0]] != ", " or not text.view.startswith(",", name.span[1]):
        return False
    return " " not in text.said(name.span) and text.said(last.span).rsplit(None, 1)[-1] in _STREETS


def _before(text: Text, name: Named) -> str:
    return text.view[max(text.sentences[name.sentence].span[0], name.span[0] - 24) : name.span[0]]


def _short_names(said: str) -> list[str]:
    """The first word of a body, by which an article may call it ("Garrowby" of "Garrowby Museum")."""
    first, _, rest = said.partition(" ")
    return [first] if first not in known_names() and rest.rsplit(None, 1)[-1:] and rest.rsplit(None, 1)[-1] in _BODIES else []


def _extended(text: Text, name: Named, limit: int) -> Named:
    """A name with the kind word that the model left outside ("Royal Wexcombe" before "Hospital")."""
    following = _NEXT_CAPITAL.match(text.view, name.span[1])
    if following is None or following.end() > limit or following[1] not in _BODIES:
        return name
    return replace(name, span=(name.span[0], following.end()), type="organisation")


def _kind(text: Text, name: Named, surnames: set[str], bodies: set[str], people: set[str]) -> NameType:
    said = text.said(name.span)
    first, _, last = said.partition(" ")
    if _is_somebody(text, name, first, last, surnames, said in people):
        return "person"
    if name.type == "organisation":
        if last.endswith("County") and known_names().get(said) is None:
            return "place"
        if " of " not in said and last.rsplit(None, 1)[-1:] and last.rsplit(None, 1)[-1] in _SITES and _AT_SITE.search(_before(text, name)) and known_names().get(said) is None:
            return "place"
        if not last and _THE.search(_before(text, name)) and _PEOPLE_OF.match(text.view, name.span[1]):
            return "place"  # "the Llanfair man"
    elif not last and said in bodies and _THE.search(_before(text, name)):
        return "organisation"  # "at the Garrowby"
    return name.type


def _is_somebody(text: Text, name: Named, first: str, last: str, surnames: set[str], elsewhere: bool) -> bool:
    """Whether a given name with one word behind it is a person: one elsewhere, by others of that surname, an age, a calling or kin beside it."""
    if first not in first_names() or not last.isalpha() or last in _NO_PERSONS_LAST or known_names().get(f"{first} {last}"):
        return False
    if last in surnames or elsewhere or _KIN_BEFORE.search(_before(text, name)):
        return True  # "deputy to Ina Colt", "his father, Piers Colt, and"
    end = name.span[1]
    if text.view.startswith((" it ", " this ", " that "), end) and _before(text, name).endswith(("To ", "For ")):
        return True  # "To Ina Colt it was “a farce”"
    apposed = _APPOSED.match(text.view, end, end + 60)
    return bool((apposed and apposed[1].casefold().rsplit(None, 1)[-1] in HEADS) or _AGE.match(text.view, end) or _KIN.match(text.view, end))
