"""A portfolio whose every text is meant to do harm: markup that fetches or runs, formulas, scripts of the world."""

from datetime import date

from models.commands.ask_back import ask_back
from models.commands.check_ins import record_check_in
from models.commands.create_portfolio import create_portfolio
from models.commands.decisions import record_decision
from models.commands.delivery import report_delivery
from models.commands.escalations import raise_escalation, reply_to_escalation
from models.commands.insights import raise_insight, reply_to_insight
from models.commands.money import record_actuals, set_budget
from models.commands.teams import add_team
from models.commands.tokens import create_token, revoke_token
from models.drafts import (
    ActualDraft,
    BudgetDraft,
    CheckInDraft,
    DecisionDraft,
    DeliveryDraft,
    PortfolioDraft,
    TeamDraft,
)
from models.drafts_raised import EscalationDraft, EscalationReplyDraft, InsightDraft, InsightReplyDraft
from models.source_drafts import EvidenceFileDraft, TokenDraft
from models.tables.evidence import CheckIn
from models.vocabulary import DecisionKind, Delivery
from tests.builders import ADMINISTRATOR, Bench

SPY = "spy.example"
MARKUP = (
    f"![a](https://{SPY}/a.png) [b](javascript:alert(1)) <img src=//{SPY}/c onerror=window.harmed=1> "
    f"<script>window.harmed=1</script> <style>@import '//{SPY}/d'</style> $5 :red[e] www.{SPY}"
)
FORMULAS = ('=HYPERLINK("https://spy.example","x")', "+1+1", "-1+1", "@SUM(A1)", "\t=1", "＝1+1")
WORLD = (
    "ترقية النظام المصرفي \u202eresrever",
    "👩\u200d👩\u200d👧\u200d👦🚀 é 顧客",
    "שלום “quotes” 'and' \\ `ticks`",
    "bell\x07 null\x00 half\ud800",
)
TEXTS = (MARKUP, *FORMULAS, *WORLD)
DAY = date(2026, 2, 1)


def hostile(database, clock):
    """A bench of such a portfolio: one initiative, key result, objective and person for each text."""
    settings = PortfolioDraft(f"Harm {MARKUP}", zone="UTC", today_fixed=date(2026, 3, 2))
    bench = Bench(database, clock, create_portfolio(database, ADMINISTRATOR, settings).id)
    for number, text in enumerate(TEXTS):
        strategy(bench, number, text)
        facts(bench, number + 1, text)
        raised(bench, number + 1, text)
    tokens(bench)
    return bench


def strategy(bench, number, text):
    """A thing of each kind that is called so."""
    person, team = bench.person(text), add_team(*bench.place, TeamDraft(text)).id
    objective = bench.objective(text, key=f"O{number}", why=text, why_now=text, owner_id=person)
    more = {"metric": text, "unit": text[:20], "source": text, "key": f"K{number}"}
    key_result = bench.key_result(text, objective_id=objective, owner_id=person, headline=True, **more)
    initiative = bench.initiative(
        text, key=f"I{number}", description=text, why_now=text, department=text, team_id=team, owner_id=person,
        sponsor_id=person, decision_right=text, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31),
    )  # fmt: skip
    bench.link(initiative, key_result, enables=text)


def facts(bench, id, text):
    """What was observed, spent and decided, in such words."""
    file = EvidenceFileDraft(f"{text}.txt", text.encode("utf-8", "replace").replace(b"\x00", b"") + b" ")
    draft = CheckInDraft(
        id, DAY, 6.0, source=text, link="javascript:window.harmed=1", learned=text, files=(file,)
    )
    record_check_in(*bench.place, draft)
    report_delivery(
        *bench.place, DeliveryDraft(id, DAY, Delivery.LATE, source=text, original=text, comment=text)
    )
    set_budget(*bench.place, BudgetDraft(id, DAY, 100_000_00, source=text, note=text))
    record_actuals(*bench.place, ActualDraft(id, date(2026, 1, 31), 10_000_00, source=text))
    decision = DecisionDraft(id, DecisionKind.CONTINUE, DAY, decided_by=text, right=text, reason=text)
    record_decision(*bench.place, decision)


def raised(bench, id, text):
    """What was learned, asked upwards and asked back, with its replies."""
    insight = raise_insight(*bench.place, InsightDraft(text, initiative_id=id)).id
    reply_to_insight(*bench.place, InsightReplyDraft(insight, text))
    question = raise_escalation(*bench.place, EscalationDraft(text, initiative_id=id)).id
    reply_to_escalation(*bench.place, EscalationReplyDraft(question, text))
    ask_back(*bench.place, bench.rows(CheckIn, key_result_id=id)[0].version, question=text)


def tokens(bench):
    """A source that is called so, and one that was."""
    for number, text in enumerate((MARKUP, FORMULAS[0])):
        token = create_token(*bench.place, TokenDraft(text[:190], f"{number}" * 43))
    revoke_token(*bench.place, token.id)
