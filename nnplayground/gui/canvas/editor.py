"""What a person can do to the network on the canvas: each method is one edit of the document, or a reason why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.project import Project
from nnplayground.gui.canvas import clipboard, edits
from nnplayground.gui.canvas.block_edits import BlockEditor
from nnplayground.gui.canvas.output_edits import OutputEditor
from nnplayground.gui.document import Document
from nnplayground.gui.live import Live
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import words

Point = tuple[float, float]


class Editor(QObject):
    """Edits the network `role` of the document.

    Signals:
        refused(text): an edit was not possible; the reason, one sentence.
        link_changed(): another link is chosen, or none.
        added(node): the id of a layer that was put in; the view brings it into sight.
    """

    refused = Signal(str)
    link_changed = Signal()
    added = Signal(str)

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.role = selection.role
        self.link: tuple[Ref, str] | None = None
        self.blocks, self.outputs = BlockEditor(self), OutputEditor(self)
        document.changed.connect(self._on_changed)

    @property
    def graph(self) -> Graph:
        """Return the network on the canvas."""
        return self.document.project.networks.get(self.role, Graph())

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the chosen layers of this network, the current one last."""
        if self.selection.role != self.role:
            return ()
        return tuple(name for name in self.selection.nodes if name in self.graph)

    # --- choosing -----------------------------------------------------------------------------------------------------

    def choose(self, *nodes: str) -> None:
        """Choose layers, and no link."""
        self.choose_link(None)
        self.selection.choose_nodes(tuple(nodes), self.role)

    def choose_link(self, link: tuple[Ref, str] | None) -> None:
        """Choose one link, and no layers; None = no link."""
        if link == self.link:
            return
        self.link = link
        if link is not None:
            self.selection.choose_nodes((), self.role)
        self.link_changed.emit()

    def select_all(self) -> None:
        """Choose every layer."""
        self.choose(*(node.id for node in self.graph.nodes))

    # --- layers -------------------------------------------------------------------------------------------------------

    def add(
        self, type_name: str, place: Point | None = None, branch: bool = False, append: bool = True
    ) -> bool:
        """Add a layer: behind the chosen ones, or with `append` off, without links; `place` pins it."""

        def change(graph: Graph) -> Graph:
            node = self._new(graph, type_name)
            return edits.add_layer(graph, node, self.chosen, branch) if append else graph.add(node)

        return self._add(type_name, change, place)

    def insert(self, type_name: str, source: Ref, target: str) -> bool:
        """Add a layer on a link."""
        return self._add(
            type_name,
            lambda graph: edits.insert_new(graph, self._new(graph, type_name), source, target),
        )

    def insert_existing(self, node: str, source: Ref, target: str) -> bool:
        """Put a layer without links on a link."""
        return self._edit(
            self.tr("Put {layer} on a link").format(layer=node),
            lambda graph: edits.insert_existing(graph, node, source, target),
            moved=[node],
        )

    def delete_selected(self) -> None:
        """Remove the chosen layers, linking what was before them to what was behind; or the chosen link."""
        if self.link is not None:
            self.disconnect_link(*self.link)
        elif self.chosen:
            self._remove(self.tr("Delete"))

    def learning(self) -> tuple[Node, ...]:
        """Return the chosen layers that have weights to learn, frozen or not."""
        return tuple(self.graph[name] for name in self.chosen if edits.learns(self.graph[name]))

    def freeze(self) -> None:
        """Freeze the weights of the chosen layers; let them learn again if all of them are frozen."""
        names = [node.id for node in self.learning()]
        frozen = any(node.values.get("trainable", True) for node in self.learning())
        text = self.tr("Freeze {layers}") if frozen else self.tr("Let {layers} learn")
        if names:
            self._edit(
                text.format(layers=", ".join(names)),
                lambda graph: edits.freeze(graph, names, frozen),
            )

    def share(self) -> bool:
        """Call the current layer once more, with the same weights; the other chosen layers are what it reads."""
        if not self.chosen:
            self.refused.emit(self.tr("Select a layer to call once more"))
            return False
        *sources, layer = self.chosen
        text = self.tr("Call {layer} once more").format(layer=layer)
        return self._put(text, lambda graph: edits.share(graph, layer, sources)[0])

    def unshare(self) -> bool:
        """Give the chosen layers weights of their own, with the same settings."""
        chosen = self.chosen
        text = self.tr("Own weights for {layers}").format(layers=", ".join(chosen))
        return self._edit(text, lambda graph: edits.unshare(graph, chosen))

    def rename(self, old: str, new: str) -> bool:
        """Rename a layer wherever its name stands."""
        text = self.tr("Rename {layer}").format(layer=old)
        chosen = tuple(new if name == old else name for name in self.selection.nodes)
        if not self.change(text, lambda project: edits.rename(project, self.role, old, new)):
            return False
        self.choose(*chosen)
        return True

    def shift_in_stack(self, steps: int) -> None:
        """Move the current layer up (negative) or down in a stack."""
        if self.chosen:
            node = self.chosen[-1]
            self._edit(
                self.tr("Move {layer}").format(layer=node),
                lambda graph: edits.reorder(graph, node, steps),
                moved=[node],
            )

    def move_in_stack(self, node: str, place: int) -> bool:
        """Move a layer to a place in a stack, counted from 0."""
        return self._edit(
            self.tr("Move {layer}").format(layer=node),
            lambda graph: edits.move_before(graph, node, place),
            moved=[node],
        )

    # --- links --------------------------------------------------------------------------------------------------------

    def connect_nodes(
        self,
        source: Ref,
        target: str,
        old_target: str | None = None,
        position: int | None = None,
        again: bool = False,
        old_position: int | None = None,
    ) -> bool:
        """Link two layers; a link to `old_target` is led to the new one.

        position: the input of the target that the link takes, with whatever is there gone; None = as `edits.connect` says.
        again: the target may read the same tensor twice. old_position: which input of `old_target` is led, where it reads the
        tensor twice.
        """
        return self._edit(
            self.tr("Connect {one} to {other}").format(one=source.node, other=target),
            lambda graph: edits.relink(
                graph, source, old_target, target, position, again, old_position
            ),
        )

    def disconnect_link(self, source: Ref, target: str, position: int | None = None) -> None:
        """Remove a link, or only the one at an input of the target."""
        self.choose_link(None)
        self._edit(
            self.tr("Disconnect {one} from {other}").format(one=source.node, other=target),
            lambda graph: graph.disconnect(source, target, position),
        )

    def refusal(
        self,
        source: Ref,
        target: str,
        old_target: str | None = None,
        position: int | None = None,
        again: bool = False,
        old_position: int | None = None,
    ) -> str:
        """Return why two layers cannot be linked as `connect_nodes` would; "" if they can."""
        try:
            edits.relink(self.graph, source, old_target, target, position, again, old_position)
        except GraphError as error:
            return words(str(error))
        return ""

    # --- clipboard ----------------------------------------------------------------------------------------------------

    def copy(self) -> bool:
        """Put the chosen layers on the clipboard as text; False if there are none."""
        if not self.chosen:
            self.refused.emit(self.tr("Select layers to copy"))
            return False
        QGuiApplication.clipboard().setText(clipboard.to_text(self.graph, self.chosen))
        return True

    def cut(self) -> None:
        """Put the chosen layers on the clipboard and remove them."""
        if self.copy():
            self._remove(self.tr("Cut"))

    def paste(self) -> None:
        """Put in the layers of the clipboard."""
        try:
            nodes = clipboard.from_text(QGuiApplication.clipboard().text())
        except clipboard.PasteError as error:
            self.refused.emit(self.tr("Nothing pasted: {reason}").format(reason=words(str(error))))
            return
        self._paste(self.tr("Paste"), nodes)

    def duplicate(self) -> None:
        """Put in copies of the chosen layers."""
        chosen = set(self.chosen)
        if chosen:
            text = clipboard.to_text(self.graph, chosen)
            try:
                self._paste(self.tr("Duplicate"), clipboard.from_text(text))
            except clipboard.PasteError as error:
                self.refused.emit(words(str(error)))

    # --- places -------------------------------------------------------------------------------------------------------

    def pin(self, places: Mapping[str, Point]) -> None:
        """Keep boxes where the person put them."""
        self.document.edit(
            self.tr("Move %n box(es)", "", len(places)),
            edits.with_places(self.document.project, self.role, places),
        )

    def arrange(self) -> None:
        """Let the layout place every box again."""
        self.document.edit(
            self.tr("Arrange"), edits.without_places(self.document.project, self.role)
        )

    # --- any edit -----------------------------------------------------------------------------------------------------

    def change(self, text: str, edit: Callable[[Project], Project]) -> bool:
        """Make one undo step called `text` of an edit; False, and a sentence, if it raises GraphError."""
        try:
            project = edit(self.document.project)
        except GraphError as error:
            self.refused.emit(words(str(error)))
            return False
        self.document.edit(text, project)
        return True

    # --- inside -------------------------------------------------------------------------------------------------------

    def _on_changed(self, old: Project, new: Project) -> None:
        if self.selection.role not in new.networks and new.networks:
            self.role = next(iter(new.networks))
            self.selection.choose_nodes((), self.role)

    def _edit(
        self,
        text: str,
        change: Callable[[Graph], Graph],
        pin: Mapping[str, Point] | None = None,
        moved: Sequence[str] = (),
    ) -> bool:
        def edit(project: Project) -> Project:
            graph = change(project.networks.get(self.role, Graph()))
            project = edits.with_graph(project, self.role, graph, moved)
            if any(name in project.layout.get(self.role, {}) for name in moved):
                project = edits.without_places(project, self.role, moved)
            return edits.with_places(project, self.role, pin) if pin else project

        return self.change(text, edit)

    def _add(
        self, type_name: str, change: Callable[[Graph], Graph], place: Point | None = None
    ) -> bool:
        return self._put(self.tr("Add {layer}").format(layer=type_name), change, place)

    def _put(self, text: str, change: Callable[[Graph], Graph], place: Point | None = None) -> bool:
        """Make an edit that adds one layer, pinned to `place` if there is one; choose it."""
        before = self.graph
        try:
            after = change(before)
        except GraphError as error:
            self.refused.emit(words(str(error)))
            return False
        name = next(node.id for node in after.nodes if node.id not in before)
        pin = None if place is None else {name: place}
        done = self._edit(text, lambda graph: after, pin)
        self.choose(name)
        self.added.emit(name)
        return done

    def _new(self, graph: Graph, type_name: str) -> Node:
        values: dict[str, Any] = {}
        if type_name == "InputLayer" and (shape := self._data_shape(len(graph.inputs()))):
            values["shape"] = shape
        return edits.new_node(graph, type_name, **values)

    def _data_shape(self, number: int) -> tuple[int, ...]:
        """Return the shape of one input of the loaded data, if they are those of the project."""
        loaded = self.live.data
        if loaded is None or loaded.choice != self.document.project.data:
            return ()
        inputs = list(loaded.data.parts["train"].inputs.values())
        return tuple(inputs[number].shape[1:]) if number < len(inputs) else ()

    def _remove(self, verb: str) -> None:
        gone = self.chosen
        graph = self.graph
        text = f"{verb} {gone[0]}" if len(gone) == 1 else self.tr("{verb} layers").format(verb=verb)
        near = [ref.node for ref in graph[gone[0]].inputs if ref.node not in gone] or [
            name for name in graph.consumers[gone[-1]] if name not in gone
        ]
        if self._edit(text, lambda graph: graph.remove(gone, heal=True)):
            self.choose(*near[:1])

    def _paste(self, text: str, nodes: Sequence[Node]) -> None:
        names: tuple[str, ...] = ()

        def change(graph: Graph) -> Graph:
            nonlocal names
            graph, names = edits.paste(graph, nodes, self.chosen)
            return graph

        if self._edit(text, change):
            self.choose(*names)
            self.added.emit(names[-1])
