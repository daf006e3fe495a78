"""What the writer of a dated fact had seen: a report or an amount that came later is shown beside theirs."""

from components.forms.form import Form
from models.views.initiative import InitiativeView


def seen_by(form: Form, view: InitiativeView) -> int:
    """The revision the form was opened at, or the newer one whose facts its writer chose to replace."""
    if form.value("seen") is None:
        form.keep(seen=revision_of(view))
    seen: int = form.value("expected", None) or form.value("seen")
    return seen


def revision_of(view: InitiativeView) -> int:
    """The revision that a view was drawn at."""
    return view.moment.known if view.moment else 0
