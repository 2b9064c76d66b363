"""The filters of layers of all kinds, now, before training, and at any kept epoch."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnplayground.core import events as e
from nnplayground.core.graph import Graph, Node, Ref, stack
from nnplayground.core.kernel_layers import filter_parts, picture_before
from nnplayground.core.param import Pick
from nnplayground.engine.inside.filters import filters
from nnplayground.engine.run import Run
from tests.engine import networks, sample
from tests.engine.engine_thread import Engine, iris

pytestmark = pytest.mark.keras
SHAPE = networks.pictures().parts["train"].inputs["x"].shape[1:]


def net(*layers, **training):
    """Return a project on small pictures with these layers before its answer."""
    return sample.project(
        *layers, Node("flat", "Flatten"), sample.dense(3, "softmax", "out"), shape=SHAPE, **training
    )


def run_of(*layers):
    return Run(1, net(*layers), networks.pictures(), gear="graph")


def want(node, **options):
    return e.Want("filters", None, (("node", node), *options.items()))


@pytest.mark.covers("E04")
def test_both_parts_of_a_separable_layer_are_filters():
    run = run_of(Node("conv", "SeparableConv2D", {"filters": 4, "depth_multiplier": 2}))
    layer, found = run.models["model"].get_layer("conv"), filters(run, want("conv"))
    depth, point = layer.depthwise_kernel.numpy(), layer.pointwise_kernel.numpy()
    channels = SHAPE[-1]
    assert found["model/conv"].shape == (2 * channels, 1, 3, 3)
    np.testing.assert_array_equal(found["model/conv"][1, 0], depth[:, :, 0, 1])
    assert found["model/conv/pointwise"].shape == (4, 2 * channels, 1, 1)
    np.testing.assert_array_equal(found["model/conv/pointwise"][3, :, 0, 0], point[0, 0, :, 3])


@pytest.mark.covers("E04")
def test_a_convolutional_recurrent_layer_has_filters_of_its_input_and_of_its_state():
    run = run_of(
        Node("frames", "Reshape", {"target_shape": (1, *SHAPE)}),
        Node("conv", "ConvLSTM2D", {"filters": 2, "kernel_size": 3}),
    )
    cell, found = run.models["model"].get_layer("conv").cell, filters(run, want("conv"))
    np.testing.assert_array_equal(found["model/conv"][5, 0], cell.kernel.numpy()[:, :, 0, 5])
    np.testing.assert_array_equal(
        found["model/conv/recurrent"][7, 1], cell.recurrent_kernel.numpy()[:, :, 1, 7]
    )


@pytest.mark.covers("E04")
def test_a_dense_layer_behind_maps_has_a_filter_for_each_unit():
    run = run_of(
        Node("conv", "Conv2D", {"filters": 2, "kernel_size": 3}),
        Node("norm", "BatchNormalization"),
        Node("drop", "SpatialDropout2D"),
    )
    height, width, count = run.models["model"].get_layer("conv").output.shape[1:]
    kernel = run.models["model"].get_layer("out").kernel.numpy()
    found = filters(run, want("out"))["model/out"]
    assert found.shape == (3, count, height, width)
    assert found[1, 1, 2, 3] == kernel[(2 * width + 3) * count + 1, 1]


def test_engine_and_network_agree_on_which_layers_have_filters():
    run = run_of(
        Node("conv", "Conv2D", {"filters": 2, "kernel_size": 3}),
        Node("relu", "Activation", {"activation": Pick("relu")}),
        Node("pool", "MaxPooling2D"),
    )
    graph = run.project.networks["model"]
    shown = {f"model/{node.id}" for node in graph.nodes if filter_parts(graph, node)}
    assert set(filters(run, e.Want("filters"))) == shown == {"model/conv", "model/out"}


def test_a_dense_layer_behind_a_sum_of_maps_reads_a_picture_and_one_behind_another_does_not():
    graph = stack(
        Node("in", "InputLayer", {"shape": (8, 8, 1)}),
        Node("conv", "Conv2D", {"padding": "same"}),
        Node("sum", "Add"),
        Node("flat", "Flatten"),
        Node("first", "Dense"),
        Node("second", "Dense"),
    )
    assert picture_before(graph, graph["first"]) == "sum"
    assert filter_parts(graph, graph["second"]) == ()
    plain = stack(Node("in", "InputLayer", {"shape": (8, 8)}), Node("first", "Dense"))
    assert picture_before(plain, plain["first"]) == ""
    loop = Graph((Node("a", "Dropout", {}, (Ref("b"),)), Node("b", "Flatten", {}, (Ref("a"),))))
    assert picture_before(loop, loop["a"]) == ""


WATCHED = want("conv", initial=True)
KERNEL = e.Want("weights", None, (("node", "conv"),))
MAPS, PICTURE = (
    e.Want("maps", e.Example("train", 2), (("node", node),)) for node in ("conv", "picture")
)


class Watching(Engine):
    """An engine that trains iris as pictures of 2 x 2, and a twin that learns faster, an epoch at a time."""

    def __enter__(self):
        super().__enter__()
        layers = (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("picture", "Reshape", {"target_shape": (2, 2, 1)}),
            Node("conv", "Conv2D", {"filters": 4, "kernel_size": (2, 1)}),
            Node("flat", "Flatten"),
            sample.dense(3, "softmax", "out"),
        )
        self.project = replace(
            iris(epochs=4),
            networks={"model": stack(*layers)},
            twins=(Pick("fast", {"training.batch_size": 8}),),
        )
        self.post(e.Watch((WATCHED, KERNEL, MAPS, PICTURE)))
        return self

    @property
    def runs(self):
        return [one.run for one in self.of(e.Started)]

    def train(self, epoch):
        """Train up to an epoch; returns the weights of each run there, copied out of its answers."""
        self.post(e.Train(self.project, epochs=1))
        self.wait(e.Paused, 2 * epoch)
        steps = {one.run: one.step for one in self.of(e.Paused)}
        return {(run, steps[run]): self.answer(run, KERNEL, steps[run]) for run in self.runs}

    def answer(self, run, wanted, step):
        """Wait for the newest answer about the weights of a step."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: self._answer(run, wanted, step), 30)
            return self._answer(run, wanted, step).arrays

    def _answer(self, run, wanted, step):
        key = (run, wanted, step)
        shots = [one for one in self.of(e.Snapshot) if (one.run, one.want, one.step) == key]
        return shots[-1] if shots else None


@pytest.mark.covers("E12")
def test_every_kept_epoch_of_every_twin_shows_the_filters_and_maps_of_the_weights_of_then():
    with Watching() as engine:
        saved = engine.train(1) | engine.train(2) | engine.train(3)
        runs, shown = engine.runs, set()
        assert len(runs) == 2
        for epoch in (1, 3, 2):
            del engine.events[:]
            engine.post(e.Scrub(float(epoch)))
            engine.wait(e.Showing, 2)
            steps = {one.run: one.step for one in engine.of(e.Showing)}
            for run in runs:
                then = saved[run, steps[run]]
                shown.add((run, steps[run]))
                kernel, bias = then["model/conv/kernel"], then["model/conv/bias"]
                found = engine.answer(run, WATCHED, steps[run])
                np.testing.assert_array_equal(found["model/conv"], kernel.transpose(3, 2, 0, 1))
                x = engine.answer(run, PICTURE, steps[run])["model/picture"]
                maps = engine.answer(run, MAPS, steps[run])["model/conv"]
                expected = np.einsum("rc,rf->cf", x[..., 0], kernel[:, 0, 0]) + bias
                np.testing.assert_allclose(maps[0], expected, atol=1e-5)
    # An epoch that was over in no time need not be kept; the nearest one is shown.
    assert len(shown) >= 4
    assert len({saved[one]["model/conv/kernel"].tobytes() for one in shown}) == len(shown)


@pytest.mark.covers("E12")
def test_the_difference_to_epoch_0_is_that_to_the_weights_before_training():
    with Watching() as engine:
        engine.train(1)
        run = engine.runs[0]
        end = next(one.step for one in engine.of(e.Paused) if one.run == run)
        found = engine.answer(run, WATCHED, end)
        engine.post(e.Scrub(0.0))
        engine.wait(e.Showing)
        before = engine.answer(run, WATCHED, 0)
    np.testing.assert_array_equal(found["model/conv/initial"], before["model/conv"])
    np.testing.assert_array_equal(before["model/conv/initial"], before["model/conv"])
    assert np.abs(found["model/conv"] - before["model/conv"]).max() > 0


@pytest.mark.covers("E11")
def test_filters_and_maps_of_every_convolution_come_again_and_again_while_it_trains():
    names = ("conv", "second", "third")
    seen = [e.Want("maps", e.Example("train", 2), (("node", name),)) for name in names]
    every = e.Want("filters")
    with Engine() as engine:
        layers = (
            Node("input", "InputLayer", {"shape": (4,)}),
            Node("picture", "Reshape", {"target_shape": (2, 2, 1)}),
            *(Node(name, "Conv2D", {"filters": 3, "padding": "same"}) for name in names),
            Node("flat", "Flatten"),
            sample.dense(3, "softmax", "out"),
        )
        project = replace(iris(epochs=100_000), networks={"model": stack(*layers)})
        engine.post(e.Watch((every, *seen)), e.Train(project))

        def states(wanted):
            """Return the answers while it trained, by the step they are of."""
            shots = [one for one in engine.of(e.Snapshot) if one.want == wanted]
            return {one.step: one.arrays for one in shots if one.step}

        with engine.arrived:
            assert engine.arrived.wait_for(
                lambda: all(len(states(one)) >= 5 for one in (every, *seen)), 60
            )
        filters_then = states(every)
        maps_then = {name: states(wanted) for name, wanted in zip(names, seen)}
        assert not engine.of(e.Paused)
    for name in names:
        kernels = [arrays[f"model/{name}"] for arrays in filters_then.values()]
        assert kernels[0].shape[0] == 3
        assert len({one.tobytes() for one in kernels}) == len(kernels)
        outputs = [arrays[f"model/{name}"] for arrays in maps_then[name].values()]
        assert outputs[0].shape == (2, 2, 3)
        assert len({one.tobytes() for one in outputs}) == len(outputs)
