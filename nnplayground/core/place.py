"""Where things are: files that travel with the program, and the folders of the person who uses it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parents[1]
_APPLICATION = "nnplayground"


def assets() -> Path:
    """Return the folder of icons, translations and example projects."""
    return _shipped("assets")


def datasets() -> Path:
    """Return the folder of the data sets that are shipped with the program."""
    return _shipped("datasets")


def home() -> Path:
    """Return the folder for what the person keeps: `$NNPLAYGROUND_HOME`, else what the platform says. It may not exist yet."""
    own = os.environ.get("NNPLAYGROUND_HOME")
    if own:
        return Path(own).expanduser()
    return Path(platformdirs.user_data_dir(_APPLICATION, appauthor=False))


def cache() -> Path:
    """Return the folder for what can be made or fetched again. It may not exist yet."""
    if os.environ.get("NNPLAYGROUND_HOME"):
        return home() / "cache"
    return Path(platformdirs.user_cache_dir(_APPLICATION, appauthor=False))


def _shipped(name: str) -> Path:
    # A wheel holds the folder inside the package; in a checkout it lies beside the package.
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
