"""The data sets the models learn from, read into sentences of words and BIO tags.

Each reader takes the folder of one data set, as `data/README` of the sources lays it out; `training/README.md` says
where each comes from and under which licence. Nothing is trained on a sentence of the idner dev or test set: `unseen`
drops every sentence that equals one of them, letters and digits alone compared.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r"\d[\d.,/:]*\d|\w+(?:[-'’]\w+)*|[^\w\s]")


class Sentence(NamedTuple):
    """Words and one BIO tag each ("O", "B-PER", "I-PER")."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def key(words: Iterable[str]) -> str:
    """What two printings of one sentence share: its letters and digits, lower case."""
    return re.sub(r"[\W_]+", "", "".join(words).lower())


def unseen(sentences: Iterable[Sentence], held_out: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences that equal none of the held-out ones."""
    keys = {key(one.words) for one in held_out}
    return [one for one in sentences if key(one.words) not in keys]


def runs(sentences: Iterable[Sentence], held_out: frozenset[str]) -> Iterator[list[Sentence]]:
    """Yield stretches of neighbours between sentences that are held out (given by `key`)."""
    run: list[Sentence] = []
    for sentence in sentences:
        if key(sentence.words) not in held_out:
            run.append(sentence)
        elif run:
            yield run
            run = []
    if run:
        yield run


def sha256(path: Path) -> str:
    """The hash of a data file, for the model card."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _blocks(path: Path) -> Iterator[list[list[str]]]:
    """Yield the blank-line separated blocks of a column file, each a list of rows."""
    block: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            block.append(line.split())
        elif block:
            yield block
            block = []
    if block:
        yield block


def idner(path: Path) -> list[Sentence]:
    """Read idner-news-2k: one word, part of speech and BIO tag (PER, ORG, LOC) per line."""
    return [Sentence(tuple(row[0] for row in block), tuple(row[-1] for row in block)) for block in _blocks(path)]


def pfsa(path: Path) -> list[Sentence]:
    """Read PFSA-ID: one word and BILOU tag per line, given as BIO; statements go on from sentence to sentence."""
    return [Sentence(tuple(row[0] for row in block), tuple(_bio(row[-1]) for row in block)) for block in _blocks(path)]


def _bio(tag: str) -> str:
    return tag.replace("L-", "I-", 1) if tag.startswith("L-") else tag.replace("U-", "B-", 1)


def kumparan(path: Path) -> list[tuple[str, ...]]:
    """Read the words of postag-kumparan: one word and its part of speech per line."""
    return [tuple(row[0] for row in block) for block in _blocks(path)]


def ntrex(path: Path) -> list[tuple[str, ...]]:
    """Read the words of NTREX: one sentence per line."""
    return [tuple(_WORD.findall(line)) for line in path.read_text(encoding="utf-8").splitlines()]
