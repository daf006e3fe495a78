"""Why a key result has its status: codes with figures, made for one key result on demand."""

from models.rules.facts import Finding
from models.rules.ground import Ground
from models.rules.status import Judgement


def key_result_reasons(ground: Ground, judged: Judgement, place: int) -> list[Finding]:
    """The findings behind the status of key result `place`, the deciding one first."""
    return []
