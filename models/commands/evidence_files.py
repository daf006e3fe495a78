"""Keeps the files behind a check-in: written with it, carried to its correction, put away with it."""

import hashlib
from collections.abc import Iterator, Sequence

from sqlalchemy import select

from models import file_kinds
from models.commands.work import Work, copy_of
from models.drafts import CheckInDraft
from models.errors import Fault, Unreadable
from models.source_drafts import EvidenceFileDraft
from models.tables.base import FOREVER
from models.tables.evidence import CheckIn
from models.tables.sources import EvidenceBlob, EvidenceFile

PLACE = ("key_result_id", "observed_on", "source")


def attach_evidence(work: Work, check_in: CheckIn, files: Sequence[EvidenceFileDraft]) -> None:
    """Write files behind a check-in, in its own transaction; the same content twice is attached once."""
    for file in files:
        blob = blob_of(work, file)
        place = {**place_of(check_in), "blob_id": blob}
        if work.find(EvidenceFile, **place, withdrawn=False) is None:
            name = file_kinds.safe_name(file.name)
            work.add(EvidenceFile(**place, name=name, author=work.actor.name))


def carry(work: Work, old: CheckIn, new: CheckIn) -> None:
    """Have the files of a check-in stand behind its correction, also where that tells another day or source."""
    if place_of(old) != place_of(new):
        for file in files_of(work, old):
            work.supersede(file, copy_of(file, **place_of(new)))


def put_away(work: Work, check_in: CheckIn) -> None:
    """Withdraw the files with the check-in they back; they stay in the record."""
    for file in files_of(work, check_in):
        work.supersede(file, copy_of(file, withdrawn=True))


def files_of(work: Work, check_in: CheckIn) -> list[EvidenceFile]:
    """The files that stand behind a check-in."""
    standing = {"portfolio_id": work.portfolio_id, "until": FOREVER, "withdrawn": False}
    return list(work.session.scalars(select(EvidenceFile).filter_by(**standing, **place_of(check_in))))


def blob_of(work: Work, file: EvidenceFileDraft) -> int:
    """The id of a file's content, written where this portfolio has not got it."""
    digest = hashlib.sha256(file.content).hexdigest()
    same = select(EvidenceBlob.id).filter_by(portfolio_id=work.portfolio_id, digest=digest)
    known = work.session.scalar(same)
    if known is not None:
        return known
    kind = file_kinds.media_type(file.name, file.content)
    size = len(file.content)
    return work.add(EvidenceBlob(digest=digest, size=size, media_type=kind, content=file.content)).id


def file_faults(draft: CheckInDraft) -> Iterator[Fault]:
    """What is wrong with the files of a check-in."""
    if len(draft.files) > file_kinds.MOST_FILES:
        yield Fault("files", f"A check-in takes {file_kinds.MOST_FILES} files. Attach the ones that matter.")
    for file in draft.files:
        try:
            file_kinds.media_type(file.name, file.content)
        except Unreadable as problem:
            yield Fault("files", str(problem))


def place_of(check_in: CheckIn) -> dict[str, object]:
    """What a file and the check-in it backs have in common."""
    return {name: getattr(check_in, name) for name in PLACE}
