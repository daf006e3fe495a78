"""The frame around every page, judged by axe in light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import go

pytestmark = pytest.mark.browser
# Streamlit's menu puts the names of sections into its list; nothing an application could mend.
STREAMLITS_OWN = ("list", "listitem")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_serious_in_the_frame(plain_server, page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    go(page, f"{plain_server.url}/outcomes")
    page.get_by_text("inside outcomes").wait_for()

    found = Axe().run(page).response["violations"]

    grave = [one["id"] for one in found if one["impact"] in ("serious", "critical")]
    assert [name for name in grave if name not in STREAMLITS_OWN] == []
