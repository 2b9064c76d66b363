"""Numbers and ways of clipping that a traced function reads anew in every step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any

from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.dropout import is_xla
from nnplayground.engine.sparse import flat, is_sparse, joined

CLIPS = ("clipnorm", "clipvalue", "global_clipnorm")


class _Number:
    """Stands for a positive number in Keras' expressions, of which only the tensor is known."""

    shape = ()

    def __init__(self, variable: Any) -> None:
        self._value = variable

    def __tf_tensor__(self, dtype: Any = None, name: str | None = None) -> Any:
        tensor = self._value.read_value()
        return tensor if dtype in (None, tf.float32) else tf.cast(tensor, dtype)

    def __float__(self) -> float:
        return float(self._value)

    def __rsub__(self, other: Any) -> Any:
        return other - self._value

    def __sub__(self, other: Any) -> Any:
        return self._value - other

    def __add__(self, other: Any) -> Any:
        return self._value + other

    def __mul__(self, other: Any) -> Any:
        return self._value * other

    def __truediv__(self, other: Any) -> Any:
        return self._value / other

    def __rtruediv__(self, other: Any) -> Any:
        return other / self._value

    def __neg__(self) -> Any:
        return -self._value

    __radd__, __rmul__ = __add__, __mul__

    # Keras leaves out what a zero would switch off; a dial that is at zero now may be turned up later.
    def __gt__(self, other: Any) -> bool:
        return True

    def __bool__(self) -> bool:
        return True


class Dial(_Number):
    """A number that a traced function reads anew in every step.

    Keras computes `1 - beta` and `1 / (1 - rate)` in double precision before it rounds; both are therefore kept beside the number.
    """

    def __init__(self, value: float) -> None:
        super().__init__(tf.Variable(0.0, dtype=tf.float32, trainable=False))
        self._rest, self._scale = (
            tf.Variable(0.0, dtype=tf.float32, trainable=False) for _ in range(2)
        )
        self.set(value)

    @property
    def variables(self) -> list[Any]:
        """Return what holds the number."""
        return [self._value, self._rest, self._scale]

    def set(self, value: float) -> None:
        """Turn the dial."""
        self._value.assign(value)
        self._rest.assign(1.0 - value)
        self._scale.assign(1.0 / (1.0 - value) if value != 1.0 else 0.0)

    @property
    def scale(self) -> Any:
        """Return 1 / (1 - number) as a tensor."""
        return self._scale.read_value()

    def __rsub__(self, other: Any) -> Any:
        one = isinstance(other, (int, float)) and other == 1
        return self._rest.read_value() if one else other - self._value


class Clip:
    """How gradients are clipped: nothing, or one of Keras' three ways with its limit.

    Calling it with a list of gradients returns (gradients, norm of all before, norm after); the norms are -1 while nothing is clipped.
    """

    def __init__(self, optimizer: Any) -> None:
        self._optimizer = optimizer
        self._clip = optimizer._clip_gradients  # noqa: SLF001
        # While one thread traces the step, another goes on training with the same optimizer.
        self._one_limit = Lock()
        self._kind = tf.Variable(0, dtype=tf.int32, trainable=False)
        self._limit = tf.Variable(1.0, dtype=tf.float32, trainable=False)
        self.kind = 0

    @property
    def active(self) -> bool:
        """Tell whether anything is clipped."""
        return self.kind > 0

    @property
    def variables(self) -> list[Any]:
        """Return what holds kind and limit."""
        return [self._kind, self._limit]

    def set(self, values: Mapping[str, Any]) -> None:
        """Clip as the settings of an optimizer say; Keras looks at clipnorm first, then at global_clipnorm, then at clipvalue."""
        kinds = {"clipnorm": 1, "global_clipnorm": 2, "clipvalue": 3}
        found = next(
            ((kind, values.get(name)) for name, kind in kinds.items() if values.get(name)), None
        )
        kind, limit = found or (0, 1.0)
        self.kind = kind
        self._kind.assign(kind)
        self._limit.assign(float(limit or 1.0))

    def __call__(self, gradients: list[Any]) -> tuple[list[Any], Any, Any]:
        places = [index for index, one in enumerate(gradients) if one is not None]
        present = [gradients[index] for index in places]
        kinds = [is_sparse(one) for one in present]

        def by(name: str) -> Callable[[], tuple[Any, ...]]:
            def clipped() -> tuple[Any, ...]:
                with self._one_limit:
                    self._switch(name)
                    found = self._clip(present)
                    self._switch("")
                return (*flat(found, kinds), *(_norm(ones) for ones in (present, found)))

            return clipped

        def untouched() -> tuple[Any, ...]:
            return (*map(tf.identity, flat(present, kinds)), tf.constant(-1.0), tf.constant(-1.0))

        branches = [untouched, by("clipnorm"), by("global_clipnorm"), by("clipvalue")]
        if is_xla():
            *found, before, after = branches[self.kind]()
        else:
            *found, before, after = tf.switch_case(self._kind.read_value(), branches)
        result = list(gradients)
        for index, one in zip(places, joined(found, present)):
            result[index] = one
        return result, before, after

    def _switch(self, name: str) -> None:
        """Let Keras' own clipping see one limit, as a tensor."""
        for one in CLIPS:
            setattr(self._optimizer, one, _Number(self._limit) if one == name else None)


def _norm(gradients: list[Any]) -> Any:
    """Return the norm of all gradients together, rows that come several times being summed."""
    return tf.linalg.global_norm([tf.convert_to_tensor(one) for one in gradients])
