"""Where the application's own log goes: to the terminal, with moment and severity."""

import logging

LOG = logging.getLogger("steerdeck")


def configure() -> None:
    """Send the log to the terminal; called once, by the launcher."""
    if LOG.handlers:
        return
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
