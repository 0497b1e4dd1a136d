import json
from pathlib import Path

import pytest

pycrfsuite = pytest.importorskip("pycrfsuite")
pytest.importorskip("scipy")

from extract.models.crf import load  # noqa: E402
from extract.models.features import Lexicon, features  # noqa: E402
from training import crf  # noqa: E402
from training.crf import CrfConfig  # noqa: E402
from training.sources import Sentence  # noqa: E402
from training.vectors import VectorConfig  # noqa: E402

NAMES = ("Badrun", "Wati", "Fulan", "Sutejo", "Anu", "Kusuma")
CITIES = ("Bandung", "Sleman", "Ambon", "Kupang")
SMALL = CrfConfig(vectors=VectorConfig(min_count=1, neighbours=10, width=4, groups=(2, 4)), rounds=40)


def sentences() -> list[Sentence]:
    tiba = ("B-PER", "O", "O", "B-LOC", "O")
    kata = ("O", "B-PER", "I-PER", "O")
    return [
        *(Sentence((name, "tiba", "di", city, "."), tiba) for name in NAMES for city in CITIES),
        *(Sentence(("kata", name, other, "."), kata) for name in NAMES for other in NAMES),
    ]


def folder(place: Path) -> Path:
    """Data sets of made-up sentences, laid out as the real ones are."""
    made = sentences()
    parts = {"train": made[::2], "dev": made[1::4], "test": made[3::4]}
    for name in ("idner-news-2k", "postag-kumparan"):
        (place / name).mkdir(parents=True)
    for part, some in parts.items():
        blocks = ("".join(f"{word} X {tag}\n" for word, tag in zip(*one, strict=True)) for one in some)
        (place / "idner-news-2k" / f"{part}.txt").write_text("\n".join(blocks), encoding="utf-8")
    plain = ("".join(f"{word} X\n" for word in one.words) for one in made)
    (place / "postag-kumparan" / "dataset_postag.txt").write_text("\n".join(plain), encoding="utf-8")
    return place


def trained(place: Path, **changes: object) -> dict[str, float]:
    return crf.train(folder(place / "data"), place / "out", config=CrfConfig(**{**_small(), **changes}))  # type: ignore[arg-type]


def _small() -> dict[str, object]:
    return {"with_pfsa": False, "vectors": SMALL.vectors, "rounds": SMALL.rounds}


def test_training_learns_and_writes_what_the_reader_loads(tmp_path: Path) -> None:
    scores = trained(tmp_path)
    assert scores["idner_dev"] > 90
    assert load(tmp_path / "out").tag(["kata", "Wati", "Anu", "."]) == ["O", "B-PER", "I-PER", "O"]
    card = json.loads((tmp_path / "out" / "card.json").read_text(encoding="utf-8"))
    assert card["scores"] == scores
    assert [row["file"] for row in card["data"]] == ["idner-news-2k/train.txt", "postag-kumparan/dataset_postag.txt"]


def test_the_same_data_gives_the_same_bytes(tmp_path: Path) -> None:
    trained(tmp_path / "one")
    trained(tmp_path / "two")
    for name in ("features.txt", "pieces.txt", "words.txt", "card.json"):
        assert (tmp_path / "one/out" / name).read_bytes() == (tmp_path / "two/out" / name).read_bytes()


def test_the_reader_agrees_with_crfsuite(tmp_path: Path) -> None:
    words = Lexicon({})
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in sentences()[::2]:
        trainer.append(features(words, one.words), list(one.tags))
    trainer.train(str(tmp_path / "model"))
    theirs = pycrfsuite.Tagger()
    theirs.open(str(tmp_path / "model"))
    (tmp_path / "words.txt").write_text("", encoding="utf-8")
    learnt = theirs.info()
    crf.write(tmp_path, crf.weights_of(learnt.state_features, learnt.transitions, 0))
    ours = load(tmp_path)
    for one in sentences():
        assert ours.tag(one.words) == theirs.tag(features(words, one.words))


def test_silver_sentences_that_tell_little_are_left_out(tmp_path: Path) -> None:
    told = (("kata", "Anu"), 0.4), (("kata", "Wati"), 0.9), (("Wati", "pergi"), 0.9)
    rows = [{"words": words, "tags": ["O", "B-PER"], "score": score} for words, score in told]
    (tmp_path / "silver.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    said = crf.read_silver(tmp_path / "silver.jsonl", CrfConfig(least_score=0.5))
    assert said == [Sentence(("kata", "Wati"), ("O", "B-PER"))]
