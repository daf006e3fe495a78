"""What text is let into a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exports import markup


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x0b", "\x1f", "\x7f", "\ud800", "\ufffe", "\u202e"])
def test_characters_no_slide_can_carry_are_taken_out(character):
    assert markup.clean(f"a{character}b") == "ab"


def test_lines_and_tabs_become_single_spaces():
    assert markup.clean(" a\n\tb\r\n  c ") == "a b c"


def test_a_tied_figure_stays_tied():
    assert markup.clean("€\u00a09.0\u00a0m") == "€\u00a09.0\u00a0m"


def test_markup_in_a_name_is_shown_as_text():
    assert markup.text("<b>&") == "&lt;b&gt;&amp;"


def test_a_quote_cannot_end_an_attribute():
    assert markup.attribute('" onclick="x') == "&quot; onclick=&quot;x"


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_is_read_back_by_a_parser(value):
    root = etree.fromstring(f'<a b="{markup.attribute(value)}">{markup.text(value)}</a>'.encode())

    assert (root.text or "") == root.get("b") == markup.clean(value)
