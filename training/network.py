"""The encoder as a torch module, begun from multilingual-e5-small, with one linear head per task.

The hidden states are standardised before the heads by means and deviations measured once on the untrained encoder
(e5's states all point one way); `plain_weights` folds that into the heads.
"""

import random
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.e5 import E5

DROPOUT = 0.1
_MASK_POOL = 1 << 23  # torch draws dropout masks slowly on a processor: slices of one drawn mask serve as well


class Dropout:
    """Dropout by a random slice of one random mask."""

    def __init__(self) -> None:
        self._mask = ((torch.rand(_MASK_POOL) > DROPOUT).float() / (1 - DROPOUT)).to(torch.bfloat16)

    def __call__(self, x: Tensor, training: bool) -> Tensor:
        if not training:
            return x
        start = random.randrange(0, _MASK_POOL - x.numel())
        return x * self._mask[start : start + x.numel()].view(x.shape)


class Linear(nn.Linear):
    """A matrix that can be trained as eight bits will hold it, so that little is lost when they do."""

    rounded = False

    def forward(self, x: Tensor) -> Tensor:
        if not self.rounded:
            return super().forward(x)
        step = self.weight.detach().abs().amax(dim=1, keepdim=True) / 127
        weight = _through(self.weight, (self.weight / step).round() * step)
        low, high = x.detach().amin().clamp(max=0), x.detach().amax().clamp(min=0)
        width = (high - low) / 255
        return functional.linear(_through(x, ((x - low) / width).round() * width + low), weight, self.bias)


def _through(x: Tensor, rounded: Tensor) -> Tensor:
    """The rounded values going forward, the gradient of the unrounded going back."""
    return x + (rounded - x).detach()


class Layer(nn.Module):
    """One BERT layer, its three attention matrices kept as one."""

    def __init__(self, e5: E5, at: int, dropout: Dropout) -> None:
        super().__init__()
        self.heads, self._dropout = e5.heads, dropout
        self.qkv = Linear(e5.width, 3 * e5.width)
        self.o = Linear(e5.width, e5.width)
        self.n1 = nn.LayerNorm(e5.width, eps=1e-12)
        self.up = Linear(e5.width, e5.inner)
        self.down = Linear(e5.inner, e5.width)
        self.n2 = nn.LayerNorm(e5.width, eps=1e-12)
        own = {name.split(".", 1)[1]: value for name, value in e5.tensors.items() if name.startswith(f"l{at}.")}
        _set(self.qkv, np.concatenate([own[f"{k}.w"] for k in "qkv"]), np.concatenate([own[f"{k}.b"] for k in "qkv"]))
        for module, name in ((self.o, "ao"), (self.n1, "aln"), (self.up, "fi"), (self.down, "fo"), (self.n2, "oln")):
            _set(module, own[f"{name}.w"], own[f"{name}.b"])

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q, k.transpose(-1, -2)) * (width // self.heads) ** -0.5 + mask
        mixed = torch.matmul(scores.softmax(-1).to(v.dtype), v).transpose(1, 2).reshape(batch, length, width)
        x = self.n1(x + self._dropout(self.o(mixed), self.training))
        return self.n2(x + self._dropout(self.down(functional.gelu(self.up(x))), self.training))


def _set(module: nn.Linear | nn.LayerNorm, weight: npt.NDArray[np.float32], bias: npt.NDArray[np.float32]) -> None:
    with torch.no_grad():
        module.weight.copy_(torch.from_numpy(weight.copy()))
        module.bias.copy_(torch.from_numpy(bias.copy()))


class Tagger(nn.Module):
    """The encoder with the given layers of e5 and a head per task: task → number of labels."""

    def __init__(self, e5: E5, rows: Sequence[int], layers: Sequence[int], tasks: Mapping[str, int]) -> None:
        super().__init__()
        self._dropout = Dropout()
        self.word = nn.Embedding.from_pretrained(torch.from_numpy(e5.tensors["emb.word"][list(rows)]), freeze=False)
        kind = e5.tensors["emb.type"][: e5.width]  # every piece is of the first of two types: part of its position
        self.positions = nn.Parameter(torch.from_numpy(e5.tensors["emb.pos"] + kind))
        self.norm = nn.LayerNorm(e5.width, eps=1e-12)
        _set(self.norm, e5.tensors["emb.ln.w"], e5.tensors["emb.ln.b"])
        self.layers = nn.ModuleList([Layer(e5, at, self._dropout) for at in layers])
        self.register_buffer("mean", torch.zeros(e5.width))
        self.register_buffer("deviation", torch.ones(e5.width))
        self.head = nn.ModuleDict({task: nn.Linear(e5.width, count) for task, count in tasks.items()})
        for head in self.head.values():
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def round(self, rounded: bool) -> None:
        """Say whether the layers' matrices compute as eight bits would."""
        for module in self.modules():
            if isinstance(module, Linear):
                module.rounded = rounded

    def states(self, pieces: Tensor, real: Tensor, first: Tensor) -> Tensor:
        """The last layer's states at each word's first piece: [batch, words, width]."""
        x = self.norm(self.word(pieces) + self.positions[: pieces.shape[1]])
        x = self._dropout(x, self.training)
        kind = torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32
        mask = torch.zeros(real.shape, dtype=kind).masked_fill_(~real, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x.gather(1, first[:, :, None].expand(-1, -1, x.shape[2])).float()

    def forward(self, pieces: Tensor, real: Tensor, first: Tensor) -> Tensor:
        """Standardised word states, for `logits`."""
        states = (self.states(pieces, real, first) - self.mean) / self.deviation
        return self._dropout(states, self.training)

    def logits(self, task: str, states: Tensor) -> Tensor:
        """A task's scores for each word and label."""
        return self.head[task](states).float()


def plain_weights(model: Tagger, tasks: Sequence[str]) -> dict[str, npt.NDArray[np.float32]]:
    """The weights `training.onnx_graph.build` takes, the standardisation folded into the heads."""
    state = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    weights = {name: value for name, value in state.items() if name.startswith(("layers.", "norm."))}
    weights |= {"word": state["word.weight"], "positions": state["positions"]}
    for task in tasks:
        matrix = state[f"head.{task}.weight"] / state["deviation"]
        weights[f"head.{task}.weight"] = matrix
        weights[f"head.{task}.bias"] = state[f"head.{task}.bias"] - matrix @ state["mean"]
    return weights
