"""The diagram as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.gui import style
from tests.gui.canvas.conftest import branched, dense_chain

NAMES = Graph(
    (
        Node("picture & <size>", "InputLayer", {"shape": (28, 28, 1)}),
        Node("first", "Conv2D", {"filters": 8}, (Ref("picture & <size>"),)),
        Node("классы", "Dense", {"units": 10}, (Ref("first"),)),
    )
)


def texts(path: Path) -> str:
    tree = ElementTree.parse(path)
    return "\n".join("".join(part.itertext()) for part in tree.iter())


def rendered(path: Path) -> QImage:
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    image = QImage(renderer.viewBox().size(), QImage.Format.Format_ARGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


@pytest.mark.covers("X11")
def test_the_svg_holds_the_name_type_and_shape_of_every_layer(
    make_room: Any, tmp_path: Path
) -> None:
    room = make_room(NAMES)
    room.checked({"first": NodeReport(((26, 26, 8),), 80, 80)})
    path = tmp_path / "diagram.svg"
    room.canvas.export_picture(path)
    written = texts(path)
    for text in ("picture & <size>", "first", "классы", "InputLayer", "Conv2D", "26 × 26 × 8"):
        assert text in written
    assert room.project.name in written


@pytest.mark.covers("X11")
def test_the_svg_is_drawn_again_as_it_was(make_room: Any, tmp_path: Path) -> None:
    style.apply("light")
    room = make_room(branched())
    room.canvas.export_picture(tmp_path / "diagram.svg")
    image = rendered(tmp_path / "diagram.svg")
    content = room.scene.content()
    assert image.width() == pytest.approx(content.width() + 48, abs=1)
    assert image.height() == pytest.approx(content.height() + 48, abs=1)
    found = colours(image)
    assert "#ff00ff" not in found, "the ground is painted everywhere"
    assert len(found) > 20


@pytest.mark.covers("X11")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_png_shows_the_whole_network_at_twice_its_size(
    make_room: Any, tmp_path: Path, theme: str
) -> None:
    style.apply(theme)
    try:
        room = make_room(dense_chain(5))
        room.canvas.zoom_in()
        room.canvas.export_picture(tmp_path / "diagram.png")
        image = QImage(str(tmp_path / "diagram.png"))
        assert image.width() == pytest.approx(2 * (room.scene.content().width() + 48), abs=2)
        assert (image.pixelColor(2, 2).lightness() < 60) == (theme == "dark")
        assert len(colours(image)) > 20
        assert image.pixelColor(2, 2).alpha() == 255
    finally:
        style.apply("light")


def test_the_picture_does_not_show_what_is_chosen(room: Any, tmp_path: Path) -> None:
    room.canvas.export_picture(tmp_path / "before.png")
    room.click(room.box("b"))
    room.canvas.export_picture(tmp_path / "after.png")
    assert QImage(str(tmp_path / "before.png")) == QImage(str(tmp_path / "after.png"))
    assert room.scene.node_item("b").chosen


def test_an_empty_network_has_a_picture_too(make_room: Any, tmp_path: Path) -> None:
    room = make_room(Graph())
    room.canvas.export_picture(tmp_path / "empty.svg")
    assert rendered(tmp_path / "empty.svg").pixelColor(QPoint(3, 3)).alpha() == 255


@pytest.mark.parametrize("name", ["no/such/folder/x.svg", "no/such/folder/x.png"])
def test_a_picture_that_cannot_be_written_says_so(room: Any, tmp_path: Path, name: str) -> None:
    room.click(room.box("b"))
    with pytest.raises(OSError, match="x"):
        room.canvas.export_picture(tmp_path / name)
    assert room.scene.node_item("b").chosen
