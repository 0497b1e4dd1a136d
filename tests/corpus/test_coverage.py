import pytest

from corpus.coverage import Coverage, coverage, names, table
from corpus.gold import load_golds


@pytest.fixture(scope="module")
def found() -> Coverage:
    return coverage(load_golds())


def test_the_corpus_is_large_and_varied(found: Coverage) -> None:
    assert len(load_golds()) == 150
    assert sum(gold.kept_back for gold in load_golds()) == 60
    assert found.claims >= 1200
    assert found.layouts >= 40
    assert found.years == (2014, 2026)


def test_every_difficulty_stands_in_it_often_enough(found: Coverage) -> None:
    assert found.scarce == ()


def test_the_table_names_every_difficulty(found: Coverage) -> None:
    lines = table(found, 150).splitlines()
    assert len(lines) == len(names()) + 2
    assert len(set(names())) == len(names())
