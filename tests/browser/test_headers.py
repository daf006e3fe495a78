"""Security headers, in a browser that obeys them: Streamlit still works, and no text can call home."""

import urllib.request

import pytest

from tests.browser.conftest import go

pytestmark = pytest.mark.browser


def test_every_answer_carries_the_headers(plain_server):
    for path in ("/", "/pack", "/_stcore/health", "/static/none.js"):
        with urllib.request.urlopen(plain_server.url + path) as answer:
            assert "img-src 'self' data: blob:" in answer.headers["Content-Security-Policy"]
            assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Referrer-Policy"] == "same-origin"


def test_charts_grids_drawings_and_files_work_under_the_headers(plain_server, page, tmp_path):
    go(page, f"{plain_server.url}/pack")

    page.locator(".js-plotly-plot .bars").first.wait_for()
    page.get_by_test_id("stDataFrame").wait_for()
    with page.expect_download() as fetched:
        page.get_by_role("button", name="Fetch").click()
    page.locator("input[type=file]").set_input_files(
        {"name": "given.csv", "mimeType": "text/csv", "buffer": b"a,b"}
    )
    page.get_by_text("given 3 bytes").wait_for()

    assert fetched.value.path().read_bytes() == b"three bytes"
    assert page.complaints == []


def test_a_picture_in_somebodys_text_is_not_fetched(plain_server, page):
    failed = []
    page.on("requestfailed", lambda request: failed.append((request.url, request.failure)))

    go(page, f"{plain_server.url}/office")
    page.wait_for_function("() => document.querySelector('img[alt=seen]')")

    assert any("Content Security Policy" in complaint for complaint in page.complaints)
    assert [why for url, why in failed if "spy.example" in url] == ["csp"]
