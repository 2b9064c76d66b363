"""Draw the data set "glyphs": digits from many free fonts, turned, sheared, stretched, shifted, bent, thickened, blurred, noisy.

Needs Pillow, NumPy and the Debian packages named in FONTS. The same seed and the same fonts give the same images:

    python generate.py [--out FOLDER] [--train 18000] [--test 3000] [--seed 20]
"""

from __future__ import annotations

import argparse
import hashlib
import math
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIZE, FINE = 28, 4
FOLDER = Path("/usr/share/fonts")
# All under the SIL Open Font Licence 1.1, but DejaVu (Bitstream Vera licence) and Open Sans (Apache 2.0).
FONTS = {
    "fonts-dejavu": (
        "truetype/dejavu/DejaVuSans.ttf",
        "truetype/dejavu/DejaVuSans-Bold.ttf",
        "truetype/dejavu/DejaVuSerif.ttf",
        "truetype/dejavu/DejaVuSerifCondensed-BoldItalic.ttf",
        "truetype/dejavu/DejaVuSansMono.ttf",
    ),
    "fonts-lato": (
        "truetype/lato/Lato-Regular.ttf",
        "truetype/lato/Lato-Light.ttf",
        "truetype/lato/Lato-BlackItalic.ttf",
    ),
    "fonts-open-sans": (
        "truetype/open-sans/OpenSans-Regular.ttf",
        "truetype/open-sans/OpenSans-CondBold.ttf",
        "truetype/open-sans/OpenSans-LightItalic.ttf",
    ),
    "fonts-cantarell": (
        "opentype/cantarell/Cantarell-Regular.otf",
        "opentype/cantarell/Cantarell-ExtraBold.otf",
    ),
    "fonts-quicksand": (
        "truetype/quicksand/Quicksand-Regular.ttf",
        "truetype/quicksand/Quicksand-Bold.ttf",
    ),
    "fonts-comic-neue": (
        "opentype/comic-neue/ComicNeue-Regular.otf",
        "opentype/comic-neue/ComicNeue-BoldItalic.otf",
    ),
    "fonts-courier-prime": (
        "opentype/courier-prime/Courier Prime.otf",
        "opentype/courier-prime/Courier Prime Bold Italic.otf",
    ),
    "fonts-dancingscript": ("opentype/dancingscript/DancingScript-Bold.otf",),
    "fonts-kristi": ("truetype/kristi/Kristi.ttf",),
}


def glyph(font: ImageFont.FreeTypeFont, digit: int, thick: int) -> Image.Image:
    """Return a digit of height 1, white on black, fitted into a square of 28 * 4 pixels with a margin."""
    side = SIZE * FINE
    left, top, right, bottom = font.getbbox(str(digit), stroke_width=thick)
    scale = min(0.70 * side / (bottom - top), 0.62 * side / (right - left))
    drawn = Image.new("L", (math.ceil(right - left), math.ceil(bottom - top)))
    ImageDraw.Draw(drawn).text((-left, -top), str(digit), 255, font, stroke_width=thick)
    size = (max(1, round(drawn.width * scale)), max(1, round(drawn.height * scale)))
    image = Image.new("L", (side, side))
    image.paste(
        drawn.resize(size, Image.Resampling.LANCZOS),
        ((side - size[0]) // 2, (side - size[1]) // 2),
    )
    return image


def moved(rng: np.random.Generator, image: Image.Image) -> Image.Image:
    """Turn (up to 20 degrees), shear, stretch (0.7 to 1.15) and shift (up to 3 of 28 pixels) an image."""
    angle, shear = np.radians(rng.uniform(-20, 20)), rng.uniform(-0.25, 0.25)
    width, height = rng.uniform(0.7, 1.1), rng.uniform(0.75, 1.15)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    there = turn @ np.array([[1, shear], [0, 1]]) @ np.diag([width, height])
    back = np.linalg.inv(there)
    centre = np.full(2, image.width / 2)
    origin = centre - back @ (centre + rng.uniform(-3, 3, 2) * FINE)
    coefficients = (*back[0], origin[0], *back[1], origin[1])
    return image.transform(
        image.size, Image.Transform.AFFINE, coefficients, Image.Resampling.BICUBIC
    )


def bent(rng: np.random.Generator, image: Image.Image) -> Image.Image:
    """Move every pixel by a smooth random field of up to about 1.5 of 28 pixels."""
    side = image.width
    field = []
    for _ in range(2):
        coarse = Image.fromarray(rng.uniform(-1.5, 1.5, (4, 4)).astype(np.float32) * FINE)
        field.append(np.asarray(coarse.resize((side, side), Image.Resampling.BICUBIC)))
    rows, columns = np.mgrid[0:side, 0:side]
    rows = np.clip(np.rint(rows + field[0]), 0, side - 1).astype(int)
    columns = np.clip(np.rint(columns + field[1]), 0, side - 1).astype(int)
    return Image.fromarray(np.asarray(image)[rows, columns])


def example(
    rng: np.random.Generator, fonts: list[ImageFont.FreeTypeFont], digit: int
) -> np.ndarray:
    """Return one image, (28, 28) uint8, in steps of 8 grey levels, which keeps the file small."""
    image = glyph(fonts[rng.integers(len(fonts))], digit, int(rng.choice([0, 0, 0, 2, 4])))
    image = bent(rng, moved(rng, image))
    image = image.resize((SIZE, SIZE), Image.Resampling.BOX)
    if rng.random() < 0.5:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.8)))
    pixels = np.asarray(image, float)
    pixels *= rng.uniform(0.55, 1.0) * 255 / max(1.0, pixels.max())
    if rng.random() < 0.3:
        pixels += rng.normal(0, rng.uniform(4, 16), pixels.shape)
    return (np.clip(np.rint(pixels / 8), 0, 31) * 8).astype(np.uint8)


def draw(seed: int, train: int, test: int) -> dict[str, np.ndarray]:
    """Return x_train (n, 28, 28), y_train (n,), x_test and y_test, all uint8, every digit equally often."""
    rng = np.random.default_rng(seed)
    files = [FOLDER / name for names in FONTS.values() for name in names]
    fonts = [ImageFont.truetype(str(file), 96) for file in files]
    digits = rng.permutation(np.arange(train + test) % 10).astype(np.uint8)
    images = np.stack([example(rng, fonts, int(digit)) for digit in digits])
    return {
        "x_train": images[:train],
        "y_train": digits[:train],
        "x_test": images[train:],
        "y_test": digits[train:],
    }


def main() -> None:
    """Write glyphs.npz and SHA256SUMS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    parser.add_argument("--train", type=int, default=18_000)
    parser.add_argument("--test", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=20)
    arguments = parser.parse_args()
    file = arguments.out / "glyphs.npz"
    np.savez_compressed(file, **draw(arguments.seed, arguments.train, arguments.test))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (arguments.out / "SHA256SUMS").write_text(f"{digest}  {file.name}\n", encoding="utf8")
    print(f"{file}: {file.stat().st_size:,} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
