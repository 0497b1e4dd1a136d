"""Train Stanza's tokenizer: where tokens and sentences end, read from treebanks and from news cut by the house rules.

A treebank's surface tokens are learnt ("katanya" stays whole), for names and figures are said of the text as printed.
Treebanks join a quotation of several sentences or miss the end of one behind a short name; those ends are added where
`extract.sentences` sees them. The raw news of NTREX is cut by the house rules alone. A part of the paragraphs is
learnt with curly quotation marks, which treebanks hardly have.
"""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language

from extract.frame import blank
from extract.sentences import sentence_spans
from training.measure import f1

_OLD_SCHEME = ".2017"  # the release of 2017 prints "anak-anak" as "anak - anak"
_QUOTED = re.compile(r'"([^"\n]*)"')


class Cut(NamedTuple):
    """A text and, for each character, 0 inside a token or between, 1 at the end of a token, 2 at that of a sentence."""

    text: str
    ends: str


@dataclass(frozen=True, slots=True)
class TokenizerConfig:
    """Which files are learnt, how long and how wide; `curly`: every so manieth paragraph gets curly quotation marks."""

    train: tuple[str, ...] = ("ud/gsd/train.2017-02-04.conllu", "ud/csui/id_csui-ud-train.conllu",
                              "ud/pud/id_pud-ud-test.conllu")  # fmt: skip
    dev: str = "ud/gsd/id_gsd-ud-dev.conllu"
    test: tuple[str, ...] = ("ud/csui/id_csui-ud-test.conllu", "ud/gsd/id_gsd-ud-test.conllu")
    news: str = "ntrex-id/newstest2019-ref.ind.txt"
    longest: int = 6  # sentences in a paragraph
    curly: int = 3
    steps: int = 1600
    eval_steps: int = 400
    batch_size: int = 16
    max_seqlen: int = 300  # characters; longer sentences are not learnt
    hidden_dim: int = 64
    seed: int = 1


def train(data: Path, out: Path, config: TokenizerConfig) -> None:
    """Write the tokenizer to the file `out`; its folder takes the training files too, to be deleted by the caller."""
    from stanza.models import tokenizer

    learnt = [one for name in config.train for one in treebank(data / name)] + ruled(data / config.news)
    files = {"train": learnt, "dev": treebank(data / config.dev)}
    for part, cuts in files.items():
        written = paragraphs(cuts, config, part == "train")
        (out.parent / f"{part}.txt").write_text("\n\n".join(one.text for one in written) + "\n", encoding="utf-8")
        (out.parent / f"{part}.ends").write_text("\n\n".join(one.ends for one in written) + "\n", encoding="utf-8")
    (out.parent / "mwt.json").write_text("[]", encoding="utf-8")  # no token stands for several words
    tokenizer.main(_arguments(out, config))


def _arguments(out: Path, config: TokenizerConfig) -> list[str]:
    given = {
        "mode": "train", "lang": "id", "shorthand": "id_jejak", "save_dir": out.parent, "save_name": out.name,
        "txt_file": out.parent / "train.txt", "label_file": out.parent / "train.ends",
        "dev_txt_file": out.parent / "dev.txt", "dev_label_file": out.parent / "dev.ends",
        "mwt_json_file": out.parent / "mwt.json",
        "steps": config.steps, "eval_steps": config.eval_steps, "batch_size": config.batch_size,
        "max_seqlen": config.max_seqlen, "hidden_dim": config.hidden_dim, "seed": config.seed,
    }  # fmt: skip
    return [*(str(part) for name, value in given.items() for part in (f"--{name}", value)), "--no_use_mwt", "--cpu"]


def treebank(path: Path, house: bool = True) -> list[Cut]:
    """Read the sentences of a CoNLL-U file as cuts of their surface tokens, without those of the old scheme.

    `house`: the ends that the house rules see inside a sentence are added.
    """
    old = _OLD_SCHEME in path.name
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [cut(tokens, house) for tokens in map(_surface, blocks) if not (old and ("-", True) in tokens)]


def _surface(block: str) -> list[tuple[str, bool]]:
    """The tokens of a sentence as printed, each with whether a space follows."""
    tokens = []
    upto = 0
    for row in (line.split("\t") for line in block.split("\n") if line[:1].isdigit()):
        first, _, last = row[0].partition("-")
        if "." in first or int(first) <= upto:
            continue
        upto = int(last or first)
        tokens.append((row[1], "SpaceAfter=No" not in row[9]))
    return tokens


def cut(tokens: Sequence[tuple[str, bool]], house: bool = True) -> Cut:
    """Return one sentence of tokens, each with whether a space follows, as text with its ends."""
    text = "".join(token + " " * space for token, space in tokens).rstrip()
    ends = list("".join("0" * (len(token) - 1) + "1" + "0" * space for token, space in tokens)[: len(text)])
    stops = [stop for _, stop in sentence_spans(text)] if house else []
    for stop in [*stops, len(text)]:
        if ends[stop - 1] == "1":
            ends[stop - 1] = "2"
    return Cut(text, "".join(ends))


def ruled(path: Path) -> list[Cut]:
    """Read a file of one sentence per line as cuts by the house rules."""
    nlp = blank()
    return [_ruled(nlp, line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _ruled(nlp: Language, line: str) -> Cut:
    tokens = [token for token in nlp.tokenizer(" ".join(line.split())) if not token.is_space]
    return cut([(token.text, bool(token.whitespace_)) for token in tokens])


def paragraphs(cuts: Sequence[Cut], config: TokenizerConfig, varied: bool) -> list[Cut]:
    """Join neighbouring sentences into paragraphs of one up to `longest`; the same config gives the same ones."""
    random_ = random.Random(config.seed)
    sizes = iter(lambda: random_.randint(1, config.longest), 0)
    starts = [0]
    while starts[-1] < len(cuts):
        starts.append(min(starts[-1] + next(sizes), len(cuts)))
    joined = [_joined(cuts[start:stop]) for start, stop in pairwise(starts)]
    return list(_varied(joined, config.curly)) if varied else joined


def _joined(cuts: Iterable[Cut]) -> Cut:
    texts, ends = zip(*cuts, strict=True)
    return Cut(" ".join(texts), "0".join(ends))


def _varied(cuts: Iterable[Cut], curly: int) -> Iterator[Cut]:
    for at, one in enumerate(cuts):
        yield Cut(_QUOTED.sub(r"“\1”", one.text), one.ends) if at % curly == 0 else one


def licences(config: TokenizerConfig) -> dict[str, str]:
    """The files that are learnt or looked at, each with its licence, for the model card."""
    names = (*config.train, config.dev, config.news)
    return {name: "CC BY-SA 3.0" if "/pud/" in name else "CC BY-SA 4.0" for name in names}


def scores_of(data: Path, nlp: Language, config: TokenizerConfig) -> dict[str, float]:
    """F1 in percent of the tokens and of the sentences of treebanks, whose sentences stand one behind another."""
    found = {}
    for name in config.test:
        whole = _joined(treebank(data / name, house=False))
        doc = nlp(whole.text)
        read = {(token.idx, token.idx + len(token)) for token in doc if not token.is_space}
        found[f"{Path(name).stem}_tokens"] = _f1(_spans(whole, "12"), read)
        ends = {one.end_char for one in doc.sents}
        found[f"{Path(name).stem}_sentences"] = _f1(_spans(whole, "2"), _between(ends, whole.text))
    return found


def _spans(whole: Cut, marks: str) -> set[tuple[int, int]]:
    """Start and end, white space left out, of what ends at a mark."""
    return _between((at + 1 for at, mark in enumerate(whole.ends) if mark in marks), whole.text)


def _between(ends: Iterable[int], text: str) -> set[tuple[int, int]]:
    bounds = [0, *sorted(ends)]
    return {(start + len(text[start:end]) - len(text[start:end].lstrip()), end) for start, end in pairwise(bounds)}


def _f1(gold: set[tuple[int, int]], read: set[tuple[int, int]]) -> float:
    return round(f1(len(gold & read), len(read), len(gold)).f1, 2)
