"""Files behind a check-in: attached in its form, counted as backing before it is saved, offered for download after."""

import pytest

PDF = b"%PDF-1.7 one page"


@pytest.fixture
def form(visit):
    """The form of a check-in, with a measured source and no link."""
    app = visit("initiative", initiative=9)
    return named(app, "Record a check-in").click().run()


def named(app, words):
    return next(one for one in app.button if one.label == words)


def attach(app, *files):
    """The form with files chosen."""
    app.file_uploader[0].set_value([(name, content, "application/pdf") for name, content in files])
    return app.run()


def test_a_file_counts_as_backing_before_it_is_saved(form, said):
    assert "Measured needs a link, a file or an automatic source." in said(form)
    assert "Counts as" in said(attach(form, ("page.pdf", PDF)))
    assert "Measured needs a link" not in said(form)


def test_a_file_is_saved_with_the_check_in_and_offered(form, said):
    attach(form, ("../page <1>.pdf", PDF))
    next(one for one in form.number_input if one.label.startswith("Value")).set_value(15.5)
    named(form, "Save check-in").click().run()

    assert not form.exception
    assert "page 1.pdf" in said(form)
    assert 'href="evidence/1?portfolio=1&amp;until=' in said(form)


def test_a_file_that_is_not_what_it_says_is_refused_in_place(form, said):
    attach(form, ("page.pdf", b"<html><script>alert(1)</script>"))
    named(form, "Save check-in").click().run()

    assert "is not what its ending says" in said(form)
