"""Pictures of every page with the demo portfolio: `make screenshots`; the guide's own go to docs/images."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, go, running
from tests.conftest import CHROMIUM, ROOT, first_found

PAGES = {
    "outcomes": "outcomes",
    "strategy": "strategy",
    "initiative": "initiative?initiative=6",
    "updates": "my_updates",
    "insights": "raised",
    "escalations": "raised?tab=Escalations",
    "raise": "raised?tab=Escalations&raise=escalation&for=6",
    "reviews": "reviews",
    "portfolio": "portfolio",
    "import": "portfolio?tab=Import",
    "pack": "pack",
    "office": "office",
    "people": "office?tab=People+%26+rights",
    "glossary": "office?tab=Glossary",
    "trail": "office?tab=Audit+trail",
}
WIDTHS = {1440: 900, 390: 844}
GUIDE = {
    "outcomes": 1180,
    "updates": 860,
    "escalations": 960,
    "initiative": 1180,
    "portfolio": 900,
    "pack": 620,
}
TALL = "Math.max(800, ...[...document.querySelectorAll('[data-testid=stMain]')].map(one => one.scrollHeight))"


def main(folder: Path) -> None:
    """Take every page at both widths, light and dark; then the guide's pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, running(place) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=first_found(CHROMIUM), args=FLAGS)
        lay_demo(server)
        for scheme in ("light", "dark"):
            for width, height in WIDTHS.items():
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme
                )
                page = context.new_page()
                for name, address in PAGES.items():
                    take(page, f"{server.url}/{address}", folder / f"{name}-{width}-{scheme}.png")
                context.close()
        for name, height in GUIDE.items():
            context = browser.new_context(viewport={"width": 1440, "height": height})
            page = context.new_page()
            show(page, f"{server.url}/{PAGES[name]}")
            page.screenshot(path=ROOT / "docs" / "images" / f"{name}.png")
            context.close()
        browser.close()


def lay_demo(server):
    """The demo portfolio in the server's database."""
    from models.database import open_database
    from models.demo.portfolio import load_demo
    from tests.builders import ADMINISTRATOR

    database = open_database(str(server.database))
    load_demo(database, ADMINISTRATOR)
    database.close()


def show(page, url):
    """Open an address and wait until nothing is a placeholder any more and nothing moves."""
    go(page, url)
    page.wait_for_function(
        "document.querySelectorAll('[data-testid=stSkeleton]').length === 0", timeout=60_000
    )
    page.wait_for_timeout(1500)


def take(page, url, file):
    """A picture of the whole page."""
    size = page.viewport_size
    show(page, url)
    page.set_viewport_size({"width": size["width"], "height": min(int(page.evaluate(TALL)) + 20, 6000)})
    page.wait_for_timeout(500)
    page.screenshot(path=file)
    page.set_viewport_size(size)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/screenshots"))
