"""The database fixtures, for the tests of this folder."""

from tests.database_fixtures import bench, clock, database, empty_database

__all__ = ["bench", "clock", "database", "empty_database"]
