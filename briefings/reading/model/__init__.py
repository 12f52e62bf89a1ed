"""The name model: a tagger of our own and the file it reads."""

from briefings.reading.model.decode import Type
from briefings.reading.model.tagger import NameModelBroken, NameTagger, Tagged
from briefings.reading.model.words import Style

__all__ = ["NameModelBroken", "NameTagger", "Style", "Tagged", "Type"]
