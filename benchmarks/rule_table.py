"""Writes docs/rules.md, a table rule → function → test: `python -m benchmarks.rule_table [--check]`."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.method import measuring, seeing, steering

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "rules.md"
SECTIONS = {**measuring.RULES, **steering.RULES, **seeing.RULES}
# What the rules are built from; each is tested through the rules that use it.
BUILDING_STONES = {
    *(
        "advice_facts",
        "advice_grounds",
        "advice_reasons",
        "alike",
        "assessment",
        "concerns",
        "dimension_facts",
    ),
    *("extract", "facts", "forecast_noise", "friction_facts", "gate_facts", "ground", "reasons", "records"),
    *("signal_facts", "sure", "value", "wording_words"),
}
INTRODUCTION = """# Rules, and the tests that prove them

Made from the code by `python -m benchmarks.rule_table`; a test fails when it is out of date or when something is
missing. The rules themselves stand in [the method](method.md). No rule reads a clock, a database or a setting:
the day and the thresholds are values that each is given.
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the method in words, its function and its test, both as `path::name`."""

    words: str
    function: str
    test: str


def rules(section: str) -> Iterator[Rule]:
    """The rules of a section, three lines each."""
    lines = [line.strip() for line in SECTIONS[section].strip().splitlines()]
    return (Rule(*lines[at : at + 3]) for at in range(0, len(lines), 3))


@cache
def functions(path: str) -> frozenset[str]:
    """The names of the functions that a file defines; none where it is not there."""
    file = ROOT / path
    if not file.is_file():
        return frozenset()
    found = ast.walk(ast.parse(file.read_text("utf-8")))
    return frozenset(node.name for node in found if isinstance(node, ast.FunctionDef))


def is_there(place: str) -> bool:
    """Whether `path::name` is a function of the repository."""
    path, name = place.split("::")
    return name in functions(path)


def missing() -> list[str]:
    """What the table names and the code does not have, and rule modules that the table does not name."""
    named = [rule for section in SECTIONS for rule in rules(section)]
    gone = [
        f"{rule.words}: {place}"
        for rule in named
        for place in (rule.function, rule.test)
        if not is_there(place)
    ]
    covered = {Path(rule.function.split("::")[0]).stem for rule in named} | BUILDING_STONES
    modules = {path.stem for path in (ROOT / "models" / "rules").glob("*.py")} - {"__init__"}
    return gone + [f"No rule names models/rules/{stem}.py." for stem in sorted(modules - covered)]


def page() -> str:
    """The page as it should stand in the docs."""
    return "\n".join([INTRODUCTION, *(table(section) for section in SECTIONS)])


def table(section: str) -> str:
    """The rules of one section as a table."""
    rows = [f"| {rule.words} | {linked(rule.function)} | {linked(rule.test)} |" for rule in rules(section)]
    return "\n".join([f"## {section}", "", "| rule | function | test |", "|---|---|---|", *rows, ""])


def linked(place: str) -> str:
    """A function as a link to its file, or that it is missing."""
    path, name = place.split("::")
    said = name.removeprefix("test_").replace("_", " ") if name.startswith("test_") else f"`{name}`"
    return f"[{said}](../{path})" if is_there(place) else f"**missing: {said}**"


def main(arguments: list[str]) -> int:
    """Write the page, or with `--check` only compare it; 1 where something is missing or out of date."""
    current = PAGE.is_file() and PAGE.read_text("utf-8") == page()
    if "--check" not in arguments:
        PAGE.write_text(page(), "utf-8")
        current = True
    for line in missing():
        print(f"missing: {line}", file=sys.stderr)
    if not current:
        print("docs/rules.md is out of date: python -m benchmarks.rule_table", file=sys.stderr)
    return int(bool(missing()) or not current)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
