"""Registries: filled by themselves, no doubles, near names for typing errors."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from nnplayground.core.param import Float, Int, Pick
from nnplayground.core.registry import Entry, Registry, UnknownName

SGD = Entry("SGD", params=(Float("learning_rate", 0.01, low=0), Int("momentum", 0)))


@pytest.fixture
def table() -> Registry[Entry]:
    table: Registry[Entry] = Registry("optimizer")
    table.add(SGD)
    table.add(Entry("Adam"))
    return table


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from nnplayground.core.registry import Registry\nTABLE = Registry('book', 'shelf', 'book_')\n"
    )
    (folder / "book_b.py").write_text(
        "from shelf import TABLE\nfrom nnplayground.core.registry import Entry\nTABLE.add(Entry('b'))\n"
    )
    (folder / "book_a.py").write_text(
        "from shelf import TABLE\nfrom nnplayground.core.registry import Entry\nTABLE.add(Entry('a'))\nassert 'b' in TABLE\n"
    )
    (folder / "other.py").write_text("raise AssertionError('not of this table')\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder  # type: ignore[misc]
    for name in [name for name in sys.modules if name.partition(".")[0] == "shelf"]:
        del sys.modules[name]


def test_entries_keep_their_order(table: Registry[Entry]) -> None:
    assert (list(table), len(table), "Adam" in table, "x" in table) == (
        ["SGD", "Adam"],
        2,
        True,
        False,
    )


def test_a_double_is_refused(table: Registry[Entry]) -> None:
    with pytest.raises(ValueError, match="'SGD' is registered twice"):
        table.add(Entry("SGD"))


def test_a_wrong_name_suggests_near_ones(table: Registry[Entry]) -> None:
    with pytest.raises(
        UnknownName, match=r"^there is no optimizer named 'Adm'; did you mean Adam\?$"
    ):
        table["Adm"]


def test_a_wrong_name_is_both_a_missing_key_and_a_wrong_value(table: Registry[Entry]) -> None:
    assert table.get("Adm") is None
    with pytest.raises(ValueError):
        table.find("Adm")


def test_modules_of_the_package_fill_the_table_at_the_first_look(package: Path) -> None:
    from shelf import TABLE  # type: ignore[import-not-found]

    assert "shelf.book_a" not in sys.modules
    assert sorted(TABLE) == ["a", "b"]
    assert "shelf.other" not in sys.modules


def test_a_broken_module_is_an_error_each_time_not_a_short_table(package: Path) -> None:
    (package / "book_a.py").unlink()
    (package / "book_c.py").write_text("raise RuntimeError('broken')\n")
    from shelf import TABLE

    for _ in range(2):
        with pytest.raises(RuntimeError, match="broken"):
            list(TABLE)


def test_check_fills_in_defaults_and_changed_leaves_them_out() -> None:
    assert SGD.check({"learning_rate": 1}) == {"learning_rate": 1.0, "momentum": 0}
    assert SGD.changed({"learning_rate": 0.01, "momentum": 2.0}) == {"momentum": 2}


def test_an_unknown_setting_is_refused_with_near_names() -> None:
    with pytest.raises(
        UnknownName, match=r"SGD has no setting named 'learningrate'; did you mean learning_rate\?"
    ):
        SGD.check({"learningrate": 1})


def test_default_makes_a_checked_pick(table: Registry[Entry]) -> None:
    assert table.default("SGD", learning_rate=0.1, momentum=0) == Pick(
        "SGD", {"learning_rate": 0.1}
    )
