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
    "weekly_grace_days",
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
    with right:
        _choice("Time zone", tuple(sorted(available_timezones())), start.zone, key=f"{key}:zone")
    left, right = st.columns(2)
    with left:
        _month(start, key)
    with right:
        _numeric("wip_limit", start, key)
    for row in ROWS:
        for column, name in zip(st.columns(2), row, strict=True):
            with column:
                _numeric(name, start, key)
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


NUMBERS: dict[str, tuple[str, str, tuple[float, float]]] = {
    "wip_limit": (
        "WIP limit",
        "How many initiatives may be active (exploring, delivering or scaling) at once. Empty: no limit.",
        (1, 5000),
    ),
    "wip_weight": (
        "WIP limit by weight",
        "How much may be active at once by steering attention: S, M, L and XL weigh 1, 2, 4 and 8. "
        "Empty: twice the limit by count.",
        (1, 40000),
    ),
    "tolerance": (
        "Tolerance, in points",
        "How far behind its plan an outcome may be and still count as on trajectory.",
        (0.0, 50.0),
    ),
    "grace_days": (
        "Grace for check-ins, in days",
        "How many days after its due day a check-in becomes late, and how much longer a value counts as fresh.",
        (0, 60),
    ),
    "weekly_grace_days": (
        "Grace for weekly check-ins, in days",
        "The same for key results with a weekly rhythm, whose next check-in is never far.",
        (0, 60),
    ),
    "skipped_after": (
        "Days until a review counts as skipped",
        "How many days past its planned day a review that was not held counts as skipped.",
        (0, 365),
    ),
    "owner_days": (
        "Days late with the owner",
        "For how many days a late check-in or a blocked question is the owner's before it climbs to the sponsor.",
        (0, 365),
    ),
    "sponsor_days": (
        "Days late with the sponsor",
        "For how many days more it is the sponsor's before it climbs to the PMO.",
        (0, 365),
    ),
    "office_days": (
        "Days of a question with the PMO",
        "For how many days more a blocked question is the PMO's before it climbs to the committee.",
        (0, 365),
    ),
}
"""The fields with numbers: title, help, and the least and the most that can be entered."""
ROWS = (
    ("tolerance", "wip_weight"),
    ("grace_days", "weekly_grace_days"),
    ("owner_days", "sponsor_days"),
    ("office_days", "skipped_after"),
)


def _numeric(name: str, start: PortfolioDraft, key: str) -> None:
    title, why, limits = NUMBERS[name]
    _number(title, why, getattr(start, name), key=f"{key}:{name}", limits=limits)


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
