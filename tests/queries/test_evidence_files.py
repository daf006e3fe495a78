"""Files in the view of an initiative: behind the check-in they backed, as of the moment looked at."""

from dataclasses import replace

import pytest

from models.commands.check_ins import correct_check_in, record_check_in, withdraw_check_in
from models.drafts import CheckInDraft
from models.errors import NotFound
from models.queries.evidence_files import load_evidence_file
from models.queries.initiative import load_initiative
from models.source_drafts import EvidenceFileDraft
from tests.builders import TODAY
from tests.database_fixtures import bench, clock, database, empty_database

__all__ = ["bench", "clock", "database", "empty_database"]
NOTE, MORE = EvidenceFileDraft("note.txt", b"one"), EvidenceFileDraft("more.txt", b"two")


@pytest.fixture
def initiative(bench):
    id = bench.initiative()
    bench.link(id, bench.key_result())
    return id


def names(bench, initiative, known=None):
    """The files of each check-in, oldest version first."""
    view = load_initiative(bench.database, bench.portfolio_id, initiative, known=known)
    return [[file.name for file in one.files] for one in view.contributions[0].key_result.check_ins]


def test_a_correction_shows_its_files_beside_those_of_what_it_corrects(bench, initiative):
    draft = CheckInDraft(1, TODAY, 5.0, files=(NOTE,))
    first = record_check_in(*bench.place, draft)
    correct_check_in(*bench.place, replace(draft, value=4.0, files=(MORE,)), expected=first.version)

    assert names(bench, initiative) == [["note.txt"], ["note.txt", "more.txt"]]
    assert names(bench, initiative, first.revision) == [["note.txt"]]
    gone = withdraw_check_in(*bench.place, 2)
    assert names(bench, initiative, gone.revision)[:2] == [["note.txt"], ["note.txt", "more.txt"]]


def test_a_file_is_read_by_its_portfolio_alone(bench, initiative):
    record_check_in(*bench.place, CheckInDraft(1, TODAY, 5.0, files=(NOTE,)))

    found = load_evidence_file(bench.database, bench.portfolio_id, 1)
    assert (found.name, found.media_type, found.content) == ("note.txt", "text/plain", b"one")
    with pytest.raises(NotFound):
        load_evidence_file(bench.database, bench.portfolio_id + 1, 1)
    with pytest.raises(NotFound):
        load_evidence_file(bench.database, bench.portfolio_id, 99)
