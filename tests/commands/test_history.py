"""History: whatever is done and undone, what was known at an earlier revision stays known as it was."""

import random
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.commands.check_ins import correct_check_in
from models.commands.initiatives import archive_initiative, change_initiative
from models.commands.key_results import change_key_result
from models.commands.undo import undo
from models.drafts import CheckInDraft, InitiativeDraft
from models.errors import Problem
from models.tables.evidence import CheckIn
from models.tables.portfolio import Act, Portfolio
from models.tables.strategy import InitiativeVersion, KeyResultVersion
from tests.builders import TODAY, key_result_draft

KINDS = (InitiativeVersion, KeyResultVersion, CheckIn)


def known(bench, revision):
    """All that was known at a revision, row by row."""
    with bench.database.read() as session:
        return {
            kind.__tablename__: set(
                session.scalars(select(kind.version).where(kind.revision <= revision, kind.until > revision))
            )
            for kind in KINDS
        }


def newest(bench):
    """The newest revision."""
    return bench.rows(Portfolio)[0].revision


def act(bench, chance):
    """One act of any kind, on whatever is there; one that is refused leaves nothing."""
    word, revision = f"Name {chance.random()}", chance.randint(1, newest(bench))
    day = TODAY - timedelta(days=chance.randint(0, 5))
    moves = (
        lambda: bench.initiative(word),
        lambda: change_initiative(*bench.place, InitiativeDraft(word), initiative_id=1),
        lambda: archive_initiative(*bench.place, 1),
        lambda: change_key_result(*bench.place, key_result_draft(word), key_result_id=1),
        lambda: bench.check_in(1, chance.random(), day),
        lambda: correct_check_in(
            *bench.place, CheckInDraft(1, day, chance.random()), expected=chance.randint(1, 9)
        ),
        lambda: undo(*bench.place, revision),
    )
    chance.choice(moves)()


@pytest.mark.parametrize("seed", range(6))
def test_nothing_known_is_ever_lost_or_changed(bench, seed):
    chance = random.Random(seed)
    bench.initiative()
    bench.key_result()
    seen = {newest(bench): known(bench, newest(bench))}

    for _ in range(40):
        try:
            act(bench, chance)
        except Problem:
            continue
        seen[newest(bench)] = known(bench, newest(bench))

    assert {revision: known(bench, revision) for revision in seen} == seen
    assert [row.revision for row in bench.rows(Act)] == list(range(1, newest(bench) + 1))


@pytest.mark.parametrize("seed", range(6))
def test_a_day_and_source_never_has_two_values_that_stand(bench, seed):
    chance = random.Random(100 + seed)
    bench.initiative()
    bench.key_result()

    for _ in range(40):
        try:
            act(bench, chance)
        except Problem:
            continue

    standing = [(row.observed_on, row.source) for row in bench.rows(CheckIn, until=2**62, withdrawn=False)]
    assert len(standing) == len(set(standing))
