"""Fragmented reporting and inconsistent working practices."""

from datetime import date

import pytest

from models.rules.friction_facts import FrictionFacts, KeyResultFact, Text
from models.rules.friction_reporting import practices, reporting
from models.rules.glossary import GLOSSARY, terms_against
from models.rules.records import Kind, Record, records
from models.rules.rhythm import ReviewFact
from models.rules.wording_words import LEXICON
from models.vocabulary import OutcomeClaim, ReviewKind, Status

TODAY = date(2026, 8, 20)
REVIEWS = tuple(
    ReviewFact(i, ReviewKind.PORTFOLIO, day, day)
    for i, day in enumerate((date(2026, 4, 20), date(2026, 7, 20)))
)


def key_result(number, **fields):
    """A headline key result that is nobody's friction, but for what a test says of it."""
    return KeyResultFact(number, **{"objective_id": 1, "headline": True, **fields})


def at_both(*statuses):
    return tuple(enumerate(statuses))


def reported(*key_results):
    return reporting(FrictionFacts(TODAY, key_results=key_results, reviews=REVIEWS))


def practised(*key_results, texts=()):
    return practices(FrictionFacts(TODAY, key_results=key_results, texts=texts), LEXICON, GLOSSARY)


def test_one_metric_in_several_shapes_is_a_friction():
    (one,) = reported(
        key_result(1, metric="Claims paid  in 7 days", unit="%", source="Ledger", baseline=40.0),
        key_result(2, metric="claims paid in 7 days", unit="claims", source="ledger", baseline=40.0),
    )

    assert one.finding == (
        "metric_differs",
        {"metric": "Claims paid  in 7 days", "count": 2, "units": 2, "sources": 1, "baselines": 1},
    )
    assert (one.records, one.move) == (records(Kind.KEY_RESULT, [1, 2]), "move_agree_metric")


@pytest.mark.parametrize("other", [{"source": "Survey"}, {"baseline": 41.0}])
def test_another_source_or_baseline_is_another_shape(other):
    same = {"metric": "NPS", "unit": "points", "source": "Panel", "baseline": 30.0}

    assert [
        one.finding[0] for one in reported(key_result(1, **same), key_result(2, **{**same, **other}))
    ] == ["metric_differs"]


def test_what_is_missing_differs_from_nothing():
    assert (
        reported(key_result(1, metric="NPS", unit="points"), key_result(2, metric="NPS"), key_result(3)) == []
    )


def test_a_key_result_that_feeds_nothing_is_a_friction_and_costs_its_check_ins():
    (one,) = reported(
        key_result(1), key_result(2, headline=False, check_ins=6), key_result(3, headline=False, feeds_id=1)
    )

    assert (one.finding, one.records) == (
        ("key_results_feed_nothing", {"count": 1}),
        records(Kind.KEY_RESULT, [2]),
    )
    assert one.cost == ("cost_check_ins", {"count": 6})


def test_feeding_a_key_result_that_is_closed_feeds_nothing():
    assert [one.finding[0] for one in reported(key_result(3, headline=False, feeds_id=99))] == [
        "key_results_feed_nothing"
    ]


def test_a_key_result_that_serves_no_objective_is_a_friction_of_its_own():
    (one,) = reported(key_result(1, objective_id=None))

    assert one.finding == ("key_results_without_objective", {"count": 1})


def test_feeders_that_land_through_two_reviews_while_their_headline_does_not_are_a_friction():
    (one,) = reported(
        key_result(1, name="Loyalty", at_reviews=at_both(Status.BEHIND, Status.NO_EVIDENCE)),
        key_result(2, headline=False, feeds_id=1, at_reviews=at_both(Status.ON_TRAJECTORY, Status.ACHIEVED)),
    )

    assert one.finding == ("feeders_land_headline_not", {"name": "Loyalty", "count": 1})
    assert one.records == records(Kind.KEY_RESULT, [1, 2])


@pytest.mark.parametrize(
    ("headline", "feeder"),
    [
        ((Status.BEHIND, Status.ON_TRAJECTORY), (Status.ON_TRAJECTORY, Status.ON_TRAJECTORY)),
        ((Status.BEHIND, Status.BEHIND), (Status.BEHIND, Status.ON_TRAJECTORY)),
        ((Status.TOO_EARLY, Status.BEHIND), (Status.ON_TRAJECTORY, Status.ON_TRAJECTORY)),
        ((Status.BEHIND, Status.BEHIND), (Status.ON_TRAJECTORY,)),
    ],
)
def test_otherwise_feeders_and_headline_tell_the_same_story(headline, feeder):
    told = reported(
        key_result(1, at_reviews=at_both(*headline)),
        key_result(2, headline=False, feeds_id=1, at_reviews=at_both(*feeder)),
    )

    assert told == []


def test_key_results_worded_as_outputs_are_a_friction_until_confirmed():
    (one,) = practised(
        key_result(1, name="Launch the portal"),
        key_result(2, name="Launch the portal", claim=OutcomeClaim.CONFIRMED),
        key_result(3, name="Time to deliver a parcel"),
        key_result(4, name="Calls per claim", claim=OutcomeClaim.OUTPUT),
    )

    assert (one.finding, one.records) == (
        ("key_results_as_outputs", {"count": 2}),
        records(Kind.KEY_RESULT, [1, 4]),
    )


@pytest.mark.parametrize(
    ("check_ins", "finding"),
    [
        (4, ("check_ins_unbacked_count", {"count": 1, "of": 4})),
        (5, ("check_ins_unbacked", {"count": 1, "of": 5, "share": 0.2})),
    ],
)
def test_check_ins_without_evidence_are_a_friction(check_ins, finding):
    (one,) = practised(key_result(1, check_ins=check_ins - 1), key_result(2, check_ins=1, unbacked=1))

    assert (one.finding, one.records) == (finding, records(Kind.KEY_RESULT, [2]))


def test_words_against_the_glossary_name_every_record_that_uses_them():
    texts = (
        Text(Record(Kind.INITIATIVE, 4), "Project Phoenix"),
        Text(Record(Kind.INITIATIVE, 2), "New claims (project)"),
        Text(Record(Kind.OBJECTIVE, 2), "Projected demand is met"),
    )
    (one,) = practised(texts=texts)

    assert one.finding == ("word_against_glossary", {"word": "project", "term": "initiative", "count": 2})
    assert one.records == records(Kind.INITIATIVE, [2, 4])


def test_a_word_is_held_only_against_the_records_it_misnames():
    assert terms_against("Goal: no goals", Kind.OBJECTIVE) == (("goal", "objective"),)
    assert terms_against("Goal-keeping", Kind.INITIATIVE) == ()
