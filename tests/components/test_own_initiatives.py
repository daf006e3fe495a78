"""What is theirs: owners and sponsors of an initiative, and owners of its key results."""

from components.own_initiatives import is_theirs
from models.actor import Actor
from models.views.common import Ref
from models.vocabulary import Role
from tests.components.builders import contribution, initiative, key_result

STRANGER = Actor("Stranger", Role.OWNER, 99)


def test_initiative_is_theirs_who_own_one_of_its_key_results():
    view = initiative(contributions=(contribution(key_result(owner=Ref(99, "Stranger"))),))
    assert is_theirs(view, STRANGER)


def test_initiative_of_others_is_not_theirs():
    assert not is_theirs(initiative(), STRANGER)


def test_who_is_nobody_of_the_portfolio_owns_nothing():
    assert not is_theirs(initiative(owner=None, sponsor=None), Actor("Administrator", Role.ADMINISTRATOR))
