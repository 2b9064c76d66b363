"""The number of an answer that is explained, and the tensors it is explained by: what all maps of one example share."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import TRAIN, Example, Want
from nnplayground.core.graph import Graph
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.registries import LOSSES
from nnplayground.core.whole_numbers import read_as_names
from nnplayground.engine.ear import activation_of
from nnplayground.engine.examples import batch_of, target_of
from nnplayground.engine.health import fed
from nnplayground.engine.inside import Piece
from nnplayground.engine.results import asked
from nnplayground.engine.shadow import SQUASHING, Pass, Shadow, Values, shadow_of
from nnplayground.engine.tensors import outputs_of

Array = NDArray[Any]
Pieces = Generator[Piece, None, Mapping[str, Array]]
PREDICTED, TRUE, NONE = -1, -2, -3
"""In place of a class: the one the network says; the one that is right; none."""
_NUMBERS = 2**20
_ROWS = 500


@dataclass(frozen=True)
class Rule:
    """How the explained number comes out of a pass.

    output: key of the output. classes: it tells classes. threshold: of the logit of a single unit, above which it says class 1.
    keys: for each input of the network the tensor that is looked at, as in `Pass.outputs`: the input itself, or of one that holds
    whole numbers or words the first tensor with a gradient behind it, as that of an embedding.
    """

    output: str
    classes: bool
    threshold: float
    keys: tuple[str, ...]

    def logits(self, passed: Pass) -> Any:
        """Return the logits (n, classes) float32; the mean over places and steps where there are some."""
        values = tf.cast(passed.logits[self.output], tf.float32)
        if values.shape.rank == 1:
            return values[:, None]
        return tf.reduce_mean(values, axis=list(range(1, values.shape.rank - 1)))

    def score(self, passed: Pass, a: Any, b: Any) -> Any:
        """Return the explained number of each example, (n,): the logit of class a, less that of class b unless b is NONE.

        A single unit z that tells two classes counts as the logits (0, z), so that z explains class 1 and -z class 0.
        """
        values = self.logits(passed)
        if values.shape[1] == 1 and self.classes:
            sign = tf.where(a == b, 0.0, tf.where(a == 0, -1.0, 1.0))
            return sign * values[:, 0]
        other = tf.gather(values, tf.maximum(b, 0), axis=1)
        return tf.gather(values, a, axis=1) - tf.where(b < 0, tf.zeros_like(other), other)

    def resolve(self, logits: Array, number: int, truth: int | None) -> int:
        """Return the class that is meant: one within 0..classes, or NONE."""
        if number == NONE:
            return NONE
        count = len(logits)
        said = int(np.nan_to_num(logits, nan=-np.inf).argmax()) if self.classes else 0
        if self.classes and count == 1:
            count, said = 2, int(logits[0] > self.threshold)
        if number < 0:
            number = said if number == PREDICTED or truth is None else truth
        return min(max(0, number), count - 1)


class Question:
    """What is asked about one example, with the weights of now.

    Options of the want: "role" ("model"); "output", the `Ref.key` of one of several outputs ("" = the first that is trained); "class"
    and "but", the two classes: a number, PREDICTED, TRUE or (the default of "but") NONE. A class that nobody knows, such as the true
    one of an example of one's own, is the predicted one. Of outputs that tell numbers the class is the place of the number.

    names: of the inputs. points: of each input what is looked at, (1, ...) float32. a, b: the classes. logits: (classes,).
    """

    def __init__(self, run: Any, want: Want, role: str, inputs: list[Any], rule: Rule) -> None:
        self.run, self.role, self.rule = run, role, rule
        self.options = dict(want.options)
        self.shadow: Shadow = shadow_of(run, role)
        self.values: Values = self.shadow.values()
        self.inputs = [tf.convert_to_tensor(one) for one in inputs]
        self.names = tuple(node.id for node in self.shadow.graph.inputs())
        shadow, keys = self.shadow, rule.keys

        def read(values: Values, *inputs: Any) -> Any:
            passed = shadow.run(values, inputs)
            return [tf.cast(passed.outputs[key], tf.float32) for key in keys], rule.logits(passed)

        points, logits = self.shadow.compiled(("read", rule), read)(self.values, *self.inputs)
        self.points = [np.array(one) for one in points]
        self.logits = np.array(logits[0])
        example = want.example or Example()
        truth = _true_class(run, example, rule)
        self.a = rule.resolve(self.logits, int(self.options.get("class", PREDICTED)), truth)
        self.b = rule.resolve(self.logits, int(self.options.get("but", NONE)), truth)

    def slopes(self, points: Sequence[Array], guided: bool = False) -> tuple[list[Array], Array]:
        """Return the gradients of the explained number at other points (n, ...) in the place of those looked at, and its values (n,)."""
        shadow, rule = self.shadow, self.rule

        def compute(values: Values, a: Any, b: Any, points: list[Any], *inputs: Any) -> Any:
            scores: list[Any] = []

            def scalar(passed: Pass) -> Any:
                scores.append(rule.score(passed, a, b))
                return scores[0]

            instead = dict(zip(rule.keys, points))
            found = shadow.gradients(
                values, inputs, scalar, list(rule.keys), instead=instead, guided=guided
            )
            return [tf.cast(found[key], tf.float32) for key in rule.keys], scores[0]

        look = shadow.compiled(("slopes", rule, guided), compute)
        found, scores = look(self.values, *self._classes(), *self._batch(points))
        return [np.array(one) for one in found], np.array(scores)

    def scores(self, points: Sequence[Array]) -> Array:
        """Return the explained number (n,) at other points (n, ...)."""
        shadow, rule = self.shadow, self.rule

        def compute(values: Values, a: Any, b: Any, points: list[Any], *inputs: Any) -> Any:
            return rule.score(
                shadow.run(values, inputs, instead=dict(zip(rule.keys, points))), a, b
            )

        look = shadow.compiled(("scores", rule), compute)
        return np.array(look(self.values, *self._classes(), *self._batch(points)))

    def chunk(self) -> int:
        """Return how many examples one step of a job may take."""
        shadow = self.shadow
        size = sum(
            math.prod(one or 1 for one in tensor.shape[1:])
            for layer in shadow.model.layers
            for call in layer._inbound_nodes  # noqa: SLF001
            for tensor in call.outputs
        )
        return min(16, max(1, _NUMBERS // max(1, size)))

    def baseline(self, fill: Any) -> list[Array]:
        """Return what stands for "nothing there", like `points`.

        fill: "zero"; "mean": of the first training examples, of tensors behind whole numbers over the steps of this one; or a number.
        """
        if fill != "mean":
            value = 0.0 if fill == "zero" else float(fill)
            return [np.full_like(point, value) for point in self.points]
        rows = fed(self.run.models[self.role], self.run.prepared.parts[TRAIN].inputs) or []
        found = []
        for name, key, point, array in zip(self.names, self.rule.keys, self.points, rows):
            if name == key:
                found.append(np.asarray(array[:_ROWS], np.float32).mean(axis=0, keepdims=True))
            else:
                axes = tuple(range(1, point.ndim - 1))
                found.append(np.broadcast_to(point.mean(axes, keepdims=True), point.shape))
        return [one.astype(np.float32) for one in found]

    def answer(self, maps: Sequence[Array], **more: Any) -> dict[str, Array]:
        """Return maps (…) of the inputs, in their order, and what they are about, as arrays by name.

        "map/<input>" as the points without the batch axis, of a picture that was laid out as one row again in its own shape;
        "given/<input>": the prepared example; "class", "but" (): which classes were
        meant, "but" = NONE if there is no other one; "logits" (classes,); "score" (): the explained number.
        """
        found: dict[str, Array] = {}
        for place, (name, one) in enumerate(zip(self.names, maps)):
            shape = self.picture_shape(place)
            laid_out = shape is not None and one.ndim == 1
            found[f"map/{name}"] = one.reshape(shape) if laid_out else np.asarray(one)
        return found | self.about(**more)

    def picture_shape(self, place: int) -> tuple[int, ...] | None:
        """Return the shape that an input had before it was laid out as one row; None if it was not."""
        raw, shape = self.run.prepared.raw, self.points[place].shape[1:]
        if raw.kind != "image" or len(raw.inputs) != 1 or len(shape) != 1:
            return None
        seen = next(iter(raw.inputs.values())).shape[1:]
        return tuple(seen) if len(seen) > 1 and math.prod(seen) == shape[0] else None

    def about(self, **more: Any) -> dict[str, Array]:
        """Return what an answer says beside its maps."""
        found = {f"given/{name}": np.array(one)[0] for name, one in zip(self.names, self.inputs)}
        sizes = {"class": self.a, "but": self.b, "logits": self.logits} | more
        return found | {name: np.asarray(one) for name, one in sizes.items()}

    def _classes(self) -> tuple[Any, Any]:
        return tf.constant(self.a, tf.int32), tf.constant(self.b, tf.int32)

    def _batch(self, points: Sequence[Array]) -> list[Any]:
        count = len(points[0])
        inputs = [tf.repeat(one, count, axis=0) for one in self.inputs]
        return [[tf.convert_to_tensor(one, tf.float32) for one in points], *inputs]


def question_of(run: Any, want: Want) -> Question | None:
    """Return what a want asks about an example; None if there is no such example, network or output, or nothing has a gradient.

    Raises:
        DataError: an example of one's own does not fit the data of the run.
    """
    options = dict(want.options)
    role = str(options.get("role", "model"))
    graph: Graph | None = run.project.networks.get(role)
    if graph is None or role not in run.models:
        return None
    inputs = batch_of(run, role, want.example or Example())
    if inputs is None:
        return None
    keys = _readers(run, role, graph)
    rule = None if keys is None else _rule(run, role, graph, str(options.get("output", "")), keys)
    return None if rule is None else Question(run, want, role, inputs, rule)


def in_chunks(count: int, size: int) -> Iterator[tuple[int, Array]]:
    """Give (how many count, indices (size,)) until `count` are given; the last indices are filled up, so that one trace serves all."""
    for start in range(0, count, size):
        some = np.arange(start, min(start + size, count))
        yield len(some), np.pad(some, (0, size - len(some)), mode="edge")


def _rule(run: Any, role: str, graph: Graph, key: str, keys: tuple[str, ...]) -> Rule | None:
    """Return how the number comes out of the output that is asked for."""
    ends = [ref.key for ref in graph.ends()]
    if role != "model":
        output = key if key in ends else next(iter(ends), None)
        return None if output is None else Rule(output, True, 0.0, keys)
    part = run.prepared.parts[TRAIN]
    one = asked(run, part, key)
    entry = LOSSES.get(one.loss.name)
    labels = entry.labels if entry is not None else "any"
    named = bool(one.target) and bool(run.prepared.raw.classes_of(one.target or ""))
    classes = named or labels in ("one-hot", "integer", "binary", "plus-minus")
    end = next(ref for ref in graph.ends() if ref.key == one.key)
    layer = next(la for la in run.models[role].layers if la.name == graph[end.node].owner)
    logits = activation_of(layer) in SQUASHING or one.loss.values.get("from_logits")
    least = 0.0 if one.target is None else float(np.min(part.targets[one.target], initial=0))
    zero = logits or labels == "plus-minus" or least < 0
    return Rule(one.key, classes, 0.0 if zero else 0.5, keys)


def _readers(run: Any, role: str, graph: Graph) -> tuple[str, ...] | None:
    """Return for each input the key of the tensor that is looked at; None if one has none."""
    shadow = shadow_of(run, role)
    kept = run.cache.get(f"explained/{role}")
    if kept is not None and kept[0] is shadow:
        found: tuple[str, ...] | None = kept[1]
        return found
    tensors = outputs_of(shadow.model, graph)
    keys = [_first_floating(graph, tensors, node.id) for node in graph.inputs()]
    found = None if None in keys else tuple(str(key) for key in keys)
    run.cache[f"explained/{role}"] = (shadow, found)
    return found


def _first_floating(graph: Graph, tensors: dict[str, list[Any]], name: str) -> str | None:
    """Return the input itself, or the first node behind it, through names of things only, that gives numbers with a gradient."""
    reached = {name}
    for node in graph.order():
        if node.id not in reached and not any(ref.node in reached for ref in node.inputs):
            continue
        floating = "float" in str(tensors[node.id][0].dtype)
        if floating and not read_as_names(graph, node.id):
            return node.id
        reached.add(node.id)
    return None


def _true_class(run: Any, example: Example, rule: Rule) -> int | None:
    """Return the number of the true class, None where nobody knows it."""
    if not rule.classes:
        return None
    target = target_of(run, example, rule.output)
    if target is None or not np.asarray(target).size:
        return None
    flat = np.asarray(target).reshape(-1)
    if len(flat) > 1:
        return int(flat.argmax())
    return max(0, int(flat[0])) if np.isfinite(flat[0]) else None
