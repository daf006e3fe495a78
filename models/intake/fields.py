"""What can be imported: the kinds of thing, their fields, and the names that columns give them in three languages."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from models.intake.field_names import (
    COMMENT,
    INITIATIVE,
    KEY,
    KR_KEY,
    NAME,
    OBJECTIVE,
    OWNER,
    SOURCE,
    WHY_NOW,
)
from models.intake.words import plain
from models.views.import_basis import Kind


class Shape(StrEnum):
    """How the cells of a field are read."""

    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to know of a row.

    `constant`: one value may stand for all rows. `several`: the words of more columns are put together.
    `start`: a month stands for its first day. Among columns that fit, the name further left in `names` wins.
    """

    name: str
    label: str
    shape: Shape
    names: tuple[str, ...]
    needed: bool = False
    constant: bool = False
    several: bool = False
    start: bool = False


def _field(name: str, label: str, shape: Shape, *words: str) -> Field:
    """A field by the names of its columns, parted by commas, and its flags, parted by blanks."""
    names, flags = words[0].split(","), " ".join(words[1:]).split()
    known = dict.fromkeys(map(plain, (label, *names)))  # our own workbook calls its columns by the labels
    return Field(name, label, shape, tuple(known), **dict.fromkeys(flags, True))


_INITIATIVES = (
    _field("key", "Key", Shape.TEXT, KEY, "several"),
    _field("name", "Name", Shape.TEXT, NAME, "needed several"),
    _field(
        "description",
        "Description",
        Shape.TEXT,
        "description,description aims,aims,scope,summary,outcome,project description,beschreibung,inhalt,zweck,"
        "descriptif,description du projet",
        "several",
    ),
    _field("why_now", "Why now", Shape.TEXT, WHY_NOW, "constant"),
    _field(
        "department",
        "Department",
        Shape.TEXT,
        "department,dept,organisation,organization,org,managing agency,agency,directorate,business unit,division,"
        "ministry,abteilung,bereich,ressort,ministerium,departement,direction responsable,service",
        "constant",
    ),
    _field("owner", "Owner", Shape.TEXT, OWNER, "constant"),
    _field(
        "sponsor", "Sponsor", Shape.TEXT, "sponsor,executive sponsor,auftraggeber,commanditaire", "constant"
    ),
    _field(
        "category", "Category", Shape.TERM, "category,kind of work,type,kategorie,art,categorie", "constant"
    ),
    _field(
        "obligation", "Obligation", Shape.TEXT, "obligation,regulation,law,verpflichtung,gesetz,reglement"
    ),
    _field("stage", "Stage", Shape.TERM, "stage,current phase,phase,project stage,etappe,stufe", "constant"),
    _field(
        "starts_on",
        "Starts on",
        Shape.DATE,
        "start date,start,starts on,project start,begin,design start,startdatum,beginn,anfang,date de debut,debut",
        "start",
    ),
    _field(
        "ends_on",
        "Ends on",
        Shape.DATE,
        "end date,end,ends on,project end,finish,finish date,completion date,forecast completion,completion,"
        "enddatum,ende,abschluss,date de fin,fin,echeance",
    ),
    _field(
        "budget",
        "Approved budget, whole life",
        Shape.MONEY,
        "approved budget,budget,whole life cost,wlc,wlc baseline incl ncg,whole life cost baseline,budget total,"
        "total budget,total cost,budget forecast,approved,capex,gesamtbudget,budget gesamt,gesamtkosten,kosten,"
        "budget approuve,cout total",
    ),
    _field(
        "rating",
        "Delivery rating",
        Shape.TEXT,
        "colour rating,color rating,rag,rag status,rag rating,rating,delivery confidence,"
        "delivery confidence assessment,dca,ipa rating,status,delivery status,health,ampel,ampelstatus,meteo,statut",
        "several",
    ),
    _field("comment", "Report comment", Shape.TEXT, COMMENT, "several"),
    _field(
        "reported_on",
        "Reported on (day of the row)",
        Shape.DATE,
        "reported on,date reported as of,report date,reporting date,reported,as at,as of,snapshot,snapshot date,"
        "stichtag,berichtsdatum,date du rapport",
    ),
)
_OBJECTIVES = (
    _field("key", "Key", Shape.TEXT, KEY, "several"),
    _field("name", "Name", Shape.TEXT, f"{OBJECTIVE},{NAME}", "needed several"),
    _field(
        "why", "Why", Shape.TEXT, "why,rationale,reason,description,begruendung,warum,pourquoi", "several"
    ),
    _field("why_now", "Why now", Shape.TEXT, WHY_NOW, "constant"),
    _field("owner", "Owner", Shape.TEXT, OWNER, "constant"),
    _field(
        "valid_from",
        "Valid from",
        Shape.DATE,
        "valid from,from,start,start date,gueltig ab,valable de",
        "start",
    ),
    _field(
        "valid_until",
        "Valid until",
        Shape.DATE,
        "valid until,until,to,end,end date,gueltig bis,valable jusqu au",
    ),
)
_KEY_RESULTS = (
    _field("key", "Key", Shape.TEXT, KR_KEY, "several"),
    _field(
        "name",
        "Name",
        Shape.TEXT,
        f"key result,key result name,kr,indicator,indicator name,kpi,measure,metric,{NAME},ergebnis,kennzahl,"
        "indicateur",
        "needed several",
    ),
    _field(
        "metric",
        "Metric",
        Shape.TEXT,
        "metric,measure,indicator,indicator name,messgroesse,metrique",
        "several",
    ),
    _field(
        "unit", "Unit", Shape.TEXT, "unit,units,unit of measure,computation units,einheit,unite", "constant"
    ),
    _field(
        "direction",
        "Direction",
        Shape.TERM,
        "direction,desired change,desired direction,polarity,richtung,sens",
        "constant",
    ),
    _field(
        "baseline",
        "Baseline",
        Shape.NUMBER,
        "baseline value,baseline,start value,from,ausgangswert,basis,valeur initiale",
    ),
    _field(
        "baseline_on",
        "Baseline date",
        Shape.DATE,
        "baseline date,baseline on,baseline year,base year,ausgangsdatum,date initiale",
        "constant",
    ),
    _field(
        "target", "Target", Shape.NUMBER, "target value,target,goal value,zielwert,soll,cible,valeur cible"
    ),
    _field(
        "due_on",
        "Due",
        Shape.DATE,
        "due date,due,due on,target date,target year,deadline,faellig,termin,echeance",
        "constant",
    ),
    _field(
        "lower", "Lower bound", Shape.NUMBER, "lower bound,lower,minimum,min,untergrenze,borne inferieure"
    ),
    _field("upper", "Upper bound", Shape.NUMBER, "upper bound,upper,maximum,max,obergrenze,borne superieure"),
    _field(
        "rhythm",
        "Rhythm",
        Shape.TERM,
        "rhythm,frequency,cadence,rhythmus,haeufigkeit,frequence,rythme",
        "constant",
    ),
    _field(
        "accumulation",
        "Level or running total",
        Shape.TERM,
        "accumulation,level or running total,measure type,zaehlweise,cumul",
        "constant",
    ),
    _field("source", "Source", Shape.TEXT, SOURCE, "constant"),
    _field(
        "strength",
        "Strength of the source",
        Shape.TERM,
        "strength,source strength,evidence strength,staerke,force",
        "constant",
    ),
    _field("owner", "Owner", Shape.TEXT, OWNER, "constant"),
    _field("objective", "Objective", Shape.TEXT, OBJECTIVE, "constant"),
    _field("initiative", "Initiative (key or name)", Shape.TEXT, INITIATIVE, "constant"),
    _field(
        "headline", "Headline or feeding", Shape.TERM, "headline,level,leitkennzahl,principal", "constant"
    ),
)
_CHECK_INS = (
    _field(
        "key_result",
        "Key result (key or name)",
        Shape.TEXT,
        f"kr id,key result,key result id,key result key,indicator,kpi,metric,{KEY},{NAME},kennzahl,indicateur",
        "needed several",
    ),
    _field(
        "observed_on",
        "Observed on",
        Shape.DATE,
        "observed on,date,observation date,day,period,month,year,as of,datum,stichtag,monat,jahr,date d observation",
        "needed",
    ),
    _field(
        "value",
        "Value",
        Shape.NUMBER,
        "value,actual,actual value,observed,result,wert,istwert,ist,valeur",
        "needed",
    ),
    _field("source", "Source", Shape.TEXT, SOURCE, "constant"),
    _field("strength", "Strength", Shape.TERM, "strength,evidence strength,staerke,force", "constant"),
    _field("comment", "Comment", Shape.TEXT, COMMENT, "several"),
    _field("link", "Link", Shape.TEXT, "link,url,evidence link,lien"),
)
FIELDS: dict[Kind, tuple[Field, ...]] = {
    Kind.INITIATIVES: _INITIATIVES,
    Kind.OBJECTIVES: _OBJECTIVES,
    Kind.KEY_RESULTS: _KEY_RESULTS,
    Kind.CHECK_INS: _CHECK_INS,
}


def field(kind: Kind, name: str) -> Field:
    """The field of that name; raises KeyError when the kind has none."""
    return {each.name: each for each in FIELDS[kind]}[name]


@cache
def naming_names() -> frozenset[str]:
    """Every name of a column that names the thing a row is about."""
    return frozenset(
        name for fields in FIELDS.values() for each in fields if each.name == "name" for name in each.names
    )


@cache
def _known_names() -> frozenset[str]:
    return frozenset(name for fields in FIELDS.values() for each in fields for name in each.names)


def is_known_name(text: str) -> bool:
    """True when some field of some kind goes by that column name."""
    return plain(text) in _known_names()
