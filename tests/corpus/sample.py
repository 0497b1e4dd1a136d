"""A small corpus of one made-up article, written to a folder the way the real one is."""

import json
from pathlib import Path
from typing import Any

from corpus.annotate import resolve

BODY = [
    "JAKARTA, PENA UJI - Kepala Badan Pusat Statistik (BPS) Sari Wulandari menyebut 1.250 kasus tercatat di Malaysia.",
    "“Yang selesai 400 kasus,” kata Sari, Senin (3/3/2025). Dari jumlah itu, sekitar 10 persen ditangani di Johor.",
    "Rinciannya, Perak 30 kasus dan Perlis 30 kasus, lanjut dia. Pada 2024 tercatat 900 kasus.",
    "Seorang pejabat menyebut kerugiannya 5-7 juta rupiah.",
]
PAGE = ["Beranda", "Kasus Bertambah", *BODY, "Baca juga: 77 Kasus Lain Menunggu Diselesaikan Pemerintah Daerah"]


def _figure(text: str, value: float, unit: str, about: str, **other: Any) -> dict[str, Any]:
    return {
        "text": text,
        "value": value,
        "low": value,
        "high": value,
        "approx": "exact",
        "unit": unit,
        "about": about,
    } | other


def _claim(ident: str, figure: int, sentence: str, series: str, **other: Any) -> dict[str, Any]:
    return {
        "id": ident,
        "figure": figure,
        "part_of": None,
        "speaker": "Sari Wulandari",
        "speaker_kind": "person",
        "speaker_title": "Kepala Badan Pusat Statistik (BPS)",
        "speaker_institution": "Badan Pusat Statistik",
        "cites": None,
        "indicator": series,
        "counting": "level",
        "status": "current",
        "place": "MYS",
        "region": None,
        "period": None,
        "said_on": "2025-03-03",
        "said_precision": "stated",
        "quote_type": "indirect",
        "cue": None,
        "sentence": sentence,
        "speaker_span": None,
        "series": series,
    } | other


def _day(text: str, edtf: str, start: str, end: str) -> dict[str, Any]:
    return {"text": text, "edtf": edtf, "start": start, "end": end, "unresolved": None}


def gold_file() -> dict[str, Any]:
    """The gold of the made-up article before its quotes are resolved."""
    part = "Dari jumlah itu, sekitar 10 persen ditangani di Johor."
    details = "Rinciannya, Perak 30 kasus dan Perlis 30 kasus, lanjut dia."
    figures = [
        _figure("1.250 kasus", 1250, "kasus", "kasus tercatat"),
        _figure("400 kasus", 400, "kasus", "kasus selesai"),
        _figure("sekitar 10 persen", 10, "persen", "kasus di Johor", low=9, high=11, approx="about"),
        _figure("30 kasus", 30, "kasus", "kasus tercatat di Perak"),
        _figure("30 kasus", 30, "kasus", "kasus tercatat di Perlis", span={"quote": "30 kasus", "nth": 2}),
        _figure("900 kasus", 900, "kasus", "kasus tercatat"),
        _figure("5-7 juta rupiah", 5000000, "rupiah", "kerugian", high=7000000),
    ]
    year = {"edtf": "2024", "start": "2024-01-01", "end": "2024-12-31"}
    claims = [
        _claim("c1", 0, BODY[0], "kasus"),
        _claim("c2", 1, "“Yang selesai 400 kasus,” kata Sari, Senin (3/3/2025).", "selesai", quote_type="direct"),
        _claim("c3", 2, part, "bagian", part_of="c2", region="Johor"),
        _claim("c4", 3, details, "kasus", part_of="c1", region="Perak"),
        _claim("c5", 4, details, "kasus", part_of="c1", region="Perlis"),
        _claim("c6", 5, "Pada 2024 tercatat 900 kasus.", "kasus", period=year),
        _claim("c7", 6, BODY[3], "kerugian", speaker="Seorang pejabat", speaker_kind="anonymous", speaker_title=None),
    ]
    for claim in claims:
        claim |= {name: figures[claim["figure"]][name] for name in ("value", "low", "high", "approx", "unit", "about")}
    return {
        "article": {
            "id": None,
            "source": None,
            "url": "https://www.penauji.example/kasus",
            "outlet": "Pena Uji",
            "title": "Kasus Bertambah",
            "published": "2025-03-04",
            "authors": ["Rani"],
            "dateline": "Jakarta",
            "body": list(BODY),
        },
        "officials": [
            {
                "name": "Sari Wulandari",
                "title": "Kepala Badan Pusat Statistik (BPS)",
                "institution": "Badan Pusat Statistik",
                "spans": ["Sari Wulandari", "Sari"],
            }
        ],
        "institutions": [{"id": "bps", "name": "Badan Pusat Statistik", "spans": ["Badan Pusat Statistik", "BPS"]}],
        "countries": [{"iso3": "MYS", "spans": ["Malaysia", "Johor"]}],
        "dates": [
            _day("Senin (3/3/2025)", "2025-03-03", "2025-03-03", "2025-03-03"),
            _day("2024", "2024", "2024-01-01", "2024-12-31"),
        ],
        "figures": figures,
        "claims": claims,
        "gold": {
            "layout": "made up",
            "phenomena": [],
            "kept_back": False,
            "copy_of": None,
            "update_of": None,
            "unscored": [],
            "sources": [],
        },
    }


def write_corpus(folder: Path, *golds: tuple[str, dict[str, Any]]) -> Path:
    """Write each gold, resolved, with the made-up page beside it."""
    for name in ("gold", "pages"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for slug, gold in golds:
        text = json.dumps(resolve(gold, slug), ensure_ascii=False)
        (folder / "gold" / f"{slug}.json").write_text(text, encoding="utf-8")
        (folder / "pages" / f"{slug}.txt").write_text("\n\n".join(PAGE), encoding="utf-8")
    return folder
