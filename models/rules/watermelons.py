"""Green outside: delivery on plan while outcomes are not landing, or unknown (Method, section 4)."""

from models.rules.facts import Codes, Finding, Flags, Ints, Thresholds


def watermelons(
    status: Codes,
    delivery: Codes,
    spent: Ints,
    planned: Ints,
    active: Flags,
    thresholds: Thresholds | None = None,
) -> Codes:
    """The `Watermelon` code of each initiative; `delivery` are `Delivery` codes (-1 = no report), money in minor units."""
    raise NotImplementedError


def watermelon_reasons(kind: int, status: int, spent: int, planned: int) -> list[Finding]:
    """Why one initiative is a watermelon; empty where it is none."""
    raise NotImplementedError
