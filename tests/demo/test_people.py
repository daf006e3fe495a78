"""The demo names roles, never persons, and its content points only to what is there."""

import re

import pytest

from models.demo.decisions import VERDICTS
from models.demo.dependencies import DEPENDENCIES
from models.demo.everything import BY_KEY, INITIATIVES, KEY_RESULTS, objective_of, owner_of
from models.demo.people import PEOPLE, TEAMS
from models.demo.reviews import ADJUSTMENTS, MEETINGS

NAMES = {name for name, _ in PEOPLE}
ROLE_WORDS = r"(Head of|Chief|Finance partner|Chair|Deputy chair|Data Protection Officer|Internal Audit|Transformation)"


@pytest.mark.parametrize("name", sorted(NAMES))
def test_everybody_is_a_role(name):
    assert re.match(ROLE_WORDS, name)


def test_initiatives_are_owned_and_sponsored_by_roles():
    assert {one.owner for one in INITIATIVES} | {one.sponsor for one in INITIATIVES} <= NAMES
    assert {one.team for one in INITIATIVES} <= set(TEAMS)


def test_every_key_result_has_an_owner():
    assert {owner_of(one) for one in KEY_RESULTS} <= NAMES


def test_decisions_and_actions_come_from_roles():
    assert {one.by for one in VERDICTS} | {follow.owner for one in VERDICTS for follow in one.follow} <= NAMES


def test_decisions_are_about_what_is_there():
    keys = {one.initiative for one in VERDICTS} | {one.initiative for one in ADJUSTMENTS}
    keys |= {key for meeting in MEETINGS for key, _ in meeting.asks if key}
    keys |= {key for waiting, needed, *_ in DEPENDENCIES for key in (waiting, needed)}

    assert keys <= set(BY_KEY)


def test_key_results_feed_a_headline_of_their_objective():
    headlines = {one.key for one in KEY_RESULTS}
    fed = {
        f"{objective_of(one.key)}.{one.feeds}" for one in KEY_RESULTS if one.feeds and objective_of(one.key)
    }

    assert fed <= headlines


def test_keys_are_unique():
    assert len({one.key for one in KEY_RESULTS}) == len(KEY_RESULTS)
    assert len(BY_KEY) == len(INITIATIVES)
