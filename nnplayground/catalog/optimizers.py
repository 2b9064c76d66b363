"""Optimizers: how weights follow the gradient."""

from __future__ import annotations

from nnplayground.core.param import Flag, Float, Int, Param
from nnplayground.core.registries import OPTIMIZERS, KerasEntry


def _learning_rate(default: float = 0.001) -> Float:
    return Float(
        "learning_rate",
        default,
        "Size of each step. Too large jumps about or explodes, too small crawls. Try factors of ten.",
        live=True,
        low=0.0,
        high=1000.0,
        log=True,
        above=True,
    )


def _share(name: str, default: float, text: str) -> Float:
    return Float(name, default, text, low=0.0, high=0.999999999)


def _beta_1(default: float = 0.9) -> Float:
    return _share("beta_1", default, "How slowly the running mean of the gradient forgets.")


def _beta_2(default: float = 0.999) -> Float:
    return _share("beta_2", default, "How slowly the running mean of the squared gradient forgets.")


def _epsilon(default: float = 1e-7) -> Float:
    return Float(
        "epsilon",
        default,
        "Small number that keeps the division by the gradient's size safe.",
        advanced=True,
        low=0.0,
        high=10.0,
        log=True,
    )


def _amount(name: str, default: float | None, text: str, advanced: bool = False) -> Float:
    return Float(
        name, default, text, optional=default is None, advanced=advanced, low=0.0, high=1e6
    )


def _amsgrad() -> Flag:
    return Flag(
        "amsgrad",
        False,
        "Divide by the largest running mean so far, so that steps never grow again (Reddi et al. 2018).",
        advanced=True,
    )


def _clip(name: str, text: str) -> Float:
    return Float(name, None, text, optional=True, low=0.0, high=1e9, above=True)


def _weight_decay(default: float | None = None, optional: bool = True) -> Float:
    return Float(
        "weight_decay",
        default,
        "Shrink every weight by this share of itself, times the rate, in each step.",
        optional=optional,
        low=0.0,
        high=1.0,
    )


def _common(decay: bool = True) -> tuple[Param, ...]:
    """Describe what every Keras optimizer takes, in Keras' order."""
    return (
        *((_weight_decay(),) if decay else ()),
        _clip(
            "clipnorm", "Shorten the gradient of each weight tensor to this norm if it is longer."
        ),
        _clip("clipvalue", "Cut every number of the gradient to between minus and plus this."),
        _clip(
            "global_clipnorm",
            "Shorten the whole gradient to this norm if it is longer; its direction stays. The usual cure for exploding gradients.",
        ),
        Flag(
            "use_ema",
            False,
            "Keep a running mean of the weights beside the weights.",
            advanced=True,
        ),
        Float(
            "ema_momentum",
            0.99,
            "How slowly that running mean forgets.",
            advanced=True,
            low=0.0,
            high=1.0,
        ),
        Int(
            "ema_overwrite_frequency",
            None,
            "Put the running mean in the place of the weights after so many steps; none does it at the end only.",
            optional=True,
            advanced=True,
            low=1,
            high=10**9,
        ),
        Float(
            "loss_scale_factor",
            None,
            "Multiply the loss and divide the gradient by this, against underflow in half precision.",
            optional=True,
            advanced=True,
            low=0.0,
            high=1e12,
            above=True,
        ),
        Int(
            "gradient_accumulation_steps",
            None,
            "Add up the gradients of so many batches before each change of the weights.",
            optional=True,
            advanced=True,
            low=2,
            high=100_000,
        ),
    )


def _add(name: str, title: str, text: str, *params: Param) -> None:
    OPTIMIZERS.add(KerasEntry(name, title, text, params, f"keras.optimizers.{name}"))


_add(
    "Adam",
    "Adam",
    "Steps along a running mean of the gradient, divided for each weight by its usual size (Kingma and Ba 2015). "
    "Works well untuned; the default.",
    _learning_rate(),
    _beta_1(),
    _beta_2(),
    _epsilon(),
    _amsgrad(),
    *_common(),
)
_add(
    "SGD",
    "Gradient descent (SGD)",
    "Plain steps against the gradient of each batch, with momentum if wished. Simple, and often the best when well tuned.",
    _learning_rate(0.01),
    Float(
        "momentum",
        0.0,
        "Share of the last step kept in this one, so that the descent gathers speed; 0.9 is usual.",
        low=0.0,
        high=1.0,
    ),
    Flag(
        "nesterov",
        False,
        "Take the gradient where the momentum leads to (Nesterov 1983). Needs momentum.",
    ),
    *_common(),
)
_add(
    "RMSprop",
    "RMSprop",
    "Divides the step of each weight by the running size of its gradient (Hinton 2012). Usual for recurrent nets.",
    _learning_rate(),
    _share("rho", 0.9, "How slowly the running mean of the squared gradient forgets."),
    Float("momentum", 0.0, "Share of the last step kept in this one.", low=0.0, high=1.0),
    _epsilon(),
    Flag(
        "centered",
        False,
        "Divide by the spread of the gradient around its mean instead of its size.",
        advanced=True,
    ),
    *_common(),
)
_add(
    "Adagrad",
    "Adagrad",
    "Divides by the size of all gradients so far, so that rare features get large steps and all steps shrink (Duchi et al. 2011).",
    _learning_rate(),
    _amount(
        "initial_accumulator_value", 0.1, "Start of the sum of squared gradients.", advanced=True
    ),
    _epsilon(),
    *_common(),
)
_add(
    "Nadam",
    "Nadam",
    "Adam with Nesterov's look ahead (Dozat 2016).",
    _learning_rate(),
    _beta_1(),
    _beta_2(),
    _epsilon(),
    *_common(),
)
_add(
    "Adadelta",
    "Adadelta",
    "Like Adagrad, but forgets old gradients and sets its own scale (Zeiler 2012). The original uses a rate of 1.",
    _learning_rate(),
    _share("rho", 0.95, "How slowly the running means forget."),
    _epsilon(),
    *_common(),
)
_add(
    "Adamax",
    "Adamax",
    "Adam that divides by the largest recent gradient instead of the mean square. Steady with rare features.",
    _learning_rate(),
    _beta_1(),
    _beta_2(),
    _epsilon(),
    *_common(),
)
_add(
    "AdamW",
    "AdamW",
    "Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019). The usual choice for transformers.",
    _learning_rate(),
    _weight_decay(0.004, optional=False),
    _beta_1(),
    _beta_2(),
    _epsilon(),
    _amsgrad(),
    *_common(decay=False),
)
_add(
    "Ftrl",
    "FTRL",
    "Follow the regularised leader (McMahan et al. 2013): made for huge sparse linear models, sets small weights to zero.",
    _learning_rate(),
    Float(
        "learning_rate_power",
        -0.5,
        "How the rate falls with the sum of squared gradients; 0 keeps it constant.",
        advanced=True,
        low=-10.0,
        high=0.0,
    ),
    _amount(
        "initial_accumulator_value", 0.1, "Start of the sum of squared gradients.", advanced=True
    ),
    _amount("l1_regularization_strength", 0.0, "Strength of the L1 penalty."),
    _amount("l2_regularization_strength", 0.0, "Strength of the L2 penalty."),
    _amount(
        "l2_shrinkage_regularization_strength",
        0.0,
        "Strength of a penalty that shrinks active weights only.",
        advanced=True,
    ),
    _amount("beta", 0.0, "Added to the size that the rate is divided by.", advanced=True),
    *_common(),
)
_add(
    "Lion",
    "Lion",
    "Uses only the sign of the momentum, so all weights move equally far (Chen et al. 2023). "
    "Wants a rate three to ten times smaller than Adam's.",
    _learning_rate(),
    Float(
        "beta_1",
        0.9,
        "Share of the momentum against the gradient in the sign that is taken.",
        low=0.0,
        high=0.999999999,
        above=True,
    ),
    _beta_2(0.99),
    *_common(),
)
_add(
    "Lamb",
    "LAMB",
    "Adam with a step for each layer in proportion to its weights (You et al. 2020). Made for very large batches.",
    _learning_rate(),
    _beta_1(),
    _beta_2(),
    _epsilon(),
    *_common(),
)
_add(
    "Adafactor",
    "Adafactor",
    "Adam that keeps only row and column sums of its running means, to save memory (Shazeer and Stern 2018).",
    _learning_rate(),
    Float(
        "beta_2_decay",
        -0.8,
        "How the forgetting slows down over the steps.",
        advanced=True,
        low=-10.0,
        high=0.0,
    ),
    _amount("epsilon_1", 1e-30, "Small number added to squared gradients.", advanced=True),
    _amount(
        "epsilon_2",
        1e-3,
        "Smallest size of a weight tensor that steps are scaled by.",
        advanced=True,
    ),
    Float(
        "clip_threshold",
        1.0,
        "Steps longer than this, in root mean square, are shortened.",
        advanced=True,
        low=0.0,
        high=1e6,
        above=True,
    ),
    Flag(
        "relative_step",
        True,
        "Let the rate fall as one over the root of the step, at most the learning rate.",
        advanced=True,
    ),
    *_common(),
)
_add(
    "Muon",
    "Muon",
    "Turns the momentum of each weight matrix into an orthogonal one before the step (Jordan 2024); "
    "other weights get AdamW.",
    _learning_rate(),
    _share("adam_beta_1", 0.9, "beta_1 of the AdamW part."),
    _share("adam_beta_2", 0.999, "beta_2 of the AdamW part."),
    _amount("adam_weight_decay", 0.004, "Weight decay of the AdamW part."),
    _epsilon(),
    _weight_decay(0.004),
    *_common(decay=False),
    Flag("exclude_embeddings", True, "Give embedding tables to the AdamW part.", advanced=True),
    *(
        Float(
            name,
            default,
            f"Coefficient {name[-1]} of the Newton-Schulz step.",
            advanced=True,
            low=-100.0,
            high=100.0,
        )
        for name, default in (("muon_a", 3.4445), ("muon_b", -4.775), ("muon_c", 2.0315))
    ),
    _amount("adam_lr_ratio", 1.0, "Rate of the AdamW part as a multiple of the learning rate."),
    Float("momentum", 0.95, "Share of the last momentum kept.", low=0.0, high=1.0),
    Int("ns_steps", 5, "Number of Newton-Schulz steps.", advanced=True, low=1, high=100),
    Flag("nesterov", True, "Use Nesterov's look ahead."),
    _amount(
        "rms_rate", 0.2, "Root mean square of the update, chosen to match AdamW's.", advanced=True
    ),
)
_add(
    "ScheduleFreeAdamW",
    "Schedule-free AdamW",
    "AdamW that averages its weights so that no schedule is needed (Defazio et al. 2024).",
    _learning_rate(0.0025),
    _beta_1(),
    _beta_2(),
    _epsilon(1e-8),
    Int(
        "warmup_steps",
        0,
        "Steps in which the rate rises from zero.",
        unit="steps",
        low=0,
        high=10**9,
    ),
    *_common(),
)
