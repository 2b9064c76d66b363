"""What the "?" of a view says."""

from nnplayground.gui.views import explanation
from nnplayground.gui.views.explanation import Explanation, explain

TEXT = "What it is.\nHow to read it: look here.\ny = a x\nThe wheel zooms."


def test_the_paragraphs_of_a_text_are_told_apart():
    one = explain(TEXT, source="A book.")
    assert (one.what, one.read, one.formula) == ("What it is.", "look here.", "y = a x")


def test_what_the_text_has_is_not_told_twice():
    told = explain(TEXT, source="A book.").paragraphs()
    assert told == [
        ("", "What it is."),
        ("How to read it", "look here."),
        ("Formula", "y = a x"),
        ("", "The wheel zooms."),
        ("Source", "A book."),
    ]


def test_heads_are_those_of_the_translation(monkeypatch):
    texts = {TEXT: "Was.\nЧто видно: здесь.\ny = a x\nDas Rad."}
    monkeypatch.setattr(explanation, "words", lambda text: texts.get(text, text))
    assert explain(TEXT, source="A book.").paragraphs()[1] == ("Что видно", "здесь.")
    texts[TEXT] = "甲。\n读法：看。\ny = a x\n乙。"
    assert explain(TEXT, source="A book.").paragraphs()[1] == ("读法", "看。")


def test_what_the_text_lacks_is_added():
    told = explain("What it is.", read="Look.", formula="y = x", source="A book.").paragraphs()
    assert told == [
        ("", "What it is."),
        ("How to read it", "Look."),
        ("Formula", "y = x"),
        ("Source", "A book."),
    ]


def test_signs_of_the_formula_are_not_taken_for_marks():
    assert "a &lt; b &amp; c" in Explanation("What", "Read", "a < b & c", "Book").rich_text()
