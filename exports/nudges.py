"""Reminders as files to send by other means: a text, a mail to open and send, a table or a folder of all."""

import csv
import io
import zipfile
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from models.intake.rejects import inert
from models.views.nudge import NudgeMessage

COLUMNS = ("Person", "Mail", "Chat name", "Subject", "Text")
STAMP = (2020, 1, 1, 0, 0, 0)
"""The same messages make the same bytes."""


def as_text(message: NudgeMessage) -> bytes:
    """A message as plain text, its subject on the first line."""
    return f"{message.subject}\n\n{message.body}\n".encode()


def as_mail(message: NudgeMessage) -> bytes:
    """A message as a draft that mail programs open and send."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = message.subject
    address = _address(message)
    if address is not None:
        mail["To"] = address
    mail["X-Unsent"] = "1"
    mail.set_content(message.body, charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()


def as_table(messages: Sequence[NudgeMessage]) -> bytes:
    """All messages as CSV, for a mail merge; nothing in it is run by a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for one in messages:
        cells = (one.person.name, one.email, one.chat, one.subject, one.body)
        writer.writerow([inert(cell.replace("\0", "")) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def as_folder(messages: Sequence[NudgeMessage]) -> bytes:
    """All messages as drafts in one archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as folder:
        for place, one in enumerate(messages, 1):
            folder.writestr(zipfile.ZipInfo(f"{place:02d} {file_stem(one)}.eml", STAMP), as_mail(one))
    return out.getvalue()


def file_stem(message: NudgeMessage) -> str:
    """The name of a person as the name of a file."""
    kept = "".join(one if one.isalnum() or one in " -" else " " for one in message.person.name)
    return " ".join(kept.split())[:60] or "Reminder"


def _address(message: NudgeMessage) -> Address | None:
    name, _, domain = message.email.rpartition("@")
    try:
        return Address(" ".join(message.person.name.split()), name, domain) if name and domain else None
    except ValueError:
        return None
