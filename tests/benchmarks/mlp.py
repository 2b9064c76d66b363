"""784-512-512-10 with dropout, Adam, batches of 128, through `Runner` without views, against `model.fit`: prints JSON lines.

usage: python tests/benchmarks/mlp.py [--quick] [--rounds 5] [--examples 60000]
Both sides train one epoch that does not count and then three that do, in turns; one line for pictures drawn at random, one for MNIST
where it is at hand. `ratio` is the median of the ratios of the turns; 1.35 is the figure to reach.
"""

from __future__ import annotations

import workload
from on_pictures import compare

if __name__ == "__main__":
    compare("mlp", workload.mlp, flat=True, limit=1.35, usage=str(__doc__))
