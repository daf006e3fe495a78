"""Signals, frictions and dimensions speak in whole sentences, figures written in."""

import re
from datetime import date
from pathlib import Path

import pytest

from models import english, english_signals
from models.rules.dimension_facts import BudgetFact, DimensionFacts, InsightFact
from models.rules.dimensions import dimensions
from models.rules.friction_facts import Limits
from models.rules.frictions import frictions
from models.rules.quarters import quarter_of
from models.rules.signal_facts import InitiativeFact, MoveFact, QuarterFacts
from models.rules.signal_reasons import signal_findings
from models.rules.signals import signals
from models.sentences import sentence
from models.views.reason import Reason
from models.vocabulary import Stage
from tests.rules.test_frictions import FAULTY, TODAY

RULES = Path(__file__).resolve().parents[2] / "models" / "rules"
QUERIES = RULES.parent / "queries"
TITLES = re.compile(r"part_(?!no_|share$|days|limit|insights_|movable_)")


def plain(code, **figures):
    return sentence(Reason(code, tuple(figures.items())), currency="EUR").replace("\u00a0", " ")


def test_the_two_catalogues_share_no_code():
    assert english.SENTENCES.keys() & english_signals.SENTENCES.keys() == set()


def test_every_sentence_has_a_rule_or_a_query_that_makes_its_code():
    makers = [*RULES.glob("*.py"), *QUERIES.glob("steering*.py")]
    source = "".join(path.read_text("utf-8") for path in makers)

    assert [code for code in english_signals.SENTENCES if f'"{code}"' not in source] == []


def test_every_code_that_a_rule_makes_has_a_sentence():
    source = "".join(path.read_text("utf-8") for path in RULES.glob("*.py"))
    made = re.findall(r'"((?:signal|move|cost|part)_\w+)"', source)

    assert [code for code in made if code not in english_signals.SENTENCES | english.SENTENCES] == []


def test_what_is_no_title_ends_as_a_sentence():
    texts = english_signals.SENTENCES.items()

    assert [code for code, text in texts if TITLES.match(code) is None and not text.endswith(".")] == []


def test_every_friction_is_written_without_a_figure_missing():
    found = frictions(FAULTY, Limits(wip_limit=1))
    written = [
        plain(code, **figures) for one in found for code, figures in (one.finding, one.cost or ("paused", {}))
    ]

    assert len(written) == 2 * len(found)
    assert not [text for text in written if "not known" in text or "{" in text]


def test_signals_and_dimensions_are_written_without_a_figure_missing():
    active = tuple(InitiativeFact(i, Stage.DELIVERING, measurable=i % 2, starts_on=TODAY) for i in range(6))
    facts = QuarterFacts(quarter_of(TODAY), initiatives=active, moves=(MoveFact(1, 1, TODAY),))
    seen = signals(facts, TODAY)
    beside = DimensionFacts(
        facts, insights=(InsightFact(1, TODAY),), money=(BudgetFact(1, 100, 1, 1), BudgetFact(2, 1))
    )
    findings = [one for many in signal_findings(seen).values() for one in many]
    findings += [part.finding for one in dimensions(seen, beside) for part in (*one.parts, *one.left_out)]
    written = [plain(code, **figures) for code, figures in findings]

    assert not [text for text in written if text.split(";")[0].count("not known")]


@pytest.mark.parametrize(
    ("code", "figures", "text"),
    [
        ("clocks_open", {"open": 8, "oldest": 120}, "8 open, oldest 120 days."),
        (
            "signal_measurable_count",
            {"count": 3, "of": 3},
            "3 of 3 active initiatives have a measurable key result.",
        ),
        (
            "signal_measurable",
            {"count": 4, "of": 5, "share": 0.8},
            "4 of 5 active initiatives have a measurable key result: 80 %.",
        ),
        (
            "metric_differs",
            {"metric": "NPS", "count": 2, "units": 1, "sources": 2, "baselines": 1},
            "“NPS” is measured by 2 key results with 1 unit, 2 sources and 1 baseline.",
        ),
        ("cost_money", {"amount": 6_240_000_000}, "€ 62.4 m stands behind it."),
        (
            "part_days",
            {"days": date(2026, 5, 1).day},
            "1 day in the middle; a quarter makes 50 points, two none.",
        ),
    ],
)
def test_a_code_is_written_with_its_figures(code, figures, text):
    assert plain(code, **figures) == text
