"""Makes panels of what the engine answered: which map belongs to which input, over which picture, with which labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core.events import OWN
from nnplayground.data.source import Prepared, symbols_of
from nnplayground.gui.selection import Selection
from nnplayground.gui.text import words
from nnplayground.gui.views.explain_choice import told
from nnplayground.gui.views.explain_maps import (
    COLUMNS,
    PICTURE,
    STEPS,
    VOLUME,
    Form,
    cut,
    flat,
    form_of,
    order_of,
    span_of,
)
from nnplayground.gui.views.explain_methods import METHODS, Method
from nnplayground.gui.views.explain_tiles import Shown
from nnplayground.gui.views.series import number
from nnplayground.gui.views.side_by_side import Span

Array = NDArray[Any]
Arrays = Mapping[str, Array]
_LARGEST = 1e30


@dataclass(frozen=True)
class Look:
    """How maps are drawn.

    signed: with their signs. share: how much of a map lies over its picture. depth: how far through volumes the slice is, 0..1.
    common: ends of the colours by "<method>/<input>", where twins share them. ages: of methods whose answer is of an earlier epoch,
    which one, in words.
    """

    signed: bool
    share: float
    depth: float
    common: Mapping[str, Span]
    ages: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Sight:
    """The example that maps are about.

    forms: how each input is drawn. given: each input as the network reads it. raw: the unprepared example, None unless there is just
    one input. images: the data is made of pictures. features: names of the columns. symbols: what whole numbers stand for.
    """

    forms: Mapping[str, Form]
    given: Arrays
    raw: Array | None
    images: bool
    features: tuple[str, ...]
    symbols: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """Return the number of slices of the deepest volume, 0 if there is none."""
        deep = [form.axes[0] for form in self.forms.values() if form.kind == VOLUME]
        return max(deep, default=0)

    def ground(self, name: str, depth: float) -> Array | None:
        """Return the picture (height, width, channels) that the maps of an input belong to; None if it is none."""
        form, given = self.forms[name], np.asarray(self.given[name])
        if form.kind not in (PICTURE, VOLUME):
            return None
        raw = self.raw
        if self.images and raw is not None and raw.shape[: len(form.axes)] == form.axes:
            given = raw
        channels = given.reshape(*form.axes, -1)
        while channels.ndim > 3:
            channels = channels[min(len(channels) - 1, int(depth * len(channels)))]
        if channels.dtype.kind == "f":
            finite = np.nan_to_num(channels.astype(float), nan=0.0, posinf=0.0, neginf=0.0)
            channels = finite.clip(-_LARGEST, _LARGEST)
        return channels

    def labels(self, name: str, count: int) -> tuple[str, ...]:
        """Return what stands before bars: the columns with their values, or the steps."""
        given = np.asarray(self.given[name])
        known = self.raw is not None and self.raw.size == count and self.raw.dtype.kind in "iu"
        if self.symbols and self.raw is not None and known:
            read = enumerate(symbols_of(self.raw, self.symbols))
            return tuple(f"{place}: {symbol}" for place, symbol in read)
        if self.forms[name].kind == STEPS:
            each = given.reshape(len(given), -1)
            valued = each.shape[1] == 1 and len(given) == count
            return tuple(
                f"{place}: {_written(each[place, 0])}" if valued else str(place)
                for place in range(count)
            )
        values = given if self.raw is None or self.raw.size != count else self.raw
        known = len(self.features) == count
        names = self.features if known else tuple(f"x{place + 1}" for place in range(count))
        pairs = zip(names, values.reshape(-1)[:count])
        return tuple(f"{title} = {_written(value)}" for title, value in pairs)


def sight_of(arrays: Arrays, prepared: Prepared | None, selection: Selection) -> Sight:
    """Return the example that an answer is about."""
    given = {
        key.removeprefix("given/"): np.asarray(array)
        for key, array in arrays.items()
        if key.startswith("given/")
    }
    raw = _raw(prepared, selection)
    images = prepared is None or prepared.raw.kind == "image"
    shape = None if raw is None else raw.shape
    forms = {name: form_of(array, shape, images) for name, array in given.items()}
    if prepared is None:
        return Sight(forms, given, raw, False, ())
    symbols = prepared.raw.symbols
    if symbols:  # a sequence stays in its order
        forms = {name: _in_steps(form) for name, form in forms.items()}
    return Sight(forms, given, raw, images, prepared.raw.features, symbols)


def _in_steps(form: Form) -> Form:
    return Form(STEPS, form.axes) if form.kind == COLUMNS else form


def maps_of(
    method: Method, arrays: Arrays, forms: Mapping[str, Form], signed: bool
) -> Iterator[tuple[str, Array]]:
    """Give (input, map) of an answer, one number a place; without signs the sizes, of Grad-CAM what its relu leaves."""
    if "input" in arrays and "signed" in arrays:
        yield str(arrays["input"]), np.asarray(arrays["signed" if signed else "map"], np.float64)
        return
    for name, form in forms.items():
        if f"map/{name}" in arrays:
            one = flat(arrays[f"map/{name}"], method.kind, form)
            yield name, one if signed else np.abs(one)


def panels_of(
    sight: Sight,
    known: Sequence[tuple[Method, Arrays]],
    look: Look,
    picture: str,
    pending: Sequence[Method] = (),
) -> dict[str, Shown]:
    """Return the panels by name: the pictures, titled `picture` or with the name of the input, then the maps.

    pending: methods whose answers are on their way; their panels are empty, so that nothing moves when they come.
    """
    grounds = {name: sight.ground(name, look.depth) for name in sight.forms}
    several = len(sight.forms) > 1
    shown = {
        f"picture.{name}": Shown(name if several else picture, None, ground, 0.0, (0.0, 1.0))
        for name, ground in grounds.items()
        if ground is not None
    }
    empty = Shown("", None, None, 1.0, (0.0, 1.0))
    for method, arrays in [*known, *((one, {}) for one in pending)]:
        if not arrays and not several:
            shown[f"{method.probe}.{next(iter(sight.forms))}"] = empty._replace(
                title=words(method.title)
            )
        for name, values in maps_of(method, arrays, sight.forms, look.signed):
            if name in sight.forms:
                title = words(method.title) + (f" · {arrays['node']}" if "node" in arrays else "")
                title += f" · {name}" if several else ""
                span = _ends(look.common.get(f"{method.probe}/{name}"), values, look.signed)
                make = _map if grounds[name] is not None else _bars
                one = make(sight, name, values, look)
                end = f" · {'±' if span[0] < 0 else '≤ '}{number(span[1])}"
                end += f" · {look.ages[method.probe]}" if method.probe in look.ages else ""
                one = one._replace(title=title + end, span=span, picture=grounds[name])
                shown[f"{method.probe}.{name}"] = one._replace(tip=told(method))
    return _in_order(shown)


def _ends(common: Span | None, values: Array, signed: bool) -> Span:
    """Return the ends of the colours: those that twins share, around zero if one of them needs it, else those of the map."""
    if common is None:
        return span_of(values, signed)
    end = max(-common[0], common[1])
    return (-end if common[0] < 0 else 0.0), end


def _in_order(shown: dict[str, Shown]) -> dict[str, Shown]:
    """Return panels with the pictures first, then the methods, each in the order it has everywhere."""
    probes = ["picture", *(method.probe for method in METHODS)]
    return dict(sorted(shown.items(), key=lambda pair: probes.index(pair[0].partition(".")[0])))


def _map(sight: Sight, name: str, values: Array, look: Look) -> Shown:
    return Shown("", cut(values, look.depth), None, look.share, (0.0, 1.0))


def _bars(sight: Sight, name: str, values: Array, look: Look) -> Shown:
    values = values.reshape(-1)
    order = order_of(values, sight.forms[name])
    labels = sight.labels(name, len(values))
    return Shown("", values[order], None, 1.0, (0.0, 1.0), tuple(labels[one] for one in order))


def _raw(prepared: Prepared | None, selection: Selection) -> Array | None:
    """Return the unprepared example where there is one input only."""
    example = selection.example
    if example.part == OWN:
        own = selection.own_of(example)
        return None if own is None or len(own) != 1 else np.asarray(next(iter(own.values())))
    part = None if prepared is None else prepared.parts.get(example.part)
    if prepared is None or part is None or not 0 <= example.row < part.size:
        return None
    several = len(prepared.raw.inputs) != 1
    return None if several else prepared.raw_input(example.part, example.row)


def _written(value: Any) -> str:
    return f"{value:.4g}" if np.asarray(value).dtype.kind in "fiub" else str(value)
