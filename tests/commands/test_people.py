"""People and teams: added, changed, archived, each state kept."""

import pytest

from models.commands.people import archive_person, change_person
from models.commands.teams import add_team, archive_team, change_team
from models.drafts import PersonDraft, TeamDraft
from models.errors import Conflict, NotFound
from models.tables.portfolio import PersonVersion, TeamVersion
from models.vocabulary import Role


def test_a_person_keeps_earlier_roles(bench):
    person = bench.person("Product owner", Role.OWNER)
    change_person(*bench.place, PersonDraft("Product owner", role=Role.SPONSOR), person_id=person)

    assert [row.role for row in bench.rows(PersonVersion)] == ["owner", "sponsor"]


def test_a_person_who_left_stays_in_the_record(bench):
    archive_person(*bench.place, bench.person("Product owner"))

    assert [(row.name, row.archived) for row in bench.rows(PersonVersion)] == [
        ("Product owner", False),
        ("Product owner", True),
    ]


def test_a_change_of_somebody_archived_does_not_bring_them_back(bench):
    person = bench.person("Product owner")
    archive_person(*bench.place, person)
    change_person(*bench.place, PersonDraft("Service owner"), person_id=person)

    assert bench.current(PersonVersion).archived


def test_a_person_who_is_not_there_cannot_be_archived(bench):
    with pytest.raises(NotFound, match="This person is not there any more"):
        archive_person(*bench.place, 77)


def test_a_team_is_renamed_and_archived(bench):
    team = add_team(*bench.place, TeamDraft("Blue")).id
    change_team(*bench.place, TeamDraft("Green"), team_id=team)
    archive_team(*bench.place, team)

    assert [(row.name, row.archived) for row in bench.rows(TeamVersion)] == [
        ("Blue", False),
        ("Green", False),
        ("Green", True),
    ]


def test_a_newer_team_is_not_archived_unseen(bench):
    seen = add_team(*bench.place, TeamDraft("Blue"))
    change_team(*bench.place, TeamDraft("Green"), team_id=seen.id)

    with pytest.raises(Conflict):
        archive_team(*bench.place, seen.id, expected=seen.version)
