use chinese_number::{ChineseCase, ChineseCountMethod, ChineseVariant, NumberToChinese};
use serde::Serialize;

use crate::case::Claim;
use crate::catalog::{CapScope, Eligibility};
use crate::export::proposal::Proposal;
use crate::export::proposal::changes::Aim;
use crate::export::proposal::money::{Bill, Row, SchemeLine};
use crate::export::proposal::words::{quantity, yuan};
use crate::locale::{Language, Message};
use crate::units::Money;

/// The quotation (报价单) with what an application for a subsidy needs.
#[derive(Serialize)]
pub(super) struct Quotation {
    groups: Vec<QuotationGroup>,
    goods: String,
    labor: String,
    total: String,
    subsidy: String,
    self_pay: String,
    /// The total in formal numerals; Chinese only.
    in_words: Option<String>,
    contingency: Option<String>,
    schemes: Vec<SchemeRow>,
    papers: Vec<String>,
}

/// The rows of a step.
#[derive(Serialize)]
struct QuotationGroup {
    title: String,
    total: String,
    subsidy: String,
    rows: Vec<QuotationRow>,
}

/// A row: everything that can be added up is in whole yuan.
#[derive(Serialize)]
struct QuotationRow {
    number: usize,
    name: String,
    /// Where it goes, in smaller type.
    place: String,
    quantity: String,
    goods_each: String,
    labor_each: String,
    goods: String,
    labor: String,
    total: String,
    /// The number in the list of 民发〔2020〕86号, 基 before basic items; a dash where it has none.
    item: String,
    /// A dash where no scheme counts it.
    subsidy: String,
}

/// A scheme and how it stands.
#[derive(Serialize)]
struct SchemeRow {
    name: String,
    /// `waiting`, `ended`, `unknown` or `not_eligible`.
    state: &'static str,
    state_text: String,
    calculation: String,
    amount: String,
    /// Whether the amount is only what it would have been.
    simulated: bool,
    verified: String,
}

impl Proposal<'_> {
    pub(super) fn quotation(&self, bill: &Bill) -> Quotation {
        let mut number = 0;
        let mut step = 0;
        let groups = bill
            .groups
            .iter()
            .map(|group| QuotationGroup {
                title: self.group_title(group.aim, &mut step),
                total: yuan(group.total()),
                subsidy: yuan(group.subsidy()),
                rows: group
                    .rows
                    .iter()
                    .map(|row| {
                        number += 1;
                        self.quotation_row(number, row)
                    })
                    .collect(),
            })
            .collect();
        Quotation {
            groups,
            goods: yuan(bill.goods()),
            labor: yuan(bill.labor()),
            total: yuan(bill.total()),
            subsidy: yuan(bill.subsidy()),
            self_pay: yuan(bill.self_pay()),
            in_words: (self.locale.language() == Language::Chinese).then(|| formal(bill.total())),
            contingency: (bill.contingency > Money::ZERO).then(|| yuan(bill.contingency)),
            schemes: bill.schemes.iter().map(|line| self.scheme_row(line)).collect(),
            papers: self.papers(bill),
        }
    }

    pub(in crate::export::proposal) fn group_title(&self, aim: Option<Aim>, step: &mut i32) -> String {
        let Some(aim) = aim else { return self.word("paper-other-costs") };
        *step += 1;
        let ordinal = self.text(&Message::new("paper-step").with("number", *step));
        self.aim_title(&ordinal, aim)
    }

    fn quotation_row(&self, number: usize, row: &Row) -> QuotationRow {
        let language = self.locale.language();
        let product = &row.line.product;
        let item = match product.standard_item {
            Some(item) if product.is_basic() => {
                self.text(&Message::new("paper-basic-item").with("item", i32::from(item)))
            }
            Some(item) => item.to_string(),
            None => "—".to_owned(),
        };
        QuotationRow {
            number,
            name: product.name.get(language).to_owned(),
            place: row.place.clone(),
            quantity: format!("{} {}", quantity(row.line.quantity_milli), product.unit.get(language)),
            goods_each: yuan(row.line.unit.goods.likely),
            labor_each: yuan(row.line.unit.labor.likely),
            goods: yuan(row.line.goods),
            labor: yuan(row.line.labor),
            total: yuan(row.total()),
            item,
            subsidy: if row.subsidy > Money::ZERO { yuan(row.subsidy) } else { "—".to_owned() },
        }
    }

    fn scheme_row(&self, line: &SchemeLine) -> SchemeRow {
        let scheme = line.scheme();
        let language = self.locale.language();
        let (state, id) = match line.prospect.claim {
            Claim::Waiting => ("waiting", "paper-state-waiting"),
            Claim::Ended => ("ended", "paper-state-ended"),
            Claim::Unknown => ("unknown", "paper-state-unknown"),
            Claim::NotEligible => ("not_eligible", "paper-state-not-eligible"),
        };
        let ended_on = scheme.valid_to.map_or_else(String::new, |date| date.to_string());
        let state_text = match line.prospect.claim {
            Claim::Ended => self.text(&Message::new("paper-state-ended-on").with("day", ended_on)),
            _ => self.word(id),
        };
        let mut parts = Vec::new();
        match (line.prospect.claim, line.prospect.percent) {
            (Claim::Waiting | Claim::Ended, Some(percent)) => {
                let id = if scheme.counts_labor { "paper-counts-all" } else { "paper-counts-goods" };
                parts.push(
                    self.text(
                        &Message::new(id)
                            .with("rows", line.n_rows)
                            .with("counted", yuan(line.counted))
                            .with("percent", percent.to_string()),
                    ),
                );
                parts.extend(self.cap_text(line));
            }
            (Claim::NotEligible, _) => match &line.prospect.eligibility {
                Eligibility::NotEligible(reasons) | Eligibility::CannotTell(reasons) => {
                    parts.extend(reasons.iter().map(|reason| self.text(reason)));
                }
                other => parts.push(self.text(&other.message())),
            },
            _ => parts.push(self.word("paper-to-be-entered")),
        }
        let has_figure =
            matches!(line.prospect.claim, Claim::Waiting | Claim::Ended) && line.prospect.percent.is_some();
        SchemeRow {
            name: format!("{} {}", scheme.id, scheme.name.get(language)),
            state,
            state_text,
            calculation: parts.join(&self.word("paper-semicolon")),
            amount: if has_figure { yuan(line.amount) } else { "—".to_owned() },
            simulated: line.prospect.claim == Claim::Ended && has_figure,
            verified: scheme
                .verified_on
                .map_or_else(|| self.word("page-unverified"), |date| date.to_string()),
        }
    }

    fn cap_text(&self, line: &SchemeLine) -> Option<String> {
        let scopes = [CapScope::Property, CapScope::Household, CapScope::Person, CapScope::HouseholdAverage];
        let (scope, cap) = scopes.into_iter().find_map(|scope| Some((scope, line.scheme().cap(scope)?)))?;
        Some(
            self.text(
                &Message::new("paper-cap")
                    .with("scope", Message::new(scope.message_id()))
                    .with("amount", yuan(cap)),
            ),
        )
    }

    /// The papers that the schemes ask for, each once.
    fn papers(&self, bill: &Bill) -> Vec<String> {
        let language = self.locale.language();
        let mut papers: Vec<String> = Vec::new();
        for line in bill.schemes.iter().filter(|line| line.prospect.claim == Claim::Waiting) {
            for paper in &line.scheme().evidence_documents {
                let paper = paper.get(language).to_owned();
                if !papers.contains(&paper) {
                    papers.push(paper);
                }
            }
        }
        for id in ["paper-doc-owner", "paper-doc-promise", "paper-doc-plan", "paper-doc-account"] {
            papers.push(self.word(id));
        }
        papers
    }
}

/// A sum in the numerals that nobody can alter: 玖仟贰佰玖拾玖元整.
fn formal(amount: Money) -> String {
    let words = amount.yuan_rounded().to_chinese(
        ChineseVariant::Simple,
        ChineseCase::Upper,
        ChineseCountMethod::TenThousand,
    );
    format!("{}元整", words.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formal_numerals_are_those_of_bills() {
        let formal = |yuan| formal(Money::from_yuan(yuan));
        assert_eq!(formal(9299), "玖仟贰佰玖拾玖元整");
        assert_eq!(formal(10_050), "壹万零伍拾元整");
        assert_eq!(formal(0), "零元整");
    }
}
