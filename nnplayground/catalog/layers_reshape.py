"""Layers: change of shape, padding, cropping, enlarging."""

from __future__ import annotations

from nnplayground.catalog.settings import INTERPOLATIONS, data_format, layer, window
from nnplayground.core.param import Choice, Int, Param, Shape, Sides

_SAMPLES = ((16, 4), (12, 12, 3), (8, 8, 8, 2))
_WHERE = ("a sequence", "an image", "a volume")

layer(
    "Flatten",
    "Flatten",
    "Lays all values of an example in one row. Stands between convolutions and dense layers.",
    (data_format(),),
    group="Reshape",
    sample=((6, 6, 3),),
    words="vector row unroll",
)
layer(
    "Reshape",
    "Reshape",
    "Arranges the same values in another shape, row by row.",
    (
        Shape(
            "target_shape",
            (-1,),
            "New shape of one example; one size may be -1 and is worked out.",
            low=-1,
        ),
    ),
    group="Reshape",
    sample=((6, 4),),
    words="view shape",
)
layer(
    "Permute",
    "Permute",
    "Swaps the axes of an example, for example time and features.",
    (
        Shape(
            "dims",
            (2, 1),
            "New order of the axes, counted from 1 without the batch; as many as there are axes.",
            high=8,
        ),
    ),
    group="Reshape",
    sample=((6, 4),),
    words="transpose swap axes",
)
layer(
    "RepeatVector",
    "Repeat vector",
    "Repeats a vector n times as a sequence. Stands between an encoder and a recurrent decoder.",
    (Int("n", 4, "How many times.", low=1, high=100_000),),
    group="Reshape",
    sample=((8,),),
    words="sequence decoder",
)


_PAIRS = " A single number counts for both sides; two numbers are those before and behind."


def _padding(rank: int) -> Param:
    return Sides(
        "padding",
        (1,) * rank,
        f"Cells of zeros added on the sides of each axis.{_PAIRS}",
        length=rank,
    )


def _cropping(rank: int) -> Param:
    size = 0 if rank == 2 else 1
    return Sides(
        "cropping", (size,) * rank, f"Cells cut off the sides of each axis.{_PAIRS}", length=rank
    )


def _size(rank: int) -> Param:
    return window("size", rank, 2, "How many times larger along each axis.")


for _rank in (2, 1, 3):
    layer(
        f"ZeroPadding{_rank}D",
        f"Zero padding {_rank}D",
        f"Adds a border of zeros around {_WHERE[_rank - 1]}.",
        (_padding(_rank), data_format(_rank)),
        group="Reshape",
        sample=(_SAMPLES[_rank - 1],),
        words="border margin",
    )
for _rank in (2, 1, 3):
    layer(
        f"Cropping{_rank}D",
        f"Cropping {_rank}D",
        f"Cuts the borders off {_WHERE[_rank - 1]}.",
        (_cropping(_rank), *((data_format(_rank),) if _rank > 1 else ())),
        group="Reshape",
        sample=(_SAMPLES[_rank - 1],),
        words="border margin cut",
    )
for _rank in (2, 1, 3):
    layer(
        f"UpSampling{_rank}D",
        f"Enlarge {_rank}D",
        f"Repeats the cells of {_WHERE[_rank - 1]} to make it larger, without weights. For decoders and generators.",
        (
            _size(_rank),
            *((data_format(_rank),) if _rank > 1 else ()),
            *(
                (
                    Choice(
                        "interpolation",
                        "nearest",
                        "How new cells are filled: by repeating or by smooth curves.",
                        options=INTERPOLATIONS,
                    ),
                )
                if _rank == 2
                else ()
            ),
        ),
        group="Reshape",
        sample=(_SAMPLES[_rank - 1],),
        words="upsampling unpooling repeat decoder",
    )
