"""What the doctor finds in the runs on the screen, each with remedies as buttons that edit the project and go on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from math import isfinite, nan
from typing import Any, ClassVar

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QEvent,
    QObject,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core import events as e
from nnplayground.core.doctor import ILL, RULES
from nnplayground.core.project import Project
from nnplayground.core.record import RunRecord
from nnplayground.core.remedies import GOOD, START, Remedy, remedies_for
from nnplayground.core.twin_change import twin_of, with_twin
from nnplayground.core.vary import VariantError
from nnplayground.gui.icons import icon
from nnplayground.gui.labels import label
from nnplayground.gui.live import Live
from nnplayground.gui.panels.panel import clear_layout, plain_label
from nnplayground.gui.text import epoch_text, grouped, words
from nnplayground.gui.views.explanation import explain
from nnplayground.gui.views.stage import Stage, fill
from nnplayground.gui.views.view import View

N = QT_TRANSLATE_NOOP
MOST_REMEDIES = 3
KINDS = {"ill": "error", "warning": "warning", "note": "info"}


class DoctorView(View):
    """A card for each finding: what is wrong, where, since when, and what can be done."""

    name: ClassVar[str] = "doctor"
    title: ClassVar[str] = N("DoctorView", "Doctor")
    help: ClassVar[str] = N(
        "DoctorView",
        "Watches the run: numbers that are not finite, a loss that explodes or does not fall, learning by heart, dead and saturated "
        "units, gradients that vanish or grow between the layers, inputs that are not scaled, metrics that cannot mean anything. "
        "A button changes the project, which you can undo, and trains on.",
    )
    explanation = explain(
        help,
        read="No finding is good news, not a proof. Start with the first finding: later ones often follow from it.",
        source=(
            "Goodfellow, Bengio and Courville (2016), Deep Learning, section 11.5; Karpathy (2019), A Recipe for Training Neural "
            "Networks."
        ),
    )
    group = "Health"
    order = 20
    area: ClassVar[str] = "right"

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        inner = QWidget()
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(2, 2, 2, 2)
        self._box.setSpacing(6)
        scroll = QScrollArea(objectName="doctor.findings")
        scroll.setAccessibleName(self.tr("Findings"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.stage = Stage(scroll)
        fill(self, self.stage)
        self._shown: list[Any] = []
        self.cards: list[Card] = []
        self.document.changed.connect(self._on_updated)

    def draw(self, record: RunRecord | None) -> None:
        """Show the findings of all runs of the team."""
        if record is None:
            self.stage.show_empty(
                self.tr(
                    "Press Play: while a network trains, the doctor watches it and says what goes wrong."
                )
            )
            return
        found = self._found()
        if not found:
            self.stage.show_empty(self._all_is_well(record))
            self._shown = []
            self._clear()
            return
        shown = [(one.run, finding, self._remedies(one, finding)) for one, finding in found]
        keys = [
            (run, finding.rule, finding.layer, finding.severity, [one.name for one in remedies])
            for run, finding, remedies in shown
        ]
        if keys != self._shown:
            self._shown = keys
            self._clear()
            for record_of, finding in found:
                self._add(record_of, finding)
        for card, (_, finding) in zip(self.cards, found):
            card.show_finding(finding)
        self.stage.show_content()

    def numbers(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        """Return all findings."""
        rows = [
            (
                one.run,
                finding.rule,
                finding.severity,
                finding.layer,
                finding.step,
                finding.epoch,
                finding.text,
            )
            for one, finding in self._found()
        ]
        return ("run", "rule", "severity", "layer", "step", "epoch", "text"), rows

    def _found(self) -> list[tuple[RunRecord, e.Finding]]:
        return [(record, finding) for record in self.live.team for finding in record.findings]

    def _all_is_well(self, record: RunRecord) -> str:
        if record.step == 0:
            return self.tr("The run has not begun yet; press Play.")
        return self.tr(
            "Nothing looks wrong.\n\nWatched: finite numbers, the loss curves, dead and saturated units, the size of weights and gradients "
            "from layer to layer, the inputs and the metrics."
        )

    def _remedies(self, record: RunRecord, finding: e.Finding) -> list[Remedy]:
        """Return what can be done about a finding: the first few buttons that change what the run trains, a twin's in the twin alone."""
        found = [remedy for remedy, _ in self._remedied(record, finding)]
        return found[:MOST_REMEDIES]

    def _remedied(self, record: RunRecord, finding: e.Finding) -> list[tuple[Remedy, Project]]:
        """Return the remedies of a finding, each with the project as it would be edited."""
        project = self.document.project
        if not record.twin:
            return remedies_for(project, finding)
        if record.twin > len(project.twins):
            return []  # the twin was removed since
        try:
            own = twin_of(project, record.twin)
        except VariantError:
            return []
        edited = (
            (remedy, with_twin(project, record.twin, changed))
            for remedy, changed in remedies_for(own, finding)
        )
        return [(remedy, changed) for remedy, changed in edited if changed is not None]

    def _clear(self) -> None:
        self.cards.clear()
        clear_layout(self._box)

    def _add(self, record: RunRecord, finding: e.Finding) -> None:
        name = run_name(record, self.live.team, self.document.project)
        card = Card(finding, name, self)
        card.where_chosen.connect(self._choose)
        for remedy in self._remedies(record, finding):
            card.add_remedy(remedy, partial(self._apply, remedy, record, finding))
        self.cards.append(card)
        if len(self.cards) > 1:
            self._box.takeAt(self._box.count() - 1)
        self._box.addWidget(card)
        self._box.addStretch(1)

    def _choose(self, path: str) -> None:
        _, role, node = path.split(".", 2)
        self.selection.choose_nodes((node,), role)

    def _apply(self, remedy: Remedy, record: RunRecord, finding: e.Finding) -> None:
        """Edit the project as one undo step, then train on from where the remedy says."""
        projects = {one.name: project for one, project in self._remedied(record, finding)}
        project = projects.get(remedy.name)
        if project is None:
            return
        self.document.edit(words(remedy.title), project)
        good = _last_good(record, finding) if remedy.rewinds == GOOD else None
        if good is not None:
            for command in (e.Scrub(good), e.Change(project), e.Train(project)):
                self.live.post(command)
        elif remedy.rewinds in (START, GOOD) or record.reason:
            self.live.post(e.Train(project, fresh=True))


class Card(QFrame):
    """One finding.

    Signals:
        where_chosen(path): the layer was clicked.
    """

    where_chosen = Signal(str)

    def __init__(self, finding: e.Finding, run: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.rule = finding.rule
        self.setObjectName(f"doctor.{finding.rule}")
        self.setProperty("message", KINDS[finding.severity])
        self.setToolTip(words(RULES[finding.rule].title) if finding.rule in RULES else finding.rule)
        self._icon = "error" if finding.severity == ILL else "warning"
        self._picture = picture = QLabel(self)
        self._paint_icon()
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        picture.setAccessibleName(self.tr("Ill") if finding.severity == ILL else self.tr("Warning"))
        self.text = plain_label("", self)
        self.text.setObjectName(f"doctor.{finding.rule}.text")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._since = plain_label("", self, "muted")
        self._run = run
        box = QHBoxLayout(self)
        box.setContentsMargins(10, 8, 8, 8)
        box.setSpacing(8)
        box.addWidget(picture)
        self._column = QVBoxLayout()
        self._column.setSpacing(5)
        box.addLayout(self._column, 1)
        self._column.addWidget(self.text)
        facts = QHBoxLayout()
        facts.setSpacing(6)
        self._column.addLayout(facts)
        if finding.layer:
            facts.addWidget(self._layer_button(finding))
        facts.addWidget(self._since, 1)

    def show_finding(self, finding: e.Finding) -> None:
        """Show the sentence and the time of a finding of the same rule about the same layer."""
        self.text.setText(words(finding.text))
        since = self.tr("from the beginning")
        if finding.step > 0:
            since = self.tr("since step {step}, epoch {epoch}").format(
                step=grouped(finding.step), epoch=epoch_text(finding.epoch)
            )
        self._since.setText(f"{self._run} · {since}" if self._run else since)
        self.setAccessibleName(self.text.text())

    def add_remedy(self, remedy: Remedy, call: Any) -> None:
        """Add a button that applies a remedy."""
        button = QPushButton(words(remedy.title), self)
        button.setObjectName(f"doctor.{self.rule}.{remedy.name}")
        button.setAccessibleName(button.text())
        button.setToolTip(words(remedy.help))
        button.clicked.connect(lambda: call())
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _paint_icon(self) -> None:
        self._picture.setPixmap(icon(self._icon).pixmap(QSize(18, 18)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._paint_icon()

    def _layer_button(self, finding: e.Finding) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"doctor.{finding.rule}.where")
        button.setText(finding.layer.split(".", 2)[2])
        button.setIcon(icon("network"))
        button.setIconSize(QSize(14, 14))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(self.tr("Show the layer {name}").format(name=button.text()))
        button.setToolTip(self.tr("Choose this layer in the network"))
        button.clicked.connect(lambda: self.where_chosen.emit(finding.layer))
        return button


class Alarm(QObject):
    """Tells once of each thing that makes a run ill, whether the dock is open or not.

    Signals:
        rang(record, findings): a run is ill, with all that makes it so, the gravest first; not again before there is another rule or
            layer among them.
        calmed(): nothing of what it told of is found any more, not even as a warning.
    """

    rang = Signal(object, object)
    calmed = Signal()

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._known: set[tuple[int, str, str]] = set()
        live.diagnosed.connect(self._on_diagnosed)

    def _on_diagnosed(self, event: e.Diagnosis) -> None:
        ill = [finding for finding in event.findings if finding.severity == ILL]
        keys = {(event.run, finding.rule, finding.layer) for finding in ill}
        record = next((one for one in self._live.team if one.run == event.run), None)
        if record is not None and not keys <= self._known:
            self._known |= keys
            self.rang.emit(record, ill)
        if self._known and not self._known & _found(self._live.team):
            self._known = set()
            self.calmed.emit()


def _found(team: Sequence[RunRecord]) -> set[tuple[int, str, str]]:
    """Return run, rule and layer of all findings."""
    return {(one.run, finding.rule, finding.layer) for one in team for finding in one.findings}


def run_name(record: RunRecord, team: Sequence[RunRecord], project: Project) -> str:
    """Return how a run is called among its twins, which are those of a project; "" if it has none."""
    if len(team) < 2:
        return ""
    twins = record.project.twins or project.twins
    if 0 < record.twin <= len(twins):
        name = label(twins[record.twin - 1].name)
        return QCoreApplication.translate("DoctorView", "Twin “{name}”").format(name=name)
    if record.twin:
        return QCoreApplication.translate("DoctorView", "Twin {number}").format(number=record.twin)
    return QCoreApplication.translate("DoctorView", "The project itself")


def _last_good(record: RunRecord, finding: e.Finding) -> float | None:
    """Return the kept epoch with the lowest loss before the finding; None if that is the start, or nothing is kept."""
    curve = record.epochs.get("val_loss") or record.epochs.get("loss")
    if record.kept is None or curve is None:
        return None
    losses = dict(zip(curve.x.tolist(), curve.y.tolist()))
    before = [
        (losses[epoch], epoch)
        for epoch in record.kept.epochs
        if (epoch < finding.epoch or not finding.step) and isfinite(losses.get(epoch, nan))
    ]
    return (min(before)[1] or None) if before else None
