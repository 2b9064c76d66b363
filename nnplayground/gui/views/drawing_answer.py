"""What a network says to an example that is drawn, as bars of all classes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nnplayground.core.graph import Graph
from nnplayground.core.pairing import targets_of
from nnplayground.core.record import RunRecord
from nnplayground.data.source import Data
from nnplayground.gui.panels.bars import Bar
from nnplayground.gui.panels.outcome import gives_logits, outcome_of

_NUMBERS = 20


def bars_of(record: RunRecord, data: Data, outputs: Mapping[str, Any]) -> list[Bar]:
    """Return a bar for each class of each output; of numbers, and of what is no probability, a line for each, without a bar."""
    graph = record.project.networks.get("model", Graph())
    keys = [ref.key for ref in graph.ends()]
    targets = dict(zip(keys, targets_of(graph, record.project.training, list(data.targets))))
    found = []
    for output, raw in outputs.items():
        target = targets.get(output, next(iter(data.targets), None)) or ""
        classes = data.classes_of(target)
        outcome = outcome_of(raw, classes, gives_logits(record.project, output))
        lead = f"{output} · " if len(outputs) > 1 else ""
        if len(outcome.probabilities):
            found += [
                Bar(
                    lead + name,
                    float(share),
                    f"{100 * share:.1f} %",
                    strong=place == outcome.chosen,
                    tip=f"{lead}{name}: {share:.6g}",
                )
                for place, (name, share) in enumerate(zip(classes, outcome.probabilities))
            ]
            continue
        names = classes if len(classes) == outcome.raw.size else ()
        for place, value in enumerate(outcome.raw[:_NUMBERS].tolist()):
            name = lead + (names[place] if names else str(place))
            found.append(Bar(name, 0.0, f"{value:.4g}", strong=place == outcome.chosen))
    return found
