"""Who owns, sponsors, pays and decides in the demo, as roles, never as persons; and the teams that deliver."""

from models.vocabulary import Role

GROUP = "Ostrevald Group"

RETAIL = "Chief Retail Officer"
PAYMENTS = "Chief Payments Officer"
INSURANCE = "Chief Insurance Officer"
BUSINESS = "Chief Business Banking Officer"
INFORMATION = "Chief Information Officer"
FINANCE = "Chief Financial Officer"
RISK = "Chief Risk Officer"
OFFICE = "Transformation Office Lead"
COMMITTEE = "Transformation steering committee"

SPONSORS = (RETAIL, PAYMENTS, INSURANCE, BUSINESS, INFORMATION, FINANCE, RISK)
PARTNERS = (
    "Finance partner, Retail",
    "Finance partner, Payments",
    "Finance partner, Insurance",
    "Finance partner, Technology and Data",
)
OWNERS = (
    "Head of Retail Onboarding",
    "Head of Identity Services",
    "Head of Branch Network",
    "Head of Customer Growth",
    "Head of Business Onboarding",
    "Head of Financial Crime Prevention",
    "Head of Payments",
    "Head of Card Services",
    "Head of Merchant Services",
    "Head of Payment Operations",
    "Head of Claims",
    "Head of Motor Claims",
    "Head of Home Claims",
    "Head of Insurance Technology",
    "Head of Business Lending",
    "Head of Credit Models",
    "Head of Credit Operations",
    "Head of Core Banking",
    "Head of Engineering",
    "Head of Cloud Platforms",
    "Head of Information Security",
    "Chief Data Officer",
    "Head of Regulatory Reporting",
    "Head of Operational Resilience",
    "Head of Group Accounting",
    "Data Protection Officer",
    "Head of Sustainability",
    "Head of Wealth Advice",
    "Head of Internal Communication",
)
MEMBERS = ("Chair of the steering committee", "Deputy chair of the steering committee", COMMITTEE)

PEOPLE: tuple[tuple[str, Role], ...] = (
    *((name, Role.SPONSOR) for name in SPONSORS),
    *((name, Role.OWNER) for name in OWNERS),
    *((name, Role.FINANCE) for name in PARTNERS),
    *((name, Role.COMMITTEE) for name in MEMBERS),
    (OFFICE, Role.PMO_LEAD),
    ("Internal Audit", Role.VIEWER),
)

TEAMS = (
    "Onboarding",
    "Identity",
    "Branch change",
    "Customer growth",
    "Business onboarding",
    "Financial crime",
    "Payments core",
    "Payments channels",
    "Fraud analytics",
    "Claims digital",
    "Claims core",
    "Lending",
    "Credit models",
    "Core banking",
    "Engineering enablement",
    "Cloud",
    "Security",
    "Data platform",
    "Finance systems",
    "Wealth desktop",
    "Workplace",
)


def finance_partner(sponsor: str) -> str:
    """Who keeps the money of a sponsor's initiatives."""
    places = {RETAIL: 0, BUSINESS: 0, PAYMENTS: 1, INSURANCE: 2}
    return PARTNERS[places.get(sponsor, 3)]
