//! What it costs and who pays, as it is printed.
//!
//! Only what a family may count on is taken off: what a scheme in force pays, or, where none is, what a scheme
//! waits for approval of. A scheme that has ended is named and never counted. Every total adds printed rows.

use std::sync::Arc;

use super::Proposal;
use super::changes::{Aim, Change};
use crate::case::{Claim, Prospect};
use crate::catalog::SubsidyScheme;
use crate::cost::Line;
use crate::units::Money;

/// A scheme of the region, and what it means for this household and these rows.
pub(super) struct SchemeLine {
    pub(super) prospect: Prospect,
    /// The cost that it counts.
    pub(super) counted: Money,
    /// How many rows that is.
    pub(super) n_rows: usize,
    /// What it pays, or would pay.
    pub(super) amount: Money,
}

impl SchemeLine {
    /// The scheme.
    pub(super) const fn scheme(&self) -> &Arc<SubsidyScheme> {
        self.prospect.scheme()
    }

    /// The most it still pays for this home; `None` without a limit.
    pub(super) fn cap(&self) -> Option<Money> {
        self.prospect.funding.cap()
    }
}

/// A row of the quotation.
pub(super) struct Row {
    /// What it is for: the change that needs it; none for clearing up.
    pub(super) place: String,
    /// The row, quantity prices taken off.
    pub(super) line: Line,
    /// What was taken off its goods, in whole percent.
    pub(super) percent_off: i64,
    /// What the schemes pay of it.
    pub(super) subsidy: Money,
}

impl Row {
    pub(super) fn total(&self) -> Money {
        self.line.total()
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
        self.schemes.iter().filter(move |line| line.prospect.claim == claim)
    }
}

impl Proposal<'_> {
    pub(super) fn bill(&self, changes: &[Change<'_>]) -> Bill {
        let mut groups: Vec<RowGroup> = Aim::ALL
            .into_iter()
            .map(|aim| {
                let of_aim = changes.iter().filter(|change| change.aim == aim);
                let rows = of_aim.flat_map(|change| {
                    change.option.priced.lines.iter().map(|line| self.row(change.place.clone(), line))
                });
                RowGroup { aim: Some(aim), rows: rows.collect() }
            })
            .filter(|group| changes.iter().any(|change| Some(change.aim) == group.aim))
            .collect();
        let once = &self.selection.estimate.once;
        if !once.is_empty() {
            let rows = once.iter().map(|line| self.row(String::new(), line));
            groups.push(RowGroup { aim: None, rows: rows.collect() });
        }
        let schemes = self.schemes(&groups);
        for scheme in schemes.iter().filter(|line| line.prospect.claim == Claim::Waiting) {
            share_out(scheme, &mut groups);
        }
        Bill { groups, schemes, contingency: self.selection.estimate.contingency }
    }

    fn row(&self, place: String, line: &Line) -> Row {
        let saving = self.selection.estimate.savings.iter().find(|saving| saving.product == line.product.id);
        let percent_off = saving.map_or(0, |saving| saving.percent_off);
        Row { place, line: line.clone().at_quantity_price(percent_off), percent_off, subsidy: Money::ZERO }
    }

    fn schemes(&self, groups: &[RowGroup]) -> Vec<SchemeLine> {
        let lines = || groups.iter().flat_map(|group| &group.rows).map(|row| &row.line);
        let prospects = self.consultation.prospects(self.case, self.book);
        prospects
            .into_iter()
            .map(|prospect| SchemeLine {
                counted: lines().map(|line| prospect.funding.counted(line)).sum(),
                n_rows: lines().filter(|line| prospect.funding.granted(line) > Money::ZERO).count(),
                amount: prospect.amount(lines()),
                prospect,
            })
            .collect()
    }
}

/// Shares out what a scheme pays over the rows in whole yuan, so that they add up to it.
fn share_out(scheme: &SchemeLine, groups: &mut [RowGroup]) {
    let mut so_far = Money::ZERO;
    let mut given = Money::ZERO;
    for row in groups.iter_mut().flat_map(|group| &mut group.rows) {
        so_far += scheme.prospect.funding.granted(&row.line);
        let up_to_here = so_far.floored_to_yuan().min(scheme.amount);
        row.subsidy += up_to_here - given;
        given = up_to_here;
    }
}
