"""Cases for the rules of steering: one initiative in plain words, and its advice."""

from datetime import date

from models.rules.advice_facts import Cases
from models.rules.facts import Thresholds, code
from models.rules.recommendation import advise
from models.sentences import sentence
from models.views.reason import Reason
from models.vocabulary import Advice, Status, Strength

TODAY = date(2026, 7, 1).toordinal()
GOING_WELL = {
    "status": Status.ON_TRAJECTORY,
    "coverage": 1.0,
    "stalled": 0.0,
    "gap": 2.0,
    "chance": 0.6,
    "strength": int(Strength.MEASURED),
    "key_results": 2,
    "measurable": 2,
    "objectives": 1,
}
STALLED = {"status": Status.STALLED, "stalled": 1.0, "gap": -30.0}
BEHIND = {"status": Status.BEHIND, "gap": -30.0}


def cases(*initiatives):
    """Initiatives as arrays: each is one that goes well, with what the case changes."""
    whole = [{**GOING_WELL, **one} for one in initiatives]
    names = sorted({name for one in whole for name in one})
    columns = {name: [as_value(one.get(name, DEFAULT.get(name, -1))) for one in whole] for name in names}
    return Cases.of(len(whole), **columns)


def as_value(entry):
    """An entry as the rules take it."""
    if isinstance(entry, Status):
        return code(entry)
    if isinstance(entry, list):
        return [as_value(one) for one in entry]
    return entry.toordinal() if isinstance(entry, date) else entry


def advised(today=TODAY, thresholds=None, **changes):
    """The advice for one initiative: its word, and its findings by code."""
    found = advise(cases(changes), today, thresholds or Thresholds())
    place = int(found.advice[0])
    return (None if place < 0 else tuple(Advice)[place]), dict(found.findings(0))


def written(finding, currency="EUR"):
    """The sentence of a finding."""
    name, figures = finding
    return sentence(Reason(name, tuple(figures.items())), currency).replace("\u00a0", " ")


DEFAULT = {"active": True, "settled": False, "at_review": False}
