"""LibreOffice draws our decks: every slide a page, every page with something on it."""

import shutil
import subprocess

import pytest

from tests.conftest import OFFICE, first_found
from tests.exports.outline import opened
from tests.exports.samples import deck

pytestmark = pytest.mark.render


def pages_of(folder, name):
    """The deck as one grey picture a page, small enough to be quick."""
    source = folder / f"{name}.pptx"
    source.write_bytes(deck(name))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    office = [first_found(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", folder, source]
    subprocess.run(office, check=True, capture_output=True, timeout=180)
    pictures = [shutil.which("pdftoppm"), "-r", "20", "-gray", folder / f"{name}.pdf", folder / "page"]
    subprocess.run(pictures, check=True, capture_output=True, timeout=60)
    return [path.read_bytes() for path in sorted(folder.glob("page*.pgm"))]


@pytest.mark.parametrize("name", ["plain", "hostile"])
def test_every_slide_becomes_a_page_with_something_on_it(name, tmp_path):
    pages = pages_of(tmp_path, name)

    assert len(pages) == len(opened(deck(name)).slides)
    assert all(len(set(page)) > 20 for page in pages)
