"""The lines of gradient clipping: how long a gradient may be, as the runs clip it now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nnplayground.core.record import RunRecord

N = QT_TRANSLATE_NOOP
_MEANING = {
    "global_clipnorm": N("Curves", "all gradients together are shortened to this norm"),
    "clipnorm": N("Curves", "the gradient of each weight tensor is shortened to this norm"),
    "clipvalue": N("Curves", "every number of the gradient is cut to between minus and plus this"),
}


def levels_of(team: Sequence[RunRecord]) -> list[tuple[float, str, str]]:
    """Return the value, a label and a sentence for every kind of clipping of the team's runs."""
    levels: dict[tuple[str, float], tuple[float, str, str]] = {}
    for record in team:
        values = record.project.training.optimizer.values
        for name, meaning in _MEANING.items():
            value = values.get(name)
            if value:
                text = f"{name} {value:g}"
                hint = QCoreApplication.translate("Curves", meaning)
                levels[name, value] = (float(value), text, f"{text}: {hint}")
    return list(levels.values())
