"""Words or options become a question, from the table of kinds alone; what is no question is told how to become one."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from adapters.days import days
from adapters.phrases import meant
from briefings import KINDS, Action, Kind, NoAnswer, Parameter, Question

LONGEST = 500  # characters of a question that are read; nobody types more on purpose
_MOST = 1000  # the largest number that a command takes
_TOKEN = re.compile(r"(?:[^\s\"“”]|\"[^\"]*\"|“[^“”]*”)+|\S+")
_OTHER_WORDS: Mapping[str, tuple[str, ...]] = {"vs": ("vs.", "v", "v.", "versus"), "until": ("till",)}
_STANDS_FOR: Mapping[str, str] = {
    "day": "DATE", "number": "N", "outlet": "OUTLET", "byline": "BYLINE", "words": "WORDS",
}
_LONGEST_DAY = 4  # words: "the 14th of March 2026" is five, but "the" and "of" are not needed

Value = str | int | date


def question_from(words: str, today: date, kinds: tuple[Kind, ...] = KINDS) -> Question | NoAnswer:
    """One chat command in words, as typed on Slack or in the terminal."""
    return _answer(_parsed(words, today, kinds), today, kinds)


def question_of(
    kind: Kind, action: Action | None, options: Mapping[str, str | int], today: date, kinds: tuple[Kind, ...] = KINDS,
) -> Question | NoAnswer:
    """One question from options by parameter name, as Discord and modals give them; empty ones count as not given."""
    return _answer(_made(kind, action, options, today, kinds), today, kinds)


def audience_of(question: Question, kinds: tuple[Kind, ...] = KINDS) -> str:
    """Who may ask this; of a kind that is no longer in the table, admins, and the newsroom refuses it anyway."""
    kind = next((one for one in kinds if one.name == question.kind), None)
    if kind is None:
        return "admin"
    action = next((one for one in kind.actions if one.name == question.action), None)
    return action.audience if action and action.audience != "everyone" else kind.audience


def words_of(question: Question, kinds: tuple[Kind, ...] = KINDS) -> str:
    """A question as somebody would type it: what a suggestion or a button shows."""
    kind = next((kind for kind in kinds if kind.name == question.kind), None)
    words = [question.kind, *([question.action] if question.action else [])]
    for parameter in _parameters(kind, _action(kind, question.action)) if kind else ():
        value = question.text(parameter.name)
        if value is None:
            continue
        if parameter.type == "words":
            value = _without_days(value, kind, question.action)
        if parameter.keyword is None:
            plain = f"{' '.join(words)} {value} …"  # with what may follow
            reworded = parameter.type != "words" and meant(plain, frozenset(each.name for each in kinds)) != plain  # "timeline on …"
            words.append(f'"{value}"' if reworded or _would_be_cut(value, parameter, kind, question.action) else value)
        elif parameter.keyword.endswith(":"):
            words.append(parameter.keyword + (f'"{value}"' if " " in value or value.endswith(("?", "!")) else value))
        else:
            words += [parameter.keyword, f'"{value}"' if _would_be_cut(value, parameter, kind, question.action) else value]
    return " ".join(words)


_SOME_DAY = date(2000, 1, 1)  # whether words are a day does not depend on which one it is


def _without_days(words: str, kind: Kind | None, action: str | None) -> str:
    """Searched words that hold no "since March": their order says nothing, so that "since" may stand where no day follows."""
    tokens = [match.group() for match in _TOKEN.finditer(words)]  # a phrase in marks is one
    for parameter in _parameters(kind, _action(kind, action)) if kind else ():
        if parameter.type == "day" and parameter.keyword is not None:
            bare = parameter.keyword.removesuffix(":")
            before = {bare, *_OTHER_WORDS.get(bare, ())}
            places = [place for place, token in enumerate(tokens) if token.casefold() in before]
            if any(_reads_as_day(tokens[place + 1 :], parameter, _SOME_DAY) for place in places):
                tokens.sort(key=lambda token: token.casefold() in before)
    return " ".join(tokens)


def _would_be_cut(value: str, parameter: Parameter, kind: Kind | None, action: str | None) -> bool:
    """Whether a name holds a word that would be taken for a keyword ("War on Want" among quotes)."""
    if kind is None or parameter.type == "words" or '"' in value:
        return False
    keywords = {each.keyword for each in _parameters(kind, _action(kind, action)) if each.keyword}
    keywords |= {other for keyword in tuple(keywords) for other in _OTHER_WORDS.get(keyword, ())}
    bare = tuple(f"{keyword.removesuffix(':')}:" for keyword in keywords)
    return any(word in keywords or word.startswith(bare) for word in value.casefold().split())


def usage(kind: Kind, action: Action | None = None) -> str:
    """How a command is written: "timeline SUBJECT [vs OTHER] [since DATE] [until DATE] [top N]"."""
    if kind.actions and action is None:
        return f"{kind.name} [{' | '.join(each.name for each in kind.actions)}]"
    pieces = [_words(kind, action)]
    for parameter in _parameters(kind, action):
        keyword = parameter.keyword or ""
        stands_for = _STANDS_FOR.get(parameter.type, parameter.name.upper()) if keyword else parameter.name.upper()
        if parameter.type == "choice":
            stands_for = "|".join(parameter.choices)
        piece = keyword + (stands_for if not keyword or keyword.endswith(":") else f" {stands_for}")
        pieces.append(piece if parameter.required else f"[{piece}]")
    return " ".join(pieces)


def help_text(kind: Kind | None = None, kinds: tuple[Kind, ...] = KINDS) -> str:
    """What can be asked, one line a command; or one command with its usage and examples."""
    if kind is None:
        width = max(len(each.name) for each in kinds)
        return "\n".join(f"{each.name:<{width}}  {each.help}" for each in kinds)
    lines = [f"{kind.name}: {kind.help}", f"  {usage(kind)}"]
    lines += [f"  {usage(kind, action)}: {action.help}" for action in kind.actions]
    return "\n".join([*lines, "Examples:", *(f"  {example}" for example in kind.examples)])


@dataclass(frozen=True, slots=True)
class _Refused:
    """Why words are no question, and commands that would have been one."""

    why: str
    instead: tuple[str, ...] = ()


def _answer(found: Question | _Refused, today: date, kinds: tuple[Kind, ...]) -> Question | NoAnswer:
    if isinstance(found, Question):
        return found
    asked = [(command, _parsed(command, today, kinds)) for command in found.instead]
    good = [(command, question) for command, question in asked if isinstance(question, Question)]
    return NoAnswer("bad_command", found.why, tuple(words for words, _ in good), tuple(each for _, each in good))


def _parsed(words: str, today: date, kinds: tuple[Kind, ...]) -> Question | _Refused:
    said = _tidy(words)
    if not said:
        return _Refused(f"Type a command: {_listed(kinds)}.",
                        tuple(kind.examples[0] for kind in kinds if kind.examples))
    said = meant(said, frozenset(kind.name for kind in kinds))
    name, _, rest = said.partition(" ")
    kind = next((kind for kind in kinds if kind.name == name.casefold()), None)
    if kind is None:
        return _unknown(said, kinds)
    tokens = [match.group() for match in _TOKEN.finditer(rest)]
    if not kind.actions:
        return _read(kind, None, tokens, today, kinds)
    action = _action(kind, tokens[0].casefold() if tokens else None)
    if action is not None:
        return _read(kind, action, tokens[1:], today, kinds)
    action = _action(kind, kind.default_action)
    if action is None or (tokens and not action.parameters):
        return _unknown_action(kind, tokens[0] if tokens else "")
    return _read(kind, action, tokens, today, kinds)


def _made(
    kind: Kind, action: Action | None, options: Mapping[str, str | int], today: date, kinds: tuple[Kind, ...],
) -> Question | _Refused:
    values: list[tuple[str, Value]] = []
    for parameter in _parameters(kind, action):
        written = _tidy(str(options.get(parameter.name, "")), question=False)
        if any(letter.isalnum() for letter in written):  # marks alone ask for nothing
            value = _value(parameter, written, today, kinds)
            if isinstance(value, _Refused):
                return _wrong_use(kind, action, value.why)
            values.append((parameter.name, value))
        elif parameter.required:
            return _wrong_use(kind, action, f"“{_words(kind, action)}” needs {parameter.help}.")
    return Question(kind.name, action.name if action else None, tuple(values))


def _tidy(words: str, question: bool = True) -> str:
    """One line without control and zero-width characters; of a question also without "/brief" and the final mark."""
    text = "".join(" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter
                   for letter in words[:LONGEST] if unicodedata.category(letter) != "Cf")
    text = " ".join(text.split())
    if question:
        text = re.sub(r"(?i)^/?(?:brief|cuttings)(?:\s+|$)|^/", "", text)
        text = text if text.strip("? ") == "" and text else re.sub(r"[\s?!]+$", "", text)
    return text.strip()


def _read(
    kind: Kind, action: Action | None, tokens: list[str], today: date, kinds: tuple[Kind, ...],
) -> Question | _Refused:
    """The values of the parameters: those with a keyword first, the rest are the free words, in order."""
    parameters = _parameters(kind, action)
    free: list[str] = []
    given: dict[str, str] = {}
    place = 0
    while place < len(tokens):
        found = _keyword_at(tokens, place, parameters, bool(free), today)
        if found is None:
            free.append(tokens[place])
            place += 1
            continue
        parameter, words, place = found
        if parameter.name in given:
            return _wrong_use(kind, action, f"“{parameter.keyword}” is there twice.")
        if not words:
            return _wrong_use(kind, action, f"After “{parameter.keyword}” {parameter.help} is missing.")
        given[parameter.name] = words
    unnamed = [parameter for parameter in parameters if parameter.keyword is None]
    if free and not unnamed:
        return _wrong_use(kind, action, f"“{_words(kind, action)}” takes no further words.")
    for parameter in unnamed[:-1]:
        if free:
            given[parameter.name] = free.pop(0)
    if free:
        given[unnamed[-1].name] = " ".join(free)
    options = {name: _unquoted(words, parameters, name) for name, words in given.items()}
    return _made(kind, action, options, today, kinds)


def _keyword_at(
    tokens: list[str], place: int, parameters: tuple[Parameter, ...], after_words: bool, today: date,
) -> tuple[Parameter, str, int] | None:
    """The parameter whose keyword stands here, its words, and the place after them."""
    token = tokens[place].casefold()
    for parameter in parameters:
        if parameter.keyword is None:
            continue
        bare = parameter.keyword.removesuffix(":")
        spellings = (bare, *_OTHER_WORDS.get(bare, ()))
        attached = next((each for each in spellings if token.startswith(f"{each}:")), None)
        if attached is not None:
            inside = tokens[place][len(attached) + 1:]
            follows = ([inside] if inside else []) + tokens[place + 1:]
            taken = _reach(follows, parameter, parameters, today, colon=True)
            return parameter, " ".join(follows[:taken]), place + taken + (0 if inside else 1)
        if token not in spellings or not (after_words or parameter.type in ("day", "number")):
            continue
        follows = tokens[place + 1:]
        if parameter.type == "number" and not (follows and follows[0].isdigit()):
            continue
        if bare != token and len(token) <= 2 and not follows:
            continue  # a final "v" is an initial, not the beginning of "versus nobody"
        if parameter.keyword.endswith(":") and not _reads_as_day(follows, parameter, today):
            continue  # in a search "from", "by" and "since" alone are words like any other
        taken = _reach(follows, parameter, parameters, today, colon=False)
        return parameter, " ".join(follows[:taken]), place + 1 + taken
    return None


def _reads_as_day(follows: list[str], parameter: Parameter, today: date) -> bool:
    return parameter.type == "day" and any(
        days(" ".join(follows[:count]), today) for count in range(1, min(_LONGEST_DAY, len(follows)) + 1))


def _reach(
    follows: list[str], parameter: Parameter, parameters: tuple[Parameter, ...], today: date, colon: bool,
) -> int:
    """How many of the following words belong to a keyword: a day as long as it reads as one, a number one, else all
    up to the next keyword; after a colon without quotation marks one."""
    if parameter.type == "day":
        lengths = range(min(_LONGEST_DAY, len(follows)), 0, -1)
        read = (count for count in lengths if days(_plain(" ".join(follows[:count])), today))
        return next(read, min(1, len(follows)))
    if parameter.type == "number" or colon:
        return min(1, len(follows))
    for count in range(1, len(follows)):
        if _keyword_at(follows, count, parameters, True, today) is not None:
            return count
    return len(follows)


def _plain(words: str) -> str:
    """Without the marks that only keep it together; a name is found without those inside it, too."""
    return " ".join(words.strip("“”'").replace('"', " ").split())


def _unquoted(words: str, parameters: tuple[Parameter, ...], name: str) -> str:
    """Marks round a value are only there to keep it together; in searched words they make a phrase and stay."""
    parameter = next(each for each in parameters if each.name == name)
    return words if parameter.type in ("words", "text") and parameter.keyword is None else _plain(words)


def _value(parameter: Parameter, written: str, today: date, kinds: tuple[Kind, ...]) -> Value | _Refused:
    """The value in its type, or why it is none."""
    if parameter.type == "day":
        found = days(written, today)
        if found is None:
            return _Refused(f"“{written}” is no day that I can read; write 2026-03-14, 14 March 2026 or yesterday.")
        return found[1] if parameter.name == "until" else found[0]
    if parameter.type == "number":
        if not re.fullmatch(r"[0-9]{1,4}", written) or not 1 <= int(written) <= _MOST:
            return _Refused(f"“{written}” is no number from 1 to {_MOST}.")
        return int(written)
    if parameter.type == "choice" or parameter.type == "command":
        known = parameter.choices or tuple(kind.name for kind in kinds)
        word = written.casefold().removeprefix("/").removeprefix("brief ")
        if word not in known:
            return _Refused(f"“{written}” is none of {', '.join(known)}.{_near(word, known)}")
        return word
    return written


def _near(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
    return f" Did you mean “{near[0]}”?" if near else ""


def _parameters(kind: Kind, action: Action | None) -> tuple[Parameter, ...]:
    return action.parameters if action else kind.parameters


def _action(kind: Kind | None, name: str | None) -> Action | None:
    return next((each for each in kind.actions if each.name == name), None) if kind else None


def _words(kind: Kind, action: Action | None) -> str:
    return f"{kind.name} {action.name}" if action else kind.name


def _listed(kinds: tuple[Kind, ...]) -> str:
    names = [kind.name for kind in kinds]
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)


def _unknown(said: str, kinds: tuple[Kind, ...]) -> _Refused:
    """No command at all: the nearest one, or the words as a name."""
    name, _, rest = said.partition(" ")
    near = difflib.get_close_matches(name.casefold(), [kind.name for kind in kinds], n=1, cutoff=0.6)
    instead = (f"{near[0]} {rest}".strip(),) if near else (f"who {said}", f"search {said}")
    return _Refused(f"“{name}” is no command; there are {_listed(kinds)}. Did you mean “{instead[0]}”?", instead)


def _unknown_action(kind: Kind, word: str) -> _Refused:
    known = tuple(action.name for action in kind.actions)
    said = f"“{kind.name} {word}” is no command" if word else f"“{kind.name}” alone says not what to do"
    near = difflib.get_close_matches(word.casefold(), known, n=1) or known
    return _Refused(f"{said}; write {usage(kind)}.{_near(word, known) if word else ''}",
                    tuple(f"{kind.name} {name}" for name in near))


def _wrong_use(kind: Kind, action: Action | None, why: str) -> _Refused:
    return _Refused(f"{why} Write {usage(kind, action)}.", kind.examples)
