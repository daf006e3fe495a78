"""The pack as a whole: what stands on which slide, in words a reader can check."""

import os
from pathlib import Path

import pytest

from exports.composition import Composition, Section
from exports.deck import build_deck
from tests.exports.builders import initiative, objective, portfolio
from tests.exports.outline import charts, notes, opened, outline, texts, titles
from tests.exports.samples import DECKS, deck

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", ["plain", "empty", "stale"])
def test_the_deck_reads_as_its_golden_outline(name):
    found, path = outline(deck(name)), GOLDEN / f"{name}.txt"
    if os.environ.get("STEERDECK_GOLDEN"):
        path.write_text(found, encoding="utf-8")

    assert found == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DECKS)
def test_every_title_is_there_once(name):
    found = titles(deck(name))

    assert all(found)
    assert len(set(found)) == len(found)


def test_the_chart_holds_the_very_check_in_values():
    page = opened(deck("plain")).slides[-2]
    values = [list(series.values) for chart in charts(page) for plot in chart.plots for series in plot.series]

    assert [40.0, 44.0, 49.0, 53.0] in values
    assert [9.0, 7.0, 5.0, 4.1] in values


def test_every_text_on_a_slide_can_be_edited():
    kinds = {shape.shape_type for slide in opened(deck("plain")).slides for shape in slide.shapes}

    assert not [kind for kind in kinds if "PICTURE" in str(kind)]


def test_charts_and_tables_say_what_they_show():
    frames = [s for slide in opened(deck("plain")).slides for s in slide.shapes if s.has_chart or s.has_table]

    assert frames
    assert all(len(frame._element._nvXxPr.cNvPr.get("descr", "")) > 30 for frame in frames)


def test_table_headers_are_flagged_for_readers():
    tables = [s.table for slide in opened(deck("plain")).slides for s in slide.shapes if s.has_table]

    assert all(table.first_row for table in tables)


def test_the_title_is_read_first_and_the_page_number_last():
    for slide in opened(deck("plain")).slides:
        names = [shape.name for shape in slide.shapes]

        assert names[0] == "Title"
        assert names[-1] == "Page number"


def test_no_placeholder_is_left_empty():
    shown = [s for slide in opened(deck("hostile")).slides for s in slide.placeholders]

    assert all(shape.text_frame.text for shape in shown)


def test_the_deck_names_its_portfolio_and_nobody_else():
    properties = opened(deck("plain")).core_properties

    assert (properties.author, properties.last_modified_by) == ("Nordbank Transformation", "Steerdeck")
    assert properties.created.date() == properties.modified.date() == portfolio().moment.day


def test_sections_follow_the_composition():
    views = portfolio()
    blob = build_deck(views, views.initiatives, Composition((Section.EVIDENCE, Section.GLANCE)))

    assert len(titles(blob)) == 3
    assert titles(blob)[1] == "Digital onboarding is 14\u00a0points behind plan"


def test_initiatives_stand_in_the_order_given():
    first, second = initiative(1, "Alpha"), initiative(2, "Beta")
    blob = build_deck(portfolio(), [second, first], Composition((Section.EVIDENCE,)))

    assert [title[:4] for title in titles(blob)[1:]] == ["Beta", "Alph"]


def test_long_tables_go_on_with_their_place():
    goals = [objective(number, f"Objective {number}") for number in range(13)]
    found = titles(build_deck(portfolio(goals), [], Composition((Section.GLANCE,))))[1:]

    assert [title[-8:] for title in found] == ["(1 of 3)", "(2 of 3)", "(3 of 3)"]


def test_what_is_cut_on_a_slide_stands_whole_in_its_notes():
    name = "A very long name of an initiative " * 9
    blob = build_deck(
        portfolio(), [initiative(1, "A", contributions=(), why_now=name)], Composition((Section.EVIDENCE,))
    )

    assert any(name.strip() in text for text in notes(blob))
    assert not any(name.strip() in text for text in texts(opened(blob).slides[1]))


def test_progress_runs_from_nothing_to_all():
    seen = []
    views = portfolio()
    build_deck(views, views.initiatives, progress=lambda done, total, what: seen.append((done, total, what)))

    assert [done for done, _, _ in seen] == list(range(len(seen)))
    assert seen[-1][0] == seen[-1][1]
    assert all(what for _, _, what in seen)
