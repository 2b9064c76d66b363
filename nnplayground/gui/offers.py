"""Everything that can be put into a network: layers, blocks, whole networks and published architectures, in one list.

An offer's key is what a drag from the palette carries: the name of a layer type, or "template:" or "architecture:" and a name. Behind
the name of a template may stand "?" and its settings as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF, Qt
from PySide6.QtCore import QCoreApplication as Translator
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap

from nnplayground.core.architectures import ARCHITECTURES
from nnplayground.core.registries import LAYERS, LayerType
from nnplayground.core.template import TEMPLATES, TemplateType
from nnplayground.gui.canvas.clipboard import plain_value, value_of
from nnplayground.gui.style import group_colour, series_colour
from nnplayground.gui.text import words

N = QT_TRANSLATE_NOOP
MIME_TYPE = "application/x-nnplayground-layer"
TEMPLATE, ARCHITECTURE = "template:", "architecture:"
NETWORKS, BLOCKS, ARCHITECTURES_GROUP = (
    str(N("Offers", "Networks")),
    str(N("Offers", "Blocks")),
    str(N("Offers", "Architectures")),
)
MADE_GROUPS = (NETWORKS, BLOCKS, ARCHITECTURES_GROUP)
SIZES = ("", BLOCKS, NETWORKS, ARCHITECTURES_GROUP)
FIRST_GROUPS = (
    *MADE_GROUPS,
    "Input",
    "Core",
    "Convolution",
    "Pooling",
    "Reshape",
    "Merge",
    "Normalization",
    "Regularization",
    "Activation",
    "Recurrent",
    "Attention",
)


@dataclass(frozen=True)
class Offer:
    """One thing to put in. name, title, help, words: by what it is found; group: the section of the palette, in English."""

    key: str
    name: str
    title: str
    group: str
    help: str = ""
    words: str = ""

    @property
    def made(self) -> bool:
        """Tell whether it is put together from layers."""
        return self.group in MADE_GROUPS

    @property
    def label(self) -> str:
        """Return the title in the person's language."""
        return words(self.title)

    @property
    def size(self) -> int:
        """Return how much it puts in: 0 for a layer, then blocks, networks and architectures."""
        return SIZES.index(self.group) if self.made else 0

    def fit(self, text: str) -> tuple[int, int, int] | None:
        """Return how well it fits a typed text, the least first; None if it does not.

        The whole name goes first, then its beginning, its inside, the title and other words; what is small goes before what is large,
        and a short name before a long one.
        """
        wanted = _joined(text)
        name = self.name.lower()
        names = {name, name.replace("_", ""), *(_joined(self.title), _joined(self.label))}
        rest = _joined(f"{self.title} {self.label} {self.words}")
        places = (
            bool(names & {wanted}) if self.made else name == wanted,
            any(one.startswith(wanted) for one in names) if self.made else name.startswith(wanted),
            any(wanted in one for one in names) if self.made else wanted in name,
            wanted in rest,
        )
        return (places.index(True), self.size, len(self.name)) if True in places else None


def offers() -> tuple[Offer, ...]:
    """Return everything there is, by group: made things first, then layers in the order of a network."""
    found = [
        *(_template(entry) for entry in TEMPLATES.values()),
        *(
            Offer(f"{ARCHITECTURE}{one.name}", one.name, one.title, ARCHITECTURES_GROUP, one.help)
            for one in ARCHITECTURES.values()
        ),
        *(_layer(entry) for entry in LAYERS.values()),
    ]
    return tuple(sorted(found, key=lambda offer: _rank(offer.group)))


def template_of(key: str) -> tuple[TemplateType, Mapping[str, Any]] | None:
    """Return the template that a key names and the settings in the key; None for a key of something else.

    Raises:
        UnknownName: there is no such template.
        ValueError: the settings are not legal.
    """
    if not key.startswith(TEMPLATE):
        return None
    name, _, settings = key.removeprefix(TEMPLATE).partition("?")
    entry = TEMPLATES.find(name)
    found = json.loads(settings) if settings else {}
    if not isinstance(found, dict):
        raise ValueError(f"not a JSON object: {settings}")
    return entry, entry.changed({one: value_of(value) for one, value in found.items()})


def key_with(key: str, values: Mapping[str, Any]) -> str:
    """Return the key of a template with settings."""
    plain = {name: plain_value(value) for name, value in values.items()}
    return f"{key}?{json.dumps(plain)}" if plain else key


def group_title(group: str) -> str:
    """Return the title of a section of the palette in the person's language."""
    if group in MADE_GROUPS:
        return Translator.translate("Offers", group)
    return words(group)


def offer_icon(group: str) -> QIcon:
    """Return a filled round square in the colour of a group of layers; for what is made of layers, several of them linked."""
    made = group in MADE_GROUPS
    ink = series_colour(MADE_GROUPS.index(group)) if made else group_colour(group)
    chosen = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
    found = QIcon(_sign(ink, made))
    found.addPixmap(_sign(chosen, made), QIcon.Mode.Selected)
    return found


def _sign(ink: QColor, made: bool) -> QPixmap:
    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if made:
        painter.setPen(QPen(ink, 2))
        painter.drawLine(12, 7, 6, 17)
        painter.drawLine(12, 7, 18, 17)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if made:
        for x, y in ((12, 6), (6, 18), (18, 18)):
            painter.drawRoundedRect(QRectF(x - 4.5, y - 4.5, 9, 9), 2.5, 2.5)
    else:
        painter.drawRoundedRect(3, 3, 18, 18, 5, 5)
    painter.end()
    return pixmap


def _joined(text: str) -> str:
    return text.lower().replace(" ", "").replace("-", "")


def _template(entry: TemplateType) -> Offer:
    group = NETWORKS if entry.whole else BLOCKS
    return Offer(f"{TEMPLATE}{entry.name}", entry.name, entry.title, group, entry.help)


def _layer(entry: LayerType) -> Offer:
    title = entry.title or entry.name
    return Offer(entry.name, entry.name, title, entry.group, entry.help, entry.words)


def _rank(group: str) -> int:
    """Return where a group stands: the known ones in their order, then the others as they came."""
    return FIRST_GROUPS.index(group) if group in FIRST_GROUPS else len(FIRST_GROUPS)
