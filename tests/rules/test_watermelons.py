"""Green outside: who is a watermelon, and who is unknown inside."""

import numpy as np
import pytest

from models.rules.facts import code, codes
from models.rules.money import UNKNOWN
from models.rules.watermelons import watermelon_reasons, watermelons
from models.vocabulary import Delivery, Status, Watermelon


def melon(status, delivery=Delivery.ON_PLAN, spent=100, planned=100, active=True):
    found = watermelons(
        codes([status]),
        codes([delivery]),
        spent=np.array([spent]),
        planned=np.array([planned]),
        active=np.array([active]),
    )
    return list(Watermelon)[found[0]]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (Status.BEHIND, Watermelon.WATERMELON),
        (Status.STALLED, Watermelon.WATERMELON),
        (Status.MISSED, Watermelon.WATERMELON),
        (Status.NO_EVIDENCE, Watermelon.UNKNOWN_INSIDE),
        (Status.NOT_MEASURABLE, Watermelon.UNKNOWN_INSIDE),
        (Status.ON_TRAJECTORY, Watermelon.NONE),
        (Status.ACHIEVED, Watermelon.NONE),
        (Status.TOO_EARLY, Watermelon.NONE),
        (Status.PAUSED, Watermelon.NONE),
    ],
)
def test_the_outcome_tells_what_is_inside(status, kind):
    assert melon(status) is kind


@pytest.mark.parametrize("delivery", [Delivery.LATE, Delivery.UNKNOWN, None])
def test_only_a_report_on_plan_is_green_outside(delivery):
    assert melon(Status.BEHIND, delivery) is Watermelon.NONE


@pytest.mark.parametrize(
    ("spent", "kind"),
    [
        (110, Watermelon.WATERMELON),
        (111, Watermelon.NONE),
        (90, Watermelon.WATERMELON),
        (89, Watermelon.NONE),
        (UNKNOWN, Watermelon.WATERMELON),
    ],
)
def test_spend_where_known_must_be_within_a_tenth_of_its_plan(spent, kind):
    assert melon(Status.BEHIND, spent=spent) is kind


def test_what_is_not_active_is_no_watermelon():
    assert melon(Status.BEHIND, active=False) is Watermelon.NONE


@pytest.mark.parametrize(
    ("spent", "planned", "spend"),
    [(98, 100, "spend_on_plan"), (UNKNOWN, 100, "spend_not_known"), (98, UNKNOWN, "spend_plan_not_known")],
)
def test_the_reasons_say_how_spend_stands(spent, planned, spend):
    found = watermelon_reasons(code(Watermelon.UNKNOWN_INSIDE), code(Status.NO_EVIDENCE), spent, planned)

    assert [reason for reason, _ in found] == ["unknown_inside", spend]


def test_what_is_none_has_no_reasons():
    assert watermelon_reasons(code(Watermelon.NONE), code(Status.BEHIND), 1, 1) == []
