"""What the next training step will do to one weight, as the formula of the optimizer with the numbers of now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import registries as r
from nnplayground.core import update_formula as formula
from nnplayground.core.events import Want
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.engine.inside import probe
from nnplayground.engine.inside.slopes import ROLE, Slopes, next_batch, shadow_and_values, slopes_of

Array = NDArray[Any]
MOST_SHOWN = 2**18
"""Of weights with more numbers no picture is sent."""


@probe("update")
def update(run: Any, want: Want) -> dict[str, Array]:
    """Return the next step of the optimizer for one weight, computed with the batch, the masks and the slots of that step.

    Options: "path" ("model/<node>/<variable>", the first weight), "index" (its entry; without it, that of the steepest slope).

    Returns:
        "names", "formulas", "numbers", "texts" (lines,) str and "values" (lines,) float64 of the formula, see `core.update_formula.Line`;
        "before", "after" (): the weight now and behind the step. "path" (), "paths" (weights,) str; "index" (axes,); "shape" (axes,).
        "optimizer" () str; "rate" (); "step" (): number of the step from 1. "loss", "penalty" (): of the batch. "batch" (n,): its rows.
        "slopes" (shape): dL/dw with the penalties, before clipping, and "weights" (shape): the weights now, of tensors that are not too
        large. "note" (): what is not in the lines, or "". For optimizers whose step is not written down there are no lines.
    """
    shadow, values = shadow_and_values(run)
    if not shadow.weights:
        return {}
    options = dict(want.options)
    wanted = str(options.get("path", "")).removeprefix(f"{ROLE}/")
    name = wanted if wanted in shadow.weights else shadow.weights[0]
    rows = next_batch(run)
    passed = slopes_of(shadow, values, rows)
    variable = _variables(run)[shadow.weights.index(name)]
    slopes = np.asarray(passed.of_weights[name] + passed.of_penalty[name])
    index = _index(slopes, options.get("index"))
    step = _Step(run, shadow.weights, passed, name, variable, index)
    lines, note = step.lines()
    found: dict[str, Any] = {
        "before": step.weight(),
        "after": lines[-1].value if lines else np.nan,
        "path": f"{ROLE}/{name}",
        "paths": [f"{ROLE}/{one}" for one in shadow.weights],
        "index": np.array(index, int),
        "shape": np.array(slopes.shape, int),
        "optimizer": step.name,
        "rate": step.rate,
        "step": step.t,
        "loss": float(passed.data),
        "penalty": float(passed.penalty),
        "batch": rows.numbers,
        "note": note,
        "names": np.array([line.name for line in lines], str),
        "formulas": np.array([line.formula for line in lines], str),
        "numbers": np.array([line.numbers for line in lines], str),
        "texts": np.array([line.text for line in lines], str),
        "values": np.array([line.value for line in lines], float),
    }
    if slopes.size <= MOST_SHOWN:
        found |= {"slopes": slopes, "weights": np.array(variable)}
    return {key: np.array(value) for key, value in found.items()}


class _Step:
    """One step of a run's optimizer, for one entry of one weight."""

    def __init__(
        self,
        run: Any,
        names: tuple[str, ...],
        passed: Slopes,
        name: str,
        variable: Any,
        index: tuple[int, ...],
    ) -> None:
        self._variable, self._index = variable, index
        self._passed, self._key, self._names = passed, name, names
        self._variables = dict(zip(names, _variables(run), strict=True))
        self._optimizer = run.models[ROLE].optimizer
        pick = run.project.training.optimizer
        self.name = pick.name
        self._settings = r.OPTIMIZERS.find(pick.name).check(pick.values)
        self.t = int(self._optimizer.iterations) + 1
        self.rate = float(tf.convert_to_tensor(self._optimizer.learning_rate))
        self._place = self._optimizer._get_variable_index(variable)  # noqa: SLF001
        self._gather = int(self._optimizer.gradient_accumulation_steps or 0)
        self._numbers = formula.constants(self._settings)

    def weight(self) -> float:
        """Return the weight now."""
        return float(self._variable.value[self._index])

    def lines(self) -> tuple[list[formula.Line], str]:
        """Return the lines of the step, and what they do not tell."""
        number = int(self._optimizer._iterations) + 1  # noqa: SLF001
        if self._gather and number % self._gather:
            note = f"Gradients of {self._gather} batches are added up before the weights change."
            rule: formula.Rule = (("g", "slope"), ("sum_t", "sum + g"), ("w_t", "w"))
            rule = (*rule, *formula.after(self._settings, self.t))
            return formula.lines_of(rule, self._values(rule), self._index), note
        matrix = self._is_matrix()
        try:
            rule = formula.rule_of(self.name, self._settings, matrix, self.t)
        except KeyError:
            return [], "The step of this optimizer is not written down as a formula."
        decay = self._decay(matrix)
        before = formula.before(self._settings, self._penalized(), bool(self._gather), decay > 0)
        whole = (*before, *rule, *formula.after(self._settings, self.t))
        values = self._values(whole, formula.slots_of(self.name, self._settings, matrix))
        lines = formula.lines_of(whole, values | {"decay": decay}, self._index)
        note = ""
        if any("orthogonal" in text for _, text in rule):
            note = "orthogonal(d) is computed of the whole matrix by Newton-Schulz steps; its entry for this weight is shown."
        if is_embedding(self._variable):
            note = "A row whose word comes several times in the batch moves a little differently: Keras squares its slopes one by one."
        if self._variable.constraint is not None:
            note = "The constraint of this weight is applied behind the step; it is not in these lines."
        return lines, note

    def _is_matrix(self) -> bool:
        if self.name == "Muon":
            return self._optimizer.adam_velocities[self._place] is None
        return len(self._variable.shape) > 1

    def _decay(self, matrix: bool) -> float:
        name = "adam_weight_decay" if self.name == "Muon" and not matrix else "weight_decay"
        decay = float(self._settings.get(name) or 0.0)
        used = decay and self._optimizer._use_weight_decay(self._variable.value)  # noqa: SLF001
        return decay if used else 0.0

    def _penalized(self) -> bool:
        return bool(np.any(np.asarray(self._passed.of_penalty[self._key])))

    def _values(self, rule: formula.Rule, slots: Mapping[str, str] | None = None) -> dict[str, Any]:
        """Return what the lines read: entries, or whole arrays where a line needs these."""
        whole = formula.needs_all(rule)

        def entry(tensor: Any) -> Any:
            if not len(tensor.shape):
                return np.float64(float(tensor))
            return np.asarray(tensor, np.float64) if whole else float(tensor[self._index])

        data, penalty = (
            one[self._key] for one in (self._passed.of_weights, self._passed.of_penalty)
        )
        found = {"w": entry(tf.convert_to_tensor(self._variable.value)), "slope": entry(data)}
        found |= {"penalty": entry(penalty), "rate": self.rate, "t": float(self.t)}
        found |= {one: self._slot(held, one, entry) for one, held in (slots or {}).items()}
        if self._gather:
            found |= {"sum": entry(self._sum(self._key)), "batches": float(self._gather)}
        if self._settings.get("use_ema"):
            mean = self._optimizer._model_variables_moving_average[self._place]  # noqa: SLF001
            found["e"] = entry(tf.convert_to_tensor(mean))
        return {**self._numbers, **found, **self._norms()}

    def _slot(self, held: str, name: str, entry: Any) -> Any:
        slots = getattr(self._optimizer, held)
        tensor = tf.convert_to_tensor(slots[self._place] if isinstance(slots, list) else slots)
        if self.name == "Adafactor" and name in ("r", "c"):
            # Sums over rows and over columns stretch over the matrix.
            tensor = tf.expand_dims(tensor, -1 if name == "r" else -2)
        return entry(tensor)

    def _sum(self, name: str) -> Any:
        place = self._optimizer._get_variable_index(self._variables[name])  # noqa: SLF001
        return tf.convert_to_tensor(self._optimizer._accumulated_gradients[place])  # noqa: SLF001

    def _norms(self) -> dict[str, float]:
        """Return the norms that clipping looks at."""
        if not any(self._settings.get(name) for name in ("clipnorm", "global_clipnorm")):
            return {}
        found = {}
        for name in self._names:
            slope = self._passed.of_weights[name] + self._passed.of_penalty[name]
            if self._gather:
                slope = (slope + self._sum(name)) / self._gather
            found[name] = float(tf.norm(slope))
        total = float(np.sqrt(np.sum(np.square(list(found.values())))))
        return {"norm": found[self._key], "all_norm": total}


def is_embedding(variable: Any) -> bool:
    """Tell whether a weight is that of an embedding, whose gradient holds a row for each word of the batch."""
    return str(variable.path).rpartition("/")[2] == "embeddings"


def _variables(run: Any) -> list[Any]:
    return list(run.models[ROLE].trainable_variables)


def _index(slopes: Array, wanted: Any) -> tuple[int, ...]:
    """Return the asked entry, kept inside the weight; else the one with the steepest slope."""
    if wanted is not None and len(tuple(wanted)) == slopes.ndim:
        return tuple(
            min(size - 1, max(0, int(one))) for one, size in zip(wanted, slopes.shape, strict=True)
        )
    size = np.where(np.isfinite(slopes), np.abs(slopes), -1.0)
    return tuple(int(one) for one in np.unravel_index(int(size.argmax()), slopes.shape))
