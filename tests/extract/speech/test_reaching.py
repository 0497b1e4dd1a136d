import pytest

from tests.extract.reading import read

RINI = "Kepala Dinas Kesehatan Sleman Rini Astuti"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f"Ada 12 kasus. Hal itu disampaikan {RINI}.", ["next_sentence"]),
        (f"Ada 12 kasus.\n\nHal itu disampaikan {RINI}.", ["next_sentence"]),
        (f"Ada 12 kasus.\n\nWarga cemas.\n\nHal itu disampaikan {RINI}.", []),
        (f"Kasus baru:\n\nMelati: 12 kasus\n\nMawar: 14 kasus\n\nDemikian {RINI}.", ["closing", "closing"]),
        (f"Ada 12 kasus. Yang dirawat 9 orang, kata {RINI}.", ["behind", "in_sentence_bare"]),
        (f"Ada 12 kasus.\n\nYang dirawat 9 orang, kata {RINI}.", ["in_sentence_bare"]),
        (f'"Turun," kata {RINI}.\n\nAda 12 kasus.\n\n"Syukurlah," ujar Rini.', ["between"]),
        (f'"Turun," kata {RINI}.\n\nAda 12 kasus.\n\n"Syukurlah," ujar Bupati Sleman Bagus Wirawan.', []),
        (f'"Turun," kata {RINI}.\n\nSebagai informasi, ada 12 kasus.\n\n"Syukurlah," ujar Rini.', []),
        (f'"Turun," kata {RINI}.\n\n' + "Ada 12 kasus. " * 9 + '\n\n"Syukurlah," ujar Rini.', []),
    ],
)
def test_how_far_back_an_attribution_reaches(text: str, rules: list[str]) -> None:
    assert [claim.rule for claim in read(text).claims] == rules
