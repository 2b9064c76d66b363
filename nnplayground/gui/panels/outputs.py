"""Loss, metrics and weight of each output, for networks with several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nnplayground.core.field import FIELDS
from nnplayground.core.param import Flag, Float
from nnplayground.core.project import OutputTraining, Project, Training
from nnplayground.core.registries import METRICS, RECIPES
from nnplayground.gui.panels.panel import clear_layout, plain_label
from nnplayground.gui.panels.pick_list import PickList
from nnplayground.gui.param_form import ParamForm

WEIGHT = Float(
    "weight", 1.0, "How much the loss of this output counts in the sum.", low=0.0, high=1e6
)

TRAINED = Flag(
    "trained",
    True,
    "Off: the output is computed and shown, but nothing is trained by it, and it needs no target.",
)


def output_names(project: Project) -> tuple[str, ...]:
    """Return the keys of the outputs of all networks that the recipe trains."""
    recipe = RECIPES.get(project.training.recipe.name)
    roles = recipe.roles if recipe is not None else tuple(project.networks)
    return tuple(
        ref.key
        for role in roles
        if role in project.networks
        for ref in project.networks[role].ends()
    )


def shared_settings(project: Project) -> bool:
    """Tell whether an output takes the loss and the metrics of the whole; also where there is no output yet."""
    names = output_names(project)
    return not names or any(name not in project.training.outputs for name in names)


class OutputBlock(QWidget):
    """The settings of one output.

    Signals:
        edited(output, settings, gesture): the person changed them; settings None = as the whole.
    """

    edited = Signal(str, object, int)

    def __init__(self, output: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.output = output
        self.settings: OutputTraining | None = None
        prefix = f"training.outputs.{output}"
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(4)
        title = plain_label(output, self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.switch = ParamForm((TRAINED,), prefix, self)
        self.switch.edited.connect(self._on_edited)
        self.form = ParamForm((FIELDS["training.loss"], WEIGHT), prefix, self)
        self.form.edited.connect(self._on_edited)
        self.metrics = PickList(
            METRICS, f"{prefix}.metrics", self.tr("Add a metric …"), parent=self
        )
        self.metrics.edited.connect(self._on_metrics)
        self.shared = QPushButton(self.tr("As the others"), self)
        self.shared.setObjectName(f"{prefix}.shared")
        self.shared.setAccessibleName(self.tr("Use the common settings for {}").format(output))
        self.shared.setToolTip(self.tr("Drop the own settings of this output"))
        self.shared.clicked.connect(lambda: self.edited.emit(self.output, None, 0))
        for widget in (title, self.switch, self.form, self.metrics, self.shared):
            box.addWidget(widget)

    def show_training(self, training: Training) -> None:
        """Show the settings of this output."""
        self.settings = training.output(self.output)
        self.form.set_values({"loss": self.settings.loss, "weight": self.settings.weight})
        self.metrics.set_picks(self.settings.metrics)
        self.switch.set_values({"trained": self.settings.trained})
        for widget in (self.form, self.metrics):
            widget.setVisible(self.settings.trained)
        self.shared.setVisible(self.output in training.outputs)

    def _on_edited(self, name: str, value: Any) -> None:
        self._give({name: value}, self.form.gesture)

    def _on_metrics(self, picks: Any) -> None:
        self._give({"metrics": picks}, self.metrics.gesture)

    def _give(self, changes: Mapping[str, Any], gesture: int) -> None:
        if self.settings is not None:
            self.edited.emit(self.output, replace(self.settings, **changes), gesture)


class OutputList(QWidget):
    """A block for each output; empty for networks with a single one that has no settings of its own.

    Signals:
        edited(output, settings, gesture): see OutputBlock.
    """

    edited = Signal(str, object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.blocks: dict[str, OutputBlock] = {}

    def show_project(self, project: Project) -> None:
        """Show the outputs of a project."""
        names = output_names(project)
        if len(names) == 1 and names[0] not in project.training.outputs:
            names = ()
        if tuple(self.blocks) != names:
            clear_layout(self._box)
            self.blocks = {}
            for name in names:
                block = OutputBlock(name, self)
                block.edited.connect(self.edited)
                self.blocks[name] = block
                self._box.addWidget(block)
        for block in self.blocks.values():
            block.show_training(project.training)


def with_output(project: Project, output: str, settings: OutputTraining | None) -> Project:
    """Return the project with the own settings of one output replaced, or dropped with None."""
    outputs = {key: one for key, one in project.training.outputs.items() if key != output}
    if settings is not None:
        outputs[output] = settings
    return replace(project, training=replace(project.training, outputs=outputs))


def with_trained(project: Project, output: str, on: bool) -> Project:
    """Return the project in which an output is trained, or only shown; settings that are those of all outputs are not kept."""
    settings = replace(project.training.output(output), trained=on)
    common = OutputTraining(project.training.loss, project.training.metrics)
    return with_output(project, output, None if settings == common else settings)
