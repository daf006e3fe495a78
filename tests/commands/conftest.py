"""The database fixtures, for the tests of this folder, and an initiative before its gate."""

import pytest

from models.commands.change_stage import change_stage
from models.drafts import StageDraft
from models.vocabulary import Stage
from tests.commands.gates import WHOLE
from tests.database_fixtures import bench, clock, database, empty_database

__all__ = ["bench", "clock", "database", "empty_database"]


@pytest.fixture
def exploring(bench):
    """An initiative that explores and brings all that delivering asks for, but the technology check; what it serves."""
    people = {"owner_id": bench.person("Owner"), "sponsor_id": bench.person("Sponsor")}
    initiative = bench.initiative(**people, **WHOLE)
    key_result = bench.key_result(objective_id=bench.objective())
    bench.link(initiative, key_result)
    bench.confirm(key_result)
    change_stage(*bench.place, StageDraft(initiative, Stage.EXPLORING))
    return key_result
