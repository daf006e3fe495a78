"""The table of rules: every rule has its function and its test, and the page in the docs is current."""

from benchmarks import rule_table


def test_every_rule_has_its_function_and_its_test():
    assert rule_table.missing() == []


def test_the_page_in_the_docs_is_current():
    assert rule_table.PAGE.read_text("utf-8") == rule_table.page(), "run python -m benchmarks.rule_table"


def test_every_section_of_the_method_with_formulas_is_there():
    assert [section.split(".")[0] for section in rule_table.SECTIONS] == [str(one) for one in range(1, 11)]


def test_what_is_missing_is_shown_as_missing():
    assert rule_table.linked("tests/rules/test_plan.py::test_never_written") == "**missing: never written**"
    assert not rule_table.is_there("tests/rules/test_never.py::test_plan")


def test_what_is_there_leads_to_its_file():
    assert rule_table.linked("models/rules/plan.py::plan") == "[`plan`](../models/rules/plan.py)"
