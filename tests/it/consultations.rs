//! The whole loop on every template and on homes that others drew: what is chosen, applied, clears what it claims.

use std::collections::{BTreeMap, BTreeSet};

use yiju::case::{Books, Case, Consultation, Selection};
use yiju::catalog::ProductKind;
use yiju::cost::Line;
use yiju::occupant::preset;
use yiju::plan::FloorPlan;
use yiju::rules::{Finding, FindingKey, RuleSet, Verdict, assess};
use yiju::store::templates;
use yiju::units::Money;

/// Six persons who want different things of a home.
const PERSONS: [&str; 6] = [
    "solo-wheelchair",
    "solo-mild-cane",
    "hemiplegia-wheelchair-carer",
    "low-vision-solo",
    "bed-bound-complete",
    "rollator-spouse",
];

/// A small budget, a middling one, and none.
const BUDGETS: [Option<Money>; 3] = [Some(Money::from_yuan(3000)), Some(Money::from_yuan(10_000)), None];

/// A day on which a subsidy of Tianjin was in force: 30 % of goods, at most ¥5,000 for a home.
const DAY: jiff::civil::Date = jiff::civil::date(2025, 10, 15);

fn consult(plan: &FloorPlan, person: &str) -> Consultation {
    let case = Case::new(plan.clone(), preset(person).unwrap(), DAY);
    Consultation::new(&case, &RuleSet::built_in(), &Books::built_in())
}

/// Applies what was chosen to the measured plan, by the rules alone, and adds the bill up again.
fn check(plan: &FloorPlan, person: &str, consultation: &Consultation, budget: Option<Money>) {
    let selection = consultation.choose(budget).expect("nothing is required, so something always fits");
    assert!(selection.is_optimal, "{person}");
    assert!(budget.is_none_or(|budget| selection.estimate.self_pay <= budget), "{person}");
    let after =
        assess(&selection.transaction.applied_to(plan), &preset(person).unwrap(), &RuleSet::built_in());
    for &index in &selection.chosen {
        for claim in &consultation.options[index].remedy.clears {
            let finding = after.iter().find(|finding| finding.key() == *claim);
            let verdict = finding.map_or(Verdict::NotApplicable, |finding| finding.verdict);
            assert!(
                matches!(verdict, Verdict::Met | Verdict::NotApplicable),
                "{person}: {claim:?} is {verdict:?}"
            );
        }
    }
    let not_met = |findings: &[Finding]| -> BTreeSet<FindingKey> {
        findings.iter().filter(|one| one.verdict == Verdict::NotMet).map(Finding::key).collect()
    };
    let (before, after) = (not_met(&consultation.findings), not_met(&after));
    let new: Vec<&FindingKey> = after.difference(&before).collect();
    assert!(new.is_empty(), "{person}: new difficulties {new:?}");
    bill(person, consultation, &selection);
}

/// The bill again, as a clerk with the printed rows would do it.
fn bill(person: &str, consultation: &Consultation, selection: &Selection) {
    let chosen = selection.chosen.iter().map(|&index| &consultation.options[index]);
    let rows: Vec<&Line> = chosen.flat_map(|option| &option.priced.lines).collect();
    // Goods are cheaper from some quantity on.
    let mut quantities: BTreeMap<&str, i64> = BTreeMap::new();
    for row in &rows {
        *quantities.entry(row.product.id.as_str()).or_default() += row.quantity_milli;
    }
    let goods = |row: &Line| {
        let all = quantities.get(row.product.id.as_str()).copied().unwrap_or_default();
        let tiers = row.product.quantity_prices.iter().filter(|tier| tier.from * 1000 <= all);
        let percent_off = tiers.map(|tier| tier.percent_off).max().unwrap_or(0);
        row.goods.fen() - row.goods.percent(percent_off).fen()
    };
    let once: i64 = selection.estimate.once.iter().map(|row| row.total().fen()).sum();
    let total: i64 = rows.iter().map(|row| goods(row) + row.labor.fen() + row.tax.fen()).sum::<i64>() + once;
    assert_eq!(selection.estimate.total.fen(), total, "{person}");
    // 30 % of goods, fen for fen, and no more than ¥5,000; what is done once is no goods.
    let granted: i64 = rows
        .iter()
        .filter(|row| row.product.kind == ProductKind::Goods)
        .map(|row| goods(row) * 30 / 100)
        .sum();
    // Who is not 60 yet gets nothing.
    let is_eligible = !consultation.funding.is_empty();
    let granted = if is_eligible { granted.min(500_000) } else { 0 };
    assert_eq!(selection.estimate.subsidy().fen(), granted, "{person}");
    assert_eq!(selection.estimate.self_pay.fen(), total - granted, "{person}");
}

#[test]
fn what_is_chosen_for_the_templates_keeps_its_promise() {
    for template in templates() {
        for person in PERSONS {
            let consultation = consult(&template.plan, person);
            for budget in BUDGETS {
                check(&template.plan, person, &consultation, budget);
            }
        }
    }
}

/// Every home for two of the persons in turn; for all of them where `YIJU_EVERY_CASE` is set.
#[test]
fn what_is_chosen_for_imported_homes_keeps_its_promise() {
    let is_for_all = std::env::var_os("YIJU_EVERY_CASE").is_some();
    for (place, (_, imported)) in crate::imports::sweet_homes().into_iter().enumerate() {
        for (number, person) in PERSONS.into_iter().enumerate() {
            if !is_for_all && number % 3 != place % 3 {
                continue;
            }
            let consultation = consult(&imported.plan, person);
            for budget in BUDGETS {
                check(&imported.plan, person, &consultation, budget);
            }
        }
    }
}

#[test]
fn more_money_never_buys_less() {
    let plan = yiju::store::template("T1").unwrap().plan;
    let consultation = consult(&plan, "solo-wheelchair");
    let steps = consultation.steps();
    assert!(steps.len() > 5, "{}", steps.len());
    for pair in steps.windows(2) {
        assert!(pair[0].self_pay < pair[1].self_pay);
        assert!(!pair[1].gains.is_empty());
    }
}
