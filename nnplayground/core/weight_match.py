"""Which layers of two networks go together, so that the weights of one can be taken over by the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from nnplayground.core.events import Match

NAME, SHAPE = "name", "shape"
Shapes = tuple[tuple[int, ...], ...]


def match(
    theirs: Mapping[str, Shapes], ours: Mapping[str, Shapes], by: str = NAME
) -> tuple[Match, ...]:
    """Return a row for each layer of ours, in order, then one for each of theirs that goes with none.

    Args:
        theirs: layer -> the shapes of its weights, in the order of their network; layers without weights are left out.
        ours: the same of the network that would take them.
        by: NAME, or SHAPE: the longest common runs of layers with the same shapes, in order (Ratcliff and Metzener 1988, as
            `difflib` has it).
    """
    pairs = (
        {name: name for name in ours if name in theirs} if by == NAME else _by_shape(theirs, ours)
    )
    rows = [
        Match(pairs.get(name, ""), name, theirs.get(pairs.get(name, ""), ()), shapes)
        for name, shapes in ours.items()
    ]
    used = set(pairs.values())
    rows += [Match(name, "", shapes, ()) for name, shapes in theirs.items() if name not in used]
    return tuple(rows)


def _by_shape(theirs: Mapping[str, Shapes], ours: Mapping[str, Shapes]) -> dict[str, str]:
    one, other = list(ours), list(theirs)
    matcher = SequenceMatcher(
        None, [ours[name] for name in one], [theirs[name] for name in other], autojunk=False
    )
    return {
        one[block.a + place]: other[block.b + place]
        for block in matcher.get_matching_blocks()
        for place in range(block.size)
    }


def misfit(rows: Sequence[Match], pairs: Sequence[tuple[str, str]]) -> str:
    """Return one sentence about the first of some pairs (theirs, ours) that does not fit, "" if all do."""
    their = {row.theirs: row.their_shapes for row in rows if row.theirs}
    our = {row.ours: row.our_shapes for row in rows if row.ours}
    for one, other in pairs:
        if one not in their:
            return f"The source has no layer {one:.80} with weights"
        if other not in our:
            return f"The network has no layer {other:.80} with weights"
        if their[one] != our[other]:
            return f"The weights of {one:.80} have the shapes {said(their[one])}, but the layer {other:.80} needs {said(our[other])}"
    return ""


def said(shapes: Shapes) -> str:
    """Return shapes as people read them: 3×3×1×8 and 8."""
    return " and ".join("×".join(map(str, shape)) or "1" for shape in shapes)
