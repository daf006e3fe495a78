"""What every test may ask for: a database, the shell, the real data; and the count of what was skipped."""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHELL = ROOT / "components" / "shell.py"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
OFFICE = ("soffice", "libreoffice")
NEEDS = {
    "browser": ("Chromium", CHROMIUM),
    "render": ("LibreOffice and poppler-utils", OFFICE),
    "real_data": ("the public data sets", ()),
}


def first_found(names: tuple[str, ...]) -> str | None:
    """The path of the first program of these names, or None."""
    return next((found for name in names if (found := shutil.which(name))), None)


def data_folder() -> Path | None:
    """The folder of public data sets: STEERDECK_DATA, else beside the checkout; None where there is none."""
    folder = Path(os.environ.get("STEERDECK_DATA", ROOT.parent / "shared" / "data"))
    return folder if folder.is_dir() else None


def is_met(need: str) -> bool:
    """Whether this machine has what the marker stands for."""
    if need == "browser":
        return first_found(CHROMIUM) is not None
    if need == "render":
        return first_found(OFFICE) is not None and shutil.which("pdftoppm") is not None
    return data_folder() is not None


def pytest_runtest_setup(item):
    """Skip, by name, what this machine cannot run."""
    for need, (words, _) in NEEDS.items():
        if item.get_closest_marker(need) and not is_met(need):
            pytest.skip(f"for want of {words}")


def pytest_terminal_summary(terminalreporter):
    """Say in the last line how many tests were skipped for want of what."""
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ") for report in terminalreporter.stats.get("skipped", ())
    )
    wants = [
        f"{count} {reason}" for reason, count in sorted(reasons.items()) if reason.startswith("for want of")
    ]
    if wants:
        terminalreporter.write_line("skipped: " + ", ".join(wants))


@pytest.fixture(scope="session")
def real_data():
    """The folder of public data sets; tests that ask for it are skipped where it is absent."""
    folder = data_folder()
    if folder is None:
        pytest.skip("for want of the public data sets")
    return folder


@pytest.fixture
def database_path(tmp_path, monkeypatch):
    """Where this test's own database lies; the application started in the test finds it there."""
    path = tmp_path / "steerdeck.sqlite3"
    monkeypatch.setenv("STEERDECK_DATABASE", str(path))
    return path


@pytest.fixture
def shell(database_path):
    """A function that opens the application as a visitor would, without a browser."""
    from streamlit.testing.v1 import AppTest

    from components import data

    def open_shell(**session_state):
        app = AppTest.from_file(str(SHELL), default_timeout=30)
        for key, value in session_state.items():
            app.session_state[key] = value
        return app.run()

    yield open_shell
    data.database().close()
