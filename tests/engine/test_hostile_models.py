"""Files made to do harm: each is answered soon, in one sentence, and costs nothing."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from nnplayground.core.keras_config import ConfigError, read
from nnplayground.engine import intake, opener
from nnplayground.engine.intake import IntakeError, take_in
from tests.engine.model_files import HOSTILE, keras_file, large_file

SECONDS = 10
MOST_GROWTH = 200 * 2**20
POSIX_ONLY = ("device", "pipe")


def resident() -> int:
    """Return the bytes of memory of this process; 0 where the system does not say."""
    file = Path("/proc/self/statm")
    return int(file.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if file.exists() else 0


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_soon_in_one_sentence_and_costs_nothing(name, tmp_path):
    if name in POSIX_ONLY and os.name != "posix":
        pytest.skip("this system has no such files")
    path = HOSTILE[name](tmp_path / "file.keras")
    here = sorted(tmp_path.iterdir())
    before, begun = resident(), time.perf_counter()
    with pytest.raises((IntakeError, ConfigError)) as caught:
        read(take_in(path).config or {"class_name": "a file of weights"})
    assert time.perf_counter() - begun < SECONDS
    assert resident() - before < MOST_GROWTH
    message = str(caught.value)
    assert message
    assert "\n" not in message
    assert len(message) < 600
    assert "Traceback" not in message
    assert sorted(tmp_path.iterdir()) == here


def test_code_in_a_lambda_layer_is_kept_as_text_and_never_run(tmp_path):
    spy = tmp_path / "spy"
    code = f"__import__('pathlib').Path({str(spy)!r}).write_text('ran')"
    function = {"class_name": "__lambda__", "config": {"code": code}}
    layers = [
        {"class_name": "InputLayer", "config": {"name": "x", "batch_shape": [None, 3]}},
        {"class_name": "Lambda", "config": {"name": "odd", "function": function}},
    ]
    config = {"class_name": "Sequential", "config": {"layers": layers}}
    found = read(take_in(keras_file(tmp_path / "lambda.keras", config)).config or {})
    assert found.unknown == ("odd",)
    assert "pathlib" in found.graph["odd"].values["config"]
    assert not spy.exists()


def test_a_file_that_may_not_be_read_is_not_called_damaged(tmp_path, monkeypatch):
    def forbidden(path, folder):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(opener, "_opened", forbidden)
    opener.main(tmp_path / "secret.keras", tmp_path)
    found = json.loads((tmp_path / "index.json").read_text(encoding="utf8"))
    assert found == {"error": "you are not allowed to read it"}


def test_a_child_that_takes_too_long_is_ended(tmp_path):
    begun = time.perf_counter()
    with pytest.raises(IntakeError, match=r"longer than 0\.01 seconds"):
        take_in(keras_file(tmp_path / "slow.keras"), seconds=0.01)
    assert time.perf_counter() - begun < 5


@pytest.mark.skipif(
    os.name != "posix", reason="on Windows a job object ends the process, which says nothing"
)
def test_a_child_that_computes_too_long_is_ended_whatever_the_clock_says(tmp_path, monkeypatch):
    endless = "from nnplayground.engine import opener; opener.MOST_SECONDS = 1; opener.limit()\nwhile 1: pass"
    begin = intake.subprocess.Popen
    monkeypatch.setattr(
        intake.subprocess,
        "Popen",
        lambda command, **more: begin([command[0], "-c", endless], **more),
    )
    with pytest.raises(IntakeError, match="more than 10 seconds of computing"):
        take_in(keras_file(tmp_path / "good.keras"))


@pytest.mark.parametrize("method", ["stored", "packed"])
def test_weights_that_do_not_fit_the_free_memory_are_refused_with_the_numbers(
    tmp_path, monkeypatch, method
):
    monkeypatch.setattr(intake, "free_memory", lambda: 6 * 2**20)
    path = large_file(tmp_path / "m.keras", packed=method == "packed", chunks=None)
    message = r"weights take 4 MiB and training as much again, but only 6 MiB of memory are free"
    with pytest.raises(IntakeError, match=message):
        take_in(path)


@pytest.mark.parametrize(
    "place",
    [
        [-1, "<f4", [2]],
        [0, "|O8", [2]],
        [0, "<f4", [2**40]],
        [0, "<f4", [-1]],
        [0, "<f4", [True]],
        [10**9, "<f4", [2]],
        [0, "<f4"],
        7,
    ],
)
def test_places_in_the_file_are_not_trusted_either(tmp_path, monkeypatch, place):
    index = {"kind": "paths", "config": False, "arrays": ["a"], "plain": {"0": place}}
    begin = intake.subprocess.Popen

    def other(command, **more):
        Path(command[-1], "index.json").write_text(json.dumps(index))
        return begin([command[0], "-c", ""], **more)

    monkeypatch.setattr(intake.subprocess, "Popen", other)
    with pytest.raises(IntakeError):
        take_in(keras_file(tmp_path / "good.keras"))


@pytest.mark.parametrize(
    "program",
    ["import os; os.abort()", "raise SystemExit(3)", "x = bytearray(3 << 30)", "pass"],
)
def test_whatever_ends_the_child_is_told_in_one_sentence(tmp_path, monkeypatch, program):
    limited = f"from nnplayground.engine import opener; opener.limit(); {program}"
    begin = intake.subprocess.Popen

    def other(command, **more):
        return begin([command[0], "-c", limited], **more)

    monkeypatch.setattr(intake.subprocess, "Popen", other)
    with pytest.raises(IntakeError, match="broke the process"):
        take_in(keras_file(tmp_path / "good.keras"))


@pytest.mark.parametrize(
    "index",
    [
        b"[]",
        b'{"kind": "paths"}',
        b'{"kind": "paths", "config": false, "arrays": ["a"]}',
        b'{"kind": "paths", "config": false, "arrays": ["a", "a"]}',
        b'{"kind": "json", "config": true, "arrays": []}',
    ],
)
def test_what_the_child_leaves_is_not_trusted_either(tmp_path, monkeypatch, index):
    begin = intake.subprocess.Popen

    def other(command, **more):
        Path(command[-1], "index.json").write_bytes(index)
        return begin([command[0], "-c", ""], **more)

    monkeypatch.setattr(intake.subprocess, "Popen", other)
    with pytest.raises(IntakeError):
        take_in(keras_file(tmp_path / "good.keras"))
