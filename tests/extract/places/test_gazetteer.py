import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from extract.places.gazetteer import gazetteer
from extract.table_file import TableError

TABLES = Path(str(files("extract") / "tables"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for table in TABLES.glob("*.csv"):
        shutil.copy(table, tmp_path)
    return tmp_path


def _append(folder: Path, table: str, line: str) -> int:
    path = folder / table
    text = path.read_text(encoding="utf-8") + line + "\n"
    path.write_text(text, encoding="utf-8")
    return text.count("\n")


def test_the_tables_hold() -> None:
    found = gazetteer()
    assert len(found.bodies) > 400
    assert sum(place.kind == "province" for place in found.places) == 38
    assert sum(place.kind in ("kabupaten", "kota") for place in found.places) == 514


@pytest.mark.parametrize(
    ("table", "line", "message"),
    [
        ("tenures.csv", "no-such-office,Anu Banu,,2020-01-01,,0,,low,,,,", "unknown id no-such-office"),
        ("tenures.csv", "menlu,Anu Banu,,1 Mei,,0,,low,,,,", "from is no ISO day"),
        ("tenures.csv", "menlu,Anu Banu,,2020-02-01,2020-01-01,0,,low,,,,", "before it starts"),
        ("tenures.csv", "menlu,Anu Banu,,2020-02-01,,0,,low,,,2020-13,", "last_seen"),
        ("offices.csv", "x,Kepala X,,no-such-body,,,0,low", "unknown id no-such-body"),
        ("institutions.csv", "bps,Badan Lain,agency,,IDN,,,,,low", "stands twice"),
        ("institutions.csv", "x,Badan X,agency,,IDN,,,no-such-body,,low", "unknown id no-such-body"),
        ("places.csv", "Antah,country,Antah,,low", "iso3"),
        ("ambiguous_aliases.csv", "XX,no-such-body,,institution,none,,-", "unknown id no-such-body"),
        ("regions.csv", "99.01,Kabupaten X,kabupaten,No Province,", "unknown id No Province"),
        ("institutions.csv", "x,Badan X", "cells"),
    ],
)
def test_a_wrong_row_is_named(folder: Path, table: str, line: str, message: str) -> None:
    number = _append(folder, table, line)
    with pytest.raises(TableError, match=rf"{table}:{number}: .*{message}"):
        gazetteer(folder)


def test_an_unlisted_double_meaning_is_an_error(folder: Path) -> None:
    _append(folder, "institutions.csv", "x,Badan X,agency,BPS,IDN,,,,,low")
    with pytest.raises(TableError, match="'BPS' means bps and x"):
        gazetteer(folder)


def test_a_missing_column_is_an_error(folder: Path) -> None:
    (folder / "offices.csv").write_text("id,title\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"offices.csv:1: missing column"):
        gazetteer(folder)
