"""Which record a row is about: by its key in the source, else by the record's own key, else by name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from models.intake.mapping import Mapping
from models.intake.words import plain
from models.views.import_basis import ImportBasis, Kind, Record

NAME_KEY = "name: "
LONGEST_KEY = 400


def source_key(key: str, name: str) -> str:
    """What a row is called in its source: its key, small letters and single blanks; without one, its name."""
    written = " ".join(key.casefold().split())
    return (written or NAME_KEY + plain(name))[:LONGEST_KEY]


@dataclass(frozen=True, slots=True)
class Matcher:
    """Finds the records of one kind for the rows of one source."""

    by_key: dict[str, Record]
    by_own_key: dict[str, Record]
    by_name: dict[str, Record]
    names: bool

    def find(self, key: str, name: str) -> Record | None:
        """The record that a row's key or name leads to, or None when it is new."""
        if found := self.by_key.get(source_key(key, name)):
            return found
        if key and (found := self.by_own_key.get(source_key(key, ""))):
            return found
        return self.by_name.get(plain(name)) if self.names and name else None

    def find_any(self, words: str) -> Record | None:
        """The record that words name by key or by name: what a check-in says of its key result."""
        return (
            self.by_key.get(source_key(words, ""))
            or self.by_own_key.get(source_key(words, ""))
            or self.by_name.get(plain(words))
        )


def matcher(basis: ImportBasis, kind: Kind, mapping: Mapping, taken: Iterable[str] = ()) -> Matcher:
    """A matcher for one kind. Records whose key stands in the file itself (`taken`) are found by that key only.

    So a name that moved to another key is not followed, and one name on two records leads nowhere.
    """
    records = {record.id: record for record in basis.records}
    ours = {
        key: id for (source, of, key), id in basis.keys.items() if of == kind and source == mapping.source
    }
    others = {
        key: id for (source, of, key), id in basis.keys.items() if of == kind and source != mapping.source
    }
    by_key = {key: records[id] for key, id in ours.items() if id in records}
    own = {source_key(record.key, ""): record for record in records.values() if record.key}
    own |= {key: records[id] for key, id in others.items() if id in records and key not in own}
    keyed = {by_key[key].id for key in taken if key in by_key}
    counts = Counter(plain(record.name) for record in records.values())
    named = {
        plain(each.name): each
        for each in records.values()
        if counts[plain(each.name)] == 1 and each.id not in keyed
    }
    return Matcher(by_key, own, named, mapping.match_names)
