"""Sequences of symbols that are made here: one to be remembered, and one to be looked up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import ascii_lowercase, ascii_uppercase
from typing import Any

import numpy as np

from nnplayground.core.param import Int
from nnplayground.core.registries import DATASETS, DatasetType
from nnplayground.data.source import Array, Data


def remembered(
    rng: np.random.Generator, count: int, length: int, symbols: int
) -> tuple[Array, Array]:
    """Draw sequences of which the first symbol is asked; all others are drawn alike and mean nothing.

    How far back a network remembers: the idea of Hochreiter and Schmidhuber (1997), experiment 2, without its special symbols.

    Args:
        rng: draws.
        count: how many sequences.
        length: symbols in a sequence.
        symbols: how many different ones there are.

    Returns:
        Numbers of symbols (count, length) and the first of each (count,), int32 from 0.
    """
    x = rng.integers(0, symbols, (count, length)).astype("int32")
    return x, x[:, 0].copy()


def looked_up(
    rng: np.random.Generator, count: int, letters: int, digits: int
) -> tuple[Array, Array]:
    """Draw lists in any order: every letter once with a digit, and one letter with a question mark; its digit is asked.

    Associative recall (Graves, Wayne and Danihelka 2014, section 4.3), with key and value in one symbol.

    Args:
        rng: draws.
        count: how many lists.
        letters: how many letters there are; each list has all of them.
        digits: how many digits there are.

    Returns:
        Numbers of symbols (count, letters + 1), int32: letter * digits + digit, or letters * digits + letter for the one with the
        question mark. Digits that are asked (count,), int32.
    """
    found = rng.integers(0, digits, (count, letters))
    asked = rng.integers(0, letters, count)
    pairs = np.arange(letters) * digits + found
    x = np.concatenate([pairs, letters * digits + asked[:, None]], axis=1)
    y = found[np.arange(count), asked]
    return rng.permuted(x, axis=1).astype("int32"), y.astype("int32")


def load_remembered(values: Mapping[str, Any], report: Callable[[float, str], None]) -> Data:
    """Return sequences of letters x, (n, length), and the letter that came first y, (n,)."""
    rng = np.random.default_rng(values["seed"])
    x, y = remembered(rng, values["samples"], values["length"], values["symbols"])
    letters = tuple(ascii_uppercase[: values["symbols"]])
    return Data(
        "remember-first",
        "sequence",
        {"x": x},
        {"y": y},
        letters,
        licence="CC0 1.0",
        symbols=letters,
    )


def load_looked_up(values: Mapping[str, Any], report: Callable[[float, str], None]) -> Data:
    """Return lists of symbols such as "c4" and "c?" x, (n, letters + 1), and the digit that is asked y, (n,)."""
    rng = np.random.default_rng(values["seed"])
    letters, digits = ascii_lowercase[: values["letters"]], range(values["digits"])
    x, y = looked_up(rng, values["samples"], len(letters), len(digits))
    pairs = (f"{letter}{digit}" for letter in letters for digit in digits)
    return Data(
        "look-up",
        "sequence",
        {"x": x},
        {"y": y},
        tuple(map(str, digits)),
        licence="CC0 1.0",
        symbols=(*pairs, *(f"{letter}?" for letter in letters)),
    )


_SAMPLES = Int("samples", 2000, "How many sequences are drawn.", low=100, high=100_000)
_SEED = Int("seed", 0, "Which sequences are drawn.", low=0, high=2**31 - 1)
DATASETS.add(
    DatasetType(
        "remember-first",
        "Remember the first",
        "Sequences of letters. The first one is asked after the last one was read: how far back does a network remember?",
        (
            _SAMPLES,
            Int("length", 10, "How many letters a sequence has.", low=2, high=500),
            Int("symbols", 4, "How many different letters there are.", low=2, high=26),
            _SEED,
        ),
        "sequence",
        "Sequences",
        load_remembered,
    )
)
DATASETS.add(
    DatasetType(
        "look-up",
        "Look up",
        "Lists in any order such as “c4 a1 b? d3 b0”: the digit of the letter with the question mark is asked, here 0.",
        (
            _SAMPLES,
            Int("letters", 4, "How many letters a list has.", low=2, high=26),
            Int("digits", 5, "How many digits there are.", low=2, high=10),
            _SEED,
        ),
        "sequence",
        "Sequences",
        load_looked_up,
    )
)
