"""The rule of arrows: who may import whom. A failure prints each broken arrow."""

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("app.py", "components", "pages", "models", "exports")

# What nobody in the room may import; what is said of a folder holds for the folders in it, too.
DRIVERS = ("sqlite3", "pysqlite3")
SCREEN = ("streamlit", "plotly")
ABOVE_MODELS = ("app", "pages", "components", "exports")
ACTS = ("models.queries", "models.commands", "models.intake", "models.demo", "models.database")
FORBIDDEN = {
    "models": (*SCREEN, "pptx", *ABOVE_MODELS, *DRIVERS),
    "models/vocabulary.py": ("models", "sqlalchemy", "pandas"),
    "models/rules": ("sqlalchemy", "pandas", "models.tables", "models.views", *ACTS),
    "models/tables": ("models.rules", "models.views", *ACTS),
    "models/views": ("sqlalchemy", "pandas", "models.rules", "models.tables", *ACTS),
    "models/queries": ("models.commands", "models.intake", "models.demo"),
    "models/commands": ("models.intake", "models.demo"),
    "exports": (*SCREEN, "sqlalchemy", "app", "pages", "components", "models.tables", *DRIVERS),
    "components": ("app", "pages", "exports", "sqlalchemy", "pptx", "models.tables", *DRIVERS),
    "pages": ("app", "pages", "sqlalchemy", "pandas", "plotly", "pptx", "models.tables", *DRIVERS),
}
ALLOWED = {
    "models/dbapi.py": ("sqlite3", "pysqlite3"),  # the one place that chooses the driver
}
ASKS_MODELS = ("models.queries", "models.commands", "models.database")
# Besides the two doors, only places where parts are put together may ask queries and commands.
MAY_ASK_MODELS = ("models", "components/data", "components/start.py", "exports/__main__.py")


def files():
    """Every module of the application."""
    for room in ROOMS:
        path = ROOT / room
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def inside(path, folder):
    """Whether the file is the folder's or below it; `components/data` covers data.py and data/ alike."""
    name = path.relative_to(ROOT).as_posix()
    return name == folder or name.startswith((folder + "/", folder + ".", folder + "_"))


@cache
def imports(path):
    """Every module a file names in an import, anywhere in it, with its line."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level:
            found.append(("relative import", node.lineno))
        elif isinstance(node, ast.ImportFrom):
            found.append((node.module, node.lineno))
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            found += [(one.value, node.lineno) for one in node.args if isinstance(one, ast.Constant)]
    return found


def is_or_below(name, module):
    """Whether the imported name is the module or lies in it."""
    return name == module or name.startswith(module + ".")


def arrows(path, forbidden):
    """The file's imports that are forbidden to it, as lines to print."""
    allowed = ALLOWED.get(path.relative_to(ROOT).as_posix(), ())
    return sorted(
        {
            f"{path.relative_to(ROOT)}:{line} → {name}"
            for name, line in imports(path)
            for module in forbidden
            if is_or_below(name, module) and module not in allowed
        }
    )


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_nobody_in_the_room_imports_what_it_may_not_know(folder):
    broken = [arrow for path in files() if inside(path, folder) for arrow in arrows(path, FORBIDDEN[folder])]

    assert broken == []


def test_nobody_imports_relatively():
    assert [arrow for path in files() for arrow in arrows(path, ("relative import",))] == []


def test_only_the_doors_ask_queries_and_commands():
    outside = [path for path in files() if not any(inside(path, door) for door in MAY_ASK_MODELS)]

    assert [arrow for path in outside for arrow in arrows(path, ASKS_MODELS)] == []


def test_rules_know_only_the_standard_library_and_numpy():
    pure = [path for path in files() if inside(path, "models/rules") or inside(path, "models/vocabulary")]
    known = {*sys.stdlib_module_names, "numpy", "models"}
    strangers = {(path.name, name) for path in pure for name, _ in imports(path)}

    assert sorted(one for one in strangers if one[1].split(".")[0] not in known) == []


def test_nobody_imports_a_page():
    assert [arrow for path in files() for arrow in arrows(path, ("pages",))] == []


def test_only_the_shell_names_the_folder_of_pages():
    shell = ("components/places.py", "components/shell.py", "components/navigation.py")
    others = [path for path in files() if not any(inside(path, door) for door in shell)]

    assert [str(path.relative_to(ROOT)) for path in others if '"pages' in path.read_text("utf-8")] == []


def test_package_files_are_empty():
    packages = [path for path in files() if path.name == "__init__.py"]

    assert [str(path.relative_to(ROOT)) for path in packages if path.read_text("utf-8").strip()] == []


def test_no_module_imports_itself_by_a_detour():
    graph = {module_name(path): internal(path) for path in files()}

    assert [" → ".join(cycle) for cycle in cycles(graph)] == []


def module_name(path):
    """`models/rules/age.py` → `models.rules.age`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def internal(path):
    """The modules of the application a file imports when it is loaded."""
    names = {name for name, _ in imports(path)}
    return {name for name in names if name in all_modules() and name != module_name(path)}


@cache
def all_modules():
    """The names of all modules that hold something."""
    return frozenset(module_name(path) for path in files() if path.name != "__init__.py")


def cycles(graph):
    """Every cycle a walk along the imports runs into."""
    found, done = [], set()

    def walk(module, trail):
        if module in trail:
            found.append([*trail[trail.index(module) :], module])
        elif module not in done:
            for follower in sorted(graph.get(module, ())):
                walk(follower, [*trail, module])
            done.add(module)

    for module in sorted(graph):
        walk(module, [])
    return found


def test_a_broken_arrow_would_be_seen():
    assert list(cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}})) == [["a", "b", "c", "a"]]
    assert is_or_below("sqlalchemy.orm", "sqlalchemy")
    assert not is_or_below("sqlalchemy_extras", "sqlalchemy")
