from datetime import date

import pytest

from tests.extract.reading import read

THU, SAT, PUBLISHED = date(2023, 7, 6), date(2023, 7, 8), date(2023, 7, 9)


def days(text: str) -> list[tuple[str, date | None]]:
    return [(one.speaker, one.said_on) for one in read(text, published=PUBLISHED).claims]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Kepala BNPB Sulastri Handoko mengatakan ada 12 korban, Kamis (6/7/2023).\n\n"
            "Pada kesempatan yang sama, Bupati Demak Sutopo Hadi menyebut 9 rumah rusak.",
            [("Sulastri Handoko", THU), ("Sutopo Hadi", THU)],
        ),
        (
            "Kepala BNPB Sulastri Handoko mengatakan ada 12 korban, Kamis (6/7/2023).\n\n"
            "Di tempat yang sama, Bupati Demak Sutopo Hadi memaparkan hasil pendataan. Ada 9 rumah rusak, katanya.\n\n"
            "Selain itu, kata Sutopo, 4 jembatan putus.",
            [("Sulastri Handoko", THU), ("Sutopo Hadi", THU), ("Sutopo Hadi", THU)],
        ),
        (
            "Kepala BNPB Sulastri Handoko mengatakan ada 12 korban, Kamis (6/7/2023).\n\n"
            "Dua hari kemudian, giliran pemerintah daerah bicara. Bupati Demak Sutopo Hadi menyebut 9 rumah rusak.",
            [("Sulastri Handoko", THU), ("Sutopo Hadi", SAT)],
        ),
        (
            "Kepala BNPB Sulastri Handoko menyebut 12 korban. "
            "Sulastri membuka data tersebut di Demak, Kamis (6/7/2023).",
            [("Sulastri Handoko", THU)],
        ),
        (  # a second name for the speaker, with the day
            "Menurut Kepala BNPB Sulastri Handoko, ada 12 korban.\n\n"
            '"Semua terkendali," ujar perempuan yang dipanggil Sulastri itu di Demak, Kamis (6/7/2023).',
            [("Sulastri Handoko", THU)],
        ),
        (
            "Kepala BNPB Sulastri Handoko mengatakan ada 12 korban, Kamis (6/7/2023).\n\n"
            "Menurut Bupati Demak Sutopo Hadi, 9 rumah rusak.",
            [("Sulastri Handoko", THU), ("Sutopo Hadi", PUBLISHED)],
        ),
    ],
)
def test_the_day_of_an_attribution_without_one(text: str, said: list[tuple[str, date | None]]) -> None:
    assert days(text) == said
