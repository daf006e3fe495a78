"""Small views for drawing: each takes what the test is about and fills in the rest."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from models.views.common import Moment, Money, Ref, Slice
from models.views.initiative import DecisionView, DeliveryReportView, InitiativeView
from models.views.key_result import CheckInView, ContributionView, KeyResultView, Promise
from models.views.objective import ObjectiveView
from models.views.portfolio import PortfolioView, Settings
from models.vocabulary import (
    GROUP_OF,
    Accumulation,
    Age,
    Category,
    Contribution,
    DecisionKind,
    Delivery,
    Direction,
    OutcomeClaim,
    Rhythm,
    Stage,
    Status,
    Strength,
    Watermelon,
)

DAY = date(2026, 9, 30)
START, DUE = date(2026, 1, 1), date(2026, 12, 31)
MILLION = 100_000_000
MONEY = Money(
    22 * MILLION, 9 * MILLION, None, 10 * MILLION, date(2026, 8, 31), 9 / 22, planned_today=11 * MILLION
)
REPORT = DeliveryReportView(date(2026, 9, 18), Delivery.ON_PLAN, milestones_done=12, milestones_planned=14)
DECISION = DecisionView(
    1, DecisionKind.CONTINUE, date(2026, 6, 30), "Committee", "portfolio", "the funnel holds"
)


def promise(**changes):
    plain = Promise(
        metric="Share of applications",
        unit="%",
        direction=Direction.INCREASE,
        accumulation=Accumulation.LEVEL,
        baseline=40.0,
        baseline_on=START,
        target=70.0,
        lower=None,
        upper=None,
        accepted_from=None,
        due_on=DUE,
        first_effect_on=None,
        hold_from=None,
        required_share=None,
        rhythm=Rhythm.MONTHLY,
    )
    return replace(plain, **changes)


def check_ins(*values, first=date(2026, 3, 31), every=45, learned=""):
    return tuple(
        CheckInView(
            id=place + 1,
            observed_on=first + timedelta(days=every * place),
            value=value,
            strength=Strength.MEASURED,
            source="funnel report",
            learned=learned,
        )
        for place, value in enumerate(values)
    )


def key_result(number=1, name="Onboarding completed without help", values=(44.0, 49.0, 53.0), **changes):
    entries = check_ins(*values)
    newest = entries[-1] if entries else None
    plain = KeyResultView(
        id=number,
        version=1,
        key=f"KR{number}",
        name=name,
        promise=promise(),
        source="funnel report",
        source_strength=Strength.MEASURED,
        automatic=False,
        owner=None,
        objective=Ref(1, "Customers open an account in one sitting"),
        headline=True,
        feeds=None,
        claim=OutcomeClaim.CONFIRMED,
        status=Status.BEHIND if entries else Status.NO_EVIDENCE,
        final=False,
        measurable=True,
        reasons=(),
        attainment=0.43 if entries else None,
        expected=0.57 if entries else None,
        expected_today=0.7,
        gap=-14.0 if entries else None,
        kept_share=None,
        has_evidence=bool(entries),
        age=Age.FRESH if entries else Age.MISSING,
        age_days=12 if entries else None,
        strength=Strength.MEASURED if entries else Strength.NONE,
        newest=newest,
        next_due=None,
        at_last_review=0.38 if entries else None,
        check_ins=entries,
        plan=((START, 40.0), (DUE, 70.0)),
    )
    return replace(plain, **changes)


def contribution(view, **changes):
    plain = ContributionView(
        id=view.id, version=1, key_result=view, kind=Contribution.DIRECT, weight=1.0, share=None
    )
    return replace(plain, **changes)


def initiative(number=1, name="Digital onboarding", results=None, **changes):
    shown = (key_result(),) if results is None else results
    plain = InitiativeView(
        id=number,
        version=1,
        key=f"I{number}",
        name=name,
        description="",
        why_now="rivals open accounts in six minutes",
        category=Category.BUSINESS_CHANGE,
        obligation="",
        stage=Stage.DELIVERING,
        gate_owed=False,
        claimed_stage="",
        active=True,
        owner=Ref(1, "Retail"),
        sponsor=None,
        team=None,
        department="",
        starts_on=START,
        ends_on=DUE,
        attention="M",
        status=Status.BEHIND if shown else Status.NOT_MEASURABLE,
        reasons=(),
        attained=0.43 if shown else None,
        expected=0.57 if shown else None,
        gap=-14.0 if shown else None,
        coverage=1.0 if shown else None,
        spend_ahead=False,
        money=MONEY,
        watermelon=Watermelon.NONE,
        watermelon_reasons=(),
        contributions=tuple(contribution(view) for view in shown),
        objectives=((1, 22 * MILLION),),
        delivery=REPORT,
        last_decision=DECISION,
        measured_on=1.0 if shown else None,
        expected_today=0.6 if shown else None,
    )
    return replace(plain, **changes)


def objective(number=1, name="Customers open an account in one sitting", headline=None, **changes):
    shown = (key_result(),) if headline is None else headline
    plain = ObjectiveView(
        id=number,
        version=1,
        key=f"O{number}",
        name=name,
        why="Customers leave where it takes days.",
        why_now="rivals open accounts in six minutes",
        owner=Ref(1, "Retail"),
        valid_from=None,
        valid_until=None,
        live=True,
        status=Status.BEHIND if shown else Status.NOT_MEASURABLE,
        reasons=(),
        attained=0.43 if shown else None,
        expected=0.57 if shown else None,
        gap=-14.0 if shown else None,
        headline=shown,
        feeding=(),
        initiatives=(Ref(1, "Digital onboarding"),),
        money=(Slice(Status.BEHIND, 22 * MILLION, 1),),
        amount=22 * MILLION,
        amount_unknown=0,
    )
    return replace(plain, **changes)


def portfolio(objectives=None, initiatives=None, **changes):
    goals = (objective(),) if objectives is None else objectives
    work = (initiative(),) if initiatives is None else initiatives
    money = _stack(work, lambda view: view.status)
    approved = sum(part.amount for part in money)
    plain = PortfolioView(
        id=1,
        version=1,
        name="Nordbank Transformation",
        demo=False,
        settings=Settings("EUR", "Europe/Brussels", 1, 25, 10.0, 0.95, 3),
        moment=Moment(7, DAY, datetime(2026, 9, 30, 7, tzinfo=UTC)),
        objectives=tuple(goals),
        initiatives=tuple(work),
        unlinked=(),
        money=money,
        groups=_stack(work, lambda view: GROUP_OF[view.status]),
        no_objective=(),
        approved=approved,
        approved_unknown=sum(view.money.approved is None for view in work),
        spent=0,
        spent_unknown=0,
        key_result_counts=(),
        watermelons=tuple(Ref(v.id, v.name) for v in work if v.watermelon is Watermelon.WATERMELON),
        unknown_inside=(),
        active=len(work),
        fresh_share=None,
    )
    return replace(plain, **changes)


def _stack(work, part_of):
    parts = {}
    for view in sorted(work, key=lambda view: list(Status).index(view.status)):
        parts.setdefault(part_of(view), []).append(view)
    return tuple(Slice(k, sum(v.money.approved or 0 for v in mine), len(mine)) for k, mine in parts.items())
