"""Why an initiative or an objective has its status: codes with figures, made on demand."""

from models.rules.facts import Finding
from models.rules.tally import Tally


def ladder_reasons(counted: Tally, status: int, place: int) -> list[Finding]:
    """The findings behind the status of owner `place`, the deciding one first."""
    return []
