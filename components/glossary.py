"""The words of the method with what they mean, as the product itself uses them."""

import streamlit as st

from components.markup import div, span, tag, text
from models.vocabulary import STATUS_LOOK

TERMS = (
    ("Portfolio", "The initiatives that one steering committee steers together."),
    (
        "Objective",
        "What the organisation wants to be true, why, and why now. Each change is a strategy update.",
    ),
    (
        "Key result",
        "One measurable outcome of an objective: metric, unit, baseline, target, direction, due date.",
    ),
    ("Headline", "The key result that is the outcome itself; the others feed it."),
    ("Initiative", "Funded work that should move key results."),
    ("Contribution", "The link between an initiative and a key result, direct or enabling, with its weight."),
    ("Check-in", "A dated observation of a key result: value, evidence, and what was learned."),
    (
        "Evidence",
        "What backs a check-in, from assertion to verified. Nothing older than its rhythm allows counts.",
    ),
    (
        "Delivery report",
        "How the work itself goes. An imported red, amber or green lands here, never as an outcome.",
    ),
    ("Watermelon", "Delivery reports on plan while the outcomes are not landing: green outside, not inside."),
    ("Attained", "How far a key result has come from its baseline (0 %) to its target (100 %)."),
    ("Expected", "How far its own plan wanted it on the day of its newest value."),
    ("Gap", "Attained minus expected, in points. Negative is behind plan."),
    ("Coverage", "The share of an initiative's weight that has fresh, strong enough evidence."),
    ("WIP limit", "How many initiatives may be active at once: exploring, delivering or scaling."),
)


def draw() -> None:
    """Statuses first, with their marks; then the terms."""
    statuses = [
        row(span(f"sd-mark sd-{status.value}", text(look.mark)) + " " + text(look.word), look.meaning)
        for status, look in STATUS_LOOK.items()
    ]
    terms = [row(text(term), meaning) for term, meaning in TERMS]
    st.html(div("sd sd-glossary", tag("h2", "sd-section", "Outcome statuses"), *statuses))
    st.html(div("sd sd-glossary", tag("h2", "sd-section", "Terms"), *terms))


def row(term: str, meaning: str) -> str:
    """One term with its meaning."""
    return div("sd-term", tag("b", "", term), tag("span", "", text(meaning)))
