"""Tracing the made-up world: the right indicator, its series in order, and what lies beneath."""

from collections.abc import Iterator
from datetime import date

from graph.store import Store
from queries.statements import Statement
from queries.trace import Trace, trace


def plain_words(text: str) -> Iterator[str]:
    """A stand-in for the normal form: these tests are about tracing, not about synonyms."""
    yield from text.lower().split()


def ask(store: Store, text: str, as_of: date | None = None) -> Trace:
    return trace(store, text, as_of, plain_words)


def values(statements: tuple[Statement, ...]) -> list[float]:
    return [one.figure.value for one in statements]


def test_the_timeline_in_the_order_of_what_is_covered(known: Store) -> None:
    found = ask(known, "kasus penipuan daring")
    assert found.matches[0].indicator == "kasus-penipuan-daring-wni"
    assert (found.matches[0].matched, found.matches[0].extra, found.matches[0].claims) == (3, 1, 8)
    main, in_cambodia = found.blocks
    assert values(main.statements) == [2438, 3428, 3703, 3703, 4100, 3690, 3695]
    assert (in_cambodia.place, values(in_cambodia.statements)) == ("KHM", [1206])
    ends = [one.period_end or "" for one in main.statements]
    assert ends == sorted(ends)


def test_a_statement_says_who_as_what_for_whom_and_where_it_stands(known: Store) -> None:
    first = ask(known, "penipuan daring").blocks[0].statements[0]
    assert (first.speaker, first.title, first.body, first.speaker_label) == (
        "Ratna Wulandari",
        "Direktur Pelindungan WNI",
        "Kementerian Luar Negeri",
        "Person",
    )
    assert (first.said_on, first.precision, first.period, first.counting) == (
        "2023-07-26",
        "stated",
        "2020/2023-07-26",
        "level",
    )
    assert (first.independent, first.outlets) == (1, ("Harian Utara", "Kabar Selatan"))
    assert [one.article for one in first.printings] == ["a1", "a2"]
    assert first.printings[0].url == "https://a1.example"
    assert first.sentence[first.printings[0].start : first.printings[0].end] == "2.438 kasus"
    assert (first.figure.low, first.figure.high, first.figure.approx, first.figure.unit) == (
        2438,
        2438,
        "exact",
        "kasus",
    )


def test_revisions_and_contradictions_are_seen_from_both_sides(known: Store) -> None:
    block = ask(known, "penipuan daring").blocks[0]
    value = {one.claim: one.figure.value for one in block.statements}
    stands = {
        (one.figure.value, relation.type, value[relation.other], relation.newer)
        for one in block.statements
        for relation in one.relations
    }
    assert {one for one in stands if not one[3]} == {
        (3703, "AGREES_WITH", 3703, False),
        (4100, "CONTRADICTS", 3703, False),
        (3690, "REVISES", 3703, False),
        (3690, "CONTRADICTS", 4100, False),
        (3695, "CORRECTS", 3690, False),
        (3695, "CONTRADICTS", 4100, False),
    }
    assert {(b, kind, a, False) for a, kind, b, newer in stands if newer} == {one for one in stands if not one[3]}


def test_as_of_an_earlier_day_the_later_recorded_is_unknown(known: Store) -> None:
    found = ask(known, "penipuan daring", date(2025, 1, 15))
    assert values(found.blocks[0].statements) == [2438, 3428, 3703, 3703, 4100]
    assert {relation.type for one in found.blocks[0].statements for relation in one.relations} == {
        "AGREES_WITH",
        "CONTRADICTS",
    }
    assert not ask(known, "penipuan daring", date(2024, 12, 31)).matches


def test_what_lies_beneath(known: Store) -> None:
    found = ask(known, "penipuan daring wni")
    assert [(one.text, one.printing.article) for one in found.figures] == [("24 pos", "a1"), ("24 pos", "a2")]
    related = {(one.why, one.statement.label) for one in found.related}
    by_words = {("words", "perputaran dana judi daring"), ("words", "wni laki-laki dipulangkan")}
    assert related == by_words | {("article", "penjaga bersenjata")}
    assert all(one.statement.sentence for one in found.related)


def test_case_and_order_do_not_matter_and_nothing_is_found_for_nothing(known: Store) -> None:
    assert ask(known, "DARING Penipuan").matches[0].indicator == "kasus-penipuan-daring-wni"
    for text in ("", "   ", "gempa bumi", "'"):
        assert ask(known, text) == Trace(text, None, (), (), (), ())


def test_the_normal_form_of_indicators_is_the_default(known: Store) -> None:
    assert trace(known, "angka kemiskinan").matches[0].indicator == "angka-kemiskinan"


def test_a_year_names_no_indicator(known: Store) -> None:
    assert ask(known, "perputaran 2022").matches == ask(known, "perputaran").matches
