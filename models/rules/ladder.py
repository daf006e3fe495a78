"""The ladder from key results to one status: shared by initiatives and objectives (Method, section 4)."""

from dataclasses import dataclass

from models.rules.facts import Codes, Finding, Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class RollUp:
    """What m initiatives (or objectives) come to; one entry each.

    `coverage`, `attained`, `expected`, `expected_today`, `measured_on` are shares (1 = 100 %), NaN where there is no
    figure; `gap` is in points. `key_results` counts those that bear on the status, `closed` those closed by a decision.
    """

    status: Codes
    coverage: Floats
    attained: Floats
    expected: Floats
    expected_today: Floats
    gap: Floats
    measured_on: Floats
    key_results: Ints
    closed: Ints

    def reasons(self, place: int) -> list[Finding]:
        """Why roll-up `place` has its status: (code, figures) pairs, the deciding one first."""
        raise NotImplementedError
