"""Rules about the optimizer, the data and what watches a run."""

from __future__ import annotations

from dataclasses import replace

from nnplayground.core import lint
from nnplayground.core.lint import Facts, Finding, Found, rule
from nnplayground.core.param import Pick
from nnplayground.core.project import NONE, OWN, Project
from nnplayground.core.registries import CALLBACKS, OPTIMIZERS, STEPS

ADAPTIVE = ("Adam", "AdamW", "Nadam", "Lion")
HIGH_RATE = 0.1
WIDE = {"image": 5.0, "table": 50.0, "points": 50.0, "function": 50.0}
_SCALERS = {
    "Rescaling",
    "Normalization",
    "BatchNormalization",
    "LayerNormalization",
    "Embedding",
    "Discretization",
}
_STEP_FOR = {"image": "scale"}
_SEEDS = {"seed", "data.split.seed"}


@rule("adam-too-fast", "Rate too high for Adam")
def adaptive_rate_too_high(project: Project, facts: Facts | None) -> Found:
    """Object to a large rate for an optimizer that scales its own steps."""
    pick = project.training.optimizer
    entry = OPTIMIZERS.get(pick.name)
    if entry is None or pick.name not in ADAPTIVE:
        return
    rate = pick.values.get("learning_rate", entry.param("learning_rate").default)
    if rate >= HIGH_RATE:
        optimizer = Pick(
            pick.name, {key: value for key, value in pick.values.items() if key != "learning_rate"}
        )
        yield Finding(
            "training.optimizer.learning_rate",
            f"A learning rate of {rate:g} is far too high for {pick.name}.",
            "It divides each gradient by its usual size, so every weight moves by about the rate in each step, however flat or steep "
            "the loss is. Rates from 0.0001 to 0.01 are usual; 0.1 suits plain SGD.",
            replace(project, training=replace(project.training, optimizer=optimizer)),
            f"Use {entry.param('learning_rate').default:g}",
        )


@rule("unscaled", "Inputs that are not scaled")
def inputs_not_scaled(project: Project, facts: Facts | None) -> Found:
    """Object to large inputs, which saturate the first layer."""
    if facts is None or facts.low is None or facts.high is None:
        return
    largest = max(abs(facts.low), abs(facts.high))
    graph = project.networks.get("model")
    if largest <= WIDE.get(facts.kind, 50.0) or graph is None or not graph.nodes:
        return
    first = {name for node in graph.inputs() for name in graph.consumers[node.id]}
    if any(graph[name].type in _SCALERS for name in first):
        return
    step = _STEP_FOR.get(facts.kind, "standardise")
    offered = step in STEPS
    yield Finding(
        "data.steps",
        f"The inputs reach from {facts.low:g} to {facts.high:g}; a network learns best from values around 0 and 1.",
        "Large values push sigmoid and tanh units into saturation, where gradients vanish, and make steps of one rate too large for some "
        "weights. The step is fitted on the training part and replayed on everything new.",
        lint.with_steps(project, (Pick(step), *project.data.steps)) if offered else None,
        f"Add the step “{STEPS[step].title}”" if offered else "",
    )


@rule("nothing-to-watch", "A callback without validation rows")
def monitor_without_validation(project: Project, facts: Facts | None) -> Found:
    """Object to watching the validation loss without a validation part."""
    if project.data.split.validation > 0:
        return
    for number, pick in enumerate(project.training.callbacks):
        entry = CALLBACKS.get(pick.name)
        known = (
            [param.default for param in entry.params if param.name == "monitor"]
            if entry is not None
            else []
        )
        monitor = pick.values.get("monitor", known[0] if known else "")
        if str(monitor).startswith("val_"):
            split = replace(project.data.split, validation=0.2)
            yield Finding(
                f"training.callbacks.{number}",
                f"{pick.name} watches {monitor}, but no rows are kept back for validation.",
                "Without a validation part the number never comes, and the callback does nothing.",
                replace(project, data=replace(project.data, split=split)),
                "Keep back 20 % for validation",
            )


@rule("class-weights", "Class weights that do not fit")
def class_weights_do_not_fit(project: Project, facts: Facts | None) -> Found:
    """Object to class weights for numbers, and to another number of weights than classes."""
    training = project.training
    if training.class_weight == NONE:
        return
    without = replace(project, training=replace(training, class_weight=NONE))
    if facts is not None and facts.task == lint.REGRESSION:
        yield Finding(
            "training.class_weight",
            "Class weights do nothing here: the target is a number, not a class.",
            "A weight is chosen by the class of an example. For numbers, give each example a weight of its own in the data.",
            without,
            "Use no class weights",
        )
        return
    count = len(training.class_weights)
    if training.class_weight == OWN and facts is not None and 0 < facts.classes != count:
        filled = (*training.class_weights, *(1.0,) * facts.classes)[: facts.classes]
        yield Finding(
            "training.class_weights",
            f"There are {count} class weights for {facts.classes} classes.",
            "The first weight is for the first class, and so on; classes without a weight have 1, and further weights are not used.",
            replace(project, training=replace(training, class_weights=filled)),
            f"Make it {facts.classes} weights",
        )


@rule("test-as-validation", "The test part used for choosing")
def test_as_validation(project: Project, facts: Facts | None) -> Found:
    """Object to comparing variants where only the test part is left to compare them on."""
    split = project.data.split
    tested = split.test > 0 if facts is None or facts.test_rows is None else facts.test_rows > 0
    choosing = [twin for twin in project.twins if set(twin.values) - _SEEDS]
    if split.validation > 0 or not tested or not choosing:
        return
    yield Finding(
        "data.split.validation",
        f"{len(choosing) + 1} variants are compared without a validation part, so only the test part can tell which is best.",
        "A result that was chosen because it is the best on the test part looks better than it is. Choose by a validation part, and "
        "look at the test part once, at the end.",
        replace(project, data=replace(project.data, split=replace(split, validation=0.2))),
        "Keep back 20 % for validation",
    )


@rule("steps-for-epochs", "Steps taken for epochs")
def steps_for_epochs(project: Project, facts: Facts | None) -> Found:
    """Object to one number given for both steps and epochs, where an epoch has several steps."""
    training = project.training
    if facts is None or facts.rows is None or not training.batch_size:
        return
    rows = min(facts.rows, project.data.split.limit or facts.rows)
    steps = -(-rows // training.batch_size)
    if training.max_steps is None or training.max_steps != training.epochs or steps < 2:
        return
    yield Finding(
        "training.max_steps",
        f"The run stops after {training.max_steps} steps, which are {training.max_steps / steps:.1f} epochs of {steps} steps, not "
        f"{training.epochs} epochs.",
        "A step is one batch; an epoch is over when every example has been seen once.",
        replace(project, training=replace(training, max_steps=None)),
        f"Train for {training.epochs} epochs",
    )
