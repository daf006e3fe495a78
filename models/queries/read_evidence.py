"""Reads check-ins and delivery reports as rows."""

from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select

from models.queries.known import (
    DAY,
    INITIATIVE,
    KNOWN,
    Scope,
    known,
    newest,
    of_initiative,
    of_key_result,
)
from models.tables.evidence import CheckIn, DeliveryReport
from models.tables.sources import EvidenceBlob, EvidenceFile

_CHECK_IN = CheckIn.__table__
_REPORT = DeliveryReport.__table__
_FILE, _BLOB = EvidenceFile.__table__, EvidenceBlob.__table__
_SERIES = (_CHECK_IN.c.key_result_id, _CHECK_IN.c.observed_on, _CHECK_IN.c.version)


@cache
def observations() -> Select[Any]:
    """The portfolio's check-ins that stand: version, key_result_id, observed_on, value, strength."""
    columns = (
        _CHECK_IN.c.version,
        _CHECK_IN.c.key_result_id,
        _CHECK_IN.c.observed_on,
        _CHECK_IN.c.value,
        _CHECK_IN.c.strength,
    )
    stands = and_(known(_CHECK_IN), _CHECK_IN.c.withdrawn.is_(False), _CHECK_IN.c.observed_on <= DAY)
    return select(*columns).where(stands).order_by(*_SERIES)


@cache
def check_ins_by_version() -> Select[Any]:
    """Whole check-ins by their versions (`versions`, a JSON list: one value, however many there are)."""
    wanted = func.json_each(bindparam("versions")).table_valued("value")
    return select(_CHECK_IN).join_from(wanted, _CHECK_IN, _CHECK_IN.c.version == wanted.c.value)


@cache
def check_ins_of_initiative() -> Select[Any]:
    """Every check-in of the key results that one initiative serves, corrected ones too, whole."""
    wanted = and_(_CHECK_IN.c.revision <= KNOWN, of_key_result(Scope.INITIATIVE, _CHECK_IN.c.key_result_id))
    return select(_CHECK_IN).where(wanted, _CHECK_IN.c.observed_on <= DAY).order_by(*_SERIES)


@cache
def files_of_initiative() -> Select[Any]:
    """Every evidence file behind those check-ins, put away ones too, without their content."""
    wanted = and_(
        _FILE.c.revision <= KNOWN,
        of_key_result(Scope.INITIATIVE, _FILE.c.key_result_id),
        _FILE.c.withdrawn.is_(False),
    )
    return (
        select(_FILE, _BLOB.c.size, _BLOB.c.digest)
        .join_from(_FILE, _BLOB, _BLOB.c.id == _FILE.c.blob_id)
        .where(wanted)
        .order_by(_FILE.c.version)
    )


@cache
def newest_reports(scope: Scope) -> Select[Any]:
    """The newest delivery report of each initiative."""
    wanted = and_(known(_REPORT), of_initiative(scope, _REPORT.c.initiative_id), _REPORT.c.reported_on <= DAY)
    ranked = newest(
        select(_REPORT).where(wanted), _REPORT.c.initiative_id, _REPORT.c.reported_on, _REPORT.c.version
    )
    return select(ranked).where(ranked.c.place == 1)


@cache
def reports() -> Select[Any]:
    """All delivery reports of one initiative, newest first."""
    wanted = and_(known(_REPORT), _REPORT.c.initiative_id == INITIATIVE, _REPORT.c.reported_on <= DAY)
    return select(_REPORT).where(wanted).order_by(_REPORT.c.reported_on.desc(), _REPORT.c.version.desc())
