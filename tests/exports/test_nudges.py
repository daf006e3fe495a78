"""Reminders as files: a text, a mail that opens as a draft, a table and a folder of all."""

import csv
import io
import zipfile
from datetime import date
from email import message_from_bytes
from email.policy import default

from exports.nudges import as_folder, as_mail, as_table, as_text
from models.english_nudges import link, message
from models.views.common import Ref
from models.views.nudge import NudgeMessage, NudgeView
from models.views.owed import OwedItem
from models.vocabulary_updates import OwedKind

CHURN = OwedItem(OwedKind.KEY_RESULT, 7, "Churn falls", date(2026, 3, 2), 12, True)
ASKED = OwedItem(OwedKind.REPLY, 3, "Costs", date(2026, 3, 14), 0, False, words="Why so?")
BASE = "https://steer.example.org"


def told(*items, name="Ann Alder", **more):
    """The message to a person who owes items."""
    view = NudgeView(Ref(1, name), "ann@example.org", "ann", items, items[0].over, 1)
    return message(view, portfolio="Ours", portfolio_id=4, base=BASE, **more)


def test_a_message_lists_what_waits_with_a_link_to_each():
    made = told(CHURN, ASKED, word="Before Thursday, please.", sender="The PMO")

    assert made.subject == "2 updates waiting in Ours, the oldest 12 days overdue"
    assert made.body.startswith("Hello Ann Alder,\n\nBefore Thursday, please.\n\n2 updates are waiting")
    assert "- Churn falls: check-in, 12 days late, due 2 Mar 2026\n" in made.body
    assert f"  {BASE}/my_updates?portfolio=4&open=key_result:7\n" in made.body
    assert "- Costs: answer to a question (“Why so?”), due today" in made.body


def test_an_escalation_leads_to_where_it_is_answered():
    item = OwedItem(OwedKind.ESCALATION, 1, "Who signs?", date(2026, 3, 2), 2, True)

    assert link(BASE, 4, item) == f"{BASE}/raised?portfolio=4&tab=Escalations"


def test_a_name_of_two_lines_cannot_break_the_header():
    made = told(CHURN, name="Ann\r\nBcc: all@example.org")
    mail = message_from_bytes(as_mail(made), policy=default)

    assert mail["Bcc"] is None
    assert mail["To"] == '"Ann Bcc: all@example.org" <ann@example.org>'


def test_a_mail_opens_as_a_draft_with_its_text_whole():
    made = told(OwedItem(OwedKind.ACTION, 1, "Größe prüfen ✓", date(2026, 3, 2), 1, True))
    mail = message_from_bytes(as_mail(made), policy=default)

    assert (mail["Subject"], mail["X-Unsent"]) == (made.subject, "1")
    assert mail.get_content().replace("\r\n", "\n").strip() == made.body
    assert as_text(made).decode().startswith(f"{made.subject}\n\n")


def test_whoever_has_no_address_still_gets_a_file():
    made = NudgeMessage(Ref(1, "Ann"), "", "", "Subject", "Body")

    assert message_from_bytes(as_mail(made), policy=default)["To"] is None


def test_the_table_has_everybody_and_runs_nothing():
    made = NudgeMessage(Ref(1, "=HYPERLINK(1)"), "ann@example.org", "@ann", "S", "+1")
    (_, line) = csv.reader(io.StringIO(as_table([made]).decode("utf-8-sig")))

    assert line == ["'=HYPERLINK(1)", "ann@example.org", "'@ann", "S", "'+1"]


def test_the_folder_has_a_draft_for_everybody_with_a_safe_name():
    with zipfile.ZipFile(io.BytesIO(as_folder([told(CHURN, name="../Ann/B"), told(CHURN)]))) as folder:
        assert folder.namelist() == ["01 Ann B.eml", "02 Ann Alder.eml"]


def test_a_message_says_for_whom_it_was_sent():
    assert told(CHURN, sender="Ann").body.endswith(
        "Sent by Steerdeck for Ann. You get at most one such message a day."
    )
