"""How pictures that excite units are made: the settings of gradient ascent, and what suits the size of what a unit sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

UNIT, MAP = "unit", "map"
"""The unit in the middle of a map; the mean over all of it."""
STEPS, RATE, BLUR, DECAY, NORM = 64, 0.1, 0.15, 0.01, 1.0


@dataclass(frozen=True)
class Settings:
    """How a picture is made.

    steps: of ascent. rate: length of the first step, as a share of the largest norm; it falls to a tenth at the end. seed: of noise and
    jitter. jitter: the picture is moved by up to so many places before each step, so that what is found does not hang on a place.
    blur: share that each neighbour gives in the first step, 0..0.33, falling to a fifth of it: keeps grain out. decay: share that is
    taken away from the difference to the ground in each step: what does not help fades. norm: the largest root mean square of that
    difference, in standard deviations of the data. goal: UNIT or MAP.
    """

    steps: int = STEPS
    rate: float = RATE
    seed: int = 0
    jitter: int = 0
    blur: float = BLUR
    decay: float = DECAY
    norm: float = NORM
    goal: str = UNIT


def settings_of(options: Mapping[str, Any], window: tuple[tuple[int, int], ...]) -> Settings:
    """Return the settings within their ranges; jitter and blur as they suit the side of the window."""
    side = min((last - first + 1 for first, last in window), default=1)

    def number(name: str, usual: float, low: float, high: float) -> float:
        return min(max(float(options.get(name, usual)), low), high)

    return Settings(
        steps=int(number("steps", STEPS, 1, 2000)),
        rate=number("rate", RATE, 0.0, 10.0),
        seed=int(options.get("seed", 0)),
        jitter=int(number("jitter", side // 14, 0, 32)),
        blur=number("blur", BLUR * min(1.0, side / 14) if side > 6 else 0.0, 0.0, 0.33),
        decay=number("decay", DECAY, 0.0, 1.0),
        norm=number("norm", NORM, 0.0, 100.0),
        goal=MAP if options.get("goal") == MAP else UNIT,
    )
