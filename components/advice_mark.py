"""The word of an advice with the mark that its decision would have; in ink, for it is no grade."""

from components.markup import span, text
from models.views.advice import AdviceView
from models.vocabulary import word
from models.vocabulary_advice import ADVICE_MARK


def advice_words(advice: AdviceView | None) -> str:
    """The mark and the word; a dash where nothing is advised."""
    return "–" if advice is None else f"{ADVICE_MARK[advice.kind]}\u00a0{word(advice.kind)}"


def advice_mark(advice: AdviceView | None) -> str:
    """The mark and the word as HTML, the mark for the eye alone."""
    if advice is None:
        return span("sd-advice sd-muted", "–", title="Advice is given on active work only.")
    mark = span("sd-advice-mark", ADVICE_MARK[advice.kind], aria_hidden="true")
    return span("sd-advice", mark, text(word(advice.kind)))
