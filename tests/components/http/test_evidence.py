"""Evidence files are handed out by a link that the page made, that ends, and that no browser opens as a page."""

from urllib.parse import parse_qs, urlsplit

import pytest

from components.http import evidence_link as evidence
from models.commands.check_ins import record_check_in
from models.drafts import CheckInDraft
from models.source_drafts import EvidenceFileDraft
from tests.builders import TODAY
from tests.components.http.served import Client

CONTENT = b"%PDF-1.7 \x00 anything"


@pytest.fixture
def file(bench, churn):
    """The id of a file with a name in another script."""
    name = 'Bericht "März" قياس.pdf'
    record_check_in(*bench.place, CheckInDraft(churn, TODAY, 5.0, files=(EvidenceFileDraft(name, CONTENT),)))
    return 1


@pytest.fixture
def reader(address):
    """Somebody without a token."""
    return Client(address)


def test_the_link_of_a_page_gives_the_file(bench, file, reader):
    answer = reader.ask("/" + evidence.link(bench.portfolio_id, file))

    assert (answer.status, answer.body) == (200, CONTENT)
    assert answer.headers["Content-Type"] == "application/pdf"


def test_it_is_to_be_saved_and_nothing_in_it_may_run(bench, file, reader):
    headers = reader.ask("/" + evidence.link(bench.portfolio_id, file)).headers

    assert headers["Content-Disposition"].startswith(
        'attachment; filename="Bericht M_rz ____.pdf"; filename*=UTF-8'
    )
    assert headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "change",
    [
        lambda link: link.replace("evidence/1?", "evidence/2?"),
        lambda link: link.replace("portfolio=1", "portfolio=2"),
        lambda link: link.replace("until=", "until=1"),
        lambda link: link[:-1] + ("0" if link[-1] != "0" else "1"),
        lambda link: link.partition("?")[0],
        lambda link: link.partition("&mark")[0],
        lambda link: link.replace("evidence/1?", "evidence/x?"),
        lambda link: link.replace("evidence/1?", f"evidence/{'9' * 50}?"),
        lambda link: link.replace("evidence/1?", "evidence/%D9%A1?"),
        lambda link: link.partition("mark=")[0] + "mark=%F0%9F%98%80",
    ],
)
def test_a_link_that_was_changed_gives_nothing(bench, file, reader, change):
    answer = reader.ask("/" + change(evidence.link(bench.portfolio_id, file)))

    assert (answer.status, CONTENT in answer.body) == (403, False)


def test_a_link_stands_for_an_hour_or_two(bench, file, reader):
    given = parse_qs(urlsplit(evidence.link(1, file, lambda: 3599.0)).query)
    told = {name: one for name, (one,) in given.items()}

    assert reader.ask("/" + evidence.link(bench.portfolio_id, file, lambda: 0.0)).status == 403
    assert evidence.link(1, file, lambda: 0.0) == evidence.link(1, file, lambda: 3599.0)
    assert evidence.portfolio_of("1", told, lambda: 7200.0) == 1
    assert evidence.portfolio_of("1", told, lambda: 7201.0) is None


def test_a_file_of_another_portfolio_is_not_there(bench, file, reader):
    assert reader.ask("/" + evidence.link(bench.portfolio_id + 1, file)).status == 404


def test_it_is_only_read(bench, file, reader):
    assert reader.ask("/" + evidence.link(bench.portfolio_id, file), "POST", b"{}").status == 405
