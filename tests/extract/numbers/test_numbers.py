"""Numbers: every notation of the case tables, and any number printed or spelled reads back."""

import csv
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numbers.numbers import find_numbers, plain
from tests.extract.case_tables import CASES

UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
SCALES = ((10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))
integers = st.one_of(st.integers(0, 2000), st.integers(0, 10**12 - 1))


def cases(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


def spelled(number: int) -> str:
    """The number in Indonesian words: a second, generating grammar to hold the reader against."""
    if number < 12:
        return UNITS[number]
    if number < 20:
        return f"{UNITS[number - 10]} belas"
    size, word = next((size, word) for size, word in SCALES if number >= size)
    count, rest = divmod(number, size)
    head = f"se{word}" if count == 1 and word in ("ratus", "ribu") else f"{spelled(count)} {word}"
    return f"{head} {spelled(rest)}" if rest else head


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@pytest.mark.parametrize("case", cases("numbers.csv"), ids=lambda case: case["text"])
def test_number(case: dict[str, str]) -> None:
    (number,) = find_numbers(case["text"])
    bounds = tuple(Decimal(case[end]) if case[end] else None for end in ("low", "high"))
    assert case["text"][number.start : number.end] == case["printed"]
    assert (number.value, number.low, number.high) == (Decimal(case["value"]), *bounds)
    assert number.about == (case["about"] == "yes")


@pytest.mark.parametrize("case", cases("not_numbers.csv"), ids=lambda case: case["text"])
def test_no_number(case: dict[str, str]) -> None:
    assert find_numbers(case["text"]) == ()


@given(integers)
def test_words_read_back(number: int) -> None:
    text = f"tercatat {spelled(number)} orang hadir"
    (found,) = find_numbers(text)
    assert (text[found.start : found.end], found.value) == (spelled(number), number)


@given(integers, st.booleans())
def test_digits_read_back(number: int, grouping: bool) -> None:
    printed = grouped(number) if grouping else str(number)
    (found,) = find_numbers(f"tercatat {printed} orang hadir")
    assert found.value == number


@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([("", 1), (" juta", 10**6), (" triliun", 10**12)]))
def test_decimals_read_back(whole: int, hundredths: int, scale: tuple[str, int]) -> None:
    printed = f"{grouped(whole)},{hundredths:02d}{scale[0]}"
    (found,) = find_numbers(f"senilai {printed} persen")
    assert found.value == (whole + Decimal(hundredths) / 100) * scale[1]


@given(st.text(alphabet="0123456789.,-–/ dua ribu jutan%Rp", max_size=40))
def test_spans_are_ordered_and_inside(text: str) -> None:
    found = find_numbers(text)
    edges = [edge for number in found for edge in (number.start, number.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@pytest.mark.parametrize(("text", "values"), [
    ("dua dari lima korban itu", [2, 5]),
    ("1.761 atau 77 persen", [1761, 77]),
    ("15 ribu, 300 di antaranya", [15000, 300]),
    ("15 ribu 300 di antaranya", [15000, 300]),
    ("pada 2023 300 orang", [2023, 300]),
    ("2021 hingga 300", [2021, 300]),
])  # fmt: skip
def test_two_numbers_stay_two(text: str, values: list[int]) -> None:
    assert [number.value for number in find_numbers(text)] == values


def test_english_thousands_are_offered() -> None:
    (number,) = find_numbers("2,300 orang")
    assert (number.value, number.english) == (Decimal("2.300"), 2300)


def test_plain_drops_zeros() -> None:
    assert str(plain(Decimal("1.2E+6"))) == "1200000"
