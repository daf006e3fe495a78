"""Small hand-built views: a key result, an initiative, an objective, a portfolio, with only what a test names."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from models.views.common import Moment, Money, Ref, Slice
from models.views.initiative import InitiativeView
from models.views.key_result import CheckInView, ContributionView, KeyResultView, Promise
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView, Settings
from models.vocabulary import (
    GROUP_OF,
    Accumulation,
    Age,
    Category,
    Direction,
    Group,
    OutcomeClaim,
    Rhythm,
    Stage,
    Status,
    Strength,
    Watermelon,
)

TODAY = date(2026, 9, 30)
MOMENT = Moment(7, TODAY, datetime(2026, 9, 30, 9, 0, tzinfo=UTC))
SETTINGS = Settings("EUR", "Europe/Brussels", 1, 25, 10.0, 0.95, 3)
REACH = Promise(
    metric="Applications completed without help",
    unit="%",
    direction=Direction.INCREASE,
    accumulation=Accumulation.LEVEL,
    baseline=41.0,
    baseline_on=date(2026, 1, 31),
    target=70.0,
    lower=None,
    upper=None,
    accepted_from=None,
    due_on=date(2027, 4, 30),
    first_effect_on=None,
    hold_from=None,
    required_share=None,
    rhythm=Rhythm.MONTHLY,
)
HOLD = replace(
    REACH,
    metric="Availability of payments",
    direction=Direction.AT_LEAST,
    baseline=99.9,
    target=None,
    lower=99.8,
    hold_from=date(2026, 1, 31),
    required_share=0.95,
)


def check_in(value=53.0, **fields):
    return replace(
        CheckInView(1, TODAY - timedelta(days=12), value, Strength.MEASURED, "Funnel report"), **fields
    )


def key_result(**fields):
    status = fields.get("status", Status.BEHIND)
    start = KeyResultView(
        id=11,
        version=1,
        key="KR-11",
        name="Onboarding completed without help",
        promise=REACH,
        source="Funnel report",
        source_strength=Strength.MEASURED,
        automatic=False,
        owner=Ref(3, "Retail"),
        objective=Ref(1, "Customers open an account in one sitting"),
        headline=True,
        feeds=None,
        claim=OutcomeClaim.CONFIRMED,
        status=status,
        final=False,
        measurable=status is not Status.NOT_MEASURABLE,
        reasons=(),
        attainment=0.414,
        expected=0.533,
        expected_today=0.56,
        gap=-11.9,
        kept_share=None,
        has_evidence=True,
        age=Age.FRESH,
        age_days=12,
        strength=Strength.MEASURED,
        newest=check_in(),
        next_due=date(2026, 10, 31),
        at_last_review=0.3,
    )
    return replace(start, **fields)


def without_evidence(**fields):
    nothing = {
        "status": Status.NO_EVIDENCE,
        "attainment": None,
        "expected": None,
        "gap": None,
        "has_evidence": False,
        "age": Age.MISSING,
        "age_days": None,
        "strength": Strength.NONE,
        "newest": None,
        "at_last_review": None,
    }
    return key_result(**(nothing | fields))


def contribution(view=None, **fields):
    view = view or key_result()
    return replace(ContributionView(view.id * 10, 1, view, "direct", 1.0, None), **fields)


MONEY = Money(
    approved=2_200_000_000,
    spent=900_000_000,
    committed=100_000_000,
    planned_spend=950_000_000,
    as_of=date(2026, 8, 31),
    used=0.41,
    spend_gap=-0.02,
    planned_today=1_000_000_000,
)
BESIDE = {"measured_on": 1.0, "expected_today": 0.56, "moment": MOMENT, "currency": "EUR"}


def initiative(**fields):
    start = InitiativeView(
        id=21,
        version=4,
        key="I-21",
        name="Digital onboarding",
        description="One sitting, no branch.",
        why_now="Rivals open accounts in six minutes.",
        category=Category.BUSINESS_CHANGE,
        obligation="",
        stage=Stage.DELIVERING,
        gate_owed=False,
        claimed_stage="",
        active=True,
        owner=Ref(3, "Retail"),
        sponsor=None,
        team=None,
        department="Retail",
        starts_on=date(2026, 1, 1),
        ends_on=date(2027, 6, 30),
        attention="M",
        status=Status.BEHIND,
        reasons=(),
        attained=0.414,
        expected=0.533,
        gap=-11.9,
        coverage=1.0,
        spend_ahead=False,
        money=MONEY,
        watermelon=Watermelon.NONE,
        watermelon_reasons=(),
        contributions=(contribution(),),
        objectives=((1, 2_200_000_000),),
        **BESIDE,
    )
    return replace(start, **fields)


def objective(**fields):
    start = ObjectiveView(
        id=1,
        version=2,
        key="O-1",
        name="Customers open an account in one sitting",
        why="Half of them give up.",
        why_now="Two rivals do it in six minutes.",
        owner=Ref(3, "Retail"),
        valid_from=date(2026, 1, 1),
        valid_until=None,
        live=True,
        status=Status.BEHIND,
        reasons=(),
        attained=0.414,
        expected=0.533,
        gap=-11.9,
        headline=(key_result(),),
        feeding=(),
        initiatives=(Ref(21, "Digital onboarding"),),
        money=(Slice("behind", 2_200_000_000, 1),),
        amount=2_200_000_000,
        amount_unknown=0,
    )
    return replace(start, **fields)


def portfolio(initiatives=None, objectives=None, **fields):
    """A portfolio whose sums follow from its initiatives."""
    works = (initiative(),) if initiatives is None else tuple(initiatives)
    goals = (objective(),) if objectives is None else tuple(objectives)
    counted = [one for one in works if one.active]
    start = PortfolioView(
        id=1,
        version=1,
        name="Group transformation",
        demo=False,
        settings=SETTINGS,
        moment=MOMENT,
        objectives=goals,
        initiatives=works,
        unlinked=(),
        money=slices(counted, Status, lambda one: one.status),
        groups=slices(counted, Group, lambda one: GROUP_OF[one.status]),
        no_objective=(),
        approved=sum(one.money.approved or 0 for one in counted),
        approved_unknown=sum(one.money.approved is None for one in counted),
        spent=sum(one.money.spent or 0 for one in counted),
        spent_unknown=sum(one.money.spent is None for one in counted),
        key_result_counts=(),
        watermelons=tuple(Ref(i.id, i.name) for i in works if i.watermelon is Watermelon.WATERMELON),
        unknown_inside=tuple(Ref(i.id, i.name) for i in works if i.watermelon is Watermelon.UNKNOWN_INSIDE),
        active=len(counted),
        fresh_share=0.72,
    )
    return replace(start, **fields)


def slices(works, words, key):
    """Money and count by word, in the vocabulary's order, only where there is something."""
    found = {}
    for work in works:
        amount, count = found.get(key(work), (0, 0))
        found[key(work)] = (amount + (work.money.approved or 0), count + 1)
    return tuple(Slice(word.value, *found[word]) for word in words if word in found)
