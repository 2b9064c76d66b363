"""The layers of a stack as rows of a list: what they show, how they are dragged and renamed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nnplayground.core.graph import Graph
from nnplayground.gui.canvas.facts import Facts
from nnplayground.gui.offers import MIME_TYPE, offer_icon
from nnplayground.gui.style import colour
from nnplayground.gui.text import grouped, words

ROW_TYPE = "application/x-nnplayground-row"
DETAIL = Qt.ItemDataRole.UserRole
PROBLEM = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Row:
    """One layer: its name, its type, the palette section of the type, type and shape in words, its parameters, what is wrong."""

    name: str
    type: str
    group: str = ""
    detail: str = ""
    count: str = ""
    problem: str = ""

    @property
    def fixed(self) -> bool:
        """Tell whether it stays where it is: the input."""
        return self.type == "InputLayer"


class StackModel(QAbstractListModel):
    """The rows. An edit goes out as a signal; the rows follow the document.

    Signals:
        moved(name, place): a row was dragged to a place of the finished list.
        wanted(key, place): something was dragged here from the palette.
    """

    moved = Signal(str, int)
    wanted = Signal(str, int)

    def __init__(self, rename: Callable[[str, str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._rename = rename

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; a field in which a name is typed stays open if their number is the same."""
        if len(rows) == len(self.rows):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, kind = self.rows[index.row()], Qt.ItemDataRole
        texts = {
            kind.DisplayRole: row.name,
            kind.EditRole: row.name,
            kind.AccessibleTextRole: ", ".join(
                filter(None, (row.name, row.detail, row.count, row.problem))
            ),
            kind.ToolTipRole: row.problem,
            DETAIL: row.detail,
            PROBLEM: row.problem,
            COUNT: row.count,
        }
        return offer_icon(row.group) if role == kind.DecorationRole else texts.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        old = self.rows[index.row()].name
        return str(value) == old or self._rename(old, str(value))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        plain = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable
        return plain if self.rows[index.row()].fixed else plain | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROW_TYPE, MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(ROW_TYPE, self.rows[indexes[0].row()].name.encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        if data.hasFormat(MIME_TYPE):
            self.wanted.emit(bytes(data.data(MIME_TYPE).data()).decode("utf8", "replace"), place)
            return True
        name = bytes(data.data(ROW_TYPE).data()).decode("utf8", "replace")
        names = [one.name for one in self.rows]
        if name not in names:
            return False
        self.moved.emit(name, place - (names.index(name) < place))
        # The rows follow the document: the view has nothing to take away.
        return False


class RowPainter(QStyledItemDelegate):
    """Paints a row in two lines: the name, and below it what is to be known of the layer, or what is wrong with it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text, option.icon = "", QIcon()
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(8, 4, -8, -4)
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        sign = QRect(box.left(), box.top() + 3, 12, 12)
        index.data(Qt.ItemDataRole.DecorationRole).paint(painter, sign, mode=mode)
        inks = _inks(option.palette, chosen)
        plain, bold = QFont(option.font), QFont(option.font)
        bold.setBold(True)
        half = box.height() // 2
        upper = QRect(box.left() + 20, box.top(), box.width() - 20, half)
        used = self._line(painter, upper, index.data(COUNT), plain, inks[1], right=True)
        name = index.data(Qt.ItemDataRole.DisplayRole)
        self._line(painter, upper.adjusted(0, 0, -used - 8, 0), name, bold, inks[0])
        problem = index.data(PROBLEM)
        told = f"⚠ {problem}" if problem else index.data(DETAIL)
        self._line(painter, upper.translated(0, half), told, plain, inks[2 if problem else 1])

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, 2 * option.fontMetrics.height() + 10)

    def updateEditorGeometry(
        self, editor: object, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(20, 4, -4, -4))

    def _line(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        ink: QColor,
        right: bool = False,
    ) -> int:
        """Draw one line, shortened to fit; return its width."""
        painter.save()
        painter.setFont(font)
        painter.setPen(ink)
        measure = painter.fontMetrics()
        short = measure.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, short)
        painter.restore()
        return measure.horizontalAdvance(short)


def _inks(palette: QPalette, chosen: bool) -> tuple[QColor, QColor, QColor]:
    """Return the colours of names, of what is told about them, and of problems."""
    if chosen:
        ink = palette.color(QPalette.ColorRole.HighlightedText)
        return ink, ink, ink
    return palette.color(QPalette.ColorRole.Text), colour("muted"), colour("error")


def rows_of(graph: Graph, told: Mapping[str, Facts], parameters: str) -> tuple[Row, ...]:
    """Return the rows of a stack. parameters: "{count} parameters" in the person's language."""
    rows = []
    for node in graph.order():
        one = told[node.id]
        detail = "  ·  ".join([words(one.type), *one.shapes[:1]])
        count = parameters.format(count=grouped(one.parameters)) if one.parameters else ""
        rows.append(Row(node.id, node.type, one.group, detail, count, words(one.problem)))
    return tuple(rows)
