"""Probes and jobs register themselves."""

import sys

import pytest

from nnplayground.core.events import Want
from nnplayground.engine import inside, probes, watch


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a folder whose modules belong to the package, too; nothing is left of them."""
    inside.load()  # else the modules that are imported in this test would be forgotten with it
    monkeypatch.setattr(inside, "__path__", [*inside.__path__, str(tmp_path)])
    monkeypatch.setattr(inside, "_loaded", [False])
    for table in (inside.PROBES, inside.JOBS):
        monkeypatch.setattr(table, "data", dict(table.data))
    yield tmp_path
    for name in [one for one in sys.modules if one.startswith(f"{inside.__name__}.made_")]:
        del sys.modules[name]


def test_one_new_module_adds_a_probe_and_a_job(folder):
    (folder / "made_one.py").write_text(
        "from nnplayground.engine.inside import job, probe\n"
        "@probe('made')\n"
        "def made(run, want):\n"
        "    return {'seven': run + 7}\n"
        "@job('long')\n"
        "def long(run, want):\n"
        "    yield 0.5, None, ''\n"
        "    return {}\n"
    )
    assert watch.PROBES["made"](1, Want("made")) == {"seven": 8}
    assert next(inside.JOBS["long"](1, Want("long"))) == (0.5, None, "")
    assert {"weights", "made"} <= set(probes.PROBES)


def test_two_functions_of_one_name_are_refused(folder):
    for name in ("made_one", "made_two"):
        (folder / f"{name}.py").write_text(
            "from nnplayground.engine.inside import probe\n"
            "@probe('made')\n"
            "def made(run, want):\n"
            "    return {}\n"
        )
    with pytest.raises(ValueError, match=r"`made` must be new. Known from: .*made_one.made"):
        "made" in watch.PROBES  # noqa: B015
