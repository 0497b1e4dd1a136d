"""Sentences that only repeat others."""

from ingest.bounds import body_end
from ingest.classify import classify
from ingest.lines import split_lines
from ingest.repeats import copies

FIRST = "Menurut Kepala Dinas Rini Astuti, bantuan untuk 12 desa sudah dikirim sejak pekan lalu."
SECOND = "Warga diminta tetap tinggal di posko karena hujan masih turun, kata dia."
THIRD = "Bantuan berikutnya tiba pada hari Kamis."


def test_copies() -> None:
    lines = classify(split_lines(f"{FIRST}\n\n{SECOND}\n\n{FIRST}\n\n{THIRD}"))
    assert copies(lines, 0, len(lines)) == {2}


def test_a_summary_above_the_last_headlines_is_a_copy() -> None:
    summary = "Kepala Dinas Rini Astuti menyebut bantuan untuk 12 desa sudah dikirim."
    headlines = "- Harga Emas Naik\n- Harga Beras Turun\n- Tenda Datang"
    lines = classify(split_lines(f"{FIRST}\n{SECOND}\n{THIRD}\n{summary}\n{headlines}"))
    assert copies(lines, 0, body_end(lines)) == {3}
    lines = classify(split_lines(f"{FIRST}\n{SECOND}\n{THIRD}\nBupati membantah kabar itu kemarin sore.\n{headlines}"))
    assert copies(lines, 0, body_end(lines)) == set()
