"""Texts of the whole world are kept as typed; what is no text is left out; endless ones are refused by every way in."""

import json
import unicodedata

import pytest

from components.http.api_reading import rows_of
from models.commands.check_ins import record_check_in
from models.commands.initiatives import add_initiative
from models.drafts import CheckInDraft, InitiativeDraft
from models.errors import Invalid
from models.intake.check_in_file import take_check_ins
from models.queries.grids import load_initiatives
from models.queries.search import find
from tests.builders import TODAY
from tests.database_fixtures import bench, clock, database, empty_database
from tests.hostile.portfolio import TEXTS, WORLD

__all__ = ["bench", "clock", "database", "empty_database"]

ENDLESS = "é" * 100_000


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_comes_back_as_it_was_typed_but_for_what_is_no_text(bench, text):
    add_initiative(*bench.place, InitiativeDraft(text, description=text))

    (line,) = load_initiatives(bench.database, bench.portfolio_id)
    kept = unicodedata.normalize("NFC", text.translate({7: None, 0: None, 0xD800: None})).strip()
    assert (line.draft.name, line.draft.description) == (kept, kept)


@pytest.mark.parametrize("text", WORLD)
def test_whatever_is_typed_can_be_looked_for(bench, text):
    add_initiative(*bench.place, InitiativeDraft(text))

    assert isinstance(find(bench.database, bench.portfolio_id, text), tuple)
    assert find(bench.database, bench.portfolio_id, "%_\x00'\"") == ()


def test_a_note_of_a_hundred_thousand_characters_is_refused_by_the_form_with_its_length(bench):
    draft = CheckInDraft(bench.key_result(), TODAY, 5.0, learned=ENDLESS)

    with pytest.raises(Invalid, match="has 100000 characters; shorten it to 20000"):
        record_check_in(*bench.place, draft)


def test_it_is_refused_by_the_interface(bench):
    row = {"key_result": 1, "observed_on": "2026-03-01", "value": 5, "learned": ENDLESS}

    with pytest.raises(Invalid, match=r"at most 20,000 characters"):
        rows_of(json.dumps(row).encode(), None)


def test_it_is_refused_from_a_file_with_its_row(bench):
    bench.key_result(key="KR-1")
    file = f"Key result;Date;Value;Note\nKR-1;2026-03-01;5;{ENDLESS}\n".encode()

    taken = take_check_ins(bench.database, bench.portfolio_id, (file, "values.csv"))
    ((row, sentence),) = taken.problems
    assert (row, "shorten it to 20000" in sentence) == (2, True)


def test_the_longest_note_that_is_taken_is_kept_whole(bench):
    draft = CheckInDraft(bench.key_result(), TODAY, 5.0, learned="é" * 20_000)

    assert record_check_in(*bench.place, draft).version == 1
