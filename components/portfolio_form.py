"""The form for a portfolio's name, frame and thresholds: for a new one and for its settings."""

from calendar import month_name
from dataclasses import replace
from zoneinfo import available_timezones

import streamlit as st

from components import portfolio_form_advice
from models.drafts import PortfolioDraft

CURRENCIES = (
    "EUR",
    "GBP",
    "CHF",
    "USD",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "CAD",
    "AUD",
    "JPY",
    "INR",
)
ENTERED = (
    "name",
    "currency",
    "zone",
    "fiscal_start_month",
    "wip_limit",
    "tolerance",
    "grace_days",
    "owner_days",
    "sponsor_days",
    "office_days",
    "wip_weight",
    "skipped_after",
    *portfolio_form_advice.ENTERED,
)


def fields(start: PortfolioDraft, *, key: str) -> None:
    """Draw the fields, filled from `start`; `entered` reads them."""
    st.text_input("Name", start.name, key=f"{key}:name", placeholder="Group transformation portfolio")
    left, right = st.columns(2)
    with left:
        _choice("Currency", CURRENCIES, start.currency, key=f"{key}:currency")
        _month(start, key)
        _number(
            "Tolerance, in points", TOLERANCE, start.tolerance, key=f"{key}:tolerance", limits=(0.0, 50.0)
        )
        _number(
            "WIP limit by weight", WIP_WEIGHT, start.wip_weight, key=f"{key}:wip_weight", limits=(1, 40000)
        )
        _number(
            "Days late with the owner", OWNER_DAYS, start.owner_days, key=f"{key}:owner_days", limits=(0, 365)
        )
    with right:
        _choice("Time zone", tuple(sorted(available_timezones())), start.zone, key=f"{key}:zone")
        _number("WIP limit", WIP_LIMIT, start.wip_limit, key=f"{key}:wip_limit", limits=(1, 5000))
        _number(
            "Grace for check-ins, in days", GRACE, start.grace_days, key=f"{key}:grace_days", limits=(0, 30)
        )
        _number(
            "Days until a review counts as skipped",
            SKIPPED,
            start.skipped_after,
            key=f"{key}:skipped_after",
            limits=(0, 365),
        )
        _levels_above(start, key)
    portfolio_form_advice.fields(start, key=key)


def entered(start: PortfolioDraft, *, key: str) -> PortfolioDraft:
    """What stands in the fields now, upon the rest of `start`; for callbacks, whose arguments may be older."""
    given = {
        field: st.session_state[f"{key}:{field}"] for field in ENTERED if f"{key}:{field}" in st.session_state
    }
    return replace(start, **given)


def blank() -> PortfolioDraft:
    """A draft to begin with, in the reader's own time zone where the browser tells it."""
    zone = st.context.timezone
    return PortfolioDraft(name="", zone=zone if zone in available_timezones() else "Europe/Brussels")


WIP_LIMIT = "How many initiatives may be active (exploring, delivering or scaling) at once. Empty: no limit."
WIP_WEIGHT = (
    "How much may be active at once by steering attention: S, M, L and XL weigh 1, 2, 4 and 8. "
    "Empty: twice the limit by count."
)
SKIPPED = "How many days past its planned day a review that was not held counts as skipped."
TOLERANCE = "How far behind its plan an outcome may be and still count as on trajectory."
GRACE = "How many days after its due day a check-in becomes late."
OWNER_DAYS = (
    "For how many days a late check-in or a blocked question is the owner's before it climbs to the sponsor."
)
SPONSOR_DAYS = "For how many days more it is the sponsor's before it climbs to the PMO."
OFFICE_DAYS = "For how many days more a blocked question is the PMO's before it climbs to the committee."


def _levels_above(start: PortfolioDraft, key: str) -> None:
    _number(
        "Days late with the sponsor",
        SPONSOR_DAYS,
        start.sponsor_days,
        key=f"{key}:sponsor_days",
        limits=(0, 365),
    )
    _number(
        "Days of a question with the PMO",
        OFFICE_DAYS,
        start.office_days,
        key=f"{key}:office_days",
        limits=(0, 365),
    )


def _month(start: PortfolioDraft, key: str) -> None:
    st.selectbox(
        "Fiscal year starts in",
        range(1, 13),
        start.fiscal_start_month - 1,
        format_func=month_name.__getitem__,
        key=f"{key}:fiscal_start_month",
        help="Quarters count from it.",
    )


def _choice(title: str, known: tuple[str, ...], wanted: str, *, key: str) -> None:
    offered = known if wanted in known else (*known, wanted)
    st.selectbox(title, offered, offered.index(wanted), key=key)


def _number(title: str, why: str, value: float | None, *, key: str, limits: tuple[float, float]) -> None:
    st.number_input(
        title,
        min_value=limits[0],
        max_value=limits[1],
        value=value,
        step=type(limits[0])(1),
        format="%.1f" if isinstance(limits[0], float) else "%d",
        key=key,
        help=why,
        placeholder="none",
    )
