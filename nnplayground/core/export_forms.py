"""The forms of file that a trained model can be written in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ExportForm:
    """A form of file.

    suffix: of the file's name; "" = a folder.
    tolerance: how far an output of the reloaded file may lie from the model's own, absolute and relative to it. Runtimes that order
        sums in their own way differ by rounding.
    packages: what must be installed beside this program; `extra` names the extra that brings them.
    """

    name: str
    title: str
    suffix: str
    help: str
    tolerance: float = 1e-6
    packages: tuple[str, ...] = ()
    extra: str = ""


FORMS: dict[str, ExportForm] = {
    form.name: form
    for form in (
        ExportForm(
            "keras",
            "Keras model",
            ".keras",
            "Network, weights and the state of the optimizer in one file: Keras can go on training from it.",
        ),
        ExportForm(
            "weights",
            "Weights",
            ".weights.h5",
            "The weights alone; the network must be built by code before they are loaded into it.",
        ),
        ExportForm(
            "savedmodel",
            "TensorFlow SavedModel",
            "",
            "A folder for TensorFlow Serving and TensorFlow.js; it computes but does not train.",
            1e-5,
        ),
        ExportForm(
            "litert",
            "LiteRT",
            ".tflite",
            "A small file for telephones and microcontrollers, formerly TensorFlow Lite; it computes but does not train.",
            1e-4,
        ),
        ExportForm(
            "onnx",
            "ONNX",
            ".onnx",
            "For ONNX Runtime, browsers and other frameworks; it computes but does not train.",
            1e-4,
            ("tf2onnx", "onnx", "onnxruntime"),
            "onnx",
        ),
    )
}
