"""What the editing grids start from."""

from datetime import date

from sqlalchemy import select

from models.queries import grids
from models.queries.acts import last_undoable, load_acts
from models.queries.people import load_people
from models.tables.portfolio import PersonVersion
from models.tables.strategy import KeyResultVersion, ObjectiveVersion
from models.vocabulary import Contribution, Role


def test_a_row_carries_the_version_that_is_seen(past, database):
    objective = past.objective("Win")
    past.act(date(2026, 2, 1))
    past.change(ObjectiveVersion, objective, name="Win more", change_reason="The market moved")
    (line,) = grids.load_objectives(database, past.load(database))

    assert (line.draft.name, line.draft.change_reason) == ("Win more", "")
    with database.read() as session:
        named = select(ObjectiveVersion.version).filter_by(objective_id=line.id, name="Win more")
        version = session.scalar(named)
    assert line.version == version


def test_a_key_result_carries_its_interim_targets(past, database):
    key_result = past.key_result()
    past.interim(key_result, date(2026, 9, 30), 60.0)
    past.interim(key_result, date(2026, 6, 30), 30.0)

    (line,) = grids.load_key_results(database, past.load(database))
    assert line.draft.interim == ((date(2026, 6, 30), 30.0), (date(2026, 9, 30), 60.0))


def test_archived_rows_are_not_edited(past, database):
    past.key_result("Kept")
    past.change(KeyResultVersion, past.key_result("Gone"), archived=True)

    assert [line.draft.name for line in grids.load_key_results(database, past.load(database))] == ["Kept"]


def test_a_contribution_knows_both_its_ends(past, database):
    initiative, key_result = past.initiative(), past.key_result()
    past.serve(initiative, key_result, kind="enabling", weight=2.0, enables="Payments")
    id = past.load(database)
    (line,), (one,), (other,) = (
        read(database, id)
        for read in (grids.load_contributions, grids.load_initiatives, grids.load_key_results)
    )

    assert (line.draft.initiative_id, line.draft.key_result_id) == (one.id, other.id)
    assert (line.draft.kind, line.draft.weight) == (Contribution.ENABLING, 2.0)


def test_people_come_by_name_and_as_drafts(past, database):
    for name in ("head of Retail", "Chief of Staff", "Gone"):
        person = past.person(name)
    past.change(PersonVersion, person, archived=True)
    id = past.load(database)

    assert [one.name for one in load_people(database, id)] == ["Chief of Staff", "head of Retail"]
    assert [line.draft.role for line in grids.load_people(database, id)] == [Role.OWNER, Role.OWNER]


def test_the_newest_act_that_is_no_founding_can_be_undone(past, database):
    past.act(date(2026, 2, 1), actor="The chair")
    id = past.load(database)

    assert [one.command for one in load_acts(database, id)] == ["load", "test", "test"]
    assert last_undoable(database, id).actor == "The chair"
    assert last_undoable(database, id, by="Somebody else") is None
