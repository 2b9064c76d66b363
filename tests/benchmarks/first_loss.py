"""From a click on Play to the first plotted loss, with a warm engine, against half the time of `model.fit` to its first loss.

usage: python tests/benchmarks/first_loss.py [--quick] [--rounds 7]
Prints one JSON line for each network. A network that is thrown away is trained on both sides first; then every round takes a network
that was never built before. `first_point` is the loss before training, the first point of the curve; `first_step` is the first point
that comes from a training step. `fit_first_loss` counts building, compiling and `fit` to the end of its first batch. `ratio` is the
limit over `first_point`, or half of fit's time over it if that is less.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from statistics import median

import workload
from desk import Desk
from workload import now

from nnplayground.core import events as e
from nnplayground.core.project import Project
from nnplayground.data.source import Prepared


def of_the_window(desk: Desk, project: Project) -> tuple[float, float]:
    """Return the seconds from the click to the first plotted point, and to the first one of a training step."""
    desk.show(project)
    live = desk.live
    drawn: dict[str, float] = {}

    def note() -> None:
        """Stamp what the views have just drawn: this is called after theirs."""
        if live.record is not None:
            if live.record.epochs.get("loss") or live.record.steps.get("loss"):
                drawn.setdefault("point", now())
            if live.record.steps.get("loss"):
                drawn.setdefault("step", now())

    def draw() -> None:
        live.draw_soon(note)

    if live.record is not None and live.record.epochs.get("loss"):
        raise SystemExit("there is a loss before the click")
    live.updated.connect(draw)
    clicked = now()
    desk.click("play")
    desk.until(lambda: "step" in drawn)
    live.updated.disconnect(draw)
    desk.click("stop")
    desk.until(lambda: live.state in (e.IDLE, e.PAUSED))
    desk.rest(0.2)
    return drawn["point"] - clicked, drawn["step"] - clicked


def of_fit(project: Project, data: Prepared) -> float:
    """Return the seconds from building the model to the end of fit's first batch."""
    import keras

    class First(keras.callbacks.Callback):
        def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
            float((logs or {})["loss"])
            self.at = now()
            self.model.stop_training = True

    x, y = workload.arrays(data)
    began, first = now(), First()
    model = workload.keras_model(project, data)
    model.fit(x, y, batch_size=project.training.batch_size, epochs=1, verbose=0, callbacks=[first])
    return first.at - began


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    rounds, count = (2, 6_400) if options.quick else (options.rounds, 60_000)
    points, images = workload.spirals(), workload.pictures(count, flat=False)
    networks: dict[str, tuple[float, Callable[[int], Project]]] = {
        "tiny MLP": (0.35, lambda turn: workload.tiny((4 + turn, 2 + turn), points, 10_000)),
        "small CNN": (0.6, lambda turn: workload.cnn(images, 10_000, turn)),
    }
    desk = Desk()
    for name, (limit, make) in networks.items():
        data = workload.prepared(make(0))
        found, theirs = [], []
        for turn in range(rounds + 1):
            seconds, other = of_the_window(desk, make(turn)), of_fit(make(turn), data)
            if turn:
                found.append(seconds)
                theirs.append(other)
        point, step = (median(one[index] for one in found) for index in (0, 1))
        half = median(theirs) / 2
        row = {
            "benchmark": "first_loss",
            "network": name,
            "first_point": round(point, 3),
            "first_point_slowest": round(max(one[0] for one in found), 3),
            "first_step": round(step, 3),
            "fit_first_loss": round(2 * half, 3),
            "limit": limit,
            "ratio": workload.figure(min(limit, half) / point),
            "ratio_of_first_step": workload.figure(min(limit, half) / step),
        }
        print(json.dumps(row), flush=True)
    desk.close()


if __name__ == "__main__":
    main()
