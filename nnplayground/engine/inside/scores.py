"""How each single example fares: its loss, whether its class was found, and how sure the network was."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nnplayground.core import registries as r
from nnplayground.core.events import Want
from nnplayground.core.param import Pick
from nnplayground.core.ranks import ranks_of
from nnplayground.engine.build import make
from nnplayground.engine.inside import probe
from nnplayground.engine.results import (
    LIMIT,
    answers,
    asked,
    confidence,
    part_of,
    spread,
)

Array = NDArray[Any]

LARGEST = 2**20
"""How many numbers of an output without classes are handed over at most."""


@probe("scores")
def scores(run: Any, want: Want) -> dict[str, Array]:
    """Return the loss of single examples and what the network says to them.

    Options: "part"; "output", the `Ref.key` of one of several outputs ("" = the first that is trained); "count": at most so many
    examples, spread evenly over the part (2,000; 0 = all). Of outputs without classes never more than LARGEST numbers.

    Returns:
        "rows" (n,), "loss" (n,) float64: the loss of the output asked for, as Keras gives it with `reduction=None`, averaged over
        the axes an example has beyond that; NaN for an output that is not trained. "total" (), the size of the part.
        With classes "truth" (n,), "classes" (n,), "confidence" (n,) and "rank" (n,): how many classes are likelier than the true
        one, so that it is among the k most likely if rank < k. Without: "truth" (n, ...) and "outputs" (n, ...).
    """
    options = dict(want.options)
    part = part_of(run, options)
    if part is None:
        return {}
    one = asked(run, part, options.get("output", ""))
    rows = spread(part.size, int(options.get("count", LIMIT)))
    found = answers(run, part, rows, one.key)
    if found.classes is None and found.outputs.size > LARGEST:
        width = math.prod(found.outputs.shape[1:])
        kept = spread(len(rows), max(1, LARGEST // width))
        rows, truth, outputs = rows[kept], found.truth[kept], found.outputs[kept]
    else:
        truth, outputs = found.truth, found.outputs
    arrays = {"rows": rows, "truth": truth, "total": np.array(part.size)}
    if one.target is None:
        arrays["loss"] = np.full(len(rows), np.nan)
    else:
        arrays["loss"] = losses_of(one.loss, np.asarray(part.targets[one.target])[rows], outputs)
    if found.classes is None or found.scores is None:
        return arrays | {"outputs": outputs}
    likely = found.scores
    if likely.shape[1] == 1 and found.threshold == 0:
        likely = (1 + likely) / 2
    return arrays | {
        "classes": found.classes,
        "confidence": confidence(found),
        "rank": ranks_of(truth, likely),
    }


def losses_of(pick: Pick, target: Array, outputs: Array) -> Array:
    """Return the loss of each example, (n,) float64: a loss of the catalog without its mean over the batch.

    Args:
        pick: the loss, with its settings.
        target: (n, ...) prepared, as the network is trained towards them.
        outputs: (n, ...) raw outputs.
    """
    loss = make(r.LOSSES, pick)
    loss.reduction = None
    values = np.asarray(loss(target, outputs), np.float64)
    return np.asarray(values.reshape(len(outputs), -1).mean(axis=1))
