"""Read YAML by its keys: every value checked as it is taken, every mistake kept with the path and line of its key."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import yaml

from briefings import ConfigurationError

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_TRUE = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_SECONDS = {"s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600, "d": 86400}
_DEEPEST = 6  # levels of nesting; the configuration has three


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """"; did you mean feed?" when something known is near, else the list of what is known when it is short."""
    names = sorted(known)
    near = difflib.get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    if near:
        return f"; did you mean {near[0]}?"
    return f"; known are {', '.join(names)}" if 0 < len(names) <= 20 else ""


class Mistakes:
    """What is wrong, in the order in which it was found, and which environment values the text was given."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.found: list[ConfigurationError] = []
        self.filled_in: set[str] = set()
        self._environment = environment

    def add(self, path: str, message: str, node: yaml.Node | None = None) -> None:
        """File one mistake under the path of its key."""
        line = f" (line {node.start_mark.line + 1})" if node is not None and node.start_mark else ""
        self.found.append(ConfigurationError(path, message + line))

    def fill_in(self, path: str, node: yaml.ScalarNode) -> str:
        """The scalar's text with every ${NAME} replaced from the environment."""
        def value(match: re.Match[str]) -> str:
            name = match.group(1)
            if name not in self._environment:
                self.add(path, f"the environment has no variable {name}", node)
                return ""
            self.filled_in.add(self._environment[name])
            return self._environment[name]

        return _VARIABLE.sub(value, str(node.value)).strip()


def tree(text: str, mistakes: Mistakes) -> Keys | None:
    """The top of a YAML document; None, with the mistake filed, when it is no mapping."""
    try:
        # Every scalar stays text: YAML 1.1 would read 17:00 as the number 1020 and "no" as false.
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        mistakes.add("", f"{line}this is not valid YAML: {error.problem or error.context}")
        return None
    except (yaml.YAMLError, RecursionError) as error:
        mistakes.add("", f"this is not valid YAML: {error}")
        return None
    if node is None:
        node = yaml.MappingNode("tag:yaml.org,2002:map", [])
    if not isinstance(node, yaml.MappingNode):
        mistakes.add("", "the configuration must consist of “key: value” lines", node)
        return None
    return Keys("", node, mistakes)


class Keys:
    """The keys of one mapping. Take what is known, then `close()`: what was not taken is an unknown key."""

    def __init__(self, path: str, node: yaml.MappingNode, mistakes: Mistakes) -> None:
        self.path = path
        self.node = node
        self.mistakes = mistakes
        self._known: set[str] = set()
        self._given: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in self._given:
                mistakes.add(self.at(key), "this key is given twice", key_node)
            else:
                self._given[key] = value_node
        self._key_nodes = {str(key_node.value): key_node for key_node, _ in node.value}

    def at(self, key: str) -> str:
        """The path of one of these keys."""
        return f"{self.path}.{key}" if self.path else key

    def has(self, key: str) -> bool:
        """Whether the key is given at all."""
        self._known.add(key)
        return key in self._given

    def wrong(self, key: str, message: str) -> None:
        """File a mistake at one of these keys."""
        self.mistakes.add(self.at(key), message, self._given.get(key, self.node))

    def text(self, key: str, required: bool = False) -> str | None:
        """A text, or None when the key is not given."""
        self._known.add(key)
        node = self._given.get(key)
        if node is None:
            if required:
                self.mistakes.add(self.at(key), "this key is missing", self.node)
            return None
        if not isinstance(node, yaml.ScalarNode) or len(self.at(key).split(".")) > _DEEPEST:
            self.wrong(key, "this must be a text")
            return None
        before = len(self.mistakes.found)
        value = self.mistakes.fill_in(self.at(key), node)
        if not value and len(self.mistakes.found) == before:
            self.wrong(key, "this is empty")
        return value or None

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of texts (one alone, or several in one line with commas, will do), or None when it is not given."""
        self._known.add(key)
        node = self._given.get(key)
        if not isinstance(node, yaml.SequenceNode):
            line = self.text(key)
            return None if line is None else tuple(piece.strip() for piece in line.split(",") if piece.strip())
        values = []
        for number, item in enumerate(node.value):
            if isinstance(item, yaml.ScalarNode) and str(item.value).strip():
                values.append(self.mistakes.fill_in(f"{self.at(key)}[{number}]", item))
            else:
                self.mistakes.add(f"{self.at(key)}[{number}]", "this must be a text", item)
        return tuple(values)

    def items(self, key: str) -> tuple[Keys, ...] | None:
        """A list of mappings, or None when the key is not given or is no list."""
        self._known.add(key)
        node = self._given.get(key)
        if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
            return None
        if not isinstance(node, yaml.SequenceNode):
            self.wrong(key, "this must be a list, one “- {…}” line each")
            return None
        found = []
        for number, item in enumerate(node.value):
            path = f"{self.at(key)}[{number}]"
            if isinstance(item, yaml.MappingNode):
                found.append(Keys(path, item, self.mistakes))
            else:
                self.mistakes.add(path, "this must consist of “key: value” pairs", item)
        return tuple(found)

    def mapping(self, key: str) -> Keys | None:
        """One mapping below a key, or None."""
        self._known.add(key)
        node = self._given.get(key)
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self.wrong(key, "this must consist of “key: value” pairs")
            return None
        return Keys(self.at(key), node, self.mistakes)

    def all_texts(self) -> Mapping[str, str]:
        """Every key with its text, where the keys are names that people give."""
        found = {key: self.text(key) for key in tuple(self._given)}
        return MappingProxyType({key: value for key, value in found.items() if value is not None})

    def flag(self, key: str, default: bool = False) -> bool:
        """true or false."""
        written = self.text(key)
        if written is None:
            return default
        if written.casefold() not in _TRUE:
            self.wrong(key, f"{written!r} is neither true nor false")
        return _TRUE.get(written.casefold(), default)

    def number(self, key: str, least: int, most: int) -> int | None:
        """A whole number within bounds, or None."""
        written = self.text(key)
        if written is None:
            return None
        if not re.fullmatch(r"\d{1,9}", written) or not least <= int(written) <= most:
            self.wrong(key, f"{written!r} is not a whole number from {least} to {most}")
            return None
        return int(written)

    def duration(self, key: str, least: int, most: int) -> int | None:
        """A time span such as 90s, 15m, 2h or 1d, in seconds, within bounds in seconds; or None."""
        written = self.text(key)
        if written is None:
            return None
        match = re.fullmatch(r"(\d{1,6})\s*(s|sec|m|min|h|d)", written)
        if match is None:
            self.wrong(key, f"{written!r} is no time span; write 90s, 15m, 2h or 1d")
            return None
        seconds = int(match.group(1)) * _SECONDS[match.group(2)]
        if not least <= seconds <= most:
            self.wrong(key, f"{written!r} must be between {least} seconds and {most // 3600} hours")
            return None
        return seconds

    def choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        """One of a few words."""
        written = self.text(key)
        if written is None:
            return default
        if written.casefold() not in choices:
            self.wrong(key, f"unknown value {written!r}{did_you_mean(written, choices)}")
            return default
        return written.casefold()

    def zone(self, key: str, default: ZoneInfo) -> ZoneInfo:
        """A time zone by its IANA name."""
        written = self.text(key)
        if written is None:
            return default
        try:
            return ZoneInfo(written)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.wrong(key, f"unknown time zone {written!r}{_zone_meant(written)}")
            return default

    def close(self, extra: Iterable[str] = ()) -> None:
        """File every key that nobody took; `extra` are keys to suggest besides those that were asked for."""
        for key in self._given.keys() - self._known:
            self.mistakes.add(
                self.at(key), f"unknown key{did_you_mean(key, self._known | set(extra))}", self._key_nodes[key])
        self.mistakes.found.sort(key=_by_line)


def _by_line(mistake: ConfigurationError) -> int:
    line = re.search(r"\(line (\d+)\)$", str(mistake))
    return int(line.group(1)) if line else 0


def _zone_meant(written: str) -> str:
    zones = available_timezones()
    folded = {zone.casefold(): zone for zone in zones}
    wanted = written.casefold().replace(" ", "_")
    exact = folded.get(wanted) or next((zone for zone in sorted(zones) if zone.casefold().endswith(f"/{wanted}")), None)
    near = [exact] if exact else [folded[name] for name in difflib.get_close_matches(wanted, folded, n=1, cutoff=0.7)]
    return f"; did you mean {near[0]}?" if near else "; write it like Europe/London"
