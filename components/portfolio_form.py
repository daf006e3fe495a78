"""The form for a portfolio's name, frame and thresholds: for a new one and for its settings."""

from zoneinfo import available_timezones

import streamlit as st

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
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def fields(start: PortfolioDraft, *, key: str) -> PortfolioDraft:
    """Draw the fields inside a form, filled from `start`; what was entered comes back as a draft."""
    name = st.text_input("Name", start.name, key=f"{key}:name", placeholder="Group transformation portfolio")
    left, right = st.columns(2)
    currency = left.selectbox(
        "Currency", _with(CURRENCIES, start.currency), _at(CURRENCIES, start.currency), key=f"{key}:currency"
    )
    zones = tuple(sorted(available_timezones()))
    zone = right.selectbox("Time zone", zones, _at(zones, start.zone), key=f"{key}:zone")
    month = left.selectbox(
        "Fiscal year starts in",
        MONTHS,
        start.fiscal_start_month - 1,
        key=f"{key}:month",
        help="Quarters count from it.",
    )
    limit = right.number_input(
        "WIP limit",
        min_value=1,
        max_value=5000,
        value=start.wip_limit,
        step=1,
        key=f"{key}:wip",
        placeholder="none",
        help="How many initiatives may be active (exploring, delivering or scaling) at once.",
    )
    tolerance = left.number_input(
        "Tolerance, in points",
        min_value=0.0,
        max_value=50.0,
        value=start.tolerance,
        step=1.0,
        key=f"{key}:tolerance",
        help="How far behind its plan an outcome may be and still count as on trajectory.",
    )
    grace = right.number_input(
        "Grace for check-ins, in days",
        min_value=0,
        max_value=30,
        value=start.grace_days,
        step=1,
        key=f"{key}:grace",
        help="How many days after its due day a check-in becomes late.",
    )
    return PortfolioDraft(
        name=name,
        currency=currency,
        zone=zone,
        fiscal_start_month=MONTHS.index(month) + 1,
        wip_limit=None if limit is None else int(limit),
        tolerance=float(tolerance),
        required_share=start.required_share,
        grace_days=int(grace),
        today_fixed=start.today_fixed,
    )


def blank() -> PortfolioDraft:
    """A draft to begin with, in the reader's own time zone where the browser tells it."""
    zone = st.context.timezone
    return PortfolioDraft(name="", zone=zone if zone in available_timezones() else "Europe/Brussels")


def _with(known: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    return known if wanted in known else (*known, wanted)


def _at(known: tuple[str, ...], wanted: str) -> int:
    return _with(known, wanted).index(wanted)
