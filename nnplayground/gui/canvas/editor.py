"""What a person can do to the network on the canvas: each method is one edit of the document, or a reason why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.project import Project
from nnplayground.gui.canvas import edits
from nnplayground.gui.canvas.adding import Adder
from nnplayground.gui.canvas.block_edits import BlockEditor
from nnplayground.gui.canvas.carrying import Carrier
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
        architecture_wanted(name): a published architecture was taken from the palette or the search; only the engine can draw it.
    """

    refused = Signal(str)
    link_changed = Signal()
    added = Signal(str)
    architecture_wanted = Signal(str)

    def __init__(
        self, document: Document, live: Live, selection: Selection, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self.live, self.selection = document, live, selection
        self.role = selection.role
        self.link: tuple[Ref, str] | None = None
        self.blocks, self.outputs = BlockEditor(self), OutputEditor(self)
        self._adder, self._carrier = Adder(self), Carrier(self)
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
        self, key: str, place: Point | None = None, branch: bool = False, append: bool = True
    ) -> bool:
        """Add what an offer's key names: on the chosen link or behind the chosen layers; `place` pins a layer.

        With `append` off a layer has no links, and a block or network goes where it would go with nothing chosen.
        """
        return self._adder.add(key, place, branch, append)

    def insert(self, key: str, source: Ref, target: str) -> bool:
        """Add a layer or what a template draws on a link."""
        return self._adder.insert(key, source, target)

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
        return self._adder.put(text, lambda graph: edits.share(graph, layer, sources)[0])

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
        return self._carrier.copy()

    def cut(self) -> None:
        """Put the chosen layers on the clipboard and remove them."""
        if self.copy():
            self._remove(self.tr("Cut"))

    def paste(self) -> None:
        """Put in the layers of the clipboard."""
        self._carrier.paste()

    def duplicate(self) -> None:
        """Put in copies of the chosen layers."""
        self._carrier.duplicate()

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

    def _remove(self, verb: str) -> None:
        gone = self.chosen
        graph = self.graph
        text = f"{verb} {gone[0]}" if len(gone) == 1 else self.tr("{verb} layers").format(verb=verb)
        near = [ref.node for ref in graph[gone[0]].inputs if ref.node not in gone] or [
            name for name in graph.consumers[gone[-1]] if name not in gone
        ]
        if self._edit(text, lambda graph: graph.remove(gone, heal=True)):
            self.choose(*near[:1])
