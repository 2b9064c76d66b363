"""Mends of layers that join tensors which do not fit: padding, a projection on the skip, cropping, zeros around."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nnplayground.core.ending import setting
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.lint_shapes import windows
from nnplayground.core.mending import Case, Mends, Shape, mend, put_before
from nnplayground.core.merging import ELEMENTWISE, differences
from nnplayground.core.registries import LAYERS

_JOINTS = (*ELEMENTWISE, "Concatenate")


def _shapes(case: Case) -> list[Shape] | None:
    """Return what a joint reads, if it cannot join it; else None."""
    found = [shape for shape in case.read() if shape is not None]
    if case.node.type not in _JOINTS or len(found) < max(2, len(case.node.inputs)):
        return None
    return found if not _fit(case.node, found) else None


def _fit(node: Node, shapes: Sequence[Shape]) -> bool:
    named = [(str(place), shape) for place, shape in enumerate(shapes)]
    return len({len(shape) for shape in shapes}) == 1 and not differences(node, named)


def _with(shapes: Sequence[Shape], place: int, shape: Shape) -> list[Shape]:
    return [shape if place == at else one for at, one in enumerate(shapes)]


@mend("padding-before-joint")
def padding_before_joint(case: Case) -> Mends:
    """Pad the windows in front of a joint, so that they keep the size of their maps."""
    shapes = _shapes(case)
    for place, ref in enumerate(case.node.inputs if shapes else ()):
        node = case.graph[ref.node]
        before = case.shape(node.inputs[0]) if len(node.inputs) == 1 else None
        if shapes is None or not before or setting(node, "padding") != "valid":
            continue
        padded = windows(replace(node, values={**node.values, "padding": "same"}), len(before) - 1)
        if not padded or len(shapes[place]) != len(before):
            continue
        size = tuple(one.after(axis) for one, axis in zip(padded, before))
        if _fit(case.node, _with(shapes, place, (*size, shapes[place][-1]))):
            yield (
                f"Set padding of {node.id} to same",
                case.graph.with_values(node.id, padding="same"),
            )


@mend("projection")
def projection(case: Case) -> Mends:
    """Bring the skip to the channels, and the size, of what it is added to (He et al. 2016, section 3.3, option B)."""
    shapes = _shapes(case)
    if shapes is None or case.node.type == "Concatenate" or len(shapes) != 2:
        return
    if len(shapes[0]) != len(shapes[1]) or any(None in shape for shape in shapes):
        return
    skip = _skip(case.graph, case.node.inputs, shapes)
    layer = _projection(shapes[skip], shapes[1 - skip])
    if layer is not None:
        source = case.node.inputs[skip].node
        wide = shapes[1 - skip][-1]
        text = f"Bring {source} to {wide} channels by a 1x1 convolution"
        if layer.type == "Dense":
            text = f"Bring {source} to {wide} units by a dense layer"
        yield text, put_before(case.graph, case.node.id, skip, [layer])


def _skip(graph: Graph, inputs: Sequence[Ref], shapes: Sequence[Shape]) -> int:
    """Return which of two inputs is the skip: the one that the other comes from, else the one with fewer channels."""
    for place, ref in enumerate(inputs):
        if ref.node in graph.ancestors(inputs[1 - place].node):
            return place
    return 0 if (shapes[0][-1] or 0) <= (shapes[1][-1] or 0) else 1


def _projection(shape: Shape, wanted: Shape) -> Node | None:
    """Return the layer that turns maps of one shape into maps of another one with the same number of axes; None if there is none."""
    channels, axes = wanted[-1], len(shape) - 1
    if not axes:
        return Node("projection", "Dense", {"units": channels})
    if axes > 3:
        return None
    strides = tuple(-(-(one or 1) // (other or 1)) for one, other in zip(shape, wanted[:-1]))
    after = tuple(-(-(one or 1) // step) for one, step in zip(shape, strides))
    if after != wanted[:-1]:
        return None
    values: dict[str, object] = {
        "filters": channels,
        "kernel_size": (1,) * axes if axes > 1 else 1,
        "padding": "same",
    }
    if any(step > 1 for step in strides):
        values["strides"] = strides if axes > 1 else strides[0]
    return Node("projection", f"Conv{axes}D", LAYERS[f"Conv{axes}D"].changed(values))


@mend("borders")
def borders(case: Case) -> Mends:
    """Cut the larger maps down to the smaller ones, or put zeros around the smaller ones."""
    shapes = _shapes(case)
    if shapes is None or len(shapes) != 2 or len(shapes[0]) != len(shapes[1]):
        return
    axes = len(shapes[0]) - 1
    if not 1 <= axes <= 3 or any(None in shape for shape in shapes):
        return
    for larger, smaller in ((0, 1), (1, 0)):
        more = [(one or 0) - (other or 0) for one, other in zip(shapes[larger], shapes[smaller])]
        more = more[:axes]
        if min(more) < 0 or not max(more):
            continue
        cut = (*shapes[smaller][:axes], shapes[larger][-1])
        if not _fit(case.node, _with(shapes, larger, cut)):
            continue
        cropping = _bordered(f"Cropping{axes}D", "cropping", more)
        padding = _bordered(f"ZeroPadding{axes}D", "padding", more)
        large, small = case.node.inputs[larger].key, case.node.inputs[smaller].key
        for place, layer, text in (
            (larger, cropping, f"Cut {large} to the size of {small}"),
            (smaller, padding, f"Put zeros around {small} up to the size of {large}"),
        ):
            if layer is not None:
                yield text, put_before(case.graph, case.node.id, place, [layer])


def _bordered(kind: str, name: str, more: Sequence[int]) -> Node | None:
    """Return the layer that adds or cuts so many places along each axis; None where it can say only even numbers."""
    pairs = [(one // 2, one - one // 2) for one in more]
    value = tuple(low if low == high else (low, high) for low, high in pairs)
    entry = LAYERS[kind]
    for form in (value, value[0]) if len(value) == 1 else (value,):
        try:
            return Node(kind.lower()[:-2], kind, entry.check({name: form}) and {name: form})
        except (ValueError, TypeError):
            continue
    return None


@mend("one-row")
def one_row(case: Case) -> Mends:
    """Lay maps in one row, or take their mean, where they are joined with vectors."""
    shapes = _shapes(case)
    if shapes is None or len({len(shape) for shape in shapes}) == 1:
        return
    places = [place for place, shape in enumerate(shapes) if len(shape) > 1]
    if len(places) == len(shapes) or case.node.type != "Concatenate":
        return
    for kind, name in _rows(shapes[places[0]]):
        graph = case.graph
        for place in places:
            graph = put_before(graph, case.node.id, place, [Node(name, kind)])
        yield f"Insert {kind} before {case.node.id}", graph


def _rows(shape: Shape) -> Iterator[tuple[str, str]]:
    if None not in shape:
        yield "Flatten", "flatten"
    if 2 <= len(shape) <= 4:
        yield f"GlobalAveragePooling{len(shape) - 1}D", "mean"
