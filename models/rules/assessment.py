"""One whole assessment of key results on one day: every figure, status and date of Method, section 2."""

from dataclasses import dataclass

from models.rules.facts import Codes, Days, Finding, Flags, Floats, Ints, Promises, Series, Thresholds


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """What is known of n key results on `today`; every array has one entry a key result.

    Shares are 1 = 100 %, `gap` and `tolerance` are in points, days are ordinals (-1 = none), missing numbers are NaN.
    `status`, `age`, `standing` are codes of `Status` and `Age`. `counting` is the place in the series of the counting
    value (-1 = none), `row` the row of the input it came from. `standing` is the status that a roll-up counts: a value
    gone stale keeps its verdict there if that was not landing. `share_attained` and `share_expected` are what a roll-up
    averages. For a hold, `attainment` is the kept share up to its newest value.
    """

    promises: Promises
    series: Series
    thresholds: Thresholds
    today: int
    measurable: Flags
    status: Codes
    final: Flags
    attainment: Floats
    expected: Floats
    expected_today: Floats
    gap: Floats
    tolerance: Floats
    value: Floats
    value_day: Days
    strength: Codes
    age: Codes
    age_days: Ints
    has_evidence: Flags
    counting: Ints
    row: Ints
    fresh_until: Days
    stale_from: Days
    next_due: Days
    late: Flags
    awaited_until: Days
    standing: Codes
    carried: Flags
    share_attained: Floats
    share_expected: Floats
    share_expected_today: Floats

    def __len__(self) -> int:
        return len(self.status)

    def reasons(self, place: int) -> list[Finding]:
        """Why key result `place` has its status: (code, figures) pairs, the deciding one first. Made on demand."""
        raise NotImplementedError


def assess(
    promises: Promises,
    series: Series,
    today: int,
    thresholds: Thresholds | None = None,
    *,
    last_review: int | Days = -1,
) -> Assessment:
    """The assessment of every key result on `today` (an ordinal day); check-ins after `today` are not read.

    `last_review` is the day of the last closed portfolio review (one, or one a key result; -1 = none yet).
    """
    raise NotImplementedError
