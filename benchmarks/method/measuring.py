"""The rules of the method's sections 1 to 3, each with the function that is the rule and the test that proves it."""

RULES = {
    "1. Vocabulary": """
A decision happened once all that it asked for is done
    models/rules/follow_up.py::happened
    tests/rules/test_follow_up.py::test_a_decision_happened_when_all_it_asked_for_is_done
An imported colour lands as a delivery report, never as an outcome
    models/intake/terms.py::read_rating
    tests/intake/test_ratings.py::test_green_is_on_plan_red_is_late_and_every_other_word_unknown
Shares of a key result are at most 100 % over all
    models/commands/contributions.py::share_faults
    tests/commands/test_contributions.py::test_shares_of_a_key_result_stay_within_the_whole
Live = not retired, not archived, valid on the day
    models/queries/steering_quarters.py::is_live
    tests/queries/test_as_of.py::test_an_objective_keeps_its_updates_and_lives_while_it_is_valid
Active = exploring, delivering or scaling
    models/queries/steering_quarters.py::active_places
    tests/test_vocabulary.py::test_active_is_exploring_delivering_or_scaling
Each change of an objective is a strategy update with its reason
    models/commands/objectives.py::updates
    tests/commands/test_strategy.py::test_an_objective_changes_with_a_reason_or_editorially
An escalation climbs by itself, exactly at its days
    models/rules/escalation.py::turn
    tests/rules/test_escalation.py::test_a_question_climbs_exactly_at_its_days_and_stays_with_the_last
Without a reply the days of the levels add up
    models/rules/escalation.py::turns
    tests/rules/test_escalation.py::test_without_a_reply_the_days_add_up
Its turn never goes back down
    models/rules/escalation.py::turn
    tests/rules/test_escalation.py::test_the_turn_never_goes_back_down
Who is not named, who asks and who stands twice is no step of the ladder
    models/rules/escalation.py::ladder
    tests/rules/test_escalation.py::test_a_ladder_leaves_out_who_is_not_named_who_asks_and_who_stands_there_twice
An adopted insight is asked at the next closed review whether it helped
    models/rules/insight.py::question
    tests/rules/test_insight.py::test_the_first_review_after_the_day_of_adoption_asks
""",
    "2. Measuring a key result": """
Measurable: what a reach lacks is named
    models/rules/measurability.py::findings
    tests/rules/test_measurability.py::test_a_reach_lacks_what_its_finding_names
Measurable: what a hold lacks is named
    models/rules/measurability.py::findings
    tests/rules/test_measurability.py::test_a_hold_lacks_what_its_finding_names
A target equal to the baseline is not measurable, never a division
    models/rules/measurability.py::measurable
    tests/rules/test_traps.py::test_a_target_equal_to_the_baseline_is_not_measurable_and_never_a_division
A target already met at baseline is proposed as a hold
    models/intake/promises.py::as_promise
    tests/intake/test_key_result_rows.py::test_a_target_met_at_the_baseline_is_proposed_as_a_hold
Output wording is a finding
    models/rules/wording.py::output_words
    tests/rules/test_wording.py::test_what_is_made_or_put_in_place_is_output_wording
The office adds words of output, and words that tell of none
    models/rules/wording.py::extended
    tests/queries/test_steering_then.py::test_the_office_adds_words_of_output_and_takes_some_away
A second person's word stands above the wording
    models/rules/wording.py::wording_finding
    tests/rules/test_wording.py::test_a_second_persons_word_stands_above_the_lexicon
Marked as an output by a second person it is Not measurable
    models/rules/measurability.py::findings
    tests/rules/test_measurability.py::test_a_reach_lacks_what_its_finding_names
An outcome is confirmed by a second person
    models/commands/confirm_outcome.py::claim_faults
    tests/commands/test_strategy.py::test_the_owner_is_not_the_second_person
Attainment = (value − baseline) ÷ (target − baseline)
    models/rules/attainment.py::attainment
    tests/rules/test_attainment.py::test_the_baseline_is_nothing_and_the_target_all
Attainment is not clamped: harm is negative
    models/rules/attainment.py::attainment
    tests/rules/test_attainment.py::test_worse_than_the_baseline_is_negative_and_beyond_the_target_above_one
A running total starts at 0 in each period
    models/rules/attainment.py::zero
    tests/rules/test_attainment.py::test_a_running_total_starts_again_in_each_fiscal_year
Attainment against the first promise
    models/rules/attainment.py::first_promise_attainment
    tests/rules/test_attainment.py::test_the_first_promise_is_still_measured_after_it_was_changed
Hold: bounds are inclusive
    models/rules/measurability.py::keeps_bound
    tests/rules/test_holds.py::test_bounds_are_part_of_what_is_kept
Hold: each value holds until the next, at most 2 intervals
    models/rules/holds.py::kept
    tests/rules/test_holds.py::test_a_value_holds_at_most_two_intervals_and_the_rest_is_unknown
Kept share = days kept ÷ known days; without days, none
    models/rules/holds.py::kept
    tests/rules/test_holds.py::test_without_a_day_there_is_no_share
Hold-from: the baseline day if the bound is kept then, else set by the owner
    models/rules/measurability.py::hold_start
    tests/rules/test_measurability.py::test_a_hold_broken_at_its_baseline_is_measurable_from_the_day_its_owner_sets
Plan: straight from the baseline to the target
    models/rules/plan.py::plan
    tests/rules/test_plan.py::test_a_plan_runs_straight_from_the_baseline_to_the_target
Plan: through dated interim targets
    models/rules/plan_points.py::plan_points
    tests/rules/test_plan.py::test_a_plan_runs_through_its_interim_targets
Plan: at the baseline until the first-effect day
    models/rules/plan_points.py::first_effect
    tests/rules/test_plan.py::test_a_plan_stays_at_the_baseline_until_the_first_effect
Plan of a running total: from 0 in each period
    models/rules/plan_points.py::plan_points
    tests/rules/test_plan.py::test_the_plan_of_a_running_total_starts_at_zero_in_each_period
A first effect more than two quarters out asks for a leading key result
    models/rules/asks.py::effect_far_out
    tests/rules/test_asks.py::test_a_first_effect_more_than_two_quarters_out_asks_for_a_leading_key_result
A half-yearly or yearly rhythm asks for a leading key result
    models/rules/asks.py::seldom_seen
    tests/rules/test_asks.py::test_a_rhythm_beyond_a_quarter_asks_for_a_leading_key_result
Expected: 0 before the plan, 1 after it
    models/rules/plan.py::plan
    tests/rules/test_plan.py::test_nothing_is_expected_up_to_the_baseline_and_all_from_the_due_day
Expected of a hold = its required share
    models/rules/holds.py::kept
    tests/rules/test_holds.py::test_a_hold_is_expected_to_keep_its_required_share
Gap = attainment − expected on the day of the value
    models/rules/pace.py::standing
    tests/rules/test_worked_examples.py::test_a_value_is_held_against_the_plan_of_its_own_day
An old value is never held against a newer plan
    models/rules/pace.py::standing
    tests/rules/test_status.py::test_an_old_value_is_never_held_against_a_newer_plan
Measured and verified need a link, a file or an automatic source
    models/rules/evidence.py::counted_strength
    tests/rules/test_evidence.py::test_measured_and_verified_need_something_behind_them
Age: fresh, ageing, stale, by rhythm and grace
    models/rules/evidence.py::ages
    tests/rules/test_evidence.py::test_each_rhythm_has_its_own_limits
Intervals are calendar steps from the baseline date
    models/rules/calendar.py::step
    tests/rules/test_calendar.py::test_steps_lead_from_the_baseline_date
A check-in is due at each step
    models/rules/evidence.py::next_due
    tests/rules/test_evidence.py::test_the_next_check_in_is_due_a_step_after_the_one_it_was_for
A check-in is late after grace
    models/rules/evidence.py::grace
    tests/rules/test_evidence.py::test_a_check_in_is_late_after_its_grace
The baseline is a point of the series, not evidence
    models/rules/evidence.py::evidence
    tests/rules/test_evidence.py::test_the_baseline_itself_is_no_evidence
It has evidence if its counting value has strength ≥ 2 and is not stale
    models/rules/evidence.py::evidence
    tests/rules/test_evidence.py::test_once_the_stronger_is_stale_the_newest_counts_and_is_no_evidence
Counting value: the newest of strength ≥ 2 that is not stale
    models/rules/evidence.py::evidence
    tests/rules/test_evidence.py::test_a_weaker_newer_check_in_never_hides_a_stronger_one
Counting value: else the newest
    models/rules/evidence.py::evidence
    tests/rules/test_evidence.py::test_once_the_stronger_is_stale_the_newest_counts_and_is_no_evidence
Counting value: on one day the higher strength, then the later
    models/rules/evidence.py::evidence
    tests/rules/test_evidence.py::test_on_one_day_the_stronger_counts
Promises change only by a decision after their first review
    models/commands/promises.py::promise_faults
    tests/commands/test_promises.py::test_a_reviewed_promise_stands_and_a_sentence_says_what_to_do
Accepted-from decides the final verdict
    models/rules/status.py::final_verdicts
    tests/rules/test_final_verdicts.py::test_accepted_from_lets_a_stretch_target_be_met_with_honour
Status: Not measurable
    models/rules/status.py::judge
    tests/rules/test_measurability.py::test_the_status_of_what_cannot_be_measured_says_why
Status: Too early
    models/rules/status.py::too_early
    tests/rules/test_status.py::test_without_a_check_in_it_is_too_early_for_one_interval_and_grace
Status: Achieved or Missed, final
    models/rules/status.py::final_verdicts
    tests/rules/test_final_verdicts.py::test_the_day_after_due_the_verdict_is_final
A later value never turns Missed into Achieved
    models/rules/status.py::late_values
    tests/rules/test_final_verdicts.py::test_a_later_value_never_turns_missed_into_achieved
Missed prints how far it came
    models/rules/status.py::judge
    tests/rules/test_final_verdicts.py::test_missed_says_how_far_it_came
A final verdict is never stale
    models/rules/status.py::final_verdicts
    tests/rules/test_final_verdicts.py::test_a_final_verdict_is_never_stale
A correction of the deciding check-in reopens the verdict
    models/rules/status.py::final_verdicts
    tests/queries/test_verdicts_then.py::test_a_correction_of_the_deciding_check_in_reopens_the_verdict
Without a value in time: never proven
    models/rules/status.py::judge
    tests/rules/test_final_verdicts.py::test_after_that_it_is_never_proven
Verdict awaited for one interval, then never proven
    models/rules/status.py::judge
    tests/rules/test_final_verdicts.py::test_without_a_value_in_the_last_interval_a_verdict_is_awaited_for_one_interval
Status: Missed, a hold out of reach
    models/rules/status.py::verdicts
    tests/rules/test_worked_examples.py::test_a_hold_that_can_reach_94_percent_only_is_missed
Status: No evidence
    models/rules/status.py::judge
    tests/rules/test_status.py::test_a_stale_value_is_no_evidence_and_its_verdict_is_kept_for_the_roll_up
Status: Achieved so far
    models/rules/status.py::verdicts
    tests/rules/test_status.py::test_exactly_on_target_is_achieved_so_far
Status: On trajectory within tolerance
    models/rules/pace.py::within_tolerance
    tests/rules/test_status.py::test_the_tolerance_bounds_what_is_on_trajectory
The tolerance shrinks to 0 over the last quarter of the time
    models/rules/pace.py::tolerance_on
    tests/rules/test_status.py::test_the_tolerance_shrinks_to_nothing_over_the_last_quarter
Status: Stalled, moved < 25 % of what the plan asked
    models/rules/pace.py::movement
    tests/rules/test_status.py::test_behind_and_hardly_moving_is_stalled
Stalled: from two intervals ago or the last closed review
    models/rules/pace.py::looks_back
    tests/rules/test_status.py::test_stalling_looks_back_to_the_last_review_where_that_is_earlier
Status of a hold: broken once Behind, twice Stalled
    models/rules/status.py::verdicts
    tests/rules/test_holds.py::test_a_hold_broken_once_is_behind_and_twice_stalled
Three groups for the committee, Too early apart
    models/queries/totals.py::totals
    tests/test_vocabulary.py::test_the_committee_sees_three_groups_and_too_early_apart
A check-in came late where its step's grace was over when it was recorded
    models/rules/lateness.py::days_late
    tests/rules/test_lateness.py::test_a_check_in_recorded_after_the_grace_of_its_step_came_late
A check-in is late after the portfolio's grace, weekly ones after their own
    models/rules/owed.py::is_late
    tests/rules/test_owed.py::test_a_check_in_is_late_once_its_grace_has_passed
A missed check-in climbs from owner to sponsor to the PMO, by days per level
    models/rules/owed.py::turn
    tests/rules/test_owed.py::test_a_missed_check_in_climbs_from_owner_to_sponsor_to_the_pmo
Pausing takes key results out of the asks
    models/rules/owed.py::is_asked
    tests/rules/test_owed.py::test_pausing_takes_the_key_results_that_nobody_else_serves_out_of_the_asks
Confidence is shown where it differs from the forecast by over 30 points
    models/rules/owed.py::apart
    tests/rules/test_owed.py::test_confidence_is_shown_where_it_differs_from_the_forecast_by_over_30_points
Who owes something is reminded in one message, the longest overdue first
    models/rules/nudges.py::reminders
    tests/rules/test_nudges.py::test_the_longest_overdue_comes_first_among_people_and_in_a_message
Nobody is reminded twice on a day
    models/rules/nudges.py::may_remind
    tests/rules/test_nudges.py::test_nobody_is_reminded_twice_on_a_day_however_often_it_is_asked
""",
    "3. Forecast": """
Value at due, 80 % interval and probability
    models/rules/forecast.py::forecast
    tests/rules/test_forecast.py::test_forecast_of_a_reach_gives_value_interval_and_chance_at_due
At least three values after the first-effect day
    models/rules/forecast.py::forecast
    tests/rules/test_forecast.py::test_three_values_make_a_forecast_and_two_do_not
Drift shrunk towards what such series show
    models/rules/forecast_reach.py::outlook
    tests/rules/test_forecast.py::test_a_drift_is_believed_the_more_the_clearer_it_is
A steady series is believed over its whole window
    models/rules/forecast_line.py::line
    tests/rules/test_forecast_steady.py::test_a_steady_series_on_its_plan_is_expected_near_the_target
Noise that cancels out is told from steps that last, by what a series shows itself
    models/rules/forecast_lasting.py::lasting
    tests/rules/test_forecast_lasting.py::test_noise_around_a_line_cancels_out
What moves about a level is judged by all values, not by the last two
    models/rules/forecast_reach.py::outlook
    tests/rules/test_forecast_lasting.py::test_what_moves_about_a_level_is_judged_by_all_values_and_not_by_the_last_two
A steady series that stalled is not expected to go on
    models/rules/forecast_noise.py::steadiness
    tests/rules/test_forecast_steady.py::test_a_steady_series_that_stalled_is_not_expected_to_go_on
Noise grows with the square root of time
    models/rules/forecast_reach.py::outlook
    tests/rules/test_forecast.py::test_noise_grows_with_the_square_root_of_time
The probability is that of meeting accepted-from
    models/rules/forecast_reach.py::bar
    tests/rules/test_forecast.py::test_the_chance_is_of_what_is_accepted
At most the newest 36 values are read
    models/rules/forecast_window.py::window
    tests/rules/test_forecast.py::test_only_the_newest_36_values_are_read
Hold: probability that the kept share ends at or above the required one
    models/rules/forecast_holds.py::hold_outlook
    tests/rules/test_forecast_holds.py::test_forecast_of_a_hold_is_of_the_share_kept_at_due
No forecast for a running total in its first period
    models/rules/forecast.py::in_first_period
    tests/rules/test_forecast_totals.py::test_a_running_total_in_its_first_period_has_no_forecast
No forecast past due
    models/rules/forecast.py::forecast
    tests/rules/test_forecast.py::test_there_is_none_past_due
Raising only the newest value never lowers the chance
    models/rules/forecast.py::forecast
    tests/rules/test_forecast_properties.py::test_raising_only_the_newest_value_towards_the_target_never_lowers_the_chance
Targets an initiative can expect to meet: the weighted mean, never the product
    models/rules/targets.py::expected_targets
    tests/rules/test_targets.py::test_four_with_75_percent_each_are_3_of_4_and_not_32_percent
Targets to expect only where chances cover half the weight
    models/rules/targets.py::expected_targets
    tests/rules/test_targets.py::test_chances_that_cover_less_than_half_the_weight_give_no_figure
""",
}
