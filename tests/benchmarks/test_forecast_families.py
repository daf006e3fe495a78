"""What the forecast says of made-up series whose truth is known."""

import pytest

from benchmarks.forecast.__main__ import main
from benchmarks.forecast.cutting import cut_all
from benchmarks.forecast.families import (
    LONG,
    NEAR,
    Family,
    families,
    made,
    near_the_bar,
    on_plan,
    pure_noise,
    stalled,
    steady,
    walk_alone,
)
from benchmarks.forecast.predicting import OURS, predict
from benchmarks.forecast.scoring import score
from models.vocabulary import Rhythm


def found(family):
    """The score of a family at half and three quarters of its life, and the mean chance said."""
    cuts = cut_all(made(family))
    said, late = predict(cuts), cuts.share >= 0.5
    return score(cuts, said, late), said.chances[OURS][late].mean()


def test_the_command_prints_a_row_for_every_family_and_needs_no_folder(capsys):
    code, out = main(["--families"]), capsys.readouterr().out

    assert code == 0
    assert out.count("\n| ") == len(list(families())) + 2
    assert all(f"| {one.name} " in out for one in families())


def test_no_folder_at_all_is_said_in_a_sentence(capsys):
    assert main([]) == 2
    assert capsys.readouterr().err.endswith("to judge them by.\n")


def test_a_family_is_always_the_same_series():
    assert made(Family("steady", steady, 5), 3) == made(Family("steady", steady, 5), 3)


def test_the_plan_without_noise_ends_on_the_target():
    rising, falling = (
        made(Family("on plan", on_plan, 0, falling=falling), 1)[0] for falling in (False, True)
    )

    assert (rising.values[-1], falling.values[-1]) == ((rising.due, 100.0), (falling.due, 0.0))


@pytest.mark.parametrize("rhythm", [Rhythm.MONTHLY, Rhythm.QUARTERLY, Rhythm.YEARLY])
@pytest.mark.parametrize("noise", [1, 5])
def test_what_is_said_of_steady_series_comes_true(noise, rhythm):
    scored, chance = found(Family("steady", steady, noise, rhythm))

    assert scored.brier[OURS] < 0.4 * scored.brier["base rate"]
    assert scored.coverage > 0.8
    assert chance == pytest.approx(scored.met, abs=0.12)


def test_what_stands_still_or_only_wavers_is_not_said_to_arrive():
    assert found(Family("stalled", stalled, 1))[1] < 0.05
    assert found(Family("stalled", stalled, 5))[1] < 0.2
    assert found(Family("pure noise", pure_noise, 20))[0].brier[OURS] < 0.15


@pytest.mark.parametrize(("rhythm", "length"), [(Rhythm.MONTHLY, 36), (Rhythm.YEARLY, LONG)])
def test_a_long_walk_is_given_the_width_it_has(rhythm, length):
    scored, chance = found(Family("walk alone", walk_alone, 0, rhythm, length=length))

    assert scored.coverage > 0.6
    assert chance == pytest.approx(scored.met, abs=0.1)


def test_noise_about_the_bar_is_not_judged_by_the_last_values():
    scored, _ = found(Family("near the bar", near_the_bar, 20, start=NEAR))

    assert scored.brier[OURS] <= scored.brier["base rate"]
    assert scored.brier[OURS] < 0.6 * scored.brier["last value"]


def test_a_family_starts_where_it_says():
    rising, falling = (
        made(Family("near", near_the_bar, 0, falling=one, start=NEAR), 1)[0] for one in (False, True)
    )

    assert (rising.start[1], falling.start[1]) == (80.0, pytest.approx(20.0))
