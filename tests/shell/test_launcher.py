"""The launcher: light to load, and the script itself under Streamlit's own test driver."""

import subprocess
import sys

from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT

HEAVY = ("pandas", "sqlalchemy", "pptx")
LOAD = f"import app, sys; print([name for name in {HEAVY} if name in sys.modules])"


def test_nothing_heavy_is_loaded_before_the_port_is_open():
    loaded = subprocess.run(
        [sys.executable, "-c", LOAD], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert loaded.stdout.strip() == "[]"


def test_launcher_run_as_a_script_is_the_shell(database_path):
    ran = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()

    assert not ran.exception
    assert [box.label for box in ran.sidebar.selectbox] == ["See as"]
    assert database_path.exists()


def test_components_are_not_reachable_by_their_bare_names(shell):
    shell()

    import http

    assert "components" not in http.__path__[0]
    assert str(ROOT / "components") not in sys.path
