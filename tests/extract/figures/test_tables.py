"""The figure tables refuse what cannot be used, and say where."""

import pytest

from extract.figures.tables import TableError, _add, _one_of, _rows, places


def test_a_missing_column_names_the_file() -> None:
    with pytest.raises(TableError, match=r"units.csv:1: needs the columns colour"):
        next(_rows("units.csv", ("colour",)))


def test_a_double_names_the_line() -> None:
    with pytest.raises(TableError, match=r"units.csv:3: 'ton' is listed twice"):
        _add({"ton": "ton"}, "ton", "ton", "units.csv:3")


def test_an_unknown_word_names_the_line() -> None:
    with pytest.raises(TableError, match=r"units.csv:4: 'mass' is none of count, people"):
        _one_of("mass", ("people", "count"), "units.csv:4")


def test_places_are_known_without_their_rank() -> None:
    assert {"aceh selatan", "aceh", "kamboja"} <= places()
