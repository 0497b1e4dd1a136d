import pytest

from extract.bodies.bodies import find_institutions
from tests.extract.case_tables import pipeline


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Satuan Pelaksana Zelvo Emas (Satlak Zelvo) bekerja.", "Satuan Pelaksana Zelvo Emas"),
        ("Persatuan Angkat Qatre, Berat, dan Binaraga Seluruh Indonesia (PAQBSI) hadir.",
         "Persatuan Angkat Qatre, Berat, dan Binaraga Seluruh Indonesia"),
        ("Himpunan Pengusaha Zelvori Indonesia (HIPZI) hadir.", "Himpunan Pengusaha Zelvori Indonesia"),
    ],
)  # fmt: skip
def test_a_short_form_in_brackets_tells_how_far_a_name_runs(text: str, name: str) -> None:
    assert find_institutions(pipeline()(text), None)[0].name == name
