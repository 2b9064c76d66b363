"""How many steps fit into one call."""

from __future__ import annotations

CALL_SECONDS = 0.05
"""As long as between two reports (see `Gather`): to begin and end a call takes 2 ms, which more calls than reports would waste."""
MOST_STEPS = 32_768


class Pace:
    """How many steps make a call of about CALL_SECONDS, from how long the calls before took.

    speed: examples a second, averaged over about the last second of training; 0 = not known yet.
    """

    def __init__(self) -> None:
        self.speed = 0.0
        self._gear = ""
        self._steps = 1

    def steps(self, gear: str) -> int:
        """Return how many steps to ask for; another gear begins with one."""
        if gear != self._gear:
            self._gear, self._steps = gear, 1
        return self._steps

    def took(self, steps: int, size: int, seconds: float) -> None:
        """Learn from a call."""
        seconds = max(seconds, 1e-7)
        share = min(1.0, seconds) if self.speed else 1.0
        self.speed += share * (steps * size / seconds - self.speed)
        wanted = CALL_SECONDS / max(seconds / steps, 1e-7)
        self._steps = int(max(1, min(wanted, 4 * self._steps, MOST_STEPS)))
