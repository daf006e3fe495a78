"""Rules for single parts: what schema validators pass and PowerPoint still repairs."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from exports.check_package import Defect, Opened

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_WHOLE = re.compile(r"-?\d+")
_AXES = tuple(f"{_C}{kind}" for kind in ("catAx", "valAx", "dateAx", "serAx"))


def part_defects(package: Opened, name: str) -> Iterator[Defect]:
    """What is wrong inside one XML part."""
    if b"<!DOCTYPE" in package.blobs[name][:2000]:
        yield Defect("doctype", name)
        return
    try:
        root = package.root(name)
    except etree.XMLSyntaxError as error:
        yield Defect("not well-formed", name, str(error)[:80])
        return
    yield from _dangling(package, name, root)
    yield from _doubled_ids(name, root)
    for element in root.iter():
        if isinstance(element.tag, str):
            yield from _element(name, element)
    if root.tag == f"{_C}chartSpace":
        yield from _chart(package, name, root)


def _dangling(package: Opened, name: str, root: etree._Element) -> Iterator[Defect]:
    known = {link.key for link in package.links.get(name, [])}
    for element in root.iter():
        for key, value in element.attrib.items():
            if str(key).startswith(_R) and value and value not in known:
                yield Defect("dangling relationship", name, str(value))


def _doubled_ids(name: str, root: etree._Element) -> Iterator[Defect]:
    ids = Counter(element.get("id") for element in root.iter(f"{_P}cNvPr"))
    for number, count in ids.items():
        if count > 1:
            yield Defect("shape id used twice", name, str(number))


def _element(name: str, element: etree._Element) -> Iterator[Defect]:
    match element.tag:
        case tag if tag == f"{_P}txBody" and element.find(f"{_A}p") is None:
            yield Defect("text without paragraph", name)
        case tag if tag == f"{_A}tbl":
            yield from _table(name, element)
        case tag if tag == f"{_A}srgbClr" and not _COLOUR.fullmatch(element.get("val") or ""):
            yield Defect("colour is not six digits", name, str(element.get("val")))
        case tag if tag in (f"{_A}off", f"{_A}ext") and element.get("uri") is None:
            yield from _extent(name, element)
        case tag if tag in (f"{_A}rPr", f"{_A}defRPr", f"{_A}endParaRPr") and element.get("sz"):
            if not 100 <= int(str(element.get("sz"))) <= 400000:
                yield Defect("font size out of range", name, str(element.get("sz")))


def _extent(name: str, element: etree._Element) -> Iterator[Defect]:
    for key in ("x", "y", "cx", "cy"):
        value = element.get(key)
        if value is not None and (not _WHOLE.fullmatch(value) or (key.startswith("c") and int(value) < 0)):
            yield Defect("place or size is not a number", name, f"{key}={value}")


def _table(name: str, table: etree._Element) -> Iterator[Defect]:
    wide = len(table.findall(f"{_A}tblGrid/{_A}gridCol"))
    for row in table.findall(f"{_A}tr"):
        cells = row.findall(f"{_A}tc")
        if len(cells) != wide:
            yield Defect("row and grid differ", name, f"{len(cells)} cells, {wide} columns")
        for cell in cells:
            if cell.find(f"{_A}txBody/{_A}p") is None:
                yield Defect("cell without paragraph", name)
            span = int(cell.get("gridSpan", "1"))
            following = cells[cells.index(cell) + 1 :][: span - 1]
            if any(other.get("hMerge") not in ("1", "true") for other in following):
                yield Defect("merged cells do not agree", name)


def _chart(package: Opened, name: str, root: etree._Element) -> Iterator[Defect]:
    axes = {_value(axis.find(f"{_C}axId")) for axis in root.iter(*_AXES)}
    for element in root.iter(f"{_C}axId", f"{_C}crossAx"):
        if _value(element) not in axes:
            yield Defect("axis does not exist", name, _value(element))
        if not _value(element).isdigit():
            yield Defect("axis id is not positive", name, _value(element))
    yield from _caches(name, root)
    yield from _plots(name, root)
    yield from _workbook(package, name, root)


def _caches(name: str, root: etree._Element) -> Iterator[Defect]:
    for cache in root.iter(f"{_C}numCache", f"{_C}strCache"):
        places = [int(str(point.get("idx"))) for point in cache.findall(f"{_C}pt")]
        if places and max(places) >= int(_value(cache.find(f"{_C}ptCount"))):
            yield Defect("more points than counted", name)
        for point in cache.findall(f"{_C}pt/{_C}v"):
            if cache.tag == f"{_C}numCache" and not re.fullmatch(r"-?[\d.]+(e[-+]?\d+)?", point.text or ""):
                yield Defect("chart value is not a number", name, point.text or "")


def _plots(name: str, root: etree._Element) -> Iterator[Defect]:
    for plot in root.iter():
        if isinstance(plot.tag, str) and plot.tag.startswith(_C) and plot.tag.endswith("Chart"):
            kinds = [etree.QName(child).localname for child in plot]
            if "grouping" in kinds and "ser" in kinds and kinds.index("grouping") > kinds.index("ser"):
                yield Defect("chart out of order", name)


def _workbook(package: Opened, name: str, root: etree._Element) -> Iterator[Defect]:
    if root.find(f"{_C}externalData") is None:
        yield Defect("chart without workbook", name)
    workbooks = [link.target for link in package.links.get(name, []) if link.kind == "package"]
    for target in workbooks:
        if target in package.blobs and not zipfile.is_zipfile(io.BytesIO(package.blobs[target])):
            yield Defect("workbook cannot be opened", target)


def _value(element: etree._Element | None) -> str:
    return "" if element is None else str(element.get("val"))
