"""Rows held against the constructors of the installed Keras."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from nnplayground.catalog.excluded import EXCLUDED, EXCLUDED_OTHERS
from nnplayground.core import registries as r
from nnplayground.core.lazy import keras, resolve
from nnplayground.core.param import Member, Sides

pytestmark = pytest.mark.keras

EVERYWHERE = {
    "name": "the network or the run gives names",
    "trainable": "said only of layers that learn weights",
    "dtype": "half precision is a setting of the run",
    "sparse": "sparse tensors are not supported by the views",
    "quantization_config": "an object; quantization is done to a trained model",
    "flash_attention": "not for TensorFlow",
    "fn": "the function of a wrapper",
}
SKIPPED: dict[str, dict[str, str]] = {
    "InputLayer": dict.fromkeys(
        ("batch_size", "ragged", "batch_shape", "input_tensor", "optional"),
        "the batch is chosen for the run; tensors come from the graph",
    ),
    "BatchNormalization": {
        "renorm_clipping": "a dictionary of three limits",
        "synchronized": "for several devices",
    },
    "EinsumDense": {"gptq_unpacked_column_size": "written by quantization"},
    "Embedding": {"weights": "an array; weights are copied from another run instead"},
    "ReversibleEmbedding": {"reverse_dtype": "half precision is a setting of the run"},
    "Bidirectional": {"weights": "an array; weights are copied from another run instead"},
    "Discretization": dict.fromkeys(("num_bins", "epsilon"), "needs a pass over the data"),
    "IntegerLookup": dict.fromkeys(
        ("max_tokens", "vocabulary_dtype", "idf_weights", "pad_to_max_tokens"),
        "for vocabularies learnt by a pass over the data",
    ),
    "Muon": {"exclude_layers": "a list of patterns of names"},
}
RECURRENT = {
    "stateful": "needs a fixed number of examples in a batch",
    "use_cudnn": "Keras chooses by the device",
}
AXES = {
    "input_axes": "for weights of unusual order only",
    "output_axes": "for weights of unusual order only",
}
SCHEDULE = {"initial_learning_rate": "the optimizer's learning rate"}
RENAMED = {
    ("PiecewiseConstantDecay", "boundaries_steps"): "boundaries",
    ("PiecewiseConstantDecay", "rates"): "values",
}
DIFFERENT = {
    ("InputLayer", "dtype"): "None means float32 in Keras",
    ("GroupNormalization", "groups"): "32 fits no small net",
    ("Normalization", "mean"): "without it the layer needs a pass over the data",
    ("Normalization", "variance"): "without it the layer needs a pass over the data",
    ("Discretization", "bin_boundaries"): "without it the layer needs a pass over the data",
    ("CategoryEncoding", "num_tokens"): "Keras asks for it although its default is None",
    ("IntegerLookup", "vocabulary"): "without it the layer needs a pass over the data",
    ("F1Score", "average"): "None gives a vector, which no curve shows",
    ("FBetaScore", "average"): "None gives a vector, which no curve shows",
    ("MeanIoU", "sparse_y_pred"): "networks return scores, not class numbers",
    ("IoU", "sparse_y_pred"): "networks return scores, not class numbers",
    ("PearsonCorrelation", "axis"): "-1 has no meaning for a single output",
    ("ConcordanceCorrelation", "axis"): "-1 has no meaning for a single output",
}
TABLES = (
    r.LAYERS,
    r.OPTIMIZERS,
    r.LOSSES,
    r.METRICS,
    r.SCHEDULES,
    r.INITIALIZERS,
    r.REGULARIZERS,
    r.CONSTRAINTS,
    r.ACTIVATIONS,
)
ROWS = [
    pytest.param(row, id=f"{table.kind}-{row.name}")
    for table in TABLES
    for row in table.values()
    if row.target != "accuracy"
]


def keras_name(row: r.KerasEntry, name: str) -> str:
    """Return what Keras calls a setting."""
    if isinstance(row, r.ScheduleType) and name.endswith("_epochs"):
        name = name.removesuffix("epochs") + "steps"
    return RENAMED.get((row.name, name), name)


def arguments(row: r.KerasEntry) -> dict[str, inspect.Parameter]:
    """Return the arguments of the constructor that a person could set, in their order."""
    target = resolve(row.target)
    made = target.__init__ if inspect.isclass(target) else target
    found = dict(inspect.signature(made).parameters)
    if isinstance(row, r.LayerType) and "kwargs" in found:
        base = inspect.signature(keras.layers.Layer.__init__).parameters
        found["trainable"] = base["trainable"]
    for name, argument in list(found.items()):
        if name in ("self", "x") or argument.kind in (
            argument.VAR_KEYWORD,
            argument.VAR_POSITIONAL,
        ):
            del found[name]
    return found


def of_constructor(row: r.KerasEntry) -> list[Any]:
    """Return the settings that are handed to the constructor."""
    return [param for param in row.params if param.name not in getattr(row, "on_call", ())]


@pytest.mark.parametrize(
    "row", [one for one in r.LAYERS.values() if one.on_call], ids=lambda entry: entry.name
)
def test_settings_of_the_call_are_those_of_keras(row) -> None:
    known = inspect.signature(resolve(row.target).call).parameters
    for name in row.on_call:
        assert known[name].default == row.param(name).default


@pytest.mark.parametrize(
    "row", [one for one in r.LAYERS.values() if one.slots], ids=lambda entry: entry.name
)
def test_named_inputs_are_as_many_as_a_layer_can_read(row) -> None:
    assert len(row.slots) == row.inputs[1]


def skipped(row: r.KerasEntry) -> set[str]:
    more = {
        "layer": RECURRENT if getattr(row, "group", "") == "Recurrent" else {},
        "initializer": AXES,
        "schedule": SCHEDULE,
    }
    kind = next(table.kind for table in TABLES if table.get(row.name) is row)
    return {*EVERYWHERE, *SKIPPED.get(row.name, {}), *more.get(kind.split()[-1], {})}


def meant(param: Any, default: Any) -> Any:
    """Return a default of Keras as a value of the setting."""
    if isinstance(param, Member) and isinstance(default, str):
        if param.registry is r.ACTIVATIONS:
            return param.check(default)
        wanted = type(keras.initializers.get(default))
        names = [row.name for row in r.INITIALIZERS.values() if resolve(row.target) is wanted]
        return param.check(names[0])
    if isinstance(default, tuple) and param.name in ("padding", "cropping"):
        default = tuple(pair[0] if isinstance(pair, tuple) else pair for pair in default)
        if isinstance(param, Sides):  # of one axis, Keras gives the pair alone
            default = default if param.length > 1 else default[:1]
    return param.check(default)


@pytest.mark.parametrize("row", ROWS)
def test_every_argument_of_keras_is_a_setting_or_left_out_with_a_reason(row) -> None:
    ours = {keras_name(row, param.name) for param in of_constructor(row)}
    theirs = set(arguments(row))
    assert ours - theirs == set()
    assert theirs - ours - skipped(row) == set()


@pytest.mark.parametrize("row", ROWS)
def test_settings_stand_in_the_order_of_keras(row) -> None:
    ours = [keras_name(row, param.name) for param in of_constructor(row)]
    assert ours == [name for name in arguments(row) if name in ours]


@pytest.mark.parametrize("row", ROWS)
def test_defaults_are_those_of_keras(row) -> None:
    theirs = arguments(row)
    for param in of_constructor(row):
        name = keras_name(row, param.name)
        default = theirs[name].default
        if default is inspect.Parameter.empty or (row.name, name) in DIFFERENT:
            continue
        if name.endswith("_steps") and isinstance(row, r.ScheduleType):
            default = float(default)
        assert meant(param, default) == param.default, name


def exported(module: str, base: str) -> dict[str, type]:
    """Return the classes that a module of Keras offers, one name for each."""
    found = resolve(f"keras.{module}")
    root = getattr(found, base)
    names = [name for name in dir(found) if name[0].isupper()]
    classes = {name: getattr(found, name) for name in names}
    return {
        name: one for name, one in classes.items() if inspect.isclass(one) and issubclass(one, root)
    }


@pytest.mark.parametrize(
    ("table", "module", "base", "left_out"),
    [
        pytest.param(r.LAYERS, "layers", "Layer", EXCLUDED, id="layers"),
        pytest.param(r.OPTIMIZERS, "optimizers", "Optimizer", EXCLUDED_OTHERS, id="optimizers"),
        pytest.param(r.LOSSES, "losses", "Loss", EXCLUDED_OTHERS, id="losses"),
        pytest.param(r.METRICS, "metrics", "Metric", EXCLUDED_OTHERS, id="metrics"),
        pytest.param(
            r.INITIALIZERS, "initializers", "Initializer", EXCLUDED_OTHERS, id="initializers"
        ),
        pytest.param(
            r.REGULARIZERS, "regularizers", "Regularizer", EXCLUDED_OTHERS, id="regularizers"
        ),
        pytest.param(r.CONSTRAINTS, "constraints", "Constraint", EXCLUDED_OTHERS, id="constraints"),
        pytest.param(
            r.SCHEDULES,
            "optimizers.schedules",
            "LearningRateSchedule",
            EXCLUDED_OTHERS,
            id="schedules",
        ),
    ],
)
def test_every_class_of_keras_is_a_row_or_left_out_with_a_reason(
    table, module, base, left_out
) -> None:
    classes = exported(module, base)
    known = {one for name, one in classes.items() if name in table or name in left_out}
    missing = {name for name, one in classes.items() if one not in known}
    assert missing == set()


def test_every_activation_of_keras_is_a_row() -> None:
    names = set(dir(keras.activations)) - {"deserialize", "get", "serialize"}
    functions = {
        getattr(keras.activations, name)
        for name in names
        if inspect.isfunction(getattr(keras.activations, name))
    }
    assert functions - {resolve(row.target) for row in r.ACTIVATIONS.values()} == set()


def test_what_is_left_out_exists_in_keras() -> None:
    assert all(hasattr(keras.layers, name) for name in EXCLUDED)
