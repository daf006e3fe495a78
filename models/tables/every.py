"""All tables at once, for the migrations and for whoever needs the whole metadata."""

from models.tables import (
    audit,
    evidence,
    gates,
    governance,
    money,
    nudges,
    portfolio,
    series,
    sources,
    strategy,
    updates,
    upwards,
)
from models.tables.base import Row

MODULES = (
    portfolio,
    strategy,
    governance,
    evidence,
    series,
    money,
    upwards,
    gates,
    sources,
    updates,
    nudges,
    audit,
)
METADATA = Row.metadata
