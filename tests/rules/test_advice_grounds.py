"""What advice reads of key results: since when they stand still, and how weak the weakest evidence is."""

from datetime import date

from models.rules.advice_grounds import evidence_days, settled, still_since, weakest_strength
from models.rules.initiatives import Contributions
from models.vocabulary import Strength
from tests.rules.cases import assessed, key_result

JUL_1 = date(2026, 7, 1)
WEAK = int(Strength.INDICATIVE)

good = key_result((JUL_1, 55.0))
stalled = key_result((date(2026, 5, 1), 10.0), (JUL_1, 10.0))
stalled_early = key_result((date(2026, 4, 1), 10.0), (date(2026, 6, 1), 10.0))
indicative = key_result((JUL_1, 55.0, WEAK))


def of_three(function, *key_results):
    """The figure of an initiative with all key results, of one with the first alone, and of one with none."""
    whole = [*range(len(key_results)), 0]
    links = Contributions.of(initiative=[0] * len(key_results) + [1], key_result=whole)
    return function(assessed(*key_results, today=JUL_1), links, 3).tolist()


def test_an_initiative_stands_still_since_the_first_of_its_stalled_key_results():
    found = of_three(still_since, stalled, good, stalled_early)

    assert [date.fromordinal(day) for day in found[:2]] == [date(2026, 4, 1), date(2026, 5, 1)]
    assert found[2] == -1


def test_what_moves_stands_still_since_never():
    assert of_three(still_since, good) == [-1, -1, -1]


def test_evidence_is_as_strong_as_the_weakest_of_it():
    assert of_three(weakest_strength, good, indicative, key_result()) == [WEAK, int(Strength.MEASURED), -1]


over = key_result((date(2026, 3, 1), 40.0), due=date(2026, 3, 31))
never_proven = key_result(due=date(2026, 3, 31))


def test_what_has_only_verdicts_left_is_settled():
    assert of_three(settled, over, never_proven) == [True, True, False]


def test_what_is_open_or_was_never_proven_is_not_settled():
    assert of_three(settled, good, over) == [False, False, False]
    assert of_three(settled, never_proven) == [False, False, False]


def test_evidence_is_as_new_as_the_newest_value_of_what_is_open():
    assert of_three(evidence_days, good, key_result()) == [JUL_1.toordinal(), JUL_1.toordinal(), -1]


def test_a_verdict_is_evidence_of_the_day_it_became_final():
    assert of_three(evidence_days, over)[0] == date(2026, 4, 1).toordinal()
