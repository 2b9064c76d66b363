"""What is equal among twins and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from nnplayground.core.fairness import Statement, fairness
from nnplayground.core.graph import Node, stack
from nnplayground.core.param import Pick
from nnplayground.core.project import Project
from nnplayground.core.vary import try_three, variants, with_or_without
from tests.core.random_projects import projects

PROJECT = Project(
    networks={
        "model": stack(
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("dense_1", "Dense", {"units": 8, "activation": Pick("relu")}),
            Node("dropout_1", "Dropout"),
            Node("dense_2", "Dense", {"units": 8, "activation": Pick("relu")}),
            Node("output", "Dense", {"units": 1}),
        )
    }
)


def compared(examples: int | None = None, **changes: object) -> tuple[Statement, ...]:
    """Return the statements about the project and a twin; dots in paths are written as two underscores."""
    paths = {path.replace("__", "."): value for path, value in changes.items()}
    return fairness(variants(replace(PROJECT, twins=(Pick("", paths),))), examples=examples)


def unequal(statements: tuple[Statement, ...]) -> list[str]:
    return [one.text for one in statements if not one.equal]


def test_there_is_nothing_to_compare_in_one_project() -> None:
    assert fairness([PROJECT]) == ()


def test_a_twin_without_a_change_is_equal_in_everything() -> None:
    found = compared()
    assert unequal(found) == []
    assert found[0].text.startswith("Nothing differs")


def test_three_rates_differ_in_one_thing_and_start_from_the_same_weights() -> None:
    found = fairness(variants(try_three(PROJECT, "training.learning_rate")))
    assert found[0] == Statement("One thing differs: rate.")
    assert unequal(found) == ["All runs use Adam, with different settings."]
    texts = [one.text for one in found]
    assert "All runs start from the same initial weights." in texts
    assert "All runs learn from the same data, prepared in the same way." in texts
    assert "Every step uses the same batch of examples in all runs." in texts


def test_two_changes_at_once_cannot_be_told_apart() -> None:
    found = compared(training__learning_rate=0.1, training__batch_size=8)
    assert unequal(found)[0].startswith("2 things differ at once: rate, batch size.")


def test_twins_that_each_differ_in_one_thing_are_fair() -> None:
    twins = (
        Pick("a", {"training.learning_rate": 0.1}),
        Pick("b", {"training.batch_size": 8}),
    )
    found = fairness(variants(replace(PROJECT, twins=twins)))
    assert found[0] == Statement(
        "Each twin differs from the project in one thing: rate, batch size."
    )


@pytest.mark.parametrize(
    ("path", "value", "text"),
    [
        ("data__source__noise", 0.3, "The runs learn from different data."),
        ("data__split__seed", 3, "Different examples are kept back"),
        ("seed", 3, "The seeds differ, and so do all initial weights."),
        ("training__shuffle", False, "Only some runs draw the examples in a new order"),
        ("training__batch_size", 0, "different numbers of examples: 32, all at once."),
        ("training__epochs", 3, "Some runs train longer"),
        ("training__optimizer", Pick("SGD"), "The optimizers differ: Adam, SGD."),
        ("training__schedule", Pick("StepDecay"), "the learning rate changes in different ways"),
        ("training__loss", Pick("Huber"), "The losses differ"),
        (
            "networks__model__dense_1__kernel_initializer",
            Pick("HeNormal"),
            "The initial weights of dense_1 are drawn in another way.",
        ),
        (
            "networks__model__dense_1__units",
            16,
            "The weights of dense_1, dense_2 differ in shape",
        ),
        ("networks__model__dense_2", None, "Not every run has weights of dense_2."),
        ("networks__model__dropout_1__rate", 0.0, "compare validation losses"),
        (
            "networks__model__dense_1__kernel_regularizer",
            Pick("L2"),
            "The loss contains different penalties",
        ),
    ],
)
def test_each_difference_is_named_in_a_sentence(path: str, value: object, text: str) -> None:
    found = unequal(compared(**{path: value}))
    assert any(text in one for one in found), found
    assert all(one.endswith(".") for one in found)


def test_a_layer_without_weights_does_not_keep_others_from_sharing_theirs() -> None:
    found = compared(networks__model__dropout_1=None)
    assert Statement("All runs start from the same initial weights.") in found


def test_wider_layers_leave_the_others_their_weights() -> None:
    found = compared(networks__model__dense_2__units=16)
    texts = unequal(found)
    assert any("dense_2, output differ in shape" in text for text in texts)
    assert Statement("All other layers start from the same initial weights.") in found


def test_what_the_engine_could_not_share_counts_before_what_the_settings_say() -> None:
    projects = variants(replace(PROJECT, twins=(Pick("a"), Pick("b"))))
    found = fairness(projects, fresh=[(), ("output",), ()])
    assert any("weights of output differ in shape" in text for text in unequal(found))


def test_the_number_of_updates_is_told_where_the_examples_are_known() -> None:
    found = unequal(compared(examples=100, training__batch_size=8))
    assert any("corrected 4, 13 times" in text for text in found)
    assert not any(
        "corrected" in text for text in unequal(compared(examples=5, training__batch_size=8))
    )


def test_batch_normalisation_is_named_by_the_layers_that_only_one_run_has() -> None:
    pick = with_or_without(PROJECT, "batch_normalization")
    assert pick is not None
    found = unequal(fairness(variants(replace(PROJECT, twins=(pick,)))))
    assert any("dense_1_batch_normalization" in text for text in found)
    assert not any("differ in shape" in text for text in found)


@hypothesis_settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(projects | st.just(PROJECT), max_size=3))
def test_any_projects_can_be_compared(found: list[Project]) -> None:
    statements = fairness(found)
    assert bool(statements) == (len(found) > 1)
    assert all(one.text for one in statements)


@pytest.mark.keras
def test_shapes_told_from_the_settings_are_those_of_keras() -> None:
    from nnplayground.core.templates import chain, conv_block, head, residual_block
    from nnplayground.core.weight_shapes import weight_shapes
    from nnplayground.engine.build import build

    start = stack(Node("in", "InputLayer", {"shape": (8, 8, 3)}))
    pictures = chain(
        conv_block(8), residual_block(8, project=True), residual_block(16, strides=2), head(10)
    )
    flat = chain(conv_block(8), head(10, pooling=False))
    changes: list[tuple[object, str, dict[str, object]]] = [
        (pictures, "conv", {"filters": 4}),
        (pictures, "conv_2", {"kernel_size": (5, 5)}),
        (pictures, "conv", {"use_bias": True}),
        (pictures, "pool", {"pool_size": (4, 4)}),
        (flat, "pool", {"pool_size": (4, 4)}),
        (flat, "conv", {"filters": 4}),
        (flat, "conv", {"padding": "valid"}),
        (flat, "classes", {"units": 3}),
    ]
    for make, name, values in changes:
        own = make(start)  # type: ignore[operator]
        other = own.with_values(name, **values)
        numbers = weight_shapes([own, other])
        shapes = [
            {layer.name: [tuple(one.shape) for one in layer.weights] for layer in build(one).layers}
            for one in (own, other)
        ]
        for layer in numbers[0]:
            same = numbers[0][layer] == numbers[1][layer]
            assert same == (shapes[0][layer] == shapes[1][layer]), (name, values, layer)
