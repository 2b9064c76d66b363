"""Bounds of memory and time for a process of Windows, which has no `resource` module: a job object with one process in it."""

from __future__ import annotations

import ctypes
from ctypes import c_int64, c_size_t, c_uint32, c_uint64
from typing import Any

PROCESS_TIME, PROCESS_MEMORY, KILL_ON_CLOSE = 0x2, 0x100, 0x2000
_EXTENDED_LIMITS = 9
_TICKS = 10_000_000
"""In a second: Windows counts time in units of 100 ns."""


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION of winnt.h."""

    _fields_ = (
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("least_working_set", c_size_t),
        ("most_working_set", c_size_t),
        ("most_processes", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
    )


class _Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h; what lies between are counts of reads and writes, which Windows fills."""

    _fields_ = (
        ("basic", _Basic),
        ("counts", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("peak_process_memory", c_size_t),
        ("peak_job_memory", c_size_t),
    )


def limits(memory: int, seconds: int) -> _Limits:
    """Return the structure that bounds a process to some bytes of memory and seconds of computing."""
    found = _Limits()
    found.basic.flags = PROCESS_TIME | PROCESS_MEMORY | KILL_ON_CLOSE
    found.basic.process_time = seconds * _TICKS
    found.process_memory = memory
    return found


def bound_this_process(memory: int, seconds: int) -> Any:
    """Bound the process that calls this; for Windows alone.

    Returns:
        The handle of the job, which closes with the process.

    Raises:
        OSError: Windows refused.
    """
    library: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    library.CreateJobObjectW.restype = ctypes.c_void_p
    library.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(library.CreateJobObjectW(None, None))
    wanted = limits(memory, seconds)
    told = library.SetInformationJobObject(
        job, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted)
    )
    process = ctypes.c_void_p(library.GetCurrentProcess())
    if not told or not library.AssignProcessToJobObject(job, process):
        raise OSError("the job object was refused")
    return job
