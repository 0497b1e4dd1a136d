"""Figures, days and periods as a reader writes them (in Indonesian, the language tests run in)."""

from decimal import Decimal

import pytest

from jejak.figures import day_text, figure_text, number_text, period_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("9", "9"),
        ("1000", "1.000"),
        ("44521", "44.521"),
        ("0.59", "0,59"),
        ("2.50", "2,5"),
        ("999999", "999.999"),
        ("1000000", "1 juta"),
        ("2080000", "2,08 juta"),
        ("2080500", "2.080.500"),
        ("5111234", "5.111.234"),
        ("1000000000", "1 miliar"),
        ("98215000000000", "98,215 triliun"),
        ("1E+6", "1 juta"),
        ("-2500000", "-2,5 juta"),
    ],
)
def test_number_text(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "low", "high", "approx", "unit", "text"),
    [
        ("44521", "44521", "44521", "exact", "kasus", "44.521 kasus"),
        ("4700", "4700", None, "more_than", "orang", ">4.700 orang"),
        ("2300", "2300", None, "at_least", None, "≥2.300"),
        ("400000", None, "400000", "less_than", "ton", "<400.000 ton"),
        ("15", None, "15", "at_most", "persen", "≤15 persen"),
        ("40", "36", "44", "about", "persen", "±40 persen"),
        ("5", "5", "10", "exact", "persen", "5–10 persen"),
        ("1200000", "1200000", "1500000", "exact", "rupiah", "Rp 1,2–1,5 juta"),
        ("900000", "900000", "1200000", "exact", "orang", "900.000–1,2 juta orang"),
        ("5000000", "5000000", None, "more_than", "rupiah", ">Rp 5 juta"),
        ("3000000", "3000000", "3000000", "exact", "dolar AS", "US$ 3 juta"),
        ("100000", "100000", "999999", "about", "orang", "100.000–999.999 orang"),
        ("300", "290", "320", "about", "orang", "±290–320 orang"),
    ],
)
def test_figure_text(value: str, low: str | None, high: str | None, approx: str, unit: str | None, text: str) -> None:
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    assert figure_text(Decimal(value), *bounds, approx, unit) == text


def test_no_figure_is_no_text() -> None:
    assert figure_text(None, None, None, None, None) == ""


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (None, ""),
        ("2024-05-03", "3 Mei 2024"),
        ("2024-08", "Agt 2024"),
        ("2024", "2024"),
        ("2024-13", "2024"),
        ("2024-W05", "2024-W05"),
    ],
)
def test_day_text(day: str | None, text: str) -> None:
    assert day_text(day) == text


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        (None, ""),
        ("2023-05", "Mei 2023"),
        ("2020/2024-09", "2020–Sep 2024"),
        ("2024-05-03/2024-05-03", "3 Mei 2024"),
        ("2020/..", "sejak 2020"),
        ("../2024-05", "hingga Mei 2024"),
    ],
)
def test_period_text(edtf: str | None, text: str) -> None:
    assert period_text(edtf) == text
