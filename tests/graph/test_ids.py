"""Ids that mean the same everywhere."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ids import decimal_text, digest, number, slug


def test_a_digest_tells_order_absence_and_boundaries_apart() -> None:
    parts = [("a", "b"), ("b", "a"), ("ab",), ("a", None), ("a", ""), ("a",)]
    assert len({digest(*some) for some in parts}) == len(parts)
    assert digest("a", None) == digest("a", None)
    assert len(digest()) == 16


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Ma'ruf Amin", "ma-ruf-amin"),
        ("  Café  (lama) ", "cafe-lama"),
        ("PT. Maju, Tbk", "pt-maju-tbk"),
        ("", ""),
        (" ", ""),
    ],
)
def test_slug(text: str, id: str) -> None:
    assert slug(text) == id


def test_names_without_latin_letters_keep_apart() -> None:
    assert slug("新聞") != slug("時報") != ""


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [("2300", "2300"), ("2.3E+3", "2300"), ("1.50", "1.5"), ("0.0", "0"), ("-1.20", "-1.2"), ("100", "100")],
)
def test_decimal_text(value: str, text: str) -> None:
    assert decimal_text(Decimal(value)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15))
def test_equal_numbers_have_equal_text(value: Decimal) -> None:
    text = decimal_text(value)
    assert text is not None
    assert Decimal(text) == value
    assert decimal_text(value.normalize()) == text


def test_numbers_as_a_store_holds_them() -> None:
    assert (number(Decimal("98200000000000")), number(Decimal("9.4")), number(None)) == (98200000000000, 9.4, None)
    assert isinstance(number(Decimal("3.0")), int)
    assert isinstance(number(Decimal(10) ** 20), float)
