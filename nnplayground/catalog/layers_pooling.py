"""Layers: pooling."""

from __future__ import annotations

from nnplayground.catalog.settings import data_format, layer, padding, window
from nnplayground.core.param import Flag

_SAMPLES = ((16, 4), (12, 12, 3), (8, 8, 8, 2))
_WHAT = {
    "Max": ("maximum", "Max", "Keeps the strongest answer"),
    "Average": ("mean", "Average", "Keeps the mean"),
}
_WHERE = ("a sequence", "an image", "a volume")


def _pooling(kind: str, rank: int) -> None:
    word, title, keeps = _WHAT[kind]
    layer(
        f"{kind}Pooling{rank}D",
        f"{title} pooling {rank}D",
        f"{keeps} in each small window of {_WHERE[rank - 1]}, which shrinks it and makes the net less sensitive to exact places.",
        (
            window("pool_size", rank, 2, "Size of the window."),
            window(
                "strides",
                rank,
                2,
                "How far the window moves each time; none = its own size.",
                optional=True,
            ),
            padding(),
            data_format(rank),
        ),
        group="Pooling",
        sample=(_SAMPLES[rank - 1],),
        words=f"{word} subsampling shrink downsample",
    )


def _overall(kind: str, rank: int) -> None:
    word, title, keeps = _WHAT[kind]
    layer(
        f"Global{kind}Pooling{rank}D",
        f"Global {title.lower()} pooling {rank}D",
        f"{keeps} of each channel over the whole of {_WHERE[rank - 1]}: one number for each channel, whatever the size. "
        "Often stands before the last dense layer.",
        (
            data_format(rank),
            Flag("keepdims", False, "Keep the pooled axes with size 1.", advanced=True),
        ),
        group="Pooling",
        sample=(_SAMPLES[rank - 1],),
        words=f"{word} whole flatten",
    )


def _adaptive(kind: str, rank: int) -> None:
    word, title, keeps = _WHAT[kind]
    layer(
        f"Adaptive{kind}Pooling{rank}D",
        f"Adaptive {title.lower()} pooling {rank}D",
        f"{keeps} in windows chosen so that {_WHERE[rank - 1]} comes out at a size you set.",
        (window("output_size", rank, 4, "Size of the output."), data_format(rank)),
        group="Pooling",
        sample=(_SAMPLES[rank - 1],),
        words=f"{word} fixed size",
    )


for _rank in (2, 1, 3):
    for _kind in _WHAT:
        _pooling(_kind, _rank)
for _rank in (2, 1, 3):
    for _kind in ("Average", "Max"):
        _overall(_kind, _rank)
for _rank in (2, 1, 3):
    for _kind in ("Average", "Max"):
        _adaptive(_kind, _rank)
