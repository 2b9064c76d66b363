"""The outputs of a network and the networks of a project: what edits do to them, and what a person can do with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar
from weakref import proxy

from PySide6.QtCore import QCoreApplication

from nnplayground.core.graph import Graph, GraphError, Ref
from nnplayground.core.project import OutputTraining, Project
from nnplayground.core.registries import RECIPES
from nnplayground.gui.canvas import twin_paths

if TYPE_CHECKING:
    from nnplayground.gui.canvas.editor import Editor

V = TypeVar("V")


def pruned(project: Project) -> Project:
    """Return the project without the training settings of outputs whose layers no network has."""
    names = {node.id for network in project.networks.values() for node in network.nodes}
    outputs = {
        key: settings
        for key, settings in project.training.outputs.items()
        if key in names or _node(key) in names
    }
    return _with_outputs(project, outputs)


def renamed(project: Project, old: str, new: str) -> Project:
    """Return the project with the training settings of the outputs of a layer under the layer's new name."""
    outputs = {
        new + key[len(old) :] if old in (key, _node(key)) else key: settings
        for key, settings in project.training.outputs.items()
    }
    return _with_outputs(project, outputs)


def marked(project: Project, role: str, ref: Ref, on: bool) -> Project:
    """Return the project with a tensor among the outputs of a network, or not any more.

    A tensor that a layer reads is shown, but nothing is trained by it until the person says so: the data rarely have a target for
    it.

    GraphError where the mark would change nothing.
    """
    before = project.networks[role]
    graph = before.mark_output(ref, on)
    if (ref in graph.ends()) != on:
        raise GraphError(
            f"{ref.node} is the end of the network, so it stays an output until another tensor is marked",
            ref.node,
        )
    outputs = {key: one for key, one in project.training.outputs.items() if on or key != ref.key}
    if on and before.consumers[ref.node] and ref.key not in outputs:
        outputs[ref.key] = OutputTraining(project.training.loss, trained=False)
    project = _with_outputs(project, outputs)
    return replace(project, networks={**project.networks, role: graph})


def with_role(project: Project, role: str, graph: Graph) -> Project:
    """Return the project with one more network; GraphError if the name is taken or empty."""
    _check_role(project, role)
    return replace(project, networks={**project.networks, role: graph})


def without_role(project: Project, role: str) -> Project:
    """Return the project without one of its networks; GraphError for the last one and for one that is trained."""
    _check_free(project, role)
    if len(project.networks) == 1:
        raise GraphError("a project has at least one network")
    return pruned(
        replace(
            project,
            networks=_without(project.networks, role),
            layout=_without(project.layout, role),
            blocks=_without(project.blocks, role),
            remarks=_without(project.remarks, role),
            direction=_without(project.direction, role),
        )
    )


def role_renamed(project: Project, old: str, new: str) -> Project:
    """Return the project with one network under another name; GraphError if it is taken, or the way of training needs the old one."""
    if old == new:
        return project
    _check_free(project, old)
    _check_role(project, new)
    project = twin_paths.role_renamed(project, old, new)
    return replace(
        project,
        networks=_moved(project.networks, old, new),
        layout=_moved(project.layout, old, new),
        blocks=_moved(project.blocks, old, new),
        remarks=_moved(project.remarks, old, new),
        direction=_moved(project.direction, old, new),
    )


def _node(key: str) -> str:
    """Return the layer whose output has this key (`graph.Ref.key`)."""
    name, colon, port = key.rpartition(":")
    return name if colon and port.isdigit() else key


def _with_outputs(project: Project, outputs: Mapping[str, OutputTraining]) -> Project:
    if outputs == project.training.outputs:
        return project
    return replace(project, training=replace(project.training, outputs=outputs))


def _check_role(project: Project, role: str) -> None:
    if not role.strip() or len(role) > 60 or any(sign in role for sign in "./\\:"):
        raise GraphError(
            "a network needs a name of 1 to 60 characters without dots, colons and slashes"
        )
    if role in project.networks:
        raise GraphError(f"there is already a network named {role!r:.80}")


def _check_free(project: Project, role: str) -> None:
    if role not in project.networks:
        raise GraphError(f"there is no network named {role!r:.80}")
    recipe = RECIPES.get(project.training.recipe.name, None)
    if recipe is not None and role in recipe.roles:
        raise GraphError(f"{role} is the network that is trained; it keeps its name and its place")


def _without(table: Mapping[str, V], role: str) -> dict[str, V]:
    return {name: value for name, value in table.items() if name != role}


def _moved(table: Mapping[str, V], old: str, new: str) -> dict[str, V]:
    return {new if name == old else name: value for name, value in table.items()}


def tr(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("OutputEditor", text)


class OutputEditor:
    """Marks outputs and adds, renames and removes networks; each method is one undo step, or a sentence that says why not."""

    def __init__(self, editor: Editor) -> None:
        # Weakly: circles around the document are not safe to collect (see `Document`).
        self._editor: Editor = proxy(editor)

    def is_output(self, ref: Ref) -> bool:
        """Tell whether the network on the canvas returns a tensor."""
        return ref in self._editor.graph.ends()

    def mark(self, ref: Ref, on: bool | None = None) -> bool:
        """Let the network return a tensor, or not any more; None = the other of the two."""
        on = not self.is_output(ref) if on is None else on
        role = self._editor.role
        text = tr("Make {layer} an output") if on else tr("Make {layer} no output")
        return self._editor.change(
            text.format(layer=ref.node), lambda project: marked(project, role, ref, on)
        )

    def add_role(self, role: str, graph: Graph | None = None) -> bool:
        """Add a network, empty unless one is given, and show it."""
        role = role.strip()
        text = tr("Add network {name}").format(name=role)
        done = self._editor.change(text, lambda project: with_role(project, role, graph or Graph()))
        if done:
            self._show(role)
        return done

    def rename_role(self, role: str, new: str) -> bool:
        """Give a network another name."""
        new = new.strip()
        text = tr("Rename network {name}").format(name=role)
        shown = self._editor.role == role
        done = self._editor.change(text, lambda project: role_renamed(project, role, new))
        if done and shown:
            self._show(new)
        return done

    def remove_role(self, role: str) -> bool:
        """Remove a network with all its layers."""
        text = tr("Remove network {name}").format(name=role)
        return self._editor.change(text, lambda project: without_role(project, role))

    def _show(self, role: str) -> None:
        self._editor.selection.choose_nodes((), role)
        self._editor.role = role
        self._editor.choose()
