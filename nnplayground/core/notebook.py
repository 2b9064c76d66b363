"""A script as a Jupyter notebook: nbformat 4.5 (https://nbformat.readthedocs.io), written as JSON by hand."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from nnplayground.core.code_map import Code

FORMAT, MINOR = 4, 5


def notebook(code: Code, title: str) -> str:
    """Return a notebook: a heading and a code cell for each section of a script.

    Args:
        code: the script.
        title: for the first heading; no character of it is read as Markdown.
    """
    cells = [_cell("markdown", 0, f"# {_plain(title)}")]
    for place, section in enumerate(code.sections, 1):
        if place > 1:
            cells.append(_cell("markdown", place, f"## {section.title}"))
        cells.append(_cell("code", place, section.text.rstrip("\n")))
    whole = {
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": FORMAT,
        "nbformat_minor": MINOR,
    }
    return json.dumps(whole, indent=1, ensure_ascii=True) + "\n"


def _cell(kind: str, place: int, text: str) -> dict[str, Any]:
    digest = hashlib.sha256(f"{kind} {place}".encode()).hexdigest()
    found: dict[str, Any] = {
        "cell_type": kind,
        "id": digest[:12],
        "metadata": {},
        "source": text.splitlines(keepends=True),
    }
    return found | ({"execution_count": None, "outputs": []} if kind == "code" else {})


def _plain(title: str) -> str:
    """Return a title on one line in which Markdown and HTML find nothing."""
    line = " ".join(title.encode("utf8", "replace").decode("utf8").split()) or "Untitled"
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>()#+-.!|~&$" else sign for sign in line)
