"""What a random history does at gates and with insights and escalations, and what is seen of it."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

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

    @rule(place=ONE, swap=st.one_of(st.none(), ONE))
    def a_gate_is_asked_for(self, place, swap):
        other = None if swap is None else self.initiatives[swap]
        draft = GateRequestDraft(self.initiatives[place], "Ready", other)
        self.keep(self.requests, self.do(gate_requests.request_gate, draft))

    @rule(place=SEVERAL)
    def the_technology_is_checked(self, place):
        draft = CriterionDraft(self.of(self.requests, place), Criterion.TECHNOLOGY, "Runs on our platform")
        self.do(gate_requests.answer_criterion, draft)

    @rule(place=ONE, criterion=st.sampled_from(Criterion), days=st.integers(0, 40))
    def a_criterion_is_waived(self, place, criterion, days):
        until = self.today + timedelta(days=days)
        self.do(waivers.waive, WaiverDraft(self.initiatives[place], criterion, "Law", "Charter", until))

    @rule(place=SEVERAL, how=st.integers(0, 3))
    def a_request_is_answered(self, place, how):
        request = self.of(self.requests, place)
        answer = GateAnswerDraft(request, "Charter", "Decided")
        if how == 0:
            self.do(gate_requests.withdraw_request, request)
        else:
            self.do(gate_answers.return_gate if how == 1 else gate_answers.pass_gate, answer)

    @rule(place=ONE)
    def something_is_learned(self, place):
        draft = InsightDraft("Branches ask for less", self.initiatives[place])
        self.keep(self.learned, self.do(insights.raise_insight, draft))

    @rule(place=SEVERAL, how=SEVERAL, name=NAMES)
    def an_insight_is_answered(self, place, how, name):
        one = self.of(self.learned, place)
        ends = (insights.reply_to_insight, insights.park_insight, insights.reject_insight)
        if how < len(ends):
            self.do(ends[how], InsightReplyDraft(one, "Noted"))
        else:
            changed = ObjectiveDraft(name, why="Because of it", change_reason="Learned")
            self.do(insights.adopt_insight, AdoptionDraft(one, "Yes", self.objective, changed))

    @rule(place=SEVERAL, helped=st.sampled_from(Helped))
    def somebody_says_whether_it_helped(self, place, helped):
        draft = HelpedDraft(self.of(self.learned, place), helped, "Seen in the branches")
        self.do(insight_questions.answer_whether_helped, draft)

    @rule(place=ONE, first=st.one_of(st.none(), st.sampled_from(Level)), days=st.integers(0, 60))
    def a_question_is_raised(self, place, first, days):
        due = self.today + timedelta(days=days)
        draft = EscalationDraft("Who decides?", self.initiatives[place], due, first)
        self.keep(self.questions, self.do(escalations.raise_escalation, draft))

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
