"""Overlap: which initiatives duplicate each other, and who gives way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.demo.everything import INITIATIVES, KEY_RESULTS, objective_of
from models.rules.facts import Thresholds
from models.rules.overlap import Described, decided, duplicates, gives_way, score
from tests.rules.steering import written

CHECK = Described(1, "Digital Identity Check", ("Checks passed at first try",), (10,), 0.6, 100)
REMOTE = Described(2, "Remote Identity Check for Branches", ("Checks passed at first try",), (10,), 0.2, 200)
COCKPIT = Described(3, "Payments Cockpit", ("Hours to close a case",), (10,), 0.5, 300)


def changed(one, **changes):
    """The same initiative with what a case changes."""
    names = ("id", "name", "metrics", "objectives", "chance", "start")
    return Described(**{**{name: getattr(one, name) for name in names}, **changes})


def test_the_pair_score_adds_objective_metric_and_wording():
    assert score(1.0, 0.5, 0.5) == 0.25 + 0.125 + 0.25


def test_what_is_not_known_of_a_pair_counts_half():
    assert score(None, None, 1.0) == 0.75


def test_the_same_objective_metric_and_a_like_name_are_a_duplicate():
    pairs = duplicates([CHECK, REMOTE, COCKPIT])

    assert [(pair.gives_way, pair.stays) for pair in pairs] == [(2, 1)]
    assert (pairs[0].objective, pairs[0].metric) == (1.0, 1.0)


def test_serving_one_objective_and_metric_together_is_not_enough():
    assert duplicates([CHECK, changed(COCKPIT, metrics=CHECK.metrics)]) == []


def test_the_threshold_is_the_portfolios():
    reached = duplicates([CHECK, REMOTE])[0].score

    assert duplicates([CHECK, REMOTE], Thresholds(duplicate_from=reached)) != []
    assert duplicates([CHECK, REMOTE], Thresholds(duplicate_from=reached + 1e-6)) == []


@pytest.mark.parametrize(
    ("one", "other", "goes"),
    [
        ({"chance": 0.6}, {"chance": 0.2}, 2),
        ({"chance": 0.2}, {"chance": 0.6}, 1),
        ({"chance": 0.2}, {"chance": None}, 2),
        ({"chance": 0.6, "start": 100}, {"chance": 0.6, "start": 200}, 2),
        ({"chance": None, "start": 200}, {"chance": None, "start": 100}, 1),
        ({"chance": None, "start": -1}, {"chance": None, "start": 100}, 1),
        ({"chance": 0.6, "start": 100}, {"chance": 0.6, "start": 100}, 2),
    ],
)
def test_the_lower_chance_gives_way_then_the_later_start_then_the_newer_record(one, other, goes):
    pairs = duplicates([changed(CHECK, **one), changed(REMOTE, **other)])

    assert [pair.gives_way for pair in pairs] == [goes]


def test_only_one_of_three_alike_is_spared():
    third = changed(CHECK, id=4, chance=0.9)

    assert gives_way(duplicates([CHECK, REMOTE, third])).keys() == {1, 2}


def test_case_accents_and_the_order_of_words_make_no_difference():
    one = Described(1, "Größere Filialen öffnen", ("Tage bis zur Öffnung",), (1,))
    other = Described(2, "FILIALEN ÖFFNEN, GROSSERE", ("bis zur Öffnung: Tage",), (1,))

    assert duplicates([one, other])[0].score > 0.9


def test_of_what_serves_nothing_yet_the_name_alone_must_be_very_close():
    names = ["Voice Assistant for Claims", "AI Assistant for Staff", "Claims Voice Assistant"]
    pairs = duplicates([Described(place, name) for place, name in enumerate(names)])

    assert [(pair.stays, pair.gives_way) for pair in pairs] == [(0, 2)]


def test_words_that_everybody_uses_make_nobody_alike():
    names = ["Alpha", "Quartz", "Umber", "Bishop", "Velvet", "Yonder", "Sextant"]
    described = [Described(place, f"Transformation Programme {one}") for place, one in enumerate(names)]

    assert duplicates(described) == []


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("Claims automation", "Underwriting automation"), 0),
        (("Claims automation", "Automation of claims"), 1),
        (("Claims automation", "Automated claims"), 1),
        (("Claims automation", "Automation"), 1),
        (("Branch of Tomorrow", "Branches of Tomorrow"), 1),
        (("Schadenautomatisierung", "Automatisierung Schaden"), 1),
    ],
)
def test_one_word_in_common_makes_no_duplicate_unless_it_is_the_whole_name(names, found):
    described = [changed(CHECK, id=place, name=name) for place, name in enumerate(names)]

    assert len(duplicates(described)) == found


def test_the_more_initiatives_have_a_word_the_less_it_makes_two_alike():
    twins = [changed(CHECK, id=1, name="Rapid Claims Desk"), changed(CHECK, id=2, name="Rapid Claims Line")]
    others = [
        Described(place, f"Rapid Claims {name}") for place, name in ((3, "Hub"), (4, "Team"), (5, "Post"))
    ]

    alone, among = duplicates(twins)[0], duplicates([*twins, *others], Thresholds(duplicate_from=0.0))
    assert alone.wording > next(pair.wording for pair in among if {pair.gives_way, pair.stays} == {1, 2})


def test_the_parts_of_a_score_are_written():
    texts = [written(part) for part in duplicates([CHECK, REMOTE])[0].parts]

    assert texts[:2] == ["100 % of their objectives are the same.", "100 % of their metrics are the same."]


def test_empty_and_odd_names_are_borne():
    described = [Described(place, name) for place, name in enumerate(["", " ", "§", "支付", "支付"])]

    assert [(pair.stays, pair.gives_way) for pair in duplicates(described)] == [(3, 4)]


described = st.builds(
    Described,
    id=st.integers(1, 10**6),
    name=st.lists(st.sampled_from(["claims", "check", "voice", "new", "remote", "größe"]), max_size=4).map(
        " ".join
    ),
    metrics=st.lists(st.sampled_from(["days", "share of calls"]), max_size=2, unique=True).map(tuple),
    objectives=st.lists(st.integers(1, 3), max_size=2, unique=True).map(tuple),
    chance=st.sampled_from([None, 0.2, 0.6]),
    start=st.integers(-1, 3),
)


@given(st.lists(described, max_size=8, unique_by=lambda one: one.id), st.randoms())
def test_the_order_of_initiatives_changes_no_pair(several, random):
    assert duplicates(several) == duplicates(random.sample(several, len(several)))


@given(st.lists(described, max_size=5, unique_by=lambda one: one.id))
def test_what_is_counted_at_once_finds_the_pairs_that_one_by_one_comparing_finds(several):
    every = duplicates(several, Thresholds(duplicate_from=0.0))

    assert len(every) == len(several) * (len(several) - 1) // 2
    assert duplicates(several) == [pair for pair in every if pair.score >= 0.6]


@given(st.lists(described, max_size=8, unique_by=lambda one: one.id))
def test_who_gives_way_can_be_decided_later_from_chances_and_starts(several):
    without = duplicates([changed(one, chance=None, start=-1) for one in several])
    chances, starts = ({one.id: getattr(one, name) for one in several} for name in ("chance", "start"))

    assert decided(without, chances, starts) == duplicates(several)


@given(st.lists(described, max_size=8, unique_by=lambda one: one.id))
def test_of_those_alike_somebody_always_stays(several):
    pairs = duplicates(several)

    going = gives_way(pairs).keys()
    assert not pairs or {pair.stays for pair in pairs} - going
    assert all(0.6 <= pair.score <= 1 for pair in pairs)


@given(st.lists(described, min_size=2, max_size=6, unique_by=lambda one: one.id))
def test_a_higher_chance_never_makes_an_initiative_give_way(several):
    first = changed(several[0], chance=0.2)
    better = changed(first, chance=0.9)

    if first.id not in gives_way(duplicates([first, *several[1:]])):
        assert first.id not in gives_way(duplicates([better, *several[1:]]))


def test_the_demo_holds_one_pair_of_duplicates():
    place_of = {one.key: place for place, one in enumerate(INITIATIVES)}
    aims = {one.key: objective_of(one.key) for one in INITIATIVES}
    goals = {aim: place for place, aim in enumerate(sorted(set(aims.values()) - {""}))}
    metrics = {
        key: tuple(k.metric or k.name for k in KEY_RESULTS if k.key.startswith(f"{key}.")) for key in place_of
    }
    described = [
        Described(
            place_of[one.key], one.name, metrics[one.key], tuple(goals[a] for a in [aims[one.key]] if a)
        )
        for one in INITIATIVES
    ]

    pairs = [{pair.gives_way, pair.stays} for pair in duplicates(described)]

    assert pairs == [{place_of["OB2"], place_of["OB3"]}]
