"""Output wording is found in three languages, and a metric is not taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.wording import LEXICON, extended, output_words, wording_finding
from models.vocabulary import OutcomeClaim

OUTPUTS = {
    # English
    "Launch the customer portal": ("Launch",),
    "Milestones reached on plan": ("Milestones reached",),
    "Number of workshops held": ("workshops held",),
    "Deliver the new claims platform by June": ("Deliver",),
    "Implement a CRM": ("Implement",),
    "Roll out the app to all branches": ("Roll out",),
    "Roll the new tool out to sales": ("Roll the new tool out",),
    "Build 5 new branches": ("Build",),
    "Migrate 80 % of servers to the cloud": ("Migrate",),
    "Migration of the core system completed": ("Migration", "completed"),
    "Number of features delivered": ("delivered",),
    "100% of milestones delivered on time": ("delivered",),
    "Launch the portal and raise the adoption rate": ("Launch",),
    "Launch the app for customers": ("Launch",),
    "Deploy time tracking": ("Deploy",),
    # German
    "Meilensteine erreicht": ("Meilensteine erreicht",),
    "Phase 2 abgeschlossen": ("Phase 2 abgeschlossen",),
    "Schulungen durchgeführt": ("Schulungen durchgeführt",),
    "CRM eingeführt": ("eingeführt",),
    "Einführung des Kundenportals": ("Einführung",),
    "Wir führen das CRM ein": ("führen das CRM ein",),
    "Aufbau einer Plattform für Kunden": ("Aufbau einer",),
    "Rollout in allen Filialen": ("Rollout",),
    "Migration der Altsysteme abgeschlossen": ("Migration",),
    "Anteil der gelieferten Module": ("gelieferten",),
    "Neues CRM für alle Kunden einführen": ("einführen",),
    "CRM-Einführung": ("Einführung",),
    "Kunden-App ausgerollt": ("ausgerollt",),
    "Projekt Phönix abgeschlossen": ("Projekt Phönix abgeschlossen",),
    # French
    "Rapport publié": ("publié",),
    "Jalons atteints": ("Jalons atteints",),
    "Portail mis en ligne": ("mis en ligne",),
    "Lancer le portail client": ("Lancer",),
    "Mise en place d’un CRM": ("Mise en place",),
    "Déployer l’outil dans toutes les agences": ("Déployer",),
    "Nombre de modules livrés": ("livrés",),
    "Déploiement du portail": ("Déploiement",),
}

OUTCOMES = [
    # English
    "Time to deliver a parcel",
    "Days to launch a product",
    "Share of orders delivered on time",
    "On-time delivery rate",
    "Release frequency",
    "Services released every week",
    "Build time below 5 minutes",
    "Deployment failure rate",
    "Customers who migrate to the new tariff",
    "Share of customers migrated to the app",
    "Deliver 95 % of parcels within a day",
    "Cost per installed meter",
    "Build trust with customers",
    "Percentage of new users who complete the tutorial",
    "Claims paid within seven days",
    # German
    "Zeit bis zur Lieferung eines Pakets",
    "Lieferzeit in Tagen",
    "Liefertreue",
    "Einführungskosten je Kunde",
    "Anteil pünktlich gelieferter Pakete",
    "Rollout-Quote",
    "Verträge online abgeschlossen",
    "Bürger, die den Antrag online erstellen",
    "Kunden, die das Portal nutzen",
    # French
    "Délai de livraison d'un colis",
    "Part des commandes livrées à temps",
    "Taux de livraison à temps",
    "Clients qui migrent vers le nouveau tarif",
    "Temps pour livrer un colis",
    "Nombre de colis livrés par jour",
]


@pytest.mark.parametrize(("text", "words"), OUTPUTS.items())
def test_what_is_made_or_put_in_place_is_output_wording(text, words):
    assert output_words(text) == words


@pytest.mark.parametrize("text", OUTCOMES)
def test_a_metric_or_what_people_do_is_outcome_wording(text):
    assert output_words(text) == ()


@pytest.mark.parametrize("text", ["", "   ", "Relaunches nothing", "Undelivered", "80 %"])
def test_a_word_counts_whole_or_not_at_all(text):
    assert output_words(text) == ()


def test_the_form_with_a_combining_accent_is_the_same_word():
    assert output_words("De\u0301ployer le portail") == ("Déployer",)


def test_the_office_adds_its_own_words():
    ours = extended(LEXICON, more=["Stand up *", "onboard*"])

    assert output_words("Onboarding of three vendors", ours) == ("Onboarding",)
    assert output_words("Onboarding of three vendors") == ()


def test_the_office_names_what_is_never_an_output():
    ours = extended(LEXICON, never=["launch pad", "migration"])

    assert output_words("Launch pad usage", ours) == ()
    assert output_words("Net migration", ours) == ()
    assert output_words("Launch the portal", ours) == ("Launch",)


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        (OutcomeClaim.UNCHECKED, ("output_wording", {"words": "Launch"})),
        (OutcomeClaim.CONFIRMED, None),
        (OutcomeClaim.OUTPUT, ("marked_output", {})),
    ],
)
def test_a_second_persons_word_stands_above_the_lexicon(claim, finding):
    assert wording_finding("Launch the portal", claim) == finding


def test_the_words_of_name_and_metric_are_told_once_each():
    found = wording_finding("Launch the portal", OutcomeClaim.UNCHECKED, metric="launch and roll out the app")
    assert found == ("output_wording", {"words": "Launch, roll out"})


def test_outcome_wording_has_no_finding():
    assert wording_finding("Share of parcels delivered on time", OutcomeClaim.UNCHECKED) is None


@given(st.text(max_size=200))
def test_every_word_found_stands_in_the_text(text):
    spaced = " ".join(text.split())

    assert all(word in spaced for word in output_words(spaced) if spaced.isascii())


def test_what_stands_far_from_a_word_makes_no_metric_of_it():
    far = "Customers are mentioned here at the very beginning and then " + "never " * 40

    assert output_words(f"{far}launch the portal") == ("launch",)
