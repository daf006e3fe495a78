"""The form for an initiative's money: what is approved, what was spent and committed, what was planned."""

from datetime import date, timedelta
from enum import StrEnum
from functools import partial

import streamlit as st

from components import data
from components.data_commands import plan_spend, record_actuals, set_budget
from components.forms.fields import amount, day_field, money_field, text_field
from components.forms.form import Form
from components.forms.saving import save, show_conflict, show_other_faults
from components.forms.seen import revision_of, seen_by
from models import figures
from models.drafts import ActualDraft, BudgetDraft, SpendPlanDraft
from models.views.initiative import InitiativeView

FIELDS = frozenset(
    {"approved", "effective_on", "spent", "committed", "planned", "period_end", "source", "note"}
)


AMOUNTS = ("approved", "spent", "committed", "planned")


class Entry(StrEnum):
    """What kind of money is entered."""

    BUDGET = "Approved budget"
    ACTUALS = "Spent to date"
    PLAN = "Planned spend"


def money_form(form: Form, view: InitiativeView, today: date) -> None:
    """Draw the form; it shows the fields of what is entered."""
    seen_by(form, view)
    show_conflict(form, lambda: revision_of(data.initiative(view.id)), partial(_words, view.currency))
    st.segmented_control(
        "What is entered", list(Entry), default=Entry.BUDGET, key=form.key("entry"), required=True
    )
    entry = form.value("entry") or Entry.BUDGET
    if entry is Entry.BUDGET:
        _budget(form, view, today)
    else:
        _period(form, view, entry, today)
    show_other_faults(form, FIELDS)
    st.button("Save", type="primary", key=form.key("save"), on_click=save_money, args=(form, view))


def _words(currency: str, field: str, said: str) -> str:
    return figures.money(int(said), currency) if field in AMOUNTS and said.isdigit() else said


def _budget(form: Form, view: InitiativeView, today: date) -> None:
    money_field(
        form, "approved", "Approved for the whole life", start=view.money.approved, currency=view.currency
    )
    day_field(form, "effective_on", "From", today)
    text_field(form, "note", "Note")


def _period(form: Form, view: InitiativeView, entry: Entry, today: date) -> None:
    day_field(form, "period_end", "To the end of the period that ended on", last_month_end(today))
    if entry is Entry.ACTUALS:
        money_field(form, "spent", "Spent since the start", start=view.money.spent, currency=view.currency)
        money_field(
            form,
            "committed",
            "Committed and not yet spent",
            start=view.money.committed,
            currency=view.currency,
        )
        text_field(form, "source", "Source", placeholder="Ledger")
    else:
        money_field(
            form,
            "planned",
            "Planned to be spent by then, since the start",
            start=None,
            currency=view.currency,
        )


def last_month_end(today: date) -> date:
    """The last day of the month before."""
    return today.replace(day=1) - timedelta(days=1)


def save_money(form: Form, view: InitiativeView) -> None:
    """Read what was entered and save it; for the button's callback."""
    (command, draft), seen = entered(form, view), seen_by(form, view)
    act = partial(data.attempt, command, data.portfolio_id(), draft, seen=seen, form=form.name)
    save(form, act, "Saved.")


def entered(form: Form, view: InitiativeView) -> tuple[object, BudgetDraft | ActualDraft | SpendPlanDraft]:
    """The command and its draft, as entered."""
    entry, currency = form.value("entry") or Entry.BUDGET, view.currency
    if entry is Entry.BUDGET:
        approved, note = amount(form, "approved", currency), form.value("note", "") or ""
        return set_budget, BudgetDraft(view.id, form.value("effective_on"), approved, note=note)
    if entry is Entry.ACTUALS:
        spent, committed = amount(form, "spent", currency), amount(form, "committed", currency)
        source = form.value("source", "") or ""
        return record_actuals, ActualDraft(view.id, form.value("period_end"), spent, committed, source)
    return plan_spend, SpendPlanDraft(view.id, form.value("period_end"), amount(form, "planned", currency))  # type: ignore[arg-type]
