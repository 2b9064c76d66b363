"""The kernels of layers that look at a neighbourhood, in one common form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.kernel_layers import (
    DEPTHWISE,
    KERNEL,
    POINTWISE,
    RECURRENT,
    filter_parts,
    picture_before,
)
from nnplayground.engine.tensors import outputs_of

Array = NDArray[Any]


def layers_of(run: Any, node: str | None) -> Iterator[tuple[str, str, Any]]:
    """Yield role, name and layer of all layers, or of the one that a node calls, which is then named as the node."""
    for role, model in run.models.items():
        graph = run.project.networks[role]
        owner = graph[node].owner if node and node in graph else node
        for layer in model.layers:
            if not node or layer.name == owner:
                yield role, node or layer.name, layer


def parts_of(run: Any, layer: Any, role: str = "model") -> dict[str, Any]:
    """Return the variables of a layer that are filters, by the names of `core.kernel_layers`."""
    graph = run.project.networks[role]
    names = filter_parts(graph, graph[layer.name]) if layer.name in graph else ()
    holder = getattr(layer, "cell", layer)
    attributes = {
        KERNEL: "kernel",
        DEPTHWISE: "depthwise_kernel",
        POINTWISE: "pointwise_kernel",
        RECURRENT: "recurrent_kernel",
    }
    found = {name: getattr(holder, attributes[name], None) for name in names}
    return {name: variable for name, variable in found.items() if variable is not None}


def spatial_kernel(
    run: Any, layer: Any, role: str, part: str, values: Array, share: float = 0.5
) -> Array | None:
    """Return a kernel as (filters, input channels, height, width), not copied where possible; None if it is no picture.

    Args:
        run: the run.
        layer: of the run's network in this role.
        role: which network.
        part: which of its `parts_of`.
        values: the numbers of that part, as Keras holds them.
        share: of a kernel with a depth, which slice: the one so far (0..1) through the depth.
    """
    kind = type(layer).__name__
    if kind == "Dense":
        shape = _image_before(run, role, layer)
        return None if shape is None else values.T.reshape(-1, *shape).transpose(0, 3, 1, 2)
    if not 3 <= values.ndim <= 5:
        return None
    if values.ndim == 5:
        values = values[min(len(values) - 1, int(len(values) * share))]
    if values.ndim == 3:
        values = values[None]
    if part == DEPTHWISE or "Depthwise" in kind:
        return values.reshape(*values.shape[:2], -1).transpose(2, 0, 1)[:, None]
    return values.transpose((2, 3, 0, 1) if "Transpose" in kind else (3, 2, 0, 1))


def read(variable: Any) -> Array:
    """Return the numbers of a variable to look at, not to keep: they are not copied where TensorFlow hands out its own memory."""
    tensor = variable.value.read_value() if hasattr(variable.value, "read_value") else variable
    try:
        return np.asarray(memoryview(tensor))
    except (TypeError, ValueError, BufferError):
        return np.asarray(variable)


def _image_before(run: Any, role: str, layer: Any) -> tuple[int, int, int] | None:
    """Return (height, width, channels) of the image that a dense layer reads flattened, or None; of several calls the first counts."""
    graph, size = run.project.networks[role], int(layer.kernel.shape[0])
    name = picture_before(graph, graph[layer.name])
    if not name:
        return None
    shape = tuple(outputs_of(run.models[role], graph)[name][0].shape[1:])
    if graph[name].type != "InputLayer":
        return _as_image(shape, size)
    raw = run.prepared.raw.inputs
    given = raw.get(name, next(iter(raw.values())))
    return _as_image(shape, size) or _as_image(given.shape[1:], size)


def _as_image(shape: tuple[int | None, ...], size: int) -> tuple[int, int, int] | None:
    """Return a shape as (height, width, channels) if it is that of a picture with `size` numbers, else None."""
    sides = [side for side in shape if side is not None]
    if len(sides) != len(shape) or len(sides) not in (2, 3):
        return None
    height, width, channels = (*sides, 1)[:3]
    fits = height * width * channels == size
    return (height, width, channels) if fits and height > 1 and width > 1 else None
