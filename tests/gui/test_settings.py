from __future__ import annotations

from nnplayground.gui.settings import RECENT, Settings


def test_theme_and_language_are_kept(tmp_path):
    first = Settings(tmp_path / "s.ini")
    first.theme, first.language = "dark", "ru"
    first.sync()
    second = Settings(tmp_path / "s.ini")
    assert (second.theme, second.language) == ("dark", "ru")


def test_a_word_that_is_not_legal_becomes_the_default(tmp_path):
    (tmp_path / "s.ini").write_text("[General]\ntheme=pink\nlanguage=xx\n")
    settings = Settings(tmp_path / "s.ini")
    assert (settings.theme, settings.language) == ("system", "system")


def test_recent_files_are_newest_first_without_doubles_and_without_lost_ones(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    paths = [tmp_path / f"{number}.nnp" for number in range(RECENT + 3)]
    for path in paths:
        path.touch()
        settings.add_recent(path)
    settings.add_recent(paths[5])
    paths[-1].unlink()
    assert settings.recent[0] == paths[5]
    assert len(settings.recent) == RECENT - 1
    assert paths[-1] not in settings.recent


def test_settings_live_in_the_home_folder(home):
    settings = Settings()
    settings.theme = "light"
    settings.sync()
    assert (home / "settings.ini").is_file()
