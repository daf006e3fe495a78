"""Views that were drawn are shared, and drawn once however many ask."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from components.data_shelf import Shelf


def test_a_view_is_drawn_once_and_shared():
    shelf, drawn = Shelf(most=2), []

    views = [shelf.get("now", lambda: drawn.append(1) or object()) for _ in range(3)]
    assert len(drawn) == 1
    assert views[0] is views[1] is views[2]


def test_the_view_asked_for_longest_ago_makes_room():
    shelf = Shelf(most=2)
    for key in ("a", "b", "a", "c"):
        shelf.get(key, lambda key=key: f"{key}1")

    assert [shelf.get(key, lambda key=key: f"{key}2") for key in ("a", "b")] == ["a1", "b2"]


def test_what_is_kept_is_there_and_nothing_is_drawn_for_it():
    shelf = Shelf(most=2)
    shelf.get("now", lambda: "view")

    assert (shelf.kept("now"), shelf.kept("then")) == ("view", None)


def test_of_many_who_ask_at_once_one_draws():
    shelf, drawn, started = Shelf(most=2), [], threading.Barrier(8)

    def ask(_):
        started.wait()
        return shelf.get("now", lambda: drawn.append(1) or object())

    with ThreadPoolExecutor(8) as askers:
        views = set(map(id, askers.map(ask, range(8))))
    assert (len(drawn), len(views)) == (1, 1)


def test_what_fails_is_tried_again():
    shelf = Shelf(most=2)

    def fail():
        raise ValueError("no view")

    with pytest.raises(ValueError, match="no view"):
        shelf.get("now", fail)
    assert shelf.get("now", lambda: "view") == "view"
