use serde::Deserialize;

use super::product_file::read_currency;
use super::{
    Applicants, Cap, CapOf, CapScope, Counted, HomeTerms, Mistake, SubsidyCondition, SubsidyRate,
    SubsidyScheme, check_grade, check_text, mistake, read_date,
};
use crate::locale::LocalText;
use crate::units::Money;

/// A scheme as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    pub(super) id: String,
    region: String,
    name: LocalText,
    #[serde(default)]
    authority: Option<LocalText>,
    document: String,
    #[serde(default)]
    currency: Option<String>,
    valid_from: String,
    #[serde(default)]
    valid_to: Option<String>,
    who: Applicants,
    #[serde(default)]
    home: HomeTerms,
    rates: Vec<SubsidyRate>,
    #[serde(default)]
    caps: Vec<CapRecord>,
    #[serde(default)]
    counts_labor: bool,
    counts: Counted,
    #[serde(default)]
    most_pieces: Option<i64>,
    #[serde(default)]
    once_per_period: bool,
    #[serde(default)]
    period_months: Option<u32>,
    #[serde(default)]
    stacking: Option<String>,
    #[serde(default)]
    funded_works: bool,
    #[serde(default)]
    pub(super) succeeds: Option<String>,
    evidence_documents: Vec<LocalText>,
    grade: String,
    #[serde(default)]
    verified_on: Option<String>,
    note: LocalText,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct CapRecord {
    yuan: i64,
    scope: CapScope,
    #[serde(default)]
    of: CapOf,
}

impl Record {
    /// The scheme, or its first mistake.
    pub(super) fn check(&self) -> Result<SubsidyScheme, Mistake> {
        for (field, text) in [("id", &self.id), ("region", &self.region), ("document", &self.document)] {
            if text.trim().is_empty() {
                return Err(mistake(field, format!("the {field} is empty"), "write it in"));
            }
        }
        check_text("name", &self.name)?;
        check_text("note", &self.note)?;
        if let Some(text) = &self.authority {
            check_text("authority", text)?;
        }
        for text in &self.evidence_documents {
            check_text("evidence_documents", text)?;
        }
        let valid_from = read_date("valid_from", &self.valid_from)?;
        let valid_to = self.valid_to.as_deref().map(|text| read_date("valid_to", text)).transpose()?;
        if valid_to.is_some_and(|last| last < valid_from) {
            return Err(mistake("valid_to", "it ends before it begins", "write the later day here"));
        }
        let verified_on =
            self.verified_on.as_deref().map(|text| read_date("verified_on", text)).transpose()?;
        for rate in &self.rates {
            if !(1..=100).contains(&rate.percent) {
                return Err(mistake("rates", "a share is not a percentage", "write percent from 1 to 100"));
            }
            if rate.cap.is_some_and(|cap| cap <= 0) {
                return Err(mistake(
                    "rates",
                    "a cap is not positive",
                    "write whole yuan from 1, or leave it out",
                ));
            }
            for condition in &rate.condition {
                if let SubsidyCondition::Check(text) = condition {
                    check_text("rates", text)?;
                }
            }
        }
        if self.caps.iter().any(|cap| cap.yuan <= 0) {
            return Err(mistake("caps", "a cap is not positive", "write whole yuan from 1, or leave it out"));
        }
        if matches!(&self.counts, Counted::Items(ids) if ids.is_empty()) {
            return Err(mistake("counts", "no product counts", "name products such as C01, or write All"));
        }
        if matches!(&self.counts, Counted::StandardItems(items) if items.is_empty() || items.iter().any(|item| !(1..=30).contains(item)))
        {
            return Err(mistake(
                "counts",
                "there is no such item in the standard list",
                "the items are 1 to 30",
            ));
        }
        if self.most_pieces.is_some_and(|most| most <= 0) {
            return Err(mistake("most_pieces", "no piece counts", "write 1 or more, or leave it out"));
        }
        if self.period_months == Some(0) {
            return Err(mistake(
                "period_months",
                "a period has no length",
                "write 1 or more, or leave it out",
            ));
        }
        check_grade(&self.grade)?;
        Ok(SubsidyScheme {
            id: self.id.clone(),
            region: self.region.clone(),
            name: self.name.clone(),
            authority: self.authority.clone(),
            document: self.document.clone(),
            currency: read_currency(self.currency.as_deref())?,
            valid_from,
            valid_to,
            who: self.who.clone(),
            home: self.home.clone(),
            rates: self.rates.clone(),
            caps: self
                .caps
                .iter()
                .map(|cap| Cap { amount: Money::from_yuan(cap.yuan), scope: cap.scope, of: cap.of })
                .collect(),
            counts_labor: self.counts_labor,
            counts: self.counts.clone(),
            most_pieces: self.most_pieces,
            once_per_period: self.once_per_period,
            period_months: self.period_months,
            stacking: self.stacking.clone(),
            funded_works: self.funded_works,
            succeeds: self.succeeds.clone(),
            evidence_documents: self.evidence_documents.clone(),
            grade: self.grade.clone(),
            verified_on,
            note: self.note.clone(),
        })
    }
}
