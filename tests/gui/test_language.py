from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from nnplayground.core import place
from nnplayground.gui import language
from nnplayground.gui.text import words

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ru">
<context><name>Actions</name><message><source>&amp;Play</source><translation>&amp;Пуск</translation></message></context>
<context><name>words</name><message><source>Two spirals</source><translation>Две спирали</translation></message></context>
</TS>"""


@pytest.fixture
def russian(tmp_path, monkeypatch):
    folder = tmp_path / "translations"
    folder.mkdir()
    (folder / "ru.ts").write_text(TS, encoding="utf8")
    program = Path(sys.executable).with_name("pyside6-lrelease")
    if not program.exists():
        pytest.skip("pyside6-lrelease is not there to compile translations")
    command = [program, folder / "ru.ts", "-qm", folder / "nnplayground_ru.qm"]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    monkeypatch.setattr(place, "assets", lambda: tmp_path)


def test_actions_and_texts_from_elsewhere_are_translated(qapp, russian):
    translators = language.install("ru")
    try:
        assert QCoreApplication.translate("Actions", "&Play") == "&Пуск"
        assert words("Two spirals") == "Две спирали"
    finally:
        for translator in translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()


def test_english_and_unknown_texts_stay_as_they_are(qapp):
    assert language.install("en") == []
    assert words("A text that nobody translated") == "A text that nobody translated"
    assert words("") == ""


def test_a_chosen_language_is_kept_and_the_restart_is_said(shell):
    shell.window.choose_language("zh_CN")
    assert shell.window.settings.language == "zh_CN"
    assert shell.window.messages.messages[0].kind == "info"
