"""What a check-in would change, before it is saved: the bar moves, with the status it would give and why."""

from components import data_updates
from components.explain import listed
from components.markup import div, span, tag, text
from components.reasons import sentences_of
from components.status_mark import mark_and_word
from components.trajectory_bar import track_of, trajectory_bar
from components.updates.entry import Entry, draft_of, is_touched
from models import figures
from models.errors import NotFound
from models.rules.evidence import counted_strength
from models.views.key_result import KeyResultView
from models.views.owed import Preview
from models.vocabulary import STRENGTH_WORD, strength_dots


def preview_panel(entry: Entry) -> str:
    """The bar, status and reasons, as they stand until something is entered, then as saving would leave them."""
    if entry.value("value", entry.last) is None:
        return div("sd", _line(entry.view), div("sd-sub", "Enter a value to see what it would change."))
    if not is_touched(entry):
        return div("sd", _line(entry.view), listed(sentences_of(entry.view.reasons, "")[:2]))
    try:
        found = data_updates.preview(draft_of(entry))
    except NotFound as gone:
        return div("sd sd-sub", text(str(gone)))
    return div("sd sd-preview", _line(found.key_result), _change(entry, found), _why(found))


def _line(view: KeyResultView) -> str:
    gap = "" if view.gap is None else figures.points(view.gap)
    return div(
        "sd-card-line",
        trajectory_bar(track_of(view)),
        mark_and_word(view.status),
        span("sd-figure", text(gap)),
    )


def _change(entry: Entry, found: Preview) -> str:
    when = f"From {figures.day(found.day)}" if found.day > entry.today else "Once saved"
    before, after = entry.view.status, found.key_result.status
    words = f"{when}: stays the same." if before is after else f"{when}, in place of"
    return div("sd-sub", text(words), "" if before is after else f" {mark_and_word(before)}.")


def _why(found: Preview) -> str:
    sentences = sentences_of(found.key_result.reasons, "")[:2]
    if found.stale_from is not None:
        sentences.append(
            f"Without a newer value it counts as no evidence from {figures.day(found.stale_from)}."
        )
    return listed(sentences)


def strength_line(entry: Entry) -> str:
    """As how strong the check-in will count: it follows from the key result's source."""
    claimed = entry.view.source_strength
    linked = bool((entry.value("link", "") or "").strip())
    backed = entry.view.automatic or linked or bool(entry.form.value("files"))
    counts = counted_strength(claimed, backed=backed)
    words = f"Counts as {strength_dots(counts)} {STRENGTH_WORD[counts]}"
    source = f", as “{entry.view.source}” does" if entry.view.source and counts == claimed else ""
    need = f": {STRENGTH_WORD[claimed]} needs a link or a file" if counts < claimed else ""
    return div("sd", span("sd-sub", text(f"{words}{source}{need}.")))


def title_of(view: KeyResultView) -> str:
    """The key result's name as a heading."""
    return tag("h3", "sd-card-title", text(view.name))
