"""The evidence of one key result: every check-in with its day, value, source and strength; corrections stand beside."""

from collections.abc import Callable, Sequence

from components.check_in_words import words_of
from components.markup import div, span, tag, text
from models import figures
from models.views.key_result import CheckInView, KeyResultView
from models.views.source import EvidenceFileView
from models.vocabulary import STRENGTH_WORD, strength_dots

HEAD = ("Observed", "Value", "Strength", "Source, and what we learned")


Address = Callable[[EvidenceFileView], str]


def evidence_list(view: KeyResultView, address: Address | None = None) -> str:
    """A table that opens, newest first; a sentence where there is nothing yet.

    `address` is where a file is downloaded; without it files are only named.
    """
    if not view.check_ins:
        return div("sd sd-note", text(_nothing(view)))
    newest_first = sorted(view.check_ins, key=lambda one: (one.observed_on, one.id), reverse=True)
    head = tag("tr", "", *(tag("th", "", word, scope="col") for word in HEAD))
    rows = "".join(_row(one, view, address) for one in newest_first)
    table = div("sd-scroll", tag("table", "sd-table", tag("thead", "", head), tag("tbody", "", rows)))
    words = f"Evidence: {figures.count(len(view.check_ins), 'check-in')}"
    summary = tag("summary", "", span("sd-chevron", "›", aria_hidden="true"), span("sd-link", text(words)))
    return div("sd sd-rows sd-plain", tag("details", "", summary, table))


def _nothing(view: KeyResultView) -> str:
    due = f" The first value is due on {figures.day(view.next_due)}." if view.next_due else ""
    return f"No evidence yet.{due}"


def _row(one: CheckInView, view: KeyResultView, address: Address | None) -> str:
    old = " sd-corrected" if one.superseded else ""
    value = span("sd-figure", text(figures.value(one.value, view.promise.unit)))
    return tag(
        "tr",
        f"sd-line-row{old}",
        tag("td", "sd-nowrap", text(figures.day(one.observed_on))),
        tag("td", "sd-nowrap", value, _correction(one, view.check_ins, view.promise.unit)),
        tag(
            "td", "sd-nowrap", span("sd-dots", strength_dots(one.strength)), " ", STRENGTH_WORD[one.strength]
        ),
        tag("td", "", *_backing(one, address)),
    )


def _backing(one: CheckInView, address: Address | None) -> list[str]:
    """What stands behind a value, one below the other: its source, its files, what was learned, who recorded it."""
    files = [file_link(file, address) for file in one.files]
    learned = [div("", text(one.learned))] if one.learned else []
    said = [div("sd-sub", text(words_of(word))) for word in one.said]
    return [
        div("", source_link(one)),
        *files,
        *learned,
        div("sd-sub", text(_recorded(one)), _late(one)),
        *said,
    ]


def _correction(one: CheckInView, series: Sequence[CheckInView], unit: str) -> str:
    if one.superseded:
        return span("sd-sub", " corrected")
    before = next((old for old in series if old.id == one.corrects), None)
    return "" if before is None else span("sd-sub", text(f" corrects {figures.value(before.value, unit)}"))


def source_link(one: CheckInView) -> str:
    """The source, as a link where the check-in carries a web address; anything else stays text."""
    words = one.source or one.link
    if one.link.lower().startswith(("https://", "http://")):
        return tag("a", "sd-anchor", text(words), href=one.link, target="_blank")
    return text(words if words == one.link or not one.link else f"{words} ({one.link})")


def file_link(file: EvidenceFileView, address: Address | None = None) -> str:
    """A file with its size, as a link that downloads it."""
    name = text(file.name)
    if address is not None:
        name = tag("a", "sd-anchor", name, href=address(file), download=file.name)
    return div("sd-file", name, " ", span("sd-sub", text(size(file.size))))


def size(number_of_bytes: int) -> str:
    """A size as people read it."""
    if number_of_bytes < 1024 * 1024:
        return f"{max(1, round(number_of_bytes / 1024))} kB"
    return f"{number_of_bytes / 1024 / 1024:.1f} MB"


def _late(one: CheckInView) -> str:
    if not one.days_late:
        return ""
    return f"; {tag('b', '', text(figures.count(one.days_late, 'day') + ' after it was due: late'))}"


def _recorded(one: CheckInView) -> str:
    day = f", {figures.day(one.recorded_at.date())}" if one.recorded_at else ""
    return f"Recorded by {one.by}{day}" if one.by else day.removeprefix(", ")
