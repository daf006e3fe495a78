"""Reading a finished package: its parts, types and relationships, as the self-check needs them."""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Defect:
    """Something that makes PowerPoint ask to repair a file: what, where, and a detail."""

    code: str
    part: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship: its kind, and the part it points to (None outside the package)."""

    key: str
    kind: str
    target: str | None


@dataclass
class Opened:
    """A package laid open."""

    blobs: dict[str, bytes]
    doubled: list[str]
    _roots: dict[str, etree._Element] = field(default_factory=dict)

    @classmethod
    def of(cls, blob: bytes) -> "Opened":
        """Open a file from memory; raises `zipfile.BadZipFile` where it is no archive."""
        with zipfile.ZipFile(io.BytesIO(blob)) as archive:
            names = Counter(name.lower() for name in archive.namelist())
            return cls(
                {n: archive.read(n) for n in archive.namelist()}, [n for n, c in names.items() if c > 1]
            )

    def root(self, name: str) -> etree._Element:
        """A part as XML, parsed once; raises `etree.XMLSyntaxError`."""
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.blobs[name], _SAFE)
        return self._roots[name]

    @property
    def parts(self) -> list[str]:
        """The names of all parts, without relationships and the list of types."""
        return [n for n in self.blobs if n != TYPES and not n.endswith((".rels", "/"))]

    @cached_property
    def overrides(self) -> dict[str, str]:
        """Types given to single parts."""
        found = self.root(TYPES).findall(f"{_PACKAGE}content-types}}Override")
        return {str(x.get("PartName")).lstrip("/"): str(x.get("ContentType")) for x in found}

    @cached_property
    def defaults(self) -> dict[str, str]:
        """Types given by file ending."""
        found = self.root(TYPES).findall(f"{_PACKAGE}content-types}}Default")
        return {str(x.get("Extension")).lower(): str(x.get("ContentType")) for x in found}

    def type_of(self, name: str) -> str:
        """The content type of a part, or nothing."""
        return self.overrides.get(name) or self.defaults.get(name.rsplit(".", 1)[-1].lower(), "")

    @cached_property
    def links(self) -> dict[str, list[Link]]:
        """The relationships of each part; those of the package stand under the empty name."""
        return {_source(n): list(self._links_in(n)) for n in self.blobs if n.endswith(".rels")}

    def _links_in(self, name: str) -> Iterator[Link]:
        folder = posixpath.dirname(_source(name))
        for item in self.root(name).findall(f"{_PACKAGE}relationships}}Relationship"):
            target = str(item.get("Target"))
            inside = None
            if item.get("TargetMode") != "External":
                joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                inside = posixpath.normpath(joined)
            yield Link(str(item.get("Id")), str(item.get("Type")).rsplit("/", 1)[-1], inside)

    def reachable(self) -> set[str]:
        """The parts that can be reached from the package."""
        seen: set[str] = set()
        waiting = [""]
        while waiting:
            for link in self.links.get(waiting.pop(), []):
                if link.target and link.target not in seen:
                    seen.add(link.target)
                    waiting.append(link.target)
        return seen


def _source(rels: str) -> str:
    folder, base = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
