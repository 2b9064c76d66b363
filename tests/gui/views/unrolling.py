"""What the probe `unrolled` would answer, out of NumPy."""

from __future__ import annotations

import numpy as np

from tests.gui.views.recurrent import FEATURES, TIME, UNITS, gru, lstm, squashed, told


def norms(steps):
    return np.linalg.norm(np.reshape(steps, (len(steps), -1)), axis=1)


def finished(found, ways, output, at, **more):
    """Return an answer with what follows from its input, states and output."""
    keys = [way + name for way in ways for name in ("state", "cell") if way + name in found]
    found |= {"output": output, "at": np.array(at)}
    found |= {f"norm/{name}": norms(found[name]) for name in ("input", "output", *keys)}
    for key in keys:
        way, _, name = key.rpartition("/")
        found[f"{way}/first/{name}" if way else f"first/{name}"] = np.zeros(found[key].shape[1:])
    several = len(at) > 1
    return found | {
        "mask": np.ones(TIME, bool),
        "backwards": np.array([False, True][: len(ways)]),
        "pieces": np.array(1),
        "difference": np.array(2e-8),
        "unit": np.array(0),
        "units": np.array(UNITS),
        "maps": np.array(False),
        "shape/input": np.array(found["input"].shape),
        "shape/state": np.array([UNITS]),
        "shape/output": np.array(output.shape if several else output.shape[1:]),
        **{name: np.array(one) for name, one in more.items()},
    }


def plain(kind="LSTM", sequences=True, seed=0):
    """Return the answer for an LSTM or a GRU of five steps."""
    answer = lstm(seed=seed) if kind == "LSTM" else gru()
    found = {name: answer[name] for name in ("state", "cell", "input") if name in answer}
    state = found["state"]
    if sequences:
        return finished(found, ("",), state, range(TIME))
    return finished(found, ("",), state[-1:], [TIME - 1])


def both(sequences=True):
    """Return the answer for an LSTM that reads both ways."""
    one, two = lstm(), lstm(seed=5)
    found = {f"forward/{name}": one[name] for name in ("state", "cell")}
    found |= {f"backward/{name}": two[name][::-1] for name in ("state", "cell")}
    found["input"] = one["input"]
    ahead, back = found["forward/state"], found["backward/state"]
    ways = ("forward/", "backward/")
    if sequences:
        return finished(found, ways, np.concatenate([ahead, back], axis=1), range(TIME))
    return finished(found, ways, np.concatenate([ahead[-1:], back[:1]], axis=1), [TIME - 1])


def maps(filters=4, size=(6, 8)):
    """Return the answer for an LSTM of maps, (height, width) each."""
    random = np.random.default_rng(2)
    names = ("input", "state", "cell")
    found = {name: random.normal(size=(TIME, *size)) for name in names}
    shapes = {"shape/state": (*size, filters), "shape/output": (TIME, *size, filters)}
    shapes["shape/input"] = (TIME, *size, FEATURES)
    more = {"maps": True, "units": filters, **shapes}
    return finished(found, ("",), found["state"].copy(), range(TIME), **more)


def conv_lstm(filters=4, size=(6, 8), unit=1):
    """Return what the probe `gates` would give for one filter of a ConvLSTM, though of no weights: all follows from its sums."""
    random = np.random.default_rng(4)
    names = ("input gate", "forget gate", "candidate", "output gate")
    parts = {f"parts/{name}": random.normal(size=(TIME, *size, 3)) for name in names}
    found = {}
    for name in names:
        total = parts[f"parts/{name}"].sum(axis=-1)
        found[name] = np.tanh(total) if name == "candidate" else squashed(total)
    h = c = np.zeros(size)
    made = {name: [] for name in ("state", "cell", "before/state", "before/cell")}
    for step in range(TIME):
        made["before/state"].append(h)
        made["before/cell"].append(c)
        c = found["forget gate"][step] * c + found["input gate"][step] * found["candidate"][step]
        h = found["output gate"][step] * np.tanh(c)
        made["state"].append(h)
        made["cell"].append(c)
    found |= parts | {name: np.array(steps) for name, steps in made.items()}
    return (
        found
        | told(random.normal(size=(TIME, *size)), "ConvLSTM", unit)
        | {"units": np.array(filters)}
    )
