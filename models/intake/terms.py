"""Words of a file into terms of the method: directions, rhythms, strengths, stages, categories, ratings."""

from enum import Enum

from models.intake.words import plain
from models.vocabulary import Accumulation, Category, Delivery, Direction, Rhythm, Stage, Strength

HEADLINE, FEEDING = "headline", "feeding"

_WORDS: dict[str, dict[object, str]] = {
    "direction": {
        Direction.AT_LEAST: "at least,hold at least,not below,minimum,mindestens,au moins",
        Direction.AT_MOST: "at most,hold at most,not above,maximum,hoechstens,au plus",
        Direction.WITHIN: "within,between,range,innerhalb,zwischen,entre",
        Direction.INCREASE: "increase,increasing,up,u,higher,higher is better,more,raise,grow,maximise,maximize,"
        "positive,steigend,erhoehen,hoeher,hausse,augmenter",
        Direction.DECREASE: "decrease,decreasing,down,d,lower,lower is better,less,reduce,fall,minimise,minimize,"
        "negative,sinkend,senken,niedriger,baisse,reduire,diminuer",
    },
    "rhythm": {
        Rhythm.WEEKLY: "weekly,week,woechentlich,hebdomadaire",
        Rhythm.FORTNIGHTLY: "fortnightly,biweekly,every two weeks,zweiwoechentlich,14 taegig",
        Rhythm.HALF_YEARLY: "half yearly,semi annual,semiannual,biannual,twice a year,halbjaehrlich,semestriel",
        Rhythm.MONTHLY: "monthly,month,monatlich,mensuel",
        Rhythm.QUARTERLY: "quarterly,quarter,quartalsweise,vierteljaehrlich,trimestriel",
        Rhythm.YEARLY: "yearly,annual,annually,year,jaehrlich,annuel",
    },
    "accumulation": {
        Accumulation.LEVEL: "level,point,snapshot,average,stand,niveau",
        Accumulation.RUNNING_TOTAL: "running total,cumulative,year to date,ytd,total to date,laufende summe,"
        "kumuliert,cumul",
    },
    "strength": {
        Strength.VERIFIED: "verified,audited,experiment,4,geprueft,verifie",
        Strength.MEASURED: "measured,system of record,system,3,gemessen,mesure",
        Strength.INDICATIVE: "indicative,proxy,sample,survey,estimate,2,indikativ,indicatif",
        Strength.ASSERTION: "assertion,asserted,opinion,claim,1,behauptung,declaration",
        Strength.NONE: "none,0,keine,aucun",
    },
    "stage": {
        Stage.PROPOSED: "proposed,proposal,idea,pipeline,initiation,not started,backlog,idee,vorgeschlagen,propose",
        Stage.EXPLORING: "exploring,exploration,discovery,feasibility,design,planning,definition,pilot,konzept,"
        "planung,etude",
        Stage.DELIVERING: "delivering,delivery,implementation,execution,in progress,active,running,construction,"
        "construction procurement,umsetzung,laufend,en cours,realisation",
        Stage.SCALING: "scaling,rollout,roll out,scale,transition,skalierung,deploiement",
        Stage.DONE: "done,completed,complete,closed,finished,close out,closeout,close,abgeschlossen,termine",
        Stage.PAUSED: "paused,on hold,suspended,pausiert,en pause",
        Stage.STOPPED: "stopped,cancelled,canceled,terminated,gestoppt,abgebrochen,arrete,annule",
    },
    "category": {
        Category.BUSINESS_CHANGE: "business change,business,change,transformation,fachprojekt,metier",
        Category.PLATFORM: "platform,infrastructure platform,enabler,enabling,plattform,plateforme",
        Category.TECHNICAL_DEBT: "technical debt,tech debt,debt,modernisation,technische schuld,dette technique",
        Category.MANDATORY: "mandatory,regulatory,compliance,legal,pflicht,regulatorisch,obligatoire,reglementaire",
    },
    "headline": {
        HEADLINE: "headline,outcome,yes,true,1,primary,lead,ja,oui",
        FEEDING: "feeding,feeder,no,false,0,supporting,secondary,nein,non",
    },
    "delivery": {
        Delivery.ON_PLAN: "green,g,on plan,on track,on schedule,grun,gruen,im plan,vert",
        Delivery.LATE: "red,r,late,delayed,off track,behind schedule,rot,verzug,verspatet,rouge,en retard",
    },
}
# In these fields a longer phrase names its term by one of its words: "monthly (year to date)" is monthly.
_LOOSE = ("rhythm", "direction", "strength")
_LOOKUP = {
    field: {plain(word): term for term, words in terms.items() for word in words.split(",")}
    for field, terms in _WORDS.items()
}


def read_term(field: str, text: str) -> object | None:
    """The term that a word of a file stands for in a field, or None when it stands for none."""
    wanted = plain(text.removesuffix(".0"))
    table = _LOOKUP[field]
    if wanted in table:
        return table[wanted]
    if field not in _LOOSE:
        return None
    found = [term for word, term in table.items() if len(word) > 3 and f" {word} " in f" {wanted} "]
    return found[0] if len(set(found)) == 1 or (found and field == "rhythm") else None


def choices(field: str) -> tuple[object, ...]:
    """The terms of a field, in the vocabulary's order."""
    terms = tuple(_WORDS[field])
    first = terms[0]
    return tuple(type(first)) if isinstance(first, Enum) else terms


def read_rating(words: str) -> Delivery:
    """A colour as a delivery report: green is on plan, red is late, every other word is unknown (Method, section 1)."""
    term = read_term("delivery", words)
    return term if isinstance(term, Delivery) else Delivery.UNKNOWN
