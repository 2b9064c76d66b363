"""The scene: one network as boxes, frames and curves, kept in step with the project by identity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from nnplayground.core.blocks import Remark
from nnplayground.core.graph import Ref
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.arrange import Plan, Point, make_room
from nnplayground.gui.canvas.axis import DOWN, Axis
from nnplayground.gui.canvas.compound import inner_places, plan_blocks
from nnplayground.gui.canvas.facts import Facts
from nnplayground.gui.canvas.frame_item import FrameItem, depths
from nnplayground.gui.canvas.link_item import LinkItem, Tells
from nnplayground.gui.canvas.node_item import Lit, NodeItem
from nnplayground.gui.canvas.remark_item import RemarkItem
from nnplayground.gui.canvas.sight import Sight, drawn_facts

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


class NetworkScene(QGraphicsScene):
    """Draws one network. It decides nothing; gestures and panels edit the document, and `show_sight` follows.

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
        self._pinned: Mapping[str, Point] = {}
        self._places: dict[str, Point] = {}
        self._hovered: NodeItem | LinkItem | None = None
        self.shapes = True
        self._told: Mapping[str, Facts] = {}

    # --- what is there ------------------------------------------------------------------------------------------------

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

    # --- following the project ----------------------------------------------------------------------------------------

    def show_sight(
        self,
        sight: Sight,
        told: Mapping[str, Facts],
        pinned: Mapping[str, Point],
        axis: Axis = DOWN,
    ) -> None:
        """Show a network; boxes and curves that did not change are left alone.

        Args:
            sight: the network and what of it is drawn.
            told: what is known of every layer.
            pinned: where the person put layers.
            axis: the way that data flow.
        """
        shown = drawn_facts(sight, told)
        if sight is not self.sight or pinned is not self._pinned or axis != self.axis:
            sizes = {node.id: (l.NODE_WIDTH, l.NODE_HEIGHT) for node in sight.drawn.nodes}
            if sight is not self.sight or axis != self.axis:
                self._plan = plan_blocks(
                    sight.drawn, sight.open, sizes, axis.direction, axis.row_gap
                )
            self._turn(axis)
            self.sight, self._pinned = sight, pinned
            kept = _corners(sight, pinned)
            self._places = make_room(self._plan.positions, kept, sizes, axis.direction)
            self._follow_nodes(shown)
            self._follow_links()
            self._follow_frames()
        else:
            for name, item in self._nodes.items():
                item.show_facts(shown[name])
        self.settle()
        self._told = told
        self._write_shapes()

    def show_shapes(self, on: bool) -> None:
        """Write shapes on links all the time, or only under the mouse."""
        self.shapes = on
        self._write_shapes()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show the notes of the project."""
        while len(self._remarks) > len(remarks):
            self.removeItem(self._remarks.pop())
        for number, remark in enumerate(remarks):
            if number == len(self._remarks):
                self._remarks.append(RemarkItem(remark, number))
                self.addItem(self._remarks[-1])
            self._remarks[number].show_remark(remark)

    def settle(self) -> None:
        """Put every box and note where it belongs, as after a gesture that was given up."""
        for name, item in self._nodes.items():
            place = QPointF(*self._places[name])
            if item.pos() != place:
                item.setPos(place)
        for remark in self._remarks:
            remark.settle()
        self.route()

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

    # --- marks --------------------------------------------------------------------------------------------------------

    def show_chosen(
        self, nodes: tuple[str, ...], link: tuple[Ref, str] | None, focused: bool
    ) -> None:
        """Mark the boxes of the chosen layers and the chosen link; the box of the last layer is the current one while the canvas has
        the focus.
        """
        boxes = [self.sight.shown.get(name, name) for name in nodes]
        chosen = set(boxes)
        for name, item in self._nodes.items():
            item.show_state(
                chosen=name in chosen, current=focused and bool(boxes) and name == boxes[-1]
            )
        for curve in self._links.values():
            curve.show_state(chosen=any((ref, name) == link for ref, name, _ in curve.links))

    def show_remark(self, number: int | None) -> None:
        """Mark the chosen note; None = none."""
        for remark in self._remarks:
            remark.show_chosen(remark.number == number)

    def show_hover(self, hit: Hit) -> None:
        """Mark what lies under the mouse."""
        new = hit.node or hit.link
        if new is self._hovered:
            return
        if self._hovered is not None:
            self._hovered.show_state(hovered=False)
        self._hovered = new
        if new is not None:
            new.show_state(hovered=True)

    def show_lit(
        self,
        legal: set[str] | None,
        ports: Mapping[str, frozenset[int]] | None = None,
    ) -> None:
        """Light the boxes a link may lead to, and single ports; dim the others. None = all as usual."""
        ports = ports or {}
        for name, item in self._nodes.items():
            lit = Lit.LEGAL if legal and name in legal else Lit.ILLEGAL
            if lit is Lit.ILLEGAL and ports.get(name):
                lit = Lit.PORTS
            item.show_state(lit=Lit.NO if legal is None else lit)
            if item.show_ports(ports.get(name, frozenset())):
                self.route([name])

    # --- inside -------------------------------------------------------------------------------------------------------

    def _turn(self, axis: Axis) -> None:
        """Let data flow another way: all boxes and curves are made anew."""
        if axis == self.axis:
            return
        self.axis = axis
        self._hovered = None
        for item in (*self._nodes.values(), *self._links.values()):
            self.removeItem(item)
        self._nodes.clear()
        self._links.clear()

    def _forget(self, item: NodeItem | LinkItem) -> None:
        if self._hovered is item:
            self._hovered = None
        self.removeItem(item)

    def _follow_nodes(self, told: Mapping[str, Facts]) -> None:
        for name in [name for name in self._nodes if name not in told]:
            self._forget(self._nodes.pop(name))
        for name, facts in told.items():
            if name in self._nodes:
                self._nodes[name].show_facts(facts)
            else:
                self._nodes[name] = NodeItem(facts, self.axis)
                self._nodes[name].setPos(QPointF(*self._places[name]))
                self.addItem(self._nodes[name])

    def _follow_links(self) -> None:
        wanted = {
            (node.id, position): ref
            for node in self.sight.drawn.nodes
            for position, ref in enumerate(node.inputs)
            if ref.node in self._nodes
        }
        for key in [key for key in self._links if key not in wanted]:
            self._forget(self._links.pop(key))
        for key, ref in wanted.items():
            old = self._links.get(key)
            links = self.sight.links(*key)
            if old is not None and old.source == ref and old.links == links:
                continue
            if old is not None:
                self._forget(old)
            self._links[key] = LinkItem(ref, *key, self.axis, links)
            self.addItem(self._links[key])
        self._at = {name: [] for name in self._nodes}
        for item in self._links.values():
            for name in {item.source.node, item.target}:
                self._at[name].append(item)

    def _follow_frames(self) -> None:
        wanted = {block.name: block for block in self.sight.open}
        deep = depths(self.sight.open)
        for name in list(self._frames):
            if (
                self._frames[name].block != wanted.get(name)
                or self._frames[name].depth != deep[name]
            ):
                self.removeItem(self._frames.pop(name))
        for name, block in wanted.items():
            if name not in self._frames:
                self._frames[name] = FrameItem(block, deep[name])
                self.addItem(self._frames[name])

    def _write_shapes(self) -> None:
        """Write the shape on links: behind a tensor with one reader, before each of several readers that read nothing else."""
        for item in self._links.values():
            ref = item.links[0][0]
            shapes = self._told[ref.node].shapes if ref.node in self._told else ()
            label = shapes[ref.port] if ref.port < len(shapes) else ""
            item.show_label(label, self._tells(item) if self.shapes else Tells.NOTHING)

    def _tells(self, item: LinkItem) -> Tells:
        box = item.source.node
        if self._nodes[box].facts.outputs > 1:
            return Tells.NOTHING
        if sum(link.source.node == box for link in self._at[box]) == 1:
            return Tells.START
        return Tells.END if self._nodes[item.target].slots() == 1 else Tells.NOTHING


def _corners(sight: Sight, pinned: Mapping[str, Point]) -> dict[str, Point]:
    """Return where pinned boxes are; a folded block is pinned where all of its layers are."""
    found = {}
    for node in sight.drawn.nodes:
        places = [pinned[name] for name in sight.layers(node.id) if name in pinned]
        if len(places) == len(sight.layers(node.id)):
            found[node.id] = (min(x for x, _ in places), min(y for _, y in places))
    return found
