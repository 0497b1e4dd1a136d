import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.quotes import inside, quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"Ada 12 kasus," kata Rini.', ["Ada 12 kasus,"]),
        ("“Ada 12 kasus,” kata Rini.", ["Ada 12 kasus,"]),
        ('“Ada 12 kasus," kata Rini.', ["Ada 12 kasus,"]),
        ('"Ada 12 kasus." "Naik lagi," kata Rini.', ["Ada 12 kasus.", "Naik lagi,"]),
        ('"Ada 12 kasus.\n\n"Naik lagi," kata Rini.', ["Ada 12 kasus.", "Naik lagi,"]),
        ('Rini: "Ada 12 kasus', ["Ada 12 kasus"]),
        ("Tidak ada kutipan.", []),
        ('Program "Sehat" dimulai.', ["Sehat"]),
        ("Kasus itu” menurun.", []),
        ("«Ada 12 kasus,» kata Rini.", ["Ada 12 kasus,"]),
    ],
)
def test_what_stands_inside_marks(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


def test_a_span_inside_a_quotation() -> None:
    text = '"Ada 12 kasus," kata Rini. Ada 9 lagi.'
    quoted = quotations(text)
    assert inside((5, 7), quoted) == quoted[0]
    assert inside((text.index("9"), text.index("9") + 1), quoted) is None


@given(st.text(alphabet='ab ."“”\n', max_size=60))
def test_quotations_lie_in_order_inside_the_text_and_cross_no_paragraph(text: str) -> None:
    last = 0
    for start, end in quotations(text):
        assert last <= start <= end <= len(text)
        assert "\n" not in text[start:end]
        last = end
