"""Exporting from the command line: code without an engine, models from a trained project."""

from __future__ import annotations

import ast
import json

import pytest

from nnplayground import cli
from nnplayground.__main__ import COMMANDS, main
from nnplayground.cli_export import SUFFIXES
from nnplayground.core import store
from nnplayground.lessons import EXAMPLES


def test_an_example_becomes_a_script_and_a_notebook(tmp_path, capsys):
    for form in ("script", "notebook"):
        path = tmp_path / f"spirals{SUFFIXES[form]}"
        assert cli.main(["export", "spirals", "--as", form, "--out", str(path), "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == {"exported": str(path)}
    ast.parse((tmp_path / "spirals.py").read_text(encoding="utf-8"))
    cells = json.loads((tmp_path / "spirals.ipynb").read_text(encoding="utf-8"))["cells"]
    assert any("keras.Sequential" in "".join(cell["source"]) for cell in cells)


def test_no_command_needs_a_display(tmp_path, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert set(COMMANDS) == set(_commands())
    path = tmp_path / "spirals.py"
    assert main(["export", "spirals", "--out", str(path)]) == 0
    assert path.is_file()


def _commands():
    """Return the commands that the command line knows."""
    actions = cli._parser()._actions
    return next(one.choices for one in actions if one.dest == "command")


@pytest.mark.parametrize("what", ["spirals", "bare.nnp"])
def test_a_model_needs_trained_weights(tmp_path, capsys, monkeypatch, what):
    monkeypatch.chdir(tmp_path)
    store.save("bare.nnp", EXAMPLES["iris"].project())
    assert cli.main(["export", what, "--as", "onnx"]) == 1
    assert "holds no trained weights" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["bare.nnp"]


def test_a_folder_that_is_missing_is_one_sentence(tmp_path, capsys):
    assert cli.main(["export", "iris", "--out", str(tmp_path / "no" / "a.py")]) == 1
    assert "was not written" in capsys.readouterr().err


@pytest.mark.keras
def test_a_trained_project_becomes_a_model(tmp_path, capsys):
    assert cli.main(["train", "iris", "--epochs", "1", "--out", str(tmp_path), "--json"]) == 0
    project = str(tmp_path / "iris.nnp")
    for form in ("keras", "litert"):
        path = tmp_path / f"iris{SUFFIXES[form]}"
        assert cli.main(["export", project, "--as", form, "--out", str(path)]) == 0
        assert path.stat().st_size > 1000
    assert cli.main(["export", project, "--as", "keras", "--out", str(tmp_path / "no" / "a")]) == 1
