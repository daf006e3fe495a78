"""Run alone in a bounded process: a workbook on standard input becomes one JSON line for each sheet and row."""

import json
import sys
from pathlib import Path

MEMORY = 1 << 30
SECONDS = 60


def limit() -> None:
    """Bounds memory, processor time and written files, where the system can (POSIX)."""
    try:
        import resource
    except ImportError:
        return
    bounds = {"RLIMIT_AS": MEMORY, "RLIMIT_CPU": SECONDS, "RLIMIT_NOFILE": 64, "RLIMIT_FSIZE": 0}
    for name, bound in bounds.items():
        resource.setrlimit(getattr(resource, name), (bound, bound))


def emit(kind: str, content: object) -> None:
    """One line of the answer."""
    sys.stdout.write(json.dumps([kind, content]) + "\n")


def main() -> None:
    """Reads the workbook from standard input; the arguments are its kind and the row and column limits."""
    sys.path.append(str(Path(__file__).parents[2]))  # alone, the process knows nothing of the house
    limit()
    kind, limits = sys.argv[1], (int(sys.argv[2]), int(sys.argv[3]))
    data = sys.stdin.buffer.read()
    if kind == "xls":
        from models.intake import child_xls

        lines = child_xls.read(data, limits)
    else:
        from models.intake import child_package

        lines = child_package.read(data, limits)
    for name, content in lines:
        emit(name, content)


if __name__ == "__main__":
    main()
