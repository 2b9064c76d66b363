"""The rooms of the house: who may import whom, read from the source; and what listing the catalogues may load."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "nnplayground"
ROOT = Path(__file__).resolve().parents[1] / PACKAGE
WIRING = {"app", "cli", "cli_export", "__main__"}
OURS: dict[str, set[str]] = {
    "core": set(),
    "catalog": {"core"},
    "data": {"core"},
    "recipes": {"core"},
    "engine": {"core", "catalog", "data", "recipes"},
    "lessons": {"core"},
    "gui": {"core", "catalog", "data", "recipes", "lessons"},
}
OUTSIDE: dict[str, set[str]] = {
    "core": {"numpy"},
    "catalog": {"numpy"},
    "data": {"numpy", "pandas", "PIL", "sklearn"},
    "recipes": {"numpy", "keras", "tensorflow"},
    "engine": {"numpy", "keras", "tensorflow", "h5py"},
    "lessons": set(),
    "gui": {"PySide6", "shiboken6", "pyqtgraph", "numpy"},
}
ALSO = {
    "core/project_text.py": {"pydantic"},
    "core/place.py": {"platformdirs"},
    "engine/exports.py": {"onnxruntime"},
    "gui/animation/gif.py": {"PIL"},
}
WITHOUT_THREADS = {"core", "catalog", "data", "recipes", "lessons"}
THREADS = {"threading", "multiprocessing", "concurrent", "asyncio"}
WITH_KERAS = {"recipes", "engine"}


def modules(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of everything that a module imports, wherever in it."""
    package = file.relative_to(ROOT.parent).with_suffix("").parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            stem = ".".join(package[: len(package) - node.level]) if node.level else ""
            module = ".".join(part for part in (stem, node.module) if part)
            yield from ((node.lineno, f"{module}.{name.name}") for name in node.names)


def faults(room: str, file: Path) -> Iterator[str]:
    place = file.relative_to(ROOT).as_posix()
    outside = OUTSIDE[room] | ALSO.get(place, set()) | set(sys.stdlib_module_names)
    if room in WITHOUT_THREADS:
        outside -= THREADS
    for line, name in imports(file):
        head, *rest = name.split(".")
        if head != PACKAGE:
            legal = head in outside
        elif rest and rest[0] in OURS:
            legal = rest[0] in OURS[room] | {room}
            if rest[:2] == ["core", "lazy"] or name == f"{PACKAGE}.core.lazy":
                legal = room in WITH_KERAS or room == "core"
        else:
            legal = not rest or rest[0] not in WIRING
        if not legal:
            yield f"{place}:{line} imports {name}"


@pytest.mark.parametrize("room", OURS)
def test_a_room_imports_only_what_the_table_allows(room: str) -> None:
    assert [fault for file in modules(room) for fault in faults(room, file)] == []


def test_every_room_of_the_package_stands_in_the_table() -> None:
    rooms = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert rooms - {"assets", "datasets"} == set(OURS)


def test_a_forbidden_import_inside_a_function_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path / PACKAGE)
    file = tmp_path / PACKAGE / "core" / "bad.py"
    file.parent.mkdir(parents=True)
    file.write_text(
        "def f():\n    import tensorflow.math\n    from ..gui import style\n    from nnplayground import app\n"
    )
    assert list(faults("core", file)) == [
        "core/bad.py:2 imports tensorflow.math",
        "core/bad.py:3 imports nnplayground.gui.style",
        "core/bad.py:4 imports nnplayground.app",
    ]


def test_listing_all_catalogues_loads_neither_qt_nor_keras() -> None:
    program = (
        "import sys\n"
        "from nnplayground.core import registries\n"
        "for registry in registries.ALL: list(registry)\n"
        "print([name for name in ('PySide6', 'pyqtgraph', 'tensorflow', 'keras') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT.parent, capture_output=True, text=True, timeout=60
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
