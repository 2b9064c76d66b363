"""Draw the data set "shapes": small coloured shapes on coloured, uneven backgrounds with clutter.

Needs Pillow and NumPy only. The same seed gives the same images:

    python generate.py [--out FOLDER] [--train 4000] [--test 1000] [--seed 7]
"""

from __future__ import annotations

import argparse
import colorsys
import hashlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

SIZE, FINE = 32, 4
CLASSES = ("circle", "square", "triangle", "star", "cross", "ring", "heart", "arrow")
Points = np.ndarray


def outline(name: str) -> Points:
    """Return the corners of a shape, (n, 2), inside the circle of radius 1 around 0; y points down."""
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    if name in ("circle", "ring"):
        return np.stack([np.cos(turn), np.sin(turn)], 1)
    if name == "heart":
        x = 16 * np.sin(turn) ** 3
        y = -(13 * np.cos(turn) - 5 * np.cos(2 * turn) - 2 * np.cos(3 * turn) - np.cos(4 * turn))
        return np.stack([x, y], 1) / 17
    if name == "cross":
        corners = [(0.3, 0.3), (0.95, 0.3), (0.95, -0.3), (0.3, -0.3)]
        turns = [np.array([[c, -s], [s, c]]) for c, s in ((1, 0), (0, -1), (-1, 0), (0, 1))]
        return np.concatenate([np.array(corners) @ one.T for one in turns])
    if name == "arrow":
        return np.array(
            [
                (0, -1),
                (0.8, -0.1),
                (0.3, -0.1),
                (0.3, 0.95),
                (-0.3, 0.95),
                (-0.3, -0.1),
                (-0.8, -0.1),
            ]
        )
    if name == "star":
        angle = np.arange(10) * np.pi / 5 - np.pi / 2
        radius = np.where(np.arange(10) % 2 == 0, 1.0, 0.42)
        return np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1)
    count = {"square": 4, "triangle": 3}[name]
    angle = np.arange(count) * 2 * np.pi / count - np.pi / 2
    return np.stack([np.cos(angle), np.sin(angle)], 1)


def colour(rng: np.random.Generator, light: float) -> tuple[int, int, int]:
    """Return a random colour of the given lightness."""
    red, green, blue = colorsys.hls_to_rgb(rng.random(), light, rng.uniform(0.3, 1.0))
    return round(255 * red), round(255 * green), round(255 * blue)


def background(rng: np.random.Generator, light: float) -> Image.Image:
    """Return a smooth mixture of four colours with a few thin lines."""
    corners = np.array([[colour(rng, light) for _ in range(2)] for _ in range(2)], np.uint8)
    side = SIZE * FINE
    image = Image.fromarray(corners).resize((side, side), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(image)
    for _ in range(int(rng.integers(0, 4))):
        ends = tuple(float(one) for one in rng.uniform(0, side, 4))
        pen.line(
            ends, fill=colour(rng, float(rng.uniform(0.2, 0.8))), width=int(rng.integers(2, 6))
        )
    return image


def example(rng: np.random.Generator, name: str) -> np.ndarray:
    """Return one image, (32, 32, 3) uint8, in steps of 8."""
    dark = bool(rng.random() < 0.5)
    light = float(rng.uniform(0.1, 0.35) if dark else rng.uniform(0.65, 0.9))
    image = background(rng, light)
    angle, tilt = rng.uniform(-0.6, 0.6), rng.uniform(0.75, 1.0)
    if name in ("square", "triangle", "star", "cross", "arrow"):
        angle = rng.uniform(-np.pi, np.pi)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    radius = rng.uniform(7, 13)
    centre = rng.uniform(radius + 0.5, SIZE - radius - 0.5, 2)
    corners = (outline(name) * (1, tilt)) @ turn.T * radius
    ink = colour(rng, float(rng.uniform(0.55, 0.8) if dark else rng.uniform(0.2, 0.45)))
    mask = Image.new("L", image.size)
    pen = ImageDraw.Draw(mask)
    pen.polygon([tuple(float(v) for v in point) for point in (corners + centre) * FINE], fill=255)
    if name == "ring":
        inner = corners * rng.uniform(0.5, 0.7) + centre
        pen.polygon([tuple(float(v) for v in point) for point in inner * FINE], fill=0)
    image.paste(ink, (0, 0), mask)
    pixels = np.asarray(image.resize((SIZE, SIZE), Image.Resampling.BOX), float)
    if rng.random() < 0.25:
        pixels = pixels + rng.normal(0, rng.uniform(3, 10), pixels.shape)
    return (np.clip(np.rint(pixels / 8), 0, 31) * 8).astype(np.uint8)


def draw(seed: int, train: int, test: int) -> dict[str, np.ndarray]:
    """Return x_train (n, 32, 32, 3), y_train (n,), x_test and y_test, all uint8, every shape equally often."""
    rng = np.random.default_rng(seed)
    kinds = rng.permutation(np.arange(train + test) % len(CLASSES)).astype(np.uint8)
    images = np.stack([example(rng, CLASSES[kind]) for kind in kinds])
    return {
        "x_train": images[:train],
        "y_train": kinds[:train],
        "x_test": images[train:],
        "y_test": kinds[train:],
    }


def main() -> None:
    """Write shapes.npz and SHA256SUMS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    parser.add_argument("--train", type=int, default=4_000)
    parser.add_argument("--test", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    file = arguments.out / "shapes.npz"
    np.savez_compressed(file, **draw(arguments.seed, arguments.train, arguments.test))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (arguments.out / "SHA256SUMS").write_text(f"{digest}  {file.name}\n", encoding="utf8")
    print(f"{file}: {file.stat().st_size:,} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
