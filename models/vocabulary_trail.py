"""The words of the audit trail: what was done, to what kind of record, in which field."""

import re
from enum import StrEnum


class RecordKind(StrEnum):
    """What an act can have changed, as a reader looks for it."""

    OBJECTIVES = "objectives"
    KEY_RESULTS = "key_results"
    INITIATIVES = "initiatives"
    LINKS = "links"
    EVIDENCE = "evidence"
    DELIVERY = "delivery"
    MONEY = "money"
    DECISIONS = "decisions"
    REVIEWS = "reviews"
    GATES = "gates"
    INSIGHTS = "insights"
    ESCALATIONS = "escalations"
    PEOPLE = "people"
    SETTINGS = "settings"
    SOURCES = "sources"


TABLES: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.OBJECTIVES: ("objective_version",),
    RecordKind.KEY_RESULTS: ("key_result_version", "key_result_own_field"),
    RecordKind.INITIATIVES: ("initiative_version", "initiative_stage", "own_field", "dependency"),
    RecordKind.LINKS: ("contribution_version",),
    RecordKind.EVIDENCE: ("check_in", "check_in_response", "evidence_file"),
    RecordKind.DELIVERY: ("delivery_report",),
    RecordKind.MONEY: ("budget", "actual", "spend_plan", "funding_move", "envelope_entry"),
    RecordKind.DECISIONS: ("decision", "action", "adjustment"),
    RecordKind.REVIEWS: ("review_version", "agenda_item_version"),
    RecordKind.GATES: ("gate_request_version", "gate_answer", "waiver"),
    RecordKind.INSIGHTS: ("insight_version", "insight_question"),
    RecordKind.ESCALATIONS: ("escalation_version", "escalation_step", "escalation_reply"),
    RecordKind.PEOPLE: ("person_version", "team_version", "nudge"),
    RecordKind.SETTINGS: ("portfolio_version",),
    RecordKind.SOURCES: ("api_token", "import_source", "source_key"),
}

_KIND_OF = {table: kind for kind, tables in TABLES.items() for table in tables}

THINGS = {
    "action": "action",
    "actual": "spend",
    "agenda_item": "agenda item",
    "api_token": "token of a source",
    "check_in": "check-in",
    "check_in_response": "word to a check-in",
    "contribution": "link to a key result",
    "delivery_report": "delivery report",
    "envelope_entry": "envelope",
    "escalation_reply": "reply to an escalation",
    "escalation_step": "step of an escalation",
    "funding_move": "funding move",
    "gate_answer": "answer to a criterion",
    "gate_request": "gate",
    "import_source": "remembered mapping",
    "initiative_stage": "stage",
    "insight_question": "question whether an insight helped",
    "key_result_own_field": "own field",
    "nudge": "reminder",
    "own_field": "own field",
    "portfolio": "settings",
    "source_key": "remembered key",
    "spend_plan": "planned spend",
}
"""What a person calls a row, by its table without its ending; the other tables' names are their words."""

FIELDS = {
    "accepted_from": "accepted from",
    "as_at": "as at",
    "claim": "outcome or output",
    "claim_by": "confirmed by",
    "claim_sentence": "what changes, and for whom",
    "coverage_bar": "share of the weight with evidence, at least",
    "day": "day",
    "evidence": "what shows it",
    "feeds_id": "feeds",
    "key_result_id": "key result",
    "learned": "what was learned",
    "needs_id": "needs",
    "none_needed": "no change needed",
    "never_words": "words that tell of no output",
    "office_days": "days with the PMO",
    "output_words": "words that tell of an output",
    "owner_days": "days with the owner",
    "place": "step",
    "right": "by which right",
    "share": "share",
    "skipped_after": "skipped after days",
    "sponsor_days": "days with the sponsor",
    "swap_id": "in place of",
    "weekly_grace_days": "days of grace of weekly check-ins",
    "wip_limit": "WIP limit",
    "wip_weight": "WIP limit by weight",
}
"""Fields whose words are not those of their column."""

ACTS = {
    "acknowledge_check_in": "Check-in acknowledged",
    "add_to_envelope": "Envelope raised",
    "answer_ask_back": "Question about a check-in answered",
    "answer_criterion": "Criterion of a gate answered",
    "answer_whether_helped": "Said whether an insight helped",
    "archive_portfolio": "Portfolio removed",
    "ask_back": "Question asked about a check-in",
    "check_in": "Check-in recorded",
    "change_settings": "Settings changed",
    "change_stage": "Stage changed",
    "confirm_move": "Funding move confirmed",
    "confirm_outcome": "Outcome or output confirmed",
    "create_portfolio": "Portfolio founded",
    "create_token": "Token made",
    "decide": "Decision recorded",
    "enter_actuals": "Spend entered",
    "finish_action": "Action done",
    "import_changes": "Import",
    "load": "Portfolio loaded",
    "note_nudges": "Reminders noted",
    "park_insight": "Insight parked",
    "pass_gate": "Gate passed",
    "plan_spend": "Spend planned",
    "raise_escalation": "Escalation raised",
    "raise_insight": "Insight raised",
    "reply_to_escalation": "Reply to an escalation",
    "reply_to_insight": "Reply to an insight",
    "report_check_ins": "Check-ins reported by a source",
    "report_delivery": "Delivery reported",
    "request_gate": "Gate asked for",
    "return_gate": "Gate returned",
    "save_grid": "Grid saved",
    "send_agenda": "Agenda sent",
    "send_insight": "Insight sent",
    "send_nudges": "Reminders sent",
    "set_up": "Portfolio set up",
    "undo": "Undone",
    "waive": "Criterion waived",
    "withdraw_request": "Request for a gate withdrawn",
}
"""What a command did, where its name alone does not say it."""

PAST = {
    "add": "added",
    "change": "changed",
    "archive": "archived",
    "plan": "planned",
    "set": "set",
    "withdraw": "withdrawn",
}


def thing(table: str) -> str:
    """What a person calls a row of a table: key_result_version → key result."""
    bare = table.removesuffix("_version")
    return THINGS.get(bare, bare.replace("_", " "))


def act_word(command: str) -> str:
    """What a command did, in words: add_contribution → Link to a key result added."""
    if command in ACTS:
        return ACTS[command]
    verb, _, what = command.partition("_")
    ending = "d" if verb.endswith("e") else "ed"
    return f"{thing(what)} {PAST.get(verb, verb + ending)}".strip().capitalize()


def field_word(column: str) -> str:
    """What a person calls a field: due_on → due date, owner_id → owner."""
    said = FIELDS.get(column)
    return said or re.sub("_id$", "", re.sub("_on$", "_date", column)).replace("_", " ")


def kind_word(kind: RecordKind) -> str:
    """What a person calls a kind of records: key_results → Key results."""
    return kind.value.replace("_", " ").capitalize()


def kind_of(table: str) -> RecordKind | None:
    """The kind that a table's rows are of; None where nobody looks for them."""
    return _KIND_OF.get(table)
