"""Layers: recurrent nets and their wrappers."""

from __future__ import annotations

from nnplayground.catalog.settings import (
    activation,
    data_format,
    dilation_rate,
    filters,
    kernel_size,
    layer,
    padding,
    rate,
    seed,
    strides,
    units,
    use_bias,
    variables,
)
from nnplayground.core.param import Choice, Flag, Int, Member, Param, Pick
from nnplayground.core.registries import LAYERS

_WEIGHTS = ("kernel", "recurrent", "bias")
_STATE = "Function applied to the new state."
_GATE = "Function that opens and closes the gates, 0 to 1."
_SHORT = ("sequence", "state")
_LONG = ("sequence", "state h", "state c")
"""What can be connected: the sequence, and the states to begin with instead of zeros, all of them or none."""


def _unit_forget_bias() -> Flag:
    return Flag(
        "unit_forget_bias",
        True,
        "Start the bias of the forget gate at 1, so that the layer begins by remembering.",
        advanced=True,
    )


def _dropouts() -> tuple[Param, ...]:
    return (
        rate("dropout", 0.0, "Share of inputs dropped while training."),
        rate(
            "recurrent_dropout",
            0.0,
            "Share of the previous state dropped while training. Slow on a graphics card.",
        ),
    )


def _sequences() -> tuple[Param, ...]:
    return (
        Flag(
            "return_sequences",
            False,
            "Give the output of every time step instead of the last. Needed below another recurrent layer.",
        ),
        Flag(
            "return_state",
            False,
            "Also give the last state, as further outputs. For a decoder.",
            advanced=True,
        ),
        Flag("go_backwards", False, "Read the sequence from its end.", advanced=True),
    )


def _unroll() -> Flag:
    return Flag(
        "unroll",
        False,
        "Write the time steps out one by one: faster for short sequences, but takes more memory.",
        advanced=True,
    )


layer(
    "LSTM",
    "LSTM",
    "Long short-term memory (Hochreiter and Schmidhuber 1997): reads a sequence and decides with gates what to keep, forget and show. "
    "For long dependencies.",
    (
        units("Length of the state and of the output vector."),
        activation("tanh", text=_STATE),
        activation("sigmoid", "recurrent_activation", _GATE),
        use_bias(),
        *variables(*_WEIGHTS, between=(_unit_forget_bias(),)),
        *_dropouts(),
        seed(),
        *_sequences(),
        _unroll(),
    ),
    learns=True,
    group="Recurrent",
    inputs=(1, 3),
    slots=_LONG,
    sample=((6, 4),),
    words="rnn memory gate sequence time series text",
)
layer(
    "GRU",
    "GRU",
    "Gated recurrent unit (Cho et al. 2014): reads a sequence with two gates; lighter than LSTM and often as good.",
    (
        units("Length of the state and of the output vector."),
        activation("tanh", text=_STATE),
        activation("sigmoid", "recurrent_activation", _GATE),
        use_bias(),
        *variables(*_WEIGHTS),
        *_dropouts(),
        seed(),
        *_sequences(),
        _unroll(),
        Flag(
            "reset_after",
            True,
            "Apply the reset gate after the product with the state, as graphics cards do it; off is the first paper's way.",
            advanced=True,
        ),
    ),
    learns=True,
    group="Recurrent",
    inputs=(1, 2),
    slots=_SHORT,
    sample=((6, 4),),
    words="rnn gate sequence time series text",
)
layer(
    "SimpleRNN",
    "Simple RNN",
    "Reads a sequence and feeds its own output back at each step. Easy to understand, but forgets after some steps.",
    (
        units("Length of the state and of the output vector."),
        activation("tanh", text=_STATE),
        use_bias(),
        *variables(*_WEIGHTS),
        *_dropouts(),
        *_sequences(),
        _unroll(),
        seed(),
    ),
    learns=True,
    group="Recurrent",
    inputs=(1, 2),
    slots=_SHORT,
    sample=((6, 4),),
    words="rnn elman sequence time series",
)


def _convolutional(rank: int, sample: tuple[int, ...]) -> None:
    what = ("sequences", "pictures", "volumes")[rank - 1]
    layer(
        f"ConvLSTM{rank}D",
        f"Convolutional LSTM {rank}D",
        f"An LSTM whose sums are convolutions (Shi et al. 2015): reads {what} over time and keeps where things are. "
        "For video and weather maps.",
        (
            filters(8),
            kernel_size(rank),
            strides(rank),
            padding(),
            data_format(rank),
            dilation_rate(rank),
            activation("tanh", text=_STATE),
            activation("sigmoid", "recurrent_activation", _GATE),
            use_bias(),
            *variables(*_WEIGHTS, between=(_unit_forget_bias(),)),
            *_dropouts(),
            seed(),
            *_sequences(),
        ),
        learns=True,
        group="Recurrent",
        inputs=(1, 3),
        slots=_LONG,
        sample=(sample,),
        words="rnn video memory spatial",
    )


_convolutional(1, (3, 8, 2))
_convolutional(2, (3, 6, 6, 2))
_convolutional(3, (3, 4, 4, 4, 1))
layer(
    "Bidirectional",
    "Bidirectional",
    "Runs a recurrent layer forwards and a copy of it backwards over the sequence and joins the two.",
    (
        Member("layer", Pick("LSTM"), "The recurrent layer to run both ways.", registry=LAYERS),
        Choice(
            "merge_mode",
            "concat",
            "How the two are joined: side by side, or value by value; none gives two outputs.",
            optional=True,
            options=("concat", "sum", "mul", "ave"),
        ),
        Member(
            "backward_layer",
            None,
            "Another recurrent layer for the way back; none = a copy of the first.",
            optional=True,
            advanced=True,
            registry=LAYERS,
        ),
    ),
    learns=True,
    group="Recurrent",
    inputs=(1, 5),
    slots=("sequence", *(f"{way} {name}" for way in ("forward", "backward") for name in _LONG[1:])),
    sample=((6, 4),),
    words="wrapper both directions",
)
layer(
    "TruncatedBPTT",
    "Truncated BPTT",
    "Lets a recurrent layer learn by truncated backpropagation through time (Williams and Peng 1990): it computes the same, but "
    "errors go back only so many time steps. Cheaper to follow, and blind to what lies further back.",
    (
        Member(
            "layer", Pick("LSTM"), "The recurrent layer: SimpleRNN, LSTM or GRU.", registry=LAYERS
        ),
        Int(
            "steps",
            20,
            "Time steps that an error goes back at most. Can be changed while the network trains.",
            low=1,
            high=100_000,
        ),
    ),
    learns=True,
    target="nnplayground.engine.cells.recurrent.TruncatedBPTT",
    group="Recurrent",
    sample=((6, 4),),
    words="wrapper truncated backpropagation through time window lag",
)
layer(
    "TimeDistributed",
    "Time distributed",
    "Applies the same layer, with the same weights, to every time step.",
    (Member("layer", Pick("Dense"), "The layer applied to each step.", registry=LAYERS),),
    learns=True,
    group="Recurrent",
    sample=((6, 4),),
    words="wrapper each step sequence",
)
