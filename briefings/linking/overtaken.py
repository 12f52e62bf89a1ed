"""Whether a plan has come to pass or come to nothing, by what other tellings say happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from briefings.linking import whens
from briefings.linking.alike import akin, content, kin, on_one_day, one_kind
from briefings.linking.likeness import said
from briefings.linking.telling import Happening, Telling
from briefings.linking.weighing import same_figure
from briefings.news import When
from briefings.reading.lexicon.happenings import is_once

_COMPARED = 12  # tellings of each that are looked at
_SLIPS = 100  # days by which a plan may come to pass later than it was told
_NEWS_OF = 4  # days for which what happened is news
_KIN = 3  # people and organisations that articles of one story share


def overtaken(plan: Happening, happened: Sequence[Happening]) -> bool:
    """Whether a plan stands no more: something of its kind, to the same people or on its day, has happened, or its office is left."""
    return any(_comes_to_pass(plan, other) or _comes_to_nothing(plan, other) for other in happened)


_IN_OFFICE = re.compile(
    r"\b(?:will|would|is\s+to|to)\s+(?:\w+\s+)?(?:lead|run|serve|manage|oversee|chair|head|stay|remain|continue|coach|act|fill|take\s+(?:over|charge)|st(?:and|ep)\s+in)\b"
)
_OUT_OF_OFFICE = frozenset("resign dismiss retire remove lose_post die".split())


def _comes_to_nothing(plan: Happening, other: Happening) -> bool:
    """Whether whoever was to do something in an office has left it since: "Ann Marsh will lead research", and she resigned."""
    gone = other.when.first
    if plan.when.first is not None or gone is None or other.best.note.kind not in _OUT_OF_OFFICE or other.status != "happened":
        return False
    printed = [telling.setting.published for telling in plan.tellings]
    return (
        all(day is not None and day < gone for day in printed)
        and bool(set(plan.best.agents) & set(other.best.patients))
        and _IN_OFFICE.search(plan.best.note.text) is not None
    )


def _comes_to_pass(plan: Happening, other: Happening) -> bool:
    return any(_fulfils(a, b) for a in plan.tellings[:_COMPARED] for b in other.tellings[:_COMPARED]) and not all(
        a.setting.published is not None and b.setting.published is not None and b.setting.published < a.setting.published
        for a in plan.tellings[:_COMPARED] for b in other.tellings[:_COMPARED]
    )  # fmt: skip


def _fulfils(plan: Telling, done: Telling) -> bool:
    if not _in_its_time(plan.when, done.when) or (plan.cutting, plan.note.sentence) == (done.cutting, done.note.sentence):
        return False
    if plan.cutting == done.cutting and plan.note.tense == "future" and plan.note.kind != done.note.kind:
        return False  # "has resigned; she will be replaced by Orme"
    mine, theirs = _whose(plan), _whose(done)
    both = content(plan) & content(done)
    dated = plan.when.first is not None and _dated_alike(plan.when, done.when)
    same = plan.note.kind == done.note.kind
    if (same or akin(plan, done)) and kin(plan, done) >= _KIN and same_figure(plan, done) and both and not _apart(plan, done):
        return True  # "will close 18 shops", "the last of the 18 shops closed"
    if not one_kind(plan, done):
        return dated and kin(plan, done) >= _KIN and len(both) + bool(plan.people & done.people) >= 3
    dated = dated or same and plan.when.first is not None and _in_that_month(plan.when, done.when)
    if mine & theirs:
        left = plan.note.kind == "leave" and (same or not _LEFT.isdisjoint(done.senses))
        once = is_once(plan.note.kind) or left or same and plan.note.kind in _ONE_STEP
        return once or plan.when.first is not None or len(both) >= (1 if same else 2)
    if plan.about and done.about:
        return False
    if dated and (both or plan.people <= done.people):
        return True
    return len(both) >= 3 or kin(plan, done) >= _KIN and not (mine and theirs) and _due_then(plan, done)


_ONE_STEP = frozenset("appeal sue complain apologise testify".split())
_LEFT = frozenset("resign retire leave".split())


def _apart(plan: Telling, done: Telling) -> bool:
    return bool(plan.about and done.about) and not plan.about & done.about


_BY_A_COURT = frozenset("sentence try hear convict acquit charge".split())  # "the judge set sentencing for June" is not about the judge


def _whose(telling: Telling) -> frozenset[int]:
    """Whom it befalls or, where nobody is told, who does it; a sale is what is sold."""
    return telling.about or frozenset(() if "buy" in telling.groups or telling.note.kind in _BY_A_COURT else telling.agents)


def _due_then(plan: Telling, done: Telling) -> bool:
    """Whether what happened was told soon after the day for which the plan was, or soon after a plan without a day."""
    told, printed = plan.setting.published, done.setting.published
    if told is None or printed is None or printed < told:
        return False
    if plan.when.first is not None and plan.when.last is not None:
        alike = plan.note.kind == done.note.kind or plan.people & done.people
        return plan.when.first <= printed <= plan.when.last + timedelta(days=_SLIPS if alike else _NEWS_OF)
    if done.when.first is not None and done.when.last is not None and done.when.last >= told:
        return done.when.first <= told + timedelta(days=_SLIPS)
    return (printed - told).days <= (_SLIPS if done.when.first is not None else _NEWS_OF)


def _in_its_time(plan: When, done: When) -> bool:
    if whens.compatible(plan, done):
        return True
    return plan.last is not None and done.first is not None and plan.last < done.first <= plan.last + timedelta(days=_SLIPS)


def _in_that_month(plan: When, other: When) -> bool:
    """Whether what happened "in May" was planned for 30 May."""
    if not on_one_day(plan) or plan.first is None or other.first is None or other.last is None or not said(other):
        return False
    return other.first <= plan.first <= other.last and (other.last - other.first).days <= _PLANNED_DAYS


_PLANNED_DAYS = 31  # "in March" is near enough for a vote of 19 March


def _dated_alike(plan: When, other: When) -> bool:
    """Whether what happened has its day within the days that were planned."""
    if plan.first is None or plan.last is None or not on_one_day(other) or other.first is None:
        return False
    return plan.first <= other.first <= plan.last and (plan.last - plan.first).days <= _PLANNED_DAYS
