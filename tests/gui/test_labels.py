"""Labels of runs in other languages."""

from __future__ import annotations

import pytest

from nnplayground.gui import labels
from nnplayground.gui.labels import label

GERMAN = {
    "rate": "Rate",
    "Batch size": "Stapelgröße",
    "Units": "Einheiten",
    "dropout": "Dropout",
    "batch normalisation": "Stapelnormierung",
    "the project": "das Projekt",
    "without {0}": "ohne {0}",
    "with {0}": "mit {0}",
    "no {0}": "kein {0}",
    "{0} of {1}": "{0} von {1}",
    "{0} of {1} layers": "{0} in {1} Schichten",
    "{0} and {1} more": "{0} und {1} weitere",
}


@pytest.fixture
def german(monkeypatch):
    def speak(text):
        return GERMAN.get(text, text)

    monkeypatch.setattr(labels, "words", speak)
    monkeypatch.setattr(labels, "_translate", speak)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("batch size 32", "stapelgröße 32"),
        ("without batch normalisation", "ohne stapelnormierung"),
        ("rate 0.1, with dropout", "rate 0.1, mit dropout"),
        ("units of dense_1 8", "einheiten von dense_1 8"),
        ("units of 3 layers 8", "einheiten in 3 Schichten 8"),
        ("without dense_1 and 2 more", "ohne dense_1 und 2 weitere"),
        ("no batch size", "kein stapelgröße"),
        ("the project", "das Projekt"),
        ("SGD", "SGD"),
        ("without dense_2", "ohne dense_2"),
        ("units of dense_1", "einheiten von dense_1"),
        ("units of 3 layers", "einheiten in 3 Schichten"),
        ("batch size", "stapelgröße"),
        ("dense_1: units 32 → 64", "dense_1: einheiten 32 → 64"),
    ],
)
def test_a_label_is_taken_apart_and_what_is_not_known_stays(german, text, shown):
    assert label(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "rate 0.1, without dropout",
        "units of 3 layers 8",
        "without dense_1 and 2 more",
        "a b  c",
        "",
        "unchanged (2)",
    ],
)
def test_in_english_every_label_stays_as_it_is(qapp, text):
    assert label(text) == text
