//! What it costs and who pays, as it is printed.
//!
//! Only what a family may count on is taken off: what a scheme in force pays, or, where none is, what a scheme
//! waits for approval of. A scheme that has ended is named and never counted. Every total adds printed rows.

use super::Proposal;
use super::changes::{Aim, Change};
use crate::catalog::{Eligibility, Standing, SubsidyScheme};
use crate::cost::{Estimate, Funding, Line};
use crate::units::Money;

/// How a scheme stands for this household.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Claim {
    /// It is counted and must still be approved.
    Waiting,
    /// It is counted by nobody: it ended, or its terms are not known.
    Ended,
    /// Its terms are not known: named, without a figure.
    Unknown,
    /// This household does not fall under it, or nobody can tell yet.
    NotEligible,
}

/// A scheme of the region, and what it means for this household.
pub(super) struct SchemeLine {
    pub(super) scheme: &'static SubsidyScheme,
    pub(super) claim: Claim,
    pub(super) eligibility: Eligibility,
    /// The cost that it counts.
    pub(super) counted: Money,
    /// How many rows that is.
    pub(super) n_rows: usize,
    /// What it pays, or would pay.
    pub(super) amount: Money,
    /// In whole percent; nothing when not known.
    pub(super) percent: Option<u32>,
}

/// A row of the quotation.
pub(super) struct Row {
    /// What it is for: the change that needs it; none for clearing up.
    pub(super) place: String,
    pub(super) line: Line,
    /// What the schemes pay of it.
    pub(super) subsidy: Money,
}

impl Row {
    pub(super) fn total(&self) -> Money {
        self.line.goods + self.line.labor
    }
}

/// The rows of one aim, or of clearing up.
pub(super) struct RowGroup {
    /// The aim; none for clearing up.
    pub(super) aim: Option<Aim>,
    pub(super) rows: Vec<Row>,
}

impl RowGroup {
    pub(super) fn total(&self) -> Money {
        self.rows.iter().map(Row::total).sum()
    }

    pub(super) fn subsidy(&self) -> Money {
        self.rows.iter().map(|row| row.subsidy).sum()
    }
}

/// The whole bill.
pub(super) struct Bill {
    pub(super) groups: Vec<RowGroup>,
    pub(super) schemes: Vec<SchemeLine>,
    /// Kept in reserve for what old walls hide; not part of the total.
    pub(super) contingency: Money,
}

impl Bill {
    pub(super) fn total(&self) -> Money {
        self.groups.iter().map(RowGroup::total).sum()
    }

    pub(super) fn subsidy(&self) -> Money {
        self.groups.iter().map(RowGroup::subsidy).sum()
    }

    pub(super) fn self_pay(&self) -> Money {
        self.total() - self.subsidy()
    }

    pub(super) fn goods(&self) -> Money {
        self.rows().map(|row| row.line.goods).sum()
    }

    pub(super) fn labor(&self) -> Money {
        self.rows().map(|row| row.line.labor).sum()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// Clearing up.
    pub(super) fn clearing(&self) -> Money {
        self.groups.iter().filter(|group| group.aim.is_none()).map(RowGroup::total).sum()
    }

    pub(super) fn claims(&self, claim: Claim) -> impl Iterator<Item = &SchemeLine> {
        self.schemes.iter().filter(move |line| line.claim == claim)
    }
}

impl Proposal<'_> {
    pub(super) fn bill(&self, changes: &[Change<'_>]) -> Bill {
        let mut groups: Vec<RowGroup> = Aim::ALL
            .into_iter()
            .map(|aim| {
                let of_aim = changes.iter().filter(|change| change.aim == aim);
                let rows = of_aim.flat_map(|change| {
                    change.option.priced.lines.iter().map(|line| Row {
                        place: change.place.clone(),
                        line: line.clone(),
                        subsidy: Money::ZERO,
                    })
                });
                RowGroup { aim: Some(aim), rows: rows.collect() }
            })
            .filter(|group| changes.iter().any(|change| Some(change.aim) == group.aim))
            .collect();
        if changes.iter().any(|change| change.option.remedy.kind.demolishes) {
            let lines = Estimate::clearing_up().lines;
            let rows = lines.into_iter().map(|line| Row { place: String::new(), line, subsidy: Money::ZERO });
            groups.push(RowGroup { aim: None, rows: rows.collect() });
        }
        let schemes = self.schemes(&groups);
        for scheme in schemes.iter().filter(|line| line.claim == Claim::Waiting) {
            share_out(scheme, &mut groups);
        }
        Bill { groups, schemes, contingency: self.selection.estimate.contingency }
    }

    fn schemes(&self, groups: &[RowGroup]) -> Vec<SchemeLine> {
        let planned = self.book.planning_schemes(&self.case.region, self.case.on);
        let in_force = self.consultation.funding.iter().any(|funding| funding.standing == Standing::InForce);
        planned
            .into_iter()
            .map(|(scheme, standing)| {
                let eligibility = match standing {
                    Standing::InForce => scheme.eligibility(&self.case.occupant, self.case.on),
                    Standing::LapsedUsedAsReference | Standing::Unknown => {
                        scheme.eligibility_of_person(&self.case.occupant)
                    }
                };
                let percent = match eligibility {
                    Eligibility::Eligible { percent } => Some(percent),
                    _ => None,
                };
                let used = self.consultation.funding.iter().any(|funding| funding.scheme.id == scheme.id);
                let claim = match (standing, percent) {
                    (Standing::LapsedUsedAsReference, _) => Claim::Ended,
                    _ if !scheme.is_rate_known() => Claim::Unknown,
                    (_, None) => Claim::NotEligible,
                    (Standing::InForce, Some(_)) if used => Claim::Waiting,
                    // One that may go on is counted only where no other pays, so that nothing is counted twice.
                    (Standing::Unknown, Some(_)) if !in_force => Claim::Waiting,
                    _ => Claim::Unknown,
                };
                let counts = |row: &Row| counted(scheme, &row.line);
                let rows: Vec<Money> = groups.iter().flat_map(|group| &group.rows).map(counts).collect();
                let counted: Money = rows.iter().copied().sum();
                let share = i64::from(percent.unwrap_or_default());
                let funding = Funding { scheme, standing, percent: percent.unwrap_or_default() };
                let amount = counted.percent(share);
                let amount = funding.cap().map_or(amount, |cap| amount.min(cap)).floored_to_yuan();
                SchemeLine {
                    scheme,
                    claim,
                    eligibility,
                    counted,
                    n_rows: rows.iter().filter(|amount| **amount > Money::ZERO).count(),
                    amount,
                    percent,
                }
            })
            .collect()
    }
}

fn counted(scheme: &SubsidyScheme, line: &Line) -> Money {
    match (scheme.covers(line.product), scheme.counts_labor) {
        (false, _) => Money::ZERO,
        (true, true) => line.goods + line.labor,
        (true, false) => line.goods,
    }
}

/// Shares out what a scheme pays over the rows in whole yuan, so that they add up to it.
fn share_out(scheme: &SchemeLine, groups: &mut [RowGroup]) {
    let mut so_far = Money::ZERO;
    let mut given = Money::ZERO;
    for row in groups.iter_mut().flat_map(|group| &mut group.rows) {
        so_far += counted(scheme.scheme, &row.line);
        let up_to_here = so_far
            .percent(i64::from(scheme.percent.unwrap_or_default()))
            .floored_to_yuan()
            .min(scheme.amount);
        row.subsidy += up_to_here - given;
        given = up_to_here;
    }
}
