"""Every kind of layer, as a person meets it: placed, connected, configured, built, saved, exported, and opened again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from nnplayground.core.graph import Graph, Ref
from nnplayground.core.param import (
    Choice,
    Flag,
    Float,
    Int,
    Member,
    Numbers,
    Param,
    Pick,
    Shape,
    Sides,
)
from nnplayground.core.project import Project
from nnplayground.core.registries import ACTIVATIONS, LAYERS, LayerType
from nnplayground.core.store import load, save
from nnplayground.engine import exports
from nnplayground.engine.build import BuildError, build
from nnplayground.engine.opening import open_model
from nnplayground.engine.weights import take, variables
from nnplayground.gui.canvas.editor import Editor
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.number_editor import NumberField
from nnplayground.gui.panels.inspector import InspectorPanel
from nnplayground.gui.selection import Selection
from tests.engine.test_round_trips import essence
from tests.gui.panels.conftest import FakeWorker

pytestmark = [pytest.mark.keras, pytest.mark.slow]
ROWS = [pytest.param(row, id=name) for name, row in LAYERS.items() if row.sample]


FILLED = {
    "MultiHeadAttention": ("attention_axes", "value_dim"),
    "MelSpectrogram": ("max_freq", "sequence_length"),
}
"""Settings that are none by default, and in whose place Keras writes what it takes then."""


class Desk:
    """A document with the editor of the canvas and the inspector on it."""

    def __init__(self, qtbot: Any) -> None:
        self.document = Document(Project(networks={"model": Graph()}))
        live, selection = Live(FakeWorker()), Selection()
        self.editor = Editor(self.document, live, selection)
        self.inspector = InspectorPanel(self.document, live, selection)
        qtbot.addWidget(self.inspector)
        self.said: list[str] = []
        self.editor.refused.connect(self.said.append)

    @property
    def graph(self) -> Graph:
        return self.document.project.networks["model"]

    def place(self, kind: str) -> str:
        """Add a layer without links, and choose it."""
        before = set(self.graph.by_id)
        assert self.editor.add(kind, append=False), self.said
        (name,) = set(self.graph.by_id) - before
        self.editor.choose(name)
        return name

    def place_on_sample(self, row: LayerType) -> str:
        """Add inputs like the sample of a layer, the layer, and a link from each input."""
        inputs = []
        for shape in row.sample:
            inputs.append(self.place("InputLayer"))
            self.enter("shape", tuple("any" if size is None else size for size in shape))
            if row.sample_dtype != "float32":
                self.enter("dtype", row.sample_dtype)
        name = self.place(row.name)
        for place, source in enumerate(inputs):
            assert self.editor.connect_nodes(Ref(source), name, position=place), self.said
        assert self.graph[name].inputs == tuple(map(Ref, inputs))
        return name

    def enter(self, name: str, value: Any) -> None:
        """Change a setting in the form, as a person does with its widget."""
        form = self.inspector.form
        assert form is not None
        field = form.editor(name).field
        if isinstance(field, QCheckBox):
            field.click()
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(getattr(value, "name", value)))
        elif isinstance(field, QLineEdit):
            field.setText(", ".join(map(str, value)))
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            assert isinstance(field, NumberField)
            field.setValue(value)
        assert form.problems() == {}

    def configure(self, name: str, row: LayerType) -> str:
        """Change one setting to a value with which the layer still builds on its sample; return which, "" if it has none."""
        for param in sorted(row.params, key=lambda one: one.advanced):
            for value in others(param):
                self.enter(param.name, value)
                assert self.graph[name].values[param.name] == value
                try:
                    self.model = build(self.graph)
                except BuildError:
                    self.document.undo_stack.undo()
                    assert param.name not in self.graph[name].values
                else:
                    return param.name
        self.model = build(self.graph)
        return ""


def others(param: Param) -> list[Any]:
    """Return values near the default of a setting that has an editor of one widget."""
    default = param.default
    if isinstance(param, Flag):
        return [not default]
    if isinstance(param, Choice):
        return [one for one in param.options if one != default][:2]
    if isinstance(param, (Int, Float)):
        step = 1 if isinstance(param, Int) else 0.25
        low = step if param.low is None else param.low
        near = [low + step] if default is None else [default + step, default - step]
        return [one for one in near if legal(param, one)]
    if isinstance(param, Shape) and default is not None:
        near = [default[::-1], (1, *default)]
        return [one for one in near if one != default and legal(param, one)]
    if isinstance(param, Numbers) and default is not None:
        near = [tuple(one + 1 for one in default), tuple(one / 2 for one in default)]
        return [one for one in near if legal(param, one)]
    if isinstance(param, Sides) and default is not None:
        return [tuple((1, 2) for _ in default)]
    if isinstance(param, Member) and param.registry is ACTIVATIONS:
        return [Pick("tanh")]
    return []


def legal(param: Param, value: Any) -> bool:
    """Tell whether a setting may have a value."""
    try:
        return bool(param.check(value) == value)
    except ValueError:
        return False


def without_filled(graph: Graph) -> Graph:
    """Return the network without what Keras writes into its files for settings that are none."""
    for node in graph.nodes:
        filled = FILLED.get(node.type, ())
        values = {key: one for key, one in node.values.items() if key not in filled}
        graph = graph.with_node(replace(node, values=values))
    return graph


def assert_same(found: Any, wanted: dict[str, np.ndarray[Any, Any]]) -> None:
    assert found.keys() == wanted.keys()
    for key, array in wanted.items():
        np.testing.assert_array_equal(found[key], array)


def test_only_inputs_stand_on_nothing() -> None:
    assert [name for name, row in LAYERS.items() if not row.sample] == ["InputLayer"]


@pytest.mark.parametrize("row", ROWS)
def test_a_layer_is_placed_configured_built_saved_exported_and_opened(
    row: LayerType, qtbot: Any, tmp_path: Path
) -> None:
    desk = Desk(qtbot)
    name = desk.place_on_sample(row)
    assert [node.values["shape"] for node in desk.graph.inputs()] == list(row.sample)
    changed = desk.configure(name, row)
    assert bool(changed) == bool(row.params)
    assert desk.graph.problems() == ()
    found = variables({"model": desk.model})
    arrays = take({"model": desk.model})
    learnt = {id(one) for one in desk.model.weights}

    project = desk.document.project
    save(tmp_path / "one.nnp", project, arrays)
    stored = load(tmp_path / "one.nnp")
    assert (stored.project, stored.notes) == (project, ())
    assert_same(stored.weights, arrays)

    exports._save_whole(desk.model, tmp_path / "one.keras")
    opened = open_model(tmp_path / "one.keras", Project())
    assert opened.notes == ()
    graph = opened.project.networks["model"]
    assert essence(without_filled(graph)) == essence(desk.graph)
    assert_same(
        opened.arrays, {key: arrays[key] for key, one in found.items() if id(one) in learnt}
    )
