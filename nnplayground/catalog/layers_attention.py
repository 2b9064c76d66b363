"""Layers: attention."""

from __future__ import annotations

from typing import Any

from nnplayground.catalog.settings import layer, rate, seed, use_bias, variables
from nnplayground.core.param import Choice, Flag, Int, Param, Shape

_PAIR = ((5, 8), (6, 8))
_INPUTS = "Inputs: query, value and, if it differs from value, key"


def _size(name: str, default: int | None, text: str, advanced: bool = False) -> Int:
    return Int(
        name, default, text, optional=default is None, advanced=advanced, low=1, high=100_000
    )


def _dropout() -> Param:
    return rate("dropout", 0.0, "Share of the attention weights dropped while training.")


def _sliding_window() -> Param:
    return _size(
        "sliding_window",
        None,
        "Let each position see only neighbours closer than this.",
        advanced=True,
    )


def _gate() -> Flag:
    return Flag(
        "use_gate",
        False,
        "Let a learnt gate on the query weaken the output.",
        advanced=True,
    )


def _on_call() -> tuple[Param, ...]:
    """Describe what is asked of each call and not of the layer."""
    scores = Flag(
        "return_attention_scores",
        False,
        "Also give the attention weights, as a second output: how much each query takes from each value.",
        advanced=True,
    )
    causal = Flag(
        "use_causal_mask",
        False,
        "Let each position see only itself and those before it, as a decoder must.",
        advanced=True,
    )
    return (scores, causal)


_CALLED: dict[str, Any] = {
    "slots": ("query", "value", "key"),
    "on_call": ("return_attention_scores", "use_causal_mask"),
}


layer(
    "MultiHeadAttention",
    "Multi-head attention",
    "Each position gathers what matters to it from all others, in several ways at once (Vaswani et al. 2017): the heart of the "
    f"transformer. {_INPUTS}; one input attends to itself.",
    (
        _size("num_heads", 2, "Number of heads, each with its own view."),
        _size("key_dim", 16, "Length of the query and key vectors of each head."),
        _size(
            "value_dim",
            None,
            "Length of the value vectors of each head; none = that of the keys.",
            advanced=True,
        ),
        _dropout(),
        use_bias(),
        Shape(
            "output_shape",
            None,
            "Shape of the features that come out; none = that of the query.",
            optional=True,
            advanced=True,
        ),
        Shape(
            "attention_axes",
            None,
            "Axes over which attention runs; none = all but batch and features.",
            optional=True,
            advanced=True,
            high=8,
        ),
        _sliding_window(),
        *variables("kernel", "bias"),
        _gate(),
        seed(),
        *_on_call(),
    ),
    learns=True,
    group="Attention",
    inputs=(1, 3),
    sample=_PAIR,
    **_CALLED,
    words="transformer self attention query key value",
)
layer(
    "GroupQueryAttention",
    "Grouped-query attention",
    "Multi-head attention in which several query heads share one key and value head (Ainslie et al. 2023), which saves memory. "
    f"{_INPUTS}; one input attends to itself.",
    (
        _size("head_dim", 16, "Length of the vectors of each head."),
        _size("num_query_heads", 4, "Number of query heads."),
        _size(
            "num_key_value_heads",
            2,
            "Number of key and value heads; it must divide the query heads.",
        ),
        _dropout(),
        use_bias(),
        _sliding_window(),
        *variables("kernel", "bias"),
        _gate(),
        seed(),
        *_on_call(),
    ),
    learns=True,
    group="Attention",
    inputs=(1, 3),
    sample=_PAIR,
    **_CALLED,
    words="transformer llama multi query",
)
layer(
    "Attention",
    "Dot-product attention",
    "Weighs the values by how well their keys match each query, by scalar products (Luong et al. 2015), nearly without weights of its "
    f"own. {_INPUTS}.",
    (
        Flag("use_scale", False, "Multiply the scores by a learnt number."),
        Choice(
            "score_mode",
            "dot",
            "dot: scalar product of query and key. concat: tanh of their sum.",
            options=("dot", "concat"),
        ),
        _dropout(),
        seed(),
        *_on_call(),
    ),
    learns=True,
    group="Attention",
    inputs=(2, 3),
    sample=_PAIR,
    **_CALLED,
    words="luong query key value",
)
layer(
    "AdditiveAttention",
    "Additive attention",
    "Weighs the values by tanh of query plus key, summed (Bahdanau et al. 2015): the first attention, made for translation. "
    f"{_INPUTS}.",
    (
        Flag("use_scale", True, "Multiply each feature of the score by a learnt number."),
        _dropout(),
        *_on_call(),
    ),
    learns=True,
    group="Attention",
    inputs=(2, 3),
    sample=_PAIR,
    **_CALLED,
    words="bahdanau query key value",
)
