import pytest

from graph.stems import stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("penipuan", "tipu"), ("menipu", "tipu"), ("pemakai", "pakai"), ("pemakaian", "pakai"), ("korbannya", "korban"),
        ("dilaporkan", "lapor"), ("laporan", "lapor"), ("pengurangan", "kurang"), ("penyewa", "sewa"), ("desa", "desa"),
        ("wni", "wni"), ("pendaftar", "daftar"), ("di", "di"),
    ],
)  # fmt: skip
def test_the_stem_of_a_word(word: str, expected: str) -> None:
    assert stem(word) == expected
