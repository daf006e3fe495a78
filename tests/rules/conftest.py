"""How the properties of the rules are tried: the same cases on every run, no clock, since machines differ in speed."""

from hypothesis import settings

settings.register_profile("rules", deadline=None, derandomize=True, max_examples=60, database=None)
settings.load_profile("rules")
