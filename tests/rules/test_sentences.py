"""Every reason becomes a sentence with its figures written in."""

import ast
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.english import SENTENCES
from models.rules.measurability import FAULTS
from models.sentences import LANGUAGES, sentence
from models.views.reason import Reason
from tests.rules.cases import assessed, initiative, key_result
from tests.rules.test_assessment import any_key_results, todays

MODELS = Path(__file__).resolve().parents[2] / "models"
RULES = MODELS / "rules"
QUERIES = MODELS / "queries"
JUL_1 = date(2026, 7, 1)


def plain(reason):
    return sentence(reason).replace("\u00a0", " ")


def as_reason(finding):
    code, figures = finding
    return Reason(code, tuple(figures.items()))


def codes_made_by_queries():
    for path in QUERIES.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reason"
            )
            if named and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value


def test_every_code_has_a_sentence():
    assert {*FAULTS, *codes_made_by_queries()} <= LANGUAGES["en"].keys()


def test_every_sentence_has_a_code_that_somebody_makes():
    makers = [*RULES.glob("*.py"), *QUERIES.glob("*.py"), MODELS / "answer.py"]
    source = "".join(path.read_text("utf-8") for path in makers)
    derived = {f"{code}_first" for code in SENTENCES}

    assert [code for code in SENTENCES.keys() - derived if f'"{code}"' not in source] == []


@given(st.lists(any_key_results(), min_size=1, max_size=3), todays)
def test_every_finding_is_written_without_a_figure_missing(key_results, today):
    found = assessed(*key_results, today=today)
    findings = [one for place in range(len(key_results)) for one in found.reasons(place)]
    whole = initiative(*key_results, today=today)
    findings += whole.arrays.reasons(0)

    written = [sentence(as_reason(one)) for one in findings]

    assert {code for code, _ in findings} <= SENTENCES.keys()
    assert not [text for text in written if "not known" in text or "nan" in text or not text.endswith(".")]


def test_figures_have_one_decimal_at_most_and_days_are_in_words():
    found = assessed(key_result((JUL_1, 45.0)), today=JUL_1)

    assert plain(as_reason(found.reasons(0)[0])) == (
        "45 % attained against 49.7 % expected on 1 Jul 2026: "
        "4.7 points behind its plan, within the tolerance of 10."
    )


@pytest.mark.parametrize(
    ("code", "figures", "text"),
    [
        ("first_value_due", {"day": date(2026, 2, 1)}, "First value due on 1 Feb 2026."),
        ("reached_late", {"days": 41, "day": date(2027, 2, 10)}, "Reached 41 days late, on 10 Feb 2027."),
        ("reached_late", {"days": 1, "day": date(2027, 1, 1)}, "Reached 1 day late, on 1 Jan 2027."),
        ("watermelon", {"status": "behind"}, "Delivery reports on plan while outcomes are behind."),
        ("verdicts_carried", {"count": 1}, "1 key result gone stale, counted as last seen."),
        ("spend_on_plan", {"spend_gap": -0.04}, "Spend is within its plan: −4 % against it."),
        ("paused", {}, "Paused by a decision."),
        (
            "stalled",
            {"moved": -1.0, "asked": 16.8, "since": JUL_1},
            "Since 1 Jul 2026 it moved −1 point; its plan asked for 16.8.",
        ),
        (
            "gap_behind_last_seen",
            {"attained": 0.17, "expected": 0.497, "gap": -32.7, "tolerance": 10.0},
            "As last seen, 17 % attained against 49.7 % expected, 32.7 points behind its plan, beyond the tolerance "
            "of 10; part of it went stale, and silence never makes it better.",
        ),
    ],
)
def test_a_code_is_written_with_its_figures(code, figures, text):
    assert plain(as_reason((code, figures))) == text


@pytest.mark.parametrize(
    ("gap", "code"), [(0.06, "ahead_of_plan"), (0.04, "on_plan"), (-0.04, "on_plan"), (-0.06, "within_plan")]
)
def test_a_gap_written_as_nothing_is_said_to_be_on_plan(gap, code):
    halfway = key_result((JUL_1, 50.0 + gap), interims=[(JUL_1, 50.0)])

    assert assessed(halfway, today=JUL_1).reasons(0)[0][0] == code


def test_a_figure_that_is_missing_is_said_to_be():
    assert plain(Reason("half_stalled")) == "not known of the weight that is still open is stalled."


def test_a_code_without_a_sentence_is_shown_in_plain_words():
    assert sentence(Reason("something_new")) == "Something new."


def test_a_language_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        sentence(Reason("paused"), language="xx")
