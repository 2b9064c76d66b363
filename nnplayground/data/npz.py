"""Reading NPZ files that nobody vouches for: looked at before anything is unpacked, and never unpickled."""

from __future__ import annotations

import math
import zipfile
import zlib
from pathlib import Path
from typing import IO

import numpy as np

from nnplayground.data.source import Array, DataError

MOST_BYTES = 2 * 2**30
MOST_MEMBERS = 100
# Deflate cannot pack tighter than 1032 : 1; real arrays, even masks of mostly zeros, stay well below this.
MOST_RATIO = 500
_HARMLESS = 16 * 2**20


def read_npz(path: Path, most: int = MOST_BYTES) -> dict[str, Array]:
    """Return the arrays of an NPZ file by name.

    Raises:
        DataError: the file is missing, damaged, larger than `most` bytes when unpacked, packed like a bomb, or holds objects.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check(members, path.name, most)
            return {
                member.filename.removesuffix(".npy"): _array(archive, member, path.name)
                for member in members
            }
    except DataError:
        raise
    except OSError as error:
        raise DataError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise DataError(f"{path.name} is damaged or is no NPZ file.") from error
    except ValueError as error:
        raise DataError(f"{path.name} is damaged: {error}.") from error


def _check(members: list[zipfile.ZipInfo], file: str, most: int) -> None:
    if len(members) > MOST_MEMBERS:
        raise DataError(f"{file} holds {len(members)} arrays; at most {MOST_MEMBERS} are read.")
    if sum(member.file_size for member in members) > most:
        size = sum(member.file_size for member in members) / 2**20
        raise DataError(
            f"{file} would unpack to {size:,.0f} MB; at most {most / 2**20:,.0f} MB are read."
        )
    for member in members:
        if not member.filename.endswith(".npy"):
            raise DataError(f"{file} holds {member.filename!r:.80}, which is no array.")
        if member.file_size > max(_HARMLESS, MOST_RATIO * member.compress_size):
            raise DataError(
                f"{file} is packed so tightly that it is taken for an attack on the memory."
            )


def _array(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: str) -> Array:
    name = member.filename.removesuffix(".npy")
    with archive.open(member) as stream:
        shape, dtype, start = _header(stream)
        if dtype.hasobject or dtype.kind not in "biufSU":
            raise DataError(
                f"The array {name!r:.80} in {file} holds Python objects or records; only numbers and texts are read."
            )
        if math.prod(shape) * dtype.itemsize + start != member.file_size:
            raise DataError(
                f"{file} is damaged: the size of the array {name!r:.80} does not fit its shape."
            )
    with archive.open(member) as stream:
        return np.asarray(np.lib.format.read_array(stream, allow_pickle=False))


def _header(stream: IO[bytes]) -> tuple[tuple[int, ...], np.dtype[np.generic], int]:
    """Return shape, kind of number, and where the numbers start."""
    version = np.lib.format.read_magic(stream)
    read = {
        (1, 0): np.lib.format.read_array_header_1_0,
        (2, 0): np.lib.format.read_array_header_2_0,
    }.get(version)
    if read is None:
        raise ValueError(f"unknown version {version} of the array format")
    shape, _, dtype = read(stream)
    return shape, dtype, stream.tell()
