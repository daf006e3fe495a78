"""The audit trail as a reader meets it: acts, each record before and after in words, narrowed and in pages."""

from datetime import date, timedelta

import pytest

from models.actor import Actor
from models.commands.initiatives import archive_initiative, change_initiative
from models.commands.key_results import change_key_result
from models.commands.money import set_budget
from models.commands.save_grid import save_grid
from models.commands.undo import undo
from models.drafts import BudgetDraft, GridRow, InitiativeDraft, ObjectiveDraft
from models.errors import NotFound
from models.queries.audit import load_choices, load_trail, whole_trail
from models.views.trail import TrailFilter
from models.vocabulary import Role, Strength
from models.vocabulary_trail import RecordKind, act_word, field_word, thing
from tests.builders import PMO, TODAY, key_result_draft
from tests.database_fixtures import bench, clock, database, empty_database

__all__ = ["bench", "clock", "database", "empty_database"]
ANN = Actor("Ann", Role.PMO_LEAD)


@pytest.fixture
def trail(bench):
    """A function that gives the acts that fit a filter."""

    def read(**wanted):
        return load_trail(bench.database, bench.portfolio_id, TrailFilter(**wanted)).acts

    return read


def fields(act):
    """The fields of an act's only change, with plain spaces."""
    (change,) = act.changes
    return {
        one.field: (one.before.replace("\u00a0", " "), one.after.replace("\u00a0", " "))
        for one in change.fields
    }


def test_a_change_is_told_by_names_and_not_by_ids(bench, trail):
    owner = bench.person("Ann Alder")
    initiative = bench.initiative("Portal")
    change_initiative(*bench.by(PMO), InitiativeDraft("Portal", owner_id=owner), initiative_id=initiative)

    newest = trail()[0]
    assert (newest.act.actor, act_word(newest.act.command)) == ("The PMO lead", "Initiative changed")
    assert (newest.changes[0].name, newest.changes[0].initiative_id) == ("Portal", initiative)
    assert fields(newest) == {"owner": ("", "Ann Alder")}


def test_words_numbers_and_dates_are_written_as_people_read_them(bench, trail):
    id = bench.key_result(baseline=9.25, due_on=date(2026, 12, 31))
    draft = key_result_draft(baseline=0.0, due_on=date(2027, 6, 30), source_strength=Strength.VERIFIED)
    change_key_result(*bench.place, draft, key_result_id=id)

    told = fields(trail()[0])
    assert told["due date"] == ("31 Dec 2026", "30 Jun 2027")
    assert told["baseline"] == ("9.25", "0")
    assert told["source strength"] == ("measured", "verified")


def test_money_is_told_to_the_last_cent(bench, trail):
    initiative = bench.initiative()
    set_budget(*bench.place, BudgetDraft(initiative, TODAY, 6_240_000_050))

    assert fields(trail()[0])["approved"] == ("", "€ 62,400,000.50")


def test_interim_targets_are_a_field_of_their_key_result(bench, trail):
    id = bench.key_result(interim=((TODAY, 7.0),))
    change_key_result(*bench.place, key_result_draft(interim=((TODAY, 6.5),)), key_result_id=id)

    assert fields(trail()[0]) == {"interim targets": ("2 Mar 2026: 7", "2 Mar 2026: 6.5")}


def test_what_an_act_did_is_grouped_record_by_record(bench, trail):
    kept = bench.objective("Kept")
    save_grid(
        *bench.place,
        [GridRow(1, ObjectiveDraft("Added")), GridRow(2, ObjectiveDraft("Kept"), id=kept, archive=True)],
    )

    assert [(one.name, one.done) for one in trail()[0].changes] == [("Added", "added"), ("Kept", "archived")]


def test_an_undo_says_what_it_took_back(bench, trail):
    initiative = bench.initiative("Portal")
    act = archive_initiative(*bench.place, initiative)
    undo(*bench.by(ANN), act.revision)

    newest, undone = trail()[:2]
    assert newest.of == "Initiative archived, by Administrator"
    assert [(one.name, one.done) for one in newest.changes] == [("Portal", "brought back")]
    assert undone.act.undone


@pytest.fixture
def busy(bench, clock):
    """Two initiatives with a budget each, by two people on two days."""
    first, second = bench.initiative("Portal"), bench.initiative("Ferry")
    set_budget(*bench.by(ANN), BudgetDraft(first, TODAY, 100))
    clock.move(days=1)
    set_budget(*bench.by(PMO), BudgetDraft(second, TODAY, 200))
    return first, second


def named(acts):
    return [one.changes[0].name.split(",")[0] for one in acts]


def test_the_trail_narrows_by_who_acted(busy, trail):
    assert named(trail(actor="Ann")) == ["Portal"]


def test_the_trail_narrows_by_kind_of_record(busy, trail):
    assert named(trail(kind=RecordKind.MONEY)) == ["Ferry", "Portal"]


def test_the_trail_narrows_by_initiative(busy, trail):
    first, _ = busy
    assert named(trail(initiative_id=first)) == ["Portal", "Portal"]


def test_the_trail_narrows_by_what_was_done(busy, trail):
    assert named(trail(command="add_initiative")) == ["Ferry", "Portal"]


def test_the_trail_narrows_by_day(busy, trail):
    assert named(trail(first=TODAY + timedelta(days=1))) == ["Ferry"]
    assert named(trail(last=TODAY, kind=RecordKind.MONEY)) == ["Portal"]


def test_the_trail_narrows_by_words(busy, trail):
    assert named(trail(words="fErr")) == ["Ferry"]
    assert trail(words="100%_no") == ()


def test_the_records_that_fit_are_shown_and_no_others(bench, trail):
    save_grid(
        *bench.place, [GridRow(1, ObjectiveDraft("Customers stay")), GridRow(2, ObjectiveDraft("Costs fall"))]
    )

    assert named(trail(words="costs")) == ["Costs fall"]


def test_pages_follow_each_other_without_a_gap(busy, bench):
    acts, before = [], 2**62
    while before is not None:
        page = load_trail(bench.database, bench.portfolio_id, before=before, most=2)
        acts, before = [*acts, *page.acts], page.older

    assert [one.act.revision for one in acts] == [5, 4, 3, 2, 1]
    assert acts == list(whole_trail(bench.database, bench.portfolio_id))


def test_choices_are_those_who_acted_and_what_was_done(busy, bench):
    choices = load_choices(bench.database, bench.portfolio_id)

    assert choices.actors == ("Administrator", "Ann", "The PMO lead")
    assert choices.commands == ("set_budget", "add_initiative", "create_portfolio")


def test_another_portfolio_has_a_trail_of_its_own(busy, bench):
    with pytest.raises(NotFound):
        load_trail(bench.database, bench.portfolio_id + 1)


def test_a_large_act_is_told_in_part_and_counted(bench, trail):
    save_grid(*bench.place, [GridRow(place, ObjectiveDraft(f"Goal {place}")) for place in range(300)])

    (act,) = trail(command="save_grid")
    assert (len(act.changes), act.more) == (60, 240)
    (whole,) = whole_trail(bench.database, bench.portfolio_id, TrailFilter(command="save_grid"))
    assert len(whole.changes) == 300


def test_words_for_what_has_no_words_of_its_own():
    assert [thing("key_result_version"), field_word("owner_id"), field_word("due_on")] == [
        "key result",
        "owner",
        "due date",
    ]
