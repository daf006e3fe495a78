"""Files behind check-ins: written, corrected, withdrawn and undone with them; they count as backing."""

from dataclasses import replace
from datetime import date

import pytest

from models import backup
from models.commands.check_ins import correct_check_in, record_check_in, withdraw_check_in
from models.commands.undo import undo
from models.database import Database
from models.drafts import CheckInDraft
from models.errors import Invalid
from models.source_drafts import EvidenceFileDraft
from models.tables.audit import AuditEntry
from models.tables.evidence import CheckIn
from models.tables.sources import EvidenceBlob, EvidenceFile
from models.vocabulary import Strength
from tests.builders import TODAY

NOTE = EvidenceFileDraft("note.txt", b"Churn was 5 % in February.")
PAGE = EvidenceFileDraft("page.pdf", b"%PDF-1.7 one page")


@pytest.fixture
def draft(bench):
    return CheckInDraft(bench.key_result(), TODAY, 5.0, files=(NOTE,))


def standing(bench):
    """The names of the files that stand, with the day they stand for."""
    files = [one for one in bench.rows(EvidenceFile, until=2**62) if not one.withdrawn]
    return [(one.name, one.observed_on) for one in files]


def test_a_file_is_kept_with_its_check_in(bench, draft):
    saved = record_check_in(*bench.place, draft)

    (file,), (blob,) = bench.rows(EvidenceFile), bench.rows(EvidenceBlob)
    assert (file.name, file.author, file.revision) == ("note.txt", "Administrator", saved.revision)
    assert (blob.content, blob.size, blob.media_type) == (NOTE.content, len(NOTE.content), "text/plain")


def test_a_file_backs_a_measured_value(bench, draft):
    record_check_in(*bench.place, draft)

    assert bench.current(CheckIn).strength == Strength.MEASURED


def test_without_one_the_note_says_what_is_missing(bench, draft):
    saved = record_check_in(*bench.place, replace(draft, files=()))

    assert "or a file" in saved.notes[0]


def test_a_file_that_is_not_taken_keeps_the_check_in_from_being_saved(bench, draft):
    page = EvidenceFileDraft("page.html", b"<html><script>alert(1)</script>")

    with pytest.raises(Invalid, match="kind that is not taken") as invalid:
        record_check_in(*bench.place, replace(draft, files=(NOTE, page)))
    assert invalid.value.faults[0].field == "files"
    assert bench.rows(CheckIn) == bench.rows(EvidenceBlob) == []


def test_a_check_in_takes_ten_files(bench, draft):
    many = tuple(EvidenceFileDraft(f"{number}.txt", b"text %d" % number) for number in range(11))

    with pytest.raises(Invalid, match="takes 10 files"):
        record_check_in(*bench.place, replace(draft, files=many))


def test_the_same_content_is_stored_once(bench, draft):
    record_check_in(*bench.place, replace(draft, files=(NOTE, replace(NOTE, name="copy.txt"))))
    record_check_in(*bench.place, replace(draft, observed_on=date(2026, 2, 1)))

    assert len(bench.rows(EvidenceBlob)) == 1
    assert len(standing(bench)) == 2


def test_a_correction_keeps_the_files_and_what_they_back(bench, draft):
    first = record_check_in(*bench.place, draft)
    changed = replace(draft, value=4.0, files=(PAGE,))
    correct_check_in(*bench.place, changed, expected=first.version)

    assert [name for name, _ in standing(bench)] == ["note.txt", "page.pdf"]
    assert bench.current(CheckIn).strength == Strength.MEASURED


def test_a_file_alone_makes_a_correction_and_backs_the_value(bench, draft):
    first = record_check_in(*bench.place, replace(draft, files=()))
    assert bench.current(CheckIn).strength == Strength.INDICATIVE
    correct_check_in(*bench.place, draft, expected=first.version)

    assert bench.current(CheckIn).strength == Strength.MEASURED


def test_files_follow_a_corrected_day(bench, draft):
    first = record_check_in(*bench.place, draft)
    correct_check_in(
        *bench.place, replace(draft, observed_on=date(2026, 2, 1), files=()), expected=first.version
    )

    assert standing(bench) == [("note.txt", date(2026, 2, 1))]


def test_files_go_with_a_check_in_that_is_withdrawn_and_come_back_with_it(bench, draft):
    first = record_check_in(*bench.place, draft)
    gone = withdraw_check_in(*bench.place, first.version)
    assert standing(bench) == []
    undo(*bench.place, gone.revision)

    assert standing(bench) == [("note.txt", TODAY)]


def test_undoing_a_check_in_puts_its_files_away(bench, draft):
    saved = record_check_in(*bench.place, draft)
    undo(*bench.place, saved.revision)

    assert standing(bench) == []
    assert len(bench.rows(EvidenceBlob)) == 1


def test_undoing_a_correction_takes_back_the_file_it_brought(bench, draft):
    first = record_check_in(*bench.place, draft)
    second = correct_check_in(*bench.place, replace(draft, files=(PAGE,)), expected=first.version)
    undo(*bench.place, second.revision)

    assert [name for name, _ in standing(bench)] == ["note.txt"]


def test_the_trail_has_the_hash_and_not_the_content(bench, draft):
    record_check_in(*bench.place, draft)

    (entry,) = bench.rows(AuditEntry, table_name="evidence_blob")
    assert bench.rows(EvidenceBlob)[0].digest in entry.after
    assert "Churn" not in entry.after


def test_a_backup_has_the_files(bench, draft, clock):
    record_check_in(*bench.place, draft)
    copy = Database(backup.make(bench.database, "drill"), clock)
    with copy.read() as session:
        content = session.query(EvidenceBlob.content).scalar()
    copy.close()

    assert content == NOTE.content
