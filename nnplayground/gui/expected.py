"""What training will take, said before it starts: memory and time for an epoch on this machine, which is learnt from its runs.

What does not fit into the free memory is refused.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nnplayground.core import events as e
from nnplayground.core.estimate import Estimate, estimate, installed_memory, learn, warnings
from nnplayground.core.layer_cost import costs, memory_text, short, total
from nnplayground.core.memory import free_memory, refusal, ways
from nnplayground.core.project import Project
from nnplayground.gui.document import Document
from nnplayground.gui.live import LITTLE, SHARE, Live
from nnplayground.gui.messages import ERROR, WARNING, MessageBar
from nnplayground.gui.settings import Settings
from nnplayground.gui.text import grouped, words

ABOUT, REFUSED = "estimate", "memory"
LEAST_EPOCHS = 3
"""From so few epochs on a run tells how fast the machine is; the first ones also compile."""
HEAVY = 1e7
"""Operations of a step on its way forward, from about which TensorFlow computes it on all processors."""


class Expected(QObject):
    """Estimates anew after every check, warns of what is too much, and learns from every run that ends.

    Signals:
        changed(): `estimate` is another one.
    """

    changed = Signal()

    def __init__(
        self,
        document: Document,
        live: Live,
        settings: Settings,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._live = document, live
        self._settings, self._messages = settings, messages
        self._warned: tuple[str, ...] = ()
        self.estimate: Estimate | None = None
        self._operations = 0
        self.memory = installed_memory()
        self.free = free_memory
        live.checked.connect(self.refresh)
        live.loaded.connect(self.refresh)
        live.finished.connect(self._on_finished)
        document.opened.connect(self._on_opened)

    @property
    def text(self) -> str:
        """Return the estimate as people read it; "" while there is none."""
        found = self.estimate
        if found is None:
            return ""
        sentence = self.tr(
            "{parameters} parameters · {operations} FLOPs · {memory} · {time} per epoch"
        )
        if found.at_least:
            sentence = self.tr(
                "{parameters} parameters · at least {operations} FLOPs · {memory} · {time} per epoch"
            )
        return sentence.format(
            parameters=grouped(found.parameters),
            operations=short(self._operations),
            memory=memory_text(found.bytes),
            time=self._time(found.seconds),
        )

    def refusal(self) -> str:
        """Return why the open project must not be trained on this machine, with the numbers; "" if it may, or goes on already."""
        project, record = self._document.project, self._live.record
        if record is not None and record.step > 0 and record.project.same_run(project):
            return ""
        check, examples = self._live.check, self._examples()
        if check is None or not examples or check.project.networks != project.networks:
            return ""
        found = estimate(project, check.nodes, examples)
        return refusal(found, self._free(), 1 + len(project.twins)) if found is not None else ""

    def refuses(self) -> bool:
        """Tell whether the open project must not be trained, and say why, with what would make it fit."""
        text, free, check = self.refusal(), self._free(), self._live.check
        self._messages.settle(REFUSED)
        if not text or free is None or check is None:
            return False
        project, examples = self._document.project, self._examples()
        answers = [
            (words(title), lambda title=title, fitting=fitting: self._fit(title, fitting))
            for title, fitting in ways(project, check.nodes, examples, free)
        ]
        self._messages.say(ERROR, words(text), answers=answers, about=REFUSED)
        return True

    def _examples(self) -> int:
        """Return how many examples there are to train on, 0 while the data of the project are not loaded."""
        data = self._live.data
        known = data is not None and data.data is not None
        if not known or data.choice != self._document.project.data:
            return 0
        return int(data.data.parts[e.TRAIN].size)

    def _free(self) -> int | None:
        known = [size for size in (self.free(), self.memory) if size is not None]
        return min(known) if known else None

    def _fit(self, title: str, project: Project) -> None:
        """Put in the project that fits; it is started by the person."""
        self._document.edit(words(title), project)
        self._messages.settle(REFUSED)

    def refresh(self, *_: object) -> None:
        """Estimate what the network that was checked last takes with the data that are there."""
        check, data = self._live.check, self._live.data
        found = None
        known = check is not None and check.ok and data is not None and data.data is not None
        if known and data.choice == check.project.data:
            examples = data.data.parts[e.TRAIN].size
            found = estimate(check.project, check.nodes, examples, self._settings.machine)
        if found == self.estimate:
            return
        self.estimate = found
        self._operations = _operations(check) if check is not None else 0
        examples = check.project.training.batch_size if check is not None else 0
        heavy = self._operations * (examples or 1) > HEAVY
        self._live.share = LITTLE if heavy else SHARE
        self._warn(warnings(found, self.memory) if found is not None else ())
        self.changed.emit()

    def _warn(self, said: tuple[str, ...]) -> None:
        if said != self._warned:
            self._warned = said
            self._messages.settle(ABOUT)
            for text in said:
                self._messages.say(WARNING, words(text), about=ABOUT)

    def _on_opened(self) -> None:
        self._warned, self.estimate = (), None
        self._messages.settle(ABOUT)
        self._messages.settle(REFUSED)
        self.changed.emit()

    def _on_finished(self, event: e.Finished) -> None:
        """Learn from a run alone on the machine whose project and data are those of the estimate."""
        record, check = self._live.record, self._live.check
        found = self.estimate
        if record is None or check is None or found is None or len(self._live.team) > 1:
            return
        times = record.epoch_seconds.y
        if len(times) >= LEAST_EPOCHS and record.project.same_run(check.project):
            seconds = float(sorted(times)[len(times) // 2])
            self._settings.machine = learn(self._settings.machine, found, seconds)
            self.refresh()

    def _time(self, seconds: float) -> str:
        if seconds >= 90:
            return self.tr("about {n} min").format(n=f"{seconds / 60:.0f}")
        if seconds >= 1:
            return self.tr("about {n} s").format(n=f"{seconds:.0f}")
        return self.tr("about {n} s").format(n=f"{seconds:.1g}")


def _operations(check: e.Checked) -> int:
    """Return the operations of one example on its way forward through all networks."""
    return sum(
        total(costs(graph, check.nodes.get(role, {}), 1).values()).operations
        for role, graph in check.project.networks.items()
    )
