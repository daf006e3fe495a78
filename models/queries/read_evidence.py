"""Reads check-ins and delivery reports as rows."""

from functools import cache
from typing import Any

from sqlalchemy import DateTime, Select, and_, bindparam, select, type_coerce

from models.queries.known import (
    DAY,
    INITIATIVE,
    KNOWN,
    PORTFOLIO,
    Scope,
    known,
    known_in,
    of_initiative,
    of_key_result,
)
from models.queries.listed import listed
from models.tables.evidence import CheckIn, DeliveryReport
from models.tables.sources import EvidenceBlob, EvidenceFile
from models.tables.strategy import Initiative
from models.tables.updates import CheckInResponse

_CHECK_IN = CheckIn.__table__
_REPORT = DeliveryReport.__table__
_INITIATIVE = Initiative.__table__
_RESPONSE = CheckInResponse.__table__
_FILE, _BLOB = EvidenceFile.__table__, EvidenceBlob.__table__
NOT_SHOWN = ("revision", "portfolio_id", "correction", "recorded_at")
# As the driver gives it: a moment is made aware of its zone where it is drawn, not for each of thousands of rows.
_MOMENT = type_coerce(_CHECK_IN.c.recorded_at, DateTime()).label("recorded_at")
_WHOLE = (*(column for column in _CHECK_IN.c if column.name not in NOT_SHOWN), _MOMENT)
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
    wanted, version = listed(bindparam("versions"))
    return select(*_WHOLE).join_from(wanted, _CHECK_IN, _CHECK_IN.c.version == version)


@cache
def check_ins_of_initiative() -> Select[Any]:
    """Every check-in of the key results that one initiative serves, corrected ones too, whole."""
    wanted = and_(_CHECK_IN.c.revision <= KNOWN, of_key_result(Scope.INITIATIVE, _CHECK_IN.c.key_result_id))
    return select(*_WHOLE).where(wanted, _CHECK_IN.c.observed_on <= DAY).order_by(*_SERIES)


@cache
def responses_of_initiative() -> Select[Any]:
    """What was said to those check-ins by the day, oldest first."""
    ours = of_key_result(Scope.INITIATIVE, _RESPONSE.c.key_result_id)
    said = (known_in(Scope.INITIATIVE, _RESPONSE), ours, _RESPONSE.c.said_on <= DAY)
    return select(_RESPONSE).where(*said).order_by(_RESPONSE.c.said_on, _RESPONSE.c.version)


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
    ours = _INITIATIVE.c.portfolio_id == PORTFOLIO
    one = _REPORT.alias("one")
    of_own = and_(known_in(Scope.INITIATIVE, one), one.c.initiative_id == _INITIATIVE.c.id)
    newest = (
        select(one.c.version)
        .where(of_own, one.c.reported_on <= DAY)
        .order_by(one.c.reported_on.desc(), one.c.version.desc())
        .limit(1)
        .correlate(_INITIATIVE)
        .scalar_subquery()
    )
    return (
        select(*(column for column in _REPORT.c if column.name not in NOT_SHOWN))
        .join_from(_INITIATIVE, _REPORT, _REPORT.c.version == newest)
        .where(ours, of_initiative(scope, _INITIATIVE.c.id))
    )


@cache
def reports() -> Select[Any]:
    """All delivery reports of one initiative, newest first."""
    known_then = known_in(Scope.INITIATIVE, _REPORT)
    wanted = and_(known_then, _REPORT.c.initiative_id == INITIATIVE, _REPORT.c.reported_on <= DAY)
    return select(_REPORT).where(wanted).order_by(_REPORT.c.reported_on.desc(), _REPORT.c.version.desc())
