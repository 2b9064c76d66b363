"""Whether training fits into the memory that is free, and what would make it fit; asked before anything is allocated."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from nnplayground.core.estimate import Estimate, Reports, estimate, installed_memory
from nnplayground.core.param import Pick
from nnplayground.core.project import Project

_LEAST_EXAMPLES = 32
_CGROUP = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current")


def needed(found: Estimate, runs: int = 1) -> int:
    """Return the bytes that so many runs side by side will allocate: all but the prepared examples, which are there already."""
    own = found.weight_bytes + found.slot_bytes + found.activation_bytes
    return runs * own + found.data_bytes // 2


def free_memory() -> int | None:
    """Return the bytes that programs can still get without swapping; None where the system does not tell."""
    if sys.platform == "win32":
        return _free_on_windows()
    known = [size for size in (_available(), _left_to_the_group()) if size is not None]
    return min(known) if known else installed_memory()


def refusal(found: Estimate, free: int | None, runs: int = 1) -> str:
    """Return why training does not start, with the numbers; "" if it fits or the memory is not known.

    Args:
        found: what one run takes.
        free: bytes of free memory.
        runs: how many train side by side, the twins counted.
    """
    wanted = needed(found, runs)
    if free is None or wanted <= free:
        return ""
    parts = {
        "the weights and the optimizer": runs * (found.weight_bytes + found.slot_bytes),
        "the outputs of the layers for one batch": runs * found.activation_bytes,
        "the examples": found.data_bytes // 2,
    }
    most = max(parts, key=lambda name: parts[name])
    return (
        f"Training was not started: it would take about {gigabytes(wanted)} of memory, and {gigabytes(free)} are free; "
        f"{gigabytes(parts[most])} of it go to {most}."
    )


def ways(
    project: Project, reports: Reports, examples: int, free: int
) -> Iterator[tuple[str, Project]]:
    """Yield what would make a run fit: a text as on a button, and the project as it would be.

    Args:
        project: what does not fit.
        reports: the shapes of its layers, as in `events.Checked.nodes`.
        examples: the number of training examples.
        free: bytes of free memory.
    """
    runs = 1 + len(project.twins)

    def fits(changed: Project, count: int) -> bool:
        found = estimate(changed, reports, count)
        return found is not None and needed(found, runs) <= free

    training = project.training
    whole = size = min(training.batch_size or examples, examples)
    while size > 1:
        size //= 2
        smaller = replace(project, training=replace(training, batch_size=size))
        if fits(smaller, examples):
            half = size == whole // 2
            text = f"Halve the batch to {size}" if half else f"Use batches of {size}"
            yield text, smaller
            break
    plain = replace(project, training=replace(training, optimizer=Pick("SGD")))
    if training.optimizer.name != "SGD" and fits(plain, examples):
        text = "Use SGD, which keeps nothing beside the weights"
        yield text, plain
    count = examples
    while count // 2 >= _LEAST_EXAMPLES:
        count //= 2
        split = replace(project.data.split, limit=count)
        fewer = replace(project, data=replace(project.data, split=split))
        if fits(fewer, count):
            text = f"Train on {count} examples"
            yield text, fewer
            break


def gigabytes(count: int) -> str:
    """Return a number of bytes for people, in GB, or in MB below a tenth of one."""
    return f"{count / 1e9:,.1f} GB" if count >= 1e8 else f"{count / 1e6:,.1f} MB"


def _available(file: str = "/proc/meminfo") -> int | None:
    try:
        lines = Path(file).read_text(encoding="ascii").splitlines()
        return next(1024 * int(line.split()[1]) for line in lines if "MemAvailable" in line)
    except (OSError, ValueError, IndexError, StopIteration):
        return None


def _left_to_the_group(files: tuple[str, str] = _CGROUP) -> int | None:
    """Return what is left of the limit of a container (Linux control groups, version 2); None without a limit."""
    try:
        limit, used = (int(Path(file).read_text(encoding="ascii")) for file in files)
    except (OSError, ValueError):
        return None
    return max(0, limit - used)


class _Status(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        ("total", ctypes.c_uint64),
        ("available", ctypes.c_uint64),
        ("more", ctypes.c_uint64 * 5),
    )


def _free_on_windows() -> int | None:
    status = _Status(length=ctypes.sizeof(_Status))
    library = getattr(ctypes, "windll", None)
    told = library is not None and library.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
    return int(status.available) if told else None
