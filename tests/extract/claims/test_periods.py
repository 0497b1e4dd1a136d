import pytest

from extract.claims.periods import as_of, begins, is_day, period_of
from extract.types import DateMention
from tests.extract.reading import read


def covered(text: str, index: int = 0) -> str | None:
    found = read(text)
    spans = [one.span for one in found.figures]
    own = spans.pop(index)
    mention = period_of(own, spans, found.dates, text, (0, len(text)))
    return mention.text if mention else None


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("Ada 12 kasus pada Mei 2023.", 0, "Mei 2023"),
        ("Pada Mei 2023 ada 12 kasus.", 0, "Mei 2023"),
        ("Ada 12 kasus pada 2021 dan 14 kasus pada 2022.", 0, "2021"),
        ("Ada 12 kasus pada 2021 dan 14 kasus pada 2022.", 1, "2022"),
        ("Pada 2022 ada 12 kasus dan 14 korban.", 1, "2022"),
        ("Kasus turun 12 persen dari Mei 2023.", 0, None),
        ("Kasus naik 12 persen dibandingkan bulan Mei 2023.", 0, None),
        ("Ada 12 kasus; pada 2021 sepi.", 0, None),
        ("Pada 2022 ada 12 kasus, sebelumnya 14 kasus.", 1, None),
        ("Ada 12 kasus.", 0, None),
        ("Terhadap Mei 2023, ekspor naik 12 persen.", 0, None),
        ("Terhadap Mei 2023 (4 ton), ekspor naik 12 persen.", 0, "Mei 2023"),
        ("Ekspor naik 12 persen dibanding Mei 2022, disusul impor 9 persen.", 1, None),
        ("Sebanyak 48 persen dari kunjungan Mei 2023 lewat laut.", 0, "Mei 2023"),
        ("Hunian turun dari 55 persen pada Mei 2022 menjadi 20 persen.", 1, None),
        ("Hunian turun dari 55 persen pada Mei 2022 menjadi 20 persen.", 0, "Mei 2022"),
        ("Ada 12 kasus dan 4 kematian sejak Mei 2023.", 0, "sejak Mei 2023"),
        ("Produksi mencapai 40 ribu ton (2015), 45 ribu ton (2016).", 0, "2015"),
        ("Produksi mencapai 40 ribu ton (2015), 45 ribu ton (2016).", 1, "2016"),
    ],
)
def test_which_date_a_figure_covers(text: str, index: int, expected: str | None) -> None:
    assert covered(text, index) == expected


def test_the_beginning_of_what_still_goes_on() -> None:
    text = "Sejak banjir melanda pada 3 Mei 2023 ada 12 kasus."
    (mention,) = read(text).dates
    assert begins(mention, text)
    assert not begins(mention, text.replace("Sejak", "Dua"))


def test_an_unresolved_date_is_no_day() -> None:
    assert not is_day(DateMention("Senin", None, None, None, (0, 5), "no anchor"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Per 3 Mei 2023.", True),
        ("s.d. 3 Mei 2023.", True),
        ("sampai dengan 3 Mei 2023.", True),
        ("Pada 3 Mei 2023.", False),
    ],
)
def test_as_of(text: str, expected: bool) -> None:
    assert as_of(read(text).dates[0], text) is expected
