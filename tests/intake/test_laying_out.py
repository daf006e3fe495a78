"""Which tables a file offers, which of them first, and what a table takes from the others."""

from models.intake.laying_out import first_offer, guess_layout, offers, tabulate
from models.intake.reading import read
from tests.intake.quirk import HEADER, PLAN
from tests.intake.quirk_writers import HIDDEN, page, xlsx
from tests.intake.quirks_of_layout import RESULTS

BLOCK = (("Project brief",), ("Name", "Harbour"), ("Owner", "Port office"), ("Start date", "2026-01-01"), ())
MANY = (RESULTS[0], *((f"Result {row}", "%", 1, 2, "2027-03-31") for row in range(20)))


def offered(*pages):
    return offers(read(xlsx(*pages), "plan.xlsx"))


def test_initiatives_are_offered_before_the_key_results_that_serve_them():
    found = offered(page(*MANY, name="Results"), page(HEADER, *PLAN))

    assert first_offer(found).label == "Plan"


def test_what_is_hidden_is_offered_and_never_first():
    found = offered(page(("x",), name="Cover"), page(HEADER, *PLAN, visibility=HIDDEN))

    assert [offer.label for offer in found] == ["Cover", "Plan (hidden)"]
    assert first_offer(found).label == "Cover"


def test_key_results_below_the_record_of_an_initiative_are_its_own():
    found = offered(page(*BLOCK, ("Key results",), *RESULTS))
    table = tabulate(found, guess_layout(found, "Plan · Key results"))

    assert [offer.label for offer in found] == ["Plan · Project brief", "Plan · Key results"]
    assert list(table.values("Initiative")) == ["Harbour", "Harbour"]


def test_a_list_of_codes_is_not_joined_to_check_ins():
    found = offered(
        page(("KR", "Date", "Value"), ("K1", "2026-01-31", 5), ("K2", "2026-01-31", 6), name="Values"),
        page(("Key", "Key result", "Target"), ("K1", "Ships", 9), ("K2", "Hours", 8), name="Results"),
    )

    assert guess_layout(found, "Values").lookup is None


def test_a_second_heading_of_another_shape_is_no_table_while_its_names_are_not_known():
    found = offered(page(HEADER, *PLAN, (), ("Alpha", "Beta"), ("x", "y")))

    assert len(found) == 1
