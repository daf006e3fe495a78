"""What stands behind an insight: the newest value of the key result that shows it."""

from components import data
from models import figures
from models.views.key_result import KeyResultView


def newest_words(key_result_id: int | None) -> str:
    """The newest value of a key result of the portfolio in view, with its day; "" where it is not in view."""
    found = _key_result(key_result_id)
    if found is None:
        return ""
    if found.newest is None:
        return "No value yet."
    shown = figures.value(found.newest.value, found.promise.unit)
    return f"Its newest value: {shown}, {figures.day(found.newest.observed_on)}."


def _key_result(id: int | None) -> KeyResultView | None:
    links = (link for work in data.portfolio().initiatives for link in work.contributions)
    return next((link.key_result for link in links if link.key_result.id == id), None)
