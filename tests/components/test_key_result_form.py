"""What is entered for a key result becomes a draft that fits its direction, and is judged at once."""

from dataclasses import replace
from datetime import date

import pytest

from components.forms.form import Form
from components.forms.key_result_entry import interim_targets, key_result_draft
from components.forms.promise_check import claimed, missing_of, wording_of
from models.drafts import KeyResultDraft
from models.errors import Invalid
from models.rules.wording import lexicon_of
from models.vocabulary import Direction, OutcomeClaim

WHOLE = KeyResultDraft(
    name="Fewer calls",
    metric="Calls per customer",
    unit="calls",
    direction=Direction.DECREASE,
    baseline=9.0,
    baseline_on=date(2026, 1, 1),
    target=3.0,
    due_on=date(2026, 12, 31),
)


@pytest.fixture
def entered(monkeypatch):
    """A function that gives the draft of what was entered over what stands."""
    import streamlit as st

    def draft(start=WHOLE, **values):
        form = Form("key_result", 1)
        state = {form.key(field): value for field, value in values.items()}
        monkeypatch.setattr(st, "session_state", state)
        return key_result_draft(form, start)

    return draft


def test_what_was_not_touched_stays_as_it_stands(entered):
    assert entered() == WHOLE


def test_entered_values_take_the_place_of_what_stands(entered):
    assert entered(target=2.0).target == 2.0


def test_hold_lets_go_of_the_target(entered):
    draft = entered(direction=Direction.AT_MOST, upper=4.0, target=3.0)
    assert (draft.target, draft.upper, draft.lower) == (None, 4.0, None)


def test_bound_that_the_direction_does_not_ask_for_does_not_linger(entered):
    draft = entered(direction=Direction.AT_LEAST, lower=1.0, upper=4.0)
    assert (draft.lower, draft.upper) == (1.0, None)


def test_required_share_is_entered_in_per_cent(entered):
    assert entered(direction=Direction.AT_MOST, upper=4.0, required_percent=90.0).required_share == 0.9


def test_interim_targets_are_read_line_by_line():
    lines = "2026-06-30 6\n\n2026-09-30: 4,5"
    assert interim_targets(lines) == ((date(2026, 6, 30), 6.0), (date(2026, 9, 30), 4.5))


@pytest.mark.parametrize("line", ["soon 6", "2026-06-30", "2026-13-01 5", "2026-06-30 much"])
def test_unreadable_interim_target_is_named(line):
    with pytest.raises(Invalid, match="is no interim target") as invalid:
        interim_targets(line)
    assert invalid.value.faults[0].field == "interim"


def test_whole_promise_misses_nothing():
    assert missing_of(WHOLE) == ()


def test_blank_key_result_is_told_all_that_is_missing():
    codes = [reason.code for reason in missing_of(KeyResultDraft(name="New"))]
    assert {"missing_metric", "missing_unit", "missing_baseline", "missing_target", "missing_due"} <= set(
        codes
    )


def test_target_met_at_baseline_is_found():
    met = KeyResultDraft(**{**_fields(WHOLE), "direction": Direction.INCREASE})
    assert [reason.code for reason in missing_of(met)] == ["target_met_at_baseline"]


def test_value_zero_is_a_value():
    zero = KeyResultDraft(**{**_fields(WHOLE), "target": 0.0})
    assert missing_of(zero) == ()


@pytest.mark.parametrize(
    ("name", "own", "words"),
    [
        ("Launch of the portal", ("", ""), ["Launch"]),
        ("Onboarding desk", ("onboard*", ""), ["Onboarding"]),
        ("Launch of the portal", ("", "launch"), []),
        ("Fewer calls", ("", ""), []),
    ],
)
def test_the_words_that_tell_of_an_output_are_named_before_saving(name, own, words):
    found = wording_of(replace(WHOLE, name=name), lexicon_of(*own))
    assert [reason.figure("words") for reason in found] == words


@pytest.mark.parametrize("claim", [OutcomeClaim.CONFIRMED, OutcomeClaim.OUTPUT])
def test_what_a_second_person_said_falls_with_a_new_wording(claim):
    start = replace(WHOLE, name="Launch of the portal", claim=claim)
    anew = claimed(replace(start, name="Launch of the app"), start)

    assert claimed(start, start).claim is claim
    assert wording_of(claimed(start, start), lexicon_of("", "")) == ()
    assert (missing_of(anew), len(wording_of(anew, lexicon_of("", "")))) == ((), 1)


def _fields(draft):
    return {name: getattr(draft, name) for name in draft.__dataclass_fields__}
