"""ONNX files: what tf2onnx makes of a model, but with choices written as choices."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nnplayground.core.lazy import resolve


def write(model: Any, path: Path) -> None:
    """Write a model as an ONNX file; needs the packages tf2onnx and onnx."""
    _keep_choices()
    model.export(str(path), format="onnx", verbose=False)


def _keep_choices() -> None:
    """Let tf2onnx write `where(c, a, b)` as ONNX' own Where.

    It writes c a + (1 - c) b, which is faster in some runtimes, but NaN wherever the branch that is not chosen is NaN or infinite, as
    log(x) is for the half that `where(x > 0, log(x), 0)` leaves out (tf2onnx 1.17). Not needed any more when that is exported well.
    """
    select = resolve("tf2onnx.onnx_opset.controlflow.Select")

    def chosen(graph: Any, node: Any, **more: Any) -> None:
        node.set_attr("handles_nan", True)
        select.version_9(graph, node, **more)

    domain = resolve("tf2onnx.constants.ONNX_DOMAIN")
    resolve("tf2onnx.handler.tf_op").register_handler(chosen, 9, ["Select", "SelectV2"], domain, {})
