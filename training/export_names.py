"""Write the trained network as the file the reader runs: int8 weights, the last layer only at words.

The graph is written out by hand with onnxruntime's own joined operations, the quickest of those measured, and must
be loaded with rearranging switched off.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.encoder import HEADS, Encoder

_MOST_PLACES = 160  # more than the longest run of pieces the tagger makes, with its two edges
_ORT = "com.microsoft"


class _Graph:
    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, values: NDArray[np.generic]) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, domain: str = "", **settings: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **settings))
        return name

    def eighths(self, name: str, weight: NDArray[np.float32]) -> tuple[str, str, str]:
        """int8 weights [in, out] with one scale a column and no offset: the names of the three."""
        columns = weight.T
        scale = np.maximum(np.abs(columns).max(axis=0), 1e-8) / 127
        rounded = np.clip(np.rint(columns / scale), -127, 127).astype(np.int8)
        return (
            self.weight(f"{name}.w", rounded),
            self.weight(f"{name}.scale", scale.astype(np.float32)),
            self.weight(f"{name}.zero", np.zeros(len(scale), dtype=np.int8)),
        )

    def matrix(self, name: str, x: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """x times int8 weights plus bias, x quantised as it comes."""
        inputs = [x, *self.eighths(name, weight), self.weight(f"{name}.b", bias)]
        return self.node("DynamicQuantizeMatMul", inputs, name, _ORT)

    def attention(self, name: str, x: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """Queries, keys and values by int8 weights, and what every head sees."""
        whole, scale, zero = (f"{name}.{part}" for part in ("x", "x.scale", "x.zero"))
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], [whole, scale, zero], name=f"{name}.quantise"))
        w, w_scale, w_zero = self.eighths(name, weight)
        inputs = [whole, w, self.weight(f"{name}.b", bias), scale, w_scale, "", zero, w_zero]
        return self.node("QAttention", inputs, name, _ORT, num_heads=HEADS)

    def norm(self, name: str, x: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """Layer norm. Not SkipLayerNormalization, which takes twice the time of Add and this on a CPU (1.31)."""
        inputs = [x, self.weight(f"{name}.w", weight), self.weight(f"{name}.b", bias)]
        return self.node("LayerNormalization", inputs, name, axis=-1, epsilon=1e-12)


def write(encoder: Encoder, path: Path) -> None:
    """Write `encoder` to `path` as an onnx file for onnxruntime ≥ 1.20 on any CPU."""
    values = {name: tensor.detach().float().numpy() for name, tensor in encoder.state_dict().items()}
    graph = _Graph()
    x = _embedded(graph, values)
    count = len(encoder.layers)
    for number in range(count):
        x = _layer(graph, values, number, x, last=number == count - 1)
    tags = graph.weight("tags.w", values["tags.weight"].T)
    found = graph.node("MatMul", [x, tags], "tags.product")
    found = graph.node("Add", [found, graph.weight("tags.b", values["tags.bias"])], "tags.sum")
    graph.node("Squeeze", [found, graph.weight("first_axis", np.array([0]))], "scores")
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT64, ["pieces"]),
        helper.make_tensor_value_info("shapes", TensorProto.INT64, ["pieces"]),
        helper.make_tensor_value_info("places", TensorProto.INT64, ["pieces"]),
        helper.make_tensor_value_info("style", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("firsts", TensorProto.INT64, ["words"]),
    ]
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["words", values["tags.bias"].size])]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "names", inputs, outputs, graph.weights),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(_ORT, 1)],
        ir_version=8,
        producer_name="cuttings",
    )
    onnx.save(model, str(path))


def _embedded(graph: _Graph, values: dict[str, NDArray[np.float32]]) -> str:
    table = values["pieces.weight"]
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    rows = graph.node("Gather", [graph.weight("piece.rows", np.rint(table / scale).astype(np.int8)), "pieces"], "rows8")
    rows = graph.node("Cast", [rows], "rows", to=TensorProto.FLOAT)
    scales = graph.node("Gather", [graph.weight("piece.scales", scale.astype(np.float32)), "pieces"], "row.scales")
    x = graph.node("Mul", [rows, scales], "piece")
    places = graph.weight("place.rows", values["places.weight"][:_MOST_PLACES])
    x = graph.node("Add", [x, graph.node("Gather", [places, "places"], "place")], "piece.place")
    for part, given in (("shapes", "shapes"), ("styles", "style")):
        row = graph.node("Gather", [graph.weight(f"{part}.rows", values[f"{part}.weight"]), given], f"{part}.row")
        x = graph.node("Add", [x, row], f"with.{part}")
    x = graph.norm("embedded.flat", x, values["norm.weight"], values["norm.bias"])
    return graph.node("Unsqueeze", [x, graph.weight("new_axis", np.array([0]))], "embedded")


def _layer(graph: _Graph, values: dict[str, NDArray[np.float32]], number: int, x: str, *, last: bool) -> str:
    at = f"layers.{number}"

    def parts(name: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        return values[f"{at}.{name}.weight"], values[f"{at}.{name}.bias"]

    def normed(name: str, old: str, new: str) -> str:
        return graph.norm(f"{at}.{name}", graph.node("Add", [old, new], f"{at}.{name}.sum"), *parts(name))

    seen = graph.attention(f"{at}.qkv", x, *parts("qkv"))
    if last:  # only the first piece of every word is asked for its tag
        seen = graph.node("Gather", [seen, "firsts"], f"{at}.seen.firsts", axis=1)
        x = graph.node("Gather", [x, "firsts"], f"{at}.x.firsts", axis=1)
    x = normed("norm1", x, graph.matrix(f"{at}.out", seen, *parts("out")))
    up = graph.node("Gelu", [graph.matrix(f"{at}.up", x, *parts("up"))], f"{at}.gelu", _ORT)
    return normed("norm2", x, graph.matrix(f"{at}.down", up, *parts("down")))
