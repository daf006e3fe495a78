"""Undo: what held before comes back as a new version, or a sentence says why not."""

from datetime import timedelta

import pytest

from models.actor import Actor
from models.commands.change_settings import archive_portfolio
from models.commands.check_ins import correct_check_in
from models.commands.initiatives import add_initiative, archive_initiative, change_initiative
from models.commands.key_results import change_key_result
from models.commands.save_grid import save_grid
from models.commands.undo import undo
from models.drafts import CheckInDraft, GridRow, InitiativeDraft, ObjectiveDraft
from models.errors import Invalid, NotFound, Refused
from models.queries.undoable import load_why_not
from models.tables.evidence import CheckIn
from models.tables.portfolio import PortfolioVersion
from models.tables.strategy import InitiativeVersion, InterimTarget, KeyResultVersion, ObjectiveVersion
from models.vocabulary import Role
from tests.builders import PMO, TODAY, key_result_draft


def renamed(bench, initiative, name, **more):
    """The revision of an act that renames an initiative."""
    return change_initiative(*bench.place, InitiativeDraft(name), initiative_id=initiative, **more).revision


def test_a_change_undone_brings_the_earlier_words_back_as_a_new_version(bench):
    initiative = bench.initiative("Before")
    revision = renamed(bench, initiative, "After")

    undo(*bench.place, revision)

    assert [row.name for row in bench.rows(InitiativeVersion)] == ["Before", "After", "Before"]
    assert bench.current(InitiativeVersion).name == "Before"


def test_an_addition_undone_is_archived_never_deleted(bench):
    saved = add_initiative(*bench.place, InitiativeDraft("Mistake"))

    undo(*bench.place, saved.revision)

    assert bench.current(InitiativeVersion).archived


def test_an_undo_can_itself_be_undone(bench):
    initiative = bench.initiative("Before")
    revision = renamed(bench, initiative, "After")
    undone = undo(*bench.place, revision)

    undo(*bench.place, undone.revision)

    assert bench.current(InitiativeVersion).name == "After"


def test_an_act_is_undone_only_once(bench):
    revision = renamed(bench, bench.initiative(), "After")
    undo(*bench.place, revision)

    with pytest.raises(Invalid, match="undone already"):
        undo(*bench.place, revision)


def test_a_newer_version_on_top_stands_in_the_way(bench):
    initiative = bench.initiative()
    revision = renamed(bench, initiative, "First")
    renamed(bench, initiative, "Second")

    with pytest.raises(
        Invalid, match=r"initiative “First” was changed since, by Administrator on 2.Mar.2026\. Undo that"
    ):
        undo(*bench.place, revision)


def test_something_newer_that_builds_on_an_addition_stands_in_the_way(bench):
    saved = add_initiative(*bench.place, InitiativeDraft("Portal"))
    bench.link(saved.id, bench.key_result())

    with pytest.raises(
        Invalid, match="link to a key result “Portal → Churn falls” builds on the initiative that it added"
    ):
        undo(*bench.place, saved.revision)


def test_a_correction_undone_brings_the_first_value_back_under_a_new_number(bench):
    key_result = bench.key_result()
    first = bench.check_in(key_result, 5.0)
    corrected = correct_check_in(*bench.place, CheckInDraft(key_result, TODAY, 6.0), expected=first)

    undo(*bench.place, corrected.revision)

    assert [(row.value, row.correction) for row in bench.rows(CheckIn)] == [(5.0, 0), (6.0, 1), (5.0, 2)]


def test_a_value_does_not_come_back_where_another_stands_by_now(bench):
    key_result = bench.key_result()
    first = bench.check_in(key_result, 5.0)
    moved = CheckInDraft(key_result, TODAY - timedelta(days=1), 5.0)
    corrected = correct_check_in(*bench.place, moved, expected=first)
    bench.check_in(key_result, 6.0)

    with pytest.raises(Invalid, match="Another check-in stands for the same day and source by now"):
        undo(*bench.place, corrected.revision)


def test_a_check_in_undone_is_withdrawn(bench):
    bench.check_in(bench.key_result())

    undo(*bench.place, bench.current(CheckIn).revision)

    assert bench.current(CheckIn).withdrawn


def test_a_key_result_comes_back_with_its_interim_targets(bench):
    key_result = bench.key_result(interim=((TODAY, 7.0),))
    changed = change_key_result(*bench.place, key_result_draft("Other"), key_result_id=key_result)

    undo(*bench.place, changed.revision)

    version = bench.current(KeyResultVersion).version
    assert [row.value for row in bench.rows(InterimTarget, key_result_version=version)] == [7.0]


def test_a_whole_grid_is_undone_at_once(bench):
    kept = bench.objective("Kept")
    rows = [GridRow(1, ObjectiveDraft("Added")), GridRow(2, ObjectiveDraft("Kept"), id=kept, archive=True)]
    saved = save_grid(*bench.place, rows)

    undo(*bench.place, saved.revision)

    assert {row.name: row.archived for row in bench.rows(ObjectiveVersion, until=2**62)} == {
        "Added": True,
        "Kept": False,
    }


def test_a_removed_portfolio_comes_back(bench):
    removed = archive_portfolio(*bench.place)
    with pytest.raises(NotFound, match="was removed"):
        bench.initiative()

    undo(*bench.place, removed.revision)

    assert not bench.current(PortfolioVersion).archived


def test_a_founding_is_not_undone(bench):
    with pytest.raises(Invalid, match="Remove the portfolio instead"):
        undo(*bench.place, 1)


def test_the_acts_of_others_are_undone_only_with_the_right(bench):
    revision = renamed(bench, bench.initiative(), "After")

    with pytest.raises(Refused):
        undo(*bench.by(Actor("An owner", Role.OWNER)), revision)

    undo(*bench.by(PMO), revision)
    assert bench.current(InitiativeVersion).name != "After"


@pytest.mark.parametrize("reader", [Actor("Pat", Role.VIEWER), Actor("Pat", Role.PMO_LEAD, automatic=True)])
def test_who_may_only_read_by_now_undoes_nothing_of_their_own(bench, reader):
    id = bench.initiative()
    saved = archive_initiative(*bench.by(Actor("Pat", Role.PMO_LEAD)), id)

    with pytest.raises(Refused, match="undoes nothing"):
        undo(*bench.by(reader), saved.revision)
    assert bench.current(InitiativeVersion).archived


def test_two_changes_of_one_thing_are_undone_one_after_the_other(bench):
    initiative = bench.initiative("First")
    acts = [renamed(bench, initiative, name) for name in ("Second", "Third")]

    for act in reversed(acts):
        undo(*bench.place, act)

    assert bench.current(InitiativeVersion).name == "First"


def test_a_second_click_on_undo_repeats_nothing(bench):
    revision = renamed(bench, bench.initiative("Before"), "After")

    first = undo(*bench.place, revision, intent="click")
    second = undo(*bench.place, revision, intent="click")

    assert second.repeated
    assert (second.revision, bench.current(InitiativeVersion).name) == (first.revision, "Before")


def test_the_trail_says_ahead_what_cannot_be_undone(bench):
    revision = renamed(bench, bench.initiative(), "After")
    undone = undo(*bench.place, revision)

    why = load_why_not(bench.database, bench.portfolio_id, [1, revision, undone.revision])
    assert sorted(why) == [1, revision]
    assert "undone already, by Administrator on 2\u00a0Mar\u00a02026" in why[revision]


def test_an_archive_says_who_changed_the_thing_since(bench):
    saved = archive_initiative(*bench.place, bench.initiative("Portal"))
    undo(*bench.place, saved.revision)
    archive_initiative(*bench.by(PMO), saved.id)

    with pytest.raises(Invalid, match="undone already"):
        undo(*bench.place, saved.revision)
