"""Draws key results: their rows, their assessment and the names they lean on become views."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date
from itertools import repeat
from typing import Any

from models.queries.known import AnyRow, Rows, column
from models.queries.measured import Measured, known_day, known_number, reasons
from models.queries.read_names import Names
from models.rules.facts import AGES, STATUSES
from models.rules.wording import wording_finding
from models.rules.wording_words import Lexicon
from models.views.common import Moment
from models.views.drawn import Drawn
from models.views.key_result import CheckInView, KeyResultView, Promise
from models.views.reason import Reason
from models.views.source import EvidenceFileView
from models.vocabulary import Accumulation, Direction, OutcomeClaim, Rhythm, Strength

CHECK_IN = tuple(one.name for one in fields(CheckInView))
STRENGTHS = {strength.value: strength for strength in Strength}


def key_result_views(
    measured: Measured,
    names: Names,
    check_ins: Mapping[int, AnyRow],
    moment: Moment,
    *,
    lexicon: Lexicon | None = None,
) -> Drawn[KeyResultView]:
    """The views of all assessed key results in their places; `check_ins` has the counting ones by version.

    With a lexicon each says what its words tell of an output.
    """

    def draw(place: int) -> KeyResultView:
        row, counting = measured.rows[place], measured.counting(place)
        return KeyResultView(
            **described(row, names, measured.interims.get(row.version, ())),
            **judged(measured, place),
            newest=check_in_view(check_ins[counting], moment.known) if counting is not None else None,
            closed=row.closed_on is not None and row.closed_on <= moment.day,
            wording=worded(row, lexicon),
        )

    return Drawn(len(measured.rows), draw)


def described(row: AnyRow, names: Names, interim: Sequence[tuple[date, float]]) -> dict[str, Any]:
    """What people said of a key result."""
    return {
        "id": row.key_result_id,
        "version": row.version,
        "key": row.key,
        "name": row.name,
        "promise": promise(row, interim),
        "source": row.source,
        "source_strength": Strength(row.source_strength),
        "automatic": row.automatic,
        "owner": names.person(row.owner_id),
        "objective": names.objective(row.objective_id),
        "headline": row.headline,
        "feeds": names.key_result(row.feeds_id),
        "claim": OutcomeClaim(row.claim),
    }


def worded(row: AnyRow, lexicon: Lexicon | None) -> tuple[Reason, ...]:
    """What the words of a key result tell of an output; one that was marked so says it among its reasons."""
    claim = OutcomeClaim(row.claim)
    if lexicon is None or claim is OutcomeClaim.OUTPUT:
        return ()
    finding = wording_finding(row.name, claim, lexicon, metric=row.metric)
    return reasons([finding] if finding else [])


def promise(row: AnyRow, interim: Sequence[tuple[date, float]]) -> Promise:
    """What one version of a key result promises."""
    return Promise(
        metric=row.metric,
        unit=row.unit,
        direction=Direction(row.direction),
        accumulation=Accumulation(row.accumulation),
        baseline=row.baseline,
        baseline_on=row.baseline_on,
        target=row.target,
        lower=row.lower,
        upper=row.upper,
        accepted_from=row.accepted_from,
        due_on=row.due_on,
        first_effect_on=row.first_effect_on,
        hold_from=row.hold_from,
        required_share=row.required_share,
        rhythm=Rhythm(row.rhythm),
        interim=tuple(interim),
    )


def judged(measured: Measured, place: int) -> dict[str, Any]:
    """What the rules found of one key result, as fields of its view."""
    found = measured.assessment
    attainment, days = known_number(float(found.attainment[place])), int(found.age_days[place])
    return {
        "status": STATUSES[found.status[place]],
        "final": bool(found.final[place]),
        "measurable": bool(found.measurable[place]),
        "reasons": reasons(measured.findings(place)),
        "attainment": attainment,
        "expected": known_number(float(found.expected[place])),
        "expected_today": known_number(float(found.expected_today[place])),
        "gap": known_number(float(found.gap[place])),
        "kept_share": attainment if measured.holds(place) else None,
        "has_evidence": bool(found.has_evidence[place]),
        "age": AGES[found.age[place]],
        "age_days": None if days < 0 else days,
        "strength": Strength(max(0, int(found.strength[place]))),
        "next_due": known_day(int(found.next_due[place])),
        "at_last_review": known_number(float(measured.at_review[place])),
    }


def check_in_view(row: AnyRow, known: int) -> CheckInView:
    """One check-in as it stands at a revision."""
    return check_in_views((row,), known)[0]


def check_in_views(
    rows: Rows, known: int, files: Sequence[tuple[EvidenceFileView, ...]] | None = None
) -> list[CheckInView]:
    """Check-ins as they stand at a revision, with the files behind each: column by column, for series are long."""
    told = ("observed_on", "value", "source", "link", "learned", "confidence", "withdrawn")
    cells: dict[str, Iterable[Any]] = {
        **{name: column(rows, name) for name in told},
        "id": column(rows, "version"),
        "strength": [STRENGTHS[strength] for strength in column(rows, "strength")],
        "by": column(rows, "author"),
        "recorded_at": [moment.replace(tzinfo=UTC) for moment in column(rows, "recorded_at")],
        "corrects": column(rows, "supersedes"),
        "superseded": [until <= known for until in column(rows, "until")],
        "files": repeat(()) if files is None else files,
        "days_late": repeat(0),
        "said": repeat(()),
    }
    return list(map(CheckInView, *(cells[name] for name in CHECK_IN)))
