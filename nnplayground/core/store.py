"""Project <-> file. One zip: project.json; weights/, history.json and thumbnail.png where there are any."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import archive, array_file
from nnplayground.core.json_text import dump
from nnplayground.core.project import Project
from nnplayground.core.project_text import (
    StoreError,
    content_of,
    from_json,
    plain,
    text_of,
    to_json,
    upgraded,
)

__all__ = ["SUFFIX", "StoreError", "Stored", "from_json", "load", "save", "to_json"]

SUFFIX = ".nnp"
LIMITS = {
    "project.json": 16 * archive.MIB,
    "history.json": 256 * archive.MIB,
    "thumbnail.png": 16 * archive.MIB,
    "weights/": 1024 * archive.MIB,
}
_INDEX = "weights/index.json"
_LENT = "lent/"


@dataclass(frozen=True)
class Stored:
    """What a file holds.

    weights: of the run, None if there was none. lent: weights that every new run begins with, by "role/layer/index"; empty = drawn.
    notes: what was changed or left out while reading, a sentence each.
    """

    project: Project
    weights: Mapping[str, NDArray[Any]] | None = None
    history: dict[str, Any] | None = None
    thumbnail: bytes | None = None
    notes: tuple[str, ...] = ()
    lent: Mapping[str, NDArray[Any]] = field(default_factory=dict)


def save(
    path: Path | str,
    project: Project,
    weights: Mapping[str, NDArray[Any]] | None = None,
    history: dict[str, Any] | None = None,
    thumbnail: bytes | None = None,
    lent: Mapping[str, NDArray[Any]] | None = None,
) -> None:
    """Write a project so that a crash leaves the old file or the new one.

    `weights` are arrays of numbers by any key; `history` is plain JSON, where numbers that are not finite must have been replaced by
    None; `thumbnail` is a PNG file; `lent` are weights that every new run begins with.

    Raises:
        StoreError: something in it cannot be written (named by its path), or the disk refused; the old file is untouched.
    """
    parts = {"project.json": to_json(project).encode()}
    arrays = {**(weights or {}), **{f"{_LENT}{key}": array for key, array in (lent or {}).items()}}
    if weights is not None or lent:
        parts[_INDEX] = dump({"keys": [text_of(key, "weights") for key in arrays]})
        for number, (key, array) in enumerate(arrays.items()):
            try:
                parts[f"weights/{number}.npy"] = array_file.to_bytes(array)
            except ValueError as error:
                raise StoreError(f"The weights {key!r:.80} cannot be saved: {error}.") from error
    if history is not None:
        parts["history.json"] = dump(plain(history, "history"))
    if thumbnail is not None:
        parts["thumbnail.png"] = thumbnail

    def check(written: Path) -> None:
        again = load(written)
        same = again.project == project and again.thumbnail == thumbnail
        own = weights if weights or not lent else None
        if not same or not _equal(again.weights, own) or not _equal(again.lent, lent or {}):
            raise StoreError(
                "The file read back differs from what was written; the disk may be damaged. The old file is untouched."
            )

    try:
        archive.write(Path(path), parts, check)
    except archive.ArchiveError as error:
        raise StoreError(f"{Path(path).name} was not saved: {error}.") from error


def load(path: Path | str) -> Stored:
    """Return what a file holds; StoreError with one sentence if it is missing, damaged, too new or made to do harm."""
    name = Path(path).name
    try:
        parts = archive.read(Path(path), LIMITS)
        if "project.json" not in parts:
            raise StoreError("it is no project of this program")
        project, notes = upgraded(content_of(parts["project.json"], "project.json"))
        weights, lent = _divided(_weights(parts))
        history = (
            content_of(parts["history.json"], "history.json") if "history.json" in parts else None
        )
        for part in parts:
            if part not in LIMITS and not part.startswith("weights/"):
                notes.append(
                    f"The part {part!r:.80} is not known to this version and was left out."
                )
        return Stored(project, weights, history, parts.get("thumbnail.png"), tuple(notes), lent)
    except archive.ArchiveError as error:
        raise StoreError(f"{name!r:.200} cannot be opened: {error}.") from error
    except StoreError as error:
        raise StoreError(f"{name!r:.200} cannot be opened: {error}.", error.problems) from error


def _weights(parts: Mapping[str, bytes]) -> dict[str, NDArray[Any]] | None:
    """Return the arrays of the folder weights/, which must be exactly those that its index names."""
    members = {name for name in parts if name.startswith("weights/")}
    if not members:
        return None
    keys = content_of(parts.get(_INDEX, b""), _INDEX).get("keys")
    if (
        not isinstance(keys, list)
        or not all(isinstance(key, str) for key in keys)
        or len(set(keys)) != len(keys)
    ):
        raise StoreError("the list of weights is damaged")
    names = [f"weights/{number}.npy" for number in range(len(keys))]
    if members != {_INDEX, *names}:
        raise StoreError("the list of weights does not fit the weights")
    try:
        return {
            key: array_file.from_bytes(parts[name]) for key, name in zip(keys, names, strict=True)
        }
    except ValueError as error:
        raise StoreError(f"the weights are damaged: {error}") from error


def _divided(
    arrays: dict[str, NDArray[Any]] | None,
) -> tuple[dict[str, NDArray[Any]] | None, dict[str, NDArray[Any]]]:
    """Return the weights of the run, None if there are none, and those that are lent to new runs."""
    if arrays is None:
        return None, {}
    lent = {key[len(_LENT) :]: one for key, one in arrays.items() if key.startswith(_LENT)}
    own = {key: one for key, one in arrays.items() if not key.startswith(_LENT)}
    return own if own or not lent else None, lent


def _equal(
    one: Mapping[str, NDArray[Any]] | None, other: Mapping[str, NDArray[Any]] | None
) -> bool:
    if one is None or other is None:
        return one is other
    return list(one) == list(other) and all(
        one[key].shape == np.shape(other[key])
        and array_file.to_bytes(one[key]) == array_file.to_bytes(other[key])
        for key in one
    )
