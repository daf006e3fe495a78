"""Launches Steerdeck by `python app.py`, `streamlit run app.py` or an ASGI server; holds no content."""

import os
import runpy
import sys
from contextlib import suppress
from pathlib import Path

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

ROOT = Path(__file__).resolve().parent
SHELL = ROOT / "components" / "shell.py"
HEAVY = ("pandas", "plotly.graph_objects", "pptx", "python_calamine")
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

if get_script_run_ctx(suppress_warning=True) is None:
    from components import start
    from components.http import errors, headers, log, routes

    log.configure()
    app = st.App(
        SHELL,
        lifespan=start.lifespan(HEAVY),
        routes=routes.ROUTES,
        middleware=headers.MIDDLEWARE,
        on_script_error=errors.report,
    )
    if __name__ == "__main__":
        with suppress(KeyboardInterrupt):
            app.run(config={"server.port": int(os.environ.get("STEERDECK_PORT", "8501"))})
else:
    runpy.run_path(str(SHELL), run_name="__main__")
