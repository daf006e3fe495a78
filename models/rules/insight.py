"""The learning loop: after which review an adopted insight is asked whether it helped (Method, section 1)."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.vocabulary_raised import Helped


@dataclass(frozen=True, slots=True)
class Held:
    """A closed review by its id and its day (ordinal)."""

    id: int
    day: int


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, after which review, of whether an insight helped."""

    review: int
    helped: Helped


def question(adopted: int, held: Sequence[Held], said: Sequence[Said], today: int) -> Held | None:
    """The review since which "did it help?" waits for an answer on `today`, None where nothing is asked.

    It is asked at the first review closed after the day of adoption (ordinal), and after "too early" at the first one
    after that review. Yes and no end it.
    """
    if any(one.helped is not Helped.TOO_EARLY for one in said):
        return None
    answered = {one.review for one in said}
    after = max((one.day for one in held if one.id in answered), default=adopted)
    due = [one for one in held if max(after, adopted) < one.day <= today and one.id not in answered]
    return min(due, key=lambda one: (one.day, one.id), default=None)
