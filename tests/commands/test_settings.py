"""Settings: what a portfolio may be called, counted and measured by."""

import pytest

from models.commands.change_settings import archive_portfolio, change_settings
from models.commands.create_portfolio import create_portfolio
from models.commands.money import set_budget
from models.drafts import BudgetDraft, PortfolioDraft
from models.errors import Conflict, Invalid
from models.queries.moment import load_frame
from models.tables.portfolio import PortfolioVersion
from tests.builders import ADMINISTRATOR, TODAY


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": ""}, "name"),
        ({"currency": "euro"}, "currency"),
        ({"currency": "€€€"}, "currency"),
        ({"zone": "Europe/Atlantis"}, "zone"),
        ({"zone": "../etc/passwd"}, "zone"),
        ({"fiscal_start_month": 13}, "fiscal_start_month"),
        ({"wip_limit": 0}, "wip_limit"),
        ({"tolerance": -1.0}, "tolerance"),
        ({"tolerance": float("nan")}, "tolerance"),
        ({"required_share": 0.0}, "required_share"),
        ({"grace_days": 61}, "grace_days"),
        ({"weekly_grace_days": -1}, "weekly_grace_days"),
        ({"coverage_bar": 0.0}, "coverage_bar"),
        ({"coverage_bar": 1.1}, "coverage_bar"),
        ({"office_days": 366}, "office_days"),
        ({"wip_weight": 0}, "wip_weight"),
        ({"skipped_after": 366}, "skipped_after"),
        ({"stop_chance": -0.1}, "stop_chance"),
        ({"stop_chance": 0.5}, "pivot_chance"),
        ({"duplicate_from": 1.1}, "duplicate_from"),
        ({"team_load": 0}, "team_load"),
        ({"output_words": ",".join(f"w{place}" for place in range(201))}, "output_words"),
    ],
)
def test_what_settings_must_not_be_is_told_by_field(database, given, field):
    with pytest.raises(Invalid) as caught:
        create_portfolio(database, ADMINISTRATOR, PortfolioDraft(**{"name": "P", **given}))
    assert [fault.field for fault in caught.value.faults] == [field]


def test_earlier_settings_stay_known(bench):
    change_settings(*bench.place, PortfolioDraft("Renamed", tolerance=5.0))

    assert [(row.name, row.tolerance) for row in bench.rows(PortfolioVersion)] == [
        ("Our portfolio", 10.0),
        ("Renamed", 5.0),
    ]


def test_newer_settings_are_not_overwritten(bench):
    seen = bench.current(PortfolioVersion).version
    change_settings(*bench.place, PortfolioDraft("Theirs"))

    with pytest.raises(Conflict):
        change_settings(*bench.place, PortfolioDraft("Mine"), expected=seen)


def test_the_currency_stays_once_amounts_stand_in_it(bench):
    set_budget(*bench.place, BudgetDraft(bench.initiative(), TODAY, 5))

    with pytest.raises(Invalid, match="Amounts stand in EUR already"):
        change_settings(*bench.place, PortfolioDraft("P", currency="SEK"))


def test_changed_settings_do_not_make_a_demo_real(database, bench):
    demo = create_portfolio(database, ADMINISTRATOR, PortfolioDraft("Demo"), demo=True).id
    change_settings(database, ADMINISTRATOR, demo, PortfolioDraft("Renamed"))

    assert bench.current(PortfolioVersion, portfolio_id=demo).demo


def test_a_removed_portfolio_stays_in_the_record(bench):
    archive_portfolio(*bench.place)

    assert [row.archived for row in bench.rows(PortfolioVersion)] == [False, True]


def test_limits_by_weight_and_for_skipped_reviews_are_judged_by(bench):
    change_settings(*bench.place, PortfolioDraft("P", zone="UTC", wip_weight=7, skipped_after=2))

    with bench.database.read() as session:
        frame = load_frame(session, bench.portfolio_id, now=bench.database.clock())
    assert (frame.thresholds.wip_weight, frame.thresholds.skipped_after) == (7, 2)


def test_the_office_sets_what_advice_and_load_are_judged_by(bench):
    shares = {"stop_chance": 0.05, "pivot_chance": 0.3, "increase_chance": 0.9, "duplicate_from": 0.7}
    change_settings(*bench.place, PortfolioDraft("P", zone="UTC", owner_load=2, team_load=9, **shares))
    with bench.database.read() as session:
        used = load_frame(session, bench.portfolio_id, now=bench.database.clock()).thresholds

    assert {name: getattr(used, name) for name in shares} == shares
    assert (used.owner_load, used.team_load) == (2, 9)
