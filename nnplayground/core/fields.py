"""The settings of every project, described: what forms, the command line and checks of projects know about them."""

from __future__ import annotations

from nnplayground.core import registries as r
from nnplayground.core.param import Choice, Flag, Float, Int, Member, Numbers, Param, Pick, Text
from nnplayground.core.project import BALANCED, LAST, NONE, OWN, SHUFFLED

FIELDS: dict[str, Param] = {
    "name": Text("name", "Untitled", "The name of the project.", longest=200),
    "notes": Text("notes", "", "What you want to remember about this project."),
    "seed": Int(
        "seed",
        1,
        "The start of every random number: the same seed gives the same weights, batches and curves.",
        low=0,
        high=2**31 - 1,
    ),
    "data.source": Member(
        "source",
        Pick("circle"),
        "Where the examples come from.",
        label="Data set",
        registry=r.DATASETS,
    ),
    "data.split.validation": Float(
        "validation",
        0.2,
        "Share of the training rows kept back to judge the network while it learns.",
        low=0.0,
        high=0.9,
    ),
    "data.split.test": Float(
        "test",
        0.2,
        "Share of all rows locked away until you press Evaluate; sets with a test part of their own keep it.",
        low=0.0,
        high=0.9,
    ),
    "data.split.order": Choice(
        "order",
        SHUFFLED,
        "Draw the validation rows at random, or take the last rows as Keras' validation_split does.",
        options=(SHUFFLED, LAST),
    ),
    "data.split.stratify": Flag(
        "stratify", False, "Keep the share of every class equal in all parts."
    ),
    "data.split.seed": Int(
        "seed", 0, "Which rows a random split draws.", label="Split seed", low=0, high=2**31 - 1
    ),
    "data.split.limit": Int(
        "limit",
        None,
        "Train on at most so many examples; empty = all.",
        label="At most",
        low=1,
        high=10**9,
        optional=True,
    ),
    "training.recipe": Member(
        "recipe", Pick("supervised"), "How the networks are trained.", registry=r.RECIPES
    ),
    "training.loss": Member(
        "loss",
        Pick("MeanSquaredError"),
        "What training makes small.",
        registry=r.LOSSES,
        live=True,
    ),
    "training.optimizer": Member(
        "optimizer",
        Pick("Adam"),
        "How a gradient becomes a change of the weights.",
        registry=r.OPTIMIZERS,
        live=True,
    ),
    "training.schedule": Member(
        "schedule",
        None,
        "How the learning rate changes during training.",
        registry=r.SCHEDULES,
        optional=True,
    ),
    "training.epochs": Int(
        "epochs",
        10,
        "How many times training goes through all examples.",
        low=1,
        high=1_000_000,
        live=True,
    ),
    "training.batch_size": Int(
        "batch_size",
        32,
        "Examples in one step: 1 = after every example, 0 = all examples at once.",
        low=0,
        high=1_000_000,
        live=True,
    ),
    "training.shuffle": Flag(
        "shuffle", True, "Draw the examples in a new order in every epoch.", live=True
    ),
    "training.max_steps": Int(
        "max_steps",
        None,
        "Stop after so many steps, even inside an epoch; empty = no limit.",
        low=1,
        high=10**9,
        optional=True,
        advanced=True,
        live=True,
    ),
    "training.evaluate_every": Int(
        "evaluate_every",
        None,
        "Validate after so many steps; empty = after each epoch.",
        low=1,
        high=10**9,
        optional=True,
        advanced=True,
        unit="steps",
    ),
    "training.evaluate_train": Int(
        "evaluate_train",
        None,
        "Measure so many training examples whenever the network is validated, without dropout and with the weights of that moment: "
        "0 = all of them, empty = report the mean over the steps of the epoch, as Keras does.",
        label="Training examples to evaluate",
        low=0,
        high=10**9,
        optional=True,
        advanced=True,
    ),
    "training.class_weight": Choice(
        "class_weight",
        NONE,
        "How much an example counts by its class: “balanced” lets rare classes count as much as common ones, weight = examples / "
        "(classes × examples of the class); “own” takes the weights below.",
        label="Class weight",
        options=(NONE, BALANCED, OWN),
    ),
    "training.class_weights": Numbers(
        "class_weights",
        (),
        "Your own weight for each class, in the order of the classes: 1, 2, 1. Classes without a number have 1.",
        label="Own weights",
        low=0.0,
    ),
}
