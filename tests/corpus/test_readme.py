"""The numbers in corpus/README.md are the corpus's own."""

from corpus.gold import HERE, Gold, load_golds


def _row(name: str, golds: list[Gold]) -> str:
    words = sum(len(gold.reading.article.body.split()) for gold in golds)
    lists = ("officials", "institutions", "dates", "figures", "claims")
    counts = [sum(len(getattr(gold.reading, kind)) for gold in golds) for kind in lists]
    return f"| {name} | {len(golds)} | {words:,} | " + " | ".join(map(str, counts)) + " |"


def test_the_table_of_sizes() -> None:
    text = (HERE / "README.md").read_text(encoding="utf-8")
    golds = load_golds()
    assert _row("tuned on", [gold for gold in golds if not gold.kept_back]) in text
    assert _row("kept back", [gold for gold in golds if gold.kept_back]) in text
