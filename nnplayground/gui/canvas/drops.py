"""What a drop from the palette means: it depends on what lies below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from nnplayground.gui.canvas import look as l

if TYPE_CHECKING:
    from nnplayground.gui.canvas.view import NetworkView


def put(view: NetworkView, key: str, place: QPointF) -> None:
    """Put in what a key names: on a link, behind a box, or loose; below the end of a stack as the next.

    The first layer of a network stands where it was dropped; a block or a whole network is laid out as ever.
    """
    hit = view.network.hit(place)
    if hit.link is not None:
        view.editor.insert(key, *hit.link.links[0][:2])
    elif hit.node is not None:
        view.editor.choose(*view.network.sight.layers(hit.node.node_id)[-1:])
        view.editor.add(key)
    elif _behind_the_end(view, place):
        view.editor.choose()
        view.editor.add(key)
    else:
        view.hold()
        corner = place - QPointF(l.NODE_WIDTH / 2, l.NODE_HEIGHT / 2)
        view.editor.add(key, (round(corner.x()), round(corner.y())), append=False)


def _behind_the_end(view: NetworkView, place: QPointF) -> bool:
    """Tell whether a drop in a stack means "at its end": near its line, behind its last box."""
    graph = view.editor.graph
    if not graph.nodes:
        return False
    if not graph.is_stack():
        return False
    last, axis = view.network.node_item(graph.order()[-1].id), view.network.axis
    middle = last.pos() + last.box().center()
    aside = abs(axis.across(place - middle))
    return axis.along(place - last.pos()) > 0 and aside < axis.breadth(last.box())
