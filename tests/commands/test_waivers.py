"""Waivers: a criterion let go until a day by who holds the right; the basis never."""

from datetime import date, timedelta

import pytest

from models.commands.waivers import waive, withdraw_waiver
from models.drafts_gates import WaiverDraft
from models.errors import Conflict, Invalid, NotFound
from models.tables.base import FOREVER
from models.tables.gates import Waiver
from models.vocabulary_gates import Criterion
from tests.builders import COMMITTEE, TODAY
from tests.commands.gates import LATER, ask, gate, let_go, let_in, stage


def test_a_waiver_lets_a_criterion_go_and_stands_beside_it(bench, exploring):
    let_go(bench)
    ask(bench)
    shown = next(one for one in gate(bench).criteria if one.criterion is Criterion.TECHNOLOGY)
    let_in(bench)

    assert stage(bench) == "delivering"
    assert (shown.waiver.waived_by, shown.waiver.expires_on) == ("A committee member", LATER)


def test_the_basis_is_waived_by_nobody(bench, exploring):
    with pytest.raises(Invalid, match="cannot be waived"):
        let_go(bench, Criterion.BASIS)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"reason": " "}, "reason"),
        ({"right": ""}, "right"),
        ({"expires_on": TODAY - timedelta(days=1)}, "expires_on"),
    ],
)
def test_a_waiver_has_its_right_a_reason_and_a_day_ahead(bench, exploring, said, field):
    with pytest.raises(Invalid) as caught:
        let_go(bench, **said)
    assert [one.field for one in caught.value.faults] == [field]


def test_a_waiver_ends_with_its_last_day(bench, exploring):
    let_go(bench, expires_on=TODAY + timedelta(days=1))
    ask(bench)
    bench.clock.move(days=2)

    with pytest.raises(Invalid, match="technology check"):
        let_in(bench)
    assert [one.holds for one in gate(bench).waivers] == [False]


def test_a_waiver_that_is_withdrawn_holds_no_more(bench, exploring):
    version = let_go(bench).version
    withdraw_waiver(*bench.by(COMMITTEE), version)
    ask(bench)

    with pytest.raises(Invalid, match="technology check"):
        let_in(bench)
    with pytest.raises(NotFound):
        withdraw_waiver(*bench.by(COMMITTEE), version)


def test_a_waiver_given_again_takes_the_place_of_the_first(bench, exploring):
    first = let_go(bench)
    let_go(bench, expires_on=date(2026, 12, 31))

    assert [row.expires_on for row in bench.rows(Waiver, until=FOREVER)] == [date(2026, 12, 31)]
    with pytest.raises(Conflict):
        waive(
            *bench.by(COMMITTEE),
            WaiverDraft(1, Criterion.TECHNOLOGY, "x", "y", LATER),
            expected=first.version,
        )
