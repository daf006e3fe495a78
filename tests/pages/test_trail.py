"""Office, Audit trail: who changed what from what to what, narrowed by the address, undone where it stands."""

from dataclasses import replace

import pytest

from components import data
from models.actor import Actor
from models.commands.initiatives import change_initiative
from models.queries import grids
from models.queries.audit import load_trail
from models.vocabulary import Role
from tests.builders import PMO

TRAIL = "Audit trail"


@pytest.fixture
def rename(visit):
    """A function that renames the first initiative as somebody; the page has been opened before."""
    visit("office")
    line = grids.load_initiatives(data.database(), 1)[0]

    def change(name, actor=PMO):
        draft = replace(line.draft, name=name)
        return change_initiative(data.database(), actor, 1, draft, initiative_id=line.id).revision

    return change


def keys(app):
    return [one.key for one in app.button]


def test_the_trail_shows_before_and_after_in_words(visit, said):
    app = visit("office", tab=TRAIL)

    assert "Portfolio review Q4 2026" in said(app)
    assert 'sd-before">Draft</span> <span class="">→</span> <span class="sd-after">Ready' in said(app)


def test_the_address_narrows_the_trail(visit, said):
    app = visit("office", tab=TRAIL, record="Gates")

    assert "Nothing fits" in said(app) or "gate" in said(app).casefold()
    assert "Portfolio review Q4 2026" not in said(app)


def test_older_acts_are_a_page_away(visit, said):
    app = visit("office", tab=TRAIL)
    first = said(app)
    older = app.button("trail:older").click().run()

    assert said(older) != first
    assert "trail:newest" in keys(older)


def test_an_act_is_undone_from_its_place_and_back_again(visit, rename, said):
    revision = rename("Renamed for a day")
    app = visit("office", tab=TRAIL)
    app = app.button(f"trail:undo:{revision}").click().run()
    assert "Renamed for a day" not in [one.draft.name for one in grids.load_initiatives(data.database(), 1)]
    assert "Undone: Initiative changed" in said(app)

    app.button(f"trail:undo:{revision + 1}").click().run()
    assert "Renamed for a day" in [one.draft.name for one in grids.load_initiatives(data.database(), 1)]


def test_an_act_that_was_built_on_says_by_whom_and_when(visit, rename, said):
    first = rename("First name")
    rename("Second name", Actor("Somebody else", Role.PMO_LEAD))
    app = visit("office", tab=TRAIL)

    assert f"trail:undo:{first}" not in keys(app)
    assert "“First name” was changed since, by Somebody else on" in said(app)


def test_text_is_shown_as_typed(visit, rename, said):
    rename("<b>![x](http://spy.example)</b>")

    assert "&lt;b&gt;![x](http://spy.example)&lt;/b&gt;" in said(visit("office", tab=TRAIL))


def test_a_committee_member_has_no_trail(visit, said):
    assert "Before" not in said(visit("office", Role.COMMITTEE, tab=TRAIL))


def test_whoever_may_not_undo_the_acts_of_others_reads_their_own_alone(rename):
    rename("Theirs")
    mine = rename("Mine", Actor("Ann", Role.ADMINISTRATOR))

    assert [one.act.revision for one in load_trail(data.database(), 1, by="Ann").acts] == [mine]
