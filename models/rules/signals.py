"""The four signals of a fiscal quarter and what stands beside them, each with its records (Method, section 6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from models.rules.facts import Codes, Flags, Ints, code
from models.rules.quarters import Quarter
from models.rules.records import Kind, Share
from models.rules.rhythm import held_on_day
from models.rules.signal_clocks import money_clocks, update_clocks, value_clocks
from models.rules.signal_facts import DecisionFact, InitiativeFact, QuarterFacts
from models.rules.waits import Waits
from models.vocabulary import Age, Category

COVERAGE_BAR = 0.5
FRESH = (code(Age.FRESH), code(Age.FINAL))


@dataclass(frozen=True, slots=True)
class LinkBar:
    """Signal 4: the parts of one bar over all active initiatives, as ids; each stands in exactly one part."""

    direct: tuple[int, ...]
    enabling: tuple[int, ...]
    mandatory: tuple[int, ...]
    unlinked: tuple[int, ...]

    @property
    def share(self) -> Share:
        """The active initiatives with a direct contribution to a live objective."""
        others = (*self.enabling, *self.mandatory, *self.unlinked)
        return Share(Kind.INITIATIVE, self.direct, tuple(sorted(others)))

    @property
    def not_unlinked(self) -> Share:
        """The active initiatives that are not unlinked: what Align reads."""
        linked = (*self.direct, *self.enabling, *self.mandatory)
        return Share(Kind.INITIATIVE, tuple(sorted(linked)), self.unlinked)


@dataclass(frozen=True, slots=True)
class Signals:
    """The signals of one quarter as seen on `day`, and their companions.

    `without_link` are updates of the quarter that no active initiative was linked to; `no_start` are active
    initiatives whose start nobody knows, left out of time to value.
    """

    quarter: Quarter
    day: date
    measurable: Share
    on_evidence: Share
    consent_on_evidence: Share
    adjusted: Waits
    without_link: tuple[int, ...]
    links: LinkBar
    money_moved: Waits
    to_value: Waits
    no_start: tuple[int, ...]
    on_their_day: Share
    fresh: Share


def signals(facts: QuarterFacts, day: date, coverage_bar: float = COVERAGE_BAR) -> Signals:
    """The signals of a quarter as seen on `day`: open clocks run until then."""
    active = [one for one in facts.initiatives if one.active]
    adjusted, without_link = update_clocks(facts, day)
    to_value, no_start = value_clocks(active, min(day, facts.quarter.end))
    return Signals(
        quarter=facts.quarter,
        day=day,
        measurable=with_measurable(active),
        on_evidence=on_evidence(_decisions(facts, day, consent=False), coverage_bar),
        consent_on_evidence=on_evidence(_decisions(facts, day, consent=True), coverage_bar),
        adjusted=adjusted,
        without_link=without_link,
        links=link_bar(active),
        money_moved=money_clocks(facts, day),
        to_value=to_value,
        no_start=no_start,
        on_their_day=held_on_day(facts.reviews, facts.quarter, day),
        fresh=facts.fresh,
    )


def signal_history(quarters: Sequence[QuarterFacts], day: date) -> tuple[Signals, ...]:
    """The signals of many quarters, oldest first, all as seen on `day`."""
    return tuple(signals(one, day) for one in sorted(quarters, key=lambda one: one.quarter))


def with_measurable(active: Iterable[InitiativeFact]) -> Share:
    """Signal 1: the active initiatives with at least one measurable key result."""
    return Share.of(Kind.INITIATIVE, active, lambda one: one.id, lambda one: one.measurable > 0)


def on_evidence(decisions: Iterable[DecisionFact], coverage_bar: float = COVERAGE_BAR) -> Share:
    """Signal 2: the decisions whose frozen evidence covers the weight up to the bar."""
    return Share.of(Kind.DECISION, decisions, lambda one: one.id, lambda one: rests(one, coverage_bar))


def rests(decision: DecisionFact, coverage_bar: float = COVERAGE_BAR) -> bool:
    """Whether a decision rests on outcome evidence."""
    return decision.coverage is not None and round(decision.coverage - coverage_bar, 9) >= 0


def link_bar(active: Iterable[InitiativeFact]) -> LinkBar:
    """Signal 4: direct before enabling before mandatory; mandatory only where the obligation is named."""
    parts: dict[str, list[int]] = {"direct": [], "enabling": [], "mandatory": [], "unlinked": []}
    for one in active:
        parts[_link_of(one)].append(one.id)
    return LinkBar(**{name: tuple(sorted(ids)) for name, ids in parts.items()})


def fresh_evidence(key_result: Ints, age: Codes, has_evidence: Flags, due: Flags) -> Share:
    """The key results due for evidence (`due`), met where it is there and fresh or final; `age` are `Age` codes."""
    met = due & has_evidence & np.isin(age, FRESH)
    return Share(
        Kind.KEY_RESULT,
        tuple(sorted(key_result[met].tolist())),
        tuple(sorted(key_result[due & ~met].tolist())),
    )


def _link_of(one: InitiativeFact) -> str:
    if one.direct or one.enabling:
        return "direct" if one.direct else "enabling"
    named = one.category is Category.MANDATORY and one.obligation.strip()
    return "mandatory" if named else "unlinked"


def _decisions(facts: QuarterFacts, day: date, *, consent: bool) -> list[DecisionFact]:
    in_time = (one for one in facts.decisions if one.decided_on in facts.quarter and one.decided_on <= day)
    return [one for one in in_time if one.consent is consent]
