"""What watches a run at the end of every epoch: Keras' own callbacks, and three that write or stop.

Keras' callbacks need only a model, the epoch and the logs, so they work without `model.fit` and decide exactly as there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nnplayground.core import events as e
from nnplayground.core import registries as r
from nnplayground.core.lazy import keras
from nnplayground.core.lazy import tensorflow as tf
from nnplayground.core.param import File, Pick
from nnplayground.engine.build import BuildError

if TYPE_CHECKING:
    from nnplayground.engine.run import Run


class Watchers:
    """The callbacks of one run."""

    def __init__(self, run: Run, role: str) -> None:
        self._run = run
        self._model = run.models[role]
        self._marks: list[e.Mark] = []
        self._best: dict[int, float] = {}
        if run.watchers is None:
            run.watchers = [(pick, self._made(pick)) for pick in run.project.training.callbacks]
            for pick, watcher in run.watchers:
                watcher.set_model(
                    _Plain(run, role) if pick.name == "CheckpointBest" else self._model
                )
                watcher.on_train_begin()
        self._watchers: list[tuple[Pick, Any]] = run.watchers

    def __bool__(self) -> bool:
        return bool(self._watchers)

    def epoch_ended(self, index: int, logs: dict[str, float], epoch: float) -> None:
        """Let every callback see the logs; note what it did."""
        self._model.stop_training = False
        for pick, watcher in self._watchers:
            rate = self._rate()
            watcher.on_epoch_end(index, logs)
            if self._model.stop_training and not self._run.finished:
                self._run.finished = "early"
                self._run.finish_text = self._why(pick, watcher)
                self._mark(epoch, self._run.finish_text)
            if rate is not None and self._rate() != rate:
                self._mark(epoch, f"learning rate {rate:.3g} -> {self._rate():.3g}")

    def end(self) -> None:
        """Let every callback close what it opened, and early stopping put back the best weights."""
        for pick, watcher in self._watchers:
            watcher.on_train_end()
            restored = pick.name == "EarlyStopping" and watcher.restore_best_weights
            if restored and self._run.finished == "early" and watcher.best_weights is not None:
                self._mark(float(watcher.best_epoch + 1), f"best epoch {watcher.best_epoch + 1}")

    def marks(self) -> Iterator[e.Mark]:
        """Yield what happened since the last call."""
        found, self._marks = self._marks, []
        yield from found

    def _mark(self, epoch: float, text: str) -> None:
        step = round(epoch * self._run.steps_per_epoch)
        self._marks.append(e.Mark(self._run.number, step, epoch, text))

    def _rate(self) -> float | None:
        rate = self._model.optimizer.learning_rate
        return float(rate) if hasattr(rate, "numpy") else None

    def _made(self, pick: Pick) -> Any:
        entry = r.CALLBACKS.find(pick.name)
        values = entry.check(pick.values)
        for param in entry.params:
            if isinstance(param, File) and not values[param.name]:
                what = "folder" if param.folder else "file"
                raise BuildError(
                    "training.callbacks",
                    f"{entry.title} needs a {what} to write to; choose one in the training panel",
                )
        match pick.name:
            case "EarlyStopping":
                return keras.callbacks.EarlyStopping(**values)
            case "ReduceLROnPlateau":
                return keras.callbacks.ReduceLROnPlateau(**values)
            case "CheckpointBest":
                folder = Path(values["folder"])
                folder.mkdir(parents=True, exist_ok=True)
                return keras.callbacks.ModelCheckpoint(
                    str(folder / "best.keras"), monitor=values["monitor"], save_best_only=True
                )
            case "CSVLog":
                return keras.callbacks.CSVLogger(values["file"])
            case "TensorBoardLog":
                return _summary_writer(values["folder"])
            case "StopAtTarget":
                return _stop_at(values["monitor"], values["target"], values["mode"])
        raise ValueError(f"the engine has no callback {pick.name}")

    def _why(self, pick: Pick, watcher: Any) -> str:
        if pick.name == "EarlyStopping":
            return (
                f"{watcher.monitor} has not improved for {watcher.patience} epochs; "
                f"best was epoch {watcher.best_epoch + 1}"
            )
        return f"{pick.values.get('monitor', 'val_accuracy')} reached the target"


class _Plain:
    """Stands for the model of a run and saves it as a person's own Keras code would have made it."""

    def __init__(self, run: Run, role: str) -> None:
        self._run, self._role = run, role

    def save(self, *arguments: Any, **named: Any) -> None:
        """Save as `keras.Model.save` does."""
        self._run.clean(self._role).save(*arguments, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._run.models[self._role], name)


def _stop_at(monitor: str, target: float, mode: str) -> Any:
    """Return a callback that stops when a number reaches a target."""

    base: Any = keras.callbacks.Callback

    class StopAtTarget(base):  # type: ignore[misc]
        def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
            value = (logs or {}).get(monitor)
            lower = mode == "min" or (mode == "auto" and "loss" in monitor)
            if value is not None and (value <= target if lower else value >= target):
                self.model.stop_training = True

    return StopAtTarget()


def _summary_writer(folder: str) -> Any:
    """Return a callback that writes event files which TensorBoard opens: one scalar per log, and the graph of the model.

    tensorflow 2.21 comes without the package that keras.callbacks.TensorBoard needs; tf.summary writes the files without it.
    """

    kind = tf.compat.v1.SummaryMetadata.PluginData(plugin_name="scalars")
    scalar = tf.compat.v1.SummaryMetadata(plugin_data=kind)

    base: Any = keras.callbacks.Callback

    class TensorBoardLog(base):  # type: ignore[misc]
        def on_train_begin(self, logs: dict[str, float] | None = None) -> None:
            self.writer = tf.summary.create_file_writer(folder)
            with self.writer.as_default(step=0):
                specs = [tf.TensorSpec(one.shape, one.dtype) for one in self.model.inputs]
                traced = tf.function(
                    lambda *x: self.model(list(x) if len(x) > 1 else x[0])
                ).get_concrete_function(*specs)
                tf.summary.graph(traced.graph)

        def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
            with self.writer.as_default(step=epoch):
                for name, value in (logs or {}).items():
                    tf.summary.write(
                        f"epoch_{name}", tf.constant(value, tf.float32), metadata=scalar
                    )
            self.writer.flush()

        def on_train_end(self, logs: dict[str, float] | None = None) -> None:
            self.writer.close()

    return TensorBoardLog()
