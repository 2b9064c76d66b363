"""The structure that bounds a process on Windows, as winnt.h lays it out; and how it is handed over, by a library that notes it."""

from __future__ import annotations

import ctypes
import struct
from typing import Any

import pytest

from nnplayground.engine import job


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="offsets of 64 bits")
def test_the_limits_lie_where_windows_looks_for_them() -> None:
    content = bytes(job.limits(2 << 30, 10))
    assert len(content) == 144
    assert struct.unpack_from("<q", content, 0) == (100_000_000,)
    assert struct.unpack_from("<I", content, 16) == (0x2102,)
    assert struct.unpack_from("<Q", content, 112) == (2 << 30,)
    assert not any(content[8:16] + content[20:112] + content[120:])


class Library:
    """Stands for kernel32."""

    def __init__(self, accepts: bool) -> None:
        self.accepts, self.told = accepts, []

    def __getattr__(self, name: str) -> Any:
        def call(*arguments: Any) -> int:
            self.told.append((name, arguments))
            return self.accepts if name == "AssignProcessToJobObject" else 77

        self.__dict__[name] = call
        return call


def test_the_process_is_put_into_a_job_with_these_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library(True)
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: library, raising=False)
    job.bound_this_process(1 << 30, 3)
    names = [name for name, _ in library.told]
    assert names.index("SetInformationJobObject") < names.index("AssignProcessToJobObject")
    told = dict(library.told)["SetInformationJobObject"]
    assert (told[1], told[3]) == (9, ctypes.sizeof(job.limits(1, 1)))


def test_a_refusal_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: Library(False), raising=False)
    with pytest.raises(OSError, match="refused"):
        job.bound_this_process(1 << 30, 3)
