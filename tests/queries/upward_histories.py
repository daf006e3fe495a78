"""What a random history does at gates and with insights and escalations, and what is seen of it."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

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
from models.queries.gates import load_gate, load_gates
from models.queries.raised import load_raised
from models.vocabulary_gates import Criterion
from models.vocabulary_raised import Helped, Level

ONE, SEVERAL = st.integers(0, 1), st.integers(0, 3)
NAMES = st.sampled_from(["Portal", "Straße", "New name"])


class Upwards:
    """Rules for a machine with `do`, `initiatives`, `objective`, `database`, `id`, and lists of what it made here."""

    def of(self, ids, place):
        """One of the ids, 0 where there is none."""
        return ids[place % len(ids)] if ids else 0

    def keep(self, ids, saved):
        """Keep the id of what was saved."""
        ids += [saved.id] if saved else []

    @rule(place=ONE, swap=st.one_of(st.none(), ONE), how=st.integers(0, 5))
    def a_gate_is_asked_for(self, place, swap, how):
        one, other = self.initiatives[place], None if swap is None else self.initiatives[swap]
        self.keep(self.requests, self.do(gate_requests.request_gate, GateRequestDraft(one, "Ready", other)))
        request = self.of(self.requests, -1)
        answer = GateAnswerDraft(request, "Charter", "Decided")
        if how == 0:
            self.do(gate_requests.withdraw_request, request)
        elif how == 1:
            self.do(gate_answers.return_gate, answer)
        elif how > 2:
            said = CriterionDraft(request, Criterion.TECHNOLOGY, "Runs on our platform")
            self.do(gate_requests.answer_criterion, said)
            self.waived(one, days=how)
            self.do(gate_answers.pass_gate, answer)

    def waived(self, initiative, days):
        """Let all criteria go for some days; the basis stands."""
        for criterion in Criterion:
            until = self.today + timedelta(days=days)
            self.do(waivers.waive, WaiverDraft(initiative, criterion, "Law", "Charter", until))

    @rule(place=ONE)
    def something_is_learned(self, place):
        draft = InsightDraft("Branches ask for less", self.initiatives[place])
        self.keep(self.learned, self.do(insights.raise_insight, draft))

    @precondition(lambda self: self.learned)
    @rule(place=SEVERAL, how=st.integers(0, 6), name=NAMES, helped=st.sampled_from(Helped))
    def an_insight_is_answered(self, place, how, name, helped):
        one = self.of(self.learned, place)
        ends = (insights.reply_to_insight, insights.park_insight, insights.reject_insight)
        if how < len(ends):
            self.do(ends[how], InsightReplyDraft(one, "Noted"))
        elif how == len(ends):
            said = HelpedDraft(one, helped, "Seen in the branches")
            self.do(insight_questions.answer_whether_helped, said)
        else:
            changed = ObjectiveDraft(name, why=f"Because of {self.today}", change_reason="Learned")
            self.do(insights.adopt_insight, AdoptionDraft(one, "Yes", self.objective, changed))

    @rule(place=ONE, first=st.one_of(st.none(), st.sampled_from(Level)), days=st.integers(0, 60))
    def a_question_is_raised(self, place, first, days):
        due = self.today + timedelta(days=days)
        draft = EscalationDraft("Who decides?", self.initiatives[place], due, first)
        self.keep(self.questions, self.do(escalations.raise_escalation, draft))

    @precondition(lambda self: self.questions)
    @rule(place=SEVERAL, how=SEVERAL, passes_on=st.booleans())
    def a_question_is_replied_to(self, place, how, passes_on):
        question = self.of(self.questions, place)
        draft = EscalationReplyDraft(question, "We do", passes_on)
        if how == 0:
            self.do(escalations.resolve_escalation, draft)
        elif how == 1:
            self.do(escalations.withdraw_escalation, question)
        else:
            self.do(escalations.reply_to_escalation, draft)

    def upward_views(self, moment):
        """The gates, that of one initiative with them, and what was raised."""
        gates = load_gates(self.database, self.id, **moment)
        alone = [load_gate(self.database, self.id, one.id, **moment) for one in gates.gates[:1]]
        return [gates, *alone, load_raised(self.database, self.id, **moment)]
