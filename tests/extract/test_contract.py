import json
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.contract import as_article, decode, encode, plain, reading
from ingest.article import Rejection
from tests.extract.reading import article, read

TEXT = '"Ada 1.250 kasus campak," kata Kepala Dinas Kesehatan Sleman Rini Astuti, Jumat (7/7/2023).'
KEYS = ["article", "officials", "institutions", "countries", "dates", "figures", "claims", "extractor"]


def line() -> bytes:
    return encode(reading(article(TEXT), read(TEXT)))


def test_a_line_has_the_contract_s_keys_in_order() -> None:
    shown = json.loads(line())
    assert list(shown) == KEYS
    (claim,) = shown["claims"]
    assert (claim["value"], claim["said_on"], claim["speaker"]) == (1250, "2023-07-07", "Rini Astuti")
    assert TEXT[slice(*claim["span"])] == "1.250 kasus"


def test_a_line_is_read_back_as_it_was_written() -> None:
    assert encode(decode(line())) == line()
    assert decode(line()).extraction == read(TEXT)


def test_an_article_comes_back_without_its_raw_text() -> None:
    back = as_article(decode(line()).article)
    assert (back.body, back.published) == (TEXT, article(TEXT).published)


def test_a_rejection_is_a_line_too() -> None:
    shown = json.loads(encode(Rejection("x.txt", "empty", "nothing")))
    assert shown == {"source": "x.txt", "rejected": {"reason": "empty", "detail": "nothing"}}


def test_a_field_of_another_kind_is_named() -> None:
    broken = line().replace(b'"counting":"level"', b'"counting":"many"')
    with pytest.raises(msgspec.ValidationError, match="counting"):
        decode(broken)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_plain_numbers_keep_their_value_and_have_no_exponent(value: Decimal) -> None:
    shown = str(plain(value))
    assert Decimal(shown) == value
    assert "E" not in shown
    assert not (("." in shown) and shown.endswith("0"))


@pytest.mark.parametrize(("value", "shown"), [("2.3E+3", "2300"), ("1.50", "1.5"), ("0", "0"), ("100", "100")])
def test_plain_forms(value: str, shown: str) -> None:
    assert str(plain(Decimal(value))) == shown
