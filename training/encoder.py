"""The network in training: the first layers of all-MiniLM-L6-v2, with shapes and styles added to its words."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from briefings.reading.model.decode import TAGS
from briefings.reading.model.words import SHAPES, STYLES

WIDTH = 384
HEADS = 12
INNER = 1536


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """All tensors of a safetensors file (32-bit floats and 64-bit integers are all that this one holds)."""
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    kinds = {"F32": np.float32, "I64": np.int64}
    found: dict[str, Tensor] = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        start, end = entry["data_offsets"]
        values = np.frombuffer(raw[8 + length + start : 8 + length + end], dtype=kinds[entry["dtype"]])
        found[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return found


class Drop(nn.Module):
    """Dropout from a pool of ready-made masks: drawing fresh ones costs more than the matrices on a CPU."""

    POOL: Tensor | None = None

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        if Drop.POOL is None or Drop.POOL.numel() < 2 * x.numel():
            kept = torch.rand(max(1 << 22, 2 * x.numel())) >= self.rate
            Drop.POOL = kept.to(torch.bfloat16) / (1 - self.rate)
        start = int(torch.randint(Drop.POOL.numel() - x.numel(), ()))
        return x * Drop.POOL[start : start + x.numel()].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, norm after, as BERT has it."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(drop)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: the joined operation's way back is ten times as slow on a CPU.
        near = torch.matmul(q * (WIDTH // HEADS) ** -0.5, k.transpose(-1, -2)).masked_fill(~mask, -1e4)
        seen = torch.matmul(near.softmax(-1).to(v.dtype), v)
        seen = seen.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.drop(self.out(seen)))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces, shapes and a style in; a score for every tag at the first piece of every word out."""

    def __init__(self, weights: dict[str, Tensor], layers: int, drop: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"], freeze=True)
        # The type of BERT's first sentence is added to every position here.
        places = weights["embeddings.position_embeddings.weight"]
        places = places + weights["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Embedding.from_pretrained(places, freeze=True)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.styles = nn.Embedding(len(STYLES), WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        nn.init.zeros_(self.styles.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(drop)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.tags = nn.Linear(WIDTH, TAGS)
        nn.init.normal_(self.tags.weight, std=0.02)
        nn.init.zeros_(self.tags.bias)
        self._take(weights)

    def _take(self, weights: dict[str, Tensor]) -> None:
        def copy(module: nn.Module, *names: str) -> None:
            for part in ("weight", "bias"):
                getattr(module, part).data.copy_(torch.cat([weights[f"{name}.{part}"] for name in names]))

        copy(self.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{number}"
            copy(layer.qkv, *(f"{at}.attention.self.{part}" for part in ("query", "key", "value")))
            copy(layer.out, f"{at}.attention.output.dense")
            copy(layer.norm1, f"{at}.attention.output.LayerNorm")
            copy(layer.up, f"{at}.intermediate.dense")
            copy(layer.down, f"{at}.output.dense")
            copy(layer.norm2, f"{at}.output.LayerNorm")

    def fresh(self) -> list[nn.Parameter]:
        """What starts from nothing and may learn faster."""
        return [*self.shapes.parameters(), *self.styles.parameters(), *self.tags.parameters()]

    def forward(self, pieces: Tensor, shapes: Tensor, style: Tensor, mask: Tensor) -> Tensor:
        length = pieces.shape[1]
        x = self.pieces(pieces) + self.places.weight[:length] + self.shapes(shapes) + self.styles(style)[:, None]
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.tags(x)
