"""One array as the bytes of a .npy file, read without trusting its header."""

from __future__ import annotations

import io
import math
import re
from typing import Any

import numpy as np
from numpy.typing import NDArray

_HEADER = re.compile(
    rb"\{'descr': '([<>|][biufc]\d{1,2})', 'fortran_order': False, 'shape': \(([0-9, ]{0,200})\), \} *\n"
)


def to_bytes(array: Any) -> bytes:
    """Return an array of numbers as a .npy file; ValueError for anything else.

    Kinds of floats that NumPy itself does not know, such as bfloat16, are written as float32, which holds all their values.
    """
    plain = np.asarray(array, order="C")
    if plain.dtype.kind not in "biufc":
        if not plain.dtype.name.startswith(("bfloat16", "float8", "float4", "float6")):
            raise ValueError(f"an array of {plain.dtype} is not an array of numbers")
        plain = plain.astype(np.float32)
    stream = io.BytesIO()
    np.lib.format.write_array(stream, plain, version=(1, 0), allow_pickle=False)
    return stream.getvalue()


def from_bytes(content: bytes | bytearray) -> NDArray[Any]:
    """Return the array in the bytes of a .npy file; ValueError if they are anything but an array of numbers.

    The array is a copy of bytes, but shares the memory of a bytearray.
    """
    length = int.from_bytes(content[8:10], "little")
    header = _HEADER.fullmatch(content[10 : 10 + length])
    if content[:8] != b"\x93NUMPY\x01\x00" or header is None:
        raise ValueError("not an array of numbers")
    try:
        dtype = np.dtype(header[1].decode())
    except TypeError as error:
        raise ValueError("not an array of numbers") from error
    shape = tuple(int(size) for size in header[2].decode().split(",") if size.strip())
    body = memoryview(content)[10 + length :]
    if len(shape) > 32 or math.prod(shape) * dtype.itemsize != len(body):
        raise ValueError("the shape of the array does not fit its bytes")
    array = np.frombuffer(body, dtype).reshape(shape)
    return array if isinstance(content, bytearray) else array.copy()
