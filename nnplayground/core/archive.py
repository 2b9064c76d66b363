"""A file of named parts (a zip): read with suspicion, written so that a crash leaves the old file or the new one."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Container, Mapping
from pathlib import Path
from typing import BinaryIO

MIB = 2**20
MOST_BYTES = 2048 * MIB
MOST_MEMBERS = 20_000
MOST_DIRECTORY = 8 * MIB
MOST_RATIO = 200
DEFAULT_LIMIT = 64 * MIB
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*")
NAME_OF_VARIABLE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.:-]*(/[A-Za-z0-9_-][A-Za-z0-9_.:-]*)*")
"""Names as TensorFlow gives them, "dense/kernel:0"; only for parts that never become files."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    ValueError,
    OverflowError,
)


class ArchiveError(ValueError):
    """A file that cannot be read or written; the message is one sentence for people."""


def read(
    path: Path,
    limits: Mapping[str, int],
    most: int | None = None,
    apart: Container[str] = (),
    names: re.Pattern[str] = _NAME,
) -> dict[str, bytes]:
    """Return the parts of a file by name.

    Args:
        path: of the file.
        limits: the most bytes of a part, by its name or by its folder ("weights/"); others may have DEFAULT_LIMIT.
        most: bytes of the whole file; None = MOST_BYTES.
        apart: names of parts that are looked at as all others, but neither read nor returned.
        names: what a part may be called.

    Raises:
        ArchiveError: the file is missing, damaged, or made to do harm.
    """
    try:
        # A pipe or a device would never end.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise ArchiveError("it is no file")
        with open(path, "rb") as file:
            _check_directory(file, MOST_BYTES if most is None else most)
            with zipfile.ZipFile(file) as archive:
                members = archive.infolist()
                _check_members(members, os.fstat(file.fileno()).st_size, limits, names)
                return {
                    member.filename: _content(archive, member)
                    for member in members
                    if member.filename not in apart
                }
    except ArchiveError:
        raise
    except OSError as error:
        raise ArchiveError(f"the file cannot be read: {error.strerror or error}") from error
    except _BROKEN as error:
        raise ArchiveError("the file is damaged or is no project") from error


def write(path: Path, parts: Mapping[str, bytes], check: Callable[[Path], None]) -> None:
    """Write a file; at every moment the old one or the whole new one is there.

    The parts go to a temporary file beside the target, which is flushed to the disk and read back by `check` before it takes the
    target's place.

    Raises:
        ArchiveError: the disk refused, or what `check` raises.
    """
    target = Path(os.path.realpath(path))
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with open(part, "xb") as file:
            with zipfile.ZipFile(file, "w") as archive:
                for name, content in parts.items():
                    archive.writestr(_member(name, content), content)
            file.flush()
            os.fsync(file.fileno())
        check(part)
        with contextlib.suppress(FileNotFoundError):
            os.chmod(part, stat.S_IMODE(target.stat().st_mode))
        os.replace(part, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise ArchiveError(f"the file cannot be written: {error.strerror or error}") from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _member(name: str, content: bytes) -> zipfile.ZipInfo:
    """Return the header of a part. Text is compressed, unless it shrinks so far that a reader would call it a bomb."""
    member = zipfile.ZipInfo(name)
    member.external_attr = 0o644 << 16
    if not name.endswith((".npy", ".png")):
        shrunk = len(zlib.compress(content)) or 1
        if len(content) <= MOST_RATIO // 2 * shrunk:
            member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _check_directory(file: BinaryIO, most: int) -> None:
    """Look at the end record before the zip module reads the directory it describes, however large."""
    size = file.seek(0, os.SEEK_END)
    if size > most:
        raise ArchiveError(f"the file has {_size(size)}; a project has at most {_size(most)}")
    start = file.seek(max(0, size - 22 - 65_535 - 20))
    tail = file.read()
    file.seek(0)
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) - end < 22:
        raise ArchiveError("the file is damaged or is no project")
    count, length = struct.unpack_from("<HL", tail, end + 10)
    if (
        count > MOST_MEMBERS
        or length > MOST_DIRECTORY
        or tail[max(0, end - 20) : end].startswith(b"PK\x06\x07")
    ):
        raise ArchiveError("the file has too many parts to be a project")
    if length > start + end:
        raise ArchiveError("the file is damaged or is no project")


def _check_members(
    members: list[zipfile.ZipInfo], size: int, limits: Mapping[str, int], names: re.Pattern[str]
) -> None:
    if len(members) > MOST_MEMBERS:
        raise ArchiveError("the file has too many parts to be a project")
    if sum(member.compress_size for member in members) > size:
        raise ArchiveError("the parts of the file overlap")
    seen: set[str] = set()
    for member in members:
        name = member.orig_filename
        if not names.fullmatch(name) or ".." in name or len(name) > 200 or name != member.filename:
            raise ArchiveError(f"the file has a part with the unsafe name {name!r:.80}")
        if name.casefold() in seen:
            raise ArchiveError(f"the file has two parts named {name!r:.80}")
        seen.add(name.casefold())
        folder = name.partition("/")[0] + "/"
        most = limits.get(name, limits.get(folder, DEFAULT_LIMIT))
        if member.file_size > most:
            raise ArchiveError(
                f"the part {name} unpacks to {_size(member.file_size)}; at most {_size(most)} are allowed"
            )
        if member.file_size > MIB and member.file_size > MOST_RATIO * member.compress_size:
            raise ArchiveError(
                f"the part {name} is packed so tightly that it is taken for an attack"
            )
        if (
            member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
            or member.flag_bits & 1
        ):
            raise ArchiveError(f"the part {name} is encrypted or packed in an unknown way")


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as stream:
        content = stream.read(member.file_size + 1)
    if len(content) != member.file_size:
        raise ArchiveError(f"the part {member.filename} is cut off")
    return content


def _size(count: int) -> str:
    return f"{count / MIB:.1f} MiB"


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows has no such call and does not need it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
