import pytest

from tests.extract.reading import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Kepala Kantor Bea Cukai Wirabakti Rini Astuti tiba. Juga Bea Cukai Wirabakti menyita 12 paket.",
            "Rini Astuti",
        ),
        (
            "Direktur Utama RSUP Wirabakti Rini Astuti menyebut ada 12 kamar. Ruang di RSUP Wirabakti penuh.",
            "Rini Astuti",
        ),
    ],
)
def test_a_bodys_last_word_is_no_name(text: str, name: str) -> None:
    assert [one.name for one in read(text).officials] == [name]
