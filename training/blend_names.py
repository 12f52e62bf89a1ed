"""Write the weighted mean of two trainings, which is steadier than either of them."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training import export_names
from training.encoder import Encoder, read_safetensors
from training.import_names import state_of


def main() -> None:
    """Blend two saved states (or written files) of one family (the second went on from the first) and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("share", type=float, help="of the second")
    parser.add_argument("--weights", type=Path, required=True, help="model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    encoder = Encoder(read_safetensors(options.weights), layers=4)
    first, second = state_of(options.first, encoder), state_of(options.second, encoder)
    encoder.load_state_dict({key: (1 - options.share) * first[key] + options.share * second[key] for key in first})
    torch.save(encoder.state_dict(), options.out.with_suffix(".pt"))
    export_names.write(encoder.eval(), options.out)


if __name__ == "__main__":
    main()
