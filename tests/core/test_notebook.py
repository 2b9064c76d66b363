"""Notebooks: the format is kept, and their cells are the script."""

from __future__ import annotations

import ast
import json
import re
from typing import Any

import pytest

from nnplayground.core.notebook import notebook
from nnplayground.core.script import written
from nnplayground.lessons.example import EXAMPLES


def cells(name: str, title: str = "A") -> list[dict[str, Any]]:
    found = json.loads(notebook(written(EXAMPLES[name].project()), title))
    assert (found["nbformat"], found["nbformat_minor"]) == (4, 5)
    assert found["metadata"]["kernelspec"]["name"] == "python3"
    return list(found["cells"])


@pytest.mark.parametrize("name", ["spirals", "glyph-cnn"])
def test_the_cells_of_a_notebook_are_the_script(name: str) -> None:
    code = [cell for cell in cells(name) if cell["cell_type"] == "code"]
    text = "\n\n".join("".join(cell["source"]) for cell in code)
    script = written(EXAMPLES[name].project()).text
    assert ast.dump(ast.parse(text)) == ast.dump(ast.parse(script))
    assert text.split() == script.split()


def test_every_cell_is_as_the_format_wants_it() -> None:
    found = cells("spirals")
    assert len({cell["id"] for cell in found}) == len(found)
    for cell in found:
        assert re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", cell["id"])
        wanted = {"cell_type", "id", "metadata", "source"}
        if cell["cell_type"] == "code":
            wanted |= {"execution_count", "outputs"}
        assert set(cell) == wanted
        assert all(line.endswith("\n") for line in cell["source"][:-1])
    headings = [cell["source"] for cell in found if cell["cell_type"] == "markdown"]
    assert headings[:2] == [["# A"], ["## Data"]]


@pytest.mark.parametrize(
    "title", ["<script>a</script>\n# b", "\ud800", "[a](javascript:x) $x$", ""]
)
def test_no_title_is_more_than_words(title: str) -> None:
    heading = cells("spirals", title)[0]["source"]
    assert len(heading) == 1
    assert not re.search(r"(?<!\\)[<\[$&]", heading[0])
