"""The data panel: which examples, how they are divided and prepared, and what they look like."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from nnplayground.core import events as e
from nnplayground.core.field import FIELDS
from nnplayground.core.param import File, Member, Pick
from nnplayground.core.project import DataChoice, Project
from nnplayground.core.registries import DATASETS, STEPS
from nnplayground.data.source import Data, Prepared
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.panels.bars import Bar, Bars
from nnplayground.gui.panels.browser import ExampleBrowser
from nnplayground.gui.panels.panel import Message, Panel, Section, plain_label, title_of_change
from nnplayground.gui.panels.pick_list import PickList
from nnplayground.gui.panels.step_preview import StepPreview, on_inputs, pairs_of
from nnplayground.gui.param_form import ParamForm
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import grouped, words

SPLIT = {
    path.removeprefix("data.split."): param
    for path, param in FIELDS.items()
    if path.startswith("data.split.")
}
MOST_CLASSES = 30
FEW_CLASSES = 4


def count_classes(data: Data) -> list[tuple[str, int]]:
    """Return the name and the number of examples of every class, the own test part left out; empty without classes."""
    if not data.classes or not data.targets:
        return []
    targets = next(iter(data.targets.values()))
    if targets.ndim != 1 or targets.dtype.kind not in "biu":
        return []
    counts = np.bincount(targets.astype(np.int64), minlength=len(data.classes))
    return [(name, int(count)) for name, count in zip(data.classes, counts, strict=False)]


def targets_text(data: Data) -> str:
    """Return the names of several targets, each with its classes, or with the first and the last of many."""
    found = []
    for name in data.targets:
        classes = data.classes_of(name)
        few = " / " if len(classes) <= FEW_CLASSES else " … "
        shown = classes if len(classes) <= FEW_CLASSES else (classes[0], classes[-1])
        found.append(f"{name}: {few.join(shown)}" if classes else name)
    return ", ".join(found)


class DataPanel(Panel):
    """Data set, division, preparation, contents, and a browser of examples."""

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(document, live, selection, "data", parent)
        self._make_source()
        self._make_browser()
        self._make_split()
        self._make_steps()
        self.body.addStretch(1)
        document.changed.connect(self._on_changed)
        live.loaded.connect(self._on_loaded)
        live.failed.connect(self._on_failed)
        live.state_changed.connect(self._show_progress)
        selection.example_changed.connect(self._show_previews)
        self._show_choice(document.project.data)
        self._on_loaded()
        self._show_progress()

    def prepared(self) -> Prepared | None:
        """Return the data that are loaded now."""
        return self.live.data.data if self.live.data else None

    # --- parts of the panel -------------------------------------------------------------------------------------------

    def _make_source(self) -> None:
        section = Section(self.tr("Data set"), "data.section.source", self)
        param = FIELDS["data.source"]
        member = Member("source", param.default, param.help, param.title, registry=DATASETS)
        self.source = ParamForm((member,), "data", labelled=False)
        self.source.edited.connect(self._on_source)
        self.about = plain_label("", self, "muted")
        self.progress = QProgressBar(self)
        self.progress.setObjectName("data.progress")
        self.progress.setAccessibleName(self.tr("Loading"))
        self.progress.setFixedHeight(16)
        self.failure = Message("error", "data.failure", self)
        self.failure.pressed.connect(self._use_local_file)
        self.contents = plain_label("", self)
        self.contents.setObjectName("data.contents")
        self.notes = Message("info", "data.notes", self)
        self.counts = Bars("data.counts", self.tr("Examples of each class"), self)
        for widget in (
            self.source,
            self.about,
            self.progress,
            self.failure,
            self.contents,
            self.counts,
            self.notes,
        ):
            section.body.addWidget(widget)
        self.body.addWidget(section)

    def _make_browser(self) -> None:
        self.browser_section = Section(self.tr("Examples"), "data.section.examples", self)
        self.browser = ExampleBrowser(self.selection, self)
        self.browser_section.body.addWidget(self.browser)
        self.body.addWidget(self.browser_section)

    def _make_split(self) -> None:
        section = Section(self.tr("Division"), "data.section.split", self)
        self.sizes = plain_label("", self)
        self.sizes.setObjectName("data.sizes")
        self.split = ParamForm(SPLIT.values(), "data.split", self)
        self.split.edited.connect(self._on_split)
        section.body.addWidget(self.sizes)
        section.body.addWidget(self.split)
        self.body.addWidget(section)

    def _make_steps(self) -> None:
        section = Section(self.tr("Preparation"), "data.section.steps", self)
        section.body.addWidget(
            plain_label(
                self.tr("Fitted on the training part only, repeated on everything new."),
                self,
                "muted",
            )
        )
        self.steps = PickList(STEPS, "data.steps", self.tr("Add a step …"), True, self)
        self.steps.edited.connect(self._on_steps)
        section.body.addWidget(self.steps)
        self.body.addWidget(section)

    # --- document -----------------------------------------------------------------------------------------------------

    def _on_changed(self, old: Project, new: Project) -> None:
        if old.data is not new.data:
            self.failure.show_text("")
            self._show_choice(new.data)

    def _show_choice(self, choice: DataChoice) -> None:
        self.source.set_values({"source": choice.source})
        entry = DATASETS.get(choice.source.name)
        self.about.setText(words(entry.help) if entry else "")
        self.split.set_values({name: getattr(choice.split, name) for name in SPLIT})
        self.steps.set_picks(choice.steps)
        self._show_previews()

    def _on_source(self, _name: str, value: Pick) -> None:
        old = self.document.project.data.source
        title = title_of_change(FIELDS["data.source"], old, value)
        text, merge = self.tr("Set {}").format(title), self.source.gesture
        if value.name != old.name:
            text, merge = self.tr("Use the data set {}").format(value.name), 0
        problem = self.edit_field(text, "data.source", value, merge)
        self.source.set_problem("source", problem)

    def _on_split(self, name: str, value: Any) -> None:
        text = self.tr("Set {}").format(words(SPLIT[name].title))
        problem = self.edit_field(text, f"data.split.{name}", value, self.split.gesture)
        self.split.set_problem(name, problem)

    def _on_steps(self, picks: tuple[Pick, ...]) -> None:
        self.edit_field(self.tr("Change the preparation"), "data.steps", picks, self.steps.gesture)

    def _use_local_file(self) -> None:
        """Ask for a file and let the data set read it instead of downloading."""
        param = self._file_param()
        if param is None:
            return
        masks = " ".join(f"*{suffix}" for suffix in param.suffixes)
        kinds = f"{self.tr('Data files')} ({masks});;{self.tr('All files')} (*)" if masks else ""
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Use a local file"), "", kinds)
        if path:
            self.edit_field(self.tr("Use a local file"), f"data.source.{param.name}", path)

    def _file_param(self) -> File | None:
        entry = DATASETS.get(self.document.project.data.source.name)
        params = entry.params if entry else ()
        return next((param for param in params if isinstance(param, File)), None)

    # --- engine -------------------------------------------------------------------------------------------------------

    def _show_progress(self) -> None:
        status = self.live.status
        loading = status.state == e.LOADING
        self.progress.setVisible(loading)
        if not loading:
            return
        known = status.share is not None
        self.progress.setRange(0, 100 if known else 0)
        self.progress.setFormat(words(status.text) or "%p %")
        if status.share is not None:
            self.progress.setValue(round(status.share * 100))

    def _on_failed(self, event: e.Failed) -> None:
        if event.where.split(".")[0] == "data":
            local = self.tr("Use a local file …") if self._file_param() else ""
            self.failure.show_text(words(event.message), local)
            if self.live.data is None or self.live.data.choice != self.document.project.data:
                self._show_nothing("")

    def _on_loaded(self, _event: object = None) -> None:
        prepared = self.prepared()
        self.browser_section.setVisible(prepared is not None)
        if prepared is None:
            self._show_nothing(self.tr("Nothing is loaded yet."))
            return
        self.failure.show_text("")
        self._show_contents(prepared)
        sizes = {name: grouped(part.size) for name, part in prepared.parts.items()}
        self.sizes.setText(
            self.tr("train {} · validation {} · test {}").format(
                sizes.get(e.TRAIN, "0"), sizes.get(e.VALIDATION, "0"), sizes.get(e.TEST, "0")
            )
        )
        self.browser.show_data(prepared)
        self._show_previews()

    def _show_nothing(self, text: str) -> None:
        """Take away what is known of data that are not those of the project."""
        self.contents.setText(text)
        self.contents.setVisible(bool(text))
        self.counts.set_bars(())
        self.notes.show_text("")
        self.sizes.setText("")
        self.browser_section.setVisible(False)

    def _show_contents(self, prepared: Prepared) -> None:
        raw = prepared.raw
        shapes = ", ".join(
            f"{name}: {' × '.join(str(size) for size in array.shape[1:]) or '1'}"
            for name, array in raw.inputs.items()
        )
        text = self.tr("{} examples, {}").format(grouped(raw.size), shapes)
        if len(raw.targets) > 1:
            text += f"\n→ {targets_text(raw)}"
        elif raw.classes:
            text += self.tr(", {} classes").format(len(raw.classes))
        if raw.licence:
            text += "\n" + self.tr("Licence: {}").format(raw.licence)
        self.contents.setText(text)
        self.contents.setVisible(True)
        counts = count_classes(raw)
        most = max((count for _, count in counts), default=1) or 1
        self.counts.set_bars(
            [Bar(name, count / most, grouped(count)) for name, count in counts[:MOST_CLASSES]]
        )
        self.notes.show_text("\n".join(words(note) for note in raw.notes))

    def _show_previews(self) -> None:
        prepared, choice = self.prepared(), self.document.project.data
        loaded = self.live.data.choice if self.live.data else None
        example = self.selection.example
        own = self.selection.own_of(example)
        part = prepared.parts.get(example.part) if prepared else None
        fits = (
            prepared is not None
            and loaded is not None
            and loaded.steps == choice.steps
            and loaded.source == choice.source
            and (own is not None or (part is not None and example.row < part.size))
        )
        pairs = pairs_of(prepared, example, own) if fits and prepared else []
        for place, block in enumerate(self.steps.blocks):
            preview = block.findChild(StepPreview)
            if preview is None:
                preview = StepPreview(f"{block.objectName()}.preview", block)
                block.note.addWidget(preview)
            pair = pairs[place] if place < len(pairs) else None
            preview.setVisible(pair is not None)
            if pair is not None and prepared is not None:
                pictures = prepared.raw.kind == "image" and on_inputs(choice.steps[place].name)
                preview.show_pair(*pair, pictures)
