"""Frictions of what is reported: fragmented reporting, inconsistent working practices (Method, section 7)."""

from collections import defaultdict
from collections.abc import Iterable

from models.rules.friction_facts import Friction, FrictionFacts, FrictionKind, KeyResultFact
from models.rules.glossary import Glossary, terms_against
from models.rules.records import FEWEST_FOR_SHARE, Kind, records
from models.rules.wording import wording_finding
from models.rules.wording_words import Lexicon
from models.vocabulary import GROUP_OF, Group

ASKEW = (Group.NOT_LANDING, Group.UNKNOWN)


def reporting(facts: FrictionFacts) -> list[Friction]:
    """One metric in several shapes, key results that feed nothing, feeders that land while their headline does not."""
    return [*_metrics(facts), *_loose(facts), *_feeders(facts)]


def practices(facts: FrictionFacts, lexicon: Lexicon, glossary: Glossary) -> list[Friction]:
    """Key results worded as outputs, check-ins without evidence, words against the glossary."""
    return [*_outputs(facts, lexicon), *_unbacked(facts), *_against_glossary(facts, glossary)]


def worded_as_output(one: KeyResultFact, lexicon: Lexicon) -> bool:
    """Whether a key result's name or metric is output wording, and nobody confirmed the outcome."""
    return wording_finding(one.name, one.claim, lexicon, metric=one.metric) is not None


def _metrics(facts: FrictionFacts) -> list[Friction]:
    shared: dict[str, list[KeyResultFact]] = defaultdict(list)
    for one in facts.key_results:
        shared[_plain(one.metric)].append(one)
    found = [(same, _differing(same)) for metric, same in sorted(shared.items()) if metric]
    return [_metric(same, how) for same, how in found if any(count > 1 for count in how.values())]


def _differing(same: list[KeyResultFact]) -> dict[str, int]:
    """How many units, sources and baselines one metric has; what is missing differs from nothing."""
    baselines = {round(one.baseline, 9) for one in same if one.baseline is not None}
    return {
        "units": _kinds(one.unit for one in same),
        "sources": _kinds(one.source for one in same),
        "baselines": len(baselines),
    }


def _metric(same: list[KeyResultFact], how: dict[str, int]) -> Friction:
    named = records(Kind.KEY_RESULT, (one.id for one in same))
    figures = {"metric": same[0].metric.strip(), "count": len(named), **how}
    return Friction(FrictionKind.REPORTING, ("metric_differs", figures), named, "move_agree_metric")


def _loose(facts: FrictionFacts) -> list[Friction]:
    there = {one.id for one in facts.key_results}
    aimless = [one for one in facts.key_results if one.objective_id is None and one.feeds_id not in there]
    loose = [
        one
        for one in facts.key_results
        if one.objective_id is not None and not one.headline and one.feeds_id not in there
    ]
    return [
        *_counted("key_results_feed_nothing", loose, "move_feed_or_close"),
        *_counted("key_results_without_objective", aimless, "move_link_objective"),
    ]


def _counted(code: str, found: list[KeyResultFact], move: str) -> list[Friction]:
    """A friction over key results; it costs the check-ins that were taken for them in the look-back."""
    named = records(Kind.KEY_RESULT, (one.id for one in found))
    taken = sum(one.check_ins for one in found)
    cost = ("cost_check_ins", {"count": taken}) if taken else None
    return (
        [Friction(FrictionKind.REPORTING, (code, {"count": len(named)}), named, move, cost)] if named else []
    )


def _feeders(facts: FrictionFacts) -> list[Friction]:
    last = [one.id for one in facts.last_portfolio_reviews()]
    feeding: dict[int, list[KeyResultFact]] = defaultdict(list)
    for one in facts.key_results:
        if one.feeds_id is not None:
            feeding[one.feeds_id].append(one)
    askew = [
        (one, feeding[one.id])
        for one in facts.key_results
        if one.headline and feeding[one.id] and len(last) == 2
        if _stood(one, last, ASKEW)
        and all(_stood(feeder, last, (Group.LANDING,)) for feeder in feeding[one.id])
    ]
    return [_askew(one, feeders) for one, feeders in askew]


def _stood(one: KeyResultFact, reviews: list[int], groups: tuple[Group, ...]) -> bool:
    """Whether it stood in one of the groups at each of the reviews."""
    seen = dict(one.at_reviews)
    return all(review in seen and GROUP_OF[seen[review]] in groups for review in reviews)


def _askew(headline: KeyResultFact, feeders: list[KeyResultFact]) -> Friction:
    named = records(Kind.KEY_RESULT, (headline.id, *(one.id for one in feeders)))
    figures = {"name": headline.name, "count": len(feeders)}
    return Friction(
        FrictionKind.REPORTING, ("feeders_land_headline_not", figures), named, "move_test_assumption"
    )


def _outputs(facts: FrictionFacts, lexicon: Lexicon) -> list[Friction]:
    found = [one.id for one in facts.key_results if worded_as_output(one, lexicon)]
    named = records(Kind.KEY_RESULT, found)
    finding = ("key_results_as_outputs", {"count": len(named)})
    return [Friction(FrictionKind.PRACTICES, finding, named, "move_reword")] if named else []


def _unbacked(facts: FrictionFacts) -> list[Friction]:
    count, of = (
        sum(one.unbacked for one in facts.key_results),
        sum(one.check_ins for one in facts.key_results),
    )
    if not count:
        return []
    named = records(Kind.KEY_RESULT, (one.id for one in facts.key_results if one.unbacked))
    figures: dict[str, float | int] = {"count": count, "of": of}
    few = of < FEWEST_FOR_SHARE
    finding = (
        ("check_ins_unbacked_count", figures)
        if few
        else ("check_ins_unbacked", {**figures, "share": round(count / of, 9)})
    )
    return [Friction(FrictionKind.PRACTICES, finding, named, "move_back_check_ins")]


def _against_glossary(facts: FrictionFacts, glossary: Glossary) -> list[Friction]:
    """One finding a word and term, with every record that uses it."""
    using: dict[tuple[str, str], set[tuple[Kind, int]]] = defaultdict(set)
    for text in facts.texts:
        for pair in terms_against(text.words, text.record.kind, glossary):
            using[pair].add(text.record)
    return [
        Friction(
            FrictionKind.PRACTICES,
            ("word_against_glossary", {"word": word, "term": term, "count": len(named)}),
            tuple(one for kind in Kind for one in records(kind, (i for k, i in named if k is kind))),
            "move_use_term",
        )
        for (word, term), named in sorted(using.items())
    ]


def _kinds(texts: Iterable[str]) -> int:
    return len({_plain(one) for one in texts} - {""})


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
