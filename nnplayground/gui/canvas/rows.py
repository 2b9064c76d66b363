"""Places of nodes within a row of the layout: least squares that keep order and gaps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableSequence, Sequence


def place_row(
    wanted: Sequence[float], offsets: Sequence[float], weights: Sequence[float]
) -> list[float]:
    """Return places near the wanted ones, in order and with at least the given gaps.

    Pool adjacent violators (Ayer et al. 1955): the weighted least-squares solution.

    Args:
        wanted: where each node would like to stand, from left to right.
        offsets: the tightest legal row, starting at 0.
        weights: how much each wish counts.
    """
    blocks: list[list[float]] = []
    for want, offset, weight in zip(wanted, offsets, weights):
        blocks.append([want - offset, weight, 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, total, count = blocks.pop()
            last = blocks[-1]
            last[0] = (last[0] * last[1] + mean * total) / (last[1] + total)
            last[1] += total
            last[2] += count
    places = [mean for mean, _, count in blocks for _ in range(int(count))]
    return [place + offset for place, offset in zip(places, offsets)]


def straighten(
    chain: Sequence[int],
    x: MutableSequence[float],
    neighbours: Mapping[int, tuple[int | None, int | None]],
    distance: Callable[[int, int], float],
) -> None:
    """Put a link's points in all rows on one line where the neighbours in the rows leave room for that."""
    low, high = float("-inf"), float("inf")
    for number in chain:
        left, right = neighbours[number]
        if left is not None:
            low = max(low, x[left] + distance(left, number))
        if right is not None:
            high = min(high, x[right] - distance(number, right))
    if low > high:
        return
    middle = sorted(x[number] for number in chain)[len(chain) // 2]
    place = min(max(middle, low), high)
    for number in chain:
        x[number] = place
