"""Every form of export: what is read back computes what the model computes, or nothing is left of the file."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from nnplayground.core.export_forms import FORMS
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.param import Pick
from nnplayground.engine import exports, onnx
from nnplayground.engine.build import build
from nnplayground.engine.exchange import ExchangeError
from nnplayground.engine.run import Run
from tests.engine import sample

pytestmark = pytest.mark.keras


@pytest.fixture(scope="module")
def run():
    run = Run(1, sample.classifier(epochs=1), sample.classes_data())
    list(run.fit("model"))
    yield run
    run.close()


@pytest.fixture(scope="module")
def shared_run():
    """A network with a layer that is called twice."""
    relu = {"units": 4, "activation": Pick("relu")}
    graph = Graph(
        (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("twin", "Dense", relu, (Ref("input"),)),
            Node("twin_1", "Dense", relu, (Ref("twin"),), "twin"),
            Node("classes", "Dense", {"units": 3, "activation": Pick("softmax")}, (Ref("twin_1"),)),
        )
    )
    project = replace(sample.project(), networks={"model": graph})
    run = Run(1, project, sample.classes_data())
    list(run.fit("model"))
    yield run
    run.close()


def targets(folder, form):
    return folder / f"model{FORMS[form].suffix}"


def needs(form):
    for package in FORMS[form].packages:
        pytest.importorskip(package)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written_read_back_and_compared(run, tmp_path, form):
    needs(form)
    path = targets(tmp_path, form)
    exports.save(run, path, form)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    inputs = exports.examples(run)
    theirs = exports._READ[form](path, run, "model")(inputs)
    ours = np.asarray(run.models["model"](inputs[0], training=False))
    np.testing.assert_allclose(theirs[0], ours, 1e-4, 1e-4)


@pytest.mark.parametrize("form", FORMS)
def test_an_older_file_is_replaced_as_a_whole(run, tmp_path, form):
    needs(form)
    path = targets(tmp_path, form)
    if FORMS[form].suffix:
        path.write_text("old")
    else:
        path.mkdir()
        (path / "old").write_text("old")
    exports.save(run, path, form)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert not (path / "old").exists()


@pytest.mark.parametrize("form", FORMS)
def test_shared_layers_are_in_every_form(shared_run, tmp_path, form):
    needs(form)
    exports.save(shared_run, targets(tmp_path, form), form)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_with_other_outputs_is_not_kept(run, tmp_path, form, monkeypatch):
    needs(form)
    path = targets(tmp_path, form)
    right = exports._READ[form]

    def wrong(part, run, role):
        compute = right(part, run, role)
        return lambda inputs: [one + 0.01 for one in compute(inputs)]

    monkeypatch.setattr(exports, "_READ", {**exports._READ, form: wrong})
    with pytest.raises(ExchangeError, match=r"other outputs, up to 0\.01 apart"):
        exports.save(run, path, form)
    assert not list(tmp_path.iterdir())


def recurrent():
    layers = (Node("lstm", "LSTM", {"units": 3}), sample.dense(3, "softmax"))
    data = sample.classes_data(columns=12)
    for part in data.parts.values():
        part.inputs["x"] = part.inputs["x"].reshape(-1, 6, 2)
    return Run(1, sample.project(*layers, shape=(6, 2), epochs=1), data)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_a_recurrent_network_is_in_every_form(tmp_path, form):
    needs(form)
    run = recurrent()
    exports.save(run, targets(tmp_path, form), form)
    run.close()


def test_what_a_form_cannot_hold_is_said_in_one_sentence(run, tmp_path, monkeypatch):
    def refuses(model, path):
        raise ValueError("no such operation\nwith a trace")

    monkeypatch.setattr(exports, "_WRITE", {**exports._WRITE, "litert": refuses})
    with pytest.raises(ExchangeError, match=r"LiteRT cannot hold this network \(no such operation"):
        exports.save(run, tmp_path / "model.tflite", "litert")
    assert not list(tmp_path.iterdir())


def test_a_missing_package_is_named_with_the_way_to_it(run, tmp_path, monkeypatch):
    monkeypatch.setattr(exports.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ExchangeError, match=r"tf2onnx.*pip install nnplayground\[onnx\]"):
        exports.save(run, tmp_path / "model.onnx", "onnx")


def test_a_folder_that_cannot_be_written_is_one_sentence(run, tmp_path):
    with pytest.raises(ExchangeError, match="was not written"):
        exports.save(run, tmp_path / "missing" / "model.keras")


@pytest.mark.parametrize(
    "formula",
    ["where(x > 0, log(x), 0)", "where(x > 0, sqrt(x), -sqrt(-x))", "where(x < 0, 1 / x, x)"],
)
def test_a_branch_that_is_not_chosen_may_be_undefined_in_onnx(tmp_path, formula):
    onnxruntime = pytest.importorskip("onnxruntime")
    choice = Pick("Formula", {"formula": formula})
    model = build(
        stack(
            Node("in", "InputLayer", {"shape": (3,)}),
            Node("a", "Activation", {"activation": choice}),
        )
    )
    x = np.linspace(-3, 3, 30, dtype=np.float32).reshape(10, 3)
    wanted = np.asarray(model(x))
    with exports._quiet():
        onnx.write(model, tmp_path / "m.onnx")
    session = onnxruntime.InferenceSession(
        str(tmp_path / "m.onnx"), providers=["CPUExecutionProvider"]
    )
    (found,) = session.run(None, {session.get_inputs()[0].name: x})
    assert np.isfinite(wanted).all()
    np.testing.assert_allclose(found, wanted, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("form", ["savedmodel", "litert", "onnx"])
def test_pictures_are_not_varied_and_several_inputs_go_where_they_belong(tmp_path, form):
    needs(form)
    shift = {"height_factor": 0.4, "width_factor": 0.4}
    graph = Graph(
        (
            Node("right", "InputLayer", {"shape": (6, 6, 1)}),
            Node("left", "InputLayer", {"shape": (3,)}),
            Node("varied", "RandomTranslation", shift, (Ref("right"),)),
            Node("flat", "Flatten", {}, (Ref("varied"),)),
            Node("one", "Dense", {"units": 2}, (Ref("flat"),)),
            Node("two", "Dense", {"units": 3}, (Ref("left"),)),
        )
    )
    model = build(graph)
    rng = np.random.default_rng(0)
    inputs = [
        rng.normal(size=(4, 6, 6, 1)).astype(np.float32),
        rng.normal(size=(4, 3)).astype(np.float32),
    ]
    wanted = exports._called(model)(inputs)
    path = targets(tmp_path, form)
    with exports._quiet():
        exports._WRITE[form](model, path)
    run = SimpleNamespace(models={"model": model})
    found = exports._READ[form](path, run, "model")(inputs)
    for one, other in zip(found, wanted, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-5)
