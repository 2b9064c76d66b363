"""Texts that come from outside the GUI, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "words"


def words(text: str) -> str:
    """Translate a text of core, catalog, data, engine or lessons; unchanged where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""
