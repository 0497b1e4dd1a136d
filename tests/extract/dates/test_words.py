"""The date tables: what they refuse, and that every row can be read."""

from datetime import date
from pathlib import Path

import pytest

from extract.dates.lexer import tokenize
from extract.dates.words import DateTableError, holiday, holidays, read_holidays, read_words, words

HEADER = "form,kind,value,decider\n"


@pytest.mark.parametrize(
    "row", ["mei,bulan,5,", "mei,month,lima,", "mei,month,5,sometimes", "Mei,month,5,", ",month,5,", "mei,month"]
)
def test_a_bad_row_is_refused_with_file_and_line(tmp_path: Path, row: str) -> None:
    path = tmp_path / "words.csv"
    path.write_text(f"{HEADER}juni,month,6,\n{row}\n", encoding="utf-8")
    with pytest.raises(DateTableError, match=r"words\.csv:3"):
        read_words(path)


def test_a_form_listed_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text(f"{HEADER}mei,month,5,\nmei,weekday,5,\n", encoding="utf-8")
    with pytest.raises(DateTableError, match="twice"):
        read_words(path)


def test_a_wrong_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("form,kind\n", encoding="utf-8")
    with pytest.raises(DateTableError, match="header"):
        read_words(path)


@pytest.mark.parametrize("row", ["natal,2023,2,31,x", "natal,2023,12,25,", "natal,dua,12,25,x"])
def test_a_bad_holiday_is_refused(tmp_path: Path, row: str) -> None:
    path = tmp_path / "days.csv"
    path.write_text(f"holiday,year,month,day,source\n{row}\n", encoding="utf-8")
    with pytest.raises(DateTableError, match=r"days\.csv:2"):
        read_holidays(path)


@pytest.mark.parametrize("form", sorted(words()))
def test_every_row_is_read_as_one_token_of_its_kind(form: str) -> None:
    word = words()[form]
    printed = form.upper() if word.decider == "uppercase" else form
    tokens = tokenize(printed)
    assert tokens.letters == ("k" if word.letter == "W" else word.letter)
    assert tokens.values == [word.holiday or word.value]


@pytest.mark.parametrize(
    ("name", "day"),
    [("idulfitri", date(2024, 4, 10)), ("iduladha", date(2023, 6, 29)), ("natal", date(2031, 12, 25))],
)
def test_known_holidays(name: str, day: date) -> None:
    assert holiday(name, day.year) == day


def test_an_unknown_year_has_no_holiday() -> None:
    assert holiday("idulfitri", 1990) is None


def test_movable_feasts_move_back_eleven_days_or_so_a_year() -> None:
    for name in ("idulfitri", "iduladha"):
        years = sorted(year for year in holidays()[name] if year is not None)
        days = {year: date(year, *holidays()[name][year]) for year in years}
        steps = [(days[year + 1] - days[year]).days for year in years if year + 1 in days]
        assert steps
        assert set(steps) <= {353, 354, 355, 356}
