import pytest

from extract.about.row_labels import row_label
from extract.about.setting import setting_of
from tests.extract.reading import read


def labels(text: str, hidden: str = "") -> list[str | None]:
    figures = read(text).figures
    at = text.find(hidden) if hidden else 0
    setting = setting_of(None, text, [(at, at + len(hidden))])
    pairs = zip((None, *figures), figures, strict=False)
    return [row_label(figure, last, setting, (0, len(text))) for last, figure in pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada rumah rusak 22.198 unit: berat 6.570, ringan 12.641.", [None, "berat", "ringan"]),
        (
            "Sisanya di Meta (106 ribu), Telegram (1.942), LINE 14, dan App Store 3 konten.",
            [None, "Telegram", "LINE", None],
        ),
        ("Ada 160 konten dan 14 konten.", [None, None]),
        ("Ada 160 konten, naik 14.", [None, None]),
    ],
)
def test_the_label_of_a_row(text: str, expected: list[str | None]) -> None:
    assert labels(text) == expected


def test_a_place_is_no_label() -> None:
    assert labels("Ada 160 kasus: Sleman 106.", "Sleman") == [None, None]
