"""Days that hold for what is said without a day of its own."""

from datetime import date

import pytest

from tests.extract.reading import read

PUBLISHED = date(2023, 7, 9)
WED, THU, FRI, SAT = (date(2023, 7, day) for day in (5, 6, 7, 8))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (  # the lead tells on which day it happened
            "BPBD Demak memamerkan perahu barunya, Jumat (7/7).\n\nBupati Demak Sutopo Hadi menyebut ada 9 perahu.",
            [FRI],
        ),
        (  # what happened to nobody in particular is no occasion
            "Sebuah perahu karam, Jumat (7/7).\n\nBupati Demak Sutopo Hadi menyebut ada 9 korban.",
            [PUBLISHED],
        ),
        (  # a body's record has no occasion
            "Bupati Demak Sutopo Hadi meninjau banjir, Jumat (7/7).\n\nBPBD Demak mencatat 9 korban.",
            [PUBLISHED],
        ),
        (  # a heading that is a date
            "Sabtu, 8 Juli 2023\n\nBupati Demak Sutopo Hadi menyebut ada 9 korban.\n\n"
            "Jumat, 7 Juli 2023\n\nBupati Demak Sutopo Hadi menyebut ada 7 korban.",
            [SAT, FRI],
        ),
        (  # an older occasion is not that of the article
            "Bupati Demak Sutopo Hadi menyebut ada 9 korban.\n\n"
            'Pada 5 Mei lalu, Sutopo menyebut ada 7 korban.\n\n"Ada 8 korban," kata Sutopo, Kamis (6/7).',
            [THU, date(2023, 5, 5), THU],
        ),
        (  # that time
            "Bupati Demak Sutopo Hadi menemui wartawan pada 5 Mei lalu. Ada 7 korban, katanya waktu itu.",
            [date(2023, 5, 5)],
        ),
        (  # a rough time leaves the day unknown
            "Pada pertengahan tahun, Bupati Demak Sutopo Hadi melaporkan 7 korban.",
            [None],
        ),
        (  # counted as of the day before publication
            "Korban banjir bertambah hingga Sabtu (8/7).\n\nBupati Demak Sutopo Hadi menyebut ada 9 korban.",
            [SAT],
        ),
        (  # the day a report came out
            "Menurut hitungan Bank Dunia dalam laporan yang terbit Rabu (5/7), ada 9 kota tergenang.",
            [WED],
        ),
    ],
)
def test_the_day_of_what_is_said(text: str, said: list[date | None]) -> None:
    assert [one.said_on for one in read(text, published=PUBLISHED).claims] == said
