"""Many edit the same things at once, through every way to write; afterwards everything acknowledged must be there."""

import json
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select

from models.actor import Actor
from models.commands.check_ins import correct_check_in, record_check_in
from models.commands.create_portfolio import create_portfolio
from models.commands.initiatives import add_initiative
from models.commands.key_results import add_key_result
from models.commands.save_grid import save_grid
from models.commands.tokens import create_token, new_secret
from models.database import Database
from models.drafts import CheckInDraft, GridRow, InitiativeDraft, KeyResultDraft, PortfolioDraft
from models.errors import Busy, Conflict
from models.queries.grids import load_initiatives
from models.source_drafts import TokenDraft
from models.tables.base import FOREVER
from models.tables.evidence import CheckIn
from models.vocabulary import Role

ADMINISTRATOR = Actor("Administrator", Role.ADMINISTRATOR)
DAY = date(2026, 3, 2)
SHARED_INITIATIVES = 4
AGAIN_EVERY = 10
HAND, SENT = 1, 2
"""The key result that is corrected by hand, and the one that a source reports."""
WAYS = ("grid", "command", "http")


@dataclass
class Ground:
    """A portfolio with few things for many hands, and the address of a server on the same file."""

    database: Database
    portfolio_id: int
    secret: str
    url: str = ""

    @property
    def place(self) -> tuple[Database, Actor, int]:
        """What every command takes first."""
        return self.database, ADMINISTRATOR, self.portfolio_id


@dataclass
class Tally:
    """What was acknowledged, what had to be tried again, and how long each edit took, in seconds, by way."""

    done: Counter[str] = field(default_factory=Counter)
    retried: Counter[str] = field(default_factory=Counter)
    repeated: Counter[str] = field(default_factory=Counter)
    seconds: dict[str, list[float]] = field(default_factory=lambda: {way: [] for way in WAYS})
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, way: str, seconds: float, retries: int, again: bool) -> None:
        """Count one acknowledged edit."""
        with self.lock:
            self.done[way] += 1
            self.retried[way] += retries
            self.repeated[way] += again
            self.seconds[way].append(seconds)


def prepare(database: Database) -> Ground:
    """Found a portfolio with the things that are fought for."""
    id = create_portfolio(database, ADMINISTRATOR, PortfolioDraft("Contended", zone="UTC")).id
    secret = new_secret()
    ground = Ground(database, id, secret)
    for number in range(SHARED_INITIATIVES):
        add_initiative(*ground.place, InitiativeDraft(f"Initiative {number}", description="0"))
    for code in ("HAND", "SENT"):
        add_key_result(*ground.place, KeyResultDraft(code, key=code, source="Counter"))
    record_check_in(*ground.place, CheckInDraft(HAND, DAY, 0.0))
    create_token(*ground.place, TokenDraft("Meter", secret))
    return ground


def fight(ground: Ground, edits: int, workers: int) -> Tally:
    """Have so many workers make so many edits between them, each way in turn; one in ten is sent twice."""
    tally, numbers, faults = Tally(), iter(range(edits)), list[BaseException]()
    ways: dict[str, Callable[[Ground, int], int]] = {"grid": by_grid, "command": by_command, "http": by_http}

    def work() -> None:
        try:
            for number in each(numbers, tally.lock):
                way = WAYS[number % len(WAYS)]
                begun = time.perf_counter()
                retries = ways[way](ground, number)
                took, again = time.perf_counter() - begun, number % AGAIN_EVERY < len(WAYS)
                if again:
                    ways[way](ground, number)
                tally.add(way, took, retries, again)
        except BaseException as fault:
            faults.append(fault)
            raise

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return tally


def each(numbers: Iterator[int], lock: threading.Lock) -> Iterator[int]:
    """The numbers that are left, to whoever asks next."""
    while True:
        with lock:
            number = next(numbers, None)
        if number is None:
            return
        yield number


def by_grid(ground: Ground, number: int) -> int:
    """Count one up in the description of a shared initiative, through the grid; how often others were faster."""
    for retries in range(100_000):
        line = load_initiatives(ground.database, ground.portfolio_id)[number % SHARED_INITIATIVES]
        draft = replace(line.draft, description=str(int(line.draft.description) + 1))
        try:
            save_grid(*ground.place, [GridRow(1, draft, line.id, line.version)], intent=f"grid {number}")
        except (Conflict, Busy):
            continue
        return retries
    raise RuntimeError("An edit never came through.")


def by_command(ground: Ground, number: int) -> int:
    """Count one up in a shared check-in, by correcting the version that was seen."""
    for retries in range(100_000):
        with ground.database.read() as session:
            seen = session.scalars(select(CheckIn).filter_by(key_result_id=HAND, until=FOREVER)).one()
        draft = CheckInDraft(HAND, DAY, seen.value + 1)
        try:
            correct_check_in(*ground.place, draft, expected=seen.version, intent=f"command {number}")
        except (Conflict, Busy):
            continue
        return retries
    raise RuntimeError("An edit never came through.")


def by_http(ground: Ground, number: int) -> int:
    """Report a value of its own for a shared day; the last one that comes stands, all the others stay in the record."""
    row = {"key_result": "SENT", "observed_on": DAY.isoformat(), "value": number, "correct": True}
    body = json.dumps({**row, "key": f"http {number}"}).encode()
    headers = {"Authorization": f"Bearer {ground.secret}", "Content-Type": "application/json"}
    for retries in range(100_000):
        request = urllib.request.Request(f"{ground.url}/api/v1/check-ins", body, headers)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                (told,) = json.load(answer)["rows"]
        except urllib.error.HTTPError as refusal:
            with refusal:
                if refusal.code != 429:
                    raise RuntimeError(refusal.read().decode()) from refusal
            time.sleep(0.05)
            continue
        if told["outcome"] not in ("recorded", "corrected", "repeated"):
            raise RuntimeError(str(told))
        return retries
    raise RuntimeError("An edit never came through.")
