"""The self-check of every export: a file with a defect is never handed out."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from exports.check_package import TYPES, Defect, Opened
from exports.check_parts import part_defects
from models.errors import Problem

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PRESENTATION = "ppt/presentation.xml"
_FIRST_ID, _LAST_ID = 256, 2147483648


class ExportRefused(Problem):
    """A finished file failed its own check; the message says so to the person who asked for it."""

    def __init__(self, defects: list[Defect]) -> None:
        first = defects[0]
        detail = f" ({first.detail})" if first.detail else ""
        super().__init__(
            "The deck was not made: the finished file failed its own check, so PowerPoint might not open it. "
            f"{len(defects)} defect{'s' if len(defects) > 1 else ''}, the first in {first.part}: {first.code}{detail}. "
            "Nothing in your data was changed. Please report this text."
        )
        self.defects = defects


def check_deck(blob: bytes) -> None:
    """Raise `ExportRefused` where `blob` is not a sound .pptx file."""
    defects = find_defects(blob)
    if defects:
        raise ExportRefused(defects)


def find_defects(blob: bytes) -> list[Defect]:
    """Everything that the check finds in a .pptx file."""
    try:
        package = Opened.of(blob)
    except zipfile.BadZipFile:
        return [Defect("not an archive", "file")]
    found = list(_package(package))
    for name in package.blobs:
        if name.endswith((".xml", ".rels")):
            found += part_defects(package, name) if name in package.parts else []
    return (
        found
        if any(d.code in ("not well-formed", "doctype") for d in found)
        else [*found, *_presentation(package)]
    )


def _package(package: Opened) -> Iterator[Defect]:
    for name in package.doubled:
        yield Defect("part stored twice", name)
    there = {name.lower() for name in package.blobs}
    for name in package.overrides:
        if name.lower() not in there:
            yield Defect("type of a part that is not there", name)
    reachable = package.reachable()
    for name in package.parts:
        kind = package.type_of(name)
        if not kind or (name.startswith("ppt/") and kind == "application/xml"):
            yield Defect("part without type", name)
        if name not in reachable:
            yield Defect("part that nothing refers to", name)
    yield from _relationships(package)


def _relationships(package: Opened) -> Iterator[Defect]:
    for source, links in package.links.items():
        for key, count in Counter(link.key for link in links).items():
            if count > 1:
                yield Defect("relationship id used twice", source, key)
        for link in links:
            if link.target is not None and link.target not in package.blobs:
                yield Defect("relationship to nothing", source, link.target)
        yield from _companions(package, source, [link.kind for link in links])


def _companions(package: Opened, source: str, kinds: list[str]) -> Iterator[Defect]:
    kind = package.type_of(source) if source else ""
    if kind.endswith("presentationml.slide+xml") and kinds.count("slideLayout") != 1:
        yield Defect("slide without its one layout", source)
    if kind.endswith("notesSlide+xml") and not {"notesMaster", "slide"} <= set(kinds):
        yield Defect("notes without master or slide", source)


def _presentation(package: Opened) -> Iterator[Defect]:
    if _PRESENTATION not in package.blobs:
        yield Defect("no presentation in it", TYPES)
        return
    root = package.root(_PRESENTATION)
    links = package.links.get(_PRESENTATION, [])
    ids = [str(item.get("id")) for item in root.iter(f"{_P}sldId")]
    if len(set(ids)) != len(ids) or any(not _FIRST_ID <= int(i) < _LAST_ID for i in ids):
        yield Defect("slide ids are not unique or out of range", _PRESENTATION)
    shown = {item.get(f"{_R}id") for item in root.iter(f"{_P}sldId")}
    for link in links:
        if link.kind == "slide" and link.key not in shown:
            yield Defect("slide that is not listed", str(link.target))
    if any(link.kind == "notesMaster" for link in links) and root.find(f"{_P}notesMasterIdLst") is None:
        yield Defect("notes master is not listed", _PRESENTATION)
    for item in root.iter(f"{_P14}sldId"):
        if item.get("id") not in ids:
            yield Defect("section names a slide that is not there", _PRESENTATION, str(item.get("id")))
    yield from _master_ids(package)


def _master_ids(package: Opened) -> Iterator[Defect]:
    ids = [item.get("id") for item in package.root(_PRESENTATION).iter(f"{_P}sldMasterId")]
    for name in package.reachable():
        if re.fullmatch(r"ppt/slideMasters/[^/]+\.xml", name) and name in package.blobs:
            ids += [item.get("id") for item in package.root(name).iter(f"{_P}sldLayoutId")]
    if len(set(ids)) != len(ids):
        yield Defect("master and layout share an id", _PRESENTATION)
