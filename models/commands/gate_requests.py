"""Asks for the gate of an initiative, answers its criteria in words, withdraws the request."""

from collections.abc import Iterator
from functools import partial

from models.actor import Actor, Right
from models.commands.cleaning import clean
from models.commands.saved import Order, Saved
from models.commands.things import is_own, reference_faults
from models.commands.unit import perform
from models.commands.work import Work, copy_of
from models.database import Database
from models.drafts_gates import CriterionDraft, GateRequestDraft
from models.errors import Fault, Invalid
from models.queries.gates import draw_gate
from models.queries.moment import Frame, load_frame
from models.rules.gate_path import BY_WORDS
from models.tables.gates import GateAnswer, GateRequest, GateRequestVersion
from models.tables.strategy import Initiative, InitiativeStage, InitiativeVersion
from models.views.gate import GateView
from models.vocabulary import ACTIVE_STAGES, word
from models.vocabulary_gates import GateState


def request_gate(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: GateRequestDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Ask for the gate that an initiative stands before, or say something else in its open request (`expected`).

    The id saved is the request. Raises Refused, Invalid, NotFound, Conflict.
    """
    order = Order(actor, portfolio_id, "request_gate", intent)
    return perform(database, order, lambda work: ask(work, draft, expected))


def answer_criterion(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    draft: CriterionDraft,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Answer a criterion of an open request, such as the technology check; `expected` is the answer that was seen.

    The id saved is the request. Raises Refused, Invalid, NotFound, Conflict.
    """
    order = Order(actor, portfolio_id, "answer_criterion", intent)
    return perform(database, order, lambda work: answer(work, draft, expected))


def withdraw_request(
    database: Database,
    actor: Actor,
    portfolio_id: int,
    request_id: int,
    *,
    expected: int | None = None,
    intent: str | None = None,
) -> Saved:
    """Take an open request back. Raises Refused, Invalid, NotFound, Conflict."""
    order = Order(actor, portfolio_id, "withdraw_request", intent)
    return perform(database, order, lambda work: withdraw(work, request_id, expected))


def ask(work: Work, draft: GateRequestDraft, expected: int | None) -> Saved:
    """Write a request, or what it says now."""
    require_own(work, draft.initiative_id)
    found = work.find(GateRequestVersion, initiative_id=draft.initiative_id, state=GateState.OPEN.value)
    gate = gate_of(work, draft.initiative_id)
    kept = clean(draft, partial(request_faults, work, gate))
    row = GateRequestVersion(
        initiative_id=kept.initiative_id,
        stage=gate.into.value if found is None and gate.into else "",
        requested_on=work.today,
        requested_by=work.actor.name,
        note=kept.note,
        swap_id=kept.swap_id,
    )
    if found is not None:
        changed = copy_of(found, note=kept.note, swap_id=kept.swap_id)
        version = work.replace(found, changed, expected=expected)
        return work.saved(found.gate_request_id, version.version)
    row.gate_request_id = work.identity(GateRequest)
    return work.saved(row.gate_request_id, work.add(row).version)


def answer(work: Work, draft: CriterionDraft, expected: int | None) -> Saved:
    """Write the answer to one criterion."""
    request = own_request(work, draft.request_id)
    kept = clean(draft, criterion_faults)
    asked = {"gate_request_id": kept.request_id, "criterion": kept.criterion.value}
    row = GateAnswer(
        **asked,
        answer=kept.answer,
        answered_by=work.actor.name,
        answered_on=max(work.today, request.requested_on),
    )
    current = work.find(GateAnswer, **asked)
    version = work.add(row) if current is None else work.replace(current, row, expected=expected)
    return work.saved(kept.request_id, version.version)


def withdraw(work: Work, request_id: int, expected: int | None) -> Saved:
    """Write that a request was taken back."""
    request = own_request(work, request_id)
    ended = copy_of(
        request,
        state=GateState.WITHDRAWN.value,
        answered_on=max(work.today, request.requested_on),
        answered_by=work.actor.name,
    )
    return work.saved(request_id, work.replace(request, ended, expected=expected).version)


def request_faults(work: Work, gate: GateView, draft: GateRequestDraft) -> Iterator[Fault]:
    """What is wrong with a request."""
    if gate.into is None:
        yield Fault("initiative_id", f"{word(gate.stage)} is behind the last gate: there is none to ask for.")
    unknown = list(reference_faults(work, draft, swap_id=Initiative))
    yield from unknown
    if draft.swap_id is None or unknown:
        return
    stage = work.find(InitiativeStage, initiative_id=draft.swap_id)
    if draft.swap_id == draft.initiative_id:
        yield Fault("swap_id", "An initiative makes no room for itself. Choose another one to stop.")
    elif stage is None or stage.stage not in ACTIVE_STAGES:
        yield Fault("swap_id", "What stops must be active, or it makes no room. Choose another one.")


def criterion_faults(draft: CriterionDraft) -> Iterator[Fault]:
    """What is wrong with the answer to a criterion."""
    if draft.criterion not in BY_WORDS:
        said = word(draft.criterion).lower()
        yield Fault("criterion", f"The criterion “{said}” is met by the records themselves: mend it there.")


def open_request(work: Work, request_id: int) -> GateRequestVersion:
    """A request that waits for its answer; raises NotFound, and Invalid where it ended already."""
    request = work.current(GateRequestVersion, gate_request_id=request_id, archived=False)
    if request.state != GateState.OPEN.value:
        raise Invalid((Fault("request_id", f"This request was {request.state} already. Ask anew."),))
    return request


def own_request(work: Work, request_id: int) -> GateRequestVersion:
    """A request that waits for its answer, once the actor has the right to it; as `open_request`, and Refused."""
    request = work.current(GateRequestVersion, gate_request_id=request_id, archived=False)
    require_own(work, request.initiative_id)
    return open_request(work, request_id)


def require_own(work: Work, initiative_id: int) -> None:
    """Pass where the actor may ask for the gate of this initiative; raises Refused, NotFound."""
    initiative = work.current(InitiativeVersion, initiative_id=initiative_id, archived=False)
    owners = (initiative.owner_id, initiative.sponsor_id)
    work.require(Right.REQUEST_GATE, own=is_own(work.actor, owners))


def frame_of(work: Work) -> Frame:
    """The portfolio at this very act: what was written before in it is seen."""
    return load_frame(work.session, work.portfolio_id, now=work.recorded_at)


def gate_of(work: Work, initiative_id: int) -> GateView:
    """The gate that an initiative stands before at this very act."""
    return draw_gate(work.session, frame_of(work), initiative_id)
