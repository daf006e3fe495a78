"""Office, Settings, Sources: a token is made, shown once, and revoked; only who sets up sees it."""

from components import data
from components.sources_form import MAY, NAME
from models.commands.tokens import digest_of
from models.queries.tokens import find_token
from models.vocabulary import Role


def made(visit, name="ERP", may="Record check-ins"):
    """The page after a token was made."""
    app = visit("office")
    app.text_input(NAME).set_value(name)
    app.selectbox(MAY).set_value(may)
    return app.button("sources:create").click().run()


def secrets(app):
    """What the page shows as code that looks like a token."""
    return [one.value for one in app.code if one.value.startswith("sdt_")]


def test_a_new_token_is_shown_once_and_works(visit, said):
    app = made(visit)
    (secret,) = secrets(app)
    token = find_token(data.database(), digest_of(secret))

    assert (token.name, token.may_read, token.may_report) == ("ERP", False, True)
    assert "shown this once" in said(app)
    assert secrets(app.button("sources:copied").click().run()) == []
    assert "never used" in said(app)


def test_a_token_may_do_what_was_chosen(visit):
    (secret,) = secrets(made(visit, may="Both"))

    token = find_token(data.database(), digest_of(secret))
    assert (token.may_read, token.may_report) == (True, True)


def test_a_token_without_a_name_is_not_made(visit):
    app = made(visit, name="")

    assert secrets(app) == []
    assert any("Name is missing" in one.value for one in app.toast)


def test_revoking_asks_first_and_is_told(visit, said):
    app = made(visit)
    (secret,) = secrets(app)
    id = find_token(data.database(), digest_of(secret)).id
    assert "This cannot be taken back" in said(app)
    app.button(f"source:{id}:sure").click().run()

    assert find_token(data.database(), digest_of(secret)).revoked_at is not None
    assert "revoked by" in said(app)
    assert f"source:{id}:sure" not in [one.key for one in app.button]


def test_a_name_is_shown_as_typed(visit, said):
    app = made(visit, name="<b>![x](http://spy.example)</b>")

    assert "&lt;b&gt;![x](http://spy.example)&lt;/b&gt;" in said(app)


def test_nobody_else_sees_the_sources(visit):
    app = visit("office", Role.COMMITTEE)

    assert NAME not in [one.key for one in app.text_input]
