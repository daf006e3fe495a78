"""One search box over initiatives, key results and objectives."""

import pytest

from models.queries.search import find
from models.tables.strategy import InitiativeVersion
from models.views.search import Kind


@pytest.fixture
def named(past):
    """A portfolio with names that tell cases and accents apart."""
    objective = past.objective("Réduire l'écart", key="OBJ-1")
    shown = past.key_result("Share of ÅRHUS branches", objective_id=objective)
    past.key_result("Share of nobody")
    past.serve(past.initiative("Straße to self-service", key="ini-7"), shown)
    return past


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("REDUIRE", "Réduire l'écart"),
        ("ecart", "Réduire l'écart"),
        ("arhus share", "Share of ÅRHUS branches"),
        ("strasse", "Straße to self-service"),
        ("INI-7", "Straße to self-service"),
    ],
)
def test_case_and_accents_do_not_matter(named, database, words, name):
    assert [hit.name for hit in find(database, named.load(database), words)] == [name]


def test_a_key_result_leads_to_the_initiative_that_serves_it(named, database):
    id = named.load(database)
    served, alone = find(database, id, "share of")

    (initiative,) = find(database, id, "self-service")
    assert (served.kind, served.initiative_id) == (Kind.KEY_RESULT, initiative.id)
    assert (alone.kind, alone.initiative_id) == (Kind.KEY_RESULT, None)


def test_what_begins_with_the_words_comes_first(past, database):
    for name in ("New portal", "Portal", "Old portal"):
        past.initiative(name)

    found = find(database, past.load(database), "portal")
    assert [hit.name for hit in found] == ["Portal", "New portal", "Old portal"]


def test_all_words_must_fit(named, database):
    assert find(database, named.load(database), "share straße") == ()


@pytest.mark.parametrize("words", ["", "   ", "%", "_", "' OR 1=1 --"])
def test_nothing_is_found_by_no_words_or_by_signs(named, database, words):
    assert find(database, named.load(database), words) == ()


def test_what_is_archived_is_not_found(past, database):
    initiative = past.initiative("Portal")
    past.change(InitiativeVersion, initiative, archived=True)

    assert find(database, past.load(database), "portal") == ()
