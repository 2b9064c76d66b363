"""The sizes and the cost of a square convolution over a square picture, beside a dense layer that reads every pixel."""

from __future__ import annotations

from dataclasses import dataclass

VALID, SAME = "valid", "same"


@dataclass(frozen=True)
class Convolution:
    """A convolution: `filters` windows of kernel x kernel over a picture of size x size with some channels.

    stride: how far a window moves. padding: "valid" = none, "same" = zeros around, so that with stride 1 the size stays.
    """

    size: int = 28
    channels: int = 1
    kernel: int = 3
    stride: int = 1
    padding: str = VALID
    filters: int = 16

    @property
    def zeros(self) -> tuple[int, int]:
        """Return how many rows of zeros are put before and behind the picture, as TensorFlow does: an odd one stands behind."""
        if self.padding != SAME:
            return 0, 0
        places = -(-self.size // self.stride)
        more = max(0, (places - 1) * self.stride + self.kernel - self.size)
        return more // 2, more - more // 2

    @property
    def out(self) -> int:
        """Return the side of the maps that come out; 0 where the window does not fit (Dumoulin and Visin 2016, relation 6)."""
        room = self.size + sum(self.zeros) - self.kernel
        return room // self.stride + 1 if room >= 0 else 0

    @property
    def formula(self) -> str:
        """Return how the side of the maps is found, with the numbers."""
        zeros = sum(self.zeros)
        around = f" + {zeros}" if zeros else ""
        if not self.out:
            return f"{self.size}{around} < {self.kernel}"
        return f"⌊({self.size}{around} − {self.kernel}) / {self.stride}⌋ + 1 = {self.out}"

    @property
    def parameters(self) -> int:
        """Return its weights and biases, whatever the size of the picture."""
        return (self.kernel**2 * self.channels + 1) * self.filters

    @property
    def multiplications(self) -> int:
        """Return the multiplications for one picture."""
        return self.kernel**2 * self.channels * self.filters * self.out**2

    @property
    def dense_parameters(self) -> int:
        """Return the weights and biases of a dense layer on all pixels with as many units as there are filters."""
        return (self.size**2 * self.channels + 1) * self.filters

    @property
    def same_parameters(self) -> int:
        """Return the weights and biases of a dense layer on all pixels that gives as many numbers as the convolution."""
        return (self.size**2 * self.channels + 1) * self.filters * self.out**2

    def window(self, place: int) -> int:
        """Return the first row, or column, of the picture that the window for an output place looks at; below 0 it is zeros."""
        return place * self.stride - self.zeros[0]
