"""A hand for Streamlit's editing grid, which draws on a canvas: finds a cell by its heading, types into it."""

from tests.browser.conftest import settle

GRID = "canvas[data-testid=data-grid-canvas]"
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
    """Replace what stands in a cell."""
    go_to(page, heading, row)
    page.keyboard.press("Enter")
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
    """Begin a new row by the plus in the empty last one, and type into one of its cells."""
    page.locator(GRID).wait_for()
    rows = page.locator(f"{GRID} tbody tr").count() - 1
    place = page.locator(GRID).bounding_box()
    page.mouse.click(place["x"] + 160, place["y"] + HEADER + LINE * (rows + 0.5))
    settle(page)
    type_into(page, heading, rows + 1, text)
