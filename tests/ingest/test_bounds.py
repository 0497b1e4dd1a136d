"""Where the article begins and ends."""

import pytest

from ingest.bounds import body_end, body_start
from ingest.classify import classify
from ingest.lines import split_lines

FIRST = "Menurut Kepala Dinas Rini Astuti, bantuan untuk 12 desa sudah dikirim sejak pekan lalu."
SECOND = "Warga diminta tetap tinggal di posko karena hujan masih turun, kata dia."
THIRD = "Bantuan berikutnya tiba pada hari Kamis."
BOX = "Pilihan Editor\n40 Rumah Terbakar di Kota Lama\nHarga Emas Naik 2 Persen"


def bounds(page: str) -> tuple[str, str | None]:
    """The first line of the body and the first line below it."""
    lines = classify(split_lines(page))
    end = body_end(lines)
    return lines[body_start(lines, end)].text, lines[end].text if end < len(lines) else None


@pytest.mark.parametrize("foot", ["Komentar (3)", "Tags: banjir", "© 2023 Kabar Nusa", "Bagikan", "Terpopuler"])
def test_end(foot: str) -> None:
    page = f"{FIRST}\n\n{SECOND}\n\n{foot}\n\n40 Rumah Terbakar di Kota Lama"
    assert bounds(page) == (FIRST, foot)


def test_share_row_above_the_text_ends_nothing() -> None:
    assert bounds(f"Warga Pulang\nBagikan\nFacebook\n\n{FIRST}\n\n{SECOND}") == (FIRST, None)


def test_box_of_headlines_inside_the_text_ends_nothing() -> None:
    assert bounds(f"{FIRST}\n\n{FIRST} Begitu pula kemarin.\n\n{BOX}\n\n{SECOND}\n\n{THIRD}")[1] is None
    assert bounds(f"{FIRST}\n\n{SECOND}\n\n{BOX}\n\n{THIRD}\n\nEditor: Budi Santoso")[1] is None


@pytest.mark.parametrize("line", ["© 2023 Kabar Nusa/Budi Santoso", "Sumber: BPS", "Baca Juga"])
def test_credits_inside_the_text_end_nothing(line: str) -> None:
    assert bounds(f"{FIRST}\n\n{FIRST} Begitu pula kemarin.\n\n{line}\n\n{SECOND}\n\n{THIRD}")[1] is None


def test_teasers_between_headlines_do_not_continue_the_text() -> None:
    teasers = f"{BOX}\nPolisi menahan dua orang.\n9 Kapal Hilang di Laut\nTim mencari kapal itu."
    assert bounds(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{teasers}") == (FIRST, "Pilihan Editor")


def test_desk_initials_end_the_text() -> None:
    page = f"{FIRST}\n\n{SECOND} (rin/bud)\n\nPolisi kota lain menahan 40 orang."
    assert bounds(page)[1] == "Polisi kota lain menahan 40 orang."


def test_dateline_begins_the_text() -> None:
    page = f"Sebanyak 13 warga pulang.\n\nJAKARTA - {FIRST}\n\n{SECOND}"
    assert bounds(page)[0] == f"JAKARTA - {FIRST}"


def test_a_dateline_far_down_does_not() -> None:
    assert bounds(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nJAKARTA - Ikut dikirim 4 truk.")[0] == FIRST


def test_sentence_above_the_byline_is_a_teaser() -> None:
    page = f"Warga Pulang\n\nIni ringkasnya dari lapangan.\n\nOleh Budi Santoso\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert bounds(page)[0] == FIRST


def test_a_sentence_under_a_section_label_on_top_is_a_teaser() -> None:
    assert bounds(f"Headline\nUtusan itu tiba kemarin.\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}")[0] == FIRST


def test_a_summary_above_the_picture_is_no_text() -> None:
    title = "Bantuan untuk Dua Belas Desa Dikirim"
    assert bounds(f"{title}\n\nWarga sudah lama menunggu.\n\nKabar/Rini\n{title}\n\n{FIRST}\n\n{SECOND}")[0] == FIRST


def test_a_picture_text_printed_before_its_credit_is_no_text() -> None:
    text = "Petugas memeriksa gudang di tepi kota."
    assert bounds(f"Warga Pulang\n\n{text}\n{text} /Kabar Nusa/Rini Astuti /\n\n{FIRST}\n\n{SECOND}")[0] == FIRST


def test_initials_alone_end_the_article() -> None:
    assert bounds(f"{FIRST}\n\n{SECOND}\n\n(rin/bud)\n\nHarga Emas Naik\n\nHarga emas naik lagi.") == (
        FIRST,
        "(rin/bud)",
    )


def test_teasers_below_a_label() -> None:
    other = "Harga emas naik lagi menurut bank itu."
    lead = f"BANTUAN untuk desa. {SECOND}"
    assert bounds(f"Headline\n{other}\n{other}\n{FIRST}\n{SECOND}\n{THIRD}")[0] == FIRST
    assert bounds(f"Headline\n{other}\nWarga kota lain menunggu.\n{lead}\n{SECOND}\n{THIRD}")[0] == lead


def test_a_summary_above_the_first_picture() -> None:
    summary = "Bantuan untuk 12 desa sudah dikirim, warga diminta tetap tinggal di posko."
    picture = "Petugas memuat bantuan. (Foto: Kabar Nusa)"
    assert bounds(f"Bantuan Dikirim\n\n{summary}\n\n{picture}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}")[0] == FIRST
    assert bounds(f"Bantuan Dikirim\n\n{FIRST}\n\n{picture}\n\n{SECOND}\n\n{THIRD}\n\n{THIRD} Lagi.")[0] == FIRST


def test_a_text_above_its_own_headline_is_a_copy() -> None:
    lead = f"MALANG. {FIRST}"
    lines = classify(split_lines(f"{lead}\nBantuan untuk Dua Belas Desa\n{lead}\n{SECOND}"))
    assert body_start(lines, len(lines)) == 2
