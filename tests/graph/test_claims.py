"""Claims from printings: what is one statement, and whose."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from graph.claims import Claim, claims_of, period_id
from graph.copies import copies, sources
from graph.identity import Identities
from tests.graph.world import BAGAS, BPS, KEMENKES, KEMLU, RATNA, Fig, Said, item, printed

NINE = Fig(text="9 kasus", value="9")
OPEN = ("2020/..", "2020-01-01", "2024-05-01")


def claims(*told: Said, fig: Fig = NINE) -> tuple[Claim, ...]:
    """One article per telling, each of its own words."""
    filler = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"
    items = [
        item(
            f"x{n}",
            f"Outlet {n}",
            "2024-05-02",
            (f"{filler.replace(' ', str(n))} {fig.text}.", (replace(fig, said=said),)),
        )
        for n, said in enumerate(told)
    ]
    known = printed(items)
    rows = [row for row in known.evidence if row.kind == "claim"]
    return claims_of(rows, Identities(), sources(known.texts, copies(known.texts)))


STATED = replace(RATNA, on="2024-05-01", precision="stated")


def supports(found: Sequence[Claim]) -> list[int]:
    return sorted(len(claim.evidence) for claim in found)


@pytest.mark.parametrize(
    ("day", "precision", "sizes"),
    [
        ("2024-05-01", "stated", [2]),
        ("2024-05-03", "assumed", [2]),
        ("2024-04-28", "assumed", [2]),
        ("2024-05-05", "assumed", [1, 1]),
        ("2024-05-02", "stated", [1, 1]),
        ("2024-05-02", "dateline", [1, 1]),
        (None, None, [1, 1]),
    ],
)
def test_the_day_it_was_said(day: str | None, precision: str | None, sizes: list[int]) -> None:
    found = claims(STATED, replace(STATED, on=day, precision=precision))
    assert supports(found) == sizes
    if sizes == [2]:
        assert (found[0].said_on, found[0].said_precision) == ("2024-05-01", "stated")


def test_assumed_days_alone_gather_on_the_first() -> None:
    found = claims(*(replace(STATED, on=f"2024-05-0{day}", precision="assumed") for day in (3, 1, 2, 7)))
    assert [(claim.said_on, len(claim.evidence)) for claim in sorted(found, key=lambda c: c.said_on or "")] == [
        ("2024-05-01", 3),
        ("2024-05-07", 1),
    ]


def test_an_assumed_day_joins_the_nearest_stated_one() -> None:
    found = claims(STATED, replace(STATED, on="2024-05-06"), replace(STATED, on="2024-05-05", precision="assumed"))
    assert {claim.said_on: len(claim.evidence) for claim in found} == {"2024-05-01": 1, "2024-05-06": 2}


@pytest.mark.parametrize(
    "change",
    [
        {"speaker": "Bagas Hartono"},
        {"indicator": "kasus lain"},
        {"place": "KHM"},
        {"region": "Jawa Barat"},
        {"counting": "change"},
        {"period": ("2023", "2023-01-01", "2023-12-31")},
    ],
)
def test_what_makes_another_claim(change: dict[str, str]) -> None:
    assert supports(claims(STATED, replace(STATED, **change))) == [1, 1]  # type: ignore[arg-type]


def test_another_figure_is_another_claim_and_a_region_is_one_in_any_case() -> None:
    in_java = replace(STATED, region="Jawa Barat")
    assert supports(claims(in_java, replace(STATED, region="jawa barat"))) == [2]
    assert len(claims(STATED, fig=replace(NINE, approx="at_least"))) == 1
    assert claims(STATED)[0].id != claims(STATED, fig=replace(NINE, approx="at_least"))[0].id


@pytest.mark.parametrize(
    "periods",
    [
        (OPEN, ("2020/..", "2020-01-01", "2024-05-03")),
        (("2024-05-01", None, "2024-05-01"), ("2024-05-03", None, "2024-05-03")),
    ],
)
def test_a_period_that_ends_when_it_was_said_moves_with_an_assumed_day(
    periods: tuple[tuple[str, str, str], ...],
) -> None:
    told = [
        replace(STATED, period=periods[0]),
        replace(STATED, period=periods[1], on="2024-05-03", precision="assumed"),
    ]
    [claim] = claims(*told)
    assert (claim.said_on, claim.period) == (
        "2024-05-01",
        {"2020/..": "2020/2024-05-01"}.get(periods[0][0], "2024-05-01"),
    )


@pytest.mark.parametrize(
    ("period", "id"),
    [
        (None, None),
        (("2023-05", "2023-05-01", "2023-05-31"), "2023-05"),
        (OPEN, "2020/2024-05-01"),
        (("2020/..", "2020-01-01", None), "2020/.."),
        (("../2024", "2020-01-01", "2024-12-31"), "2020-01-01/2024"),
    ],
)
def test_the_id_of_a_period(period: tuple[str, str | None, str | None] | None, id: str | None) -> None:
    assert period_id(claims(replace(STATED, period=period))[0].best) == id


def test_a_telling_that_lost_the_body_or_the_title_is_the_same_claim() -> None:
    [claim] = claims(replace(STATED, title=None, body=None), STATED)
    assert (claim.body, claim.printed("speaker_title")) == ("kemlu", "Direktur Pelindungan WNI")


def test_the_body_cited_is_the_one_whose_figure_it_is_and_citing_makes_no_second_claim() -> None:
    [claim] = claims(STATED, replace(STATED, cites=BPS))
    assert claim.body == "bps"


def test_a_speaker_printed_with_one_body_elsewhere_speaks_for_it() -> None:
    alone = replace(STATED, body=None, indicator="hal lain")
    assert {claim.body for claim in claims(STATED, alone)} == {"kemlu"}
    twice = replace(STATED, body=KEMENKES, indicator="hal ketiga")
    assert {claim.body for claim in claims(STATED, alone, twice)} == {"kemlu", "kemenkes", "ratna-wulandari"}


def test_official_and_ministry_are_one_body_but_two_speakers() -> None:
    found = claims(STATED, replace(STATED, speaker=KEMLU, kind="institution", body=None), BAGAS)
    assert sorted(claim.body for claim in found) == ["kemlu", "kemlu", "polri"]
    assert len({claim.speaker for claim in found}) == 3


def test_an_unnamed_source_is_another_one_in_another_story() -> None:
    source = Said(speaker="sumber di lapangan", kind="anonymous", on="2024-05-01")
    assert supports(claims(source, source)) == [1, 1]


def test_claims_without_an_indicator_share_no_series() -> None:
    found = claims(replace(STATED, indicator=None), replace(BAGAS, indicator=None, on="2024-05-01"))
    assert len({claim.series.id for claim in found}) == 2
