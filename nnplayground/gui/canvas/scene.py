"""The scene: one network as boxes, frames and curves, kept in step with the project by identity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPointF

from nnplayground.core.blocks import Remark
from nnplayground.core.graph import Ref
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.arrange import Point, make_room
from nnplayground.gui.canvas.axis import DOWN, Axis
from nnplayground.gui.canvas.compound import plan_blocks
from nnplayground.gui.canvas.facts import Facts
from nnplayground.gui.canvas.frame_item import FrameItem, depths
from nnplayground.gui.canvas.link_item import LinkItem, Tells
from nnplayground.gui.canvas.node_item import Lit, NodeItem
from nnplayground.gui.canvas.remark_item import RemarkItem
from nnplayground.gui.canvas.sight import Sight, drawn_facts
from nnplayground.gui.canvas.stage import Hit, Stage

__all__ = ["Hit", "NetworkScene"]


class NetworkScene(Stage):
    """Draws one network. It decides nothing; gestures and panels edit the document, and `show_sight` follows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pinned: Mapping[str, Point] = {}
        self._places: dict[str, Point] = {}
        self._hovered: NodeItem | LinkItem | None = None
        self.shapes = True
        self._told: Mapping[str, Facts] = {}

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
        """Write the shape on links: behind a layer with one reader, before each of several readers that read nothing else."""
        for item in self._links.values():
            ref = item.links[0][0]
            shapes = self._told[ref.node].shapes if ref.node in self._told else ()
            label = shapes[ref.port] if ref.port < len(shapes) else ""
            item.show_label(label, self._tells(item) if self.shapes else Tells.NOTHING)

    def _tells(self, item: LinkItem) -> Tells:
        box = item.source.node
        alone = self._nodes[box].facts.outputs == 1
        if alone and sum(link.source.node == box for link in self._at[box]) == 1:
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
