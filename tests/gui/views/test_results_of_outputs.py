"""Results of a network with two outputs: each view asks for the output that is chosen."""

from __future__ import annotations

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.gui.views.calibration import Calibration
from nnplayground.gui.views.confusion import Confusion
from nnplayground.gui.views.mistakes import Mistakes
from nnplayground.gui.views.predictions import Predictions
from nnplayground.gui.views.report import Report
from nnplayground.gui.views.residuals import Residuals
from nnplayground.gui.views.roc import Roc
from nnplayground.gui.views.top_k import TopK
from tests.gui.views.test_several import answers, pairs  # noqa: F401 - a fixture

KINDS = (Confusion, Report, Roc, Predictions, Calibration, Mistakes, TopK, Residuals)


@pytest.mark.parametrize("kind", KINDS)
def test_the_other_output_is_asked_for_and_its_answer_drawn(desk, pairs, kind):  # noqa: F811
    view = desk.show(kind)
    second = view.output.keys[1]
    before = view.wants()[0]
    arrays = answers() | {"loss": np.ones(12), "rank": np.zeros(12, int)}
    desk.send(e.Snapshot(1, 5, 0.5, before, arrays))
    assert view.known(desk.live.record) is not None
    desk.selection.choose_output(second)
    (want,) = view.wants()
    assert dict(want.options)["output"] == second
    assert "output" not in dict(before.options)
    assert view.known(desk.live.record) is None
    desk.send(e.Snapshot(1, 5, 0.5, want, arrays))
    assert view.known(desk.live.record) is not None
    assert view.stage.empty == (kind is Residuals)
