"""Getting ready: once a process, in the background, with a sentence when it fails."""

import logging

import pytest

from components.start import Readiness, explain
from models.errors import Unreadable

pytestmark = pytest.mark.usefixtures("database_path")


def ready(libraries=()):
    readiness = Readiness()
    readiness.libraries = libraries
    readiness.begin()
    assert readiness.reached(patience=30)
    return readiness


def test_database_is_there_when_the_start_is_over(database_path):
    assert ready().problem is None
    assert database_path.exists()


def test_nothing_is_reached_before_it_was_begun():
    assert not Readiness().reached()


def test_start_that_cannot_read_the_database_says_so_in_its_own_sentence(database_path):
    database_path.write_bytes(b"this is no database" * 100)

    readiness = ready()

    assert str(database_path) in readiness.problem


def test_failed_start_can_be_begun_again(database_path):
    database_path.write_bytes(b"this is no database" * 100)
    readiness = ready()
    database_path.unlink()

    readiness.begin_again()

    assert readiness.reached(patience=30)
    assert readiness.problem is None


def test_start_that_went_well_is_not_begun_again():
    readiness = ready()

    readiness.begin_again()

    assert readiness.reached()


def test_missing_library_is_a_failed_start():
    assert "could not" in ready(libraries=("no_such_library",)).problem


def test_fault_nobody_foresaw_is_logged_whole_under_the_number_shown(caplog):
    caplog.set_level(logging.ERROR, "steerdeck")

    sentence = explain(ValueError("inner detail"))

    number = sentence.rstrip(".").split()[-1]
    assert number in caplog.text
    assert "inner detail" in caplog.text
    assert "inner detail" not in sentence


def test_fault_with_a_sentence_keeps_it():
    assert explain(Unreadable("Move the file back.")) == "Move the file back."
