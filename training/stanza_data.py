"""What Stanza's tagger learns from, and with which settings: sentences as Stanza reads them, static word vectors."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import torch
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
from stanza.models.common.vocab import VOCAB_PREFIX

from extract.models.features import core, normal
from training.sources import Sentence, idner, unseen
from training.stanza_tokenizer import TokenizerConfig
from training.vectors import VectorConfig, texts, vectors


@dataclass(frozen=True, slots=True)
class Stage:
    """One run of Stanza's trainer: steps, Adam's learning rate, steps between two looks at dev, whose best is kept."""

    steps: int
    rate: float
    every: int


@dataclass(frozen=True, slots=True)
class StanzaConfig:
    """How the tagger is trained: on which text, from which silver scores on, in which stages, how wide.

    `gold_times`: how often a gold sentence is learnt for each time a silver one is. `plain_every`: of the silver
    sentences without a name, every so manieth is learnt: they take much of the time and teach little.
    A batch is `batch_size` sentences or `batch_words` words, what comes first.
    """

    with_pfsa: bool = True
    least_score: float = 0.9
    gold_times: int = 2
    plain_every: int = 2
    stages: tuple[Stage, ...] = (Stage(1500, 2e-3, 250), Stage(300, 5e-4, 100))
    batch_size: int = 48
    batch_words: int = 1200
    hidden_dim: int = 256
    char_hidden_dim: int = 64
    char_emb_dim: int = 32
    seed: int = 1
    vectors: VectorConfig = field(default_factory=lambda: VectorConfig(min_count=3, width=100))
    tokenizer: TokenizerConfig = field(default_factory=TokenizerConfig)


def prepare(data: Path, work: Path, silver: Path | None, config: StanzaConfig) -> None:
    """Write what the tagger learns from to the folder `work`: sentences as Stanza reads them, and the vectors."""
    gold = {part: idner(data / "idner-news-2k" / f"{part}.txt") for part in ("train", "dev", "test")}
    held_out = gold["dev"] + gold["test"]
    learnt = unseen(gold["train"], held_out)
    if silver:
        labelled = telling(unseen(read_silver(silver, config.least_score), held_out), config.plain_every)
        learnt = labelled + learnt * config.gold_times
    _write(learnt, work / "learnt.json")
    _write(gold["dev"], work / "dev.json")
    pretrained(texts(data, config.with_pfsa), config.vectors).save(str(work / "vectors.pt"))


def _write(sentences: Iterable[Sentence], path: Path) -> None:
    rows = [[{"text": word, "ner": tag} for word, tag in zip(*one, strict=True)] for one in sentences]
    path.write_text(json.dumps(rows), encoding="utf-8")


def read_silver(path: Path, least_score: float = 0.0) -> list[Sentence]:
    """Read sentences labelled by a model, without those it was less sure of than `least_score`."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
    return [Sentence(tuple(row["words"]), tuple(row["tags"])) for row in rows if row.get("score", 1.0) >= least_score]


def telling(sentences: Iterable[Sentence], plain_every: int) -> list[Sentence]:
    """Return the sentences with a name and every so manieth of the others."""
    plain = count()
    return [one for one in sentences if set(one.tags) != {"O"} or next(plain) % plain_every == 0]


def pretrained(sentences: Sequence[Sequence[str]], config: VectorConfig) -> Pretrain:
    """Return the vectors as Stanza keeps them: lower-case words as printed, frequent numbers among them.

    The vectors are counted with every run of digits as one 0; a number that occurs often has its pattern's vector.
    """
    words, points = vectors(sentences, config)
    place = {word: at for at, word in enumerate(words)}
    seen = Counter(word.lower() for words in sentences for word in words)
    kept = [word for word, times in seen.most_common() if times >= config.min_count and _known(word) in place]
    rows = torch.from_numpy(points[[place[_known(word)] for word in kept]])
    found = Pretrain(save_to_file=False)
    found._vocab = PretrainedWordVocab(kept)
    found._emb = torch.cat([torch.zeros(len(VOCAB_PREFIX), config.width), rows])
    return found


def _known(word: str) -> str:
    return normal(core(word))
