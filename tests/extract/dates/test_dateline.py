import pytest

from extract.dates.dateline import in_dateline


@pytest.mark.parametrize(
    ("text", "name", "is_in"),
    [
        ("SLEMAN, Anu Raya - Banjir surut.", "Anu Raya", True),
        ("JAKARTA (Suara Anu) – Banjir surut.", "Suara Anu", True),
        ("Anu Raya - Banjir surut.", "Anu Raya", True),
        ("SLEMAN - Fulan Badrun tiba.", "Fulan Badrun", False),
        ("Banjir surut, kata Fulan Badrun, kemarin.", "Fulan Badrun", False),
    ],
)
def test_the_outlet_in_a_dateline(text: str, name: str, is_in: bool) -> None:
    start = text.index(name)
    assert in_dateline(text, (start, start + len(name))) is is_in
