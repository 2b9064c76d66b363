"""Weights of Keras' own files, for a network that we built; `engine.exports` is the way out."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from nnplayground.core import archive
from nnplayground.engine import weights
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

    Nothing of the file's own architecture is built. The file is looked into before HDF5 reads it.

    Raises:
        ExchangeError: the file is damaged or made to do harm.
        WeightsError: its layers are others; the model may hold a part of them.
    """
    try:
        parts = archive.read(path, LIMITS)
    except archive.ArchiveError as error:
        raise ExchangeError(f"The model was not loaded: {error}") from error
    if "model.weights.h5" not in parts:
        raise ExchangeError("The model was not loaded: the file holds no weights of a Keras model")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.weights.h5"
        file.write_bytes(parts["model.weights.h5"])
        _check_hdf5(file)
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


def _check_hdf5(path: Path) -> None:
    """Refuse what reaches out of the file: external and soft links, external storage, virtual data sets."""
    import h5py

    def visit(group: Any, depth: int) -> None:
        if depth > 32:
            raise ExchangeError("The model was not loaded: its groups are nested too deeply")
        for name in group:
            if not isinstance(group.get(name, getlink=True), h5py.HardLink):
                raise ExchangeError("The model was not loaded: it links to another place")
            thing = group[name]
            if isinstance(thing, h5py.Group):
                visit(thing, depth + 1)
            elif thing.external or thing.is_virtual or thing.nbytes > LIMITS["model.weights.h5"]:
                raise ExchangeError(
                    "The model was not loaded: its data lie outside the file or are too large"
                )

    try:
        with h5py.File(path, "r") as file:
            visit(file, 0)
    except OSError as error:
        raise ExchangeError("The model was not loaded: its weights are damaged") from error
