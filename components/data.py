"""The one door to models: what pages read, and how they send what was entered."""

import threading
import uuid
from collections.abc import Callable, Hashable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from components import access, places
from components.data_session import (
    look_again,
    once_a_run,
    open_intents,
    show_portfolio,
    tell,
    wanted_portfolios,
    who,
)
from components.data_shelf import Shelf
from components.places import Place
from models import database as databases
from models import location
from models.actor import Actor
from models.commands.saved import Saved
from models.database import Database
from models.errors import NotFound, Problem
from models.queries import acts, grids, people
from models.queries import portfolios as lists
from models.queries import search as searches
from models.queries.advice import load_advice
from models.queries.advice_views import AdviceGiven
from models.queries.initiative import load_initiative
from models.queries.moment import Now, load_now
from models.queries.portfolio import load_portfolio
from models.queries.steering import load_steering
from models.views.initiative import InitiativeView
from models.views.line import Line
from models.views.people import PersonView, TeamView
from models.views.portfolio import PortfolioName, PortfolioView, RemovedPortfolio
from models.views.search import Hit
from models.views.steering import SteeringView
from models.views.trail import ActView

_OPEN: dict[Path, Database] = {}
_OPENING = threading.Lock()
_SHELF = Shelf(most=64)
_BESIDE = Shelf(most=256)
_GRIDS: dict[str, Callable[[Database, int], tuple[Line[Any], ...]]] = {
    "objectives": grids.load_objectives,
    "initiatives": grids.load_initiatives,
    "key_results": grids.load_key_results,
    "contributions": grids.load_contributions,
    "people": grids.load_people,
}


def database() -> Database:
    """The database of this process, opened once; raises Problem where it cannot be."""
    path = location.locate()
    with _OPENING:
        if path not in _OPEN:
            _OPEN[path] = databases.open_database()
        return _OPEN[path]


def actor() -> Actor:
    """Who looks and acts in this session, in the role chosen under *See as*."""
    return who(access.role())


def portfolios() -> tuple[PortfolioName, ...]:
    """The portfolios to switch between, by name."""
    return once_a_run("portfolios", partial(lists.list_portfolios, database()))


def removed() -> tuple[RemovedPortfolio, ...]:
    """The portfolios that were removed from sight and can come back."""
    return lists.list_removed(database())


def portfolio_id() -> int:
    """The portfolio in view; where there is none at all, the page gives way to the greeting."""
    return _in_view()[0]


def portfolio(*, known: int | None = None, day: date | None = None) -> PortfolioView:
    """The portfolio in view, at its newest revision and today where nothing else is asked."""
    id, now = _in_view()
    at = Now(known or now.known, day or now.day)
    draw = partial(load_portfolio, database(), id, known=at.known, day=at.day)
    view: PortfolioView = _SHELF.get((database().location, id, at), draw)
    return view


def advised(*, known: int | None = None, day: date | None = None) -> PortfolioView:
    """As `portfolio`, with the forecasts, the targets to expect and the advice beside each initiative."""
    id, now = _in_view()
    at = Now(known or now.known, day or now.day)

    def draw() -> PortfolioView:
        return _advice(id, at).beside(portfolio(known=at.known, day=at.day))

    view: PortfolioView = _SHELF.get((database().location, id, at, "advised"), draw)
    return view


def initiative(initiative_id: int, *, known: int | None = None, day: date | None = None) -> InitiativeView:
    """One initiative of the portfolio in view, whole, with forecasts and advice. Raises NotFound."""
    id, now = _in_view()
    at = Now(known or now.known, day or now.day)

    def draw() -> InitiativeView:
        seen = load_initiative(database(), id, initiative_id, known=at.known, day=at.day)
        return _advice(id, at, initiative_id).beside(seen)

    view: InitiativeView = _SHELF.get((database().location, id, at, initiative_id), draw)
    return view


def steering(*, known: int | None = None, day: date | None = None) -> SteeringView:
    """Signals, frictions, dimensions and focus of the portfolio in view, drawn as its view is."""
    id, now = _in_view()
    at = Now(known or now.known, day or now.day)
    draw = partial(load_steering, database(), id, known=at.known, day=at.day)
    view: SteeringView = _SHELF.get((database().location, id, at, "steering"), draw)
    return view


def search(words: str) -> tuple[Hit, ...]:
    """Initiatives, key results and objectives of the portfolio in view that the words fit."""
    return searches.find(database(), portfolio_id(), words) if words.strip() else ()


def grid(kind: str) -> tuple[Line[Any], ...]:
    """Current rows to edit, each a `Line` of id, version and draft: `kind` is one of the keys of _GRIDS."""
    return once_a_run(f"grid {kind}", partial(_GRIDS[kind], database(), portfolio_id()))


def persons() -> tuple[PersonView, ...]:
    """The people of the portfolio in view, by name."""
    return once_a_run("people", partial(people.load_people, database(), portfolio_id()))


def teams() -> tuple[TeamView, ...]:
    """The teams of the portfolio in view, by name."""
    return once_a_run("teams", partial(people.load_teams, database(), portfolio_id()))


def last_undoable(*, own: bool = False) -> ActView | None:
    """The newest act that can be undone; with `own`, only where this session's actor did it."""
    return acts.last_undoable(database(), portfolio_id(), by=actor().name if own else None)


def attempt(
    command: Callable[..., Saved],
    *arguments: Any,  # noqa: ANN401  whatever the command takes
    form: str = "",
    after: Callable[[], None] = lambda: None,
    **named: Any,  # noqa: ANN401  whatever the command takes
) -> Saved:
    """Carry out command(database, actor, *arguments, **named); raises Problem for whoever shows it in place.

    `form` names the form that was sent: its intent makes a second click on it repeat nothing. Read what was
    entered before: nothing of Streamlit happens inside the transaction. `after` is called once it is saved, and
    must not call Streamlit either, for a newer click may stop the script there.
    """
    intents = open_intents()
    given = {**named, "intent": intents.setdefault(form, str(uuid.uuid4()))} if form else named
    saved = command(database(), actor(), *arguments, **given)
    intents.pop(form, None)
    after()
    look_again()
    return saved


def send(
    command: Callable[..., Saved],
    *arguments: Any,  # noqa: ANN401  whatever the command takes
    form: str = "",
    done: str = "",
    **named: Any,  # noqa: ANN401  whatever the command takes
) -> Saved | None:
    """As `attempt`, but shows `done` and the command's notes, or the problem; None where nothing was saved."""
    try:
        saved = attempt(command, *arguments, form=form, **named)
    except Problem as problem:
        tell(str(problem), trouble=True)
        return None
    for sentence in filter(None, (done, *saved.notes)):
        tell(sentence)
    return saved


def _advice(id: int, at: Now, initiative_id: int | None = None) -> AdviceGiven:
    """The advice on a whole portfolio, kept; on one initiative alone where the whole has not been asked for."""
    here = database()
    draw = partial(load_advice, here, id, known=at.known, day=at.day, keep=partial(_keep, here.location, id))
    whole = (here.location, id, at, "advice")
    kept: AdviceGiven | None = _SHELF.kept(whole)
    if kept is None:
        kept = draw(initiative_id) if initiative_id is not None else _SHELF.get(whole, draw)
    return kept


def _keep(file: Path, id: int, key: Hashable, draw: Callable[[], Any]) -> Any:  # noqa: ANN401  whatever is drawn
    """What advice needs besides the day's figures: small, and good for longer than a view."""
    return _BESIDE.get((file, id, key), draw)


def _in_view() -> tuple[int, Now]:
    """The portfolio in view, its newest revision and today: one small statement in a run of the script."""
    id, now = once_a_run("in view", _look)
    show_portfolio(id)
    return id, now


def _look() -> tuple[int, Now]:
    for id in wanted_portfolios():
        with suppress(NotFound):
            return id, load_now(database(), id)
    listed = portfolios()
    if not listed:
        st.switch_page(places.path(Place.WELCOME))
    return listed[0].id, load_now(database(), listed[0].id)
