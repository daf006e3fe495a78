"""Hands a statement a list as one value, however long it is, in the words of each database."""

from typing import Any

from sqlalchemy import BindParameter, Integer, TableValuedAlias, cast
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class json_each(GenericFunction[Any]):  # noqa: N801  named as it is called
    """A row with a `value` for each entry of a JSON list."""

    inherit_cache = True


@compiles(json_each, "postgresql")
def _elements(element: json_each, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401  as SQLAlchemy calls it
    return f"jsonb_array_elements(CAST({compiler.process(element.clauses, **how)} AS JSONB))"


def listed(numbers: BindParameter[Any]) -> tuple[TableValuedAlias, ColumnElement[int]]:
    """A list of whole numbers, bound as JSON, as a table, and its one column."""
    rows = json_each(numbers).table_valued("value")
    return rows, cast(rows.c.value, Integer)
