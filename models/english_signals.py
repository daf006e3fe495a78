"""The English sentences of signals, frictions and dimensions; beside those of `english`."""

SENTENCES = {
    # Output wording
    "output_wording": (
        "Worded as an output (“{words:word}”). Say who behaves or benefits differently; then let a second person "
        "confirm it as an outcome, or mark it as an output. No gate opens on it before it is confirmed."
    ),
    # Signals, in percent from five cases on
    "signal_measurable": "{count:whole} of {of:active} have a measurable key result: {share:percent}.",
    "signal_measurable_count": "{count:whole} of {of:active} have a measurable key result.",
    "signal_measurable_none": "No initiative is active.",
    "signal_on_evidence": "{count:whole} of {of:decisions} rest on outcome evidence: {share:percent}.",
    "signal_on_evidence_count": "{count:whole} of {of:decisions} rest on outcome evidence.",
    "signal_on_evidence_none": "Nothing was decided after discussion.",
    "signal_consent": "By consent: {count:whole} of {of:decisions} rest on outcome evidence, {share:percent}.",
    "signal_consent_count": "By consent: {count:whole} of {of:decisions} rest on outcome evidence.",
    "signal_consent_none": "Nothing was decided by consent.",
    "signal_adjusted": (
        "Half of delivery had adjusted {days:days} after a strategy update; {closed:whole} of {of:whole} have."
    ),
    "signal_adjusted_open": (
        "Less than half of delivery has adjusted to its strategy updates, {closed:whole} of {of:whole}; "
        "the longest wait so far is {days:days}."
    ),
    "signal_adjusted_count": "{closed:whole} of {of:whole} adjusted to a strategy update.",
    "signal_adjusted_none": "No strategy update asked an active initiative to adjust.",
    "signal_direct": "{count:whole} of {of:active} contribute directly to a live objective: {share:percent}.",
    "signal_direct_count": "{count:whole} of {of:active} contribute directly to a live objective.",
    "signal_direct_none": "No initiative is active.",
    "other_links": (
        "Of the others {enabling:whole} enable, {mandatory:whole} are mandatory, {unlinked:whole} are unlinked."
    ),
    "signal_moved": (
        "Half of the funding moves were confirmed {days:days} after their decision; {closed:whole} of {of:whole} are."
    ),
    "signal_moved_open": (
        "Less than half of the funding moves are confirmed, {closed:whole} of {of:whole}; "
        "the longest wait so far is {days:days}."
    ),
    "signal_moved_count": "{closed:whole} of {of:whole} funding moves are confirmed.",
    "signal_moved_none": "No money was moved.",
    "signal_to_value": "Half showed a first value {days:days} after their start; {closed:whole} of {of:whole} have.",
    "signal_to_value_open": (
        "Less than half have shown a first value, {closed:whole} of {of:whole}; the longest way so far is {days:days}."
    ),
    "signal_to_value_count": "{closed:whole} of {of:active} have shown a first value.",
    "signal_to_value_none": "No active initiative with a known start.",
    "signal_on_day": "{count:whole} of {of:reviews} were held on their day: {share:percent}.",
    "signal_on_day_count": "{count:whole} of {of:reviews} were held on their day.",
    "signal_on_day_none": "No review was due.",
    "signal_fresh": "{count:whole} of {of:key_results} due for evidence have it fresh: {share:percent}.",
    "signal_fresh_count": "{count:whole} of {of:key_results} due for evidence have it fresh.",
    "signal_fresh_none": "No key result is due for evidence.",
    "clocks_open": "{open:whole} open, oldest {oldest:days}.",
    "updates_without_link": "{count:updates} reached no active initiative, and are not counted.",
    "start_not_known": "{count:initiatives} without a known start, left out.",
    "level_not_recorded": "No decision of the quarter says at which level it was taken: left out.",
    # Frictions
    "objectives_without_headline": "{count:objectives} without a headline key result.",
    "objectives_without_initiative": "{count:objectives} without an active initiative.",
    "updates_not_followed": (
        "{updates:updates} not followed within a quarter: {pairs:initiatives} did not adjust in time."
    ),
    "reviews_skipped": "{count:reviews} skipped.",
    "reviews_out_of_order": "{count:reviews} held out of order: strategy, then portfolio, then delivery planning.",
    "funding_unchanged": "{count:initiatives} not landing through two reviews, with unchanged funding.",
    "no_money_moved": "No money moved in two quarters, with {count:initiatives} not landing or unknown in both.",
    "metric_differs": (
        "“{metric:word}” is measured by {count:key_results} with {units:units}, {sources:sources} "
        "and {baselines:baselines}."
    ),
    "key_results_feed_nothing": "{count:key_results} neither headline nor feeding one.",
    "key_results_without_objective": "{count:key_results} without an objective.",
    "feeders_land_headline_not": (
        "“{name:word}” did not land through two reviews, while all that feeds it did ({count:key_results})."
    ),
    "key_results_as_outputs": "{count:key_results} worded as outputs.",
    "check_ins_unbacked": "{count:whole} of {of:check_ins} came without evidence: {share:percent}.",
    "check_ins_unbacked_count": "{count:whole} of {of:check_ins} came without evidence.",
    "word_against_glossary": "“{word:word}” stands for what is called {term:word} here, in {count:records}.",
    "decisions_without_evidence": "{count:whole} of {of:decisions} rest on no outcome evidence.",
    "green_outside": "{count:initiatives} on plan in delivery while outcomes do not land.",
    "items_without_decision": "{count:items} ended in no decision.",
    "effects_put_off": "{count:key_results} with a first effect put off, and no leading key result to tell sooner.",
    # What a friction costs
    "cost_money": "{amount:money} stands behind it.",
    "cost_money_some": "{amount:money} stands behind it, and {unknown:budgets} nobody knows.",
    "cost_check_ins": "{count:check_ins} taken for it since last quarter.",
    "cost_minutes": "{minutes:minutes} of the committee's time.",
    "cost_days_put_off": "Up to {days:days} later than first promised.",
    # The next best move
    "move_name_headline": "Name the one figure that shows the objective came true, with its owner.",
    "move_start_or_retire": "Start an initiative for it, or retire it.",
    "move_record_adjustment": "Ask each owner what changes, or why nothing has to.",
    "move_hold_review": "Hold it this week, or move it to a day that stands.",
    "move_order_reviews": "Plan strategy first, then portfolio, then delivery planning.",
    "move_decide_funding": "Put it on the agenda with its money: continue, pivot or stop.",
    "move_money": "Ask of each what stopping would free, and where it would land.",
    "move_agree_metric": "Agree on one unit, one source and one baseline.",
    "move_feed_or_close": "Say which headline key result it feeds, or close it.",
    "move_link_objective": "Say which objective it serves, or close it.",
    "move_test_assumption": "Question whether what feeds it really moves it.",
    "move_reword": "Say who behaves differently or who benefits, and let a second person confirm.",
    "move_back_check_ins": "Name a source with a link, a file or an automatic feed.",
    "move_use_term": "Use the common word, or extend the glossary.",
    "move_evidence_first": "Ask for evidence first, with a date; until then no new money.",
    "move_open_watermelons": "Begin the next review with these, outcomes first.",
    "move_end_in_decision": "Close each item with continue, pivot or stop, and a reason.",
    "move_name_leading": "Name a key result that moves sooner and feeds it.",
    "move_stop_to_start": "Stop or pause one for each that is over the limit; nothing new starts before.",
    "move_relieve": "Hand one over, or let it wait.",
    "move_break_chain": "Resolve the first link, or accept it in writing.",
    # The parts of the dimensions
    "part_linked": "Initiatives that are not unlinked",
    "part_objectives_served": "Objectives with headline key results and an active initiative",
    "part_outcome_wording": "Key results in outcome wording",
    "part_measurable": "Initiatives with a measurable key result",
    "part_reviews": "Reviews held on their day and in order",
    "part_within_limit": "Active within the limit",
    "part_on_evidence": "Decisions that rest on outcome evidence",
    "part_fresh": "Fresh evidence",
    "part_insights": "Insights answered, and answered with a change",
    "part_adjusted": "Days from strategy update to adjustment",
    "part_moved": "Days from funding decision to money moved",
    "part_movable": "Share of the budget that decisions could move",
    "part_at_level": "Decisions taken at the level that holds the right",
    "part_right_named": "Initiatives with a named decision right",
    "part_escalations": "Escalations resolved in time",
    "part_no_cases": "No case in this quarter: left out.",
    "part_no_limit": "No limit is set: left out.",
    "part_share": "{count:whole} of {of:whole}.",
    "part_days": "{days:days} in the middle; a quarter makes 50 points, two none.",
    "part_days_open": "Half are not there yet after {days:days}; a quarter makes 50 points, two none.",
    "part_limit": "{count:active}, a limit of {limit:whole}.",
    "part_limit_weight": "A weight of {weight:whole}, a limit of {limit:whole}.",
    "part_insights_answered": "{answered:whole} of {of:insights} answered, {adopted:whole} with a change.",
    "part_movable_money": "{movable:money} of {approved:money}; {unknown:budgets} not known.",
}
