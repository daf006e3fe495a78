"""Which initiatives of the demo wait for which others."""

DEPENDENCIES: tuple[tuple[str, str, str, str, str], ...] = (
    ("OB1", "OB2", "Mobile opening uses the digital identity check", "resolved", "2025-12-31"),
    ("OB5", "OB7", "Owner checks are part of the business journey", "open", "2026-12-31"),
    ("OB3", "OB2", "Both talk to the same identity provider", "accepted", "2026-06-30"),
    ("OB6", "OB3", "Service corners need the remote identity check", "open", "2026-11-30"),
    ("PY2", "CH5", "Second and third wave run in the cloud", "resolved", "2026-03-31"),
    ("PY1", "PY2", "Corporate cash pools need the new hub", "open", "2026-12-31"),
    ("PY5", "PY2", "Requests travel over the new hub", "resolved", "2025-12-31"),
    ("PY2", "CH1", "Account postings leave the core by its interfaces", "open", "2027-03-31"),
    ("CL1", "CL4", "Settlement rules move to the new claims core", "open", "2026-12-31"),
    ("CL2", "CL1", "Photo estimates trigger the payment", "resolved", "2026-03-31"),
    ("CL4", "DT1", "Customer master data from the platform", "open", "2026-06-30"),
    ("SF1", "SF2", "The engine decides on the cash-flow score", "resolved", "2026-03-31"),
    ("SF3", "SF1", "The workbench shows the engine's answer", "resolved", "2026-02-28"),
    ("SF5", "DT6", "Energy data of financed firms", "open", "2026-12-31"),
    ("CH1", "CH6", "Only described interfaces can be moved", "open", "2027-06-30"),
    ("CH4", "CH1", "Tax jobs read the core's tables", "open", "2027-03-31"),
    ("CH2", "CH3", "Automatic tests need test data", "accepted", "2026-06-30"),
    ("DT2", "DT1", "Returns are drawn from the platform", "open", "2026-09-30"),
    ("DT6", "DT1", "Emissions stand beside the loans they belong to", "open", "2026-12-31"),
    ("DT4", "DT1", "Daily matching reads the platform", "accepted", "2026-06-30"),
)
"""Who waits, for whom, why, how it stands, needed by when."""
