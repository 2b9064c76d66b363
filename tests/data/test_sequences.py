"""The sequences of symbols: what is asked is in them, and nothing else tells it."""

from __future__ import annotations

import numpy as np

from nnplayground.core.param import Pick
from nnplayground.data.load import load
from nnplayground.data.sequences import looked_up, remembered
from nnplayground.data.source import symbols_of


def test_the_first_letter_is_asked_and_is_not_told_by_any_other() -> None:
    x, y = remembered(np.random.default_rng(0), 4000, 6, 4)
    assert x.shape == (4000, 6)
    assert np.array_equal(x[:, 0], y)
    for place in range(1, 6):
        assert abs(np.mean(x[:, place] == y) - 1 / 4) < 0.03


def test_a_list_has_every_letter_once_and_one_question_whose_digit_is_asked() -> None:
    data = load(Pick("look-up", {"samples": 500, "letters": 5, "digits": 3}))
    assert data.classes == ("0", "1", "2")
    for row, answer in zip(data.inputs["x"], data.targets["y"].tolist()):
        words = symbols_of(row, data.symbols)
        (question,) = (word for word in words if word.endswith("?"))
        pairs = {word[0]: word[1] for word in words if word != question}
        assert sorted(pairs) == list("abcde")
        assert int(pairs[question[0]]) == answer


def test_the_question_stands_anywhere_and_every_answer_is_as_frequent() -> None:
    x, y = looked_up(np.random.default_rng(1), 6000, 3, 4)
    places = np.bincount(np.argmax(x, axis=1), minlength=4) / len(x)
    np.testing.assert_allclose(places, 1 / 4, atol=0.03)
    np.testing.assert_allclose(np.bincount(y) / len(y), 1 / 4, atol=0.03)


def test_the_symbols_of_a_list_alone_do_not_tell_the_answer() -> None:
    """The best linear guess from which symbols there are is right as often as that from the digits, far from always."""
    x, y = looked_up(np.random.default_rng(2), 6000, 4, 5)
    there = np.zeros((len(x), x.max() + 1))
    there[np.arange(len(x))[:, None], x] = 1
    weights, *_ = np.linalg.lstsq(there[:5000], np.eye(5)[y[:5000]], rcond=None)
    assert 0.3 < np.mean(np.argmax(there[5000:] @ weights, axis=1) == y[5000:]) < 0.65


def test_the_same_seed_draws_the_same_sequences_and_another_one_others() -> None:
    for name in ("remember-first", "look-up"):
        first, other = (load(Pick(name, {"seed": seed})).inputs["x"] for seed in (0, 1))
        again = load(Pick(name, {"samples": 2000})).inputs["x"]
        assert np.array_equal(first, again)
        assert not np.array_equal(first, other)


def test_a_number_without_a_symbol_is_written_as_it_is() -> None:
    assert symbols_of(np.array([[1, 0], [2, -1]]), ("a", "b")) == ["b", "a", "2", "-1"]
