"""The teacher: twelve layers, taught entities by annotated news, several times from different beginnings.

Its labels for running news (`label`) teach the shipped models: the encoder by probabilities, the others by the most
likely tags. It is not shipped.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch

from extract.models.bio import mended
from extract.models.pieces import Pieces
from training.e5 import E5
from training.encoder import Lesson, Settings, Soft, make, predict, soft_labels, train
from training.measure import span_scores
from training.network import Tagger
from training.news import ENTITIES, News
from training.sources import Sentence
from training.windows import Window, window

SETTINGS = Settings(layers=tuple(range(12)), epochs=7, rate=1e-4, budgets={"entities": 1000})
SEEDS = (1, 2)


def lessons(news: News, pieces: Pieces, epochs: int, seed: int) -> list[list[Lesson]]:
    """Each epoch's windows of annotated sentences: six in ten alone, the others joined with one to three more."""
    rng = np.random.default_rng(seed)
    return [[Lesson("entities", joined(news.train, pieces, "entities", rng))] for _ in range(epochs)]


def joined(sentences: Sequence[Sentence], pieces: Pieces, task: str, rng: np.random.Generator) -> list[Window]:
    """Windows of shuffled sentences: annotated ones come without their neighbours, articles do not."""
    order = [sentences[at] for at in rng.permutation(len(sentences))]
    made = []
    while order:
        count = 1 if rng.random() < 0.6 else int(rng.integers(2, 5))
        made.append(window(order[:count], pieces, task, ENTITIES))
        order = order[count:]
    return made


def teach(e5: E5, rows: Sequence[int], pieces: Pieces, news: News, out: Path, seed: int) -> Tagger:
    """Train one teacher, or load it when `out` has it already."""
    settings = Settings(SETTINGS.layers, SETTINGS.epochs, SETTINGS.rate, SETTINGS.budgets, seed=seed)
    plan = lessons(news, pieces, settings.epochs, seed)
    model = make(e5, rows, settings, {"entities": len(ENTITIES)}, plan[0][0].windows)
    path = out / f"teacher-{seed}.pt"
    if path.exists():
        model.load_state_dict(torch.load(path))
        return model
    dev = [window([one], pieces, "entities", ENTITIES) for one in news.dev]
    for epoch in train(model, plan, settings):
        scores = span_scores([one.tags for one in news.dev], predict(model, "entities", ENTITIES, dev))
        print(f"teacher {seed} epoch {epoch}: dev {scores['micro'].f1:.1f}", flush=True)
    torch.save(model.state_dict(), path)
    return model


def label(teachers: Iterable[Tagger], windows: Sequence[Window]) -> list[Soft]:
    """The mean of the teachers' probabilities for each word."""
    every = [soft_labels(teacher, "entities", windows) for teacher in teachers]
    return [np.mean(some, axis=0).astype(np.float16) for some in zip(*every, strict=True)]


def write_silver(path: Path, groups: Iterable[Sequence[Sentence]], soft: Iterable[Soft]) -> None:
    """Write each sentence with its most likely tags and their mean probability, one JSON object a line."""
    with path.open("w", encoding="utf-8") as lines:
        for group, probabilities in zip(groups, soft, strict=True):
            at = 0
            for sentence in group:
                own = probabilities[at : at + len(sentence.words)]
                at += len(sentence.words)
                if len(own) < len(sentence.words):
                    break
                tags = mended([ENTITIES[best] for best in own.argmax(-1)])
                score = float(own.max(-1).astype(np.float32).mean())
                row = {"words": sentence.words, "tags": tags, "score": round(score, 4)}
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")
