"""The evidence pill: how old the evidence is, in words, and how strong, as four dots with their name."""

from components.markup import span, text
from models import figures
from models.views.key_result import KeyResultView
from models.vocabulary import STRENGTH_WORD, Age, Strength, strength_dots


def evidence_pill(age: Age, age_days: int | None, strength: Strength) -> str:
    """Age and strength of the counting value; where there is none, the words say so and no dots stand."""
    words = figures.age(age_days, age)
    if age is Age.MISSING:
        return span(f"sd-pill sd-age-{age.value}", text(words))
    name = STRENGTH_WORD[strength]
    dots = span("sd-dots", strength_dots(strength), role="img", aria_label=f"strength {int(strength)} of 4")
    return span(f"sd-pill sd-age-{age.value}", span("", text(words)), dots, span("sd-muted", text(name)))


def pill_of(view: KeyResultView) -> str:
    """The pill of one key result."""
    return evidence_pill(view.age, view.age_days, view.strength)
