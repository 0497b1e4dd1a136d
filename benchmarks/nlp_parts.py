"""What a fresh process of `benchmarks/nlp.py` measures: `python -m benchmarks.nlp_parts PART ENGINE [DATA_DIR]`.

Prints one JSON object. Only what a part needs is imported, since loading is part of what is measured.
"""

import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

Span = tuple[str, int, int]  # label, first word, word after the last
Words = Sequence[str]
Tagger = Callable[[Sequence[Words]], list[list[Span]]]  # of many sentences, batched where the tagger can

FIRST = "Kepala Dinas Kesehatan Sari Wulandari menyebut 1.250 kasus demam berdarah sepanjang Januari 2024."
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]”’]|\.\.\.")
_NO_SPACE_BEHIND = re.compile(r"[(\[“‘]")
_BIOES = str.maketrans("ES", "IB")


def engines() -> list[str]:
    """Those that can be opened here."""
    from extract.models.engines import ENGINES, missing

    return [engine for engine in ENGINES if missing(engine) is None]


def start(engine: str) -> dict[str, float]:
    """The clock when the first reading is done, and the CPU seconds it took from the start of this process."""
    from extract.pipeline import reader
    from ingest.article import Article

    reader(engine).read(Article(id="1", source="1", body=FIRST, text_hash=""))
    return {"start-up": time.monotonic(), "cpu": time.process_time()}


def memory(engine: str) -> dict[str, float]:
    """MB at most while all pages of the corpus are read."""
    from extract.pipeline import reader
    from ingest.article import Article
    from ingest.read import read_pages

    read = reader(engine).read
    for page in sorted((Path(__file__).resolve().parents[1] / "corpus" / "pages").iterdir()):
        for article in read_pages([page]):
            if isinstance(article, Article):
                read(article)
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, KiB on Linux
    return {"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6}


def articles(engine: str) -> dict[str, float]:
    """Articles of 250 words per CPU-second."""
    from corpus.speed import WORDS, words_per_second

    return {"articles": words_per_second(engine) / WORDS}


def tagger(engine: str, data: Path) -> dict[str, float]:
    """F1 on dev and test, and thousand words per CPU-second on test."""
    from extract.models.bio import spans_of
    from training.sources import idner

    read = TAGGERS[engine]()
    sentences = {part: idner(data / "idner-news-2k" / f"{part}.txt") for part in ("dev", "test")}
    words = {part: [one.words for one in some] for part, some in sentences.items()}
    dev = list(map(set, read(words["dev"])))
    began = time.process_time()
    found = read(words["test"])
    seconds = time.process_time() - began
    test = list(map(set, found))
    gold = {part: [set(spans_of(one.tags)) for one in some] for part, some in sentences.items()}
    scores = {"named": f1(_named(gold["test"]), _named(test)), "tagger": sum(map(len, words["test"])) / seconds / 1000}
    if engine == "rules":
        return scores
    return scores | {"dev": f1(gold["dev"], dev), "test": f1(gold["test"], test)}


def f1(gold: Iterable[set[Span]], found: Iterable[set[Span]]) -> float:
    """Strict F1 in percent."""
    pairs = list(zip(gold, found, strict=True))
    return 200 * sum(len(one & other) for one, other in pairs) / sum(len(one) + len(other) for one, other in pairs)


def _named(sentences: Iterable[set[Span]]) -> list[set[Span]]:
    return [{span for span in spans if span[0] != "LOC"} for spans in sentences]


def _rules() -> Tagger:
    """People and institutions of the whole reading of the sentence as running text."""
    from extract.pipeline import reader
    from ingest.article import Article

    whole = reader("rules").read

    def read(words: Words) -> list[Span]:
        text, starts = joined(words)
        found = whole(Article(id="1", source="1", body=text, text_hash=""))
        people = [("PER", span) for one in found.officials for span in one.spans]
        bodies = [("ORG", span) for one in found.institutions for span in one.spans]
        return [(label, *covered(starts, span)) for label, span in (*people, *bodies)]

    return lambda sentences: list(map(read, sentences))


def joined(words: Words) -> tuple[str, list[int]]:
    """Words as running text, and where each begins in it. Straight quotes open and close by turns."""
    text, starts, open_quote, glue = "", list[int](), False, True
    for word in words:
        closing = word == '"' and open_quote
        if not (glue or closing or _NO_SPACE_BEFORE.fullmatch(word)):
            text += " "
        starts.append(len(text))
        text += word
        open_quote ^= word == '"'
        glue = bool(_NO_SPACE_BEHIND.fullmatch(word)) or (word == '"' and open_quote)
    return text, starts


def covered(starts: Sequence[int], span: tuple[int, int]) -> tuple[int, int]:
    """The words that a span of characters touches: the first, and the one after the last."""
    first = sum(start <= span[0] for start in starts) - 1
    return first, sum(start < span[1] for start in starts)


def _fast() -> Tagger:
    from extract.models.bio import spans_of
    from extract.models.crf import load

    model = load()
    return lambda sentences: list(map(spans_of, model.tag_all(sentences)))


def _accurate() -> Tagger:
    from extract.models import crf, encoder
    from extract.models.bio import spans_of

    model, fast = encoder.load(), crf.load()

    def read(sentences: Sequence[Words]) -> list[list[Span]]:
        hints = fast.tag_all(sentences)
        return [spans_of(model.tags([words], told)["entities"]) for words, told in zip(sentences, hints, strict=True)]

    return read


def _stanza() -> Tagger:
    from extract.models.bio import spans_of
    from extract.models.stanza_bridge import open_pipeline, shipped

    with shipped() as folder:
        pipeline = open_pipeline(folder, tokenize_pretokenized=True)

    def read(sentences: Sequence[Words]) -> list[list[Span]]:
        found = pipeline(list(map(list, sentences))).sentences
        tags = ([f"{token.ner[0].translate(_BIOES)}{token.ner[1:]}" for token in one.tokens] for one in found)
        return list(map(spans_of, tags))

    return read


TAGGERS: dict[str, Callable[[], Tagger]] = {"rules": _rules, "fast": _fast, "accurate": _accurate, "stanza": _stanza}


def main(part: str, engine: str = "", data: str = "") -> Any:
    """Measure one part."""
    if part == "engines":
        return engines()
    if part == "tagger":
        return tagger(engine, Path(data))
    return {"start": start, "memory": memory, "articles": articles}[part](engine)


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
