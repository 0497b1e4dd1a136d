"""`jejak extract`: the contract, a line for every input."""

import json
from pathlib import Path

from extract.contract import decode
from tests.jejak.conftest import ENGLISH, FIRST, Jejak


def test_a_contract_line_for_every_article_and_a_rejection_for_the_rest(jejak: Jejak, pages: Path) -> None:
    (pages / "inggris.txt").write_text(ENGLISH)
    result = jejak("extract", pages)
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    good = [decode(line) for line in lines if "rejected" not in json.loads(line)]
    assert [one.article.id for one in good] == ["https://kabar.example/a/1", "https://warta.example/b/2"]
    assert all(one.article.body[slice(*figure.span)] == figure.text for one in good for figure in one.figures)
    assert any(one.figures for one in good)
    [rejected] = [json.loads(line) for line in lines if "rejected" in json.loads(line)]
    assert rejected["source"] == "inggris.txt"
    assert rejected["rejected"]["reason"] == "language"


def test_standard_input_with_flags(jejak: Jejak) -> None:
    result = jejak("extract", "-", "--published", "2024-05-03", "--id", "k-1", given=FIRST)
    article = decode(result.stdout).article
    assert (article.id, str(article.published)) == ("k-1", "2024-05-03")


def test_several_workers_print_the_same(jejak: Jejak, pages: Path) -> None:
    assert jejak("extract", pages, "--workers", "2").stdout == jejak("extract", pages).stdout


def test_nothing_readable_exits_with_3_and_still_prints_the_rejection(jejak: Jejak) -> None:
    result = jejak("extract", "-", given=b"   ")
    assert result.exit_code == 3
    assert json.loads(result.stdout) == {
        "source": "stdin",
        "rejected": {"reason": "empty", "detail": json.loads(result.stdout)["rejected"]["detail"]},
    }
