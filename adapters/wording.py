"""Every sentence people see that is ours and not an article's: titles, dates said aloud, counts, refusals."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo

from briefings import ArticleRef, Card, Claim, DayRange, Passage, SourceLine, When

SECTION_TITLES: Mapping[str, str] = {
    "summary": "In short", "roles": "Roles", "relations": "Close to", "latest": "Latest", "events": "What happened",
    "upcoming": "Coming up", "contested": "Where accounts differ", "quotes": "In their own words",
    "people": "Who is who", "hits": "Found", "articles": "Articles", "changes": "What changed", "commands": "Commands",
    "sources": "Sources", "subscriptions": "Editions and watches", "settings": "Settings",
}
_TITLES_OF_A_KIND: Mapping[tuple[str, str], str] = {
    ("latest", "articles"): "What is new", ("digest", "latest"): "What is new", ("digest", "summary"): "This edition",
}
STATUS_WORDS: Mapping[str, str] = {"happened": "", "planned": "planned", "alleged": "alleged", "denied": "denied"}
MODE_WORDS: Mapping[str, str] = {"direct": "", "partial": "", "indirect": "as reported"}
BUTTONS: Mapping[str, str] = {
    "sources": "Sources", "who": "Who", "timeline": "Timeline", "quotes": "Quotes", "more": "More",
    "share": "Share here", "wrong": "Wrong?", "story": "Story", "latest": "Latest", "search": "Search",
    "diary": "Diary", "help": "Help", "rest": "What was left out",
}

EXPIRED = "This card is too old to be turned; ask again."
WRONG_THANKS = "Thank you. The desk's editors will see this line, its source and your words."
PASSAGE_GONE = "This passage can no longer be shown: its article was changed or withdrawn."
UNDATED = "date not known"
PROMPT = "Ask: who NAME, timeline SUBJECT, search WORDS … or help."

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}
_THIRDS = {(1, 10): "early", (11, 20): "mid-", (21, 31): "end of"}


def section_title(key: str, kind: str) -> str:
    """The title of a section on a card of this kind."""
    return _TITLES_OF_A_KIND.get((kind, key)) or SECTION_TITLES.get(key, key.capitalize())


def broken(number: str) -> str:
    """What people read when something failed that is ours; `number` finds it in the log."""
    return f"Something went wrong here, and it is not your question. Ask again; if it stays, give an admin {number}."


def more(count: int) -> str:
    """What stands for lines that were left out."""
    return f"… {count} more" if count else ""


def told_by(outlets: int, origins: int) -> str:
    """"3 outlets, 2 origins"; nothing when only one outlet tells it."""
    if outlets < 2:
        return ""
    return f"{outlets} outlets, {_count(origins, 'origin')}" if 0 < origins < outlets else f"{outlets} outlets"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def as_of(card: Card, zone: tzinfo) -> str:
    """"as of 22 November 2026, 14:05"."""
    return f"as of {say_moment(card.as_of, zone)}"


def say_day(day: date) -> str:
    """14 March 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_moment(moment: datetime, zone: tzinfo) -> str:
    """14 March 2026, 07:30, in the zone."""
    local = moment.astimezone(zone)
    return f"{say_day(local.date())}, {local:%H:%M}"


def say_published(article: ArticleRef, zone: tzinfo) -> str:
    """The day an article was published, in the zone, or that it is not known."""
    return say_day(article.published.astimezone(zone).date()) if article.published else "undated"


def small_words(claim: Claim) -> tuple[str, ...]:
    """The small words behind a claim besides its status: how it is quoted, how many tell it, what is to be noted."""
    found = (MODE_WORDS.get(claim.mode or "", ""), told_by(claim.outlets, claim.origins), claim.note or "")
    return tuple(word for word in found if word)


def marks(claim: Claim) -> str:
    """The small words behind a claim in one line: how sure, how told, by how many."""
    return ", ".join(word for word in (STATUS_WORDS.get(claim.status or "", ""), *small_words(claim)) if word)


def titled(headline: str) -> str:
    """A headline in quotation marks, unless it begins with one of its own."""
    return headline if re.match(r"[\"“‘«„]", headline) else f"“{headline}”"


def quoted(claim: Claim) -> str:
    """A claim's text, in quotation marks where these are somebody's very words."""
    if claim.mode not in ("direct", "partial") or re.match(r"[\"“‘«„]", claim.text):
        return claim.text
    return f"“{claim.text}”"


def passage(found: Passage) -> tuple[str, str, str]:
    """A passage in its context: what stands before it, itself, and what comes after, each on one line."""
    return _one_line(found.before), _one_line(found.evidence.sentence), _one_line(found.after)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def source_line(line: SourceLine) -> str:
    """"courier: 3 new, 1 updated, 0 withdrawn, 46 unchanged", or why it failed."""
    if line.failed is not None:
        return f"{line.source}: failed: {line.failed.removeprefix(f'{line.source}: ')}"
    counts = (f"{line.new} new, {line.updated} updated, {line.withdrawn} withdrawn, {line.unchanged} unchanged"
              + (f", {_count(len(line.problems), 'file')} not read" if line.problems else ""))
    return f"{line.source}: {counts}{'' if line.done else ' …'}"


# Dates said aloud


def say_when(when: When) -> str:
    """A date as exactly as it is known and not more: "July, year not known (“last July”)", "end of September 2022"."""
    if when.alternatives and any(each.first or each.last for each in when.alternatives):
        readings = [_say_range(each.first, each.last, when.precision) for each in when.alternatives]
        return " or ".join(dict.fromkeys(readings))
    if when.first is None and when.last is None:
        return _say_open(when)
    said = _about(when.edtf) + _say_range(when.first, when.last, when.precision)
    return f"reported {said}" if when.basis == "publication" and when.precision == "day" else said


def _about(edtf: str) -> str:
    return "about " if edtf.endswith(("~", "%")) else "perhaps " if edtf.endswith("?") else ""


def _say_open(when: When) -> str:
    """A date without a year, or only the article's words for it."""
    words = f"“{when.as_written}”" if when.as_written else ""
    known = _without_year(when.edtf)
    if known:
        said_already = (when.as_written or "").casefold() in ("", known.casefold())
        return f"{known}, year not known" + ("" if said_already else f" ({words})")
    if words and when.relative_to:
        return f"{words}, said in an undated article"
    return words or UNDATED


def _without_year(edtf: str) -> str:
    """"XXXX-07-14" is 14 July, "XXXX-09-21/XXXX-09-30" end of September, "XXXX-23" autumn."""
    match: re.Match[str] | None = re.fullmatch(
        r"XXXX-(\d\d)(?:-(\d\d))?(?:/XXXX-(\d\d)(?:-(\d\d))?)?[~?%]?", edtf)
    if match is None:
        return ""
    number, day = int(match[1]), int(match[2]) if match[2] else None
    if number in _SEASONS:
        return _SEASONS[number]
    if number in _QUARTERS:
        return f"the {_QUARTERS[number]} quarter"
    if not 1 <= number <= 12:
        return ""
    month = _MONTHS[number - 1]
    if match[3] is None:
        return f"{day} {month}" if day else month
    last_month, last_day = int(match[3]), int(match[4]) if match[4] else None
    if last_month == number and day and last_day:
        return _third(day, last_day, month) or f"{day}–{last_day} {month}"
    if not 1 <= last_month <= 12:
        return month
    first = f"{day} {month}" if day else month
    return f"{first} to {f'{last_day} ' if last_day else ''}{_MONTHS[last_month - 1]}"


def _third(first: int, last: int, month: str) -> str:
    for (begins, ends), words in _THIRDS.items():
        if first == begins and (last == ends or (ends == 31 and last >= 28)):
            return f"{words}{month}" if words.endswith("-") else f"{words} {month}"
    return ""


def _say_range(first: date | None, last: date | None, precision: str) -> str:
    """Days from first to last, in the largest unit that says exactly them."""
    if first is None or last is None:
        return _say_half_open(first, last, precision)
    if first == last:
        return say_day(first)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if precision == "season":
        return _season(first, last)
    if precision == "week" and (last - first).days == 6:
        return f"week of {say_day(first)}"
    if precision == "quarter" and whole_months and first.month % 3 == 1 and last.month == first.month + 2:
        return f"{('first', 'second', 'third', 'fourth')[first.month // 3]} quarter of {first.year}"
    if precision == "decade" and (last.year - first.year) == 9:
        return f"the {first.year}s"
    if whole_months:
        return _months(first, last)
    if first.year == last.year and precision == "year" and (part := _part_of_year(first, last)):
        return part
    if (first.year, first.month) == (last.year, last.month):
        part = _third(first.day, last.day, f"{_MONTHS[first.month - 1]} {first.year}") if precision == "month" else ""
        return part or f"{first.day}–{say_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"


def _say_half_open(first: date | None, last: date | None, precision: str = "day") -> str:
    if first is not None:
        since = {"year": str(first.year), "month": f"{_MONTHS[first.month - 1]} {first.year}"}.get(precision)
        return f"since {since}" if since else f"from {say_day(first)}"
    return f"by {say_day(last)}" if last is not None else UNDATED


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_MONTHS[first.month - 1]} {first.year} – {_MONTHS[last.month - 1]} {last.year}"
    begins = _MONTHS[first.month - 1]
    if first.month == last.month:
        return f"{begins} {first.year}"
    return _part_of_year(first, last) or f"{begins}–{_MONTHS[last.month - 1]} {first.year}"


def _part_of_year(first: date, last: date) -> str:
    """The thirds of a year, as "early 2026", "mid-2026", "late 2026" are read."""
    thirds = {(1, 4): "early ", (5, 8): "mid-", (9, 12): "late "}
    whole = first.day == 1 and (last + timedelta(1)).day == 1
    words = thirds.get((first.month, last.month)) if whole else None
    return f"{words}{first.year}" if words else ""


def _season(first: date, last: date) -> str:
    middle = first + (last - first) / 2
    name = ("winter", "spring", "summer", "autumn")[middle.month % 12 // 3]
    return f"{name} {first.year}" if first.year == last.year else f"{name} {first.year}–{last.year % 100:02d}"


def say_days(days: DayRange) -> str:
    """A span of days by itself."""
    return _say_range(days.first, days.last, "day")
