"""The English sentences of advice, gates, waivers and focus."""

BASIS = (
    "Into delivering or scaling goes only what serves at least one measurable key result, confirmed as an outcome by a "
    "second person, of a live objective. "
)

ADVICE = {
    # Advice to stop
    "objectives_retired": "Retired: {retired:whole} of {threshold:whole} objectives it serves.",
    "chance_too_low": (
        "A chance of {chance:chance} to meet its targets, and of {before:chance} at an earlier review, on older "
        "evidence: below {threshold:percent} both times."
    ),
    "chance_too_low_settled": (
        "The verdicts on its targets are final: {chance:percent} of their weight is met, and {before:percent} was "
        "to be expected at an earlier review: below {threshold:percent} both times."
    ),
    "stalled_after_pivot": (
        "Stalled again: since {since:day}, after the pivot of {pivot:day}, it moved less than {threshold:percent} of "
        "what its plan asked."
    ),
    "no_basis_for_long": (
        "Evidence covers {coverage:percent} of its weight: below {bar:percent} at {reviews:reviews} running, "
        "and {threshold:whole} are enough to stop."
    ),
    "mandatory_not_stopped": (
        "{rules:stop_rules} above would mean stopping. Mandatory work is never advised to stop: escalate it."
    ),
    # Advice to pivot
    "advice_stalled": "{share:percent} of its open weight is stalled: {threshold:percent} is enough for a pivot.",
    "chance_low": (
        "A chance of {chance:chance} to meet its targets, below {threshold:percent}; its status is {status:status}."
    ),
    "chance_low_settled": (
        "The verdicts on its targets are final: {chance:percent} of their weight is met, below {threshold:percent}."
    ),
    "delivery_did_not_follow": (
        "An objective changed on {day:day}, {days:days} ago, and delivery has not answered; "
        "{threshold:days} are allowed."
    ),
    "duplicates_another": (
        "It duplicates another initiative: they are {score:percent} alike, {threshold:percent} is enough."
    ),
    "no_basis_again": (
        "Evidence covers {coverage:percent} of its weight: below {bar:percent} at {reviews:reviews} running, "
        "and {threshold:whole} are enough for a pivot."
    ),
    # No new money
    "gate_owed": (
        "Behind the gate with {measurable:key_results} that can be measured; {threshold:whole} is needed. "
        "Until then there is no new money and no plain continue."
    ),
    "gate_owed_still": (
        "It owes its gate, now with {measurable:key_results} that can be measured where {threshold:whole} is needed. "
        "Until it passes there is no new money and no plain continue."
    ),
    "no_basis": (
        "Evidence covers {coverage:percent} of its weight, below {threshold:percent}: no new money until there is more."
    ),
    # Advice to continue or increase
    "room_for_more": (
        "{gap:size} points ahead of its plan with a chance of {chance:chance}, {threshold:percent} or more, "
        "on {strength:strength} evidence."
    ),
    "continue_chance": "A chance of {chance:chance} to meet its targets: {threshold:percent} or more.",
    "continue_chance_settled": (
        "The verdicts on its targets are final: {chance:percent} of their weight is met, {threshold:percent} or more."
    ),
    "chance_low_but_landing": (
        "A chance of {chance:chance} to meet its targets, below {threshold:percent}; but its status is "
        "{status:status}, and a forecast alone changes nothing then."
    ),
    "continue_covered": "Evidence covers {coverage:percent} of its weight: {threshold:percent} or more.",
    "continue_too_early": "It is too early for {count:whole} of its {threshold:key_results}.",
    "stopping_frees": "Stopping frees {freed:money}: approved less spent less committed.",
    "stopping_frees_unknown": "What stopping frees is not known.",
    # The gate that nobody waives
    "basis_none_served": BASIS + "It serves none yet: link it to a key result.",
    "basis_none_measurable": BASIS + "None of its key results can be measured: complete one of them.",
    "basis_none_confirmed": BASIS + "None is confirmed: have a second person confirm one.",
    "basis_objective_not_live": (
        BASIS + "Its objective is retired, archived or missing: link the key result to a live one."
    ),
    # The other criteria of gates
    "lacks_owner_and_sponsor": "It has neither owner nor sponsor: name both.",
    "lacks_owner": "It has no owner: name one.",
    "lacks_sponsor": "It has no sponsor: name one.",
    "lacks_why_now": "It does not say why now: write what waiting would cost.",
    "lacks_decision_right": "Nobody is named who decides on it: name the decision right.",
    "lacks_coverage": (
        "Evidence covers {coverage:percent} of its weight, below {threshold:percent}: check in what is missing."
    ),
    "lacks_dependencies": "{count:dependencies} neither resolved nor accepted: settle each, or accept it.",
    "lacks_technology_check": "The technology check is not answered: answer it.",
    "lacks_room": (
        "With it {count:whole} would be active, over the limit of {threshold:whole}: "
        "say what stops so that it can start."
    ),
    "lacks_room_by_weight": (
        "With it the active work would weigh {weight:whole}, over the limit of {threshold:whole}: "
        "say what stops so that it can start."
    ),
    "waiver_of_basis": "A measurable, confirmed outcome of a live objective cannot be waived.",
    "waiver_without_right": "Who waived this does not hold the right to.",
    "waiver_without_reason": "A waiver needs a reason.",
    "waiver_expired": "The waiver expired on {expires:day}.",
    # Focus
    "over_limit_by_count": "{count:initiatives} active, over the limit of {threshold:whole}.",
    "over_limit_by_weight": "The active initiatives weigh {weight:whole}, over the limit of {threshold:whole}.",
    "owner_overloaded": "One owner carries {count:initiatives} at once; more than {threshold:whole} are too many.",
    "team_overloaded": "One team carries {count:initiatives} at once; more than {threshold:whole} are too many.",
    "waits_in_chain": (
        "{count:initiatives} wait for each other in a chain: {waits:whole} waits in a row, "
        "from {threshold:whole} on it is one."
    ),
    "waits_in_circle": ("{count:initiatives} wait for each other in a circle, so none of them can go first."),
    "overlap": "Two initiatives are {score:percent} alike; from {threshold:percent} on one of them should give way.",
    "same_objective": "{share:percent} of their objectives are the same.",
    "same_metric": "{share:percent} of their metrics are the same.",
    "same_wording": "Their names are {share:percent} alike.",
}
