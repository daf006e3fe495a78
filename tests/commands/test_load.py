"""Loading: a whole portfolio with its past, in one transaction, beside others."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from models.commands.initiatives import add_initiative
from models.commands.load import Cargo, PastAct, load
from models.drafts import InitiativeDraft, PortfolioDraft
from models.errors import Invalid
from models.queries.frozen import load_frozen
from models.tables.audit import AuditEntry
from models.tables.evidence import CheckIn
from models.tables.governance import Decision
from models.tables.portfolio import Act, Portfolio, PortfolioVersion
from models.tables.strategy import Initiative, InitiativeVersion, KeyResult, KeyResultVersion
from tests.builders import ADMINISTRATOR, NOW

PAST = [PastAct(n, NOW - timedelta(days=100 - n), "Ann", "pmo_lead", "act", f"Act {n}") for n in (1, 2, 3)]
ROWS = {
    Initiative: [{"id": 1}],
    InitiativeVersion: [
        {"version": 1, "revision": 2, "initiative_id": 1, "name": "First"},
        {"version": 2, "revision": 3, "initiative_id": 1, "name": "Second", "supersedes": 1},
    ],
}


def cargo(acts=PAST, rows=ROWS):
    """A small portfolio with a past."""
    return Cargo(PortfolioDraft("Laid"), acts, rows, demo=True)


@pytest.fixture
def laid(bench):
    """A second portfolio, laid beside one with things of its own."""
    bench.initiative("Of another portfolio")
    bench.portfolio_id = load(*bench.place[:2], cargo()).id
    return bench


def test_rows_are_known_from_their_own_revision_on(laid):
    found = laid.rows(InitiativeVersion, portfolio_id=laid.portfolio_id)

    assert [(row.name, row.revision, row.until) for row in found] == [("First", 2, 3), ("Second", 3, 2**62)]


def test_rows_carry_the_moment_of_their_act(laid):
    (first, _) = laid.rows(InitiativeVersion, portfolio_id=laid.portfolio_id)

    assert first.recorded_at == PAST[1].recorded_at


def test_keys_and_references_move_past_those_of_others(laid):
    (first, second) = laid.rows(InitiativeVersion, portfolio_id=laid.portfolio_id)

    assert (first.initiative_id, second.supersedes) == (2, first.version)


def test_the_settings_stand_from_the_first_act(laid):
    found = laid.current(PortfolioVersion, portfolio_id=laid.portfolio_id)

    assert (found.name, found.revision, found.demo) == ("Laid", 1, True)


def test_the_past_has_its_acts_and_the_load_stands_after_them(laid):
    acts = laid.rows(Act, portfolio_id=laid.portfolio_id)

    assert [(act.revision, act.command) for act in sorted(acts, key=lambda act: act.revision)] == [
        (1, "act"),
        (2, "act"),
        (3, "act"),
        (4, "load"),
    ]


def test_the_clock_goes_on_from_the_last_act(laid):
    assert add_initiative(*laid.place, InitiativeDraft("New")).revision == 5
    assert laid.rows(Portfolio, id=laid.portfolio_id)[0].recorded_at == NOW


def test_the_trail_names_who_really_laid_it(laid):
    entries = laid.rows(AuditEntry, table_name="initiative_version", actor=ADMINISTRATOR.name)

    assert len(entries) == 3


def test_the_same_intent_lays_once(bench):
    answers = {load(*bench.place[:2], cargo(), intent="demo").id for _ in range(2)}

    assert len(answers) == 1


@pytest.mark.parametrize("acts", [[], PAST[1:], [PAST[0], PAST[2]], [PAST[2], PAST[1], PAST[0]]])
def test_a_past_with_gaps_is_refused(bench, acts):
    with pytest.raises(Invalid, match="must count 1, 2, 3"):
        load(*bench.place[:2], cargo(acts))


def test_a_past_that_goes_back_in_time_is_refused(bench):
    back = [PAST[0], PastAct(2, NOW - timedelta(days=999), "Ann", "pmo_lead", "act")]

    with pytest.raises(Invalid, match="never go back in time"):
        load(*bench.place[:2], cargo(back))


def test_rows_of_nothing_are_refused_whole(bench):
    with pytest.raises(IntegrityError):
        load(*bench.place[:2], cargo(rows={InitiativeVersion: ROWS[InitiativeVersion]}))
    assert len(bench.rows(Portfolio)) == 1


def test_five_thousand_check_ins_are_laid_with_their_trail(bench):
    rows = {
        KeyResult: [{} for _ in range(100)],
        KeyResultVersion: [{"revision": 1, "key_result_id": n, "name": f"K{n}"} for n in range(1, 101)],
        CheckIn: [
            {
                "revision": 1 + n % 3,
                "key_result_id": 1 + n % 100,
                "observed_on": date(2024, 1, 1) + timedelta(days=n // 100),
                "value": n / 7,
            }
            for n in range(5000)
        ],
    }

    load(*bench.place[:2], cargo(rows=rows))

    assert len(bench.rows(AuditEntry, table_name="check_in")) == len(bench.rows(CheckIn)) == 5000


DECISION = {
    "initiative_id": 1,
    "kind": "continue",
    "setting": "between",
    "decided_by": "Ann",
    "right": "Hers",
    "reason": "So",
}


def test_each_decision_of_a_past_that_freezes_rests_on_what_was_known_just_before(bench):
    days = [{**DECISION, "revision": n, "decided_on": PAST[n - 1].recorded_at.date()} for n in (2, 3)]
    first, second = ROWS[InitiativeVersion]
    rows = {**ROWS, InitiativeVersion: [{**first, "revision": 1}, second], Decision: days}
    past = replace(cargo(rows=rows), freezes=True)
    id = load(*bench.place[:2], past).id

    seen = [load_frozen(bench.database, id, decision.version) for decision in bench.rows(Decision)]
    assert [(view.name, view.moment.known, len(view.decisions)) for view in seen] == [
        ("First", 1, 0),
        ("First", 2, 1),
    ]
