"""The English sentences of what was raised and of what a review may offer; beside those of `english`."""

SENTENCES = {
    "turn_climbs": (
        "It has been with the {level:role} since {since:day}, {days:days} now, and climbs on {climbs:day} unless "
        "somebody answers."
    ),
    "turn_last": "It has been with the {level:role} since {since:day}, {days:days} now; it climbs no further.",
    "escalation_overdue": "An answer was needed by {due:day}: {days:days} ago.",
    "explores_until": (
        "No key result can be measured yet. It may explore on until a day at {threshold:whole} reviews at most, and "
        "{continued:whole} let it already."
    ),
}
FORMULAS = {
    "formula_room": (
        "{count:whole} active + {enters:whole} entering − {leaves:whole} stopping = {after:whole}, "
        "a limit of {limit:whole}."
    ),
    "formula_room_free": (
        "{count:whole} active + {enters:whole} entering − {leaves:whole} stopping = {after:whole}; no limit is set."
    ),
    "formula_room_weight": (
        "By weight (S, M, L, XL = 1, 2, 4, 8): {count:whole} active + {enters:whole} entering − {leaves:whole} "
        "stopping = {after:whole}, a limit of {limit:whole}."
    ),
    "formula_room_weight_free": (
        "By weight (S, M, L, XL = 1, 2, 4, 8): {count:whole} active + {enters:whole} entering − {leaves:whole} "
        "stopping = {after:whole}; no limit is set."
    ),
}
