"""Who may do what on an initiative's page."""

from datetime import date

import pytest

from components.initiative_actions import is_own, may_check_in, next_due
from models.actor import Actor
from models.views.common import Ref
from models.vocabulary import Role
from tests.components.builders import contribution, initiative, key_result

ADMINISTRATOR = Actor("Administrator", Role.ADMINISTRATOR)
OWNER = Actor("Owner", Role.OWNER, 3)
STRANGER = Actor("Somebody else", Role.OWNER, 99)


def test_initiative_is_its_owners_and_its_sponsors_own():
    view = initiative(owner=Ref(3, "Retail"), sponsor=Ref(4, "Board"))
    assert is_own(view, OWNER)
    assert is_own(view, Actor("Board", Role.SPONSOR, 4))
    assert not is_own(view, STRANGER)


@pytest.mark.parametrize(("actor", "allowed"), [(ADMINISTRATOR, True), (OWNER, True), (STRANGER, False)])
def test_evidence_is_for_the_owner_and_the_office(actor, allowed):
    assert may_check_in(key_result(), initiative(), actor) is allowed


def test_owner_of_a_key_result_may_record_its_evidence_in_anybodys_initiative():
    view = initiative(owner=Ref(50, "Another"))
    assert may_check_in(key_result(owner=Ref(3, "Retail")), view, OWNER)


def test_next_check_in_is_the_one_due_first():
    late = key_result(id=1, next_due=date(2026, 9, 1))
    soon = key_result(id=2, next_due=date(2026, 10, 1))
    view = initiative(contributions=(contribution(soon), contribution(late)))
    assert next_due(view, ADMINISTRATOR).id == 1


def test_final_key_result_is_never_due():
    view = initiative(contributions=(contribution(key_result(final=True)),))
    assert next_due(view, ADMINISTRATOR) is None
