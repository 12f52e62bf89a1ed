"""XML without its dangers: no entities of its own, nothing fetched from outside, no bottomless nesting."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from briefings.errors import UnreadableText

_DEEPEST = 256  # levels
_MOST = 500_000  # elements
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read(text: str) -> Element:
    """The tree of a document; names carry their namespace as "{address}name". Raises UnreadableText."""
    builder = _Careful()
    parser = expat.ParserCreate("utf-8", "}")
    parser.buffer_text = True
    parser.ordered_attributes = False
    parser.EntityDeclHandler = _refuse_entity
    parser.StartElementHandler = builder.open
    parser.EndElementHandler = builder.close
    parser.CharacterDataHandler = builder.text
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        parser.Parse(_DECLARATION.sub("", text.lstrip("\ufeff \t\r\n")).encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        raise UnreadableText(f"it is damaged XML: {expat.ErrorString(error.code)} in line {error.lineno}") from error
    return builder.tree()


def name(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def every(element: Element, *names: str) -> list[Element]:
    """Every element below this one, or this one, that has one of these names, in any namespace."""
    return [each for each in element.iter() if name(each) in names]


def first(element: Element, path: str) -> Element | None:
    """The first element at a path of names ("itemMeta/versionCreated") below this one."""
    here: list[Element] = [element]
    for step in path.split("/"):
        here = [child for each in here for child in each if name(child) == step]
    return here[0] if here else None


def text_at(element: Element, path: str) -> str | None:
    """The text of the first element at a path; None where there is none."""
    found = first(element, path)
    text = " ".join("".join(found.itertext()).split()) if found is not None else ""
    return text or None


class _Careful:
    """Builds the tree, counting."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = 0
        self._count = 0

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST:
            raise UnreadableText("it is nested or repeated beyond all measure")
        self._builder.start(_braced(tag), {_braced(key): value for key, value in attributes.items()})

    def close(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(_braced(tag))

    def text(self, piece: str) -> None:
        self._builder.data(piece)

    def tree(self) -> Element:
        return self._builder.close()


def _braced(tag: str) -> str:
    return "{" + tag if "}" in tag else tag


def _refuse_entity(*_: object) -> None:
    raise UnreadableText("it declares entities of its own, which is refused: they can hide files or fill the memory")
