"""What is drawn of a network: boxes, frames, curves and notes, where they are, and how the curves run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from nnplayground.core.graph import Ref
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.arrange import Plan, Point
from nnplayground.gui.canvas.axis import DOWN
from nnplayground.gui.canvas.compound import inner_places
from nnplayground.gui.canvas.frame_item import FrameItem
from nnplayground.gui.canvas.link_item import LinkItem
from nnplayground.gui.canvas.node_item import NodeItem
from nnplayground.gui.canvas.remark_item import RemarkItem
from nnplayground.gui.canvas.sight import Sight

# Far larger than any network, and always the same: a view jumps when its scene grows.
GROUND = QRectF(-1e5, -1e5, 2e5, 6e5)


@dataclass(frozen=True)
class Hit:
    """What lies at a point: a box (perhaps one of its ports), a link, the title of a frame, a note, or nothing."""

    node: NodeItem | None = None
    port: tuple[str, int] | None = None
    link: LinkItem | None = None
    frame: FrameItem | None = None
    remark: RemarkItem | None = None


class Stage(QGraphicsScene):
    """Holds the items of one network and answers where they are.

    Names of layers and of boxes both stand for boxes here: a layer in a folded block is drawn as the box of that block.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSceneRect(GROUND)
        self.sight = Sight()
        self.axis = DOWN
        self._nodes: dict[str, NodeItem] = {}
        self._links: dict[tuple[str, int], LinkItem] = {}
        self._at: dict[str, list[LinkItem]] = {}
        self._frames: dict[str, FrameItem] = {}
        self._remarks: list[RemarkItem] = []
        self._plan = Plan({})

    def node_item(self, name: str) -> NodeItem:
        """Return the box of a layer, which may be that of a block; KeyError if there is none."""
        return self._nodes[self.sight.shown.get(name, name)]

    def link_item(self, source: Ref | str, target: str, position: int | None = None) -> LinkItem:
        """Return the curve from a layer, or from one of its outputs, to a layer; KeyError if there is none."""
        for item in self._links.values():
            for ref, name, place in item.links:
                if name == target and source in (ref, ref.node) and position in (None, place):
                    return item
        raise KeyError((source, target))

    @property
    def nodes(self) -> tuple[NodeItem, ...]:
        """Return all boxes."""
        return tuple(self._nodes.values())

    @property
    def links(self) -> tuple[LinkItem, ...]:
        """Return all curves."""
        return tuple(self._links.values())

    @property
    def frames(self) -> tuple[FrameItem, ...]:
        """Return the frames of the open blocks."""
        return tuple(self._frames.values())

    @property
    def remarks(self) -> tuple[RemarkItem, ...]:
        """Return the notes, in the order of the project."""
        return tuple(self._remarks)

    def output_of(self, ref: Ref) -> QPointF:
        """Return where the links of a tensor begin, which may be at the box of a block; the box's middle if it has no port for it."""
        item = self.node_item(ref.node)
        ports = self.sight.leaving.get(item.node_id, ())
        if item.node_id not in self.sight.folded:
            return item.output_point(ref.port)
        return item.output_point(ports.index(ref) if ref in ports else 0)

    def content(self) -> QRectF:
        """Return the rectangle around all that is drawn; empty for an empty network."""
        box = QRectF()
        for item in self._nodes.values():
            box = box.united(item.box().translated(item.pos()))
        for link in self._links.values():
            if link.points and link.points[2]:
                box = box.united(link.path.boundingRect())
        for frame in self._frames.values():
            box = box.united(frame.frame)
        for remark in self._remarks:
            box = box.united(remark.box().translated(remark.pos()))
        return box

    def pins(self, boxes: Iterable[str]) -> dict[str, Point]:
        """Return the places, as the project keeps them, of the layers that some boxes stand for, where they are drawn now."""
        found: dict[str, Point] = {}
        for box in boxes:
            item = self._nodes[box]
            corner = (round(item.x()), round(item.y()))
            block = self.sight.folded.get(box)
            if block is None:
                found[box] = corner
                continue
            sizes = dict.fromkeys(block.nodes, (l.NODE_WIDTH, l.NODE_HEIGHT))
            inside = inner_places(self.sight.graph, block, sizes, self.axis.direction)
            for name, (x, y) in inside.items():
                found[name] = (round(corner[0] + x), round(corner[1] + y))
        return found

    def hit(self, place: QPointF) -> Hit:
        """Return what lies at a point of the scene; ports win over boxes, boxes over links, links over notes and frames."""
        reach = l.PORT_REACH
        around = QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)
        items = self.items(around)
        boxes = [item for item in items if isinstance(item, NodeItem)]
        for item in boxes:
            if port := item.port_at(place):
                return Hit(item, port)
        for item in boxes:
            if item.box().contains(item.mapFromScene(place)):
                return Hit(item)
        for found in items:
            if isinstance(found, LinkItem) and found.shape().contains(place):
                return Hit(link=found)
        for found in items:
            if isinstance(found, RemarkItem) and found.box().translated(found.pos()).contains(
                place
            ):
                return Hit(remark=found)
            if isinstance(found, FrameItem) and found.title().contains(place):
                return Hit(frame=found)
        return Hit()

    def route(self, moved: Iterable[str] | None = None) -> None:
        """Lay the curves anew, or only those at some boxes; the frames follow."""
        touched = (
            set(self._links.values())
            if moved is None
            else {link for name in moved for link in self._at.get(name, ())}
        )
        targets = {item.target for item in touched}
        for name in targets:
            self._order_ports(name)
        for link in (one for name in targets for one in self._at[name] if one.target == name):
            source, target = self._nodes[link.source.node], self._nodes[link.target]
            start = source.output_point(link.source.port)
            link.route(start, target.input_point(link.position), self._bends(link))
        for frame in self._frames.values():
            frame.surround(self._around(frame))

    def _order_ports(self, name: str) -> None:
        """Let the links arrive in the order of the places they come from, unless the inputs of the layer differ in meaning."""
        item = self._nodes[name]
        arriving = []
        for link in self._at[name]:
            if link.target == name:
                bends = self._bends(link)
                last = bends[-1] if bends else self._nodes[link.source.node].output_point()
                arriving.append((self.axis.across(last), link.position))
        named = len(item.slot_names) > 1
        item.slot_order = () if named else tuple(position for _, position in sorted(arriving))

    def _bends(self, item: LinkItem) -> tuple[QPointF, ...]:
        """Return the bends the layout foresees for a link, as long as both its ends are where the layout put them."""
        source, target = self._nodes[item.source.node], self._nodes[item.target]
        found = self._plan.bends.get((source.node_id, target.node_id), ())
        if not found or not (self._at_plan(source) and self._at_plan(target)):
            return ()
        return tuple(QPointF(*point) for point in found)

    def _at_plan(self, item: NodeItem) -> bool:
        return (item.x(), item.y()) == self._plan.positions.get(item.node_id)

    def _around(self, frame: FrameItem) -> QRectF:
        """Return the rectangle around what is inside a frame: boxes, frames with their edges, and links beside the boxes."""
        box = QRectF()
        for name in frame.block.nodes:
            item = self._nodes[name]
            box = box.united(item.box().translated(item.pos()))
        for other in self._frames.values():
            if set(other.block.nodes) < set(frame.block.nodes):
                box = box.united(other.outline(self._around(other)))
        low, high = self.axis.along(box.topLeft()), self.axis.along(box.bottomRight())
        passing = [
            point
            for name in frame.block.nodes
            for link in self._at[name]
            if link.points is not None
            for point in link.points[2]
            if low <= self.axis.along(point) <= high
        ]
        for point in passing:
            box = box.united(QRectF(point - QPointF(1, 1), point + QPointF(1, 1)))
        return box
