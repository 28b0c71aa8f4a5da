use super::*;
use crate::occupant::{OccupantProfile, preset};
use crate::rules::{RuleSet, Verdict, assess};
use crate::store::templates;

fn person(name: &str) -> OccupantProfile {
    preset(name).expect("the preset exists")
}

#[test]
fn every_offer_clears_what_it_claims_and_causes_nothing() {
    let rules = RuleSet::built_in();
    for name in ["solo-wheelchair", "solo-mild-cane"] {
        let occupant = person(name);
        for template in templates() {
            let offer = remedies(&template.plan, &occupant, &rules);
            for remedy in &offer.remedies {
                let after = assess(&remedy.transaction.applied_to(&template.plan), &occupant, &rules);
                let proof = compare(&offer.findings, &after);
                assert_eq!(proof.causes, [], "{} {name} {}", template.id, remedy.id);
                assert!(
                    !remedy.clears.is_empty() && remedy.clears == proof.clears,
                    "{} {}",
                    template.id,
                    remedy.id
                );
            }
            println!(
                "{} {name}: {} not met, {} cannot tell, {} remedies, unresolved {:?}",
                template.id,
                offer.findings.iter().filter(|f| f.verdict == Verdict::NotMet).count(),
                offer.findings.iter().filter(|f| f.verdict == Verdict::CannotTell).count(),
                offer.remedies.len(),
                offer.unresolved.iter().map(|key| key.rule.to_string()).collect::<Vec<_>>()
            );
            for remedy in &offer.remedies {
                println!(
                    "   {} {:?} clears {:?}",
                    remedy.id,
                    remedy.supplies.iter().map(|s| s.product).collect::<Vec<_>>(),
                    remedy.clears.iter().map(|k| k.rule.to_string()).collect::<Vec<_>>()
                );
            }
        }
    }
}
