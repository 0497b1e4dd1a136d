"""Train the engine `stanza`: its tokenizer, and a BiLSTM-CRF reader of names with Stanza's own trainer.

Static vectors are counted from plain news (`training.vectors`). With `silver`, sentences that the accurate model
labelled (one JSON object per line: words, tags, score), the tagger learns from them and gold together first and goes
on with gold alone. Written: `tokenizer.pt`, `ner.pt` and `card.json`, what `extract/models/stanza_bridge.py` reads.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import torch
from stanza.models import ner_tagger
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
from stanza.models.common.vocab import VOCAB_PREFIX

from extract.models import stanza_bridge
from extract.models.card import Card, Source
from extract.models.features import core, normal
from training import stanza_tokenizer
from training.measure import span_scores
from training.sources import Sentence, idner, sha256, unseen
from training.stanza_files import compact_tagger, compact_tokenizer
from training.stanza_tokenizer import TokenizerConfig
from training.vectors import VectorConfig, texts, vectors

_WRITTEN = ("resources.json", stanza_bridge.TOKENIZER, stanza_bridge.TAGGER)
_SETS = ("train", "dev", "test")
_PFSA = "MIT (commit c84b44a, the last before the repository became CC BY-NC-SA 4.0)"
_ABOUT = (
    "Tokens, sentences and names (PER, ORG, LOC) of Indonesian news, for Stanza 1.15. The tokenizer is CC BY-SA 4.0, "
    "as are the treebanks and translations it learnt from. The reader of names, a BiLSTM-CRF on static vectors, is MIT."
)
_TEXTS = {
    "idner-news-2k/train.txt": "MIT",
    "postag-kumparan/dataset_postag.txt": "MIT",
    "pfsa-id/dev-40.txt": _PFSA,
    "pfsa-id/med-dev-20.txt": _PFSA,
}


@dataclass(frozen=True, slots=True)
class Stage:
    """One run of Stanza's trainer: steps, Adam's learning rate, steps between two looks at dev."""

    steps: int
    rate: float
    every: int


@dataclass(frozen=True, slots=True)
class StanzaConfig:
    """How the tagger is trained: on which text, from which silver scores on, in which stages, how wide.

    `gold_times`: how often a gold sentence is learnt for each time a silver one is. `plain_every`: of the silver
    sentences without a name, every so manieth is learnt: they take half the time and teach little.
    A batch is `batch_size` sentences or `batch_words` words, what comes first.
    """

    with_pfsa: bool = False
    least_score: float = 0.9
    gold_times: int = 2
    plain_every: int = 6
    silver_stage: Stage = Stage(900, 3e-3, 150)
    gold_stage: Stage = Stage(240, 5e-4, 40)
    batch_size: int = 64
    batch_words: int = 1600
    hidden_dim: int = 200
    char_hidden_dim: int = 64
    char_emb_dim: int = 32
    seed: int = 1
    vectors: VectorConfig = field(default_factory=lambda: VectorConfig(min_count=3))
    tokenizer: TokenizerConfig = field(default_factory=TokenizerConfig)


def train(data: Path, out: Path, silver: Path | None = None, config: StanzaConfig | None = None) -> dict[str, float]:
    """Train, write the weights and the card to `out`, and return the scores."""
    config = config or StanzaConfig()
    torch.set_num_threads(1)  # one order of sums
    with TemporaryDirectory() as name:
        work = Path(name)
        stanza_tokenizer.train(data, work / "tokenizer.pt", config.tokenizer)
        compact_tokenizer(work / "tokenizer.pt", out / stanza_bridge.TOKENIZER)
        prepare(data, work, silver, config)
        train_tagger(data, work, out, config)
    return describe(data, out, silver, config).scores


def prepare(data: Path, work: Path, silver: Path | None, config: StanzaConfig) -> None:
    """Write what the tagger learns from to the folder `work`: sentences as Stanza reads them, and the vectors."""
    gold = {part: idner(data / "idner-news-2k" / f"{part}.txt") for part in _SETS}
    held_out = gold["dev"] + gold["test"]
    learnt = unseen(gold["train"], held_out)
    _write(learnt, work / "gold.json")
    _write(gold["dev"], work / "dev.json")
    if silver:
        labelled = telling(unseen(read_silver(silver, config.least_score), held_out), config.plain_every)
        _write(labelled + learnt * config.gold_times, work / "silver.json")
    pretrained(texts(data, config.with_pfsa), config.vectors).save(str(work / "vectors.pt"))


def train_tagger(data: Path, work: Path, out: Path, config: StanzaConfig) -> None:
    """Learn from silver and gold, then go on with gold alone; write to `out` what of the two reads idner dev better."""
    stages = {"silver": config.silver_stage} if (work / "silver.json").exists() else {}
    read: dict[Path, float] = {}
    before = ""
    for name, stage in (stages | {"gold": config.gold_stage}).items():
        _stage(work, name, stage, config, ("--finetune", "--finetune_load_name", before) if before else ())
        before = str(work / f"{name}.pt")
        write_tagger(work, name, work / name)
        read[work / name] = f1(work / name, idner(data / "idner-news-2k" / "dev.txt"))
    shutil.copytree(max(read, key=read.__getitem__), out, dirs_exist_ok=True)


def write_tagger(work: Path, name: str, out: Path) -> None:
    """Make a resource folder of Stanza's with what a stage learnt."""
    compact_tagger(work / f"{name}.pt", work / "vectors.pt", out / stanza_bridge.TAGGER)
    (out / "resources.json").write_text(json.dumps(stanza_bridge.RESOURCES, indent=1) + "\n", encoding="utf-8")


def _stage(work: Path, name: str, stage: Stage, config: StanzaConfig, more: Sequence[str]) -> None:
    given = {
        "mode": "train", "shorthand": "id_jejak", "save_dir": work, "save_name": f"{name}.pt",
        "train_file": work / f"{name}.json", "eval_file": work / "dev.json",
        "wordvec_pretrain_file": work / "vectors.pt", "hidden_dim": config.hidden_dim,
        "char_hidden_dim": config.char_hidden_dim, "char_emb_dim": config.char_emb_dim,
        "batch_size": config.batch_size, "max_batch_words": config.batch_words, "seed": config.seed,
        "optim": "adam", "lr": stage.rate, "max_steps": stage.steps, "eval_interval": stage.every,
    }  # fmt: skip
    options = [str(part) for option, value in given.items() for part in (f"--{option}", value)]
    ner_tagger.main([*options, "--emb_finetune_known_only", "--cpu", *more])


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


def f1(folder: Path, sentences: Sequence[Sentence]) -> float:
    """Strict F1 in percent of the tagger in a folder on sentences read word by word as given."""
    pipeline = stanza_bridge.open_pipeline(folder, tokenize_pretokenized=True)
    read = pipeline([list(one.words) for one in sentences]).sentences
    tags = [[_bio(token.ner) for token in one.tokens] for one in read]
    return span_scores([one.tags for one in sentences], tags)["micro"].f1


def _bio(tag: str) -> str:
    return tag.replace("S-", "B-").replace("E-", "I-")


def describe(data: Path, out: Path, silver: Path | None, config: StanzaConfig) -> Card:
    """Measure the weights in `out` and write their card beside them."""
    scores = {
        f"idner_{part}": round(f1(out, idner(data / "idner-news-2k" / f"{part}.txt")), 2) for part in ("dev", "test")
    }
    scores |= stanza_tokenizer.scores_of(data, stanza_bridge.load(out), config.tokenizer)
    card = Card(
        name="jejak stanza", engine="stanza", about=_ABOUT, data=tuple(_sources(data, silver, config)),
        config=asdict(config),
        scores=scores,
        made_with={name: version(name) for name in ("stanza", "torch", "numpy", "scipy")},
        weights={name: sha256(out / name) for name in _WRITTEN},
    )  # fmt: skip
    (out / "card.json").write_bytes(msgspec.json.format(msgspec.json.encode(card), indent=1) + b"\n")
    return card


def _sources(data: Path, silver: Path | None, config: StanzaConfig) -> Iterator[Source]:
    used = _TEXTS | stanza_tokenizer.licences(config.tokenizer)
    for name, licence in used.items():
        if config.with_pfsa or not name.startswith("pfsa"):
            yield Source(name, sha256(data / name), licence)
    if silver:
        yield Source(silver.name, sha256(silver), "text as above, labels by the accurate model")
