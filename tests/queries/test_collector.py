"""The garbage collector rests for one reader at a time and goes on whatever happens."""

import gc
from threading import Event, Thread

import pytest

from models.queries.collector import collector_rests


def test_it_rests_meanwhile_and_goes_on_afterwards():
    with collector_rests():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error():
    with pytest.raises(ValueError, match="no rows"), collector_rests():
        raise ValueError("no rows")
    assert gc.isenabled()


def test_a_pause_within_a_pause_does_not_end_it():
    with collector_rests():
        with collector_rests():
            pass
        assert not gc.isenabled()


def test_a_reader_beside_neither_prolongs_the_pause_nor_ends_it():
    inside, go_on = Event(), Event()

    def reader():
        with collector_rests():
            inside.set()
            go_on.wait(10)

    with collector_rests():
        beside = Thread(target=reader)
        beside.start()
        inside.wait(10)
    enabled = gc.isenabled()
    go_on.set()
    beside.join()

    assert enabled
    assert gc.isenabled()


def test_where_it_is_off_it_stays_off():
    gc.disable()
    try:
        with collector_rests():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
