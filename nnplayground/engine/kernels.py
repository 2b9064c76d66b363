"""The kernels of layers that look at a neighbourhood, in one common form."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from nnplayground.engine.tensors import outputs_of

Array = NDArray[Any]

_TRANSPARENT = (
    "Flatten",
    "Dropout",
    "SpatialDropout2D",
    "GaussianNoise",
    "GaussianDropout",
    "AlphaDropout",
    "Activation",
    "BatchNormalization",
    "Rescaling",
    "Normalization",
)


def spatial_kernel(run: Any, layer: Any, role: str = "model", share: float = 0.5) -> Array | None:
    """Return the kernel of a layer as (filters, input channels, height, width); None if it has none that is a picture.

    Args:
        run: the run.
        layer: of the run's network in this role.
        role: which network.
        share: of a kernel with a depth, which slice: the one so far (0..1) through the depth.
    """
    kind = type(layer).__name__
    depthwise = "Depthwise" in kind or "Separable" in kind
    variable = getattr(layer, "depthwise_kernel", None)
    variable = getattr(layer, "kernel", None) if variable is None else variable
    if variable is None:
        return None
    kernel: Array = variable.numpy()
    if kind == "Dense":
        shape = _image_before(run, role, layer)
        if shape is None:
            return None
        return kernel.T.reshape(-1, *shape).transpose(0, 3, 1, 2)
    if "Conv" not in kind or not 3 <= len(variable.shape) <= 5:
        return None
    if kernel.ndim == 5:
        kernel = kernel[min(len(kernel) - 1, int(len(kernel) * share))]
    if kernel.ndim == 3:
        kernel = kernel[None]
    if depthwise:
        return kernel.reshape(*kernel.shape[:2], -1).transpose(2, 0, 1)[:, None]
    order = (2, 3, 0, 1) if "Transpose" in kind else (3, 2, 0, 1)
    return kernel.transpose(order)


def _image_before(run: Any, role: str, layer: Any) -> tuple[int, int, int] | None:
    """Return (height, width, channels) of the image that a dense layer reads flattened, or None; of several calls the first counts."""
    graph, size = run.project.networks[role], int(layer.kernel.shape[0])
    tensors = outputs_of(run.models[role], graph)
    here = graph[layer.name]
    while True:
        here = graph[here.inputs[0].node]
        shape = tuple(tensors[here.id][0].shape[1:])
        if here.type == "InputLayer":
            raw = run.prepared.raw.inputs
            given = raw.get(here.id, next(iter(raw.values())))
            return _as_image(shape, size) or _as_image(given.shape[1:], size)
        if found := _as_image(shape, size):
            return found
        if here.type not in _TRANSPARENT:
            return None


def _as_image(shape: tuple[int | None, ...], size: int) -> tuple[int, int, int] | None:
    """Return a shape as (height, width, channels) if it is that of a picture with `size` numbers, else None."""
    sides = [side for side in shape if side is not None]
    if len(sides) != len(shape) or len(sides) not in (2, 3):
        return None
    height, width, channels = (*sides, 1)[:3]
    fits = height * width * channels == size
    return (height, width, channels) if fits and height > 1 and width > 1 else None
