"""What the rules advise stands on the evidence page with the reason that decided, every reason in the notes."""

from dataclasses import replace

import pytest

from exports.composition import Composition, Section
from exports.deck import build_deck
from models.views.advice import AdviceView, TargetsView
from models.views.reason import Reason
from models.vocabulary import Advice
from tests.exports.builders import MILLION, initiative, portfolio
from tests.exports.outline import notes, opened, texts

WHY = Reason("chance_low", (("chance", 0.35), ("status", "behind"), ("threshold", 0.4)))
ADVICE = AdviceView(Advice.PIVOT, (WHY,), frees=4 * MILLION)


def plain(told):
    return " ".join(told).replace("\u00a0", " ")


def page(**said):
    """The evidence page of an initiative: the texts on it, and its notes."""
    view = initiative(**said)
    evidence = Composition((Section.EVIDENCE,))
    deck = build_deck(portfolio(initiatives=(view,)), [view], composition=evidence)
    return plain(texts(opened(deck).slides[-1])), plain(notes(deck)[-1:])


@pytest.mark.parametrize("expected", [TargetsView(1, 3), None])
def test_the_evidence_page_says_what_is_advised_and_what_stopping_frees(expected):
    told = page(advice=ADVICE, targets_expected=expected)[0]

    assert "Advice ↻ pivot: A chance of 35 %" in told
    assert ("1 of 3 targets to expect;" in told) == (expected is not None)
    assert "topping frees € 4.0 m." in told


def test_the_reason_that_decided_stands_on_the_slide_and_the_weaker_ones_do_not():
    weaker = Reason("no_basis", (("coverage", 0.1), ("threshold", 0.3)))
    told, said = page(advice=replace(ADVICE, reasons=(WHY, weaker)))

    assert "Advice ↻ pivot: A chance of 35 % to meet its targets, below 40 %; its status is behind." in told
    assert "Evidence covers" not in told
    assert "Evidence covers 10 % of its weight" in said


def test_advice_without_a_reason_is_its_word_alone():
    assert "Advice ↻ pivot; stopping frees € 4.0 m." in page(advice=replace(ADVICE, reasons=()))[0]


def test_the_reasons_of_the_advice_stand_in_the_notes():
    told = page(advice=ADVICE)[1]

    assert "Advice: pivot: A chance of 35 % to meet its targets, below 40 %; its status is behind." in told


def test_without_advice_nothing_is_said_of_it():
    assert "Advice" not in page()[0]
