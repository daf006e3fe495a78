"""Two versions of one check-in: which fields differ, how each side reads, and what choosing makes of them."""

from dataclasses import replace
from datetime import date

from components.forms.side_by_side import MINE, THEIRS, Clash
from models.drafts import CheckInDraft
from models.views.key_result import CheckInView
from models.vocabulary import Strength

DAY = date(2026, 6, 30)
STANDS = CheckInView(7, DAY, 50.0, Strength.MEASURED, "Register", learned="Theirs says", by="Somebody")
TYPED = CheckInDraft(1, DAY, 52.0, "Register", learned="Mine says", confidence=7, seen=3)
CLASH = Clash(STANDS, TYPED, "%")


def test_only_what_differs_is_asked():
    assert CLASH.fields == ["value", "learned", "confidence"]


def test_each_side_reads_as_a_person_wrote_it():
    assert [CLASH.shown(side, "value") for side in (THEIRS, MINE)] == ["50\u00a0%", "52\u00a0%"]
    assert CLASH.shown(THEIRS, "confidence") == "nothing"
    assert replace(CLASH, mine=replace(TYPED, observed_on=date(2026, 7, 1))).shown(MINE, "observed_on") == (
        "1\u00a0Jul\u00a02026"
    )


def test_what_is_chosen_is_merged_field_by_field():
    merged = CLASH.merged({"value": THEIRS, "learned": MINE, "confidence": MINE})

    assert (merged.value, merged.learned, merged.confidence) == (50.0, "Mine says", 7)


def test_a_merged_version_takes_the_place_of_theirs_knowingly():
    assert CLASH.merged({}).seen is None
