"""What a figure covers when no date of its own says so."""

import pytest

from tests.extract.reading import read, shown

RINI = "Kepala Dinas Kesehatan Sleman Rini Astuti"
YEAR = "2022-01-01…2022-12-31"


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # the second paragraph of an article whose first one names the period
        (f"Sepanjang 2022 flu merebak di Sleman.\n\n{RINI} menyebut ada 120 kasus.", [YEAR]),
        # rows of a list
        (
            f"Sepanjang 2022 ada 30 kasus, kata {RINI}. Rinciannya:\n\n- Depok 12 kasus\n\n- Ngaglik 18 kasus",
            [YEAR] * 3,
        ),
        # parts of a stock two paragraphs on
        (
            f"Per 3 Juli 2023 ada 120 kasus, kata {RINI}.\n\nRini meninjau posko.\n\nDi Depok 40 kasus, kata Rini.",
            ["…2023-07-03", "…2023-07-03"],
        ),
        # another time
        (f"Sepanjang 2022 ada 120 kasus, kata {RINI}. Sekarang ada 30 kasus.", [YEAR, ""]),
        # what happened on one day is over
        (f"Pada 3 Juli 2023 ada 12 kasus, kata {RINI}. Yang sembuh 9 orang.", ["2023-07-03…2023-07-03", ""]),
        # "Data per 3 Juli itu" behind the figure
        (f"Ada 120 kasus flu di Sleman. Data per 3 Juli 2023 itu disampaikan {RINI}.", ["…2023-07-03"]),
    ],
)
def test_what_goes_on(text: str, periods: list[str]) -> None:
    reading = read(text)
    assert [shown(reading, one, "period") for one in reading.claims] == periods
