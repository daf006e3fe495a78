"""Before and after side by side: what goes is struck out, what comes is marked, and typed text stays text."""

from datetime import date

from components.raised.diff import MOST_PIECES, marked, side_by_side
from models.views.raised import FieldChange


def test_words_that_go_and_words_that_come_are_marked():
    left, right = marked("paid fairly and soon", "paid within a week and soon")

    assert left == 'paid <del class="">fairly</del> and soon'
    assert right == 'paid <ins class="">within a week</ins> and soon'


def test_what_is_added_at_the_end_leaves_the_rest_unmarked():
    assert marked("Paid soon", "Paid soon, and in full") == (
        'Paid <del class="">soon</del>',
        'Paid <ins class="">soon, and in full</ins>',
    )


def test_same_texts_are_not_marked():
    assert marked("Paid soon", "Paid soon") == ("Paid soon", "Paid soon")


def test_typed_markup_stays_text():
    assert marked("", "<b>x</b>") == ("", '<ins class="">&lt;b&gt;x&lt;/b&gt;</ins>')


def test_a_text_of_very_many_words_is_marked_as_a_whole():
    long = "word " * MOST_PIECES

    assert marked(long, "word") == (f'<del class="">{long[:-1]}</del> ', '<ins class="">word</ins>')


def test_texts_with_hardly_a_word_in_common_are_marked_as_a_whole():
    left, right = marked(
        "The winter of 2024 was long and cold", "Renewals turned on the speed of storm claims"
    )

    assert (left.count("<del"), right.count("<ins")) == (1, 1)


def test_fields_stand_under_their_names_with_days_in_words():
    shown = side_by_side([FieldChange("valid_until", None, date(2027, 6, 30))])

    assert "Holds until" in shown
    assert "nothing" in shown
    assert "30" in shown
    assert "2027" in shown


def test_nothing_changed_is_said():
    assert "Nothing is changed yet." in side_by_side([])
