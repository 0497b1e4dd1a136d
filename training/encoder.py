"""The accurate engine's encoder: `python -m training accurate --data DIR --out DIR`.

A teacher of twelve layers learns entities from annotated news alone. It labels running news, and the student, half as
deep, learns entities from those soft labels and the annotations, and attribution from PFSA-ID, in the same windows.
"""

import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from extract.models.encoder import decoded
from training.e5 import E5
from training.network import Tagger
from training.windows import UNLABELLED, Window, batches, targets, tensors

Soft = npt.NDArray[np.float16]
_SAMPLE = 300  # windows from which the standardisation is measured


@dataclass(frozen=True, slots=True)
class Settings:
    """How one model is trained. Rates are AdamW's; `budget` is the pieces in a batch of the task, padding included."""

    layers: tuple[int, ...]
    epochs: int
    rate: float
    budgets: Mapping[str, int]
    head_rate: float = 1e-3
    warm_up: float = 0.06
    rounded: int = 0  # last epochs trained with inputs and matrices as eight bits will hold them
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Lesson:
    """Windows of one task, their soft labels when a teacher gave them, and how often an epoch goes through them."""

    task: str
    windows: Sequence[Window]
    soft: Sequence[Soft] | None = None
    times: int = 1


@dataclass(slots=True)
class Progress:
    """Prints the mean loss of each task every so many steps."""

    steps: int
    every: int = 50
    done: int = 0
    began: float = field(default_factory=time.time)
    losses: dict[str, list[float]] = field(default_factory=dict)

    def step(self, task: str, loss: float) -> None:
        self.done += 1
        self.losses.setdefault(task, []).append(loss)
        if self.done % self.every == 0:
            means = ", ".join(f"{name} {np.mean(some[-self.every :]):.4f}" for name, some in self.losses.items())
            print(f"step {self.done}/{self.steps}  {means}  {time.time() - self.began:.0f} s", flush=True)


def make(e5: E5, rows: Sequence[int], settings: Settings, tasks: Mapping[str, int], sample: Sequence[Window]) -> Tagger:
    """Return an untrained tagger, its standardisation measured on a sample of windows."""
    torch.manual_seed(settings.seed)
    random.seed(settings.seed)
    model = Tagger(e5, rows, settings.layers, tasks)
    states = torch.cat([state for _, state in _each(model, sample[:_SAMPLE])])
    model.mean.copy_(states.mean(0))
    model.deviation.copy_(states.std(0))
    return model


def _each(model: Tagger, windows: Sequence[Window]) -> Iterator[tuple[int, Tensor]]:
    """Yield each window's index and word states, dropout off."""
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in batches(windows, 4096):
            some = [windows[at] for at in batch]
            states = model.states(*tensors(some))
            for row, at in enumerate(batch):
                yield at, states[row, : len(windows[at].first)]


def soft_labels(model: Tagger, task: str, windows: Sequence[Window]) -> list[Soft]:
    """A model's probabilities of each label for each word of each window."""
    found: dict[int, Soft] = {}
    for at, states in _each(model, windows):
        with torch.no_grad():
            scores = model.logits(task, (states - model.mean) / model.deviation)
        found[at] = scores.softmax(-1).numpy().astype(np.float16)
    return [found[at] for at in range(len(windows))]


def predict(model: Tagger, task: str, labels: Sequence[str], windows: Sequence[Window]) -> list[list[str]]:
    """BIO tags for the words of each window."""
    logs = [np.log(soft.astype(np.float32) + 1e-7) for soft in soft_labels(model, task, windows)]
    return [decoded(scores, labels, [len(scores)]) for scores in logs]


def train(model: Tagger, lessons: Sequence[Sequence[Lesson]], settings: Settings) -> Iterator[int]:
    """Train and yield the number of each finished epoch; `lessons` are those of each epoch."""
    rng = random.Random(settings.seed)
    plans = [_plan(some, settings, rng) for some in lessons]
    total = sum(map(len, plans))
    body = [value for name, value in model.named_parameters() if not name.startswith("head.")]
    groups = [{"params": body, "lr": settings.rate}, {"params": model.head.parameters(), "lr": settings.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = settings.warm_up * total
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / warm) * max(0.02, 1 - step / total)
    )
    progress = Progress(total)
    for epoch, plan in enumerate(plans):
        model.train()
        model.round(epoch >= len(plans) - settings.rounded)
        for lesson, batch in plan:
            loss = _loss(model, lesson, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            progress.step(lesson.task + ("*" if lesson.soft else ""), loss.item())
        yield epoch


def _plan(lessons: Sequence[Lesson], settings: Settings, rng: random.Random) -> list[tuple[Lesson, list[int]]]:
    plan = [
        (lesson, batch)
        for lesson in lessons
        for _ in range(lesson.times)
        for batch in batches(lesson.windows, settings.budgets[lesson.task], rng)
    ]
    rng.shuffle(plan)
    return plan


def _loss(model: Tagger, lesson: Lesson, batch: Sequence[int]) -> Tensor:
    """Cross entropy with the annotation, with the teacher's probabilities, or the sum where a window has both tasks."""
    some = [lesson.windows[at] for at in batch]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = model(*tensors(some))
    loss = torch.zeros(())
    for task in {task for one in some for task in one.labels}:
        logits = model.logits(task, states)
        wanted = targets(some, task).view(-1)
        loss = loss + functional.cross_entropy(logits.view(-1, logits.shape[-1]), wanted, ignore_index=UNLABELLED)
    if lesson.soft is not None:
        loss = loss + _distance(model.logits("entities", states), [lesson.soft[at] for at in batch])
    return loss


def _distance(logits: Tensor, soft: Sequence[Soft]) -> Tensor:
    """Mean cross entropy between the teacher's probabilities and the student's."""
    chosen = torch.cat([row[: len(own)] for row, own in zip(logits, soft, strict=True)])
    wanted = torch.from_numpy(np.concatenate(soft).astype(np.float32))
    return -(wanted * functional.log_softmax(chosen, -1)).sum(-1).mean()
