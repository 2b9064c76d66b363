"""Weights of Keras' own files, for a network that we built; `engine.exports` is the way out."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from nnplayground.core import archive
from nnplayground.engine import stored, weights
from nnplayground.engine.intake import IntakeError, take_in
from nnplayground.engine.weights import WeightsError

LIMITS = {
    "model.weights.h5": 1024 * archive.MIB,
    "config.json": 16 * archive.MIB,
    "metadata.json": archive.MIB,
}


class ExchangeError(ValueError):
    """A model file that cannot be written or read; one sentence for people."""


def read_weights(model: Any, path: Path) -> None:
    """Put weights and optimizer state of a `.keras` file into a compiled plain model of the same layers.

    Nothing of the file's own architecture is built. A child process looks into the file before HDF5 reads it here, and the shapes
    of its weights are compared before any is taken.

    Raises:
        ExchangeError: the file is damaged or made to do harm.
        WeightsError: its layers are others: one of them is named, with both shapes.
    """
    try:
        taken = take_in(path)
        layers = {layer.name: layer for layer in model.layers}
        stored.by_path(taken.arrays, stored.in_turn(layers), layers)
        parts = archive.read(path, LIMITS)
    except IntakeError as error:
        raise ExchangeError(str(error)) from error
    except stored.MisfitError as error:
        raise WeightsError(f"the file's layers are not those of this network: {error}") from error
    except archive.ArchiveError as error:
        raise ExchangeError(f"The model was not loaded: {error}") from error
    if "model.weights.h5" not in parts:
        raise ExchangeError("The model was not loaded: the file holds no weights of a Keras model")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.weights.h5"
        file.write_bytes(parts["model.weights.h5"])
        try:
            model.load_weights(file)
        except Exception as error:
            shapes = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
            raise WeightsError(
                f"the file's layers are not those of this network: {shapes}"
            ) from error


def take_over(run: Any, model: Any, role: str = "model") -> None:
    """Give a run weights, optimizer state and place of a plain model of the same layers."""
    weights.transfer({role: model}, {role: run.models[role]})
    run.step = int(run.models[role].optimizer.iterations)
    run.epoch, run.position = run.step // run.steps_per_epoch, 0
