"""Seven frictions, found in the data rather than by opinion (Method, section 7)."""

from models.rules.friction_facts import Friction, FrictionFacts, Limits
from models.rules.friction_governance import governance, overload
from models.rules.friction_money import budgets
from models.rules.friction_reporting import practices, reporting
from models.rules.friction_strategy import abstraction, cadences
from models.rules.glossary import GLOSSARY, Glossary
from models.rules.wording_words import LEXICON, Lexicon


def frictions(
    facts: FrictionFacts,
    limits: Limits | None = None,
    *,
    lexicon: Lexicon = LEXICON,
    glossary: Glossary = GLOSSARY,
) -> tuple[Friction, ...]:
    """Every friction of a portfolio on a day, in the method's order; empty where there is none."""
    bounds = limits or Limits()
    return (
        *abstraction(facts),
        *cadences(facts, bounds),
        *budgets(facts),
        *reporting(facts),
        *practices(facts, lexicon, glossary),
        *governance(facts, bounds),
        *overload(facts, bounds),
    )
