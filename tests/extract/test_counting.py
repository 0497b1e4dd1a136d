from decimal import Decimal

import pytest

from extract.counting import counting_of, status_of
from extract.table_file import read_table
from extract.types import Figure
from tests.extract.reading import read

ROWS = list(read_table("counting.csv", ("form", "counting", "side", "example")))


def figure(text: str, unit: str | None = "orang") -> Figure:
    one = Decimal(12)
    return Figure(text, one, one, one, "exact", unit, None, (0, len(text)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['form']} ({row['side']})")
def test_every_row_tells_the_kind_of_its_example(row: dict[str, str]) -> None:
    sentence = row["example"]
    found = read(sentence).figures[0]
    before, after = sentence[: found.span[0]], sentence[found.span[1] :]
    assert counting_of(found, before, after, None) == row["counting"]


@pytest.mark.parametrize(
    ("before", "after", "counting"),
    [
        ("kasus naik ", " dari kemarin", "change"),
        ("kasus naik menjadi ", "", "level"),
        ("kasus naik hingga mencapai ", "", "level"),
        ("target naik menjadi ", "", "target"),
        ("naik di banyak kabupaten dan kota di seluruh pulau ", "", "level"),
        ("ada ", " baru", "level"),
        ("ada ", "", "level"),
    ],
)
def test_a_change_counts_only_right_before_its_number(before: str, after: str, counting: str) -> None:
    assert counting_of(figure("12 orang"), before, after, None) == counting


def test_a_share_is_a_percentage_of_something_said() -> None:
    assert counting_of(figure("12 persen", "persen"), "Dari jumlah itu, ", "", None) == "share"
    assert counting_of(figure("12 persen", "persen"), "", " dari total korban", None) == "share"
    assert counting_of(figure("12 persennya", "persen"), "", "", None) == "share"
    assert counting_of(figure("12 persen", "persen"), "tingkat kemiskinan ", "", None) == "level"


def test_the_reporting_verb_speaks_last() -> None:
    assert counting_of(figure("12 orang"), "", "", "target") == "target"
    assert counting_of(figure("12 orang"), "bertambah ", "", "forecast") == "change"


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        ("ada ", "", "current"),
        ("semula ", "", "previous"),
        ("sebelumnya ditulis ", "", "previous"),
        ("turun dari ", "", "previous"),
        ("kasus berubah dari ", "", "previous"),
        ("datang dari ", "", "current"),
        ("", " sebelumnya", "previous"),
        ("naik ", " dari bulan sebelumnya", "current"),
        ("naik ", " dibandingkan tahun sebelumnya", "current"),
        ("angka yang keliru, ", "", "withdrawn"),
        ("setelah diralat dari ", "", "withdrawn"),
    ],
)
def test_status(before: str, after: str, status: str) -> None:
    assert status_of(before, after) == status
