"""Paragraphs and sentences of an article's body, each with its place, and what kind of paragraph each is."""

from __future__ import annotations

import re

from briefings.reading.note import Paragraph, ParagraphKind, Sentence, Span
from briefings.values import dataclass

# One code point for one, so that places in the view are places in the body.
_VIEW = {
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u200b": " ",
    "\u2060": " ",
    "\ufeff": " ",
    "‑": "-",
    "‐": "-",
    "\t": " ",
    "«": "“",
    "»": "”",
    "„": "“",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x00": " ",
    "\u200e": " ",
    "\u200f": " ",
    "\u202a": " ",
    "\u202b": " ",
    "\u202c": " ",
    "\u202d": " ",
    "\u202e": " ",
}

_LINE = re.compile(r"[^\r\n]+")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”)\]]*\d{0,2}\s*$")
LONGEST_SENTENCE = 1500  # code points; what is longer is a table, code or rubbish and feeds no card

# What newspapers print between paragraphs; each pattern is matched against a whole paragraph's view.
_CALL = re.compile(
    r"(?ix)^\W*(?:"
    r"have\ your\ say|join\ the\ (?:conversation|debate)|leave\ (?:a|your)\ comment|comment\ below|let\ us\ know"
    r"|sign\ up|subscribe|click\ here|follow\ (?:us|our|the\ \w+\ on)|read\ (?:more|also|next|our|the\ full)|see\ also|related(?:\ (?:articles?|stories|topics|content))?\b\s*:?"
    r"|share\ this|download\ (?:our|the)|listen\ to\ (?:our|the\ latest)|watch\ (?:live|now|the\ (?:video|moment|full))|get\ (?:the|our|all\ the)\ (?:latest|best|top|daily|free)"
    r"|more\ (?:on\ this\ story|from|like\ this|stories)|most\ (?:read|popular)|don'?t\ miss|recommended(?:\ for\ you)?\s*$|what\ do\ you\ think|tell\ us"
    r"|support\ (?:our|independent|local)\ journalism|become\ a\ (?:member|subscriber)|continue\ reading|story\ continues|article\ continues"
    r"|this\ (?:article|story)\ (?:first|originally)\ appeared|for\ more\ (?:news|stories|on)|do\ you\ have\ a\ story|got\ a\ (?:story|tip)|contact\ (?:us|our|the\ reporter)|email\ (?:us|our)"
    r"|©|copyright|all\ rights\ reserved|terms\ (?:and|of)|cookie|privacy|back\ to\ top|print\ this|skip\ to|report\ this|send\ us|to\ report\ a"
    r"|if\ you\ have\ been\ affected|buy\ (?:tickets|now)|shop\ now|free\ (?:trial|newsletter)|our\ (?:newsletter|app)"
    r").*$"
)
_ADVERT = re.compile(
    r"(?i)^\W*(?:advertisements?|advert|sponsored(?: content| by .*)?|promoted(?: content| stories)?|partner content|paid (?:content|post|for by .*)|ad feature|"
    r".*\b(?:discounts?|vouchers?|deals?|% off|best buys?|special offers?|promo codes?|coupons?)\W*)$"
)
_BYLINE = re.compile(r"^(?:By|BY|Words by|Report by|Exclusive by)\s+[A-Z][\w.'-]+(?:\s+[\w.'-]+){0,4}(?:\s*(?:,|and|&|\|)\s.*)?$")
_CREDIT = re.compile(
    r"(?i)^\W*(?:additional reporting|reporting by|editing by|with (?:files|reporting) from|\(?(?:source|credit|agency|copy)\s*:|\(?(?:PA|AP|AFP|Reuters|UPI|DPA)\W*$)"
)
_CAPTION = re.compile(
    r"(?i)^\W*(?:photo(?:graph)?|picture|pic|image|file photo|video|graphic|illustration|main image|caption)s?\s*(?:by|:|\(|credit|courtesy|/|-|–|—).*$"
)
# The words with which such paragraphs begin: a pattern is tried on no other.
_OPENING = re.compile(r"\W*([A-Za-z]*)")
_CALLS = frozenset(
    "have join leave comment let sign subscribe click follow read see related share download listen watch get more most don recommended what tell support become continue story"
    " article this for do got contact email all terms back print skip report send to if buy shop free our dont".split()
)
_CALLS_BEGIN = ("subscribe", "copyright", "cookie", "privacy", "related", "comment", "recommended")
_CREDITS_BEGIN = ("additional", "reporting", "editing", "with", "source", "credit", "agency", "copy", "pa", "ap", "afp", "reuters", "upi", "dpa")
_CAPTIONS_BEGIN = ("photo", "pic", "image", "file", "video", "graphic", "illustration", "main", "caption")
_LIST = re.compile(r"^\s*(?:[-*•‣◦–]|\d{1,2}[.)])\s+\S")
_TIME_ONLY = re.compile(
    r"(?i)^\W*(?:(?:last )?(?:published|updated|posted|modified)\b.{0,60}|\d{1,2} \w+ \d{4}(?:,? \d{1,2}[:.]\d\d.*)?|\w+ \d{1,2}, \d{4}(?:,? \d{1,2}[:.]\d\d.*)?)$"
)
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'-]+(?:[ -][A-Z][A-Z.'-]+){0,4})(?:,\s+[A-Z][\w.]+(?:\s[A-Z][\w.]+)?\.?)?(?:,\s+[A-Z][a-z]+\.?\s+\d{1,2})?\s*(?:\([^)]{2,30}\))?\s*(?:--|[–—]|-(?!\w)|(?<=\))-)\s*"
    r"|^[A-Z][\w.'-]+(?:[ -][A-Z][\w.'-]+){0,3}(?:,\s+[A-Z][\w.]+(?:\s[A-Z][\w.]+)?\.?)?\s*\([^)]{2,30}\)\s*(?:--|[-–—])\s*"
    r"|^(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8})\s*\([^)]{2,30}\)\s*(?:--|[-–—])\s*"
)

_SHORT_FORMS = frozenset(
    """
mr mrs ms mx dr prof sir st rev revd hon gen col capt cpt lt maj sgt cpl pte cllr cllrs ald sen sens rep reps gov govs profs drs pres supt insp det con ch asst dep fr sr jr snr jnr
vs v etc eg ie inc ltd co corp plc bros no nos vol pp ed eds jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
u.s u.k u.n e.g i.e a.m p.m d.c m.p ph.d b.a m.a approx est dept univ assn mt ft messrs mme mlle amb atty cmdr adm pvt ave blvd rd
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
""".split()
)
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){0,3}")
_BOUNDARY = re.compile(r"([.!?…][.!?…]*)([\"'”’)\]]*)(\d{1,2}(?=\s|$))?(\s+|$)")
_OPENS = re.compile(r"[\"'“(\[]*(?:[A-Z0-9À-Þ£$€]|[a-z]{1,2}[A-Z])|[\"“]")  # "iPhone users", too


FEEDING = ("text", "list")  # the kinds of paragraphs that feed cards


@dataclass(frozen=True, slots=True)
class Text:
    """A body with its view (same length, typographic variants levelled), paragraphs and sentences."""

    body: str
    view: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    datelines: tuple[Sentence, ...] = ()  # no part of a sentence, each with the paragraph that it opens
    feeding: tuple[tuple[int, Span, str], ...] = ()  # the sentences that may feed a card: number, place, and what the view has there

    def said(self, span: Span) -> str:
        """The view of a span."""
        return self.view[span[0] : span[1]]

    def kind_of(self, sentence: Sentence) -> ParagraphKind:
        """What kind of paragraph a sentence stands in."""
        return self.paragraphs[sentence.paragraph].kind


def read_text(body: str, headline: str = "") -> Text:
    """Cut a body into paragraphs and sentences; `headline` helps to know a repeated headline line."""
    view = _levelled(body)
    blocks = _blocks(view)
    headline_view = " ".join(_levelled(headline).split()).casefold()
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    datelines: list[Sentence] = []
    kinds = _with_tables(view, blocks, [_kind(view[start:end], number, len(blocks), headline_view) for number, (start, end) in enumerate(blocks)])
    for number, (span, kind) in enumerate(zip(blocks, kinds, strict=True)):
        paragraphs.append(Paragraph(span, kind))
        start = span[0]
        if kind == "text" and number < 4:
            dateline = _DATELINE.match(view[span[0] : span[1]])
            if dateline and dateline.end() < span[1] - span[0]:
                start += dateline.end()
                datelines.append(Sentence((span[0], start), number))
        for sentence in split_sentences(view, start, span[1]):
            sentences.append(Sentence(sentence, len(paragraphs) - 1))
    feeding = [(number, one.span, view[one.span[0] : one.span[1]]) for number, one in enumerate(sentences) if kinds[one.paragraph] in FEEDING]
    return Text(body, view, tuple(paragraphs), tuple(sentences), tuple(datelines), tuple(feeding))


def _levelled(text: str) -> str:
    for sign, instead in _VIEW.items():  # few of them are in any one text, and a look for each costs less than a table for all
        if sign in text:
            text = text.replace(sign, instead)
    return text


def _blocks(view: str) -> list[Span]:
    lines = [(m.start(), m.end()) for m in _LINE.finditer(view) if m.group().strip()]
    if not lines:
        return []
    lengths = sorted(end - start for start, end in lines)
    wrapped = len(lines) > 3 and lengths[-1] <= 100 and lengths[len(lengths) // 2] >= 45
    blocks: list[Span] = []
    for start, end in lines:
        if blocks:
            before = view[blocks[-1][0] : blocks[-1][1]]
            gap = view[blocks[-1][1] : start]
            if gap.count("\n") < 2 and _continues(before, view[start:end], wrapped):
                blocks[-1] = (blocks[-1][0], end)
                continue
        blocks.append((start, end))
    return [trimmed(view, block) for block in blocks]


def _continues(before: str, line: str, wrapped: bool) -> bool:
    if _LIST.match(line):
        return False
    if wrapped:
        last = before.rsplit("\n", 1)[-1].rstrip()
        return len(last) >= 45
    return bool(line[0].islower() and not _ENDS_SENTENCE.search(before))


def _kind(paragraph: str, number: int, total: int, headline: str) -> ParagraphKind:
    flat = " ".join(paragraph.split())
    if headline and flat.casefold().rstrip(" .!?…") == headline.rstrip(" .!?…"):
        return "headline"
    words = flat.split()
    short = len(words) <= 14
    if short and _TIME_ONLY.match(flat):
        return "caption"
    if number < 3 and len(words) <= 12 and _BYLINE.match(flat):
        return "byline"
    opening = _OPENING.match(flat)
    first = opening.group(1).lower() if opening else ""
    called = first in _CALLS or first.startswith(_CALLS_BEGIN) or "©" in flat
    if called and len(words) <= 40 and "“" not in flat and _CALL.match(flat):
        return "call"
    if len(words) <= 8 and _ADVERT.match(flat):
        return "advert"
    if len(words) <= 20 and first.startswith(_CREDITS_BEGIN) and _CREDIT.match(flat):
        return "credit"
    if len(words) <= 50 and first.startswith(_CAPTIONS_BEGIN) and _CAPTION.match(flat):
        return "caption"
    if _LIST.match(paragraph):
        return "list"
    if not _ENDS_SENTENCE.search(flat) and not flat.endswith((",", "—", "–", "-", '"', "”", "'")):
        if number == 0 and not headline and len(words) <= 20:
            return "headline"
        if len(words) <= 14 and flat[:1] not in '“"':
            return "heading"
    return "text"


def _with_tables(view: str, blocks: list[Span], kinds: list[ParagraphKind]) -> list[ParagraphKind]:
    """The kinds of paragraphs with lines under each other that all have a colon ("Chair: Ina Colt") made entries of a list, no headings."""
    lines = [kind == "heading" and ": " in view[slice(*span)] for span, kind in zip(blocks, kinds, strict=True)]
    return [
        "list" if line and (lines[number - 1 : number] == [True] or lines[number + 1 : number + 2] == [True]) else kind
        for number, (line, kind) in enumerate(zip(lines, kinds, strict=True))
    ]


def trimmed(view: str, span: Span) -> Span:
    """A span without white space at its ends."""
    start, end = span
    while start < end and view[start].isspace():
        start += 1
    while end > start and view[end - 1].isspace():
        end -= 1
    return start, end


def split_sentences(view: str, start: int, end: int) -> list[Span]:
    """The sentences of view[start:end]; a note's number glued to a full stop ("roots.2") is no part of a sentence."""
    found: list[Span] = []
    begin = start
    for match in _BOUNDARY.finditer(view, start, end):
        if match.end() < end and not _is_end(view, begin, match, end):
            continue
        stop = match.end(2)
        span = trimmed(view, (begin, stop))
        if span[0] < span[1]:
            found.append(span)
        begin = match.end()
    rest = trimmed(view, (begin, end))
    if rest[0] < rest[1]:
        found.append(rest)
    return found


def _is_end(view: str, begin: int, match: re.Match[str], end: int) -> bool:
    after = view[match.end() : min(end, match.end() + 4)]
    if not _OPENS.match(after):
        return False
    if match.group(1) != ".":
        # "Why?" she asked – a lower-case word would have been refused above; "!" in a name is rare
        return True
    if match.group(2):
        return True
    word_start = match.start()
    while word_start > begin and (view[word_start - 1].isalnum() or view[word_start - 1] == "."):
        word_start -= 1
    word = view[word_start : match.start()]
    if not word:
        return True
    if _INITIALS.fullmatch(word):
        # initials: "J. Harrow", "J.T. Harrow"; "Plan B. The" is the rarer reading
        return bool(
            re.match(
                r"(?:The|A|An|He|She|It|They|We|In|On|But|And|His|Her|At|This|That)\s",
                view[match.end() : match.end() + 6],
            )
        )
    low = word.casefold()
    if low in _SHORT_FORMS:
        if low in (
            "inc",
            "ltd",
            "co",
            "corp",
            "plc",
            "etc",
            "jr",
            "sr",
            "a.m",
            "p.m",
            "u.s",
            "u.k",
            "u.n",
            "d.c",
            "m.p",
            "ph.d",
        ):
            return bool(
                re.match(
                    r"[\"'“]?(?:The|A|An|He|She|It|They|We|In|On|But|And|His|Her|At|This|That|Mr|Mrs|Ms|Sir)\b",
                    view[match.end() : match.end() + 8],
                )
            )
        if low == "no" or low == "nos":
            return not view[match.end() : match.end() + 1].isdigit()
        if low in (
            "sat",
            "mon",
            "wed",
            "fri",
            "sun",
            "mar",
            "may",
            "dec",
            "con",
            "miss",
            "mass",
            "ill",
            "ind",
            "wash",
            "ore",
            "la",
            "pa",
            "det",
            "mo",
            "ed",
            "est",
        ):
            return word.islower() and low in ("sat", "con", "miss", "mass", "ill", "wash", "ore", "mar", "est", "ed")
        return False
    return True
