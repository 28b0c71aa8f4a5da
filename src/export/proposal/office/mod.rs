//! The pages of the file: assessment form, quotation with application, confirmation, acceptance, follow-up,
//! and the appendix with every finding.

mod appendix;
mod assessment;
mod quotation;
mod works;

use serde::Serialize;

use super::Proposal;
use super::changes::Change;
use super::money::Bill;
use appendix::AppendixGroup;
use assessment::AssessmentForm;
use quotation::Quotation;
use works::{AcceptanceForm, ConfirmationForm};

/// The pages of the file.
#[derive(Serialize)]
pub(super) struct OfficePart {
    day: String,
    until: String,
    trace: Trace,
    assessment: AssessmentForm,
    quotation: Quotation,
    confirmation: ConfirmationForm,
    acceptance: AcceptanceForm,
    appendix: Vec<AppendixGroup>,
}

/// What the pages were made from, for whoever wants to make them again.
#[derive(Serialize)]
struct Trace {
    /// The rule packs with the number of their rules.
    rules: String,
    /// When prices were written down.
    prices: String,
    /// When subsidy schemes were checked last.
    subsidies: String,
    /// The digest of the home file, whole.
    digest: String,
    /// Its first digits in groups, for the foot of a page.
    short_digest: String,
    program: &'static str,
}

impl Proposal<'_> {
    pub(super) fn office(&self, changes: &[Change<'_>], bill: &Bill) -> OfficePart {
        let names = crate::plan::naming::Names::new(&self.consultation.plan);
        OfficePart {
            day: self.case.on.to_string(),
            until: self.valid_until().to_string(),
            trace: self.trace(bill),
            assessment: self.assessment_form(&names),
            quotation: self.quotation(bill),
            confirmation: self.confirmation_form(changes),
            acceptance: self.acceptance_form(changes),
            appendix: self.appendix(&names),
        }
    }

    fn trace(&self, bill: &Bill) -> Trace {
        let mut packs: Vec<(&str, usize)> = Vec::new();
        for rule in self.rules.iter() {
            match packs.iter_mut().find(|(pack, _)| *pack == rule.id.pack()) {
                Some((_, count)) => *count += 1,
                None => packs.push((rule.id.pack(), 1)),
            }
        }
        let checked = self.rules.iter().map(|rule| rule.verified.as_str()).max().unwrap_or_default();
        let packs: Vec<String> = packs.iter().map(|(pack, count)| format!("{pack}({count})")).collect();
        let priced = bill.rows().map(|row| row.line.product.priced_on).min();
        let verified = bill.schemes.iter().filter_map(|line| line.scheme().verified_on).max();
        let groups: Vec<&str> = [0, 4, 8].into_iter().filter_map(|at| self.digest.get(at..at + 4)).collect();
        Trace {
            rules: format!("{} {checked}", packs.join(" ")),
            prices: priced.map_or_else(|| "—".to_owned(), |date| date.to_string()),
            subsidies: verified.map_or_else(|| "—".to_owned(), |date| date.to_string()),
            digest: self.digest.to_owned(),
            short_digest: groups.join(" "),
            program: concat!("Yiju ", env!("CARGO_PKG_VERSION")),
        }
    }
}
