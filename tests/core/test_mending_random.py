"""Mends, findings and costs of any project, also a damaged one: none of them fails."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from nnplayground.core.events import NodeReport
from nnplayground.core.graph import Graph, GraphError, Node, Ref
from nnplayground.core.layer_cost import costs
from nnplayground.core.linear_map import linear_runs
from nnplayground.core.lint import Facts, lint
from nnplayground.core.mending import mends
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.registries import LAYERS, LOSSES, METRICS
from tests.core.random_projects import projects

TYPES = [*LAYERS, "Odd"]
SHAPES = st.one_of(
    st.none(), st.lists(st.one_of(st.none(), st.integers(0, 9)), max_size=4).map(tuple)
)
REPORTS = st.builds(
    NodeReport,
    st.lists(SHAPES, max_size=2).map(tuple),
    st.integers(0, 1000),
    problem=st.sampled_from(
        (
            "",
            "wrong",
            "expects examples of shape 4, but the data has 5",
            "leads to no output of the network",
            "cannot use the weights of a again",
            "the output a has shape 4, but the target y has 5",
            "the network has 2 outputs, but the data has 1 targets",
        )
    ),
)
FACTS = st.one_of(
    st.none(),
    st.builds(
        Facts,
        st.sampled_from(("", "classification", "regression")),
        st.integers(0, 9),
        st.sampled_from(("", "integer", "one-hot", "binary", "numbers")),
        shape=st.one_of(st.none(), st.lists(st.integers(1, 9), max_size=3).map(tuple)),
        target_shape=st.one_of(st.none(), st.lists(st.integers(1, 9), max_size=2).map(tuple)),
    ),
)


VALUES = {
    "units": st.sampled_from((1, 3, -1, "many", None)),
    "filters": st.sampled_from((2, 0, None)),
    "kernel_size": st.sampled_from(((3, 3), 3, (9, 9), "x", ())),
    "pool_size": st.sampled_from(((2, 2), (9, 9), 0)),
    "padding": st.sampled_from(("valid", "same", "other")),
    "shape": st.sampled_from(((4,), (8, 8, 3), (None, 3), (), None, "x")),
    "axis": st.sampled_from((-1, 1, 0, 9, None)),
    "axes": st.sampled_from((1, (1, 1), (5, 5), "x")),
    "activation": st.sampled_from((Pick("relu"), Pick("no such"), "relu", None)),
    "rate": st.sampled_from((0.0, 0.5, "x")),
}


@st.composite
def damaged(draw: st.DrawFn) -> Project:
    """Return a project of real layers with any settings, linked in any way: in circles, to nowhere, shared with what is not there."""
    ids = [f"n{number}" for number in range(draw(st.integers(1, 6)))]
    refs = st.builds(Ref, st.sampled_from([*ids, "ghost"]), st.integers(0, 1))
    nodes = [
        Node(
            name,
            draw(st.sampled_from(TYPES)),
            draw(st.fixed_dictionaries({}, optional=VALUES)),
            tuple(draw(st.lists(refs, max_size=3))),
            draw(st.sampled_from(("", "", "", *ids, "ghost"))),
        )
        for name in ids
    ]
    graph = Graph(tuple(nodes), tuple(draw(st.lists(refs, max_size=2))))
    losses = st.sampled_from([*LOSSES, *METRICS, "no such"]).map(Pick)
    metrics = st.lists(st.sampled_from(list(METRICS)).map(Pick), max_size=2).map(tuple)
    return Project(
        networks={"model": graph}, training=Training(loss=draw(losses), metrics=draw(metrics))
    )


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(projects | damaged(), st.data(), FACTS)
def test_no_project_is_too_damaged_to_be_looked_at(
    project: Project, data: st.DataObject, facts: Facts | None
) -> None:
    for role, graph in project.networks.items():
        reports = {node.id: data.draw(REPORTS) for node in graph.nodes}
        for node in graph.nodes:
            for one in mends(project, role, node.id, reports[node.id], reports, facts):
                assert one.project != project
                assert one.text
        costs(graph, reports, 32)
        try:
            graph.order()
        except GraphError:
            continue
        linear_runs(graph)
    lint(project, facts)
