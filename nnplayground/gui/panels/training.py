"""The training panel: cost, metrics, optimizer, schedule, steps, callbacks, and settings of many layers at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nnplayground.core.events import TRAIN, Failed
from nnplayground.core.field import FIELDS
from nnplayground.core.param import Pick
from nnplayground.core.project import OWN, OutputTraining, Project
from nnplayground.core.registries import CALLBACKS, LOSSES, METRICS, RECIPES
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.compile import CompileSection
from nnplayground.gui.panels.curve import CurveBox
from nnplayground.gui.panels.findings import FindingList
from nnplayground.gui.panels.layer_wide import (
    ACTIVATION,
    INITIALIZERS,
    REGULARIZERS,
    LayerWide,
    places_of,
    with_everywhere,
)
from nnplayground.gui.panels.outputs import OutputList, shared_settings, with_output
from nnplayground.gui.panels.overall import FIELDS as OVERALL
from nnplayground.gui.panels.overall import Overall, affected, with_overall
from nnplayground.gui.panels.panel import Anchor, Panel, Section, plain_label, title_of_change
from nnplayground.gui.panels.pick_list import PickList
from nnplayground.gui.panels.schedule_curve import rate_curve, steps_in_epoch
from nnplayground.gui.param_form import ParamForm
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import grouped, words

USUAL_EXAMPLES = 1000
BATCHES = (1, 32, 128, 0)


class TrainingPanel(Panel):
    """Everything about how the network is trained, one section for each part.

    Signals:
        network_wanted(): the person asked for the network itself.
        view_wanted(name): the person asked for a view that shows what a finding means.
    """

    network_wanted = Signal()
    view_wanted = Signal(str)

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(document, live, selection, "training", parent)
        self._forms: dict[str, ParamForm] = {}
        self._lists: dict[str, PickList] = {}
        self._wides: list[LayerWide] = []
        self.findings = FindingList(document, live, self)
        self.findings.view_wanted.connect(self.view_wanted)
        self.body.addWidget(self.findings)
        Anchor(self.scroll, self._make_layers())
        self._make_cost()
        self._make_optimizer()
        self._make_steps()
        self._make_overall()
        self._make_callbacks()
        for title, name, names in (
            (self.tr("Initialisation"), "initializer", INITIALIZERS),
            (self.tr("Activation functions"), "activation", ACTIVATION),
            (self.tr("Regularisation"), "regularizer", REGULARIZERS),
        ):
            self._make_wide(title, name, names)
        self.compile = CompileSection(document, live, self)
        self.body.addWidget(self.compile)
        self.body.addStretch(1)
        document.changed.connect(self._on_changed)
        live.loaded.connect(self._show_curve)
        live.checked.connect(self._show_layers)
        live.failed.connect(self._on_failed)
        self._show(document.project)

    # --- sections -----------------------------------------------------------------------------------------------------

    def _make_layers(self) -> Section:
        section = Section(self.tr("Layers"), "training.section.layers", self)
        self.layers = plain_label("", self)
        self.layers.setObjectName("training.layers")
        self.network = QPushButton(self.tr("Show the network"), self)
        self.network.setObjectName("training.network")
        self.network.setAccessibleName(self.network.text())
        self.network.setToolTip(self.tr("Add, connect and set layers in the drawing"))
        self.network.clicked.connect(self.network_wanted)
        section.body.addWidget(self.layers)
        section.body.addWidget(self.network)
        self.body.addWidget(section)
        return section

    def _make_cost(self) -> None:
        section = Section(self.tr("Cost function"), "training.section.loss", self)
        self.recipe = self._form(section, ("recipe",))
        self.recipe.setVisible(len(RECIPES) > 1)
        self.loss = self._form(section, ("loss",))
        self.cost = plain_label("", self, "muted")
        section.body.addWidget(self.cost)
        self.outputs = OutputList(self)
        self.outputs.edited.connect(self._on_output)
        section.body.addWidget(self.outputs)
        self._form(section, ("class_weight",))
        self.class_weights = self._form(section, ("class_weights",))
        self.body.addWidget(section)
        section = Section(self.tr("Metrics"), "training.section.metrics", self)
        self.metrics = self._list(section, METRICS, "metrics", self.tr("Add a metric …"))
        self.own_metrics = plain_label(
            self.tr("Each output has metrics of its own, below its loss."), self, "muted"
        )
        section.body.addWidget(self.own_metrics)
        self.body.addWidget(section)

    def _make_optimizer(self) -> None:
        section = Section(self.tr("Optimizer"), "training.section.optimizer", self)
        self._form(section, ("optimizer",))
        self._form(section, ("schedule",))
        self.curve = CurveBox("training.curve", self.tr("Learning rate over the epochs"), 120, self)
        section.body.addWidget(self.curve)
        self.body.addWidget(section)

    def _make_steps(self) -> None:
        section = Section(self.tr("Steps"), "training.section.steps", self)
        names = ("epochs", "batch_size", "shuffle", "max_steps", "evaluate_every", "evaluate_train")
        self._form(section, names)
        row = QHBoxLayout()
        row.setSpacing(4)
        for batch in BATCHES:
            text = self.tr("all") if batch == 0 else str(batch)
            button = QPushButton(text, self)
            button.setObjectName(f"training.batch.{batch or 'all'}")
            button.setAccessibleName(self.tr("Batch size {}").format(text))
            button.setToolTip(self._batch_tip(batch))
            button.setMinimumWidth(36)
            button.clicked.connect(lambda _=False, batch=batch: self._write("batch_size", batch))
            row.addWidget(button)
        self.updates = plain_label("", self, "muted")
        self.updates.setObjectName("training.updates")
        section.body.addWidget(plain_label(self.tr("Usual batch sizes"), self, "muted"))
        section.body.addLayout(row)
        section.body.addWidget(self.updates)
        self.body.addWidget(section)

    def _batch_tip(self, batch: int) -> str:
        if batch == 1:
            return self.tr("Correct the weights after every example")
        if batch == 0:
            return self.tr("Correct the weights once in an epoch, from all examples")
        return self.tr("Correct the weights after every {} examples").format(batch)

    def _make_callbacks(self) -> None:
        section = Section(self.tr("Callbacks"), "training.section.callbacks", self)
        self._list(section, CALLBACKS, "callbacks", self.tr("Add a callback …"))
        self.body.addWidget(section)

    def _make_overall(self) -> None:
        title = self.tr("Dropout and penalties of all layers")
        section = Section(title, "training.section.overall", self)
        self.overall = Overall(self)
        self.overall.edited.connect(self._on_overall)
        section.body.addWidget(self.overall)
        self.body.addWidget(section)

    def _make_wide(self, title: str, name: str, names: tuple[str, ...]) -> None:
        section = Section(title, f"training.section.{name}", self, opened=False)
        wide = LayerWide(names, f"training.{name}", self)
        wide.edited.connect(self._on_wide)
        section.body.addWidget(wide)
        self._wides.append(wide)
        self.body.addWidget(section)

    def _form(self, section: Section, names: tuple[str, ...]) -> ParamForm:
        form = ParamForm([FIELDS[f"training.{name}"] for name in names], "training", self)
        form.edited.connect(self._write)
        self._forms.update(dict.fromkeys(names, form))
        section.body.addWidget(form)
        return form

    def _list(self, section: Section, registry: Any, name: str, add_text: str) -> PickList:
        picks = PickList(registry, f"training.{name}", add_text, parent=self)
        picks.edited.connect(self._writer(name))
        self._lists[name] = picks
        section.body.addWidget(picks)
        return picks

    # --- edits --------------------------------------------------------------------------------------------------------

    def _writer(self, name: str) -> Callable[[tuple[Pick, ...]], None]:
        def write(picks: tuple[Pick, ...]) -> None:
            text = self.tr("Change the {}").format(words(name))
            self.edit_field(text, f"training.{name}", picks, self._lists[name].gesture)

        return write

    def _write(self, name: str, value: Any) -> None:
        form = self._forms[name]
        old = getattr(self.document.project.training, name)
        title = title_of_change(FIELDS[f"training.{name}"], old, value)
        text = self.tr("Set {}").format(title)
        problem = self.edit_field(text, f"training.{name}", value, form.gesture)
        form.set_problem(name, problem)

    def _on_output(self, output: str, settings: OutputTraining | None, gesture: int) -> None:
        project = with_output(self.document.project, output, settings)
        merge = f"training.outputs.{output}:{gesture}" if gesture else None
        self.document.edit(self.tr("Set the output {}").format(output), project, merge)

    def _on_wide(self, name: str, value: Any, gesture: int) -> None:
        project = self.document.project
        places = places_of(project, name)
        text = self.tr("Set {} of {} layers").format(words(name.replace("_", " ")), len(places))
        new = with_everywhere(project, places, name, value)
        self.document.edit(text, new, f"everywhere.{name}:{gesture}")

    def _on_overall(self, name: str, value: float, gesture: int) -> None:
        project = self.document.project
        count, title = len(affected(project, name)), words(OVERALL[name].title)
        text = self.tr("Set {} of {} layers").format(title, count)
        self.document.edit(text, with_overall(project, name, value), f"overall.{name}:{gesture}")

    # --- showing ------------------------------------------------------------------------------------------------------

    def _on_changed(self, old: Project, new: Project) -> None:
        if old.training is not new.training or old.networks is not new.networks:
            self._show(new)

    def _show(self, project: Project) -> None:
        training = project.training
        for form in dict.fromkeys(self._forms.values()):
            form.set_values({param.name: getattr(training, param.name) for param in form.params})
        for name, picks in self._lists.items():
            picks.set_picks(getattr(training, name))
        for wide in (*self._wides, self.overall):
            wide.show_project(project)
        self.outputs.show_project(project)
        self.class_weights.setVisible(training.class_weight == OWN)
        shared = shared_settings(project)
        self.cost.setText(self._labels_text(training.loss.name))
        self.cost.setVisible(shared and bool(self.cost.text()))
        for widget in (self.loss, self.metrics):
            widget.setVisible(shared)
        self.own_metrics.setVisible(not shared)
        self._show_layers()
        self._show_curve()

    def _labels_text(self, loss: str) -> str:
        texts = {
            "integer": self.tr("Takes classes as numbers: 0, 1, 2 …"),
            "one-hot": self.tr("Takes classes one-hot: 0 1 0."),
            "binary": self.tr("Takes classes 0 and 1."),
            "plus-minus": self.tr("Takes classes −1 and +1."),
        }
        return texts.get(LOSSES[loss].labels, "") if loss in LOSSES else ""

    def _show_layers(self, _event: object = None) -> None:
        networks = self.document.project.networks
        count = sum(len(graph.nodes) for graph in networks.values())
        check = self.live.check
        reports = [one for nodes in check.nodes.values() for one in nodes.values()] if check else []
        total = grouped(sum(report.parameters for report in reports))
        text = self.tr("{} layers").format(count)
        self.layers.setText(self.tr("{} · {} parameters").format(text, total) if reports else text)

    def _show_curve(self, _event: object = None) -> None:
        project, loaded = self.document.project, self.live.data
        examples = loaded.data.parts[TRAIN].size if loaded else USUAL_EXAMPLES
        curve = rate_curve(project, examples)
        self.curve.setVisible(curve is not None)
        if curve is not None:
            self.curve.draw(*curve, bottom=self.tr("epoch"))
        self.updates.setText(
            self.tr("{} updates of the weights in an epoch").format(
                steps_in_epoch(project, examples)
            )
            if loaded
            else ""
        )

    def _on_failed(self, event: Failed) -> None:
        name = event.where.removeprefix("training.").split(".")[0]
        if event.where.startswith("training.") and name in self._forms:
            self._forms[name].set_problem(name, event.message)
