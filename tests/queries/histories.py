"""Histories at random, made by real commands; what is seen on the way is kept, to be drawn again at the end."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.commands import (
    change_settings,
    change_stage,
    check_ins,
    contributions,
    decisions,
    delivery,
    initiatives,
    key_results,
    money,
    objectives,
    people,
    undo,
)
from models.commands.create_portfolio import create_portfolio
from models.drafts import (
    ActualDraft,
    BudgetDraft,
    CheckInDraft,
    ContributionDraft,
    DecidedChange,
    DecisionDraft,
    DeliveryDraft,
    InitiativeDraft,
    KeyResultDraft,
    ObjectiveDraft,
    PersonDraft,
    PortfolioDraft,
    SpendPlanDraft,
    StageDraft,
)
from models.errors import Problem
from models.queries.advice import load_advice
from models.queries.initiative import load_initiative
from models.queries.portfolio import load_portfolio
from models.queries.review import load_review
from models.queries.steering import load_steering
from models.views.frozen_form import content_hash, to_text
from models.vocabulary import DecisionKind, Delivery, Direction, Rhythm, Stage, Strength
from tests.queries.past import OFFICE
from tests.queries.reviews import close_review
from tests.queries.upward_histories import Upwards

BEGUN = datetime(2026, 1, 5, 9, tzinfo=UTC)
NAMES = st.sampled_from(["Portal", "Portal 2", "Straße", "New name"])
AGO = st.integers(0, 60)
DAYS = st.integers(0, 200).map(lambda days: BEGUN.date() + timedelta(days))
AMOUNTS = st.one_of(st.none(), st.integers(0, 10**9))
ONE = st.integers(0, 1)
LOOKS, PACE = 6, 3
JUDGED = (
    {},
    {"fiscal_start_month": 4, "wip_limit": 1, "wip_weight": 3, "skipped_after": 0},
    {"stop_chance": 0.3, "pivot_chance": 0.7, "increase_chance": 0.7, "duplicate_from": 0.3},
    {"weekly_grace_days": 6, "coverage_bar": 0.8},
    {"weekly_grace_days": 0, "coverage_bar": 0.2},
    {"owner_load": 1, "team_load": 1, "output_words": "share", "never_words": "launch"},
)


def key_result_draft(place, **said):
    """The first key result is a reach, the second a hold; both due within the histories."""
    promise = {"metric": "Share", "unit": "%", "baseline_on": BEGUN.date(), "rhythm": Rhythm.FORTNIGHTLY}
    due = {"due_on": BEGUN.date() + timedelta(days=120), "headline": True}
    reach = {"direction": Direction.INCREASE, "baseline": 0.0, "target": 100.0}
    hold = {"direction": Direction.AT_LEAST, "baseline": 60.0, "lower": 50.0}
    return KeyResultDraft(**{"name": "Share", **promise, **due, **(hold if place else reach), **said})


class History(Upwards, RuleBasedStateMachine):
    """One portfolio with an objective, two initiatives and two key results; commands may refuse, and change nothing."""

    def __init__(self, database):
        super().__init__()
        self.database, self.clock = database, database.clock
        self.seen, self.steps, self.standing = [], 0, []
        self.requests, self.questions, self.learned = [], [], []

    @initialize()
    def begin(self):
        """The portfolio on its first day, and two weeks later."""
        self.clock.moment = BEGUN
        self.settings = PortfolioDraft("Group", zone="UTC")
        self.id = create_portfolio(self.database, OFFICE, self.settings).id
        self.owner = self.do(people.add_person, PersonDraft("Rosa")).id
        self.objective = self.do(objectives.add_objective, ObjectiveDraft("Win", owner_id=self.owner)).id
        drafts = [key_result_draft(place, objective_id=self.objective) for place in (0, 1)]
        self.key_results = [self.do(key_results.add_key_result, draft).id for draft in drafts]
        plain = [InitiativeDraft(name, owner_id=self.owner) for name in ("Portal", "Cutter")]
        self.initiatives = [self.do(initiatives.add_initiative, draft).id for draft in plain]
        pairs = [(0, 0), (0, 1), (1, 1)]
        links = [ContributionDraft(self.initiatives[one], self.key_results[other]) for one, other in pairs]
        self.links = [(self.do(contributions.add_contribution, link).id, link) for link in links]
        self.reviews = [close_review(self.database, self.id, self.today, self.initiatives)]
        self.clock.moment += timedelta(days=14)

    @property
    def today(self):
        """The date of the clock."""
        return self.clock.moment.date()

    def do(self, command, *what, **how):
        """Carry out a command; what it refuses changes nothing and answers None."""
        try:
            return command(self.database, OFFICE, self.id, *what, **how)
        except Problem:
            return None

    @rule(days=st.integers(1, 25), hours=st.integers(0, 23))
    def time_passes(self, days, hours):
        self.clock.moment += timedelta(days=days, hours=hours)

    @rule(days=st.integers(1, 10))
    def the_clock_is_set_back(self, days):
        self.clock.moment = max(BEGUN, self.clock.moment - timedelta(days=days))

    @rule(place=ONE, ago=AGO, value=st.floats(-50, 150), strength=st.sampled_from(Strength))
    def somebody_checks_in(self, place, ago, value, strength):
        day, link = self.today - timedelta(days=ago), "https://example.org/report"
        draft = CheckInDraft(self.key_results[place], day, value, strength=strength, link=link)
        saved = self.do(check_ins.record_check_in, draft)
        self.standing += [(saved.version, draft)] if saved else []

    @rule(value=st.floats(-50, 150))
    def a_check_in_is_corrected(self, value):
        if self.standing:
            version, draft = self.standing.pop(0)
            changed = CheckInDraft(draft.key_result_id, draft.observed_on, value, strength=draft.strength)
            saved = self.do(check_ins.correct_check_in, changed, expected=version)
            self.standing += [(saved.version, changed)] if saved else []

    @rule()
    def a_check_in_is_withdrawn(self):
        if self.standing:
            self.do(check_ins.withdraw_check_in, self.standing.pop()[0])

    @rule(name=NAMES, until=st.one_of(st.none(), DAYS), editorial=st.booleans())
    def strategy_is_updated(self, name, until, editorial):
        said = {"valid_until": until, "change_reason": "The market moved", "editorial": editorial}
        self.do(objectives.change_objective, ObjectiveDraft(name, **said), objective_id=self.objective)

    @rule(place=ONE, name=NAMES, aim=st.floats(1, 200), due_in=st.integers(30, 200))
    def a_promise_is_changed(self, place, name, aim, due_in):
        due = BEGUN.date() + timedelta(days=due_in)
        bound = {"lower": aim / 3} if place else {"target": aim}
        draft = key_result_draft(place, name=name, objective_id=self.objective, due_on=due, **bound)
        id = self.key_results[place]
        self.do(key_results.change_key_result, draft, key_result_id=id, decided=self.decided())

    def decided(self):
        """The decision that a changed promise rests on."""
        return DecidedChange("The committee", "Charter", "Evidence", self.today, self.initiatives[0])

    @rule(
        name=NAMES,
        zone=st.sampled_from(["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]),
        tolerance=st.sampled_from([0.0, 10.0, 30.0]),
        grace=st.integers(0, 9),
        fixed=st.one_of(st.none(), st.none(), DAYS),
        judged=st.sampled_from(JUDGED),
    )
    def settings_are_changed(self, name, zone, tolerance, grace, fixed, judged):
        frame = {"zone": zone, "tolerance": tolerance, "grace_days": grace, "today_fixed": fixed}
        self.do(change_settings.change_settings, PortfolioDraft(name, **frame, **judged))

    @rule(name=NAMES)
    def the_owner_is_renamed(self, name):
        self.do(people.change_person, PersonDraft(name), person_id=self.owner)

    @rule(place=ONE, name=NAMES)
    def an_initiative_is_renamed(self, place, name):
        draft = InitiativeDraft(name, owner_id=self.owner, starts_on=BEGUN.date())
        self.do(initiatives.change_initiative, draft, initiative_id=self.initiatives[place])

    @rule(place=ONE, stage=st.sampled_from(Stage), ago=st.integers(-5, 20))
    def a_stage_is_changed(self, place, stage, ago):
        day = self.today - timedelta(days=ago)
        self.do(change_stage.change_stage, StageDraft(self.initiatives[place], stage, day, "Decided"))

    @rule(place=ONE, ago=AGO, amount=AMOUNTS, planned=st.integers(0, 10**9))
    def money_is_entered(self, place, ago, amount, planned):
        one, day = self.initiatives[place], self.today - timedelta(days=ago)
        self.do(money.set_budget, BudgetDraft(one, day, amount))
        self.do(money.record_actuals, ActualDraft(one, day, amount))
        self.do(money.plan_spend, SpendPlanDraft(one, day, planned))

    @rule(place=ONE, ago=AGO, how=st.sampled_from(Delivery))
    def delivery_is_reported(self, place, ago, how):
        day = self.today - timedelta(days=ago)
        self.do(delivery.report_delivery, DeliveryDraft(self.initiatives[place], day, how))

    @rule(place=st.integers(0, 2), weight=st.sampled_from([0.0, 1.0, 3.0]), gone=st.booleans())
    def a_contribution_is_changed(self, place, weight, gone):
        id, link = self.links[place]
        draft = ContributionDraft(link.initiative_id, link.key_result_id, weight=weight)
        self.do(contributions.change_contribution, draft, decided=self.decided())
        if gone:
            self.do(contributions.archive_contribution, id)

    @rule(place=ONE, kind=st.sampled_from(DecisionKind), ago=AGO, rests=st.booleans())
    def the_committee_decides(self, place, kind, ago, rests):
        one, day = self.initiatives[place], self.today - timedelta(days=ago)
        said = {"decided_by": "The committee", "right": "Charter", "reason": "Evidence"}
        view = load_portfolio(self.database, self.id) if rests else None
        self.do(decisions.record_decision, DecisionDraft(one, kind, day, **said, frozen=view))

    @rule(ago=AGO)
    def a_review_is_closed(self, ago):
        day = self.today - timedelta(days=ago)
        self.reviews.append(close_review(self.database, self.id, day, self.initiatives))

    @precondition(lambda self: self.steps > 9)
    @rule(what=st.integers(0, 3))
    def something_is_archived(self, what):
        archive, id = [
            (initiatives.archive_initiative, self.initiatives[1]),
            (key_results.archive_key_result, self.key_results[1]),
            (objectives.archive_objective, self.objective),
            (people.archive_person, self.owner),
        ][what]
        self.do(archive, id)

    @rule(back=st.integers(0, 12))
    def an_act_is_undone(self, back):
        newest = load_portfolio(self.database, self.id).moment.known
        self.do(undo.undo, max(1, newest - back))

    @invariant()
    def somebody_looks(self):
        """Every few steps, as long as there are looks left."""
        self.steps += 1
        if self.steps % PACE == 0 and len(self.seen) < LOOKS:
            self.seen.append(self.look())

    def look(self, known=None, day: date | None = None):
        """Everything that is seen: the portfolio, and by kind and id what is in it, each as text with its hash."""
        portfolio = load_portfolio(self.database, self.id, known=known, day=day)
        moment = {"known": portfolio.moment.known, "day": portfolio.moment.day}
        advice = load_advice(self.database, self.id, **moment)
        views = [advice.beside(portfolio), load_steering(self.database, self.id, **moment)]
        alone = [load_initiative(self.database, self.id, one.id, **moment) for one in portfolio.initiatives]
        views += map(advice.beside, alone)
        views += [self.review(one, moment) for one in self.reviews]
        views += self.upward_views(moment)
        return moment, [(to_text(one), content_hash(one)) for one in views if one is not None]

    def review(self, id, moment):
        """A review; None before it was known."""
        try:
            return load_review(self.database, self.id, id, **moment)
        except Problem:
            return None

    def teardown(self):
        """Whatever happened since: each look, drawn again, is what was seen."""
        for moment, texts in self.seen:
            again = self.look(**moment)
            assert again == (moment, texts)
