import pytest

from extract.speech.cues import find_cues
from extract.speech.pointing import comes_from, gives_out, points_back


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hal itu disampaikan Rini.", True),
        ("Data per 3 Mei pukul 17.00 WIB itu dirilis Rini.", True),
        ("Permintaan itu diumumkan Rini, Senin (24/6).", True),
        ("Rini menyampaikan hal itu.", True),
        ("Rini menyampaikan hal itu saat rapat.", True),
        ("Rini menyampaikannya, Senin.", True),
        ("Rini berharap jumlah itu turun.", False),
        ("Uang dari perkara itu diklaim Rini Rp525 juta.", False),
        ("Tahun ini, kata Rini, impor nihil.", False),
        ("Ada 12 kasus, kata Rini.", False),
        ("Menurut Rini, itu benar.", False),
    ],
)
def test_whether_a_sentence_points_back(text: str, expected: bool) -> None:
    *_, cue = find_cues(text)
    assert points_back(text, cue, 0, len(text)) is expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Hitungan bulanan itu dibuka ", True),
        ("Angka tersebut kemudian dipakai oleh ", True),
        ("Posko itu dibuka ", False),
        ("Hitungan bulanan itu membuka ", False),
        ("Hitungan bulanan dibuka ", False),
    ],
)
def test_whether_something_was_given_out(head: str, expected: bool) -> None:
    assert gives_out(f"{head}Rini.", 0, len(head)) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Angka itu berasal dari Rini.", True), ("Ada 12 orang berasal dari BPS.", False)]
)
def test_only_what_was_said_comes_from_somebody(text: str, expected: bool) -> None:
    assert comes_from(text, next(find_cues(text)), 0) is expected
