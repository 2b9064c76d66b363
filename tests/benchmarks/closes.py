"""Closes the window of the program at random moments: prints one JSON line.

usage: python tests/benchmarks/closes.py [--count 300] [--seed 0] [--at once]
Each time the program is started anew, brought into a state (TensorFlow loads, a network compiles, trains, is paused, looked back at,
trains beside twins, is edited) and closed there after a random while. `worst` is the longest time in seconds from the click on the
cross to the end of the process, `codes` how often each exit code came, `noisy` what was written to stderr by those that complained.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = ("starting", "ready", "compiling", "training", "paused", "scrubbed", "twins", "edits")
EXAMPLES = ("spirals", "spirals", "iris", "glyph-cnn")
LIMIT = 120
NEVER_CAME = 99
SIGNS = ("QThread", "QObject", "QTimer", "Traceback", "Fatal", "terminate called", "Segmentation")


@dataclass(frozen=True)
class Close:
    """One close: in which state, how long after it was reached, what came of it."""

    example: str
    moment: str
    after: float
    code: int
    seconds: float
    noise: str


def once(example: str, moment: str, after: float) -> Close:
    """Start the program, close it and wait for the end of the process."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "NNPLAYGROUND_HOME": home, "TF_CPP_MIN_LOG_LEVEL": "3"}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        done = subprocess.Popen(
            [sys.executable, __file__, "--child", example, moment, str(after)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            out, errors = done.communicate(timeout=LIMIT)
            ended = time.time()
        except subprocess.TimeoutExpired:
            done.kill()
            out, errors = done.communicate()
            ended = time.time()
    closed = [line.split()[1] for line in out.splitlines() if line.startswith("closed")]
    noise = errors if any(sign in errors for sign in SIGNS) else ""
    seconds = ended - float(closed[0]) if closed else float("inf")
    return Close(example, moment, after, done.returncode, seconds, noise[-2000:])


def child(example: str, moment: str, after: float) -> int:
    """Run the program and close its window after so many seconds in a state."""
    sys.path.insert(0, str(ROOT))
    from dataclasses import replace

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMessageBox

    from nnplayground import app
    from nnplayground.core import events as e
    from nnplayground.core import field
    from nnplayground.core.param import Pick

    make = app.make
    told = {"asked": False, "reached": False, "edits": 0}

    def made(*arguments, **named):
        application, window = make(*arguments, **named)
        live, document = window.live, window.document

        def edit():
            told["edits"] += 1
            project = document.project
            rate = 0.001 * (1 + told["edits"] % 7)
            project = field.write(project, "training.optimizer.learning_rate", rate)
            if told["edits"] % 5 == 0:
                node = next(n for n in project.networks["model"].nodes if n.type == "Dense")
                path = f"networks.model.{node.id}.units"
                project = field.write(project, path, 4 + told["edits"] // 5 % 3)
            document.edit("An edit", project)

        def drop_changes():
            box = QApplication.activeModalWidget()
            if box is not None:
                box.button(QMessageBox.StandardButton.Discard).click()
            QTimer.singleShot(10, window, drop_changes)

        def close():
            print("closed", time.time(), flush=True)
            if document.dirty:
                drop_changes()
            window.close()

        def reached():
            if not told["reached"]:
                told["reached"] = True
                QTimer.singleShot(int(after * 1000), window, close)

        def ask(name):
            if not told["asked"]:
                told["asked"] = True
                window.actions_table[f"run.{name}"].trigger()

        def look():
            record = live.record
            if live.engine is None:
                return
            if moment == "ready":
                reached()
                return
            if moment == "twins" and not told["asked"]:
                twins = (
                    Pick("fast", {"training.optimizer.learning_rate": 0.1}),
                    Pick("other seed", {"seed": 9}),
                )
                document.edit("Twins", replace(document.project, twins=twins))
            ask("play")
            if (moment == "compiling" and live.state == e.COMPILING) or (
                moment == "twins" and len(live.team) == 3
            ):
                reached()
            elif record is None or not record.step:
                return
            elif moment in ("training", "compiling"):
                reached()
            elif moment == "edits":
                edit()
                reached()
            elif live.state != e.PAUSED:
                live.post(e.Pause())
            elif moment == "scrubbed" and record.showing is None:
                live.post(e.Scrub(0.0))
            elif moment in ("paused", "scrubbed"):
                reached()

        timer = QTimer(window, interval=30)
        timer.timeout.connect(look)
        timer.start()
        if moment == "starting":
            reached()
        QTimer.singleShot(60_000, window, lambda: os._exit(NEVER_CAME))
        return application, window

    app.make = made
    return app.main(["--example", example])


def plan(count: int, seed: int) -> list[tuple[str, str, float]]:
    """Return what to close: every state in turn, after a random while."""
    draw = random.Random(seed)
    longest = {"starting": 5.0, "compiling": 0.8, "twins": 2.0}
    found = []
    for index in range(count):
        moment = MOMENTS[index % len(MOMENTS)]
        found.append((draw.choice(EXAMPLES), moment, draw.uniform(0, longest.get(moment, 1.0))))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--at-once", type=int, default=1, help="so many programs side by side")
    options = parser.parse_args()
    with ThreadPoolExecutor(options.at_once) as pool:
        closes = []
        for one in pool.map(lambda one: once(*one), plan(options.count, options.seed)):
            closes.append(one)
            if len(closes) % 10 == 0:
                worst = max(one.seconds for one in closes)
                codes = dict(Counter(one.code for one in closes))
                print(f"{len(closes)}: worst {worst:.2f} s, codes {codes}", file=sys.stderr)
    worst = max(closes, key=lambda one: one.seconds)
    bad = [vars(one) for one in closes if one.code or one.noise or one.seconds > 3]
    print(
        json.dumps(
            {
                "benchmark": "closes",
                "count": len(closes),
                "worst": round(worst.seconds, 2),
                "worst_at": f"{worst.moment} {worst.example} after {worst.after:.2f} s",
                "median": round(statistics.median(one.seconds for one in closes), 2),
                "codes": dict(Counter(one.code for one in closes)),
                "noisy": sum(bool(one.noise) for one in closes),
                "bad": bad[:10],
            }
        )
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        sys.exit(child(sys.argv[2], sys.argv[3], float(sys.argv[4])))
    main()
