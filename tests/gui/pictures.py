"""Plain pictures, what stands in an animation's file, and programs that stand in for ffmpeg."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from nnplayground.gui.animation import video

ENCODER = video.program()
needs_ffmpeg = pytest.mark.skipif(not ENCODER, reason="MP4 needs the program ffmpeg")
needs_sh = pytest.mark.skipif(sys.platform == "win32", reason="stands in for ffmpeg by a script")


def plain(name: str, size: tuple[int, int] = (40, 30)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(name))
    return image


def read(path: Path) -> list[tuple[Any, int]]:
    """Return the pictures (height, width, 3) of a GIF and their durations in milliseconds."""
    with Image.open(path) as file:
        found = []
        for place in range(file.n_frames):
            file.seek(place)
            found.append((np.asarray(file.convert("RGB")), file.info["duration"]))
        assert file.info["loop"] == 0
    return found


def decoded(path: Path) -> tuple[Any, str]:
    """Return the pictures (number, height, width, 3) of a video, 0..255, and what ffmpeg says about the file."""
    run = [ENCODER, "-hide_banner", "-nostdin", "-i", str(path)]
    told = subprocess.run(run, capture_output=True, text=True, timeout=60).stderr
    width, height = map(int, re.search(r"Video:.*?, (\d+)x(\d+)", told).groups())
    raw = ["-vf", "scale=in_color_matrix=bt709", "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"]
    data = subprocess.run([*run, *raw], capture_output=True, timeout=60, check=True).stdout
    return np.frombuffer(data, np.uint8).reshape(-1, height, width, 3), told


def stand_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch, encode: str, encoder: str = "libx264"
) -> None:
    """Put a program named ffmpeg on the PATH: it has one encoder, and encodes by a line of sh in which $out is the file."""
    file = folder / "programs" / "ffmpeg"
    file.parent.mkdir()
    file.write_text(
        f'#!/bin/sh\nfor out; do :; done\nout="${{out#file:}}"\n'
        f'if [ "$out" = -encoders ]; then echo " V....D {encoder}  its title"; exit; fi\n{encode}\n'
    )
    file.chmod(0o755)
    monkeypatch.setenv("PATH", str(file.parent), prepend=":")


def without_ffmpeg(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave nothing on the PATH."""
    monkeypatch.setenv("PATH", str(folder))
