"""Title, outlet, dates, authors and dateline of whole pages."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ingest import brand, metadata
from ingest.clean import clean
from ingest.headline import title
from ingest.normalize import normalize
from ingest.publication import modified, published

CASES = Path(__file__).parents[1] / "cases" / "pages.toml"
PAGES: list[dict[str, Any]] = tomllib.loads(CASES.read_text(encoding="utf-8"))["page"]
BODY = "\n\nMenurut Rini Astuti, 12 warga desa itu sudah pulang.\n\nMereka tiba pada malam hari, katanya.\n"


@pytest.mark.parametrize("case", PAGES, ids=[case["name"] for case in PAGES])
def test_page(case: dict[str, Any]) -> None:
    page = clean(normalize(case["text"]))
    assert title(page) == case.get("title")
    assert brand.outlet(page) == case.get("outlet")
    assert published(page) == case.get("published")
    assert modified(page) == case.get("modified")
    assert list(metadata.authors(page)) == case.get("authors", [])
    assert metadata.dateline(page) == case.get("dateline")


def test_newsroom_names_only_when_nobody_else_is_named() -> None:
    assert metadata.authors(clean(f"Warga Desa Pulang\nPenulis: Tim Redaksi{BODY}")) == ("Tim Redaksi",)
    both = clean(f"Warga Desa Pulang\nPenulis: Tim Redaksi{BODY}\nEditor: Dewi Lestari")
    assert metadata.authors(both) == ("Dewi Lestari",)


def test_name_below_its_label() -> None:
    assert metadata.authors(clean(f"Warga Desa Pulang{BODY}\nPenulis :\nDewi Lestari")) == ("Dewi Lestari",)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Dewi Lestari | Senin, 16 Agustus 2021 | 17:32", ("Dewi Lestari",)),
        ("Dewi Lestari - kabarNusa\nSenin, 16 Agustus 2021 17:32 WIB", ("Dewi Lestari",)),
        ("Tim kabarnusa - kabarNusa\nSenin, 16 Agustus 2021 17:32 WIB", ("Tim kabarnusa",)),
        ("16 Agustus 2021 17:32\nDewi Lestari Ayu Putri Sari\n\nPenulis", ("Dewi Lestari Ayu Putri Sari",)),
        ("Redaksi Kabar / Dewi Lestari | KABAR.com", ("Dewi Lestari",)),
        ("Penulis: dewi lestari | Editor: Budi Santoso", ("dewi lestari", "Budi Santoso")),
        ("16 Agustus 2021 17:32\nWali Kota Dewi Lestari", ()),
        ("16 Agustus 2021 17:32\nDewi Lestari\n\nDewi Lestari", ()),
        ("Kabar Nusa | Senin, 16 Agustus 2021 | 17:32", ()),
        ("Sumber :\nDewi Lestari/Budi Santoso", ()),
    ],
)
def test_names_below_the_headline(lines: str, expected: tuple[str, ...]) -> None:
    assert metadata.authors(clean(f"Warga Desa Pulang Malam Hari\n\n{lines}{BODY}")) == expected


def test_name_above_its_label_at_the_foot() -> None:
    assert metadata.authors(clean(f"Warga Desa Pulang{BODY}\nDewi Lestari\n\nReporter")) == ("Dewi Lestari",)


def test_tags_below_a_byline_are_no_names() -> None:
    assert metadata.authors(clean(f"Warga Desa Pulang{BODY}\nEditor : Dewi Lestari\nbanjir warga desa")) == (
        "Dewi Lestari",
    )


def test_a_label_without_a_name_before_one_that_has_it() -> None:
    assert metadata.authors(clean(f"Warga Desa Pulang\n\nReporter\n\nEditor\n\nDewi lestari{BODY}")) == (
        "Dewi lestari",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Warga Desa Pulang\nDewi Lestari{BODY}", ("Dewi Lestari",)),
        (f"Warga Desa Pulang\nDewi Lestari - kabarnusa\n3 bulan yang lalu{BODY}", ("Dewi Lestari",)),
        (f"Warga Desa Pulang\nAksi Rini Astuti{BODY}", ()),  # a second headline: its words stand in the text
        (f"Warga Desa Pulang\n✍ Dewi Lestari 👁 199 kali dibaca{BODY}", ("Dewi Lestari",)),
        (f"Warga Desa Pulang\nReporter: Dewi Lestari, Medan{BODY}", ("Dewi Lestari",)),
        (f"Warga Desa Pulang\nReporter: Dewi Lestari | Tayang 7 Nov 2022 18:02{BODY}", ("Dewi Lestari",)),
        (f"Warga Desa Pulang{BODY}\nWarga bersyukur, kata camat. (Dewi Lestari)", ("Dewi Lestari",)),
        (f"Warga Desa Pulang{BODY}\n(Dewi Lestari)", ("Dewi Lestari",)),
        (f"Warga Desa Pulang{BODY}\nWarga bersyukur, kata camat. (Humas Polda)", ()),
        (f"Warga Desa Pulang{BODY}\nWarga bersyukur, kata camat. (dew/bud)", ()),
        (f"Warga Desa Pulang{BODY}\nEditor: Budi Santoso\n(Dewi Lestari)", ("Budi Santoso",)),
        (f"Warga Desa Pulang{BODY}\nWarga bersyukur, kata camat. (Dewi Lestari/Bud)", ("Dewi Lestari",)),
        (f"Warga Desa Pulang{BODY}\nWarga bersyukur, kata camat. (*/Dewi)", ("Dewi",)),
        (f"Warga Desa Pulang{BODY}\n(Dewi)", ("Dewi",)),
        (f"Warga Desa Pulang{BODY}\nWarga bersyukur, kata camat. (Antara)", ()),
        (f"Warga Desa Pulang{BODY}\nWarga ditampung Dinas Sosial (Dinsos).", ()),
        (f"Warga Desa Pulang{BODY}\n\nDEWI LESTARI", ("DEWI LESTARI",)),
        (f"Warga Desa Pulang{BODY}\n\nRINI ASTUTI", ()),  # a tag: the text is about her
        (
            f"Warga Desa Pulang\nMereka tiba, kata Rini.\nDewi Lestari\nWarga Desa Pulang\nJAKARTA - {BODY.strip()}",
            ("Dewi Lestari",),
        ),
        (f"Warga Desa Pulang\nDewi LestariDewi Lestari - Senin, 16 Agustus 2021{BODY}", ("Dewi Lestari",)),
        (f"Warga Desa Pulang\n7 Juli 2023\nDewi Lestari\n\nPenulis\n\nSumber Antara{BODY}", ("Dewi Lestari",)),
        (
            f"Warga Desa Pulang\nLAPORAN REPORTER TRIBUN JAMBI DEWI LESTARI DAN AGUS SALIM{BODY}",
            ("DEWI LESTARI", "AGUS SALIM"),
        ),
        (f"Warga Desa Pulang\n7 Juli 2023\nKontributor Magelang, Dewi Lestari\n\nPenulis{BODY}", ("Dewi Lestari",)),
        (f"Warga Desa Pulang\nPewarta: Dewi Lestari\nEditor: Redaksi KN{BODY}", ("Dewi Lestari",)),
        (f"Warga Desa Pulang\nReporter: Dewi Lestari Kabarnusa{BODY}\n\n© 2023 kabarnusa.com", ("Dewi Lestari",)),
        (f"Warga Desa Pulang{BODY}\n\n(Laporan Dewi Lestari, ditulis oleh Agus Salim)", ("Dewi Lestari", "Agus Salim")),
    ],
)
def test_names_without_a_label(text: str, expected: tuple[str, ...]) -> None:
    assert metadata.authors(clean(text)) == expected


@pytest.mark.parametrize(
    ("first", "place"),
    [
        ("KALIWUNGU - Warga Desa Kaliwungu pulang, kata Rini Astuti.", "Kaliwungu"),
        ("KALIWUNGU - Warga pulang, kata Rini Astuti.", None),
        ("Sungai Emas, Jambi – Bupati Sungai Emas Rini Astuti melepas 12 warga.", "Sungai Emas"),
        ("KABARNUSA.example – Kuala Kurun – Kapolres melepas 12 warga.", "Kuala Kurun"),
        ("BANDA ACEH | Enam kapal tiba.", "Banda Aceh"),
        ("JAKARTA---Enam kapal tiba.", "Jakarta"),
        ("kabarnusa.example, Selasa - Enam kapal tiba.", None),
        ("JAKARTA | Kabar Nusa\n\nEnam kapal tiba di pelabuhan.", "Jakarta"),
    ],
)
def test_place_of_the_dateline(first: str, place: str | None) -> None:
    assert (
        metadata.dateline(clean(f"Dua Belas Warga Pulang\n\n{first}\n\nMereka tiba pada malam hari, katanya.")) == place
    )
