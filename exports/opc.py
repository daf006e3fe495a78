"""The package around the slides: parts, sections, properties, and an archive that is the same every time."""

import io
import uuid
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

import pptx
from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import OpcPackage, Part
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter, _PhysPkgWriter
from pptx.oxml import parse_xml

from exports.markup import HEADER, NAMESPACES, attribute, clean
from exports.slide import Chart, Layout, Slide
from exports.slide_xml import notes_xml, slide_xml
from exports.template import open_template
from exports.workbook_part import member

# The writing below leans on python-pptx's own package layer; a new version needs a look before it serves.
TESTED_VERSION = "1.0.2"
_STORED = (".xlsx", ".png", ".jpg", ".jpeg")
_FIRST_SLIDE_ID = 256
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


class DeckPackage:
    """A presentation that is filled slide by slide and ends in bytes."""

    def __init__(self, footer: str) -> None:
        if pptx.__version__ != TESTED_VERSION:
            raise RuntimeError(
                f"The deck writer is tested with python-pptx {TESTED_VERSION}, not {pptx.__version__}."
            )
        self._presentation = open_template()
        self._package = self._presentation.part.package
        self._root: etree._Element = self._presentation.part._element
        self._layouts = dict(zip(Layout, self._presentation.slide_layouts, strict=True))
        self._footer = footer
        self._slides: list[Slide] = []
        self._charts = 0

    def add_slide(self, slide: Slide) -> None:
        """Append a drawn slide with its charts and notes."""
        self._slides.append(slide)
        page = len(self._slides)
        part = self._part(f"/ppt/slides/slide{page}.xml", CT.PML_SLIDE, slide_xml(slide, self._footer, page))
        part.relate_to(self._layouts[slide.layout].part, RT.SLIDE_LAYOUT)
        # Layout first, charts next: that is the numbering that Slide.add_chart promised to its frames.
        for chart in slide.charts:
            part.relate_to(self._chart_part(chart), RT.CHART)
        self._add_notes(part, slide, page)
        relationship = self._presentation.part.relate_to(part, RT.SLIDE)
        number = _FIRST_SLIDE_ID + page - 1
        self._listed_slides().append(
            parse_xml(f'<p:sldId {NAMESPACES} id="{number}" r:id="{relationship}"/>')
        )

    def _listed_slides(self) -> etree._Element:
        listed = self._root.find(f"{_P}sldIdLst")
        if listed is None:
            listed = parse_xml(f"<p:sldIdLst {NAMESPACES}/>")
            self._master_list().addnext(listed)
        return listed

    def _master_list(self) -> etree._Element:
        return next(self._root.iter(f"{_P}sldMasterIdLst"))

    def to_bytes(self, title: str, author: str, day: date) -> bytes:
        """Close the deck: `title` and `author` as its properties, `day` as the only date in it."""
        self._list_notes_master()
        self._add_sections()
        self._drop(self._package._rels, RT.THUMBNAIL)
        self._drop(self._presentation.part._rels, RT.PRINTER_SETTINGS)
        self._set_properties(title, author, day)
        return _archived(self._package)

    def _part(self, name: str, content_type: str, blob: bytes) -> Part:
        return Part(PackURI(name), content_type, self._package, blob)

    def _chart_part(self, chart: Chart) -> Part:
        self._charts += 1
        part = self._part(f"/ppt/charts/chart{self._charts}.xml", CT.DML_CHART, (HEADER + chart.xml).encode())
        name = f"/ppt/embeddings/Microsoft_Excel_Sheet{self._charts}.xlsx"
        part.relate_to(self._part(name, CT.SML_SHEET, chart.sheet.to_bytes()), RT.PACKAGE)
        return part

    def _add_notes(self, slide_part: Part, slide: Slide, page: int) -> None:
        notes = self._part(
            f"/ppt/notesSlides/notesSlide{page}.xml", CT.PML_NOTES_SLIDE, notes_xml(slide, page)
        )
        notes.relate_to(self._presentation.part.notes_master_part, RT.NOTES_MASTER)
        notes.relate_to(slide_part, RT.SLIDE)
        slide_part.relate_to(notes, RT.NOTES_SLIDE)

    def _list_notes_master(self) -> None:
        part = self._presentation.part
        relationship = part.relate_to(part.notes_master_part, RT.NOTES_MASTER)
        xml = (
            f'<p:notesMasterIdLst {NAMESPACES}><p:notesMasterId r:id="{relationship}"/></p:notesMasterIdLst>'
        )
        self._master_list().addnext(parse_xml(xml))

    def _sections(self) -> Iterator[tuple[str, list[int]]]:
        names = list(dict.fromkeys(slide.section for slide in self._slides))
        for name in names:
            yield name, [_FIRST_SLIDE_ID + i for i, slide in enumerate(self._slides) if slide.section == name]

    def _add_sections(self) -> None:
        listed = ""
        for name, ids in self._sections():
            identity = str(uuid.uuid5(uuid.NAMESPACE_URL, f"steerdeck:{name}")).upper()
            slides = "".join(f'<p14:sldId id="{number}"/>' for number in ids)
            listed += (
                f'<p14:section name="{attribute(name)}" id="{{{identity}}}">'
                f"<p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>"
            )
        whole = f'<p14:sectionLst xmlns:p14="{_P14}">{listed}</p14:sectionLst>'
        xml = f'<p:ext {NAMESPACES} uri="{_SECTIONS}">{whole}</p:ext>'
        extensions = self._root.find(f"{_P}extLst")
        if extensions is None:
            extensions = parse_xml(f"<p:extLst {NAMESPACES}/>")
            self._root.append(extensions)
        extensions.append(parse_xml(xml))

    @staticmethod
    def _drop(relationships: object, kind: str) -> None:
        for key in [k for k, r in relationships.items() if r.reltype == kind]:  # type: ignore[attr-defined]
            relationships.pop(key)  # type: ignore[attr-defined]

    def _set_properties(self, title: str, author: str, day: date) -> None:
        core = self._presentation.core_properties
        core.title, core.author, core.last_modified_by = _limited(title), _limited(author), "Steerdeck"
        core.subject = core.keywords = core.comments = core.category = ""
        core.created = core.modified = datetime.combine(day, time())
        core.revision = 1
        properties = self._package.part_related_by(RT.EXTENDED_PROPERTIES)
        properties._blob = _application(len(self._slides)).encode()


def _limited(value: str) -> str:
    """Properties hold 255 characters at most."""
    return clean(value)[:250]


def _application(slides: int) -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'{HEADER}<Properties xmlns="{kind}"><TotalTime>0</TotalTime><Application>Steerdeck</Application>'
        f"<PresentationFormat>Widescreen</PresentationFormat><Slides>{slides}</Slides><Notes>{slides}</Notes>"
        "<HiddenSlides>0</HiddenSlides></Properties>"
    )


class _Archive(_PhysPkgWriter):
    """Where python-pptx's writer puts the parts: one zip without a trace of time or machine."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def write(self, uri: PackURI, blob: bytes) -> None:
        """Write one part; what is compressed already is stored as it is."""
        name = uri.membername
        kind = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
        self._archive.writestr(member(name), blob, kind, 6)


def _archived(package: OpcPackage) -> bytes:
    blob = io.BytesIO()
    parts: Sequence[Part] = tuple(package.iter_parts())
    writer = PackageWriter(blob, package._rels, parts)
    with zipfile.ZipFile(blob, "w") as archive:
        target = _Archive(archive)
        writer._write_content_types_stream(target)
        writer._write_pkg_rels(target)
        writer._write_parts(target)
    return blob.getvalue()
