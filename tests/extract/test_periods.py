from datetime import date

import pytest

from extract.periods import as_of, as_period, is_day, period_of
from extract.types import DateMention
from tests.extract.reading import read

SAID = date(2023, 7, 8)


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
    ],
)
def test_which_date_a_figure_covers(text: str, index: int, expected: str | None) -> None:
    assert covered(text, index) == expected


def period(text: str, so_far: bool = False) -> str:
    (mention,) = read(text).dates
    found = as_period(mention, text, SAID, so_far)
    return f"{found.edtf}: {found.start or ''}…{found.end or ''}" if found else ""


@pytest.mark.parametrize(
    ("text", "so_far", "expected"),
    [
        ("Per 3 Mei 2023 ada 12 kasus.", False, "../2023-05-03: …2023-05-03"),
        ("Hingga Juni 2023 ada 12 kasus.", False, "../2023-06: …2023-06-30"),
        ("Sejak 2020 ada 12 kasus.", False, "2020/..: 2020-01-01…2023-07-08"),
        ("Sejak banjir melanda pada 3 Mei 2023 ada 12 kasus.", False, "2023-05-03/..: 2023-05-03…2023-07-08"),
        ("Pada Mei 2023 ada 12 kasus.", False, "2023-05: 2023-05-01…2023-05-31"),
        ("Tahun ini ada 12 kasus.", True, "2023: 2023-01-01…2023-07-08"),
        ("Tahun ini ada 12 kasus.", False, "2023: 2023-01-01…2023-12-31"),
    ],
)
def test_what_a_date_means_as_a_period(text: str, so_far: bool, expected: str) -> None:
    assert period(text, so_far) == expected


def test_an_unresolved_date_covers_nothing() -> None:
    mention = DateMention("Senin", None, None, None, (0, 5), "no anchor")
    assert as_period(mention, "Senin", SAID, so_far=False) is None
    assert not is_day(mention)


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
