"""Twins: variants of a project, the ready-made ones, and what tells them apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from nnplayground.core import field
from nnplayground.core.contrast import CONTRASTS, obstacle
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Float, Int, Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.project_text import from_json, to_json
from nnplayground.core.registries import LAYERS, OPTIMIZERS
from nnplayground.core.templates import chain, conv_block, head, residual_block
from nnplayground.core.vary import (
    MOST_TWINS,
    VariantError,
    difference,
    having,
    problems,
    three_values,
    try_three,
    variant,
    variants,
    with_or_without,
    without,
)
from tests.core.random_projects import projects, settings, words

RELU = Pick("relu")
DENSE = Project(
    networks={
        "model": stack(
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("dense_1", "Dense", {"units": 8, "activation": RELU}),
            Node("dropout_1", "Dropout", {"rate": 0.2}),
            Node("dense_2", "Dense", {"units": 8, "activation": RELU}),
            Node("output", "Dense", {"units": 1}),
        )
    }
)
PLAIN = Project(
    networks={
        "model": DENSE.networks["model"].remove(["dropout_1"], heal=True),
    }
)
PICTURES = Project(
    networks={
        "model": chain(conv_block(8), residual_block(8), residual_block(16, strides=2), head(10))(
            stack(Node("in", "InputLayer", {"shape": (8, 8, 3)}))
        )
    }
)


def model(project: Project) -> Graph:
    return project.networks["model"]


def types(project: Project) -> list[str]:
    return [node.type for node in model(project).order()]


def twin(project: Project, **changes: object) -> Project:
    return variant(project, Pick("one", changes))


def of(project: Project, what: str) -> Project:
    pick = with_or_without(project, what)
    assert pick is not None
    return variant(project, pick)


# --- variants ---------------------------------------------------------------------------------------------------------


def test_the_project_comes_first_and_no_variant_has_twins() -> None:
    project = replace(DENSE, twins=(Pick("slow", {"training.learning_rate": 0.0001}), Pick("same")))
    own, slow, same = variants(project)
    assert own == replace(project, twins=()) == same
    assert slow.training.optimizer.values["learning_rate"] == 0.0001
    assert slow.twins == ()


def test_changes_are_applied_in_their_order() -> None:
    changes = {"training.optimizer": Pick("SGD"), "training.optimizer.momentum": 0.5}
    assert variant(DENSE, Pick("", changes)).training.optimizer == Pick("SGD", {"momentum": 0.5})


def test_a_layer_that_is_taken_out_leaves_no_gap() -> None:
    new = variant(DENSE, Pick("", {"networks.model.dropout_1": None}))
    assert model(new) == model(PLAIN)


def test_a_joint_that_is_taken_out_takes_the_links_along_that_led_into_it_alone() -> None:
    own = model(PICTURES)
    cut = model(variant(PICTURES, Pick("", {"networks.model.add_1": None})))
    assert set(own.by_id) - set(cut.by_id) == {"add_1", "conv_5", "norm_5"} & set(own.by_id)
    assert cut.problems() == ()
    other = model(variant(PICTURES, Pick("", {"networks.model.add_1": 1})))
    assert "conv_3" not in other
    assert other.problems() == ()


def test_a_layer_is_put_behind_another_for_all_its_readers() -> None:
    graph = model(PICTURES)
    change = {"networks.model.pool+": Pick("Dropout", {"rate": 0.3})}
    new = model(variant(PICTURES, Pick("", change)))
    assert new["pool_dropout"] == Node("pool_dropout", "Dropout", {"rate": 0.3}, (Ref("pool"),))
    assert new.consumers["pool"] == ("pool_dropout",)
    assert set(new.consumers["pool_dropout"]) == set(graph.consumers["pool"])


def test_a_layer_behind_the_last_one_becomes_the_output() -> None:
    marked = replace(model(PLAIN), outputs=(Ref("output"),))
    project = replace(PLAIN, networks={"model": marked})
    new = variant(project, Pick("", {"networks.model.output+": Pick("Softmax")}))
    assert model(new).ends() == (Ref("output_softmax"),)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"networks.model.gone.rate": 0.1}, "nothing named 'gone'"),
        ({"networks.model.dropout_1.rate": 7}, "from 0 to 0.95"),
        ({"networks.model.gone": None}, "gone"),
        ({"networks.model.input": None}, "no input number 0"),
        ({"networks.model.dense_1": 3}, "no input number 3"),
        ({"networks.model.dense_1+": Pick("Add")}, "behind a single layer"),
        ({"networks.model.dense_1+": Pick("Dropuot")}, "did you mean Dropout"),
        ({"name": "other"}, "alone"),
        ({"twins": ()}, "alone"),
        ({"": 1}, "alone"),
    ],
)
def test_a_change_that_does_not_fit_is_named_with_its_twin(
    changes: dict[str, object], reason: str
) -> None:
    project = replace(DENSE, twins=(Pick("good"), Pick("bad one", changes)))
    with pytest.raises(VariantError, match=reason) as caught:
        variants(project)
    assert caught.value.twin == "bad one"
    assert caught.value.path in changes
    assert str(caught.value).startswith("The twin bad one cannot change ")
    assert [str(problem) for problem in problems(project)] == [str(caught.value)]


def test_an_output_with_settings_of_its_own_stays_where_it_is() -> None:
    from nnplayground.core.project import OutputTraining

    training = Training(outputs={"output": OutputTraining(Pick("MeanSquaredError"))})
    with pytest.raises(VariantError, match="settings of its own"):
        variant(replace(DENSE, training=training), Pick("", {"networks.model.output": None}))


def test_there_are_at_most_six_runs() -> None:
    project = replace(DENSE, twins=(Pick("a"),) * MOST_TWINS)
    assert len(variants(project)) == 6
    project = replace(project, twins=(*project.twins, Pick("sixth")))
    with pytest.raises(VariantError, match="sixth is one too many"):
        variants(project)
    assert [problem.twin for problem in problems(project)] == ["sixth"]


def test_twins_of_every_kind_survive_a_file() -> None:
    twins = tuple(
        pick for what in CONTRASTS if (pick := with_or_without(PICTURES, what)) is not None
    )
    project = replace(try_three(PICTURES, "training.learning_rate"), twins=twins[:MOST_TWINS])
    assert variants(from_json(to_json(project))) == variants(project)


paths = st.sampled_from(
    [
        "seed",
        "training.learning_rate",
        "training.optimizer",
        "training.metrics.0",
        "networks.model",
        "networks.model.dense_1",
        "networks.model.dense_1+",
        "networks.model.dense_1.units",
        "data.split",
    ]
)
changes = st.dictionaries(paths | words, settings, max_size=3)


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    projects | st.sampled_from([DENSE, PICTURES]),
    st.lists(st.builds(Pick, words, changes), max_size=7),
)
def test_any_twins_of_any_project_are_variants_or_problems(
    project: Project, twins: list[Pick]
) -> None:
    project = replace(project, twins=tuple(twins))
    if problems(project):
        with pytest.raises(VariantError):
            variants(project)
    else:
        assert len(variants(project)) == len(twins) + 1


# --- with and without -------------------------------------------------------------------------------------------------


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(projects | st.sampled_from([DENSE, PICTURES, PLAIN]))
def test_whatever_is_offered_for_any_project_fits_it(project: Project) -> None:
    for what in CONTRASTS:
        pick = with_or_without(project, what)
        assert (pick is None) == bool(obstacle(project, what))
        if pick is not None:
            own, other = variants(replace(project, twins=(pick,)))
            assert own != other


@pytest.mark.parametrize(
    ("project", "what", "path"),
    [
        (DENSE, "dropout", "networks.model.dropout_1.rate"),
        (PICTURES, "batch_normalization", "networks.model.norm"),
        (PICTURES, "skip", "networks.model.add"),
        (DENSE, "momentum", "training.optimizer.beta_1"),
    ],
)
def test_a_twin_lacks_what_the_project_has(project: Project, what: str, path: str) -> None:
    pick = without(project, what)
    assert pick is not None
    assert having(project, what) is None
    assert path in pick.values
    lacking = variant(project, pick)
    assert without(lacking, what) is None
    title = CONTRASTS[what].title
    assert difference([project, lacking]) == [f"with {title}", f"without {title}"]


@pytest.mark.parametrize("what", ["dropout", "batch_normalization", "regularization", "momentum"])
def test_a_twin_has_what_the_project_lacks(what: str) -> None:
    plain = replace(PLAIN, training=Training(optimizer=Pick("SGD")))
    pick = having(plain, what)
    assert pick is not None
    assert without(plain, what) is None
    other = variant(plain, pick)
    assert without(other, what) is not None
    title = CONTRASTS[what].title
    assert difference([plain, other]) == [f"without {title}", f"with {title}"]


def test_dropout_goes_behind_every_hidden_activation() -> None:
    assert types(of(PLAIN, "dropout")) == [
        "InputLayer",
        *["Dense", "Dropout"] * 2,
        "Dense",
    ]
    graph = model(of(PICTURES, "dropout"))
    assert {graph[node.inputs[0].node].type for node in graph.nodes if node.type == "Dropout"} == {
        "Activation"
    }


def test_dropout_that_stands_at_zero_is_raised_and_not_doubled() -> None:
    off = of(DENSE, "dropout")
    on = of(off, "dropout")
    assert types(on) == types(DENSE)
    assert model(on)["dropout_1"].values == {}  # a half is the default of the layer


def test_dropout_inside_recurrent_layers_counts() -> None:
    layers = (
        Node("in", "InputLayer", {"shape": (5, 3)}),
        Node("lstm", "LSTM", {"units": 4, "recurrent_dropout": 0.3}),
        Node("out", "Dense", {"units": 1}),
    )
    pick = without(Project(networks={"model": stack(*layers)}), "dropout")
    assert pick == Pick("without dropout", {"networks.model.lstm.recurrent_dropout": 0.0})


def test_regularisation_is_put_on_every_kernel_and_taken_from_everything() -> None:
    other = of(PLAIN, "regularization")
    values = [node.values.get("kernel_regularizer") for node in model(other).nodes[1:]]
    assert values == [Pick("L2", {"l2": 0.001})] * 3
    assert model(of(other, "regularization")) == model(PLAIN)


def test_momentum_means_nothing_to_an_optimizer_without_it() -> None:
    project = replace(PLAIN, training=Training(optimizer=Pick("Adagrad")))
    assert with_or_without(project, "momentum") is None
    assert "optimizer" in obstacle(project, "momentum")


def test_pictures_are_augmented_and_rows_of_numbers_are_not() -> None:
    assert types(of(PICTURES, "augmentation"))[:2] == ["InputLayer", "RandomTranslation"]
    assert with_or_without(PLAIN, "augmentation") is None
    augmented = of(PICTURES, "augmentation")
    assert model(of(augmented, "augmentation")) == model(PICTURES)


@pytest.mark.parametrize("turned", [False, True])
def test_a_cut_skip_leaves_the_long_way_whichever_input_it_is(turned: bool) -> None:
    project = PICTURES
    if turned:
        graph = model(project)
        for name in ("add", "add_1"):
            graph = graph.with_node(replace(graph[name], inputs=graph[name].inputs[::-1]))
        project = replace(project, networks={"model": graph})
    cut = of(project, "skip")
    assert model(cut).is_stack()
    assert types(cut).count("Conv2D") == types(project).count("Conv2D") - 1  # the one on the skip


def test_branches_of_one_length_are_no_skip() -> None:
    graph = stack(Node("in", "InputLayer", {"shape": (3,)}))
    graph = graph.add(Node("a", "Dense", {}, (Ref("in"),))).add(
        Node("b", "Dense", {}, (Ref("in"),))
    )
    graph = graph.add(Node("sum", "Add", {}, (Ref("a"), Ref("b"))))
    assert with_or_without(Project(networks={"model": graph}), "skip") is None


# --- three values -----------------------------------------------------------------------------------------------------


def test_three_learning_rates_are_tried_and_the_project_keeps_one_of_them() -> None:
    project = try_three(DENSE, "training.learning_rate")
    assert three_values(DENSE, "training.learning_rate") == (0.1, 0.001, 0.0001)
    rates = [field.read(one, "training.learning_rate") for one in variants(project)]
    assert rates == [0.001, 0.1, 0.0001]
    assert difference(variants(project)) == ["rate 0.001", "rate 0.1", "rate 0.0001"]
    assert [one.name for one in project.twins] == ["rate 0.1", "rate 0.0001"]


def test_a_project_with_another_value_takes_the_first_of_the_three() -> None:
    project = field.write(DENSE, "training.learning_rate", 0.02)
    tried = try_three(project, "training.learning_rate")
    assert difference(variants(tried)) == ["rate 0.1", "rate 0.001", "rate 0.0001"]


@pytest.mark.parametrize(
    ("path", "own", "three"),
    [
        ("networks.model.dropout_1.rate", 0.2, (0.0, 0.3, 0.6)),
        ("training.batch_size", 32, (8, 32, 128)),
        ("training.batch_size", 0, (0, 8, 32)),
        ("training.batch_size", 1, (1, 8, 32)),
        ("networks.model.dense_1.units", 64, (32, 64, 128)),
        ("networks.model.dense_1.units", 1, (1, 2, 4)),
        ("training.optimizer.epsilon", 1e-7, (1e-8, 1e-7, 1e-6)),
        ("training.optimizer.clipnorm", 1.0, (0.1, 1.0, 10.0)),
        ("seed", 5, (5, 6, 7)),
    ],
)
def test_three_values_suit_the_kind_of_number(
    path: str, own: float, three: tuple[float, ...]
) -> None:
    assert three_values(field.write(DENSE, path, own), path) == three


def test_what_is_no_number_has_no_three_values() -> None:
    with pytest.raises(ValueError, match="no number"):
        three_values(DENSE, "training.shuffle")
    with pytest.raises(ValueError, match="nothing named"):
        three_values(DENSE, "networks.model.gone.units")


def numbers() -> list[tuple[str, Project, Int | Float]]:
    """Return every number that the catalog can put into a project, with a project that has it."""
    found: list[tuple[str, Project, Int | Float]] = []
    for name, optimizer in OPTIMIZERS.items():
        project = replace(DENSE, training=Training(optimizer=Pick(name)))
        found += [
            (f"training.optimizer.{param.name}", project, param)
            for param in optimizer.params
            if isinstance(param, (Int, Float))
        ]
    for name, layer in LAYERS.items():
        project = Project(networks={"model": Graph((Node("one", name),))})
        found += [
            (f"networks.model.one.{param.name}", project, param)
            for param in layer.params
            if isinstance(param, (Int, Float))
        ]
    found += [
        (path, DENSE, param)
        for path, param in field.FIELDS.items()
        if isinstance(param, (Int, Float))
    ]
    return found


@hypothesis_settings(max_examples=300, deadline=None)
@given(st.data())
def test_three_values_of_any_number_are_different_and_legal(data: st.DataObject) -> None:
    path, project, param = data.draw(st.sampled_from(numbers()))
    kind = st.integers if isinstance(param, Int) else st.floats
    low, high = param.low, param.high
    own = (
        data.draw(st.none() | kind(min_value=low, max_value=high))
        if param.optional
        else data.draw(kind(min_value=low, max_value=high))
    )
    try:
        project = field.write(project, path, own)
    except ValueError:
        return
    three = three_values(project, path)
    assert len(set(three)) == 3
    assert [param.check(value) for value in three] == list(three)


# --- what differs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "labels"),
    [
        ({"training.optimizer": Pick("SGD")}, ["Adam", "SGD"]),
        ({"training.shuffle": False}, ["shuffle", "no shuffle"]),
        ({"training.batch_size": 0}, ["batch size 32", "batch size all"]),
        ({"networks.model.dense_1.units": 64}, ["units of dense_1 8", "units of dense_1 64"]),
        (
            {"networks.model.dense_1.activation": Pick("tanh")},
            ["activation of dense_1 relu", "activation of dense_1 tanh"],
        ),
        (
            {"networks.model.dense_1.units": 9, "networks.model.dense_2.units": 9},
            ["units of 2 layers 8", "units of 2 layers 9"],
        ),
        ({"networks.model.dense_2": None}, ["with dense_2", "without dense_2"]),
        ({"networks.model.dropout_1": None}, ["with dropout", "without dropout"]),
        ({"data.source.noise": 0.3}, ["noise 0.05", "noise 0.3"]),
        ({"seed": 7}, ["seed 1", "seed 7"]),
        (
            {"training.learning_rate": 0.1, "networks.model.dropout_1.rate": 0.0},
            ["rate 0.001, with dropout", "rate 0.1, without dropout"],
        ),
        ({}, ["unchanged", "unchanged (2)"]),
    ],
)
def test_labels_name_only_what_differs(changes: dict[str, object], labels: list[str]) -> None:
    assert difference([DENSE, variant(DENSE, Pick("", changes))]) == labels


def test_twins_that_differ_in_other_things_each_name_their_own() -> None:
    twins = (
        Pick("", {"training.learning_rate": 0.1}),
        Pick("", {"networks.model.dropout_1.rate": 0.0}),
        Pick("", {"training.learning_rate": 0.1, "training.batch_size": 8}),
        Pick(""),
    )
    assert difference(variants(replace(DENSE, twins=twins))) == [
        "the project",
        "rate 0.1",
        "without dropout",
        "rate 0.1, batch size 8",
        "unchanged",
    ]


def test_three_rates_of_dropout_are_named_by_their_values() -> None:
    tried = try_three(DENSE, "networks.model.dropout_1.rate")
    labels = difference(variants(tried))
    assert labels == [f"rate of dropout_1 {rate}" for rate in ("0", "0.3", "0.6")]


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(projects | st.sampled_from([DENSE, PICTURES]), max_size=4))
def test_labels_of_any_projects_are_different_and_never_empty(found: list[Project]) -> None:
    labels = difference(found)
    assert len(labels) == len(set(labels)) == len(found)
    assert all(labels)


@pytest.mark.keras
@pytest.mark.parametrize("project", [DENSE, PLAIN, PICTURES])
def test_every_ready_made_twin_can_be_built(project: Project) -> None:
    from nnplayground.engine.build import build

    for what in CONTRASTS:
        if with_or_without(project, what) is not None:
            assert build(model(of(project, what))).count_params() > 0
