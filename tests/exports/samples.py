"""Whole decks that several tests look at: a plain one, a hostile one, an empty one."""

from functools import cache

import pytest

from exports.deck import build_deck
from models.views.common import Money, Ref, Slice
from models.vocabulary import Age, Direction, Status, Watermelon
from tests.exports import real
from tests.exports.builders import (
    MILLION,
    contribution,
    initiative,
    key_result,
    objective,
    portfolio,
    promise,
)

HOSTILE = (
    "Transformation " * 30,
    "x" * 400,
    "Rechtsschutzversicherungsgesellschaften und Donaudampfschifffahrtsgesellschaftskapitänsmützen",
    "顧客が一度の手続きで口座を開設できるようにするための全社的な取り組み" * 6,
    "👩‍👩‍👧‍👦🚀 launch 🚀🚀🚀",
    "ترقية النظام المصرفي الأساسي وتحويل تجربة العملاء",
    "bell\x07 null\x00 override\u202e surrogate\ud800 end",
    "=1+1",
    "<b>&amp;\"'</b>",
)


def plain_views():
    """An initiative behind with two key results, and one that lands."""
    days = key_result(
        2,
        "Days from application to first use",
        (7.0, 5.0, 4.1),
        promise=promise(unit="days", direction=Direction.DECREASE, baseline=9.0, target=3.0),
        plan=((promise().baseline_on, 9.0), (promise().due_on, 3.0)),
        status=Status.ON_TRAJECTORY,
        attainment=0.82,
        expected=0.6,
        gap=22.0,
    )
    first = initiative(results=(key_result(), days), watermelon=Watermelon.WATERMELON, spend_ahead=True)
    second = initiative(
        2, "Payments hub", (days,), status=Status.ON_TRAJECTORY, attained=0.82, expected=0.6, gap=22.0
    )
    goal = objective(
        headline=(key_result(), days), initiatives=(Ref(1, "Digital onboarding"), Ref(2, "Payments hub"))
    )
    return portfolio([goal], [first, second])


def hostile_views():
    """Names of every awkward kind, unknown money, no key results, values far out."""
    results = [
        key_result(number, name, (1e12, -0.001), owner=Ref(1, name), source=name, attainment=-7.5, gap=-807.0)
        for number, name in enumerate(HOSTILE)
    ]
    bare = key_result(
        99, HOSTILE[0], (), promise=promise(target=None, baseline=None, unit=""), status=Status.NOT_MEASURABLE
    )
    many = [contribution(view, enables=HOSTILE[1]) for view in (*results, bare)]
    work = [
        initiative(
            number,
            name,
            owner=Ref(1, name),
            why_now=name,
            description=name,
            contributions=tuple(many) if number == 1 else (),
            money=Money() if number % 3 else Money(MILLION * 10**number, MILLION, used=0.5 + number),
            attained=-2.0 if number % 2 else 3.0,
            watermelon=Watermelon.WATERMELON,
        )
        for number, name in enumerate(HOSTILE)
    ]
    goals = [
        objective(
            number,
            name,
            tuple(results),
            why_now=name,
            owner=Ref(1, name),
            feeding=(bare,),
            initiatives=tuple(Ref(view.id, view.name) for view in work),
            money=tuple(Slice(status, MILLION, 1) for status in Status),
        )
        for number, name in enumerate(HOSTILE)
    ]
    return portfolio(
        goals, work, name=HOSTILE[0], unknown_inside=tuple(Ref(i, n) for i, n in enumerate(HOSTILE))
    )


def empty_views():
    """A portfolio in which nothing has been entered."""
    return portfolio([], [])


def stale_views():
    """Nothing measured lately."""
    old = key_result(age=Age.STALE, age_days=200, status=Status.NO_EVIDENCE, gap=None)
    return portfolio([objective(headline=(old,), status=Status.NO_EVIDENCE)], [initiative(results=(old,))])


VIEWS = {"plain": plain_views, "hostile": hostile_views, "empty": empty_views, "stale": stale_views}


# Every deck that has to look right: the samples, the demo, and a real import where the data is at hand.
DECKS = (*VIEWS, "demo", pytest.param("real import", marks=pytest.mark.real_data))


@cache
def deck(name):
    """The finished deck of one of the samples, of the demo with every initiative, or of a real import."""
    if name in real.DECKS:
        return real.DECKS[name]()
    views = VIEWS[name]()
    return build_deck(views, views.initiatives)
