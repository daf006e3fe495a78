"""What a view of one initiative reads is found by that initiative, however much else the portfolio holds."""

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from models import dbapi
from models.queries import read_evidence
from models.queries.initiative import load_initiative
from models.queries.owed import load_owed
from models.queries.owed_preview import preview_check_in
from models.queries.portfolio import load_portfolio
from tests.queries.sizes import portfolio, statements

FEW_EACH = ("portfolio_version", "review_version", "CONSTANT", "(subquery")
"""Read whole: the settings, the meetings, and lists that the statement itself brings."""


def plans(database, sent):
    """Each step of the plans of statements, with nothing bound: plans do not depend on it."""
    connection = dbapi.connect(database.location, "ro")
    try:
        for statement in sent:
            values = (None,) * statement.count("?")
            yield from (row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values))
    finally:
        connection.close()


def test_an_initiative_is_read_without_walking_through_the_portfolio(database):
    id = portfolio(20).load(database)
    one = load_portfolio(database, id).initiatives[0].id
    with statements(database) as sent:
        load_initiative(database, id, one)

    found = list(plans(database, sent))
    walks = [step for step in found if step.startswith("SCAN") or "_known (portfolio_id=?" in step]

    assert [step for step in walks if not any(word in step for word in FEW_EACH)] == []
    assert any("ix_check_in_series" in step for step in found)


def test_what_is_owed_is_read_without_walking_through_the_check_ins(database):
    id = portfolio(20).load(database)
    with statements(database) as sent:
        load_owed(database, id)

    scheduled = [one for one in sent if "FROM check_in" in one and "observed_on > ?" in one]
    assert len(scheduled) == 1
    assert any("ix_check_in_series" in step for step in plans(database, scheduled))


def test_a_preview_is_read_without_walking_through_the_check_ins(database):
    id = portfolio(20).load(database)
    one = load_portfolio(database, id).initiatives[0].contributions[0].key_result.id
    with statements(database) as sent:
        preview_check_in(database, id, None, key_result_id=one)

    said = [one for one in sent if "FROM check_in" in one]
    found = list(plans(database, said))
    assert [len(said), [step for step in found if "_known (portfolio_id=?" in step]] == [2, []]


@pytest.mark.parametrize(
    ("dialect", "words"), [(sqlite, "json_each(?)"), (postgresql, "jsonb_array_elements(CAST(")]
)
def test_a_list_of_versions_is_one_value_in_the_words_of_each_database(dialect, words):
    statement = str(read_evidence.check_ins_by_version().compile(dialect=dialect.dialect()))

    assert words in statement
