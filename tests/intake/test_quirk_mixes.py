"""Quirks in combination: every row of sixty drawn workbooks comes in as meant or is rejected with a reason."""

import pytest

from models.intake.guessing import first_mapping
from models.intake.laying_out import first_offer, guess_layout, offers, tabulate
from models.intake.proposal import propose
from models.intake.reading import read
from tests.intake.quirk_mixes import FIELDS, QUIRKS, mix
from tests.intake.samples import EMPTY

SEEDS = (*range(56), 66, 114, 139, 272)  # the last four were read wrongly once


def proposed(drawn):
    offered = offers(read(drawn.data, drawn.file_name))
    table = tabulate(offered, guess_layout(offered, first_offer(offered).label))
    return propose(table, first_mapping(table, drawn.file_name, EMPTY), EMPTY)


def said(row):
    budget = next((fact.value for fact in row.facts if fact.field == "budget"), None)
    values = {**row.values, "budget": None if budget is None else budget / 100}
    return {name: values.get(name) for name in FIELDS}


@pytest.mark.parametrize("seed", SEEDS)
def test_no_row_is_lost_and_none_is_silently_wrong(seed):
    drawn = mix(seed)
    proposal = proposed(drawn)
    accepted = {row.subject.upper(): said(row) for row in proposal.accepted}

    assert proposal.rows_in == len(drawn.rows) + drawn.beside
    assert {key: drawn.rows.get(key) for key in accepted} == accepted
    assert all(row.reason for row in proposal.rejected)


def test_most_rows_come_in():
    drawn = [mix(seed) for seed in SEEDS]
    taken = sum(len(proposed(each).accepted) for each in drawn)

    assert taken >= 0.8 * sum(len(each.rows) for each in drawn)


def test_every_quirk_meets_others():
    met = {
        (one, other)
        for seed in SEEDS
        for one in mix(seed).quirks
        for other in mix(seed).quirks
        if one != other
    }

    assert len(met) == len(QUIRKS) * (len(QUIRKS) - 1)
