"""Train the fast reader of names: word groups from plain news, then a linear-chain CRF with CRFsuite.

It learns from idner's training set and, if a file of them is given, from sentences that the accurate model labelled
(`silver`: one JSON object per line with words and tags). What is written is what `extract/models/crf.py` reads:
`words.txt`, `pieces.txt`, `features.txt`, `weights.npz` and the model card, `card.json`.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from ctypes import CDLL
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
import pycrfsuite

from extract.models import crf
from extract.models.bio import spans_of
from extract.models.features import REACH, Lexicon, features
from training.cards import add_scores, write_card
from training.sources import Sentence, idner, sha256, unseen
from training.vectors import VectorConfig, said, table, texts

Scores = dict[tuple[str, str], float]  # feature and tag, or tag and tag

_OFFSETS = [f"{offset:+d}" for offset in range(-REACH, REACH + 1)]
_GOLD = "gold "  # no feature begins so
_ABOUT = (
    "Named entities (PER, ORG, LOC) in Indonesian news: a linear-chain conditional random field over words, their "
    "shapes, groups of words of like use, and the names of Jejak's own tables. Learned from news of 2013-2020."
)
_WRITTEN = ("words.txt", "pieces.txt", "features.txt", "weights.npz")
_SETS = ("train", "dev", "test")
_SOURCES = (
    ("idner-news-2k/train.txt", "MIT"),
    ("postag-kumparan/dataset_postag.txt", "MIT"),
    ("pfsa-id/dev-40.txt", "MIT (commit c84b44a, the last before the repository became CC BY-NC-SA 4.0)"),
    ("pfsa-id/med-dev-20.txt", "MIT (commit c84b44a, the last before the repository became CC BY-NC-SA 4.0)"),
)


@dataclass(frozen=True, slots=True)
class CrfConfig:
    """How the CRF is trained: its penalty (`c2`), rounds over the sentences, how often a gold sentence is repeated.

    `least_score`, `most_silver`: which and how many silver sentences are used; `min_count`: a feature of fewer words is
    left out; `smallest`: a feature whose weights are all below is not written.
    """

    with_pfsa: bool = True
    gold_times: int = 4
    least_score: float = 0.95
    most_silver: int = 30_000
    min_count: int = 2
    c2: float = 1.0
    rounds: int = 12
    smallest: float = 0.05
    seed: int = 1
    vectors: VectorConfig = field(default_factory=VectorConfig)


def train(data: Path, out: Path, silver: Path | None = None, config: CrfConfig | None = None) -> dict[str, float]:
    """Train, write the weights and the card to `out`, and return the F1 scores on idner's dev and test sets."""
    config = config or CrfConfig()
    out.mkdir(parents=True, exist_ok=True)
    gold = {part: idner(data / "idner-news-2k" / f"{part}.txt") for part in _SETS}
    (out / "words.txt").write_text(_lines(table(texts(data, config.with_pfsa), config.vectors)), encoding="utf-8")
    held_out = gold["dev"] + gold["test"]
    taught = unseen(read_silver(silver, config), held_out) if silver else []
    if taught and not config.with_pfsa:
        taught = unseen(taught, said(data))
    state, moves = fit(unseen(gold["train"], held_out), taught, crf.read_lexicon(out), config)
    write(out, weights_of(state, moves, config.smallest))
    tagger = crf.load(out)
    scores = {f"idner_{part}": round(f1(tagger, gold[part]), 2) for part in ("dev", "test")}
    _describe(data, out, silver, config)
    add_scores(out, scores)
    return scores


def read_silver(path: Path, config: CrfConfig) -> list[Sentence]:
    """Read sentences a model labelled: those it was sure of, with a capital after the first word, drawn by chance."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
    sure = (row for row in rows if row.get("score", 1.0) >= config.least_score)
    told = [Sentence(tuple(row["words"]), tuple(row["tags"])) for row in sure]
    telling = list(dict.fromkeys(one for one in told if any(word[:1].isupper() for word in one.words[1:])))
    Random(config.seed).shuffle(telling)
    return telling[: config.most_silver]


def fit(
    gold: Sequence[Sentence], silver: Sequence[Sentence], lexicon: Lexicon, config: CrfConfig
) -> tuple[Scores, Scores]:
    """Return the weights of features and of moves from tag to tag.

    Beside silver sentences each feature of a gold one counts twice, under its name and under one of its own: what only
    people's labels teach is learnt apart, and both weights are added up (Daumé III 2007, "Frustratingly easy domain
    adaptation"). The same sentences give the same weights: CRFsuite shuffles with the C library's `rand`, seeded here.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("l2sgd")
    trainer.set_params({
        "c2": config.c2, "max_iterations": config.rounds,
        "feature.minfreq": config.min_count, "feature.possible_transitions": True,
    })  # fmt: skip
    for one in gold:
        seen = features(lexicon, one.words)
        items = pycrfsuite.ItemSequence([row + [_GOLD + name for name in row] for row in seen] if silver else seen)
        for _ in range(config.gold_times if silver else 1):
            trainer.append(items, list(one.tags))
    for one in silver:
        trainer.append(pycrfsuite.ItemSequence(features(lexicon, one.words)), list(one.tags))
    CDLL(None).srand(config.seed)
    return _trained(trainer)


def _trained(trainer: pycrfsuite.Trainer) -> tuple[Scores, Scores]:
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        learnt = tagger.info()
        tagger.close()
    state: Scores = {}
    for (name, tag), weight in learnt.state_features.items():
        pair = name.removeprefix(_GOLD), tag
        state[pair] = state.get(pair, 0) + weight
    return state, dict(learnt.transitions)


def weights_of(state: Scores, moves: Scores, smallest: float) -> crf.Weights:
    """Lay the weights out as the reader wants them, without features whose weights are all smaller than `smallest`."""
    tags = tuple(sorted({tag for _, tag in moves}))
    kept = {name for (name, _), weight in state.items() if abs(weight) >= smallest}
    pieces = sorted({name[2:] for name in kept if name[:2] in _OFFSETS})
    names = sorted(name for name in kept if name[:2] not in _OFFSETS)
    row = {name: at for at, name in enumerate(names)} | {name: at for at, name in enumerate(pieces)}
    near = np.zeros((len(pieces), len(_OFFSETS), len(tags)), np.float32)
    alone = np.zeros((len(names), len(tags)), np.float32)
    for (name, tag), weight in state.items():
        if name in kept and name[:2] in _OFFSETS:
            near[row[name[2:]], _OFFSETS.index(name[:2]), tags.index(tag)] = weight
        elif name in kept:
            alone[row[name], tags.index(tag)] = weight
    between = np.array([[moves.get((before, after), 0) for after in tags] for before in tags], np.float32)
    return crf.Weights(tags, pieces, near, names, alone, between)


def write(out: Path, weights: crf.Weights) -> None:
    """Write the files `extract.models.crf.load` reads; weights of features with half precision."""
    (out / "pieces.txt").write_text(_lines(weights.pieces), encoding="utf-8")
    (out / "features.txt").write_text(_lines(weights.features), encoding="utf-8")
    near, alone = weights.near.astype(np.float16), weights.alone.astype(np.float16)
    tags = np.array(weights.tags)
    np.savez_compressed(out / "weights.npz", tags=tags, near=near, alone=alone, moves=weights.moves)


def f1(tagger: crf.Tagger, sentences: Sequence[Sentence]) -> float:
    """Strict F1 in percent: a span counts if both its bounds and its label are right."""
    read = tagger.tag_all([one.words for one in sentences])
    pairs = [(set(spans_of(one.tags)), set(spans_of(tags))) for one, tags in zip(sentences, read, strict=True)]
    found = sum(len(right & given) for right, given in pairs)
    return 200 * found / max(1, sum(len(right) + len(given) for right, given in pairs))


def _lines(rows: Iterable[str]) -> str:
    return "".join(f"{row}\n" for row in rows)


def _describe(data: Path, out: Path, silver: Path | None, config: CrfConfig) -> None:
    write_card(
        out,
        name="jejak-fast",
        engine="fast",
        about=_ABOUT,
        data=[*_used(data, config.with_pfsa), *_silver_row(silver)],
        config=asdict(config),
        made_with=("python-crfsuite", "numpy", "scipy"),
        weights=_WRITTEN,
    )


def _used(data: Path, with_pfsa: bool) -> Iterator[dict[str, str]]:
    for name, licence in _SOURCES:
        if with_pfsa or not name.startswith("pfsa"):
            yield {"file": name, "sha256": sha256(data / name), "licence": licence}


def _silver_row(silver: Path | None) -> list[dict[str, str]]:
    if silver is None:
        return []
    return [{"file": silver.name, "sha256": sha256(silver), "licence": "text as above, labels by the accurate model"}]
