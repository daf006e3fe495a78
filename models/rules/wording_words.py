"""The words of output wording in English, German and French, and the words beside which they mean no output."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns of lower-case words; a `*` ends a stem, a `…` lets other words stand between two parts of a verb.

    `outputs` say that something is made or put in place. `measures` before them, or as the noun they qualify, make a
    metric of them; `counts` do so unless one of the `things` that delivery makes is counted; `people` before them
    are those who behave. `sayings` contain an output word and mean none.
    """

    outputs: tuple[str, ...]
    measures: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    sayings: tuple[str, ...] = ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(","))


ENGLISH = Lexicon(
    outputs=_words(
        "launch, launches, launched, launching, deliver, delivers, delivered, delivering, delivery of, implement*,"
        "roll out, rolls out, rolled out, rolling out, roll … out, rollout, roll-out, build, builds, built, building,"
        "migrate, migrates, migrated, migrating, migration, deploy*, install*, go live, goes live, went live, go-live,"
        "release the, release a, release of, released, releasing, develop, develops, developed, development of,"
        "introduce*, introducing, introduction of, set up, setting up, put in place, complete the, complete all,"
        "complete a, completed, completion of, create, created, creation of, design a, design the, publish, published,"
        "establish, established, upgrade, upgraded, replace the, decommission*, procure*, integrate, integrated,"
        "milestones reached, milestones achieved, milestones met, workshops held, trainings held"
    ),
    measures=_words(
        "time to, time until, days to, days from, days between, hours to, weeks to, minutes to, time, times,"
        "duration, speed, frequency, rate, cost of, costs of, cost per, cost, costs, lead time, cycle time,"
        "satisfaction, error*, defect*, failure*, incident*, complaint*, quality, reliability, revenue, margin"
    ),
    counts=_words(
        "number of, share of, percentage of, % of, percent of, proportion of, on time, in full, per, every, each"
    ),
    people=_words(
        "customer*, user*, client*, employee*, staff, people, citizen*, patient*, member*, household*, policyholder*,"
        "merchant*, advisor*, adviser*, colleague*, student*, traveller*, team*, passenger*, companies, borrower*,"
        "buyer*"
    ),
    things=_words(
        "project*, programme*, program, programs, platform*, portal*, app, apps, application*, system*, software,"
        "tool, tools, feature*, module*, milestone*, release, releases, website*, server*, database*, training*,"
        "workshop*, dashboard*, report, reports, policy, policies, framework*, infrastructure, pilot*, mvp, interface*,"
        "api, apis, scope, backlog, sprint*, story points, user stories, epics, deliverable*, roadmap, branches, sites"
    ),
    sayings=_words(
        "build trust, build confidence, build loyalty, built-in, deliver savings, deliver value, jobs created,"
        "create jobs, create value, value delivered, savings delivered, built environment, office building,"
        "building costs, press release*, develop skills, school building*, emissions released, carbon released"
    ),
)

GERMAN = Lexicon(
    outputs=_words(
        "einführ*, einfuehr*, führ* … ein, fuehr* … ein, eingeführt*, eingefuehrt*, liefern, liefert, geliefert*,"
        "ausliefern, ausgeliefert*, lieferung von, lieferung der, lieferung des, umsetz*, umgesetzt*, setz* … um,"
        "implementier*, ausroll*, ausgerollt*, roll* … aus, rollout, bauen, gebaut*, aufbauen, aufgebaut*, aufbau der,"
        "aufbau des, aufbau eine*, aufbau von, bau der, bau des, bau eine*, bau von, migrier*, migration, bereitstell*,"
        "bereitgestellt*, entwickeln, entwickelt, entwicklung der, entwicklung des, entwicklung eine*,"
        "entwicklung von, errichten, errichtet*, errichtung, erstell*, fertigstell*, fertiggestellt*, inbetriebnahme,"
        "in betrieb nehmen, abschluss der, abschluss des, live gehen, live schalten, livegang, go-live, realisier*,"
        "installier*, veröffentlich*, veroeffentlich*, ablös*, abloes*, aufsetzen, anbind*, schaffung eine*,"
        "projekt* abgeschlossen, projekt* … abgeschlossen, phase … abgeschlossen, meilensteine erreicht,"
        "workshops durchgeführt, schulungen durchgeführt, trainings durchgeführt, publizier*"
    ),
    measures=_words(
        "zeit bis, zeit zur, tage bis, stunden bis, wochen bis, dauer, zeit, kosten, fehler*, quote, rate, häufigkeit,"
        "haeufigkeit, zufriedenheit, beschwerde*, umsatz, qualität, qualitaet, durchlaufzeit, zuverlässigkeit, störung*"
    ),
    counts=_words(
        "anzahl der, anzahl, zahl der, anteil der, anteil, % der, prozent der, pünktlich*, termingerecht, pro, je"
    ),
    people=_words(
        "kunde, kunden, kundinnen, neukund*, endkund*, nutzer*, anwender*, mitarbeit*, beschäftigt*, bürger*, buerger*,"
        "patient*, versichert*, mitglied*, haushalt*, händler*, berater*, menschen, personen, reisende*,"
        "studierende*, betriebe"
    ),
    things=_words(
        "projekt*, programm*, plattform*, portal*, anwendung*, system*, werkzeug*, funktion*, modul*, meilenstein*,"
        "website*, webseite*, datenbank*, schulung*, workshop*, dashboard*, bericht*, richtlinie*, infrastruktur,"
        "pilot*, schnittstelle*, umfang*, arbeitspaket*, maßnahme*, massnahme*, standorte, filialen"
    ),
    sayings=_words(
        "vertrauen aufbauen, arbeitsplätze, mehrwert liefern, einfuhr, einfuhren, bauen auf, nutzen realisier*"
    ),
)

FRENCH = Lexicon(
    outputs=_words(
        "lancer, lance, lancement, lancé*, livrer, livre, livraison de, livraison du, livraison des, livré*, déployer,"
        "déploi*, déploy*, déploiement, mettre en place, mise en place, mettre en œuvre, mise en œuvre,"
        "mettre en oeuvre, mise en oeuvre, mettre en service, mise en service, mise en production, mise en ligne,"
        "construire, construction de, construction du, construction d, construit*, bâtir, migrer, migration, migré*,"
        "développer, développement de, développement du, développement d, développé*, installer, installation de,"
        "installation du, installé*, réaliser, réalisation de, réalisation du, réalisé*, implémenter,"
        "implémentation, créer, création de, création du, création d, introduire, introduction de, introduction du,"
        "publier, publié*, publication de, publication du, mis en place, mis en service, mis en ligne,"
        "jalons atteints, achever, achèvement, finaliser, remplacer le, remplacer la,"
        "remplacer les, intégrer"
    ),
    measures=_words(
        "temps de, temps pour, temps nécessaire, délai*, durée, jours pour, heures pour, semaines pour, coût*, taux,"
        "fréquence, satisfaction, erreur*, incident*, réclamation*, plainte*, qualité, fiabilité, vitesse, chiffre d"
    ),
    counts=_words(
        "nombre de, nombre d, part de, part des, % de, % des, pourcentage de, proportion de, à temps, par"
    ),
    people=_words(
        "client*, utilisat*, usager*, collaborat*, salarié*, employé*, citoyen*, patient*, assuré*, adhérent*,"
        "ménage*, commerçant*, conseiller*, conseillère*, personnes, voyageur*, étudiant*, habitant*, agent*"
    ),
    things=_words(
        "projet*, programme*, plateforme*, plate-forme*, portail*, application*, système*, logiciel*, outil*,"
        "fonctionnalité*, module*, jalon*, site, sites, serveur*, base de données, formation*, atelier*,"
        "tableau de bord, rapport*, politique*, infrastructure*, pilote*, interface*, périmètre, livrable*, agences"
    ),
    sayings=_words("créer de la valeur, emplois créés, créer des emplois, un livre, le livre, livre blanc"),
)


def _joined(*parts: Lexicon) -> Lexicon:
    return Lexicon(
        outputs=tuple(one for part in parts for one in part.outputs),
        measures=tuple(one for part in parts for one in part.measures),
        counts=tuple(one for part in parts for one in part.counts),
        people=tuple(one for part in parts for one in part.people),
        things=tuple(one for part in parts for one in part.things),
        sayings=tuple(one for part in parts for one in part.sayings),
    )


LEXICON = _joined(ENGLISH, GERMAN, FRENCH)
