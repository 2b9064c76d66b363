"""What the step of an optimizer does to one weight, as lines of formula with the numbers of now.

A rule is a list of lines, each a name and an expression over numbers and names known before it; the last line is the new weight. The
expressions are those of Keras 3.15, so that their last value is the weight after one step of training.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from nnplayground.core import update_tree as tree

Rule = tuple[tuple[str, str], ...]
"""Lines of (name, expression)."""

_M = ("m_t", "beta_1 * m + (1 - beta_1) * g")
_V = ("v_t", "beta_2 * v + (1 - beta_2) * g ** 2")
_ALPHA = ("alpha", "rate * sqrt(1 - beta_2 ** t) / (1 - beta_1 ** t)")
_CONSTANTS: Mapping[str, str] = {
    "weight_decay": "decay",
    "l1_regularization_strength": "l1",
    "l2_regularization_strength": "l2",
    "l2_shrinkage_regularization_strength": "shrinkage",
    "warmup_steps": "warmup",
    "clip_threshold": "limit",
    "ema_momentum": "ema",
    "adam_lr_ratio": "ratio",
    "learning_rate_power": "power",
}
"""Names of settings in the rules, where they have another one there."""


class Line(NamedTuple):
    """One line: what it computes, by which formula, the same with the numbers put in, and its value."""

    name: str
    formula: str
    numbers: str
    value: float

    @property
    def text(self) -> str:
        """Return the line to read: "m_t = beta_1 m + (1 - beta_1) g = 0.9 · 0.1 + 0.1 · 0.5 = 0.14"."""
        parts = [self.formula, self.numbers, tree.written(self.value)]
        kept = [part for place, part in enumerate(parts) if part not in parts[place + 1 :]]
        return " = ".join([tree.symbol(self.name), *kept])


def rule_of(name: str, settings: Mapping[str, Any], matrix: bool, t: int = 1) -> Rule:
    """Return the lines from the gradient g and the weight w to the new weight w_t.

    Names that the lines read: w, g, rate, t = number of the step from 1, the settings of the optimizer (see `constants`), and its slots:
    those that `slots_of` tells.

    Args:
        name: of the optimizer in the catalog.
        settings: its settings, checked.
        matrix: the weight has rows and columns, and is not handled as a vector.
        t: number of the step from 1.

    Raises:
        KeyError: the step of this optimizer is not written down here.
    """
    return tuple(_RULES[name](settings, matrix, t))


def slots_of(name: str, settings: Mapping[str, Any], matrix: bool) -> dict[str, str]:
    """Return the names in a rule of what an optimizer remembers of each weight, and the attributes of Keras that hold it."""
    known = _SLOTS[name] if name != "Muon" or not matrix else {"m": "momentums"}
    used = " ".join(text for _, text in rule_of(name, settings, matrix))
    return {one: held for one, held in known.items() if re.search(rf"\b{one}\b", used)}


def constants(settings: Mapping[str, Any]) -> dict[str, float]:
    """Return the numbers among the settings of an optimizer, by their names in the rules."""
    return {
        _CONSTANTS.get(name, name): float(value)
        for name, value in settings.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }


def before(settings: Mapping[str, Any], penalty: bool, gathered: bool, decays: bool) -> Rule:
    """Return the lines that come before the rule itself, from the slope of the loss to the clipped gradient g and the shrunk weight w.

    They read: slope = dL/dw of the data, penalty = the same of the L1 and L2 terms, sum = the gradients gathered so far, batches = how
    many are gathered, norm = of the gradient of the whole tensor, all_norm = of all weights together, both before clipping.
    """
    lines: list[tuple[str, str]] = [("g", "slope + penalty" if penalty else "slope")]
    if gathered:
        lines.append(("g", "(sum + g) / batches"))
    for name, text in (
        ("clipnorm", "g * clipnorm / max(norm, clipnorm)"),
        ("global_clipnorm", "g * global_clipnorm / max(all_norm, global_clipnorm)"),
        ("clipvalue", "clip(g, -clipvalue, clipvalue)"),
    ):
        if settings.get(name):
            lines.append(("g", text))
            break
    if decays:
        lines.append(("w", "w - decay * rate * w"))
    return tuple(lines)


def after(settings: Mapping[str, Any], t: int) -> Rule:
    """Return the lines that come after the rule: the running mean of the weights, where it is put in the place of the weight."""
    every = settings.get("ema_overwrite_frequency")
    if not settings.get("use_ema") or not every or t % int(every):
        return ()
    first = ("e_t", "w_t" if t == 1 else "ema * e + (1 - ema) * w_t")
    return (first, ("w_t", "e_t"))


def lines_of(rule: Rule, values: Mapping[str, Any], index: tuple[int, ...]) -> list[Line]:
    """Return a rule with its numbers.

    Args:
        rule: names and expressions.
        values: what the first lines read: numbers, or arrays of the shape of the weight, in which those that a sum over the whole
            weight needs must be given.
        index: which entry of arrays the lines show.
    """
    known, found = dict(values), []
    for name, text in rule:
        value = tree.value(text, known)
        numbers = tree.with_numbers(text, known, index)
        found.append(Line(name, tree.with_symbols(text), numbers, tree.at(value, index)))
        known[name] = value
    return found


def needs_all(rule: Rule) -> bool:
    """Tell whether a rule reads the whole weight, not only one entry."""
    return any(tree.reads_all(text) for _, text in rule)


def _adam(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    top = [("s_t", "max(s, v_t)")] if settings.get("amsgrad") else []
    size = "s_t" if top else "v_t"
    return [_M, _V, *top, _ALPHA, ("w_t", f"w - alpha * m_t / (sqrt({size}) + epsilon)")]


def _sgd(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    if not settings.get("momentum"):
        return [("w_t", "w - rate * g")]
    step = "momentum * m_t - rate * g" if settings.get("nesterov") else "m_t"
    return [("m_t", "momentum * m - rate * g"), ("w_t", f"w + {step}")]


def _rmsprop(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    lines, size = [("v_t", "rho * v + (1 - rho) * g ** 2")], "v_t"
    if settings.get("centered"):
        lines.append(("a_t", "rho * a + (1 - rho) * g"))
        size = "v_t - a_t ** 2"
    lines.append(("d", f"rate * g / sqrt({size} + epsilon)"))
    if settings.get("momentum"):
        lines.append(("d", "momentum * m + d"))
    return [*lines, ("w_t", "w - d")]


def _adagrad(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    return [("n_t", "n + g ** 2"), ("w_t", "w - rate * g / sqrt(n_t + epsilon)")]


def _nadam(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    return [
        ("c_t", "beta_1 * (1 - 0.5 * 0.96 ** t)"),
        ("c_next", "beta_1 * (1 - 0.5 * 0.96 ** (t + 1))"),
        ("p_t", "p * c_t"),
        _M,
        _V,
        ("m_hat", "c_next * m_t / (1 - p_t * c_next) + (1 - c_t) * g / (1 - p_t)"),
        ("v_hat", "v_t / (1 - beta_2 ** t)"),
        ("w_t", "w - rate * m_hat / (sqrt(v_hat) + epsilon)"),
    ]


def _adadelta(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    return [
        ("n_t", "rho * n + (1 - rho) * g ** 2"),
        ("d", "-sqrt(x + epsilon) / sqrt(n_t + epsilon) * g"),
        ("x_t", "rho * x + (1 - rho) * d ** 2"),
        ("w_t", "w + rate * d"),
    ]


def _adamax(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    size = ("u_t", "max(beta_2 * u, abs(g))")
    return [_M, size, ("w_t", "w - rate * m_t / ((1 - beta_1 ** t) * (u_t + epsilon))")]


def _ftrl(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    return [
        ("g_s", "g + 2 * shrinkage * w"),
        ("n_t", "n + g ** 2"),
        ("z_t", "z + g_s - (n_t ** -power - n ** -power) / rate * w"),
        ("q", "n_t ** -power / rate + 2 * (l2 + beta / (2 * rate))"),
        ("w_t", "(clip(z_t, -l1, l1) - z_t) / q"),
    ]


def _lion(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    return [
        ("d", "beta_1 * m + (1 - beta_1) * g"),
        ("m_t", "beta_2 * m + (1 - beta_2) * g"),
        ("w_t", "w - rate * sign(d)"),
    ]


def _lamb(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    return [
        _M,
        _V,
        ("u", "m_t / (1 - beta_1 ** t) / (sqrt(v_t / (1 - beta_2 ** t)) + epsilon)"),
        ("r", "share(norm(w), norm(u))"),
        ("w_t", "w - r * rate * u"),
    ]


def _adafactor(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    size = [("v_t", "b * v + (1 - b) * (g ** 2 + epsilon_1)")]
    if matrix:
        size = [
            ("r_t", "b * r + (1 - b) * row_mean(g ** 2 + epsilon_1)"),
            ("c_t", "b * c + (1 - b) * column_mean(g ** 2 + epsilon_1)"),
            ("v_t", "r_t / column_mean(r_t) * c_t"),
        ]
    return [
        ("alpha", "max(epsilon_2, rms(w)) * min(rate, 1 / sqrt(t))"),
        ("b", "1 - t ** beta_2_decay"),
        *size,
        ("u", "g / sqrt(v_t)"),
        ("w_t", "w - alpha * u / max(1, rms(u) / limit)"),
    ]


def _muon(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    if not matrix:
        # Keras hands the AdamW part its own rate and forgetting.
        adam = [
            (name, re.sub(r"\bbeta_", "adam_beta_", text)) for name, text in _adam({}, False, t)
        ]
        return [("rate", "rate * ratio"), *adam] if settings["adam_lr_ratio"] != 1 else adam
    ahead = "g + momentum * m_t" if settings["nesterov"] else "m_t"
    return [
        ("m_t", "momentum * m + g"),
        ("d", ahead),
        ("o", "orthogonal(d, muon_a, muon_b, muon_c, ns_steps)"),
        ("w_t", "w - rate * o * sqrt(longer_side(w)) * rms_rate"),
    ]


def _schedule_free(settings: Mapping[str, Any], matrix: bool, t: int) -> list[tuple[str, str]]:
    warm = [("rate", "rate * min(t / warmup, 1)")] if settings.get("warmup_steps") else []
    return [
        *warm,
        _V,
        ("z_t", "z - rate * g / (sqrt(v_t / (1 - beta_2 ** t)) + epsilon)"),
        # Keras 3.15 takes the new z here, Defazio et al. (2024) the one before; its numbers are those of training.
        ("x", "(w - (1 - beta_1) * z_t) / beta_1"),
        ("x_t", "(1 - 1 / t) * x + 1 / t * z_t"),
        ("w_t", "(1 - beta_1) * z_t + beta_1 * x_t"),
    ]


_RULES = {
    "Adam": _adam,
    "AdamW": _adam,
    "SGD": _sgd,
    "RMSprop": _rmsprop,
    "Adagrad": _adagrad,
    "Nadam": _nadam,
    "Adadelta": _adadelta,
    "Adamax": _adamax,
    "Ftrl": _ftrl,
    "Lion": _lion,
    "Lamb": _lamb,
    "Adafactor": _adafactor,
    "Muon": _muon,
    "ScheduleFreeAdamW": _schedule_free,
}
_ADAM_SLOTS = {"m": "_momentums", "v": "_velocities", "s": "_velocity_hats"}
_SLOTS: Mapping[str, Mapping[str, str]] = {
    "Adam": _ADAM_SLOTS,
    "AdamW": _ADAM_SLOTS,
    "SGD": {"m": "momentums"},
    "RMSprop": {"v": "_velocities", "a": "_average_gradients", "m": "_momentums"},
    "Adagrad": {"n": "_accumulators"},
    "Nadam": {"m": "_momentums", "v": "_velocities", "p": "_u_product"},
    "Adadelta": {"n": "_accumulated_grads", "x": "_accumulated_delta_vars"},
    "Adamax": {"m": "_m", "u": "_u"},
    "Ftrl": {"n": "_accumulators", "z": "_linears"},
    "Lion": {"m": "_momentums"},
    "Lamb": {"m": "_momentums", "v": "_velocities"},
    "Adafactor": {"r": "_r", "c": "_c", "v": "_v"},
    "Muon": {"m": "momentums", "v": "adam_velocities"},
    "ScheduleFreeAdamW": {"z": "_momentums", "v": "_velocities"},
}
