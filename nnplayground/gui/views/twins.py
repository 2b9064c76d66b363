"""The twins: variants of the project that train beside it, what is changed about them, and whether the comparison is fair."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nnplayground.core import events as e
from nnplayground.core.fairness import Statement, fairness
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.core.vary import (
    MOST_TWINS,
    VariantError,
    difference,
    problems,
    variant,
    with_or_without,
)
from nnplayground.gui.labels import label
from nnplayground.gui.panels.panel import Section, clear_layout
from nnplayground.gui.panels.three_values import run_three
from nnplayground.gui.text import words
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.fairness_list import FairnessList
from nnplayground.gui.views.series import near, number
from nnplayground.gui.views.series_of_runs import last
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.twin_bar import TwinBar
from nnplayground.gui.views.twin_card import TwinCard
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
RATE = "training.learning_rate"
_MOST_NUMBERS = 3


class TwinsView(View):
    """A card for the project and each twin; below them, in sentences, what is equal and what is not."""

    name: ClassVar[str] = "twins"
    title: ClassVar[str] = N("TwinsView", "Twins")
    help: ClassVar[str] = N(
        "TwinsView",
        "A twin trains beside the project, step for step: on the same data, from the same initial weights, with the same batches. Only "
        "what you change about it differs, so that a difference between the curves comes from that.\n"
        "Press Twin and choose what differs, or take one of the ready-made comparisons; then press Play. Settings can be changed while "
        "the twins train, and each run can be told to wait.\n"
        "The list at the end says what is equal and what is not: two things changed at once, or fewer updates in an epoch, make a "
        "comparison hard to read.",
    )
    explanation = explain(
        help,
        read=(
            "Look at the validation curves. Two runs that differ in one setting and part early differ because of it; a gap no "
            "wider than that between two seeds means nothing."
        ),
        source="Law (2015), Simulation Modeling and Analysis, section 11.2 (common random numbers).",
    )
    group = "Training"
    order = 40
    area: ClassVar[str] = "right"

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.cards: list[TwinCard] = []
        self._stale = True
        self._runs: list[Project] = []
        self._labels: dict[int, str] = {}
        self._statements: tuple[Statement, ...] = ()
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 4, 0)
        body.setSpacing(6)
        self._place = QVBoxLayout()
        self._place.setSpacing(6)
        body.addLayout(self._place)
        self.fair = Section(self.tr("Is it fair?"), "twins.fairness", self)
        self.fairness = FairnessList(self)
        self.fair.body.addWidget(self.fairness)
        body.addWidget(self.fair)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.stage = Stage(scroll)
        self.bar = TwinBar(self)
        self.bar.twin_wanted.connect(self.add_twin)
        self.bar.contrast_wanted.connect(self.add_contrast)
        self.bar.rates_wanted.connect(self.try_rates)
        fill(self, self.bar, self.stage)
        self.document.changed.connect(self._on_changed)
        self.live.state_changed.connect(self._show_numbers)
        self.live.loaded.connect(self._show_fairness)
        self.show_twins()

    # --- what others call ---------------------------------------------------------------------------------------------

    def add_twin(self) -> None:
        """Add a twin with nothing changed yet, and let the person choose what differs."""
        taken = {twin.name for twin in self.document.project.twins}
        numbers = range(1, MOST_TWINS + 2)
        names = [self.tr("Twin {}").format(count) for count in numbers]
        name = next((one for one in names if one not in taken), names[-1])
        if self._add(Pick(name), self.tr("Add a twin")):
            if self._stale:
                self.show_twins()
            self.cards[-1].focus_choice()

    def add_contrast(self, what: str) -> None:
        """Add the twin with or without something, a name of CONTRASTS."""
        twin = with_or_without(self.document.project, what)
        if twin is not None:
            name = label(twin.name)
            text = self.tr("Add a twin: {}").format(name)
            self._add(Pick(name, twin.values), text)

    def try_rates(self) -> None:
        """Let three learning rates train side by side; twins there were go."""
        run_three(self.document, self.live, RATE, self.tr("Try three learning rates"))

    def remove_twin(self, place: int) -> None:
        """Remove one twin, counted from 1."""
        twins = self.document.project.twins
        self._put(self.tr("Remove a twin"), (*twins[: place - 1], *twins[place:]))

    # --- showing ------------------------------------------------------------------------------------------------------

    def show_twins(self) -> None:
        """Show the project's twins, what differs, and whether the comparison is fair."""
        project = self.document.project
        self._stale = False
        self.bar.show_project(project)
        if not project.twins:
            self._runs = []
            self._show_cards(0)
            self.stage.show_empty(
                self.tr(
                    "A twin trains beside the project on the same data, from the same weights. Press Twin and choose what differs."
                )
            )
            return
        self._show_cards(len(project.twins) + 1)
        self._runs, places, faults = self._variants(project)
        self._labels = _labels(self._runs, places)
        for place, card in enumerate(self.cards):
            twin = project.twins[place - 1] if place else Pick("")
            fault = words(faults.get(place, ""))
            card.show_twin(project, twin, self._labels.get(place, ""), fault)
        self.stage.show_content()
        self._show_numbers()
        self._show_fairness()

    def _variants(self, project: Project) -> tuple[list[Project], list[int], dict[int, str]]:
        """Return what would train, the places of it, and what is wrong with the other twins by their places."""
        runs, places = [replace(project, twins=())], [0]
        faults: dict[int, str] = {}
        for place, twin in enumerate(project.twins, 1):
            wrong = [] if place <= MOST_TWINS else problems(project)
            try:
                if wrong:
                    raise wrong[-1]
                runs.append(variant(project, twin))
                places.append(place)
            except VariantError as error:
                faults[place] = str(error)
        return runs, places, faults

    def _show_cards(self, count: int) -> None:
        if len(self.cards) == count:
            return
        clear_layout(self._place)
        self.cards = [TwinCard(place, self) for place in range(count)]
        for card in self.cards:
            card.edited.connect(self._on_edited)
            card.removed.connect(self.remove_twin)
            card.held.connect(self._on_held)
            self._place.addWidget(card)
        for before, after in zip(self.cards, self.cards[1:], strict=False):
            QWidget.setTabOrder(before.choice, after.label)

    def _show_numbers(self) -> None:
        """Show the newest numbers of each run, and whether it waits."""
        team = self._team()
        for card in self.cards:
            record = team[card.place] if card.place < len(team) else None
            card.show_numbers(newest(record) if record is not None else ())
            alive = record is not None and record.state != e.IDLE
            card.show_hold(alive, record is not None and record.run in self.live.held)

    def _show_fairness(self, _event: object = None) -> None:
        project, team, runs = self.document.project, self._team(), self._runs
        fresh = None
        same = len(team) == len(runs) and all(
            record.project.same_run(run) for record, run in zip(team, runs, strict=True)
        )
        if same:
            fresh = [record.fresh for record in team]
        loaded, examples = self.live.data, None
        if loaded is not None and loaded.data is not None and loaded.choice == project.data:
            examples = loaded.data.parts[e.TRAIN].size
        self._statements = fairness(runs, fresh, examples)
        self.fairness.show_statements(self._statements)

    def _team(self) -> list[RunRecord]:
        """Return the records of the runs that the cards stand for."""
        team = self.live.team
        return team if len(team) == len(self.cards) else team[:1]

    # --- edits --------------------------------------------------------------------------------------------------------

    def _add(self, twin: Pick, text: str) -> bool:
        twins = self.document.project.twins
        if len(twins) >= MOST_TWINS:
            return False
        self._put(text, (*twins, twin))
        return True

    def _put(self, text: str, twins: Sequence[Pick], merge: str = "") -> None:
        """Replace the twins; the engine knows them by their names, so no two have the same."""
        project = replace(self.document.project, twins=_named_apart(twins))
        self.document.edit(text, project, merge or None)

    def _on_edited(self, place: int, twin: Pick, text: str, merge: str) -> None:
        project = self.document.project
        twins = list(project.twins)
        old, twins[place - 1] = twins[place - 1], twin
        alive = any(record.state != e.IDLE for record in self.live.team)
        if not alive and twin.name == old.name == self._labels.get(place):
            runs, places, _ = self._variants(replace(project, twins=tuple(twins)))
            name = _labels(runs, places).get(place, twin.name)  # it follows what differs
            twins[place - 1] = Pick(name, twin.values)
        self._put(text, twins, merge)

    def _on_held(self, place: int, on: bool) -> None:
        team = self._team()
        if place < len(team):
            self.live.post(e.Hold(team[place].run, on))

    def _on_changed(self, old: Project, new: Project) -> None:
        if old.twins is not new.twins or not old.same_run(new):
            self._stale = True
            if self.isVisible():
                self.show_twins()

    # --- View ---------------------------------------------------------------------------------------------------------

    def draw(self, record: RunRecord | None) -> None:
        """Show the newest numbers, and what was edited while the view was hidden."""
        if self._stale:
            self.show_twins()
        self._show_numbers()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return label and last value of every number of each run."""
        team = self._team()
        names = list(dict.fromkeys(name for record in team for name in record.epochs))
        labels = [card.label.text() for card in self.cards]
        rows = [
            (record.run, title, *(last(record, name) for name in names))
            for record, title in zip(team, labels, strict=False)
        ]
        return ("run", "label", *names), rows

    def _on_started(self) -> None:
        self._show_fairness()
        super()._on_started()


def _named_apart(twins: Sequence[Pick]) -> tuple[Pick, ...]:
    """Return the twins with numbers behind names that stand already."""
    made: dict[str, Pick] = {}
    for twin in twins:
        name, number = twin.name, 2
        while name in made:
            name, number = f"{twin.name} ({number})", number + 1
        made[name] = Pick(name, twin.values)
    return tuple(made.values())


def _labels(runs: Sequence[Project], places: Sequence[int]) -> dict[int, str]:
    """Return what differs, for people, by place."""
    return {place: label(text) for place, text in zip(places, difference(runs), strict=True)}


def newest(record: RunRecord) -> list[tuple[str, str]]:
    """Return the names and values of a run's losses and its first metric, those of the validation part before the others.

    They are the last ones, or those of the epoch that all views show.
    """
    names = [name for name in ("loss", "val_loss") if name in record.epochs]
    others = [name for name in record.epochs if name not in ("loss", "val_loss", "learning_rate")]
    others.sort(key=lambda name: not name.startswith("val_"))
    found = []
    for name in (*names, *others)[:_MOST_NUMBERS]:
        value = _shown(record, name)
        found.append((name, "–" if math.isnan(value) else number(value)))
    return found


def _shown(record: RunRecord, name: str) -> float:
    """Return the value of a curve at the epoch that is shown, else the last one; NaN if there is none."""
    curve = record.epochs[name]
    if record.showing is None:
        return last(record, name)
    found = near(curve.x, curve.y, record.showing.epoch)
    return found[1] if found is not None else math.nan
