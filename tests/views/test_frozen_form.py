"""The stable form of views: read back equal, the same text everywhere, a hash of what is shown."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.views.common import Moment, Money, Ref
from models.views.form_parts import UnreadableView, way
from models.views.frozen_form import KINDS, SCHEMA, content_hash, from_text, text_hash, to_text
from models.views.reason import Reason
from models.vocabulary import Status
from tests.views.generated import views
from tests.views.samples import portfolio

ROOT = Path(__file__).resolve().parent.parent.parent
STORED = Path(__file__).with_name("portfolio_of_schema_1.json")
LATER = Moment(99, date(2030, 1, 1), datetime(2030, 1, 1, tzinfo=UTC))
ANYTHING = st.sampled_from(list(KINDS.values())).flatmap(views)
UNHURRIED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_view_reads_back_equal(kind):
    @given(views(KINDS[kind]))
    @UNHURRIED
    def reads_back(view):
        assert from_text(to_text(view)) == view

    reads_back()


@given(ANYTHING)
@UNHURRIED
def test_a_view_read_back_has_the_text_and_the_hash_of_the_first(view):
    text = to_text(view)
    again = from_text(text)

    assert to_text(again) == text
    assert content_hash(again) == text_hash(text) == content_hash(view)


def test_the_text_says_its_schema_and_its_kind():
    form = json.loads(to_text(portfolio()))

    assert (form["schema"], form["kind"], form["view"]["name"]) == (SCHEMA, "portfolio", "Group")


def test_keys_stand_sorted_and_unknown_stays_unknown():
    text = way(Money).write(Money(approved=5))

    assert text["spent"] is None
    assert to_text(portfolio()) == json.dumps(
        json.loads(to_text(portfolio())), sort_keys=True, separators=(",", ":")
    )


def test_the_hash_leaves_out_the_moment():
    assert content_hash(replace(portfolio(), moment=LATER)) == content_hash(portfolio())
    assert to_text(replace(portfolio(), moment=LATER)) != to_text(portfolio())


def test_the_hash_tells_apart_what_is_shown():
    assert content_hash(replace(portfolio(), spent=1)) != content_hash(portfolio())


def test_figures_that_differ_by_less_than_nine_decimals_hash_the_same():
    third, sum_of_thirds = 0.1 + 0.2, 0.3

    assert content_hash(replace(portfolio(), fresh_share=third)) == content_hash(
        replace(portfolio(), fresh_share=sum_of_thirds)
    )
    assert content_hash(replace(portfolio(), fresh_share=-0.0)) == content_hash(
        replace(portfolio(), fresh_share=0)
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_cannot_be_frozen(value):
    with pytest.raises(ValueError, match="no number"):
        to_text(replace(portfolio(), fresh_share=value))


def test_a_moment_without_a_zone_cannot_be_frozen():
    with pytest.raises(ValueError, match="time zone"):
        to_text(replace(portfolio(), moment=replace(LATER, recorded_at=datetime(2030, 1, 1))))  # noqa: DTZ001


def test_figures_of_reasons_keep_their_types():
    figures = (("share", 1.0), ("days", 1), ("day", date(2026, 1, 1)), ("said", "2026-01-01"), ("none", None))
    its_way = way(Reason)
    again = its_way.read(json.loads(json.dumps(its_way.write(Reason("x", figures)))))

    assert again == Reason("x", figures)
    assert [type(value) for _, value in again.figures] == [type(value) for _, value in figures]


def test_a_term_in_a_reason_is_kept_as_its_word():
    assert way(Reason).write(Reason("x", (("status", Status.BEHIND),)))["figures"] == [["status", "behind"]]


def changed(path, value):
    """The stored text of a portfolio with one part changed."""
    form = json.loads(to_text(portfolio()))
    place = form
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(form)


def test_a_field_of_the_future_is_refused_with_what_to_do():
    with pytest.raises(UnreadableView, match=r"newer Steerdeck: it knows “mood” of PortfolioView\. Update"):
        from_text(changed(("view", "mood"), "good"))


@pytest.mark.parametrize(("path", "value"), [(("schema",), SCHEMA + 1), (("kind",), "weather")])
def test_a_form_of_the_future_is_refused_with_what_to_do(path, value):
    with pytest.raises(UnreadableView, match="newer Steerdeck"):
        from_text(changed(path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("view", "name"), 5),
        (("view", "active"), "many"),
        (("view", "moment", "day"), "soon"),
        (("view", "money"), [1]),
        (("view", "moment"), {}),
        (("view",), []),
    ],
)
def test_a_damaged_form_is_refused_with_what_to_do(path, value):
    with pytest.raises(UnreadableView, match=r"cannot be read.*backup"):
        from_text(changed(path, value))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"status": "behind"}'])
def test_what_is_no_form_is_refused(text):
    with pytest.raises(UnreadableView):
        from_text(text)


def test_a_field_added_since_holds_its_default():
    text = json.loads(to_text(portfolio()))
    for name in ("next_review_on", "last_review"):
        del text["view"][name]

    assert from_text(json.dumps(text)) == portfolio()


def test_a_field_added_without_a_default_is_unknown_or_empty():
    form = way(Ref | None).write(None)

    assert form is None
    assert (way(Ref | None).blank, way(tuple[Ref, ...]).blank, way(str).blank) == (None, (), "")


def test_a_portfolio_stored_under_the_first_schema_still_opens():
    text = STORED.read_text(encoding="ascii")
    view = from_text(text)

    assert len(view.initiatives) == 5
    assert (view.name, view.moment.known) == ("Group", 3)
    assert content_hash(from_text(to_text(view))) == content_hash(view)


def test_what_cannot_be_frozen_is_told_when_it_is_declared():
    with pytest.raises(TypeError, match="cannot be frozen"):
        way(dict[str, int])
    with pytest.raises(TypeError, match="by itself"):
        to_text(Ref(1, "x"))


def test_the_hash_is_the_same_in_another_process_with_other_manners():
    code = (
        "from tests.views.samples import portfolio; from models.views.frozen_form import content_hash as h;"
    )
    manners = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Asia/Kolkata", "LC_ALL": "tr_TR.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", f"{code} print(h(portfolio()))"],
        cwd=ROOT,
        env={**manners, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == content_hash(portfolio())
