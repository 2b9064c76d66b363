"""Adding to the network on the canvas: layers, blocks, whole networks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from weakref import proxy

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.project import Project
from nnplayground.core.template import TemplateType
from nnplayground.gui.canvas import edits, template_edits
from nnplayground.gui.canvas.arrange import NODE_GAP
from nnplayground.gui.canvas.axis import axis_of
from nnplayground.gui.canvas.look import NODE_HEIGHT, NODE_WIDTH
from nnplayground.gui.offers import ARCHITECTURE, template_of
from nnplayground.gui.text import words

if TYPE_CHECKING:
    from nnplayground.gui.canvas.editor import Editor

Point = tuple[float, float]


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("Adder", text)


def behind_pinned(project: Project, role: str, name: str) -> Point | None:
    """Return where a new end belongs whose sources all stand where the person put them: behind them, aside of what is there already.

    None for any other layer: the layout finds its place, but it knows nothing of where the person put its sources.
    """
    graph, pinned = project.networks[role], project.layout.get(role, {})
    sources = [ref.node for ref in graph[name].inputs]
    if not sources or graph.consumers[name] or not all(one in pinned for one in sources):
        return None
    axis, box = axis_of(project.direction.get(role, "")), QRectF(0, 0, NODE_WIDTH, NODE_HEIGHT)
    corners = [QPointF(*pinned[one]) for one in sources]
    along = max(map(axis.along, corners)) + axis.length(box) + axis.row_gap
    across = sum(map(axis.across, corners)) / len(corners)
    taken = [box.translated(QPointF(*corner)) for corner in pinned.values()]
    while any(box.translated(axis.point(across, along)).intersects(one) for one in taken):
        across += axis.breadth(box) + NODE_GAP
    corner = axis.point(across, along)
    return round(corner.x()), round(corner.y())


class Adder:
    """Puts into the network of an editor what an offer's key names; each time is one undo step, or a sentence that says why not."""

    def __init__(self, editor: Editor) -> None:
        # Weakly: circles around the document are not safe to collect (see `Document`).
        self._editor: Editor = proxy(editor)

    def add(self, key: str, place: Point | None, branch: bool, append: bool) -> bool:
        """Add something as `Editor.add` says."""
        editor = self._editor
        if self._architecture(key):
            return True
        link = editor.link if append and not branch else None
        try:
            if template := template_of(key):
                return self._add_template(*template, link, branch, append)
            if link is not None and edits.most_inputs(self._new(editor.graph, key)):
                return self.insert(key, *link)
        except ValueError as error:
            editor.refused.emit(words(str(error)))
            return False

        def change(graph: Graph) -> Graph:
            node = self._new(graph, key)
            if not append:
                return graph.add(node)
            return edits.add_layer(graph, node, editor.chosen, branch)

        return self.put(tr("Add {layer}").format(layer=key), change, place)

    def insert(self, key: str, source: Ref, target: str) -> bool:
        """Add something on a link."""
        if self._architecture(key):
            return True
        try:
            if template := template_of(key):
                return self._add_template(*template, (source, target))
        except ValueError as error:
            self._editor.refused.emit(words(str(error)))
            return False
        return self.put(
            tr("Add {layer}").format(layer=key),
            lambda graph: edits.insert_new(graph, self._new(graph, key), source, target),
        )

    def put(self, text: str, change: Callable[[Graph], Graph], place: Point | None = None) -> bool:
        """Make an edit that adds one layer, pinned to `place` if there is one; choose it."""
        editor = self._editor
        names: list[str] = []

        def edit(project: Project) -> Project:
            before = project.networks.get(editor.role, Graph())
            after = change(before)
            names.extend(node.id for node in after.nodes if node.id not in before)
            project = edits.with_graph(project, editor.role, after)
            spot = behind_pinned(project, editor.role, names[0]) if place is None else place
            if spot is None:
                return project
            return edits.with_places(project, editor.role, {names[0]: spot})

        if not editor.change(text, edit):
            return False
        editor.choose(names[0])
        editor.added.emit(names[0])
        return True

    def _architecture(self, key: str) -> bool:
        wanted = key.startswith(ARCHITECTURE)
        if wanted:
            self._editor.architecture_wanted.emit(key.removeprefix(ARCHITECTURE))
        return wanted

    def _add_template(
        self,
        template: TemplateType,
        values: Mapping[str, Any],
        link: tuple[Ref, str] | None = None,
        branch: bool = False,
        append: bool = True,
    ) -> bool:
        editor = self._editor
        before = editor.graph
        title = words(template.title)
        chosen = editor.chosen if append else ()
        shapes = self._data_shapes(before)
        spot = template_edits.Spot(chosen, link, branch, title, shapes, values)
        done = editor.change(
            tr("Add {layer}").format(layer=title),
            lambda project: template_edits.put(project, editor.role, template, spot),
        )
        if done:
            end = template_edits.end_of(before, editor.graph)
            editor.choose(end)
            editor.added.emit(end)
        return done

    def _new(self, graph: Graph, type_name: str) -> Node:
        values: dict[str, Any] = {}
        if type_name == "InputLayer" and (shape := self._data_shape(len(graph.inputs()))):
            values["shape"] = shape
        return edits.new_node(graph, type_name, **values)

    def _data_shape(self, number: int) -> tuple[int, ...]:
        """Return the shape of one input of the loaded data, if they are those of the project."""
        loaded = self._editor.live.data
        if loaded is None or loaded.choice != self._editor.document.project.data:
            return ()
        inputs = list(loaded.data.parts["train"].inputs.values())
        return tuple(inputs[number].shape[1:]) if number < len(inputs) else ()

    def _data_shapes(self, graph: Graph) -> dict[str, tuple[int | None, ...]]:
        """Return the shape of the loaded data for each input layer, and for one that would be added; else what the engine found."""
        check = self._editor.live.check
        told = check.nodes.get(self._editor.role, {}) if check is not None else {}
        shapes: dict[str, tuple[int | None, ...]] = {
            node.id: shape
            for node in graph.inputs()
            if node.id in told and (shape := next(iter(told[node.id].shapes), None))
        }
        names = [*(node.id for node in graph.inputs()), graph.free_id("input")]
        loaded = {name: self._data_shape(number) for number, name in enumerate(names)}
        return shapes | {name: shape for name, shape in loaded.items() if shape}
