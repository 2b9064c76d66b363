"""What Keras offers and the catalog leaves out, with the reason. Aliases of a class that is here are not listed."""

from __future__ import annotations

_BASE = "a base class, not something to place"
_CODE = "wraps code of the user, which a project file must not carry"
_FRAMEWORK = "wraps a module of another framework"
_CELL = "one step of a recurrent layer; the layer of the same kind is the whole"
_STRINGS = "reads strings; text becomes numbers when the data are prepared"
_LABELS = "changes labels together with pictures, which a layer inside the network cannot"

EXCLUDED: dict[str, str] = {
    "Layer": _BASE,
    "Wrapper": _BASE,
    "RNN": "runs a cell; the layers SimpleRNN, LSTM and GRU are its ready-made forms",
    "SimpleRNNCell": _CELL,
    "LSTMCell": _CELL,
    "GRUCell": _CELL,
    "StackedRNNCells": "a list of cells; place recurrent layers one after the other instead",
    "Pipeline": "a list of layers as one; place them one after the other instead",
    "Lambda": _CODE,
    "TFSMLayer": "runs a SavedModel file, which may hold any code",
    "FlaxLayer": _FRAMEWORK,
    "JaxLayer": _FRAMEWORK,
    "TorchModuleWrapper": _FRAMEWORK,
    "StringLookup": _STRINGS,
    "TextVectorization": _STRINGS,
    "MixUp": _LABELS,
    "CutMix": _LABELS,
    "RandomCrop": "keras 3.15 crops in training but gives back the whole picture when predicting, unlike its stated shape",
    "Equalization": "keras 3.15 hands its own input back when a network is built, which closes a cycle",
    "MaxNumBoundingBoxes": "works on bounding boxes, which no data set here has",
}

EXCLUDED_OTHERS: dict[str, str] = {
    "Optimizer": _BASE,
    "LossScaleOptimizer": "wraps another optimizer for half precision; a setting of the run, not a choice of its own",
    "MultiOptimizer": "maps layers to optimizers, which is a list of objects",
    "Loss": _BASE,
    "Metric": _BASE,
    "Accuracy": "the class compares numbers exactly; the row Accuracy is Keras' word `accuracy`, which picks the right class",
    "Mean": "averages numbers it is given and compares no target with an output",
    "Sum": "adds numbers it is given and compares no target with an output",
    "MeanMetricWrapper": _CODE,
    "Initializer": _BASE,
    "Regularizer": _BASE,
    "Constraint": _BASE,
    "LearningRateSchedule": _BASE,
}
