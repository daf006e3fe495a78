"""All tables at once, for the migrations and for whoever needs the whole metadata."""

from models.tables import audit, evidence, governance, money, portfolio, strategy
from models.tables.base import Row

MODULES = (portfolio, strategy, governance, evidence, money, audit)
METADATA = Row.metadata
