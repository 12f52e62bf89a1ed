"""HTML becomes plain text: paragraphs with a blank line between them, nothing that a browser would not show."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

# The names of elements, as one text each: a list of them reads worse.
_BLOCK_NAMES = """address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul block hl1
    hl2 bq"""
_UNSHOWN_NAMES = """script style noscript template iframe object embed applet svg math canvas audio video head title
    meta link select option button input textarea datalist map area source track param dialog"""
_BLOCKS, _UNSHOWN = frozenset(_BLOCK_NAMES.split()), frozenset(_UNSHOWN_NAMES.split())
_CELLS = frozenset(("td", "th", "cell"))
_BREAK_TAGS = frozenset(("br", "lb"))
_TAGS = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--.*?--|![a-zA-Z\[][^<>]*)>", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});")
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DEEPEST = 200  # levels of nesting that are followed
# Characters that show nothing: they break words apart for a search and turn lines around.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f"
                       "\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\U000e0001-\U000e007f]"
                       "|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])")
_BREAKS = re.compile("\r\n|[\r\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Text without characters that show nothing, its line ends written one way."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


def line(text: str, is_html: bool = True) -> str:
    """One line of text (a headline, a byline): without tags, entities read, spaces single."""
    text = clean(text)
    if is_html and "<" in text:
        text = _TAGS.sub(" ", re.sub(r"(?is)<(script|style)\b.*?(?:</\1\s*>|\Z)", " ", text))
    if "&" in text and _ENTITY.search(text):
        text = clean(html.unescape(text))
    return re.sub(r"\s+([,.;:!?])(?=\s|$)", r"\1", " ".join(text.split()))


def paragraphs(markup: str) -> str:
    """The text of a piece of HTML; of a text without any markup its own paragraphs."""
    markup = clean(markup)
    if not _TAGS.search(markup):
        return plain(html.unescape(markup) if _ENTITY.search(markup) else markup)
    tree = _fragment(markup)
    return plain(line(markup)) if tree is None else joined(shown(tree))


def document(page: str) -> etree._Element | None:
    """The tree of a page; None for an empty one."""
    try:
        return lxml_html.document_fromstring(_DECLARATION.sub("", clean(page)))  # type: ignore[no-untyped-call]
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def _fragment(piece: str) -> etree._Element | None:
    try:
        return lxml_html.fragment_fromstring(piece, create_parent="div")  # type: ignore[no-untyped-call]
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def joined(pieces: Iterator[str] | list[str]) -> str:
    """Paragraphs from pieces of text, in which a blank line is a break and every other white space is one space."""
    whole = "".join(pieces)
    lines = (" ".join(each.split()) for each in re.split(r"\n\s*\n", whole))
    return "\n\n".join(each for each in lines if each)


def plain(text: str) -> str:
    """Paragraphs of plain text. Where no blank line parts them, every line is a paragraph of its own."""
    text = clean(text).strip()
    parted = re.split(r"\n[ \t\xa0]*\n\s*", text) if re.search(r"\n[ \t\xa0]*\n", text) else text.split("\n")
    lines = (" ".join(each.split()) for each in parted)
    return "\n\n".join(each for each in lines if each)


def shown(tree: etree._Element, blocks: frozenset[str] = _BLOCKS, unshown: frozenset[str] = _UNSHOWN) -> Iterator[str]:
    """The pieces of text that a browser would show, a blank line around every block."""
    yield from _shown(tree, 0, blocks, unshown)


def _shown(element: etree._Element, depth: int, blocks: frozenset[str], unshown: frozenset[str]) -> Iterator[str]:
    name = element.tag if isinstance(element.tag, str) else ""
    name = name.rpartition("}")[2].casefold()
    if not name or name in unshown or depth > _DEEPEST or _is_hidden(element):
        return
    if name in _BREAK_TAGS:
        yield "\n"
        return
    block = name in blocks
    if block:
        yield "\n\n"
    if element.text:
        yield _flat(element.text, name)
    for child in element:
        yield from _shown(child, depth + 1, blocks, unshown)
        if child.tail:
            yield _flat(child.tail, name)
    if block:
        yield "\n\n"
    elif name in _CELLS:
        yield " "


def _flat(text: str, name: str) -> str:
    """Line ends of the source mean nothing, except where they were meant."""
    return text if name == "pre" else " ".join(text.split("\n"))


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and _HIDDEN.search(style) is not None)
