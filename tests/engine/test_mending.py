"""Every mend puts its layer right, as the engine's own check says."""

from __future__ import annotations

import pytest

from nnplayground.core.mending import mends
from nnplayground.engine.check import Checker
from tests.core.broken import CASES

pytestmark = pytest.mark.keras


@pytest.mark.covers("X12")
@pytest.mark.parametrize("name", CASES)
def test_a_mend_takes_the_problem_of_its_layer_away(name):
    project, node_id, wanted = CASES[name]
    checker = Checker()
    found = checker.check(project).nodes["model"]
    assert found[node_id].problem
    offered = mends(project, "model", node_id, found[node_id], found)
    assert wanted <= {one.text for one in offered}
    for one in offered:
        after = checker.check(one.project).nodes["model"]
        problems = {name: report.problem for name, report in after.items() if report.problem}
        assert problems.get(node_id, "") == "", one.text
        if name != "two inputs of one":
            assert not problems, (one.text, problems)
