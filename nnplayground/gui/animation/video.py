"""Pictures as an MP4 video, encoded by the program ffmpeg where there is one.

Qt's own recorder is not used: importing it fails without libpulse, and for Linux it comes without an H.264 encoder of its own, so that it
writes MPEG-4 Part 2, which browsers do not play (PySide6 6.11; `QMediaFormat().supportedVideoCodecs(QMediaFormat.Encode)` tells).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QProcess, QStandardPaths
from PySide6.QtGui import QImage

from nnplayground.gui.animation.frames import FRAME_MS, LAST_MS, pixels, size_of

ENCODERS = {
    "libx264": ("-crf", "18"),
    "libopenh264": ("-b:v", "4M"),
    "h264_videotoolbox": ("-b:v", "4M"),
    "h264_mf": ("-b:v", "4M"),
}
"""Encoders for H.264 that need no particular graphics card, the best one first, with what they are told about quality."""
PATIENCE = 30.0
"""Seconds to wait for an encoder that does nothing."""
_LOOK_MS = 100


class EncoderError(Exception):
    """The video could not be encoded; the text tells people why."""


def program() -> str:
    """Return the path of ffmpeg, "" if it is not on the PATH."""
    return QStandardPaths.findExecutable("ffmpeg")


def write_mp4(path: Path, frames: Sequence[QImage], step: Callable[[int], None]) -> None:
    """Write pictures as a silent H.264 video; all get the size of the first, plus one pixel where that is odd.

    Args:
        path: the file; it may be unfinished if this raises.
        frames: the pictures; the last one stays longer.
        step: is called with how many pictures are done, and may raise in order to end it; also while the encoder does nothing.

    Raises:
        EncoderError: there is no ffmpeg, it has no encoder for H.264, it failed or does nothing any more.
    """
    size = size_of(frames[0])
    first = _even(pixels(frames[0], size))
    height, width, _ = first.shape
    encoder = _Encoder(program(), step)
    try:
        encoder.start(_arguments(encoder.kind(), width, height, path))
        for number, frame in enumerate(frames):
            encoder.send(number, _even(pixels(frame, size)).tobytes())
        last = _even(pixels(frames[-1], size)).tobytes()
        for _ in range(round(LAST_MS / FRAME_MS) - 1):
            encoder.send(len(frames), last)
        encoder.finish(len(frames))
    finally:
        encoder.end()


def _even(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the picture with even sides, as H.264 with half the resolution of colour wants: its last row and column may come twice."""
    height, width, _ = picture.shape
    return np.pad(picture, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")


def _arguments(encoder: str, width: int, height: int, path: Path) -> list[str]:
    """Return what ffmpeg is told; colours are those of HD video, which players assume, and there is a key frame every second."""
    rate = str(round(1000 / FRAME_MS))
    return [
        *("-hide_banner", "-loglevel", "error", "-nostdin", "-y"),
        *("-f", "rawvideo", "-pixel_format", "rgb24", "-video_size", f"{width}x{height}"),
        *("-framerate", rate, "-i", "pipe:0"),
        *("-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"),
        *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"),
        *("-color_range", "tv", "-c:v", encoder, *ENCODERS[encoder], "-g", rate),
        # Without `file:` a colon in a name would be taken for that of a protocol.
        *("-movflags", "+faststart", "-f", "mp4", f"file:{path}"),
    ]


class _Encoder:
    """A running ffmpeg that is fed without an event loop, in whichever thread made it."""

    def __init__(self, path: str, step: Callable[[int], None]) -> None:
        self._path, self._step = path, step
        self._process = QProcess()

    def kind(self) -> str:
        """Return the best encoder that this ffmpeg has."""
        self.start(["-hide_banner", "-encoders"])
        self.finish(0)
        text = self._process.readAllStandardOutput().data().decode(errors="replace")
        known = {line.split()[1] for line in text.splitlines() if len(line.split()) > 1}
        for name in ENCODERS:
            if name in known:
                return name
        raise EncoderError(_text("ffmpeg has no encoder for H.264"))

    def start(self, arguments: Sequence[str]) -> None:
        """Start it with arguments."""
        self._process.start(self._path, list(arguments))
        if not self._process.waitForStarted():
            raise EncoderError(_text("ffmpeg, which MP4 needs, cannot be started"))

    def send(self, done: int, data: bytes) -> None:
        """Send one picture and wait until it is taken."""
        self._step(done)
        self._process.write(data)
        self._wait(done, self._process.waitForBytesWritten, self._process.bytesToWrite)

    def finish(self, done: int) -> None:
        """Say that nothing more comes, and wait for the end."""
        self._process.closeWriteChannel()
        self._wait(done, self._process.waitForFinished, self._running)
        good = self._process.exitStatus() == QProcess.ExitStatus.NormalExit
        if not good or self._process.exitCode():
            raise EncoderError(self._said())

    def end(self) -> None:
        """Leave no process behind."""
        if self._running():
            self._process.kill()
            self._process.waitForFinished()

    def _wait(self, done: int, wait: Callable[[int], bool], left: Callable[[], int | bool]) -> None:
        """Wait while something is left."""
        since = monotonic()
        while left():
            if wait(_LOOK_MS):
                since = monotonic()
            elif not self._running():
                if left():
                    raise EncoderError(self._said())
            elif monotonic() - since > PATIENCE:
                raise EncoderError(_text("ffmpeg does nothing any more"))
            else:
                self._step(done)

    def _running(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def _said(self) -> str:
        """Return its first complaint, without the address of the part that complains."""
        text = self._process.readAllStandardError().data().decode(errors="replace")
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if not lines:
            return _text("ffmpeg ended with code {code}").format(code=self._process.exitCode())
        said = lines[0].partition("] ")[2] if lines[0].startswith("[") else lines[0]
        return _text("ffmpeg says: {text}").format(text=said or lines[0])


def _text(source: str) -> str:
    return QCoreApplication.translate("Video", source)
