"""All key results and initiatives of the demo in one place, with what belongs to what."""

from models.demo import change, claims, figures, lending, onboarding, payments
from models.demo import initiatives_customers as customers
from models.demo import initiatives_foundations as foundations
from models.demo import initiatives_insurance as insurance
from models.demo.content import Initiative, KeyResult
from models.demo.objectives import OBJECTIVES

KEY_RESULTS: tuple[KeyResult, ...] = (
    *onboarding.KEY_RESULTS,
    *payments.KEY_RESULTS,
    *claims.KEY_RESULTS,
    *lending.KEY_RESULTS,
    *change.KEY_RESULTS,
    *figures.KEY_RESULTS,
)
INITIATIVES: tuple[Initiative, ...] = (
    *customers.INITIATIVES,
    *insurance.INITIATIVES,
    *foundations.INITIATIVES,
)
BY_KEY = {initiative.key: initiative for initiative in INITIATIVES}
AIMS = frozenset(objective.key for objective in OBJECTIVES)


def objective_of(key: str) -> str:
    """The objective that a key result or an initiative belongs to by its key: OB1.2 → OB; none for WL1.1."""
    return key[:2] if key[:2] in AIMS else ""


def initiative_of(key_result: KeyResult) -> Initiative | None:
    """The initiative that a key result was written for; none for a headline."""
    return BY_KEY.get(key_result.key.split(".")[0])


def is_headline(key_result: KeyResult) -> bool:
    """Whether the key result is the outcome of an objective itself."""
    return initiative_of(key_result) is None


def owner_of(key_result: KeyResult) -> str:
    """Who owns a key result: named, or the owner of its initiative."""
    initiative = initiative_of(key_result)
    return key_result.owner or (initiative.owner if initiative else "")
