"""Every action of the program, one row each; menus, toolbar and shortcuts are made from the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QMenu, QMenuBar

from nnplayground.gui.icons import icon

N = QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Row:
    """An action: `id` is its objectName, `keys` its shortcut, `after_line` puts a separator before it in its menu."""

    id: str
    text: str
    tip: str
    icon: str = ""
    keys: str = ""
    checkable: bool = False
    after_line: bool = False


MENUS: tuple[tuple[str, str], ...] = (
    ("file", N("Actions", "&File")),
    ("edit", N("Actions", "&Edit")),
    ("run", N("Actions", "&Run")),
    ("view", N("Actions", "&View")),
    ("help", N("Actions", "&Help")),
)
ROWS: tuple[Row, ...] = (
    Row("file.new", N("Actions", "&New"), N("Actions", "Start an empty project"), "new", "Ctrl+N"),
    Row(
        "file.open",
        N("Actions", "&Open…"),
        N("Actions", "Open a project, a Keras model, weights, or Keras code"),
        "open",
        "Ctrl+O",
    ),
    Row(
        "file.welcome",
        N("Actions", "&Examples…"),
        N("Actions", "Show the welcome page with the examples"),
        "home",
        "Ctrl+E",
    ),
    Row(
        "file.save",
        N("Actions", "&Save"),
        N("Actions", "Save the project with the weights of its run"),
        "save",
        "Ctrl+S",
        after_line=True,
    ),
    Row(
        "file.save_as",
        N("Actions", "Save &As…"),
        N("Actions", "Save the project under another name"),
        "save_as",
        "Ctrl+Shift+S",
    ),
    Row(
        "file.export_script",
        N("Actions", "Export &Keras script…"),
        N("Actions", "Write the project as a Python program for Keras"),
        "code",
    ),
    Row(
        "file.export_model",
        N("Actions", "Export &model…"),
        N("Actions", "Write the trained network for Keras, TensorFlow, LiteRT or ONNX"),
        "export",
    ),
    Row(
        "file.import_model",
        N("Actions", "Load &weights (.keras)…"),
        N("Actions", "Put the weights of a Keras file into the open network"),
        "download",
    ),
    Row(
        "file.export_diagram",
        N("Actions", "Export &diagram…"),
        N("Actions", "Save the drawing of the network as PNG or SVG"),
        "picture",
    ),
    Row(
        "file.quit",
        N("Actions", "&Quit"),
        N("Actions", "Close the window"),
        "",
        "Ctrl+Q",
        after_line=True,
    ),
    Row(
        "edit.undo",
        N("Actions", "&Undo"),
        N("Actions", "Take back the last edit"),
        "undo",
        "Ctrl+Z",
    ),
    Row(
        "edit.redo",
        N("Actions", "&Redo"),
        N("Actions", "Do the edit again that was taken back"),
        "redo",
        "Ctrl+Shift+Z",
    ),
    Row(
        "edit.cut",
        N("Actions", "Cu&t layers"),
        N("Actions", "Copy the chosen layers and remove them"),
        "cut",
        "Ctrl+X",
        after_line=True,
    ),
    Row(
        "edit.copy",
        N("Actions", "&Copy layers"),
        N("Actions", "Copy the chosen layers"),
        "copy",
        "Ctrl+C",
    ),
    Row(
        "edit.paste",
        N("Actions", "&Paste"),
        N("Actions", "Put in the copied layers, or draw the copied Keras code"),
        "paste",
        "Ctrl+V",
    ),
    Row(
        "edit.duplicate",
        N("Actions", "Duplicate la&yers"),
        N("Actions", "Put in copies of the chosen layers"),
        "",
        "Ctrl+D",
    ),
    Row(
        "edit.delete",
        N("Actions", "&Delete layers"),
        N("Actions", "Remove the chosen layers from the network"),
        "delete",
        "Del",
    ),
    Row(
        "edit.select_all",
        N("Actions", "Select &all layers"),
        N("Actions", "Choose every layer of the network"),
        "",
        "Ctrl+A",
    ),
    Row(
        "edit.find",
        N("Actions", "&Find layer…"),
        N("Actions", "Find a layer by its name, type or a setting"),
        "search",
        "Ctrl+F",
    ),
    Row(
        "edit.group",
        N("Actions", "&Group into a block"),
        N("Actions", "Make the chosen layers a block that can be folded into one box"),
        "",
        "Ctrl+G",
        after_line=True,
    ),
    Row(
        "edit.ungroup",
        N("Actions", "U&ngroup"),
        N("Actions", "Dissolve the block; its layers stay"),
        "",
        "Ctrl+Shift+G",
    ),
    Row(
        "edit.fold",
        N("Actions", "Fo&ld or open the block"),
        N("Actions", "Draw the layers of the block as one box, or one by one"),
    ),
    Row(
        "edit.share",
        N("Actions", "Call the layer &once more"),
        N(
            "Actions",
            "Put in a box that uses the same layer with the same weights, as in a Siamese pair",
        ),
    ),
    Row(
        "edit.output",
        N("Actions", "&Mark as output"),
        N("Actions", "Let the network return what this layer gives, or no longer"),
    ),
    Row(
        "edit.note",
        N("Actions", "Add a not&e"),
        N("Actions", "Write a note on the canvas"),
    ),
    Row(
        "run.rewind",
        N("Actions", "Initialise &weights (rewind)"),
        N("Actions", "Initialise the weights: back to step 0 with the same initial weights"),
        "rewind",
        "Ctrl+Shift+F5",
    ),
    Row(
        "run.play",
        N("Actions", "&Play"),
        N("Actions", "Train, or go on after a pause"),
        "play",
        "F5",
    ),
    Row("run.pause", N("Actions", "P&ause"), N("Actions", "Hold the training"), "pause", "F6"),
    Row(
        "run.step", N("Actions", "S&tep"), N("Actions", "Train one batch, then wait"), "step", "F10"
    ),
    Row(
        "run.epoch",
        N("Actions", "One &epoch"),
        N("Actions", "Train to the end of one epoch, then wait"),
        "epoch",
        "F9",
    ),
    Row(
        "run.epochs",
        N("Actions", "Several epo&chs"),
        N("Actions", "Train as many epochs as you say in the menu of the button, then wait"),
        keys="Shift+F9",
    ),
    Row(
        "run.stop",
        N("Actions", "&Stop"),
        N("Actions", "End the training and keep the model"),
        "stop",
        "Shift+F5",
    ),
    Row(
        "run.twin",
        N("Actions", "Twi&n"),
        N("Actions", "Train a twin beside the project: all the same but what you change"),
        "twins",
        "Ctrl+T",
        after_line=True,
    ),
    Row(
        "run.evaluate",
        N("Actions", "E&valuate on test data"),
        N("Actions", "Measure the trained model on examples it has never seen"),
        "evaluate",
        "F8",
        after_line=True,
    ),
    Row(
        "view.zoom_fit",
        N("Actions", "&Fit network"),
        N("Actions", "Show the whole network"),
        "zoom_fit",
        "Ctrl+0",
    ),
    Row(
        "view.arrange",
        N("Actions", "&Arrange network"),
        N("Actions", "Place all layers anew"),
        "arrange",
        "Ctrl+Shift+A",
    ),
    Row(
        "view.turn",
        N("Actions", "T&urn network"),
        N("Actions", "Let data flow to the right, or down"),
    ),
    Row(
        "view.shapes",
        N("Actions", "&Shapes on links"),
        N("Actions", "Write on each link the shape of what flows through it"),
        checkable=True,
    ),
    Row(
        "view.minimap",
        N("Actions", "&Overview"),
        N("Actions", "Show a small picture of a network that is not wholly in sight"),
        checkable=True,
    ),
    Row(
        "view.inspect",
        N("Actions", "&Inspect layer and example"),
        N("Actions", "Open what shows the chosen layer and the chosen example from the inside"),
        "search",
        "Ctrl+I",
        after_line=True,
    ),
    Row(
        "view.slideshow",
        N("Actions", "Slides&how"),
        N("Actions", "Fill the screen, with large type for a lecture; Escape leaves"),
        keys="F11",
        checkable=True,
    ),
    Row(
        "view.reset_layout",
        N("Actions", "&Reset layout"),
        N("Actions", "Put all panels back in their places"),
        "layout",
    ),
    Row(
        "help.log",
        N("Actions", "Open &log folder"),
        N("Actions", "Show the folder with the log files"),
    ),
    Row("help.about", N("Actions", "&About"), N("Actions", "Versions and licences"), "info"),
)

_ROLES = {"run.play": QPalette.ColorRole.Accent}


class Actions(QObject):
    """The QActions of the table, by id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.by_id = {row.id: self._make(row) for row in ROWS}

    def __getitem__(self, action_id: str) -> QAction:
        return self.by_id[action_id]

    def connect_to(self, calls: Mapping[str, Callable[[], object]]) -> None:
        """Say what each action calls."""
        for action_id, call in calls.items():
            self.by_id[action_id].triggered.connect(lambda _checked=False, call=call: call())

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Make the menus; returns them by id so that what changes (recent files, docks) can be added."""
        menus = {}
        for name, title in MENUS:
            menu = bar.addMenu(QCoreApplication.translate("Actions", title))
            menu.setObjectName(f"menu.{name}")
            menu.setToolTipsVisible(True)
            for row in ROWS:
                if row.id.split(".")[0] == name:
                    if row.after_line:
                        menu.addSeparator()
                    menu.addAction(self.by_id[row.id])
            menus[name] = menu
        return menus

    def _make(self, row: Row) -> QAction:
        action = QAction(QCoreApplication.translate("Actions", row.text), self.parent())
        action.setObjectName(row.id)
        action.setCheckable(row.checkable)
        if row.icon:
            role = _ROLES.get(row.id, QPalette.ColorRole.ButtonText)
            action.setIcon(icon(row.icon, role))
        tip = QCoreApplication.translate("Actions", row.tip)
        if row.keys:
            keys = QKeySequence(row.keys)
            action.setShortcut(keys)
            tip = f"{tip} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})"
        action.setToolTip(tip)
        action.setStatusTip(tip)
        return action
