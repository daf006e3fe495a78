"""Workbooks as they really are: every row of each comes in or is rejected with its reason, and nothing is misread."""

from collections import Counter

import pytest

from models.intake.guessing import first_mapping
from models.intake.laying_out import first_offer, guess_layout, offers, tabulate
from models.intake.proposal import propose
from models.intake.reading import read
from tests.intake.quirk import expected
from tests.intake.quirks_of_cells import CELLS
from tests.intake.quirks_of_layout import LAYOUT
from tests.intake.quirks_of_stacking import STACKED
from tests.intake.samples import EMPTY

QUIRKS = {**CELLS, **LAYOUT, **STACKED}


def proposed(quirk):
    offered = offers(read(quirk.data, quirk.file_name))
    table = tabulate(offered, guess_layout(offered, quirk.table or first_offer(offered).label))
    return offered, propose(table, first_mapping(table, quirk.file_name, EMPTY), EMPTY)


def said(row, fields):
    values = {
        **row.values,
        "budget": next((fact.value for fact in row.facts if fact.field == "budget"), None),
    }
    values["budget"] = None if values["budget"] is None else values["budget"] / 100
    return {name: values.get(name) for name in fields}


def test_there_are_enough_quirks_to_call_it_a_matrix():
    assert len(QUIRKS) >= 80


@pytest.mark.parametrize("name", QUIRKS)
def test_every_row_comes_in_as_it_is_meant_or_is_rejected_with_its_reason(name):
    quirk = QUIRKS[name]
    offered, proposal = proposed(quirk)

    assert {
        row.subject.upper(): said(row, expected(quirk)[row.subject.upper()]) for row in proposal.accepted
    } == expected(quirk)
    assert len(proposal.rejected) == len(quirk.rejected)
    assert all(Counter(part in row.reason for row in proposal.rejected)[True] for part in quirk.rejected)
    assert proposal.rows_in == len(proposal.accepted) + len(proposal.rejected)
    assert set(quirk.others) <= {offer.label for offer in offered}
