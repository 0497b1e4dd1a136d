import pytest

from extract.figures.counting_on import counts_on

BEFORE = "Populasi sapi potong di Demak 12 ekor."


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (BEFORE, "Populasi sapi di Wedung 9 ekor.", True),
        (BEFORE, "Populasi sapi di Wedung naik 9 persen.", False),
        (BEFORE, "Di Wedung 9 ekor.", False),
        (BEFORE, "Populasi sapi di Wedung banyak.", False),
        ("Bawang 3,1%, cabai 4,2 persen.", "Sandang 5,1 persen, pangan 6 persen.", True),
        ("Bawang 3,1 persen.", "Sandang 5,1 persen, pangan 6 persen.", False),
        ("Ada Rp 3 miliar dan Rp 4 miliar.", "Sisanya Rp 1 miliar dan Rp 2 miliar.", True),
        ("Pada 1 Mei dan 2 Mei.", "Pada 3 Mei dan 4 Mei.", False),
        ("Laba Rp3 miliar dan Rp4 miliar.", "Beban Rp1 miliar dan Rp2 miliar.", True),
    ],
)
def test_counting_on(before: str, text: str, expected: bool) -> None:
    assert counts_on(before, text) is expected
