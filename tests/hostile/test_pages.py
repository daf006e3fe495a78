"""Every page shows hostile texts as typed: in HTML they are escaped, and nothing that reads Markdown gets them raw."""

import pytest

from components import data
from components.access import SEE_AS
from components.places import Place
from models import backup
from models.vocabulary import Role
from tests.conftest import ROOT, SHELL
from tests.hostile.portfolio import SPY

RAW = (f"![a](https://{SPY}", "[b](javascript:", "<img src=//", "<script>window", "<style>@import")
PLAIN_TEXT = frozenset({"text", "code", "html"})
"""Elements that show what they are given letter by letter; HTML is looked at by itself."""
READ_AS_MARKDOWN = ("label:", "help:", "body:", "title:", "caption:", "content:")
"""What a message calls the texts that its element renders; choices of a list box are shown letter by letter."""


@pytest.fixture(scope="module")
def shown(harmful, tmp_path_factory):
    """A function that opens a page of the hostile portfolio and gives its elements."""
    from streamlit.testing.v1 import AppTest

    path = tmp_path_factory.mktemp("shown") / "steerdeck.sqlite3"
    backup.write_copy(harmful.database.location, path)
    opened = {}

    def open_page(place):
        if place not in opened:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("STEERDECK_DATABASE", str(path))
                app = AppTest.from_file(str(SHELL), default_timeout=60)
                app.session_state[SEE_AS] = Role.ADMINISTRATOR
                app.query_params["initiative"] = "1"
                app.run()
                opened[place] = app.switch_page(str(ROOT / "pages" / f"{place}.py")).run()
        return opened[place]

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STEERDECK_DATABASE", str(path))
        data.database()
        yield open_page
        data.database().close()


def elements(app):
    """Every element that a page drew, as (kind, all that its message says)."""
    return [(one.type, str(one.proto)) for one in walk(app._tree)]


def walk(node):
    children = getattr(node, "children", {})
    for child in children.values() if isinstance(children, dict) else children:
        yield from walk(child)
    if not children and getattr(node, "proto", None) is not None:
        yield node


@pytest.mark.parametrize("place", [one for one in Place if one is not Place.WELCOME])
def test_the_page_opens_and_shows_them_as_typed(shown, place):
    app = shown(place)
    page = " ".join(one.value for one in app.html)

    assert not app.exception
    assert [raw for raw in RAW if raw.startswith("<") and raw in page] == []
    assert [one for one in app.markdown if any(raw in one.value for raw in RAW)] == []


@pytest.mark.parametrize("place", [one for one in Place if one is not Place.WELCOME])
def test_no_label_of_the_page_reads_them_as_markdown(shown, place):
    drawn = elements(shown(place))
    said = [
        (kind, line.strip()) for kind, proto in drawn if kind not in PLAIN_TEXT for line in proto.splitlines()
    ]
    read = [(kind, line) for kind, line in said if line.startswith(READ_AS_MARKDOWN)]

    assert len(drawn) > 3
    assert [(kind, line) for kind, line in read if any(raw in line for raw in RAW)] == []
