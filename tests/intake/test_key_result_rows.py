"""Key results and check-ins in a proposal."""

from dataclasses import replace
from datetime import date

from models.intake.change_set import Verdict
from models.views.import_basis import DatedFact, Kind, Record
from tests.intake.samples import CHECK_INS, EMPTY, KEY_RESULTS, by_name, proposed

PUNCTUAL = Record(1, "kr-1", "Ships on time", {"source": "Port log", "strength": "3"})
WAITING = Record(2, "kr-2", "Waiting hours", {"source": "Port log", "strength": "2"})
KNOWN = replace(EMPTY, records=(PUNCTUAL, WAITING))


def observed(**changes):
    return proposed(CHECK_INS, changes.pop("basis", KNOWN), name="check_ins.csv", **changes)


def test_a_key_result_comes_with_its_whole_promise():
    values = by_name(proposed(KEY_RESULTS))["Ships on time"].values

    assert (values["baseline"], values["target"], values["unit"], values["direction"]) == (
        71.5,
        90.0,
        "%",
        "increase",
    )
    assert (values["baseline_on"], values["due_on"], values["rhythm"]) == (
        date(2025, 1, 31),
        date(2026, 12, 31),
        "monthly",
    )
    assert (values["objective"], values["strength"], values["headline"]) == (
        "Ships arrive on time",
        "2",
        "headline",
    )


def test_a_target_met_at_the_baseline_is_proposed_as_a_hold():
    row = by_name(proposed(KEY_RESULTS))["Accidents"]

    assert (row.values["direction"], row.values["upper"]) == ("at_most", 4.0)
    assert "target" not in row.values
    assert "comes in as a hold" in row.remarks[0]


def test_the_hold_can_be_declined():
    assert by_name(proposed(KEY_RESULTS, holds=False))["Accidents"].values["target"] == 4.0


def test_a_key_result_without_baseline_is_not_rejected():
    proposal = proposed(KEY_RESULTS)

    assert proposal.rejected == ()
    assert "baseline" not in by_name(proposal)["Near misses"].values


def test_a_promise_that_a_review_has_seen_stays():
    locked = replace(PUNCTUAL, values={"target": 80.0, "baseline": 71.5}, locked=frozenset({"target"}))
    proposal = proposed(KEY_RESULTS, replace(EMPTY, records=(locked,)))

    assert "target was promised at a review; only a decision changes it" in proposal.rejected[0].reason


def test_new_objectives_are_announced():
    assert "2 new objectives: Nobody is hurt, Ships arrive on time." in proposed(KEY_RESULTS).remarks


def test_check_ins_find_their_key_results_by_key():
    rows = observed().rows

    assert [row.record_id for row in rows[:3]] == [1, 1, 2]
    assert rows[0].facts[0].value == 73.25
    assert rows[0].facts[0].source == "Port log"


def test_a_check_in_of_nothing_known_says_what_to_do():
    assert (
        "no key result has the key or name “kr-9”; import the key results first"
        in observed().rejected[1].reason
    )


def test_a_day_that_does_not_exist_is_rejected_with_its_row():
    assert (observed().rejected[0].number, observed().rejected[0].reason) == (
        5,
        "date: “2025-02-30” is a day that does not exist.",
    )


def test_measured_evidence_without_a_link_counts_as_indicative():
    assert observed().rows[0].facts[0].strength == 2
    assert "Counts as indicative" in observed().rows[0].remarks[0]


def test_a_file_that_is_an_extract_backs_measured_evidence():
    assert observed(as_file=True).rows[0].facts[0].strength == 3


def test_another_value_for_the_same_day_and_source_is_a_correction():
    there = DatedFact("value", date(2025, 3, 31), 74.0, source="Port log")
    row = observed(basis=replace(EMPTY, records=(replace(PUNCTUAL, facts=(there,)),))).rows[1]

    assert row.verdict is Verdict.CHANGED
    assert (row.changes[0].before, row.changes[0].after) == ("74", "75")


def test_the_same_value_again_changes_nothing():
    there = DatedFact("value", date(2025, 3, 31), 75.0, source="Port log")

    assert (
        observed(basis=replace(EMPTY, records=(replace(PUNCTUAL, facts=(there,)),))).rows[1].verdict
        is Verdict.UNCHANGED
    )


def test_something_observed_in_the_future_is_rejected():
    proposal = proposed("kr_id;date;value\nkr-1;2099-01-31;5\n", KNOWN, kind=Kind.CHECK_INS)

    assert "lies in the future" in proposal.rejected[0].reason
