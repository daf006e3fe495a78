"""What people typed is shown as they typed it, wherever it stands."""

import pytest

from components.markup import div, label, span, text

NASTY = '<img src="https://elsewhere.example/x.png" onerror=alert(1)> & "quotes"'


def test_text_shows_markup_as_text():
    assert "<img" not in text(NASTY)
    assert "&lt;img" in text(NASTY)


def test_text_is_safe_inside_an_attribute():
    assert '"' not in text(NASTY)
    assert "'" not in text("it's")


def test_attributes_are_escaped():
    assert 'title="&lt;b&gt;"' in div("", title="<b>")


def test_underscores_of_attributes_become_hyphens():
    assert span("", aria_label="x") == '<span class="" aria-label="x"></span>'


@pytest.mark.parametrize(
    "typed",
    ["**bold**", "[link](https://x.example)", "# head", "$5 and $10", "`code`", "<b>", ":red[x]", "a | b"],
)
def test_label_escapes_every_mark_of_markdown(typed):
    shown = label(typed)
    for place, letter in enumerate(shown):
        if letter in "*[]()#$`<>:|_!":
            assert shown[place - 1] == "\\"


def test_label_breaks_what_turns_into_links_and_icons():
    assert "www." not in label("www.example.org").replace("\\", "")
    assert ":material" not in label(":material/home:").replace("\\", "")


def test_label_stays_on_one_line():
    assert "\n" not in label("first\n\n# second")


def test_label_leaves_plain_words_alone():
    assert label("Claims in one day") == "Claims in one day"
