//! The whole loop on every template and on homes that others drew: what is chosen, applied, clears what it claims.

use yiju::case::{Case, Consultation};
use yiju::catalog::{Catalog, SubsidyBook};
use yiju::occupant::preset;
use yiju::plan::FloorPlan;
use yiju::rules::{RuleSet, Verdict, assess};
use yiju::store::templates;
use yiju::units::Money;

/// The two persons every home is tried for.
const PERSONS: [&str; 2] = ["solo-wheelchair", "solo-mild-cane"];

fn consult(plan: &FloorPlan, person: &str) -> Consultation {
    let case = Case::new(plan.clone(), preset(person).unwrap(), jiff::civil::date(2026, 11, 24));
    Consultation::new(&case, &RuleSet::built_in(), Catalog::built_in(), SubsidyBook::built_in())
}

/// Applies what was chosen to the measured plan, by the rules alone.
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
}

#[test]
fn what_is_chosen_for_the_templates_keeps_its_promise() {
    for template in templates() {
        for person in PERSONS {
            let consultation = consult(&template.plan, person);
            for budget in [Some(Money::from_yuan(3000)), None] {
                check(&template.plan, person, &consultation, budget);
            }
        }
    }
}

#[test]
fn what_is_chosen_for_imported_homes_keeps_its_promise() {
    for (_, imported) in crate::imports::sweet_homes() {
        for person in PERSONS {
            let consultation = consult(&imported.plan, person);
            for budget in [Some(Money::from_yuan(3000)), None] {
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
