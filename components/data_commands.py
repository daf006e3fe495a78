"""The commands that screens send through the door: `data.attempt(record_check_in, data.portfolio_id(), draft)`."""

from models.commands.change_settings import archive_portfolio, change_settings
from models.commands.change_stage import change_stage
from models.commands.check_ins import correct_check_in, record_check_in, withdraw_check_in
from models.commands.confirm_outcome import confirm_outcome
from models.commands.contributions import add_contribution, archive_contribution, change_contribution
from models.commands.create_portfolio import create_portfolio
from models.commands.decisions import record_decision
from models.commands.delivery import report_delivery
from models.commands.initiatives import ATTENTION, add_initiative, archive_initiative, change_initiative
from models.commands.key_results import add_key_result, archive_key_result, change_key_result
from models.commands.money import plan_spend, record_actuals, set_budget
from models.commands.objectives import add_objective, archive_objective, change_objective
from models.commands.people import add_person, archive_person, change_person
from models.commands.save_grid import save_grid
from models.commands.saved import Saved
from models.commands.teams import add_team, archive_team, change_team
from models.commands.tokens import create_token, new_secret, revoke_token
from models.commands.undo import undo

__all__ = [
    "ATTENTION",
    "Saved",
    "add_contribution",
    "add_initiative",
    "add_key_result",
    "add_objective",
    "add_person",
    "add_team",
    "archive_contribution",
    "archive_initiative",
    "archive_key_result",
    "archive_objective",
    "archive_person",
    "archive_portfolio",
    "archive_team",
    "change_contribution",
    "change_initiative",
    "change_key_result",
    "change_objective",
    "change_person",
    "change_settings",
    "change_stage",
    "change_team",
    "confirm_outcome",
    "correct_check_in",
    "create_portfolio",
    "create_token",
    "new_secret",
    "plan_spend",
    "record_actuals",
    "record_check_in",
    "record_decision",
    "report_delivery",
    "revoke_token",
    "save_grid",
    "set_budget",
    "undo",
    "withdraw_check_in",
]
