"""conv16-pool-conv32-pool-dense64 in batches of 128 through `Runner` without views, against `model.fit`: prints JSON lines.

usage: python tests/benchmarks/cnn.py [--quick] [--rounds 5] [--examples 60000]
Both sides train one epoch that does not count and then three that do, in turns; one line for pictures drawn at random, one for MNIST
where it is at hand. `ratio` is the median of the ratios of the turns; 1.3 is the figure to reach.
"""

from __future__ import annotations

import workload
from on_pictures import compare

if __name__ == "__main__":
    compare("cnn", workload.cnn, flat=False, limit=1.3, usage=str(__doc__))
