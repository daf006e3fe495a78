"""What a person sees of the advice on an initiative."""

from dataclasses import dataclass

from models.views.common import Ref
from models.views.reason import Reason
from models.vocabulary import Advice


@dataclass(frozen=True, slots=True)
class AdviceView:
    """What the rules advise for an initiative, and the rules that fired, the deciding one first.

    Beside it, never a reason for it, stands what stopping `frees` in minor units, None where that is not known.
    `no_new_money`: it has no basis, or owes its gate (`gate_owed`). `duplicate_of` is the initiative that it should
    give way to.
    """

    kind: Advice
    reasons: tuple[Reason, ...] = ()
    frees: int | None = None
    no_new_money: bool = False
    gate_owed: bool = False
    duplicate_of: Ref | None = None


@dataclass(frozen=True, slots=True)
class TargetsView:
    """How many of its targets an initiative can expect to meet: `met` of the `of` that have a chance."""

    met: int
    of: int
