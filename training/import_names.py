"""Read a names.onnx back as a network in training, so that a training can go on from the file that the product has."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from training.encoder import Encoder


def state_of(path: Path, encoder: Encoder) -> dict[str, Tensor]:
    """The state of a saved training (.pt), or of a written file (.onnx): int8 weights as the floats they stand for."""
    if path.suffix != ".onnx":
        return dict(torch.load(path))
    values: dict[str, NDArray[np.generic]] = {one.name: numpy_helper.to_array(one) for one in onnx.load(str(path)).graph.initializer}
    state = dict(encoder.state_dict())  # the embedding tables are frozen: they are those of the package

    def take(name: str, value: NDArray[np.generic]) -> None:
        assert tuple(state[name].shape) == value.shape, name
        state[name] = torch.from_numpy(np.array(value, dtype=np.float32))

    for part in ("shapes", "styles"):
        take(f"{part}.weight", values[f"{part}.rows"])
    take("norm.weight", values["embedded.flat.w"])
    take("norm.bias", values["embedded.flat.b"])
    for number in range(len(encoder.layers)):
        at = f"layers.{number}"
        for part in ("qkv", "out", "up", "down"):
            rows = values[f"{at}.{part}.w"].astype(np.float32) * values[f"{at}.{part}.scale"].astype(np.float32)
            take(f"{at}.{part}.weight", rows.T)
            take(f"{at}.{part}.bias", values[f"{at}.{part}.b"])
        for part in ("norm1", "norm2"):
            take(f"{at}.{part}.weight", values[f"{at}.{part}.w"])
            take(f"{at}.{part}.bias", values[f"{at}.{part}.b"])
    take("tags.weight", values["tags.w"].T)
    take("tags.bias", values["tags.b"])
    return state
