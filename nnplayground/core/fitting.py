"""Training settings -> the call of `model.fit` as source."""

from __future__ import annotations

from collections.abc import Iterator

from nnplayground.core import registries as r
from nnplayground.core.expression import ScriptError, call, literal
from nnplayground.core.param import Pick
from nnplayground.core.project import NONE, OWN, Project, Training

_STOP_AFTER = '''

class StopAfter(keras.callbacks.Callback):
    """Stop after a number of steps, even inside an epoch."""

    def __init__(self, steps):
        super().__init__()
        self.steps = steps

    def on_train_batch_end(self, batch, logs=None):
        if int(self.model.optimizer.iterations) >= self.steps:
            self.model.stop_training = True
'''
_STOP_AT = '''

class StopAtTarget(keras.callbacks.Callback):
    """Stop as soon as a watched number reaches a value."""

    def __init__(self, monitor, target, lower):
        super().__init__()
        self.monitor, self.target, self.lower = monitor, target, lower

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if value is not None and (value <= self.target if self.lower else value >= self.target):
            self.model.stop_training = True
'''
CLASSES = {"StopAfter(": _STOP_AFTER, "StopAtTarget(": _STOP_AT}
"""What a script must define if it makes such an object."""


def comments(project: Project) -> Iterator[str]:
    """Yield remarks about what `model.fit` does in its own way."""
    training = project.training
    if training.evaluate_every is not None:
        yield f"# The window validates every {literal(training.evaluate_every)} steps; model.fit does after each epoch.\n"
    if training.evaluate_train is not None:
        yield (
            "# The window evaluates training examples anew; model.fit reports the mean over the steps of the epoch:\n"
            "# model.evaluate(x_train, y_train) gives the number for the final weights.\n"
        )


def batch_size(project: Project) -> str:
    """Return the size of a batch as source."""
    return literal(project.training.batch_size) if project.training.batch_size else "train.size"


def fit_arguments(project: Project, outputs: int) -> Iterator[str]:
    """Yield the arguments of `model.fit` for a network with so many outputs."""
    training = project.training
    yield "x_train"
    yield "y_train"
    yield f"batch_size={batch_size(project)}"
    if training.max_steps is None:
        yield f"epochs={literal(training.epochs)}"
    else:
        yield f"epochs=-(-{literal(training.max_steps)} // steps_per_epoch)"
    yield "validation_data=(x_validation, y_validation) if validation.size else None"
    if not training.shuffle:
        yield "shuffle=False"
    yield from _weights(project, outputs)
    callbacks = [_callback(pick) for pick in training.callbacks]
    if training.max_steps is not None:
        callbacks.append(f"StopAfter({literal(training.max_steps)})")
    if callbacks:
        yield f"callbacks=[{', '.join(callbacks)}]"


def _weights(project: Project, outputs: int) -> Iterator[str]:
    """Yield how much examples count: a plain `class_weight` where Keras' own means the same, else a weight for each example."""
    training, source = project.training, project.data.source
    weighted = bool(source.values.get("weights"))
    known = [r.STEPS[step.name] for step in project.data.steps if step.name in r.STEPS]
    relabelled = any(step.on == "targets" for step in known)
    if training.class_weight == OWN and not (weighted or relabelled or outputs > 1):
        pairs = (
            f"{number}: {literal(weight)}" for number, weight in enumerate(training.class_weights)
        )
        if training.class_weights:
            yield f"class_weight={{{', '.join(pairs)}}}"
    elif training.class_weight != NONE or weighted:
        settings = [
            f"{name}={literal(getattr(training, name))}"
            for name in ("class_weight", "class_weights")
            if getattr(training, name) != getattr(Training(), name)
        ]
        yield f"sample_weight=example_weights(prepared, {call('Training', settings)})"


def _callback(pick: Pick) -> str:
    values = r.CALLBACKS.find(pick.name).check(pick.values)
    match pick.name:
        case "EarlyStopping" | "ReduceLROnPlateau":
            return call(
                f"keras.callbacks.{pick.name}",
                (f"{name}={literal(value)}" for name, value in values.items()),
                4,
            )
        case "CheckpointBest":
            path = literal(f"{values['folder'] or '.'}/best.keras")
            return f"keras.callbacks.ModelCheckpoint({path}, monitor={literal(values['monitor'])}, save_best_only=True)"
        case "StopAtTarget":
            lower = values["mode"] == "min" or (
                values["mode"] == "auto" and "loss" in values["monitor"]
            )
            return f"StopAtTarget({literal(values['monitor'])}, {literal(values['target'])}, lower={lower})"
        case "CSVLog":
            return f"keras.callbacks.CSVLogger({literal(values['file'])})"
        case "TensorBoardLog":
            return f"keras.callbacks.TensorBoard({literal(values['folder'])})"
    raise ScriptError(f"the callback {pick.name!r:.80} cannot be written as Python")
