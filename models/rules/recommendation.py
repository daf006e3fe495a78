"""What to advise for each initiative: transparent rules, all that hold, the gravest first (Method, section 4)."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from models.rules.advice_facts import Cases
from models.rules.advice_reasons import advice_findings
from models.rules.advice_rules import CONTINUE, ESCALATE, RULES, STOP, Given
from models.rules.facts import NO_CODE, Codes, Finding, Flags, Thresholds
from models.rules.status import PAUSED


@dataclass(frozen=True, slots=True, eq=False)
class Advised:
    """The `Advice` code of each initiative (-1 where none is asked for), and which rules fired.

    `fired` has one flag an initiative for each rule of `RULES`. `no_new_money`: without a basis, or barred by a gate.
    """

    given: Given
    advice: Codes
    fired: Mapping[str, Flags]
    no_new_money: Flags

    def rules(self, place: int) -> list[str]:
        """The rules that fired for initiative `place`, the gravest first."""
        return [name for name, flags in self.fired.items() if flags[place]]

    def findings(self, place: int) -> list[Finding]:
        """Why: each rule that fired as (code, figures), among them its `threshold`; the deciding one first."""
        return advice_findings(self.given.at(place), self.rules(place), int(self.advice[place]))


def advise(cases: Cases, today: int, thresholds: Thresholds | None = None) -> Advised:
    """The advice for each active initiative on `today`: the gravest of the rules that fired, else continue.

    Mandatory work that names its obligation is never advised to stop: escalate stands in its place. Paused work and
    other stages get no advice.
    """
    given = Given(cases, today, thresholds or Thresholds())
    asked = cases.active & (cases.status != PAUSED)
    fired = {name: asked & rule(given) for name, (_, rule) in RULES.items()}
    advice = np.full(len(cases), CONTINUE)
    for name in reversed(RULES):
        advice = np.where(fired[name], RULES[name][0], advice)
    advice = np.where((advice == STOP) & cases.obliged, ESCALATE, advice)
    return Advised(
        given=given,
        advice=np.where(asked, advice, NO_CODE).astype(np.int8),
        fired=fired,
        no_new_money=fired["gate_owed"] | fired["no_basis"],
    )
