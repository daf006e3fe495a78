"""No rule reads a clock, a database or a setting, by whatever name: what it judges by comes as values."""

import ast
from pathlib import Path

import pytest

MODELS = Path(__file__).resolve().parent.parent / "models"
RULES = sorted([*MODELS.glob("rules/*.py"), *MODELS.glob("vocabulary*.py")])
MAY_IMPORT = {
    *("bisect", "calendar", "collections", "collections.abc", "dataclasses", "datetime", "enum", "fractions"),
    *("functools", "itertools", "math", "numpy", "numpy.typing", "operator", "re", "typing", "unicodedata"),
}
"""What only reckons; whoever adds to it says why it knows nothing of the time, the machine or the disk."""
ASKS_THE_TIME = {
    "now",
    "today",
    "utcnow",
    "fromtimestamp",
    "utcfromtimestamp",
    "localtime",
    "time",
    "monotonic",
}
OUTSIDE = {"open", "eval", "exec", "compile", "input", "globals", "vars", "__import__", "breakpoint"}
OF_NUMPY = {
    "random",
    "load",
    "loadtxt",
    "genfromtxt",
    "fromfile",
    "memmap",
    "datetime64",
    "timedelta64",
    "lib",
}
"""datetime64("today") is a clock, random numbers are nobody's value, the others read files."""


def breaches(source):
    """Each way in which the source of a module could know more than it was given."""
    tree = ast.parse(source)
    days, arrays = bound(tree, "datetime"), bound(tree, "numpy")
    for node in ast.walk(tree):
        yield from (f"{node.lineno}: {said}" for said in told(node, days, arrays))


def told(node, days, arrays):
    """What is wrong with one node; `days` and `arrays` are the names that datetime and numpy go by."""
    if isinstance(node, ast.Import):
        yield from (one.name for one in node.names if not may_import(one.name))
    elif isinstance(node, ast.ImportFrom):
        yield from stranger(node)
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in OUTSIDE:
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield from asked(node, days, arrays)
    elif isinstance(node, ast.Call):
        yield from called(node, days | arrays)


def may_import(name):
    """Whether a module only reckons, or is one of the rules itself."""
    return name in MAY_IMPORT or name.startswith(("models.rules.", "models.vocabulary"))


def stranger(node):
    """The module or the name that an import from elsewhere brings."""
    names = {one.name for one in node.names}
    if not may_import(node.module or "") and f"models.{next(iter(names))}" != "models.vocabulary":
        yield node.module
    yield from sorted(names & OF_NUMPY if node.module == "numpy" else ())
    yield from sorted(names & {"*"})


def asked(node, days, arrays):
    """An attribute of datetime that is a clock, or of numpy that is a clock, chance or a file."""
    of = node.value.id if isinstance(node.value, ast.Name) else getattr(node.value, "attr", "")
    if of in days | {"date", "datetime"} and node.attr in ASKS_THE_TIME:
        yield f"{of}.{node.attr}"
    if of in arrays and node.attr in OF_NUMPY:
        yield f"{of}.{node.attr}"


def called(node, borrowed):
    """A call of a clock on whatever it may be, or an attribute of datetime or numpy fetched by its name."""
    if isinstance(node.func, ast.Attribute) and node.func.attr in ASKS_THE_TIME:
        yield f"{node.func.attr}()"
    if isinstance(node.func, ast.Name) and node.func.id in ("getattr", "attrgetter", "methodcaller"):
        words = {one.value for one in node.args if isinstance(one, ast.Constant)}
        names = {one.id for one in node.args if isinstance(one, ast.Name)}
        yield from sorted(words & ASKS_THE_TIME | names & borrowed)


def bound(tree, module):
    """The names that imports of a module, or from it, bind."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.asname or one.name for one in node.names if one.name == module}
        elif isinstance(node, ast.ImportFrom) and node.module == module:
            found |= {one.asname or one.name for one in node.names}
    return found


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_knows_only_what_it_is_given(path):
    assert sorted(set(breaches(path.read_text("utf-8")))) == []


EVASIONS = (
    "import time\ntime.time()",
    "from time import monotonic as tick",
    "from datetime import date\ndate.today()",
    "from datetime import date as d\nclock = d.today",
    "import datetime as dt\ndt.datetime.now()",
    "import datetime\ntoday = datetime.date.today",
    "from datetime import datetime\ngetattr(datetime, 'now')()",
    "from datetime import datetime\nask = 'n' + 'ow'\ngetattr(datetime, ask)()",
    "from operator import methodcaller\nmethodcaller('today')",
    "import numpy as np\nnp.datetime64('today')",
    "import numpy as np\nnp.random.default_rng()",
    "from numpy import random",
    "import os\nos.environ['TOLERANCE']",
    "open('settings.json')",
    "__import__('time').time()",
    "from importlib import import_module",
    "import sqlite3",
    "from sqlalchemy import select",
    "from models.queries.moment import load_frame",
    "from models import database",
    "from datetime import *",
)


@pytest.mark.parametrize("source", EVASIONS)
def test_each_way_round_would_be_seen(source):
    assert list(breaches(source))


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import date, timedelta\ndef later(day: date):\n    return day + timedelta(1)",
        "def old(ground):\n    return ground.today - 3",
        "import numpy as np\nnp.zeros(3)",
    ],
)
def test_what_only_reckons_is_let_pass(source):
    assert list(breaches(source)) == []
