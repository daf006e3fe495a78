"""What hangs loose in the strategy, by name: key results of no objective, initiatives that serve none."""

from collections.abc import Sequence

import streamlit as st

from components.headline import Answer, section
from components.initiative_rows import initiative_link
from components.markup import div, text
from components.objective_rows import key_result_row
from models import figures
from models.views.initiative import InitiativeView
from models.views.portfolio import PortfolioView

NAMED = 24


def strategy_answer(view: PortfolioView) -> Answer:
    """How whole the thread is, in one sentence."""
    live = [one for one in view.objectives if one.live]
    if not live:
        return Answer(
            "No objective yet.", "An objective says what the organisation wants to be true, why, and why now."
        )
    measured = sum(bool(one.headline) for one in live)
    figure = f"{measured:,} of {figures.count(len(live), 'objective')}"
    verb = "has" if measured == 1 else "have"
    loose = figures.count(len(serving_none(view)), "active initiative")
    serve = "serves" if len(serving_none(view)) == 1 else "serve"
    return Answer(figure, f"{verb} a headline key result; {loose} {serve} no objective.")


def serving_none(view: PortfolioView) -> list[InitiativeView]:
    """Active initiatives that contribute to no objective, the largest budget first."""
    loose = [one for one in view.initiatives if one.active and not any(id for id, _amount in one.objectives)]
    return sorted(loose, key=lambda one: -(one.money.approved or 0))


def strategy_gaps(view: PortfolioView) -> None:
    """Place what hangs loose; nothing where nothing does."""
    if view.unlinked:
        words = f"{figures.count(len(view.unlinked), 'key result')} that serve no objective"
        section(
            words if len(view.unlinked) > 1 else "One key result serves no objective",
            "They are in the way of the gate.",
        )
        st.html(div("sd", *(key_result_row(one) for one in view.unlinked[:NAMED])))
        _rest(len(view.unlinked))
    loose = serving_none(view)
    if loose:
        _initiatives(loose, view.settings.currency)


def _initiatives(loose: Sequence[InitiativeView], currency: str) -> None:
    budget = figures.money(sum(one.money.approved or 0 for one in loose), currency)
    number = figures.count(len(loose), "active initiative")
    section(
        f"Serving no objective: {number}, {budget} active",
        "Link each to a key result of an objective, or ask why it runs.",
    )
    with st.container(horizontal=True, gap="small"):
        for one in loose[:NAMED]:
            initiative_link(one.id, one.name)
    _rest(len(loose))


def _rest(number: int) -> None:
    if number > NAMED:
        st.html(
            div(
                "sd-note",
                text(
                    f"and {number - NAMED:,} more; filter Outcomes by “Serves no objective” to see them all."
                ),
            )
        )
