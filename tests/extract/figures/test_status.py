"""The status of a figure: current, replaced by a newer one, or taken back."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from extract.figures.status import status_of
from extract.types import Figure
from tests.extract.said import claims

FIGURE = Figure("12 orang", Decimal(12), Decimal(12), Decimal(12), "exact", "orang", None, (0, 8))


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
        ("dinas itu sebelumnya melaporkan ", "", "current"),
        ("korban bertambah dari ", " pada 2021 menjadi 14", "current"),
        ("setahun sebelumnya ada ", "", "current"),
        ("kini 14 orang, dari ", " dua hari sebelumnya", "previous"),
    ],
)
def test_status(before: str, after: str, status: str) -> None:
    assert status_of(FIGURE, before, after) == status


def test_the_value_of_another_survey_is_no_older_one() -> None:
    share = replace(FIGURE, text="12 persen", unit="persen")
    assert status_of(share, "prevalensi turun dari ", " menjadi 9 persen") == "current"


def test_a_change_and_a_plan_are_current() -> None:
    assert status_of(FIGURE, "semula bertambah ", "", counting="change") == "current"
    assert status_of(FIGURE, "rencana semula ", "", counting="target") == "current"


def test_only_so_many_then_is_fewer_than_now() -> None:
    assert status_of(FIGURE, ", ada baru ", "", sentence="Dua hari sebelum itu, ada baru ") == "previous"
    assert status_of(FIGURE, ", ada ", "", sentence="Dua hari sebelum itu, ada ") == "current"


@pytest.mark.parametrize(("gap", "status"), [(" dengan ", "previous"), (" lalu kini ", "current")])
def test_a_list_keeps_its_status(gap: str, status: str) -> None:
    last = replace(claims(9)[0], status="previous")
    assert status_of(FIGURE, gap, "", sentence="Semula 9 luka" + gap, last=last) == status
