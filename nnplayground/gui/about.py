"""About: what this is, and the versions of everything that computes."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

import nnplayground
from nnplayground.core import events as e

PACKAGES = (
    "keras",
    "tensorflow",
    "numpy",
    "pandas",
    "pillow",
    "scikit-learn",
    "pydantic",
    "PySide6",
    "pyqtgraph",
)


def versions(engine: e.Ready | None = None) -> dict[str, str]:
    """Return the versions of the program, Python, the system and the packages; nothing is imported for it."""
    found = {
        "nnplayground": nnplayground.__version__,
        "Python": platform.python_version(),
        "System": platform.platform(),
    }
    for package in PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    if engine is not None:
        found |= dict(engine.versions)
        found["Device"] = engine.device
    return found


class AboutDialog(QDialog):
    """Shows the versions; a button copies them for a report."""

    def __init__(self, engine: e.Ready | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About"))
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(24, 20, 24, 16)
        title = QLabel(self.tr("Neural-net playground"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        title.setFont(font)
        layout.addWidget(title)
        what = QLabel(self.tr("Edit a network, train it, look inside, take away the Keras code."))
        what.setProperty("muted", True)
        layout.addWidget(what)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        layout.addLayout(form)
        self._versions = versions(engine)
        for name, version in self._versions.items():
            label = QLabel(version)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setObjectName(f"about.{name}")
            form.addRow(name, label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("about.copy")
        copy.setToolTip(self.tr("Copy the versions for a report"))
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        lines = "\n".join(f"{name} {version}" for name, version in self._versions.items())
        QGuiApplication.clipboard().setText(lines)
