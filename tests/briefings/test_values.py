"""Values are the standard library's dataclasses in everything that can be seen of them."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace

import pytest

from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Cutting:
    """A value with what values have."""

    headline: str
    page: int = 1
    notes: list[str] = field(default_factory=list, compare=False)
    raw: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class DatedCutting(Cutting):
    published: str = ".."


@dataclass(slots=True)
class Pile:
    """A thing that changes."""

    cuttings: list[Cutting] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Checked:
    page: int

    def __post_init__(self) -> None:
        if self.page < 1:
            raise ValueError("a page below one")


def test_arguments_are_taken_by_place_and_by_name() -> None:
    assert Cutting("Bridge shut", page=3) == Cutting("Bridge shut", 3)
    with pytest.raises(TypeError, match="headline"):
        Cutting()  # type: ignore[call-arg]


def test_equal_values_are_equal_and_hash_alike_and_others_are_not() -> None:
    assert Cutting("Bridge shut", notes=["a"]) == Cutting("Bridge shut", notes=["b"])
    assert len({Cutting("Bridge shut", notes=["a"]), Cutting("Bridge shut"), Cutting("Bridge open")}) == 2
    assert Cutting("Bridge shut") != DatedCutting("Bridge shut")
    assert Cutting("Bridge shut") != ("Bridge shut", 1, b"")


def test_a_frozen_value_cannot_be_changed() -> None:
    cutting = Cutting("Bridge shut")
    with pytest.raises(FrozenInstanceError, match="page"):
        cutting.page = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="page"):
        del cutting.page
    with pytest.raises(FrozenInstanceError):
        cutting.other = 2  # type: ignore[attr-defined]


def test_every_value_has_a_list_of_its_own() -> None:
    one, other = Pile(), Pile()
    one.cuttings.append(Cutting("Bridge shut"))
    assert other.cuttings == []
    assert one != other
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_slots_hold_the_fields_and_nothing_else() -> None:
    assert Cutting.__slots__ == ("headline", "page", "notes", "raw")
    assert DatedCutting.__slots__ == ("published",)
    assert not hasattr(DatedCutting("Bridge shut"), "__dict__")


def test_what_the_standard_library_does_with_a_dataclass_it_does_with_a_value() -> None:
    dated = DatedCutting("Bridge shut", 2, published="2024-03")
    assert replace(dated, page=4) == DatedCutting("Bridge shut", 4, published="2024-03")
    assert [each.name for each in fields(dated)] == ["headline", "page", "notes", "raw", "published"]
    assert asdict(Pile([Cutting("Bridge shut")]))["cuttings"][0]["headline"] == "Bridge shut"
    assert pickle.loads(pickle.dumps(dated)) == copy.deepcopy(dated) == dated
    match dated:
        case Cutting(headline, page):
            assert (headline, page) == ("Bridge shut", 2)


def test_it_shows_itself_as_it_is_written_but_for_what_is_not_to_be_shown() -> None:
    assert repr(Cutting("Bridge shut", raw=b"secret")) == "Cutting(headline='Bridge shut', page=1, notes=[])"


def test_what_a_class_says_of_itself_stays() -> None:
    with pytest.raises(ValueError, match="below one"):
        Checked(0)


def test_a_field_that_cannot_be_given_is_refused_when_the_class_is_made() -> None:
    with pytest.raises(TypeError, match=r"Odd: .*dataclasses\.dataclass"):

        @dataclass(frozen=True, slots=True)
        class Odd:
            page: int = field(default=1, init=False)
