"""`python -m nnplayground` and the command `nnplayground`: checks the computer, then opens the window or runs the command line."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Sequence
from importlib import metadata

PYTHON = (3, 11)
COMMANDS = ("train", "examples", "export")
# What a wheel of PySide6 does not bring, by the file that is missing and the Debian package that has it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Route the command line; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    headless = bool(arguments) and (arguments[0] in COMMANDS or "--info" in arguments)
    problem = python_problem(sys.version_info[:3])
    if not problem and not headless:
        asked = {"-h", "--help"}.intersection(arguments)
        window = not asked and "--screenshot" not in " ".join(arguments)
        problem = qt_problem(_version("PySide6"), sys.version_info[:3]) or library_problem(window)
    if problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    if headless:
        from nnplayground import cli

        return cli.main(arguments)
    try:
        from nnplayground import app
    except ImportError as error:
        missing = missing_library(error)
        if not missing:
            raise
        sys.stderr.write(f"{missing}\n")
        return 1
    return app.main(arguments)


def python_problem(version: tuple[int, ...]) -> str:
    """Return one sentence if this Python is too old, else ""."""
    if version[:2] >= PYTHON:
        return ""
    wanted = ".".join(map(str, PYTHON))
    return f"This program needs Python {wanted} or newer; this is Python {'.'.join(map(str, version))}."


def qt_problem(qt: str, python: tuple[int, ...]) -> str:
    """Return one sentence if this PySide6 is missing or known to crash on this Python, else ""."""
    if not qt:
        return "PySide6 is not installed; install this program again with: pip install nnplayground"
    if qt.startswith("6.12.0") and python[:2] < (3, 12):
        return (
            "PySide6 6.12.0 crashes on Python older than 3.12; install another with: "
            'pip install "pyside6>=6.8,!=6.9.1,!=6.9.2,!=6.12.0"'
        )
    return ""


def library_problem(window: bool) -> str:
    """Return one sentence if a Linux library that Qt needs is missing, else ""; Qt itself would end the process."""
    if not sys.platform.startswith("linux"):
        return ""
    wanted = dict(LIBRARIES)
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if window and not platform.startswith(("offscreen", "minimal", "wayland", "vnc")):
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            return (
                "There is no display to open a window on; "
                "`nnplayground train EXAMPLE` works without one, see `nnplayground examples`."
            )
        wanted |= WINDOW_LIBRARIES
    missing = [name for name in wanted if not _loads(name)]
    return _sentence(missing, [wanted[name] for name in missing]) if missing else ""


def missing_library(error: ImportError) -> str:
    """Return one sentence if an import failed because a shared library is missing, else ""."""
    found = re.search(r"(lib[\w.+-]+\.so[\w.]*)", str(error))
    if not found or not sys.platform.startswith("linux"):
        return ""
    packages = [*LIBRARIES.values(), *WINDOW_LIBRARIES.values()]
    known = (LIBRARIES | WINDOW_LIBRARIES).get(found[1])
    return _sentence([found[1]], [known] if known else packages)


def _sentence(files: list[str], packages: list[str]) -> str:
    plural = "ies are" if len(files) > 1 else "y is"
    return (
        f"The Linux librar{plural} missing: {', '.join(files)}; "
        f"install with: sudo apt-get install -y {' '.join(packages)}"
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
