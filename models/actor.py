"""Who acts, in which role; and what each role may do to a portfolio."""

from dataclasses import dataclass
from enum import StrEnum

from models.errors import Refused
from models.vocabulary import Role, word


class Right(StrEnum):
    """An act that needs a right; the value reads in a sentence: "may not ..."."""

    READ = "read this portfolio"
    SET_UP = "set up a portfolio or change its settings"
    EDIT_STRATEGY = "edit objectives and key results"
    EDIT_INITIATIVE = "edit initiatives"
    CHANGE_STAGE = "change the stage of an initiative"
    CHECK_IN = "record evidence for this key result"
    RESPOND = "acknowledge this check-in or ask back about it"
    FINISH = "say that this action is done"
    REPORT_DELIVERY = "report delivery for this initiative"
    IMPORT = "import into this portfolio"
    ENTER_MONEY = "enter budgets and actuals"
    DECIDE = "record a decision"
    REQUEST_GATE = "ask for the gate of this initiative"
    WAIVE = "waive a criterion of a gate"
    ANSWER_GATE = "let an initiative through its gate, or not"
    RAISE = "raise an insight or an escalation"
    ANSWER = "answer what was raised"
    REMIND = "remind people of what they owe"
    UNDO = "undo the changes of others"
    MAKE_PACK = "make a pack"
    BACK_UP = "download a backup"


OWN_RIGHTS = (
    Right.CHECK_IN,
    Right.RESPOND,
    Right.FINISH,
    Right.REPORT_DELIVERY,
    Right.EDIT_INITIATIVE,
    Right.REQUEST_GATE,
    Right.ANSWER,
)

_READER = frozenset({Right.READ})
_MEMBER = _READER | {Right.RAISE}
_OFFICE = frozenset(Right)

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.VIEWER: _READER,
    Role.COMMITTEE: _MEMBER | {Right.DECIDE, Right.MAKE_PACK, Right.WAIVE, Right.ANSWER_GATE, Right.ANSWER},
    Role.OWNER: _MEMBER,
    Role.SPONSOR: _MEMBER | {Right.MAKE_PACK},
    Role.FINANCE: _MEMBER | {Right.ENTER_MONEY, Right.MAKE_PACK},
    Role.PMO_LEAD: _OFFICE - {Right.DECIDE, Right.WAIVE},
    Role.ADMINISTRATOR: _OFFICE,
}
"""What a role may do to anything; owners and sponsors may besides do OWN_RIGHTS to what they own."""


AUTOMATIC_RIGHTS = frozenset({Right.READ, Right.CHECK_IN})
"""What a source that reports by itself may do, whatever its role."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody at the screen: name as the audit trail shows it, role, and the person they are in the portfolio.

    `automatic` is a source that reports by itself.
    """

    name: str
    role: Role
    person_id: int | None = None
    automatic: bool = False

    def may(self, right: Right, *, own: bool = False) -> bool:
        """Whether the actor holds the right, on what is their own (`own`) or on anything."""
        if self.automatic:
            return right in AUTOMATIC_RIGHTS
        if right in RIGHTS.get(self.role, frozenset()):
            return True
        return own and self.role in (Role.OWNER, Role.SPONSOR) and right in OWN_RIGHTS

    def require(self, right: Right, *, own: bool = False) -> None:
        """Pass, or raise Refused with a sentence that says who may not do what."""
        if not self.may(right, own=own):
            who = "A source that reports by itself" if self.automatic else f"As {word(self.role)} you"
            raise Refused(f"{who} may not {right.value}.")
