"""Train the engine `stanza`: its tokenizer, and a BiLSTM-CRF reader of names with Stanza's own trainer.

Static vectors are counted from plain news (`training.vectors`). With `silver`, sentences that the accurate model
labelled (one JSON object per line: words, tags, score), the tagger learns from them and the annotated ones together.
Written: a resource folder of Stanza's and a card, what `extract/models/stanza_bridge.py` reads.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import torch
from stanza.models import ner_tagger

from extract.models import stanza_bridge
from extract.models.card import Card, Source
from training import stanza_tokenizer
from training.measure import span_scores
from training.sources import Sentence, idner, sha256
from training.stanza_data import Stage, StanzaConfig, prepare
from training.stanza_files import compact_tagger, compact_tokenizer

_WRITTEN = ("resources.json", stanza_bridge.TOKENIZER, stanza_bridge.TAGGER)
_PFSA = "MIT (commit c84b44a, the last before the repository became CC BY-NC-SA 4.0)"
_ABOUT = (
    "Tokens, sentences and names (PER, ORG, LOC) of Indonesian news, for Stanza 1.15. The tokenizer is CC BY-SA 4.0, "
    "as are the treebanks and translations it learnt from. The reader of names, a BiLSTM-CRF on vectors, is MIT. "
    "Scores without PFSA-ID are of a smaller tagger: 200 units, vectors of 64, 1,270 steps."
)
_TEXTS = {
    "idner-news-2k/train.txt": "MIT",
    "postag-kumparan/dataset_postag.txt": "MIT",
    "pfsa-id/dev-40.txt": _PFSA,
    "pfsa-id/med-dev-20.txt": _PFSA,
}


def train(data: Path, out: Path, silver: Path | None = None, config: StanzaConfig | None = None) -> dict[str, float]:
    """Train, write the weights and the card to `out`, and return the scores."""
    config = config or StanzaConfig()
    torch.set_num_threads(1)  # one order of sums
    with TemporaryDirectory() as name:
        work = Path(name)
        stanza_tokenizer.train(data, work / "tokenizer.pt", config.tokenizer)
        compact_tokenizer(work / "tokenizer.pt", out / stanza_bridge.TOKENIZER)
        prepare(data, work, silver, config)
        train_tagger(work, out, config)
    return describe(data, out, silver, config).scores


def train_tagger(work: Path, out: Path, config: StanzaConfig) -> None:
    """Learn stage by stage, each from the best that the one before left, and write the last one's best to `out`."""
    tagger = work / "tagger.pt"
    for at, stage in enumerate(config.stages):
        _run(work, tagger.name, stage, config, _going_on(tagger, stage.rate) if at else ())
    compact_tagger(tagger, work / "vectors.pt", out / stanza_bridge.TAGGER)
    (out / "resources.json").write_text(json.dumps(stanza_bridge.RESOURCES, indent=1) + "\n", encoding="utf-8")


def _going_on(before: Path, rate: float) -> tuple[str, ...]:
    """Options to go on from a tagger; the rate is set in its file, for Stanza takes that of the run before."""
    checkpoint = torch.load(before, weights_only=True)
    checkpoint["config"]["lr"] = rate
    start = before.with_name("start.pt")
    torch.save(checkpoint, start, _use_new_zipfile_serialization=False)
    return "--finetune", "--finetune_load_name", str(start)


def _run(work: Path, name: str, stage: Stage, config: StanzaConfig, more: Sequence[str]) -> None:
    given = {
        "mode": "train", "shorthand": "id_jejak", "save_dir": work, "save_name": name,
        "train_file": work / "learnt.json", "eval_file": work / "dev.json",
        "wordvec_pretrain_file": work / "vectors.pt", "hidden_dim": config.hidden_dim,
        "char_hidden_dim": config.char_hidden_dim, "char_emb_dim": config.char_emb_dim,
        "batch_size": config.batch_size, "max_batch_words": config.batch_words, "seed": config.seed,
        "optim": "adam", "lr": stage.rate, "max_steps": stage.steps, "eval_interval": stage.every,
    }  # fmt: skip
    options = [str(part) for option, value in given.items() for part in (f"--{option}", value)]
    ner_tagger.main([*options, "--emb_finetune_known_only", "--cpu", *more])


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
