"""What we remember: every version, shut ones included, behind one door."""

from importlib import import_module
from typing import TYPE_CHECKING

from briefings.archive.archive import Archive
from briefings.archive.lookup import KnownName
from briefings.archive.remembered import Health
from briefings.archive.shelf import Hit, Hits, Holding, Shelf

if TYPE_CHECKING:
    from briefings.archive.articles import Filed, Filing

__all__ = ["Archive", "Filed", "Filing", "Health", "Hit", "Hits", "Holding", "KnownName", "Shelf"]


def __getattr__(name: str) -> object:
    if name in ("Filed", "Filing"):  # an answer needs nothing of filing
        return getattr(import_module("briefings.archive.articles"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
