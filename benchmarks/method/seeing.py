"""The rules of the method's sections 6 to 10, each with the function that is the rule and the test that proves it."""

RULES = {
    "6. The four signals": """
Signal 1: active initiatives with a measurable key result
    models/rules/signals.py::with_measurable
    tests/rules/test_signals.py::test_signal_1_counts_active_initiatives_with_a_measurable_key_result
Signal 2: decisions that rest on outcome evidence
    models/rules/signals.py::on_evidence
    tests/rules/test_signals.py::test_signal_2_counts_decisions_that_rest_on_evidence_and_shows_consent_apart
Signal 2: consent and level as they were recorded
    models/commands/decisions.py::decide
    tests/queries/test_steering_then.py::test_a_decision_by_consent_stands_apart_and_its_level_counts
Signal 2: the coverage in the frozen evidence
    models/queries/steering_events.py::coverage_in
    tests/queries/test_steering_then.py::test_a_decision_rests_on_the_coverage_in_its_frozen_view
Signal 3: days from strategy update to delivery adjustment
    models/rules/signal_clocks.py::update_clocks
    tests/rules/test_signals.py::test_signal_3_measures_days_from_update_to_adjustment_with_open_ones_censored
Signal 3: the Kaplan–Meier median
    models/rules/waits.py::kaplan_meier_median
    tests/rules/test_waits.py::test_the_median_is_that_of_the_naive_estimate
Signal 3: “no change needed” with a reason closes the clock
    models/rules/signal_clocks.py::first_adjustments
    tests/rules/test_signals.py::test_no_change_needed_closes_the_clock_only_with_a_reason
Signal 3: editorial changes start no clock
    models/rules/signal_clocks.py::update_clocks
    tests/rules/test_signals.py::test_an_editorial_change_starts_no_clock
Signal 3: no linked initiative is named, not counted
    models/rules/signal_clocks.py::update_clocks
    tests/rules/test_signals.py::test_an_update_without_a_linked_initiative_is_named_and_not_counted
Signal 3: open clocks are shown with the oldest
    models/rules/signal_reasons.py::signal_findings
    tests/rules/test_signals.py::test_eight_open_clocks_are_shown_with_the_oldest
Signal 4: share with a direct contribution to a live objective
    models/rules/signals.py::link_bar
    tests/rules/test_signals.py::test_signal_4_puts_each_initiative_into_one_part_of_the_bar
Signal 4: the parts of the bar add up
    models/rules/signals.py::link_bar
    tests/rules/test_signals.py::test_the_parts_of_signal_4_add_up_to_all_active_initiatives
Days from funding decision to money confirmed moved
    models/rules/signal_clocks.py::money_clocks
    tests/rules/test_signals.py::test_money_moves_are_timed_from_decision_to_confirmation
Time to value
    models/rules/signal_clocks.py::value_clocks
    tests/rules/test_signals.py::test_time_to_value_runs_from_the_start_and_names_who_has_none
Reviews held on their day
    models/rules/rhythm.py::held_on_day
    tests/rules/test_rhythm.py::test_a_review_is_on_its_day_late_or_not_held
Share of fresh evidence
    models/rules/signals.py::fresh_evidence
    tests/rules/test_signals.py::test_fresh_evidence_is_a_share_of_the_key_results_due_for_it
Fewer than five cases: the count, no percentage
    models/rules/signal_reasons.py::share_finding
    tests/rules/test_signals.py::test_fewer_than_five_cases_are_a_count_without_percentage
Every signal names its numerator, denominator and records
    models/queries/steering_signals.py::signal_views
    tests/rules/test_signals.py::test_every_record_of_a_signal_is_named
An earlier quarter stands as it was known at its end
    models/queries/steering_rows.py::load_steered
    tests/queries/test_steering_then.py::test_an_earlier_quarter_stands_as_it_was_known_at_its_end
Fiscal quarters
    models/rules/quarters.py::quarter_of
    tests/rules/test_quarters.py::test_a_day_lies_in_the_quarter_of_its_fiscal_year
""",
    "7. Seven frictions": """
Level of abstraction
    models/rules/friction_strategy.py::abstraction
    tests/rules/test_friction_strategy.py::test_an_objective_without_headline_or_without_initiative_is_too_abstract
Disconnected cadences: updates without adjustment
    models/rules/friction_strategy.py::late_pairs
    tests/rules/test_friction_strategy.py::test_an_update_that_initiatives_did_not_follow_within_a_quarter_is_a_friction
Disconnected cadences: reviews skipped or out of order
    models/rules/friction_strategy.py::cadences
    tests/rules/test_friction_strategy.py::test_reviews_skipped_and_out_of_order_are_frictions
A review is skipped after the days that the portfolio sets
    models/rules/rhythm.py::skipped
    tests/queries/test_steering_then.py::test_the_settings_limit_weight_and_tell_when_a_review_is_skipped
Reviews in order: strategy → portfolio → delivery planning
    models/rules/rhythm.py::out_of_order
    tests/rules/test_rhythm.py::test_a_portfolio_review_before_the_strategy_review_of_its_quarter_is_out_of_order
Rigid budgets: unchanged funding through two reviews
    models/rules/friction_money.py::budgets
    tests/rules/test_friction_money.py::test_not_landing_through_two_reviews_with_unchanged_funding_is_a_friction
Rigid budgets: no move in two quarters
    models/rules/friction_money.py::budgets
    tests/rules/test_friction_money.py::test_no_move_in_two_quarters_is_a_friction_where_somebody_gave_reason_in_both
Fragmented reporting: one metric in several shapes
    models/rules/friction_reporting.py::reporting
    tests/rules/test_friction_reporting.py::test_one_metric_in_several_shapes_is_a_friction
Fragmented reporting: key results feeding nothing
    models/rules/friction_reporting.py::reporting
    tests/rules/test_friction_reporting.py::test_a_key_result_that_feeds_nothing_is_a_friction_and_costs_its_check_ins
A key result that serves no objective
    models/rules/friction_reporting.py::reporting
    tests/rules/test_friction_reporting.py::test_a_key_result_that_serves_no_objective_is_a_friction_of_its_own
Fragmented reporting: feeders land while their headline does not
    models/rules/friction_reporting.py::reporting
    tests/rules/test_friction_reporting.py::test_feeders_that_land_through_two_reviews_while_their_headline_does_not_are_a_friction
Inconsistent working practices: worded as outputs
    models/rules/friction_reporting.py::worded_as_output
    tests/rules/test_friction_reporting.py::test_key_results_worded_as_outputs_are_a_friction_until_confirmed
Inconsistent working practices: check-ins without evidence
    models/rules/friction_reporting.py::practices
    tests/rules/test_friction_reporting.py::test_check_ins_without_evidence_are_a_friction
Inconsistent working practices: words against the glossary
    models/rules/glossary.py::terms_against
    tests/rules/test_friction_reporting.py::test_words_against_the_glossary_name_every_record_that_uses_them
Superficial governance
    models/rules/friction_governance.py::governance
    tests/rules/test_friction_governance.py::test_decisions_without_evidence_are_a_friction
Superficial governance: watermelons
    models/rules/friction_governance.py::governance
    tests/rules/test_friction_governance.py::test_watermelons_are_a_friction_and_the_unknown_inside_are_not
Superficial governance: agenda items that ended in no decision
    models/rules/friction_governance.py::governance
    tests/rules/test_friction_governance.py::test_agenda_items_that_ended_in_no_decision_cost_their_minutes
Superficial governance: first effect put off without a leading key result
    models/rules/friction_governance.py::governance
    tests/rules/test_friction_governance.py::test_a_first_effect_far_out_or_put_off_without_a_leading_key_result_is_a_friction
Portfolio overload: active over the WIP limit
    models/rules/friction_governance.py::overload
    tests/rules/test_friction_governance.py::test_active_over_the_limit_by_count_and_by_weight_is_a_friction
Portfolio overload: owners on more than 3, teams on more than 4
    models/rules/focus.py::loads
    tests/rules/test_focus.py::test_owners_on_more_than_three_and_teams_on_more_than_four_at_once
Portfolio overload: dependency chains and circles
    models/rules/chains.py::chains
    tests/rules/test_focus.py::test_one_dependency_is_no_chain_and_two_in_a_row_are
Dependency circles
    models/rules/chains.py::circles
    tests/rules/test_focus.py::test_circles_are_found_and_chains_end_before_them
Weight for WIP: S/M/L/XL = 1/2/4/8
    models/rules/focus.py::weight
    tests/rules/test_focus.py::test_steering_attention_weighs_s_1_m_2_l_4_xl_8
The limit by weight is a setting, else twice that by count
    models/rules/focus.py::room
    tests/rules/test_focus.py::test_the_limit_by_weight_is_that_of_as_many_of_size_m_unless_it_is_set
Each finding names its records and the next best move
    models/rules/frictions.py::frictions
    tests/rules/test_frictions.py::test_every_friction_names_its_records_and_the_next_best_move
""",
    "8. Five dimensions": """
Align
    models/rules/dimensions.py::align
    tests/rules/test_dimensions.py::test_align_is_the_mean_of_links_objectives_and_wording
Execute
    models/rules/dimensions.py::execute
    tests/rules/test_dimensions.py::test_execute_is_the_mean_of_measurable_reviews_and_the_limit
Improve
    models/rules/dimensions.py::improve
    tests/rules/test_dimensions.py::test_improve_is_the_mean_of_decisions_evidence_and_insights
Scale
    models/rules/dimensions.py::scale
    tests/rules/test_dimensions.py::test_scale_is_the_mean_of_two_clocks_and_the_money_that_could_move
Empower
    models/rules/dimensions.py::empower
    tests/rules/test_dimensions.py::test_empower_is_the_mean_of_level_rights_and_escalations
Within the limit = 100, above it limit ÷ active
    models/rules/dimensions.py::execute
    tests/rules/test_dimensions.py::test_within_the_limit_is_whole_and_above_it_its_share
Insights answered, and answered with a change
    models/rules/dimensions.py::improve
    tests/rules/test_dimensions.py::test_insights_count_answered_and_answered_with_a_change
Escalations resolved in time
    models/rules/dimensions.py::escalations_in_time
    tests/rules/test_dimensions.py::test_empower_is_the_mean_of_level_rights_and_escalations
A part without cases is left out and named
    models/rules/dimension_parts.py::without_cases
    tests/rules/test_dimensions.py::test_a_part_without_cases_is_left_out_and_named
An index needs two parts
    models/rules/dimension_parts.py::indicator
    tests/rules/test_dimensions.py::test_an_index_needs_two_parts
Days become points: 0 = 100, one quarter = 50, two = 0
    models/rules/dimension_parts.py::day_points
    tests/rules/test_dimensions.py::test_days_become_points_on_the_published_line
""",
    "9. Time: what was known when": """
A view drawn later for (known, day) is the view that was seen then, hash included
    models/queries/moment.py::load_frame
    tests/queries/test_time.py::test_views_seen_live_are_the_views_drawn_later_hash_included
A check-in recorded later is not known before
    models/queries/known.py::known
    tests/queries/test_as_of.py::test_a_check_in_recorded_later_is_not_known_before
Settings and thresholds are versions, too
    models/queries/moment.py::load_frame
    tests/queries/test_settings_then.py::test_a_status_is_judged_by_the_tolerance_known_at_its_revision
Nothing seen is overwritten
    models/audit_triggers.py::guarding
    tests/database/test_guards.py::test_what_a_version_says_is_not_overwritten
One revision an act, counted inside the writing transaction
    models/commands/unit.py::begin
    tests/commands/test_unit.py::test_each_act_moves_the_revision_by_one
Moments of recording never decrease
    models/commands/unit.py::begin
    tests/commands/test_unit.py::test_a_clock_set_back_does_not_turn_time_back
A day before the first import is drawn with all that is known now
    models/queries/moment.py::load_frame
    tests/queries/test_settings_then.py::test_a_day_before_the_first_import_is_drawn_with_all_that_is_known_now
Decisions never rest on a reconstructed day
    models/commands/decisions.py::evidence_faults
    tests/commands/test_decisions.py::test_a_decision_rests_only_on_what_could_be_seen
Today is real, or fixed
    models/queries/moment.py::load_now
    tests/queries/test_moment.py::test_now_is_the_newest_revision_and_the_fixed_day
As of a moment = the last revision recorded by then
    models/queries/moment.py::load_moment
    tests/queries/test_moment.py::test_as_of_a_moment_is_the_last_revision_recorded_by_then
Sums by math.fsum
    models/rules/sums.py::grouped_sum
    tests/rules/test_sums.py::test_sums_do_not_depend_on_the_order_of_their_parts
Figures are rounded to 9 decimals before comparing
    models/rules/sums.py::share_of
    tests/rules/test_worked_examples.py::test_70_against_80_percent_is_within_10_points_although_floats_say_less
Figures are rounded to 9 decimals before hashing
    models/views/form_parts.py::settled
    tests/views/test_frozen_form.py::test_figures_that_differ_by_less_than_nine_decimals_hash_the_same
The content hash leaves out the moment
    models/views/frozen_form.py::content_hash
    tests/views/test_frozen_form.py::test_the_hash_leaves_out_the_moment
A decision points at its frozen evidence
    models/queries/frozen.py::load_frozen
    tests/commands/test_decisions.py::test_what_a_decision_rests_on_reads_back_as_it_was_seen
""",
    "10. Worked examples": """
Decrease 9 → 3, value 4.5: 75 % attained, 49.7 % expected
    models/rules/pace.py::standing
    tests/rules/test_worked_examples.py::test_half_way_through_a_reduction_is_three_quarters_attained
A 91-day key result on its plan, read 13 days later: gap 0
    models/rules/pace.py::standing
    tests/rules/test_worked_examples.py::test_a_value_is_held_against_the_plan_of_its_own_day
Hold kept 251 of 273 days of 365, required 95 %: Missed
    models/rules/status.py::verdicts
    tests/rules/test_worked_examples.py::test_a_hold_that_can_reach_94_percent_only_is_missed
Adoption before its first effect: Too early
    models/rules/status.py::too_early
    tests/rules/test_worked_examples.py::test_adoption_before_its_first_effect_is_too_early
Adoption before its first effect: never stop
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_adoption_before_its_first_effect_is_never_stopped
Yearly key result: fresh, then stale
    models/rules/evidence.py::ages
    tests/rules/test_worked_examples.py::test_a_yearly_value_is_fresh_for_a_year_and_stale_after_one_and_a_quarter
Spend unknown, delivery on plan: still a watermelon
    models/rules/watermelons.py::watermelons
    tests/rules/test_worked_examples.py::test_a_watermelon_without_known_spend_is_still_a_watermelon
Three on trajectory, no funding moves: no friction, counts
    models/rules/frictions.py::frictions
    tests/rules/test_frictions.py::test_three_initiatives_on_trajectory_without_funding_moves_are_no_friction_and_counts
Day 5, no check-in yet: Too early, first value due
    models/rules/status.py::too_early
    tests/rules/test_worked_examples.py::test_day_5_without_a_check_in_is_too_early_and_says_when_the_first_is_due
Day 60, never a check-in: No evidence
    models/rules/status.py::judge
    tests/rules/test_worked_examples.py::test_day_60_without_a_check_in_has_no_evidence
One stalled that goes stale: still Stalled
    models/rules/ladder.py::ladder
    tests/rules/test_worked_examples.py::test_one_stalled_that_goes_stale_leaves_its_initiative_stalled
0.7 against 0.8, tolerance 10 points: On trajectory
    models/rules/pace.py::within_tolerance
    tests/rules/test_worked_examples.py::test_70_against_80_percent_is_within_10_points_although_floats_say_less
Four with probability 75 % each: 3 of 4
    models/rules/targets.py::expected_targets
    tests/rules/test_targets.py::test_four_with_75_percent_each_are_3_of_4_and_not_32_percent
Two equal at 50 % and −80 %: −15 %
    models/rules/tally.py::tally
    tests/rules/test_worked_examples.py::test_half_and_deep_harm_average_to_15_percent_below_the_baseline
Four equal, one with evidence: no figure, No evidence
    models/rules/tally.py::tally
    tests/rules/test_worked_examples.py::test_one_of_four_with_evidence_gives_no_figure
Achieved and final in June, read in January: Achieved
    models/rules/status.py::final_verdicts
    tests/rules/test_worked_examples.py::test_achieved_and_final_in_june_is_achieved_the_next_january
""",
}
