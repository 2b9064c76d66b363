"""Where shipped files and the person's folders are."""

from pathlib import Path

from nnplayground.core import place


def test_a_checkout_finds_assets_and_data_sets_beside_the_package():
    root = Path(place.__file__).resolve().parents[2]
    assert place.assets() == root / "assets"
    assert place.datasets() == root / "datasets"
    assert (place.datasets() / "glyphs" / "SHA256SUMS").is_file()


def test_an_installed_package_finds_them_inside_itself(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "nnplayground"
    (package / "assets").mkdir(parents=True)
    (package.parent / "assets").mkdir()
    monkeypatch.setattr(place, "_PACKAGE", package)
    assert place.assets() == package / "assets"


def test_everything_that_is_written_follows_the_home_of_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("NNPLAYGROUND_HOME", str(tmp_path))
    assert place.home() == tmp_path
    assert place.cache() == tmp_path / "cache"


def test_without_it_the_platform_says_where(monkeypatch):
    monkeypatch.delenv("NNPLAYGROUND_HOME")
    assert "nnplayground" in place.home().parts
    assert "nnplayground" in place.cache().parts
