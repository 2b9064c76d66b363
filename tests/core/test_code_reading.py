"""Code of Keras as text: read as a network, never run."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nnplayground.core.code_reading import Code, CodeError, looks_like_code, read
from nnplayground.core.graph import Graph, Node, Ref
from nnplayground.core.param import Pick
from nnplayground.core.project import Project, Training
from nnplayground.core.registries import ACTIVATIONS, LAYERS
from nnplayground.core.script import script
from nnplayground.lessons import EXAMPLES

MNIST = """
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

num_classes = 10
(x_train, y_train), (x_test, y_test) = tf.keras.datasets.mnist.load_data()
x_train = np.expand_dims(x_train.astype("float32") / 255, -1)

model = tf.keras.Sequential(
    [
        tf.keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Conv2D(64, 5, activation="relu", kernel_regularizer=tf.keras.regularizers.L2(0.001)),
        layers.MaxPool2D(),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(num_classes, activation="softmax"),
    ]
)
model.summary()
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(x_train, y_train, batch_size=128, epochs=15, validation_split=0.1)
print(model.evaluate(x_test, y_test)[1])
"""


def kinds(code: Code) -> list[str]:
    return [node.type for node in code.graph.nodes]


def test_the_mnist_example_of_keras_is_read_with_its_training() -> None:
    code = read(MNIST)
    assert kinds(code) == [
        "InputLayer",
        "Conv2D",
        "MaxPooling2D",
        "Conv2D",
        "MaxPooling2D",
        "Flatten",
        "Dropout",
        "Dense",
    ]
    assert [node.id for node in code.graph.nodes][1:5] == [
        "conv2d",
        "max_pooling2d",
        "conv2d_1",
        "max_pooling2d_1",
    ]
    assert code.graph["conv2d_1"].values == {
        "filters": 64,
        "kernel_size": (5, 5),
        "activation": Pick("relu"),
        "kernel_regularizer": Pick("L2", {"l2": 0.001}),
    }
    project = code.applied(Project())
    training = project.training
    assert (training.loss.name, training.optimizer.name) == ("CategoricalCrossentropy", "Adam")
    assert (training.metrics, training.batch_size, training.epochs) == (
        (Pick("Accuracy"),),
        128,
        15,
    )
    assert (project.data.split.validation, project.data.split.order) == (0.1, "last")
    assert not code.graph.problems()


RESIDUAL = """
import keras
from keras import layers as L

def block(x, filters, strides=1):
    short = x
    x = L.Conv2D(filters, 3, strides, padding="same", use_bias=False)(x)
    x = L.BatchNormalization()(x)
    x = L.Activation("relu")(x)
    if strides != 1:
        short = L.Conv2D(filters, 1, strides=strides)(short)
    return L.add([x, short])

inputs = keras.Input((32, 32, 3), name="picture")
x = L.Conv2D(16, 3, padding="same")(inputs)
for stage, filters in enumerate([16, 32]):
    for number in range(2):
        x = block(x, filters, strides=2 if stage and not number else 1)
        x = L.ReLU(name=f"out_{stage}_{number}")(x)
model = keras.Model(inputs, L.Dense(10)(L.GlobalAveragePooling2D()(x)))
model.compile(keras.optimizers.SGD(0.1, momentum=0.9), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
"""


def test_functions_and_loops_are_followed() -> None:
    code = read(RESIDUAL)
    assert kinds(code).count("Add") == 4
    assert kinds(code).count("Conv2D") == 1 + 4 + 1
    assert [name for name in code.graph.by_id if name.startswith("out")] == [
        "out_0_0",
        "out_0_1",
        "out_1_0",
        "out_1_1",
    ]
    assert not code.graph.problems()
    assert code.training["optimizer"] == Pick("SGD", {"learning_rate": 0.1, "momentum": 0.9})
    assert code.training["loss"] == Pick("SparseCategoricalCrossentropy", {"from_logits": True})


TWO = """
import keras
from keras.layers import *
a, b = keras.Input((8,), name="a"), keras.Input((8,), name="b")
tower = Dense(4, name="tower")
both = Concatenate()([tower(b), tower(a)])
sum_ = Dense(1, name="sum")(both)
same = Dense(1, "sigmoid", name="same")(both)
extra = tower(a) + tower(b)
model = keras.Model(inputs=[b, a], outputs={"sum": sum_, "same": same})
model.compile("rmsprop", loss={"sum": "mse", "same": "binary_crossentropy"}, loss_weights={"sum": 1.0, "same": 0.5})
"""


def test_shared_layers_several_inputs_and_outputs() -> None:
    code = read(TWO)
    graph = code.graph
    assert [node.id for node in graph.inputs()] == ["b", "a"]
    assert graph["tower_1"].layer == "tower"
    assert graph.ends() == (Ref("sum"), Ref("same"))
    assert "add" not in graph
    outputs = code.training["outputs"]
    assert [outputs[name].loss.name for name in ("sum", "same")] == [
        "MeanSquaredError",
        "BinaryCrossentropy",
    ]
    assert outputs["same"].weight == 0.5
    assert not graph.problems()


def test_models_inside_models_are_drawn_as_their_layers() -> None:
    code = read(
        """
import keras
base = keras.Sequential([keras.layers.Dense(4, name="inside"), keras.layers.ReLU()])
base.trainable = False
x = keras.Input((3,))
y = keras.Input((3,))
model = keras.Model([x, y], keras.layers.subtract([base(x), base(y)]))
"""
    )
    assert kinds(code) == ["InputLayer", "InputLayer", "Dense", "ReLU", "Dense", "ReLU", "Subtract"]
    assert code.graph["inside_1"].layer == "inside"
    assert code.graph["inside"].values["trainable"] is False


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_script_of_ours_gives_the_network_it_was_written_from(name: str) -> None:
    project = EXAMPLES[name].project()
    code = read(script(project))
    known = {
        node.id: Node(node.id, node.type, node.values, node.inputs)
        for node in project.networks["model"].nodes
    }
    for node in code.graph.nodes:
        assert (node.type, node.inputs) == (known[node.id].type, known[node.id].inputs)
        entry_values = {
            key: one for key, one in known[node.id].values.items() if key in node.values
        }
        assert dict(node.values) == entry_values
    assert len(code.graph.nodes) == len(known)
    assert code.training["loss"] == project.training.loss
    told = Training(**code.training)
    assert told.shuffle == project.training.shuffle
    assert told.batch_size == (project.training.batch_size or Training().batch_size)
    assert code.seed == project.seed


def small(lines: str) -> Code:
    """Return what is read of lines that make `y` of `x`."""
    return read(
        f"import keras\nfrom keras import layers as L\nx = keras.Input((5, 4), name='x')\n{lines}\n"
        "model = keras.Model(x, y)\n"
    )


def test_settings_that_belong_to_a_call_are_read_from_the_call() -> None:
    code = small(
        "look = L.MultiHeadAttention(2, 3, name='look')\n"
        "found, scores = look(x, L.ReLU()(x), return_attention_scores=True, use_causal_mask=True)\n"
        "y = [found, scores]"
    )
    look = code.graph["look"]
    assert (look.values["return_attention_scores"], look.values["use_causal_mask"]) == (True, True)
    assert code.graph.ends() == (Ref("look"), Ref("look", 1))
    assert not code.notes


def test_another_call_with_other_settings_is_noted() -> None:
    code = small(
        "look = L.MultiHeadAttention(2, 3, name='look')\n"
        "y = look(look(x, x), x, use_causal_mask=True)"
    )
    assert "use_causal_mask" not in code.graph["look"].values
    assert "another call has `use_causal_mask` = True" in code.notes[0]


def test_attention_of_a_tensor_to_itself_is_one_link() -> None:
    assert small("y = L.MultiHeadAttention(2, 3, name='look')(x, x, x)").graph["look"].inputs == (
        Ref("x"),
    )


def test_all_states_of_both_ways_can_be_read_on() -> None:
    code = small(
        "both = L.Bidirectional(L.LSTM(3, return_state=True), name='both')(x)\ny = L.ReLU()(both[4])"
    )
    assert code.graph["re_lu"].inputs == (Ref("both", 4),)


def test_a_name_may_have_spaces() -> None:
    assert "the first" in small("y = L.ReLU(name='the first')(x)").graph


def test_a_second_call_is_named_by_its_variable() -> None:
    code = small("one = L.Dense(4)\nleft = one(x)\nright = one(left)\nx2 = right\ny = one(x2)")
    assert [(node.id, node.layer) for node in code.graph.nodes[1:]] == [
        ("dense", ""),
        ("right", "dense"),
        ("dense_1", "dense"),
    ]


def test_a_frozen_layer_is_frozen_in_all_its_calls() -> None:
    code = small(
        "one = L.Dense(4, name='one')\ny = one(one(x))\nmodel = keras.Model(x, y)\n"
        "model.get_layer('one').trainable = False"
    )
    assert [node.values.get("trainable") for node in code.graph.nodes[1:]] == [False, False]
    assert not code.graph.problems()


def test_a_function_that_sets_an_activation_is_read_as_that() -> None:
    code = small(
        "def soft(x):\n    return keras.activations.leaky_relu(x, negative_slope=0.3)\n"
        "def mine(x):\n    return x * f(x)\n"
        "y = L.Dense(3, activation=mine, name='b')(L.Dense(3, activation=soft, name='a')(x))"
    )
    assert code.graph["a"].values["activation"] == Pick("leaky_relu", {"negative_slope": 0.3})
    assert code.notes == (
        "b: the activation mine of this text is not known here, so the network cannot be built.",
    )


@pytest.mark.parametrize("formula", ["x * tanh(x)", "max(x, 0)^2 - exp(-x^2) / (1 + abs(x))"])
def test_typed_formulas_come_back_from_their_functions(formula: str) -> None:
    loss = "(y - p)^2 + 0.1 * abs(y - p)"
    nodes = (
        Node("in", "InputLayer", {"shape": (2,)}),
        Node("one", "Dense", {"activation": Pick("Formula", {"formula": formula})}, (Ref("in"),)),
    )
    project = Project(
        networks={"model": Graph(nodes)},
        training=Training(
            loss=Pick("FormulaLoss", {"formula": loss}),
            metrics=(Pick("FormulaMetric", {"formula": "abs(y - p)^3"}),),
        ),
    )
    code = read(script(project))
    assert code.notes == ()
    assert code.graph["one"].values == {"activation": Pick("Formula", {"formula": formula})}
    assert code.training["loss"] == project.training.loss
    assert code.training["metrics"] == project.training.metrics


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_every_activation_comes_back_from_a_script(name: str) -> None:
    settings = {
        param.name: param.default + 0.5
        for param in ACTIVATIONS[name].params
        if isinstance(param.default, float) and param.high is None
    }
    for pick in (Pick(name), Pick(name, settings)):
        nodes = (
            Node("in", "InputLayer", {"shape": (2,)}),
            Node("one", "Activation", {"activation": pick}, (Ref("in"),)),
        )
        code = read(script(Project(networks={"model": Graph(nodes)})))
        assert code.notes == ()
        assert code.graph["one"].values.get("activation", Pick("relu")) == pick


def test_layers_and_losses_of_this_program_come_back_from_their_classes() -> None:
    names = [name for name, row in LAYERS.items() if row.target.startswith("nnplayground.")]
    assert {"LayerScale", "StochasticDepth"} <= set(names)
    nodes = [Node("in", "InputLayer", {"shape": (4, 4)})]
    for name in names:
        nodes.append(Node(name, name, {}, (Ref(nodes[-1].id),)))
    training = Training(loss=Pick("RootMeanSquaredError"), batch_size=48, shuffle=False)
    project = Project(networks={"model": Graph(tuple(nodes))}, training=training)
    code = read(script(project))
    assert code.notes == ()
    assert kinds(code)[1:] == names
    assert code.training["loss"] == training.loss
    assert (code.training["batch_size"], code.training["shuffle"]) == (48, False)


def test_a_function_that_does_something_else_than_it_says_is_no_formula() -> None:
    code = small(
        'def f(x):\n    """Return x * sigmoid(x)."""\n    return x * keras.ops.tanh(x)\n'
        "y = L.Dense(3, activation=f)(x)"
    )
    assert "f of this text" in code.notes[0]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("x = (", 1, "no Python"),
        ("import os\nos.system('rm -rf /')", 0, "makes no keras"),
        ("import keras\nkeras.Sequential([])", 0, "no layers"),
        ("import keras\nkeras.Sequential([keras.layers.Dense(n)])", 2, "`units` of Dense"),
        ("import keras\nkeras.Sequential([keras.layers.Lambda(f)])", 2, "Lambda is no layer"),
        (
            "import keras\nclass Attention(keras.layers.Layer):\n    pass\n"
            "keras.Sequential([Attention(3)])",
            4,
            "a class of the text itself",
        ),
        ("import keras\nx = keras.Input((3,))\nkeras.Model(x, mine(x))", 3, "outputs of the model"),
        ("import keras\nx = keras.Input((3,))\ny = x * 2", 3, "Rescaling"),
        (
            "import keras\nm = keras.Sequential()\nfor n in data:\n    m.add(keras.layers.ReLU())",
            3,
            "loop",
        ),
        (
            "import keras\nm = keras.Sequential()\nwhile n:\n    m.add(keras.layers.ReLU())",
            3,
            "while",
        ),
        ("def f(x):\n    return f(x)\nf(1)", 2, "too deeply"),
        ("for a in range(100000):\n    Dense(a)", 2, "too many steps"),
        (
            "x = [0]\nfor i in range(200):\n    x = x + x\nimport keras\nkeras.Dense(x)",
            0,
            "makes no",
        ),
        ("-" * 90_000 + "1", 0, "nested"),
        ("a = [1]\n" + "a = [a, a]\n" * 60, 0, "lists that are too long"),
        ("a = [1]\nb = [1]\n" + "a = (a, b)\nb = (a, b)\n" * 60, 0, "lists that are too long"),
        ("a = [1]\na.append(a)\nimport keras\nkeras.Dense(a)", 4, "lists that are too long"),
        ("a = [1] + [2]\nfor i in range(900):\n    b = [" + "a, " * 9000 + "]", 3, "too long"),
        ("b = list(range(90000))\na = [list(b) for c in b]", 2, "lists that are too long"),
        (
            "import keras\na = keras.layers.LSTM(2)\n"
            + "a = keras.layers.Bidirectional(a, backward_layer=a)\n" * 60,
            0,
            "nested too deeply",
        ),
        (
            "import keras\ni = keras.Input((4,))\nm = keras.Model(i, keras.layers.Dense(4)(i))\n"
            + "i = keras.Input((4,))\nm = keras.Model(i, m(m(i)))\n" * 14,
            0,
            "more than 5000 layers",
        ),
        ("import keras\nkeras.Model(keras.Input((3,)))", 2, "the outputs of the model"),
        ("import keras\nx = keras.layers.add()", 2, "no tensor of the network: keras.layers.add"),
        (
            "import keras\nkeras.Sequential([keras.layers.Conv2D(3, (n, n))])",
            2,
            "`kernel_size` of Conv2D cannot be read from the text alone: n",
        ),
        (
            "import keras\nkeras.Sequential([keras.layers.Dense(3, kernel_regularizer=keras.regularizers.L2(n))])",
            2,
            "`kernel_regularizer` of Dense",
        ),
        ("import keras\nx = keras.Input((3,))\nkeras.layers.Conv2D(x, 3)(x)", 3, "a tensor"),
        (
            'Model: "sequential"\n│ Layer (type)   │ Output Shape │ Param # │\n│ dense (Dense) │ (None, 2) │ 6 │',
            0,
            "a printed summary does not tell the settings",
        ),
        ("x = " + "9" * 5000, 0, ""),
        ("\0", 0, ""),
    ],
)
def test_what_cannot_be_read_is_one_sentence_with_its_line(
    text: str, line: int, message: str
) -> None:
    with pytest.raises(CodeError) as caught:
        read(text)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not line or caught.value.line == line


def test_what_the_training_cannot_take_over_is_noted() -> None:
    code = read(
        MNIST.replace('optimizer="adam"', "optimizer=make_optimizer()").replace(
            'metrics=["accuracy"]', 'metrics=["accuracy", MyMetric()]'
        )
    )
    assert "optimizer" not in code.training
    assert any("make_optimizer()" in note for note in code.notes)
    assert code.training["metrics"] == (Pick("Accuracy"),)


@pytest.mark.parametrize(
    ("first", "shape"),
    [
        ("layers.Dense(3, input_shape=(4,))", (4,)),
        ("layers.Dense(3, input_dim=4)", (4,)),
        ("layers.Dense(3, batch_input_shape=(None, 5, 4))", (5, 4)),
        ("layers.Embedding(100, 8, input_length=7)", (7,)),
        ("layers.Dense(3, input_shape=(x.shape[1],))", None),
        ("layers.Dense(3, input_shape=x.shape[1:])", None),
        ("keras.Input((columns,)), layers.Dense(3)", None),
    ],
)
def test_the_shape_of_the_input_may_be_told_in_several_ways(
    first: str, shape: tuple[int, ...] | None
) -> None:
    code = read(
        f"import keras\nfrom keras import layers\nkeras.Sequential([{first}, layers.Dense(1)])"
    )
    assert code.graph.inputs()[0].values.get("shape") == shape
    assert code.notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])",
        "model = Sequential()\nmodel.add(Input((3,)))\nmodel.add(Dense(2))\nmodel.summary()",
        "model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2)])",
        "    model = models.Sequential([\n        Input((3,)),\n        Dense(2),\n    ])",
        ">>> model = keras.Sequential([\n...     keras.Input((3,)), layers.Dense(2)])\n>>> model.summary()",
        "%matplotlib inline\n!pip install keras\nkeras.Sequential([keras.Input((3,)), layers.Dense(2)])",
    ],
)
def test_a_piece_of_code_needs_no_imports_and_may_come_from_a_console(text: str) -> None:
    assert [node.type for node in read(text).graph.nodes] == ["InputLayer", "Dense"]


@pytest.mark.parametrize(
    "function", ["tf.nn.relu", "keras.activations.relu", "keras.ops.relu", "'relu'"]
)
def test_an_activation_may_be_a_function_of_keras(function: str) -> None:
    code = read(f"keras.Sequential([keras.Input((3,)), layers.Dense(2, activation={function})])")
    assert code.graph["dense"].values["activation"] == Pick("relu")
    if function[0] != "'":
        called = read(f"x = keras.Input((3,))\nkeras.Model(x, {function}(layers.Dense(2)(x)))")
        assert called.graph["activation"].values["activation"] == Pick("relu")


def test_a_loss_may_be_a_function_of_keras() -> None:
    text = "m = keras.Sequential([keras.Input((3,)), layers.Dense(2)])\nm.compile(loss=keras.losses.mse)"
    assert read(text).training["loss"] == Pick("MeanSquaredError")


def test_wrappers_may_stand_in_wrappers_and_hold_activations() -> None:
    text = (
        "TimeDistributed(Bidirectional(LSTM(3, activation='relu', recurrent_initializer='zeros')))"
    )
    inner = read(f"Sequential([Input((2, 3, 4)), {text}])").graph["time_distributed"].values
    lstm = Pick(
        "LSTM", {"units": 3, "activation": Pick("relu"), "recurrent_initializer": Pick("Zeros")}
    )
    assert inner == {"layer": Pick("Bidirectional", {"layer": lstm})}


def test_the_training_of_several_outputs_is_taken_over() -> None:
    code = read(
        "x = keras.Input((3,))\nm = keras.Model(x, [Dense(1, name='a')(x), Dense(1, name='b')(x)])\n"
        "m.compile('sgd', loss=['mse', 'mae'], loss_weights=[1, 0.5])"
    )
    outputs = code.applied(Project()).training.outputs
    assert outputs["a"].loss == Pick("MeanSquaredError")
    assert (outputs["b"].loss, outputs["b"].weight) == (Pick("MeanAbsoluteError"), 0.5)


@pytest.mark.parametrize("rate", ["0.5", "initial_learning_rate=0.5"])
def test_the_rate_that_a_schedule_begins_with_is_kept(rate: str) -> None:
    code = read(
        "m = keras.Sequential([keras.Input((3,)), layers.Dense(2)])\n"
        f"rate = keras.optimizers.schedules.CosineDecay({rate}, decay_steps=steps)\n"
        "m.compile(keras.optimizers.SGD(learning_rate=rate), 'mse')"
    )
    assert code.training["optimizer"] == Pick("SGD", {"learning_rate": 0.5})
    assert code.notes == ("The schedule CosineDecay was left out; the rate stays at 0.5.",)


def test_numbers_that_no_field_can_hold_are_left_out() -> None:
    code = read(
        "keras.utils.set_random_seed(-7)\nm = keras.Sequential([keras.Input((3,)), layers.Dense(2)])\n"
        "m.compile('sgd', 'mse')\nm.fit(x, y, epochs=10**12, batch_size=-1)"
    )
    assert code.seed is None
    assert not {"epochs", "batch_size"} & set(code.training)


def test_a_text_of_texts_does_not_grow_without_end() -> None:
    long = "a = '" + "x" * 100_000 + "'\n"
    code = read(
        f"import keras\n{long}b = f'{'{a}' * 9_000}'\nkeras.Sequential([keras.Input((2,))])"
    )
    assert len(code.graph.nodes) == 1


@given(st.text(max_size=200))
@example("keras.Sequential([keras.layers.Dense(3)])")
def test_any_text_is_read_or_refused(text: str) -> None:
    message = ""
    try:
        read(text)
    except CodeError as error:
        message = str(error)
    assert "\n" not in message


def test_only_text_that_speaks_of_layers_looks_like_code() -> None:
    assert looks_like_code(MNIST)
    assert looks_like_code("Layer (type)   Output Shape   Param #")
    assert not looks_like_code('{"format": 1}')
    assert not looks_like_code("layers." * 100_000)
