"""What the program remembers about the person's taste: theme, language, speed, window, recent files."""

from __future__ import annotations

from dataclasses import astuple
from math import isfinite
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from nnplayground.core import place
from nnplayground.core.estimate import Machine
from nnplayground.gui.style import THEMES

LANGUAGES = ("system", "en", "ru", "zh_CN")
RECENT = 10


class Settings:
    """Settings in one INI file under `place.home()`."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(
            str(path or place.home() / "settings.ini"), QSettings.Format.IniFormat
        )

    @property
    def theme(self) -> str:
        """Return "system", "light" or "dark"."""
        return self._word("theme", THEMES)

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def language(self) -> str:
        """Return "system" or a language code."""
        return self._word("language", LANGUAGES)

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def speed(self) -> float | None:
        """Return how many steps a second training may take; None = as fast as possible."""
        try:
            return float(str(self._store.value("speed", ""))) or None
        except ValueError:
            return None

    @speed.setter
    def speed(self, value: float | None) -> None:
        self._store.setValue("speed", "" if value is None else f"{value:g}")

    @property
    def machine(self) -> Machine:
        """Return how fast this machine trains, as its runs have shown."""
        usual = Machine()
        try:
            found = Machine(
                float(str(self._store.value("machine/multiplications", usual.multiplications))),
                float(str(self._store.value("machine/step_seconds", usual.step_seconds))),
            )
        except ValueError:
            return usual
        good = all(isfinite(one) and one > 0 for one in astuple(found))
        return found if good else usual

    @machine.setter
    def machine(self, value: Machine) -> None:
        self._store.setValue("machine/multiplications", f"{value.multiplications:.6g}")
        self._store.setValue("machine/step_seconds", f"{value.step_seconds:.6g}")

    @property
    def recent(self) -> list[Path]:
        """Return the files opened and saved last, newest first, those that still exist."""
        found = self._store.value("recent", [])
        names = [found] if isinstance(found, str) else list(found or [])
        return [Path(name) for name in names if Path(name).is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        path = path.absolute()
        others = [other for other in self.recent if other != path]
        self._store.setValue("recent", [str(each) for each in [path, *others][:RECENT]])

    def clear_recent(self) -> None:
        """Forget the recent files."""
        self._store.remove("recent")

    def window(self, version: int) -> tuple[QByteArray, QByteArray] | None:
        """Return geometry and dock state as they were left, or None if there are none for this version of the layout."""
        geometry, state = self._store.value("geometry"), self._store.value(f"state{version}")
        if isinstance(geometry, QByteArray) and isinstance(state, QByteArray):
            return geometry, state
        return None

    def set_window(self, version: int, geometry: QByteArray, state: QByteArray) -> None:
        """Keep geometry and dock state."""
        self._store.setValue("geometry", geometry)
        self._store.setValue(f"state{version}", state)

    def flag(self, name: str, default: bool) -> bool:
        """Return a switch as the person left it."""
        return str(self._store.value(name, default)).lower() == "true"

    def set_flag(self, name: str, on: bool) -> None:
        """Keep a switch."""
        self._store.setValue(name, "true" if on else "false")

    def sync(self) -> None:
        """Write what is not yet in the file."""
        self._store.sync()

    def _word(self, key: str, legal: tuple[str, ...]) -> str:
        value = str(self._store.value(key, legal[0]))
        return value if value in legal else legal[0]
