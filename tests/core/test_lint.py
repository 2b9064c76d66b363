"""What a teacher would say: each rule speaks when it should, keeps quiet when it should, and its fix cures it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.lint import RULES, Facts, Finding, facts_of, lint
from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, OutputTraining, Project, Split, Training
from nnplayground.core.registries import LAYERS
from nnplayground.data.source import Data, Part, Prepared

TEN = Facts("classification", 10, "integer", 0.0, 1.0, 0, 9, (28, 28, 1), "image")
TEN_ONE_HOT = Facts("classification", 10, "one-hot", 0.0, 1.0, 0, 1, (784,), "image")
TWO = Facts("classification", 2, "binary", -1.0, 1.0, 0, 1, (2,), "points")
NUMBERS = Facts("regression", 0, "numbers", -2.0, 2.0, -3.0, 3.0, (1,), "function")


def dense(name: str, units: int, activation: str | None = None) -> Node:
    return Node(
        name, "Dense", {"units": units} | ({"activation": Pick(activation)} if activation else {})
    )


def network(*layers: Node, shape: tuple[int, ...] = (4,)) -> Graph:
    return stack(Node("in", "InputLayer", {"shape": shape}), *layers)


def project(
    graph: Graph, loss: str = "MeanSquaredError", metrics: tuple[str, ...] = (), **training: Any
) -> Project:
    logits = {"from_logits": True} if training.pop("from_logits", False) else {}
    settings = Training(
        loss=Pick(loss, logits), metrics=tuple(Pick(name) for name in metrics), **training
    )
    return Project(networks={"model": graph}, training=settings)


def found(name: str, subject: Project, facts: Facts | None = None) -> list[Finding]:
    return [one for one in lint(subject, facts) if one.rule == name]


def cured(name: str, subject: Project, facts: Facts | None = None) -> Project:
    """Return the project after the fix of the only finding of a rule, which must be silent then."""
    (finding,) = found(name, subject, facts)
    assert finding.message
    assert finding.explanation
    assert finding.fix is not None
    assert finding.fix_text
    assert found(name, finding.fix, facts) == []
    return finding.fix


SPARSE, CATEGORICAL, BINARY = (
    "SparseCategoricalCrossentropy",
    "CategoricalCrossentropy",
    "BinaryCrossentropy",
)


@pytest.mark.covers("C08")
@pytest.mark.parametrize(
    "last",
    [
        [dense("out", 10, "softmax")],
        [dense("out", 10), Node("s", "Softmax")],
        [dense("out", 10, "sigmoid")],
    ],
)
@pytest.mark.parametrize("loss", [SPARSE, CATEGORICAL, BINARY])
def test_probabilities_into_a_loss_for_raw_scores_are_objected_to(
    last: list[Node], loss: str
) -> None:
    subject = project(network(dense("h", 8, "relu"), *last), loss, from_logits=True)
    assert found("logits-twice", subject)[0].where == "training.loss"
    assert cured("logits-twice", subject).training.loss == Pick(loss)


@pytest.mark.covers("C08")
@pytest.mark.parametrize("loss", [SPARSE, CATEGORICAL, BINARY])
def test_raw_scores_into_a_loss_for_probabilities_are_objected_to(loss: str) -> None:
    subject = project(network(dense("h", 8, "relu"), dense("out", 10), Node("d", "Dropout")), loss)
    assert found("logits-missing", subject)[0].where == "networks.model.out"
    assert cured("logits-missing", subject).training.loss == Pick(loss, {"from_logits": True})


@pytest.mark.covers("C08")
@pytest.mark.parametrize(
    ("last", "logits"),
    [
        ([dense("out", 10, "softmax")], False),
        ([dense("out", 10)], True),
        ([dense("out", 10), Node("a", "Activation", {"activation": Pick("softmax")})], False),
        ([dense("out", 10), Node("s", "Softmax"), Node("r", "Reshape")], False),
    ],
)
def test_a_right_pair_of_last_layer_and_loss_is_left_alone(last: list[Node], logits: bool) -> None:
    subject = project(network(dense("h", 8, "relu"), *last), SPARSE, from_logits=logits)
    assert lint(subject) == []


def test_an_output_through_relu_is_no_probability() -> None:
    fixed = cured("logits-missing", project(network(dense("out", 1, "relu")), BINARY))
    assert fixed.networks["model"]["out"].values["activation"] == Pick("sigmoid")


@pytest.mark.covers("C11")
def test_accuracy_for_regression_is_objected_to_and_mae_and_r2_offered() -> None:
    subject = project(network(dense("out", 1)), metrics=("Accuracy",), optimizer=Pick("RMSprop"))
    assert found("accuracy-of-numbers", subject)[0].where == "training.metrics"
    assert cured("accuracy-of-numbers", subject).training.metrics == (
        Pick("MeanAbsoluteError"),
        Pick("R2Score"),
    )
    assert (
        "mean absolute error and R2" in found("accuracy-of-numbers", subject, NUMBERS)[0].fix_text
    )


def test_other_metrics_stay_when_accuracy_goes() -> None:
    subject = project(
        network(dense("out", 1)),
        metrics=("MeanAbsoluteError", "BinaryAccuracy", "MeanSquaredError"),
    )
    names = [pick.name for pick in cured("accuracy-of-numbers", subject).training.metrics]
    assert names == ["MeanAbsoluteError", "MeanSquaredError", "R2Score"]


def test_accuracy_of_classes_is_left_alone_even_with_a_squared_loss() -> None:
    subject = project(network(dense("out", 1, "sigmoid")), metrics=("Accuracy",))
    assert found("accuracy-of-numbers", subject, TWO) == []


@pytest.mark.covers("L01")
@pytest.mark.parametrize(
    ("loss", "facts", "better"),
    [
        (CATEGORICAL, TEN, SPARSE),
        (SPARSE, TEN_ONE_HOT, CATEGORICAL),
        (BINARY, TEN, SPARSE),
        (CATEGORICAL, TWO, SPARSE),
    ],
)
def test_labels_in_another_encoding_are_noticed_and_the_right_loss_offered(
    loss: str, facts: Facts, better: str
) -> None:
    subject = project(network(dense("out", facts.classes, "softmax")), loss)
    assert cured("labels", subject, facts).training.loss == Pick(better)


@pytest.mark.covers("L01")
@pytest.mark.parametrize(
    ("loss", "facts"),
    [
        (SPARSE, TEN),
        (CATEGORICAL, TEN_ONE_HOT),
        (BINARY, TWO),
        (SPARSE, TWO),
        (BINARY, TEN_ONE_HOT),
        ("MeanSquaredError", TEN),
    ],
)
def test_labels_that_fit_are_left_alone(loss: str, facts: Facts) -> None:
    assert (
        found("labels", project(network(dense("out", facts.classes, "softmax")), loss), facts) == []
    )


@pytest.mark.covers("L04")
@pytest.mark.parametrize("loss", ["Hinge", "SquaredHinge"])
def test_the_conversion_to_plus_and_minus_one_is_offered_for_hinge(loss: str) -> None:
    (finding,) = found("labels", project(network(dense("out", 1, "tanh")), loss), TWO)
    assert finding.fix is not None
    assert finding.fix.data.steps == (Pick("plus-minus"),)
    assert "-1 and +1" in finding.message


def test_one_hot_is_offered_to_a_loss_without_a_sparse_sister() -> None:
    (finding,) = found("labels", project(network(dense("out", 10)), "CategoricalHinge"), TEN)
    assert finding.fix is not None
    assert finding.fix.data.steps == (Pick("one-hot"),)


def test_a_loss_for_classes_on_numbers_is_objected_to() -> None:
    subject = project(network(dense("out", 1, "sigmoid")), BINARY)
    assert cured("labels", subject, NUMBERS).training.loss == Pick("MeanSquaredError")


def test_binary_cross_entropy_on_pixels_is_left_alone() -> None:
    pixels = Facts("regression", 0, "numbers", 0, 1, 0.0, 1.0)
    assert found("labels", project(network(dense("out", 784, "sigmoid")), BINARY), pixels) == []


def test_several_classes_should_not_end_in_sigmoid() -> None:
    subject = project(network(dense("h", 8, "relu"), dense("out", 10, "sigmoid")), SPARSE)
    assert cured("sigmoid-for-classes", subject).networks["model"]["out"].values[
        "activation"
    ] == Pick("softmax")
    assert found("sigmoid-for-classes", project(network(dense("out", 10, "sigmoid")), BINARY)) == []


def test_the_softmax_of_one_unit_is_objected_to() -> None:
    assert cured("softmax-of-one", project(network(dense("out", 1, "softmax")), BINARY))


@pytest.mark.parametrize(
    ("loss", "units", "facts", "wanted"),
    [
        (SPARSE, 9, TEN, 10),
        (CATEGORICAL, 12, TEN_ONE_HOT, 10),
        (BINARY, 2, TWO, 1),
        ("Hinge", 2, TWO, 1),
        (SPARSE, 1, TWO, 2),
    ],
)
def test_output_units_follow_the_number_of_classes(
    loss: str, units: int, facts: Facts, wanted: int
) -> None:
    subject = project(
        network(dense("h", 4, "relu"), dense("out", units)), loss, from_logits=loss != "Hinge"
    )
    assert cured("output-size", subject, facts).networks["model"]["out"].values["units"] == wanted
    right = project(network(dense("out", wanted)), loss)
    assert found("output-size", right, facts) == []


@pytest.mark.covers("B06")
def test_layers_without_a_function_between_them_are_called_one_layer() -> None:
    graph = network(
        dense("a", 256), dense("b", 256), Node("d", "Dropout"), dense("out", 10, "softmax")
    )
    fixed = cured("all-linear", project(graph, CATEGORICAL))
    (one,) = found("all-linear", project(graph))
    assert (one.where, one.show) == ("networks.model.a", "linear_map")
    assert [fixed.networks["model"][name].values.get("activation") for name in ("a", "b")] == [
        Pick("relu")
    ] * 2


@pytest.mark.parametrize(
    "layers",
    [
        (dense("out", 10),),
        (dense("a", 8, "tanh"), dense("out", 1)),
        (dense("a", 8), Node("r", "ReLU"), dense("out", 1)),
        (
            dense("a", 8),
            Node("n", "BatchNormalization"),
            Node("r", "Activation", {"activation": Pick("relu")}),
            dense("out", 1),
        ),
        (Node("c", "Conv2D"), Node("p", "MaxPooling2D"), Node("f", "Flatten"), dense("out", 1)),
    ],
)
def test_layers_with_a_function_between_them_are_left_alone(layers: tuple[Node, ...]) -> None:
    assert found("all-linear", project(network(*layers))) == []


def test_a_bottleneck_that_is_an_output_may_be_linear() -> None:
    graph = Graph(
        network(dense("code", 2), dense("out", 4, "relu")).nodes, (Ref("code"), Ref("out"))
    )
    assert found("all-linear", project(graph)) == []


@pytest.mark.parametrize(
    ("name", "rate", "speaks"),
    [("Adam", 0.1, True), ("Nadam", 1.0, True), ("Adam", 0.01, False), ("SGD", 0.5, False)],
)
def test_adam_with_a_rate_for_sgd_is_objected_to(name: str, rate: float, speaks: bool) -> None:
    subject = project(network(dense("out", 1)), optimizer=Pick(name, {"learning_rate": rate}))
    if speaks:
        assert cured("adam-too-fast", subject).training.optimizer == Pick(name)
    else:
        assert found("adam-too-fast", subject) == []


def test_the_first_tensorflow_net_of_the_lecture_gets_both_remarks() -> None:
    graph = network(dense("a", 256), dense("b", 256), dense("out", 10), shape=(784,))
    subject = project(
        graph, CATEGORICAL, from_logits=True, optimizer=Pick("Adam", {"learning_rate": 0.1})
    )
    assert {one.rule for one in lint(subject, TEN_ONE_HOT)} == {"all-linear", "adam-too-fast"}


def test_pictures_from_0_to_255_are_to_be_scaled() -> None:
    raw = Facts("classification", 10, "integer", 0.0, 255.0, 0, 9, (28, 28, 1), "image")
    subject = project(
        network(Node("f", "Flatten"), dense("out", 10, "softmax"), shape=(28, 28, 1)), SPARSE
    )
    (finding,) = found("unscaled", subject, raw)
    assert finding.fix is not None
    assert (finding.where, finding.fix.data.steps) == ("data.steps", (Pick("scale"),))
    assert found("unscaled", subject, TEN) == []


def test_a_table_with_large_numbers_is_to_be_standardised() -> None:
    subject = project(network(dense("out", 1)))
    (finding,) = found(
        "unscaled", subject, Facts("regression", 0, "numbers", 0.0, 2000.0, kind="table")
    )
    assert finding.fix is not None
    assert finding.fix.data.steps == (Pick("standardise"),)


@pytest.mark.parametrize("first", ["Rescaling", "Normalization", "BatchNormalization", "Embedding"])
def test_a_network_that_scales_by_itself_is_left_alone(first: str) -> None:
    subject = project(network(Node("first", first), dense("out", 1)))
    assert found("unscaled", subject, Facts(low=0.0, high=255.0, kind="image")) == []


@pytest.mark.covers("E09")
def test_flatten_is_suggested_between_feature_maps_and_a_dense_layer() -> None:
    graph = network(
        Node("c", "Conv2D"),
        Node("p", "MaxPooling2D"),
        Node("d", "Dropout"),
        dense("out", 10),
        shape=(28, 28, 1),
    )
    subject = project(graph)
    (finding,) = found("dense-on-maps", subject)
    assert "GlobalAveragePooling" in finding.explanation
    fixed = cured("dense-on-maps", subject).networks["model"]
    assert [node.type for node in fixed.order()][-2:] == ["Flatten", "Dense"]


@pytest.mark.covers("E09")
def test_a_head_is_suggested_where_a_classifier_ends_in_feature_maps() -> None:
    subject = project(network(Node("c", "Conv2D"), Node("r", "ReLU"), shape=(28, 28, 1)), SPARSE)
    fixed = cured("no-head", subject, TEN).networks["model"]
    assert [node.type for node in fixed.order()][-2:] == ["GlobalAveragePooling2D", "Dense"]
    assert fixed["classes"].values == {"units": 10, "activation": Pick("softmax")}


def test_a_dense_layer_on_a_picture_needs_flatten() -> None:
    assert cured("dense-on-maps", project(network(dense("out", 10), shape=(28, 28))))
    unknown = stack(Node("in", "InputLayer"), dense("out", 10))
    assert found("dense-on-maps", project(unknown)) == []
    assert found("dense-on-maps", project(unknown), TEN)


@pytest.mark.parametrize("between", ["Flatten", "GlobalAveragePooling2D", "GlobalMaxPooling2D"])
def test_a_right_head_is_left_alone(between: str) -> None:
    graph = network(Node("c", "Conv2D"), Node("b", between), dense("out", 10), shape=(28, 28, 1))
    assert found("dense-on-maps", project(graph)) == found("no-head", project(graph), TEN) == []


def test_watching_the_validation_loss_needs_validation_rows() -> None:
    training = Training(callbacks=(Pick("EarlyStopping"),))
    subject = Project(
        networks={"model": network(dense("out", 1))},
        data=DataChoice(split=Split(validation=0.0)),
        training=training,
    )
    assert found("nothing-to-watch", subject)[0].where == "training.callbacks.0"
    assert cured("nothing-to-watch", subject).data.split.validation == 0.2


def test_each_output_is_judged_by_its_own_loss() -> None:
    graph = network(dense("h", 8, "relu"), dense("a", 10, "softmax")).add(
        Node("b", "Dense", {"units": 1}, (Ref("h"),))
    )
    own = {
        "a": OutputTraining(Pick(SPARSE, {"from_logits": True})),
        "b": OutputTraining(Pick("MeanSquaredError"), (Pick("Accuracy"),)),
    }
    findings = lint(project(graph, outputs=own))
    assert [(one.rule, one.where) for one in findings] == [
        ("logits-twice", "training.outputs.a.loss"),
        ("accuracy-of-numbers", "training.outputs.b.metrics"),
    ]
    assert all(one.fix is not None and len(lint(one.fix)) == 1 for one in findings)


@pytest.mark.parametrize(
    "subject",
    [
        Project(),
        Project(networks={}),
        project(Graph((Node("a", "Dense", {}, (Ref("b"),)), Node("b", "Dense", {}, (Ref("a"),))))),
        project(Graph((Node("a", "Dense", {}, (Ref("gone"),)),), (Ref("nowhere"),)), SPARSE),
        project(
            network(Node("x", "NoSuchLayer"), dense("out", 1)), "NoSuchLoss", ("NoSuchMetric",)
        ),
        project(
            network(dense("out", 1)),
            optimizer=Pick("NoSuchOptimizer"),
            callbacks=(Pick("NoSuchCallback"),),
        ),
    ],
)
def test_a_broken_project_is_no_reason_to_fail(subject: Project) -> None:
    for facts in (None, Facts(), TEN, TWO, NUMBERS):
        assert isinstance(lint(subject, facts), list)


@pytest.mark.parametrize("name", sorted(name for name, one in LAYERS.items() if one.sample))
def test_no_setting_of_a_layer_makes_a_rule_fail(name: str) -> None:
    entry = LAYERS[name]
    inputs = [
        Node(f"in_{place}", "InputLayer", {"shape": shape})
        for place, shape in enumerate(entry.sample)
    ]
    for param in entry.params:
        for value in ("words", 5, (1, 2, 3)):
            reads = tuple(Ref(one.id) for one in inputs)
            graph = Graph((*inputs, Node("n", name, {param.name: value}, reads)))
            for whole in (graph, graph.append(dense("out", 1))):
                assert isinstance(lint(project(whole, batch_size=1), NUMBERS), list)


def test_every_rule_has_a_title_and_a_sentence() -> None:
    assert len(RULES) >= 10
    assert all(one.title and one.help.endswith(".") for one in RULES.values())


def prepared(x: np.ndarray, y: np.ndarray, classes: tuple[str, ...]) -> Prepared:
    raw = Data("toy", "table", {"x": x.copy()}, {"y": y.copy()}, classes)
    return Prepared(raw, {"train": Part({"x": x}, {"y": y}, np.arange(len(x)))})


@pytest.mark.parametrize(
    ("y", "classes", "labels"),
    [
        (np.array([0, 2, 1]), ("a", "b", "c"), "integer"),
        (np.array([0, 1, 1]), ("a", "b"), "binary"),
        (np.array([[0.0], [1.0], [1.0]]), ("a", "b"), "binary"),
        (np.array([-1.0, 1.0, 1.0]), ("a", "b"), "plus-minus"),
        (np.eye(3), ("a", "b", "c"), "one-hot"),
        (np.array([0.5, 1.5, 2.0]), (), "numbers"),
    ],
)
def test_the_facts_say_how_the_labels_are_encoded(
    y: np.ndarray, classes: tuple[str, ...], labels: str
) -> None:
    facts = facts_of(prepared(np.array([[0.0, 4.0], [2.0, -1.0], [0, 0]]), y, classes))
    assert (facts.labels, facts.low, facts.high, facts.shape) == (labels, -1.0, 4.0, (2,))
    assert facts.task == ("classification" if classes else "regression")


def test_the_facts_tell_how_many_examples_there_are_though_the_training_part_is_a_sample() -> None:
    raw = Data("toy", "table", {"x": np.zeros((100, 3))}, {"y": np.zeros(100)})
    few = Part({"x": np.zeros((5, 3))}, {"y": np.zeros((5, 1), np.float32)}, np.arange(5))
    parts = {"train": few, "validation": few, "test": few}
    facts = facts_of(Prepared(raw, parts))
    assert (facts.rows, facts.test_rows) == (90, 5)
    assert (facts.target_shape, facts.whole) == ((1,), False)
    own = facts_of(Prepared(raw, {**parts, "test": replace(few, own_test=True)}))
    assert (own.rows, own.test_rows) == (95, 5)


def test_the_facts_of_nothing_are_unknown() -> None:
    facts = facts_of(prepared(np.zeros((0, 2)), np.zeros(0, int), ("a", "b")))
    assert (facts.low, facts.target_high) == (None, None)


NET = network(dense("out", 3, "softmax"))


def test_class_weights_for_numbers_are_objected_to() -> None:
    subject = project(NET, class_weight="balanced")
    assert cured("class-weights", subject, NUMBERS).training.class_weight == "none"
    assert found("class-weights", subject, TEN) == []


@pytest.mark.parametrize("weights", [(), (1.0,), (1.0,) * 11])
def test_as_many_class_weights_as_classes_are_asked_for(weights: tuple[float, ...]) -> None:
    subject = project(NET, class_weight="own", class_weights=weights)
    assert len(cured("class-weights", subject, TEN).training.class_weights) == 10
    assert found("class-weights", subject) == []


def test_class_weights_that_are_not_used_are_not_counted() -> None:
    assert found("class-weights", project(NET, class_weights=(1.0, 2.0)), TEN) == []
