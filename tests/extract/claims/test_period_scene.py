"""Dates as they are looked at for periods."""

import pytest

from extract.claims.period_scene import PeriodScene, keys_of
from tests.extract.reading import article, shipped


def scene(text: str) -> PeriodScene:
    return PeriodScene(shipped().found(article(text)))


@pytest.mark.parametrize(
    ("text", "kind", "frame"),
    [
        ("Ada 12 kasus pada 3 Mei 2023.", "day", False),
        ("Ada 12 kasus per 3 Mei 2023.", "until day", True),
        ("Ada 12 kasus hingga Mei 2023.", "until", True),
        ("Ada 12 kasus sejak 2020.", "since", True),
        ("Ada 12 kasus sejak banjir melanda pada 3 Mei 2023.", "since", False),
        ("Ada 12 kasus pada Mei 2023.", "month", True),
        ("Ada 12 kasus pada Mei-Juni 2023.", "months", True),
        ("Ada 12 kasus pada 3-5 Mei 2023.", "days", True),
        ("Ada 12 kasus sepanjang 2022.", "year", True),
        ("Ada 12 kasus tahun ini.", "this year", True),
        ("Ada 12 kasus selama 2020-2022.", "years", True),
    ],
)
def test_kinds(text: str, kind: str, frame: bool) -> None:
    (dated,) = scene(text).dates
    assert (dated.kind, dated.frame) == (kind, frame)


def test_where_a_date_stands() -> None:
    dates = scene("Hujan di Palu.\n\nAda 12 kasus sepanjang 2022 di Palu. Rini mengatakan itu pada 3 Juli 2023.").dates
    assert [(one.sentence, one.paragraph, one.reported) for one in dates] == [(1, 1, False), (2, 1, True)]


def test_what_is_only_compared_with_is_no_frame() -> None:
    found = scene("Ekspor naik dibanding Mei 2022.")
    assert found.dates[0].held
    assert found.frames == ()


def test_shared_words() -> None:
    assert scene("Ada 12 kasus campak pada 2022.").shares(0, keys_of("campak anak")) == 1
