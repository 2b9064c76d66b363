"""Answers of the probes that the view "Step by step" asks, as they are for two layers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

SAMPLE: Mapping[str, Mapping[str, Any]] = {
    "backward": {
        "nodes": np.array(["input", "dense", "dense_1"]),
        "loss": np.array(0.7),
        "penalty": np.array(0.1),
        "examples": np.array(1),
        "whole": np.array(True),
        "output/input": np.array([0.5, -1.0]),
        "output/dense": np.array([0.25, 0.0, 1.5]),
        "output/dense_1": np.array([0.5]),
        "slope/input": np.array([0.1, -0.2]),
        "slope/dense": np.array([-0.25, 0.5, 0.125]),
        "delta/dense": np.array([-0.25, 0.0, 0.125]),
        "delta/dense_1": np.array([-0.5]),
        "dw/dense/kernel": np.array([[-0.1, 0.0, 0.05], [0.2, 0.0, -0.1]]),
        "dw/dense/bias": np.array([-0.25, 0.0, 0.125]),
        "dw/dense_1/kernel": np.array([[-0.125], [0.0], [-0.75]]),
        "dp/dense/kernel": np.full((2, 3), 0.01),
        "norms/input": np.array([1.1, 0.2, np.nan, np.nan]),
        "norms/dense": np.array([1.5, 0.6, 0.3, 0.4]),
        "norms/dense_1": np.array([0.5, np.nan, 0.5, 0.8]),
    },
}
