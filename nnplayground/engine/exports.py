"""Trained models as files, each with a proof: what is read back from the file computes what the model computes.

A file is written beside its target, read again and compared on some examples; only then does it take the target's place, so that there
is the old file or the whole new one, never half.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import os
import re
import secrets
import shutil
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from nnplayground.core.events import TRAIN
from nnplayground.core.export_forms import FORMS, ExportForm
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine import onnx
from nnplayground.engine.build import sentence
from nnplayground.engine.exchange import ExchangeError
from nnplayground.engine.matching import matched

EXAMPLES = 32
_INPUT = re.compile(r"^(serve|serving_default)_|:\d+$")
"""What LiteRT adds to the name of an input."""
Array = np.ndarray[Any, Any]
Computes = Callable[[Sequence[Array]], list[Array]]
"""What a reloaded file does: input arrays with the batch axis, in the order of the model's inputs -> output arrays."""


def save(run: Any, path: Path, form: str = "keras", role: str = "model") -> None:
    """Write a network of a run in one of `core.export_forms`.

    Args:
        run: the run, with its data: the file is compared on up to EXAMPLES examples of the training part.
        path: the file, or the folder of a SavedModel.
        form: which form.
        role: which network.

    Raises:
        ExchangeError: a package is missing, the form cannot say what the network does, the disk refused, or the file does not give
            the same outputs. Nothing is left of it then.
    """
    kind = FORMS[form]
    _demand(kind)
    part = path.with_name(f".{path.name.split('.')[0]}.{secrets.token_hex(4)}{kind.suffix}")
    inputs = examples(run, role)
    try:
        with _quiet():
            plain = run.clean(role)
            ours = _called(plain)(
                inputs
            )  # first of all: Keras exports no model that was never called
            _WRITE[form](plain, part)
            compare(ours, _READ[form](part, run, role)(inputs), kind)
        _put(part, path)
    except ExchangeError:
        raise
    except OSError as error:
        raise ExchangeError(f"The model was not written: {error.strerror or error}") from error
    except Exception as error:
        raise ExchangeError(
            f"The model was not written: {kind.title} cannot hold this network ({sentence(error)})"
        ) from error
    finally:
        _remove(part)


def examples(run: Any, role: str = "model") -> list[Array]:
    """Return up to EXAMPLES examples of the training part: (n, …) for each input, in the order of the model's inputs."""
    part = run.prepared.parts[TRAIN]
    names = matched([tensor.name for tensor in run.models[role].inputs], part)
    return [np.asarray(part.inputs[name][:EXAMPLES]) for name in names]


def compare(ours: Sequence[Array], theirs: Sequence[Array], form: ExportForm) -> None:
    """Refuse a file whose outputs are others than the model's; the sentence tells by how much."""
    if [one.shape for one in ours] != [one.shape for one in theirs]:
        raise ExchangeError(
            "The file was not written, because what was read back from it has outputs of other shapes"
        )
    for one, other in zip(ours, theirs, strict=True):
        if not np.allclose(one, other, form.tolerance, form.tolerance, equal_nan=True):
            most = float(np.max(np.abs(one.astype(float) - other)))
            raise ExchangeError(
                f"The file was not written, because what was read back from it gives other outputs, up to {most:.3g} apart"
            )


# --- one function for writing and one for reading back, for each form ------------------------------------------------------


def _save_weights(model: Any, path: Path) -> None:
    model.save_weights(path)


def _save_whole(model: Any, path: Path) -> None:
    model.save(path)


def _save_litert(model: Any, path: Path) -> None:
    """Write a LiteRT file of its own operations alone, which every interpreter has.

    Batches may have any size, unless the network is recurrent: its loops can only be said for a known size, so that the file then takes
    one example at a time, as telephones do.
    """
    operations = {"supported_ops": [tf.lite.OpsSet.TFLITE_BUILTINS]}
    one = [
        keras.InputSpec(shape=(1, *tensor.shape[1:]), dtype=tensor.dtype, name=tensor.name)
        for tensor in model.inputs
    ]
    try:
        model.export(str(path), format="litert", verbose=False, target_spec=operations)
    except Exception:  # the converter's own class of errors is not public
        signature = [one] if len(one) > 1 else one
        model.export(
            str(path),
            format="litert",
            verbose=False,
            target_spec=operations,
            input_signature=signature,
        )


def _save_model_of_tensorflow(model: Any, path: Path) -> None:
    still(model).export(str(path), format="tf_saved_model", verbose=False)


def _read_keras(path: Path, run: Any, role: str) -> Computes:
    return _called(keras.saving.load_model(path, compile=False))


def _read_weights(path: Path, run: Any, role: str) -> Computes:
    model = run.clean(role)
    for variable in model.variables:
        variable.assign(np.zeros(variable.shape, variable.dtype))
    model.load_weights(path)
    return _called(model)


def _read_saved_model(path: Path, run: Any, role: str) -> Computes:
    loaded = tf.saved_model.load(str(path))

    def compute(inputs: Sequence[Array]) -> list[Array]:
        return _flat(loaded.serve(_batch(inputs)))

    compute.__dict__["loaded"] = loaded  # its variables live as long as the object that was loaded
    return compute


def _read_litert(path: Path, run: Any, role: str) -> Computes:
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # tf.lite announces that it will move to a package of its own
        interpreter = tf.lite.Interpreter(str(path))
    names = [tensor.name for tensor in run.models[role].inputs]

    def compute(inputs: Sequence[Array]) -> list[Array]:
        places = _in_order(interpreter.get_input_details(), names)
        if len(inputs[0]) > 1 and places[0]["shape_signature"][0] == 1:
            each = [
                compute([array[row : row + 1] for array in inputs]) for row in range(len(inputs[0]))
            ]
            return [np.concatenate(rows) for rows in zip(*each)]
        for place, array in zip(places, inputs, strict=True):
            interpreter.resize_tensor_input(place["index"], array.shape)
        interpreter.allocate_tensors()
        for place, array in zip(places, inputs, strict=True):
            interpreter.set_tensor(place["index"], array.astype(place["dtype"]))
        interpreter.invoke()
        ends = sorted(interpreter.get_output_details(), key=_number)
        return [interpreter.get_tensor(end["index"]) for end in ends]

    return compute


def _read_onnx(path: Path, run: Any, role: str) -> Computes:
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = [one.name for one in session.get_inputs()]

    def compute(inputs: Sequence[Array]) -> list[Array]:
        return list(session.run(None, dict(zip(names, inputs, strict=True))))

    return compute


_WRITE: Mapping[str, Callable[[Any, Path], None]] = {
    "keras": _save_whole,
    "weights": _save_weights,
    "savedmodel": _save_model_of_tensorflow,
    "litert": _save_litert,
    "onnx": lambda model, path: onnx.write(still(model), path),
}
_READ: Mapping[str, Callable[[Path, Any, str], Computes]] = {
    "keras": _read_keras,
    "weights": _read_weights,
    "savedmodel": _read_saved_model,
    "litert": _read_litert,
    "onnx": _read_onnx,
}


# --- helpers ---------------------------------------------------------------------------------------------------------------


def _called(model: Any) -> Computes:
    return lambda inputs: _flat(model(_batch(inputs), training=False))


def still(model: Any) -> Any:
    """Return a model that computes as in use, whatever Keras takes for granted.

    Layers that vary pictures do so unless they are told that nothing is trained, and `export` does not tell them (keras 3.15).
    """
    inputs = model.inputs if len(model.inputs) > 1 else model.inputs[0]
    whole = keras.Model(inputs, model(inputs, training=False), name=model.name)
    whole(inputs)  # Keras exports no model that was never called
    return whole


def _batch(inputs: Sequence[Array]) -> Any:
    return list(inputs) if len(inputs) > 1 else inputs[0]


def _flat(outputs: Any) -> list[Array]:
    return [np.asarray(one) for one in keras.tree.flatten(outputs)]


def _in_order(
    details: Sequence[Mapping[str, Any]], names: Sequence[str]
) -> list[Mapping[str, Any]]:
    """Return the inputs of a LiteRT file in the order of the model's: it keeps them by name, as "serve_<name>:0" or "serving_default_…"."""
    if len(details) == 1:
        return list(details)
    found = {_INPUT.sub("", detail["name"]): detail for detail in details}
    return [found[name] for name in names] if found.keys() >= set(names) else list(details)


def _number(detail: Mapping[str, Any]) -> int:
    """Return which output it is of a LiteRT file, which names them "StatefulPartitionedCall:3"."""
    number = detail["name"].rpartition(":")[2]
    return int(number) if number.isdigit() else 0


def _demand(form: ExportForm) -> None:
    missing = [name for name in form.packages if importlib.util.find_spec(name) is None]
    if missing:
        raise ExchangeError(
            f"{form.title} needs the package {missing[0]}, which is not installed: pip install nnplayground[{form.extra}]"
        )


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep what the converters print and warn of from the person, who is told the outcome."""
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        yield


def _put(part: Path, path: Path) -> None:
    """Let what was written take the place of the target; of a folder, the old one goes aside first and comes back if that fails."""
    if part.is_file():
        with open(part, "rb") as file:
            os.fsync(file.fileno())
        os.replace(part, path)
        return
    aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.old")
    if path.exists():
        os.rename(path, aside)
    try:
        os.rename(part, path)
    except OSError:
        if aside.exists():
            os.rename(aside, path)
        raise
    _remove(aside)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
