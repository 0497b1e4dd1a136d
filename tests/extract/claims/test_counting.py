from decimal import Decimal

import pytest
from msgspec.structs import replace

from extract.claims.counting import counting_of
from extract.table_file import read_table
from extract.types import Figure
from tests.extract.reading import read
from tests.extract.said import claims

ROWS = list(read_table("counting.csv", ("form", "counting", "side", "example")))


def figure(text: str, unit: str | None = "orang", one: Decimal = Decimal(12)) -> Figure:
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
        ("kasus naik dibandingkan Mei yang ", "", "level"),
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
    assert counting_of(figure("12 persen", "persen"), "angka kemiskinan ", "", None) == "share"
    assert counting_of(figure("sepertiga", None, Decimal("0.333333")), "", "", None) == "share"


@pytest.mark.parametrize(
    ("sentence", "counting"),
    [
        ("Prevalensi di desa turun dari ", "level"),
        ("Suku bunga kini ", "level"),
        ("Inflasi turun dari ", "change"),
        ("Harga cabai naik hingga ", "change"),
        ("Prevalensi naik hingga ", "level"),
        ("Tarif kereta turun menjadi ", "share"),
        ("Penurunan terdalam berasal dari Sleman (", "change"),
        ("Pertumbuhan ditopang belanja yang menyumbang ", "share"),
        ("Kasus susut dari 39 menjadi 20, atau ", "change"),
    ],
)
def test_what_a_sentence_speaks_of_tells_its_percentages(sentence: str, counting: str) -> None:
    before = sentence.rsplit("20", 1)[-1]
    assert counting_of(figure("12 persen", "persen"), before, "", None, sentence=sentence) == counting


def test_a_figure_in_points_or_in_multiples_is_a_change() -> None:
    assert counting_of(figure("12 persen poin", "persen poin"), "", "", None) == "change"
    assert counting_of(figure("dua kali lipat", "kali"), "", "", None) == "change"
    assert counting_of(figure("dua kali", "kali"), "", "", None) == "level"


@pytest.mark.parametrize(
    ("before", "counting"),
    [
        ("kalau ", "threshold"),
        ("warga yang upahnya ", "threshold"),
        ("kalau digabung, upahnya ", "level"),
        ("warga yang datang ", "level"),
    ],
)
def test_a_bound_divides_behind_a_condition(before: str, counting: str) -> None:
    bound = replace(figure("lebih dari 12 rupiah", "rupiah"), approx="more_than")
    assert counting_of(bound, before, "", None) == counting


def test_what_is_aimed_at_outweighs_its_change() -> None:
    assert counting_of(figure("12 orang"), "Ia mematok tambahan ", "", None) == "target"
    assert counting_of(figure("12 orang"), "Nanti akan ada tambahan ", "", None) == "forecast"
    assert counting_of(figure("12 orang"), "Dengan tambahan itu kini ada ", "", None) == "level"


@pytest.mark.parametrize(
    ("gap", "counting"),
    [
        (", Bantul ", "change"),
        (" di Sleman dan ", "change"),
        (" di Sleman sehingga totalnya ", "level"),
        (" dan kini ", "level"),
        (" di Sleman dengan penerima ", "level"),
    ],
)
def test_a_list_goes_on_as_it_began(gap: str, counting: str) -> None:
    (last,) = claims(9)
    last = replace(last, counting="change")
    assert counting_of(figure("12 orang"), gap, "", None, sentence="Korban bertambah 9" + gap, last=last) == counting


@pytest.mark.parametrize(
    ("before", "counting"),
    [("Kabupaten Sleman ", "change"), ("Dari tambahan itu, sebanyak ", "level"), ("Tiap pekan ", "level")],
)
def test_a_row_may_be_a_sentence_of_its_own(before: str, counting: str) -> None:
    last = replace(claims(9)[0], counting="change")
    assert counting_of(figure("12 orang"), before, "", None, sentence=before, last=last) == counting


def test_the_reporting_verb_speaks_last() -> None:
    assert counting_of(figure("12 orang"), "", "", "target") == "target"
    assert counting_of(figure("12 orang"), "bertambah ", "", "forecast") == "change"
