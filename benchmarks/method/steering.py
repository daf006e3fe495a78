"""The rules of the method's sections 4 and 5, each with the function that is the rule and the test that proves it."""

RULES = {
    "4. Initiative, objective, portfolio": """
Enabling contributions count only where there are no direct ones
    models/rules/initiatives.py::roll_up_initiatives
    tests/rules/test_initiatives.py::test_enabling_contributions_count_only_where_there_are_no_others
Weights all 0 or missing count as equal
    models/rules/tally.py::even_weights
    tests/rules/test_initiatives.py::test_weights_all_zero_missing_or_the_same_are_equal
Key results closed by a decision leave status, coverage and chance
    models/rules/tally.py::tally
    tests/rules/test_initiatives.py::test_a_key_result_closed_by_a_decision_leaves_the_status_and_is_listed
Final ones always count as with evidence
    models/rules/tally.py::tally
    tests/rules/test_roll_up_edges.py::test_a_final_verdict_counts_as_with_evidence_for_ever
Coverage = weight with evidence ÷ all weight but Too early
    models/rules/tally.py::tally
    tests/rules/test_initiatives.py::test_coverage_is_the_weight_with_evidence_of_all_but_too_early
Attained = weighted mean over the key results with evidence
    models/rules/tally.py::tally
    tests/rules/test_initiatives.py::test_weights_bend_the_mean
Each clamped to −100 … 100 %
    models/rules/tally.py::tally
    tests/rules/test_initiatives.py::test_one_runaway_hides_nothing
Under 50 % of the weight no figure
    models/rules/tally.py::tally
    tests/rules/test_initiatives.py::test_below_half_the_weight_there_is_no_figure_and_at_half_there_is
A key result gone stale keeps its place if it was not landing
    models/rules/tally.py::tally
    tests/rules/test_initiatives.py::test_a_stale_value_that_was_behind_keeps_its_place_in_the_mean
A hold earns over time
    models/rules/tally.py::tally
    tests/rules/test_holds.py::test_a_hold_earns_its_share_over_time
Initiative status: the first rung that holds
    models/rules/ladder.py::ladder
    tests/rules/test_initiatives.py::test_the_first_rung_that_holds_is_the_status
Paused before everything else
    models/rules/ladder.py::ladder
    tests/rules/test_initiatives.py::test_paused_comes_before_everything
Behind: gap < −tolerance
    models/rules/ladder_reasons.py::behind
    tests/rules/test_initiatives.py::test_a_gap_beyond_the_tolerance_is_behind_though_most_is_landing
Silence never improves a status
    models/rules/ladder.py::ladder
    tests/rules/test_initiatives.py::test_silence_never_makes_an_initiative_land
Money by outcome: the whole budget stands behind one status
    models/rules/money.py::money_by_outcome
    tests/rules/test_money.py::test_the_whole_budget_stands_behind_one_status
A budget goes to objectives by contribution weight
    models/rules/money.py::objective_shares
    tests/rules/test_money.py::test_a_budget_goes_to_objectives_by_contribution_weight
Objectives add up to the total, to the minor unit
    models/rules/money.py::split
    tests/rules/test_money.py::test_parts_add_up_to_the_amount_exactly
“Serves no objective” is a line of its own
    models/rules/money.py::objective_shares
    tests/rules/test_money.py::test_what_serves_no_objective_is_a_line_of_its_own
Other stages stand in one named line
    models/queries/totals.py::totals
    tests/queries/test_portfolio.py::test_other_stages_stand_in_a_group_of_their_own
Totals say how many are missing
    models/queries/totals.py::totals
    tests/queries/test_portfolio.py::test_unknown_spend_is_counted_and_never_zero
Objective: the same ladder over its headline key results, equal weights
    models/rules/objectives.py::roll_up_objectives
    tests/rules/test_objectives.py::test_headline_key_results_weigh_the_same
An objective without headline key results is Not measurable
    models/rules/objectives.py::roll_up_objectives
    tests/rules/test_objectives.py::test_an_objective_without_headline_key_results_is_not_measurable
Budget used = spent ÷ approved; unknown is never 0
    models/rules/money.py::budget_used
    tests/rules/test_money.py::test_budget_used_is_unknown_where_either_is_and_where_nothing_is_approved
Approved 0 or missing: no ratio
    models/rules/money.py::budget_used
    tests/queries/test_money_adds_up.py::test_a_budget_of_nothing_has_no_ratio_and_says_so
Spent as of the last closed period
    models/queries/money_facts.py::money_facts
    tests/queries/test_money_adds_up.py::test_what_was_used_is_as_of_the_last_closed_period
Spend against plan = (spent − planned) ÷ planned
    models/rules/money.py::spend_gap
    tests/rules/test_money.py::test_spend_stands_against_the_plan_of_the_same_day
Spend ahead of outcomes: only what is behind its own plan
    models/rules/money.py::spend_ahead
    tests/rules/test_money.py::test_only_what_is_behind_its_own_plan_has_spend_ahead_of_outcomes
Movable = approved − spent − committed
    models/rules/money.py::movable
    tests/rules/test_money.py::test_movable_is_what_is_neither_spent_nor_committed
Watermelon: delivery on plan while outcomes are not landing
    models/rules/watermelons.py::watermelons
    tests/rules/test_watermelons.py::test_the_outcome_tells_what_is_inside
Watermelon: spend within 10 % of plan where known
    models/rules/watermelons.py::watermelons
    tests/rules/test_watermelons.py::test_spend_where_known_must_be_within_a_tenth_of_its_plan
Green outside, unknown inside is counted apart
    models/queries/totals.py::melons
    tests/rules/test_friction_governance.py::test_watermelons_are_a_friction_and_the_unknown_inside_are_not
Envelope = opening balance and additions − moves effective by the day
    models/rules/envelope.py::balance_on
    tests/rules/test_envelope.py::test_the_balance_counts_what_is_effective_by_the_day
A move is refused if the envelope would fall below 0 on any day
    models/rules/envelope.py::first_shortfall
    tests/rules/test_envelope.py::test_a_move_is_refused_where_it_leaves_too_little_for_a_later_one
Time to value = days from start to the first value that beats the baseline
    models/rules/initiatives.py::time_to_value
    tests/rules/test_initiatives.py::test_time_to_value_runs_to_the_first_value_better_than_the_baseline
Advice: the gravest of the rules that fired
    models/rules/recommendation.py::advise
    tests/rules/test_advice_properties.py::test_the_advice_is_the_gravest_of_the_rules_that_fired
The thresholds of advice and load are settings
    models/commands/settings.py::advice_faults
    tests/commands/test_settings.py::test_the_office_sets_what_advice_and_load_are_judged_by
Stop: every objective it serves was retired
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_stop_when_every_objective_it_serves_was_retired
Stop: chance < 10 % at two reviews running
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_stop_when_the_chance_is_below_a_tenth_at_two_reviews_running
One and the same evidence never counts twice for a chance
    models/rules/advice_rules.py::low_chances
    tests/rules/test_recommendation.py::test_one_and_the_same_evidence_never_counts_twice_for_a_chance
One closed review is one review, and today is none
    models/rules/advice_rules.py::reviews_without_basis
    tests/rules/test_recommendation.py::test_one_closed_review_is_one_review_and_today_is_none
A final verdict counts as a chance, never as a forecast
    models/rules/advice_grounds.py::settled
    tests/rules/test_recommendation.py::test_what_is_finally_missed_is_advised_to_pivot_by_its_verdict_and_not_by_a_forecast
Stop: stalled again after a pivot
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_stop_when_stalled_again_after_a_pivot
Pivot, then stop: no basis at two, at three reviews running
    models/rules/advice_rules.py::reviews_without_basis
    tests/rules/test_recommendation.py::test_no_basis_at_one_review_then_pivot_then_stop
Pivot: stalled
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_pivot_when_stalled
Pivot: chance < 40 % and not on trajectory
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_pivot_when_the_chance_is_low_and_it_is_not_on_trajectory
Pivot: an objective changed and delivery did not follow
    models/rules/advice_rules.py::follow_until
    tests/rules/test_recommendation.py::test_pivot_when_an_objective_changed_and_delivery_did_not_follow_within_a_quarter
Pivot: duplicates another
    models/rules/overlap.py::duplicates
    tests/rules/test_recommendation.py::test_pivot_when_it_duplicates_another
Pair score from objective, metric and wording
    models/rules/overlap.py::score
    tests/rules/test_overlap.py::test_the_pair_score_adds_objective_metric_and_wording
Wording: what few names have weighs more
    models/rules/alike.py::weights
    tests/rules/test_overlap.py::test_the_more_initiatives_have_a_word_the_less_it_makes_two_alike
Wording: one word alone makes no likeness
    models/rules/alike.py::meet
    tests/rules/test_overlap.py::test_one_word_in_common_makes_no_duplicate_unless_it_is_the_whole_name
Only the one with the lower chance, then the later start, is advised
    models/rules/overlap.py::gives_way
    tests/rules/test_overlap.py::test_the_lower_chance_gives_way_then_the_later_start_then_the_newer_record
No basis: coverage < 50 %, no new money
    models/rules/advice_rules.py::basis
    tests/rules/test_recommendation.py::test_no_basis_means_no_new_money
Increase: ahead of plan with chance ≥ 80 % on measured evidence
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_increase_when_ahead_of_plan_with_a_high_chance_on_measured_evidence
The forecast alone never turns On trajectory into pivot or stop
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_the_forecast_alone_never_turns_what_lands_into_pivot_or_stop
Mandatory work is never advised to stop
    models/rules/recommendation.py::advise
    tests/rules/test_advice_properties.py::test_mandatory_work_is_never_advised_to_stop
Money spent is never a reason
    models/rules/recommendation.py::advise
    tests/rules/test_recommendation.py::test_no_amount_of_money_can_be_a_reason
Every advice names a rule, a figure and a threshold
    models/rules/recommendation.py::advise
    tests/rules/test_advice_properties.py::test_every_advice_names_a_rule_a_figure_and_a_threshold
""",
    "5. Gates": """
Into delivering or scaling only with a measurable, confirmed key result of a live objective
    models/rules/gate_criteria.py::basis_lacking
    tests/rules/test_gates.py::test_without_an_outcome_nobody_delivers_whatever_the_portfolio_asks
The built-in criterion is not waived
    models/rules/gates.py::waiver_faults
    tests/rules/test_gates.py::test_the_built_in_criterion_is_not_waived
A waiver needs the right, a reason and an expiry
    models/rules/gates.py::waiver_faults
    tests/rules/test_gates.py::test_a_waiver_needs_its_right_a_reason_and_a_day
Criteria not met are named with figure and threshold
    models/rules/gates.py::gate
    tests/rules/test_gates.py::test_a_criterion_not_met_is_named_with_its_figure_and_threshold
Room under the WIP limit, or a swap
    models/rules/gates.py::gate
    tests/rules/test_gates.py::test_room_is_under_the_limit_by_count_and_by_weight_or_made_by_a_swap
A gate is owed by who claims more or lost the basis
    models/rules/gates.py::owes_gate
    tests/rules/test_gates.py::test_a_gate_is_owed_by_who_claims_more_or_lost_the_basis
The review is a gate too
    models/rules/gates.py::offers
    tests/rules/test_gates.py::test_a_review_is_a_gate_too
Without a basis no new money and no plain continue
    models/rules/gates.py::barred
    tests/rules/test_gates.py::test_a_review_bars_who_is_behind_the_gate_without_a_basis_or_owes_it
The stage rises only through the gate
    models/commands/change_stage.py::way_faults
    tests/commands/test_stages.py::test_no_stage_is_skipped
While a gate is asked for, its stage is entered on no other path
    models/commands/change_stage.py::request_faults
    tests/commands/test_gates.py::test_while_a_request_is_open_the_stage_rises_only_through_it
A gate with something lacking stays closed, and says what
    models/commands/gate_answers.py::pass_faults
    tests/commands/test_gates.py::test_what_is_lacking_keeps_the_gate_closed_and_is_said
What stops makes room in the same act
    models/commands/gate_answers.py::make_room
    tests/commands/test_gates.py::test_what_stops_for_it_stops_in_the_same_act
The next gate leads one stage on; a gate owed is that of the own stage
    models/rules/gate_path.py::gate_before
    tests/rules/test_gate_path.py::test_a_gate_owed_is_that_of_the_own_stage
""",
}
