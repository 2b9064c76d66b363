"""Examples on sequences of symbols: a recurrent network that remembers, and attention that looks something up."""

from __future__ import annotations

from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Project, Split, Training
from nnplayground.lessons.example import EXAMPLES, Example
from nnplayground.lessons.pictures import ACCURACY, CLASSES
from nnplayground.lessons.points import dense

LETTERS, LENGTH = 4, 10
KEYS, DIGITS = 4, 5


def remember_first() -> Project:
    """Ten letters, of which an LSTM of 24 units keeps the first while the others come in: 2,884 parameters."""
    layers = (
        Node("input", "InputLayer", {"shape": (LENGTH,)}),
        Node("one_hot", "CategoryEncoding", {"num_tokens": LETTERS, "output_mode": "one_hot"}),
        Node("lstm", "LSTM", {"units": 24}),
        dense(LETTERS, "softmax", "letters"),
    )
    return Project(
        networks={"model": stack(*layers)},
        data=DataChoice(Pick("remember-first"), (), Split(0.1)),
        training=Training(
            loss=CLASSES,
            metrics=ACCURACY,
            optimizer=Pick("Adam", {"learning_rate": 0.01, "clipnorm": 1.0}),
            epochs=12,
            batch_size=32,
        ),
        views=("hidden_states", "gates", "lag", "curves"),
    )


def look_up() -> Project:
    """Two heads of attention find, in a list of pairs, the one with the letter of the question: 2,629 parameters."""
    layers = (
        Node("input", "InputLayer", {"shape": (KEYS + 1,)}),
        Node(
            "embedding",
            "Embedding",
            {
                "input_dim": KEYS * DIGITS + KEYS,
                "output_dim": 16,
                "embeddings_initializer": Pick("RandomUniform", {"minval": -1.0, "maxval": 1.0}),
            },
        ),
        Node("attention", "MultiHeadAttention", {"num_heads": 2, "key_dim": 16}),
        Node("pool", "GlobalAveragePooling1D"),
        dense(DIGITS, "softmax", "digits"),
    )
    return Project(
        networks={"model": stack(*layers)},
        data=DataChoice(Pick("look-up"), (), Split(0.1)),
        training=Training(
            loss=CLASSES,
            metrics=ACCURACY,
            optimizer=Pick("SGD", {"learning_rate": 0.1, "momentum": 0.9}),
            epochs=12,
            batch_size=32,
        ),
        views=("attention", "curves", "predictions", "confusion"),
    )


EXAMPLES.add(
    Example(
        "remember-first",
        "Remember the first letter",
        "An LSTM reads ten letters and is asked for the first. Watch its gates keep it; a simple RNN in its place forgets.",
        make=remember_first,
        group="Sequences",
    )
)
EXAMPLES.add(
    Example(
        "look-up",
        "Look it up with attention",
        "“c4 a1 b? d3 b0”: which digit has b? Watch the row of the question light up at the pair that answers it.",
        make=look_up,
        group="Sequences",
    )
)
