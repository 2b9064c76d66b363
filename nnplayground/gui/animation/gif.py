"""Pictures as an animated GIF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from nnplayground.gui.animation.frames import FRAME_MS, LAST_MS, pixels, size_of


def write_gif(path: Path, frames: Sequence[QImage], step: Callable[[int], None]) -> None:
    """Write pictures as an animated GIF that begins anew for ever; all get the size of the first.

    Pictures that are the same one after the other become one that stays as long.

    Args:
        path: the file; it may be unfinished if this raises.
        frames: the pictures; the last one stays longer.
        step: is called with how many pictures are done, and may raise in order to end it.

    Raises:
        OSError: it cannot be written.
    """
    from PIL import Image  # the window opens sooner without it

    size = size_of(frames[0])

    def pictures() -> Iterator[Any]:
        for number, frame in enumerate(frames):
            step(number)
            yield Image.fromarray(pixels(frame, size)).quantize(256)

    rest = pictures()
    durations = [FRAME_MS] * (len(frames) - 1) + [LAST_MS]
    next(rest).save(
        path, format="GIF", save_all=True, append_images=rest, duration=durations, loop=0
    )
