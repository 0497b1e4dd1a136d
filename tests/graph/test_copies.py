"""Copies: the same text at another outlet, cut and lightly edited, never an update of one's own."""

import json
from pathlib import Path

from graph.copies import Copy, Text, copies, shingles, sources

WORDS = [f"kata{number}" for number in range(100)]
STORY = " ".join(WORDS)
OTHER = " ".join(f"lain{number}" for number in range(100))


def text(version: str, article: str, published: str, body: str, number: int = 0) -> Text:
    return Text(version, article, published, body, number)


def pairs(*texts: Text) -> set[tuple[str, str]]:
    return {(copy.version, copy.original) for copy in copies(texts)}


def test_a_copy_repeats_the_earlier_text_in_whatever_order_they_come() -> None:
    first, copy, apart = (
        text("v1", "a", "2024-01-02", STORY),
        text("v0", "b", "2024-01-03", STORY),
        text("v2", "c", "", OTHER),
    )
    assert copies([first, copy, apart]) == copies([apart, copy, first]) == (Copy("v0", "v1", 1.0),)


def test_case_punctuation_and_cut_paragraphs_do_not_hide_a_copy() -> None:
    cut = " ".join(WORDS[20:]).title().replace("Kata50", "Kata50,")
    assert pairs(text("v1", "a", "2024-01-02", STORY), text("v2", "b", "2024-01-03", cut)) == {("v2", "v1")}


def test_shared_quotations_make_no_copy() -> None:
    shared = " ".join(WORDS[:30]) + " " + OTHER
    assert not pairs(text("v1", "a", "2024-01-02", STORY), text("v2", "b", "2024-01-03", shared))


def test_a_chain_of_copies_leads_to_its_first_text() -> None:
    end = OTHER[:240] + " akhir"
    linked = [text("v1", "a", "2024-01-01", STORY), text("v2", "b", "2024-01-02", " ".join(WORDS[20:]) + " " + end)]
    assert pairs(*linked, text("v3", "c", "2024-01-03", " ".join(WORDS[40:]) + " " + end)) == {
        ("v2", "v1"),
        ("v3", "v1"),
    }


def test_an_update_is_no_copy_even_when_somebody_copied_the_article_in_between() -> None:
    first, update = text("v1", "a", "2024-01-01", STORY), text("v3", "a", "2024-01-03", STORY + " kini", 1)
    copy = text("v2", "b", "2024-01-02", STORY)
    assert pairs(first, copy, update) == {("v2", "v1")}
    assert sources((first, copy, update), copies((first, copy, update))) == {"v1": "a", "v2": "a", "v3": "a"}


def test_a_later_article_of_the_same_outlet_is_an_update() -> None:
    first = Text("v1", "a", "2024-01-01", STORY, 0, "Pena Uji")
    assert pairs(first, Text("v2", "b", "2024-01-02", STORY, 0, "Pena Uji")) == set()
    assert pairs(first, Text("v2", "b", "2024-01-02", STORY, 0, "Pena Lain")) == {("v2", "v1")}
    assert pairs(first, Text("v2", "b", "2024-01-02", STORY)) == {("v2", "v1")}


def test_texts_shorter_than_a_run() -> None:
    assert len(shingles("")) == len(shingles("dua kata")) == 1
    assert pairs(text("v1", "a", "2024-01-01", "dua kata"), text("v2", "b", "2024-01-02", "dua kata")) == {("v2", "v1")}


def test_the_copies_and_no_others_of_the_written_pages() -> None:
    found = [json.loads(path.read_text()) for path in sorted(Path("corpus/gold").glob("*.json"))]
    texts = [
        Text(a["source"], a["id"], a.get("published") or "", a["body"], 0, a["outlet"])
        for a in (g["article"] for g in found)
    ]
    gold = {(g["article"]["source"], g["gold"]["copy_of"]) for g in found if g["gold"]["copy_of"]}
    assert pairs(*texts) == gold
