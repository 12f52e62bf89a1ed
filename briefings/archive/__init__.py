"""What we remember: every version, shut ones included, behind one door."""

from briefings.archive.archive import Archive
from briefings.archive.articles import Filed, Filing
from briefings.archive.lookup import KnownName
from briefings.archive.remembered import Health
from briefings.archive.shelf import Hit, Hits, Holding, Shelf

__all__ = ["Archive", "Filed", "Filing", "Health", "Hit", "Hits", "Holding", "KnownName", "Shelf"]
