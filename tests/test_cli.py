"""The program without a window, as a second process sees it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nnplayground import cli
from nnplayground.core import store
from nnplayground.lessons import EXAMPLES


def start(*words, **more):
    """Start a process that Ctrl-C reaches, even where whoever runs the tests lets it be ignored, as shells do in the background."""
    if sys.platform != "win32":
        more["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(
        [sys.executable, "-m", "nnplayground", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ,
        **more,
    )


def lines(process):
    """Wait for the end and return (exit code, JSON objects printed)."""
    output, errors = process.communicate(timeout=120)
    return process.returncode, [json.loads(line) for line in output.splitlines()], errors


def test_the_examples_are_listed_as_json(capsys):
    assert cli.main(["examples", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["name"] for row in rows] == list(EXAMPLES)
    assert all(row["title"] and row["help"] for row in rows)


def test_a_misspelt_example_gets_one_sentence_with_the_near_name(capsys):
    assert cli.main(["train", "irsi"]) == 1
    assert "did you mean iris" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("setting", "word"),
    [
        ("training.batch_size=-4", "batch_size"),
        ("training.nonsense=1", "nonsense"),
        ("training.epochs", "FIELD=VALUE"),
    ],
)
def test_an_illegal_setting_is_named(capsys, setting, word):
    assert cli.main(["train", "iris", "--set", setting]) == 1
    assert word in capsys.readouterr().err


def test_a_broken_project_file_gets_one_sentence(tmp_path, capsys):
    path = tmp_path / "broken.nnp"
    path.write_bytes(b"PK\x03\x04 not a project")
    assert cli.main(["train", str(path)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.keras
@pytest.mark.slow
def test_training_prints_run_epochs_and_evaluation_and_keeps_the_project(tmp_path):
    words = (
        "train",
        "iris",
        "--epochs",
        "3",
        "--seed",
        "7",
        "--set",
        "training.learning_rate=0.05",
        "--out",
        str(tmp_path),
        "--json",
    )
    code, rows, errors = lines(start(*words))
    assert code == 0, errors
    assert errors == ""
    assert rows[0]["run"]["example"] == "iris"
    assert rows[0]["run"]["parameters"] == 131
    epochs = [row for row in rows if "epoch" in row]
    assert [row["epoch"] for row in epochs] == [1, 2, 3]
    assert all(
        {"loss", "accuracy", "val_loss", "seconds", "examples_per_second"} <= set(row)
        for row in epochs
    )
    assert {"loss", "accuracy"} <= set(rows[-2]["evaluation"])
    stored = store.load(tmp_path / "iris.nnp")
    assert stored.project.seed == 7
    assert stored.project.training.optimizer.values["learning_rate"] == 0.05
    assert stored.weights
    assert (tmp_path / "history.csv").read_text().count("\n") == 4


@pytest.mark.keras
@pytest.mark.slow
def test_the_same_seed_gives_the_same_numbers_in_another_process():
    runs = [lines(start("train", "iris", "--epochs", "2", "--json"))[1] for _ in range(2)]
    one, two = ([row["loss"] for row in rows if "epoch" in row] for rows in runs)
    assert one == two


@pytest.mark.keras
@pytest.mark.slow
def test_ctrl_c_stops_cleanly_and_keeps_the_weights(tmp_path):
    process = start("train", "spirals", "--epochs", "100000", "--out", str(tmp_path), "--json")
    assert "run" in process.stdout.readline()
    assert "epoch" in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    code, rows, errors = lines(process)
    assert code == 130
    assert "Traceback" not in errors
    assert rows[-1]["saved"] == str(tmp_path / "spirals.nnp")
    assert store.load(tmp_path / "spirals.nnp").weights


@pytest.mark.keras
@pytest.mark.slow
def test_ctrl_c_keeps_the_weights_even_without_a_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(cli.__file__).parents[1]))
    process = start("train", "spirals", "--epochs", "100000", "--json", cwd=tmp_path)
    assert "run" in process.stdout.readline()
    assert "epoch" in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    code, _, errors = lines(process)
    assert code == 130, errors
    assert store.load(tmp_path / "spirals-stopped" / "spirals.nnp").weights


@pytest.mark.keras
@pytest.mark.slow
def test_a_local_file_takes_the_place_of_a_download(shared_data):
    path = shared_data / "cifar10_subset.npz"
    words = (
        "train",
        "cifar-small",
        "--data",
        str(path),
        "--epochs",
        "1",
        "--set",
        "data.split.limit=256",
        "--json",
    )
    code, rows, errors = lines(start(*words))
    assert code == 0, errors
    assert rows[0]["run"]["parameters"] == 225_610


@pytest.mark.keras
@pytest.mark.covers("F00")
def test_without_the_file_and_the_network_one_clear_sentence_says_what_to_do(tmp_path):
    env = {
        **os.environ,
        "KERAS_HOME": str(tmp_path),
        "http_proxy": "http://127.0.0.1:9",
        "https_proxy": "http://127.0.0.1:9",
    }
    process = subprocess.run(
        [sys.executable, "-m", "nnplayground", "train", "mnist-cnn", "--epochs", "1"],
        capture_output=True,
        text=True,
        env=env,
        timeout=120,
    )
    assert process.returncode == 1
    assert "mnist.npz" in process.stderr
    assert len(process.stderr.strip().splitlines()) == 1


@pytest.mark.keras
def test_info_names_versions_and_device(capsys):
    assert cli.main(["--info", "--json"]) == 0
    info = json.loads(capsys.readouterr().out)
    assert {"python", "tensorflow", "keras", "PySide6", "device"} <= set(info)


@pytest.mark.keras
@pytest.mark.covers("F10")
def test_what_does_not_fit_into_the_memory_is_refused_with_the_numbers(capsys, monkeypatch):
    monkeypatch.setattr(cli, "free_memory", lambda: 1000)
    assert cli.main(["train", "iris", "--epochs", "1"]) == 1
    words = capsys.readouterr()
    assert "memory" in words.err or "GB" in words.err
    assert "parameters" not in words.out
