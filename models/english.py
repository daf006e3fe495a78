"""The English sentences: one for each reason code, with its figures in braces and how each is written."""

from models.english_advice import ADVICE

SENTENCES = {
    # What is missing from a definition
    "missing_metric": "The metric is missing: say what is counted.",
    "missing_unit": "The unit is missing.",
    "missing_direction": "The direction is missing: say which way it is meant to move, or the bound it holds.",
    "missing_baseline": "The baseline is missing: say where it starts, as a number.",
    "missing_baseline_day": "The date of the baseline is missing.",
    "missing_target": "The target is missing.",
    "missing_bound": "The bound that is to be held is missing.",
    "missing_due": "The due date is missing.",
    "missing_hold_start": "The baseline does not keep the bound yet: say from which day it is to be held.",
    "target_equals_baseline": (
        "The target {target:number} equals the baseline: make it a hold, or set a harder target."
    ),
    "target_met_at_baseline": (
        "The target {target:number} is already met at the baseline {baseline:number}: "
        "make it a hold, or set a harder target."
    ),
    "total_of_nothing": "A running total that grows starts at 0, so its target must be above 0.",
    "bounds_crossed": "The lower bound {lower:number} lies above the upper bound {upper:number}.",
    "due_before_baseline": "The due date must lie after the date of the baseline.",
    "hold_after_due": "The bound is to be held only from after the due date.",
    "marked_output": "A second person marked it an output: say who behaves differently, or who benefits.",
    # Too early
    "before_baseline": "Its baseline lies ahead, on {day:day}.",
    "before_first_effect": "No effect is expected before {day:day}.",
    "before_hold": "The bound is to be held from {day:day}.",
    "first_value_due": "First value due on {day:day}.",
    # A reach against its plan
    "target_reached": "The target is reached so far: {attainment:percent} attained on {day:day}.",
    "reached_by_due": "Reached by the due date: {attainment:percent} attained on {day:day}.",
    "accepted_by_due": "Accepted: {attainment:percent} of the way to its target on {day:day}.",
    "missed_target": "Missed: it came {attainment:percent} of the way to its target by {day:day}.",
    "reached_late": "Reached {days:days} late, on {day:day}.",
    "ahead_of_plan": (
        "{attainment:percent} attained against {expected:percent} expected on {day:day}: "
        "{gap:in_points} ahead of its plan."
    ),
    "on_plan": "{attainment:percent} attained on {day:day}: on its plan.",
    "within_plan": (
        "{attainment:percent} attained against {expected:percent} expected on {day:day}: "
        "{gap:in_points} behind its plan, within the tolerance of {tolerance:size}."
    ),
    "behind_plan": (
        "{attainment:percent} attained against {expected:percent} expected on {day:day}: "
        "{gap:in_points} behind its plan, beyond the tolerance of {tolerance:size}."
    ),
    "stalled": "Since {since:day} it moved {moved:in_signed_points}; its plan asked for {asked:points}.",
    # A hold
    "hold_kept_now": (
        "The bound is kept, on {share:percent} of the known days; {required:percent} is required "
        "and {best:percent} can still be reached."
    ),
    "hold_kept_now_first": "The bound is kept at the newest value; {required:percent} of the days are required.",
    "hold_broken_now": (
        "The bound is broken at the newest value; it was kept on {share:percent} of the known days, "
        "{required:percent} is required."
    ),
    "hold_broken_now_first": "The bound is broken at the newest value; {required:percent} of the days are required.",
    "hold_broken_twice": (
        "The bound is broken at the last two values; it was kept on {share:percent} of the known days, "
        "{required:percent} is required."
    ),
    "hold_out_of_reach": (
        "Kept on {kept:whole} of {known:whole} known days: at best {best:percent} can be reached, "
        "{required:percent} is required."
    ),
    "hold_kept_to_due": "The bound was kept on {share:percent} of the known days; {required:percent} was required.",
    "hold_missed": "Missed: the bound was kept on {share:percent} of the known days; {required:percent} was required.",
    "days_unknown": "{days:days} without a value that still held are left out.",
    # Evidence
    "no_check_in": "No check-in since the baseline on {since:day}.",
    "weak_evidence": (
        "The newest value, of {day:day}, is of strength “{strength:strength}”: too weak to count as evidence."
    ),
    "stale_evidence": "The newest value is of {day:day}: stale since {since:day}.",
    "stale_behind_weak": (
        "The newest value with evidence, of {day:day}, is stale; what came after, on {weak_day:day}, "
        "is only of strength “{strength:strength}”."
    ),
    "value_after_due": "The only value with evidence, of {day:day}, came after the due date.",
    "never_proven": "Never proven: no value with evidence in the last interval before {due:day}.",
    "verdict_awaited": "The due date has passed: a verdict is awaited until {until:day}.",
    "verdict_carried": "For its initiative it still counts as {status:status}: silence never makes it better.",
    "ageing": "The newest value is {days:days} old, {age:word}.",
    "weaker_newer": "A newer check-in, of {day:day}, is only of strength “{strength:strength}” and does not count.",
    "leading_for_first_effect": (
        "Its first effect is put off to {day:day}: add a leading key result that shows sooner whether it comes."
    ),
    "leading_for_rhythm": "It is seen twice a year at most: add a leading key result that moves in between.",
    # Initiatives and objectives
    "paused": "Paused by a decision.",
    "no_key_results": "No key result bears on it.",
    "none_measurable": "None of its {count:key_results} can be measured.",
    "all_too_early": "It is too early for all of its {count:key_results}.",
    "all_final_some_missed": "All final: {achieved:whole} of {count:key_results} achieved.",
    "all_achieved": "All of its {count:key_results} are achieved.",
    "half_stalled": "{share:percent} of the weight that is still open is stalled.",
    "gap_behind": (
        "{attained:percent} attained against {expected:percent} expected, measured on {measured_on:percent} "
        "of the weight: {gap:in_points} behind its plan, beyond the tolerance of {tolerance:size}."
    ),
    "gap_behind_last_seen": (
        "As last seen, {attained:percent} attained against {expected:percent} expected, {gap:in_points} behind its "
        "plan, beyond the tolerance of {tolerance:size}; part of it went stale, and silence never makes it better."
    ),
    "half_not_landing": "{share:percent} of the weight is behind, stalled or missed.",
    "mostly_landing": "{share:percent} of the weight is achieved or on trajectory.",
    "mostly_unknown": "Evidence covers {coverage:percent} of the weight; {landing:percent} is landing.",
    "attained_expected": (
        "{attained:percent} attained against {expected:percent} expected, "
        "measured on {measured_on:percent} of the weight."
    ),
    "no_figure": "Measured on {measured_on:percent} of the weight: too little for a figure.",
    "verdicts_carried": "{count:key_results} gone stale, counted as last seen.",
    "closed_left_out": "{count:key_results} closed by a decision, left out.",
    # Money and delivery
    "watermelon": "Delivery reports on plan while outcomes are {status:status}.",
    "unknown_inside": "Green outside, unknown inside: delivery reports on plan, outcomes are {status:status}.",
    "spend_on_plan": "Spend is within its plan: {spend_gap:signed_percent} against it.",
    "spend_not_known": "Spend not known.",
    "spend_plan_not_known": "The spend plan is not known.",
    "budget_not_known": "The approved budget is not known.",
    "budget_zero": "The approved budget is 0, so there is no share of it.",
    # The answer of a portfolio
    "answer_nothing": "Nothing to steer yet.",
    "answer_add_initiatives": "Add initiatives, or import your spreadsheet under Portfolio.",
    "answer_money": "{doubtful:money} of {approved:money}",
    "answer_count": "{count:whole} of {active:active}",
    "answer_none": "None of {approved:money}",
    "answer_all": "All of {approved:money}",
    "answer_landing": "stands behind outcomes that land.",
    "answer_doubtful": "stands behind outcomes that are not landing or unknown.",
    "answer_doubtful_no_budget": "are not landing or unknown. No budget is known yet.",
    "answer_one_doubtful_no_budget": "is not landing or unknown. No budget is known yet.",
    "answer_nobody_money": "Nobody can say for {approved:money}.",
    "answer_nobody_active": "Nobody can say for {active:active}.",
    "answer_no_key_results": "None of {active:active} has a key result, so every outcome is unknown.",
    "answer_begin_with_money": (
        "Begin where the money is: open the first initiative below and add or link one key result."
    ),
    "answer_watermelon": "{count:initiatives} looks fine on delivery while its outcomes are not landing.",
    "answer_watermelons": "{count:initiatives} look fine on delivery while their outcomes are not landing.",
    **ADVICE,
}
