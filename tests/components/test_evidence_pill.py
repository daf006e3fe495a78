"""The evidence pill tells age in words and strength as dots with a name."""

from components.evidence_pill import evidence_pill, pill_of
from models.vocabulary import Age, Strength
from tests.components.builders import key_result, without_evidence


def test_pill_tells_age_strength_and_name():
    pill = evidence_pill(Age.FRESH, 12, Strength.MEASURED).replace("\u00a0", " ")
    assert "12 days, fresh" in pill
    assert "●●●○" in pill
    assert "measured" in pill


def test_dots_have_words_for_those_who_cannot_see_them():
    assert 'aria-label="strength 2 of 4"' in evidence_pill(Age.STALE, 90, Strength.INDICATIVE)


def test_without_a_value_there_are_no_dots():
    pill = pill_of(without_evidence())
    assert "no value yet" in pill
    assert "○" not in pill


def test_pill_of_a_key_result_is_that_of_its_counting_value():
    assert "●●●●" in pill_of(key_result(strength=Strength.VERIFIED))
