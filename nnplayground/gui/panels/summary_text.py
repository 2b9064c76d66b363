"""The lines of the summary, and their copies as CSV, Markdown and text."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from nnplayground.core.events import Checked
from nnplayground.core.graph import Graph, GraphError
from nnplayground.core.layer_cost import Cost, costs, memory_text, short
from nnplayground.gui.panels.inspector import shape_text


@dataclass(frozen=True)
class Line:
    """One layer of the summary."""

    name: str
    type: str
    shape: str
    parameters: int
    trainable: int
    problem: str = ""
    cost: Cost | None = None


NUMBERS, COSTS = 3, (4, 5, 6)
"""The columns of the parameters, and of what a layer costs."""


def lines_of(graph: Graph, checked: Checked | None, role: str) -> tuple[Line, ...]:
    """Return a line for each layer, in the order in which data flows; numbers are 0 until they are known."""
    try:
        nodes = graph.order()
    except GraphError:
        nodes = graph.nodes
    reports = checked.nodes.get(role, {}) if checked else {}
    known = _costs_of(graph, checked, role)
    found = []
    for node in nodes:
        report = reports.get(node.id)
        if report is None:
            found.append(Line(node.id, node.type, "?", 0, 0))
        else:
            shapes = ", ".join(shape_text(shape, batch=True) for shape in report.shapes) or "?"
            found.append(
                Line(
                    node.id,
                    node.type,
                    shapes,
                    report.parameters,
                    report.trainable,
                    report.problem,
                    known.get(node.id),
                )
            )
    return tuple(found)


def _costs_of(graph: Graph, checked: Checked | None, role: str) -> dict[str, Cost]:
    """Return what the layers cost, if the check is of this network; a batch of all examples counts as one example."""
    if checked is None or checked.project.networks.get(role) is not graph:
        return {}
    return costs(graph, checked.nodes.get(role, {}), checked.project.training.batch_size or 1)


def cost_cells(cost: Cost | None) -> list[str]:
    """Return the cells of what a layer costs."""
    if cost is None:
        return ["", "", ""]
    return [short(cost.operations), memory_text(cost.bytes), f"{cost.share:.0%}"]


def totals_of(lines: Sequence[Line]) -> tuple[int, int, int]:
    """Return the numbers of all, trainable and non-trainable parameters."""
    whole = sum(line.parameters for line in lines)
    trainable = sum(line.trainable for line in lines)
    return whole, trainable, whole - trainable


def as_csv(header: Sequence[str], lines: Sequence[Line]) -> str:
    """Return the table as CSV; cells that a spreadsheet would take for a formula are quoted with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for line in lines:
        name = f"'{line.name}" if line.name[:1] in "=+-@" else line.name
        one = line.cost
        cost = [one.operations, one.bytes, round(one.share, 4)] if one else ["", "", ""]
        row = [name, line.type, line.shape, line.parameters, *cost]
        writer.writerow(row[: len(header)])
    return text.getvalue()


def as_markdown(header: Sequence[str], lines: Sequence[Line]) -> str:
    """Return the table as Markdown with the totals below it."""
    rules = ["---"] * NUMBERS + ["---:"] * (len(header) - NUMBERS)
    rows = ["| " + " | ".join(header) + " |", "| " + " | ".join(rules) + " |"]
    for line in lines:
        name = line.name.replace("|", "\\|")
        cells = [name, line.type, line.shape, f"{line.parameters:,}", *cost_cells(line.cost)]
        rows.append("| " + " | ".join(cells[: len(header)]) + " |")
    whole, trainable, frozen = totals_of(lines)
    rows += [
        "",
        f"Total params: {whole:,} · Trainable params: {trainable:,} · Non-trainable params: {frozen:,}",
    ]
    return "\n".join(rows) + "\n"


def as_text(header: Sequence[str], lines: Sequence[Line]) -> str:
    """Return the table as lines of equal columns, as `model.summary()` prints it."""
    cells = [tuple(header)] + [
        (f"{line.name} ({line.type})", line.type, line.shape, f"{line.parameters:,}")
        for line in lines
    ]
    kept = [(cell[0], cell[2], cell[3]) for cell in cells]
    widths = [max(len(row[column]) for row in kept) for column in range(3)]
    rows = [f"{a:<{widths[0]}}  {b:<{widths[1]}}  {c:>{widths[2]}}" for a, b, c in kept]
    whole, trainable, frozen = totals_of(lines)
    rows.insert(1, "-" * len(rows[0]))
    rows += [
        "-" * len(rows[0]),
        f"Total params: {whole:,}",
        f"Trainable params: {trainable:,}",
        f"Non-trainable params: {frozen:,}",
    ]
    return "\n".join(rows) + "\n"
