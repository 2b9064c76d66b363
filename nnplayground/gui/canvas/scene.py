"""The scene: one network as boxes and curves, kept in step with the graph by identity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from nnplayground.core.graph import Graph, Ref
from nnplayground.gui.canvas import look as l
from nnplayground.gui.canvas.arrange import Plan, Point, make_room, plan
from nnplayground.gui.canvas.facts import Facts
from nnplayground.gui.canvas.link_item import LinkItem
from nnplayground.gui.canvas.node_item import Lit, NodeItem

# Far larger than any network, and always the same: a view jumps when its scene grows.
GROUND = QRectF(-1e5, -1e5, 2e5, 6e5)


@dataclass(frozen=True)
class Hit:
    """What lies at a point: a node (perhaps one of its ports), a link, or nothing."""

    node: NodeItem | None = None
    port: tuple[str, int] | None = None
    link: LinkItem | None = None


class NetworkScene(QGraphicsScene):
    """Draws one graph. It decides nothing; gestures and panels edit the document, and `show_graph` follows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSceneRect(GROUND)
        self.graph = Graph()
        self._nodes: dict[str, NodeItem] = {}
        self._links: dict[tuple[str, int], LinkItem] = {}
        self._plan = Plan({})
        self._pinned: Mapping[str, Point] = {}
        self._places: dict[str, Point] = {}

    def node_item(self, node_id: str) -> NodeItem:
        """Return the box of a layer; KeyError if there is none."""
        return self._nodes[node_id]

    def link_item(self, source: Ref | str, target: str) -> LinkItem:
        """Return the curve from a layer, or from one of its outputs, to a layer; KeyError if there is none."""
        for item in self._links.values():
            if item.target == target and source in (item.source, item.source.node):
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

    def show_graph(
        self, graph: Graph, told: Mapping[str, Facts], pinned: Mapping[str, Point]
    ) -> None:
        """Show a graph; boxes and curves that did not change are left alone."""
        if graph is not self.graph or pinned is not self._pinned or not self._nodes:
            if graph is not self.graph or not self._nodes:
                sizes = {node.id: (l.NODE_WIDTH, l.NODE_HEIGHT) for node in graph.nodes}
                self._plan = plan(graph, sizes)
            self.graph, self._pinned = graph, pinned
            sizes = {node.id: (l.NODE_WIDTH, l.NODE_HEIGHT) for node in graph.nodes}
            kept = {name: place for name, place in pinned.items() if name in sizes}
            self._places = make_room(self._plan.positions, kept, sizes)
            self._follow_nodes(told)
            self._follow_links()
        else:
            for name, item in self._nodes.items():
                item.show_facts(told[name])
        self.settle()
        for item in self._links.values():
            shapes = told[item.source.node].shapes if item.source.node in told else ()
            item.label = shapes[item.source.port] if item.source.port < len(shapes) else ""

    def settle(self) -> None:
        """Put every box where it belongs, as after a gesture that was given up."""
        for name, item in self._nodes.items():
            place = QPointF(*self._places[name])
            if item.pos() != place:
                item.setPos(place)
        self.route()

    def content(self) -> QRectF:
        """Return the rectangle around all boxes; empty for an empty network."""
        box = QRectF()
        for item in self._nodes.values():
            box = box.united(item.box().translated(item.pos()))
        for item in self._links.values():
            if item.points and item.points[2]:
                box = box.united(item.path.boundingRect())
        return box

    def route(self, moved: Iterable[str] | None = None) -> None:
        """Lay the curves anew, or only those at some boxes."""
        only = None if moved is None else set(moved)
        touched = [
            item
            for item in self._links.values()
            if only is None or item.target in only or item.source.node in only
        ]
        targets = {item.target for item in touched}
        arriving: dict[str, list[tuple[float, int]]] = {name: [] for name in targets}
        for item in self._links.values():
            if item.target in targets:
                bends = self._bends(item)
                last = bends[-1] if bends else self._nodes[item.source.node].output_point()
                arriving[item.target].append((last.x(), item.position))
        for name, found in arriving.items():
            self._nodes[name].slot_order = tuple(position for _, position in sorted(found))
        for item in self._links.values():
            if item.target in targets:
                source, target = self._nodes[item.source.node], self._nodes[item.target]
                start = source.output_point(item.source.port)
                item.route(start, target.input_point(item.position), self._bends(item))

    def _bends(self, item: LinkItem) -> tuple[QPointF, ...]:
        """Return the bends the layout foresees for a link, as long as both its ends are where the layout put them."""
        source, target = self._nodes[item.source.node], self._nodes[item.target]
        found = self._plan.bends.get((source.node_id, target.node_id), ())
        if not found or not (self._at_plan(source) and self._at_plan(target)):
            return ()
        return tuple(QPointF(*point) for point in found)

    def places(self, node_ids: Iterable[str]) -> dict[str, Point]:
        """Return where some boxes are drawn now."""
        return {
            name: (round(self._nodes[name].x()), round(self._nodes[name].y())) for name in node_ids
        }

    def hit(self, place: QPointF) -> Hit:
        """Return what lies at a point of the scene; ports win over boxes, boxes over links."""
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
        for item in items:
            if isinstance(item, LinkItem) and item.shape().contains(place):
                return Hit(link=item)
        return Hit()

    def show_chosen(
        self, nodes: tuple[str, ...], link: tuple[Ref, str] | None, focused: bool
    ) -> None:
        """Mark the chosen boxes and the chosen link; the last chosen box is the current one while the canvas has the focus."""
        chosen = set(nodes)
        for name, item in self._nodes.items():
            item.show_state(
                chosen=name in chosen, current=focused and bool(nodes) and name == nodes[-1]
            )
        for curve in self._links.values():
            curve.show_state(chosen=link == (curve.source, curve.target))

    def show_hover(self, hit: Hit) -> None:
        """Mark what lies under the mouse."""
        for item in self._nodes.values():
            item.show_state(hovered=item is hit.node)
        for curve in self._links.values():
            curve.show_state(hovered=curve is hit.link)

    def show_lit(self, legal: set[str] | None) -> None:
        """Light the boxes a link may lead to and dim the others; None = all as usual."""
        for name, item in self._nodes.items():
            lit = Lit.NO if legal is None else (Lit.LEGAL if name in legal else Lit.ILLEGAL)
            item.show_state(lit=lit)

    def _at_plan(self, item: NodeItem) -> bool:
        return (item.x(), item.y()) == self._plan.positions.get(item.node_id)

    def _follow_nodes(self, told: Mapping[str, Facts]) -> None:
        for name in [name for name in self._nodes if name not in told]:
            self.removeItem(self._nodes.pop(name))
        for name, facts in told.items():
            if name in self._nodes:
                self._nodes[name].show_facts(facts)
            else:
                self._nodes[name] = NodeItem(facts)
                self._nodes[name].setPos(QPointF(*self._places[name]))
                self.addItem(self._nodes[name])

    def _follow_links(self) -> None:
        wanted = {
            (node.id, position): ref
            for node in self.graph.nodes
            for position, ref in enumerate(node.inputs)
            if ref.node in self._nodes
        }
        for key in [key for key in self._links if key not in wanted]:
            self.removeItem(self._links.pop(key))
        for key, ref in wanted.items():
            old = self._links.get(key)
            if old is not None and old.source == ref:
                continue
            if old is not None:
                self.removeItem(old)
            self._links[key] = LinkItem(ref, *key)
            self.addItem(self._links[key])
