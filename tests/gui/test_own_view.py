"""The view of the README: its two files, put where the package looks, work as they stand there."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from nnplayground.core import events as e
from nnplayground.engine import inside
from nnplayground.gui import views
from tests.gui.real_window import PATIENCE_MS, click, opened

pytestmark = [pytest.mark.keras, pytest.mark.slow]
README = Path(__file__).resolve().parents[2] / "README.md"
NAMES = ("nnplayground.engine.inside.largest", "nnplayground.gui.views.largest")


def files():
    """Return the files of the text: path and content."""
    text = README.read_text(encoding="utf8")
    section = text.split("## A view of your own\n")[1].split("\n## ")[0]
    found = re.findall(r"in `(nnplayground/\S+\.py)`.*?```python\n(.*?)```", section, re.DOTALL)
    return [(path, code) for path, code in found]


@pytest.fixture
def added(tmp_path, monkeypatch):
    """Put the files of the text into folders that the two packages also look into."""
    for path, code in files():
        place = tmp_path / path
        place.parent.mkdir(parents=True)
        place.write_text(code, encoding="utf8")
    inside.load()
    for package in (inside, views):
        folder = tmp_path / package.__name__.replace(".", "/")
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(folder)])
    monkeypatch.setattr(inside, "_loaded", [False])
    importlib.invalidate_caches()
    yield
    for name in NAMES:
        package, _, module = name.rpartition(".")
        sys.modules.pop(name, None)
        vars(sys.modules[package]).pop(module, None)
    inside.PROBES.pop("largest", None)


def test_the_text_has_two_files():
    assert [path.replace("/", ".").removesuffix(".py") for path, _ in files()] == list(NAMES)


def test_the_view_of_the_text_shows_the_largest_weights_of_a_real_run(added, qtbot):
    few = ("--set", "training.epochs=2")
    with opened(qtbot, "--example", "iris", *few) as window:
        window.resize(1280, 800)
        window.show()
        live, told = window.live, []
        window.show_dock("largest")
        view = window.docks["largest"].view
        assert "Press Play" in view.stage.label.text()
        click(qtbot, window, "player.play")
        qtbot.waitUntil(
            lambda: live.record is not None and live.record.epoch >= 2, timeout=PATIENCE_MS
        )
        qtbot.waitUntil(lambda: live.state == e.IDLE, timeout=PATIENCE_MS)
        want = e.Want("largest")
        qtbot.waitUntil(
            lambda: view.answer(want).known and not view.answer(want).stale, timeout=PATIENCE_MS
        )
        qtbot.waitUntil(lambda: live.up_to_date)
        live.weights.connect(told.append)
        live.post(e.SaveWeights("own"))
        qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
        expected: dict[str, float] = {}
        for name, array in told[0].arrays.items():
            layer = name.rpartition("/")[0]
            if name.startswith("model/") and "@" not in name:
                size = float(np.abs(array).max())
                expected[layer] = max(size, expected.get(layer, 0.0))
        rows = dict(view.numbers()[1])
        assert len(rows) > 1
        assert rows == pytest.approx(expected)
        shown = window.findChild(QLabel, "largest.lines").text().splitlines()
        assert shown == [f"{name}: {size:.4g}" for name, size in rows.items()]

        last = view.answer(want)
        live.post(e.Scrub(0.0))
        qtbot.waitUntil(lambda: view.answer(want).epoch == 0.0, timeout=PATIENCE_MS)
        assert dict(view.answer(want).arrays) != dict(last.arrays)


def test_without_the_files_nothing_of_them_is_left():
    assert "largest" not in {view.name for view in views.all_views()}
    assert "largest" not in inside.PROBES
