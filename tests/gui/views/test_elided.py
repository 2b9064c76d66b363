"""A line of text without room."""

from __future__ import annotations

from nnplayground.gui.views.elided import Elided


def test_a_long_line_ends_in_dots_and_its_tip_has_the_whole(qtbot):
    label = Elided("title")
    qtbot.addWidget(label)
    label.setText("Grad-CAM · conv · ≤ 0.008")
    label.resize(400, 20)
    assert label.shown == label.toolTip() == "Grad-CAM · conv · ≤ 0.008"
    label.resize(90, 20)
    label.show()
    assert label.shown.endswith("…")
    assert label.toolTip() == "Grad-CAM · conv · ≤ 0.008"
    assert label.fontMetrics().horizontalAdvance(label.shown) <= 90
    assert not label.grab().isNull()
    assert label.minimumSizeHint().width() >= 0
