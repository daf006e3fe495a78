"""The house: sizes, docstrings and the few things that must not stand anywhere in the code."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("app.py", "components", "pages", "models", "exports", "tests", "benchmarks")
GENERATED = ("migrations/versions",)
LONGEST_FILE, LONGEST_FUNCTION, MOST_POSITIONAL = 300, 40, 4

NEVER = {
    "unsafe_allow_javascript": "nothing may run script that came with text",
    "enableCORS=false": "it opens the websocket to any origin",
    "enableCORS = false": "it opens the websocket to any origin",
}
VAGUE_NAMES = ("utils", "helpers", "manager", "service", "common_functions", "misc")


def files():
    """Every Python file that people write."""
    for room in ROOMS:
        path = ROOT / room
        found = [path] if path.is_file() else sorted(path.rglob("*.py"))
        yield from (one for one in found if not any(part in one.as_posix() for part in GENERATED))


def named(path):
    """The file as the list of a failure shows it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path):
    """The file's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path):
    """Every function of a file."""
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function):
    """Lines of a function without its signature's decorators and its docstring."""
    body = function.body
    docstring = body[0].end_lineno - body[0].lineno + 1 if ast.get_docstring(function) else 0
    return function.end_lineno - function.lineno + 1 - docstring


def positional(function):
    """How many arguments a caller may give without naming them, `self` aside."""
    given = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    return len([one for one in given if one not in ("self", "cls")])


def is_test(path):
    """Whether the file belongs to the tests."""
    return named(path).startswith("tests/")


def test_no_file_is_longer_than_a_reader_bears():
    long = {named(path): len(path.read_text("utf-8").splitlines()) for path in files()}

    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen():
    long = {f"{named(path)}:{one.name}": length(one) for path in files() for one in functions(path)}

    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_no_function_takes_a_row_of_unnamed_arguments():
    code = [path for path in files() if not is_test(path)]
    many = {f"{named(path)}:{one.name}": positional(one) for path in code for one in functions(path)}

    assert {name: count for name, count in many.items() if count > MOST_POSITIONAL} == {}


def test_every_module_says_its_job_in_its_first_line():
    full = [path for path in files() if path.name != "__init__.py"]

    assert [named(path) for path in full if not ast.get_docstring(tree(path))] == []


def test_no_module_has_a_name_that_says_nothing():
    assert [named(path) for path in files() if path.stem in VAGUE_NAMES] == []


@pytest.mark.parametrize("words", NEVER)
def test_what_must_never_stand_in_the_code_does_not(words):
    texts = [*files(), ROOT / ".streamlit" / "config.toml"]
    here = Path(__file__).resolve()

    assert [named(path) for path in texts if path != here and words in path.read_text("utf-8")] == [], NEVER[
        words
    ]


def test_every_page_asks_for_its_right_before_anything_else():
    pages = sorted((ROOT / "pages").glob("*.py")) if (ROOT / "pages").is_dir() else []

    assert [named(path) for path in pages if not asks_first(path)] == []


def asks_first(path):
    """Whether the first statement after docstring and imports is a call of `require`."""
    body = [node for node in tree(path).body if not isinstance(node, ast.Import | ast.ImportFrom)]
    first = next((node for node in body if not is_docstring(node)), None)
    return first is not None and ast.unparse(first).startswith(("access.require(", "require("))


def is_docstring(node):
    """Whether a statement is nothing but text."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def test_every_page_is_a_place_and_has_its_own_right():
    from components.places import ENTRIES

    pages = {path.stem for path in (ROOT / "pages").glob("*.py")} - {"__init__"}

    assert pages <= {entry.place.value for entry in ENTRIES}


def test_locked_requirements_name_no_machine_and_no_host():
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text("utf-8")

        assert re.findall(r"https?://|file:|--find-links|--index-url|^/|\s/\w", text) == []


def test_nothing_generated_is_kept_in_the_repository():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    strays = (".pyc", ".sqlite3", ".sqlite3-wal", ".sqlite3-shm", ".log", "-journal")

    assert [name for name in listed.splitlines() if name.endswith(strays)] == []
