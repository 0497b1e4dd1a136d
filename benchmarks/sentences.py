"""Sentence boundaries and tokens on treebanks: `python benchmarks/sentences.py DATA_DIR`.

DATA_DIR holds CoNLL-U files (any depth); those named *-test.conllu are measured, or what --files says. Raw text is
made as in the CoNLL 2018 shared task: sentences joined by one space, paragraphs and documents by an empty line where
`newpar` or `newdoc` marks them. F1 counts a sentence when its start and its end agree; "end" counts the ends alone.
Two habits of treebanks are taken out of gold and answer alike, for every reader in the same way, because a reader of
news needs the contrary:

joined   a quotation of several sentences is one, together with who said it (CSUI does so, GSD does not)
short    no sentence ends behind a capitalised word of up to four letters ("di Cina. Pada"): GSD's text was split by a
         program that took each of these for an abbreviation
"""

import argparse
import re
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language

from extract.frame import blank
from extract.quotes import quotations
from extract.sentences import sentence_spans

Spans = list[tuple[int, int]]
ROUNDS = 3
_SHORT = re.compile(r"\b[A-Z]\w{0,3} ?[.][\"”)]?\Z")


def raw(path: Path) -> tuple[str, Spans]:
    """The running text of a treebank file and where its sentences stand in it."""
    text, spans, gap = "", [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(("# newdoc", "# newpar")) and text:
            gap = "\n\n"
        elif line.startswith("# text = "):
            sentence = line.removeprefix("# text = ").strip()
            start = len(text) + len(gap)
            text += gap + sentence
            spans.append((start, len(text)))
            gap = " "
    return text, spans


def gold_tokens(path: Path) -> list[str]:
    """The surface tokens of a treebank file, without white space; a token of several words (4-5) counts once."""
    tokens, covered = [], 0
    for line in path.read_text(encoding="utf-8").splitlines():
        number, _, rest = line.partition("\t")
        if not number.replace("-", "").isdigit():
            covered = 0 if not line else covered
        elif int(number.split("-")[0]) > covered:
            tokens.append(rest.partition("\t")[0].replace(" ", ""))
            covered = int(number.split("-")[-1])
    return tokens


def f1(gold: Iterable[object], found: Iterable[object]) -> float:
    gold, found = set(gold), set(found)
    return 200 * len(gold & found) / (len(gold) + len(found))


def packed(words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Bounds of words in the text without its white space, as the shared task compares them."""
    at = 0
    for word in words:
        yield at, at + len(word)
        at += len(word)


def joined(text: str, spans: Spans) -> Spans:
    """Sentences with those that share a quotation made one."""
    quoted = [(start - 1, end + 1) for start, end in quotations(text) if end - start < 1000]
    kept: Spans = []
    for start, end in spans:
        if kept and any(left < kept[-1][1] and start < right for left, right in quoted):
            start = kept.pop()[0]
        kept.append((start, end))
    return kept


def unshort(text: str, spans: Spans) -> Spans:
    """Sentences with every boundary behind a short capitalised word taken away."""
    kept: Spans = []
    for start, end in spans:
        if kept and _SHORT.search(text, max(0, kept[-1][1] - 8), kept[-1][1]):
            start = kept.pop()[0]
        kept.append((start, end))
    return kept


def of_spacy(nlp: Language) -> Callable[[str], Spans]:
    nlp.max_length = 10_000_000
    return lambda text: [(one.start_char, one.start_char + len(one.text.rstrip())) for one in nlp(text).sents]


def readers() -> Iterator[tuple[str, Callable[[str], Spans]]]:
    """Jejak's rules alone, its whole frame (tokens too), spaCy's `sentencizer`, and Stanza where it is installed."""
    yield "jejak, rules", lambda text: list(sentence_spans.__wrapped__(text))
    yield "jejak, frame", of_spacy(blank())
    sentencizer = spacy.blank("id")
    sentencizer.add_pipe("sentencizer")
    yield "sentencizer", of_spacy(sentencizer)
    if find_spec("stanza"):
        import stanza  # type: ignore[import-not-found]

        pipeline = stanza.Pipeline("id", processors="tokenize", verbose=False, download_method=None)
        yield (
            "stanza",
            lambda text: [(one.tokens[0].start_char, one.tokens[-1].end_char) for one in pipeline(text).sentences],
        )


def measure(path: Path) -> None:
    text, gold = raw(path)
    print(f"{path.name}: {len(gold)} sentences\n  {'':14} F1     end    joined short  sentences/CPU-s")
    rates: dict[str, float] = {}
    for name, read in readers():
        read(text[:2000])
        began = time.process_time()
        for _ in range(ROUNDS):
            found = read(text)
        rates[name] = ROUNDS * len(gold) / (time.process_time() - began)
        views = (
            f1(gold, found),
            f1((end for _, end in gold), (end for _, end in found)),
            f1(joined(text, gold), joined(text, found)),
            f1(unshort(text, gold), unshort(text, found)),
        )
        print(f"  {name:14}" + "".join(f" {view:6.2f}" for view in views) + f" {rates[name]:10.0f}")
    ratio = rates["jejak, frame"] / rates["sentencizer"]
    print(f"  jejak's frame cuts tokens and sentences at {ratio:.1f} times the speed of spaCy's")
    wanted = set(packed(gold_tokens(path)))
    for name, nlp in (("jejak", blank()), ("spaCy", spacy.blank("id"))):
        words = (token.text for token in nlp.tokenizer(text) if not token.is_space)
        print(f"  tokens, {name:6} {f1(wanted, packed(words)):6.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--files", default="*-test.conllu", help="which files of DATA_DIR are measured")
    arguments = parser.parse_args()
    for path in sorted(arguments.data.rglob(arguments.files)):
        measure(path)
