"""The English sentences that tell how a figure came to be: its formula with its numbers."""

FORMULAS = {
    # Key results
    "formula_attainment": (
        "Attained = (value {value:number} − {start_word:word} {start:number}) ÷ (target {target:number} − "
        "{start_word:word} {start:number}) = {attained:share}."
    ),
    "formula_attainment_plain": "Attained = (value − start) ÷ (target − start) = {attained:share}.",
    "formula_kept": "Kept on {kept:share} of the days known so far; {required:share} are required.",
    "formula_expected": (
        "Expected on {day:day} = (planned value {planned:number} − {start_word:word} {start:number}) ÷ (target "
        "{target:number} − {start_word:word} {start:number}) = {expected:share}."
    ),
    "formula_expected_plain": "Expected on {day:day}, by its plan: {expected:share}.",
    "formula_expected_hold": "Expected of a hold = its required share = {expected:share}.",
    "formula_expected_today": "Its plan asks for {expected:share} on the day of this view.",
    "formula_gap": (
        "Gap = attained − expected on {day:day}, the day of the newest value ({expected:share}) = {gap:gap}."
    ),
    "formula_age": "Observed {day:day}, {days:days} before the day of this view: {age:word}.",
    "formula_age_due": (
        "Observed {day:day}, {days:days} before the day of this view: {age:word}. The next value is due on {due:day}."
    ),
    "formula_final": "Observed {day:day}; the verdict is final and does not age.",
    "formula_first_promise": (
        "Against its first promise = (value {value:number} − baseline {start:number}) ÷ (target {target:number} − "
        "baseline {start:number}) = {attained:share}."
    ),
    "formula_first_promise_plain": "Against its first promise it attained {attained:share}.",
    "formula_last_review": "At the last closed portfolio review it had attained {attained:share}.",
    "formula_evidence": "Evidence: {source:word}, {strength:strength}, observed {day:day}.",
    "formula_no_value": "No value has been recorded yet.",
    # Initiatives and objectives
    "formula_means": (
        "Attained {attained:share} and expected {expected:share} are weighted means over {count:key_results}, "
        "measured on {measured_on:share} of the weight; the gap is {gap:gap}."
    ),
    "formula_none_count": "No figure: no key result counts for it.",
    "formula_no_means": "No figure: less of the weight of {count:key_results} has evidence than the settings ask for.",
    "formula_no_means_covered": (
        "No figure: less of the weight of {count:key_results} has evidence than the settings ask for. "
        "Evidence covers {coverage:share} of the weight."
    ),
    "formula_coverage": (
        "Coverage = weight with evidence {part:number} ÷ weight of all but what is too early {whole:number} "
        "= {coverage:share}."
    ),
    "formula_coverage_plain": (
        "Coverage = weight with evidence ÷ weight of all but what is too early = {coverage:share}."
    ),
    "formula_coverage_bar": (
        "The gate asks for evidence on at least {bar:share} of the weight, as the portfolio has it."
    ),
    "formula_measured_on": (
        "Measured on {measured_on:share} of the weight: with evidence, or counted as last seen."
    ),
    "formula_headline_means": (
        "Attained {attained:share} and expected {expected:share} are means over {count:key_results} of equal weight, "
        "measured on {measured_on:share} of it; the gap is {gap:gap}."
    ),
    "formula_plan_today": "Its plans, weighted, ask for {expected:share} on the day of this view.",
    "formula_time_to_value": (
        "From its start on {start:day} it took {days:days} to the first value that beats the baseline with evidence."
    ),
    "formula_chance": (
        "The chance {chance:share} is the weighted mean of its key results' chances: "
        "of {of:whole} targets it can expect to meet {met:whole}."
    ),
    "formula_chance_plain": "The chance {chance:share} is the weighted mean of its key results' chances.",
    # Money
    "formula_frees": (
        "Stopping frees {frees:money} = approved {approved:money} − spent {spent:money} − committed {committed:money}."
    ),
    "formula_used": (
        "Approved {approved:money}; spent {spent:money} ({used:share}) by {day:day}, the last closed period."
    ),
    "formula_used_undated": "Approved {approved:money}; spent {spent:money} ({used:share}).",
    "formula_spent": "Approved {approved:money}; spent {spent:money} by {day:day}, the last closed period.",
    "formula_spent_undated": "Approved {approved:money}; spent {spent:money}.",
    "formula_no_spend": "Approved {approved:money}; spend not known.",
    "formula_no_budget": "Budget not known; spent {spent:money} by {day:day}, the last closed period.",
    "formula_no_budget_undated": "Budget not known; spent {spent:money}.",
    "formula_no_money": "Budget not known; spend not known.",
    "formula_spend_gap": (
        "Spend against plan = (spent {spent:money} − planned {planned:money}) ÷ planned {planned:money} "
        "= {spend_gap:signed_percent}."
    ),
    "formula_objective_money": (
        "{amount:money} = what the budgets of {count:initiatives} give it, by contribution weight; "
        "{unknown:whole} of them have no known budget."
    ),
    "formula_approved": (
        "{amount:money} = the approved budgets of {count:initiatives}, active and paused; "
        "{unknown:whole} of them have no known budget."
    ),
    "formula_spent_total": (
        "{amount:money} = spent to date by {count:initiatives}, active and paused; of {unknown:whole} it is not known."
    ),
    # The portfolio and its reviews
    "formula_fresh": (
        "Fresh evidence = {part:whole} with a fresh or final value ÷ {count:key_results} due for evidence "
        "= {share:share}."
    ),
    "formula_fresh_plain": (
        "Fresh evidence = key results with a fresh or final value ÷ key results due for evidence = {share:share}."
    ),
    "formula_active": "{count:active}: exploring, delivering or scaling.",
    "formula_active_limit": "{count:active}: exploring, delivering or scaling; the limit is {limit:whole}.",
    "formula_minutes": "{minutes:whole} minutes = the times of {count:whole} agenda items.",
    "formula_means_plain": (
        "Attained {attained:share} and expected {expected:share} are weighted means over its key results; "
        "the gap is {gap:gap}."
    ),
    # Forecasts, targets, advice
    "formula_forecast": (
        "Value to expect on {due:day} = the newest value and the drift of {count:values}, shrunk towards what such "
        "series show, on to that day = {value:number}."
    ),
    "formula_forecast_hold": (
        "Share of days to expect to be kept by {due:day} = days kept so far and those still to come, as {count:values} "
        "let expect = {value:percent}."
    ),
    "formula_forecast_attained": (
        "To expect on {due:day} = (value to expect {value:number} − baseline) ÷ (target − baseline) = {attained:share}."
    ),
    "formula_interval": "80 of 100 such series come to lie between {low:number} and {high:number} on {due:day}.",
    "formula_interval_hold": (
        "80 of 100 such series have kept between {low:percent} and {high:percent} of their days by {due:day}."
    ),
    "formula_interval_attained": (
        "80 of 100 such series come to lie between {low:share} and {high:share} of the way to their target "
        "on {due:day}."
    ),
    "formula_forecast_chance": (
        "Chance = the share of what is to be expected on {due:day} that meets what is accepted = {chance:percent}."
    ),
    "formula_targets": (
        "{met:whole} = the mean chance × the {of:whole} targets that have a chance, rounded; never their product."
    ),
    "formula_frees_plain": "Stopping frees {frees:money} = approved − spent − committed.",
    # Signals
    "formula_signal_share": "{part:whole} ÷ {whole:whole} = {share:percent}.",
    "formula_signal_counts": "{part:whole} of {whole:whole}; a percentage stands from five cases on.",
    "formula_median": (
        "{days:days} = the first day by which half of {whole:whole} clocks had closed; {closed:whole} have, "
        "{open:whole} run on and count as longer than their age (Kaplan–Meier)."
    ),
    "formula_no_median": (
        "No median yet: fewer than half of {whole:whole} clocks have closed, {closed:whole}; {open:whole} run on, and "
        "the longest stands at {days:days} (Kaplan–Meier)."
    ),
    "formula_open": "{open:whole} clocks run; {days:days} is the age of the oldest.",
    "formula_wait_open": "{days:days} from its start to the day of this view; it runs on.",
    "formula_wait_closed": "{days:days} from its start to the day on which what was awaited came.",
    "formula_wait_left": "{days:days} from its start to the day on which nothing was to be awaited any more.",
    # Frictions
    "formula_cost_money": "{amount:money} = the approved budgets behind the records it names.",
    "formula_cost_money_some": (
        "{amount:money} = the approved budgets behind the records it names; "
        "{unknown:budgets} not known, not counted as 0."
    ),
    "formula_cost_check_ins": "{count:check_ins} = those of the records it names, in this quarter and the last.",
    "formula_cost_minutes": "{minutes:minutes} = the times of the agenda items it names.",
    "formula_cost_days_put_off": "{days:days} = from the first effect promised first to the one promised now, at most.",
    # Dimensions
    "formula_index": "Index = ({parts:word}) ÷ {count:whole} parts = {index:in_signed_points} of 100.",
    "formula_index_then": (
        "The mean of its parts at the quarter's end on {day:day}, as then known = {index:in_signed_points} of 100."
    ),
    "formula_part_share": "{count:whole} ÷ {of:whole} × 100 = {points:in_signed_points}.",
    "formula_part_days": "100 − 50 × {days:days} ÷ {quarter:days}, never below 0 = {points:in_signed_points}.",
    "formula_part_days_open": (
        "100 − 50 × {days:days} (half are not there yet) ÷ {quarter:days}, never below 0 = {points:in_signed_points}."
    ),
    "formula_part_limit": "Limit {limit:whole} ÷ {count:active} × 100, at most 100 = {points:in_signed_points}.",
    "formula_part_limit_weight": (
        "Limit {limit:whole} ÷ the weight {weight:whole} that is active × 100, at most 100 = {points:in_signed_points}."
    ),
    "formula_part_insights_answered": (
        "50 × answered {answered:whole} ÷ sent {of:whole} + 50 × adopted {adopted:whole} ÷ answered {answered:whole} "
        "= {points:in_signed_points}."
    ),
    "formula_part_movable_money": (
        "Movable {movable:money} ÷ approved {approved:money} × 100 = {points:in_signed_points}; "
        "{unknown:budgets} not known."
    ),
    # Focus
    "formula_load": "{who:word}: {count:initiatives} active at once; more than {threshold:whole} are too many.",
    "formula_weight": "{weight:whole} = S, M, L and XL as 1, 2, 4 and 8, added up over {count:active}.",
    "formula_weight_limit": (
        "{weight:whole} = S, M, L and XL as 1, 2, 4 and 8, added up over {count:active}; the limit is {limit:whole}."
    ),
    "formula_overlap": (
        "Score = {of_objective:number} × objective {objective:percent} + {of_metric:number} × metric "
        "{metric:percent} + {of_wording:number} × wording {wording:percent} = {score:percent}; "
        "what is not known counts half."
    ),
    "formula_same_objective": "Objectives that both serve ÷ those of the one with fewer = {share:percent}.",
    "formula_same_metric": "Metrics that both have ÷ those of the one with fewer = {share:percent}.",
    "formula_same_wording": (
        "How much their names have in common, what few names have weighing more, one word alone not counting "
        "= {share:percent}."
    ),
}
