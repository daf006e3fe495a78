"""What was raised, and the room before a gate, speak in whole sentences, figures written in."""

import re
from datetime import date
from pathlib import Path

import pytest

from models import english, english_formulas, english_raised, english_signals
from models.sentences import sentence
from models.views.reason import Reason
from models.vocabulary_raised import Level

MODELS = Path(__file__).resolve().parents[2] / "models"
EVERY = {**english_raised.SENTENCES, **english_raised.FORMULAS}


def test_the_catalogues_share_no_code():
    others = (english.SENTENCES, english_signals.SENTENCES, english_formulas.FORMULAS)

    assert [code for code in EVERY if any(code in one for one in others)] == []


def test_every_sentence_has_a_query_or_a_formula_that_makes_its_code():
    makers = [*(MODELS / "queries").glob("*.py"), *(MODELS / "formulas").glob("*.py")]
    source = "".join(path.read_text("utf-8") for path in makers)

    assert [code for code in EVERY if f'"{code.removesuffix("_free")}"' not in source] == []


@pytest.mark.parametrize("code", EVERY)
def test_a_sentence_is_written_without_a_figure_missing(code):
    names = re.findall(r"{(\w+):(\w+)}", EVERY[code])
    given = {"role": Level.OFFICE.value, "day": date(2026, 7, 1)}
    written = sentence(Reason(code, tuple((name, given.get(way, 2)) for name, way in names)))

    assert "not known" not in written
    assert written.endswith(".")


def test_a_level_is_called_as_its_role():
    said = [sentence(Reason("turn_last", (("level", level.value),))) for level in Level]

    assert [re.search(r"with the (.*) since", one).group(1) for one in said] == [
        "owner",
        "sponsor",
        "PMO lead",
        "committee",
    ]
