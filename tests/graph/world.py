"""A made-up world of news: invented people and outlets, a few bodies of the gazetteer, and the articles about them.

`item` builds one article with its reading from sentences and the figures in them; `world` is the whole of it. Nothing
is extracted here: readings are written down as a perfect reader would give them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from extract.contract import ArticlePart, Reading, as_article
from extract.types import Claim, Country, DateMention, Extractor, Figure, Institution, Official, Period
from graph.copies import Text
from graph.derive import Printed
from graph.evidence import Evidence, evidence_of
from graph.ids import digest
from graph.loader import Item
from graph.printed import mentions

KEMLU = "Kementerian Luar Negeri"
KEMENKES = "Kementerian Kesehatan"
KOMINFO, KOMDIGI = "Kementerian Komunikasi dan Informatika", "Kementerian Komunikasi dan Digital"
PPATK = "Pusat Pelaporan dan Analisis Transaksi Keuangan"
BPS = "Badan Pusat Statistik"
POLRI = "Kepolisian Negara Republik Indonesia"


@dataclass(frozen=True, kw_only=True)
class Said:
    """Who said a figure, about what, for when. Dates are ISO text; `period` is (edtf, first day, last day)."""

    speaker: str
    kind: Literal["person", "institution", "anonymous"] = "person"
    title: str | None = None
    body: str | None = None
    cites: str | None = None
    indicator: str | None = None
    counting: Any = "level"
    status: Any = "current"
    place: str | None = None
    region: str | None = None
    period: tuple[str, str | None, str | None] | None = None
    on: str | None = None
    precision: Any = None
    cue: str = "kata"
    quote: Any = "indirect"
    part_of: int | None = None


@dataclass(frozen=True, kw_only=True)
class Fig:
    """A figure as it stands in its sentence. Without `low` and `high` its interval follows from `approx`."""

    text: str
    value: str
    unit: str | None = "kasus"
    approx: Any = "exact"
    about: str | None = None
    said: Said | None = None


Sentence = tuple[str, tuple[Fig, ...]]


def _bounds(fig: Fig) -> tuple[Decimal | None, Decimal | None]:
    value = Decimal(fig.value)
    lows = {"exact": value, "at_least": value, "more_than": value, "about": value * Decimal("0.9")}
    highs = {"exact": value, "at_most": value, "less_than": value, "about": value * Decimal("1.1")}
    return lows.get(fig.approx), highs.get(fig.approx)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _claim(number: int, index: int, figure: Figure, sentence: str, at: int, said: Said) -> Claim:
    period = Period(said.period[0], _day(said.period[1]), _day(said.period[2])) if said.period else None
    return Claim(
        id=f"c{number}",
        figure=index,
        part_of=f"c{said.part_of}" if said.part_of is not None else None,
        speaker=said.speaker,
        speaker_kind=said.kind,
        speaker_title=said.title,
        speaker_institution=said.body,
        cites=said.cites,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        approx=figure.approx,
        unit=figure.unit,
        about=figure.about,
        indicator=said.indicator,
        counting=said.counting,
        status=said.status,
        place=said.place,
        region=said.region,
        period=period,
        said_on=_day(said.on),
        said_precision=said.precision or ("stated" if said.on else None),
        quote_type=said.quote,
        cue=said.cue,
        sentence=sentence,
        span=figure.span,
        cue_span=None,
        speaker_span=None,
        sentence_span=(at, at + len(sentence)),
        rule="uji",
    )


def item(
    id: str,
    outlet: str | None,
    published: str | None,
    *sentences: Sentence,
    title: str = "Judul",
    extractor: str = "uji-1",
    raw: str | None = None,
    periods: tuple[tuple[str, str, str], ...] = (),
) -> Item:
    """Build an article whose body is the sentences, and its reading."""
    body = " ".join(text for text, _ in sentences)
    figures: list[Figure] = []
    claims: list[Claim] = []
    at = 0
    for text, figs in sentences:
        found = 0
        for fig in figs:
            found = text.index(fig.text, found)
            low, high = _bounds(fig)
            span = (at + found, at + found + len(fig.text))
            found += len(fig.text)
            figure = Figure(fig.text, Decimal(fig.value), low, high, fig.approx, fig.unit, fig.about, span)
            if fig.said:
                claims.append(_claim(len(claims), len(figures), figure, text, at, fig.said))
            figures.append(figure)
        at += len(text) + 1
    people = {claim.speaker: claim for claim in claims if claim.speaker_kind == "person"}
    bodies = {claim.speaker for claim in claims if claim.speaker_kind == "institution"}
    bodies |= {body for claim in claims for body in (claim.speaker_institution, claim.cites) if body}
    places = sorted({claim.place for claim in claims if claim.place})
    part = ArticlePart(
        id=id, source=id, url=f"https://{id}.example", outlet=outlet, title=title, published=_day(published), body=body
    )
    reading = Reading(
        article=part,
        officials=tuple(
            Official(name, claim.speaker_title, claim.speaker_institution, ((0, 1),)) for name, claim in people.items()
        ),
        institutions=tuple(Institution(None, name, ((0, 1), (2, 3))) for name in sorted(bodies)),
        countries=tuple(Country(iso3, ((0, 1),)) for iso3 in places),
        dates=tuple(DateMention(edtf, edtf, _day(start), _day(end), (0, 1)) for edtf, start, end in periods),
        figures=tuple(figures),
        claims=tuple(claims),
        extractor=Extractor(extractor, "uji", {}),
    )
    return Item(as_article(part), reading, cleaner="1", raw=raw)


SCAM = "kasus penipuan daring wni"
RATNA = Said(speaker="Ratna Wulandari", title="Direktur Pelindungan WNI", body=KEMLU, indicator=SCAM)
BAGAS = Said(speaker="Bagas Hartono", title="Kepala Divisi Humas", body=POLRI, indicator=SCAM)
TO_MARCH = ("2020/2024-03", "2020-01-01", "2024-03-31")


def scam(text: str, value: str, said: Said, sentence: str) -> Sentence:
    """A sentence with one claim about the series that most of the world is about."""
    return (sentence, (Fig(text=text, value=value, about="kasus penipuan daring yang menimpa WNI", said=said),))


_FIRST = replace(RATNA, period=("2020/..", "2020-01-01", "2023-07-26"), on="2023-07-26")


def _first_story(id: str, outlet: str, published: str, said: Said, *extra: Sentence) -> Item:
    """The wire story of 26 July 2023; `said` carries the day as this outlet lets a reader know it."""
    whole = "Kemlu menangani 2.438 kasus penipuan daring yang menimpa WNI sejak 2020, kata Ratna Wulandari."
    part = "Sebanyak 1.206 kasus di antaranya terjadi di Kamboja, ujar Direktur Pelindungan WNI itu kepada pers."
    source = "Menurut sumber di lapangan, para korban dijaga 40 penjaga bersenjata siang dan malam."
    desk = "Kantor perwakilan membuka 24 pos aduan penipuan daring untuk warga yang mencari pertolongan."
    about = "kasus penipuan daring WNI di Kamboja"
    in_khm = replace(said, place="KHM", part_of=0)
    guard = Said(
        speaker="sumber di lapangan",
        kind="anonymous",
        indicator="penjaga bersenjata",
        on=said.on,
        precision=said.precision,
    )
    return item(
        id,
        outlet,
        published,
        scam("2.438 kasus", "2438", said, whole),
        (part, (Fig(text="1.206 kasus", value="1206", about=about, said=in_khm),)),
        (source, (Fig(text="40 penjaga", value="40", unit="orang", about="penjaga bersenjata", said=guard),)),
        (desk, (Fig(text="24 pos", value="24", unit="pos", about="pos aduan penipuan daring"),)),
        *extra,
        title="Kemlu tangani 2.438 kasus penipuan daring",
        periods=(("2023-07", "2023-07-01", "2023-07-31"),),
    )


def _scam_stories() -> list[Item]:
    kemlu = Said(speaker=KEMLU, kind="institution", indicator=SCAM, period=TO_MARCH, cue="mencatat")
    to_march = replace(RATNA, period=TO_MARCH)
    return [
        _first_story("a1", "Harian Utara", "2023-07-27", _FIRST),
        _first_story(
            "a2",
            "Kabar Selatan",
            "2023-07-28",
            replace(_FIRST, period=("2020/..", "2020-01-01", "2023-07-28"), on="2023-07-28", precision="assumed"),
            ("Ikuti terus berita kami setiap pagi.", ()),
        ),
        item(
            "a3",
            "Warta Timur",
            "2024-01-06",
            scam(
                "3.428 kasus",
                "3428",
                replace(RATNA, period=("2020/2023", "2020-01-01", "2023-12-31"), on="2024-01-05"),
                "Hingga akhir 2023 tercatat 3.428 kasus, kata Ratna Wulandari di Jakarta.",
            ),
        ),
        item(
            "a4",
            "Harian Utara",
            "2024-07-03",
            scam("3.703 kasus", "3703", replace(to_march, on="2024-07-02"), "Ratna Wulandari menyebut 3.703 kasus."),
        ),
        item(
            "a5",
            "Warta Timur",
            "2024-07-05",
            scam("3.703 kasus", "3703", replace(kemlu, on="2024-07-04"), "Kemlu mencatat 3.703 kasus per Maret 2024."),
        ),
        item(
            "a6",
            "Kabar Selatan",
            "2024-07-10",
            scam(
                "4.100 kasus",
                "4100",
                replace(BAGAS, period=TO_MARCH, on="2024-07-09"),
                "Polri menghimpun 4.100 kasus hingga Maret 2024, kata Bagas Hartono.",
            ),
        ),
        item(
            "a7",
            "Harian Utara",
            "2024-07-21",
            scam("3.690 kasus", "3690", replace(to_march, on="2024-07-20"), "Ada 3.690 kasus, ujar Ratna Wulandari."),
        ),
        item(
            "a8",
            "Harian Utara",
            "2024-07-26",
            scam(
                "3.695 kasus",
                "3695",
                replace(to_march, on="2024-07-25", cue="meralat"),
                "Ratna Wulandari meralat angka itu menjadi 3.695 kasus.",
            ),
        ),
    ]


def _money_stories() -> list[Item]:
    rupiah = {"unit": "rupiah", "about": "perputaran dana judi daring"}
    year = ("2022", "2022-01-01", "2022-12-31")
    ppatk = Said(
        speaker=PPATK, kind="institution", indicator="perputaran dana judi daring", period=year, cue="mencatat"
    )
    wira = Said(
        speaker="Wira Pradana",
        title="Direktur Jenderal Aplikasi",
        body=KOMINFO,
        indicator="perputaran dana judi daring",
        period=year,
    )
    later = replace(wira, speaker="Nadia Kirana", title="Juru Bicara", body=KOMDIGI)
    return [
        item(
            "b1",
            "Harian Utara",
            "2023-08-02",
            (
                "PPATK mencatat perputaran dana Rp98,2 triliun sepanjang 2022.",
                (Fig(text="Rp98,2 triliun", value="98200000000000", **rupiah, said=replace(ppatk, on="2023-08-01")),),
            ),
        ),
        item(
            "b2",
            "Warta Timur",
            "2023-09-02",
            (
                "Perputaran dana mencapai Rp98,215 triliun, kata Wira Pradana.",
                (Fig(text="Rp98,215 triliun", value="98215000000000", **rupiah, said=replace(wira, on="2023-09-01")),),
            ),
        ),
        item(
            "b3",
            "Warta Timur",
            "2024-11-02",
            (
                "Nadia Kirana menyebut dana yang berputar pada 2022 itu Rp104,5 triliun.",
                (Fig(text="Rp104,5 triliun", value="104500000000000", **rupiah, said=replace(later, on="2024-11-01")),),
            ),
        ),
    ]


def _health_stories() -> list[Item]:
    persen = {"unit": "persen", "about": "angka kemiskinan"}
    march = ("2023-03", "2023-03-01", "2023-03-31")
    dewi = Said(
        speaker="Dewi Anggraini",
        title="Menteri Kesehatan",
        body=KEMENKES,
        cites=BPS,
        indicator="angka kemiskinan",
        counting="share",
        period=march,
        place="IDN",
    )
    bps = replace(dewi, speaker=BPS, kind="institution", title=None, body=None, cites=None, cue="merilis")
    anemia = replace(dewi, cites=None, indicator="penderita anemia", counting="level", period=None)
    return [
        item(
            "d1",
            None,
            "2023-07-18",
            (
                "Mengutip BPS, Dewi Anggraini menyebut angka kemiskinan 9,4 persen.",
                (Fig(text="9,4 persen", value="9.4", **persen, said=replace(dewi, on="2023-07-17")),),
            ),
            (
                "Jumlah penderita anemia 812 orang, semula 800 orang, tutur Dewi Anggraini.",
                (
                    Fig(text="812 orang", value="812", unit="orang", said=replace(anemia, on="2023-07-17")),
                    Fig(
                        text="800 orang",
                        value="800",
                        unit="orang",
                        said=replace(anemia, on="2023-07-17", status="previous"),
                    ),
                ),
            ),
        ),
        item(
            "d2",
            "Warta Timur",
            "2023-07-20",
            (
                "BPS merilis angka kemiskinan 9,5 persen per Maret.",
                (Fig(text="9,5 persen", value="9.5", **persen, said=replace(bps, on="2023-07-19")),),
            ),
        ),
        item(
            "d3",
            "Kabar Selatan",
            "2023-09-01",
            (
                "Ada 17 rumah rusak, kata Budi Santoso.",
                (
                    Fig(
                        text="17 rumah",
                        value="17",
                        unit="rumah",
                        said=Said(speaker="Budi Santoso", title="Camat", body="Kecamatan Sukamaju", on="2023-08-31"),
                    ),
                ),
            ),
            (
                "Budi Santoso dari Kemenkes mencatat 3 puskesmas rusak.",
                (
                    Fig(
                        text="3 puskesmas",
                        value="3",
                        unit="puskesmas",
                        said=Said(speaker="Budi Santoso", title="Direktur", body=KEMENKES, on="2023-08-31"),
                    ),
                ),
            ),
        ),
    ]


def edited(men: str, value: str) -> Item:
    """One page whose figure was changed without a word; the rest of its text stayed."""
    said = replace(RATNA, indicator="wni laki-laki dipulangkan", on="2025-03-18", period=("2025-03-18",) * 3)
    return item(
        "u1",
        "Kabar Selatan",
        "2025-03-18",
        ("Pesawat mendarat pada pukul sembilan malam di Jakarta dengan selamat.", ()),
        (
            f"Di dalamnya ada {men} laki-laki, kata Ratna Wulandari.",
            (Fig(text=men, value=value, unit="orang", said=said),),
        ),
    )


def world() -> list[Item]:
    """Every article, in the order of publication within its subject; u1 in both its versions, the older first."""
    return [*_scam_stories(), *_money_stories(), *_health_stories(), edited("499 WNI", "499"), edited("449 WNI", "449")]


def printed(items: Iterable[Item]) -> Printed:
    """What a store would hold of these articles, without one: every text a version of its own, in this order."""
    texts: list[Text] = []
    evidence: list[Evidence] = []
    found: dict[str, str] = {}
    for one in items:
        version = digest(one.article.id, one.article.body)
        earlier = sum(text.article == one.article.id for text in texts)
        published = str(one.article.published or "")
        texts.append(Text(version, one.article.id, published, one.article.body, earlier, one.article.outlet))
        evidence += evidence_of(one.reading, version, date(2025, 1, 1))
        found[version] = mentions(one.reading)
    return Printed(tuple(texts), tuple(evidence), found)
