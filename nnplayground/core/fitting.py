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
_BATCHES = '''

class Batches(keras.utils.PyDataset):
    """Batches in the order of the playground: it follows from the seed and the epoch alone, so the losses are the same."""

    def __init__(self, arrays, size, seed, shuffle=True):
        super().__init__()
        self.arrays = tuple(tuple(one) if isinstance(one, list) else one for one in arrays)
        self.seed, self.shuffle = seed, shuffle
        self.count = len(keras.tree.flatten(arrays)[0])
        self.size = min(size, self.count)
        self.begin(0)

    def begin(self, epoch, logs=None):
        self.rows = orders(self.count, epoch, 1, self.seed, self.shuffle)[0]

    def __len__(self):
        return -(-self.count // self.size)

    def __getitem__(self, index):
        rows = self.rows[index * self.size : (index + 1) * self.size]
        return keras.tree.map_structure(lambda array: array[rows], self.arrays)
'''
_STOP = "keras.callbacks.TerminateOnNaN()"
"""The window, too, stops at a loss that is not finite."""
_LONGEST = 90
CLASSES = {"Batches(": _BATCHES, "StopAfter(": _STOP_AFTER, "StopAtTarget(": _STOP_AT}
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


def batches(project: Project, outputs: int, weighted: bool) -> str:
    """Return the line that makes `batches`, in the order in which the program trains."""
    training = project.training
    arrays = f"(x_train, y_train{f', {_each_weight(outputs)}' if weighted else ''})"
    arguments = [arrays, batch_size(project), f"seed={literal(project.seed)}"]
    if not training.shuffle:
        arguments.append("shuffle=False")
    return f"batches = {call('Batches', arguments)}\n"


def exact_arguments(project: Project) -> Iterator[str]:
    """Yield the arguments of `model.fit` for training on `batches`."""
    training = project.training
    yield "batches"
    yield _epochs(training)
    yield from _validation(project)
    # Keras would shuffle the batches among themselves.
    yield "shuffle=False"
    begin = "keras.callbacks.LambdaCallback(on_epoch_begin=batches.begin)"
    yield _listed([begin, _STOP, *_callbacks(training)])


def fit_arguments(project: Project, outputs: int, weighted: bool | None = None) -> Iterator[str]:
    """Yield the arguments of `model.fit` for training on arrays.

    Args:
        project: the project.
        outputs: how many the network has.
        weighted: whether there is a weight for each example; None = wherever the settings ask for one.
    """
    training = project.training
    yield "x_train"
    yield "y_train"
    yield f"batch_size={batch_size(project)}"
    yield _epochs(training)
    yield "validation_data=(x_validation, y_validation) if validation.size else None"
    if not training.shuffle:
        yield "shuffle=False"
    if plain_class_weight(project, outputs):
        pairs = (f"{place}: {literal(one)}" for place, one in enumerate(training.class_weights))
        yield f"class_weight={{{', '.join(pairs)}}}"
    elif weighted if weighted is not None else _weighted(project):
        yield f"sample_weight={_each_weight(outputs)}"
    yield _listed([_STOP, *_callbacks(training)])


def plain_class_weight(project: Project, outputs: int) -> bool:
    """Tell whether Keras' own `class_weight` means what the settings mean."""
    training = project.training
    known = [r.STEPS[step.name] for step in project.data.steps if step.name in r.STEPS]
    relabelled = any(step.on == "targets" for step in known)
    own = training.class_weight == OWN and bool(training.class_weights)
    return own and not (_in_data(project) or relabelled or outputs > 1)


def _weighted(project: Project) -> bool:
    training = project.training
    own = training.class_weight == OWN and bool(training.class_weights)
    return _in_data(project) or own or training.class_weight not in (NONE, OWN)


def _each_weight(outputs: int) -> str:
    """Return the weights of the examples, once for each output."""
    return "weights" if outputs == 1 else f"[{', '.join(['weights'] * outputs)}]"


def _in_data(project: Project) -> bool:
    return bool(project.data.source.values.get("weights"))


def _epochs(training: Training) -> str:
    if training.max_steps is None:
        return f"epochs={literal(training.epochs)}"
    return f"epochs=-(-{literal(training.max_steps)} // steps_per_epoch)"


def _validation(project: Project) -> Iterator[str]:
    if project.data.split.validation > 0:
        yield "validation_data=(x_validation, y_validation) if validation.size else None"
        yield f"validation_batch_size={batch_size(project)}"


def _listed(callbacks: list[str]) -> str:
    """Return the list of callbacks as an argument: in a line, or one below the other where that is too long."""
    line = f"callbacks=[{', '.join(callbacks)}]"
    if len(line) <= _LONGEST and "\n" not in line:
        return line
    rows = "".join(f"        {one.replace(chr(10), chr(10) + '    ')},\n" for one in callbacks)
    return f"callbacks=[\n{rows}    ]"


def _callbacks(training: Training) -> list[str]:
    found = [_callback(pick) for pick in training.callbacks]
    if training.max_steps is not None:
        found.append(f"StopAfter({literal(training.max_steps)})")
    return found


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
