"""What may watch a run: stop it, lower its rate, or write files."""

from __future__ import annotations

from nnplayground.core.param import Choice, File, Flag, Float, Int, Text
from nnplayground.core.registries import CALLBACKS, CallbackType

_MODES = ("auto", "min", "max")


def _monitor(default: str = "val_loss") -> Text:
    return Text(
        "monitor",
        default,
        "Number to watch, such as loss, val_loss, accuracy or val_accuracy; val_ is the validation part.",
        pattern=r"\S+",
        longest=200,
    )


def _mode() -> Choice:
    return Choice(
        "mode",
        "auto",
        "Whether smaller (min) or larger (max) is better; auto decides by the name of the number.",
        advanced=True,
        options=_MODES,
    )


def _epochs(name: str, default: int, text: str, low: int = 0) -> Int:
    return Int(name, default, text, unit="epochs", low=low, high=1_000_000)


def _min_delta(default: float) -> Float:
    return Float(
        "min_delta",
        default,
        "Smallest change that counts as better.",
        low=0.0,
        high=1e6,
        advanced=True,
    )


CALLBACKS.add(
    CallbackType(
        "EarlyStopping",
        "Early stopping",
        "Ends the run when the watched number has not become better for some epochs, before the net learns the examples by heart.",
        (
            _monitor(),
            _epochs("patience", 3, "Epochs without a better value before the run ends."),
            _min_delta(0.0),
            _mode(),
            Flag(
                "restore_best_weights",
                True,
                "Go back to the weights of the best epoch at the end.",
            ),
            _epochs("start_from_epoch", 0, "Epochs to wait before watching begins."),
        ),
    )
)
CALLBACKS.add(
    CallbackType(
        "ReduceLROnPlateau",
        "Lower the rate on a plateau",
        "Multiplies the learning rate by a factor when the watched number has stopped getting better. Not together with a schedule.",
        (
            _monitor(),
            Float(
                "factor", 0.5, "The rate is multiplied by this.", low=0.0, high=0.999, above=True
            ),
            _epochs("patience", 2, "Epochs without a better value before the rate falls.", low=1),
            _min_delta(1e-4),
            _epochs("cooldown", 0, "Epochs to wait after a fall before counting again."),
            Float("min_lr", 0.0, "The rate never falls below this.", low=0.0, high=100.0),
        ),
    )
)
CALLBACKS.add(
    CallbackType(
        "CheckpointBest",
        "Keep the best model",
        "Writes the model to a folder each time the watched number is the best so far.",
        (_monitor(), File("folder", "checkpoints", "Folder for the model files.", folder=True)),
    )
)
CALLBACKS.add(
    CallbackType(
        "StopAtTarget",
        "Stop at a target",
        "Ends the run as soon as the watched number reaches a value you set.",
        (
            _monitor("val_accuracy"),
            Float("target", 0.97, "Value at which the run ends.", low=-1e12, high=1e12),
            _mode(),
        ),
    )
)
CALLBACKS.add(
    CallbackType(
        "CSVLog",
        "Table of the epochs",
        "Writes one line for each epoch with all numbers to a CSV file.",
        (File("file", "training.csv", "File to write.", suffixes=(".csv",)),),
    )
)
CALLBACKS.add(
    CallbackType(
        "TensorBoardLog",
        "TensorBoard log",
        "Writes numbers, weight histograms and the graph to a folder that TensorBoard opens.",
        (File("folder", "logs", "Folder for the log.", folder=True),),
    )
)
