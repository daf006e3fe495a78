"""Every figure explains itself: its formula with its numbers, its as-of day, its source."""

from dataclasses import replace

from components.explain import (
    as_of,
    attained_formula,
    evidence_words,
    explain,
    gap_formula,
    initiative_formula,
    money_words,
)
from models.views.common import Money
from tests.components.builders import HOLD, MOMENT, initiative, key_result, without_evidence


def plain(words):
    return words.replace("\u00a0", " ")


def test_attainment_is_told_with_its_numbers():
    assert plain(attained_formula(key_result(attainment=0.414))) == (
        "Attained = (value 53 − baseline 41) ÷ (target 70 − baseline 41) = 41 %."
    )


def test_hold_is_told_as_days_kept_against_days_required():
    view = key_result(promise=HOLD, kept_share=0.92, expected=0.95)
    assert plain(attained_formula(view)) == "Kept on 92 % of the days known so far; 95 % are required."


def test_gap_names_the_day_of_the_newest_value():
    assert plain(gap_formula(key_result())) == (
        "Gap = attained − expected on 18 Sep 2026, the day of the newest value (53 %) = −12 pt."
    )


def test_without_evidence_there_is_no_formula():
    assert attained_formula(without_evidence()) == gap_formula(without_evidence()) == ""
    assert evidence_words(without_evidence()) == "No value has been recorded yet."


def test_evidence_names_source_strength_and_day():
    assert plain(evidence_words(key_result())) == "Evidence: Funnel report, measured, observed 18 Sep 2026."


def test_initiative_without_figure_says_why():
    view = initiative(attained=None, expected=None, gap=None, coverage=0.25)
    assert "Evidence covers 25 % of the weight." in plain(initiative_formula(view))


def test_unknown_spend_is_said_and_not_counted_as_zero():
    assert (
        plain(money_words(initiative(money=Money(1_000_000_00)), "EUR"))
        == "Approved € 1.0 m; spend not known."
    )


def test_reconstructed_moment_is_labelled():
    assert "reconstructed" in as_of(replace(MOMENT, reconstructed=True))
    assert plain(as_of(MOMENT)) == "As of 30 Sep 2026."


def test_explanation_is_text():
    assert "<b>" not in explain("<b>5</b>")
