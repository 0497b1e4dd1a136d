"""A small network is trained, written in eight bits, and read back: it says what the trained one says."""

from pathlib import Path

import numpy as np
import pytest

from extract.models.encoder import open_encoder
from training import onnx_graph
from training.cards import add_scores, write_card
from training.e5 import E5
from training.encoder import Lesson, Settings, make, predict, soft_labels, train
from training.measure import span_scores
from training.network import plain_weights
from training.packing import packed
from training.sources import Sentence, key, runs
from training.vocabulary import pruned
from training.windows import batches, window

WIDTH, INNER, LAYERS, HEADS = 32, 64, 2, 4
LABELS = ("O", "B-PER", "I-PER")
WORDS = ("anu", "badrun", "fulan", "pergi", "ke", "pasar", "dan", "pulang")
NAMES = ("anu", "badrun", "fulan")


def small() -> E5:
    """An untrained encoder of the same make, and a vocabulary of a few pieces."""
    rng = np.random.default_rng(3)
    pieces = (
        "<s>",
        "<pad>",
        "</s>",
        "<unk>",
        "▁",
        *(f"▁{word}" for word in WORDS),
        *"abcdefghijklmnopqrstuvwxyz",
        "дом",
    )

    def weights(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.2, shape).astype(np.float32)

    tensors = {"emb.word": weights(len(pieces), WIDTH), "emb.pos": weights(64, WIDTH), "emb.type": weights(2 * WIDTH)}
    for name in ("emb.ln", *(f"l{at}.{norm}" for at in range(LAYERS) for norm in ("aln", "oln"))):
        tensors |= {f"{name}.w": np.ones(WIDTH, np.float32), f"{name}.b": np.zeros(WIDTH, np.float32)}
    for at in range(LAYERS):
        for name, out, into in (
            *((one, WIDTH, WIDTH) for one in ("q", "k", "v", "ao")), ("fi", INNER, WIDTH), ("fo", WIDTH, INNER)
        ):  # fmt: skip
            tensors |= {f"l{at}.{name}.w": weights(out, into), f"l{at}.{name}.b": np.zeros(out, np.float32)}
    return E5(WIDTH, LAYERS, HEADS, INNER, pieces, np.linspace(-2, -9, len(pieces)).astype(np.float32), {}, tensors)


def sentences(count: int) -> list[Sentence]:
    rng = np.random.default_rng(5)
    made = [tuple(str(word) for word in rng.choice(WORDS, 6)) for _ in range(count)]
    return [Sentence(words, tuple("B-PER" if word in NAMES else "O" for word in words)) for words in made]


def test_what_is_learned_is_what_is_written(tmp_path: Path) -> None:
    e5 = small()
    rows, pieces = pruned(e5, [WORDS])
    assert [e5.pieces[row] for row in rows][-1] != "дом"  # a piece that Indonesian does not need
    gold = sentences(40)
    windows = [window([one], pieces, "entities", LABELS) for one in gold]
    settings = Settings(layers=(0, 1), epochs=20, rate=2e-3, budgets={"entities": 100}, rounded=1)
    model = make(e5, rows, settings, {"entities": len(LABELS)}, windows)
    lessons = [[Lesson("entities", windows)]] * settings.epochs
    assert list(train(model, lessons, settings)) == list(range(settings.epochs))
    trained = predict(model, "entities", LABELS, windows)
    assert span_scores([one.tags for one in gold], trained)["micro"].f1 > 95

    onnx_graph.write(
        onnx_graph.build(plain_weights(model, ["entities"]), 2, HEADS, {"entities": 3}), tmp_path / "model.onnx"
    )
    lines = [f"{e5.pieces[row]}\t{e5.scores[row]:.4f}\n" for row in rows]
    (tmp_path / "pieces.tsv").write_text("".join(lines), encoding="utf-8")
    write_card(
        tmp_path, name="small", engine="accurate", about="A test's.", data=(), config={}, made_with=("numpy",),
        weights=("model.onnx", "pieces.tsv"), heads={"entities": LABELS}, positions=64,
    )  # fmt: skip
    encoder = open_encoder(tmp_path)
    read = [encoder.tags([one.words])["entities"] for one in gold]
    assert span_scores(trained, read)["micro"].f1 > 95
    assert len(encoder.tags([one.words for one in gold[:3]])["entities"]) == sum(len(one.words) for one in gold[:3])
    with pytest.raises(ValueError, match="a window holds 64"):
        encoder.tags([one.words for one in gold])
    assert add_scores(tmp_path, {"dev": 91.2345}).scores == {"dev": 91.23}


def test_a_teacher_is_followed() -> None:
    e5 = small()
    rows, pieces = pruned(e5, [WORDS])
    gold = sentences(30)
    windows = [window([one], pieces, "entities", LABELS) for one in gold]
    settings = Settings(layers=(0,), epochs=30, rate=2e-3, budgets={"entities": 60})
    teacher = make(e5, rows, settings, {"entities": len(LABELS)}, windows)
    list(train(teacher, [[Lesson("entities", windows)]] * 30, settings))
    soft = soft_labels(teacher, "entities", windows)
    assert all(np.allclose(one.sum(1), 1, atol=0.01) for one in soft)
    bare = [one._replace(labels={}) for one in windows]
    student = make(e5, rows, settings, {"entities": len(LABELS)}, bare)
    list(train(student, [[Lesson("entities", bare, soft)]] * 30, settings))
    taught = span_scores(predict(teacher, "entities", LABELS, windows), predict(student, "entities", LABELS, windows))
    assert taught["micro"].f1 > 90


def test_windows_hold_neighbours_and_nothing_held_out() -> None:
    _, pieces = pruned(small(), [WORDS])
    every = sentences(9)
    stretches = list(runs(every, frozenset({key(every[4].words)})))
    assert [len(stretch) for stretch in stretches] == [4, 4]
    groups = list(packed(every, pieces, 20, 8))
    assert [one for group in groups for one in group] == every
    assert all(sum(len(one.words) for one in group) <= 20 for group in groups)
    windows = [window(group, pieces, "entities", LABELS) for group in groups]
    assert sorted(at for batch in batches(windows, 60) for at in batch) == list(range(len(windows)))
