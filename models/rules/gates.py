"""Gates: what an initiative answers to enter a stage, what was waived, what a review offers (Method, section 5)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from models.rules.facts import Finding, Flags, Ints, Thresholds
from models.rules.gate_criteria import LACKING, MET, NEEDED
from models.rules.gate_facts import Asking, Candidates, Room
from models.rules.reasons import day_of_ordinal
from models.vocabulary import Stage
from models.vocabulary_gates import Criterion, Offer

BEHIND_THE_GATE = (Stage.DELIVERING, Stage.SCALING)
MOST_CONTINUED = 2
MOST_PIVOTS = 1
_ENTRY = (Criterion.OWNERS, Criterion.WHY_NOW)
_WORK = (*_ENTRY, Criterion.DECISION_RIGHT, Criterion.DEPENDENCIES, Criterion.TECHNOLOGY)
ASKED: Mapping[Stage, tuple[Criterion, ...]] = {
    Stage.EXPLORING: (*_ENTRY, Criterion.ROOM),
    Stage.DELIVERING: (Criterion.BASIS, *_WORK, Criterion.ROOM),
    Stage.SCALING: (Criterion.BASIS, *_WORK, Criterion.COVERAGE, Criterion.ROOM),
}
"""What each stage asks; a portfolio may ask otherwise, but the basis is always asked."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A criterion let go for a time: by whom, whether they hold the right to it, why, and its last day (ordinal)."""

    criterion: Criterion
    holder: str
    entitled: bool
    reason: str
    expires: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether one initiative passes, and why: what is `lacking`, what was `waived` and by which waiver, what is met."""

    lacking: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]
    met: tuple[Criterion, ...]

    @property
    def passes(self) -> bool:
        """Whether nothing is lacking."""
        return not self.lacking


@dataclass(frozen=True, slots=True, eq=False)
class Gate:
    """The gate into one stage: for each criterion asked, which candidates meet it."""

    stage: Stage
    asking: Asking
    met: Mapping[Criterion, Flags]

    def answer(self, place: int, today: int, waivers: Sequence[Waiver] = ()) -> Answer:
        """Whether candidate `place` passes on `today`, with the waivers given for it."""
        one = self.asking.at(place)
        lacking, waived, met = [], [], []
        for criterion, flags in self.met.items():
            waiver = _holding(criterion, waivers, today)
            if flags[place]:
                met.append(criterion)
            elif waiver is None:
                lacking.append(LACKING[criterion](one))
            else:
                waived.append((LACKING[criterion](one), waiver))
        return Answer(tuple(lacking), tuple(waived), tuple(met))


def gate(
    stage: Stage,
    candidates: Candidates,
    room: Room,
    thresholds: Thresholds | None = None,
    *,
    asked: Mapping[Stage, Collection[Criterion]] = ASKED,
) -> Gate:
    """The gate into `stage`; into delivering and scaling the basis is asked whatever `asked` says."""
    always = [Criterion.BASIS] if stage in BEHIND_THE_GATE else []
    others = [criterion for criterion in asked.get(stage, ()) if criterion != Criterion.BASIS]
    asking = Asking(candidates, room, thresholds or Thresholds())
    return Gate(stage, asking, {criterion: MET[criterion](asking) for criterion in (*always, *others)})


def waiver_faults(waiver: Waiver, today: int) -> list[Finding]:
    """Why a waiver does not hold on `today`; empty where it holds."""
    tests = {
        "waiver_of_basis": waiver.criterion == Criterion.BASIS,
        "waiver_without_right": not (waiver.entitled and waiver.holder.strip()),
        "waiver_without_reason": not waiver.reason.strip(),
        "waiver_expired": today > waiver.expires,
    }
    return [(name, {"expires": day_of_ordinal(waiver.expires)}) for name, failed in tests.items() if failed]


def owes_gate(stage: Stage, basis_met: bool, *, claimed: Stage | None = None, owed: bool = False) -> bool:
    """Whether an initiative owes its gate: owed and not passed since, claiming more than it has, or its basis lost."""
    above = claimed in BEHIND_THE_GATE and stage not in BEHIND_THE_GATE
    return owed or above or (stage in BEHIND_THE_GATE and not basis_met)


def barred(behind_gate: Flags, measurable: Ints, gate_owed: Flags) -> Flags:
    """Whom a review gives no new money and no plain continue: behind the gate without a basis, or with one owed."""
    return gate_owed | (behind_gate & (measurable < NEEDED))


def offers(
    stage: Stage,
    measurable: int,
    gate_owed: bool,
    *,
    obliged: bool = False,
    pivots: int = 0,
    continued: int = 0,
) -> tuple[Offer, ...]:
    """What a review may decide: the review is a gate, too.

    `pivots` counts the pivots with "measurable by" it had, `continued` the reviews that let it explore on without a
    measurable key result. Mandatory work (`obliged`) is escalated where other work would be stopped.
    """
    end = Offer.ESCALATE if obliged else Offer.STOP
    again = (Offer.PIVOT_MEASURABLE_BY,) if pivots < MOST_PIVOTS else ()
    if stage not in BEHIND_THE_GATE and (gate_owed or measurable < NEEDED):
        on = (Offer.CONTINUE_UNTIL,) if continued < MOST_CONTINUED else ()
        return (*on, *again, end)
    if gate_owed or measurable < NEEDED:
        return (*again, end)
    return Offer.CONTINUE, Offer.PIVOT, Offer.STOP


def _holding(criterion: Criterion, waivers: Sequence[Waiver], today: int) -> Waiver | None:
    """The waiver that holds for a criterion, the one that lasts longest; None without."""
    holding = [one for one in waivers if one.criterion == criterion and not waiver_faults(one, today)]
    return max(holding, key=lambda one: one.expires, default=None)
