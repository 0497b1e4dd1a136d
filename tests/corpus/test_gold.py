import json
from pathlib import Path
from typing import Any

import pytest

from corpus.gold import GoldError, load_golds, one_line, page_lines, parse_path
from tests.corpus.sample import gold_file, write_corpus


@pytest.mark.parametrize("text", ["claims.5.period", "claims[5].period"])
def test_both_notations_of_a_path(text: str) -> None:
    assert parse_path(text) == ("claims", 5, "period")


def test_a_part_of_what_is_unscored_is_unscored(tmp_path: Path) -> None:
    gold = gold_file()
    gold["gold"]["unscored"] = ["claims[1].period", "figures.0", "figures.2.claimed"]
    loaded = load_golds(write_corpus(tmp_path, ("001-uji", gold)))[0]
    assert loaded.skips("claims", 1, "period")
    assert not loaded.skips("claims", 1)
    assert not loaded.skips("claims", 0, "period")
    assert loaded.skips("figures", 0, "unit")
    assert loaded.skips("figures", 2, "claimed")
    assert not loaded.skips("figures", 2, "value")


@pytest.mark.parametrize("path", ["claims.99.period", "claims.0.mood", "figures.99.claimed", "nothing"])
def test_an_unscored_path_must_lead_somewhere(tmp_path: Path, path: str) -> None:
    gold = gold_file()
    gold["gold"]["unscored"] = [path]
    with pytest.raises(GoldError, match=r"001-uji\.json: unscored: .* leads nowhere"):
        load_golds(write_corpus(tmp_path, ("001-uji", gold)))


def _spoil(folder: Path, **change: Any) -> None:
    path = folder / "gold" / "001-uji.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"gold": {}}, "missing 'kept_back'"),
        ({"figures": [{"text": "9"}]}, "Object missing required field"),
    ],
)
def test_a_wrong_shape_is_named(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    write_corpus(tmp_path, ("001-uji", gold_file()))
    _spoil(tmp_path, **change)
    with pytest.raises(GoldError, match=message):
        load_golds(tmp_path)


def test_gold_without_a_page_is_refused(tmp_path: Path) -> None:
    write_corpus(tmp_path, ("001-uji", gold_file()))
    (tmp_path / "pages" / "001-uji.txt").unlink()
    with pytest.raises(GoldError, match="0 pages named 001-uji"):
        load_golds(tmp_path)


def test_a_copy_names_an_article_that_exists(tmp_path: Path) -> None:
    gold = gold_file()
    gold["gold"]["copy_of"] = "009-lain"
    with pytest.raises(GoldError, match="no article '009-lain'"):
        load_golds(write_corpus(tmp_path, ("001-uji", gold)))


def test_lines_are_compared_without_what_cannot_be_seen() -> None:
    assert one_line("  ke\u00adluarga\u00a0 besar\u200b ") == "keluarga besar"


def test_the_page_of_a_json_line_is_its_text(tmp_path: Path) -> None:
    page = tmp_path / "a.jsonl"
    page.write_text(json.dumps({"url": "x", "text": "Satu\n\nDua  tiga"}))
    assert page_lines(page) == ("Satu", "Dua tiga")


def test_a_page_in_a_wrong_encoding_has_the_lines_a_reader_sees(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("\u00e2\u20ac\u0153Dua puluh,\u00e2\u20ac\u009d katanya", encoding="utf-8")
    assert page_lines(page) == ("“Dua puluh,” katanya",)
