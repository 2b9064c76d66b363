"""The clock that durations are taken from."""

from __future__ import annotations

from time import perf_counter as now

__all__ = ["now"]
