"""Gates: asked for, answered, waived, passed and refused; the stage and what makes room for it in one act."""

import pytest

from models.commands.change_settings import change_settings
from models.commands.change_stage import change_stage
from models.commands.gate_answers import pass_gate, return_gate
from models.commands.gate_requests import request_gate, withdraw_request
from models.commands.key_results import archive_key_result
from models.drafts import PortfolioDraft, StageDraft
from models.drafts_gates import GateAnswerDraft, GateRequestDraft
from models.errors import Conflict, Invalid, NotFound
from models.tables.gates import GateAnswer, GateRequestVersion
from models.tables.portfolio import Act
from models.tables.strategy import InitiativeStage
from models.vocabulary import Stage
from models.vocabulary_gates import Criterion, GateState
from tests.commands.gates import WHOLE, ask, check, gate, let_in, stage, state


def test_a_request_asks_for_the_stage_behind_the_next_gate(bench, exploring):
    ask(bench, note="Ready by May")

    found = gate(bench).request
    assert (found.stage, found.note, found.requested_by) == (
        Stage.DELIVERING,
        "Ready by May",
        "Administrator",
    )


def test_asking_again_changes_the_open_request(bench, exploring):
    first = request_gate(*bench.place, GateRequestDraft(1))
    again = request_gate(*bench.place, GateRequestDraft(1, note="Now"), expected=first.version)

    assert again.id == first.id
    with pytest.raises(Conflict):
        request_gate(*bench.place, GateRequestDraft(1, note="Later"), expected=first.version)


def test_what_is_lacking_keeps_the_gate_closed_and_is_said(bench, exploring):
    ask(bench)

    with pytest.raises(Invalid, match="technology check is not answered") as caught:
        let_in(bench)
    assert [one.field for one in caught.value.faults] == ["technology"]
    assert (stage(bench), state(bench)) == ("exploring", "open")


def test_passing_writes_the_stage_and_the_answer_in_one_act(bench, exploring):
    ask(bench)
    check(bench)
    saved = let_in(bench, reason="All there")

    passed = bench.current(GateRequestVersion)
    entered = bench.current(InitiativeStage)
    assert (passed.state, passed.answered_by, passed.right) == ("passed", "A committee member", "Its charter")
    assert (entered.stage, entered.reason) == ("delivering", "All there")
    assert passed.revision == entered.revision == saved.revision


def test_a_second_click_passes_once(bench, exploring):
    ask(bench)
    check(bench)
    draft = GateAnswerDraft(1, "Its charter")
    first, again = (pass_gate(*bench.place, draft, intent="click") for _ in range(2))

    assert (again.repeated, again.version) == (True, first.version)
    assert len(bench.rows(Act, command="pass_gate")) == 1


def test_whoever_saw_an_older_request_does_not_answer_it(bench, exploring):
    seen = request_gate(*bench.place, GateRequestDraft(1)).version
    ask(bench, note="Changed")
    check(bench)

    with pytest.raises(Conflict):
        pass_gate(*bench.place, GateAnswerDraft(1, "Its charter"), expected=seen)
    assert stage(bench) == "exploring"


def test_a_refusal_gives_its_reason_and_leaves_the_stage(bench, exploring):
    ask(bench)
    with pytest.raises(Invalid, match="so that it can be mended"):
        return_gate(*bench.place, GateAnswerDraft(1, "Its charter"))
    return_gate(*bench.place, GateAnswerDraft(1, "Its charter", "No owner yet"))

    assert (stage(bench), state(bench)) == ("exploring", "refused")
    assert [one.reason for one in gate(bench).history] == ["No owner yet"]


def test_a_request_that_ended_is_not_answered_again(bench, exploring):
    ask(bench)
    withdraw_request(*bench.place, 1)

    for act in (let_in, check):
        with pytest.raises(Invalid, match="withdrawn already"):
            act(bench)


def test_while_a_request_is_open_the_stage_rises_only_through_it(bench, exploring):
    ask(bench)
    with pytest.raises(Invalid, match="A request to enter delivering is open"):
        change_stage(*bench.place, StageDraft(1, Stage.DELIVERING))
    withdraw_request(*bench.place, 1)
    change_stage(*bench.place, StageDraft(1, Stage.DELIVERING))

    assert stage(bench) == "delivering"


def test_pausing_goes_around_no_gate(bench, exploring):
    ask(bench)
    change_stage(*bench.place, StageDraft(1, Stage.PAUSED, reason="No room"))

    with pytest.raises(Invalid, match="asks to enter delivering, but is paused"):
        let_in(bench)


def test_what_stops_for_it_stops_in_the_same_act(bench, exploring):
    bench.initiative("Old portal")
    change_stage(*bench.place, StageDraft(2, Stage.EXPLORING))
    ask(bench, swap_id=2)
    check(bench)
    saved = let_in(bench, swap_into=Stage.PAUSED)

    stopped = bench.current(InitiativeStage, initiative_id=2)
    assert (stopped.stage, stopped.revision) == ("paused", saved.revision)
    assert stopped.reason == "Makes room for “Self-service portal”."


def test_a_full_portfolio_lets_in_what_makes_room_for_itself(bench):
    change_settings(*bench.place, PortfolioDraft("Ours", zone="UTC", wip_limit=1))
    owned = {"owner_id": bench.person(), "sponsor_id": bench.person("Sponsor")}
    bench.initiative(**owned, **WHOLE)
    bench.initiative("Old portal", **owned)
    change_stage(*bench.place, StageDraft(2, Stage.EXPLORING))
    ask(bench)
    with pytest.raises(Invalid, match="say what stops so that it can start"):
        let_in(bench)
    ask(bench, swap_id=2)
    let_in(bench, swap_reason="Less effect")

    assert (stage(bench, 1), stage(bench, 2)) == ("exploring", "stopped")
    assert bench.current(InitiativeStage, initiative_id=2).reason == "Less effect"


@pytest.mark.parametrize(
    ("swap", "sentence"), [(1, "no room for itself"), (2, "must be active"), (77, "names no")]
)
def test_what_stops_is_another_active_initiative(bench, exploring, swap, sentence):
    bench.initiative("Proposed")

    with pytest.raises(Invalid, match=sentence):
        ask(bench, swap_id=swap)


def test_an_answer_changes_and_an_empty_one_takes_it_back(bench, exploring):
    ask(bench)
    first = check(bench)
    check(bench, answer="", expected=first.version)

    assert bench.current(GateAnswer).answer == ""
    with pytest.raises(Invalid, match="technology check"):
        let_in(bench)


def test_only_what_no_record_tells_is_answered_in_words(bench, exploring):
    ask(bench)

    with pytest.raises(Invalid, match="met by the records themselves"):
        check(bench, criterion=Criterion.OWNERS)


def test_a_gate_owed_is_asked_for_and_passed_where_one_stands(bench, exploring):
    change_stage(*bench.place, StageDraft(1, Stage.DELIVERING))
    archive_key_result(*bench.place, exploring)
    ask(bench)
    check(bench)
    assert gate(bench).owed
    with pytest.raises(Invalid, match="It serves none yet"):
        let_in(bench)
    another = bench.key_result("Another", objective_id=1)
    bench.link(1, another)
    bench.confirm(another, by="Somebody else")
    let_in(bench)

    assert not gate(bench).owed
    assert (stage(bench), state(bench)) == ("delivering", GateState.PASSED.value)


def test_behind_the_last_gate_there_is_none_to_ask_for(bench, exploring):
    for one in (Stage.DELIVERING, Stage.SCALING):
        change_stage(*bench.place, StageDraft(1, one))

    with pytest.raises(Invalid, match="Scaling is behind the last gate"):
        ask(bench)


def test_a_gate_is_asked_for_an_initiative_that_is_there(bench):
    with pytest.raises(NotFound):
        ask(bench)
