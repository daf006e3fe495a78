"""Where the database lies."""

from pathlib import Path

import pytest

from models.errors import Unreadable
from models.location import data_folder, locate


def test_the_environment_names_the_place(monkeypatch, tmp_path):
    monkeypatch.setenv("STEERDECK_DATABASE", str(tmp_path / "mine.sqlite3"))

    assert locate() == tmp_path / "mine.sqlite3"


def test_a_sqlite_url_is_a_place_too(tmp_path):
    assert locate(f"sqlite:///{tmp_path}/mine.sqlite3") == tmp_path / "mine.sqlite3"


def test_without_a_name_it_lies_in_the_users_own_data_folder(monkeypatch):
    monkeypatch.delenv("STEERDECK_DATABASE", raising=False)

    assert locate() == data_folder() / "steerdeck.sqlite3"


def test_it_never_lies_in_the_checkout(monkeypatch):
    monkeypatch.delenv("STEERDECK_DATABASE", raising=False)

    assert not locate().is_relative_to(Path(__file__).resolve().parents[2])


@pytest.mark.parametrize(
    ("platform", "part"), [("win32", "Steerdeck"), ("darwin", "Application Support"), ("linux", "steerdeck")]
)
def test_each_platform_has_its_own_folder(platform, part):
    assert part in str(data_folder(platform))


def test_another_kind_of_database_is_refused_with_what_to_do():
    with pytest.raises(Unreadable, match="Give the path of a SQLite file"):
        locate("postgresql://somewhere/steerdeck")
