"""The encoder and its heads as an ONNX graph for one window at a time, with eight-bit matrices.

One window is one run, so the scale of the eight-bit activations never depends on what else is in a batch: the same
window gives the same output whatever the batch size. Inputs: `pieces` int64 [n] and `first` int64 [w], the index of
each word's first piece; one output per head, float32 [w, labels].
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

Array = npt.NDArray[np.float32]
_MICROSOFT = "com.microsoft"  # onnxruntime's own operators: exact GELU and layer normalisation with its addition
_EPSILON = 1e-12  # BERT's


class _Graph:
    """Nodes and constants as they are added; every method returns the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, value: npt.NDArray[np.generic], name: str) -> str:
        self.constants.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def add(self, kind: str, inputs: list[str], domain: str = "", **attributes: object) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def linear(self, x: str, weight: Array, bias: Array, name: str) -> str:
        product = self.add("MatMul", [x, self.constant(weight.T, f"{name}.weight")])
        return self.add("Add", [product, self.constant(bias, f"{name}.bias")])

    def normal(self, x: str, weights: Mapping[str, Array], name: str) -> str:
        scale = self.constant(weights[f"{name}.weight"], f"{name}.weight")
        shift = self.constant(weights[f"{name}.bias"], f"{name}.bias")
        return self.add("LayerNormalization", [x, scale, shift], axis=-1, epsilon=_EPSILON)


def _embedded(graph: _Graph, weights: Mapping[str, Array]) -> str:
    """Word rows are kept in eight bits with one scale a row; positions in full."""
    table = weights["word"]
    scale = np.abs(table).max(axis=1, keepdims=True) / 127 + 1e-12
    rows = np.clip(np.rint(table / scale), -127, 127).astype(np.int8)
    small = graph.add("Gather", [graph.constant(rows, "word.rows"), "pieces"], axis=0)
    scales = graph.add("Gather", [graph.constant(scale.astype(np.float32), "word.scales"), "pieces"], axis=0)
    words = graph.add("Mul", [graph.add("Cast", [small], to=TensorProto.FLOAT), scales])
    length = graph.add("Shape", ["pieces"])
    zero, axis = graph.constant(np.array([0]), "zero"), graph.constant(np.array([0]), "axis")
    positions = graph.add("Slice", [graph.constant(weights["positions"], "positions"), zero, length, axis])
    return graph.normal(graph.add("Add", [words, positions]), weights, "norm")


def _layer(graph: _Graph, x: str, weights: Mapping[str, Array], at: int, heads: int) -> str:
    name, width = f"layers.{at}", weights["word"].shape[1]
    scale = np.array((width // heads) ** -0.5, np.float32)
    three = graph.linear(x, weights[f"{name}.qkv.weight"], weights[f"{name}.qkv.bias"], f"{name}.qkv")
    shape = graph.constant(np.array([-1, 3, heads, width // heads]), f"{name}.shape")
    split = graph.add("Transpose", [graph.add("Reshape", [three, shape])], perm=[1, 2, 0, 3])
    q, k, v = (
        graph.add("Gather", [split, graph.constant(np.array(part), f"{name}.part{part}")], axis=0) for part in range(3)
    )
    keys = graph.add("Transpose", [k], perm=[0, 2, 1])
    scores = graph.add("Mul", [graph.add("MatMul", [q, keys]), graph.constant(scale, f"{name}.scale")])
    mixed = graph.add("MatMul", [graph.add("Softmax", [scores], axis=-1), v])
    flat = graph.constant(np.array([-1, width]), f"{name}.flat")
    joined = graph.add("Reshape", [graph.add("Transpose", [mixed], perm=[1, 0, 2]), flat])
    out = graph.linear(joined, weights[f"{name}.o.weight"], weights[f"{name}.o.bias"], f"{name}.o")
    x = graph.normal(graph.add("Add", [x, out]), weights, f"{name}.n1")
    wide = graph.linear(x, weights[f"{name}.up.weight"], weights[f"{name}.up.bias"], f"{name}.up")
    bent = graph.add("Gelu", [wide], domain=_MICROSOFT)
    down = graph.linear(bent, weights[f"{name}.down.weight"], weights[f"{name}.down.bias"], f"{name}.down")
    return graph.normal(graph.add("Add", [x, down]), weights, f"{name}.n2")


def build(weights: Mapping[str, Array], layers: int, heads: int, labels: Mapping[str, int]) -> onnx.ModelProto:
    """Return the float model. `labels` gives each head's number of labels, weights `head.NAME.weight` and `.bias`."""
    graph = _Graph()
    x = _embedded(graph, weights)
    for at in range(layers):
        x = _layer(graph, x, weights, at, heads)
    words = graph.add("Gather", [x, "first"], axis=0)
    outputs = []
    for name, count in labels.items():
        logits = graph.linear(words, weights[f"head.{name}.weight"], weights[f"head.{name}.bias"], f"head.{name}")
        graph.nodes.append(helper.make_node("Identity", [logits], [name]))
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["words", count]))
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT64, ["pieces"]),
        helper.make_tensor_value_info("first", TensorProto.INT64, ["words"]),
    ]
    made = helper.make_graph(graph.nodes, "jejak", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(_MICROSOFT, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=8)


def write(model: onnx.ModelProto, path: Path) -> None:
    """Write the model with the constant side of every matrix product in eight bits, one scale per output column."""
    plain = path.with_suffix(".float.onnx")
    onnx.save(model, plain)
    quantize_dynamic(
        plain, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )  # fmt: skip
    plain.unlink()
