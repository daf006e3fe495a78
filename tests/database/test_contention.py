"""Contention: many save at once; none is lost, none is saved twice."""

import threading

from models.commands.initiatives import add_initiative, change_initiative
from models.drafts import InitiativeDraft
from models.errors import Conflict
from models.tables.portfolio import Act, Portfolio
from models.tables.strategy import InitiativeVersion


def at_once(count, act):
    """Run `act` with 0, 1, 2 ... in as many threads; the answers in any order."""
    answers, start = [], threading.Barrier(count)

    def run(number):
        start.wait()
        answers.append(act(number))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_eight_workers_lose_nothing(bench):
    def work(number):
        return [
            add_initiative(*bench.place, InitiativeDraft(f"{number}-{turn}")).revision for turn in range(10)
        ]

    revisions = [revision for answer in at_once(8, work) for revision in answer]

    assert sorted(revisions) == list(range(2, 82))
    assert len(bench.rows(InitiativeVersion)) == 80
    assert bench.rows(Portfolio)[0].revision == len(bench.rows(Act)) == 81


def test_sixteen_threads_with_one_intent_save_one_row(bench):
    def click(_number):
        return add_initiative(*bench.place, InitiativeDraft("Once"), intent="the same form")

    answers = at_once(16, click)

    assert len(bench.rows(InitiativeVersion)) == 1
    assert len({(answer.id, answer.version, answer.revision) for answer in answers}) == 1
    assert sum(not answer.repeated for answer in answers) == 1


def test_of_many_who_saw_the_same_version_one_wins_and_the_others_are_told(bench):
    initiative = bench.initiative()
    seen = bench.current(InitiativeVersion).version

    def edit(number):
        draft = InitiativeDraft(f"Name {number}")
        try:
            return change_initiative(*bench.place, draft, initiative_id=initiative, expected=seen)
        except Conflict as conflict:
            return conflict

    answers = at_once(8, edit)

    assert sum(isinstance(answer, Conflict) for answer in answers) == 7
    assert len(bench.rows(InitiativeVersion)) == 2
