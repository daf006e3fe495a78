"""How text fits its box."""

from hypothesis import given
from hypothesis import strategies as st

from exports.measure import LINE_HEIGHT, cut, fit, width, wrap

TEXTS = st.text(min_size=1, max_size=300)


def test_wider_letters_need_more_room():
    assert width("WWW", 12) > width("iii", 12)


def test_bold_needs_more_room():
    assert width("Onboarding", 12, bold=True) > width("Onboarding", 12)


def test_wide_characters_count_as_a_whole_em():
    assert width("漢字", 10) > width("ab", 10) * 1.7


def test_marks_that_sit_on_a_letter_take_no_room():
    assert width("e\u0301", 12) == width("e", 12)


def test_a_line_breaks_at_a_space():
    assert wrap("alpha beta", width("alpha be", 12), 12) == ("alpha", "beta")


def test_japanese_breaks_between_characters():
    assert len(wrap("顧客が一度で口座を開設できるようにする", 60, 12)) > 2


def test_a_word_longer_than_the_line_is_chopped():
    assert "".join(wrap("x" * 100, 50, 12)) == "x" * 100


def test_text_that_fits_keeps_the_largest_size():
    assert fit("short", 200, 40, (26, 22)).size == 26


def test_text_shrinks_before_it_is_cut():
    fitted = fit("A title of some length that wants room", 330, 60, (26, 22))

    assert (fitted.size, fitted.cut) == (22, False)


def test_text_that_never_fits_ends_in_an_ellipsis():
    fitted = fit("word " * 80, 100, 30, (14,))

    assert fitted.cut
    assert fitted.text.endswith("…")


@given(TEXTS, st.floats(30, 400), st.floats(15, 100))
def test_fitted_text_never_leaves_its_box(text, room, height):
    fitted = fit(text, room, height, (14, 12, 11))

    assert fitted.height <= max(height, fitted.size * LINE_HEIGHT) + 0.01
    assert all(width(line, fitted.size) <= room for line in fitted.lines)


@given(TEXTS, st.floats(30, 400))
def test_a_cut_line_is_never_too_long(text, room):
    assert width(cut(text, room, 12), 12) <= room
