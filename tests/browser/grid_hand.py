"""A hand for Streamlit's editing grid, which draws on a canvas: finds a cell by its heading, types into it."""

from playwright.sync_api import expect

from tests.browser.conftest import settle

GRID = "canvas[data-testid=data-grid-canvas]"
EDITOR = "#portal textarea, #portal input"
HEADER, LINE = 34, 34


def column_of(page, heading):
    """The number of a column, counted from 1, by its heading; fails where the grid has none in sight."""
    page.locator(GRID).wait_for(timeout=60_000)
    heads = page.locator(f"{GRID} th")
    heads.first.wait_for(state="attached")
    return [text.strip() for text in heads.all_text_contents()].index(heading) + 1


def cell(page, heading, row):
    """A cell of the table that the grid keeps for readers of the screen; rows count from 1."""
    return page.get_by_test_id(f"glide-cell-{column_of(page, heading)}-{row - 1}")


def type_into(page, heading, row, text):
    """Replace what stands in a cell, and see that it stands there."""
    go_to(page, heading, row)
    expect(cell(page, heading, row)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    write(page, text)
    expect(cell(page, heading, row)).to_have_text(text)


def write(page, text):
    """Type into the cell that is open, and close it."""
    page.locator(EDITOR).first.wait_for()
    page.keyboard.press("Control+A")
    page.keyboard.type(text, delay=30)
    page.keyboard.press("Enter")
    settle(page)


def go_to(page, heading, row):
    """Put the cursor on a cell: from the first one with the arrows, as a hand without a mouse would."""
    number = column_of(page, heading)
    place = page.locator(GRID).bounding_box()
    page.mouse.click(place["x"] + 160, place["y"] + HEADER + LINE / 2)
    for _ in range(number - column_of(page, "Row") - 1):
        page.keyboard.press("ArrowRight")
    for _ in range(row - 1):
        page.keyboard.press("ArrowDown")


def add_row(page, heading, text):
    """Click into the empty last row, which adds one, and type into the cell that opens."""
    page.locator(GRID).wait_for()
    column_of(page, heading)
    rows = page.locator(f"{GRID} tbody tr").count()
    place = page.locator(GRID).bounding_box()
    page.mouse.click(place["x"] + 160, place["y"] + HEADER + LINE * (rows + 0.5))
    write(page, text)
    expect(cell(page, heading, rows + 1)).to_have_text(text)
