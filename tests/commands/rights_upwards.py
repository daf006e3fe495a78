"""Who may do what at gates, with insights and with escalations: rows for the table of rights, and how each is tried."""

from datetime import timedelta

from models.commands import escalations, gate_answers, gate_requests, insight_questions, insights, waivers
from models.drafts import ObjectiveDraft
from models.drafts_gates import CriterionDraft, GateAnswerDraft, GateRequestDraft, WaiverDraft
from models.drafts_raised import (
    AdoptionDraft,
    EscalationDraft,
    EscalationReplyDraft,
    HelpedDraft,
    InsightDraft,
    InsightReplyDraft,
)
from models.vocabulary_gates import Criterion
from models.vocabulary_raised import Helped
from tests.builders import TODAY

MEMBERS = "c o O s S f p a"
MAY_UPWARDS = {
    "request_gate": "O S p a",
    "answer_criterion": "O S p a",
    "withdraw_request": "O S p a",
    "pass_gate": "c p a",
    "return_gate": "c p a",
    "waive": "c a",
    "withdraw_waiver": "c a",
    "raise_insight": MEMBERS,
    "reply_to_insight": "c p a",
    "park_insight": "c p a",
    "reject_insight": "c p a",
    "adopt_insight": "p a",
    "answer_whether_helped": "c O S p a",
    "raise_escalation": MEMBERS,
    "reply_to_escalation": "c O S p a",
    "resolve_escalation": "c O S p a",
    "withdraw_escalation": "c p a",
}


def upward_attempts(bench):
    """The commands at gates and on what was raised, of initiative 1."""
    gate_requests.request_gate(*bench.place, GateRequestDraft(1))
    insights.raise_insight(*bench.place, InsightDraft("Branches ask for less", 1))
    escalations.raise_escalation(*bench.place, EscalationDraft("Who decides?", 1))
    return gate_attempts(bench) | raised_attempts()


def gate_attempts(bench):
    """The commands at gates."""
    draft = WaiverDraft(1, Criterion.ROOM, "Law", "Its charter", TODAY + timedelta(days=9))
    waiver = waivers.waive(*bench.place, draft).version
    answer = GateAnswerDraft(1, "Its charter", "Not yet")
    return {
        "request_gate": lambda p: gate_requests.request_gate(*p, GateRequestDraft(1, "Now")),
        "answer_criterion": lambda p: gate_requests.answer_criterion(
            *p, CriterionDraft(1, Criterion.TECHNOLOGY, "Yes")
        ),
        "withdraw_request": lambda p: gate_requests.withdraw_request(*p, 1),
        "pass_gate": lambda p: gate_answers.pass_gate(*p, answer),
        "return_gate": lambda p: gate_answers.return_gate(*p, answer),
        "waive": lambda p: waivers.waive(*p, draft),
        "withdraw_waiver": lambda p: waivers.withdraw_waiver(*p, waiver),
    }


def raised_attempts():
    """The commands on insights and escalations."""
    reply, adopted = InsightReplyDraft(1, "Noted"), ObjectiveDraft("New")
    question, said = EscalationDraft("Who pays?", 1), EscalationReplyDraft(1, "We do")
    return {
        "raise_insight": lambda p: insights.raise_insight(*p, InsightDraft("More", 1)),
        "reply_to_insight": lambda p: insights.reply_to_insight(*p, reply),
        "park_insight": lambda p: insights.park_insight(*p, reply),
        "reject_insight": lambda p: insights.reject_insight(*p, reply),
        "adopt_insight": lambda p: insights.adopt_insight(*p, AdoptionDraft(1, "Done", 1, adopted)),
        "answer_whether_helped": lambda p: insight_questions.answer_whether_helped(
            *p, HelpedDraft(1, Helped.NO, "No")
        ),
        "raise_escalation": lambda p: escalations.raise_escalation(*p, question),
        "reply_to_escalation": lambda p: escalations.reply_to_escalation(*p, said),
        "resolve_escalation": lambda p: escalations.resolve_escalation(*p, said),
        "withdraw_escalation": lambda p: escalations.withdraw_escalation(*p, 1),
    }
