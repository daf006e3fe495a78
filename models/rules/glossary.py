"""The common language: words that stand for another term of the method (Method, section 1)."""

import re
from functools import lru_cache
from typing import TypeAlias

from models.rules.records import Kind

Glossary: TypeAlias = tuple[tuple[Kind, str, str], ...]
"""(kind of record, word, term): where that word names that kind of record, the term belongs there."""

GLOSSARY: Glossary = tuple(
    (kind, word.strip(), term)
    for kind, term, words in (
        (Kind.OBJECTIVE, "objective", "goal, theme, Thema, thème"),
        (Kind.KEY_RESULT, "key result", "KPI, milestone, Meilenstein, jalon"),
        (Kind.INITIATIVE, "initiative", "project, Projekt, projet"),
        (Kind.REVIEW, "review", "status meeting, Statusmeeting, Statusrunde, réunion de suivi"),
        (Kind.FUNDING_MOVE, "funding move", "budget change, Budgetänderung"),
        (Kind.STRATEGY_UPDATE, "adjustment", "change request, Änderungsantrag"),
        (Kind.INSIGHT, "insight", "lesson learned, lessons learned"),
        (Kind.ESCALATION, "escalation", "issue"),
    )
    for word in words.split(",")
)


def terms_against(text: str, kind: Kind, glossary: Glossary = GLOSSARY) -> tuple[tuple[str, str], ...]:
    """The (word, term) pairs of a text that the glossary would put otherwise in that kind of record."""
    mine = tuple((word, term) for whose, word, term in glossary if whose is kind and word.strip())
    return tuple((word, term) for word, term in mine if _whole(word).search(text))


@lru_cache(maxsize=256)
def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
