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
    "formula_no_means": "No figure: less than half of the weight of {count:key_results} has evidence.",
    "formula_no_means_covered": (
        "No figure: less than half of the weight of {count:key_results} has evidence. "
        "Evidence covers {coverage:share} of the weight."
    ),
    "formula_coverage": (
        "Coverage = weight with evidence {part:number} ÷ weight of all but what is too early {whole:number} "
        "= {coverage:share}."
    ),
    "formula_coverage_plain": (
        "Coverage = weight with evidence ÷ weight of all but what is too early = {coverage:share}."
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
}
