"""Every row of every table, as data: nothing here imports Keras."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from nnplayground.catalog.excluded import EXCLUDED, EXCLUDED_OTHERS
from nnplayground.core import registries as r
from nnplayground.core.param import Choice, Member, Pick
from nnplayground.core.project import Training

TABLES = (
    r.LAYERS,
    r.OPTIMIZERS,
    r.LOSSES,
    r.METRICS,
    r.SCHEDULES,
    r.INITIALIZERS,
    r.REGULARIZERS,
    r.CONSTRAINTS,
    r.ACTIVATIONS,
    r.CALLBACKS,
)
ROWS = [
    pytest.param(row, id=f"{table.kind}-{row.name}") for table in TABLES for row in table.values()
]
LAYERS = [pytest.param(row, id=row.name) for row in r.LAYERS.values()]
WORDY = 8
LONGEST_HELP = 420


@pytest.mark.parametrize("row", ROWS)
def test_a_default_is_what_its_own_check_returns(row) -> None:
    for param in row.params:
        checked = param.check(param.default)
        assert checked == param.default
        assert type(checked) is type(param.default)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_explains_itself_in_whole_sentences(row) -> None:
    assert row.title
    assert row.title[0].isupper() or row.title[0].isdigit()
    assert WORDY <= len(row.help) <= LONGEST_HELP
    assert row.help.endswith(".")


@pytest.mark.parametrize("row", ROWS)
def test_every_setting_has_a_help_and_a_name_of_its_own(row) -> None:
    names = [param.name for param in row.params]
    assert len(set(names)) == len(names)
    for param in row.params:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", param.name)
        assert len(param.help) >= WORDY
        assert param.help.endswith(".")


@pytest.mark.parametrize("row", ROWS)
def test_settings_at_their_defaults_are_not_stored(row) -> None:
    assert row.changed(row.check({})) == {}


@pytest.mark.parametrize("row", ROWS)
def test_none_is_a_default_only_where_it_is_legal(row) -> None:
    assert all(param.optional for param in row.params if param.default is None)


@pytest.mark.parametrize("row", ROWS)
def test_a_choice_offers_its_default_and_at_least_one_word(row) -> None:
    for param in row.params:
        if isinstance(param, Choice):
            assert len(set(param.options)) == len(param.options) > 0
            assert param.default is None or param.default in param.options


@pytest.mark.parametrize("row", ROWS)
def test_the_target_has_the_name_of_the_row(row) -> None:
    if isinstance(row, r.KerasEntry) and (row.name, row.target) != ("Accuracy", "accuracy"):
        assert row.target.split(".")[-1] == row.name
        assert row.target.startswith(("keras.", "nnplayground.engine.cells."))


@pytest.mark.parametrize("row", ROWS)
def test_nested_choices_name_rows_that_exist(row) -> None:
    for param in row.params:
        if isinstance(param, Member) and param.default is not None:
            assert param.check(param.default.name) == param.default


@pytest.mark.parametrize("row", LAYERS)
def test_the_sample_of_a_layer_fits_the_number_of_its_inputs(row) -> None:
    least, most = row.inputs
    assert least <= len(row.sample)
    assert most is None or len(row.sample) <= most
    assert row.group
    assert row.outputs == 1


def test_more_than_a_hundred_layers_can_be_placed() -> None:
    assert len(r.LAYERS) >= 100


def test_no_layer_is_both_offered_and_left_out() -> None:
    assert not set(EXCLUDED) & set(r.LAYERS)
    assert all(reason for reason in (*EXCLUDED.values(), *EXCLUDED_OTHERS.values()))


def test_every_section_of_the_palette_has_several_layers() -> None:
    groups = [row.group for row in r.LAYERS.values()]
    assert {group for group in groups if groups.count(group) < 4} == {"Input"}


def test_convolutions_offer_every_size_of_two_numbers() -> None:
    row = r.LAYERS["Conv2D"]
    assert row.check({"kernel_size": 5})["kernel_size"] == (5, 5)
    assert row.check({"kernel_size": (3, 1)})["kernel_size"] == (3, 1)
    with pytest.raises(ValueError, match="kernel_size"):
        row.check({"kernel_size": (3, 3, 3)})


def test_a_wrapper_holds_a_layer_with_settings_of_its_own() -> None:
    row = r.LAYERS["Bidirectional"]
    inner = Pick("GRU", {"units": 7})
    assert row.check({"layer": inner})["layer"] == inner
    with pytest.raises(KeyError, match="did you mean GRU"):
        row.check({"layer": Pick("GRUU")})


def test_an_input_without_a_shape_takes_that_of_the_data() -> None:
    row = r.LAYERS["InputLayer"]
    assert row.check({})["shape"] is None
    assert row.check({"shape": (None, 28)})["shape"] == (None, 28)


@pytest.mark.covers("O12")
def test_the_default_optimizer_is_adam() -> None:
    assert Training().optimizer == Pick("Adam")
    assert next(iter(r.OPTIMIZERS)) == "Adam"


@pytest.mark.covers("O14")
@pytest.mark.parametrize("name", list(r.OPTIMIZERS))
def test_every_optimizer_can_clip_in_three_ways(name: str) -> None:
    values = r.OPTIMIZERS[name].check({"clipnorm": 1.0, "clipvalue": 0.5, "global_clipnorm": 2.0})
    assert (values["clipnorm"], values["clipvalue"], values["global_clipnorm"]) == (1.0, 0.5, 2.0)


@pytest.mark.parametrize("name", list(r.OPTIMIZERS))
def test_the_rate_of_every_optimizer_is_live_and_above_zero(name: str) -> None:
    rate = r.OPTIMIZERS[name].param("learning_rate")
    assert rate.live
    assert rate.log
    with pytest.raises(ValueError, match="above 0"):
        rate.check(0)


@pytest.mark.covers("O10")
def test_plain_descent_has_momentum_and_nesterov() -> None:
    values = r.OPTIMIZERS["SGD"].check({"momentum": 0.9, "nesterov": True})
    assert values["learning_rate"] == 0.01
    assert (values["momentum"], values["nesterov"]) == (0.9, True)


@pytest.mark.covers("L05")
def test_the_sign_of_cosine_similarity_is_explained() -> None:
    assert "-1 is the same direction" in r.LOSSES["CosineSimilarity"].help
    assert "1 is the same direction" in r.METRICS["CosineSimilarity"].help
    assert r.METRICS["CosineSimilarity"].better == "higher"


def test_losses_and_metrics_say_which_labels_they_need() -> None:
    labels = {"integer", "one-hot", "binary", "plus-minus", "any"}
    for row in (*r.LOSSES.values(), *r.METRICS.values()):
        assert row.labels in labels
        assert row.task in {"classification", "regression", "any"}
    assert all(row.better in {"higher", "lower"} for row in r.METRICS.values())
    assert r.LOSSES["SparseCategoricalCrossentropy"].labels == "integer"
    assert r.LOSSES["CategoricalCrossentropy"].labels == "one-hot"
    assert r.LOSSES["BinaryCrossentropy"].labels == "binary"
    assert r.LOSSES["Hinge"].labels == r.LOSSES["SquaredHinge"].labels == "plus-minus"


@pytest.mark.covers("R02")
def test_the_elastic_net_has_both_rates_in_one_choice() -> None:
    kernel = r.LAYERS["Dense"].param("kernel_regularizer")
    pick = Pick("L1L2", {"l1": 0.01, "l2": 0.02})
    assert kernel.check(pick) == pick


def test_dropout_can_change_while_training() -> None:
    assert r.LAYERS["Dropout"].param("rate").live
    assert not r.LAYERS["Dense"].param("units").live


def test_callbacks_are_those_that_the_engine_knows() -> None:
    assert {name: [param.name for param in row.params] for name, row in r.CALLBACKS.items()} == {
        "EarlyStopping": [
            "monitor",
            "patience",
            "min_delta",
            "mode",
            "restore_best_weights",
            "start_from_epoch",
        ],
        "ReduceLROnPlateau": ["monitor", "factor", "patience", "min_delta", "cooldown", "min_lr"],
        "CheckpointBest": ["monitor", "folder"],
        "StopAtTarget": ["monitor", "target", "mode"],
        "CSVLog": ["file"],
        "TensorBoardLog": ["folder"],
    }
    assert r.CALLBACKS["EarlyStopping"].check({})["restore_best_weights"] is True


def test_filling_every_table_imports_neither_keras_nor_qt() -> None:
    code = (
        "import sys; from nnplayground.core import registries as r;"
        "tables = r.ALL[:10]; assert all(len(table) for table in tables);"
        "heavy = {'keras', 'tensorflow', 'PySide6'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
