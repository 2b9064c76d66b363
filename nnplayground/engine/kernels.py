"""The kernels of layers that look at a neighbourhood, in one common form."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

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


def spatial_kernel(run: Any, layer: Any) -> Array | None:
    """Return the kernel of a layer as (filters, input channels, height, width); None if it has none that is a picture."""
    kind = type(layer).__name__
    depthwise = "Depthwise" in kind or "Separable" in kind
    variable = getattr(layer, "depthwise_kernel", None)
    variable = getattr(layer, "kernel", None) if variable is None else variable
    if variable is None:
        return None
    kernel: Array = variable.numpy()
    if kind == "Dense":
        shape = _image_before(run, layer)
        if shape is None:
            return None
        return kernel.T.reshape(-1, *shape).transpose(0, 3, 1, 2)
    if "Conv" not in kind or not 3 <= len(variable.shape) <= 5:
        return None
    if kernel.ndim == 5:
        kernel = kernel[kernel.shape[0] // 2]
    if kernel.ndim == 3:
        kernel = kernel[None]
    if depthwise:
        return kernel.reshape(*kernel.shape[:2], -1).transpose(2, 0, 1)[:, None]
    order = (2, 3, 0, 1) if "Transpose" in kind else (3, 2, 0, 1)
    return kernel.transpose(order)


def _image_before(run: Any, layer: Any) -> tuple[int, int, int] | None:
    """Return (height, width, channels) of the image that a dense layer reads flattened, or None."""
    size = int(layer.kernel.shape[0])
    try:
        tensor = layer.input
        while True:
            source = getattr(tensor, "_keras_history").operation  # noqa: B009 - the only way back
            if type(source).__name__ == "InputLayer":
                raw = run.prepared.raw.inputs
                given = raw.get(tensor.name, next(iter(raw.values())))
                return _as_image(tuple(tensor.shape[1:]), size) or _as_image(given.shape[1:], size)
            if type(source).__name__ not in _TRANSPARENT:
                return None
            tensor = source.input
            found = _as_image(tuple(tensor.shape[1:]), size)
            if found:
                return found
    except (AttributeError, ValueError, StopIteration):  # a layer that is used more than once
        return None


def _as_image(shape: tuple[int | None, ...], size: int) -> tuple[int, int, int] | None:
    """Return a shape as (height, width, channels) if it is that of a picture with `size` numbers, else None."""
    sides = [side for side in shape if side is not None]
    if len(sides) != len(shape) or len(sides) not in (2, 3):
        return None
    height, width, channels = (*sides, 1)[:3]
    fits = height * width * channels == size
    return (height, width, channels) if fits and height > 1 and width > 1 else None
