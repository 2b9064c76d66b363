"""How much each training example counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.param import Pick
from nnplayground.core.project import DataChoice, Split, Training
from nnplayground.data.balance import class_weights, example_weights
from nnplayground.data.load import load
from nnplayground.data.prepare import prepare
from nnplayground.data.source import Data, DataError

BALANCED = Training(class_weight="balanced")


def prepared(y, classes=("a", "b", "c"), weights=None, steps=(), split=None):
    x = np.arange(len(y), dtype=np.float32)[:, None]
    data = Data("d", "table", {"x": x}, {"y": np.asarray(y)}, classes, weights=weights)
    return prepare(DataChoice(steps=steps, split=split or Split(0, 0)), data)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=60))
def test_balanced_weights_are_those_of_scikit_learn(classes):
    from sklearn.utils.class_weight import compute_sample_weight

    found = example_weights(prepared(classes, tuple("abcde")), BALANCED)
    np.testing.assert_allclose(found, compute_sample_weight("balanced", classes), rtol=1e-6)


def test_the_weights_of_every_class_add_up_to_the_same():
    found = example_weights(prepared([0] * 90 + [1] * 9 + [2]), BALANCED)
    np.testing.assert_allclose(
        [found[:90].sum(), found[90:99].sum(), found[99]], 100 / 3, rtol=1e-5
    )


def test_own_weights_go_by_class_and_missing_ones_are_one():
    training = Training(class_weight="own", class_weights=(2.0, 0.5))
    np.testing.assert_array_equal(
        example_weights(prepared([0, 1, 2, 1]), training), [2, 0.5, 1, 0.5]
    )


@pytest.mark.parametrize("step", ["one-hot", "plus-minus"])
def test_relabelled_classes_are_weighted_alike(step):
    training = Training(class_weight="own", class_weights=(2.0, 3.0))
    found = example_weights(prepared([0, 1, 1], ("a", "b"), steps=(Pick(step),)), training)
    np.testing.assert_array_equal(found, [2, 3, 3])


@pytest.mark.parametrize(
    "training",
    [
        Training(),
        Training(class_weight="own"),
        Training(class_weight="own", class_weights=(1.0, 1.0)),
        Training(class_weights=(1.0, 5.0)),
    ],
)
def test_where_all_count_alike_there_are_no_weights(training):
    assert example_weights(prepared([0, 1, 2]), training) is None


def test_numbers_have_no_class_weights():
    assert example_weights(prepared([0.5, 1.5], ()), BALANCED) is None


def test_the_data_s_own_weights_are_those_of_the_training_rows_and_multiply():
    own = np.arange(1.0, 21.0)
    one = prepared([0, 1] * 10, ("a", "b"), own, split=Split(0.3, 0.2, seed=3))
    rows = one.parts["train"].rows
    np.testing.assert_array_equal(example_weights(one, Training()), own[rows])
    training = Training(class_weight="own", class_weights=(1.0, 10.0))
    np.testing.assert_array_equal(
        example_weights(one, training), own[rows] * np.where(rows % 2, 10, 1)
    )


def test_classes_that_do_not_occur_have_the_weight_one():
    np.testing.assert_allclose(class_weights(BALANCED, np.array([0, 2, 2, 2])), [2, 1, 2 / 3])


def test_a_column_of_a_table_holds_the_weights(tmp_path):
    file = tmp_path / "t.csv"
    file.write_text("a,label,b,w\n1,x,4,0.5\n2,y,5,2\n3,x,6,0\n")
    data = load(Pick("csv", {"file": str(file), "label": "label", "weights": "w"}))
    assert data.features == ("a", "b")
    np.testing.assert_array_equal(data.weights, [0.5, 2, 0])


def test_the_label_is_the_last_column_that_holds_no_weights(tmp_path):
    file = tmp_path / "t.csv"
    file.write_text("a,label,w\n1,x,0.5\n2,y,2\n3,x,0\n")
    data = load(Pick("csv", {"file": str(file), "weights": "w"}))
    assert (data.classes, data.features) == (("x", "y"), ("a",))


@pytest.mark.parametrize("cells", [("-1", "1"), ("x", "1"), ("", "1"), ("0", "0")])
def test_weights_that_cannot_be_are_refused(tmp_path, cells):
    file = tmp_path / "t.csv"
    file.write_text("a,label,w\n" + "".join(f"1,x,{cell}\n" for cell in cells))
    with pytest.raises(DataError, match="weights"):
        load(Pick("csv", {"file": str(file), "label": "label", "weights": "w"}))


def test_one_column_cannot_be_label_and_weights(tmp_path):
    file = tmp_path / "t.csv"
    file.write_text("a,w\n1,2\n")
    with pytest.raises(DataError, match="both"):
        load(Pick("csv", {"file": str(file), "label": "w", "weights": "w"}))


def test_an_array_holds_the_weights_and_rows_left_out_take_theirs_along(tmp_path):
    x = np.array([[1.0], [np.nan], [3.0]])
    np.savez(tmp_path / "a.npz", x=x, y=[0, 1, 1], sample_weight=[1.0, 2.0, 3.0])
    source = {"file": str(tmp_path / "a.npz"), "weights": "sample_weight"}
    np.testing.assert_array_equal(load(Pick("npz", source)).weights, [1, 3])
    with pytest.raises(DataError, match="has no array"):
        load(Pick("npz", source | {"weights": "other"}))


@pytest.mark.keras
@pytest.mark.parametrize("step", [(), (Pick("one-hot"),)])
def test_keras_trains_the_same_with_these_weights_as_with_its_own_class_weights(step):
    import keras

    training = Training(class_weight="own", class_weights=(1.0, 4.0, 0.5))
    part = (one := prepared([0, 1, 2, 1, 0, 2, 2, 2] * 4, steps=step)).parts["train"]

    def trained(**weights):
        keras.utils.set_random_seed(1)
        model = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
        loss = "categorical_crossentropy" if step else "sparse_categorical_crossentropy"
        model.compile("sgd", loss)
        x = part.inputs["x"] / 32
        return model.fit(x, part.targets["y"], 8, 2, verbose=0, **weights).history["loss"]

    own = dict(enumerate(training.class_weights))
    found = trained(sample_weight=example_weights(one, training))
    assert found == trained(class_weight=own)
    assert found != trained()
