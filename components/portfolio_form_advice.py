"""The part of a portfolio's form with the thresholds of advice and load, and the office's own output words."""

import streamlit as st

from models.drafts import PortfolioDraft

SHARES = {
    "coverage_bar": (
        "Coverage bar, as a share of the weight",
        "With evidence on less of its weight an initiative has no figure and no basis for advice, a decision does "
        "not rest on evidence, and scaling stays closed. 0.50 is 50 %.",
    ),
    "stop_chance": ("Stop below a chance of", "At two reviews running. 0.10 is 10 %."),
    "pivot_chance": ("Pivot below a chance of", "Where it is not on trajectory either. 0.40 is 40 %."),
    "increase_chance": (
        "Increase from a chance of",
        "Where it is ahead of plan on measured evidence. 0.80 is 80 %.",
    ),
    "duplicate_from": (
        "Duplicates from a score of",
        "How alike two initiatives are in objective, metric and wording: 0 is nothing in common, 1 the same.",
    ),
}
LOADS = {
    "owner_load": ("Initiatives of one owner at once", "More than this many active ones are a friction."),
    "team_load": ("Initiatives of one team at once", "More than this many active ones are a friction."),
}
WORDS = {
    "output_words": (
        "More words that tell of an output",
        "Parted by commas or lines. A word ends in * for all that begins with it: rollout*.",
    ),
    "never_words": (
        "Words and sayings that tell of no output",
        "Parted by commas or lines. They are passed over in the names and metrics of key results.",
    ),
}
ENTERED = (*SHARES, *LOADS, *WORDS)


def fields(start: PortfolioDraft, *, key: str) -> None:
    """Draw the fields, filled from `start`, closed until somebody opens them."""
    with st.expander("Advice, load and output wording"):
        for sides in (SHARES, LOADS, WORDS):
            for place, name in enumerate(sides):
                if place % 2 == 0:
                    columns = st.columns(2)  # a row of its own, so that the order stands on a phone, too
                with columns[place % 2]:
                    _field(start, name, key)


def _field(start: PortfolioDraft, name: str, key: str) -> None:
    title, why = {**SHARES, **LOADS, **WORDS}[name]
    value = getattr(start, name)
    given = {"key": f"{key}:{name}", "help": why}
    if name in SHARES:
        st.number_input(title, 0.0, 1.0, float(value), 0.05, format="%.2f", **given)
    elif name in LOADS:
        st.number_input(title, 1, 1000, int(value), 1, **given)
    else:
        st.text_area(title, value, **given)
