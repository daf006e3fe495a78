"""The marks of advice, in ink as those of decisions are: choices, not grades."""

from models.vocabulary import DECISION_MARK, Advice, DecisionKind

ADVICE_MARK: dict[Advice, str] = {
    Advice.STOP: DECISION_MARK[DecisionKind.STOP],
    Advice.ESCALATE: "△",
    Advice.PIVOT: DECISION_MARK[DecisionKind.PIVOT],
    Advice.GATE_OWED: "▯",
    Advice.NO_BASIS: "○",
    Advice.CONTINUE: DECISION_MARK[DecisionKind.CONTINUE],
    Advice.INCREASE: "▴",
}
