"""The language of the window: translators for our texts and for Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nnplayground.core import place

NAMES = {"system": "System", "en": "English", "ru": "Русский", "zh_CN": "简体中文"}


def install(language: str) -> list[QTranslator]:
    """Translate all texts made from now on; "system" follows the computer's language. Returns the translators in use."""
    application = QCoreApplication.instance()
    locale = QLocale.system() if language == "system" else QLocale(language)
    if application is None or locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return []
    ours = place.assets() / "translations"
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    installed = []
    for name, folder in (("qtbase", qts), ("nnplayground", str(ours))):
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            QCoreApplication.installTranslator(translator)
            installed.append(translator)
    return installed
