from datetime import date

from tests.extract.reading import read

DAY = date(2023, 7, 6)


def days(text: str, published: date | None = date(2023, 7, 8)) -> list[tuple[str, date | None, str | None]]:
    return [(one.speaker, one.said_on, one.said_precision) for one in read(text, published=published).claims]


def test_only_said_figures_are_yielded() -> None:
    assert days("Ada 63 desa terendam. BNPB mencatat 12 desa.") == [
        ("Badan Nasional Penanggulangan Bencana", date(2023, 7, 8), "assumed")
    ]


def test_without_any_date_the_day_is_unknown_and_assumed() -> None:
    assert days("BNPB mencatat 12 desa.", published=None) == [
        ("Badan Nasional Penanggulangan Bencana", None, "assumed")
    ]


def test_the_day_a_speaker_came_counts_from_there_on() -> None:
    text = "Kamis (6/7/2023), Bupati Demak Sutopo Hadi datang ke Sayung. Ia mengatakan 12 desa terendam."
    assert days(text) == [("Sutopo Hadi", DAY, "stated")]


def test_a_body_s_day_is_its_spokesman_s_in_the_same_paragraph() -> None:
    text = 'Pada Kamis (6/7/2023), BNPB mengumumkan angka baru. "Ada 12 korban," kata Kepala BNPB Sulastri Handoko.'
    assert days(text) == [("Sulastri Handoko", DAY, "stated")]


def test_a_person_speaks_before_the_body_cited() -> None:
    (claim,) = read("Menurut data BPS, kata Bupati Demak Sutopo Hadi, ada 12 desa miskin.").claims
    assert (claim.speaker, claim.cites) == ("Sutopo Hadi", "Badan Pusat Statistik")
