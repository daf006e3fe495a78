"""What holds of every advice, whatever the initiative: it explains itself, and better news is never answered worse."""

from datetime import date

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from models.english import SENTENCES
from models.rules.advice_rules import RULES
from models.rules.facts import STATUSES, Thresholds, code
from models.rules.forecast import forecast, spread_held
from models.rules.recommendation import advise
from models.vocabulary import Advice, Direction, Status
from tests.rules.cases import assessed, key_result
from tests.rules.steering import TODAY, cases, written

SHARES = st.one_of(st.just(float("nan")), st.integers(0, 20).map(lambda n: n / 20))
DAYS = st.one_of(st.just(-1), st.integers(TODAY - 400, TODAY))
LADDER = (
    Status.MISSED,
    Status.STALLED,
    Status.BEHIND,
    Status.ON_TRAJECTORY,
    Status.ACHIEVED,
)


@st.composite
def initiatives(draw):
    """Any initiative, as far as its values can stand beside each other."""
    whole = draw(st.integers(0, 3))
    return {
        "status": draw(st.sampled_from(STATUSES)),
        "active": draw(st.booleans() | st.just(True)),
        "behind_gate": draw(st.booleans()),
        "gate_owed": draw(st.booleans()),
        "obliged": draw(st.booleans()),
        "coverage": draw(SHARES),
        "stalled": draw(st.integers(0, 20)) / 20,
        "gap": float(draw(st.integers(-100, 100))),
        "chance": draw(SHARES),
        "strength": draw(st.integers(0, 4)),
        "measurable": draw(st.integers(0, 2)),
        "objectives": whole,
        "retired": draw(st.integers(0, whole)),
        "changed_on": draw(DAYS),
        "pivoted_on": draw(DAYS),
        "still_since": draw(st.integers(TODAY - 400, TODAY)),
        "duplicate_of": draw(st.sampled_from([-1, 5])),
        "duplicate_score": draw(st.integers(0, 20)) / 20,
        "settled": draw(st.booleans()),
        "at_review": draw(st.booleans()),
        "evidence_on": draw(DAYS),
        "evidence_before": draw(st.lists(DAYS, min_size=3, max_size=3)),
        "chance_before": draw(st.lists(SHARES, min_size=3, max_size=3)),
        "coverage_before": draw(st.lists(SHARES, min_size=3, max_size=3)),
    }


@given(initiatives())
def test_every_advice_names_a_rule_a_figure_and_a_threshold(one):
    found = advise(cases(one), TODAY)
    findings = found.findings(0)

    assert (found.advice[0] >= 0) == bool(findings)
    for name, figures in findings:
        assert name in SENTENCES
        assert figures["threshold"] is not None
        assert len([figure for figure in figures.values() if figure is not None]) >= 2


@given(initiatives())
def test_every_advice_is_written_without_a_figure_missing(one):
    texts = [written(finding) for finding in advise(cases(one), TODAY).findings(0)]

    assert not [text for text in texts if "not known" in text or "nan" in text or not text.endswith(".")]


@given(initiatives())
def test_the_advice_is_the_gravest_of_the_rules_that_fired(one):
    found = advise(cases(one), TODAY)
    rules = found.rules(0)

    wanted = min((RULES[name][0] for name in rules), default=code(Advice.CONTINUE))
    given_advice = {code(Advice.ESCALATE): code(Advice.STOP)}.get(int(found.advice[0]), int(found.advice[0]))
    assert given_advice == (wanted if one["active"] and one["status"] is not Status.PAUSED else -1)


@given(initiatives())
def test_mandatory_work_is_never_advised_to_stop(one):
    assert advise(cases({**one, "obliged": True}), TODAY).advice[0] != code(Advice.STOP)


@given(initiatives(), SHARES)
def test_without_newer_evidence_and_without_a_review_today_adds_to_no_count(one, chance):
    between = {**one, "chance": chance, "at_review": False, "evidence_on": one["evidence_before"][0]}
    closed = {**between, "chance_before": [chance, *one["chance_before"][1:]]}
    rules = set(advise(cases(closed), TODAY).rules(0))
    alone = {
        **closed,
        **{name: closed[name][:1] for name in ("chance_before", "coverage_before", "evidence_before")},
    }

    assert not {"chance_too_low", "no_basis_again", "no_basis_for_long"} & set(
        advise(cases(alone), TODAY).rules(0)
    )
    assert "no_basis_again" not in rules or max(closed["coverage_before"][:2]) < 0.5


@given(initiatives(), st.sampled_from((Status.ON_TRAJECTORY, Status.ACHIEVED)), SHARES, SHARES)
def test_the_forecast_turns_nothing_that_lands_into_pivot_or_stop(one, status, chance, before):
    def graver_than_continue(**forecast_says):
        found = advise(cases({**one, "status": status, **forecast_says}), TODAY)
        return min(int(found.advice[0]), code(Advice.CONTINUE))

    says = {"chance": chance, "chance_before": [before] * 3}

    assert graver_than_continue(**says) == graver_than_continue(chance=float("nan"), chance_before=[])


# Missed is left out: all of it is final then, and a better newest value can only lead to Achieved.
@given(initiatives(), st.sampled_from(LADDER[1:]), st.sampled_from(LADDER[1:]), st.tuples(SHARES, SHARES))
def test_a_better_status_gap_and_chance_never_lower_the_advice(one, first, second, chances):
    assume(np.isnan(chances[0]) == np.isnan(chances[1]))
    low, high = sorted((first, second), key=LADDER.index)
    worse = {**one, "status": low, "chance": min(chances), "gap": min(one["gap"], 5.0)}
    better = {**one, "status": high, "chance": max(chances), "gap": max(one["gap"], 5.0)}

    found = advise(cases(worse, better), TODAY)

    assert found.advice[0] <= found.advice[1]


@given(st.lists(initiatives(), min_size=2, max_size=5), st.randoms())
def test_the_advice_for_one_does_not_depend_on_the_others(several, random):
    order = random.sample(range(len(several)), len(several))
    whole = advise(cases(*several), TODAY)
    shuffled = advise(cases(*[several[place] for place in order]), TODAY)

    assert [whole.findings(place) for place in order] == [shuffled.findings(at) for at in range(len(order))]


values = st.lists(st.integers(-60, 160).map(float), min_size=3, max_size=6)
WAYS = {Direction.INCREASE: (0.0, 100.0), Direction.DECREASE: (100.0, 0.0)}


def judged(own, direction, *, spread=None):
    """Chance, status and advice of an initiative with one key result; the spread it had before its newest value."""
    start, target = WAYS[direction]
    series = [
        (date(2026, month, 1), start + (target - start) * value / 100) for month, value in enumerate(own, 2)
    ]
    one = key_result(*series, baseline=start, target=target, direction=direction)
    found = assessed(one, today=series[-1][0])
    held = spread or spread_held(found.ground)
    chance = float(forecast(found.ground, held=held).chance[0])
    values = {
        "status": STATUSES[found.status[0]],
        "gap": float(found.gap[0]),
        "coverage": float(found.has_evidence[0]),
        "chance": chance,
        "evidence_on": series[-1][0].toordinal(),
        "evidence_before": [series[0][0].toordinal()],
        "chance_before": [0.05],
        "stalled": 1.0,
    }
    given_advice = int(advise(cases(values), series[-1][0].toordinal(), Thresholds()).advice[0])
    return (chance, LADDER.index(values["status"]), given_advice), held


@given(values, st.integers(1, 80).map(float), st.sampled_from(list(WAYS)))
def test_raising_only_the_newest_value_never_lowers_chance_status_or_advice(own, lift, direction):
    before, spread = judged(own, direction)
    after, _ = judged([*own[:-1], own[-1] + lift], direction, spread=spread)

    assert [later >= earlier for earlier, later in zip(before, after, strict=True)] == [True, True, True]
