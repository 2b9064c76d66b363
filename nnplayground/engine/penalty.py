"""The L1 and L2 terms of the loss, as amounts that can be turned while a network trains."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core import registries as r
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.param import Pick
from nnplayground.engine.dropout import is_xla
from nnplayground.engine.sparse import flat, is_sparse, joined


class Penalty:
    """The L1 and L2 terms of all weights that may have one.

    Keras adds each term to the loss and lets the tape differentiate it. Here the sum and its gradient, l1 * sign(w) + 2 * l2 * w, are
    written down, so that a network without penalties pays nothing and gets one without being traced again.
    """

    def __init__(self, terms: Mapping[str, Any]) -> None:
        """Take over the penalties: `terms` is path of the setting -> Keras variable."""
        self._terms = dict(terms)
        self._places = {path: index for index, path in enumerate(terms)}
        self._amounts = tf.Variable(tf.zeros((max(1, len(terms)), 2)), trainable=False)
        self._any = tf.Variable(False, trainable=False)
        self._amounts_now = {path: (0.0, 0.0) for path in terms}
        for variable in terms.values():
            variable.regularizer = None

    @property
    def variables(self) -> list[Any]:
        """Return what holds the amounts."""
        return [self._amounts, self._any]

    @property
    def active(self) -> bool:
        """Tell whether any amount is not zero."""
        return any(any(amounts) for amounts in self._amounts_now.values())

    def set(self, path: str, pick: Pick | None) -> None:
        """Set the amounts of one weight from its regularizer."""
        self._amounts_now[path] = amounts(pick)
        self._amounts[self._places[path]].assign(self._amounts_now[path])
        self._any.assign(self.active)

    def value(self, trainable: list[Any]) -> Any:
        """Return the sum of all terms as a scalar without gradient."""
        chosen = self._of(trainable)
        if not chosen:
            return tf.constant(0.0)

        def total() -> Any:
            terms = []
            for index, variable in chosen:
                value = tf.cast(variable.value, tf.float32)
                one = self._amounts[index, 0] * tf.reduce_sum(tf.abs(value))
                terms.append(one + self._amounts[index, 1] * tf.reduce_sum(tf.square(value)))
            return tf.add_n(terms)

        if is_xla():
            return tf.stop_gradient(total()) if self.active else tf.constant(0.0)
        return tf.stop_gradient(tf.cond(self._any.read_value(), total, lambda: tf.constant(0.0)))

    def add_gradients(self, gradients: list[Any], variables: list[Any], scale: float) -> list[Any]:
        """Return the gradients with those of the terms; `scale`: what the loss was multiplied with."""
        places = {id(variable): place for place, variable in enumerate(variables)}
        chosen = [
            (index, places[id(variable)])
            for index, variable in self._of(variables)
            if gradients[places[id(variable)]] is not None
        ]
        if not chosen or (is_xla() and not self.active):
            return gradients

        def added() -> list[Any]:
            found = []
            for index, place in chosen:
                value = tf.convert_to_tensor(variables[place].value)
                first, second = (
                    tf.cast(scale * self._amounts[index, kind], value.dtype) for kind in (0, 1)
                )
                gradient = tf.convert_to_tensor(gradients[place])
                found.append(gradient + first * tf.sign(value) + 2 * second * value)
            return flat(found, kinds)

        result = list(gradients)
        own = [gradients[place] for _, place in chosen]
        kinds = [is_sparse(one) for one in own]
        plain = flat(own, kinds)
        new = added() if is_xla() else tf.cond(self._any.read_value(), added, lambda: plain)
        for (_, place), one in zip(chosen, joined(new, own)):
            result[place] = one
        return result

    def _of(self, variables: list[Any]) -> list[tuple[int, Any]]:
        known = {id(variable) for variable in variables}
        return [
            (self._places[path], variable)
            for path, variable in self._terms.items()
            if id(variable) in known
        ]


def amounts(pick: Pick | None) -> tuple[float, float]:
    """Return the factors (l1, l2) of a regularizer."""
    if pick is None:
        return 0.0, 0.0
    full = r.REGULARIZERS.find(pick.name).check(pick.values)
    return float(full.get("l1") or 0.0), float(full.get("l2") or 0.0)
