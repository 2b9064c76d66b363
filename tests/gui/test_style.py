from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pyqtgraph
import pytest
import shiboken6
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QMenu

from nnplayground.core import place
from nnplayground.gui import style

SOURCES = Path(style.__file__).parent


@pytest.fixture(autouse=True)
def _light_again(qapp):
    yield
    style.apply("light")


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.1, 1 to 21."""

    def luminance(tone: QColor) -> float:
        parts = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in tone.getRgbF()[:3]
        ]
        return float(np.dot(parts, (0.2126, 0.7152, 0.0722)))

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_texts_stand_out_from_every_ground(qapp, theme):
    style.apply(theme)
    for ground in ("window", "base", "raised", "hover"):
        assert contrast(style.colour("text"), style.colour(ground)) >= 7
    for name in ("muted", "error", "warning", "ok", "accent"):
        assert contrast(style.colour(name), style.colour("base")) >= 4.5, name
    assert contrast(style.colour("on_accent"), style.colour("accent")) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_curves_stand_out_and_differ(qapp, theme):
    style.apply(theme)
    colours = [style.series_colour(index) for index in range(7)]
    assert len({tone.name() for tone in colours}) == 7
    assert min(contrast(tone, style.colour("base")) for tone in colours) >= 2.7
    assert style.series_colour(7) == colours[0]


def test_the_theme_sets_palette_and_plots(qapp):
    import pyqtgraph

    style.apply("dark")
    assert style.is_dark()
    assert pyqtgraph.getConfigOption("background") == style.DARK.base
    style.apply("light")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == style.LIGHT.window


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_diverging_map_is_blue_then_neutral_then_orange(qapp, theme):
    style.apply(theme)
    table = style.diverging().astype(int)
    assert (table.shape, style.diverging().dtype) == ((256, 3), np.uint8)
    assert table[0, 2] > table[0, 0]
    assert table[-1, 0] > table[-1, 2]
    assert np.ptp(table[127]) <= 8


def test_the_sequential_map_grows_brighter_all_the_way(qapp):
    brightness = style.sequential() @ np.array([0.2126, 0.7152, 0.0722])
    assert np.all(np.diff(brightness) >= -0.5)
    assert style.sequential().shape == (256, 3)


def test_a_group_of_layers_has_always_the_same_colour(qapp):
    assert style.group_colour("Convolution") == style.group_colour("convolution layers")
    assert style.group_colour("Something new") == style.group_colour("Something new")


def darkest(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    image = icon.pixmap(QSize(32, 32), mode).toImage()
    pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    return max(pixels, key=lambda tone: tone.alpha())


def test_an_icon_of_no_size_is_no_picture(qapp):
    icon = style.icon("play")
    for size in (QSize(0, 0), QSize(16, 0), QSize()):
        assert icon.pixmap(size).isNull()


def test_icons_follow_the_theme(qapp):
    style.apply("light")
    assert darkest(style.icon("save")).lightness() < 100
    style.apply("dark")
    assert darkest(style.icon("save")).lightness() > 150


def test_an_icon_of_a_disabled_action_is_fainter(qapp):
    assert (
        darkest(style.icon("stop"), QIcon.Mode.Disabled).alpha()
        < darkest(style.icon("stop")).alpha()
    )


def test_every_icon_named_in_the_code_exists():
    named = set()
    for source in SOURCES.rglob("*.py"):
        named |= set(re.findall(r"\bicon\(\s*\"(\w+)\"", source.read_text(encoding="utf8")))
    missing = {name for name in named if not (place.assets() / "icons" / f"{name}.svg").is_file()}
    assert missing == set()


def test_every_icon_file_is_one_path_in_the_current_colour():
    for path in (place.assets() / "icons").glob("*.svg"):
        text = path.read_text(encoding="utf8")
        assert text.count("<path") == 1, path.name
        assert "currentColor" in text, path.name


def test_a_plot_follows_the_theme(qapp, qtbot):
    from nnplayground.gui.views.plot import Plot

    style.apply("light")
    plot = Plot("plot", "loss")
    qtbot.addWidget(plot)
    style.style_plot(plot)
    style.apply("dark")
    assert plot.backgroundBrush().color().name() == style.DARK.base


def test_icons_are_as_sharp_as_the_screen(qapp):
    for scale in (1.0, 1.5, 2.0):
        pixmap = style.icon("play").pixmap(QSize(14, 14), scale)
        assert pixmap.size() == QSize(round(14 * scale), round(14 * scale))
        assert pixmap.devicePixelRatio() == scale


def test_the_menus_of_a_plot_go_with_it_though_python_still_knows_the_plot(qapp):
    def menus():
        found = [one for one in qapp.topLevelWidgets() if isinstance(one, QMenu)]
        return {shiboken6.getCppPointer(one)[0] for one in found}

    before = menus()
    plot = pyqtgraph.PlotWidget()
    style.style_plot(plot)
    item = plot.getPlotItem()
    assert menus() - before
    plot.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not menus() - before
    assert not shiboken6.isValid(item.ctrlMenu)
