"""Contributions: initiative and key result, with weight and share."""

import pytest

from models.commands.contributions import add_contribution, archive_contribution, change_contribution
from models.drafts import ContributionDraft
from models.errors import Invalid, NotFound
from models.tables.strategy import ContributionLink, ContributionVersion
from models.vocabulary import Contribution


@pytest.fixture
def pair(bench):
    """The ids of an initiative and a key result."""
    return bench.initiative(), bench.key_result()


def test_an_initiative_serves_a_key_result_directly_with_weight_1(bench, pair):
    bench.link(*pair)

    found = bench.current(ContributionVersion)
    assert (found.kind, found.weight, found.share) == ("direct", 1.0, None)


def test_a_pair_is_linked_once(bench, pair):
    bench.link(*pair)

    with pytest.raises(Invalid, match="serves that key result already"):
        bench.link(*pair)


def test_a_link_archived_before_lives_again(bench, pair):
    link = bench.link(*pair)
    archive_contribution(*bench.place, link)

    assert bench.link(*pair, kind=Contribution.ENABLING, enables="Billing") == link
    assert bench.current(ContributionVersion).archived is False
    assert len(bench.rows(ContributionLink)) == 1


def test_a_changed_link_keeps_its_past(bench, pair):
    bench.link(*pair)
    change_contribution(*bench.place, ContributionDraft(*pair, weight=2.0, share=0.5))

    assert [row.weight for row in bench.rows(ContributionVersion)] == [1.0, 2.0]


def test_shares_of_a_key_result_stay_within_the_whole(bench, pair):
    bench.link(*pair, share=0.7)

    with pytest.raises(Invalid, match="would add up to 110%; at most 30% is left"):
        bench.link(bench.initiative("Another"), pair[1], share=0.4)


def test_shares_may_fill_the_whole_exactly(bench, pair):
    for number, share in enumerate((0.1, 0.2, 0.7)):
        bench.link(bench.initiative(f"I{number}"), pair[1], share=share)

    assert len(bench.rows(ContributionVersion)) == 3


def test_an_archived_share_is_free_again(bench, pair):
    archive_contribution(*bench.place, bench.link(*pair, share=1.0))

    assert bench.link(bench.initiative("Another"), pair[1], share=1.0)


def test_changing_a_share_counts_only_those_of_others(bench, pair):
    bench.link(*pair, share=0.7)

    change_contribution(*bench.place, ContributionDraft(*pair, share=0.9))

    assert bench.current(ContributionVersion).share == 0.9


@pytest.mark.parametrize(
    ("field", "value"), [("weight", -1.0), ("weight", 1001.0), ("share", 1.1), ("share", -0.1)]
)
def test_weight_and_share_have_their_bounds(bench, pair, field, value):
    with pytest.raises(Invalid) as caught:
        add_contribution(*bench.place, ContributionDraft(*pair, **{field: value}))
    assert [fault.field for fault in caught.value.faults] == [field]


def test_a_link_that_never_was_cannot_be_changed(bench, pair):
    with pytest.raises(NotFound):
        change_contribution(*bench.place, ContributionDraft(*pair))
