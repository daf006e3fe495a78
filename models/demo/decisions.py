"""What was decided on which initiative in the last three quarters, why, and what followed."""

from models.demo.content import Follow, Move, Verdict
from models.demo.people import BUSINESS, FINANCE, INFORMATION, PAYMENTS, RETAIL
from models.vocabulary import DecisionKind

CONTINUE, PIVOT, STOP = DecisionKind
WITHIN_BUDGET = "the sponsor's right within the approved budget"

VERDICTS = (
    Verdict(
        "WL2", STOP, "PR1",
        "One saver in 16 follows the proposal after nine months, and the curve is flat since autumn. What we "
        "learned goes into the adviser desktop.",
        "Stop the pilot and free what is left of its money?",
        follow=(Follow("Head of Wealth Advice", "Tell the pilot's 2,000 savers", "2026-02-27",
        "2026-02-24"),),
        moves=(Move(-1_100, "2026-02-15", "2026-03-04"),),
        adjusted=("2026-02-16", "Pilot closed, team dissolved."),
    ),
    Verdict(
        "OB8", CONTINUE, "PR1",
        "Nine contracts in ten are signed without paper; the rest is a question of weeks.",
        "Scale to all markets?", right=WITHIN_BUDGET, by=RETAIL, consent=True,
    ),
    Verdict(
        "OB6", CONTINUE, "PR1",
        "The rebuilt branches are full, and the first figures are on plan.",
        "Release branches 20 to 40?",
    ),
    Verdict(
        "CL4", CONTINUE, "PR1", "Travel claims run on it as planned, and too much is built to stop now.",
        "Release the second wave, € 6.5 m?", condition="Home claims run on the new core",
        condition_due="2026-06-30",
        follow=(Follow("Head of Insurance Technology", "Contract for the document archive", "2026-03-31"),),
    ),
    Verdict(
        "CL1", CONTINUE, "PR1",
        "Late start, but the glass pilot settles nine in ten claims without a handler.",
        "Go on with all motor claims?",
    ),
    Verdict("SF1", CONTINUE, "PR1", "The engine is on plan and the market does not wait.", "Release wave two?"),
    Verdict(
        "PY1", CONTINUE, "PR1", "Sending works since October; the law leaves no choice about the rest.",
        "Money for the remaining accounts?", moves=(Move(800, "2026-02-01", "2026-02-20"),),
    ),
    Verdict(
        "DT1", CONTINUE, "PR1", "Everybody needs the platform; benefits come later.",
        "Release 2026's tranche?",
        condition="Two key results with measured evidence", condition_due="2026-04-30",
    ),
    Verdict(
        "DT2", CONTINUE, "PR1", "The supervisor's letter makes this mandatory.",
        "Confirm scope after the letter?",
        follow=(Follow("Head of Regulatory Reporting", "Name an owner for the filing log", "2026-02-27"),),
    ),
    Verdict(
        "CH2", CONTINUE, "PR1", "Teams join faster than planned and release more safely.",
        "Scale to insurance?",
        adjusted=("2026-03-02", "Insurance teams taken into the second wave."),
    ),
    Verdict(
        "CL8", STOP, "PR2",
        "Customers keep their own garage; partner repairs stand at a third since last autumn. Photo "
        "assessment brings the saving without a marketplace.",
        "Stop, and move the team to photo assessment?", moves=(Move(-900, "2026-05-15", "2026-06-10"),),
        follow=(Follow("Head of Motor Claims", "End the contracts with 14 partner garages", "2026-07-31",
                       "2026-07-15"),),
        adjusted=("2026-05-18", "Four of six people moved to photo assessment."),
    ),
    Verdict(
        "SF3", PIVOT, "PR2",
        "Handling time hardly falls because the form grows as fast as the screen improves.",
        "Finish as planned, or cut what handlers have to type?", condition="Form cut to 40 fields",
        condition_due="2026-07-31", adjusted=("2026-06-08", "Release 6 replaced by a shorter form."),
        follow=(Follow("Head of Credit Operations", "Agree the shorter form with risk", "2026-06-15",
        "2026-07-02"),),
    ),
    Verdict(
        "SF1", CONTINUE, "PR2", "Delivery is ahead; the credit policy is promised for June.",
        "Go on to € 250,000?",
        condition="Credit policy for automatic decisions signed", condition_due="2026-06-30",
        follow=(Follow(BUSINESS, "Have the credit policy signed", "2026-06-30"),),
    ),
    Verdict(
        "OB4", PIVOT, "PR2",
        "The sequence of offers annoys more than it helps. Salary customers stay: build on that.",
        "More offers, or fewer?",
        adjusted=("2026-06-22", "Offers cut from nine to three; salary switch first."),
        follow=(Follow("Head of Customer Growth", "New sequence live in one market", "2026-06-30",
        "2026-06-22"),),
    ),
    Verdict(
        "CH4", CONTINUE, "PR2",
        "The tax jobs are a tangle that nobody could have known. Six more months are honest.",
        "Move the due date to September 2027?", level="above",
    ),
    Verdict(
        "SF6", CONTINUE, "PR2", "The old target is in reach a year early.",
        "Raise the target from 44 % to 50 %?",
        by=BUSINESS, right=WITHIN_BUDGET,
    ),
    Verdict(
        "PY3", CONTINUE, "PR2", "€ 1 put in stops € 4 of fraud within the year, on audited figures.",
        "€ 0.6 m more to score transfers, too?", moves=(Move(600, "2026-05-15", "2026-06-02"),),
        adjusted=("2026-05-11", "Scoring of transfers taken into the plan."),
    ),
    Verdict(
        "GR2", PIVOT, "PR2",
        "Nobody can say who would work differently with one intranet. Paused until somebody can.",
        "What is it for?", adjusted=("2026-05-04", "Work stopped after the content inventory."),
    ),
    Verdict(
        "CL3", CONTINUE, "PR2",
        "Handlers fear the audit more than the caller. Three months to show that they can pay.",
        "Raise the limit on the phone?", condition="First-call share above 30 %", condition_due="2026-07-31",
        level="above",
    ),
    Verdict(
        "DT2", CONTINUE, "PR2", "No new evidence; the date of the letter stands.", "Go on without evidence?",
        condition="Filing log counted again", condition_due="2026-07-15",
    ),
    Verdict(
        "OB9", PIVOT, "PR3",
        "One advice talk in eight is by video, and only for mortgages. Paused; the studio serves mortgages "
        "until the year's end.",
        "Stop, or keep for mortgages only?", moves=(Move(-1_000, "2026-08-15", "2026-09-03"),),
        adjusted=("2026-08-03", "Evening shifts ended; studio handed to mortgages."),
    ),
    Verdict(
        "CH2", CONTINUE, "PR3", "Ahead of plan on measured evidence, and six other initiatives wait for it.",
        "€ 0.9 m to bring the core teams in a year early?", moves=(Move(900, "2026-08-15", "2026-09-08"),),
        adjusted=("2026-08-17", "Core teams start in October instead of summer 2027."),
    ),
    Verdict(
        "PY5", PIVOT, "PR3",
        "Small shops come, large ones do not, and the sales team has left. Sell through cash-desk "
        "suppliers or end it in spring.", "Go on, sell differently, or stop?",
        condition="Two suppliers signed", condition_due="2026-10-31", moves=(Move(-700, "2026-09-01"),),
        follow=(Follow("Head of Merchant Services", "Two cash-desk suppliers under contract", "2026-10-31"),),
    ),
    Verdict(
        "CL4", CONTINUE, "PR3", "All milestones green. Claims on the new core will follow.",
        "Go on to integration?",
        follow=(Follow("Head of Insurance Technology", "Show one line of business that works faster",
        "2026-10-09"),),
    ),
    Verdict(
        "CL1", CONTINUE, "PR3",
        "The one-week promise needs more claims without a handler; the limit goes up first.",
        "What changes with the new promise?", adjusted=("2026-08-24", "Limit raised to € 2,500."), level="above",
    ),
    Verdict(
        "DT1", CONTINUE, "PR3", "Milestones are met. The condition on evidence is carried over once more.",
        "Release the tranche for the second half?", condition="Two key results with measured evidence",
        condition_due="2026-10-09",
    ),
    Verdict("CH1", CONTINUE, "PR3", "Cards and savings change without the core. Mortgages next.",
            "Go on to mortgages?", consent=True, level="above",
    ),
    Verdict(
        "CH7", CONTINUE, "PR3", "On plan. Evidence when the scan licence is renewed.",
        "Go on to the fifth country?",
        follow=(Follow("Head of Information Security", "Renew the scan licence", "2026-08-31"),), consent=True,
    ),
    Verdict(
        "OB7", CONTINUE, "PR3",
        "Three in four customers are verified with a year to go; trusts are the risk.",
        "Enough people for trusts and foundations?",
        follow=(Follow("Head of Financial Crime Prevention", "Four specialists for trusts", "2026-09-30",
                       "2026-09-14"),),
    ),
    Verdict(
        "WL1", CONTINUE, "PR3", "Releases come on their day; advisers are being trained.",
        "Go on to release ten?", consent=True, level="above",
    ),
    Verdict(
        "SF7", CONTINUE, "", "Targets reached and handed to the line; what is left goes back.", by=BUSINESS,
        right=WITHIN_BUDGET, on="2026-05-07", setting="delegation",
        moves=(Move(-60, "2026-06-01", "2026-06-10"),),
    ),
    Verdict(
        "PY4", CONTINUE, "", "Every transfer is checked. Handed to payment operations.", by=PAYMENTS,
        right=WITHIN_BUDGET, on="2026-07-30", setting="delegation",
    ),
    Verdict(
        "CL5", CONTINUE, "",
        "The callback promise is lost for this season; the desk is doubled before November.",
        by="Head of Claims", right="delegation up to € 250,000", on="2026-03-12", setting="between",
        moves=(Move(180, "2026-04-01", "2026-04-15"),),
    ),
    Verdict(
        "DT4", CONTINUE, "", "Almost two days won in a year.", by=FINANCE, right=WITHIN_BUDGET,
        on="2026-06-18",
        setting="delegation",
    ),
    Verdict(
        "CH3", PIVOT, "", "First measure the waiting, then build more.", by=INFORMATION, right=WITHIN_BUDGET,
        on="2026-09-10", setting="delegation", condition="Waiting time measured again",
        condition_due="2026-10-31",
        follow=(Follow("Head of Engineering", "Measure waiting time from tickets", "2026-10-15"),),
    ),
)  # fmt: skip
