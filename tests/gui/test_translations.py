"""The texts of the program in other languages."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from nnplayground.core import place
from nnplayground.core.graph import Node, Ref, stack
from nnplayground.core.param import Int, Numbers, Shape
from nnplayground.gui import actions, language
from nnplayground.gui.text import words

FOLDER = place.assets() / "translations"
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%[0-9np]")
FEWEST = 0.95


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


update = _load()
LANGUAGES: tuple[str, ...] = update.LANGUAGES


@pytest.fixture(scope="module")
def wanted() -> list[tuple[str, str]]:
    return update.wanted()


@pytest.fixture
def speak(qapp: Any) -> Iterator[Any]:
    """Return a function that switches the language until the end of the test."""
    translators: list[QTranslator] = []
    yield lambda name: translators.extend(language.install(name))
    for translator in translators:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


def test_every_language_of_the_menu_has_a_file() -> None:
    assert {"system", "en", *LANGUAGES} == set(language.NAMES)


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_compiled_file_holds_what_the_table_says(name: str, qapp: Any) -> None:
    translator = QTranslator()
    assert translator.load(str(update.path(name, ".qm")))
    table = update.read(update.path(name))
    assert table
    stale = [key for key, text in table.items() if translator.translate(*key) != text]
    assert stale == []


@pytest.mark.parametrize("name", LANGUAGES)
def test_translations_keep_the_placeholders_and_lines(name: str) -> None:
    changed = [
        source
        for (_, source), text in update.read(update.path(name)).items()
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
        or source.count("\n") != text.count("\n")
    ]
    assert changed == []


@pytest.mark.parametrize("name", LANGUAGES)
def test_no_two_entries_of_a_menu_share_a_letter(name: str) -> None:
    table = update.read(update.path(name))
    for menu, title in actions.MENUS:
        texts = [row.text for row in actions.ROWS if row.id.split(".")[0] == menu]
        known = [table["Actions", text] for text in texts if ("Actions", text) in table]
        letters = [_letter(text) for text in known]
        assert len(letters) == len(set(letters)), f"{title}: {letters}"


def _letter(text: str) -> str:
    found = re.search(r"&(\w)", text)
    assert found, f"{text} has no letter to press"
    return found[1].lower()


@pytest.mark.parametrize("name", LANGUAGES)
def test_nearly_every_text_is_translated(
    name: str, wanted: list[tuple[str, str]], record_property: Any
) -> None:
    table = update.read(update.path(name))
    missing = [text for text in wanted if text not in table]
    share = 1 - len(missing) / len(wanted)
    record_property("translated", f"{name}: {share:.1%} of {len(wanted)} texts")
    assert share >= FEWEST, f"{name}: {share:.1%} of {len(wanted)}; missing: {missing[:10]}"


@pytest.mark.parametrize(
    ("name", "menu", "layer"), [("ru", "&Файл", "Свёртка 2D"), ("zh_CN", "文件(&F)", "二维卷积")]
)
def test_the_chosen_language_is_shown(name: str, menu: str, layer: str, speak: Any) -> None:
    speak(name)
    assert QCoreApplication.translate("Actions", "&File") == menu
    assert words("Convolution 2D") == layer


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize(
    "refuse",
    [
        lambda: Int("units", low=1, high=4096).check(0),
        lambda: Shape("kernel_size", length=2).check("wide"),
        lambda: Numbers("rates", low=0).check(3),
        lambda: stack(Node("a", "InputLayer")).with_node(Node("b", "Dense", {}, (Ref("c"),))),
    ],
)
def test_an_error_that_holds_values_is_translated(name: str, refuse: Any, speak: Any) -> None:
    with pytest.raises(ValueError) as caught:
        refuse()
    speak(name)
    text = words(str(caught.value))
    assert text != str(caught.value)
    left = set(re.findall(r"[a-z]{3,}", text)) - {"units", "kernel_size", "kernel", "size", "rates"}
    assert left <= {"wide"}


def test_the_name_of_a_layer_is_not_translated_inside_a_sentence(speak: Any) -> None:
    speak("ru")
    text = words("classes gives raw scores, but Binary cross-entropy expects probabilities.")
    assert (
        text == "classes выдаёт сырые оценки, а Бинарная перекрёстная энтропия ждёт вероятностей."
    )


def test_a_sentence_with_values_stays_english_without_a_translator(qapp: Any) -> None:
    assert words("There is no file a.csv.") == "There is no file a.csv."


def test_the_list_of_sentences_is_up_to_date_enough(wanted: list[tuple[str, str]]) -> None:
    listed = set((FOLDER / "sentences.txt").read_text(encoding="utf8").splitlines())
    now = set(update.sentences(wanted))
    assert len(now & listed) >= FEWEST * len(now)


def test_every_way_to_mark_a_text_is_found() -> None:
    tree = ast.parse(
        'N = QT_TRANSLATE_NOOP\nROWS = (N("Table", "row"),)\n'
        'def _text(source):\n    return QCoreApplication.translate("Own", source)\n'
        'def tip(form: ParamForm):\n    return form.tr("tip")\n'
        'class View(QWidget):\n    title = "Curves"\n    help: str = N("View", "Lines.")\n'
        '    def show(self, on):\n        self.tr("on" if on else "off"), _text("own"), words("none")\n'
        'NAME = Float("batch_size", 1.0, "How many.")\n'
    )
    assert update.Marked(tree).texts == {
        ("Table", "row"),
        ("Own", "own"),
        ("ParamForm", "tip"),
        ("View", "on"),
        ("View", "off"),
        ("words", "Curves"),
        ("words", "Lines."),
        ("View", "Lines."),
        ("words", "none"),
        ("words", "Batch size"),
        ("words", "How many."),
    }


def test_sentences_outside_the_gui_are_found_with_their_values() -> None:
    tree = ast.parse(
        'raise DataError(f"{name} has {size:,} rows." + ("" if known else f" At most {most} fit."))\n'
        'report(0.5, "Reading the rows")\nkey = "not-a-sentence"\n'
    )
    assert set(update.spoken(tree)) == {
        "{0} has {1} rows.{2}",
        " At most {0} fit.",
        "Reading the rows",
    }
