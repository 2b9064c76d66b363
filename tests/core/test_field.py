"""Any setting of a project by its dotted path."""

from __future__ import annotations

from typing import Any

import pytest

from nnplayground.core import field
from nnplayground.core.graph import Graph, Node, stack
from nnplayground.core.param import Float, Pick, Sides
from nnplayground.core.project import DataChoice, OutputTraining, Project, Training
from nnplayground.core.registries import LAYERS, LayerType
from nnplayground.core.registry import UnknownName

PROJECT = Project(
    networks={
        "model": stack(
            Node("in", "InputLayer", {"shape": (2,)}),
            Node("dense_1", "Dense", {"units": 8, "kernel_regularizer": Pick("L2", {"l2": 0.5})}),
            Node("conv.1", "Conv2D"),
        )
    },
    data=DataChoice(Pick("circle", {"noise": 0.1})),
    training=Training(
        metrics=(Pick("Accuracy"), Pick("TopKCategoricalAccuracy", {"k": 3})),
        outputs={"dense_1": OutputTraining(Pick("MeanSquaredError"))},
    ),
    layout={"model": {"in": (1.0, 2.0)}},
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("seed", 1),
        ("training.epochs", 10),
        ("training.optimizer.name", None),
        ("training.learning_rate", 0.001),
        ("training.optimizer.learning_rate", 0.001),
        ("training.metrics.1.k", 3),
        ("data.source.noise", 0.1),
        ("networks.model.dense_1.units", 8),
        ("networks.model.dense_1.use_bias", True),
        ("networks.model.dense_1.kernel_regularizer.l2", 0.5),
        ("networks.model.conv.1.kernel_size", (3, 3)),
        ("networks.model.conv.1.kernel_size.1", 3),
        ("training.outputs.dense_1.weight", 1.0),
        ("layout.model.in.1", 2.0),
    ],
)
def test_a_setting_is_read_given_or_at_its_default(path: str, value: Any) -> None:
    if path.endswith(".name"):
        with pytest.raises(UnknownName):
            field.read(PROJECT, path)
    else:
        assert field.read(PROJECT, path) == value


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("training.learning_rate", "0.01", 0.01),
        ("networks.model.dense_1.units", "64", 64),
        ("networks.model.dense_1.activation", "relu", Pick("relu")),
        ("networks.model.dense_1.kernel_regularizer.l2", "0.25", 0.25),
        ("networks.model.dense_1.kernel_regularizer", "null", None),
        ("networks.model.dense_1.use_bias", "False", False),
        ("networks.model.conv.1.kernel_size", "5,3", (5, 3)),
        ("networks.model.conv.1.kernel_size", "(5, 3)", (5, 3)),
        ("networks.model.conv.1.kernel_size", "[5, 3]", (5, 3)),
        ("networks.model.conv.1.kernel_size.0", "7", 7),
        ("networks.model.in.shape", "(28, 28, 1)", (28, 28, 1)),
        ("networks.model.in.shape", "(4,)", (4,)),
        ("data.source.noise", "0.2", 0.2),
        ("data.split.order", "last", "last"),
        ("training.loss", "MeanSquaredError", Pick("MeanSquaredError")),
        ("training.schedule", "None", None),
        (
            "training.optimizer",
            '{"name": "SGD", "values": {"momentum": 0.9}}',
            Pick("SGD", {"momentum": 0.9}),
        ),
        ("training.metrics", "Accuracy", (Pick("Accuracy"),)),
        (
            "training.metrics",
            "Accuracy, MeanAbsoluteError",
            (Pick("Accuracy"), Pick("MeanAbsoluteError")),
        ),
        ("training.metrics", "", ()),
        (
            "training.metrics",
            '[{"name": "TopKCategoricalAccuracy", "values": {"k": 2}}]',
            (Pick("TopKCategoricalAccuracy", {"k": 2}),),
        ),
        ("training.metrics.1.k", "4", 4),
        ("training.metrics.0", "MeanAbsoluteError", Pick("MeanAbsoluteError")),
        ("training.outputs.dense_1.weight", "0.5", 0.5),
        ("training.outputs.dense_1.loss", "MeanAbsoluteError", Pick("MeanAbsoluteError")),
        ("training.max_steps", "100", 100),
        ("name", "123", "123"),
        ("views", "curves,filters", ("curves", "filters")),
        ("layout.model.in.0", "3.5", 3.5),
    ],
)
def test_a_setting_is_written_from_the_text_of_a_command_line(
    path: str, text: str, value: Any
) -> None:
    assert field.read(field.write_text(PROJECT, path, text), path) == value


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("training.learning_rate", "-1"),
        ("training.learning_rate", "NaN"),
        ("training.learning_rate", "fast"),
        ("training.epochs", "0"),
        ("training.epochs", "1.5"),
        ("training.loss", "MeanSquareError"),
        ("training.loss", '{"name": "MeanSquaredError", "values": 3}'),
        ("training.optimizer.speed", "3"),
        ("training.metrics", "Acuracy"),
        ("training.metrics.9", "Accuracy"),
        ("networks.model.dense_1.units", "0"),
        ("networks.model.dense_1.unit", "3"),
        ("networks.model.dense_9.units", "3"),
        ("networks.generator.dense.units", "3"),
        ("networks.model.conv.1.kernel_size.0", "0"),
        ("networks.model.conv.1.kernel_size.7", "3"),
        ("networks.model.in.name.x", "3"),
        ("networks.model.dense_1.bias_regularizer.l2", "3"),
        ("networks", "3"),
        ("networks.model", "3"),
        ("layout.model.in.0", "NaN"),
        ("layout.model.in.0", "left"),
        ("color", "red"),
        ("", "red"),
        ("training..epochs", "3"),
    ],
)
def test_a_wrong_path_or_value_is_one_value_error(path: str, text: str) -> None:
    with pytest.raises(ValueError):
        field.write_text(PROJECT, path, text)


def test_a_misspelt_path_suggests_the_near_one() -> None:
    with pytest.raises(UnknownName, match=r"did you mean epochs\?"):
        field.read(PROJECT, "training.epoch")


def test_a_value_at_its_default_is_not_kept() -> None:
    written = field.write(PROJECT, "networks.model.dense_1.kernel_regularizer.l2", 0.01)
    assert written.networks["model"]["dense_1"].values["kernel_regularizer"] == Pick("L2")
    written = field.write(
        PROJECT, "data.source.noise", field.param_at(PROJECT, "data.source.noise").default
    )
    assert written.data.source == Pick("circle")


def test_an_edit_shares_all_other_parts() -> None:
    written = field.write(PROJECT, "training.epochs", 3)
    assert written.networks is PROJECT.networks
    assert written.data is PROJECT.data
    assert PROJECT.training.epochs == 10


def test_a_description_is_found_by_path() -> None:
    assert isinstance(field.param_at(PROJECT, "training.learning_rate"), Float)
    assert field.param_at(PROJECT, "training.metrics.1.k").name == "k"
    with pytest.raises(UnknownName):
        field.param_at(PROJECT, "networks.model")


def test_the_defaults_of_the_fields_are_those_of_a_new_project() -> None:
    for path, param in field.FIELDS.items():
        assert field.read(Project(), path) == param.default, path


@pytest.mark.parametrize(
    ("length", "text", "value"),
    [
        (2, "1, (0, 2)", (1, (0, 2))),
        (2, "(1, (0, 2))", (1, (0, 2))),
        (2, "[[0, 1], [2, 3]]", ((0, 1), (2, 3))),
        (2, "((0, 1), (2, 3))", ((0, 1), (2, 3))),
        (2, "1 2", (1, 2)),
        (2, "1 x 2", (1, 2)),
        (2, "(1, 2)", (1, 2)),
        (2, "3", (3, 3)),
        (2, "(1, 1), 2", (1, 2)),
        (1, "3", (3,)),
        (1, "(3,)", (3,)),
        (1, "1, 2", ((1, 2),)),
        (1, "(1, 2)", ((1, 2),)),
        (1, "((1, 2),)", ((1, 2),)),
        (3, "1; 2; (3, 4)", (1, 2, (3, 4))),
    ],
)
def test_sides_are_read_as_numbers_and_pairs(length: int, text: str, value: Any) -> None:
    sides = Sides("padding", (1,) * length, length=length)
    assert sides.check(field.sides_of(text, length)) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1, a",
        "(1, 2",
        "1, 2)",
        "1, 2, 3",
        "(1, 2, 3), 4",
        "-1, 2",
        "1.5, 2",
        "1, ((1, 2), 3)",
        "()",
        "(" * 2000 + "1",
        "9" * 5000,
    ],
)
def test_what_are_no_sides_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="padding"):
        Sides("padding", (1, 1), length=2).check(field.sides_of(text, 2))


def test_sides_are_written_from_a_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    sides = Sides("pad", (1, 1), length=2)
    entry = LayerType("Padded", params=(sides,))
    monkeypatch.setitem(LAYERS._entries, "Padded", entry)
    graph = Graph((Node("pad", "Padded"),))
    project = field.write_text(
        Project(networks={"model": graph}), "networks.model.pad.pad", "1, (0, 2)"
    )
    assert field.read(project, "networks.model.pad.pad") == (1, (0, 2))


def test_a_formula_is_written_from_a_command_line_and_checked() -> None:
    project = Project(training=Training(loss=Pick("FormulaLoss")))
    written = field.write_text(project, "training.loss.formula", "abs(y - p)")
    assert written.training.loss == Pick("FormulaLoss", {"formula": "abs(y - p)"})
    with pytest.raises(ValueError, match="has no meaning in a formula"):
        field.write_text(project, "training.loss.formula", "__import__('os')")
