"""Reads the content of an evidence file, for whoever was let to it."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from models.database import Database
from models.errors import NotFound
from models.queries.known import PORTFOLIO
from models.tables.sources import EvidenceBlob, EvidenceFile
from models.views.source import EvidenceContent

_FILE, _BLOB = EvidenceFile.__table__, EvidenceBlob.__table__


def load_evidence_file(database: Database, portfolio_id: int, file_id: int) -> EvidenceContent:
    """A file of a portfolio by its version, also one that was put away since. Raises NotFound."""
    with database.read() as session:
        row = session.execute(_file(), {"portfolio": portfolio_id, "file": file_id}).one_or_none()
    if row is None:
        raise NotFound("This file is not there. Load the page again and choose it there.")
    return EvidenceContent(row.name, row.media_type, row.digest, row.content)


@cache
def _file() -> Select[Any]:
    columns = (_FILE.c.name, _BLOB.c.media_type, _BLOB.c.digest, _BLOB.c.content)
    return (
        select(*columns)
        .join_from(_FILE, _BLOB, _BLOB.c.id == _FILE.c.blob_id)
        .where(_FILE.c.portfolio_id == PORTFOLIO, _FILE.c.version == bindparam("file"))
    )
