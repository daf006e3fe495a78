"""Says while a key result is typed whether it can be measured and what its words tell, and offers a hold."""

from dataclasses import replace

import streamlit as st

from components import data
from components.explain import listed
from components.forms.form import Form
from components.forms.key_result_entry import key_result_draft
from components.markup import div, tag, text
from components.reasons import sentences_of
from models.drafts import KeyResultDraft
from models.errors import Invalid
from models.rules.facts import Promises
from models.rules.measurability import findings
from models.rules.wording import lexicon_of, wording_finding
from models.rules.wording_words import Lexicon
from models.views.reason import Reason
from models.vocabulary import Direction, OutcomeClaim

MET = "target_met_at_baseline"
HOLDS = {Direction.INCREASE: (Direction.AT_LEAST, "lower"), Direction.DECREASE: (Direction.AT_MOST, "upper")}


def show_promise_check(form: Form, start: KeyResultDraft) -> None:
    """The finding on what is entered so far."""
    try:
        draft = key_result_draft(form, start)
    except Invalid:
        draft = replace(start, interim=())
    draft = claimed(draft, start)
    missing = missing_of(draft)
    if not missing:
        st.html(div("sd sd-callout sd-on_trajectory", "Measurable: its status can be told from evidence."))
    else:
        sentences = listed(sentences_of(missing, ""))
        st.html(div("sd sd-callout sd-unknown", tag("b", "", "Not measurable yet."), sentences))
    if any(reason.code == MET for reason in missing):
        st.button("Make it a hold", key=form.key("hold"), on_click=make_hold, args=(form, draft))
    used = data.portfolio().settings
    against = sentences_of(wording_of(draft, lexicon_of(used.output_words, used.never_words)), "")
    if against:
        st.html(div("sd sd-callout sd-unknown", text(" ".join(against))))


def missing_of(draft: KeyResultDraft) -> tuple[Reason, ...]:
    """What keeps a draft from being measurable, as reasons."""
    found = findings(promise_of(draft), 0)
    return tuple(Reason(code, tuple(figures.items())) for code, figures in found)


def claimed(draft: KeyResultDraft, start: KeyResultDraft) -> KeyResultDraft:
    """The draft with what a second person said of it, which falls with a new wording."""
    worded_anew = (draft.name, draft.metric) != (start.name, start.metric)
    return replace(draft, claim=OutcomeClaim.UNCHECKED) if worded_anew else draft


def wording_of(draft: KeyResultDraft, lexicon: Lexicon) -> tuple[Reason, ...]:
    """What the words of a draft tell of an output, as reasons; one marked so is not measurable and says it there."""
    found = wording_finding(draft.name, draft.claim, lexicon, metric=draft.metric)
    told = [] if found is None or draft.claim is OutcomeClaim.OUTPUT else [found]
    return tuple(Reason(code, tuple(figures.items())) for code, figures in told)


def promise_of(draft: KeyResultDraft) -> Promises:
    """One draft as the rules read promises."""
    days = {"baseline_day": draft.baseline_on, "due": draft.due_on, "hold_from": draft.hold_from}
    days["first_effect"] = draft.first_effect_on
    numbers = {
        name: getattr(draft, name) for name in ("baseline", "target", "lower", "upper", "accepted_from")
    }
    return Promises.of(
        1,
        direction=[draft.direction],
        accumulation=[draft.accumulation],
        rhythm=[draft.rhythm],
        claim=[draft.claim],
        has_metric=[bool(draft.metric.strip())],
        has_unit=[bool(draft.unit.strip())],
        **{name: [-1 if day is None else day.toordinal()] for name, day in days.items()},
        **{name: [float("nan") if value is None else value] for name, value in numbers.items()},
    )


def make_hold(form: Form, draft: KeyResultDraft) -> None:
    """Turn a reach whose target is met into a hold of that target; for the button's callback."""
    direction, bound = HOLDS[draft.direction]
    st.session_state[form.key("direction")] = direction
    st.session_state[form.key(bound)] = draft.target
