"""What looks like a name and is none (degrees and tests in capitals, faiths, feasts, illnesses, money, works), and towns before "-based"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.reading.lexicon import NATIONALS, NOT_NAMES, ORG_HEADS, known_names, words
from briefings.reading.named import NAMED_KINDS, Named
from briefings.reading.note import Span
from briefings.reading.text import Text

# Letters for a thing, a degree, an office or a test: never a body.
_LETTERS = words("""
GCSE GCSEs MVP MVPs MRI HIV DNA RNA CEOs CFO COO CTO CIO CMO GM GMs VP HR PE IQ PhD PhDs MBA MSc BSc DBE KBE GBE KCB CV DIY DJ MC CCTV UFO UFOs ATM SUV SUVs VAT GDP IPO IPOs
ADHD PTSD COPD IVF ECG EEG VIP VIPs LED USB GPS SIM PDF URL PPE PCR MRSA BSE AGM EGM POTUS FLOTUS SCOTUS VAR LGBT LGBTQ LGBTQ+ BAME EV EVs GMT BST TB QB RBI ERA ERAs DUI DWI ICU
CPR MOT PIN CGI SATs A&E B&B B&Bs R&B R&D Q&A Q&As WAG WAGs NDA NDAs HGV HGVs LBW AIDS SARS API APIs FAQ FAQs OCD IBS IVs CBE OBE MBE
""")
_NO_NAMES = words("""
Islam Christianity Judaism Hinduism Buddhism Sikhism Catholicism Protestantism Anglicanism Mormonism Communism Marxism Thatcherism Ramadan Passover Hanukkah Diwali Eid Hajj Thanksgiving
Halloween Advent Yuletide Labor_Day Labour_Day Memorial_Day Veterans_Day Independence_Day Boxing_Day Good_Friday Columbus_Day Presidents_Day Mother's_Day Father's_Day
Remembrance_Sunday Armistice_Day Bastille_Day Valentine's_Day Sri_Lankan Covid Covid-19 COVID COVID-19
""")
# Of an age or a people, where a plain word follows ("a Viking hoard").
_ADJECTIVES = words("Viking Nazi Soviet Victorian Edwardian Elizabethan Jacobean Marxist Arab Kurdish Hispanic Latino Norse Aztec Mayan Inca Neolithic Jurassic Cretaceous Highland")
_ADJECTIVE_OF = re.compile(r" [a-z]")
_ILLNESSES = words("Parkinson Alzheimer Asperger Crohn Hodgkin Huntington Bell Tourette")
_MARKED_WORD = ("#", "@")  # "#SaveHarnleyBaths", "@inacolt": nobody's name and nothing's
_ILLNESS = re.compile(r"'s (?:disease|syndrome|palsy|sarcoma|lymphoma|chorea|dystrophy|myopathy|ataxia|disorder)\b")
_MONEY = re.compile(r" ?\$ ?\d")
_MONIES = frozenset(("US", "NZ", "HK", "A", "AU", "C"))
_NUMBERED = re.compile(r"No\.? \d+(?:s|th)?")
# A field of government inside a minister's title ("Minister for Higher Education", "Higher Education Minister").
_MINISTER_OF = re.compile(r"\b(?:Minister|Secretary)(?: of State)? (?:for|of) (?:the )?$")
_MINISTER = re.compile(r" (?:Minister|Secretary)\b")
_OF_MINISTERS = frozenset(("Treasury", "Labor", "Exchequer", "Admiralty", "Commonwealth"))  # with ministers of their own
_PARTIES = words("Republicans Democrats Conservatives Tories Liberals Labour Greens Whigs")

_WORK = (
    r"program|programme|show|series|film|movie|novel|novella|book|play|album|single|song|musical|opera|ballet|painting|sculpture|podcast|sitcom|drama|documentary|poem|memoir|"
    r"comedy|thriller|sequel|track|game|collection"
)
_WORK_BEFORE = re.compile(rf"\b(?:{_WORK})(?:,? called|,)? $")
_MARK_OPENS = re.compile("[“\"‘'](?<= .)(?=[A-ZÀ-Þ])")
_MARKED = re.compile("[“\"‘']([A-ZÀ-Þ][^“”\"\n]{1,40}?)[,.]?[”\"’'](?!\\w)")

_BASED = re.compile(r"-(?:based|born|headquartered)\b")
_PEOPLES = words("Dutch Greek German Danish Welsh Swiss Arab French Jewish Muslim Roman Ulster")
_OF_A_PEOPLE = ("ish", "ese", "ian", "ean", "ican")
_TOWN_BEFORE = re.compile(r"(?<![\w'-])((?:[A-ZÀ-Þ][\w'.]*[ -]){0,2}[A-ZÀ-Þ][\w']+)$")


def without_no_names(text: Text, names: Sequence[Named]) -> list[Named]:
    """The names without what is none, and with the towns that only "-based" and "-born" show."""
    works = _works(text)
    kept = [name for name in names if not _is_none(text, name, works)]
    return [*kept, *_based(text, kept)]


def kind_of_known(said: str) -> str | None:
    """Whether a name taken for somebody is the body or country that every reader knows."""
    if said in _PARTIES:
        return "organisation"
    known = known_names().get(said)
    return "place" if known == "town" else known


def _is_none(text: Text, name: Named, works: frozenset[str]) -> bool:
    said = text.said(name.span)
    if said in _NO_NAMES or said in works and not name.title or text.view[name.span[0] - 1 : name.span[0]] in _MARKED_WORD:
        return True
    if name.type != "person":
        if name.type == "organisation" and (_NUMBERED.fullmatch(said) or _is_field(text, name, said)):
            return True
        if said in _LETTERS:
            return not text.view.startswith(")", name.span[1])  # "the Guild of Masters (GM)"
        return said in _MONIES and _MONEY.match(text.view, name.span[1]) is not None or _is_adjective(text, name, said)
    if name.title:
        return False
    if text.view.startswith("'s", name.span[1]) and " " not in said:
        return said in _ILLNESSES and not _is_somebody(text, said) or _ILLNESS.match(text.view, name.span[1]) is not None
    return _is_adjective(text, name, said)


def _is_field(text: Text, name: Named, said: str) -> bool:
    """Whether a name is only what a minister is minister of."""
    if said.isupper() or said.rsplit(None, 1)[-1] in ORG_HEADS or said in known_names() or said in _PARTIES or said in _OF_MINISTERS:
        return False
    before = _MINISTER_OF.search(text.view, max(0, name.span[0] - 32), name.span[0])
    return before is not None or _MINISTER.match(text.view, name.span[1]) is not None


def _is_adjective(text: Text, name: Named, said: str) -> bool:
    return said in _ADJECTIVES and _ADJECTIVE_OF.match(text.view, name.span[1]) is not None


def _is_somebody(text: Text, said: str) -> bool:
    """Whether an article has more of a surname than the illness called after it ("Colin Bell", "Mr Bell")."""
    return text.view.count(said) > text.view.count(f"{said}'s")


def _works(text: Text) -> frozenset[str]:
    """Works told of in quotation marks behind a word for them ("the breakfast programme “Daylight”")."""
    view = text.view
    if "“" not in view and '"' not in view:
        return frozenset()
    places = [mark.start() for mark in _MARK_OPENS.finditer(view) if _WORK_BEFORE.search(view, max(0, mark.start() - 24), mark.start())]
    return frozenset(match[1] for match in (_MARKED.match(view, place) for place in places) if match is not None)


def _based(text: Text, names: Sequence[Named]) -> list[Named]:
    if "-b" not in text.view and "-headq" not in text.view:
        return []
    found: list[Named] = []
    taken = {place for name in names for place in range(*name.span)}
    for number, sentence in enumerate(text.sentences):
        if text.kind_of(sentence) not in NAMED_KINDS:
            continue
        start, end = sentence.span
        if "-b" not in text.view[start:end] and "-headq" not in text.view[start:end]:
            continue
        for match in _BASED.finditer(text.view, start, end):
            before = _TOWN_BEFORE.search(text.view, start, match.start())
            span = _town(text, before.span(1), start) if before else None
            if span is not None and not any(place in taken for place in range(*span)):
                found.append(Named(span, "place", "", number))
    return found


def _town(text: Text, span: Span, floor: int) -> Span | None:
    """The town's name without the words that only begin a sentence; nothing where it may be no town ("Faith-based")."""
    parts = text.view[span[0] : span[1]].split(" ")
    start = span[0]
    while len(parts) > 1 and parts[0] in NOT_NAMES:
        start += len(parts[0]) + 1
        parts = parts[1:]
    said = " ".join(parts)
    if start == floor and known_names().get(said) not in ("place", "town"):
        return None
    if said in NOT_NAMES or parts[-1] in NATIONALS or parts[-1] in _PEOPLES or parts[-1].endswith(_OF_A_PEOPLE) or said.isupper() or said[-2:] in ("'s", "s'"):
        return None
    return start, span[1]
